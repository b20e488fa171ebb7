"""Ten keys of one purpose a day of Japan go to one address; no purpose uses up another's, login codes have their own number."""

from datetime import datetime, timedelta

import pytest

from mypage.accounts.rules import KEYS_PER_DAY, LOGIN_CODES_PER_DAY
from mypage.core.clock import JST
from tests.support.accounts import (
    EMAIL,
    PASSWORD,
    issue_code,
    open_account,
    owner_of,
    register_establishment,
    sign_in,
    start_sign_up,
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


def test_audiences_count_together(aws: Aws, account_id: str) -> None:
    assert account_id
    asked(aws, KEYS_PER_DAY)

    assert reset(aws, audience="seeker").status == 429


def opening(aws: Aws) -> int:
    """Ask to open an account with the address, as whoever holds a code may."""
    return start_sign_up(aws, issue_code(aws)["account_code"]).status


def change(aws: Aws, cookie: str, account_id: str) -> int:
    """Ask, signed in with another address, to change to this one."""
    body = {"current_password": PASSWORD, "email": EMAIL}
    return aws.call("accounts/start_email_change", body=body, caller=owner_of(aws, account_id, cookie)).status


def test_nobody_is_kept_from_a_new_password_by_openings_and_changes_that_others_asked_for(
    aws: Aws, account_id: str
) -> None:
    assert account_id
    other, cookie = account_elsewhere(aws)
    openings, changes = [], []
    for _ in range(KEYS_PER_DAY):
        openings.append(opening(aws))
        changes.append(change(aws, cookie, other))
        aws.pass_time(minutes=30)
    assert (set(openings), opening(aws)) == ({202}, 429)
    assert (set(changes), change(aws, cookie, other)) == ({202}, 429)

    assert reset(aws).status == 202


@pytest.mark.parametrize("purpose", ["opening", "change", "check"])
def test_nobody_is_kept_from_another_key_by_resets_that_a_stranger_asked_for(
    aws: Aws, account_id: str, purpose: str
) -> None:
    owner = owner_of(aws, account_id)
    other, cookie = account_elsewhere(aws)
    asked(aws, KEYS_PER_DAY)
    assert reset(aws).status == 429

    if purpose == "opening":
        assert opening(aws) == 202
    elif purpose == "change":
        assert change(aws, cookie, other) == 202
    else:
        assert aws.call("accounts/start_address_check", caller=owner).status == 202


@pytest.mark.parametrize("purpose", ["opening", "change", "check"])
def test_every_purpose_has_its_ten_a_day(aws: Aws, account_id: str, purpose: str) -> None:
    owner = owner_of(aws, account_id)
    other, cookie = account_elsewhere(aws)
    statuses = []
    for _ in range(KEYS_PER_DAY + 1):
        if purpose == "opening":
            statuses.append(opening(aws))
        elif purpose == "change":
            statuses.append(change(aws, cookie, other))
        else:
            statuses.append(aws.call("accounts/start_address_check", caller=owner).status)
        aws.pass_time(minutes=30)

    assert statuses == [202] * KEYS_PER_DAY + [429]


def account_elsewhere(aws: Aws) -> tuple[str, str]:
    """Open another establishment's account, in time for the mails of its own day; return its id and its cookie."""
    register_establishment("9901-000003-3", phone="076-000-0003")
    other = open_account(aws, email="jinji@example.co.jp", number="9901-000003-3", phone="076-000-0003")
    return other, str(sign_in(aws, email="jinji@example.co.jp").cookies[0])


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
