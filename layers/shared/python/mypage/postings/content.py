"""The application form of a posting (domain.md §3.2): every field, its type, limits, wording and when it is asked.

This one model is the source of the form, the checks, the check-answers page, the staff's review and the print sheet
(docs/fields.json). A draft may leave anything empty; what must be answered is data of the catalogue (`core.forms.Item`).
Text is normalised, not refused (§3.3).
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mypage.core.forms import Choice, Item, Section
from mypage.core.prefectures import PREFECTURES
from mypage.core.text import EmptyIsNone, Filled, Line, Paragraph, WholeNumber, at_most, narrow, visible_length
from mypage.establishments.rules import PostalCode, PrefectureCode

SCHEMA_VERSION = 1

SECTIONS = (
    Section("kind", "求人区分・公開"),
    Section("work", "仕事内容"),
    Section("employment", "雇用形態・期間"),
    Section("workplace", "就業場所"),
    Section("wage", "賃金・手当"),
    Section("hours", "就業時間・休憩"),
    Section("holidays", "休日"),
    Section("selection", "採用人数・選考方法"),
)


class HoursClass(Choice):
    """求人区分: decided by hours, not by status or pay."""

    FULL_TIME = "full_time", "フルタイム"
    PART_TIME = "part_time", "パート"


class Publication(Choice):
    """公開希望."""

    ALL = "1", "事業所名等を含む求人情報を公開する"
    SEEKERS_ONLY = "2", "ハローワークの求職者に限定し、事業所名等を含む求人情報を公開する"
    WITHOUT_NAME = "3", "事業所名等を含まない求人情報を公開する"
    NOBODY = "4", "求人情報を公開しない"


class EmploymentType(Choice):
    """雇用形態."""

    REGULAR = "regular", "正社員"
    NON_REGULAR = "non_regular", "正社員以外"
    DISPATCHED_FIXED = "dispatched_fixed", "有期雇用派遣労働者"
    DISPATCHED_INDEFINITE = "dispatched_indefinite", "無期雇用派遣労働者"
    PART_TIME = "part_time", "パート労働者"
    PART_TIME_DISPATCHED_FIXED = "part_time_dispatched_fixed", "有期雇用派遣パート"
    PART_TIME_DISPATCHED_INDEFINITE = "part_time_dispatched_indefinite", "無期雇用派遣パート"


class ContractPeriod(Choice):
    """雇用期間."""

    INDEFINITE = "indefinite", "雇用期間の定めなし"
    FIXED = "fixed", "雇用期間の定めあり（4か月以上）"
    FIXED_SHORT = "fixed_short", "雇用期間の定めあり（4か月未満）"
    DAILY = "daily", "日雇"


class Renewal(Choice):
    """契約更新の可能性."""

    IN_PRINCIPLE = "in_principle", "原則更新"
    CONDITIONAL = "conditional", "条件付きで更新あり"
    NONE = "none", "更新なし"


class RenewalLimit(Choice):
    """更新上限."""

    NONE = "none", "更新上限なし"
    LIMITED = "limited", "更新上限あり"


class Workplace(Choice):
    """就業場所."""

    ESTABLISHMENT = "establishment", "事業所所在地と同じ"
    OTHER = "other", "事業所所在地と異なる"
    HOME = "home", "在宅勤務"


class WageForm(Choice):
    """賃金形態."""

    MONTHLY = "monthly", "月給"
    DAILY = "daily", "日給"
    HOURLY = "hourly", "時給"
    ANNUAL = "annual", "年俸制"
    OTHER = "other", "その他"


class AllowanceKind(Choice):
    """定額手当の種類: 家族・精皆勤・通勤 do not count for the minimum wage (V01)."""

    FAMILY = "family", "家族手当"
    ATTENDANCE = "attendance", "精皆勤手当"
    COMMUTING = "commuting", "通勤手当"
    OTHER = "other", "その他の定額手当"


class YesNo(Choice):
    """あり・なし."""

    YES = "yes", "あり"
    NO = "no", "なし"


class CommutingAllowance(Choice):
    """通勤手当."""

    ACTUAL = "actual", "実費支給（上限なし）"
    ACTUAL_LIMITED = "actual_limited", "実費支給（上限あり）"
    FIXED = "fixed", "一定額"
    NONE = "none", "なし"


class CommutingPer(Choice):
    """通勤手当の単位."""

    MONTH = "month", "月額"
    DAY = "day", "日額"


class WorkingTimeSystem(Choice):
    """就業時間の制度."""

    SHIFT = "shift", "交替制（シフト制）"
    VARIABLE_MONTH = "variable_month", "変形労働時間制（1か月単位）"
    VARIABLE_YEAR = "variable_year", "変形労働時間制（1年単位）"
    VARIABLE_WEEK = "variable_week", "変形労働時間制（1週間単位）"
    FLEX = "flex", "フレックスタイム制"
    DISCRETIONARY = "discretionary", "裁量労働制"
    DEEMED = "deemed", "事業場外みなし労働時間制"


class HoursKind(Choice):
    """就業時間の書き方."""

    PATTERNS = "patterns", "始業・終業の時刻で書く"
    SPAN = "span", "○時から○時の間の○時間で書く"


class WeeklyHoliday(Choice):
    """週休二日制."""

    EVERY_WEEK = "every_week", "毎週"
    OTHER = "other", "その他"
    NONE = "none", "なし"


class Holiday(Choice):
    """休日."""

    MON = "mon", "月曜"
    TUE = "tue", "火曜"
    WED = "wed", "水曜"
    THU = "thu", "木曜"
    FRI = "fri", "金曜"
    SAT = "sat", "土曜"
    SUN = "sun", "日曜"
    NATIONAL = "national", "祝日"
    OTHER = "other", "その他"


class SelectionMethod(Choice):
    """選考方法."""

    INTERVIEW = "interview", "面接"
    DOCUMENTS = "documents", "書類選考"
    WRITTEN_TEST = "written_test", "筆記試験"
    OTHER = "other", "その他"


FIXED_TERM = (ContractPeriod.FIXED, ContractPeriod.FIXED_SHORT)


def _clock_time(value: Any) -> Any:
    """Read 8:15, 08:15, ８：１５ and 815 as `08:15`."""
    if not isinstance(value, str):
        return value
    match = re.fullmatch(
        r"([0-9]{1,2}):?([0-9]{2})", narrow(value).replace("時", ":").replace("分", "").replace(" ", "")
    )
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise PydanticCustomError("time", "時刻は0:00から23:59までで入力してください（例：8:15）。")
    return f"{int(match[1]):02d}:{match[2]}"


def _occupation_code(value: str) -> str:
    code = narrow(value).replace(" ", "")
    if re.fullmatch(r"[0-9]{5}", code):
        code = f"{code[:3]}-{code[3:]}"
    if re.fullmatch(r"0[0-9]{2}(-[0-9]{2})?", code) is None or code.startswith("000"):
        raise PydanticCustomError(
            "occupation_code", "職業分類は、3桁か「3桁-2桁」の番号で入力してください（例：071-99）。"
        )
    return code


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


def _unique(values: list[Any] | None) -> list[Any] | None:
    return values and list(dict.fromkeys(values))


type Time = Annotated[str, BeforeValidator(_clock_time)]
type Yen = Annotated[WholeNumber, Field(ge=0, le=99_999_999)]
type OccupationCode = Annotated[str, AfterValidator(_occupation_code)]
Optional = EmptyIsNone


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
    ends_at: Annotated[Time, Item("hours", "終業", required=True, kind="time")]
    break_minutes: Annotated[
        WholeNumber, Field(ge=0, le=720), Item("hours", "休憩", required=True, kind="minutes", unit="分")
    ]


class PostingContent(BaseModel):
    """What an employer fills in. Every field may be absent while it is a draft."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    # --- 求人区分・公開 -------------------------------------------------------------------------
    hours_class: Annotated[HoursClass | None, Optional, Item("kind", "求人区分", required=True)] = None
    publication: Annotated[Publication | None, Optional, Item("kind", "公開希望", required=True)] = None
    note_to_office: Annotated[
        Paragraph | None,
        Optional,
        at_most(200),
        Item("kind", "ハローワークへの連絡事項", kind="textarea", limit=200, help="公開しません"),
    ] = None

    # --- 仕事内容 -------------------------------------------------------------------------------
    occupation: Annotated[Line | None, Optional, at_most(28), Item("work", "職種", required=True, limit=28)] = None
    occupation_codes: Annotated[
        Annotated[list[OccupationCode], Field(max_length=3)] | None,
        AfterValidator(_unique),
        Item("work", "職業分類", required=True, kind="codes", help="厚生労働省編職業分類の番号を3つまで（例：071-99）"),
    ] = None
    duties: Annotated[
        Paragraph | None,
        Optional,
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

    # --- 雇用形態・期間 -------------------------------------------------------------------------
    employment_type: Annotated[EmploymentType | None, Optional, Item("employment", "雇用形態", required=True)] = None
    employment_type_name: Annotated[
        Line | None,
        Optional,
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
    contract_period: Annotated[ContractPeriod | None, Optional, Item("employment", "雇用期間", required=True)] = None
    contract_months: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=60)] | None,
        Optional,
        Item(
            "employment",
            "契約の月数",
            shown_when={"contract_period": FIXED_TERM},
            unit="か月",
            help="開始日と終了日で書くときは空欄にします",
        ),
    ] = None
    contract_starts_on: Annotated[
        date | None, Optional, Item("employment", "契約の開始日", shown_when={"contract_period": FIXED_TERM})
    ] = None
    contract_ends_on: Annotated[
        date | None, Optional, Item("employment", "契約の終了日", shown_when={"contract_period": FIXED_TERM})
    ] = None
    renewal: Annotated[
        Renewal | None,
        Optional,
        Item("employment", "契約更新の可能性", shown_when={"contract_period": FIXED_TERM}, required=True),
    ] = None
    renewal_condition: Annotated[
        Line | None,
        Optional,
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
        Optional,
        Item(
            "employment",
            "更新上限",
            shown_when={"contract_period": FIXED_TERM, "renewal": (Renewal.IN_PRINCIPLE, Renewal.CONDITIONAL)},
            required=True,
        ),
    ] = None
    renewal_limit_years: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=50)] | None,
        Optional,
        Item(
            "employment",
            "通算契約期間の上限",
            shown_when={"contract_period": FIXED_TERM, "renewal_limit": (RenewalLimit.LIMITED,)},
            unit="年",
        ),
    ] = None
    renewal_limit_count: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=99)] | None,
        Optional,
        Item(
            "employment",
            "更新回数の上限",
            shown_when={"contract_period": FIXED_TERM, "renewal_limit": (RenewalLimit.LIMITED,)},
            unit="回",
        ),
    ] = None
    renewal_limit_note: Annotated[
        Line | None,
        Optional,
        at_most(60),
        Item(
            "employment",
            "更新上限の補足",
            shown_when={"contract_period": FIXED_TERM, "renewal_limit": (RenewalLimit.LIMITED,)},
            limit=60,
            help="70歳に達した年度末まで、など",
        ),
    ] = None

    # --- 就業場所 -------------------------------------------------------------------------------
    workplace: Annotated[Workplace | None, Optional, Item("workplace", "就業場所", required=True)] = None
    workplace_postal_code: Annotated[
        PostalCode | None,
        Optional,
        Item("workplace", "就業場所の郵便番号", shown_when={"workplace": (Workplace.OTHER,)}, limit=8),
    ] = None
    workplace_prefecture_code: Annotated[
        PrefectureCode | None,
        Optional,
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
        Optional,
        at_most(20),
        Item("workplace", "就業場所の市区町村", shown_when={"workplace": (Workplace.OTHER,)}, required=True, limit=20),
    ] = None
    workplace_address: Annotated[
        Line | None,
        Optional,
        at_most(90),
        Item(
            "workplace",
            "就業場所の町名・番地・建物名",
            shown_when={"workplace": (Workplace.OTHER,)},
            required=True,
            limit=90,
        ),
    ] = None
    nearest_station: Annotated[
        Line | None, Optional, at_most(40), Item("workplace", "最寄り駅・所要時間", limit=40)
    ] = None

    # --- 賃金・手当 -----------------------------------------------------------------------------
    wage_form: Annotated[WageForm | None, Optional, Item("wage", "賃金形態", required=True)] = None
    wage_form_note: Annotated[
        Line | None,
        Optional,
        at_most(40),
        Item("wage", "賃金形態の内容", shown_when={"wage_form": (WageForm.OTHER,)}, required=True, limit=40),
    ] = None
    base_pay_min: Annotated[
        Yen | None, Optional, Item("wage", "a 基本給の下限", required=True, kind="money", unit="円")
    ] = None
    base_pay_max: Annotated[
        Yen | None, Optional, Item("wage", "a 基本給の上限", required=True, kind="money", unit="円")
    ] = None
    allowances: Annotated[
        Annotated[list[Allowance], Field(max_length=4)] | None,
        Item("wage", "b 定額的に支払われる手当", help="家族手当・精皆勤手当・通勤手当は、最低賃金の計算に入りません"),
    ] = None
    fixed_overtime: Annotated[YesNo | None, Optional, Item("wage", "c 固定残業代", required=True)] = None
    fixed_overtime_min: Annotated[
        Yen | None,
        Optional,
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
        Optional,
        Item(
            "wage",
            "固定残業代の上限",
            shown_when={"fixed_overtime": (YesNo.YES,)},
            required=True,
            kind="money",
            unit="円",
        ),
    ] = None
    fixed_overtime_note: Annotated[
        Line | None,
        Optional,
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
    commuting_allowance: Annotated[CommutingAllowance | None, Optional, Item("wage", "通勤手当", required=True)] = None
    commuting_amount: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=999_999)] | None,
        Optional,
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
        Optional,
        Item(
            "wage",
            "通勤手当の単位",
            shown_when={"commuting_allowance": (CommutingAllowance.ACTUAL_LIMITED, CommutingAllowance.FIXED)},
            required=True,
        ),
    ] = None

    # --- 就業時間・休憩 -------------------------------------------------------------------------
    working_time_systems: Annotated[
        Annotated[list[WorkingTimeSystem], Field(max_length=7)] | None, Item("hours", "就業時間の制度")
    ] = None
    hours_kind: Annotated[HoursKind | None, Optional, Item("hours", "就業時間の書き方", required=True)] = None
    working_patterns: Annotated[
        Annotated[list[WorkingPattern], Field(max_length=3)] | None,
        Item("hours", "就業時間", shown_when={"hours_kind": (HoursKind.PATTERNS,)}, required=True),
    ] = None
    span_starts_at: Annotated[
        Time | None,
        Optional,
        Item("hours", "何時から", shown_when={"hours_kind": (HoursKind.SPAN,)}, required=True, kind="time"),
    ] = None
    span_ends_at: Annotated[
        Time | None,
        Optional,
        Item("hours", "何時まで", shown_when={"hours_kind": (HoursKind.SPAN,)}, required=True, kind="time"),
    ] = None
    span_minutes_min: Annotated[
        Annotated[WholeNumber, Field(ge=30, le=1440)] | None,
        Optional,
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
        Optional,
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
        Optional,
        Item("hours", "休憩", shown_when={"hours_kind": (HoursKind.SPAN,)}, required=True, kind="minutes", unit="分"),
    ] = None
    daily_minutes: Annotated[
        Annotated[WholeNumber, Field(ge=30, le=1440)] | None,
        Optional,
        Item(
            "hours",
            "1日の所定労働時間",
            kind="minutes",
            unit="分",
            help="変形労働時間制やフレックスタイム制など、始業・終業と休憩から計算できないときに入力（7時間45分なら465）",
        ),
    ] = None
    weekly_days: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=7)] | None,
        Optional,
        Item("hours", "週の労働日数", shown_when={"hours_class": (HoursClass.PART_TIME,)}, required=True, unit="日"),
    ] = None
    weekly_days_negotiable: Annotated[
        bool | None,
        Item("hours", "労働日数は相談できる", shown_when={"hours_class": (HoursClass.PART_TIME,)}),
    ] = None
    hours_note: Annotated[Line | None, Optional, at_most(60), Item("hours", "就業時間に関する特記事項", limit=60)] = (
        None
    )
    overtime: Annotated[YesNo | None, Optional, Item("hours", "時間外労働", required=True)] = None
    overtime_hours: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=100)] | None,
        Optional,
        Item("hours", "時間外労働の月平均", shown_when={"overtime": (YesNo.YES,)}, required=True, unit="時間"),
    ] = None

    # --- 休日 -----------------------------------------------------------------------------------
    holidays: Annotated[
        Annotated[list[Holiday], Field(max_length=9)] | None,
        AfterValidator(_unique),
        Item("holidays", "休日", required=True),
    ] = None
    weekly_holiday: Annotated[WeeklyHoliday | None, Optional, Item("holidays", "週休二日制", required=True)] = None
    holidays_note: Annotated[Line | None, Optional, at_most(60), Item("holidays", "休日に関する特記事項", limit=60)] = (
        None
    )
    annual_holidays: Annotated[
        Annotated[WholeNumber, Field(ge=0, le=366)] | None,
        Optional,
        Item("holidays", "年間休日数", required_when={"hours_class": (HoursClass.FULL_TIME,)}, unit="日"),
    ] = None

    # --- 採用人数・選考方法 ---------------------------------------------------------------------
    openings: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=999)] | None,
        Optional,
        Item("selection", "採用人数", required=True, unit="人"),
    ] = None
    selection_methods: Annotated[
        Annotated[list[SelectionMethod], Field(max_length=4)] | None,
        AfterValidator(_unique),
        Item("selection", "選考方法", required=True),
    ] = None
    interviews: Annotated[
        Annotated[WholeNumber, Field(ge=1, le=9)] | None, Optional, Item("selection", "面接の予定回数", unit="回")
    ] = None
    selection_note: Annotated[
        Paragraph | None,
        Optional,
        at_most(300),
        Item("selection", "選考に関する特記事項", kind="textarea", limit=300),
    ] = None
