"""Establishments in the Postings table.

Keys: pk = `ESTABLISHMENT#<number>` with
    establishment  sk = `ESTABLISHMENT`
    request        sk = `CHANGE`                    the open request to change it, else the last (§2.3)
    history        sk = `CHANGE#HISTORY#<at>#<n>`   every event of requests, every correction by staff
    pointer        pk = sk = `RECEIPT_NUMBER#<office>#<number>`   receipt number -> establishment, and posting if it is about one
Local index `home`: home_order = `rules.RETURNED_AT_HOME` while a request was sent back (R14), beside the postings' counters.
Index `due`: due_shard = `CHANGE#<n>` while a request waits for the employer, due_at = when the sweep looks at it (§1.6).
Index `listing`: list_key = `ESTABLISHMENTS#<office>`, list_order = `<name_kana>#<number>`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import new_id
from mypage.core.settings import settings
from mypage.establishments import rules
from mypage.establishments.rules import SCHEMA_VERSION, ChangeEvent, ChangeState

if TYPE_CHECKING:  # the models are not loaded where an establishment's key is all that is needed (decisions/0009)
    from mypage.establishments.models import Establishment


def key(number: str) -> dynamo.Key:
    """Return the key of an establishment."""
    return {"pk": f"ESTABLISHMENT#{number}", "sk": "ESTABLISHMENT"}


def change_key(number: str) -> dynamo.Key:
    """Return the key of an establishment's request."""
    return {"pk": f"ESTABLISHMENT#{number}", "sk": "CHANGE"}


def receipt_key(office: str, receipt_number: str) -> dynamo.Key:
    """Return the key of the pointer from a receipt number."""
    text = f"RECEIPT_NUMBER#{office}#{receipt_number}"
    return {"pk": text, "sk": text}


def read_item(number: str) -> dynamo.Item | None:
    """Return the establishment as it is stored, or None."""
    return dynamo.get(settings().postings_table, key(number))


def read_with_change(number: str) -> tuple[dynamo.Item | None, dynamo.Item | None]:
    """Return the establishment as it is stored and its request, in one call."""
    establishment, change_ = dynamo.get_many(settings().postings_table, [key(number), change_key(number)])
    return establishment, change_


def read_some(numbers: Iterable[str], name: Literal["name", "phone"]) -> dict[str, str]:
    """Return one attribute of up to a hundred establishments, by number, in one call (none for none)."""
    return {item["establishment_number"]: item[name] for item in _some(numbers, "establishment_number", name)}


def read_standings(numbers: Iterable[str]) -> list[dynamo.Item]:
    """Return what other areas need of up to a hundred establishments, in one call (none for none)."""
    return _some(numbers, "establishment_number", "name", "name_kana", "phone", "office")


def _some(numbers: Iterable[str], *only: str) -> list[dynamo.Item]:
    keys = [key(number) for number in dict.fromkeys(numbers)]
    found = dynamo.get_many(settings().postings_table, keys, only=only) if keys else []
    return [item for item in found if item is not None]


def read_history(number: str) -> list[dynamo.Item]:
    """Return what happened to an establishment's requests and data, oldest first."""
    return dynamo.query_all(
        settings().postings_table,
        "#pk = :pk AND begins_with(#sk, :prefix)",
        {"pk": key(number)["pk"], "prefix": "CHANGE#HISTORY#"},
        consistent=True,
    )


def due_changes(shard: int, now: datetime, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of requests that began to wait for the employer a year ago."""
    return dynamo.query(
        settings().postings_table,
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": f"CHANGE#{shard}", "now": to_stored(now)},
        index="due",
        limit=limit,
        start=start,
    )


def insertion(establishment: Establishment) -> dynamo.Put:
    """Return the write of a new establishment; the condition closes the race of two registrations."""
    return dynamo.Put(
        settings().postings_table,
        {
            **key(establishment.establishment_number),
            **establishment.model_dump(mode="json", exclude_none=True, exclude={"findings"}),
            "registered_at": to_stored(establishment.registered_at),
            "schema_version": SCHEMA_VERSION,
            "list_key": f"ESTABLISHMENTS#{establishment.office}",
            "list_order": list_order(establishment.name_kana, establishment.establishment_number),
        },
        condition="attribute_not_exists(pk)",
    )


def list_order(name_kana: str, number: str) -> str:
    """Return the place of an establishment in its office's list: by the reading of its name."""
    return f"{name_kana}#{number}"


def change(item: Mapping[str, Any], values: Mapping[str, Any], version: int) -> dynamo.Update:
    """Return the write of new details (None: no longer known), on the version that was seen."""
    assign = {**values, "version": version + 1, "schema_version": SCHEMA_VERSION}
    if "name_kana" in values:
        assign["list_order"] = list_order(values["name_kana"], item["establishment_number"])
    return dynamo.Update(
        settings().postings_table,
        key(item["establishment_number"]),
        assign={name: value for name, value in assign.items() if value is not None},
        remove=tuple(name for name, value in assign.items() if value is None),
        condition="#version = :seen",
        values={"seen": version},
    )


def request_change(
    request: Mapping[str, Any] | None,
    number: str,
    event: ChangeEvent,
    *,
    assign: Mapping[str, Any],
    version: int | None = None,
    review_id: str | None = None,
) -> dynamo.Update:
    """Return the write of one event on the request, begun if `request` is None; exactly one of several wins."""
    values: dict[str, Any] = {}
    if request is None:
        condition = "attribute_not_exists(pk)"
    else:
        states = [state.value for state in rules.change_sources(event)]
        if (None, event) in rules.CHANGE_TRANSITIONS:  # what is closed may begin anew
            states += [state.value for state in ChangeState if state not in rules.OPEN_CHANGE]
        names = [f"state_{n}" for n in range(len(states))]
        condition = f"#state IN ({', '.join(':' + name for name in names)})"
        values = dict(zip(names, states, strict=True))
        if version is not None:
            condition += " AND #version = :seen"
            values["seen"] = version
        if review_id is not None:
            condition += " AND #review_id = :this_review"
            values["this_review"] = review_id
    return dynamo.Update(
        settings().postings_table,
        change_key(number),
        assign={name: value for name, value in assign.items() if value is not None},
        remove=tuple(name for name, value in assign.items() if value is None) if request is not None else (),
        condition=condition,
        values=values,
    )


def unfinished(number: str, now: datetime) -> dict[str, str]:
    """Return the place in the due-date index of a request that begins to wait for the employer (§1.6)."""
    return {"due_shard": f"CHANGE#{rules.due_shard(number)}", "due_at": to_stored(rules.unfinished_until(now))}


def returned(number: str, now: datetime) -> dict[str, str]:
    """Return the places of a request that was sent back: its employer finds it at home, a sweep when it is forgotten."""
    return {**unfinished(number, now), "home_order": rules.RETURNED_AT_HOME}


NOT_DUE: Mapping[str, None] = {"due_shard": None, "due_at": None, "home_order": None}
"""What takes a request out of both: it no longer waits for the employer."""


def kept_on(request: Mapping[str, Any], until: datetime) -> dynamo.Update:
    """Return the write that lets a sweep look again later at what was touched meanwhile."""
    return dynamo.Update(
        settings().postings_table,
        {"pk": request["pk"], "sk": request["sk"]},
        assign={"due_at": to_stored(until)},
        condition="#state = :state AND #due_at = :due_at",
        values={"state": request["state"], "due_at": request["due_at"]},
    )


def receipt_pointer(request: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of the pointer from a request's receipt number to its establishment."""
    return dynamo.Put(
        settings().postings_table,
        {
            **receipt_key(request["office"], request["receipt_number"]),
            "establishment_number": request["establishment_number"],
        },
        condition="attribute_not_exists(pk)",
    )


def receipt_removal(request: Mapping[str, Any]) -> dynamo.Delete:
    """Return the write that removes the pointer; one that is not there is fine."""
    return dynamo.Delete(settings().postings_table, receipt_key(request["office"], request["receipt_number"]))


def change_removal(request: Mapping[str, Any]) -> dynamo.Delete:
    """Return the write that removes a forgotten request; one that was touched meanwhile stays."""
    return dynamo.Delete(
        settings().postings_table,
        {"pk": request["pk"], "sk": request["sk"]},
        condition="#state = :state AND #version = :version",
        values={"state": request["state"], "version": request["version"]},
    )


def history(
    number: str,
    event: str,
    *,
    actor: str,
    now: datetime,
    version: int,
    facts: Mapping[str, Any] | None = None,
) -> dynamo.Put:
    """Return the write of one line of an establishment's history."""
    at = to_stored(now)
    return dynamo.Put(
        settings().postings_table,
        {
            "pk": key(number)["pk"],
            "sk": f"CHANGE#HISTORY#{at}#{new_id()[:8]}",
            "event": event,
            "actor": actor,
            "at": at,
            "version": version,
            "facts": dict(facts) if facts else None,
        },
    )


def next_receipt(office: str, day: str) -> int:
    """Return the next number of the office's receipts of a day: one series for all that is applied for."""
    updated = dynamo.write(
        dynamo.Update(settings().postings_table, {"pk": f"SERIES#{office}", "sk": f"RECEIPT#{day}"}, add={"last": 1})
    )
    return int(updated["last"])


def of_office(office: str, prefix: str, cursor: str | None, limit: int) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the office's establishments whose reading begins with `prefix`."""
    list_key = f"ESTABLISHMENTS#{office}"
    start: dynamo.Item | None = None
    if cursor:
        order, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "ESTABLISHMENT", "list_key": list_key, "list_order": order}
    condition, values = "#list_key = :list_key", {"list_key": list_key}
    if prefix:
        condition += " AND begins_with(#list_order, :prefix)"
        values["prefix"] = prefix
    page = dynamo.query(settings().postings_table, condition, values, index="listing", limit=limit, start=start)
    return page.items, dynamo.cursor(page.last_key, "list_order", "pk")
