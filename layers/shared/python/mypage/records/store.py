"""Reading the Audit table; `core.audit` alone writes to it.

Keys: pk = the subject, sk = `<at>#<random>`. Index `by_actor` (actor, at): what people did; the clock has no entries there.
Index `by_office_day` (office_day = `<office>#<JST date>`, at): what happened at an office on a day.

A person or a subject may have lines at more than one office: what is another office's is filtered out of what was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import from_stored, midnight, to_stored
from mypage.core.settings import settings
from mypage.records import rules

_EVER, _FOR_EVER = "0", "9"
_AFTER_HASH = "$"
"""Sorts behind every `#…` that follows an instant in a key."""


def of_actor(actor: str, office: str, asked: rules.Asked, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of what a person did that concerns the office, the latest first."""
    start: dynamo.Item | None = None
    if cursor:
        at, pk, sk = dynamo.read_cursor(cursor, 3)
        start = {"pk": pk, "sk": sk, "actor": actor, "at": at}
    first, last = _span(asked.since, asked.until)
    page = dynamo.query(
        settings().audit_table,
        "#actor = :actor AND #at BETWEEN :first AND :last",
        {"actor": actor, "first": first, "last": last, **_values(office, asked.action)},
        index="by_actor",
        limit=rules.READ_PER_PAGE,
        start=start,
        descending=True,
        only=_only(asked.action),
    )
    return page.items, dynamo.cursor(page.last_key, "at", "pk", "sk")


def of_subject(
    subject: str, office: str, asked: rules.Asked, cursor: str | None
) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of what happened to a thing as far as it concerns the office, the latest first."""
    start: dynamo.Item | None = None
    if cursor:
        (sk,) = dynamo.read_cursor(cursor, 1)
        start = {"pk": subject, "sk": sk}
    first, last = _span(asked.since, asked.until)
    page = dynamo.query(
        settings().audit_table,
        "#pk = :pk AND #sk BETWEEN :first AND :last",
        {"pk": subject, "first": first, "last": last + _AFTER_HASH, **_values(office, asked.action)},
        limit=rules.READ_PER_PAGE,
        start=start,
        descending=True,
        only=_only(asked.action),
    )
    return page.items, dynamo.cursor(page.last_key, "sk")


def of_days(
    office: str, since: date, until: date, action: str | None, cursor: str | None
) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of what happened at an office, the latest day first: one query per day until something is found."""
    start: dynamo.Item | None = None
    if cursor:
        at, pk, sk = dynamo.read_cursor(cursor, 3)
        until = min(until, _day_of(at))
        start = {"pk": pk, "sk": sk, "office_day": office_day(office, until), "at": at}
    items: list[dynamo.Item] = []
    for day in rules.days_back(since, until):
        page = dynamo.query(
            settings().audit_table,
            "#office_day = :office_day",
            {"office_day": office_day(office, day), **({"action": action} if action else {})},
            index="by_office_day",
            limit=rules.READ_PER_PAGE - len(items),
            start=start,
            descending=True,
            only="#action = :action" if action else "",
        )
        items += page.items
        start = None
        if page.last_key is not None or len(items) >= rules.READ_PER_PAGE:
            return items, dynamo.cursor(page.last_key or items[-1], "at", "pk", "sk")
    return items, None


def office_day(office: str, day: date) -> str:
    """Return the partition of an office's day."""
    return f"{office}#{day.isoformat()}"


def _day_of(at: str) -> date:
    try:
        return from_stored(at).date()
    except (ValueError, OverflowError) as error:
        raise dynamo.bad_cursor() from error


def _span(since: date | None, until: date | None) -> tuple[str, str]:
    first = to_stored(midnight(since)) if since else _EVER
    last = to_stored(midnight(until + timedelta(days=1)) - timedelta(microseconds=1)) if until else _FOR_EVER
    return first, last


def _values(office: str, action: str | None) -> Mapping[str, Any]:
    return {"office": office, **({"action": action} if action else {})}


def _only(action: str | None) -> str:
    return "#office = :office" + (" AND #action = :action" if action else "")
