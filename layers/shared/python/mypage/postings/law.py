"""What the law and common sense demand of a posting (domain.md §3.4), one function per rule, V01-V21. Pure.

A finding names its rule, the field it belongs to and what to do. ERROR blocks the submission, WARN must be confirmed.
Rules run on whatever is filled in: a rule that lacks an answer stays silent, because the missing answer is a finding of
its own. Where the law itself demands the statement (V04, V05, V06, V07, V08, V14, V16, V21), the rule names what is missing.

Not checked here, because no content tells: V20 (grounds of refusal) is judged by the staff, who also decide what words found
by V17 mean; V22 (accurate display) is the page's. Sector minimum wages are not in the data (V01).
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from mypage.core import forms
from mypage.core.calendar import end_of_month
from mypage.core.prefectures import PREFECTURES
from mypage.postings import wording
from mypage.postings.choices import (
    AgeGround,
    AgeLimit,
    AllowanceKind,
    ChangeScope,
    ContractPeriod,
    Demand,
    EmploymentType,
    Engagement,
    Holiday,
    HoursClass,
    HoursKind,
    Insurance,
    Publication,
    Renewal,
    RenewalLimit,
    Smoking,
    TrialConditions,
    WageForm,
    WorkingTimeSystem,
    Workplace,
    YesNo,
)
from mypage.postings.content import FIXED_TERM, IDENTIFYING, PUBLISHED, PostingContent
from mypage.postings.minimum_wage import (
    DAY_MINUTES,
    counted_allowances,
    daily_minutes,
    is_by_the_clock,
    mean_of_unequal_days,
    pattern_minutes,
    pay_and_minutes,
    rates_within,
    shortest_average,
    weekly_time,
    working_days,
)


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARN = "warn"


class Finding(NamedTuple):
    """One thing found: rule id (or `missing`), severity, field key, what to do."""

    rule: str
    severity: Severity
    field: str
    message: str


class Circumstances(NamedTuple):
    """What a rule must know besides the content: the day, where the establishment is, and the last valid day.

    `valid_until` is None for what is yet to be accepted: accepted today, it would be valid to the end of the month after next.
    """

    today: date
    establishment_prefecture_code: str
    valid_until: date | None = None


class Words(NamedTuple):
    """What the employer wrote: each text with its field, and all in one, so that one search tells whether to look closer."""

    texts: list[tuple[str, str]]
    everything: str
    """As it is kept."""
    folded: str
    """As `wording` compares it."""


type Rule = Callable[[PostingContent, Circumstances], Iterator[Finding]]
type WordRule = Callable[[PostingContent, Words], Iterator[Finding]]


def check(content: PostingContent, circumstances: Circumstances) -> list[Finding]:
    """Return everything found, law first, by rule; a field that a rule has named is not named again as missing.

    Answers that the form does not ask are not judged: nobody sees them, and nothing of them is published.
    """
    return _found(content, circumstances, (*RULES, *ADVICE))


def breaches(content: PostingContent, circumstances: Circumstances) -> list[Finding]:
    """Return the errors that `check` finds: all that a decision asks for, so what only ever warns is not looked at."""
    return errors(_found(content, circumstances, RULES))


def _found(content: PostingContent, circumstances: Circumstances, rules: tuple[Rule, ...]) -> list[Finding]:
    content = forms.asked(content)
    found = [finding for rule in rules for finding in rule(content, circumstances)]
    written = words(content)
    found += [finding for rule in WORD_RULES for finding in rule(content, written)]
    missing = forms.missing(PostingContent, content.__dict__)
    if found or missing:
        found.sort(key=lambda finding: finding.rule)
        named = {finding.field for finding in found}
        labels = forms.items(PostingContent)
        found += [
            _error("missing", key, f"{labels[key].label}を入力してください。") for key in missing if key not in named
        ]
    return found


def below_minimum_wage(content: PostingContent, circumstances: Circumstances) -> list[Finding]:
    """Return which pay is below a minimum wage until the last valid day: all that a later last day can change (V01, V07)."""
    content = forms.asked(content)
    found = [*v01_minimum_wage(content, circumstances), *_trial_pay(content, circumstances)]
    return errors(found)


def errors(findings: list[Finding]) -> list[Finding]:
    """Return the findings that block a submission."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def warnings(findings: list[Finding]) -> list[Finding]:
    """Return the findings that the employer may confirm and pass."""
    return [finding for finding in findings if finding.severity is Severity.WARN]


def unconfirmed(findings: list[Finding], confirmed: Collection[str]) -> list[Finding]:
    """Return the warnings whose rule id is not among the confirmed ones."""
    return [finding for finding in warnings(findings) if finding.rule not in confirmed]


def _error(rule: str, field: str, message: str) -> Finding:
    return Finding(rule, Severity.ERROR, field, message)


def _warn(rule: str, field: str, message: str) -> Finding:
    return Finding(rule, Severity.WARN, field, message)


# --- V01 minimum wage ---------------------------------------------------------------------------


def workplace_prefecture(content: PostingContent, circumstances: Circumstances) -> str | None:
    """Return the prefecture whose minimum wage applies: that of the workplace."""
    if content.workplace is Workplace.OTHER:
        return content.workplace_prefecture_code
    return circumstances.establishment_prefecture_code


DAYS_OF_A_YEAR = 365
"""With so many days off there is no hour that a month's pay could be compared by."""


def v01_minimum_wage(content: PostingContent, circumstances: Circumstances) -> Iterator[Finding]:
    """V01: the lowest offered pay reaches the minimum wage of the workplace, now and as already announced.

    What is paid in another way than by the hour, day, month or year cannot be compared: the staff look at it (WARN).
    """
    if content.base_pay_min is None or content.wage_form is None:
        return
    if content.wage_form is WageForm.OTHER:
        message = "賃金形態が「その他」のため、最低賃金を満たすかどうかを計算できません。1時間あたりの賃金を確認してください。"
        yield _warn("V01", "wage_form", message)
        return
    if content.wage_form in {WageForm.MONTHLY, WageForm.ANNUAL}:
        if content.annual_holidays is None:
            message = "年間休日数を入力してください（最低賃金を満たすかどうかの計算に使います）。"
            yield _error("V01", "annual_holidays", message)
            return
        if content.annual_holidays >= DAYS_OF_A_YEAR:
            message = "年間休日数を確認してください。働く日がなく、最低賃金を満たすかどうかを計算できません。"
            yield _error("V01", "annual_holidays", message)
            return
    if gap := _below_minimum(content, content.base_pay_min, circumstances):
        message = f"賃金の下限は{gap}{_day_to_enter(content)}基本給か、最低賃金に含まれる手当を見直してください。"
        yield _error("V01", "base_pay_min", message)
        return
    yield from _unit_to_confirm(content, content.base_pay_min, circumstances)
    yield from _shortest_day(content, content.base_pay_min, circumstances)


def _unit_to_confirm(content: PostingContent, base_pay: int, circumstances: Circumstances) -> Iterator[Finding]:
    """Ask whether allowances are amounts of an hour or a day, where they lift such pay over the minimum wage."""
    if content.wage_form not in {WageForm.HOURLY, WageForm.DAILY} or not content.allowances:
        return
    if _below_minimum(content.model_copy(update={"allowances": None}), base_pay, circumstances):
        unit = "1時間" if content.wage_form is WageForm.HOURLY else "1日"
        message = (
            "賃金の下限は、手当を加えると最低賃金に達します。"
            f"手当が{unit}あたりの額であること（1か月の額ではないこと）を確認してください。"
        )
        yield _warn("V01", "allowances", message)


def _shortest_day(content: PostingContent, base_pay: int, circumstances: Circumstances) -> Iterator[Finding]:
    """Ask about an average that is the shortest of unequal days, where their mean would break the minimum wage."""
    mean = mean_of_unequal_days(content)
    if mean is None or content.daily_minutes != shortest_average(content):
        return
    if gap := _below_minimum(content.model_copy(update={"daily_minutes": mean}), base_pay, circumstances):
        message = (
            "1日の所定労働時間が、いちばん短い日の時間と同じです。"
            f"就業時間の平均（{mean}分）で計算すると、賃金の下限は{gap}1日の所定労働時間を確認してください。"
        )
        yield _warn("V01", "daily_minutes", message)


def _day_to_enter(content: PostingContent) -> str:
    """Return what to say where pay was divided by the longest day, because several may be meant and no average is stated."""
    if content.daily_minutes is not None or content.wage_form is WageForm.HOURLY:
        return ""
    if is_by_the_clock(content) and daily_minutes(content) == shortest_average(content):
        return ""
    return "いちばん長い日の時間で計算しているため、平均がそれと違うときは、1日の所定労働時間を入力してください。"


def _below_minimum(content: PostingContent, base_pay: int, circumstances: Circumstances) -> str | None:
    """Return how far a base pay, with the allowances that count, is below a minimum wage; None if it is not."""
    prefecture = workplace_prefecture(content, circumstances)
    earned = pay_and_minutes(content, base_pay, counted_allowances(content))
    if prefecture is None or earned is None:
        return None
    pay, minutes = earned
    last = circumstances.valid_until or end_of_month(circumstances.today, 2)
    for rate in rates_within(prefecture, circumstances.today, last):
        if pay * 60 < rate.yen * minutes:
            since = f"{rate.effective_from.year}年{rate.effective_from.month}月{rate.effective_from.day}日から"
            return (
                f"1時間あたり{pay * 60 // minutes:,}円で、{PREFECTURES[prefecture]}の最低賃金"
                f"{rate.yen:,}円（{since}）を下回っています。"
            )
    return None


# --- V02, V03 age -------------------------------------------------------------------------------

PERMANENT_GROUNDS = frozenset({AgeGround.GROUND_1, AgeGround.GROUND_3A, AgeGround.GROUND_3B})
"""Grounds that hold only for work without a fixed term."""

UPPER_LIMIT_GROUNDS = frozenset({AgeGround.GROUND_1, AgeGround.GROUND_3A})
"""Grounds that allow an upper limit only, no lower one."""

YOUNGER_REASON = (
    ("氷河期", "施策", "助成", "トライアル", "雇用開発", "国の", "制度"),
    "対象とする世代と施策（就職氷河期世代など）",
)
"""3号ニ for those below 60: what the reason names, and how to ask for it."""

REASONS = {
    AgeGround.GROUND_1: (("定年",), "定年の年齢"),
    AgeGround.GROUND_2: (
        ("法", "条", "規則", "政令", "省令", "深夜", "危険", "有害", "坑内", "年少", "未成年", "警備", "18歳"),
        "年齢を制限している法令と、その内容",
    ),
    AgeGround.GROUND_3A: (("長期", "勤続", "キャリア"), "長期勤続によるキャリア形成のためであること"),
    AgeGround.GROUND_3B: (
        ("技能", "技術", "ノウハウ", "継承", "承継", "伝承"),
        "継承する技能・ノウハウと、少ない年齢層",
    ),
    AgeGround.GROUND_3C: (
        ("芸術", "芸能", "表現", "真実", "役", "演", "モデル"),
        "芸術・芸能の表現のために必要であること",
    ),
    AgeGround.GROUND_3D: YOUNGER_REASON,
}
"""One of these words is expected in the reason for an age limit, by its ground; beside them, how to ask for it."""

CAREER_AGE = 45
"""3号イ: the upper limit is meant to be below about this age (おおむね45歳未満)."""

SENIOR_AGE = 60
"""3号ニ: from this age on seniors may be sought; also the lowest retirement age (V18)."""


def v02_age_ground(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V02: an age limit has a ground of the law and says which ages."""
    if content.age_limit is not AgeLimit.LIMITED:
        return
    if content.age_ground is None:
        message = "年齢を制限できるのは、法令の定める事由に当たるときだけです。該当する事由を選ぶか、年齢を不問にしてください。"
        yield _error("V02", "age_ground", message)
    if content.age_min is None and content.age_max is None and content.age_ground not in UPPER_LIMIT_GROUNDS:
        message = "年齢の下限か上限を入力してください。制限しないときは、年齢を不問にしてください。"
        yield _error("V02", "age_min", message)


def v03_age_cross_checks(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V03: the other answers agree with the ground of the age limit."""
    if content.age_limit is not AgeLimit.LIMITED or content.age_ground is None:
        return
    ground = content.age_ground
    if ground in PERMANENT_GROUNDS and content.contract_period not in {None, ContractPeriod.INDEFINITE}:
        message = (
            f"{_number(ground)}による年齢制限は、雇用期間の定めのない求人に限られます。"
            "雇用期間か年齢制限を見直してください。"
        )
        yield _error("V03", "contract_period", message)
    if ground in UPPER_LIMIT_GROUNDS:
        if content.age_min is not None:
            message = f"{_number(ground)}による年齢制限では、下限を設けられません。年齢の下限を空欄にしてください。"
            yield _error("V03", "age_min", message)
        if content.age_max is None:
            yield _error("V03", "age_max", f"{_number(ground)}による年齢制限では、年齢の上限を入力してください。")
    if ground is AgeGround.GROUND_1:
        yield from _retirement_age_as_limit(content)
    elif ground is AgeGround.GROUND_3A:
        yield from _long_career(content)
    elif ground is AgeGround.GROUND_2 and content.age_reason is None:
        yield _error("V03", "age_reason", "年齢を制限している法令と、その内容を入力してください（例：深夜業のため）。")
    elif ground is AgeGround.GROUND_3D and (content.age_min or 0) < SENIOR_AGE and content.age_reason is None:
        message = "60歳以上を対象にするか、対象とする世代と施策（就職氷河期世代など）を理由に入力してください。"
        yield _error("V03", "age_reason", message)
    yield from _reason_of_ground(content, ground)


def _reason_of_ground(content: PostingContent, ground: AgeGround) -> Iterator[Finding]:
    """The reason names what the ground demands (若い方が欲しいため names nothing); from 60 on the age says it (3号ニ)."""
    reason = content.age_reason
    if reason is None or (ground is AgeGround.GROUND_3D and (content.age_min or 0) >= SENIOR_AGE):
        return
    expected, what = REASONS[ground]
    if not any(word in wording.folded(reason) for word in expected):
        message = f"年齢制限の理由が、{_number(ground)}の事由と合いません。{what}を入力するか、該当する事由を見直してください。"
        yield _warn("V03", "age_reason", message)


def _number(ground: AgeGround) -> str:
    return ground.label.partition("（")[0]


def _retirement_age_as_limit(content: PostingContent) -> Iterator[Finding]:
    if content.retirement_age_system is YesNo.NO:
        message = (
            "定年を上限とする年齢制限（１号）は、定年制のある求人に限られます。定年制か年齢制限を見直してください。"
        )
        yield _error("V03", "retirement_age_system", message)
    elif content.retirement_age is not None and content.age_max not in {None, content.retirement_age - 1}:
        message = (
            f"定年が{content.retirement_age}歳のときは、年齢の上限を{content.retirement_age - 1}歳にしてください。"
        )
        yield _error("V03", "age_max", message)


def _long_career(content: PostingContent) -> Iterator[Finding]:
    if content.experience not in {None, Demand.NONE}:
        message = "長期勤続によるキャリア形成（３号のイ）で年齢を制限するときは、必要な経験を不問にしてください。"
        yield _error("V03", "experience", message)
    if content.age_max is not None and content.age_max >= CAREER_AGE:
        message = "長期勤続によるキャリア形成（３号のイ）の上限は、おおむね45歳未満です。上限を確認してください。"
        yield _warn("V03", "age_max", message)


# --- V04 scope of change ------------------------------------------------------------------------


def v04_scope_of_change(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V04: the scope of change is stated for duties and workplace; "no change" is an answer, blank is not."""
    for key, note_key, label in (
        ("duties_change", "duties_change_note", "従事すべき業務"),
        ("workplace_change", "workplace_change_note", "就業場所"),
    ):
        scope = getattr(content, key)
        if scope is None:
            yield _error("V04", key, f"{label}の変更の範囲を選んでください。変更しないときは「変更なし」を選びます。")
        elif scope is ChangeScope.CHANGES and getattr(content, note_key) is None:
            yield _error("V04", note_key, f"{label}の変更の範囲を入力してください（例：会社の定める範囲）。")


# --- V05 fixed term -----------------------------------------------------------------------------


def v05_fixed_term(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V05: a fixed term states its length, whether and how it is renewed, and the upper limit of renewal."""
    if content.contract_period not in FIXED_TERM:
        return
    if content.contract_months is None and (content.contract_starts_on is None or content.contract_ends_on is None):
        yield _error("V05", "contract_months", "契約の月数か、開始日と終了日を入力してください。")
    if content.renewal is None:
        yield _error("V05", "renewal", "契約更新の可能性を選んでください。")
        return
    if content.renewal is Renewal.NONE:
        return
    if content.renewal is Renewal.CONDITIONAL and content.renewal_condition is None:
        yield _error("V05", "renewal_condition", "契約を更新する条件を入力してください。")
    if content.renewal_limit is None:
        message = "更新上限（通算契約期間または更新回数の上限）の有無を選んでください。"
        yield _error("V05", "renewal_limit", message)
    elif content.renewal_limit is RenewalLimit.LIMITED and not (
        content.renewal_limit_years or content.renewal_limit_count or content.renewal_limit_note
    ):
        yield _error("V05", "renewal_limit_years", "更新上限の年数か回数を入力してください。")


# --- V06 fixed overtime pay ---------------------------------------------------------------------

NOT_IN_PREMIUM_BASE = frozenset({AllowanceKind.FAMILY, AllowanceKind.COMMUTING})
"""Allowances that do not raise the hourly base of premium pay."""


def v06_fixed_overtime(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V06: fixed overtime pay states amount, hours, way of calculating and that what exceeds it is paid in addition.

    The amount is expected to reach hours x hourly base x 1.25, at the low and at the high end (WARN).
    """
    if content.fixed_overtime is not YesNo.YES:
        return
    for key, message in (
        ("fixed_overtime_min", "固定残業代の金額（下限）を入力してください。"),
        ("fixed_overtime_max", "固定残業代の金額（上限）を入力してください。"),
        ("fixed_overtime_hours", "固定残業代が何時間分の時間外労働に当たるかを入力してください。"),
        ("fixed_overtime_note", "固定残業代の計算方法を入力してください。"),
    ):
        if getattr(content, key) is None:
            yield _error("V06", key, message)
    if content.fixed_overtime_excess is not True:
        message = (
            "固定残業代の時間を超えた分と、休日・深夜の割増賃金を追加で支払うことを確認し、チェックを入れてください。"
        )
        yield _error("V06", "fixed_overtime_excess", message)
    premium_base = [a for a in content.allowances or () if a.kind not in NOT_IN_PREMIUM_BASE]
    low, high = sum(a.minimum for a in premium_base), sum(a.maximum for a in premium_base)
    for key, base_pay, allowances in (
        ("fixed_overtime_min", content.base_pay_min, low),
        ("fixed_overtime_max", content.base_pay_max, high),
    ):
        amount, hours = getattr(content, key), content.fixed_overtime_hours
        earned = None if base_pay is None else pay_and_minutes(content, base_pay, allowances)
        if amount is None or hours is None or earned is None:
            continue
        pay, minutes = earned
        if amount * minutes * 4 < hours * pay * 60 * 5:
            message = (
                f"固定残業代が、{hours}時間分の割増賃金（1時間あたりの賃金の1.25倍）に足りません。"
                "金額か時間数を確認してください。"
            )
            yield _warn("V06", key, message)


# --- V07 trial period ---------------------------------------------------------------------------


def v07_trial_period(content: PostingContent, circumstances: Circumstances) -> Iterator[Finding]:
    """V07: a trial period states its length and its conditions, and if they differ its pay, which reaches the minimum wage."""
    if content.trial_period is None:
        yield _error("V07", "trial_period", "試用期間の有無を選んでください。")
    if content.trial_period is not YesNo.YES:
        return
    if content.trial_months is None:
        yield _error("V07", "trial_months", "試用期間の月数を入力してください。")
    if content.trial_conditions is None:
        yield _error("V07", "trial_conditions", "試用期間中の労働条件が同じか異なるかを選んでください。")
    if content.trial_conditions is not TrialConditions.DIFFERENT:
        return
    if content.trial_conditions_note is None:
        yield _error("V07", "trial_conditions_note", "試用期間中の労働条件を入力してください。")
    if content.trial_base_pay_min is None:
        message = "試用期間中の基本給の下限を入力してください（本採用後と同じときは、同じ金額を入力します）。"
        yield _error("V07", "trial_base_pay_min", message)
    yield from _trial_pay(content, circumstances)


def _trial_pay(content: PostingContent, circumstances: Circumstances) -> Iterator[Finding]:
    pay = content.trial_base_pay_min
    is_asked = content.trial_period is YesNo.YES and content.trial_conditions is TrialConditions.DIFFERENT
    if is_asked and pay is not None and (gap := _below_minimum(content, pay, circumstances)):
        yield _error(
            "V07", "trial_base_pay_min", f"試用期間中の賃金は{gap}{_day_to_enter(content)}金額を見直してください。"
        )


# --- V08 smoking --------------------------------------------------------------------------------


def v08_smoking(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V08: the measures against second-hand smoke are stated."""
    if content.smoking is None:
        yield _error("V08", "smoking", "受動喫煙対策を選んでください。")
    elif content.smoking in {Smoking.OTHER_MEASURES, Smoking.OTHER} and content.smoking_note is None:
        yield _error("V08", "smoking_note", "受動喫煙対策の内容を入力してください。")


# --- V09 words ----------------------------------------------------------------------------------


def words(content: PostingContent) -> Words:
    """Return every text that the employer wrote; what was chosen from a list is no text."""
    answers = content.__dict__
    texts = [(key, text) for key in forms.texts(PostingContent) if (text := answers[key])]
    texts += [(f"allowances.{i}.name", allowance.name) for i, allowance in enumerate(content.allowances or ())]
    texts += [(f"licences.{i}.name", licence.name) for i, licence in enumerate(content.licences or ())]
    everything = "。".join([text for _, text in texts])
    return Words(texts, everything, wording.folded(everything))


def v09_equal_opportunity(_: PostingContent, written: Words) -> Iterator[Finding]:
    """V09: no text restricts the posting to one sex (ERROR) or suggests it, even indirectly (WARN).

    What restricts guests, not workers, is to be confirmed (WARN).
    """
    if not wording.restriction(written.folded) and not wording.suggestion(written.folded):
        return  # as almost always
    is_exempt = wording.claims_exemption(written.folded)
    for key, text in written.texts:
        folded = wording.folded(text)
        if restricted := wording.restriction(folded):
            found, is_of_workers = restricted
            if not is_of_workers:
                message = (
                    f"「{found}」は、お客様や施設についての表現でなければ使えません。"
                    "応募を性別で制限しない表現になっているか、確認してください。"
                )
                yield _warn("V09", key, message)
            elif is_exempt:
                message = f"「{found}」は、適用除外などに当たるときだけ使えます。内容を確認してください。"
                yield _warn("V09", key, message)
            else:
                message = (
                    f"「{found}」のように、性別で応募を制限する表現は使えません。性別を問わない表現に改めてください。"
                    "適用除外かポジティブ・アクションに当たるときは、その旨を書き添えてください。"
                )
                yield _error("V09", key, message)
        elif suggested := wording.suggestion(folded):
            message = (
                f"「{suggested}」は、性別による差別（間接差別を含む）と受け取られるおそれがあります。"
                "性別を問わない、仕事に必要な範囲の表現に改めてください。"
            )
            yield _warn("V09", key, message)


# --- V10 breaks ---------------------------------------------------------------------------------

BREAKS = ((8 * 60, 60), (6 * 60, 45))
"""Working longer than the first needs at least the second, in minutes."""


def needed_break(working_minutes: int) -> int:
    """Return the minutes of break that so long a working day needs."""
    return next((minutes for limit, minutes in BREAKS if working_minutes > limit), 0)


def v10_break(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V10: more than 6 hours of work need 45 minutes of break, more than 8 hours need 60."""
    if content.hours_kind is HoursKind.PATTERNS:
        for index, pattern in enumerate(content.working_patterns or ()):
            working = pattern_minutes(pattern.starts_at, pattern.ends_at) - pattern.break_minutes
            # Where the times are not the hours worked (a core time), the average day needs its break as well.
            longest = working if is_by_the_clock(content) else max(working, content.daily_minutes or 0)
            yield from _break_finding(f"working_patterns.{index}.break_minutes", longest, pattern.break_minutes)
    elif content.hours_kind is HoursKind.SPAN and content.span_minutes_max and content.span_break_minutes is not None:
        yield from _break_finding("span_break_minutes", content.span_minutes_max, content.span_break_minutes)


def _break_finding(field: str, working: int, taken: int) -> Iterator[Finding]:
    needed = needed_break(working)
    if taken < needed:
        limit = 8 if needed == BREAKS[0][1] else 6
        yield _error("V10", field, f"労働時間が{limit}時間を超える場合は、休憩を{needed}分以上にしてください。")


# --- V11, V12, V13 weeks, days off and leave ----------------------------------------------------

WEEK_HOUR = 60 * 365
"""An hour a week as `weekly_time` counts it."""

PAID_LEAVE_BY_DAYS = {1: 1, 2: 3, 3: 5, 4: 7}
"""Days of work a week -> days of paid leave after six months; from five days or 30 hours a week on it is 10."""

FULL_PAID_LEAVE = 10
LEAVE_AFTER_MONTHS = 6
"""Who is employed for no longer than six months never gets the leave of V11."""

FREE_WORKING_TIME = frozenset(
    {
        WorkingTimeSystem.VARIABLE_MONTH,
        WorkingTimeSystem.VARIABLE_YEAR,
        WorkingTimeSystem.VARIABLE_WEEK,
        WorkingTimeSystem.FLEX,
        WorkingTimeSystem.DISCRETIONARY,
    }
)
"""Systems under which a day or a week may be longer than 8 or 40 hours."""

FEWEST_HOLIDAYS = 52
FEWEST_HOLIDAYS_OF_8_HOURS = 105
"""With 8 hours a day, fewer days off a year make more than 40 hours a week: (365 - 105) x 8 x 7 / 365 = 39.9."""


def _can_last(content: PostingContent, *, days: int = 0, beyond_months: int = 0) -> bool:
    """Return whether the employment can last so many days, and longer than so many months; unknown lengths count as long.

    A contract of some months has 30 days in each; one from 1 July to 31 December is six months long, and no longer.
    """
    if content.contract_period is ContractPeriod.DAILY:
        return False
    if content.contract_period not in FIXED_TERM or content.renewal is not Renewal.NONE:
        return True
    starts_on, ends_on, months = content.contract_starts_on, content.contract_ends_on, content.contract_months
    if months is not None:
        return months * 30 >= days and months > beyond_months
    if starts_on is None or ends_on is None:
        return True
    whole = (ends_on.year - starts_on.year) * 12 + ends_on.month - starts_on.month
    begun = ends_on.day >= min(starts_on.day, end_of_month(ends_on).day)  # a further month, on its first day
    return (ends_on - starts_on).days + 1 >= days and (whole, begun) > (beyond_months, False)


def v11_paid_leave(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V11: paid leave after six months is at least what the law grants, in part-time by the days a week."""
    if content.paid_leave_days is None or not _can_last(content, beyond_months=LEAVE_AFTER_MONTHS):
        return
    due = FULL_PAID_LEAVE
    if content.hours_class is not HoursClass.FULL_TIME:
        if content.hours_class is None or content.weekly_days is None:
            return
        if (weekly_time(content, content.weekly_days) or 0) < 30 * WEEK_HOUR:
            due = PAID_LEAVE_BY_DAYS.get(content.weekly_days, FULL_PAID_LEAVE)
    if content.paid_leave_days < due:
        message = f"6か月経過後の年次有給休暇は、法律では{due}日以上です。日数を確認してください。"
        yield _warn("V11", "paid_leave_days", message)


def v12_working_time(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V12: scheduled hours are at most 8 a day and 40 a week (44 in special businesses), or a system excuses more."""
    if not FREE_WORKING_TIME.isdisjoint(content.working_time_systems or ()):
        return
    field, longest = max(working_days(content), key=lambda day: day[1], default=("daily_minutes", 0))
    if content.daily_minutes is not None and content.daily_minutes >= longest:
        field, longest = "daily_minutes", content.daily_minutes
    if longest > 8 * 60:
        message = "1日の所定労働時間が8時間を超えています。時間を見直すか、変形労働時間制などの就業時間の制度を選んでください。"
        yield _warn("V12", field, message)
        return
    limit = 44 if content.special_44_hours else 40
    weekly = weekly_time(content, content.weekly_days_max or content.weekly_days)
    if weekly is not None and weekly > limit * WEEK_HOUR:
        message = (
            f"1週間の所定労働時間が平均{limit}時間を超えています。"
            "1日の時間か休日を見直すか、変形労働時間制などの就業時間の制度を選んでください。"
        )
        if content.hours_class is HoursClass.PART_TIME:
            field = "weekly_days_max" if content.weekly_days_max else "weekly_days"
        elif content.daily_minutes is not None:
            field = "daily_minutes"
        yield _warn("V12", field, message)


def v13_holidays(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V13: there is a day off each week (52 a year), and with 8 hours a day there are 105 or a variable system (WARN)."""
    if content.holidays is not None and not set(content.holidays) - {Holiday.NATIONAL}:
        yield _error("V13", "holidays", "休日は、毎週1日以上（または4週に4日以上）になるように選んでください。")
    if content.hours_class is HoursClass.PART_TIME:
        for key in ("weekly_days", "weekly_days_max"):
            if getattr(content, key) == 7:
                message = "週に1日以上の休日が必要です。週の労働日数は6日までにしてください。"
                yield _error("V13", key, message)
                break
    days_off = content.annual_holidays
    if days_off is None:
        return
    if days_off < FEWEST_HOLIDAYS:
        message = "年間休日は52日以上必要です（毎週1日以上）。日数を確認してください。"
        yield _error("V13", "annual_holidays", message)
    elif (
        days_off < FEWEST_HOLIDAYS_OF_8_HOURS
        and (daily_minutes(content) or 0) >= 8 * 60
        and not content.special_44_hours
        and FREE_WORKING_TIME.isdisjoint(content.working_time_systems or ())
    ):
        message = "1日8時間では、年間休日が105日より少ないと週40時間を超えます。休日を増やすか、変形労働時間制を選んでください。"
        yield _warn("V13", "annual_holidays", message)


# --- V14 overtime -------------------------------------------------------------------------------

MOST_OVERTIME = 45
"""Hours a month that an agreement (36協定) allows without a special clause."""


def v14_overtime(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V14: overtime states its monthly average; more than 45 hours need the special clause and its reason."""
    if content.overtime is not YesNo.YES:
        return
    if content.overtime_hours is None:
        yield _error("V14", "overtime_hours", "時間外労働の月平均時間を入力してください。")
    elif content.overtime_hours > MOST_OVERTIME:
        if content.special_clause is not YesNo.YES:
            message = "月平均45時間を超える時間外労働には、36協定の特別条項が必要です。時間数か特別条項の有無を見直してください。"
            yield _error("V14", "special_clause", message)
        elif content.special_clause_note is None:
            yield _error("V14", "special_clause_note", "特別条項を適用する事情を入力してください（例：年末の繁忙期）。")


# --- V15 insurance ------------------------------------------------------------------------------


def v15_insurance(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V15: insurances that the hours and the length of the employment make compulsory are among those given.

    Accidents always; employment insurance from 20 hours a week and 31 days on; health and pension for full-time and from
    30 hours a week on when longer than two months. Fewer hours depend on the size of the firm, which no content tells.
    """
    if content.insurances is None:
        return
    given = set(content.insurances)
    weekly = weekly_time(content, content.weekly_days) or 0
    is_full_time = content.hours_class is HoursClass.FULL_TIME
    lacking = []
    if given.isdisjoint({Insurance.ACCIDENT, Insurance.PUBLIC_ACCIDENT}):
        lacking.append("労災保険")
    if (is_full_time or weekly >= 20 * WEEK_HOUR) and _can_last(content, days=31):
        lacking += [] if Insurance.EMPLOYMENT in given else ["雇用保険"]
    if (is_full_time or weekly >= 30 * WEEK_HOUR) and _can_last(content, beyond_months=2):
        lacking += [] if Insurance.HEALTH in given else ["健康保険"]
        lacking += [] if Insurance.PENSION in given else ["厚生年金"]
    if lacking:
        message = (
            f"この労働時間と雇用期間では、通常{'・'.join(lacking)}への加入が必要です。加入保険を確認してください。"
        )
        yield _warn("V15", "insurances", message)


# --- V16 dispatch -------------------------------------------------------------------------------

DISPATCHING = frozenset({Engagement.DISPATCH, Engagement.TEMP_TO_PERM})
FIXED_DISPATCHED = frozenset({EmploymentType.DISPATCHED_FIXED, EmploymentType.PART_TIME_DISPATCHED_FIXED})
INDEFINITE_DISPATCHED = frozenset(
    {EmploymentType.DISPATCHED_INDEFINITE, EmploymentType.PART_TIME_DISPATCHED_INDEFINITE}
)


def v16_dispatch(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V16: dispatching needs its licence number, and the employment type of a dispatched worker, which nobody else has.

    Who is to be hired after a dispatch (紹介予定派遣) may be offered either type.
    """
    if content.engagement is None:
        return
    if content.engagement in DISPATCHING and content.dispatch_licence is None:
        message = "労働者派遣事業の許可番号を入力してください（例：派99-999999）。"
        yield _error("V16", "dispatch_licence", message)
    if content.employment_type is None:
        return
    is_dispatched = content.employment_type in FIXED_DISPATCHED | INDEFINITE_DISPATCHED
    if is_dispatched and content.engagement not in DISPATCHING:
        message = "派遣労働者を募集できるのは、就業形態が派遣か紹介予定派遣のときだけです。雇用形態か就業形態を見直してください。"
        yield _error("V16", "employment_type", message)
    elif not is_dispatched and content.engagement is Engagement.DISPATCH:
        message = "就業形態が派遣のときは、雇用形態に有期雇用派遣か無期雇用派遣を選んでください。"
        yield _error("V16", "employment_type", message)


# --- V17 no employment relation -----------------------------------------------------------------


def v17_employment_relation(_: PostingContent, written: Words) -> Iterator[Finding]:
    """V17: words of another relation than employment are to be looked at (WARN); whether it is one is judged by the staff."""
    if not wording.other_relation(written.everything):
        return
    for key, text in written.texts:
        if found := wording.other_relation(text):
            message = (
                f"「{found}」とあります。雇用関係でない仕事（業務委託など）の求人は、受理できません。"
                "雇用する求人かどうかを確認してください。"
            )
            yield _warn("V17", key, message)


# --- V18 retirement -----------------------------------------------------------------------------

SECURED_AGE = 65
"""Until this age employment is to be secured (高年齢者雇用安定法)."""


def v18_retirement(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V18: nobody retires before 60, and whoever wants can work until 65."""
    age = content.retirement_age
    if content.retirement_age_system is not YesNo.YES or age is None:
        return
    if age < SENIOR_AGE:
        yield _warn("V18", "retirement_age", "定年は60歳以上で定めることとされています。年齢を確認してください。")
    if age >= SECURED_AGE or content.reemployment is None or content.work_extension is None:
        return
    secured = [
        (key, getattr(content, key) or SECURED_AGE)  # no upper limit is stated: there is none
        for system, key in (("reemployment", "reemployment_until"), ("work_extension", "work_extension_until"))
        if getattr(content, system) is YesNo.YES
    ]
    if all(until < SECURED_AGE for _, until in secured):
        field = secured[0][0] if secured else "reemployment"
        message = "65歳までの雇用を確保する措置（定年の引上げ、再雇用、勤務延長）が必要とされています。内容を確認してください。"
        yield _warn("V18", field, message)


# --- V19 consistency ----------------------------------------------------------------------------

RANGES = (
    ("base_pay_min", "base_pay_max", "基本給"),
    ("fixed_overtime_min", "fixed_overtime_max", "固定残業代"),
    ("span_minutes_min", "span_minutes_max", "労働時間"),
    ("weekly_days", "weekly_days_max", "週の労働日数"),
    ("age_min", "age_max", "年齢"),
    ("raise_amount_min", "raise_amount_max", "昇給額"),
    ("raise_rate_min", "raise_rate_max", "昇給率"),
    ("retirement_age", "reemployment_until", "再雇用の年齢"),
    ("retirement_age", "work_extension_until", "勤務延長の年齢"),
)
"""Lower field, upper field, what they limit. The upper age of continued employment begins at the retirement age."""

ANONYMOUS = PUBLISHED - IDENTIFYING
"""The fields that are published without the employer's name."""

PART_TIME_TYPES = frozenset(
    {
        EmploymentType.PART_TIME,
        EmploymentType.PART_TIME_DISPATCHED_FIXED,
        EmploymentType.PART_TIME_DISPATCHED_INDEFINITE,
    }
)


SHORTER_THAN_ONE_CONTRACT = "通算契約期間の上限は、1回の契約期間より短くならないようにしてください。"


def v19_consistency(content: PostingContent, circumstances: Circumstances) -> Iterator[Finding]:
    """V19: answers agree with each other."""
    yield from _ranges(content)
    yield from _times(content)
    yield from _average_day(content)
    yield from _contract(content)
    yield from _employment_type(content)
    yield from _contract_length(content, circumstances.today)


def _ranges(content: PostingContent) -> Iterator[Finding]:
    for low, high, label in RANGES:
        bottom, top = getattr(content, low), getattr(content, high)
        if bottom is not None and top is not None and bottom > top:
            yield _error("V19", high, f"{label}の上限は、下限以上を入力してください。")
    for index, allowance in enumerate(content.allowances or ()):
        if allowance.minimum > allowance.maximum:
            field = f"allowances.{index}.maximum"
            yield _error("V19", field, "手当の上限は、下限以上の金額を入力してください。")


def _times(content: PostingContent) -> Iterator[Finding]:
    if content.hours_kind is HoursKind.PATTERNS:
        for index, pattern in enumerate(content.working_patterns or ()):
            if pattern_minutes(pattern.starts_at, pattern.ends_at) <= pattern.break_minutes:
                field = f"working_patterns.{index}.ends_at"
                message = "終業は始業と違う時刻にし、休憩は就業時間より短くしてください。"
                yield _error("V19", field, message)
    elif content.hours_kind is HoursKind.SPAN and content.span_starts_at and content.span_ends_at:
        span = pattern_minutes(content.span_starts_at, content.span_ends_at) or DAY_MINUTES
        if (content.span_minutes_max or 0) + (content.span_break_minutes or 0) > span:
            message = "労働時間と休憩の合計が、何時から何時までの時間より長くなっています。時間を見直してください。"
            yield _error("V19", "span_minutes_max", message)


def _average_day(content: PostingContent) -> Iterator[Finding]:
    fewest = shortest_average(content)
    if content.daily_minutes is None or fewest is None or content.daily_minutes >= fewest:
        return
    message = (
        "1日の所定労働時間が、就業時間から休憩を除いたどの日の時間よりも短くなっています。"
        "1日の所定労働時間を直すか、短い日の就業時間も入力してください。"
    )
    yield (_error if is_by_the_clock(content) else _warn)("V19", "daily_minutes", message)


def _contract(content: PostingContent) -> Iterator[Finding]:
    starts_on, ends_on = content.contract_starts_on, content.contract_ends_on
    if starts_on is not None and ends_on is not None and starts_on > ends_on:
        yield _error("V19", "contract_ends_on", "契約の終了日は、開始日より後の日を入力してください。")
    years, months = content.renewal_limit_years, content.contract_months
    if years is not None and months is not None and years * 12 < months:
        yield _error("V19", "renewal_limit_years", SHORTER_THAN_ONE_CONTRACT)


def _employment_type(content: PostingContent) -> Iterator[Finding]:
    kind = content.employment_type
    if kind in PART_TIME_TYPES and content.hours_class is HoursClass.FULL_TIME:
        message = "パートの雇用形態は、求人区分がパートのときに選びます。雇用形態か求人区分を見直してください。"
        yield _error("V19", "employment_type", message)
    elif kind is not None and kind not in PART_TIME_TYPES and content.hours_class is HoursClass.PART_TIME:
        message = (
            "求人区分がパートのときは、雇用形態にパート労働者か、有期・無期の雇用派遣パートを選びます。"
            "雇用形態か求人区分を見直してください。"
        )
        yield _error("V19", "employment_type", message)
    if (kind in FIXED_DISPATCHED and content.contract_period is ContractPeriod.INDEFINITE) or (
        kind in INDEFINITE_DISPATCHED and content.contract_period not in {None, ContractPeriod.INDEFINITE}
    ):
        message = "雇用期間の定めの有無が、雇用形態（有期雇用・無期雇用）と合いません。どちらかを見直してください。"
        yield _error("V19", "contract_period", message)


SHORT_MONTHS = 4
"""A fixed term is called short below so many months."""

FARTHEST_END = 50
"""Years from now after which an end (9999年12月31日) is a slip or means none: a fixed term is a matter of a few years."""


def _contract_length(content: PostingContent, today: date) -> Iterator[Finding]:
    if content.contract_period not in FIXED_TERM:
        return
    is_short = content.contract_period is ContractPeriod.FIXED_SHORT
    message = (
        "契約の長さが、雇用期間の区分（4か月以上・4か月未満）と合いません。雇用期間か契約の長さを見直してください。"
    )
    months = content.contract_months
    agrees = months is None or (months < SHORT_MONTHS) is is_short
    if not agrees:
        yield _error("V19", "contract_months", message)
    starts_on, ends_on = content.contract_starts_on, content.contract_ends_on
    if ends_on is None:
        return
    if ends_on < today:
        yield _error("V19", "contract_ends_on", "契約の終了日が過ぎています。契約の期間を見直してください。")
    elif ends_on.year - today.year > FARTHEST_END:
        far = "契約の終了日が遠すぎます。年を確認するか、期間を定めないときは、雇用期間の「定めなし」を選んでください。"
        yield _error("V19", "contract_ends_on", far)
    elif starts_on is not None and starts_on <= ends_on:
        # 4 months from 1 April end on 31 July: the day after the end is compared.
        after = ends_on + timedelta(days=1)
        if (after < _months_later(starts_on, SHORT_MONTHS)) is not is_short:
            yield _error("V19", "contract_ends_on", message)
        if months is not None and agrees:
            yield from _months_and_dates(months, starts_on, after)
        yield from _dates_and_limit(content, starts_on, after)


def _months_and_dates(months: int, starts_on: date, after: date) -> Iterator[Finding]:
    """Compare the months that are stated with the dates of a contract: it begins on the first and is over on the second.

    What ends with a month or a year of its own may be some days shorter or longer than its months say, but not a month.
    """
    if not _months_later(starts_on, months - 1) < after < _months_later(starts_on, months + 1):
        message = "契約の月数が、開始日から終了日までの長さと合いません。どちらかを直すか、月数を空欄にしてください。"
        yield _warn("V19", "contract_months", message)


def _dates_and_limit(content: PostingContent, starts_on: date, after: date) -> Iterator[Finding]:
    years, months = content.renewal_limit_years, content.contract_months
    if years is None or (months is not None and years * 12 < months):
        return  # none is stated, or it has been named
    if _months_later(starts_on, years * 12) < after:
        yield _error("V19", "renewal_limit_years", SHORTER_THAN_ONE_CONTRACT)


def _months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of a shorter month."""
    last = end_of_month(day, months)
    return last.replace(day=min(day.day, last.day))


def v19_contact_data(content: PostingContent, written: Words) -> Iterator[Finding]:
    """V19: what an anonymous posting publishes tells no contact data."""
    if content.publication is not Publication.WITHOUT_NAME or not wording.contact_data(written.folded):
        return
    for key, text in written.texts:
        if key.partition(".")[0] in ANONYMOUS and wording.contact_data(wording.folded(wording.without_dot_net(text))):
            message = (
                "事業所名等を公開しない求人には、電話番号・メールアドレス・ホームページのアドレスを書けません。"
                "取り除くか、公開希望を見直してください。"
            )
            yield _error("V19", key, message)


# --- V21 declaration ----------------------------------------------------------------------------


def v21_declaration(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V21: the employer declares that no ground of refusal applies (職業安定法第5条の6)."""
    if content.declaration is not True:
        message = "求人不受理の事由に該当しないことを確認し、チェックを入れてください。"
        yield _error("V21", "declaration", message)


RULES: tuple[Rule, ...] = (
    v01_minimum_wage,
    v02_age_ground,
    v03_age_cross_checks,
    v04_scope_of_change,
    v05_fixed_term,
    v06_fixed_overtime,
    v07_trial_period,
    v08_smoking,
    v10_break,
    v13_holidays,
    v14_overtime,
    v16_dispatch,
    v19_consistency,
    v21_declaration,
)
"""The rules that look at answers and can block a submission."""

ADVICE: tuple[Rule, ...] = (v11_paid_leave, v12_working_time, v15_insurance, v18_retirement)
"""The rules that look at answers and only ever warn."""

WORD_RULES: tuple[WordRule, ...] = (v09_equal_opportunity, v17_employment_relation, v19_contact_data)
"""The rules that look at what is written."""
