"""The dates of a posting's end: last day, extension, early warning, the last active instant (§2.4, §2.9, A10)."""

from calendar import monthrange
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.core.clock import JST, to_stored
from mypage.postings import rules
from mypage.postings.rules import Channel, Shown, State


def day(text: str) -> date:
    return date.fromisoformat(text)


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JST)


@pytest.mark.parametrize(
    ("accepted_on", "last_day"),
    [
        ("2026-04-01", "2026-06-30"),
        ("2026-05-15", "2026-07-31"),
        ("2026-06-30", "2026-08-31"),
        ("2026-11-30", "2027-01-31"),
        ("2026-12-01", "2027-02-28"),
        ("2026-12-31", "2027-02-28"),
        ("2027-12-31", "2028-02-29"),
    ],
)
def test_a_posting_is_valid_to_the_end_of_the_month_after_next(accepted_on: str, last_day: str) -> None:
    assert rules.valid_until(day(accepted_on)) == day(last_day)


@pytest.mark.parametrize(
    ("last_day", "extended"),
    [
        ("2026-11-30", "2026-12-31"),
        ("2026-12-31", "2027-01-31"),
        ("2027-01-31", "2027-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2027-02-28", "2027-03-31"),
        ("2028-02-29", "2028-03-31"),
    ],
)
def test_an_extension_is_to_the_end_of_the_month_that_follows(last_day: str, extended: str) -> None:
    assert rules.extended_until(day(last_day)) == day(extended)


@given(st.dates(date(2026, 1, 1), date(2035, 12, 31)))
def test_both_last_days_are_ends_of_months_in_the_right_month(accepted_on: date) -> None:
    last_day = rules.valid_until(accepted_on)
    extended = rules.extended_until(last_day)
    months = [one.year * 12 + one.month for one in (accepted_on, last_day, extended)]
    assert months == [months[0], months[0] + 2, months[0] + 3]
    assert [one.day for one in (last_day, extended)] == [monthrange(o.year, o.month)[1] for o in (last_day, extended)]


def test_the_end_is_midnight_after_the_last_day_in_japan() -> None:
    assert rules.ends_at(day("2026-12-31")) == instant("2027-01-01T00:00:00")
    assert to_stored(rules.ends_at(day("2026-12-31"))) == "2026-12-31T15:00:00.000000Z"


@pytest.mark.parametrize(
    ("ended_at", "last"),
    [
        ("2026-12-01T00:00:00", "2026-11-30"),  # natural expiry at 24:00 of 11/30 counts as November (A10)
        ("2026-12-01T00:00:00.000001", "2026-12-01"),
        ("2026-11-30T23:59:59.999999", "2026-11-30"),
        ("2026-12-10T14:30:00", "2026-12-10"),  # an early close
        ("2027-01-01T00:00:00", "2026-12-31"),
    ],
)
def test_a10_the_last_valid_day_is_that_of_the_last_active_instant(ended_at: str, last: str) -> None:
    assert rules.last_valid_on(instant(ended_at)) == day(last)


@given(st.dates(date(2026, 1, 1), date(2035, 12, 31)))
def test_a10_of_a_posting_that_expires_it_is_its_last_day(last_day: date) -> None:
    ends_at = rules.ends_at(last_day)
    assert rules.last_valid_on(ends_at) == last_day
    assert rules.shown(State.ACCEPTED, to_stored(ends_at), ends_at) is Shown.INACTIVE
    assert rules.shown(State.ACCEPTED, to_stored(ends_at), ends_at - timedelta(microseconds=1)) is Shown.ACTIVE


@pytest.mark.parametrize(
    ("last_day", "warned_at"),
    [
        ("2027-01-31", "2027-01-24T09:00:00"),
        ("2027-02-28", "2027-02-21T09:00:00"),
        ("2028-02-29", "2028-02-22T09:00:00"),
    ],
)
def test_the_early_warning_is_on_the_morning_seven_days_before_the_last_day(last_day: str, warned_at: str) -> None:
    assert rules.warned_at(day(last_day)) == instant(warned_at)


@pytest.mark.parametrize(
    ("today", "expiring"),
    [
        ("2027-01-23", False),
        ("2027-01-24", True),
        ("2027-01-30", True),
        ("2027-01-31", True),
        ("2027-02-01", False),
    ],
)
def test_the_end_is_near_from_seven_days_before_to_the_last_day_itself(today: str, *, expiring: bool) -> None:
    assert rules.is_expiring(day("2027-01-31"), day(today)) is expiring


@pytest.mark.parametrize("channel", [channel for channel in Channel if channel is not Channel.MYPAGE])
def test_r04_every_other_channel_has_seven_business_days(channel: Channel) -> None:
    assert rules.target_date(channel, day("2026-11-20")) == day("2026-12-02")


def test_r03_mypage_has_two_business_days() -> None:
    assert rules.target_date(Channel.MYPAGE, day("2026-11-20")) == day("2026-11-25")
