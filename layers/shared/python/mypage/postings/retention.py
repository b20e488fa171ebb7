"""Drafts that nobody went on with, and applications that were sent back and never applied for again: removed (§1.6).

They stand in the index `due` from the day they begin to wait. Saving does not move them (a form saves itself every few
seconds): the sweep looks at what is due, and moves on what was touched since. Each removal holds the state and version
that was judged, so that a form saved at that very moment wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import audit, dynamo
from mypage.core.clock import from_stored
from mypage.core.ids import derived_id
from mypage.core.sweeping import due_items, sweep
from mypage.postings import rules, store
from mypage.postings.rules import State
from mypage.review import queue

SWEEP_PAGE = 100
REMOVED_AT_ONCE = 50


def remove_unfinished(now: datetime, *, dry_run: bool) -> dict[str, int]:
    """Remove what has been left for a year; return counts: draft, returned, waiting (touched since), passed."""
    due = due_items(rules.DUE_SHARDS, lambda shard, start: store.due_unfinished(shard, now, SWEEP_PAGE, start))
    return sweep(due, lambda item: _follow_up(item, now, dry_run=dry_run))


def _follow_up(item: Mapping[str, Any], now: datetime, *, dry_run: bool) -> str:
    posting = store.read(item["establishment_number"], item["posting_id"])
    if posting is None or posting["state"] not in rules.UNFINISHED:
        return "passed"  # the index shows what was there a moment ago
    kept_until = rules.unfinished_until(from_stored(posting["updated_at"]))
    if now < kept_until:
        done = dry_run or dynamo.done([store.kept_on(posting, kept_until)])
        return "waiting" if done else "passed"
    return str(posting["state"]) if dry_run or _remove(posting, now) else "passed"


def _remove(posting: Mapping[str, Any], now: datetime) -> bool:
    """Remove what hangs on a posting, then the posting itself; what stops half way is taken up again."""
    number, posting_id = posting["establishment_number"], posting["posting_id"]
    reviews = [derived_id("review", number, posting_id, str(n + 1)) for n in range(posting["submissions"])]
    parts: list[dynamo.Write] = [store.removal(line) for line in store.read_history(number, posting_id)]
    parts += [queue.removal(review_id) for review_id in reviews]
    if posting.get("receipt_number"):
        parts.append(store.receipt_removal(posting))
    for first in range(0, len(parts), REMOVED_AT_ONCE):
        if not dynamo.done([store.untouched(posting), *parts[first : first + REMOVED_AT_ONCE]]):
            return False
    return dynamo.done(
        [
            store.deletion(posting, posting["version"], State(posting["state"])),
            store.count(number, total=-1, unpublished=-1),
            audit.line(
                actor=audit.CLOCK,
                office=posting["office"],
                action="apply_retention",
                subject=f"posting#{posting_id}",
                now=now,
                request_id="apply_retention",
                on_behalf_of=number,
                facts={"state": posting["state"]},
            ),
        ]
    )
