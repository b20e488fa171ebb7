"""The staff's queue: list, claim, release, decide. A claim is required before any decision (§2.4).

Looking at a piece of work and correcting it is in `review.detail`.

What enters and leaves the queue by itself (an application, its withdrawal, its end) goes through `review.queue`; what a
decision means for the thing itself is written by the `decisions` of its area.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from mypage.core import dynamo, outbox
from mypage.core.api import StaffCaller
from mypage.core.clock import from_stored
from mypage.core.errors import Conflict, stale_version
from mypage.core.log import logger
from mypage.core.sweeping import due_items, sweep
from mypage.postings import minimum_wage
from mypage.postings import rules as posting_rules
from mypage.postings.rules import State
from mypage.review import rules, store, templates, work
from mypage.review.areas import decisions_about
from mypage.review.models import (
    AcceptReview,
    ClaimReview,
    CommentTemplate,
    CommentTemplates,
    Count,
    DecidedReview,
    Desk,
    DeskNotice,
    LeadTime,
    RefuseReview,
    ReturnReview,
    ReviewList,
)
from mypage.review.queue import Decided
from mypage.review.rules import Kind, QueueView, ReviewState

PAGE_SIZE = 50
LEAD_TIME_DAYS = 30
"""The desk's lead times look back over this many days."""

SWEEP_PAGE = 100

IMAGE_TRIES = 10
"""How often a decision about an image is written anew because another image of the establishment changed meanwhile."""


# --- the desk -----------------------------------------------------------------------------------


def list_queue(
    caller: StaffCaller, view: QueueView, kind: Kind | None, cursor: str | None, now: datetime
) -> ReviewList:
    """Return one page of a view of the office's queue, in its order: stops, MyPage, other channels (R02, A20)."""
    if view is QueueView.OVERDUE:
        items, next_cursor = store.overdue(caller.office, now.date(), PAGE_SIZE, cursor, kind)
    else:
        items, next_cursor = store.queue(
            caller.office, PAGE_SIZE, cursor, view=view, kind=kind, staff_id=caller.staff_id
        )
    return ReviewList(items=[work.summary(item, caller, now) for item in items], next_cursor=next_cursor)


def desk(caller: StaffCaller, now: datetime) -> Desk:
    """Return the desk at a glance: what waits, how long decisions took, and what the office must see to."""
    items, more = store.counted(caller.office)
    open_items = [work.summary(item, caller, now) for item in items]
    year = minimum_wage.missing_fiscal_year(now.date())
    return Desk(
        waiting=sum(item.state is ReviewState.WAITING for item in open_items),
        in_review=sum(item.state is ReviewState.IN_REVIEW for item in open_items),
        mine=sum(item.claimed_by_me for item in open_items),
        overdue=sum(item.overdue for item in open_items),
        more=more,
        by_kind=[Count(kind=kind.value, count=sum(item.kind is kind for item in open_items)) for kind in Kind],
        lead_times=_lead_times(store.tallies(caller.office, now.date() - timedelta(days=LEAD_TIME_DAYS), now.date())),
        notices=[DeskNotice(kind="minimum_wages_missing", fiscal_year=year)] if year else [],
    )


def _lead_times(tallies: list[dynamo.Item]) -> list[LeadTime]:
    def total(name: str) -> int:
        return sum(int(tally.get(name, 0)) for tally in tallies)

    return [
        LeadTime(
            kind=kind.value,
            decided=decided,
            on_time=total(f"{kind}_on_time"),
            business_days=round(total(f"{kind}_days") / decided, 1),
        )
        for kind in Kind
        if (decided := total(f"{kind}_decided"))
    ]


def comment_templates(_caller: StaffCaller) -> CommentTemplates:
    """Return the words for frequent corrections, in the order of the form."""
    return CommentTemplates(items=[CommentTemplate(**entry) for entry in templates.comments()])


# --- claim and release --------------------------------------------------------------------------


def claim(caller: StaffCaller, review_id: str, command: ClaimReview, now: datetime) -> DecidedReview:
    """Begin work on an item. Claiming again what one has already is harmless.

    Raises:
        Conflict: somebody else has it, or it is closed.
        Forbidden: a clerk wants to take over.
    """
    review = work.read(caller, review_id)
    rules.check_claimable(review, staff_id=caller.staff_id, role=caller.role, take_over=command.take_over)
    if review.get("claimed_by") == caller.staff_id:
        return _outcome(review, State.IN_REVIEW, now)
    writes: list[dynamo.Write] = [
        store.claim(review, caller.staff_id, caller.name, now),
        work.audit_line(caller, review, "claim_review", now),
    ]
    if review["state"] == ReviewState.WAITING:
        writes += decisions_about(review).claimed(review, "claim", now)
    work.transact(writes)
    review |= {"version": review["version"] + 1, "state": ReviewState.IN_REVIEW.value}
    return _outcome(review, State.IN_REVIEW, now)


def release(caller: StaffCaller, review_id: str, now: datetime) -> DecidedReview:
    """Give an item back; it keeps its place in the queue.

    Raises:
        Conflict: it is not claimed, or closed.
        Forbidden: somebody else has it and the caller is no supervisor.
    """
    review = work.read(caller, review_id)
    rules.check_releasable(review, staff_id=caller.staff_id, role=caller.role)
    work.transact(
        [
            store.release(review),
            *decisions_about(review).claimed(review, "release", now),
            work.audit_line(caller, review, "release_review", now),
        ]
    )
    review |= {"version": review["version"] + 1, "state": ReviewState.WAITING.value}
    return _outcome(review, State.SUBMITTED, now)


# --- decisions ----------------------------------------------------------------------------------


def accept(caller: StaffCaller, review_id: str, command: AcceptReview, now: datetime) -> DecidedReview:
    """Accept: publish (受理・公開, R16), change, extend, stop.

    Raises:
        Conflict: not claimed by the caller, another version, decided, withdrawn or void meanwhile.
    """
    review = _decidable(caller, review_id, command.version)
    decisions = decisions_about(review)
    return _decide(caller, review, ReviewState.ACCEPTED, lambda: decisions.accepted(review, caller, now), now)


def return_(caller: StaffCaller, review_id: str, command: ReturnReview, now: datetime) -> DecidedReview:
    """Send back with comments per field (差戻し); an image is thereby rejected (不承認). Raises as `accept`."""
    review = _decidable(caller, review_id, command.version)
    decisions = decisions_about(review)
    comments = [comment.model_dump() for comment in command.comments]
    return _decide(caller, review, ReviewState.RETURNED, lambda: decisions.returned(review, caller, comments, now), now)


def refuse(caller: StaffCaller, review_id: str, command: RefuseReview, now: datetime) -> DecidedReview:
    """Refuse on a legal ground (不受理, V20). Raises as `accept`, and `not-refusable` for anything but an application."""
    review = _decidable(caller, review_id, command.version)
    if review["kind"] != Kind.POSTING:
        raise Conflict("not-refusable", "不受理にできるのは求人の申込みだけです。受理するか、差し戻してください。")
    from mypage.postings import decisions  # noqa: PLC0415 - as `areas`: a look at the queue loads none

    refusal = {"ground": command.ground.value, "ground_label": command.ground.label, "text": command.text}
    return _decide(caller, review, ReviewState.REFUSED, lambda: decisions.refused(review, caller, refusal, now), now)


_ACTIONS = {
    ReviewState.ACCEPTED: "accept_review",
    ReviewState.RETURNED: "return_review",
    ReviewState.REFUSED: "refuse_review",
}

_MAILS = {kind: kind.value for kind in Kind} | {Kind.ESTABLISHMENT: "establishment_change"}
"""Kind of work -> how its mails are called: `<…>_accepted`, `<…>_returned`, `<…>_refused`."""


def _decide(
    caller: StaffCaller, review: dynamo.Item, state: ReviewState, decided: Callable[[], Decided], now: datetime
) -> DecidedReview:
    """Decide; about an image anew where the employer has only touched another image of his meanwhile."""
    for _ in range(IMAGE_TRIES):
        try:
            return _written(caller, review, state, decided(), now)
        except dynamo.ConditionFailed as overtaken:
            last = overtaken
    raise stale_version() from last


def _written(
    caller: StaffCaller, review: dynamo.Item, state: ReviewState, decided: Decided, now: datetime
) -> DecidedReview:
    """Write a decision, its traces, its tally and its mail in one transaction."""
    kind = Kind(review["kind"])
    stored = review.get("counted_from")  # older work knows no day of its own
    counted_from = date.fromisoformat(stored) if stored else from_stored(review["submitted_at"]).date()
    lead_days = rules.lead_time(counted_from, now.date())
    on_time = now.date() <= date.fromisoformat(review["target_date"])
    refs = {"posting_id": review["posting_id"]} if review.get("posting_id") else {}
    if kind in {Kind.CHANGE, Kind.STOP, Kind.EXTENSION}:
        refs["request"] = kind.value
    work.transact(
        [
            store.decide(review, state, caller.staff_id, now),
            *decided.writes,
            work.audit_line(caller, review, _ACTIONS[state], now),
            store.tally(
                review["office"],
                kind.value,
                now.date(),
                lead_days,
                on_time=on_time,
            ),
            outbox.intent(
                f"{_MAILS[kind]}_{state}",
                f"review#{review['review_id']}",
                now=now,
                office=review["office"],
                establishment_number=review["establishment_number"],
                review_id=review["review_id"],
                **refs,
            ),
        ],
        decided.is_overtaken,
    )
    # For the dashboard's figures (docs/operations.md): a line per decision, of which there are few.
    figures = {"kind": kind.value, "lead_days": lead_days, "late": int(not on_time)}
    logger.info("review decided", extra=figures)
    if decided.afterwards:
        decided.afterwards()
    review |= {"version": review["version"] + 1, "state": state.value}
    return _outcome(review, None, now, decided.posting)


# --- the clock ----------------------------------------------------------------------------------


def flag_overdue_reviews(now: datetime) -> dict[str, int]:
    """Flag all open work whose target has passed (A09), once each; return counts: flagged, passed (decided meanwhile).

    Nothing is decided or reordered by it; lists show what is overdue by the dates, whether this has run or not.
    """
    overdue = due_items(rules.DUE_SHARDS, lambda shard, start: store.overdue_reviews(shard, now, SWEEP_PAGE, start))
    return {"flagged": 0, "passed": 0} | sweep(overdue, lambda review: "flagged" if _flag(review, now) else "passed")


def _flag(review: Mapping[str, Any], now: datetime) -> bool:
    try:
        dynamo.transact(
            [
                store.flag_overdue(review["review_id"], review["due_at"], now),
                work.clock_line(review, "flag_overdue_reviews", now),
            ]
        )
    except dynamo.ConditionFailed:
        return False
    return True


# --- small parts --------------------------------------------------------------------------------


def _decidable(caller: StaffCaller, review_id: str, version: int) -> dynamo.Item:
    review = work.read(caller, review_id)
    rules.check_decidable(review, staff_id=caller.staff_id, version=version)
    return review


def _outcome(
    review: Mapping[str, Any], state: State | None, now: datetime, posting: Mapping[str, Any] | None = None
) -> DecidedReview:
    """Return the outcome; `state` is the posting's where it is not the decision that says so."""
    facts = posting or {}
    kind = Kind(review["kind"])
    shown = None
    if facts:
        shown = posting_rules.shown(State(facts["state"]), facts.get("ended_at"), now)
    elif state is not None and kind is Kind.POSTING:
        shown = posting_rules.Shown(state.value)
    elif kind not in {Kind.ESTABLISHMENT, Kind.IMAGE}:
        shown = posting_rules.Shown.ACTIVE
    return DecidedReview(
        review_id=review["review_id"],
        kind=kind,
        version=review["version"],
        review_state=ReviewState(review["state"]),
        posting_id=review.get("posting_id"),
        state=shown,
        posting_number=facts.get("posting_number"),
        valid_until=date.fromisoformat(facts["valid_until"]) if facts.get("valid_until") else None,
    )
