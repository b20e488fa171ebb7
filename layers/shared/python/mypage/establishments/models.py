"""An establishment (domain.md §4.1): its fields, the catalogue of its form, and how it is shown. Sent: `command_models`."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from mypage.core.api import View
from mypage.core.forms import Item, Section
from mypage.core.prefectures import PREFECTURES
from mypage.core.text import (
    EmailAddress,
    EmptyIsNone,
    Filled,
    Line,
    Paragraph,
    WholeNumber,
    as_katakana,
    at_most,
    unique,
    without_cleared,
)
from mypage.establishments.rules import (
    ChangeState,
    CorporateNumber,
    EstablishmentNumber,
    IndustryCode,
    Phone,
    PostalCode,
    PrefectureCode,
    Website,
)
from mypage.postings.choices import CompanyPension, Housing, Insurance, MutualAid, Smoking, YesNo

SECTIONS = (
    Section("basics", "事業所の基本情報"),
    Section("corporate", "企業の基本情報"),
    Section("details", "事業所の詳細"),
    Section("workplaces", "就業場所"),
    Section("pr", "事業所PR"),
)


class Sale(BaseModel):
    """The sales of one year (年商)."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    year: Annotated[WholeNumber, Field(ge=1900, le=2100), Item("corporate", "年度", required=True, unit="年")]
    amount: Annotated[
        WholeNumber,
        Field(ge=0, le=999_999_999_999_999),
        Item("corporate", "金額", required=True, kind="money", unit="円"),
    ]


class NamedWorkplace(BaseModel):
    """A place of work that postings use again and again."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    name: Annotated[Line, Filled, at_most(40), Item("workplaces", "名称", required=True, limit=40)]
    postal_code: Annotated[PostalCode | None, EmptyIsNone, Item("workplaces", "郵便番号", limit=8)] = None
    prefecture_code: Annotated[
        PrefectureCode,
        Item("workplaces", "都道府県", required=True, kind="prefecture", options=tuple(PREFECTURES.items())),
    ]
    municipality: Annotated[Line, Filled, at_most(20), Item("workplaces", "市区町村", required=True, limit=20)]
    address: Annotated[Line, Filled, at_most(90), Item("workplaces", "町名・番地・建物名", required=True, limit=90)]
    nearest_station: Annotated[
        Line | None, EmptyIsNone, at_most(40), Item("workplaces", "最寄り駅・所要時間", limit=40)
    ] = None
    smoking: Annotated[Smoking | None, EmptyIsNone, Item("workplaces", "受動喫煙対策")] = None


class EstablishmentNumberField(BaseModel):
    """The number by which an establishment is known; it never changes."""

    model_config = ConfigDict(defer_build=True)

    establishment_number: Annotated[
        EstablishmentNumber,
        Item("basics", "事業所番号", required=True, limit=13, help="11桁の数字（例：9901-000001-1）"),
    ]


class EstablishmentDetails(BaseModel):
    """What is known of an establishment, and may change. Only what the office needs to register it is required."""

    model_config = ConfigDict(defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _cleared_is_absent(cls, answers: Any) -> Any:
        return without_cleared(answers)

    name: Annotated[Line, Filled, at_most(60), Item("basics", "事業所名", required=True, limit=60)]
    name_kana: Annotated[
        Line,
        Filled,
        AfterValidator(as_katakana),
        at_most(80),
        Item("basics", "事業所名（カナ）", required=True, limit=80),
    ]
    postal_code: Annotated[PostalCode, Item("basics", "郵便番号", required=True, limit=8, help="例：920-0000")]
    prefecture_code: Annotated[
        PrefectureCode,
        Item("basics", "都道府県", required=True, kind="prefecture", options=tuple(PREFECTURES.items())),
    ]
    municipality: Annotated[
        Line | None,
        at_most(20),
        Item("basics", "市区町村", limit=20, help="事業所名を公開しない求人では、ここまでを公開します"),
    ] = None
    address: Annotated[
        Line, Filled, at_most(90), Item("basics", "所在地", required=True, limit=90, help="市区町村から建物名まで")
    ]
    phone: Annotated[Phone, Item("basics", "電話番号", required=True, limit=15, help="例：076-000-0001")]
    fax: Annotated[Phone | None, Item("basics", "FAX番号", limit=15)] = None
    email: Annotated[EmailAddress | None, Item("basics", "Eメール", limit=100, help="公開しません", internal=True)] = (
        None
    )
    website: Annotated[Website | None, Item("basics", "ホームページ", limit=200)] = None
    industry_code: Annotated[
        IndustryCode | None,
        Item("basics", "産業分類", limit=3, help="大分類の英字と中分類の2桁（例：E26）"),
    ] = None
    business: Annotated[Line | None, at_most(90), Item("basics", "事業内容", limit=90)] = None
    features: Annotated[Line | None, at_most(90), Item("basics", "会社の特長", limit=90)] = None
    nearest_station: Annotated[Line | None, at_most(40), Item("basics", "最寄り駅・所要時間", limit=40)] = None
    corporate_number: Annotated[
        CorporateNumber | None,
        Item("corporate", "法人番号", limit=13, help="13桁の数字。個人事業主の方は不要です"),
    ] = None
    corporate_name: Annotated[
        Line | None,
        at_most(60),
        Item("corporate", "法人名", internal=True, help="求人票には印刷しません", limit=60),
    ] = None
    head_office_address: Annotated[
        Line | None,
        at_most(90),
        Item("corporate", "本社所在地", internal=True, help="求人票には印刷しません", limit=90),
    ] = None
    representative_title: Annotated[Line | None, at_most(20), Item("corporate", "代表者の役職", limit=20)] = None
    representative_name: Annotated[Line | None, at_most(30), Item("corporate", "代表者の氏名", limit=30)] = None
    founded_year: Annotated[
        Annotated[WholeNumber, Field(ge=1600, le=2_100)] | None,
        Item("corporate", "設立年", unit="年", help="西暦で入力します"),
    ] = None
    capital_yen: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=999_999_999_999_999)] | None,
        Item("corporate", "資本金", unit="円", kind="money"),
    ] = None
    employees_total: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=9_999_999)] | None,
        Item("corporate", "企業全体の従業員数", unit="人"),
    ] = None
    sales: Annotated[Annotated[list[Sale], Field(max_length=3)] | None, Item("corporate", "年商")] = None
    customers: Annotated[
        Annotated[list[Annotated[Line, Filled, at_most(60)]], Field(max_length=3)] | None,
        Item("corporate", "主要取引先", kind="lines", help="3社まで", limit=60),
    ] = None
    affiliates: Annotated[
        Annotated[list[Annotated[Line, Filled, at_most(60)]], Field(max_length=3)] | None,
        Item("corporate", "関連会社", kind="lines", help="3社まで", limit=60),
    ] = None
    branches: Annotated[
        Annotated[list[Annotated[Line, Filled, at_most(60)]], Field(max_length=3)] | None,
        Item("corporate", "支店・営業所など", kind="lines", help="3か所まで", limit=60),
    ] = None
    branch_count: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=99_999)] | None,
        Item("corporate", "支店・営業所などの数", unit="か所"),
    ] = None
    employees_here: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=9_999_999)] | None,
        Item("details", "就業場所の従業員数", unit="人"),
    ] = None
    employees_women: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=9_999_999)] | None, Item("details", "うち女性", unit="人")
    ] = None
    employees_part_time: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=9_999_999)] | None, Item("details", "うちパート", unit="人")
    ] = None
    labour_union: Annotated[YesNo | None, Item("details", "労働組合")] = None
    work_rules_full_time: Annotated[YesNo | None, Item("details", "就業規則（フルタイム）")] = None
    work_rules_part_time: Annotated[YesNo | None, Item("details", "就業規則（パート）")] = None
    insurances: Annotated[
        Annotated[list[Insurance], Field(max_length=7)] | None, AfterValidator(unique), Item("details", "加入保険")
    ] = None
    company_pensions: Annotated[
        Annotated[list[CompanyPension], Field(max_length=3)] | None, AfterValidator(unique), Item("details", "企業年金")
    ] = None
    mutual_aid: Annotated[MutualAid | None, Item("details", "退職金共済")] = None
    retirement_pay: Annotated[YesNo | None, Item("details", "退職金制度")] = None
    retirement_pay_years: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=50)] | None,
        Item("details", "退職金の支給に必要な勤続年数", shown_when={"retirement_pay": (YesNo.YES,)}, unit="年以上"),
    ] = None
    retirement_age_system: Annotated[YesNo | None, Item("details", "定年制")] = None
    retirement_age: Annotated[
        Annotated[WholeNumber, Field(ge=40, le=99)] | None,
        Item("details", "定年の年齢（一律）", shown_when={"retirement_age_system": (YesNo.YES,)}, unit="歳"),
    ] = None
    reemployment: Annotated[YesNo | None, Item("details", "再雇用制度")] = None
    reemployment_until: Annotated[
        Annotated[WholeNumber, Field(ge=50, le=99)] | None,
        Item("details", "再雇用の上限の年齢", shown_when={"reemployment": (YesNo.YES,)}, unit="歳まで"),
    ] = None
    work_extension: Annotated[YesNo | None, Item("details", "勤務延長")] = None
    work_extension_until: Annotated[
        Annotated[WholeNumber, Field(ge=50, le=99)] | None,
        Item("details", "勤務延長の上限の年齢", shown_when={"work_extension": (YesNo.YES,)}, unit="歳まで"),
    ] = None
    childcare_leave_record: Annotated[YesNo | None, Item("details", "育児休業の取得実績")] = None
    care_leave_record: Annotated[YesNo | None, Item("details", "介護休業の取得実績")] = None
    nursing_leave_record: Annotated[YesNo | None, Item("details", "看護休暇の取得実績")] = None
    foreign_workers_record: Annotated[YesNo | None, Item("details", "外国人の雇用実績")] = None
    housing: Annotated[
        Annotated[list[Housing], Field(max_length=3)] | None, AfterValidator(unique), Item("details", "入居可能住宅")
    ] = None
    childcare: Annotated[YesNo | None, Item("details", "利用可能な託児施設")] = None
    childcare_note: Annotated[
        Line | None,
        at_most(60),
        Item("details", "託児施設に関する特記事項", shown_when={"childcare": (YesNo.YES,)}, limit=60),
    ] = None
    smoking: Annotated[Smoking | None, Item("workplaces", "受動喫煙対策")] = None
    smoking_note: Annotated[
        Line | None,
        at_most(60),
        Item(
            "workplaces",
            "受動喫煙対策の内容",
            shown_when={"smoking": (Smoking.OTHER_MEASURES, Smoking.OTHER)},
            limit=60,
        ),
    ] = None
    workplaces: Annotated[
        Annotated[list[NamedWorkplace], Field(max_length=5)] | None,
        Item("workplaces", "就業場所", help="求人でくり返し使う就業場所を5か所まで"),
    ] = None
    special_notes: Annotated[
        Paragraph | None, at_most(300), Item("pr", "事業所の特記事項", limit=300, kind="textarea")
    ] = None
    training: Annotated[Line | None, at_most(60), Item("pr", "研修制度", limit=60)] = None
    welfare: Annotated[Line | None, at_most(60), Item("pr", "福利厚生の内容", limit=60)] = None
    work_life_balance: Annotated[Line | None, at_most(60), Item("pr", "両立支援の内容", limit=60)] = None


class EstablishmentFields(EstablishmentDetails, EstablishmentNumberField):
    """The fields that staff register; the catalogue of the form beside them."""


class EstablishmentFinding(View):
    """Something that does not fit in what is known of an establishment: rule, severity, field, what to do."""

    rule: str
    severity: str
    field: str
    message: str


class Establishment(View, EstablishmentFields):
    """A registered establishment. `office` is the five-digit code of the office it belongs to."""

    office: str
    version: int
    registered_at: datetime
    findings: list[EstablishmentFinding] = []


class EstablishmentComment(View):
    """What staff ask to correct: a field (empty for the whole) and why."""

    field: str
    text: str


class EstablishmentChange(View):
    """A request to change an establishment: the open one, else the last (§2.3)."""

    state: ChangeState
    version: int
    fields: dict[str, Any]
    changed: list[str]
    receipt_number: str | None
    submitted_at: datetime | None
    target_date: date | None
    overdue: bool
    comments: list[EstablishmentComment]
    allowed: list[str]
    updated_at: datetime


class EstablishmentWithChange(View):
    """The establishment as it is, and what was applied for."""

    establishment: Establishment
    request: EstablishmentChange | None


class EstablishmentSummary(View):
    """A line of the staff's list."""

    establishment_number: str
    name: str
    name_kana: str
    phone: str


class EstablishmentList(View):
    """One page of the office's establishments, by reading of the name."""

    items: list[EstablishmentSummary]
    next_cursor: str | None
