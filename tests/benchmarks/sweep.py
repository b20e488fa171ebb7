"""What a run of `expire_postings` costs for each posting: calls to DynamoDB, and bytes of its answers.

The job itself runs whole: paging, decisions, every transaction that it writes. Only DynamoDB is not there, nor moto in its
place, which copies all tables at each transaction: with 20,000 postings it does not come to an end in reasonable time.
Instead `DueTable` answers the three calls that the job makes. It serves the index `due` as DynamoDB does: sparse, in
order, with the attributes that template.yaml projects, in pages that end at the limit or at 1 MB. It lets every
transaction pass and takes the posting out of the index at once. So what is measured is how the job's reading and writing
grow with what is due; how long DynamoDB takes, and conditions that fail, are not in it. Bytes are those of the answers
as JSON, as they come over the wire. A call of another kind, or a query of another form, fails: then this stand-in is out
of date.
"""

from __future__ import annotations

import json
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, NamedTuple

import pytest

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import derived_id
from mypage.postings import clock, rules, store
from mypage.postings.rules import Channel, RequestKind, RequestState, State
from tests.benchmarks.recording import world
from tests.support.aws import START, template
from tests.support.postings import posting

OFFICE = "99010"
PAGE_BYTES = 1_000_000
WITH_A_STOP = 10
"""Of so many postings one has an open stop request, which its end voids."""

type Wire = dict[str, Any]
type Place = tuple[str, str, str]
"""Where an entry stands in its partition of the index: due_at, then the table's key."""


class Cost(NamedTuple):
    """Calls to DynamoDB, and bytes of its answers, for each posting."""

    calls: float
    bytes_read: float


def expire(due: int) -> Cost:
    """Let the job follow up so many postings that ended at once, as they do at the end of a month."""
    with world(), pytest.MonkeyPatch.context() as monkeypatch:
        table = DueTable(_ended(due))
        monkeypatch.setattr(dynamo, "_client", lambda: table)
        counts = clock.expire_postings(START)
    if counts != {"expired": due} or table.left:
        raise RuntimeError(f"expire_postings followed up {counts}, not {due} postings; {table.left} are left")
    return Cost(table.calls / due, table.bytes_read / due)


class DueTable:
    """Stands in for the DynamoDB client: the index `due` of a table, and a count of calls and bytes."""

    def __init__(self, due: Iterable[Mapping[str, Any]], of: str = "PostingsTable") -> None:
        self.calls = 0
        self.bytes_read = 0
        self._shards: dict[str, list[Place]] = defaultdict(list)
        self._entries: dict[tuple[str, str], Wire] = {}
        projected = _projected(of)
        for item in due:
            insort(self._shards[item["due_shard"]], (item["due_at"], item["pk"], item["sk"]))
            shown = {name: value for name, value in item.items() if name in projected}
            self._entries[item["pk"], item["sk"]] = dynamo.to_wire(shown)

    @property
    def left(self) -> int:
        """How many entries still stand in the index."""
        return len(self._entries)

    def query(self, **request: Any) -> Wire:
        """Answer one page of one partition."""
        if (request["IndexName"], request["KeyConditionExpression"]) != (
            "due",
            "#due_shard = :shard AND #due_at <= :now",
        ):
            raise ValueError(f"the sweep asks what this table does not measure: {request}")
        values = {name: value["S"] for name, value in request["ExpressionAttributeValues"].items()}
        places = self._shards[values[":shard"]]
        start = request.get("ExclusiveStartKey")
        first = bisect_right(places, _place(start)) if start else 0
        items: list[Wire] = []
        size, last = 0, None
        for place in places[first:]:
            if place[0] > values[":now"]:
                break
            items.append(self._entries[place[1:]])
            size += len(json.dumps(items[-1]))
            if len(items) == request["Limit"] or size >= PAGE_BYTES:
                last = items[-1]
                break
        answer: Wire = {"Items": items, "Count": len(items), "ScannedCount": len(items)}
        if last is not None:
            answer["LastEvaluatedKey"] = {name: last[name] for name in ("pk", "sk", "due_shard", "due_at")}
        return self._answered(answer)

    def batch_get_item(self, **request: Any) -> Wire:
        """Answer the open requests that are asked for."""
        ((name, wanted),) = request["RequestItems"].items()
        found = [dynamo.to_wire(_stop({part: key[part]["S"] for part in key})) for key in wanted["Keys"]]
        return self._answered({"Responses": {name: found}, "UnprocessedKeys": {}})

    def transact_write_items(self, **request: Any) -> Wire:
        """Let all writes pass; whose place in the index is removed is out of it."""
        for write in request["TransactItems"]:
            update = write.get("Update", {})
            if "#due_shard" in update.get("UpdateExpression", "").partition("REMOVE")[2]:
                self._remove((update["Key"]["pk"]["S"], update["Key"]["sk"]["S"]))
        return self._answered({})

    def _remove(self, key: tuple[str, str]) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:  # a review's place is removed too; reviews are not in here
            self._shards[entry["due_shard"]["S"]].remove(_place(entry))

    def _answered(self, answer: Wire) -> Wire:
        self.calls += 1
        self.bytes_read += len(json.dumps(answer, ensure_ascii=False).encode())
        return answer


def _place(entry: Wire) -> Place:
    return entry["due_at"]["S"], entry["pk"]["S"], entry["sk"]["S"]


def _projected(table: str) -> set[str]:
    """Return what the index shows: its keys, the table's, and what the template includes."""
    indexes = template()["Resources"][table]["Properties"]["GlobalSecondaryIndexes"]
    (due,) = [index for index in indexes if index["IndexName"] == "due"]
    return {"pk", "sk", "due_shard", "due_at", *due["Projection"]["NonKeyAttributes"]}


def _ended(count: int) -> Iterator[dict[str, Any]]:
    """Yield postings of many establishments whose last day was yesterday, with the whole form."""
    content = posting("P03")
    last_day = START.date() - timedelta(days=1)
    ended = rules.ends_at(last_day)
    for number in range(count):
        establishment, posting_id = f"9901-{number:06d}-0", derived_id("sweep", str(number))
        yield {
            **store.key(establishment, posting_id),
            **store.due(posting_id, ended),
            "posting_id": posting_id,
            "establishment_number": establishment,
            "office": OFFICE,
            "state": State.ACCEPTED.value,
            "version": 3,
            "channel": Channel.MYPAGE.value,
            "content": content,
            "occupation": content["occupation"],
            "valid_until": last_day.isoformat(),
            "ended_at": to_stored(ended),
            "stop_state": RequestState.SUBMITTED.value if number % WITH_A_STOP == 0 else None,
        }


def _stop(key: Mapping[str, str]) -> dict[str, Any]:
    """Return the open stop request with this key."""
    posting_id = key["sk"].split("#")[1]
    return {
        **key,
        "kind": RequestKind.STOP.value,
        "state": RequestState.SUBMITTED.value,
        "version": 1,
        "posting_id": posting_id,
        "review_id": derived_id("review", posting_id),
        "reason": "filled",
        "target_date": START.date().isoformat(),
    }
