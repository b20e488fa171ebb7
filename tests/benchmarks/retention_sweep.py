"""What the retention sweep costs for each forgotten draft: calls to DynamoDB, and bytes of its answers.

As in `sweep`: the job runs whole against a stand-in for the table, which serves the index `due`, a posting and its history.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import derived_id
from mypage.postings import retention, rules, store
from mypage.postings.rules import State
from tests.benchmarks.recording import world
from tests.benchmarks.sweep import Cost, DueTable, Wire
from tests.support.aws import START
from tests.support.postings import posting


def forget(due: int) -> Cost:
    """Let the job remove so many drafts that became due at once."""
    with world(), pytest.MonkeyPatch.context() as monkeypatch:
        table = DraftTable(list(_drafts(due)))
        monkeypatch.setattr(dynamo, "_client", lambda: table)
        counts = retention.remove_unfinished(START, dry_run=False)
    if counts != {"draft": due} or table.left:
        raise RuntimeError(f"remove_unfinished came to {counts}, not {due} drafts; {table.left} are left")
    return Cost(table.calls / due, table.bytes_read / due)


class DraftTable(DueTable):
    """Stands in for the DynamoDB client: the index `due`, the drafts and one line of history for each."""

    def __init__(self, drafts: list[dict[str, Any]]) -> None:
        super().__init__(drafts)
        self._drafts = {(draft["pk"], draft["sk"]): dynamo.to_wire(draft) for draft in drafts}

    def get_item(self, **request: Any) -> Wire:
        """Answer a draft."""
        key = request["Key"]
        return self._answered({"Item": self._drafts[key["pk"]["S"], key["sk"]["S"]]})

    def query(self, **request: Any) -> Wire:
        """Answer one page of the index `due`, or a draft's history."""
        if "IndexName" in request:
            return super().query(**request)
        values = request["ExpressionAttributeValues"]
        line = {"pk": values[":pk"], "sk": {"S": values[":prefix"]["S"] + to_stored(START)}}
        return self._answered({"Items": [line], "Count": 1, "ScannedCount": 1})

    def transact_write_items(self, **request: Any) -> Wire:
        """Let all writes pass; a removed draft leaves the index."""
        for write in request["TransactItems"]:
            if "Delete" in write:
                key = write["Delete"]["Key"]
                self._remove((key["pk"]["S"], key["sk"]["S"]))
        return self._answered({})


def _drafts(count: int) -> Iterator[dict[str, Any]]:
    touched = START - timedelta(days=400)
    content = posting("P03")
    for number in range(count):
        establishment, posting_id = f"9901-{number:06d}-0", derived_id("draft", str(number))
        yield {
            **store.key(establishment, posting_id),
            **store.unfinished(posting_id, touched),
            "posting_id": posting_id,
            "establishment_number": establishment,
            "office": "99010",
            "state": State.DRAFT.value,
            "version": 2,
            "submissions": 0,
            "content": content,
            "updated_at": to_stored(touched),
            "home_order": rules.home_order(
                State.DRAFT, updated_at=to_stored(touched), submitted_at=None, ended_at=None
            ),
        }
