"""The staff's queue in the Postings table.

Keys: pk = `REVIEW#<review_id>`, sk = `REVIEW`. Index `listing` while open: list_key = `QUEUE#<office>`,
list_order = `<band>#<target date>#<submitted at>#<review_id>` (`rules.queue_order`).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.settings import settings
from mypage.review import rules
from mypage.review.rules import ReviewState


def key(review_id: str) -> dynamo.Key:
    """Return the key of a review."""
    return {"pk": f"REVIEW#{review_id}", "sk": "REVIEW"}


def queue_key(office: str) -> str:
    """Return the partition of an office's queue."""
    return f"QUEUE#{office}"


def read(review_id: str) -> dynamo.Item | None:
    """Return a review."""
    return dynamo.get(settings().postings_table, key(review_id))


def queue(office: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the office's queue in its order; the cost of a page does not grow with the queue."""
    start: dynamo.Item | None = None
    if cursor:
        order, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "REVIEW", "list_key": queue_key(office), "list_order": order}
    page = dynamo.query(
        settings().postings_table,
        "#list_key = :list_key",
        {"list_key": queue_key(office)},
        index="listing",
        limit=limit,
        start=start,
    )
    return page.items, dynamo.cursor(page.last_key, "list_order", "pk")


def insertion(review: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a new piece of work; its id is derived from its cause, so it cannot enter twice."""
    return dynamo.Put(settings().postings_table, dict(review), condition="attribute_not_exists(pk)")


def claim(review: Mapping[str, Any], staff_id: str, name: str, now: datetime) -> dynamo.Update:
    """Return the write of a claim; the version closes the race of two clerks."""
    return dynamo.Update(
        settings().postings_table,
        key(review["review_id"]),
        assign={
            "state": ReviewState.IN_REVIEW.value,
            "version": review["version"] + 1,
            "claimed_by": staff_id,
            "claimed_by_name": name,
            "claimed_at": to_stored(now),
        },
        condition="#version = :version AND #state IN (:waiting, :in_review)",
        values={"version": review["version"], **_open()},
    )


def release(review: Mapping[str, Any]) -> dynamo.Update:
    """Return the write of a release; the place in the queue stays."""
    return dynamo.Update(
        settings().postings_table,
        key(review["review_id"]),
        assign={"state": ReviewState.WAITING.value, "version": review["version"] + 1},
        remove=("claimed_by", "claimed_by_name", "claimed_at"),
        condition="#version = :version AND #state = :in_review",
        values={"version": review["version"], "in_review": ReviewState.IN_REVIEW.value},
    )


def decide(review: Mapping[str, Any], state: ReviewState, staff_id: str, now: datetime) -> dynamo.Update:
    """Return the write of a decision: out of the queue, once, by who has claimed it, on the version he saw."""
    return dynamo.Update(
        settings().postings_table,
        key(review["review_id"]),
        assign={
            "state": state.value,
            "version": review["version"] + 1,
            "decided_by": staff_id,
            "decided_at": to_stored(now),
        },
        remove=("list_key", "list_order"),
        condition="#version = :version AND #state = :in_review AND #claimed_by = :staff",
        values={"version": review["version"], "in_review": ReviewState.IN_REVIEW.value, "staff": staff_id},
    )


def withdraw(review_id: str, now: datetime) -> dynamo.Update:
    """Return the write that takes a withdrawn application out of the queue, unless it is decided already."""
    return dynamo.Update(
        settings().postings_table,
        key(review_id),
        assign={"state": ReviewState.WITHDRAWN.value, "decided_at": to_stored(now)},
        remove=("list_key", "list_order"),
        add={"version": 1},
        condition="#state IN (:waiting, :in_review)",
        values=_open(),
    )


def _open() -> dict[str, str]:
    return {state.value: state.value for state in rules.OPEN}
