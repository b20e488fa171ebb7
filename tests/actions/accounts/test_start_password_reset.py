"""POST /public/password-resets."""

from datetime import timedelta

import pytest

from tests.support.accounts import EMAIL, account_item, mailed_key, open_account, register_establishment
from tests.support.aws import START, Answer, Aws

FUNCTION = "accounts/start_password_reset"


def start(aws: Aws, email: str = EMAIL) -> Answer:
    return aws.call(FUNCTION, body={"email": email})


@pytest.fixture
def account_id(aws: Aws) -> str:
    register_establishment()
    return open_account(aws)


@pytest.mark.usefixtures("account_id")
def test_known_and_unknown_addresses_are_answered_alike_for_the_same_work(aws: Aws) -> None:
    known = start(aws)
    known_calls = list(aws.calls)
    unknown = start(aws, "dare@example.co.jp")

    assert known.status == unknown.status == 202
    assert set(known.json) == set(unknown.json) == {"password_reset_id", "auth_key_expires_at"}
    assert known.json["auth_key_expires_at"] == (START + timedelta(minutes=50)).isoformat()
    assert known_calls == aws.calls


@pytest.mark.usefixtures("account_id")
def test_the_owner_gets_a_key_and_a_stranger_learns_by_mail_that_there_is_no_account(aws: Aws) -> None:
    start(aws)
    assert mailed_key(aws)
    start(aws, "dare@example.co.jp")

    assert aws.mails[-1].to == ["dare@example.co.jp"]
    assert "アカウントはありません" in aws.mails[-1].text
    assert "認証キー：" not in aws.mails[-1].text


def test_a_closed_account_reads_as_none(aws: Aws, account_id: str) -> None:
    aws.put("accounts", account_item(aws, account_id) | {"state": "closed"})

    start(aws)

    assert "アカウントはありません" in aws.mails[-1].text


@pytest.mark.parametrize("email", [EMAIL, "dare@example.co.jp"])
@pytest.mark.usefixtures("account_id")
def test_at_most_three_mails_per_address_and_hour_known_or_not(aws: Aws, email: str) -> None:
    assert [start(aws, email).status for _ in range(4)] == [202, 202, 202, 429]


@pytest.mark.usefixtures("account_id")
def test_while_ses_is_down_the_answer_says_so_and_repeating_is_free(aws: Aws) -> None:
    with aws.down("ses"):
        assert [start(aws).problem for _ in range(4)] == ["mail-unavailable"] * 4

    assert start(aws).status == 202


@pytest.mark.parametrize("body", [{}, {"email": "x"}, {"email": None}, {"email": EMAIL, "x": 1}])
def test_a_bad_body_is_refused(aws: Aws, body: dict[str, object]) -> None:
    assert aws.call(FUNCTION, body=body).status == 422
