"""Entering and leaving the staff's queue: the door for the areas whose work it is.

Apart from `review.service`, which decides and therefore knows those areas, so that imports run one way:
`review.service` -> `postings.service` -> `review.queue`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.review import rules, store
from mypage.review.rules import ReviewState


def entry(
    review_id: str,
    *,
    kind: str,
    posting: Mapping[str, Any],
    establishment_name: str,
    channel: str,
    target: date,
    now: datetime,
) -> dynamo.Put:
    """Return the write by which an application joins its office's queue (R02)."""
    submitted_at = to_stored(now)
    return store.insertion(
        {
            **store.key(review_id),
            "review_id": review_id,
            "kind": kind,
            "state": ReviewState.WAITING.value,
            "version": 1,
            "office": posting["office"],
            "posting_id": posting["posting_id"],
            "establishment_number": posting["establishment_number"],
            "establishment_name": establishment_name,
            "occupation": posting.get("occupation"),
            "channel": channel,
            "band": rules.band(channel),
            "receipt_number": posting["receipt_number"],
            "submitted_at": submitted_at,
            "target_date": target.isoformat(),
            "list_key": store.queue_key(posting["office"]),
            "list_order": rules.queue_order(channel, target, submitted_at, review_id),
        }
    )


def withdrawal(review_id: str, now: datetime) -> dynamo.Update:
    """Return the write by which a withdrawn application leaves the queue."""
    return store.withdraw(review_id, now)
