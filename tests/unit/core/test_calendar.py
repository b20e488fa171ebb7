"""Business days (A08): Monday to Friday without national holidays and without 12/29-1/3."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.core.calendar import add_business_days, end_of_month, is_business_day

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        ("2026-11-20", True),
        ("2026-11-21", False),  # Saturday
        ("2026-11-22", False),  # Sunday
        ("2026-11-23", False),  # 勤労感謝の日
        ("2026-09-21", False),  # 敬老の日
        ("2026-09-22", False),  # 国民の休日, between two holidays
        ("2026-09-23", False),  # 秋分の日
        ("2026-05-06", False),  # 振替休日
        ("2026-05-07", True),
        ("2026-12-28", True),
        ("2026-12-29", False),
        ("2026-12-31", False),
        ("2027-01-01", False),
        ("2025-01-02", False),  # a Thursday, no national holiday
        ("2025-01-03", False),
        ("2027-01-04", True),
    ],
)
def test_a08_the_office_works_on_business_days_only(day: str, open_: bool) -> None:
    assert is_business_day(date.fromisoformat(day)) is open_


@given(DAYS, st.integers(1, 15))
def test_counting_business_days_ends_on_one_and_counts_each_between(day: date, count: int) -> None:
    reached = add_business_days(day, count)
    between = [day + timedelta(days=n) for n in range(1, (reached - day).days + 1)]
    assert is_business_day(reached)
    assert sum(is_business_day(each) for each in between) == count


@given(DAYS, st.integers(0, 30))
def test_the_end_of_a_month_is_the_day_before_a_first(day: date, months: int) -> None:
    last = end_of_month(day, months)
    assert (last + timedelta(days=1)).day == 1
    assert (last.year * 12 + last.month) - (day.year * 12 + day.month) == months
