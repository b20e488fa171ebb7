"""One piece of work at the desk: read for its office, shown in a line, and written as one transaction with its audit line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from mypage.core import audit, dynamo
from mypage.core.api import StaffCaller
from mypage.core.clock import from_stored
from mypage.core.errors import Conflict, NotFound, stale_version
from mypage.postings.rules import Channel, State
from mypage.review import rules, store
from mypage.review.models import ReviewSummary
from mypage.review.rules import Kind, ReviewState


def read(caller: StaffCaller, review_id: str) -> dynamo.Item:
    """Return a piece of work of the caller's office.

    Raises:
        NotFound: there is none, or it is another office's (§1.6).
    """
    review = store.read(review_id)
    if review is None or review["office"] != caller.office:
        raise NotFound
    return review


def transact(writes: list[dynamo.Write], is_overtaken: Callable[[dynamo.ConditionFailed], bool] | None = None) -> None:
    """Write what happens to a piece of work and its thing.

    Raises:
        Conflict: somebody was faster; the words say who.
        ConditionFailed: the race was about something else (`Decided.is_overtaken`).
    """
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        if is_overtaken and is_overtaken(failed):
            raise
        raise _lost(failed) from failed


def _lost(failed: dynamo.ConditionFailed) -> Conflict:
    """Say who was faster."""
    there = failed.item or {}
    if there.get("sk") == "REVIEW" and there["state"] not in rules.OPEN:
        return rules.closed(ReviewState(there["state"]))
    if there.get("state") in {ReviewState.WITHDRAWN, State.WITHDRAWN}:
        return Conflict("withdrawn", "この申込みは、求人者が取り下げました。一覧から次の申込みを開いてください。")
    if there.get("state") in {ReviewState.VOID, State.ACCEPTED}:
        return Conflict(
            "void", "この申込みの求人は、すでに有効ではないか、先に更新されています。一覧から開き直してください。"
        )
    return stale_version()


def audit_line(caller: StaffCaller, review: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    """Return the audit line of what a member of staff did for an employer (§1.6)."""
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action=action,
        subject=_subject(review),
        now=now,
        request_id=caller.request_id,
        on_behalf_of=review["establishment_number"],
        facts={"review_id": review["review_id"], "kind": review["kind"]},
    )


def clock_line(review: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    """Return the audit line of what the clock does to a piece of work."""
    return audit.line(
        actor=audit.CLOCK,
        office=review["office"],
        action=action,
        subject=_subject(review),
        now=now,
        request_id=action,
        facts={"review_id": review["review_id"]},
    )


def _subject(review: Mapping[str, Any]) -> str:
    posting_id = review.get("posting_id")
    return f"posting#{posting_id}" if posting_id else f"establishment#{review['establishment_number']}"


def summary(review: Mapping[str, Any], caller: StaffCaller, now: datetime) -> ReviewSummary:
    """Return a line of the queue."""
    state = ReviewState(review["state"])
    target = date.fromisoformat(review["target_date"])
    return ReviewSummary(
        review_id=review["review_id"],
        kind=Kind(review["kind"]),
        posting_id=review.get("posting_id"),
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
