"""The retention sweep: what `rules.RETENTION` leaves to a sweep, in one job that can be rehearsed (domain.md §1.6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from mypage.accounts import retention as accounts
from mypage.applicants import retention as applicants
from mypage.establishments import retention as establishments
from mypage.postings import retention as postings


class Sweep(Protocol):
    """One area's part: it finds what is due in a sparse index, shard by shard and page by page, and may be repeated."""

    def __call__(self, now: datetime, *, dry_run: bool) -> Mapping[str, int]: ...


SWEEPS: Mapping[str, Sweep] = {
    "postings": postings.remove_unfinished,
    "establishment_changes": establishments.remove_unfinished_changes,
    "closed_accounts": accounts.forget_closed,
    "referrals": applicants.anonymise_referrals,
}


def apply_retention(now: datetime, *, dry_run: bool = False) -> dict[str, int]:
    """Remove everything whose time has come; return counts as `<kind>.<outcome>`. With `dry_run` nothing is written.

    One kind that fails does not keep the others: they are done, then the failure is raised, so that the run is repeated.
    """
    counts: dict[str, int] = {}
    failed: list[Exception] = []
    for kind, sweep in SWEEPS.items():
        try:
            found = sweep(now, dry_run=dry_run)
        except Exception as error:  # noqa: BLE001 - raised below, and logged by whoever started the job
            failed.append(error)
        else:
            counts |= {f"{kind}.{outcome}": count for outcome, count in found.items()}
    if failed:
        raise ExceptionGroup("apply_retention", failed)
    return counts
