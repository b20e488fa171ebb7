"""The life of a posting (domain.md §2.4): every state, event and actor against a table written from the document."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mypage.core.clock import JST, to_stored
from mypage.core.errors import Conflict
from mypage.postings import rules
from mypage.postings.rules import Actor, Event, HomeList, Shown, State

EXPECTED = """
draft     edit     employer,staff draft
draft     discard  employer,staff -
draft     submit   employer,staff submitted
returned  edit     employer,staff returned
returned  submit   employer,staff submitted
returned  withdraw employer,staff withdrawn
submitted withdraw employer,staff withdrawn
in_review withdraw employer,staff withdrawn
submitted claim    staff          in_review
in_review release  staff          submitted
in_review return   staff          returned
in_review accept   staff          accepted
in_review refuse   staff          refused
"""
"""domain.md §2.4, the table From -> To, by hand: state, event, who may, state after (- gone)."""

TABLE = {
    (state, event, actor): after
    for state, event, actors, after in (line.split() for line in EXPECTED.strip().splitlines())
    for actor in actors.split(",")
}


@pytest.mark.parametrize("actor", Actor)
@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("state", State)
def test_every_state_event_and_actor(state: State, event: Event, actor: Actor) -> None:
    expected = TABLE.get((state.value, event.value, actor.value))
    if expected is None:
        with pytest.raises(Conflict) as refused:
            rules.after(state, event, actor)
        assert refused.value.slug == "wrong-state"
    else:
        after = rules.after(state, event, actor)
        assert (after.value if after else "-") == expected


@pytest.mark.parametrize("actor", Actor)
@pytest.mark.parametrize("state", State)
def test_the_buttons_offered_are_what_the_table_allows(state: State, actor: Actor) -> None:
    expected = {event for at, event, who in TABLE if (at, who) == (state.value, actor.value)}
    assert {event.value for event in rules.allowed(state, actor)} == expected


@pytest.mark.parametrize("event", Event)
def test_the_stores_condition_names_the_states_from_which_an_event_is_possible(event: Event) -> None:
    assert {state.value for state in rules.sources(event)} == {at for at, what, _ in TABLE if what == event.value}


def test_r16_an_employer_can_never_publish() -> None:
    assert not any(Event.ACCEPT in rules.allowed(state, Actor.EMPLOYER) for state in State)
    reachable, waiting = {State.DRAFT}, [State.DRAFT]
    while waiting:
        state = waiting.pop()
        for event in rules.allowed(state, Actor.EMPLOYER):
            after = rules.after(state, event, Actor.EMPLOYER)
            if after is not None and after not in reachable:
                reachable.add(after)
                waiting.append(after)
    assert State.ACCEPTED not in reachable


def test_the_clock_does_nothing_by_itself() -> None:
    """A09: nothing is published or refused because a day has passed; an end follows from the dates."""
    assert all(rules.allowed(state, Actor.CLOCK) == [] for state in State)


class Life(RuleBasedStateMachine):
    """Postings live by `rules`; beside them a simple model of what the document promises."""

    def __init__(self) -> None:
        super().__init__()
        self.state: State | None = State.DRAFT
        self.submissions = 0
        self.claimed = False
        self.decided_by: Actor | None = None

    @precondition(lambda self: self.state is not None)
    @rule(event=st.sampled_from(Event), actor=st.sampled_from(Actor))
    def something_is_tried(self, event: Event, actor: Actor) -> None:
        assert self.state is not None
        before = self.state
        try:
            self.state = rules.after(before, event, actor)
        except Conflict:
            assert (before.value, event.value, actor.value) not in TABLE
            return
        self.submissions += event is Event.SUBMIT
        if event in {Event.ACCEPT, Event.REFUSE, Event.RETURN}:
            assert self.claimed, "a claim is required before any decision"
            self.decided_by = actor
        self.claimed = self.state is State.IN_REVIEW
        if event is Event.RELEASE:
            assert self.state is State.SUBMITTED

    @precondition(lambda self: self.state is None)
    @rule()
    def a_new_one_begins(self) -> None:
        self.state, self.submissions, self.claimed, self.decided_by = State.DRAFT, 0, False, None

    @invariant()
    def only_a_submitted_posting_gets_anywhere(self) -> None:
        if self.state not in {State.DRAFT, None}:
            assert self.submissions >= 1

    @invariant()
    def what_is_accepted_or_refused_was_decided_by_staff(self) -> None:
        if self.state in {State.ACCEPTED, State.REFUSED, State.RETURNED}:
            assert self.decided_by is Actor.STAFF

    @invariant()
    def what_is_over_stays_over(self) -> None:
        if self.state in {State.ACCEPTED, State.REFUSED, State.WITHDRAWN}:
            assert all(rules.allowed(self.state, actor) == [] for actor in Actor)


TestLife = Life.TestCase

# --- what people see ------------------------------------------------------------------------------

END = datetime(2027, 2, 1, tzinfo=JST)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (END - timedelta(microseconds=1), Shown.ACTIVE),
        (END - timedelta(seconds=1), Shown.ACTIVE),
        (END, Shown.INACTIVE),
        (END + timedelta(seconds=1), Shown.INACTIVE),
    ],
)
def test_a_posting_is_active_until_midnight_of_its_last_day_and_no_instant_longer(
    now: datetime, expected: Shown
) -> None:
    assert rules.shown(State.ACCEPTED, to_stored(END), now) is expected


@pytest.mark.parametrize("state", [state for state in State if state is not State.ACCEPTED])
def test_any_other_state_is_shown_as_it_is(state: State) -> None:
    assert rules.shown(state, None, END).value == state.value


@pytest.mark.parametrize(
    ("shown", "list_"),
    [
        (Shown.DRAFT, HomeList.DRAFTS),
        (Shown.SUBMITTED, HomeList.APPLYING),
        (Shown.IN_REVIEW, HomeList.APPLYING),
        (Shown.RETURNED, HomeList.APPLYING),
        (Shown.WITHDRAWN, HomeList.INACTIVE),
        (Shown.REFUSED, HomeList.INACTIVE),
        (Shown.ACTIVE, HomeList.ACTIVE),
        (Shown.INACTIVE, HomeList.INACTIVE),
    ],
)
def test_r13_every_state_stands_on_one_list_of_the_home_page(shown: Shown, list_: HomeList) -> None:
    assert rules.home_list(shown) is list_


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(JST)),  # noqa: DTZ001
    st.timedeltas(timedelta(days=-90), timedelta(days=90)),
)
def test_the_home_index_divides_at_now_what_is_over_from_the_rest(now: datetime, ends_in: timedelta) -> None:
    ended_at = to_stored(now + ends_in)
    order = rules.home_order(State.ACCEPTED, updated_at="", submitted_at=None, ended_at=ended_at)
    is_over = rules.shown(State.ACCEPTED, ended_at, now) is Shown.INACTIVE
    assert (order <= rules.home_now(now)) is is_over


def test_the_home_index_is_in_the_order_over_active_applying_drafts_counters() -> None:
    now = datetime(2026, 11, 18, tzinfo=JST)
    at, later = to_stored(now), to_stored(END)
    orders = [
        rules.home_order(State.WITHDRAWN, updated_at=at, submitted_at=at, ended_at=to_stored(now - timedelta(days=1))),
        rules.home_now(now),
        rules.home_order(State.ACCEPTED, updated_at=at, submitted_at=at, ended_at=later),
        rules.home_order(State.SUBMITTED, updated_at=at, submitted_at=at, ended_at=None),
        rules.home_order(State.DRAFT, updated_at=at, submitted_at=None, ended_at=None),
        rules.COUNTERS,
    ]
    assert orders == sorted(orders)
    assert orders[0] > rules.END_PREFIX


@pytest.mark.parametrize(
    ("state", "today", "overdue"),
    [
        (State.SUBMITTED, date(2026, 11, 20), False),
        (State.SUBMITTED, date(2026, 11, 21), True),
        (State.IN_REVIEW, date(2026, 11, 21), True),
        (State.RETURNED, date(2026, 11, 21), False),  # A09: the clock pauses while sent back
        (State.ACCEPTED, date(2026, 11, 21), False),
        (State.DRAFT, date(2026, 11, 21), False),
    ],
)
def test_a09_the_office_is_late_the_day_after_the_target(state: State, today: date, *, overdue: bool) -> None:
    assert rules.is_overdue(state, date(2026, 11, 20), today) is overdue


def test_without_a_target_nothing_is_late() -> None:
    assert not rules.is_overdue(State.SUBMITTED, None, date(2030, 1, 1))
