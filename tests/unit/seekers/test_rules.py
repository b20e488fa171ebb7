"""How long a seeker's registration holds, what a profile shows, how often employers may look (§5, R26)."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.core.ids import CROCKFORD
from mypage.seekers import rules
from mypage.seekers.profile_models import ProfileState
from mypage.seekers.rules import UseWindow


def day(text: str) -> date:
    return date.fromisoformat(text)


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JST)


# --- how long a registration holds ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("registered_on", "last_day"),
    [
        ("2026-11-01", "2027-01-31"),
        ("2026-11-30", "2027-01-31"),
        ("2026-12-01", "2027-02-28"),
        ("2026-12-31", "2027-02-28"),
        ("2027-12-31", "2028-02-29"),
    ],
)
def test_a_registration_holds_to_the_end_of_the_month_after_next(registered_on: str, last_day: str) -> None:
    assert rules.registered_until(day(registered_on)) == day(last_day)


def test_a_registration_is_over_at_midnight_in_japan_after_its_last_day() -> None:
    lapses_at = rules.lapses_at(day("2026-12-31"))
    assert lapses_at == instant("2027-01-01T00:00:00")
    assert lapses_at.astimezone(UTC) == datetime(2026, 12, 31, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last_day", "today", "prolonged"),
    [
        ("2026-11-30", "2026-11-18", "2026-12-31"),
        ("2026-12-31", "2026-11-18", "2027-01-31"),
        ("2026-11-30", "2026-11-30", "2026-12-31"),  # on its last day it still holds
        ("2027-01-31", "2026-12-01", "2027-02-28"),
        ("2028-01-31", "2027-12-15", "2028-02-29"),
        ("2027-02-28", "2027-01-31", "2027-03-31"),  # the end of a month, not the same day
    ],
)
def test_a_registration_is_prolonged_by_a_month(last_day: str, today: str, prolonged: str) -> None:
    assert rules.prolonged_until(day(last_day), day(today)) == day(prolonged)


@pytest.mark.parametrize(
    ("last_day", "today"),
    [("2027-01-31", "2026-11-01"), ("2027-01-31", "2026-11-30"), ("2027-02-28", "2026-12-31")],
)
def test_no_registration_reaches_further_than_a_new_one(last_day: str, today: str) -> None:
    assert rules.prolonged_until(day(last_day), day(today)) is None


@pytest.mark.parametrize(
    ("last_day", "today", "anew"),
    [
        ("2026-11-30", "2026-12-01", "2027-02-28"),
        ("2026-10-31", "2026-11-30", "2027-01-31"),
        ("2020-01-31", "2026-11-18", "2027-01-31"),
    ],
)
def test_a_registration_that_has_lapsed_begins_anew(last_day: str, today: str, anew: str) -> None:
    assert rules.prolonged_until(day(last_day), day(today)) == day(anew)


def test_the_last_day_of_a_seeker_is_the_one_that_is_kept() -> None:
    seeker = {"registered_at": "2026-11-18T01:00:00.000000Z", "valid_until": "2027-03-31"}
    assert rules.last_valid_day(seeker) == day("2027-03-31")


@pytest.mark.parametrize(
    ("registered_at", "last_day"),
    [
        ("2026-11-18T01:00:00.000000Z", "2027-01-31"),
        ("2026-11-30T14:59:59.999999Z", "2027-01-31"),
        ("2026-11-30T15:00:00.000000Z", "2027-02-28"),  # December has begun in Japan
    ],
)
def test_the_last_day_of_a_seeker_without_one_counts_from_his_registration_in_japan(
    registered_at: str, last_day: str
) -> None:
    assert rules.last_valid_day({"registered_at": registered_at}) == day(last_day)


# --- when a profile is seen -----------------------------------------------------------------------


def profile(state: ProfileState = ProfileState.PUBLISHED) -> dict[str, Any]:
    return {"state": state.value, "valid_until": "2027-01-31"}


@pytest.mark.parametrize(
    ("now", "seen"),
    [
        ("2026-11-18T10:00:00", True),
        ("2027-01-31T00:00:00", True),
        ("2027-01-31T23:59:59.999999", True),
        ("2027-02-01T00:00:00", False),
        ("2027-02-01T00:00:01", False),
    ],
)
def test_r26_a_profile_is_seen_to_the_end_of_its_seekers_registration(now: str, *, seen: bool) -> None:
    assert rules.is_visible(profile(), instant(now)) is seen


@pytest.mark.parametrize("state", [ProfileState.DRAFT, ProfileState.WITHDRAWN])
def test_r26_what_is_not_published_is_not_seen(state: ProfileState) -> None:
    assert not rules.is_visible(profile(state), instant("2026-11-18T10:00:00"))


@pytest.mark.parametrize(
    ("born_on", "today", "band"),
    [
        ("2006-11-19", "2026-11-18", "10代"),
        ("2006-11-18", "2026-11-18", "20代"),
        ("2006-11-17", "2026-11-18", "20代"),
        ("2006-12-01", "2026-11-18", "10代"),
        ("2006-10-31", "2026-11-18", "20代"),
        ("1996-11-19", "2026-11-18", "20代"),
        ("1996-11-18", "2026-11-18", "30代"),
        ("1957-11-18", "2026-11-18", "60代"),
        ("1956-11-19", "2026-11-18", "60代"),
        ("1956-11-18", "2026-11-18", "70代以上"),
        ("1926-11-18", "2026-11-18", "70代以上"),
        ("2008-02-29", "2028-02-28", "10代"),
        ("2008-02-29", "2028-02-29", "20代"),
        ("2016-11-19", "2026-11-18", "10代"),  # nobody works at nine: a birthday mistyped shows no odd band
        ("2016-11-18", "2026-11-18", "10代"),
    ],
)
def test_a_profile_shows_the_decade_of_life_from_the_birthday_on(born_on: str, today: str, band: str) -> None:
    assert rules.age_band(day(born_on), day(today)) == band


def test_without_a_day_of_birth_no_decade_is_shown() -> None:
    assert rules.age_band(None, day("2026-11-18")) is None


# --- the search index -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile_number", "shard"),
    [
        ("0ZZZ-ZZZZ", "profile-change#0"),
        ("1000-0000", "profile-change#1"),
        ("A000-0000", "profile-change#2"),
        ("Z000-0000", "profile-change#3"),
    ],
)
def test_a_profiles_changes_stand_in_the_shard_of_its_first_character(profile_number: str, shard: str) -> None:
    assert rules.change_shard(profile_number) == shard


def test_the_changes_of_profiles_are_spread_evenly_over_four_shards() -> None:
    assert Counter(rules.change_shard(first) for first in CROCKFORD) == {f"profile-change#{n}": 8 for n in range(4)}


# --- how often employers may search and open ------------------------------------------------------

TEN_MINUTES, DAY = rules.USE_WINDOWS


def test_an_account_has_300_looks_in_ten_minutes_and_3000_in_a_day() -> None:
    assert [(timedelta(seconds=one.seconds), one.limit) for one in rules.USE_WINDOWS] == [
        (timedelta(minutes=10), 300),
        (timedelta(days=1), 3_000),
    ]


@pytest.mark.parametrize(
    ("window", "now", "begins", "ends"),
    [
        (TEN_MINUTES, "2026-11-18T10:00:00", "2026-11-18T10:00:00", "2026-11-18T10:10:00"),
        (TEN_MINUTES, "2026-11-18T10:09:59.999999", "2026-11-18T10:00:00", "2026-11-18T10:10:00"),
        (TEN_MINUTES, "2026-11-18T10:10:00", "2026-11-18T10:10:00", "2026-11-18T10:20:00"),
        (DAY, "2026-11-18T00:00:00", "2026-11-18T00:00:00", "2026-11-19T00:00:00"),
        (DAY, "2026-11-18T08:59:59", "2026-11-18T00:00:00", "2026-11-19T00:00:00"),
        (DAY, "2026-11-18T09:00:00", "2026-11-18T00:00:00", "2026-11-19T00:00:00"),  # midnight in Greenwich
        (DAY, "2026-11-18T23:59:59.999999", "2026-11-18T00:00:00", "2026-11-19T00:00:00"),
        (DAY, "2026-11-19T00:00:00", "2026-11-19T00:00:00", "2026-11-20T00:00:00"),
    ],
)
@pytest.mark.parametrize("zone", [JST, UTC])
def test_looks_are_counted_in_spans_that_begin_with_the_day_in_japan(
    window: UseWindow, now: str, begins: str, ends: str, zone: Any
) -> None:
    at = instant(now).astimezone(zone)
    assert window.begins(at) == instant(begins).timestamp()
    assert window.ends(at) == instant(ends).timestamp()
