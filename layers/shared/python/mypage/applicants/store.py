"""Referrals and results in the Referrals table.

Keys: pk = `ESTABLISHMENT#<number>` for everything that an employer sees, so that a key is built from who is asking.
    referral   sk = `REFERRAL#<referral_id>`                      letter, state and result
    history    sk = `REFERRAL#<referral_id>#HISTORY#<at>#<version>#<n>`  every event; free text apart, in `texts`
    tally      sk = `POSTING#<posting_id>`                        the counts of a posting's referrals
    guard      pk = sk = `ACTIVE#<posting_id>#<seeker_number>`    one referral without result per seeker and posting
    series     pk = `SERIES#<office>`, sk = `REFERRAL_NUMBER`
    thread     pk = `THREAD#<referral_id>`                        messages (area `messages`)
Local indexes (strongly consistent): `lists` (pk, list_order) with list_order as `rules.list_order`, and `tally#<at>` for the
tallies; `by_posting` (pk, posting_order) with posting_order = `<posting_id>#<list_order>`.
Indexes `referring` (referring_office, list_order), `posting_office` (posting_office, list_order): the offices' lists.
Index `by_seeker` (seeker_number, referred_at).
Index `due`: due_shard = `REMIND#<n>` for a referral until it is reminded or has a result; `CLOSE#<n>`, then `RETAIN#<n>`,
for a posting's tally: cut-off and retention are the posting's, so its referrals need no entries of their own.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from mypage.applicants import rules
from mypage.applicants.rules import ReferralEvent, ReferralList, ReferralState, Side
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import new_id
from mypage.core.settings import settings

REMIND, CLOSE, RETAIN = "REMIND", "CLOSE", "RETAIN"


def partition(establishment_number: str) -> str:
    """Return the partition of an establishment."""
    return f"ESTABLISHMENT#{establishment_number}"


def key(establishment_number: str, referral_id: str) -> dynamo.Key:
    """Return the key of a referral."""
    return {"pk": partition(establishment_number), "sk": f"REFERRAL#{referral_id}"}


def tally_key(establishment_number: str, posting_id: str) -> dynamo.Key:
    """Return the key of the counts of a posting's referrals."""
    return {"pk": partition(establishment_number), "sk": f"POSTING#{posting_id}"}


def guard_key(posting_id: str, seeker_number: str) -> dynamo.Key:
    """Return the key of what keeps a seeker from being referred twice to a posting at a time."""
    text = f"ACTIVE#{posting_id}#{seeker_number}"
    return {"pk": text, "sk": text}


def thread_partition(referral_id: str) -> str:
    """Return the partition of a referral's messages."""
    return f"THREAD#{referral_id}"


def due(stage: str, an_id: str, at: datetime) -> dict[str, str]:
    """Return a place in the due-date index."""
    return {"due_shard": f"{stage}#{rules.due_shard(an_id)}", "due_at": to_stored(at)}


NOT_DUE: Mapping[str, None] = {"due_shard": None, "due_at": None}
"""What takes something out of the due-date index."""


def listed(referral: Mapping[str, Any], name: ReferralList, at: str) -> dict[str, str]:
    """Return the place of a referral in all lists."""
    order = rules.list_order(name, at)
    return {"list_order": order, "posting_order": f"{referral['posting_id']}#{order}"}


# --- reads --------------------------------------------------------------------------------------


def read(establishment_number: str, referral_id: str) -> dynamo.Item | None:
    """Return a referral to a posting of the establishment."""
    return dynamo.get(settings().referrals_table, key(establishment_number, referral_id))


def read_many(establishment_number: str, referral_ids: Iterable[str]) -> list[dynamo.Item | None]:
    """Return several referrals in one call, in the order asked for."""
    return dynamo.get_many(settings().referrals_table, [key(establishment_number, one) for one in referral_ids])


def read_tally(establishment_number: str, posting_id: str) -> dynamo.Item | None:
    """Return the counts of a posting's referrals."""
    return dynamo.get(settings().referrals_table, tally_key(establishment_number, posting_id))


def read_with_history(establishment_number: str, referral_id: str) -> tuple[dynamo.Item | None, list[dynamo.Item]]:
    """Return a referral and everything that happened to it, oldest first, in one call."""
    sk = f"REFERRAL#{referral_id}"
    items = dynamo.query_all(
        settings().referrals_table,
        "#pk = :pk AND begins_with(#sk, :prefix)",
        {"pk": partition(establishment_number), "prefix": sk},
        consistent=True,
    )
    if not items or items[0]["sk"] != sk:
        return None, []
    return items[0], items[1:]


def of_employer(
    establishment_number: str, name: ReferralList, posting_id: str | None, limit: int, cursor: str | None
) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of a list, of one posting or of all: what is due first, else what came last first."""
    index, order = ("by_posting", "posting_order") if posting_id else ("lists", "list_order")
    prefix = f"{posting_id}#{name.value}#" if posting_id else f"{name.value}#"
    pk = partition(establishment_number)
    start: dynamo.Item | None = None
    if cursor:
        at, sk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": sk, order: at}
    page = dynamo.query(
        settings().referrals_table,
        f"#pk = :pk AND begins_with(#{order}, :prefix)",
        {"pk": pk, "prefix": prefix},
        index=index,
        limit=limit,
        start=start,
        descending=name is not ReferralList.OWED,
        consistent=True,
    )
    return page.items, dynamo.cursor(page.last_key, order, "sk")


def tallies(establishment_number: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the counts by posting, the latest referral first."""
    pk = partition(establishment_number)
    start: dynamo.Item | None = None
    if cursor:
        at, sk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": sk, "list_order": at}
    page = dynamo.query(
        settings().referrals_table,
        "#pk = :pk AND begins_with(#list_order, :prefix)",
        {"pk": pk, "prefix": "tally#"},
        index="lists",
        limit=limit,
        start=start,
        descending=True,
        consistent=True,
    )
    return page.items, dynamo.cursor(page.last_key, "list_order", "sk")


def of_office(
    office: str, side: Side, name: ReferralList, before: str | None, limit: int, cursor: str | None
) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of an office's list, `before` a place in it (None: all of it)."""
    index, owner = ("referring", "referring_office") if side is Side.REFERRING else ("posting_office", "posting_office")
    start: dynamo.Item | None = None
    if cursor:
        order, pk, sk = dynamo.read_cursor(cursor, 3)
        start = {"pk": pk, "sk": sk, owner: office, "list_order": order}
    first = f"{name.value}#"
    page = dynamo.query(
        settings().referrals_table,
        f"#{owner} = :office AND #list_order BETWEEN :first AND :last",
        {"office": office, "first": first, "last": before or first + "~"},
        index=index,
        limit=limit,
        start=start,
        descending=name not in {ReferralList.OWED, ReferralList.CLOSED},
    )
    return page.items, dynamo.cursor(page.last_key, "list_order", "pk", "sk")


def due_items(stage: str, shard: int, now: datetime, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of what is due in a stage: referrals to remind of, postings to close or to anonymise."""
    return dynamo.query(
        settings().referrals_table,
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": f"{stage}#{shard}", "now": to_stored(now)},
        index="due",
        limit=limit,
        start=start,
    )


def owed_of_posting(establishment_number: str, posting_id: str, limit: int) -> list[dynamo.Item]:
    """Return the first referrals of a posting that stand in `owed`."""
    return of_employer(establishment_number, ReferralList.OWED, posting_id, limit, None)[0]


def of_posting(establishment_number: str, posting_id: str, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of all referrals to a posting."""
    return dynamo.query(
        settings().referrals_table,
        "#pk = :pk AND begins_with(#posting_order, :prefix)",
        {"pk": partition(establishment_number), "prefix": f"{posting_id}#"},
        index="by_posting",
        limit=limit,
        start=start,
        consistent=True,
    )


def thread_keys(referral_id: str, limit: int) -> list[dynamo.Key]:
    """Return the keys of the first items of a referral's thread."""
    page = dynamo.query(
        settings().referrals_table, "#pk = :pk", {"pk": thread_partition(referral_id)}, limit=limit, consistent=True
    )
    return [{"pk": item["pk"], "sk": item["sk"]} for item in page.items]


# --- writes -------------------------------------------------------------------------------------


def next_number(office: str) -> str:
    """Return the next referral number of the office's series. One that is then not used leaves a gap, never a double."""
    at = {"pk": f"SERIES#{office}", "sk": "REFERRAL_NUMBER"}
    updated = dynamo.write(dynamo.Update(settings().referrals_table, at, add={"last": 1}))
    return f"{office}-{int(updated['last']):08d}"


def insertion(referral: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a new referral; the condition makes a repeated id harmless."""
    return dynamo.Put(settings().referrals_table, dict(referral), condition="attribute_not_exists(pk)")


def guard(referral: Mapping[str, Any]) -> dynamo.Put:
    """Return the write that refuses a second active referral of a seeker to a posting (§2.7)."""
    at = guard_key(referral["posting_id"], referral["seeker_number"])
    return dynamo.Put(
        settings().referrals_table,
        {**at, "referral_id": referral["referral_id"]},
        condition="attribute_not_exists(pk)",
    )


def no_guard(referral: Mapping[str, Any]) -> dynamo.Delete:
    """Return the write that lets the seeker be referred to the posting again."""
    return dynamo.Delete(settings().referrals_table, guard_key(referral["posting_id"], referral["seeker_number"]))


def change(
    referral: Mapping[str, Any], event: ReferralEvent, *, assign: Mapping[str, Any], version: int
) -> dynamo.Update:
    """Return the write of one event on a referral.

    The condition lets exactly one of several win, and keeps the counters right: the version that the caller saw, a state
    that allows the event, and closed or not as it was read (the clock closes without a new version).
    """
    states = sorted(state.value for state in rules.sources(event))
    names = [f"state_{n}" for n in range(len(states))]
    closed = "attribute_exists" if referral.get("closed_at") else "attribute_not_exists"
    return dynamo.Update(
        settings().referrals_table,
        {"pk": referral["pk"], "sk": referral["sk"]},
        assign={name: value for name, value in assign.items() if value is not None},
        remove=tuple(name for name, value in assign.items() if value is None),
        condition=f"#version = :seen AND #state IN ({', '.join(':' + name for name in names)}) AND {closed}(#closed_at)",
        values={"seen": version, **dict(zip(names, states, strict=True))},
    )


def reminded(referral: Mapping[str, Any], now: datetime) -> dynamo.Update:
    """Return the write that a reminder was sent, once, and only while the result is owed (A14)."""
    return dynamo.Update(
        settings().referrals_table,
        {"pk": referral["pk"], "sk": referral["sk"]},
        assign={"reminded_at": to_stored(now)},
        remove=tuple(NOT_DUE),
        condition="#state = :referred AND #due_at = :due_at AND attribute_not_exists(#reminded_at)",
        values={"referred": ReferralState.REFERRED.value, "due_at": referral["due_at"]},
    )


def not_reminded(referral: Mapping[str, Any]) -> dynamo.Update:
    """Return the write that takes a referral out of the due-date index without a reminder (past the cut-off)."""
    return dynamo.Update(
        settings().referrals_table,
        {"pk": referral["pk"], "sk": referral["sk"]},
        remove=tuple(NOT_DUE),
        condition="#due_at = :due_at",
        values={"due_at": referral["due_at"]},
    )


def closed(referral: Mapping[str, Any], now: datetime) -> dynamo.Update:
    """Return the write that closes the entry of a result that was not given; one that comes meanwhile wins."""
    at = to_stored(now)
    return dynamo.Update(
        settings().referrals_table,
        {"pk": referral["pk"], "sk": referral["sk"]},
        assign={"closed_at": at, **listed(referral, ReferralList.CLOSED, at)},
        remove=tuple(NOT_DUE),
        condition="#state = :referred AND #version = :version AND attribute_not_exists(#closed_at)",
        values={"referred": ReferralState.REFERRED.value, "version": referral["version"]},
    )


def count(
    referral: Mapping[str, Any], changes: Mapping[str, int], assign: Mapping[str, Any] | None = None
) -> dynamo.Update:
    """Return the write of the counts of a posting's referrals, made with the first one."""
    return dynamo.Update(
        settings().referrals_table,
        tally_key(referral["establishment_number"], referral["posting_id"]),
        assign=assign or {},
        add=dict(changes),
    )


def moved_on(tally: Mapping[str, Any], place: Mapping[str, Any], **assign: Any) -> dynamo.Update:
    """Return the write that moves a posting on in the due-date index (None: out of it), once."""
    changes = {**place, **assign}
    return dynamo.Update(
        settings().referrals_table,
        {"pk": tally["pk"], "sk": tally["sk"]},
        assign={name: value for name, value in changes.items() if value is not None},
        remove=tuple(name for name, value in changes.items() if value is None),
        condition="#due_shard = :due_shard AND #due_at = :due_at",
        values={"due_shard": tally["due_shard"], "due_at": tally["due_at"]},
    )


def history(
    referral: Mapping[str, Any],
    event: str,
    *,
    actor: str,
    now: datetime,
    version: int,
    facts: Mapping[str, Any] | None = None,
    texts: Mapping[str, Any] | None = None,
) -> dynamo.Put:
    """Return the write of one line of a referral's history. `texts` holds what people wrote: it is removed in time."""
    at = to_stored(now)
    return dynamo.Put(
        settings().referrals_table,
        {
            "pk": referral["pk"],
            "sk": f"{referral['sk']}#HISTORY#{at}#{version:09d}#{new_id()[:8]}",
            "event": event,
            "actor": actor,
            "at": at,
            "version": version,
            "facts": {name: value for name, value in (facts or {}).items() if value is not None} or None,
            "texts": {name: value for name, value in (texts or {}).items() if value is not None} or None,
        },
    )


PERSONAL = ("seeker_number", "seeker_name", "seeker_name_kana", "letter", "reason_note", "difference", "cancel_text")
"""What a referral holds of a person, or people wrote: removed when its time is over (§1.6). The statistics stay."""


def anonymisation(referral: Mapping[str, Any], now: datetime) -> dynamo.Update:
    """Return the write that leaves of a referral only what statistics need."""
    return dynamo.Update(
        settings().referrals_table,
        {"pk": referral["pk"], "sk": referral["sk"]},
        assign={"anonymised_at": to_stored(now)},
        remove=(*PERSONAL, *NOT_DUE),
    )


def without_texts(line: Mapping[str, Any]) -> dynamo.Update:
    """Return the write that removes what people wrote from a line of history."""
    return dynamo.Update(settings().referrals_table, {"pk": line["pk"], "sk": line["sk"]}, remove=("texts",))


def deletion(at: dynamo.Key) -> dynamo.Delete:
    """Return the write that removes an item of a thread."""
    return dynamo.Delete(settings().referrals_table, at)
