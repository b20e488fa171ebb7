"""Daily at 00:05: expire_account_codes."""

from datetime import datetime, timedelta

import pytest

from mypage.accounts import service
from mypage.core.clock import JST
from tests.support.accounts import (
    NUMBER,
    complete,
    issue_code,
    mailed_key,
    only,
    register_establishment,
    start_sign_up,
)
from tests.support.aws import Aws, sample_event

FUNCTION = "accounts/expire_account_codes"
MIDNIGHT = datetime(2026, 11, 24, 0, 0, tzinfo=JST)


@pytest.mark.parametrize(("at", "expired"), [(MIDNIGHT - timedelta(seconds=1), 0), (MIDNIGHT, 1)])
def test_a01_a_code_expires_with_the_end_of_its_last_day(aws: Aws, at: datetime, expired: int) -> None:
    register_establishment()
    issue_code(aws)

    assert aws.run(FUNCTION, at) == {"expired": expired, "passed": 0}
    assert only(aws, "CODE")["state"] == ("expired" if expired else "issued")


def test_the_expiry_is_dated_at_its_instant_and_leaves_the_due_index(aws: Aws) -> None:
    register_establishment()
    issue_code(aws)

    aws.run(FUNCTION, MIDNIGHT + timedelta(days=3))

    code = only(aws, "CODE")
    assert code["ended_at"] == "2026-11-23T15:00:00.000000Z"
    assert "due_shard" not in code
    assert ["actor" in line for line in aws.audit()].count(False) == 1


def test_repeating_changes_nothing(aws: Aws) -> None:
    register_establishment()
    issue_code(aws)
    aws.run(FUNCTION, MIDNIGHT)

    assert aws.run(FUNCTION, MIDNIGHT) == {"expired": 0, "passed": 0}


def test_many_days_are_caught_up_in_pages(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "SWEEP_PAGE", 2)
    for n in range(12):
        number = f"9901-{n:06}-0"
        register_establishment(number)
        issue_code(aws, number)

    assert aws.run(FUNCTION, MIDNIGHT + timedelta(days=40)) == {"expired": 12, "passed": 0}


def test_a_code_used_at_the_same_moment_stays_used(aws: Aws) -> None:
    register_establishment()
    aws.now = MIDNIGHT - timedelta(days=5)
    code = issue_code(aws, NUMBER)["account_code"]
    aws.now = MIDNIGHT + timedelta(hours=23, minutes=50)
    sign_up_id = start_sign_up(aws, code).json["sign_up_id"]
    aws.now = MIDNIGHT + timedelta(days=1, minutes=5)
    key = mailed_key(aws)
    aws.meanwhile("TransactWriteItems", lambda: complete(aws, sign_up_id, key))

    assert aws.run(FUNCTION) == {"expired": 0, "passed": 1}
    assert only(aws, "CODE")["state"] == "used"


def test_the_local_engines_event_means_now(aws: Aws) -> None:
    assert aws.invoke(FUNCTION, sample_event(FUNCTION)) == {"expired": 0, "passed": 0}
