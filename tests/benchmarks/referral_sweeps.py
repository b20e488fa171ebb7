"""What the sweeps over referrals cost for each referral: calls to DynamoDB, and bytes of its answers.

As in `sweep`: the jobs run whole, against a stand-in for the table that serves the index `due` (and, for the cut-off, the
list of what is owed of a posting) as DynamoDB does, and lets every transaction pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.applicants import clock, rules, store
from mypage.applicants.rules import ReferralList, ReferralState
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import derived_id
from mypage.postings import rules as postings
from tests.benchmarks.recording import world
from tests.benchmarks.sweep import Cost, DueTable, Wire
from tests.support.aws import START

OFFICE = "99010"
OF_ONE_POSTING = 4
"""Referrals that a posting has; every one of them is owed."""


def remind(due: int) -> Cost:
    """Let the job remind of so many results that became due at once."""
    referrals = list(_referrals(due))
    table = ReferralTable(referrals, referrals, ended_at=to_stored(START + timedelta(days=20)))
    return _measured(table, due, "remind_missing_results", {"reminded": due})


def close(due: int) -> Cost:
    """Let the job close so many results that were never given, of postings whose cut-off is the same instant."""
    referrals = list(_referrals(due))
    ended_at = postings.ends_at(START.date() - timedelta(days=150))
    tallies = [_tally(first, rules.closes_at(ended_at)) for first in referrals[::OF_ONE_POSTING]]
    table = ReferralTable(tallies, referrals, ended_at=to_stored(ended_at))
    return _measured(table, due, "close_result_entry", {"closed": len(tallies)})


def _measured(table: ReferralTable, due: int, job: str, expected: Mapping[str, int]) -> Cost:
    with world(), pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(dynamo, "_client", lambda: table)
        counts = getattr(clock, job)(START)
    if counts != expected or table.left:
        raise RuntimeError(f"{job} came to {counts}, not {expected}; {table.left} are left")
    return Cost(table.calls / due, table.bytes_read / due)


class ReferralTable(DueTable):
    """Stands in for the DynamoDB client: the index `due` of the referrals, what is owed of a posting, and its end."""

    def __init__(self, due: list[dict[str, Any]], referrals: list[dict[str, Any]], *, ended_at: str) -> None:
        super().__init__(due, "ReferralsTable")
        self._ended_at = ended_at
        self._owed: dict[str, dict[str, Wire]] = defaultdict(dict)
        self._posting_of: dict[str, str] = {}
        for referral in referrals:
            prefix = f"{referral['posting_id']}#{ReferralList.OWED.value}#"
            self._owed[prefix][referral["sk"]] = dynamo.to_wire(referral)
            self._posting_of[referral["sk"]] = prefix

    def query(self, **request: Any) -> Wire:
        """Answer one page of the index `due`, or of what is owed of a posting."""
        if request["IndexName"] != "by_posting":
            return super().query(**request)
        owed = self._owed[request["ExpressionAttributeValues"][":prefix"]["S"]]
        found = list(owed.values())[: request["Limit"]]
        return self._answered({"Items": found, "Count": len(found), "ScannedCount": len(found)})

    def batch_get_item(self, **request: Any) -> Wire:
        """Answer when postings end."""
        ((name, wanted),) = request["RequestItems"].items()
        ends = [
            {**key, "posting_id": {"S": key["sk"]["S"].partition("#")[2]}, "ended_at": {"S": self._ended_at}}
            for key in wanted["Keys"]
        ]
        return self._answered({"Responses": {name: ends}, "UnprocessedKeys": {}})

    def transact_write_items(self, **request: Any) -> Wire:
        """Let all writes pass: what is closed is no longer owed, what moves on in the index is out of this stage."""
        for write in request["TransactItems"]:
            update = write.get("Update", {})
            assigned = update.get("UpdateExpression", "").partition("REMOVE")[0]
            if "#closed_at" in assigned:
                del self._owed[self._posting_of[update["Key"]["sk"]["S"]]][update["Key"]["sk"]["S"]]
            elif "#due_shard" in assigned:
                self._remove((update["Key"]["pk"]["S"], update["Key"]["sk"]["S"]))
        return super().transact_write_items(**request)


def _referrals(count: int) -> Iterator[dict[str, Any]]:
    """Yield referrals of two weeks ago, to postings of many establishments."""
    referred_at = START - rules.REMINDED_AFTER
    for number in range(count):
        group = number // OF_ONE_POSTING
        establishment, posting_id = f"9901-{group:06d}-0", derived_id("posting", str(group))
        referral_id = derived_id("referral", str(number))
        referral = {
            **store.key(establishment, referral_id),
            **store.due(store.REMIND, referral_id, START),
            "referral_id": referral_id,
            "referral_number": f"{OFFICE}-{number:08d}",
            "establishment_number": establishment,
            "establishment_name": "見本ベーカリー小立野",
            "posting_id": posting_id,
            "posting_number": f"{OFFICE}-{group:08d}",
            "posting_office": OFFICE,
            "occupation": "パンの製造・販売スタッフ（パート）",
            "referring_office": OFFICE,
            "seeker_number": f"{OFFICE}-{number + 20_000_000:08d}",
            "seeker_name": "見本 さくら",
            "seeker_name_kana": "ミホン サクラ",
            "referred_at": to_stored(referred_at),
            "state": ReferralState.REFERRED.value,
            "version": 1,
        }
        yield {**referral, **store.listed(referral, ReferralList.OWED, to_stored(START))}


def _tally(referral: Mapping[str, Any], cut_off: datetime) -> dict[str, Any]:
    posting_id = referral["posting_id"]
    return {
        **store.tally_key(referral["establishment_number"], posting_id),
        **store.due(store.CLOSE, posting_id, cut_off),
        **{name: referral[name] for name in ("establishment_number", "posting_id", "posting_number", "posting_office")},
        "owed": OF_ONE_POSTING,
    }
