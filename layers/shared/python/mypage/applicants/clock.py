"""What the clock does about referrals (domain.md §2.9): the two-week notice and the cut-off; retention is beside this.

Nothing waits for these jobs: entry ends at its instant whether they have run or not. They read the sparse index `due`,
shard by shard and page by page, and the ends of the postings of a page in one call. Every step is a conditional
transaction, so a run may be repeated, run twice at once, stop half way or come days late: each mail goes once.

Cut-off and retention belong to the posting, whose tally stands in the index: when a posting ends nothing has to be written
to its referrals. While it is in force its cut-off can still move, so the clock looks again (`rules.look_again_at`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from mypage.applicants import rules, service, store
from mypage.applicants.rules import ReferralList
from mypage.core import audit, dynamo
from mypage.core.log import logger
from mypage.core.sweeping import sweep
from mypage.postings import standing as postings

SWEEP_PAGE = 90
"""What one page holds at most: the ends of all its postings are read in one call."""

CLOSED_AT_ONCE = 20
"""Referrals closed in one transaction: each takes three of its hundred writes."""

type FollowUp = Callable[[Mapping[str, Any], datetime, datetime], str]


def remind_missing_results(now: datetime) -> dict[str, int]:
    """Send 選考結果未入力通知 for every result owed for two weeks (R22, A14); return counts: reminded, over, passed.

    Exactly one mail per referral, also where the posting is over; none once there is a result, or after the cut-off.
    """
    return sweep_stage(store.REMIND, _remind, now)


def close_result_entry(now: datetime) -> dict[str, int]:
    """Close what was not entered before the cut-off (R21, A10-A12); return counts of postings: closed, waiting, passed.

    The employer is told which results are owed, and the posting's office finds them in its list to phone.
    """
    return sweep_stage(store.CLOSE, _close, now)


def sweep_stage(stage: str, follow_up: FollowUp, now: datetime) -> dict[str, int]:
    """Follow up what is due of a stage, shard by shard and page by page; return how often which outcome came."""
    return sweep(_due(stage, now), lambda due: _followed(due, stage, follow_up, now))


def _due(stage: str, now: datetime) -> Iterator[tuple[Mapping[str, Any], datetime | None]]:
    """Yield what is due of a stage with the end of its posting; a page's ends are read in one call."""
    for shard in range(rules.DUE_SHARDS):
        for page in dynamo.pages(partial(store.due_items, stage, shard, now, SWEEP_PAGE)):
            ends, _ = postings.ends_of([(item["establishment_number"], item["posting_id"]) for item in page.items])
            for item in page.items:
                yield item, ends.get(item["posting_id"])


def _followed(due: tuple[Mapping[str, Any], datetime | None], stage: str, follow_up: FollowUp, now: datetime) -> str:
    item, ended_at = due
    if ended_at is None:  # a record that cannot be: it must not hold up the others, and somebody must look
        logger.error("unexpected error", extra={"job": stage, "posting_id": item["posting_id"]})
        return "unknown"
    return follow_up(item, ended_at, now)


# --- the two-week notice ------------------------------------------------------------------------


def _remind(referral: Mapping[str, Any], ended_at: datetime, now: datetime) -> str:
    if not rules.is_open(ended_at, now):
        return "over" if dynamo.done([store.not_reminded(referral)]) else "passed"
    writes: list[dynamo.Write] = [
        store.reminded(referral, now),
        service.mail("missing_result", f"referral#{referral['referral_id']}", referral, now),
    ]
    return "reminded" if dynamo.done(writes) else "passed"


# --- the cut-off --------------------------------------------------------------------------------


def _close(tally: Mapping[str, Any], ended_at: datetime, now: datetime) -> str:
    closes_at = rules.closes_at(ended_at)
    if now < closes_at:
        look_at = rules.look_again_at(ended_at, now)
        place = store.due(store.CLOSE, tally["posting_id"], look_at)
        return "waiting" if dynamo.done([store.moved_on(tally, place)]) else "passed"
    while owed := store.owed_of_posting(tally["establishment_number"], tally["posting_id"], CLOSED_AT_ONCE):
        if not dynamo.done(_closing(tally, owed, now)):
            return "passed"  # a result came meanwhile: the next run closes what is left
    place = store.due(store.RETAIN, tally["posting_id"], rules.kept_until(closes_at))
    return "closed" if dynamo.done([store.moved_on(tally, place)]) else "passed"


def _closing(tally: Mapping[str, Any], owed: Sequence[Mapping[str, Any]], now: datetime) -> list[dynamo.Write]:
    writes: list[dynamo.Write] = []
    for referral in owed:
        writes.append(store.closed(referral, now))
        writes.append(
            store.history(referral, "close_result_entry", actor=audit.CLOCK, now=now, version=referral["version"])
        )
        writes.append(line(referral, "close_result_entry", now))
    moved: dict[str, int] = {ReferralList.OWED: -len(owed), ReferralList.CLOSED: len(owed)}
    first = owed[0]
    numbers = [referral["referral_number"] for referral in owed]
    return [
        *writes,
        store.count(first, moved),
        postings.count_results(tally["establishment_number"], moved),
        # A referral is closed once, so the first of those closed together names this one mail.
        service.mail("result_entry_closed", f"referral#{first['referral_id']}", first, now, numbers=numbers),
    ]


# --- small parts --------------------------------------------------------------------------------


def line(referral: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    """Return the audit line of what time did to a referral."""
    return audit.line(
        actor=audit.CLOCK,
        office=referral["posting_office"],
        action=action,
        subject=f"referral#{referral['referral_id']}",
        now=now,
        request_id=action,
        on_behalf_of=referral["establishment_number"],
    )
