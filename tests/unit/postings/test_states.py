"""The life of a posting (domain.md §2.4): every state, event and actor against a table written from the document."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.core.clock import JST, to_stored
from mypage.core.errors import Conflict
from mypage.postings import rules
from mypage.postings.rules import Actor, Event, HomeList, Shown, State

EXPECTED = """
draft     edit     employer,staff,supervisor draft
draft     discard  employer,staff,supervisor -
draft     submit   employer,staff,supervisor submitted
returned  edit     employer,staff,supervisor returned
returned  submit   employer,staff,supervisor submitted
returned  withdraw employer,staff,supervisor withdrawn
submitted withdraw employer,staff,supervisor withdrawn
in_review withdraw employer,staff,supervisor withdrawn
submitted claim    staff,supervisor          in_review
in_review release  staff,supervisor          submitted
in_review correct  staff,supervisor          in_review
in_review return   staff,supervisor          returned
in_review accept   staff,supervisor          active
in_review refuse   staff,supervisor          refused
active    request  employer,staff,supervisor active
active    change   staff,supervisor          active
active    extend   staff,supervisor          active
active    stop     staff,supervisor          inactive
active    cancel   supervisor                inactive
inactive  expire   clock                     inactive
"""
"""domain.md §2.4, the table From -> To, by hand: state, event, who may, state after (- gone).

The document's ACTIVE -> INACTIVE by the clock is no event: time itself ends it, `expire` is what is done about it then.
"""

TABLE = {
    (state, event, actor): after
    for state, event, actors, after in (line.split() for line in EXPECTED.strip().splitlines())
    for actor in actors.split(",")
}


@pytest.mark.parametrize("actor", Actor)
@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("state", Shown)
def test_every_state_event_and_actor(state: Shown, event: Event, actor: Actor) -> None:
    expected = TABLE.get((state.value, event.value, actor.value))
    if expected is None:
        with pytest.raises(Conflict) as refused:
            rules.after(state, event, actor)
        assert refused.value.slug == "wrong-state"
        assert refused.value.detail.endswith(("。", "）。"))
    else:
        after = rules.after(state, event, actor)
        assert (after.value if after else "-") == expected


@pytest.mark.parametrize(
    ("state", "event", "detail"),
    [
        (
            Shown.SUBMITTED,
            Event.EDIT,
            "この求人は、いまは編集できません（申込み中の求人は、取り下げるか、差戻しを待ってください）。",
        ),
        (Shown.RETURNED, Event.DISCARD, "破棄できるのは下書きだけです。"),
        (
            Shown.SUBMITTED,
            Event.SUBMIT,
            "この求人は、すでに申し込まれているか、申し込めない状態です。最新の状態を確認してください。",
        ),
        (
            Shown.ACTIVE,
            Event.WITHDRAW,
            "この求人は、いまは取り下げられません。受理された求人は、募集停止を申し込んでください。",
        ),
        (
            Shown.INACTIVE,
            Event.REQUEST,
            "変更・募集停止・期間延長を申し込めるのは、有効中の求人だけです。最新の状態を確認してください。",
        ),
        (Shown.INACTIVE, Event.CHANGE, "この求人は、すでに有効ではありません。最新の状態を確認してください。"),
        (Shown.INACTIVE, Event.EXTEND, "この求人は、すでに有効ではありません。最新の状態を確認してください。"),
        (Shown.INACTIVE, Event.STOP, "この求人は、すでに有効ではありません。最新の状態を確認してください。"),
        (
            Shown.ACTIVE,
            Event.CANCEL,
            "職権で取り消せるのは、有効中の求人だけです（監督者だけが行えます）。",
        ),
        (
            Shown.RETURNED,
            Event.ACCEPT,
            "この求人は、いまはこの操作ができない状態です。最新の状態を確認してください。",
        ),
    ],
)
def test_who_is_refused_is_told_why_and_what_to_do(state: Shown, event: Event, detail: str) -> None:
    with pytest.raises(Conflict) as refused:
        rules.after(state, event, Actor.STAFF)
    assert refused.value.detail == detail


@pytest.mark.parametrize("actor", Actor)
@pytest.mark.parametrize("state", Shown)
def test_the_buttons_offered_are_what_the_table_allows(state: Shown, actor: Actor) -> None:
    expected = {event for at, event, who in TABLE if (at, who) == (state.value, actor.value)}
    offered = [event.value for event in rules.allowed(state, actor)]
    assert set(offered) == expected
    assert len(offered) == len(expected)


@pytest.mark.parametrize("event", Event)
def test_the_stores_condition_names_the_states_from_which_an_event_is_possible(event: Event) -> None:
    assert {state.value for state in rules.sources(event)} == {at for at, what, _ in TABLE if what == event.value}


@pytest.mark.parametrize("state", Shown)
def test_active_and_inactive_are_stored_alike_and_told_apart_by_the_clock(state: Shown) -> None:
    expected = State.ACCEPTED if state in {Shown.ACTIVE, Shown.INACTIVE} else State(state.value)
    assert rules.stored(state) is expected


def test_what_ends_a_posting_is_named_for_the_store() -> None:
    ending = {event for (_, event, _), after in TABLE.items() if after == "inactive"}
    assert {event.value for event in rules.ENDING} == ending


def reachable(actor: Actor, start: Shown = Shown.DRAFT) -> set[Shown]:
    """Return every state to which this actor alone can bring a posting."""
    found, waiting = {start}, [start]
    while waiting:
        state = waiting.pop()
        for event in rules.allowed(state, actor):
            after = rules.after(state, event, actor)
            if after is not None and after not in found:
                found.add(after)
                waiting.append(after)
    return found


def test_r16_an_employer_can_never_publish() -> None:
    assert reachable(Actor.EMPLOYER) == {Shown.DRAFT, Shown.SUBMITTED, Shown.WITHDRAWN}
    assert reachable(Actor.STAFF) > {Shown.ACTIVE, Shown.INACTIVE}


def test_r17_an_employer_can_change_or_stop_nothing_by_himself() -> None:
    assert reachable(Actor.EMPLOYER, Shown.ACTIVE) == {Shown.ACTIVE}
    assert rules.allowed(Shown.ACTIVE, Actor.EMPLOYER) == [Event.REQUEST]


def test_only_a_supervisor_cancels() -> None:
    cancelling = [actor for actor in Actor if Event.CANCEL in rules.allowed(Shown.ACTIVE, actor)]
    assert cancelling == [Actor.SUPERVISOR]


@pytest.mark.parametrize("state", Shown)
def test_a_supervisor_may_do_all_that_staff_may(state: Shown) -> None:
    assert set(rules.allowed(state, Actor.STAFF)) <= set(rules.allowed(state, Actor.SUPERVISOR))


def test_the_clock_only_follows_up_what_is_over() -> None:
    """A09: nothing is published or refused because a day has passed; an end follows from the dates."""
    assert {state: rules.allowed(state, Actor.CLOCK) for state in Shown} == {
        state: [Event.EXPIRE] if state is Shown.INACTIVE else [] for state in Shown
    }


@pytest.mark.parametrize("state", [Shown.WITHDRAWN, Shown.REFUSED])
def test_what_was_withdrawn_or_refused_stays_so(state: Shown) -> None:
    assert [rules.allowed(state, actor) for actor in Actor] == [[], [], [], []]


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


UPDATED, SUBMITTED, ENDED = "2026-11-18T03:00:00Z", "2026-11-18T02:00:00Z", "2026-11-18T01:00:00Z"


@pytest.mark.parametrize(
    ("state", "submitted_at", "ended_at", "order"),
    [
        (State.DRAFT, None, None, "C#" + UPDATED),
        (State.SUBMITTED, SUBMITTED, None, "B#" + SUBMITTED),
        (State.IN_REVIEW, SUBMITTED, None, "B#" + SUBMITTED),
        (State.RETURNED, SUBMITTED, None, "B#" + SUBMITTED),
        (State.SUBMITTED, None, None, "B#" + UPDATED),
        (State.WITHDRAWN, SUBMITTED, ENDED, "A#" + ENDED),
        (State.REFUSED, SUBMITTED, ENDED, "A#" + ENDED),
        (State.ACCEPTED, SUBMITTED, ENDED, "A#" + ENDED),
        (State.WITHDRAWN, SUBMITTED, None, "A#" + UPDATED),
    ],
)
def test_a_posting_stands_by_its_end_its_submission_or_its_last_edit(
    state: State, submitted_at: str | None, ended_at: str | None, order: str
) -> None:
    assert rules.home_order(state, updated_at=UPDATED, submitted_at=submitted_at, ended_at=ended_at) == order


@pytest.mark.parametrize(
    ("state", "today", "overdue"),
    [
        (State.SUBMITTED, date(2026, 11, 19), False),
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


@pytest.mark.parametrize(
    ("openings", "hired", "suggested"),
    [(2, 0, False), (2, 1, False), (2, 2, True), (2, 3, True), (1, 1, True), (None, 5, False)],
)
def test_filled_is_suggested_when_as_many_are_hired_as_sought(
    openings: int | None, hired: int, *, suggested: bool
) -> None:
    assert rules.suggests_filled(openings, hired) is suggested


# --- reuse ----------------------------------------------------------------------------------------


def test_r15_a_copy_takes_over_everything_but_dates_notes_to_the_office_and_the_declaration() -> None:
    content = {
        "occupation": "受付",
        "contract_months": 6,
        "contract_starts_on": "2027-04-01",
        "contract_ends_on": "2028-03-31",
        "note_to_office": "更新求人",
        "declaration": True,
        "selection_schedule_note": "12月5日 午後",
        "duties": "窓口の応対です。",
    }
    assert rules.copied_content(content) == {"occupation": "受付", "contract_months": 6, "duties": "窓口の応対です。"}
    assert "declaration" in content, "the original keeps what it has"


# --- the due-date index ---------------------------------------------------------------------------


def test_postings_are_spread_over_all_shards_of_the_due_date_index() -> None:
    shards = {rules.due_shard(f"0000000{n:x}-7d0c-4f0e-9a51-3f0b6a1c2d3e") for n in range(16)}
    assert shards == set(range(rules.DUE_SHARDS))


@given(st.uuids())
def test_a_posting_stands_in_one_shard_however_its_id_is_written(posting_id: object) -> None:
    text = str(posting_id)
    assert 0 <= rules.due_shard(text) < rules.DUE_SHARDS
    assert rules.due_shard(text) == rules.due_shard(text.replace("-", ""))


@pytest.mark.parametrize(
    ("posting_id", "shard"),
    [
        ("00000000-ffff-ffff-ffff-ffffffffffff", 0),
        ("00000007-0000-0000-0000-000000000000", 7),
        ("00000008-0000-0000-0000-000000000000", 0),
        ("0000000f-0000-0000-0000-000000000000", 7),
        ("0000001a-7d0c-4f0e-9a51-3f0b6a1c2d3e", 2),
        ("0000001a7d0c4f0e9a513f0b6a1c2d3e", 2),
    ],
)
def test_what_is_due_stands_in_one_of_eight_shards_by_the_eighth_digit_of_its_id(posting_id: str, shard: int) -> None:
    assert rules.due_shard(posting_id) == shard


# --- what waits for the employer ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("touched_at", "until"),
    [
        (datetime(2026, 11, 18, 10, 30, tzinfo=JST), datetime(2027, 11, 18, 10, 30, tzinfo=JST)),
        (datetime(2026, 12, 31, 23, 59, 59, tzinfo=JST), datetime(2027, 12, 31, 23, 59, 59, tzinfo=JST)),
    ],
)
def test_what_waits_for_the_employer_is_kept_for_a_year(touched_at: datetime, until: datetime) -> None:
    """§1.6."""
    assert rules.unfinished_until(touched_at) == until


# --- publication ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("publication", "to_all", "to_seekers", "nameless"),
    [
        ("1", True, True, False),
        ("2", False, True, False),
        ("3", True, True, True),
        ("4", False, False, False),
        (None, False, False, False),
    ],
)
def test_a_posting_is_shown_to_whom_its_employer_wishes(
    publication: str | None, *, to_all: bool, to_seekers: bool, nameless: bool
) -> None:
    """§2.4, 公開希望: 1 to all, 2 to seekers only, 3 to all without the name, 4 to nobody."""
    assert rules.is_public(publication) is to_all
    assert rules.is_open_to_seekers(publication) is to_seekers
    assert rules.hides_name(publication) is nameless
