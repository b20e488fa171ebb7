"""Requests to change an establishment that were left for a year as a draft, or after being sent back: removed (§1.6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import audit, dynamo
from mypage.core.clock import from_stored
from mypage.core.sweeping import due_items, sweep
from mypage.establishments import rules, store
from mypage.establishments.rules import ChangeState

SWEEP_PAGE = 100


def remove_unfinished_changes(now: datetime, *, dry_run: bool) -> dict[str, int]:
    """Remove what has been left for a year; return counts: draft, returned, waiting (touched since), passed."""
    due = due_items(rules.DUE_SHARDS, lambda shard, start: store.due_changes(shard, now, SWEEP_PAGE, start))
    return sweep(due, lambda item: _follow_up(item["establishment_number"], now, dry_run=dry_run))


def _follow_up(number: str, now: datetime, *, dry_run: bool) -> str:
    _, request = store.read_with_change(number)
    if request is None or request["state"] not in rules.UNFINISHED_CHANGE:
        return "passed"  # the index shows what was there a moment ago
    kept_until = rules.unfinished_until(from_stored(request["updated_at"]))
    if now < kept_until:
        done = dry_run or dynamo.done([store.kept_on(request, kept_until)])
        return "waiting" if done else "passed"
    return str(request["state"]) if dry_run or dynamo.done(_removal(request, now)) else "passed"


def _removal(request: Mapping[str, Any], now: datetime) -> list[dynamo.Write]:
    number = request["establishment_number"]
    is_returned = request["state"] == ChangeState.RETURNED  # a draft may carry the number of an earlier request
    return [
        store.change_removal(request),
        *([store.receipt_removal(request)] if is_returned else []),
        audit.line(
            actor=audit.CLOCK,
            office=request["office"],
            action="apply_retention",
            subject=f"establishment#{number}",
            now=now,
            request_id="apply_retention",
            on_behalf_of=number,
            facts={"change": request["state"]},
        ),
    ]
