"""What closed accounts left behind because removing it failed after the closing: passkeys that open nothing (§1.6)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from mypage.accounts import credential_store, member_store, store
from mypage.core import dynamo

SWEEP_PAGE = 100


def forget_closed(now: datetime, *, dry_run: bool) -> dict[str, int]:
    """Remove the passkeys of closed accounts; return counts: forgotten, passed (the account itself has vanished)."""
    counts: dict[str, int] = {}
    for shard in range(store.DUE_SHARDS):
        for page in dynamo.pages(partial(member_store.due_closings, shard, now, SWEEP_PAGE)):
            for item in page.items:
                done = dry_run or dynamo.done(settling(item["pk"].removeprefix("ACCOUNT#")))
                outcome = "forgotten" if done else "passed"
                counts[outcome] = counts.get(outcome, 0) + 1
    return counts


def settling(account_id: str) -> list[dynamo.Write]:
    """Return the writes that leave nothing of a closed account's passkeys, nor of the note that leads here."""
    return [*credential_store.passkeys_forgotten(account_id), member_store.closing_settled(account_id)]
