"""What the clock does about postings (domain.md §2.9): the follow-up work of what is over, and the early warning.

Nothing waits for these jobs: a posting past its last day *is* inactive at 00:00 JST, whether they have run or not. They
close what was open about it, write the history and let the mails go. They read the sparse index `due`, shard by shard
and page by page; every posting is one conditional transaction, so a run may be repeated, run twice at once, stop half
way or come days late: each posting is followed up once, and each mail goes once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from mypage.core import audit, dynamo, outbox
from mypage.core.clock import from_stored, to_stored
from mypage.core.sweeping import due_items, sweep
from mypage.postings import requests, rules, store
from mypage.postings.rules import Actor, Event, State

SWEEP_PAGE = 100


def expire_postings(now: datetime) -> dict[str, int]:
    """Follow up every posting whose last day is over; return counts: expired, waiting (only the warning was due), passed."""
    return _sweep(_expire, now)


def warn_before_expiry(now: datetime) -> dict[str, int]:
    """Warn of the end of every posting seven days before its last day; return counts: warned, waiting, passed."""
    return _sweep(_warn, now)


def _sweep(follow_up: Callable[[Mapping[str, Any], datetime], str], now: datetime) -> dict[str, int]:
    due = due_items(rules.DUE_SHARDS, lambda shard, start: store.due_postings(shard, now, SWEEP_PAGE, start))
    return sweep(due, lambda posting: follow_up(posting, now))


def _expire(posting: Mapping[str, Any], now: datetime) -> str:
    if now < from_stored(posting["ended_at"]):
        return "waiting"
    rules.after(rules.shown(State(posting["state"]), posting["ended_at"], now), Event.EXPIRE, Actor.CLOCK)
    version = posting["version"] + 1
    assign: dict[str, Any] = {
        **store.NOT_DUE,
        **requests.NOTHING_OPEN,
        "expired_at": to_stored(now),
        "version": version,
        "updated_at": to_stored(now),
    }
    writes: list[dynamo.Write] = [
        store.change(posting, Event.EXPIRE, now, assign=assign, version=posting["version"]),
        store.history(posting, "expire_posting", actor=audit.CLOCK, now=now, version=version),
        _audit_line(posting, "expire_postings", now),
        *requests.voiding(posting, now, actor=audit.CLOCK),
        _mail("posting_expired", posting, now),
    ]
    return "expired" if dynamo.done(writes) else "passed"


def _warn(posting: Mapping[str, Any], now: datetime) -> str:
    ends_at = from_stored(posting["ended_at"])
    if now >= ends_at or posting["due_at"] == posting["ended_at"]:
        return "waiting"  # for `expire_postings`: over already, there is nothing to warn of
    writes: list[dynamo.Write] = [
        store.warned(posting, ends_at, now),
        _mail("posting_expiring", posting, now),
    ]
    return "warned" if dynamo.done(writes) else "passed"


def _mail(kind: str, posting: Mapping[str, Any], now: datetime) -> dynamo.Put:
    """One mail of a kind for each last valid day: an extended posting is warned of again."""
    last_day = date.fromisoformat(posting["valid_until"])
    return outbox.intent(
        kind,
        f"{store.name_of(posting)}#{last_day.isoformat()}",
        now=now,
        office=posting["office"],
        establishment_number=posting["establishment_number"],
        posting_id=posting["posting_id"],
    )


def _audit_line(posting: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=audit.CLOCK,
        office=posting["office"],
        action=action,
        subject=f"posting#{posting['posting_id']}",
        now=now,
        request_id=action,
        on_behalf_of=posting["establishment_number"],
    )
