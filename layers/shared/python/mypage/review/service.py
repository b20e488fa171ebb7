"""The staff's queue: list, look, claim, release, decide. A claim is required before any decision (§2.4).

What enters and leaves the queue by itself (an application, its withdrawal) goes through `review.queue`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mypage.core import audit, dynamo, outbox
from mypage.core.api import StaffCaller
from mypage.core.clock import from_stored
from mypage.core.errors import Conflict, NotFound, stale_version
from mypage.establishments import service as establishments
from mypage.postings import rules as posting_rules
from mypage.postings import service as postings
from mypage.postings.rules import Channel, Event, State
from mypage.review import rules, store
from mypage.review.models import (
    AcceptReview,
    CheckFinding,
    ClaimReview,
    DecidedReview,
    HistoryLine,
    RefuseReview,
    ReturnReview,
    ReviewDetail,
    ReviewList,
    ReviewSummary,
)
from mypage.review.rules import ReviewState

PAGE_SIZE = 50


# --- the desk -----------------------------------------------------------------------------------


def list_queue(caller: StaffCaller, cursor: str | None, now: datetime) -> ReviewList:
    """Return one page of the office's queue (R02: MyPage first, then by target date and time of submission)."""
    items, next_cursor = store.queue(caller.office, PAGE_SIZE, cursor)
    return ReviewList(items=[_summary(item, caller, now) for item in items], next_cursor=next_cursor)


def get(caller: StaffCaller, review_id: str, now: datetime) -> ReviewDetail:
    """Return everything a clerk needs to decide."""
    review = _read(caller, review_id)
    posting, findings, history = postings.for_review(review, now)
    return ReviewDetail(
        review=_summary(review, caller, now),
        posting=posting,
        establishment=establishments.get(review["establishment_number"]),
        findings=[CheckFinding(**finding._asdict()) for finding in findings],
        history=[
            HistoryLine(
                event=line["event"],
                actor_kind=line["actor"].partition("#")[0],
                at=from_stored(line["at"]),
                version=line["version"],
                comments=(line.get("facts") or {}).get("comments", []),
            )
            for line in history
        ],
    )


def claim(caller: StaffCaller, review_id: str, command: ClaimReview, now: datetime) -> DecidedReview:
    """Begin work on an item. Claiming again what one has already is harmless.

    Raises:
        Conflict: somebody else has it, or it is closed.
        Forbidden: a clerk wants to take over.
    """
    review = _read(caller, review_id)
    rules.check_claimable(review, staff_id=caller.staff_id, role=caller.role, take_over=command.take_over)
    if review.get("claimed_by") == caller.staff_id:
        return _outcome(review, State.IN_REVIEW, now)
    writes: list[dynamo.Write] = [
        store.claim(review, caller.staff_id, caller.name, now),
        _audit_line(caller, review, "claim_review", now),
    ]
    if review["state"] == ReviewState.WAITING:
        writes.append(postings.claimed(review, Event.CLAIM))
    _transact(writes)
    review |= {"version": review["version"] + 1, "state": ReviewState.IN_REVIEW.value}
    return _outcome(review, State.IN_REVIEW, now)


def release(caller: StaffCaller, review_id: str, now: datetime) -> DecidedReview:
    """Give an item back; it keeps its place in the queue.

    Raises:
        Conflict: it is not claimed, or closed.
        Forbidden: somebody else has it and the caller is no supervisor.
    """
    review = _read(caller, review_id)
    rules.check_releasable(review, staff_id=caller.staff_id, role=caller.role)
    _transact(
        [
            store.release(review),
            postings.claimed(review, Event.RELEASE),
            _audit_line(caller, review, "release_review", now),
        ]
    )
    review |= {"version": review["version"] + 1, "state": ReviewState.WAITING.value}
    return _outcome(review, State.SUBMITTED, now)


def accept(caller: StaffCaller, review_id: str, command: AcceptReview, now: datetime) -> DecidedReview:
    """Accept and publish (受理・公開, R16).

    Raises:
        Conflict: not claimed by the caller, another version, or decided or withdrawn meanwhile.
    """
    review = _decidable(caller, review_id, command.version)
    decided = postings.accepted(review, caller, now)
    _decide(caller, review, ReviewState.ACCEPTED, decided, "posting_accepted", now)
    return _outcome(review, State.ACCEPTED, now, decided.posting)


def return_(caller: StaffCaller, review_id: str, command: ReturnReview, now: datetime) -> DecidedReview:
    """Send back with comments per field (差戻し). Raises as `accept`."""
    review = _decidable(caller, review_id, command.version)
    comments = [comment.model_dump() for comment in command.comments]
    decided = postings.returned(review, caller, comments, now)
    _decide(caller, review, ReviewState.RETURNED, decided, "posting_returned", now)
    return _outcome(review, State.RETURNED, now)


def refuse(caller: StaffCaller, review_id: str, command: RefuseReview, now: datetime) -> DecidedReview:
    """Refuse on a legal ground (不受理, V20). Raises as `accept`."""
    review = _decidable(caller, review_id, command.version)
    refusal = {"ground": command.ground.value, "ground_label": command.ground.label, "text": command.text}
    decided = postings.refused(review, caller, refusal, now)
    _decide(caller, review, ReviewState.REFUSED, decided, "posting_refused", now)
    return _outcome(review, State.REFUSED, now)


# --- small parts --------------------------------------------------------------------------------


def _read(caller: StaffCaller, review_id: str) -> dynamo.Item:
    review = store.read(review_id)
    if review is None or review["office"] != caller.office:
        raise NotFound
    return review


def _decidable(caller: StaffCaller, review_id: str, version: int) -> dynamo.Item:
    review = _read(caller, review_id)
    rules.check_decidable(review, staff_id=caller.staff_id, version=version)
    return review


_ACTIONS = {
    ReviewState.ACCEPTED: "accept_review",
    ReviewState.RETURNED: "return_review",
    ReviewState.REFUSED: "refuse_review",
}


def _decide(
    caller: StaffCaller,
    review: dynamo.Item,
    state: ReviewState,
    decided: postings.Decided,
    mail: str,
    now: datetime,
) -> None:
    """Write a decision, its traces and its mail in one transaction."""
    _transact(
        [
            store.decide(review, state, caller.staff_id, now),
            *decided.writes,
            _audit_line(caller, review, _ACTIONS[state], now),
            outbox.intent(
                mail,
                f"review#{review['review_id']}",
                now=now,
                office=review["office"],
                establishment_number=review["establishment_number"],
                posting_id=review["posting_id"],
                review_id=review["review_id"],
            ),
        ]
    )
    review |= {"version": review["version"] + 1, "state": state.value}


def _transact(writes: list[dynamo.Write]) -> None:
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise _lost(failed) from failed


def _lost(failed: dynamo.ConditionFailed) -> Conflict:
    """Say who was faster."""
    there = failed.item or {}
    if there.get("state") in {ReviewState.WITHDRAWN, State.WITHDRAWN}:
        return Conflict("withdrawn", "この申込みは、求人者が取り下げました。一覧から次の申込みを開いてください。")
    return stale_version()


def _audit_line(caller: StaffCaller, review: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action=action,
        subject=f"posting#{review['posting_id']}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=review["establishment_number"],
        facts={"review_id": review["review_id"]},
    )


def _summary(review: Mapping[str, Any], caller: StaffCaller, now: datetime) -> ReviewSummary:
    state = ReviewState(review["state"])
    target = date.fromisoformat(review["target_date"])
    return ReviewSummary(
        review_id=review["review_id"],
        kind=review["kind"],
        posting_id=review["posting_id"],
        establishment_number=review["establishment_number"],
        establishment_name=review["establishment_name"],
        occupation=review.get("occupation"),
        channel=Channel(review["channel"]),
        band=review["band"],
        state=state,
        version=review["version"],
        receipt_number=review["receipt_number"],
        submitted_at=from_stored(review["submitted_at"]),
        target_date=target,
        overdue=rules.is_overdue(state, target, now.date()),
        claimed_by=review.get("claimed_by"),
        claimed_by_name=review.get("claimed_by_name"),
        claimed_at=from_stored(review["claimed_at"]) if review.get("claimed_at") else None,
        claimed_by_me=review.get("claimed_by") == caller.staff_id,
    )


def _outcome(
    review: Mapping[str, Any], state: State, now: datetime, posting: Mapping[str, Any] | None = None
) -> DecidedReview:
    facts = posting or {}
    return DecidedReview(
        review_id=review["review_id"],
        version=review["version"],
        review_state=ReviewState(review["state"]),
        posting_id=review["posting_id"],
        state=posting_rules.shown(state, facts.get("ended_at"), now),
        posting_number=facts.get("posting_number"),
        valid_until=date.fromisoformat(facts["valid_until"]) if facts.get("valid_until") else None,
    )
