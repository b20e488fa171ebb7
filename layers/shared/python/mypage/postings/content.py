"""The application form of a posting (domain.md §3.2): every field, its type, limits, wording and when it is asked.

This one model is the source of the form, the checks, the check-answers page, the staff's review and the print sheet
(docs/fields.json). A draft may leave anything empty; what must be answered is data of the catalogue (`core.forms.Item`).
Text is normalised, not refused (§3.3).
"""

import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from mypage.core.api import Command
from mypage.core.forms import Group, Item, Section, items
from mypage.core.prefectures import PREFECTURES
from mypage.core.text import (
    Day,
    EmailAddress,
    Filled,
    Flag,
    Line,
    OneDecimal,
    Paragraph,
    WholeNumber,
    at_most,
    narrow,
    of_a_list,
    unique,
    visible_length,
    without_cleared,
)
from mypage.establishments.rules import Phone, PostalCode, PrefectureCode
from mypage.postings import occupations
from mypage.postings.choices import (
    Accessibility,
    AgeGround,
    AgeLimit,
    AllowanceKind,
    ApplicationDocument,
    BonusKind,
    CarCommute,
    ChangeScope,
    CommutingAllowance,
    CommutingPer,
    CompanyPension,
    ContractPeriod,
    Demand,
    DocumentReturn,
    DocumentSending,
    Education,
    EmploymentType,
    Engagement,
    Holiday,
    HoursClass,
    HoursKind,
    Housing,
    Insurance,
    LicenceDemand,
    Lodging,
    MutualAid,
    NoticeMethod,
    OnlineProvision,
    Parking,
    PaymentMonth,
    PaymentOn,
    Publication,
    RaiseKind,
    RecruitmentReason,
    Renewal,
    RenewalLimit,
    ResultTiming,
    SelectionMethod,
    SelectionPlace,
    SelectionSchedule,
    Smoking,
    StationAccess,
    TrialConditions,
    WageClosing,
    WageForm,
    WeeklyHoliday,
    WorkingTimeSystem,
    Workplace,
    YesNo,
)

SCHEMA_VERSION = 2

GROUPS = (
    Group("G1", "求人区分等"),
    Group("G2", "事業所情報"),
    Group("G3", "仕事内容"),
    Group("G4", "賃金・手当"),
    Group("G5", "労働時間"),
    Group("G6", "保険・年金・定年等"),
    Group("G7", "求人PR"),
    Group("G8", "選考方法"),
)
"""The eight screens of the official form, in their order; G2 comes from the establishment and has no fields here."""

SECTIONS = (
    Section("kind", "求人区分・公開", group="G1"),
    Section("work", "仕事内容", group="G3"),
    Section("employment", "雇用形態・期間", group="G3"),
    Section("workplace", "就業場所", group="G3"),
    Section("requirements", "応募の条件", group="G3"),
    Section("wage", "賃金・手当", group="G4"),
    Section("hours", "就業時間・休憩", group="G5"),
    Section("holidays", "休日・休暇", group="G5"),
    Section("insurance", "保険・年金・定年等", group="G6"),
    Section("pr", "求人PR", group="G7"),
    Section("selection", "採用人数・選考方法", group="G8"),
    Section("contact", "応募書類・担当者", group="G8"),
    Section("declaration", "申告", group="G8"),
)


FIXED_TERM = (ContractPeriod.FIXED, ContractPeriod.FIXED_SHORT)
RENEWED = (Renewal.IN_PRINCIPLE, Renewal.CONDITIONAL)
NOT_REGULAR = tuple(kind for kind in EmploymentType if kind is not EmploymentType.REGULAR)


def _clock_time(value: Any) -> Any:
    """Read 8:15, 08:15, ８：１５ and 815 as `08:15`."""
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"([0-9]{1,2}):?([0-9]{2})", _with_colon(value))
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise PydanticCustomError("time", "時刻は0:00から23:59までで入力してください（例：8:15）。")
    return f"{int(match[1]):02d}:{match[2]}"


def _end_time(value: Any) -> Any:
    """Read a time at which something ends: 24:00 is midnight, which is kept as `00:00` (§3.3)."""
    if isinstance(value, str) and re.fullmatch(r"24:?00", _with_colon(value)):
        return "00:00"
    try:
        return _clock_time(value)
    except PydanticCustomError:
        raise PydanticCustomError("time", "時刻は0:00から24:00までで入力してください（例：17:15）。") from None


def _with_colon(value: str) -> str:
    return narrow(value).replace("時", ":").replace("分", "").replace(" ", "")


@of_a_list
def _occupation_code(value: str) -> str:
    code = narrow(value).replace(" ", "")
    if re.fullmatch(r"[0-9]{5}", code):
        code = f"{code[:3]}-{code[3:]}"
    if re.fullmatch(r"0[0-9]{2}(-[0-9]{2})?", code) is None or not occupations.is_known(code[:3]):
        raise PydanticCustomError(
            "occupation_code", "職業分類は、3桁か「3桁-2桁」の番号で入力してください（例：071-99）。"
        )
    return code


def _dispatch_licence(value: str) -> str:
    """Read a licence number of a dispatching business: 派 or 般 or 特, two digits, six digits."""
    match = re.fullmatch(r"([派般特])([0-9]{2})-?([0-9]{6})", narrow(value).replace(" ", ""))
    if match is None:
        raise PydanticCustomError(
            "dispatch_licence", "派遣許可番号は「派」と2桁-6桁の数字で入力してください（例：派99-999999）。"
        )
    return f"{match[1]}{match[2]}-{match[3]}"


def _within_lines(width: int, lines: int) -> AfterValidator:
    """Limit text to what the sheet prints: `lines` lines of `width` full-width characters."""

    def check(text: str | None) -> str | None:
        if text is None:
            return None
        used = sum(max(1, -(-visible_length(line) // width)) for line in text.split("\n"))
        if used > lines:
            raise PydanticCustomError(
                "too_many_lines",
                "1行{width}文字で数えて{lines}行以内で入力してください（いま{used}行です）。",
                {"width": width, "lines": lines, "used": used},
            )
        return text

    return AfterValidator(check)


type Time = Annotated[str, BeforeValidator(_clock_time)]
type EndTime = Annotated[str, BeforeValidator(_end_time)]
type Yen = Annotated[WholeNumber, Field(ge=0, le=99_999_999)]
type DispatchLicence = Annotated[str, AfterValidator(_dispatch_licence)]
type OccupationCode = Annotated[str, AfterValidator(_occupation_code)]


class Allowance(BaseModel):
    """One fixed allowance (b 定額的に支払われる手当)."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    kind: Annotated[AllowanceKind, Item("wage", "手当の種類", required=True)]
    name: Annotated[Line, Filled, at_most(20), Item("wage", "手当の名称", required=True, limit=20)]
    minimum: Annotated[
        WholeNumber, Field(ge=0, le=9_999_999), Item("wage", "下限", required=True, kind="money", unit="円")
    ]
    maximum: Annotated[
        WholeNumber, Field(ge=0, le=9_999_999), Item("wage", "上限", required=True, kind="money", unit="円")
    ]


class WorkingPattern(BaseModel):
    """One pattern of working hours; it may cross midnight."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    starts_at: Annotated[Time, Item("hours", "始業", required=True, kind="time")]
    ends_at: Annotated[EndTime, Item("hours", "終業", required=True, kind="time")]
    break_minutes: Annotated[
        WholeNumber, Field(ge=0, le=720), Item("hours", "休憩", required=True, kind="minutes", unit="分")
    ]


class Licence(BaseModel):
    """One licence or qualification beside the driving licence."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    name: Annotated[Line, Filled, at_most(30), Item("requirements", "免許・資格の名称", required=True, limit=30)]
    demand: Annotated[LicenceDemand, Item("requirements", "必要の程度", required=True)]


class PostingContent(BaseModel):
    """What an employer fills in. Every field may be absent while it is a draft; one that was cleared is absent."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _cleared_is_absent(cls, answers: Any) -> Any:
        return without_cleared(answers)

    # --- 求人区分・公開 ------------------------------------------------------------
    hours_class: Annotated[HoursClass | None, Item("kind", "求人区分", required=True)] = None
    publication: Annotated[Publication | None, Item("kind", "公開希望", required=True)] = None
    self_application: Annotated[
        YesNo | None,
        Item(
            "kind",
            "オンライン自主応募の受付",
            shown_when={"publication": (Publication.ALL, Publication.SEEKERS_ONLY)},
            help="ハローワークの紹介を受けずに、求職者が直接応募できるようにします",
        ),
    ] = None
    trial_employment: Annotated[YesNo | None, Item("kind", "トライアル雇用併用の希望")] = None
    online_provision: Annotated[
        OnlineProvision | None,
        Item(
            "kind",
            "求人情報のオンライン提供",
            required=True,
            help="地方自治体や民間の職業紹介事業者に、求人情報を提供してよいか",
        ),
    ] = None
    note_to_office: Annotated[
        Paragraph | None,
        at_most(200),
        Item("kind", "ハローワークへの連絡事項", kind="textarea", limit=200, help="公開しません", internal=True),
    ] = None

    # --- 仕事内容 ------------------------------------------------------------
    occupation: Annotated[Line | None, at_most(28), Item("work", "職種", required=True, limit=28)] = None
    occupation_codes: Annotated[
        Annotated[list[OccupationCode], Field(max_length=3)] | None,
        AfterValidator(unique),
        Item("work", "職業分類", required=True, kind="codes", help="厚生労働省編職業分類の番号を3つまで（例：071-99）"),
    ] = None
    duties: Annotated[
        Paragraph | None,
        at_most(360),
        _within_lines(30, 12),
        Item(
            "work",
            "仕事内容",
            required=True,
            kind="textarea",
            limit=360,
            help="始めの90文字が、求職者の検索結果に表示されます",
        ),
    ] = None
    duties_change: Annotated[
        ChangeScope | None,
        Item(
            "work", "従事すべき業務の変更の範囲", required=True, help="雇い入れた後に、別の業務に変わる可能性があるか"
        ),
    ] = None
    duties_change_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "work",
            "業務の変更の範囲の内容",
            shown_when={"duties_change": (ChangeScope.CHANGES,)},
            required=True,
            help="当社のシステム関連業務全般、など",
            limit=60,
        ),
    ] = None
    engagement: Annotated[Engagement | None, Item("work", "就業形態", required=True)] = None
    dispatch_licence: Annotated[
        DispatchLicence | None,
        Item(
            "work",
            "派遣許可番号",
            shown_when={"engagement": (Engagement.DISPATCH, Engagement.TEMP_TO_PERM)},
            required=True,
            limit=10,
            identifies=True,
            help="例：派99-999999",
        ),
    ] = None

    # --- 雇用形態・期間 ------------------------------------------------------------
    employment_type: Annotated[EmploymentType | None, Item("employment", "雇用形態", required=True)] = None
    employment_type_name: Annotated[
        Line | None,
        at_most(20),
        Item(
            "employment",
            "正社員以外の名称",
            shown_when={"employment_type": (EmploymentType.NON_REGULAR,)},
            required=True,
            limit=20,
            help="契約社員、嘱託など",
        ),
    ] = None
    regular_conversion: Annotated[
        YesNo | None,
        Item(
            "employment",
            "正社員登用",
            shown_when={"employment_type": NOT_REGULAR},
            required=True,
        ),
    ] = None
    regular_conversion_record: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=9999)] | None,
        Item(
            "employment",
            "正社員登用の実績（過去3年間）",
            shown_when={"employment_type": NOT_REGULAR, "regular_conversion": (YesNo.YES,)},
            unit="人",
        ),
    ] = None
    contract_period: Annotated[ContractPeriod | None, Item("employment", "雇用期間", required=True)] = None
    contract_months: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=60)] | None,
        Item(
            "employment",
            "契約の月数",
            shown_when={"contract_period": FIXED_TERM},
            unit="か月",
            help="開始日と終了日で書くときは空欄にします",
        ),
    ] = None
    contract_starts_on: Annotated[
        Day | None, Item("employment", "契約の開始日", shown_when={"contract_period": FIXED_TERM})
    ] = None
    contract_ends_on: Annotated[
        Day | None, Item("employment", "契約の終了日", shown_when={"contract_period": FIXED_TERM})
    ] = None
    renewal: Annotated[
        Renewal | None,
        Item("employment", "契約更新の可能性", shown_when={"contract_period": FIXED_TERM}, required=True),
    ] = None
    renewal_condition: Annotated[
        Line | None,
        at_most(60),
        Item(
            "employment",
            "更新の条件",
            shown_when={"contract_period": FIXED_TERM, "renewal": (Renewal.CONDITIONAL,)},
            required=True,
            limit=60,
            help="勤務成績、業務量など",
        ),
    ] = None
    renewal_limit: Annotated[
        RenewalLimit | None,
        Item(
            "employment",
            "更新上限",
            shown_when={"contract_period": FIXED_TERM, "renewal": RENEWED},
            required=True,
        ),
    ] = None
    renewal_limit_years: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=50)] | None,
        Item(
            "employment",
            "通算契約期間の上限",
            shown_when={"contract_period": FIXED_TERM, "renewal": RENEWED, "renewal_limit": (RenewalLimit.LIMITED,)},
            unit="年",
        ),
    ] = None
    renewal_limit_count: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=99)] | None,
        Item(
            "employment",
            "更新回数の上限",
            shown_when={"contract_period": FIXED_TERM, "renewal": RENEWED, "renewal_limit": (RenewalLimit.LIMITED,)},
            unit="回",
        ),
    ] = None
    renewal_limit_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "employment",
            "更新上限の補足",
            shown_when={"contract_period": FIXED_TERM, "renewal": RENEWED, "renewal_limit": (RenewalLimit.LIMITED,)},
            limit=60,
            help="70歳に達した年度末まで、など",
        ),
    ] = None
    trial_period: Annotated[YesNo | None, Item("employment", "試用期間", required=True)] = None
    trial_months: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=24)] | None,
        Item("employment", "試用期間の月数", shown_when={"trial_period": (YesNo.YES,)}, required=True, unit="か月"),
    ] = None
    trial_conditions: Annotated[
        TrialConditions | None,
        Item("employment", "試用期間中の労働条件", shown_when={"trial_period": (YesNo.YES,)}, required=True),
    ] = None
    trial_conditions_note: Annotated[
        Line | None,
        at_most(100),
        Item(
            "employment",
            "試用期間中の労働条件の内容",
            shown_when={"trial_period": (YesNo.YES,), "trial_conditions": (TrialConditions.DIFFERENT,)},
            required=True,
            help="異なる賃金や勤務時間など",
            limit=100,
        ),
    ] = None
    trial_base_pay_min: Annotated[
        Yen | None,
        Item(
            "employment",
            "試用期間中の基本給の下限",
            shown_when={"trial_period": (YesNo.YES,), "trial_conditions": (TrialConditions.DIFFERENT,)},
            required=True,
            unit="円",
            kind="money",
            help="賃金形態と同じ単位で入力します（月給なら1か月、時給なら1時間の額）",
        ),
    ] = None

    # --- 就業場所 ------------------------------------------------------------
    workplace: Annotated[Workplace | None, Item("workplace", "就業場所", required=True)] = None
    workplace_postal_code: Annotated[
        PostalCode | None,
        Item("workplace", "就業場所の郵便番号", shown_when={"workplace": (Workplace.OTHER,)}, limit=8, identifies=True),
    ] = None
    workplace_prefecture_code: Annotated[
        PrefectureCode | None,
        Item(
            "workplace",
            "就業場所の都道府県",
            shown_when={"workplace": (Workplace.OTHER,)},
            required=True,
            kind="prefecture",
            options=tuple(PREFECTURES.items()),
        ),
    ] = None
    workplace_municipality: Annotated[
        Line | None,
        at_most(20),
        Item("workplace", "就業場所の市区町村", shown_when={"workplace": (Workplace.OTHER,)}, required=True, limit=20),
    ] = None
    workplace_address: Annotated[
        Line | None,
        at_most(90),
        Item(
            "workplace",
            "就業場所の町名・番地・建物名",
            shown_when={"workplace": (Workplace.OTHER,)},
            required=True,
            limit=90,
            identifies=True,
        ),
    ] = None
    nearest_station: Annotated[
        Line | None, at_most(40), Item("workplace", "最寄り駅・所要時間", limit=40, identifies=True)
    ] = None
    station_access: Annotated[StationAccess | None, Item("workplace", "最寄り駅からの手段", identifies=True)] = None
    station_minutes: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=180)] | None,
        Item("workplace", "最寄り駅からの所要時間", unit="分", identifies=True),
    ] = None
    workplace_note: Annotated[
        Line | None, at_most(60), Item("workplace", "就業場所に関する特記事項", identifies=True, limit=60)
    ] = None
    workplace_change: Annotated[
        ChangeScope | None,
        Item("workplace", "就業場所の変更の範囲", required=True, help="雇い入れた後に、就業場所が変わる可能性があるか"),
    ] = None
    workplace_change_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "workplace",
            "就業場所の変更の範囲の内容",
            shown_when={"workplace_change": (ChangeScope.CHANGES,)},
            required=True,
            identifies=True,
            help="石川・富山の各現場、など",
            limit=60,
        ),
    ] = None
    transfer: Annotated[YesNo | None, Item("workplace", "転勤の可能性", required=True)] = None
    transfer_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "workplace",
            "転勤の範囲",
            shown_when={"transfer": (YesNo.YES,)},
            required=True,
            identifies=True,
            limit=60,
        ),
    ] = None
    smoking: Annotated[Smoking | None, Item("workplace", "受動喫煙対策", required=True)] = None
    smoking_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "workplace",
            "受動喫煙対策の内容",
            shown_when={"smoking": (Smoking.OTHER_MEASURES, Smoking.OTHER)},
            required=True,
            limit=60,
        ),
    ] = None
    car_commute: Annotated[CarCommute | None, Item("workplace", "マイカー通勤", required=True)] = None
    parking: Annotated[
        Parking | None,
        Item("workplace", "駐車場", shown_when={"car_commute": (CarCommute.ALLOWED,)}, required=True),
    ] = None

    # --- 応募の条件 ------------------------------------------------------------
    age_limit: Annotated[
        AgeLimit | None,
        Item("requirements", "年齢", required=True, help="年齢を制限できるのは、法令で認められた場合だけです"),
    ] = None
    age_min: Annotated[
        Annotated[WholeNumber, Field(ge=15, le=99)] | None,
        Item("requirements", "年齢の下限", shown_when={"age_limit": (AgeLimit.LIMITED,)}, unit="歳"),
    ] = None
    age_max: Annotated[
        Annotated[WholeNumber, Field(ge=15, le=99)] | None,
        Item("requirements", "年齢の上限", shown_when={"age_limit": (AgeLimit.LIMITED,)}, unit="歳"),
    ] = None
    age_ground: Annotated[
        AgeGround | None,
        Item("requirements", "年齢制限の該当事由", shown_when={"age_limit": (AgeLimit.LIMITED,)}, required=True),
    ] = None
    age_reason: Annotated[
        Line | None,
        at_most(60),
        Item(
            "requirements",
            "年齢制限の理由",
            shown_when={"age_limit": (AgeLimit.LIMITED,)},
            required=True,
            help="定年が60歳のため、など",
            limit=60,
        ),
    ] = None
    education: Annotated[Demand | None, Item("requirements", "学歴", required=True)] = None
    education_level: Annotated[
        Education | None,
        Item(
            "requirements", "必要な学歴", shown_when={"education": (Demand.REQUIRED, Demand.PREFERRED)}, required=True
        ),
    ] = None
    education_major: Annotated[
        Line | None,
        at_most(30),
        Item("requirements", "専攻", shown_when={"education": (Demand.REQUIRED, Demand.PREFERRED)}, limit=30),
    ] = None
    experience: Annotated[Demand | None, Item("requirements", "必要な経験・知識・技能等", required=True)] = None
    experience_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "requirements",
            "経験・知識・技能等の内容",
            shown_when={"experience": (Demand.REQUIRED, Demand.PREFERRED)},
            required=True,
            limit=60,
        ),
    ] = None
    pc_skills: Annotated[Line | None, at_most(60), Item("requirements", "必要なPCスキル", limit=60)] = None
    driving_licence: Annotated[Demand | None, Item("requirements", "普通自動車運転免許", required=True)] = None
    driving_at_only: Annotated[
        Flag | None,
        Item("requirements", "AT限定可", shown_when={"driving_licence": (Demand.REQUIRED, Demand.PREFERRED)}),
    ] = None
    licences: Annotated[
        Annotated[list[Licence], Field(max_length=3)] | None, Item("requirements", "その他の免許・資格", help="3つまで")
    ] = None
    uij_turn: Annotated[Flag | None, Item("requirements", "UIJターン歓迎")] = None

    # --- 賃金・手当 ------------------------------------------------------------
    wage_form: Annotated[WageForm | None, Item("wage", "賃金形態", required=True)] = None
    wage_form_note: Annotated[
        Line | None,
        at_most(40),
        Item("wage", "賃金形態の内容", shown_when={"wage_form": (WageForm.OTHER,)}, required=True, limit=40),
    ] = None
    base_pay_min: Annotated[Yen | None, Item("wage", "a 基本給の下限", required=True, kind="money", unit="円")] = None
    base_pay_max: Annotated[Yen | None, Item("wage", "a 基本給の上限", required=True, kind="money", unit="円")] = None
    allowances: Annotated[
        Annotated[list[Allowance], Field(max_length=4)] | None,
        Item(
            "wage",
            "b 定額的に支払われる手当",
            help=(
                "時給なら1時間、日給なら1日、ほかは1か月の額で入力します。"
                "家族手当・精皆勤手当・通勤手当は、最低賃金の計算に入りません"
            ),
        ),
    ] = None
    fixed_overtime: Annotated[YesNo | None, Item("wage", "c 固定残業代", required=True)] = None
    fixed_overtime_min: Annotated[
        Yen | None,
        Item(
            "wage",
            "固定残業代の下限",
            shown_when={"fixed_overtime": (YesNo.YES,)},
            required=True,
            kind="money",
            unit="円",
        ),
    ] = None
    fixed_overtime_max: Annotated[
        Yen | None,
        Item(
            "wage",
            "固定残業代の上限",
            shown_when={"fixed_overtime": (YesNo.YES,)},
            required=True,
            kind="money",
            unit="円",
        ),
    ] = None
    fixed_overtime_hours: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=100)] | None,
        Item("wage", "固定残業代の時間数", shown_when={"fixed_overtime": (YesNo.YES,)}, required=True, unit="時間"),
    ] = None
    fixed_overtime_note: Annotated[
        Line | None,
        at_most(100),
        Item(
            "wage",
            "固定残業代に関する特記事項",
            shown_when={"fixed_overtime": (YesNo.YES,)},
            required=True,
            limit=100,
            help="何時間分か、超えた分を追加で支払うこと",
        ),
    ] = None
    fixed_overtime_excess: Annotated[
        Flag | None,
        Item(
            "wage",
            "固定残業代を超える時間外・休日・深夜の割増賃金を追加で支払う",
            shown_when={"fixed_overtime": (YesNo.YES,)},
            required=True,
        ),
    ] = None
    wage_note: Annotated[
        Paragraph | None, at_most(150), Item("wage", "d その他の手当等付記事項", limit=150, kind="textarea")
    ] = None
    monthly_days: Annotated[
        Annotated[OneDecimal, Field(ge=1, le=31)] | None,
        Item(
            "wage",
            "月平均労働日数",
            required_when={"hours_class": (HoursClass.FULL_TIME,)},
            unit="日",
            help="小数第1位まで（例：21.2）",
        ),
    ] = None
    commuting_allowance: Annotated[CommutingAllowance | None, Item("wage", "通勤手当", required=True)] = None
    commuting_amount: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=999_999)] | None,
        Item(
            "wage",
            "通勤手当の額",
            shown_when={"commuting_allowance": (CommutingAllowance.ACTUAL_LIMITED, CommutingAllowance.FIXED)},
            required=True,
            kind="money",
            unit="円",
        ),
    ] = None
    commuting_per: Annotated[
        CommutingPer | None,
        Item(
            "wage",
            "通勤手当の単位",
            shown_when={"commuting_allowance": (CommutingAllowance.ACTUAL_LIMITED, CommutingAllowance.FIXED)},
            required=True,
        ),
    ] = None
    wage_closing: Annotated[WageClosing | None, Item("wage", "賃金締切日", required=True)] = None
    wage_closing_day: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=30)] | None,
        Item("wage", "締切の日", shown_when={"wage_closing": (WageClosing.FIXED_DAY,)}, required=True, unit="日"),
    ] = None
    wage_closing_note: Annotated[
        Line | None,
        at_most(40),
        Item("wage", "締切日の内容", shown_when={"wage_closing": (WageClosing.OTHER,)}, required=True, limit=40),
    ] = None
    wage_payment_month: Annotated[PaymentMonth | None, Item("wage", "賃金支払の月", required=True)] = None
    wage_payment_on: Annotated[
        PaymentOn | None,
        Item(
            "wage",
            "賃金支払日",
            shown_when={"wage_payment_month": (PaymentMonth.CURRENT, PaymentMonth.NEXT)},
            required=True,
        ),
    ] = None
    wage_payment_day: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=30)] | None,
        Item(
            "wage",
            "支払の日",
            shown_when={
                "wage_payment_month": (PaymentMonth.CURRENT, PaymentMonth.NEXT),
                "wage_payment_on": (PaymentOn.FIXED_DAY,),
            },
            required=True,
            unit="日",
        ),
    ] = None
    wage_payment_note: Annotated[
        Line | None,
        at_most(40),
        Item("wage", "支払日の内容", shown_when={"wage_payment_month": (PaymentMonth.OTHER,)}, required=True, limit=40),
    ] = None
    raise_system: Annotated[YesNo | None, Item("wage", "昇給制度", required=True)] = None
    raise_record: Annotated[
        YesNo | None, Item("wage", "昇給の前年度実績", shown_when={"raise_system": (YesNo.YES,)}, required=True)
    ] = None
    raise_kind: Annotated[
        RaiseKind | None,
        Item(
            "wage",
            "昇給の表し方",
            shown_when={"raise_system": (YesNo.YES,), "raise_record": (YesNo.YES,)},
            required=True,
        ),
    ] = None
    raise_amount_min: Annotated[
        Yen | None,
        Item(
            "wage",
            "昇給金額の下限（1か月あたり）",
            shown_when={"raise_system": (YesNo.YES,), "raise_record": (YesNo.YES,), "raise_kind": (RaiseKind.AMOUNT,)},
            required=True,
            unit="円",
            kind="money",
        ),
    ] = None
    raise_amount_max: Annotated[
        Yen | None,
        Item(
            "wage",
            "昇給金額の上限（1か月あたり）",
            shown_when={"raise_system": (YesNo.YES,), "raise_record": (YesNo.YES,), "raise_kind": (RaiseKind.AMOUNT,)},
            required=True,
            unit="円",
            kind="money",
        ),
    ] = None
    raise_rate_min: Annotated[
        Annotated[OneDecimal, Field(ge=0, le=100)] | None,
        Item(
            "wage",
            "昇給率の下限",
            shown_when={"raise_system": (YesNo.YES,), "raise_record": (YesNo.YES,), "raise_kind": (RaiseKind.RATE,)},
            required=True,
            unit="％",
        ),
    ] = None
    raise_rate_max: Annotated[
        Annotated[OneDecimal, Field(ge=0, le=100)] | None,
        Item(
            "wage",
            "昇給率の上限",
            shown_when={"raise_system": (YesNo.YES,), "raise_record": (YesNo.YES,), "raise_kind": (RaiseKind.RATE,)},
            required=True,
            unit="％",
        ),
    ] = None
    bonus_system: Annotated[YesNo | None, Item("wage", "賞与制度", required=True)] = None
    bonus_record: Annotated[
        YesNo | None, Item("wage", "賞与の前年度実績", shown_when={"bonus_system": (YesNo.YES,)}, required=True)
    ] = None
    bonus_times: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=12)] | None,
        Item(
            "wage",
            "賞与の回数（年）",
            shown_when={"bonus_system": (YesNo.YES,), "bonus_record": (YesNo.YES,)},
            required=True,
            unit="回",
        ),
    ] = None
    bonus_kind: Annotated[
        BonusKind | None,
        Item(
            "wage",
            "賞与の表し方",
            shown_when={"bonus_system": (YesNo.YES,), "bonus_record": (YesNo.YES,)},
            required=True,
        ),
    ] = None
    bonus_months: Annotated[
        Annotated[OneDecimal, Field(ge=0, le=24)] | None,
        Item(
            "wage",
            "賞与の月数（合計）",
            shown_when={"bonus_system": (YesNo.YES,), "bonus_record": (YesNo.YES,), "bonus_kind": (BonusKind.MONTHS,)},
            required=True,
            unit="か月",
        ),
    ] = None
    bonus_amount: Annotated[
        Yen | None,
        Item(
            "wage",
            "賞与の金額（合計）",
            shown_when={"bonus_system": (YesNo.YES,), "bonus_record": (YesNo.YES,), "bonus_kind": (BonusKind.AMOUNT,)},
            required=True,
            unit="円",
            kind="money",
        ),
    ] = None

    # --- 就業時間・休憩 ------------------------------------------------------------
    working_time_systems: Annotated[
        Annotated[list[WorkingTimeSystem], Field(max_length=7)] | None,
        AfterValidator(unique),
        Item("hours", "就業時間の制度"),
    ] = None
    hours_kind: Annotated[HoursKind | None, Item("hours", "就業時間の書き方", required=True)] = None
    working_patterns: Annotated[
        Annotated[list[WorkingPattern], Field(max_length=3)] | None,
        Item("hours", "就業時間", shown_when={"hours_kind": (HoursKind.PATTERNS,)}, required=True),
    ] = None
    span_starts_at: Annotated[
        Time | None,
        Item("hours", "何時から", shown_when={"hours_kind": (HoursKind.SPAN,)}, required=True, kind="time"),
    ] = None
    span_ends_at: Annotated[
        EndTime | None,
        Item("hours", "何時まで", shown_when={"hours_kind": (HoursKind.SPAN,)}, required=True, kind="time"),
    ] = None
    span_minutes_min: Annotated[
        Annotated[WholeNumber, Field(ge=30, le=1440)] | None,
        Item(
            "hours",
            "その間の労働時間の下限",
            shown_when={"hours_kind": (HoursKind.SPAN,)},
            required=True,
            kind="minutes",
            unit="分",
            help="休憩を除きます（4時間なら240）",
        ),
    ] = None
    span_minutes_max: Annotated[
        Annotated[WholeNumber, Field(ge=30, le=1440)] | None,
        Item(
            "hours",
            "その間の労働時間の上限",
            shown_when={"hours_kind": (HoursKind.SPAN,)},
            required=True,
            kind="minutes",
            unit="分",
        ),
    ] = None
    span_break_minutes: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=720)] | None,
        Item("hours", "休憩", shown_when={"hours_kind": (HoursKind.SPAN,)}, required=True, kind="minutes", unit="分"),
    ] = None
    daily_minutes: Annotated[
        Annotated[WholeNumber, Field(ge=30, le=1440)] | None,
        Item(
            "hours",
            "1日の所定労働時間",
            kind="minutes",
            unit="分",
            help="変形労働時間制やフレックスタイム制など、始業・終業と休憩から計算できないときに入力（7時間45分なら465）",
        ),
    ] = None
    special_44_hours: Annotated[
        Flag | None,
        Item(
            "hours", "特例措置対象事業場（週44時間）", help="常時10人未満の商業、映画・演劇業、保健衛生業、接客娯楽業"
        ),
    ] = None
    weekly_days: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=7)] | None,
        Item("hours", "週の労働日数", shown_when={"hours_class": (HoursClass.PART_TIME,)}, required=True, unit="日"),
    ] = None
    weekly_days_max: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=7)] | None,
        Item(
            "hours",
            "週の労働日数の上限",
            shown_when={"hours_class": (HoursClass.PART_TIME,)},
            unit="日",
            help="幅があるときだけ入力します",
        ),
    ] = None
    weekly_days_negotiable: Annotated[
        Flag | None,
        Item("hours", "労働日数は相談できる", shown_when={"hours_class": (HoursClass.PART_TIME,)}),
    ] = None
    hours_note: Annotated[Line | None, at_most(60), Item("hours", "就業時間に関する特記事項", limit=60)] = None
    overtime: Annotated[YesNo | None, Item("hours", "時間外労働", required=True)] = None
    overtime_hours: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=100)] | None,
        Item("hours", "時間外労働の月平均", shown_when={"overtime": (YesNo.YES,)}, required=True, unit="時間"),
    ] = None
    special_clause: Annotated[
        YesNo | None, Item("hours", "36協定の特別条項", shown_when={"overtime": (YesNo.YES,)}, required=True)
    ] = None
    special_clause_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "hours",
            "特別な事情・期間など",
            shown_when={"overtime": (YesNo.YES,), "special_clause": (YesNo.YES,)},
            required=True,
            help="年末の繁忙期に、など",
            limit=60,
        ),
    ] = None

    # --- 休日・休暇 ------------------------------------------------------------
    holidays: Annotated[
        Annotated[list[Holiday], Field(max_length=9)] | None,
        AfterValidator(unique),
        Item("holidays", "休日", required=True),
    ] = None
    weekly_holiday: Annotated[WeeklyHoliday | None, Item("holidays", "週休二日制", required=True)] = None
    holidays_note: Annotated[Line | None, at_most(60), Item("holidays", "休日に関する特記事項", limit=60)] = None
    annual_holidays: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=366)] | None,
        Item("holidays", "年間休日数", required_when={"hours_class": (HoursClass.FULL_TIME,)}, unit="日"),
    ] = None
    paid_leave_days: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=40)] | None,
        Item("holidays", "6か月経過後の年次有給休暇日数", required=True, unit="日"),
    ] = None

    # --- 保険・年金・定年等 ------------------------------------------------------------
    insurances: Annotated[
        Annotated[list[Insurance], Field(max_length=7)] | None,
        AfterValidator(unique),
        Item("insurance", "加入保険", required=True),
    ] = None
    insurances_note: Annotated[
        Line | None,
        at_most(40),
        Item("insurance", "その他の保険の内容", shown_when={"insurances": (Insurance.OTHER,)}, required=True, limit=40),
    ] = None
    company_pensions: Annotated[
        Annotated[list[CompanyPension], Field(max_length=3)] | None,
        AfterValidator(unique),
        Item("insurance", "企業年金"),
    ] = None
    mutual_aid: Annotated[MutualAid | None, Item("insurance", "退職金共済", required=True)] = None
    retirement_pay: Annotated[YesNo | None, Item("insurance", "退職金制度", required=True)] = None
    retirement_pay_years: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=50)] | None,
        Item(
            "insurance",
            "退職金の支給に必要な勤続年数",
            shown_when={"retirement_pay": (YesNo.YES,)},
            unit="年以上",
            help="年数を問わないときは空欄にします",
        ),
    ] = None
    retirement_age_system: Annotated[YesNo | None, Item("insurance", "定年制", required=True)] = None
    retirement_age: Annotated[
        Annotated[WholeNumber, Field(ge=40, le=99)] | None,
        Item(
            "insurance",
            "定年の年齢（一律）",
            shown_when={"retirement_age_system": (YesNo.YES,)},
            required=True,
            unit="歳",
        ),
    ] = None
    reemployment: Annotated[YesNo | None, Item("insurance", "再雇用制度", required=True)] = None
    reemployment_until: Annotated[
        Annotated[WholeNumber, Field(ge=50, le=99)] | None,
        Item(
            "insurance",
            "再雇用の上限の年齢",
            shown_when={"reemployment": (YesNo.YES,)},
            unit="歳まで",
            help="上限がないときは空欄にします",
        ),
    ] = None
    work_extension: Annotated[YesNo | None, Item("insurance", "勤務延長", required=True)] = None
    work_extension_until: Annotated[
        Annotated[WholeNumber, Field(ge=50, le=99)] | None,
        Item(
            "insurance",
            "勤務延長の上限の年齢",
            shown_when={"work_extension": (YesNo.YES,)},
            unit="歳まで",
            help="上限がないときは空欄にします",
        ),
    ] = None
    housing: Annotated[
        Annotated[list[Housing], Field(max_length=3)] | None,
        AfterValidator(unique),
        Item("insurance", "入居可能住宅", required=True),
    ] = None
    housing_note: Annotated[Line | None, at_most(60), Item("insurance", "入居可能住宅に関する特記事項", limit=60)] = (
        None
    )
    childcare: Annotated[YesNo | None, Item("insurance", "利用可能な託児施設", required=True)] = None
    childcare_note: Annotated[
        Line | None,
        at_most(60),
        Item("insurance", "託児施設に関する特記事項", shown_when={"childcare": (YesNo.YES,)}, limit=60),
    ] = None

    # --- 求人PR ------------------------------------------------------------
    special_notes: Annotated[
        Paragraph | None,
        at_most(600),
        Item("pr", "求人に関する特記事項", identifies=True, limit=600, kind="textarea"),
    ] = None
    message: Annotated[
        Paragraph | None,
        at_most(300),
        Item("pr", "事業所からのメッセージ", identifies=True, limit=300, kind="textarea"),
    ] = None
    training: Annotated[Line | None, at_most(60), Item("pr", "研修制度", limit=60)] = None
    welfare: Annotated[Line | None, at_most(60), Item("pr", "福利厚生の内容", limit=60)] = None
    work_life_balance: Annotated[Line | None, at_most(60), Item("pr", "両立支援の内容", limit=60)] = None
    job_grade_pay: Annotated[YesNo | None, Item("pr", "職務給制度")] = None
    return_to_work: Annotated[YesNo | None, Item("pr", "復職制度")] = None
    accessibility: Annotated[
        Annotated[list[Accessibility], Field(max_length=8)] | None,
        AfterValidator(unique),
        Item("pr", "障害者への配慮"),
    ] = None

    # --- 採用人数・選考方法 ------------------------------------------------------------
    openings: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=999)] | None,
        Item("selection", "採用人数", required=True, unit="人"),
    ] = None
    lodging: Annotated[Lodging | None, Item("selection", "通勤・住込")] = None
    recruitment_reason: Annotated[RecruitmentReason | None, Item("selection", "募集理由")] = None
    recruitment_reason_note: Annotated[
        Line | None,
        at_most(40),
        Item(
            "selection",
            "募集理由の内容",
            shown_when={"recruitment_reason": (RecruitmentReason.OTHER,)},
            required=True,
            limit=40,
        ),
    ] = None
    selection_methods: Annotated[
        Annotated[list[SelectionMethod], Field(max_length=4)] | None,
        AfterValidator(unique),
        Item("selection", "選考方法", required=True),
    ] = None
    interviews: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=9)] | None,
        Item(
            "selection",
            "面接の予定回数",
            shown_when={"selection_methods": (SelectionMethod.INTERVIEW,)},
            required=True,
            unit="回",
        ),
    ] = None
    selection_method_note: Annotated[
        Line | None,
        at_most(40),
        Item(
            "selection",
            "その他の選考方法の内容",
            shown_when={"selection_methods": (SelectionMethod.OTHER,)},
            required=True,
            limit=40,
        ),
    ] = None
    result_timing: Annotated[
        Annotated[list[ResultTiming], Field(max_length=4)] | None,
        AfterValidator(unique),
        Item("selection", "選考結果の通知の時期", required=True),
    ] = None
    result_days_documents: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=60)] | None,
        Item(
            "selection",
            "書類選考後、通知までの日数",
            shown_when={"result_timing": (ResultTiming.AFTER_DOCUMENTS,)},
            required=True,
            unit="日以内",
        ),
    ] = None
    result_days_interview: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=60)] | None,
        Item(
            "selection",
            "面接選考後、通知までの日数",
            shown_when={"result_timing": (ResultTiming.AFTER_INTERVIEW,)},
            required=True,
            unit="日以内",
        ),
    ] = None
    result_timing_note: Annotated[
        Line | None,
        at_most(40),
        Item(
            "selection",
            "通知の時期の内容",
            shown_when={"result_timing": (ResultTiming.OTHER,)},
            required=True,
            limit=40,
        ),
    ] = None
    notice_methods: Annotated[
        Annotated[list[NoticeMethod], Field(max_length=5)] | None,
        AfterValidator(unique),
        Item("selection", "選考結果の通知方法", required=True),
    ] = None
    notice_method_note: Annotated[
        Line | None,
        at_most(40),
        Item(
            "selection",
            "その他の通知方法の内容",
            shown_when={"notice_methods": (NoticeMethod.OTHER,)},
            required=True,
            limit=40,
        ),
    ] = None
    selection_schedule: Annotated[SelectionSchedule | None, Item("selection", "選考日時", required=True)] = None
    selection_schedule_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "selection",
            "選考日時の内容",
            shown_when={"selection_schedule": (SelectionSchedule.OTHER,)},
            required=True,
            limit=60,
        ),
    ] = None
    selection_place: Annotated[SelectionPlace | None, Item("selection", "選考場所", required=True)] = None
    selection_place_address: Annotated[
        Line | None,
        at_most(90),
        Item(
            "selection",
            "選考場所の所在地",
            shown_when={"selection_place": (SelectionPlace.OTHER,)},
            required=True,
            identifies=True,
            limit=90,
        ),
    ] = None
    selection_place_station: Annotated[
        Line | None, at_most(40), Item("selection", "選考場所の最寄り駅・所要時間", identifies=True, limit=40)
    ] = None
    selection_note: Annotated[
        Paragraph | None,
        at_most(300),
        Item("selection", "選考に関する特記事項", kind="textarea", limit=300),
    ] = None

    # --- 応募書類・担当者 ------------------------------------------------------------
    documents: Annotated[
        Annotated[list[ApplicationDocument], Field(max_length=5)] | None,
        AfterValidator(unique),
        Item("contact", "応募書類", required=True),
    ] = None
    documents_note: Annotated[
        Line | None,
        at_most(40),
        Item(
            "contact",
            "その他の応募書類の内容",
            shown_when={"documents": (ApplicationDocument.OTHER,)},
            required=True,
            limit=40,
        ),
    ] = None
    document_sending: Annotated[
        Annotated[list[DocumentSending], Field(max_length=4)] | None,
        AfterValidator(unique),
        Item(
            "contact",
            "応募書類の送付方法",
            required_when={"selection_methods": (SelectionMethod.DOCUMENTS,)},
            help="書類選考をするときは、必ず選びます",
        ),
    ] = None
    document_sending_note: Annotated[
        Line | None,
        at_most(40),
        Item(
            "contact",
            "その他の送付方法の内容",
            shown_when={"document_sending": (DocumentSending.OTHER,)},
            required=True,
            limit=40,
        ),
    ] = None
    mailing_address: Annotated[
        Line | None,
        at_most(90),
        Item(
            "contact",
            "応募書類の郵送先",
            shown_when={"document_sending": (DocumentSending.MAIL,)},
            internal=True,
            help="事業所所在地と同じときは空欄にします",
            limit=90,
        ),
    ] = None
    document_return: Annotated[DocumentReturn | None, Item("contact", "応募書類の返戻", required=True)] = None
    contact_department: Annotated[
        Line | None, at_most(30), Item("contact", "担当者の課係名・役職名", internal=True, limit=30)
    ] = None
    contact_name: Annotated[
        Line | None,
        at_most(30),
        Item("contact", "担当者の氏名", required=True, internal=True, help="公開しません", limit=30),
    ] = None
    contact_name_kana: Annotated[
        Line | None, at_most(40), Item("contact", "担当者の氏名（カナ）", internal=True, limit=40)
    ] = None
    contact_phone: Annotated[
        Phone | None, Item("contact", "担当者の電話番号", required=True, internal=True, limit=15)
    ] = None
    contact_extension: Annotated[Line | None, at_most(10), Item("contact", "内線", internal=True, limit=10)] = None
    contact_fax: Annotated[Phone | None, Item("contact", "担当者のFAX番号", internal=True, limit=15)] = None
    contact_email: Annotated[EmailAddress | None, Item("contact", "担当者のEメール", internal=True, limit=100)] = None

    # --- 申告 ------------------------------------------------------------
    declaration: Annotated[
        Flag | None,
        Item(
            "declaration",
            "職業安定法第5条の6に定める求人不受理の事由（労働関係法令の違反による処分・公表、暴力団員等に該当することなど）のいずれにも該当しません",
            required=True,
            internal=True,
            kind="agreement",
        ),
    ] = None


PUBLISHED = frozenset(key for key, item in items(PostingContent).items() if not item.internal) - {"publication"}
"""What an active posting shows to those who may see it; nothing is published that is not in here (§2.4)."""

IDENTIFYING = frozenset(key for key, item in items(PostingContent).items() if item.identifies)
"""What is left out with 公開希望 3, because it tells who the employer is or where below the municipality he sits."""


class WithForm(Command):
    """A command that carries the whole form."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Build the form by itself first, as writing it down needs it: a cold function would build it twice (decisions/0009)."""
        PostingContent.model_rebuild()
        return handler(source)
