"""Bringing tables back from point-in-time recovery, rehearsed against moto: nothing that came since is lost by it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import boto3
import pytest
from moto import mock_aws

from local import restore
from local.progress import Problem
from tests.support.aws import REGION, template

AT = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture
def db(monkeypatch: pytest.MonkeyPatch, socket_disabled: None) -> Iterator[Any]:  # noqa: ARG001 - no network here
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with mock_aws():
        client = boto3.client("dynamodb", region_name=REGION)
        make(client, "Living")
        yield client


def make(client: Any, name: str) -> None:
    properties = template()["Resources"]["PostingsTable"]["Properties"]
    copied = ["AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "LocalSecondaryIndexes", "BillingMode"]
    client.create_table(TableName=name, **{key: properties[key] for key in copied})
    client.update_continuous_backups(
        TableName=name, PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
    )


def put(client: Any, name: str, text: str, table: str = "Living") -> None:
    client.put_item(TableName=table, Item={"pk": {"S": name}, "sk": {"S": "X"}, "text": {"S": text}})


def texts(client: Any, table: str = "Living") -> dict[str, str]:
    return {item["pk"]["S"]: item["text"]["S"] for item in client.scan(TableName=table)["Items"]}


def disaster(client: Any) -> str:
    """Restore a copy, then let things go wrong."""
    for number in range(30):
        put(client, f"kept{number}", "then")
    put(client, "gone", "then")
    put(client, "spoilt", "then")
    copy = restore.restored(client, "Living", AT, poll_seconds=0)
    client.delete_item(TableName="Living", Key={"pk": {"S": "gone"}, "sk": {"S": "X"}})
    put(client, "spoilt", "now")
    put(client, "new", "now")
    return copy


def test_a_rehearsal_restores_every_table_compares_and_clears_up(db: Any, capsys: pytest.CaptureFixture[str]) -> None:
    put(db, "a", "x")
    assert restore.rehearse(db, {"PostingsTable": "Living"}, AT, poll_seconds=0) == []
    assert db.list_tables()["TableNames"] == ["Living"]
    assert "1 as today, 0 changed, 0 gone, 0 new" in capsys.readouterr().out


def test_what_is_gone_or_spoilt_comes_back_and_what_came_since_stays(db: Any) -> None:
    found = restore.difference(db, "Living", disaster(db))
    assert (found.same, len(found.changed), len(found.missing), len(found.added)) == (30, 1, 1, 1)
    assert restore.copy_back(db, "Living", found, remove_added=False) == 2
    after = texts(db)
    assert (after["gone"], after["spoilt"], after["new"], len(after)) == ("then", "then", "now", 33)


def test_only_on_demand_what_came_since_is_removed(db: Any) -> None:
    copy = disaster(db)
    restore.copy_back(db, "Living", restore.difference(db, "Living", copy), remove_added=True)
    assert texts(db) == texts(db, copy)


def test_a_table_without_recovery_is_told_at_once(db: Any) -> None:
    db.update_continuous_backups(
        TableName="Living", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": False}
    )
    with pytest.raises(Problem, match="no point-in-time recovery"):
        restore.restored(db, "Living", AT, poll_seconds=0)


def test_a_copy_without_an_index_is_no_success(db: Any) -> None:
    make(db, "Copy")
    db.update_table(TableName="Copy", GlobalSecondaryIndexUpdates=[{"Delete": {"IndexName": "due"}}])
    assert restore.lacks(db, "Living", "Copy") == ["due"]


@pytest.mark.parametrize("table", ["OutboxTable", "NoTable", None])
@pytest.mark.usefixtures("db")
def test_mails_are_never_copied_back(monkeypatch: pytest.MonkeyPatch, table: str | None) -> None:
    monkeypatch.setattr(
        restore, "tables_of", lambda _cloudformation, _stack: {"OutboxTable": "o", "PostingsTable": "p"}
    )
    arguments = ["back", "--stage", "staging", "--at", AT.isoformat(), *(["--table", table] if table else [])]
    with pytest.raises(Problem, match="--table is one of PostingsTable"):
        restore.main(arguments)
