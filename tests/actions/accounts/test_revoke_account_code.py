"""POST /staff/account-codes/{code_id}/revoke."""

import pytest

from tests.support.accounts import complete, issue_code, mailed_key, only, register_establishment, start_sign_up
from tests.support.aws import Answer, Aws, employer, staff

FUNCTION = "accounts/revoke_account_code"


def revoke(aws: Aws, code_id: str, caller: dict[str, str] | None = None) -> Answer:
    return aws.call(FUNCTION, path={"code_id": code_id}, caller=caller or staff())


@pytest.fixture
def slip(aws: Aws) -> dict[str, str]:
    register_establishment()
    return issue_code(aws)


def test_a_revoked_code_starts_nothing(aws: Aws, slip: dict[str, str]) -> None:
    answer = revoke(aws, slip["code_id"])

    assert (answer.status, answer.json["state"]) == (200, "revoked")
    assert start_sign_up(aws, slip["account_code"]).problem == "account-code-refused"
    assert [line["action"] for line in aws.audit()].count("revoke_account_code") == 1


def test_revoking_twice_changes_nothing(aws: Aws, slip: dict[str, str]) -> None:
    revoke(aws, slip["code_id"])

    assert revoke(aws, slip["code_id"]).status == 200
    assert [line["action"] for line in aws.audit()].count("revoke_account_code") == 1


def test_r12_after_revocation_a_new_code_can_be_issued(aws: Aws, slip: dict[str, str]) -> None:
    revoke(aws, slip["code_id"])

    assert start_sign_up(aws, issue_code(aws)["account_code"]).status == 202


def test_a_used_code_cannot_be_revoked(aws: Aws, slip: dict[str, str]) -> None:
    sign_up_id = start_sign_up(aws, slip["account_code"]).json["sign_up_id"]
    complete(aws, sign_up_id, mailed_key(aws))

    answer = revoke(aws, slip["code_id"])

    assert (answer.status, answer.problem) == (409, "code-not-open")


def test_a_lapsed_code_cannot_be_revoked_even_before_the_job(aws: Aws, slip: dict[str, str]) -> None:
    aws.pass_time(days=7)

    assert revoke(aws, slip["code_id"]).problem == "code-not-open"


def test_a_code_used_at_the_same_moment_stays_used(aws: Aws, slip: dict[str, str]) -> None:
    sign_up_id = start_sign_up(aws, slip["account_code"]).json["sign_up_id"]
    key = mailed_key(aws)
    aws.meanwhile("TransactWriteItems", lambda: complete(aws, sign_up_id, key))

    assert revoke(aws, slip["code_id"]).problem == "code-not-open"
    assert only(aws, "CODE")["state"] == "used"


@pytest.mark.parametrize("code_id", ["0" * 64, "x"])
def test_an_unknown_code_reads_as_absent(aws: Aws, code_id: str) -> None:
    assert revoke(aws, code_id).status == 404


def test_another_offices_code_reads_as_absent(aws: Aws, slip: dict[str, str]) -> None:
    assert revoke(aws, slip["code_id"], staff("99020")).status == 404
    assert revoke(aws, slip["code_id"], employer()).status == 401
    assert only(aws, "CODE")["state"] == "issued"
