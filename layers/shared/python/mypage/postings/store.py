"""Postings in the Postings table.

Keys: pk = `ESTABLISHMENT#<number>` for everything of an establishment, so that a key is built from who is asking.
    posting    sk = `POSTING#<posting_id>`                      the current content and state
    history    sk = `POSTING#<posting_id>#HISTORY#<at>#<n>`     every event; `content` where it was fixed, `proposed` where a
               change of it was applied for or corrected: of its own, as a line's `content` is that of its version
    counters   sk = `COUNTERS`                                  total, unpublished
    results    sk = `COUNTERS#RESULTS`                          referrals by list; what is owed is `total`, as `home` carries it
    request    sk = `POSTING#<posting_id>#REQUEST#<kind>`       the open request of this kind, else the last (A21)
    pointers   pk = sk = `POSTING_NUMBER#<number>`, pk = sk = `RECEIPT_NUMBER#<office>#<number>`   number -> posting
    series     pk = `SERIES#<office>`, sk = `POSTING_NUMBER` | `RECEIPT#<day>`
Local index `home` (strongly consistent): home_order as `rules.home_order`.
Index `listing`: list_key = `ENTRIES#<office>`, list_order = `<received_on>#<posting_id>` for unfinished entries of staff.
Index `postings`: postings_key = `OCCUPATION#<office>#<three digits>`, postings_order = `<submitted_at>#<posting_id>` for what
was applied for, by the first of its occupations.
Index `due`: due_shard = `POSTING#<n>`, due_at = the early warning, then the end; gone when both are done. Before that
due_shard = `UNFINISHED#<n>` for drafts and returned applications, due_at = when the sweep looks whether they are forgotten.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import new_id
from mypage.core.settings import settings
from mypage.establishments import store as establishments
from mypage.images import store as images
from mypage.postings import rules
from mypage.postings.rules import Event, RequestEvent, RequestKind, RequestState, Shown, State

HOME = "home"
POSTINGS = "postings"
ENTRIES = "listing"


def partition(establishment_number: str) -> str:
    """Return the partition of an establishment."""
    return f"ESTABLISHMENT#{establishment_number}"


def key(establishment_number: str, posting_id: str) -> dynamo.Key:
    """Return the key of a posting."""
    return {"pk": partition(establishment_number), "sk": f"POSTING#{posting_id}"}


def name_of(posting: Mapping[str, Any]) -> str:
    """Return what tells a posting from all others: clients choose ids, and two establishments may choose the same."""
    return f"posting#{posting['establishment_number']}#{posting['posting_id']}"


def counters_key(establishment_number: str) -> dynamo.Key:
    """Return the key of an establishment's counters."""
    return {"pk": partition(establishment_number), "sk": "COUNTERS"}


def result_counters_key(establishment_number: str) -> dynamo.Key:
    """Return the key of the counts of referrals to an establishment's postings."""
    return {"pk": partition(establishment_number), "sk": "COUNTERS#RESULTS"}


def number_key(posting_number: str) -> dynamo.Key:
    """Return the key of the pointer from a published number."""
    return {"pk": f"POSTING_NUMBER#{posting_number}", "sk": f"POSTING_NUMBER#{posting_number}"}


def request_key(establishment_number: str, posting_id: str, kind: RequestKind) -> dynamo.Key:
    """Return the key of the request of a kind about a posting."""
    return {"pk": partition(establishment_number), "sk": f"POSTING#{posting_id}#REQUEST#{kind.value}"}


def due_key(shard: int) -> str:
    """Return the partition of the due-date index in which postings stand."""
    return f"POSTING#{shard}"


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


def read_with_images(
    establishment_number: str, posting_id: str
) -> tuple[dynamo.Item | None, dynamo.Item | None, dynamo.Item | None]:
    """Return a posting, its establishment and what is known of all its images, in one call."""
    posting, establishment, album = dynamo.get_many(
        settings().postings_table,
        [
            key(establishment_number, posting_id),
            establishments.key(establishment_number),
            images.album_key(establishment_number),
        ],
    )
    return posting, establishment, album


def read_with_requests(
    establishment_number: str, posting_id: str
) -> tuple[dynamo.Item | None, dynamo.Item | None, dict[RequestKind, dynamo.Item]]:
    """Return a posting, its establishment and what was applied for about it, in one call."""
    posting, establishment, *found = dynamo.get_many(
        settings().postings_table,
        [
            key(establishment_number, posting_id),
            establishments.key(establishment_number),
            *(request_key(establishment_number, posting_id, kind) for kind in RequestKind),
        ],
    )
    return posting, establishment, {kind: item for kind, item in zip(RequestKind, found, strict=True) if item}


def read_requests(posting: Mapping[str, Any], kinds: Iterable[RequestKind]) -> dict[RequestKind, dynamo.Item]:
    """Return the requests of these kinds about a posting, in one call (none for no kinds)."""
    wanted = list(kinds)
    if not wanted:
        return {}
    keys = [request_key(posting["establishment_number"], posting["posting_id"], kind) for kind in wanted]
    found = dynamo.get_many(settings().postings_table, keys)
    return {kind: item for kind, item in zip(wanted, found, strict=True) if item}


def read_for_mails(
    wanted: list[tuple[str, Mapping[str, Any]]],
) -> list[tuple[dynamo.Item | None, dynamo.Item | None]]:
    """Return what mails speak of: the posting, overlaid by the request of `refs["request"]`, and the establishment."""
    if not wanted:
        return []
    keys: dict[tuple[str, str], dynamo.Key] = {}
    for number, refs in wanted:
        for one in _mail_keys(number, refs):
            keys[one["pk"], one["sk"]] = one
    found = dict(zip(keys, dynamo.get_many(settings().postings_table, list(keys.values())), strict=True))
    read = []
    for number, refs in wanted:
        establishment, *items = (found[k["pk"], k["sk"]] for k in _mail_keys(number, refs))
        posting: dynamo.Item | None = None
        if items and items[0] is not None:
            posting = {**items[0], **(items[1] or {})} if len(items) > 1 else items[0]
        read.append((posting, establishment))
    return read


def _mail_keys(number: str, refs: Mapping[str, Any]) -> list[dynamo.Key]:
    keys = [establishments.key(number)]
    if "posting_id" in refs:
        keys.append(key(number, refs["posting_id"]))
        if "request" in refs:
            keys.append(request_key(number, refs["posting_id"], RequestKind(refs["request"])))
    return keys


ENDS_PER_READ = 99
"""Postings that one call of `read_ends` reads: one of its hundred keys is for the counts."""


def read_ends(
    wanted: Iterable[tuple[str, str]], counted: str | None = None
) -> tuple[dict[str, dynamo.Item], dynamo.Item]:
    """Return of (establishment number, posting id) pairs what ends them, by posting id, and one establishment's counts."""
    keys = [key(number, posting_id) for number, posting_id in dict.fromkeys(wanted)]
    if counted is not None:
        keys.append(result_counters_key(counted))
    if not keys:
        return {}, {}
    found = dynamo.get_many(settings().postings_table, keys, only=("posting_id", "state", "ended_at", *RESULT_COUNTS))
    counts = found.pop() if counted is not None else None
    return {item["posting_id"]: item for item in found if item is not None}, counts or {}


def read_number(posting_number: str) -> dynamo.Item | None:
    """Return where a published number points."""
    return dynamo.get(settings().postings_table, number_key(posting_number))


def read_receipt(office: str, receipt_number: str) -> dynamo.Item | None:
    """Return where a receipt number of the office points: an establishment, and the posting if it is about one."""
    return dynamo.get(settings().postings_table, establishments.receipt_key(office, receipt_number))


def read_history(establishment_number: str, posting_id: str) -> list[dynamo.Item]:
    """Return everything that happened to a posting, oldest first."""
    return dynamo.query_all(
        settings().postings_table,
        "#pk = :pk AND begins_with(#sk, :prefix)",
        {"pk": partition(establishment_number), "prefix": f"POSTING#{posting_id}#HISTORY#"},
        consistent=True,
    )


def not_over(establishment_number: str, now: datetime) -> list[dynamo.Item]:
    """Return what is active, applied for or a draft; last the counters and a returned change of the establishment."""
    return dynamo.query_all(
        settings().postings_table,
        "#pk = :pk AND #home_order > :now",
        {"pk": partition(establishment_number), "now": rules.home_now(now)},
        index=HOME,
        consistent=True,
    )


def any_active(establishment_number: str, now: datetime) -> bool:
    """Return whether the establishment has an active posting: one line of the index, however many there are."""
    page = dynamo.query(
        settings().postings_table,
        "#pk = :pk AND #home_order BETWEEN :now AND :last",
        {"pk": partition(establishment_number), "now": rules.home_now(now) + " ", "last": rules.APPLYING_PREFIX},
        index=HOME,
        limit=1,
        consistent=True,
    )
    return bool(page.items)


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
        index=ENTRIES,
        limit=limit,
        start=start,
    )
    return page.items, dynamo.cursor(page.last_key, "list_order", "pk", "sk")


def of_establishment(establishment_number: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of all postings of an establishment, what ends last first."""
    start: dynamo.Item | None = None
    if cursor:
        order, sk = dynamo.read_cursor(cursor, 2)
        start = {"pk": partition(establishment_number), "sk": sk, "home_order": order}
    page = dynamo.query(
        settings().postings_table,
        "#pk = :pk AND #home_order < :counters",
        {"pk": partition(establishment_number), "counters": rules.COUNTERS},
        index=HOME,
        limit=limit,
        start=start,
        descending=True,
        consistent=True,
    )
    return page.items, dynamo.cursor(page.last_key, "home_order", "sk")


READ_PER_PAGE = 200
"""Lines that one page of a search by words reads at most."""


def of_occupation(office: str, code: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of what was applied for in an occupation, latest first."""
    postings_key = occupation_key(office, code)
    start: dynamo.Item | None = None
    if cursor:
        order, pk, sk = dynamo.read_cursor(cursor, 3)
        start = {"pk": pk, "sk": sk, "postings_key": postings_key, "postings_order": order}
    page = dynamo.query(
        settings().postings_table,
        "#postings_key = :postings_key",
        {"postings_key": postings_key},
        index=POSTINGS,
        limit=limit,
        start=start,
        descending=True,
    )
    return page.items, dynamo.cursor(page.last_key, "postings_order", "pk", "sk")


def due_postings(shard: int, now: datetime, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of postings whose early warning or end has come."""
    return dynamo.query(
        settings().postings_table,
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": due_key(shard), "now": to_stored(now)},
        index="due",
        limit=limit,
        start=start,
    )


def due_unfinished(shard: int, now: datetime, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of drafts and returned applications that began to wait a year ago."""
    return dynamo.query(
        settings().postings_table,
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": f"UNFINISHED#{shard}", "now": to_stored(now)},
        index="due",
        limit=limit,
        start=start,
    )


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
    event: Event,
    now: datetime,
    *,
    assign: Mapping[str, Any],
    remove: tuple[str, ...] = (),
    version: int | None = None,
    review_id: str | None = None,
) -> dynamo.Update:
    """Return the write of one event on a posting.

    The condition closes every race at once: the posting must still be in a state that allows the event (active and
    inactive are told apart by the clock, and what was ended meanwhile is over), at the version that the caller saw (if the
    event depends on it), and in the very review that decides it (if one does).
    """
    condition, states = _while_it_may(event)
    values: dict[str, Any] = {**states}
    if ":now" in condition:
        values["now"] = to_stored(now)
    if event in rules.ENDING:
        # What is open about it is voided with it, so nothing may have been opened or closed since it was read.
        for kind in RequestKind:
            name = f"{kind}_state"
            if posting.get(name):
                condition += f" AND #{name} = :{name}"
                values[name] = posting[name]
            else:
                condition += f" AND attribute_not_exists(#{name})"
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


@cache
def _while_it_may(event: Event) -> tuple[str, Mapping[str, str]]:
    """Return the condition that a posting is in a state that allows an event, and its values but `now`."""
    sources = rules.sources(event)
    states = sorted({rules.stored(state).value for state in sources})
    names = [f"state_{n}" for n in range(len(states))]
    condition = f"#state IN ({', '.join(':' + name for name in names)})"
    if Shown.ACTIVE in sources:
        # What ends leaves the due-date index with its end: `now` is when a request began, perhaps before that end.
        condition += " AND #ended_at > :now AND attribute_exists(#due_at)"
    if Shown.INACTIVE in sources:
        condition += " AND #ended_at <= :now"
    return condition, dict(zip(names, states, strict=True))


def request_change(
    request: Mapping[str, Any] | None,
    at: dynamo.Key,
    event: RequestEvent,
    *,
    assign: Mapping[str, Any],
    version: int | None = None,
    review_id: str | None = None,
) -> dynamo.Update:
    """Return the write of one event on a request, begun if `request` is None.

    The condition lets exactly one win: none there still (A21), or the one seen in a state that allows the event.
    """
    values: dict[str, Any] = {}
    if request is None:
        condition = "attribute_not_exists(pk)"
    else:
        states = [state.value for state in rules.request_sources(event)]
        if (None, event) in rules.REQUEST_TRANSITIONS:  # what is closed may begin anew
            states += [state.value for state in RequestState if state not in rules.OPEN_REQUEST]
        names = [f"state_{n}" for n in range(len(states))]
        condition = f"#state IN ({', '.join(':' + name for name in names)})"
        values = dict(zip(names, states, strict=True))
        if version is not None:
            condition += " AND #version = :version"
            values["version"] = version
        if review_id is not None:
            condition += " AND #review_id = :review_id"
            values["review_id"] = review_id
    return dynamo.Update(
        settings().postings_table,
        at,
        assign={name: value for name, value in assign.items() if value is not None},
        remove=tuple(name for name, value in assign.items() if value is None) if request is not None else (),
        condition=condition,
        values=values,
    )


def deletion(posting: Mapping[str, Any], version: int, state: State = State.DRAFT) -> dynamo.Delete:
    """Return the write that discards a draft, or removes what was left in this state."""
    return dynamo.Delete(
        settings().postings_table,
        {"pk": posting["pk"], "sk": posting["sk"]},
        condition="#state = :state AND #version = :version",
        values={"state": state.value, "version": version},
    )


def untouched(posting: Mapping[str, Any]) -> dynamo.Check:
    """Return the check that nobody has touched a posting since it was read (closes: a form saved during a sweep)."""
    return dynamo.Check(
        settings().postings_table,
        {"pk": posting["pk"], "sk": posting["sk"]},
        condition="#state = :state AND #version = :version",
        values={"state": posting["state"], "version": posting["version"]},
    )


def receipt_removal(posting: Mapping[str, Any]) -> dynamo.Delete:
    """Return the write that removes the pointer from the posting's receipt number."""
    return removal(establishments.receipt_key(posting["office"], posting["receipt_number"]))


def removal(item: Mapping[str, Any]) -> dynamo.Delete:
    """Return the write that removes what hangs on a posting."""
    return dynamo.Delete(settings().postings_table, {"pk": item["pk"], "sk": item["sk"]})


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


RESULT_COUNTS = ("total", "hired", "not_hired", "cancelled", "closed")
"""What the counts of referrals hold; `total` is what is owed."""


def count_results(establishment_number: str, changes: Mapping[str, int]) -> dynamo.Update:
    """Return the write of the counts of referrals to an establishment's postings."""
    return dynamo.Update(
        settings().postings_table,
        result_counters_key(establishment_number),
        assign={"home_order": rules.RESULT_COUNTERS},
        add={"total" if name == "owed" else name: change for name, change in changes.items()},
    )


def count_hired(establishment_number: str, posting_id: str, change: int) -> dynamo.Update:
    """Return the write of how many were hired for a posting; it does not touch its version."""
    return dynamo.Update(
        settings().postings_table,
        key(establishment_number, posting_id),
        add={"hired": change},
        condition="attribute_exists(pk)",
    )


def active(posting: Mapping[str, Any], now: datetime) -> dynamo.Check:
    """Return the check that a posting is active at the very instant of another write (closes: a stop meanwhile)."""
    return dynamo.Check(
        settings().postings_table,
        {"pk": posting["pk"], "sk": posting["sk"]},
        condition="#state = :accepted AND #ended_at > :now",
        values={"accepted": State.ACCEPTED.value, "now": to_stored(now)},
    )


def history(
    posting: Mapping[str, Any],
    event: str,
    *,
    actor: str,
    now: datetime,
    version: int,
    content: Mapping[str, Any] | None = None,
    proposed: Mapping[str, Any] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> dynamo.Put:
    """Return the write of one line of a posting's history, with the content where the event fixes or proposes it."""
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
            "proposed": dict(proposed) if proposed is not None else None,
            "facts": dict(facts) if facts else None,
        },
    )


def number_pointer(posting: Mapping[str, Any], posting_number: str) -> dynamo.Put:
    """Return the write of the pointer; the condition keeps a number from being given twice."""
    return _pointer(number_key(posting_number), posting)


def receipt_pointer(posting: Mapping[str, Any], receipt_number: str) -> dynamo.Put:
    """Return the write of the pointer from a receipt number of the posting, or of a request about it."""
    return _pointer(establishments.receipt_key(posting["office"], receipt_number), posting)


def _pointer(at: dynamo.Key, posting: Mapping[str, Any]) -> dynamo.Put:
    return dynamo.Put(
        settings().postings_table,
        {**at, "establishment_number": posting["establishment_number"], "posting_id": posting["posting_id"]},
        condition="attribute_not_exists(pk)",
    )


def entry_listing(posting: Mapping[str, Any]) -> dict[str, str]:
    """Return the place of an unfinished entry in the staff's list."""
    return {
        "list_key": f"ENTRIES#{posting['office']}",
        "list_order": f"{posting['received_on']}#{posting['posting_id']}",
    }


NO_ENTRY: Mapping[str, None] = {"list_key": None, "list_order": None}
"""What takes an entry out of the staff's list."""


def occupation_listing(posting: Mapping[str, Any]) -> dict[str, str]:
    """Return the place of what was applied for in the staff's search by occupation: by its first code."""
    code = (posting["content"].get("occupation_codes") or ["000"])[0]
    return {
        "postings_key": occupation_key(posting["office"], code),
        "postings_order": f"{posting['submitted_at']}#{posting['posting_id']}",
    }


def occupation_key(office: str, code: str) -> str:
    """Return the partition of the office's postings of one occupation (中分類, three digits)."""
    return f"OCCUPATION#{office}#{code[:3]}"


def due(posting_id: str, at: datetime) -> dict[str, str]:
    """Return the place of a posting in the due-date index."""
    return {"due_shard": due_key(rules.due_shard(posting_id)), "due_at": to_stored(at)}


def unfinished(posting_id: str, now: datetime) -> dict[str, str]:
    """Return the place in the due-date index of what begins to wait now for whoever applies (§1.6)."""
    shard = f"UNFINISHED#{rules.due_shard(posting_id)}"
    return {"due_shard": shard, "due_at": to_stored(rules.unfinished_until(now))}


def kept_on(posting: Mapping[str, Any], until: datetime) -> dynamo.Update:
    """Return the write that lets a sweep look again later at what was touched meanwhile."""
    return dynamo.Update(
        settings().postings_table,
        {"pk": posting["pk"], "sk": posting["sk"]},
        assign={"due_at": to_stored(until)},
        condition="#state = :state AND #due_at = :due_at",
        values={"state": posting["state"], "due_at": posting["due_at"]},
    )


NOT_DUE: Mapping[str, None] = {"due_shard": None, "due_at": None}
"""What takes a posting out of the due-date index."""


def warned(posting: Mapping[str, Any], ends_at: datetime, now: datetime) -> dynamo.Update:
    """Return the write that moves a posting on to its end in the due-date index, once warned; a new last day wins."""
    return dynamo.Update(
        settings().postings_table,
        {"pk": posting["pk"], "sk": posting["sk"]},
        assign={"due_at": to_stored(ends_at), "warned_at": to_stored(now)},
        condition="#state = :accepted AND #due_at = :due_at AND #ended_at = :ended_at",
        values={"accepted": State.ACCEPTED.value, "due_at": posting["due_at"], "ended_at": posting["ended_at"]},
    )
