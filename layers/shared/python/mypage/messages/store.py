"""Message threads in the Referrals table.

Keys: pk = `THREAD#<referral_id>` with
    head      sk = `THREAD`               who may read it, counts of messages sent and read, when the last one came
    message   sk = `MESSAGE#<at>#<id>`
    guard     sk = `SENT#<id>`            where the message of this id stands: a repeat finds it
    report    sk = `REPORT#<side>`        a side asked the office to look
Index `threads`: thread_list = `ESTABLISHMENT#<number>` for heads, `REPORTS#<office>` for reports; thread_order =
`<at>#<referral_id>`, of the last message, else of the referral. A seeker's threads follow from his referrals (index `by_seeker`).
A head is written with its referral, so a thread without referral cannot exist (R23).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from mypage.applicants import store as applicants
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.settings import settings
from mypage.messages import rules
from mypage.messages.rules import Party

SCHEMA_VERSION = 1
THREADS = "threads"


def partition(referral_id: str) -> str:
    """Return the partition of a thread."""
    return applicants.thread_partition(referral_id)


def key(referral_id: str) -> dynamo.Key:
    """Return the key of a thread's head."""
    return {"pk": partition(referral_id), "sk": "THREAD"}


def guard_key(referral_id: str, message_id: str) -> dynamo.Key:
    """Return the key of what makes a message id single."""
    return {"pk": partition(referral_id), "sk": f"SENT#{message_id}"}


def message_key(referral_id: str, at: str, message_id: str) -> dynamo.Key:
    """Return the key of a message: in order of time."""
    return {"pk": partition(referral_id), "sk": f"MESSAGE#{at}#{message_id}"}


def report_key(referral_id: str, side: Party) -> dynamo.Key:
    """Return the key of a side's report."""
    return {"pk": partition(referral_id), "sk": f"REPORT#{side.value}"}


# --- reads --------------------------------------------------------------------------------------


def read(referral_id: str) -> dynamo.Item | None:
    """Return the head of a thread."""
    return dynamo.get(settings().referrals_table, key(referral_id))


def read_many(referral_ids: Iterable[str]) -> list[dynamo.Item]:
    """Return the heads of several threads that are still there, in one call (none for none)."""
    keys = [key(referral_id) for referral_id in referral_ids]
    return [head for head in dynamo.get_many(settings().referrals_table, keys) if head] if keys else []


def read_around(head: Mapping[str, Any]) -> tuple[dynamo.Item | None, dict[Party, dynamo.Item]]:
    """Return the referral of a thread and the reports about it, in one call."""
    referral, *reports = dynamo.get_many(
        settings().referrals_table,
        [
            applicants.key(head["establishment_number"], head["referral_id"]),
            *(report_key(head["referral_id"], side) for side in Party),
        ],
    )
    return referral, {side: item for side, item in zip(Party, reports, strict=True) if item}


def read_message(referral_id: str, at: str, message_id: str) -> dynamo.Item | None:
    """Return one message."""
    return dynamo.get(settings().referrals_table, message_key(referral_id, at, message_id))


def messages(referral_id: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of a thread's messages, newest first."""
    pk = partition(referral_id)
    start: dynamo.Item | None = None
    if cursor:
        (sk,) = dynamo.read_cursor(cursor, 1)
        start = {"pk": pk, "sk": sk}
    page = dynamo.query(
        settings().referrals_table,
        "#pk = :pk AND begins_with(#sk, :message)",
        {"pk": pk, "message": "MESSAGE#"},
        limit=limit,
        start=start,
        descending=True,
        consistent=True,
    )
    return page.items, dynamo.cursor(page.last_key, "sk")


def of_establishment(number: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of an establishment's threads, the one with the latest message or referral first."""
    return _listed(f"ESTABLISHMENT#{number}", limit, cursor)


def reports_of(office: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the reports to an office, the latest first."""
    return _listed(f"REPORTS#{office}", limit, cursor)


def _listed(thread_list: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    start: dynamo.Item | None = None
    if cursor:
        order, pk, sk = dynamo.read_cursor(cursor, 3)
        start = {"pk": pk, "sk": sk, "thread_list": thread_list, "thread_order": order}
    page = dynamo.query(
        settings().referrals_table,
        "#thread_list = :thread_list",
        {"thread_list": thread_list},
        index=THREADS,
        limit=limit,
        start=start,
        descending=True,
    )
    return page.items, dynamo.cursor(page.last_key, "thread_order", "pk", "sk")


def referrals_of_seeker(seeker_number: str, limit: int, cursor: str | None) -> tuple[list[str], str | None]:
    """Return the ids of one page of a seeker's referrals, the latest first."""
    start: dynamo.Item | None = None
    if cursor:
        at, pk, sk = dynamo.read_cursor(cursor, 3)
        start = {"pk": pk, "sk": sk, "seeker_number": seeker_number, "referred_at": at}
    page = dynamo.query(
        settings().referrals_table,
        "#seeker_number = :seeker_number",
        {"seeker_number": seeker_number},
        index="by_seeker",
        limit=limit,
        start=start,
        descending=True,
    )
    ids = [str(item["sk"]).removeprefix("REFERRAL#") for item in page.items]
    return ids, dynamo.cursor(page.last_key, "referred_at", "pk", "sk")


# --- writes -------------------------------------------------------------------------------------


def head_insertion(referral: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a thread, made with its referral (R23)."""
    names = (
        "referral_id",
        "establishment_number",
        "establishment_name",
        "posting_id",
        "posting_number",
        "occupation",
        "posting_office",
    )
    return dynamo.Put(
        settings().referrals_table,
        {
            **key(referral["referral_id"]),
            **{name: referral[name] for name in names},
            "office": referral["referring_office"],
            "thread_seeker": referral["seeker_number"],
            "seeker_name": referral["seeker_name"],
            **{f"{what}_by_{side.value}": 0 for what in ("sent", "read") for side in Party},
            "thread_list": f"ESTABLISHMENT#{referral['establishment_number']}",
            "thread_order": f"{referral['referred_at']}#{referral['referral_id']}",
            "schema_version": SCHEMA_VERSION,
        },
        condition="attribute_not_exists(pk)",
    )


def guard(referral_id: str, message_id: str, side: Party, now: datetime) -> dynamo.Put:
    """Return the write that lets a message id be used once in a thread; its refusal shows where the message is."""
    item = {**guard_key(referral_id, message_id), "at": to_stored(now), "side": side.value}
    return dynamo.Put(settings().referrals_table, item, condition="attribute_not_exists(pk)")


def in_force(head: Mapping[str, Any]) -> dynamo.Check:
    """Return the check that the referral is there and not cancelled at the very instant of a send (R23)."""
    return dynamo.Check(
        settings().referrals_table,
        applicants.key(head["establishment_number"], head["referral_id"]),
        condition="attribute_exists(pk) AND #state <> :cancelled",
        values={"cancelled": "cancelled"},
    )


def insertion(referral_id: str, message_id: str, side: Party, account_id: str, text: str, now: datetime) -> dynamo.Put:
    """Return the write of a message."""
    at = to_stored(now)
    item = {
        **message_key(referral_id, at, message_id),
        "message_id": message_id,
        "side": side.value,
        "account_id": account_id,
        "at": at,
        "text": text,
    }
    return dynamo.Put(settings().referrals_table, item, condition="attribute_not_exists(pk)")


def sent(head: Mapping[str, Any], side: Party, now: datetime, *, mailed: bool) -> dynamo.Update:
    """Return the write that counts a message and moves the thread up in the list.

    Refused where too many wait unread. With `mailed` also that the other side is told by mail, refused where that happened
    within the hour (closes: two sends at once that would both mail).
    """
    at = to_stored(now)
    assign = {
        "last_message_at": at,
        "last_from": side.value,
        "thread_order": f"{at}#{head['referral_id']}",
    }
    # Reading only raises this bound, so what was read a moment ago never lets too many through.
    condition = f"#sent_by_{side.value} < :at_most"
    values: dict[str, Any] = {"at_most": rules.sent_at_most(head, side)}
    if mailed:
        name = mailed_name(side.other)
        assign[name] = at
        condition += f" AND (attribute_not_exists(#{name}) OR #{name} <= :an_hour_ago)"
        values["an_hour_ago"] = to_stored(now - rules.MAILED_EVERY)
    return dynamo.Update(
        settings().referrals_table,
        key(head["referral_id"]),
        assign=assign,
        add={f"sent_by_{side.value}": 1},
        condition=condition,
        values=values,
    )


def mailed_name(side: Party) -> str:
    """Return the attribute that holds when a side was last told by mail."""
    return f"mailed_to_{side.value}_at"


def read_by(referral_id: str, side: Party, owner: Mapping[str, str], received: int) -> dynamo.Update:
    """Return the write of a side's read mark: only forward, never beyond what the other side has sent, by its owner."""
    ((name, value),) = owner.items()
    return dynamo.Update(
        settings().referrals_table,
        key(referral_id),
        assign={f"read_by_{side.value}": received},
        condition=(
            f"#{name} = :owner AND #read_by_{side.value} < :received AND #sent_by_{side.other.value} >= :received"
        ),
        values={"owner": value, "received": received},
    )


def report(head: Mapping[str, Any], side: Party, account_id: str, reason: str, now: datetime) -> dynamo.Put:
    """Return the write of a side's report to the seeker's office, once."""
    at = to_stored(now)
    item = {
        **report_key(head["referral_id"], side),
        "referral_id": head["referral_id"],
        "side": side.value,
        "account_id": account_id,
        "at": at,
        "reason": reason,
        "thread_list": f"REPORTS#{head['office']}",
        "thread_order": f"{at}#{head['referral_id']}",
    }
    return dynamo.Put(settings().referrals_table, item, condition="attribute_not_exists(pk)")
