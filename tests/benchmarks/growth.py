"""Whether what a request reads grows with what it does not show: bytes at many, divided by bytes at few."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import batched
from typing import Any, NamedTuple

from mypage.core import aws as core_aws
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import derived_id
from mypage.postings import clock
from mypage.postings import rules as posting_rules
from mypage.postings import store as postings
from mypage.postings.rules import Channel, State
from mypage.review import rules as review_rules
from mypage.review import store as reviews
from mypage.review.rules import Kind, ReviewState
from tests.benchmarks.recording import Recording, record, world
from tests.benchmarks.scenarios import NUMBER, request
from tests.support.aws import START, Aws, employer, staff
from tests.support.postings import posting

OFFICE = "99010"


def home_bytes(inactive: int) -> Recording:
    """Read the home page of an establishment with so many postings that are over: withdrawn ones and lapsed ones."""
    with world() as aws:
        _write(aws, _inactive(inactive))
        count = {**postings.counters_key(NUMBER), "home_order": posting_rules.COUNTERS, "total": inactive}
        _write(aws, [count | {"unpublished": 0}])
        event = request(aws, "postings/get_home", caller=employer(NUMBER))
        return _recorded(record(aws, "postings/get_home", event, warm=True))


def queue_bytes(waiting: int) -> Recording:
    """Read the first page of an office's queue with so many applications in it."""
    with world() as aws:
        _write(aws, _waiting(waiting))
        event = request(aws, "review/list_reviews", caller=staff(OFFICE))
        return _recorded(record(aws, "review/list_reviews", event, warm=True))


class Sweep(NamedTuple):
    """What a run of a job cost: calls to DynamoDB, and bytes of its answers, for each posting that it followed up."""

    calls: float
    bytes_read: float


def expire_sweep(due: int) -> Sweep:
    """Let `expire_postings` follow up so many postings at once; every call goes to the (emulated) table and is counted."""
    with world() as aws:
        _write(aws, _over(due))
        client: Any = core_aws.client("dynamodb")
        calls, read = 0, 0

        def count(http_response: Any, **_: Any) -> None:
            nonlocal calls, read
            calls += 1
            read += len(http_response.content)

        client.meta.events.register("after-call.dynamodb", count)
        try:
            counts = clock.expire_postings(START)
        finally:
            client.meta.events.unregister("after-call.dynamodb", count)
        if counts != {"expired": due}:
            raise RuntimeError(f"expire_postings followed up {counts}, not {due} postings")
        return Sweep(calls / due, read / due)


def _over(count: int) -> Iterator[dict[str, Any]]:
    """Postings of many establishments whose last day was yesterday, with the whole form."""
    content = posting("P03")
    ended = to_stored(START - timedelta(hours=10))
    for n in range(count):
        number, posting_id = f"9901-{n:06d}-0", str(uuid.UUID(bytes=derived_id("sweep", str(n)).encode()[:16]))
        yield {
            **postings.key(number, posting_id),
            "posting_id": posting_id,
            "establishment_number": number,
            "office": OFFICE,
            "state": State.ACCEPTED.value,
            "version": 3,
            "channel": Channel.MYPAGE.value,
            "content": content,
            "occupation": content["occupation"],
            "valid_until": (START - timedelta(days=1)).date().isoformat(),
            "end_reason": "expired",
            "ended_at": ended,
            "due_shard": postings.due_key(posting_rules.due_shard(posting_id)),
            "due_at": ended,
            "home_order": posting_rules.home_order(State.ACCEPTED, updated_at="", submitted_at=None, ended_at=ended),
        }


def _recorded(recording: Recording) -> Recording:
    if not recording.succeeded:
        raise RuntimeError(f"{recording.function} answered {recording.answer}")
    return recording


def _inactive(count: int) -> Iterator[dict[str, Any]]:
    content = {"occupation": posting("P02")["occupation"]}
    for n in range(count):
        lapsed = n % 2 == 0
        state = State.ACCEPTED if lapsed else State.WITHDRAWN
        begun, ended = START - timedelta(days=200, minutes=n), START - timedelta(days=100, minutes=n)
        posting_id = str(uuid.UUID(int=n))
        order = posting_rules.home_order(
            state, updated_at=to_stored(ended), submitted_at=to_stored(begun), ended_at=to_stored(ended)
        )
        yield {
            **postings.key(NUMBER, posting_id),
            "posting_id": posting_id,
            "establishment_number": NUMBER,
            "office": OFFICE,
            "state": state.value,
            "version": 4,
            "channel": Channel.MYPAGE.value,
            "content": content,
            "occupation": content["occupation"],
            "receipt_number": f"20260401-{n:05d}",
            "posting_number": f"{OFFICE}-{n:08d}" if lapsed else None,
            "submitted_at": to_stored(begun),
            "accepted_at": to_stored(begun) if lapsed else None,
            "valid_until": (ended - timedelta(days=1)).date().isoformat() if lapsed else None,
            "end_reason": "expired" if lapsed else None,
            "ended_at": to_stored(ended),
            "created_at": to_stored(begun),
            "updated_at": to_stored(ended),
            "home_order": order,
        }


def _waiting(count: int) -> Iterator[dict[str, Any]]:
    for n in range(count):
        submitted_at, target = to_stored(START - timedelta(minutes=count - n)), START.date()
        review_id = derived_id("bench", str(n))
        yield {
            **reviews.key(review_id),
            "review_id": review_id,
            "kind": "posting",
            "state": ReviewState.WAITING.value,
            "version": 1,
            "office": OFFICE,
            "posting_id": str(uuid.UUID(int=n)),
            "establishment_number": NUMBER,
            "establishment_name": "見本ベーカリー小立野",
            "occupation": posting("P02")["occupation"],
            "channel": Channel.MYPAGE.value,
            "band": review_rules.band(Kind.POSTING, Channel.MYPAGE),
            "receipt_number": f"20261118-{n:05d}",
            "submitted_at": submitted_at,
            "target_date": target.isoformat(),
            "list_key": reviews.queue_key(OFFICE),
            "list_order": review_rules.queue_order(Kind.POSTING, Channel.MYPAGE, target, submitted_at, review_id),
        }


def _write(_aws: Aws, items: Iterable[Mapping[str, Any]]) -> None:
    client: Any = core_aws.client("dynamodb")
    for batch in batched(items, 25, strict=False):
        puts = [{"PutRequest": {"Item": dynamo.to_wire(item)}} for item in batch]
        client.batch_write_item(RequestItems={"PostingsTable": puts})
