"""§1.6 "Retention" is one table, and each area keeps to it: what DynamoDB removes carries that end, the rest has a sweep."""

from datetime import datetime, timedelta

import pytest

from mypage.accounts import rules as accounts
from mypage.accounts import sessions
from mypage.applicants import rules as applicants
from mypage.core import audit
from mypage.core.clock import JST
from mypage.establishments import rules as establishments
from mypage.notices import rules as notices
from mypage.postings import rules as postings
from mypage.records.retention import SWEEPS
from mypage.records.rules import RETENTION
from tests.support.aws import template

OF_AREAS = {
    "sign_ups": accounts.UNFINISHED_KEPT,
    "sessions": sessions.ABSOLUTE["employer"],
    "staff_sessions": sessions.ABSOLUTE["staff"],
    "closed_accounts": accounts.LEFT_BEHIND,
    "postings": postings.UNFINISHED_KEPT,
    "establishment_changes": establishments.UNFINISHED_KEPT,
    "referrals": timedelta(days=365) * applicants.KEPT_YEARS,
    "mails": notices.KEPT,
    "audit": audit.KEPT,
}
TABLES = {
    name.removesuffix("Table").lower(): resource["Properties"]
    for name, resource in template()["Resources"].items()
    if resource["Type"] == "AWS::DynamoDB::Table"
}


@pytest.mark.parametrize("kind", [kind for kind in RETENTION if kind != "backups"])
def test_an_area_keeps_as_long_as_the_table_says(kind: str) -> None:
    assert OF_AREAS[kind] == RETENTION[kind].period


def test_a_seekers_session_lives_as_long_as_an_employers() -> None:
    assert sessions.ABSOLUTE["seeker"] == RETENTION["sessions"].period


def test_what_a_sweep_ends_has_one_and_no_sweep_is_without_its_line() -> None:
    assert set(SWEEPS) == {kind for kind, kept in RETENTION.items() if kept.ended_by == "sweep"}


@pytest.mark.parametrize("table", ["accounts", "outbox", "audit"])
def test_what_lapses_by_itself_lies_in_a_table_that_lets_it(table: str) -> None:
    assert TABLES[table]["TimeToLiveSpecification"] == {"AttributeName": "expires_at", "Enabled": True}


def test_an_audit_line_carries_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_TABLE", "AuditTable")
    now = datetime(2026, 11, 18, 10, 0, tzinfo=JST)
    line = audit.line(actor="staff#1", office="99010", action="a", subject="b#1", now=now, request_id="r").item
    assert line["expires_at"] == (now + RETENTION["audit"].period).timestamp()
    assert datetime.fromtimestamp(line["expires_at"], JST).date().isoformat() == "2031-11-19"
