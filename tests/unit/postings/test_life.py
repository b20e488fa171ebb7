"""A posting, its three requests and time, lived at random against a simple model of what the document promises (§2.4, §2.5).

`Product` puts the product's own rules together as its use cases do; `Model` knows nothing of them: it keeps what is in
force until when, which request is open, and why it ended, by the words of the document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mypage.core.clock import JST, from_stored, midnight, to_stored
from mypage.core.errors import Conflict
from mypage.postings import rules
from mypage.postings.rules import Actor, EndReason, Event, RequestEvent, RequestKind, RequestState, Shown, State

MEANS = {RequestKind.CHANGE: Event.CHANGE, RequestKind.STOP: Event.STOP, RequestKind.EXTENSION: Event.EXTEND}
APPLICATION = [
    event for event in Event if event not in {Event.REQUEST, Event.CHANGE, Event.EXTEND, Event.STOP, Event.EXPIRE}
]
ON_REQUEST = [event for event in RequestEvent if event is not RequestEvent.VOID]


@dataclass
class Product:
    """One posting by the product's rules."""

    state: State | None = State.DRAFT
    ended_at: str | None = None
    last_day: date | None = None
    reason: EndReason | None = None
    extended: bool = False
    filled: bool = False
    requests: dict[RequestKind, RequestState] = field(default_factory=dict)

    def shown(self, now: datetime) -> Shown | None:
        return None if self.state is None else rules.shown(self.state, self.ended_at, now)

    def request(self, kind: RequestKind, now: datetime) -> RequestState | None:
        state = self.requests.get(kind)
        return None if state is None else rules.request_shown(state, self.ended_at, now)

    def happens(self, event: Event, actor: Actor, now: datetime) -> None:
        shown = self.shown(now)
        assert shown is not None
        after = rules.after(shown, event, actor)
        self.state = None if after is None else rules.stored(after)
        if event is Event.ACCEPT:
            self._valid_until(rules.valid_until(now.date()))
            self.reason = EndReason.EXPIRED
        if event is Event.CANCEL:
            self._ends(EndReason.CANCELLED, actor, now)

    def asked(self, kind: RequestKind, event: RequestEvent, actor: Actor, now: datetime) -> None:
        shown = self.shown(now)
        assert shown is not None
        rules.after(shown, Event.REQUEST, actor)
        submits_again = event is RequestEvent.SUBMIT and kind is RequestKind.EXTENSION and self.extended
        if submits_again:
            raise Conflict("extended-already", "")
        state = rules.request_after(self.requests.get(kind), event, actor)
        if event is RequestEvent.ACCEPT:
            rules.after(shown, MEANS[kind], actor)
        self.requests[kind] = state
        if event is not RequestEvent.ACCEPT:
            return
        if kind is RequestKind.EXTENSION:
            assert self.last_day is not None
            self.extended = True
            self._valid_until(rules.extended_until(self.last_day))
        if kind is RequestKind.STOP:
            self._ends(EndReason.FILLED if self.filled else EndReason.STOPPED, actor, now)

    def swept(self, now: datetime) -> None:
        """What the clock does about what is over: nothing that people see may change by it."""
        if self.shown(now) is Shown.INACTIVE:
            rules.after(Shown.INACTIVE, Event.EXPIRE, Actor.CLOCK)
            self._void(Actor.CLOCK)

    def _valid_until(self, last_day: date) -> None:
        self.last_day, self.ended_at = last_day, to_stored(rules.ends_at(last_day))

    def _ends(self, reason: EndReason, actor: Actor, now: datetime) -> None:
        self.ended_at, self.reason = to_stored(now), reason
        self._void(actor)

    def _void(self, actor: Actor) -> None:
        for kind, state in self.requests.items():
            if state in rules.OPEN_REQUEST:
                self.requests[kind] = rules.request_after(state, RequestEvent.VOID, actor)


@dataclass
class Model:
    """What the document promises, in as few words as possible."""

    accepted_at: datetime | None = None
    ends_at: datetime | None = None
    why: str = "expired"
    extended: bool = False
    open: dict[RequestKind, str] = field(default_factory=dict)

    def active(self, now: datetime) -> bool:
        return self.accepted_at is not None and self.ends_at is not None and self.accepted_at <= now < self.ends_at


def first_of_next_month(day: date) -> date:
    """Return the first day of the month after that of `day`, by walking there."""
    month = day.month
    while day.month == month:
        day += timedelta(days=1)
    return day


class Life(RuleBasedStateMachine):
    """Everything that may be tried about one posting, by anybody, at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2026, 11, 18, 10, tzinfo=JST)
        self.product, self.model = Product(), Model()

    @initialize(start=st.datetimes(datetime(2026, 1, 1), datetime(2032, 1, 1)))  # noqa: DTZ001
    def it_begins(self, start: datetime) -> None:
        self.now = start.replace(tzinfo=JST)

    @rule(amount=st.timedeltas(timedelta(microseconds=1), timedelta(days=40)))
    def time_passes(self, amount: timedelta) -> None:
        self.now += amount

    @precondition(lambda self: self.model.active(self.now))
    @rule(before=st.booleans())
    def its_last_instant_comes(self, *, before: bool) -> None:
        assert self.model.ends_at is not None
        self.now = max(self.now, self.model.ends_at - timedelta(microseconds=1 if before else 0))

    @precondition(lambda self: self.product.state is not None)
    @rule(event=st.sampled_from(APPLICATION), actor=st.sampled_from(Actor))
    def something_is_tried(self, event: Event, actor: Actor) -> None:
        was_active = self.model.active(self.now)
        before = self.product.shown(self.now)
        try:
            self.product.happens(event, actor, self.now)
        except Conflict:
            assert not (was_active and event is Event.CANCEL and actor is Actor.SUPERVISOR)
            return
        if event is Event.ACCEPT:
            assert before is Shown.IN_REVIEW
            assert actor in {Actor.STAFF, Actor.SUPERVISOR}
            self.model.accepted_at = self.now
            self.model.ends_at = midnight(
                first_of_next_month(first_of_next_month(first_of_next_month(self.now.date())))
            )
        elif event is Event.CANCEL:
            assert was_active
            assert actor is Actor.SUPERVISOR
            self._model_ends("cancelled")
        else:
            assert self.model.accepted_at is None, "what is accepted lives on only by requests and its end"

    @precondition(lambda self: self.product.state is State.DRAFT)
    @rule()
    def it_is_published_as_it_should_be(self) -> None:
        """So that lives do not end at the first desk."""
        for event, actor in ((Event.SUBMIT, Actor.EMPLOYER), (Event.CLAIM, Actor.STAFF), (Event.ACCEPT, Actor.STAFF)):
            self.something_is_tried(event, actor)

    @precondition(lambda self: self.model.accepted_at is not None)
    @rule(
        kind=st.sampled_from(RequestKind),
        event=st.sampled_from(ON_REQUEST),
        actor=st.sampled_from([Actor.EMPLOYER, Actor.STAFF, Actor.SUPERVISOR]),
        filled=st.booleans(),
    )
    def something_is_asked(self, kind: RequestKind, event: RequestEvent, actor: Actor, *, filled: bool) -> None:
        if event is RequestEvent.SUBMIT and kind is RequestKind.STOP and kind not in self.model.open:
            self.product.filled = filled
        was_active, open_before = self.model.active(self.now), self.model.open.get(kind)
        try:
            self.product.asked(kind, event, actor, self.now)
        except Conflict:
            assert not self._must_work(kind, event, actor)
            return
        assert was_active, "only about what is in force"
        match event:
            case RequestEvent.SUBMIT:
                assert open_before in {None, "draft", "returned"}, "one open request of a kind"
                self.model.open[kind] = "submitted"
            case RequestEvent.SAVE:
                self.model.open[kind] = open_before or "draft"
            case RequestEvent.CLAIM:
                self.model.open[kind] = "in_review"
            case RequestEvent.RELEASE:
                self.model.open[kind] = "submitted"
            case RequestEvent.RETURN:
                self.model.open[kind] = "returned"
            case RequestEvent.WITHDRAW:
                del self.model.open[kind]
            case RequestEvent.ACCEPT:
                assert open_before == "in_review", "a claim is required before any decision"
                assert actor is not Actor.EMPLOYER
                del self.model.open[kind]
                self._model_accepts(kind)

    @rule()
    def the_clock_sweeps(self) -> None:
        self.product.swept(self.now)

    def _must_work(self, kind: RequestKind, event: RequestEvent, actor: Actor) -> bool:
        """Return whether the document leaves no reason to refuse this."""
        if not self.model.active(self.now):
            return False
        at = self.model.open.get(kind)
        if event is RequestEvent.SUBMIT:
            return at in {None, "draft", "returned"} and not (kind is RequestKind.EXTENSION and self.model.extended)
        if event is RequestEvent.WITHDRAW:
            return at is not None
        if event in {RequestEvent.ACCEPT, RequestEvent.RETURN}:
            return at == "in_review" and actor is not Actor.EMPLOYER
        return False

    def _model_accepts(self, kind: RequestKind) -> None:
        if kind is RequestKind.STOP:
            self._model_ends("filled" if self.product.filled else "stopped")
        if kind is RequestKind.EXTENSION:
            assert not self.model.extended, "once"
            assert self.model.ends_at is not None
            self.model.extended = True
            self.model.ends_at = midnight(first_of_next_month(self.model.ends_at.date()))

    def _model_ends(self, why: str) -> None:
        self.model.ends_at, self.model.why = self.now, why
        self.model.open.clear()

    @invariant()
    def it_is_active_from_its_acceptance_to_its_end(self) -> None:
        assert (self.product.shown(self.now) is Shown.ACTIVE) is self.model.active(self.now)

    @invariant()
    def what_was_accepted_is_active_or_over_and_ended_for_the_reason_that_happened(self) -> None:
        if self.model.accepted_at is None:
            assert self.product.ended_at is None
            return
        assert self.product.shown(self.now) in {Shown.ACTIVE, Shown.INACTIVE}
        assert self.product.reason == self.model.why
        assert self.product.ended_at is not None
        assert from_stored(self.product.ended_at) == self.model.ends_at

    @invariant()
    def open_is_what_was_asked_and_nothing_once_it_is_over(self) -> None:
        shown = {kind: self.product.request(kind, self.now) for kind in RequestKind}
        found = {kind: state.value for kind, state in shown.items() if state in rules.OPEN_REQUEST}
        assert found == (self.model.open if self.model.active(self.now) else {})


TestLife = Life.TestCase
