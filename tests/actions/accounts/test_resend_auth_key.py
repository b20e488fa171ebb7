"""POST /public/sign-ups/{sign_up_id}/auth-key."""

from datetime import datetime

import pytest

from mypage.core.clock import JST
from tests.support.accounts import complete, issue_code, mailed_key, only, register_establishment, start_sign_up
from tests.support.aws import Answer, Aws

FUNCTION = "accounts/resend_auth_key"


def resend(aws: Aws, sign_up_id: str) -> Answer:
    return aws.call(FUNCTION, path={"sign_up_id": sign_up_id})


@pytest.fixture
def sign_up_id(aws: Aws) -> str:
    """A sign-up whose first key is on its way."""
    register_establishment()
    return str(start_sign_up(aws, issue_code(aws)["account_code"]).json["sign_up_id"])


def test_a06_a_resent_key_replaces_the_earlier_one(aws: Aws, sign_up_id: str) -> None:
    first = mailed_key(aws)
    aws.pass_time(minutes=10)

    answer = resend(aws, sign_up_id)

    assert answer.status == 202
    assert answer.json == {"sign_up_id": sign_up_id, "auth_key_expires_at": "2026-11-18T11:00:00+09:00"}
    assert complete(aws, sign_up_id, first).problem == "auth-key-refused"
    assert complete(aws, sign_up_id, mailed_key(aws)).status == 201


def test_a_new_key_has_all_its_tries(aws: Aws, sign_up_id: str) -> None:
    for _ in range(5):
        complete(aws, sign_up_id, "0000-0000")
    assert complete(aws, sign_up_id, mailed_key(aws)).status == 422

    resend(aws, sign_up_id)

    assert complete(aws, sign_up_id, mailed_key(aws)).status == 201


def test_a06_a_lapsed_code_gets_no_new_key(aws: Aws, sign_up_id: str) -> None:
    only(aws, "SIGN_UP")
    aws.now = datetime(2026, 11, 18, 23, 0, tzinfo=JST)
    assert resend(aws, sign_up_id).status == 202
    issue_code(aws)  # replaces the code of this sign-up

    assert resend(aws, sign_up_id).problem == "account-code-refused"


def test_a_sign_up_of_24_hours_ago_is_gone(aws: Aws, sign_up_id: str) -> None:
    aws.pass_time(hours=23, minutes=59)
    assert resend(aws, sign_up_id).status == 202
    aws.pass_time(minutes=1)

    assert resend(aws, sign_up_id).status == 404


@pytest.mark.parametrize("unknown", ["0" * 32, "x", "é"])
def test_an_unknown_sign_up_reads_as_absent(aws: Aws, unknown: str) -> None:
    assert resend(aws, unknown).status == 404


def test_a_completed_sign_up_gets_no_new_key(aws: Aws, sign_up_id: str) -> None:
    complete(aws, sign_up_id, mailed_key(aws))

    assert resend(aws, sign_up_id).problem == "sign-up-completed"
    assert len(aws.mails) == 1


def test_at_most_three_mails_per_address_and_hour(aws: Aws, sign_up_id: str) -> None:
    assert [resend(aws, sign_up_id).status for _ in range(3)] == [202, 202, 429]


def test_while_ses_is_down_repeating_is_free(aws: Aws, sign_up_id: str) -> None:
    with aws.down("ses"):
        assert [resend(aws, sign_up_id).status for _ in range(3)] == [503, 503, 503]

    assert resend(aws, sign_up_id).status == 202
