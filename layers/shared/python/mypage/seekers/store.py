"""Seekers in the Seekers table.

Keys: pk = `SEEKER#<seeker_number>` with
    seeker  sk = `SEEKER`   who he is; `account_id` and `mypage_opened_at` once a seeker MyPage is open
Index `listing`: list_key = `SEEKERS#<office>`, list_order = `<name_kana>#<seeker_number>`.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.settings import settings


def key(seeker_number: str) -> dynamo.Key:
    """Return the key of a seeker."""
    return {"pk": f"SEEKER#{seeker_number}", "sk": "SEEKER"}


def listing(office: str, name_kana: str, seeker_number: str) -> dict[str, str]:
    """Return the place of a seeker in his office's register: by the reading of the name."""
    return {"list_key": f"SEEKERS#{office}", "list_order": f"{name_kana}#{seeker_number}"}


def read(seeker_number: str) -> dynamo.Item | None:
    """Return a seeker as he is stored, or None."""
    return dynamo.get(settings().seekers_table, key(seeker_number))


def of_office(office: str, prefix: str, cursor: str | None, limit: int) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the office's seekers whose reading begins with `prefix`."""
    list_key = f"SEEKERS#{office}"
    start: dynamo.Item | None = None
    if cursor:
        order, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "SEEKER", "list_key": list_key, "list_order": order}
    condition, values = "#list_key = :list_key", {"list_key": list_key}
    if prefix:
        condition += " AND begins_with(#list_order, :prefix)"
        values["prefix"] = prefix
    page = dynamo.query(settings().seekers_table, condition, values, index="listing", limit=limit, start=start)
    return page.items, dynamo.cursor(page.last_key, "list_order", "pk")


def insertion(seeker: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a new seeker; the condition closes the race of two registrations."""
    return dynamo.Put(settings().seekers_table, dict(seeker), condition="attribute_not_exists(pk)")


def change(seeker: Mapping[str, Any], assign: Mapping[str, Any], version: int) -> dynamo.Update:
    """Return the write of new details (None: no longer known), on the version that was seen."""
    return dynamo.Update(
        settings().seekers_table,
        {"pk": seeker["pk"], "sk": seeker["sk"]},
        assign={name: value for name, value in assign.items() if value is not None},
        remove=tuple(name for name, value in assign.items() if value is None),
        condition="#version = :seen",
        values={"seen": version},
    )


def mypage_opening(seeker_number: str, account_id: str, now: datetime) -> dynamo.Update:
    """Return the write that a seeker's MyPage is open; the condition lets it be opened once."""
    return dynamo.Update(
        settings().seekers_table,
        key(seeker_number),
        assign={"account_id": account_id, "mypage_opened_at": to_stored(now)},
        condition="attribute_exists(pk) AND attribute_not_exists(#account_id)",
    )


def mypage_closing(seeker_number: str, account_id: str) -> dynamo.Update:
    """Return the write that a seeker's MyPage is closed, so that a new code may open it again; refused for another's."""
    return dynamo.Update(
        settings().seekers_table,
        key(seeker_number),
        remove=("account_id", "mypage_opened_at"),
        condition="#account_id = :account",
        values={"account": account_id},
    )


def mypage_check(seeker_number: str) -> dynamo.Check:
    """Return the condition that a seeker's MyPage is open (closes: a send against its closing)."""
    return dynamo.Check(settings().seekers_table, key(seeker_number), condition="attribute_exists(#account_id)")
