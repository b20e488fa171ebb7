"""Requests about an active posting (domain.md §2.5): every state, event and actor against a table from the document."""

from datetime import datetime, timedelta

import pytest

from mypage.core.clock import JST, to_stored
from mypage.core.errors import Conflict
from mypage.postings import rules
from mypage.postings.rules import Actor, RequestEvent, RequestKind, RequestState

EXPECTED = """
-         save     employer,staff,supervisor draft
-         submit   employer,staff,supervisor submitted
draft     save     employer,staff,supervisor draft
draft     submit   employer,staff,supervisor submitted
draft     withdraw employer,staff,supervisor withdrawn
submitted withdraw employer,staff,supervisor withdrawn
in_review withdraw employer,staff,supervisor withdrawn
returned  withdraw employer,staff,supervisor withdrawn
returned  save     employer,staff,supervisor returned
returned  submit   employer,staff,supervisor submitted
submitted claim    staff,supervisor          in_review
in_review release  staff,supervisor          submitted
in_review correct  staff,supervisor          in_review
in_review return   staff,supervisor          returned
in_review accept   staff,supervisor          accepted
draft     void     staff,supervisor,clock    void
submitted void     staff,supervisor,clock    void
in_review void     staff,supervisor,clock    void
returned  void     staff,supervisor,clock    void
"""
"""domain.md §2.5 by hand: state (- none is open), event, who may, state after.

An employer ends no posting, so he voids nothing: he withdraws.
"""

TABLE = {
    (state, event, actor): after
    for state, event, actors, after in (line.split() for line in EXPECTED.strip().splitlines())
    for actor in actors.split(",")
}
CLOSED = [RequestState.ACCEPTED, RequestState.WITHDRAWN, RequestState.VOID]
STATES: list[RequestState | None] = [None, *RequestState]


def row(state: RequestState | None) -> str:
    """Return the state's name in the table: what is closed counts as none."""
    return "-" if state is None or state in CLOSED else state.value


@pytest.mark.parametrize("actor", Actor)
@pytest.mark.parametrize("event", RequestEvent)
@pytest.mark.parametrize("state", STATES)
def test_every_state_event_and_actor(state: RequestState | None, event: RequestEvent, actor: Actor) -> None:
    expected = TABLE.get((row(state), event.value, actor.value))
    if expected is None:
        with pytest.raises(Conflict) as refused:
            rules.request_after(state, event, actor)
        assert refused.value.slug == "wrong-state"
        assert refused.value.detail.endswith("。")
    else:
        assert rules.request_after(state, event, actor).value == expected


@pytest.mark.parametrize(
    ("state", "event", "detail"),
    [
        (
            RequestState.SUBMITTED,
            RequestEvent.SAVE,
            "この申込みは確認中のため、いまは編集できません。取り下げるか、差戻しを待ってください。",
        ),
        (
            RequestState.SUBMITTED,
            RequestEvent.SUBMIT,
            "この求人には、同じ種類の申込みがすでにあります。最新の状態を確認してください。",
        ),
        (
            RequestState.ACCEPTED,
            RequestEvent.WITHDRAW,
            "取り下げられる申込みがありません。すでに判断されているかもしれません。最新の状態を確認してください。",
        ),
        (
            RequestState.RETURNED,
            RequestEvent.ACCEPT,
            "この申込みは、いまはこの操作ができない状態です。最新の状態を確認してください。",
        ),
    ],
)
def test_who_is_refused_is_told_why_and_what_to_do(state: RequestState, event: RequestEvent, detail: str) -> None:
    with pytest.raises(Conflict) as refused:
        rules.request_after(state, event, Actor.STAFF)
    assert refused.value.detail == detail


@pytest.mark.parametrize("actor", Actor)
@pytest.mark.parametrize("state", STATES)
def test_the_buttons_offered_are_what_the_table_allows(state: RequestState | None, actor: Actor) -> None:
    expected = {event for at, event, who in TABLE if (at, who) == (row(state), actor.value)}
    assert {event.value for event in rules.request_allowed(state, actor)} == expected


@pytest.mark.parametrize("event", RequestEvent)
def test_the_stores_condition_names_the_open_states_from_which_an_event_is_possible(event: RequestEvent) -> None:
    expected = {at for at, what, _ in TABLE if what == event.value} - {"-"}
    assert {state.value for state in rules.request_sources(event)} == expected


def test_what_is_open_is_what_is_neither_decided_nor_withdrawn_nor_void() -> None:
    assert set(RequestState) - rules.OPEN_REQUEST == set(CLOSED)
    assert {RequestState.SUBMITTED, RequestState.IN_REVIEW} == rules.AT_OFFICE


def test_a21_while_one_is_at_the_office_no_other_of_its_kind_is_applied_for() -> None:
    for state in rules.AT_OFFICE:
        for event in (RequestEvent.SAVE, RequestEvent.SUBMIT):
            assert event not in rules.request_allowed(state, Actor.EMPLOYER)


def test_a_request_is_accepted_or_sent_back_but_never_refused() -> None:
    decisions = {RequestEvent.ACCEPT, RequestEvent.RETURN}
    at_review = set(rules.request_allowed(RequestState.IN_REVIEW, Actor.STAFF))
    assert at_review == decisions | {
        RequestEvent.WITHDRAW,
        RequestEvent.RELEASE,
        RequestEvent.CORRECT,
        RequestEvent.VOID,
    }
    assert "refuse" not in {event.value for event in RequestEvent}


def test_r17_an_employer_can_accept_nothing() -> None:
    assert not any(RequestEvent.ACCEPT in rules.request_allowed(state, Actor.EMPLOYER) for state in STATES)


END = datetime(2027, 2, 1, tzinfo=JST)


@pytest.mark.parametrize("state", RequestState)
@pytest.mark.parametrize(
    ("now", "over"),
    [(END - timedelta(microseconds=1), False), (END, True), (END + timedelta(days=1), True)],
)
def test_what_is_open_is_void_from_the_instant_its_posting_is_over(
    state: RequestState, now: datetime, *, over: bool
) -> None:
    expected = RequestState.VOID if over and state not in CLOSED else state
    assert rules.request_shown(state, to_stored(END), now) is expected


@pytest.mark.parametrize("state", RequestState)
def test_nothing_is_open_about_a_posting_that_was_never_accepted(state: RequestState) -> None:
    expected = state if state in CLOSED else RequestState.VOID
    assert rules.request_shown(state, None, END) is expected


def test_the_kinds_are_those_of_the_document() -> None:
    assert [(kind.value, kind.label) for kind in RequestKind] == [
        ("change", "求人内容の変更"),
        ("stop", "募集停止"),
        ("extension", "有効期間の延長"),
    ]
