"""The test vectors of domain.md §1.3, word for word, as far as what they speak of is built (A01, A05, A07-A10, R03, R04)."""

from datetime import date

import pytest

from mypage.core.calendar import end_of_month
from mypage.postings.rules import Channel, ends_at, target_date, valid_until


def _day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("what", "submitted", "target"),
    [
        ("normal, Wed", "2026-11-18", "2026-11-20"),
        ("over Mon holiday, Thu", "2026-11-19", "2026-11-24"),
        ("over Mon holiday, Fri", "2026-11-20", "2026-11-25"),
        ("over Mon holiday, Sat", "2026-11-21", "2026-11-25"),
        ("over Mon holiday, Sun", "2026-11-22", "2026-11-25"),
        ("over Mon holiday, the holiday", "2026-11-23", "2026-11-25"),
        ("year end, Fri", "2026-12-25", "2027-01-04"),
        ("year end, Mon", "2026-12-28", "2027-01-05"),
        ("year end, Thu", "2026-12-31", "2027-01-05"),
        ("silver week, Fri", "2026-09-18", "2026-09-25"),
        ("golden week, Fri", "2026-05-01", "2026-05-08"),
    ],
)
def test_r03_a07_mypage_is_published_by_the_second_business_day(what: str, submitted: str, target: str) -> None:
    assert target_date(Channel.MYPAGE, _day(submitted)) == _day(target), what


@pytest.mark.parametrize(("received", "target"), [("2026-11-20", "2026-12-02"), ("2026-12-28", "2027-01-13")])
@pytest.mark.parametrize("channel", [Channel.COUNTER, Channel.MAIL, Channel.PHONE, Channel.FAX])
def test_r04_other_channels_are_published_by_the_seventh_business_day(
    channel: Channel, received: str, target: str
) -> None:
    assert target_date(channel, _day(received)) == _day(target)


@pytest.mark.parametrize(
    ("accepted", "last_day"),
    [
        ("2026-04-01", "2026-06-30"),
        ("2026-05-15", "2026-07-31"),
        ("2026-06-30", "2026-08-31"),
        ("2026-12-31", "2027-02-28"),
        ("2027-12-31", "2028-02-29"),
    ],
)
def test_a_posting_is_valid_to_the_end_of_the_month_after_next(accepted: str, last_day: str) -> None:
    assert valid_until(_day(accepted)) == _day(last_day)


def test_a_posting_ends_at_midnight_after_its_last_day() -> None:
    assert ends_at(date(2027, 1, 31)).isoformat() == "2027-02-01T00:00:00+09:00"


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2027-02-28", 3, "2027-05-31"),
        ("2026-12-01", 3, "2027-03-31"),
        ("2026-12-31", 0, "2026-12-31"),
        ("2026-01-31", 1, "2026-02-28"),
    ],
)
def test_a10_end_of_month_is_calendar_arithmetic(start: str, months: int, expected: str) -> None:
    assert end_of_month(_day(start), months) == _day(expected)
