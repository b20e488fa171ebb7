"""Whether what a request reads grows with what it does not show: bytes at many, divided by bytes at few."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import batched
from typing import Any

from mypage.core import aws as core_aws
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import derived_id
from mypage.postings import rules as posting_rules
from mypage.postings import store as postings
from mypage.postings.rules import Channel, State
from mypage.review import queue
from mypage.review.rules import Kind
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
        application = queue.entry(
            derived_id("bench", str(n)),
            kind=Kind.POSTING,
            office=OFFICE,
            establishment_number=NUMBER,
            establishment_name="見本ベーカリー小立野",
            channel=Channel.MYPAGE,
            target=START.date(),
            now=START - timedelta(minutes=count - n),
            receipt_number=f"20261118-{n:05d}",
            posting_id=str(uuid.UUID(int=n)),
            occupation=posting("P02")["occupation"],
        )
        yield application.item


def _write(_aws: Aws, items: Iterable[Mapping[str, Any]]) -> None:
    client: Any = core_aws.client("dynamodb")
    for batch in batched(items, 25, strict=False):
        puts = [{"PutRequest": {"Item": dynamo.to_wire(item)}} for item in batch]
        client.batch_write_item(RequestItems={"PostingsTable": puts})
