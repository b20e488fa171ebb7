"""Who may write the search index: one builder at a time (docs/decisions/0015).

Key in the Seekers table: pk = `SEARCH_INDEX`, sk = `LEASE`. The lease only spares double work; that an index is never mixed
from two is the condition on its manifest. It also remembers what a run is about to upload, so that the next one can
remove what an interrupted run has left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import new_id
from mypage.core.settings import settings

LIFE = timedelta(minutes=4)
REBUILD_LIFE = timedelta(minutes=16)
"""Longer than a function may run: a builder that is still at work is not overtaken."""
_KEY = {"pk": "SEARCH_INDEX", "sk": "LEASE"}


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to write the index, and the keys that the holder before was about to upload."""

    holder: str
    left: frozenset[str]


def take(now: datetime, life: timedelta) -> Lease | None:
    """Take the lease, or return None while another builder holds it.

    A lease that ends later than any could is of a clock that has been set back: it holds nobody up.
    """
    holder = new_id()
    try:
        item = dynamo.write(
            dynamo.Update(
                settings().seekers_table,
                _KEY,
                assign={"holder": holder, "lease_until": to_stored(now + life)},
                condition="attribute_not_exists(#lease_until) OR #lease_until <= :now OR #lease_until > :never",
                values={"now": to_stored(now), "never": to_stored(now + REBUILD_LIFE)},
            )
        )
    except dynamo.ConditionFailed:
        return None
    return Lease(holder, frozenset(item.get("uploads", [])))


def announce(lease: Lease, uploads: Iterable[str]) -> bool:
    """Write down what will be uploaded; return whether the lease is still held."""
    keys = sorted({*lease.left, *uploads})
    return _changed(lease, dynamo.Update(settings().seekers_table, _KEY, assign={"uploads": keys}))


def release(lease: Lease) -> None:
    """Give the lease back: nothing is left behind."""
    _changed(lease, dynamo.Update(settings().seekers_table, _KEY, remove=("holder", "lease_until", "uploads")))


def give_up(lease: Lease) -> None:
    """Give the lease back after a failure; what was announced is left for the next builder to remove."""
    _changed(lease, dynamo.Update(settings().seekers_table, _KEY, remove=("holder", "lease_until")))


def _changed(lease: Lease, update: dynamo.Update) -> bool:
    held = dynamo.Update(
        update.table,
        update.key,
        assign=update.assign,
        remove=update.remove,
        condition="#holder = :holder",
        values={"holder": lease.holder},
    )
    try:
        dynamo.write(held)
    except dynamo.ConditionFailed:
        return False
    return True
