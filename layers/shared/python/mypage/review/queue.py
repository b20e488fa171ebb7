"""Entering and leaving the staff's queue: the door for the areas whose work it is.

Apart from `review.service`, which decides and therefore knows those areas, so that imports run one way:
`review.service` -> `<area>.decisions` -> `review.queue`. Each of those modules offers, for its kinds of work
(`review.areas.Decisions`), what a clerk reads (`UnderReview`) and what a decision writes (`Decided`); `review.service` adds
the review itself, the audit line and the mail.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.review import rules, store
from mypage.review.rules import Kind, ReviewState

if TYPE_CHECKING:  # who only decides loads none of the areas' forms (decisions/0009)
    from mypage.images.models import ReviewedImage
    from mypage.postings.models import CheckFinding, HistoryLine, PostingView, RequestView


@dataclass(frozen=True, slots=True)
class UnderReview:
    """What a clerk reads before he decides; `establishment` is as it is stored, `review.detail_models` tell of the others."""

    establishment: dynamo.Item
    history: list[HistoryLine]
    findings: list[CheckFinding] = field(default_factory=list)
    posting: PostingView | None = None
    request: RequestView | None = None
    proposed: dict[str, Any] | None = None
    sent_back: dict[str, Any] | None = None
    image: ReviewedImage | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision writes, the posting afterwards where one is meant, and what is done once it is written.

    `is_overtaken` says of a lost race whether it was about something else, so that the decision may be written anew.
    """

    writes: list[dynamo.Write]
    posting: dict[str, Any] | None = None
    afterwards: Callable[[], None] | None = None
    is_overtaken: Callable[[dynamo.ConditionFailed], bool] | None = None


def entry(
    review_id: str,
    *,
    kind: str,
    office: str,
    establishment_number: str,
    establishment_name: str,
    channel: str,
    target: date,
    now: datetime,
    receipt_number: str,
    posting_id: str | None = None,
    occupation: str | None = None,
    image_id: str | None = None,
    counted_from: date | None = None,
) -> dynamo.Put:
    """Return the write by which an application or a request joins its office's queue (R02, A20).

    `counted_from`: the day from which the office's time counts where it is not today (R04: the day of receipt).
    """
    submitted_at = to_stored(now)
    of_kind = Kind(kind)
    return store.insertion(
        {
            **store.key(review_id),
            "review_id": review_id,
            "kind": of_kind.value,
            "state": ReviewState.WAITING.value,
            "version": 1,
            "office": office,
            "posting_id": posting_id,
            "image_id": image_id,
            "establishment_number": establishment_number,
            "establishment_name": establishment_name,
            "occupation": occupation,
            "channel": channel,
            "band": rules.band(of_kind, channel),
            "receipt_number": receipt_number,
            "submitted_at": submitted_at,
            "counted_from": (counted_from or now.date()).isoformat(),
            "target_date": target.isoformat(),
            "list_key": store.queue_key(office),
            "list_order": rules.queue_order(of_kind, channel, target, submitted_at, review_id),
            "due_shard": store.due_key(rules.due_shard(review_id)),
            "due_at": to_stored(rules.overdue_from(target)),
        }
    )


def withdrawal(review_id: str, now: datetime) -> dynamo.Update:
    """Return the write by which withdrawn work leaves the queue."""
    return store.close(review_id, ReviewState.WITHDRAWN, now)


def seen_anew(review_id: str) -> dynamo.Update:
    """Return the write by which nobody can decide on what he saw before the work was changed."""
    return store.changed(review_id)


def removal(review_id: str) -> dynamo.Delete:
    """Return the write that removes decided work together with what it was about."""
    return store.removal(review_id)


def voiding(review_id: str, now: datetime) -> dynamo.Update:
    """Return the write by which work leaves the queue because what it was about has ended (対象無効)."""
    return store.close(review_id, ReviewState.VOID, now)
