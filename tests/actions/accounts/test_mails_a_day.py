"""However a mail with a key is asked for: ten a day of Japan go to one address, and login codes have a number of their own."""

from datetime import datetime, timedelta

import pytest

from mypage.accounts.rules import KEYS_PER_DAY, LOGIN_CODES_PER_DAY
from mypage.core.clock import JST
from tests.support.accounts import (
    EMAIL,
    PASSWORD,
    open_account,
    owner_of,
    register_establishment,
    sign_in,
    with_login_codes,
)
from tests.support.aws import Answer, Aws

MIDNIGHT = datetime(2026, 11, 19, tzinfo=JST)


@pytest.fixture
def account_id(aws: Aws) -> str:
    """An open account, opened at noon before: its own key counted for another day."""
    register_establishment()
    account_id = open_account(aws)
    aws.now = MIDNIGHT
    return account_id


def reset(aws: Aws, email: str = EMAIL, audience: str = "employer") -> Answer:
    return aws.call("accounts/start_password_reset", body={"email": email, "audience": audience})


def asked(aws: Aws, count: int, email: str = EMAIL) -> list[int]:
    """Ask for a new password so often, with half an hour between: the limit of an hour is never reached."""
    statuses = []
    for _ in range(count):
        statuses.append(reset(aws, email).status)
        aws.pass_time(minutes=30)
    return statuses


@pytest.mark.parametrize("email", [EMAIL, "nobody@example.co.jp"])
def test_ten_a_day_are_sent_and_the_eleventh_is_not_whether_or_not_the_address_is_known(
    aws: Aws, account_id: str, email: str
) -> None:
    assert account_id
    aws.mails.clear()

    assert asked(aws, KEYS_PER_DAY - 1, email) == [202] * (KEYS_PER_DAY - 1)
    assert asked(aws, 1, email) == [202]
    refused = reset(aws, email)

    assert (refused.status, refused.problem) == (429, "too-many-mails")
    assert "1日に10通まで" in refused.text
    assert len(aws.mails) == KEYS_PER_DAY


@pytest.mark.parametrize(("before", "status"), [(timedelta(seconds=1), 429), (timedelta(), 202)])
def test_the_day_ends_at_midnight_in_japan(aws: Aws, account_id: str, before: timedelta, status: int) -> None:
    assert account_id
    asked(aws, KEYS_PER_DAY)
    aws.now = MIDNIGHT + timedelta(days=1) - before

    answer = reset(aws)

    assert answer.status == status
    if status == 429:
        assert answer.headers["retry-after"] == ["1"]


def test_purposes_and_audiences_count_together(aws: Aws, account_id: str) -> None:
    asked(aws, KEYS_PER_DAY)
    other = open_account_elsewhere(aws)

    assert reset(aws, audience="seeker").status == 429
    body = {"current_password": PASSWORD, "email": EMAIL}
    answer = aws.call("accounts/start_email_change", body=body, caller=owner_of(aws, other, signed_in_cookie(aws)))
    assert (answer.status, answer.problem) == (429, "too-many-mails")
    assert account_id != other


def open_account_elsewhere(aws: Aws) -> str:
    """Open an account whose owner asks for somebody else's address."""
    register_establishment("9901-000003-3", phone="076-000-0003")
    return open_account(aws, email="jinji@example.co.jp", number="9901-000003-3", phone="076-000-0003")


def signed_in_cookie(aws: Aws) -> str:
    return str(sign_in(aws, email="jinji@example.co.jp").cookies[0])


def test_another_address_is_not_concerned(aws: Aws, account_id: str) -> None:
    assert account_id
    asked(aws, KEYS_PER_DAY)

    assert reset(aws, "nobody@example.co.jp").status == 202


def test_nobody_is_kept_from_signing_in_by_keys_that_a_stranger_asked_for(aws: Aws, account_id: str) -> None:
    assert account_id
    asked(aws, KEYS_PER_DAY)
    with_login_codes(aws)

    assert sign_in(aws).status == 202


def test_twenty_login_codes_a_day_are_sent(aws: Aws, account_id: str) -> None:
    assert account_id
    with_login_codes(aws)
    statuses = []
    for _ in range(LOGIN_CODES_PER_DAY + 1):
        statuses.append(sign_in(aws).status)
        aws.pass_time(minutes=30)

    assert statuses == [202] * LOGIN_CODES_PER_DAY + [429]


def test_a_mail_that_could_not_be_sent_does_not_count_for_the_day(aws: Aws, account_id: str) -> None:
    assert account_id
    with aws.down("ses"):
        assert asked(aws, KEYS_PER_DAY + 1) == [503] * (KEYS_PER_DAY + 1)

    assert reset(aws).status == 202
