"""The staff's queue: its order, claims, lead times, grounds (R02, A09, A20, V20, domain.md §2.4)."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.core.clock import JST, to_stored
from mypage.core.errors import MyPageError
from mypage.postings.rules import Channel, target_date
from mypage.review import rules
from mypage.review.rules import Ground, Kind, ReviewState

ME, OTHER = "staff-me", "staff-other"


def order(channel: Channel, target: str, submitted: str, kind: Kind = Kind.POSTING) -> str:
    at = to_stored(datetime.fromisoformat(submitted).replace(tzinfo=JST))
    return rules.queue_order(kind, channel, date.fromisoformat(target), at, "a")


def test_r02_stops_come_first_then_mypage_then_others_then_target_then_time_of_submission() -> None:
    in_order = [
        order(Channel.MYPAGE, "2026-11-20", "2026-11-18 09:00", Kind.STOP),
        order(Channel.FAX, "2026-11-24", "2026-11-18 09:00", Kind.STOP),  # A20: a stop waits for nobody
        order(Channel.MYPAGE, "2026-11-20", "2026-11-18 09:00:00.000001"),
        order(Channel.MYPAGE, "2026-11-20", "2026-11-18 09:00:00.000002", Kind.CHANGE),
        order(Channel.MYPAGE, "2026-11-20", "2026-11-18 09:00:00.000003", Kind.ESTABLISHMENT),
        order(Channel.MYPAGE, "2026-11-24", "2026-11-17 09:00", Kind.EXTENSION),
        order(Channel.FAX, "2026-01-05", "2026-01-01 09:00"),  # long overdue, and still behind every MyPage one
        order(Channel.COUNTER, "2026-11-20", "2026-11-01 09:00", Kind.CHANGE),
        order(Channel.PHONE, "2026-11-20", "2026-11-02 09:00"),
        order(Channel.MAIL, "2026-12-02", "2026-11-01 09:00"),
    ]
    assert in_order == sorted(in_order)


TARGETS = st.dates(date(2026, 1, 1), date(2028, 1, 1))
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(JST))  # noqa: DTZ001
ENTRIES = st.tuples(st.sampled_from(Kind), st.sampled_from(Channel), TARGETS, TIMES)


@given(ENTRIES, ENTRIES)
def test_the_text_order_of_the_queue_is_band_target_time(
    one: tuple[Kind, Channel, date, datetime], other: tuple[Kind, Channel, date, datetime]
) -> None:
    def place(entry: tuple[Kind, Channel, date, datetime]) -> tuple[bool, bool, date, datetime]:
        kind, channel, target, at = entry
        stop = kind is Kind.STOP
        return not stop, not stop and channel is not Channel.MYPAGE, target, at

    texts = [rules.queue_order(kind, channel, target, to_stored(at), "x") for kind, channel, target, at in (one, other)]
    assert (texts[0] < texts[1]) is (place(one) < place(other))


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("kind", Kind)
def test_bands(kind: Kind, channel: Channel) -> None:
    expected = 0 if kind is Kind.STOP else 1 if channel is Channel.MYPAGE else 2
    assert rules.band(kind, channel) == expected
    assert expected in rules.BANDS


@pytest.mark.parametrize(
    ("submitted_on", "decided_on", "days"),
    [
        ("2026-11-18", "2026-11-18", 0),
        ("2026-11-18", "2026-11-19", 1),
        ("2026-11-18", "2026-11-20", 2),
        ("2026-11-20", "2026-11-22", 0),  # a weekend
        ("2026-11-20", "2026-11-24", 1),  # and the holiday of 11/23
        ("2026-09-18", "2026-09-25", 2),  # 9/21-23 are holidays
        ("2026-12-28", "2027-01-04", 1),  # 12/29-1/3 the office is closed
        ("2026-12-25", "2027-01-05", 3),
        ("2026-05-01", "2026-05-08", 2),  # golden week
    ],
)
def test_the_lead_time_counts_business_days_after_the_day_of_submission(
    submitted_on: str, decided_on: str, days: int
) -> None:
    assert rules.lead_time(date.fromisoformat(submitted_on), date.fromisoformat(decided_on)) == days


@given(st.dates(date(2026, 1, 1), date(2027, 12, 1)), st.sampled_from(Channel))
def test_what_is_decided_on_its_target_date_took_as_long_as_promised(submitted_on: date, channel: Channel) -> None:
    promised = 2 if channel is Channel.MYPAGE else 7
    assert rules.lead_time(submitted_on, target_date(channel, submitted_on)) == promised


def test_a09_open_work_is_overdue_from_midnight_after_its_target() -> None:
    assert rules.overdue_from(date(2026, 11, 20)) == datetime(2026, 11, 21, tzinfo=JST)
    assert rules.overdue_from(date(2026, 12, 31)) == datetime(2027, 1, 1, tzinfo=JST)


def test_open_work_is_spread_over_all_shards_of_the_due_date_index() -> None:
    assert {rules.due_shard(f"{n:08x}" + "0" * 24) for n in range(16)} == set(range(rules.DUE_SHARDS))


@pytest.mark.parametrize(
    ("state", "today", "overdue"),
    [
        (ReviewState.WAITING, date(2026, 11, 20), False),
        (ReviewState.WAITING, date(2026, 11, 21), True),
        (ReviewState.IN_REVIEW, date(2026, 11, 21), True),
        (ReviewState.ACCEPTED, date(2026, 11, 21), False),
        (ReviewState.RETURNED, date(2026, 11, 21), False),
        (ReviewState.VOID, date(2026, 11, 21), False),
    ],
)
def test_a09_overdue_is_a_flag_of_what_is_open(state: ReviewState, today: date, *, overdue: bool) -> None:
    assert rules.is_overdue(state, date(2026, 11, 20), today) is overdue


def outcome(check: Any, *args: Any, **kwargs: Any) -> str:
    try:
        check(*args, **kwargs)
    except MyPageError as refused:
        return refused.slug
    return "ok"


def review(state: str, by: str | None = None) -> dict[str, Any]:
    return {"state": state, "version": 3, "claimed_by": by, "claimed_by_name": "見本"}


CLOSED = [
    ("accepted", "already-decided"),
    ("returned", "already-decided"),
    ("refused", "already-decided"),
    ("withdrawn", "withdrawn"),
    ("void", "void"),
]


@pytest.mark.parametrize(
    ("item", "role", "take_over", "expected"),
    [
        (review("waiting"), "clerk", False, "ok"),
        (review("in_review", ME), "clerk", False, "ok"),
        (review("in_review", OTHER), "clerk", False, "claimed-by-other"),
        (review("in_review", OTHER), "clerk", True, "supervisor-only"),
        (review("in_review", OTHER), "supervisor", False, "claimed-by-other"),
        (review("in_review", OTHER), "supervisor", True, "ok"),
        *((review(state, ME), "supervisor", True, slug) for state, slug in CLOSED),
    ],
)
def test_one_clerk_claims_and_only_a_supervisor_takes_over(
    item: dict[str, Any], role: str, expected: str, *, take_over: bool
) -> None:
    assert outcome(rules.check_claimable, item, staff_id=ME, role=role, take_over=take_over) == expected


@pytest.mark.parametrize(
    ("item", "version", "expected"),
    [
        (review("waiting"), 3, "not-claimed"),
        (review("in_review", OTHER), 3, "not-claimed"),
        (review("in_review", ME), 3, "ok"),
        (review("in_review", ME), 2, "stale-version"),
        (review("in_review", ME), 4, "stale-version"),
        *((review(state, ME), 3, slug) for state, slug in CLOSED),
    ],
)
def test_only_who_has_claimed_decides_on_what_he_saw(item: dict[str, Any], version: int, expected: str) -> None:
    assert outcome(rules.check_decidable, item, staff_id=ME, version=version) == expected


@pytest.mark.parametrize(
    ("item", "role", "expected"),
    [
        (review("waiting"), "clerk", "not-claimed"),
        (review("in_review", ME), "clerk", "ok"),
        (review("in_review", OTHER), "clerk", "supervisor-only"),
        (review("in_review", OTHER), "supervisor", "ok"),
        *((review(state, ME), "supervisor", slug) for state, slug in CLOSED),
    ],
)
def test_only_who_has_claimed_or_a_supervisor_releases(item: dict[str, Any], role: str, expected: str) -> None:
    assert outcome(rules.check_releasable, item, staff_id=ME, role=role) == expected


def test_v20_the_grounds_of_a_refusal_are_those_of_the_law() -> None:
    assert [ground.value for ground in Ground] == [
        "illegal",
        "improper",
        "punished",
        "not_stated",
        "organised_crime",
        "no_report",
    ]
    assert all(ground.label for ground in Ground)
