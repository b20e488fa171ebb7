"""`python -m local.restore`: bring tables back from point-in-time recovery, and rehearse that (docs/operations.md).

    python -m local.restore rehearse --stage staging --at 2026-12-01T09:00:00+09:00
    python -m local.restore back --stage production --at … --table PostingsTable           # only says what would change
    python -m local.restore back --stage production --at … --table PostingsTable --write

DynamoDB restores into a new table; the stack's own keeps its name, so what is to come back is copied into it. A rehearsal
restores every table, compares it with the living one and removes it again. Both read whole tables: they are tools of
an engineer at a quiet hour, and no function may do so. The Outbox is never copied: its items would be sent as mails anew.
"""

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import boto3

from local.progress import Problem, note, step

REGION = "ap-northeast-1"
NEVER_COPIED = "OutboxTable"
_POLL_SECONDS = 20
_BATCH = 25

type Item = dict[str, Any]


class Difference(NamedTuple):
    """What the restored table holds against the living one."""

    same: int
    changed: list[Item]
    """As they were then; today they are different."""
    missing: list[Item]
    """Gone today."""
    added: list[Item]
    """Keys of what came since."""

    @property
    def summary(self) -> str:
        """The counts in words."""
        return f"{self.same} as today, {len(self.changed)} changed, {len(self.missing)} gone, {len(self.added)} new"


def tables_of(cloudformation: Any, stack: str) -> dict[str, str]:
    """Return logical id and name of the stack's tables."""
    pages = cloudformation.get_paginator("list_stack_resources").paginate(StackName=stack)
    return {
        resource["LogicalResourceId"]: resource["PhysicalResourceId"]
        for page in pages
        for resource in page["StackResourceSummaries"]
        if resource["ResourceType"] == "AWS::DynamoDB::Table"
    }


def restored(db: Any, table: str, at: datetime, *, poll_seconds: float = _POLL_SECONDS) -> str:
    """Restore a table as it was at an instant into a new one; return its name once it can be read."""
    window = db.describe_continuous_backups(TableName=table)["ContinuousBackupsDescription"]
    recovery = window.get("PointInTimeRecoveryDescription", {})
    if recovery.get("PointInTimeRecoveryStatus") != "ENABLED":
        raise Problem(f"{table} has no point-in-time recovery: nothing can be brought back.")
    copy = f"{table}-at-{at.astimezone(UTC):%Y%m%d%H%M%S}"
    db.restore_table_to_point_in_time(SourceTableName=table, TargetTableName=copy, RestoreDateTime=at)
    while db.describe_table(TableName=copy)["Table"]["TableStatus"] != "ACTIVE":
        time.sleep(poll_seconds)
    return copy


def lacks(db: Any, table: str, copy: str) -> list[str]:
    """Return what of a table's shape a restored copy lacks. TTL, streams and alarms never come with a copy."""
    shapes = [db.describe_table(TableName=name)["Table"] for name in (table, copy)]
    found = []
    if shapes[0]["KeySchema"] != shapes[1]["KeySchema"]:
        found.append("key")
    for kind in ("GlobalSecondaryIndexes", "LocalSecondaryIndexes"):
        names = [{index["IndexName"] for index in shape.get(kind, [])} for shape in shapes]
        found += sorted(names[0] - names[1])
    return found


def difference(db: Any, table: str, copy: str) -> Difference:
    """Compare a living table with its restored copy, item by item."""
    then = {_key(item): item for item in _items(db, copy)}
    changed, added, same, seen = [], [], 0, set()
    for item in _items(db, table):
        key = _key(item)
        seen.add(key)
        if key not in then:
            added.append({"pk": item["pk"], "sk": item["sk"]})
        elif then[key] == item:
            same += 1
        else:
            changed.append(then[key])
    return Difference(same, changed, [item for key, item in then.items() if key not in seen], added)


def copy_back(db: Any, table: str, found: Difference, *, remove_added: bool) -> int:
    """Write into the living table what it was; return how many items were written or removed.

    What came since stays unless `remove_added`: it is people's newer work.
    """
    requests: list[dict[str, Any]] = [{"PutRequest": {"Item": item}} for item in [*found.missing, *found.changed]]
    if remove_added:
        requests += [{"DeleteRequest": {"Key": key}} for key in found.added]
    for first in range(0, len(requests), _BATCH):
        pending: dict[str, Any] = {table: requests[first : first + _BATCH]}
        while pending:
            pending = db.batch_write_item(RequestItems=pending).get("UnprocessedItems", {})
            if pending:
                time.sleep(1)
    return len(requests)


def rehearse(db: Any, tables: Mapping[str, str], at: datetime, *, poll_seconds: float = _POLL_SECONDS) -> list[str]:
    """Restore every table, compare, and remove the copies again; return what was wrong (nothing, if all is well)."""
    wrong = []
    for name, table in tables.items():
        with step(f"Restoring {name}"):
            copy = restored(db, table, at, poll_seconds=poll_seconds)
        try:
            wrong += [f"{name} lacks {part}" for part in lacks(db, table, copy)]
            found = difference(db, table, copy)
            note(
                f"{name}: {found.same} as today, {len(found.changed)} changed, {len(found.missing)} gone, {len(found.added)} new"
            )
        finally:
            db.delete_table(TableName=copy)
    return wrong


def _items(db: Any, table: str) -> Iterator[Item]:
    for page in db.get_paginator("scan").paginate(TableName=table, ConsistentRead=True):
        yield from page["Items"]


def _key(item: Item) -> tuple[str, str]:
    return item["pk"]["S"], item["sk"]["S"]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m local.restore", description="Bring tables back, and rehearse it.")
    parser.add_argument("what", choices=["rehearse", "back"])
    parser.add_argument("--stage", required=True, choices=["staging", "production"])
    parser.add_argument("--at", required=True, type=datetime.fromisoformat, help="an instant with offset")
    parser.add_argument("--table", help="logical id, e.g. PostingsTable")
    parser.add_argument("--write", action="store_true", help="write it; without this, only say what would change")
    parser.add_argument("--remove-added", action="store_true", help="also remove what came since")
    options = parser.parse_args(arguments)
    if options.at.tzinfo is None:
        raise Problem("The instant needs an offset, e.g. 2026-12-01T09:00:00+09:00.")
    db = boto3.client("dynamodb", region_name=REGION)
    tables = tables_of(boto3.client("cloudformation", region_name=REGION), f"mypage-{options.stage}")
    if options.what == "rehearse":
        if wrong := rehearse(db, tables, options.at):
            raise Problem("; ".join(wrong))
        print("Every table can be brought back.")
        return
    if options.table == NEVER_COPIED or options.table not in tables:
        raise Problem(f"--table is one of {', '.join(sorted(set(tables) - {NEVER_COPIED}))}.")
    table = tables[options.table]
    copy = restored(db, table, options.at)
    found = difference(db, table, copy)
    note(found.summary)
    if options.write:
        print(f"{copy_back(db, table, found, remove_added=options.remove_added)} items written.")
    print(f"{copy} stays until you remove it.")


if __name__ == "__main__":
    main()
