"""What others ask of postings (R27, §2.7, §2.8): whether they are active, when they end, what is counted.

None of it needs the form that an employer filled in, so none of it loads it (decisions/0009).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from mypage.core import dynamo
from mypage.core.clock import from_stored
from mypage.core.errors import NotFound
from mypage.core.text import narrow
from mypage.postings import rules, store
from mypage.postings.rules import Shown, State


def find_active(posting_number: str, now: datetime) -> tuple[dynamo.Item, dynamo.Item]:
    """Return an active posting of any office (§1.6) and its establishment, as they are stored.

    Raises:
        NotFound: no active posting has this number.
    """
    missing = NotFound("この求人番号の有効中の求人はありません。番号と、求人が有効中であることを確認してください。")
    pointer = store.read_number(narrow(posting_number).replace(" ", ""))
    if pointer is None:
        raise missing
    posting, establishment = store.read_with_establishment(pointer["establishment_number"], pointer["posting_id"])
    if posting is None or establishment is None:
        raise missing
    if rules.shown(State(posting["state"]), posting.get("ended_at"), now) is not Shown.ACTIVE:
        raise missing
    return posting, establishment


def active(posting: dynamo.Item, now: datetime) -> dynamo.Check:
    """Return the check, for another area's transaction, that the posting is active at this very instant."""
    return store.active(posting, now)


def active_at(establishment_number: str, posting_id: str, now: datetime) -> dynamo.Check:
    """Return the same check for a posting of which only the ids are known."""
    return store.active(store.key(establishment_number, posting_id), now)


def has_active(establishment_number: str, now: datetime) -> bool:
    """Return whether any posting of the establishment is active at this instant, whoever applied for it (R27, A18)."""
    return store.any_active(establishment_number, now)


def ends_of(wanted: list[tuple[str, str]], counted: str | None = None) -> tuple[dict[str, datetime], Mapping[str, int]]:
    """Return when postings (establishment number, posting id) end or are to end, by posting id, in one read.

    With `counted`, an establishment number, also how many referrals stand in each list of this establishment.
    """
    found, counts = store.read_ends(wanted, counted)
    ends = {posting_id: from_stored(item["ended_at"]) for posting_id, item in found.items() if item.get("ended_at")}
    return ends, {"owed" if name == "total" else name: int(counts.get(name, 0)) for name in store.RESULT_COUNTS}


def count_results(establishment_number: str, changes: Mapping[str, int]) -> dynamo.Update:
    """Return the write of an establishment's counts of referrals, for the transaction that changes them."""
    return store.count_results(establishment_number, changes)


def count_hired(establishment_number: str, posting_id: str, change: int) -> dynamo.Update:
    """Return the write of how many were hired for a posting: with it 充足 is suggested (§2.4)."""
    return store.count_hired(establishment_number, posting_id, change)
