"""A posting and its requests lived at random through the product's own functions, against the model of the document.

`tests/unit/postings/test_life.py` holds the rules to that model; this holds what the use cases make of them: transactions,
voiding, the queue, the clock's jobs, and whatever happens between reading and writing (§2.4, §2.5, §2.9).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mypage.core.clock import JST, midnight
from mypage.postings.rules import RequestKind
from tests.benchmarks.recording import world
from tests.support.aws import Answer, staff
from tests.support.steps import (
    SUPERVISOR,
    accept,
    active,
    claim,
    entered_path,
    get,
    mails_of,
    ok,
    owner,
    register,
    requests_of,
)
from tests.unit.postings.test_life import Model, first_of_next_month

NAME = "P02"
KINDS = st.sampled_from(RequestKind)
SELDOM = st.sampled_from([False, False, False, False, True])
"""An end comes to most steps too soon for anything to be open."""
WITH_THE_OFFICE = {"submitted", "in_review"}


class WholeLife(RuleBasedStateMachine):
    """One active posting; whatever its employer, staff and the clock do about it, and when."""

    def __init__(self) -> None:
        super().__init__()
        self._world = world()
        self.aws = self._world.__enter__()
        self.aws.now = datetime(2026, 11, 18, 10, tzinfo=JST)
        register(self.aws, NAME)
        self.made = active(self.aws, NAME)
        self.model = Model(accepted_at=self.aws.now, ends_at=midnight(datetime(2027, 2, 1, tzinfo=JST).date()))
        self.filled = False
        self.swept = False
        """Whether the clock has seen the natural end."""

    def teardown(self) -> None:
        self._world.__exit__(None, None, None)

    @property
    def is_active(self) -> bool:
        return self.model.active(self.aws.now)

    # --- time -----------------------------------------------------------------------------------

    @rule(amount=st.timedeltas(timedelta(microseconds=1), timedelta(days=9)))
    def time_passes(self, amount: timedelta) -> None:
        self.aws.now += amount

    @precondition(lambda self: self.is_active)
    @rule(before=st.booleans(), really=SELDOM)
    def its_last_instant_comes(self, *, before: bool, really: bool) -> None:
        if not really:
            return
        assert self.model.ends_at is not None
        self.aws.now = max(self.aws.now, self.model.ends_at - timedelta(microseconds=1 if before else 0))

    @rule()
    def the_clock_sweeps(self) -> None:
        for job in ("warn_before_expiry", "expire_postings", "expire_postings"):
            self.aws.run(f"postings/{job}", self.aws.now)
        if not self.is_active:
            self.swept = True
            self.model.open.clear()
            assert not any(str(item.get("due_shard", "")).startswith("POSTING#") for item in self.aws.items("postings"))

    # --- what the employer asks -----------------------------------------------------------------

    @rule(kind=KINDS, filled=st.booleans())
    def something_is_asked(self, kind: RequestKind, *, filled: bool) -> None:
        wanted = self._may_be_asked(kind)
        answer = self._ask(kind, filled=filled)
        assert (answer.status < 300) is wanted, answer.text
        assert answer.status in {200, 201, 409}, answer.text
        if wanted:
            self.model.open[kind] = "submitted"
            self.filled = filled if kind is RequestKind.STOP else self.filled

    @precondition(lambda self: self.is_active)
    @rule(kind=KINDS, end=st.sampled_from(["cancelled", "stopped", "expired"]), really=SELDOM)
    def something_is_asked_while_it_ends(self, kind: RequestKind, end: str, *, really: bool) -> None:
        """The end is written between the request's reading and its writing, a moment after it began."""
        if not really:
            return
        if end == "stopped" and self.model.open.get(RequestKind.STOP) != "in_review":
            return
        if kind is RequestKind.CHANGE or not self._may_be_asked(kind):
            return  # a change is two requests; the other races are tried one by one
        if end == "expired":
            assert self.model.ends_at is not None
            self.aws.now = self.model.ends_at - timedelta(microseconds=1)

        def ends() -> None:
            self.aws.now += timedelta(milliseconds=1)
            match end:
                case "cancelled":
                    assert self._cancel().status == 200
                case "stopped":
                    accept(self.aws, self._review(RequestKind.STOP))
                case _:
                    assert self.aws.run("postings/expire_postings", self.aws.now) == {"expired": 1}

        self.aws.meanwhile("TransactWriteItems", ends)
        answer = self._ask(kind, filled=False)
        assert answer.status == 409, answer.text
        self._ends("filled" if end == "stopped" and self.filled else end)
        self.swept = True

    @rule(kind=KINDS)
    def it_is_taken_back(self, kind: RequestKind) -> None:
        version = (requests_of(self.aws, NAME, self.made)[kind] or {"version": 1})["version"]
        path, body = {"posting_id": self.made["posting_id"], "kind": kind.value}, {"version": version}
        answer = self.aws.call("postings/withdraw_request", path=path, body=body, caller=owner(NAME))
        assert (answer.status == 200) is (self.is_active and kind in self.model.open), answer.text
        if answer.status == 200:
            del self.model.open[kind]

    # --- what the office does -------------------------------------------------------------------

    @precondition(lambda self: self.is_active)
    @rule(kind=KINDS)
    def a_clerk_claims(self, kind: RequestKind) -> None:
        if self.model.open.get(kind) == "submitted":
            claim(self.aws, self._review(kind))
            self.model.open[kind] = "in_review"

    @rule(kind=KINDS, verb=st.sampled_from(["accept", "return"]))
    def a_clerk_decides(self, kind: RequestKind, verb: str) -> None:
        if self.model.open.get(kind) != "in_review":
            return
        review = self._review(kind)
        body: dict[str, Any] = {"version": review["version"]}
        if verb == "return":
            body["comments"] = [{"field": "", "text": "ご確認ください。"}]
        path = {"review_id": review["review_id"]}
        answer = self.aws.call(f"review/{verb}_review", path=path, body=body, caller=staff())
        assert (answer.status == 200) is self.is_active, answer.text
        if not self.is_active:
            assert answer.status == 409, answer.text
        elif verb == "return":
            self.model.open[kind] = "returned"
        else:
            del self.model.open[kind]
            self._accepted(kind)

    @precondition(lambda self: self.is_active)
    @rule(kind=KINDS, filled=st.booleans())
    def something_goes_through(self, kind: RequestKind, *, filled: bool) -> None:
        """Asked, claimed and accepted in one go, whatever else is open: by chance alone few lives come so far."""
        self.something_is_asked(kind, filled=filled)
        self.a_clerk_claims(kind)
        self.a_clerk_decides(kind, "accept")

    @rule(really=SELDOM)
    def a_supervisor_cancels(self, *, really: bool) -> None:
        if self.is_active and not really:
            return
        answer = self._cancel()
        assert answer.status == (200 if self.is_active else 409), answer.text
        if self.is_active:
            self._ends("cancelled")

    # --- what must always hold ------------------------------------------------------------------

    @invariant()
    def everybody_sees_it_as_it_is(self) -> None:
        shown = get(self.aws, NAME, self.made["posting_id"])
        assert shown["state"] == ("active" if self.is_active else "inactive")
        assert shown["end_reason"] == (None if self.is_active else self.model.why)
        path = {"posting_number": self.made["posting_number"]}
        public = self.aws.call("postings/get_public_posting", path=path)
        assert public.status == (200 if self.is_active else 404)

    @invariant()
    def open_is_what_was_asked_and_nothing_once_it_is_over(self) -> None:
        found = requests_of(self.aws, NAME, self.made)
        known = {kind: found[kind]["state"] for kind in RequestKind if found[kind]}
        still_open = {kind: state for kind, state in known.items() if state in {*WITH_THE_OFFICE, "returned", "draft"}}
        assert still_open == (self.model.open if self.is_active else {})

    @invariant()
    def the_queue_holds_what_is_with_the_office_and_nothing_that_nobody_can_close(self) -> None:
        waiting = {line["kind"] for line in ok(self.aws, "review/list_reviews", caller=staff())["items"]}
        if self.is_active:
            assert waiting == {kind for kind, state in self.model.open.items() if state in WITH_THE_OFFICE}
        elif self.swept or self.model.why != "expired":
            assert waiting == set()

    @invariant()
    def its_end_is_told_once(self) -> None:
        expired = not self.is_active and self.model.why == "expired" and self.swept
        assert len(mails_of(self.aws, "posting_expired")) == int(expired)
        assert len(mails_of(self.aws, "posting_cancelled")) == int(self.model.why == "cancelled")

    # --- small parts ----------------------------------------------------------------------------

    def _may_be_asked(self, kind: RequestKind) -> bool:
        if not self.is_active or (kind is RequestKind.EXTENSION and self.model.extended):
            return False
        return self.model.open.get(kind) in {None, "returned"}

    def _ask(self, kind: RequestKind, *, filled: bool) -> Answer:
        path: dict[str, Any] = {"posting_id": self.made["posting_id"]}

        def send(function: str, body: dict[str, Any]) -> Answer:
            return self.aws.call(f"postings/{function}", path=path, body=body, caller=owner(NAME))

        if kind is RequestKind.STOP:
            return send("request_stop", {"reason": "filled" if filled else "other"})
        if kind is RequestKind.EXTENSION:
            return send("request_extension", {})
        seen = requests_of(self.aws, NAME, self.made)[kind]
        there = get(self.aws, NAME, self.made["posting_id"])["content"]
        content = {**there, "openings": there["openings"] % 9 + 1}
        saved = send("save_change", {"content": content, "version": seen["version"] if seen else 0})
        return send("submit_change", {"version": saved.json["version"]}) if saved.status == 200 else saved

    def _review(self, kind: RequestKind) -> dict[str, Any]:
        (line,) = ok(self.aws, "review/list_reviews", query={"kind": kind.value}, caller=staff())["items"]
        return dict(line)

    def _cancel(self) -> Answer:
        version = get(self.aws, NAME, self.made["posting_id"])["version"]
        body = {"version": version, "text": "事業所の廃止が確認されたためです。"}
        return self.aws.call(
            "postings/cancel_posting", path=entered_path(self.made, NAME), body=body, caller=SUPERVISOR
        )

    def _accepted(self, kind: RequestKind) -> None:
        if kind is RequestKind.STOP:
            self._ends("filled" if self.filled else "stopped")
        if kind is RequestKind.EXTENSION:
            assert self.model.ends_at is not None
            self.model.extended = True
            self.model.ends_at = midnight(first_of_next_month(self.model.ends_at.date()))

    def _ends(self, why: str) -> None:
        self.model.why = why
        if why != "expired":
            self.model.ends_at = self.aws.now
        self.model.open.clear()


TestWholeLife = WholeLife.TestCase
TestWholeLife.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)
