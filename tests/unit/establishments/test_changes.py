"""Requests to change an establishment (domain.md §2.3): every state, event and actor against a table from the document."""

from datetime import date, datetime, timedelta

import pytest

from mypage.core.clock import JST
from mypage.core.errors import Conflict
from mypage.establishments import rules
from mypage.establishments.rules import ChangeActor, ChangeEvent, ChangeState

EXPECTED = """
-         save     employer draft
draft     save     employer draft
draft     submit   employer submitted
draft     withdraw employer withdrawn
submitted claim    staff    in_review
submitted withdraw employer withdrawn
in_review release  staff    submitted
in_review return   staff    returned
in_review accept   staff    accepted
in_review withdraw employer withdrawn
returned  save     employer returned
returned  submit   employer submitted
returned  withdraw employer withdrawn
"""
"""domain.md §2.3 by hand: state (- none is open), event, who may, state after."""

TABLE = {
    (state, event, actor): after
    for state, event, actor, after in (line.split() for line in EXPECTED.strip().splitlines())
}
CLOSED = [ChangeState.ACCEPTED, ChangeState.WITHDRAWN]
STATES: list[ChangeState | None] = [None, *ChangeState]


def row(state: ChangeState | None) -> str:
    """Return the state's name in the table: what is closed counts as none."""
    return "-" if state is None or state in CLOSED else state.value


@pytest.mark.parametrize("actor", ChangeActor)
@pytest.mark.parametrize("event", ChangeEvent)
@pytest.mark.parametrize("state", STATES)
def test_every_state_event_and_actor(state: ChangeState | None, event: ChangeEvent, actor: ChangeActor) -> None:
    expected = TABLE.get((row(state), event.value, actor.value))
    if expected is None:
        with pytest.raises(Conflict) as refused:
            rules.change_after(state, event, actor)
        assert refused.value.slug == "wrong-state"
        assert refused.value.detail.endswith("。")
    else:
        assert rules.change_after(state, event, actor).value == expected


@pytest.mark.parametrize("actor", ChangeActor)
@pytest.mark.parametrize("state", STATES)
def test_the_buttons_offered_are_what_the_table_allows(state: ChangeState | None, actor: ChangeActor) -> None:
    expected = {event for at, event, who in TABLE if (at, who) == (row(state), actor.value)}
    assert {event.value for event in rules.change_allowed(state, actor)} == expected


@pytest.mark.parametrize("event", ChangeEvent)
def test_the_stores_condition_names_the_open_states_from_which_an_event_is_possible(event: ChangeEvent) -> None:
    expected = {at for at, what, _ in TABLE if what == event.value} - {"-"}
    assert {state.value for state in rules.change_sources(event)} == expected


def test_what_is_open_is_what_is_neither_decided_nor_withdrawn() -> None:
    assert set(ChangeState) - rules.OPEN_CHANGE == set(CLOSED)


def test_r17_an_employer_can_change_nothing_by_himself() -> None:
    own = {after for (_, _, actor), after in TABLE.items() if actor == "employer"}
    reached = {
        rules.change_after(state, event, ChangeActor.EMPLOYER).value
        for state in STATES
        for event in rules.change_allowed(state, ChangeActor.EMPLOYER)
    }
    assert reached == own
    assert "accepted" not in reached


@pytest.mark.parametrize(
    ("event", "words"),
    [(ChangeEvent.SAVE, "編集"), (ChangeEvent.SUBMIT, "申し込める変更"), (ChangeEvent.WITHDRAW, "取り下げ")],
)
def test_a_refusal_says_what_cannot_be_done(event: ChangeEvent, words: str) -> None:
    states = [state for state in STATES if (row(state), event.value, "employer") not in TABLE]
    assert states
    for state in states:
        with pytest.raises(Conflict) as refused:
            rules.change_after(state, event, ChangeActor.EMPLOYER)
        assert words in refused.value.detail


def test_a_refusal_to_staff_names_no_button_of_the_employer() -> None:
    with pytest.raises(Conflict) as refused:
        rules.change_after(ChangeState.DRAFT, ChangeEvent.ACCEPT, ChangeActor.STAFF)
    assert "この操作ができない状態" in refused.value.detail


# --- target (A07, A09) ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("submitted_on", "target"),
    [
        (date(2026, 11, 18), date(2026, 11, 20)),
        (date(2026, 11, 19), date(2026, 11, 24)),  # the 23rd is a holiday
        (date(2026, 11, 21), date(2026, 11, 25)),
        (date(2026, 12, 28), date(2027, 1, 5)),
    ],
)
def test_a07_the_office_means_to_decide_by_the_second_business_day(submitted_on: date, target: date) -> None:
    assert rules.change_target(submitted_on) == target


@pytest.mark.parametrize("state", ChangeState)
def test_a09_the_office_is_late_the_day_after_the_target_with_what_waits_there(state: ChangeState) -> None:
    target = date(2026, 11, 20)
    at_office = state in {ChangeState.SUBMITTED, ChangeState.IN_REVIEW}
    assert not rules.is_change_overdue(state, target, target)
    assert rules.is_change_overdue(state, target, target + timedelta(days=1)) is at_office
    assert not rules.is_change_overdue(state, None, date(2030, 1, 1))


# --- what waits for the employer, and the due-date index ------------------------------------------


@pytest.mark.parametrize(
    ("touched_at", "until"),
    [
        (datetime(2026, 11, 18, 10, 30, tzinfo=JST), datetime(2027, 11, 18, 10, 30, tzinfo=JST)),
        (datetime(2026, 12, 31, 23, 59, 59, tzinfo=JST), datetime(2027, 12, 31, 23, 59, 59, tzinfo=JST)),
    ],
)
def test_a_request_that_waits_for_the_employer_is_kept_for_a_year(touched_at: datetime, until: datetime) -> None:
    """§1.6."""
    assert rules.unfinished_until(touched_at) == until


@pytest.mark.parametrize(
    ("establishment_number", "shard"),
    [
        ("9901-000000-9", 0),
        ("9901-000001-1", 1),
        ("9901-000002-2", 2),
        ("9901-000003-3", 3),
        ("9901-000004-4", 0),
        ("9901-000010-0", 2),
        ("9901-000099-0", 3),
    ],
)
def test_establishments_are_spread_over_four_shards_by_their_serial_number(
    establishment_number: str, shard: int
) -> None:
    """The last digit is a check digit: it does not count."""
    assert rules.due_shard(establishment_number) == shard
