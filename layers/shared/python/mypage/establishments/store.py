"""Establishments in the Postings table.

Keys: pk = `ESTABLISHMENT#<number>`, sk = `ESTABLISHMENT`.
Index `listing`: list_key = `ESTABLISHMENTS#<office>`, list_order = `<name_kana>#<number>`.
"""

from typing import Any

from mypage.core import dynamo
from mypage.core.clock import from_stored, to_stored
from mypage.core.settings import settings
from mypage.establishments.models import SCHEMA_VERSION, Establishment, EstablishmentSummary


def key(number: str) -> dynamo.Key:
    """Return the key of an establishment."""
    return {"pk": f"ESTABLISHMENT#{number}", "sk": "ESTABLISHMENT"}


def read(number: str) -> Establishment | None:
    """Return the establishment, or None."""
    item = dynamo.get(settings().postings_table, key(number))
    return from_item(item) if item else None


def from_item(item: dict[str, Any]) -> Establishment:
    """Read a stored establishment tolerantly: fields that this version does not know are ignored."""
    known: dict[str, Any] = {name: item[name] for name in Establishment.model_fields if name in item}
    known["registered_at"] = from_stored(item["registered_at"])
    return Establishment.model_construct(**known)


def insertion(establishment: Establishment) -> dynamo.Put:
    """Return the write of a new establishment; the condition closes the race of two registrations."""
    return dynamo.Put(
        settings().postings_table,
        {
            **key(establishment.establishment_number),
            **establishment.model_dump(mode="json"),
            "registered_at": to_stored(establishment.registered_at),
            "schema_version": SCHEMA_VERSION,
            "list_key": f"ESTABLISHMENTS#{establishment.office}",
            "list_order": f"{establishment.name_kana}#{establishment.establishment_number}",
        },
        condition="attribute_not_exists(pk)",
    )


def of_office(
    office: str, prefix: str, cursor: str | None, limit: int
) -> tuple[list[EstablishmentSummary], str | None]:
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
    found = [EstablishmentSummary.model_validate(item, extra="ignore") for item in page.items]
    return found, dynamo.cursor(page.last_key, "list_order", "pk")
