"""The end of retention of referrals: two years after the cut-off what is personal goes, the counts stay (domain.md §1.6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from mypage.applicants import clock, rules, store
from mypage.core import dynamo

REMOVED_AT_ONCE = 50


def anonymise_referrals(now: datetime, *, dry_run: bool) -> dict[str, int]:
    """Remove what is personal; return counts of postings: anonymised, waiting (their cut-off moved), passed."""
    return clock.sweep_stage(store.RETAIN, _would_anonymise if dry_run else _anonymise, now)


def _would_anonymise(_tally: Mapping[str, Any], ended_at: datetime, now: datetime) -> str:
    return "waiting" if now < _kept_until(ended_at) else "anonymised"


def _kept_until(ended_at: datetime) -> datetime:
    return rules.kept_until(rules.closes_at(ended_at))


def _anonymise(tally: Mapping[str, Any], ended_at: datetime, now: datetime) -> str:
    if now < _kept_until(ended_at):
        place = store.due(store.RETAIN, tally["posting_id"], _kept_until(ended_at))
        return "waiting" if dynamo.done([store.moved_on(tally, place)]) else "passed"
    referrals = partial(store.of_posting, tally["establishment_number"], tally["posting_id"], clock.SWEEP_PAGE)
    for page in dynamo.pages(referrals):
        for referral in page.items:
            _forget(referral, now)
    return "anonymised" if dynamo.done([store.moved_on(tally, store.NOT_DUE)]) else "passed"


def _forget(referral: Mapping[str, Any], now: datetime) -> None:
    """Remove thread and free texts, then the person; in this order, so that what stops half way is taken up again."""
    while keys := store.thread_keys(referral["referral_id"], REMOVED_AT_ONCE):
        dynamo.transact([store.deletion(key) for key in keys])
    if "anonymised_at" in referral:
        return
    _, history = store.read_with_history(referral["establishment_number"], referral["referral_id"])
    written = [line for line in history if "texts" in line]
    for first in range(0, len(written), REMOVED_AT_ONCE):
        dynamo.transact([store.without_texts(line) for line in written[first : first + REMOVED_AT_ONCE]])
    dynamo.transact(
        [
            store.anonymisation(referral, now),
            store.no_guard(referral),
            clock.line(referral, "apply_retention", now),
        ]
    )
