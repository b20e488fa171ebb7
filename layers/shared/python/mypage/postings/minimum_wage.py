"""Regional minimum wages (domain.md §3.5) and the sums that compare an offer with them (V01). Pure.

Rates are data with the day from which they are in force, by fiscal year: they change in every prefecture on another day.
Pay and time stay whole numbers, so that nothing is rounded before it is compared.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mypage.core.prefectures import PREFECTURES
from mypage.postings.choices import AllowanceKind, HoursClass, HoursKind, WageForm, WorkingTimeSystem
from mypage.postings.content import PostingContent

DAY_MINUTES = 24 * 60
NOT_COUNTED = frozenset({AllowanceKind.FAMILY, AllowanceKind.ATTENDANCE, AllowanceKind.COMMUTING})
"""Allowances that the minimum wage law leaves out of the comparison (V01)."""

NOT_BY_THE_CLOCK = frozenset({WorkingTimeSystem.FLEX, WorkingTimeSystem.DISCRETIONARY, WorkingTimeSystem.DEEMED})
"""Systems under which the stated start and end are not the hours that are worked."""

_FIRST_MONTH = 10
"""The rates of a fiscal year come into force from October on."""


class Rate(NamedTuple):
    """A regional minimum wage in yen per hour, in force from a day on."""

    prefecture_code: str
    yen: int
    effective_from: date
    fiscal_year: int


# --- rates --------------------------------------------------------------------------------------


@cache
def minimum_wages() -> tuple[Rate, ...]:
    """Return all known rates, from minimum_wages.json."""
    return rates_in((Path(__file__).parent / "minimum_wages.json").read_text(encoding="utf-8"))


def rates_in(text: str) -> tuple[Rate, ...]:
    """Return the rates of a file: `{"as_of", "tables": [{"fiscal_year", "source", "rates": [[code, yen, day], …]}]}`."""
    return tuple(
        Rate(code, yen, date.fromisoformat(day), table["fiscal_year"])
        for table in json.loads(text)["tables"]
        for code, yen, day in table["rates"]
    )


@cache
def rates_of(prefecture_code: str) -> tuple[Rate, ...]:
    """Return the known rates of a prefecture, by date."""
    own = (rate for rate in minimum_wages() if rate.prefecture_code == prefecture_code)
    return tuple(sorted(own, key=lambda rate: rate.effective_from))


def rates_within(prefecture_code: str, first: date, last: date) -> list[Rate]:
    """Return the rate in force on `first` and those announced to begin until `last`, by date."""
    own = rates_of(prefecture_code)
    in_force = [rate for rate in own if rate.effective_from <= first][-1:]
    return in_force + [rate for rate in own if first < rate.effective_from <= last]


def missing_fiscal_year(today: date) -> int | None:
    """Return the fiscal year whose rates should be in force (from 1 October on) but are not loaded for all prefectures.

    The staff's desk warns with it: until that table is loaded, V01 compares with the rates of the year before.
    """
    year = today.year if today.month >= _FIRST_MONTH else today.year - 1
    loaded = {rate.prefecture_code for rate in minimum_wages() if rate.fiscal_year == year}
    return None if loaded >= PREFECTURES.keys() else year


# --- time ---------------------------------------------------------------------------------------


def pattern_minutes(starts_at: str, ends_at: str) -> int:
    """Return the minutes from start to end; an end before the start is on the next day."""
    start, end = (int(text[:2]) * 60 + int(text[3:]) for text in (starts_at, ends_at))
    return (end - start) % DAY_MINUTES


def working_days(content: PostingContent) -> Iterator[tuple[str, int]]:
    """Return each stated working day: the field that states its end, and its minutes without the break."""
    if content.hours_kind is HoursKind.PATTERNS:
        for index, pattern in enumerate(content.working_patterns or ()):
            minutes = pattern_minutes(pattern.starts_at, pattern.ends_at) - pattern.break_minutes
            yield f"working_patterns.{index}.ends_at", minutes
    elif content.hours_kind is HoursKind.SPAN and content.span_minutes_max is not None:
        yield "span_minutes_max", content.span_minutes_max


def shortest_average(content: PostingContent) -> int | None:
    """Return the fewest minutes that the stated days can come to on average; None if no day is stated.

    A day that ends on the next date counts as two: that is how days off are counted for night work (16:30-9:30 with a
    break of two hours is 7.5 hours a day). What ends at midnight (24:00) is one day.
    """
    if content.hours_kind is HoursKind.SPAN and content.span_minutes_min is not None:
        return content.span_minutes_min
    return min(_averages(content), default=None)


def mean_of_unequal_days(content: PostingContent) -> int | None:
    """Return the mean of stated patterns that come to unequal days, in minutes, the fraction dropped.

    None where they are equal or none are stated, or where the times are not the hours worked.
    """
    if content.hours_kind is not HoursKind.PATTERNS or not is_by_the_clock(content):
        return None
    averages = list(_averages(content))
    return sum(averages) // len(averages) if len(set(averages)) > 1 else None


def _averages(content: PostingContent) -> Iterator[int]:
    over_midnight = {
        f"working_patterns.{index}.ends_at"
        for index, pattern in enumerate(content.working_patterns or ())
        if "00:00" < pattern.ends_at < pattern.starts_at
    }
    return (m // 2 if field in over_midnight else m for field, m in working_days(content))


def is_by_the_clock(content: PostingContent) -> bool:
    """Return whether the stated times are the hours worked, so that an average cannot be below all of them (V19)."""
    return NOT_BY_THE_CLOCK.isdisjoint(content.working_time_systems or ())


def daily_minutes(content: PostingContent) -> int | None:
    """Return the scheduled minutes of a working day: as averaged by the employer where the stated days allow it.

    What is below all stated days counts only where the times are not the hours worked, or none are stated; else the longest
    day without its break counts, so that no offer passes V01 for hours that nobody works.
    """
    average, fewest = content.daily_minutes, shortest_average(content)
    if average is not None and (fewest is None or average >= fewest or not is_by_the_clock(content)):
        return average
    return max((minutes for _, minutes in working_days(content)), default=None)


def weekly_time(content: PostingContent, weekly_days: int | None) -> int | None:
    """Return the average scheduled minutes of a week times 365, a whole number, so that nothing is rounded.

    Part-time from the days a week, full-time from the days off a year; a year has 365 days, so 8 hours a day are 39.9
    hours a week with 105 days off and 40.04 with 104. None if the answers do not tell.
    """
    minutes = daily_minutes(content)
    if minutes is None:
        return None
    if content.hours_class is HoursClass.PART_TIME:
        return weekly_days and weekly_days * minutes * 365
    if content.annual_holidays is None:
        return None
    return (365 - content.annual_holidays) * minutes * 7


# --- pay ----------------------------------------------------------------------------------------


def counted_allowances(content: PostingContent) -> int:
    """Return the lowest offer of b that counts: without family, attendance and commuting allowances, in yen."""
    return sum(a.minimum for a in content.allowances or () if a.kind not in NOT_COUNTED)


def pay_and_minutes(content: PostingContent, base_pay: int, allowances: int) -> tuple[int, int] | None:
    """Return pay in yen and the minutes worked for it, in whole numbers; None if the answers do not tell.

    A month's pay is compared times twelve with the year's hours: (365 - annual holidays) x daily minutes. Allowances (b) are
    amounts of an hour beside hourly pay, of a day beside daily pay and else of a month, as the form asks: V01 adds a and b
    as they stand (docs/decisions/0006).
    """
    minutes = 60 if content.wage_form is WageForm.HOURLY else daily_minutes(content)
    if minutes is None or minutes <= 0 or content.wage_form is None:
        return None
    if content.wage_form in {WageForm.HOURLY, WageForm.DAILY}:
        return base_pay + allowances, minutes
    if content.annual_holidays is None or content.wage_form is WageForm.OTHER:
        return None
    yearly = base_pay if content.wage_form is WageForm.ANNUAL else base_pay * 12
    return yearly + allowances * 12, (365 - content.annual_holidays) * minutes
