"""What the law and common sense demand of a posting (domain.md §3.4), one function per rule. Pure.

A finding names its rule, the field it belongs to and what to do. ERROR blocks the submission. Rules run on whatever is
filled in: a rule that lacks an answer stays silent, because the missing answer is a finding of its own.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mypage.core import forms
from mypage.core.calendar import end_of_month
from mypage.core.prefectures import PREFECTURES
from mypage.postings.content import (
    FIXED_TERM,
    AllowanceKind,
    HoursKind,
    PostingContent,
    Renewal,
    RenewalLimit,
    WageForm,
    Workplace,
)

DAY_MINUTES = 24 * 60
NOT_COUNTED = {AllowanceKind.FAMILY, AllowanceKind.ATTENDANCE, AllowanceKind.COMMUTING}
"""Allowances that the minimum wage law leaves out of the comparison (V01)."""


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


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a rule must know besides the content: the day, and where the establishment is."""

    today: date
    establishment_prefecture_code: str


class Rate(NamedTuple):
    """A regional minimum wage in yen per hour, in force from a day on."""

    prefecture_code: str
    yen: int
    effective_from: date


type Rule = Callable[[PostingContent, Circumstances], Iterator[Finding]]


def check(content: PostingContent, circumstances: Circumstances) -> list[Finding]:
    """Return everything found, law first; a field that a rule has named is not named again as missing."""
    found = [finding for rule in RULES for finding in rule(content, circumstances)]
    named = {finding.field for finding in found}
    answers = content.model_dump()
    labels = forms.items(PostingContent)
    found += [
        Finding("missing", Severity.ERROR, key, f"{labels[key].label}を入力してください。")
        for key in forms.missing(PostingContent, answers)
        if key not in named
    ]
    return found


def errors(findings: list[Finding]) -> list[Finding]:
    """Return the findings that block a submission."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]


# --- V01 minimum wage ---------------------------------------------------------------------------


@cache
def minimum_wages() -> tuple[Rate, ...]:
    """Return all known rates, from minimum_wages.json."""
    data = json.loads((Path(__file__).parent / "minimum_wages.json").read_text(encoding="utf-8"))
    return tuple(Rate(code, yen, date.fromisoformat(day)) for code, yen, day in data["rates"])


def rates_within(prefecture_code: str, first: date, last: date) -> list[Rate]:
    """Return the rate in force on `first` and those announced to begin until `last`, by date."""
    own = sorted(
        (rate for rate in minimum_wages() if rate.prefecture_code == prefecture_code), key=lambda r: r.effective_from
    )
    in_force = [rate for rate in own if rate.effective_from <= first][-1:]
    return in_force + [rate for rate in own if first < rate.effective_from <= last]


def pattern_minutes(starts_at: str, ends_at: str) -> int:
    """Return the minutes from start to end; an end before the start is on the next day."""
    start, end = (int(text[:2]) * 60 + int(text[3:]) for text in (starts_at, ends_at))
    return (end - start) % DAY_MINUTES


def daily_minutes(content: PostingContent) -> int | None:
    """Return the scheduled minutes of a working day: as stated, else the longest pattern without its break."""
    if content.daily_minutes is not None:
        return content.daily_minutes
    if content.hours_kind is HoursKind.PATTERNS and content.working_patterns:
        return max(pattern_minutes(p.starts_at, p.ends_at) - p.break_minutes for p in content.working_patterns)
    if content.hours_kind is HoursKind.SPAN:
        return content.span_minutes_max
    return None


def workplace_prefecture(content: PostingContent, circumstances: Circumstances) -> str | None:
    """Return the prefecture whose minimum wage applies: that of the workplace."""
    if content.workplace is Workplace.OTHER:
        return content.workplace_prefecture_code
    return circumstances.establishment_prefecture_code


def counted_pay(content: PostingContent) -> int:
    """Return the lowest pay that counts: a, and b without family, attendance and commuting; c never counts."""
    counted = [a.minimum for a in content.allowances or [] if a.kind not in NOT_COUNTED]
    return (content.base_pay_min or 0) + sum(counted)


def _pay_and_minutes(content: PostingContent) -> tuple[int, int] | None:
    """Return pay and the minutes worked for it, as whole numbers so that nothing is rounded; None if unknown."""
    pay, minutes = counted_pay(content), daily_minutes(content)
    match content.wage_form:
        case WageForm.HOURLY:
            return pay, 60
        case WageForm.DAILY if minutes:
            return pay, minutes
        case WageForm.MONTHLY if minutes and content.annual_holidays is not None:
            return pay * 12, (365 - content.annual_holidays) * minutes
        case WageForm.ANNUAL if minutes and content.annual_holidays is not None:
            allowances = pay - (content.base_pay_min or 0)
            return (content.base_pay_min or 0) + allowances * 12, (365 - content.annual_holidays) * minutes
    return None


def v01_minimum_wage(content: PostingContent, circumstances: Circumstances) -> Iterator[Finding]:
    """V01: the lowest offered pay reaches the minimum wage of the workplace, now and as already announced."""
    if content.base_pay_min is None or content.wage_form is None:
        return
    if content.wage_form in {WageForm.MONTHLY, WageForm.ANNUAL} and content.annual_holidays is None:
        message = "年間休日数を入力してください（最低賃金を満たすかどうかの計算に使います）。"
        yield Finding("V01", Severity.ERROR, "annual_holidays", message)
        return
    prefecture, earned = workplace_prefecture(content, circumstances), _pay_and_minutes(content)
    if prefecture is None or earned is None:
        return
    pay, minutes = earned
    last = end_of_month(circumstances.today, 2)
    for rate in rates_within(prefecture, circumstances.today, last):
        if pay * 60 < rate.yen * minutes:
            since = f"{rate.effective_from.year}年{rate.effective_from.month}月{rate.effective_from.day}日から"
            yield Finding(
                "V01",
                Severity.ERROR,
                "base_pay_min",
                f"賃金の下限は1時間あたり{pay * 60 // minutes:,}円で、{PREFECTURES[prefecture]}の最低賃金"
                f"{rate.yen:,}円（{since}）を下回っています。基本給か、最低賃金に含まれる手当を見直してください。",
            )
            return


# --- V05 fixed term -----------------------------------------------------------------------------


def v05_fixed_term(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V05: a fixed term states its length, whether and how it is renewed, and the upper limit of renewal."""
    if content.contract_period not in FIXED_TERM:
        return
    if content.contract_months is None and (content.contract_starts_on is None or content.contract_ends_on is None):
        message = "契約の月数か、開始日と終了日を入力してください。"
        yield Finding("V05", Severity.ERROR, "contract_months", message)
    if content.renewal is None:
        yield Finding("V05", Severity.ERROR, "renewal", "契約更新の可能性を選んでください。")
        return
    if content.renewal is Renewal.NONE:
        return
    if content.renewal is Renewal.CONDITIONAL and content.renewal_condition is None:
        yield Finding("V05", Severity.ERROR, "renewal_condition", "契約を更新する条件を入力してください。")
    if content.renewal_limit is None:
        message = "更新上限（通算契約期間または更新回数の上限）の有無を選んでください。"
        yield Finding("V05", Severity.ERROR, "renewal_limit", message)
    elif content.renewal_limit is RenewalLimit.LIMITED and not (
        content.renewal_limit_years or content.renewal_limit_count or content.renewal_limit_note
    ):
        message = "更新上限の年数か回数を入力してください。"
        yield Finding("V05", Severity.ERROR, "renewal_limit_years", message)


# --- V10 breaks ---------------------------------------------------------------------------------

BREAKS = ((8 * 60, 60), (6 * 60, 45))
"""Working longer than the first needs at least the second, in minutes."""


def needed_break(working_minutes: int) -> int:
    """Return the minutes of break that so long a working day needs."""
    return next((minutes for limit, minutes in BREAKS if working_minutes > limit), 0)


def v10_break(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V10: more than 6 hours of work need 45 minutes of break, more than 8 hours need 60."""
    if content.hours_kind is HoursKind.PATTERNS:
        for index, pattern in enumerate(content.working_patterns or []):
            working = pattern_minutes(pattern.starts_at, pattern.ends_at) - pattern.break_minutes
            yield from _break_finding(f"working_patterns.{index}.break_minutes", working, pattern.break_minutes)
    elif content.hours_kind is HoursKind.SPAN and content.span_minutes_max and content.span_break_minutes is not None:
        yield from _break_finding("span_break_minutes", content.span_minutes_max, content.span_break_minutes)


def _break_finding(field: str, working: int, taken: int) -> Iterator[Finding]:
    needed = needed_break(working)
    if taken < needed:
        limit = 8 if needed == BREAKS[0][1] else 6
        message = f"労働時間が{limit}時間を超える場合は、休憩を{needed}分以上にしてください。"
        yield Finding("V10", Severity.ERROR, field, message)


# --- V19 consistency ----------------------------------------------------------------------------


def v19_consistency(content: PostingContent, _: Circumstances) -> Iterator[Finding]:
    """V19: ranges are in order, work begins and ends at different times and is longer than its break."""
    for low, high, label in (
        ("base_pay_min", "base_pay_max", "基本給"),
        ("fixed_overtime_min", "fixed_overtime_max", "固定残業代"),
        ("span_minutes_min", "span_minutes_max", "労働時間"),
    ):
        bottom, top = getattr(content, low), getattr(content, high)
        if bottom is not None and top is not None and bottom > top:
            yield Finding("V19", Severity.ERROR, high, f"{label}の上限は、下限以上を入力してください。")
    for index, allowance in enumerate(content.allowances or []):
        if allowance.minimum > allowance.maximum:
            field = f"allowances.{index}.maximum"
            yield Finding("V19", Severity.ERROR, field, "手当の上限は、下限以上の金額を入力してください。")
    if content.hours_kind is HoursKind.PATTERNS:
        for index, pattern in enumerate(content.working_patterns or []):
            if pattern_minutes(pattern.starts_at, pattern.ends_at) <= pattern.break_minutes:
                field = f"working_patterns.{index}.ends_at"
                message = "終業は始業と違う時刻にし、休憩は就業時間より短くしてください。"
                yield Finding("V19", Severity.ERROR, field, message)
    if (
        content.contract_starts_on is not None
        and content.contract_ends_on is not None
        and content.contract_starts_on > content.contract_ends_on
    ):
        yield Finding("V19", Severity.ERROR, "contract_ends_on", "契約の終了日は、開始日より後の日を入力してください。")


RULES: tuple[Rule, ...] = (v01_minimum_wage, v05_fixed_term, v10_break, v19_consistency)
"""In the order in which findings are shown."""
