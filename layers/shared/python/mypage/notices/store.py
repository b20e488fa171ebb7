"""Mail intents in the Outbox table (written by `core.outbox`).

Keys: pk = `MAIL#<mail_id>`, sk = `MAIL`. Index `pending`: pending_shard, next_try_at. Index `to_print`: print_office,
created_at.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.outbox import SHARDS
from mypage.core.settings import settings
from mypage.notices.rules import KEPT, LEASE, MailState


def key(mail_id: str) -> dynamo.Key:
    """Return the key of an intent."""
    return {"pk": f"MAIL#{mail_id}", "sk": "MAIL"}


def claim(mail_id: str, now: datetime) -> dynamo.Item | None:
    """Take an intent for one attempt; None if it is done or somebody else is at it (closes: stream and sweep at once)."""
    try:
        return dynamo.write(
            dynamo.Update(
                settings().outbox_table,
                key(mail_id),
                assign={"lease_until": to_stored(now + LEASE)},
                add={"attempts": 1},
                condition="#state = :pending AND (attribute_not_exists(#lease_until) OR #lease_until <= :now)",
                values={"pending": MailState.PENDING.value, "now": to_stored(now)},
            )
        )
    except dynamo.ConditionFailed:
        return None


def record_recipient(mail_id: str, account_id: str) -> None:
    """Remember that this account has its copy, so that a further attempt leaves it out."""
    dynamo.write(dynamo.Update(settings().outbox_table, key(mail_id), add={"sent_to": {account_id}}))


def finish(mail_id: str, state: MailState, now: datetime, print_office: str | None = None) -> None:
    """Take an intent out of the pending index. What is to be printed stays until it is; the rest lapses in 30 days."""
    assign: dict[str, Any] = {"state": state.value, "done_at": to_stored(now)}
    if print_office:
        assign["print_office"] = print_office
    else:
        assign["expires_at"] = int((now + KEPT).timestamp())
    remove = ("pending_shard", "next_try_at", "lease_until")
    dynamo.write(dynamo.Update(settings().outbox_table, key(mail_id), assign=assign, remove=remove))


def postpone(mail_id: str, next_try_at: datetime, error: str) -> None:
    """Record a failed attempt and when to try again."""
    dynamo.write(
        dynamo.Update(
            settings().outbox_table,
            key(mail_id),
            assign={"next_try_at": to_stored(next_try_at), "last_error": error},
            remove=("lease_until",),
        )
    )


def due(now: datetime, limit_per_shard: int) -> Iterator[str]:
    """Yield the ids of intents whose time has come, shard by shard."""
    for shard in range(SHARDS):
        page = dynamo.query(
            settings().outbox_table,
            "#pending_shard = :shard AND #next_try_at <= :now",
            {"shard": f"pending#{shard}", "now": to_stored(now)},
            index="pending",
            limit=limit_per_shard,
        )
        for item in page.items:
            yield str(item["pk"]).removeprefix("MAIL#")


def to_print(office: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the office's print list, oldest first."""
    start: dynamo.Item | None = None
    if cursor:
        created_at, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "MAIL", "print_office": office, "created_at": created_at}
    page = dynamo.query(
        settings().outbox_table,
        "#print_office = :office",
        {"office": office},
        index="to_print",
        limit=limit,
        start=start,
    )
    return page.items, dynamo.cursor(page.last_key, "created_at", "pk")


def printed(mail_id: str, office: str, now: datetime) -> dynamo.Update:
    """Return the write that takes a letter off the print list, once, by its own office."""
    return dynamo.Update(
        settings().outbox_table,
        key(mail_id),
        assign={
            "state": MailState.PRINTED.value,
            "done_at": to_stored(now),
            "expires_at": int((now + KEPT).timestamp()),
        },
        remove=("print_office",),
        condition="#state = :to_print AND #print_office = :office",
        values={"to_print": MailState.TO_PRINT.value, "office": office},
    )
