"""Postings in the Postings table.

Keys: pk = `ESTABLISHMENT#<number>` for everything of an establishment, so that a key is built from who is asking.
    posting    sk = `POSTING#<posting_id>`                      the current content and state
    history    sk = `POSTING#<posting_id>#HISTORY#<at>#<n>`     every event; with the content where it was fixed
    counters   sk = `COUNTERS`                                  total, unpublished
    pointer    pk = sk = `POSTING_NUMBER#<number>`              published number -> posting
    series     pk = `SERIES#<office>`, sk = `POSTING_NUMBER` | `RECEIPT#<day>`
Local index `home` (strongly consistent): home_order as `rules.home_order`.
Index `listing`: unfinished entries of staff, list_key = `ENTRIES#<office>`, list_order = `<received_on>#<posting_id>`.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import new_id
from mypage.core.settings import settings
from mypage.establishments import store as establishments
from mypage.postings import rules
from mypage.postings.rules import State

HOME = "home"
LISTING = "listing"


def partition(establishment_number: str) -> str:
    """Return the partition of an establishment."""
    return f"ESTABLISHMENT#{establishment_number}"


def key(establishment_number: str, posting_id: str) -> dynamo.Key:
    """Return the key of a posting."""
    return {"pk": partition(establishment_number), "sk": f"POSTING#{posting_id}"}


def counters_key(establishment_number: str) -> dynamo.Key:
    """Return the key of an establishment's counters."""
    return {"pk": partition(establishment_number), "sk": "COUNTERS"}


def number_key(posting_number: str) -> dynamo.Key:
    """Return the key of the pointer from a published number."""
    return {"pk": f"POSTING_NUMBER#{posting_number}", "sk": f"POSTING_NUMBER#{posting_number}"}


# --- reads --------------------------------------------------------------------------------------


def read(establishment_number: str, posting_id: str) -> dynamo.Item | None:
    """Return a posting of the establishment."""
    return dynamo.get(settings().postings_table, key(establishment_number, posting_id))


def read_with_establishment(
    establishment_number: str, posting_id: str
) -> tuple[dynamo.Item | None, dynamo.Item | None]:
    """Return a posting and its establishment in one call."""
    posting, establishment = dynamo.get_many(
        settings().postings_table, [key(establishment_number, posting_id), establishments.key(establishment_number)]
    )
    return posting, establishment


def read_many_with_establishments(
    wanted: list[tuple[str, str]],
) -> dict[tuple[str, str], tuple[dynamo.Item | None, dynamo.Item | None]]:
    """Return postings with their establishments, at most 50 at a time, in one call."""
    if not wanted:
        return {}
    keys = {(k["pk"], k["sk"]): k for number, posting_id in wanted for k in _pair(number, posting_id)}
    found = dict(zip(keys, dynamo.get_many(settings().postings_table, list(keys.values())), strict=True))
    read = {}
    for number, posting_id in wanted:
        posting, establishment = (found[k["pk"], k["sk"]] for k in _pair(number, posting_id))
        read[number, posting_id] = (posting, establishment)
    return read


def _pair(establishment_number: str, posting_id: str) -> tuple[dynamo.Key, dynamo.Key]:
    return key(establishment_number, posting_id), establishments.key(establishment_number)


def read_number(posting_number: str) -> dynamo.Item | None:
    """Return where a published number points."""
    return dynamo.get(settings().postings_table, number_key(posting_number))


def read_history(establishment_number: str, posting_id: str) -> list[dynamo.Item]:
    """Return everything that happened to a posting, oldest first."""
    return dynamo.query_all(
        settings().postings_table,
        "#pk = :pk AND begins_with(#sk, :prefix)",
        {"pk": partition(establishment_number), "prefix": f"POSTING#{posting_id}#HISTORY#"},
        consistent=True,
    )


def not_over(establishment_number: str, now: datetime) -> list[dynamo.Item]:
    """Return what is active, applied for or a draft, and the counters last; the rules bound how many that are."""
    return dynamo.query_all(
        settings().postings_table,
        "#pk = :pk AND #home_order > :now",
        {"pk": partition(establishment_number), "now": rules.home_now(now)},
        index=HOME,
        consistent=True,
    )


def over(
    establishment_number: str, now: datetime, limit: int, cursor: str | None = None
) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of what is over, latest end first. Its cost does not grow with what lies behind the page."""
    start: dynamo.Item | None = None
    if cursor:
        order, sk = dynamo.read_cursor(cursor, 2)
        start = {"pk": partition(establishment_number), "sk": sk, "home_order": order}
    page = dynamo.query(
        settings().postings_table,
        "#pk = :pk AND #home_order BETWEEN :first AND :now",
        {"pk": partition(establishment_number), "first": rules.END_PREFIX, "now": rules.home_now(now)},
        index=HOME,
        limit=limit,
        start=start,
        descending=True,
        consistent=True,
    )
    return page.items, dynamo.cursor(page.last_key, "home_order", "sk")


def entries(office: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the office's unfinished entries."""
    list_key = f"ENTRIES#{office}"
    start: dynamo.Item | None = None
    if cursor:
        order, pk, sk = dynamo.read_cursor(cursor, 3)
        start = {"pk": pk, "sk": sk, "list_key": list_key, "list_order": order}
    page = dynamo.query(
        settings().postings_table,
        "#list_key = :list_key",
        {"list_key": list_key},
        index=LISTING,
        limit=limit,
        start=start,
    )
    return page.items, dynamo.cursor(page.last_key, "list_order", "pk", "sk")


# --- writes -------------------------------------------------------------------------------------


def next_in_series(office: str, series: str) -> int:
    """Return the next number of a series of the office. A number that is then not used leaves a gap, never a double."""
    updated = dynamo.write(
        dynamo.Update(settings().postings_table, {"pk": f"SERIES#{office}", "sk": series}, add={"last": 1})
    )
    return int(updated["last"])


def insertion(posting: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a new posting; the condition makes a repeated id harmless."""
    return dynamo.Put(settings().postings_table, dict(posting), condition="attribute_not_exists(pk)")


def change(
    posting: Mapping[str, Any],
    event: rules.Event,
    *,
    assign: Mapping[str, Any],
    remove: tuple[str, ...] = (),
    version: int | None = None,
    review_id: str | None = None,
) -> dynamo.Update:
    """Return the write of one event on a posting.

    The condition closes every race at once: the posting must still be in a state that allows the event, at the version
    that the caller saw (if the event depends on it), and in the very review that decides it (if one does).
    """
    states = rules.sources(event)
    names = [f"state_{n}" for n in range(len(states))]
    condition = f"#state IN ({', '.join(':' + name for name in names)})"
    values: dict[str, Any] = {name: state.value for name, state in zip(names, states, strict=True)}
    if version is not None:
        condition += " AND #version = :version"
        values["version"] = version
    if review_id is not None:
        condition += " AND #review_id = :review_id"
        values["review_id"] = review_id
    return dynamo.Update(
        settings().postings_table,
        {"pk": posting["pk"], "sk": posting["sk"]},
        assign={name: value for name, value in assign.items() if value is not None},
        remove=(*remove, *(name for name, value in assign.items() if value is None)),
        condition=condition,
        values=values,
    )


def deletion(posting: Mapping[str, Any], version: int) -> dynamo.Delete:
    """Return the write that discards a draft."""
    return dynamo.Delete(
        settings().postings_table,
        {"pk": posting["pk"], "sk": posting["sk"]},
        condition="#state = :draft AND #version = :version",
        values={"draft": State.DRAFT.value, "version": version},
    )


def count(establishment_number: str, *, total: int, unpublished: int) -> dynamo.Update:
    """Return the write of the counters; a new posting is refused beyond the limit of unpublished ones."""
    bounded = unpublished > 0
    return dynamo.Update(
        settings().postings_table,
        counters_key(establishment_number),
        assign={"home_order": rules.COUNTERS},
        add={"total": total, "unpublished": unpublished},
        condition="attribute_not_exists(#unpublished) OR #unpublished < :limit" if bounded else "",
        values={"limit": rules.MAX_UNPUBLISHED} if bounded else {},
    )


def history(
    posting: Mapping[str, Any],
    event: str,
    *,
    actor: str,
    now: datetime,
    version: int,
    content: Mapping[str, Any] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> dynamo.Put:
    """Return the write of one line of a posting's history, with the content where the event fixes it."""
    at = to_stored(now)
    return dynamo.Put(
        settings().postings_table,
        {
            "pk": posting["pk"],
            "sk": f"{posting['sk']}#HISTORY#{at}#{new_id()[:8]}",
            "event": event,
            "actor": actor,
            "at": at,
            "version": version,
            "content": dict(content) if content is not None else None,
            "facts": dict(facts) if facts else None,
        },
    )


def number_pointer(posting: Mapping[str, Any], posting_number: str) -> dynamo.Put:
    """Return the write of the pointer; the condition keeps a number from being given twice."""
    return dynamo.Put(
        settings().postings_table,
        {
            **number_key(posting_number),
            "establishment_number": posting["establishment_number"],
            "posting_id": posting["posting_id"],
        },
        condition="attribute_not_exists(pk)",
    )


def entry_order(received_on: date, posting_id: str) -> str:
    """Return the place of an unfinished entry in the staff's list."""
    return f"{received_on.isoformat()}#{posting_id}"
