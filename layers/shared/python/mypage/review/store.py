"""The staff's queue in the Postings table.

Keys: pk = `REVIEW#<review_id>`, sk = `REVIEW`; pk = `DESK#<office>`, sk = `DAY#<date>` for the tallies of decisions.
While open: index `listing`, list_key = `QUEUE#<office>`, list_order = `<band>#<target date>#<submitted at>#<review_id>`
(`rules.queue_order`); index `claims`, claimed_by and list_order; index `due`, due_shard = `REVIEW#<n>`, due_at = when it
becomes overdue.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.settings import settings
from mypage.review import rules
from mypage.review.rules import Kind, QueueView, ReviewState


def key(review_id: str) -> dynamo.Key:
    """Return the key of a review."""
    return {"pk": f"REVIEW#{review_id}", "sk": "REVIEW"}


def queue_key(office: str) -> str:
    """Return the partition of an office's queue."""
    return f"QUEUE#{office}"


def read(review_id: str) -> dynamo.Item | None:
    """Return a review."""
    return dynamo.get(settings().postings_table, key(review_id))


def due_key(shard: int) -> str:
    """Return the partition of the due-date index in which open work stands."""
    return f"REVIEW#{shard}"


def desk_key(office: str, day: date) -> dynamo.Key:
    """Return the key of an office's tally of one day."""
    return {"pk": f"DESK#{office}", "sk": f"DAY#{day.isoformat()}"}


READ_PER_PAGE = 500
"""Lines that one page of a filtered view reads at most, so that its cost is bounded however long the queue is."""


def queue(
    office: str, limit: int, cursor: str | None, *, view: QueueView, kind: Kind | None, staff_id: str
) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of a view of the office's queue, in its order; the cost does not grow with the queue.

    A filtered page may hold fewer lines than `limit` and still have a cursor.
    """
    if view is QueueView.MINE:
        partition, name, index = staff_id, "claimed_by", "claims"
    else:
        partition, name, index = queue_key(office), "list_key", "listing"
    filters, values = [], {"partition": partition}
    if view is QueueView.MINE:  # who has changed to another office no longer sees what he has claimed in the former
        filters.append("#office = :office")
        values["office"] = office
    if kind is not None:
        filters.append("#kind = :kind")
        values["kind"] = kind.value
    if view is QueueView.WAITING:
        filters.append("#state = :waiting")
        values["waiting"] = ReviewState.WAITING.value
    start: dynamo.Item | None = None
    if cursor:
        order, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "REVIEW", name: partition, "list_order": order}
    items: list[dynamo.Item] = []
    read = 0
    while True:
        size = limit - len(items) if not filters else READ_PER_PAGE // 2
        page = dynamo.query(
            settings().postings_table,
            f"#{name} = :partition",
            values,
            index=index,
            limit=size,
            start=start,
            only=" AND ".join(filters),
        )
        items += page.items
        read += size
        start = page.last_key
        if len(items) > limit:
            items = items[:limit]
            last = items[-1]
            start = {"list_order": last["list_order"], "pk": last["pk"]}
        if start is None or len(items) >= limit or read >= READ_PER_PAGE:
            return items, dynamo.cursor(start, "list_order", "pk")


def overdue(
    office: str, today: date, limit: int, cursor: str | None, kind: Kind | None
) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of what is past its target, in queue order: the head of each band (A09)."""
    band, start = 0, None
    if cursor:
        order, pk = dynamo.read_cursor(cursor, 2)
        if order[0] not in map(str, rules.BANDS):
            raise dynamo.bad_cursor()
        band = int(order[0])
        start = {"pk": pk, "sk": "REVIEW", "list_key": queue_key(office), "list_order": order}
    items: list[dynamo.Item] = []
    for number in rules.BANDS[band:]:
        page = dynamo.query(
            settings().postings_table,
            "#list_key = :list_key AND #list_order BETWEEN :first AND :last",
            {
                "list_key": queue_key(office),
                "first": f"{number}#",
                "last": f"{number}#{today.isoformat()}",
                **({"kind": kind.value} if kind else {}),
            },
            index="listing",
            limit=limit - len(items),
            start=start,
            only="#kind = :kind" if kind else "",
        )
        items += page.items
        if page.last_key is not None or len(items) >= limit:
            return items, dynamo.cursor(page.last_key or items[-1], "list_order", "pk")
        start = None
    return items, None


COUNTED = 1000


def counted(office: str) -> tuple[list[dynamo.Item], bool]:
    """Return the first 1,000 lines of the office's queue, and whether there are more: the desk's counts are bounded."""
    page = dynamo.query(
        settings().postings_table,
        "#list_key = :list_key",
        {"list_key": queue_key(office)},
        index="listing",
        limit=COUNTED,
    )
    return page.items, page.last_key is not None


def tallies(office: str, first: date, last: date) -> list[dynamo.Item]:
    """Return the office's tallies of decisions from `first` to `last`."""
    return dynamo.query_all(
        settings().postings_table,
        "#pk = :pk AND #sk BETWEEN :first AND :last",
        {
            "pk": desk_key(office, first)["pk"],
            "first": desk_key(office, first)["sk"],
            "last": desk_key(office, last)["sk"],
        },
    )


def overdue_reviews(shard: int, now: datetime, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of open work whose target has passed and that is not flagged yet."""
    return dynamo.query(
        settings().postings_table,
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": due_key(shard), "now": to_stored(now)},
        index="due",
        limit=limit,
        start=start,
    )


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
        remove=_OF_OPEN_WORK,
        condition="#version = :version AND #state = :in_review AND #claimed_by = :staff",
        values={"version": review["version"], "in_review": ReviewState.IN_REVIEW.value, "staff": staff_id},
    )


def corrected(review: Mapping[str, Any], staff_id: str) -> dynamo.Update:
    """Return the write that goes with a correction of the content: a new version, so that an older view cannot decide."""
    return dynamo.Update(
        settings().postings_table,
        key(review["review_id"]),
        assign={"version": review["version"] + 1},
        condition="#version = :version AND #state = :in_review AND #claimed_by = :staff",
        values={"version": review["version"], "in_review": ReviewState.IN_REVIEW.value, "staff": staff_id},
    )


def changed(review_id: str) -> dynamo.Update:
    """Return the write of a new version of open work whose subject was changed by its owner."""
    return dynamo.Update(
        settings().postings_table,
        key(review_id),
        add={"version": 1},
        condition="#state IN (:waiting, :in_review)",
        values=_open(),
    )


def close(review_id: str, state: ReviewState, now: datetime) -> dynamo.Update:
    """Return the write that takes withdrawn or void work out of the queue, unless it is decided already."""
    return dynamo.Update(
        settings().postings_table,
        key(review_id),
        assign={"state": state.value, "decided_at": to_stored(now)},
        remove=_OF_OPEN_WORK,
        add={"version": 1},
        condition="#state IN (:waiting, :in_review)",
        values=_open(),
    )


def removal(review_id: str) -> dynamo.Delete:
    """Return the write that removes a review; one that is not there any more is fine."""
    return dynamo.Delete(settings().postings_table, key(review_id))


def flag_overdue(review_id: str, due_at: str, now: datetime) -> dynamo.Update:
    """Return the write that flags overdue work once; decided meanwhile, it is no longer in the index."""
    return dynamo.Update(
        settings().postings_table,
        key(review_id),
        assign={"overdue_flagged_at": to_stored(now)},
        remove=("due_shard", "due_at"),
        condition="#due_at = :due_at",
        values={"due_at": due_at},
    )


def tally(office: str, kind: str, day: date, lead_days: int, *, on_time: bool) -> dynamo.Update:
    """Return the write that counts a decision: how many that day, how many within the target, how long they took."""
    return dynamo.Update(
        settings().postings_table,
        desk_key(office, day),
        add={f"{kind}_decided": 1, f"{kind}_on_time": int(on_time), f"{kind}_days": lead_days},
    )


_OF_OPEN_WORK = ("list_key", "list_order", "claimed_by", "claimed_by_name", "claimed_at", "due_shard", "due_at")
"""What stands in the indexes of open work, and goes when it is closed."""


def _open() -> dict[str, str]:
    return {state.value: state.value for state in rules.OPEN}
