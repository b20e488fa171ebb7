"""What closed accounts left behind because removing it failed after the closing: passkeys that open nothing (§1.6)."""

from __future__ import annotations

from datetime import datetime

from mypage.accounts import credential_store, member_store, store
from mypage.core import dynamo
from mypage.core.sweeping import due_items, sweep

SWEEP_PAGE = 100


def forget_closed(now: datetime, *, dry_run: bool) -> dict[str, int]:
    """Remove the passkeys of closed accounts; return counts: forgotten, passed (the account itself has vanished)."""
    closed = due_items(store.DUE_SHARDS, lambda shard, start: member_store.due_closings(shard, now, SWEEP_PAGE, start))
    return sweep(closed, lambda item: _forget(item["pk"].removeprefix("ACCOUNT#"), dry_run=dry_run))


def _forget(account_id: str, *, dry_run: bool) -> str:
    return "forgotten" if dry_run or dynamo.done(settling(account_id)) else "passed"


def settling(account_id: str) -> list[dynamo.Write]:
    """Return the writes that leave nothing of a closed account's passkeys, nor of the note that leads here."""
    return [*credential_store.passkeys_forgotten(account_id), member_store.closing_settled(account_id)]
