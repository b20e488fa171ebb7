"""What a seeker makes public to employers (domain.md §5): every field of the profile, its limits and its wording.

One model is the source of the form, the checks, the preview and the published copy (docs/fields.json), as with postings.
A draft may leave anything empty; what must be answered before publication is data of the catalogue. Nothing that tells who
somebody is has a field here: name, contact and birth date stay in the register.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mypage.core.forms import Choice, Item, Section
from mypage.core.prefectures import PREFECTURES
from mypage.core.text import Day, EmptyIsNone, Filled, Line, Paragraph, WholeNumber, at_most, narrow, unique
from mypage.establishments.rules import PrefectureCode
from mypage.postings import occupations
from mypage.postings.choices import EmploymentType, HoursClass

SCHEMA_VERSION = 1
MAX_YEARS = 60

SECTIONS = (
    Section("wishes", "希望する仕事"),
    Section("conditions", "希望する条件"),
    Section("abilities", "資格・経験"),
    Section("pr", "自己PR"),
)


class EducationLevel(Choice):
    """学歴区分: from the highest to the lowest; the name of a school has no place in a profile."""

    GRADUATE_SCHOOL = "graduate_school", "大学院"
    UNIVERSITY = "university", "大学"
    JUNIOR_COLLEGE = "junior_college", "短大"
    TECHNICAL_COLLEGE = "technical_college", "高専"
    VOCATIONAL_SCHOOL = "vocational_school", "専修学校"
    TRAINING_SCHOOL = "training_school", "能開校"
    HIGH_SCHOOL = "high_school", "高校"
    JUNIOR_HIGH = "junior_high", "中学"


EDUCATION_RANK = {level.value: rank for rank, level in enumerate(reversed(EducationLevel), start=1)}
"""How high a level stands: 1 (中学) to 8 (大学院)."""


class PcSkill(Choice):
    """PCスキル."""

    WRITING = "writing", "文書作成（Wordなど）"
    SPREADSHEET = "spreadsheet", "表計算（Excelなど）"
    PRESENTATION = "presentation", "資料作成（PowerPointなど）"
    DATABASE = "database", "データベース（Accessなど）"
    MAIL_AND_WEB = "mail_and_web", "メール・インターネット"
    ACCOUNTING = "accounting", "会計・給与ソフト"
    CAD = "cad", "CAD"
    DESIGN = "design", "画像・デザイン・DTP"
    PROGRAMMING = "programming", "プログラミング"


class Relocation(Choice):
    """転居の可否."""

    POSSIBLE = "possible", "可"
    NOT_POSSIBLE = "not_possible", "不可"


def normalise_wished_occupation(text: str) -> str:
    """Return a code of the classification: major (`06`), middle (`034`) or minor (`034-03`, or five digits).

    Raises:
        PydanticCustomError: the classification has no such code.
    """
    code = narrow(text).replace(" ", "")
    if re.fullmatch(r"[0-9]{5}", code):
        code = f"{code[:3]}-{code[3:]}"
    if re.fullmatch(r"[0-9]{3}(-[0-9]{2})?", code) and occupations.is_known(code[:3]):
        return code
    if any(group.code == code for group in occupations.major_groups()):
        return code
    raise PydanticCustomError(
        "occupation_code",
        "職業分類は、大分類（2桁）、中分類（3桁）か「3桁-2桁」の番号で入力してください（例：034-03）。",
    )


type WishedOccupation = Annotated[str, AfterValidator(normalise_wished_occupation)]
type Yen = Annotated[WholeNumber, Field(ge=0, le=99_999_999)]
type Years = Annotated[WholeNumber, Field(ge=0, le=MAX_YEARS)]


class WishedPlace(BaseModel):
    """Where somebody wishes to work: a prefecture, or one municipality of it."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    prefecture_code: Annotated[
        PrefectureCode,
        Item("wishes", "都道府県", required=True, kind="prefecture", options=tuple(PREFECTURES.items())),
    ]
    municipality: Annotated[
        Line | None,
        EmptyIsNone,
        at_most(20),
        Item("wishes", "市区町村", limit=20, help="都道府県のどこでもよいときは空欄にします"),
    ] = None


class Experience(BaseModel):
    """How many full years somebody did a kind of work; 0: less than one."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    occupation: Annotated[WishedOccupation, Item("abilities", "職業分類", required=True, limit=6)]
    years: Annotated[Years, Item("abilities", "経験年数", required=True, unit="年", help="1年未満は0とします")]


class CareerStep(BaseModel):
    """One step of the career: what somebody did and for how long, never at whose company."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    occupation: Annotated[Line, Filled, at_most(30), Item("abilities", "職種", required=True, limit=30)]
    occupation_code: Annotated[
        WishedOccupation | None, EmptyIsNone, Item("abilities", "職業分類", limit=6, help="例：034-03")
    ] = None
    years: Annotated[Years, Item("abilities", "期間（年）", required=True, unit="年")]
    months: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=11)], Item("abilities", "期間（か月）", required=True, unit="か月")
    ]
    duties: Annotated[
        Paragraph | None,
        EmptyIsNone,
        at_most(200),
        Item("abilities", "業務内容", kind="textarea", limit=200, help="勤務先の名称は書かないでください"),
    ] = None


def _qualifications(values: list[str] | None) -> list[str] | None:
    return unique([value for value in values if value]) or None if values else None


class SeekerProfile(BaseModel):
    """The public profile as it is filled in. Every field may be absent while it is not published."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    # --- 希望する仕事 ------------------------------------------------------------
    occupations: Annotated[
        Annotated[list[WishedOccupation], Field(max_length=3)] | None,
        AfterValidator(unique),
        Item(
            "wishes",
            "希望職種",
            required=True,
            kind="codes",
            help="厚生労働省編職業分類の大分類・中分類・小分類の番号を3つまで（例：034-03）",
        ),
    ] = None
    places: Annotated[
        Annotated[list[WishedPlace], Field(max_length=3)] | None,
        Item("wishes", "希望勤務地", required=True, help="3つまで"),
    ] = None
    employment: Annotated[
        Annotated[list[EmploymentType], Field(max_length=len(EmploymentType))] | None,
        AfterValidator(unique),
        Item("wishes", "希望雇用形態", required=True),
    ] = None
    hours: Annotated[
        Annotated[list[HoursClass], Field(max_length=len(HoursClass))] | None,
        AfterValidator(unique),
        Item("wishes", "フルタイム・パート", required=True),
    ] = None

    # --- 希望する条件 ------------------------------------------------------------
    monthly_wage: Annotated[
        Yen | None,
        EmptyIsNone,
        Item(
            "conditions",
            "希望賃金（月額の下限）",
            kind="money",
            unit="円",
            shown_when={"hours": (HoursClass.FULL_TIME,)},
            required=True,
        ),
    ] = None
    hourly_wage: Annotated[
        Yen | None,
        EmptyIsNone,
        Item(
            "conditions",
            "希望賃金（時給の下限）",
            kind="money",
            unit="円",
            shown_when={"hours": (HoursClass.PART_TIME,)},
            required=True,
        ),
    ] = None
    relocation: Annotated[Relocation | None, EmptyIsNone, Item("conditions", "転居・転勤", required=True)] = None
    available_from: Annotated[
        Day | None,
        EmptyIsNone,
        Item("conditions", "就業可能時期", help="いつでも働けるときは空欄にします"),
    ] = None

    # --- 資格・経験 ------------------------------------------------------------
    qualifications: Annotated[
        Annotated[list[Annotated[Line, at_most(30)]], Field(max_length=20)] | None,
        AfterValidator(_qualifications),
        Item("abilities", "免許・資格", kind="lines", limit=30, help="1行に1つ、20まで。大切なものから書きます"),
    ] = None
    experience: Annotated[
        Annotated[list[Experience], Field(max_length=5)] | None,
        Item("abilities", "経験職種と年数", help="5つまで"),
    ] = None
    career: Annotated[
        Annotated[list[CareerStep], Field(max_length=10)] | None,
        Item("abilities", "経歴概要", help="10まで。勤務先や学校の名称は書かないでください"),
    ] = None
    expertise: Annotated[
        Paragraph | None,
        EmptyIsNone,
        at_most(300),
        Item("abilities", "専門知識", kind="textarea", limit=300),
    ] = None
    education: Annotated[EducationLevel | None, EmptyIsNone, Item("abilities", "学歴区分")] = None
    pc_skills: Annotated[
        Annotated[list[PcSkill], Field(max_length=len(PcSkill))] | None,
        AfterValidator(unique),
        Item("abilities", "PCスキル"),
    ] = None

    # --- 自己PR ------------------------------------------------------------
    self_pr: Annotated[
        Paragraph | None,
        EmptyIsNone,
        at_most(500),
        Item(
            "pr",
            "自己PR",
            kind="textarea",
            limit=500,
            help="氏名・電話番号・メールアドレスなど、あなたを特定できることは書かないでください",
        ),
    ] = None


def texts(content: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the free texts of a profile with their paths (`career.0.duties`), in the order of the form."""
    found: list[tuple[str, Any]] = [
        (f"places.{n}.municipality", place.get("municipality")) for n, place in enumerate(content.get("places") or [])
    ]
    found += [(f"qualifications.{n}", name) for n, name in enumerate(content.get("qualifications") or [])]
    for n, step in enumerate(content.get("career") or []):
        found += [(f"career.{n}.occupation", step["occupation"]), (f"career.{n}.duties", step.get("duties"))]
    found += [(key, content.get(key)) for key in ("expertise", "self_pr")]
    return [(path, text) for path, text in found if text]
