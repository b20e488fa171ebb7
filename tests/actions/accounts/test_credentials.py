"""Another password, another address: PUT /employer/password, POST /employer/email-changes and its completion."""

from typing import Any

import pytest

from tests.actions.notices.test_deliver_mail import deliver
from tests.support.accounts import (
    EMAIL,
    NUMBER,
    PASSWORD,
    account_item,
    authorized,
    mailed_key,
    open_account,
    owner_of,
    register_establishment,
    sign_in,
)
from tests.support.aws import Answer, Aws

NEW = "noto no umi wa aoku fukai"
NEW_EMAIL = "jinji@example.co.jp"
WRONG = "ちがうパスワードです、たぶん"


@pytest.fixture
def account_id(aws: Aws) -> str:
    """An open account."""
    register_establishment()
    return open_account(aws)


@pytest.fixture
def mine(aws: Aws, account_id: str) -> str:  # noqa: ARG001 - the account must be open
    """The cookie of the session that asks."""
    return sign_in(aws).cookies[0]


@pytest.fixture
def caller(aws: Aws, account_id: str, mine: str) -> dict[str, str]:
    return owner_of(aws, account_id, mine)


def change(aws: Aws, caller: dict[str, str], current: str = PASSWORD, new: str = NEW) -> Answer:
    return aws.call("accounts/change_password", body={"current_password": current, "password": new}, caller=caller)


def start(aws: Aws, caller: dict[str, str], email: str = NEW_EMAIL, current: str = PASSWORD) -> Answer:
    body = {"current_password": current, "email": email}
    return aws.call("accounts/start_email_change", body=body, caller=caller)


def complete(aws: Aws, caller: dict[str, str], change_id: str, key: str) -> Answer:
    path = {"email_change_id": change_id}
    return aws.call("accounts/complete_email_change", path=path, body={"auth_key": key}, caller=caller)


# --- password -------------------------------------------------------------------------------------


def test_the_new_password_opens_the_old_one_no_more_and_only_this_session_goes_on(
    aws: Aws, account_id: str, mine: str
) -> None:
    other = sign_in(aws).cookies[0]

    assert change(aws, owner_of(aws, account_id, mine)).status == 204

    assert (authorized(aws, mine), authorized(aws, other)) == (True, False)
    assert sign_in(aws).status == 401
    assert sign_in(aws, password=NEW).status == 200


def test_the_owner_is_told_of_a_new_password(aws: Aws, caller: dict[str, str]) -> None:
    change(aws, caller)

    intent = next(intent for intent in aws.outbox() if intent["kind"] == "password_changed")
    deliver(aws, intent)
    assert aws.mails[-1].to == [EMAIL]
    assert [line["action"] for line in aws.audit()].count("change_password") == 1


def test_without_the_current_password_nothing_changes(aws: Aws, caller: dict[str, str], mine: str) -> None:
    answer = change(aws, caller, current=WRONG)

    assert (answer.status, answer.fields) == (422, ["current_password"])
    assert authorized(aws, mine)
    assert sign_in(aws).status == 200


def test_guessing_the_current_password_is_slowed_down_but_signing_in_is_not(aws: Aws, caller: dict[str, str]) -> None:
    assert [change(aws, caller, current=WRONG).status for _ in range(3)] == [422, 422, 422]

    refused = change(aws, caller)
    assert (refused.status, refused.problem) == (429, "too-many-sign-ins")
    assert start(aws, caller).status == 429  # one counter for whatever asks for the password
    assert sign_in(aws).status == 200
    aws.pass_time(seconds=2)
    assert change(aws, caller).status == 204


@pytest.mark.parametrize(
    "guessable",
    [
        "password1234",
        "hellowork-mypage",
        "saiyo-example-1",
        "架空加賀精機株式会社2026",
        "カクウカガセイキ2026",
        "０７６ー０００ー０００１!!",
        "9901000001-1abc",
    ],
)
def test_a_guessable_password_is_refused_and_may_be_tried_again_at_once(
    aws: Aws, caller: dict[str, str], guessable: str
) -> None:
    for _ in range(4):
        assert change(aws, caller, new=guessable).fields == ["password"]

    assert change(aws, caller).status == 204


@pytest.mark.parametrize(("length", "status"), [(11, 422), (12, 204), (64, 204), (65, 422)])
def test_a_password_has_12_to_64_characters(aws: Aws, caller: dict[str, str], length: int, status: int) -> None:
    text = ("ぬけみち のきさきに ひかる ほたるを かぞえて ねむる" * 4)[:length]

    assert change(aws, caller, new=text).status == status


def test_of_two_changes_at_once_one_wins(aws: Aws, account_id: str, mine: str) -> None:
    other = sign_in(aws).cookies[0]
    aws.meanwhile(
        "TransactWriteItems", lambda: change(aws, owner_of(aws, account_id, other), new="kani to yuki 2027 no")
    )

    answer = change(aws, owner_of(aws, account_id, mine))

    assert (answer.status, answer.problem) == (409, "account-changed")
    assert sign_in(aws, password="kani to yuki 2027 no").status == 200


# --- address --------------------------------------------------------------------------------------


def started(aws: Aws, caller: dict[str, str], email: str = NEW_EMAIL) -> tuple[str, str]:
    answer = start(aws, caller, email)
    assert answer.status == 202, answer.text
    return answer.json["email_change_id"], mailed_key(aws)


def test_the_key_goes_to_the_new_address_and_nothing_changes_before_it_is_entered(
    aws: Aws, caller: dict[str, str]
) -> None:
    start(aws, caller)

    assert aws.mails[-1].to == [NEW_EMAIL]
    assert sign_in(aws).status == 200
    assert sign_in(aws, email=NEW_EMAIL).status == 401


def test_with_the_key_the_new_address_signs_in_and_the_old_one_is_free(
    aws: Aws, account_id: str, caller: dict[str, str], mine: str
) -> None:
    other = sign_in(aws).cookies[0]

    assert complete(aws, caller, *started(aws, caller)).status == 204

    assert account_item(aws, account_id)["email"] == NEW_EMAIL
    assert sign_in(aws).status == 401
    assert sign_in(aws, email=NEW_EMAIL).status == 200
    assert (authorized(aws, mine), authorized(aws, other)) == (True, False)
    register_establishment("9901-000003-3", phone="076-000-0003")
    assert open_account(aws, number="9901-000003-3", phone="076-000-0003") != account_id


def test_a_key_for_a_new_password_that_went_to_the_former_address_opens_nothing(
    aws: Aws, caller: dict[str, str]
) -> None:
    reset_id = aws.call("accounts/start_password_reset", body={"email": EMAIL}).json["password_reset_id"]
    body = {"auth_key": mailed_key(aws), "password": "kani to yuki 2027 no"}
    complete(aws, caller, *started(aws, caller))

    answer = aws.call("accounts/complete_password_reset", path={"password_reset_id": reset_id}, body=body)

    assert (answer.status, answer.problem) == (422, "auth-key-refused")
    assert sign_in(aws, email=NEW_EMAIL).status == 200


def test_the_former_address_is_told_and_the_outbox_holds_none(aws: Aws, caller: dict[str, str]) -> None:
    complete(aws, caller, *started(aws, caller))

    intent = next(intent for intent in aws.outbox() if intent["kind"] == "email_changed")
    assert "@" not in str(intent)
    deliver(aws, intent)
    assert (aws.mails[-1].to, NEW_EMAIL in aws.mails[-1].text) == ([EMAIL], False)


def test_an_address_in_use_is_answered_alike_and_its_owner_gets_no_key(aws: Aws, caller: dict[str, str]) -> None:
    register_establishment("9901-000003-3", phone="076-000-0003")
    open_account(aws, email=NEW_EMAIL, number="9901-000003-3", phone="076-000-0003")

    taken = start(aws, caller)
    calls = list(aws.calls)
    free = start(aws, caller, "soumu@example.co.jp")

    assert (taken.status, set(taken.json)) == (202, set(free.json))
    assert calls == aws.calls
    assert "認証キー：" not in aws.mails[-2].text
    assert complete(aws, caller, taken.json["email_change_id"], "ABCD-1234").problem == "auth-key-refused"


def test_an_address_taken_meanwhile_is_refused_and_nothing_changes(aws: Aws, caller: dict[str, str]) -> None:
    change_id, key = started(aws, caller)
    register_establishment("9901-000003-3", phone="076-000-0003")
    open_account(aws, email=NEW_EMAIL, number="9901-000003-3", phone="076-000-0003")

    answer = complete(aws, caller, change_id, key)

    assert (answer.status, answer.problem) == (409, "address-taken")
    assert sign_in(aws).status == 200


def test_a_change_is_completed_once(aws: Aws, caller: dict[str, str]) -> None:
    change_id, key = started(aws, caller)
    complete(aws, caller, change_id, key)

    answer = complete(aws, caller, change_id, key)

    assert (answer.status, answer.problem) == (409, "email-change-completed")


def test_another_accounts_change_reads_as_absent(aws: Aws, caller: dict[str, str]) -> None:
    change_id, key = started(aws, caller)

    assert complete(aws, caller | {"account": "f" * 32}, change_id, key).status == 404
    assert complete(aws, caller, "a" * 32, key).status == 404


@pytest.mark.parametrize(("minutes", "status"), [(49, 204), (50, 422)])
def test_the_key_is_good_for_fifty_minutes(aws: Aws, caller: dict[str, str], minutes: int, status: int) -> None:
    change_id, key = started(aws, caller)
    aws.pass_time(minutes=minutes)

    assert complete(aws, caller, change_id, key).status == status


@pytest.mark.parametrize(("failures", "status"), [(4, 204), (5, 422)])
def test_five_wrong_keys_end_it(aws: Aws, caller: dict[str, str], failures: int, status: int) -> None:
    change_id, key = started(aws, caller)
    for _ in range(failures):
        assert complete(aws, caller, change_id, "0000-0000").problem == "auth-key-refused"

    assert complete(aws, caller, change_id, key).status == status


def test_three_such_mails_an_hour_are_sent_for_an_account_whatever_the_address(
    aws: Aws, caller: dict[str, str]
) -> None:
    for n in range(3):
        assert start(aws, caller, f"jinji{n}@example.co.jp").status == 202

    answer = start(aws, caller, "jinji9@example.co.jp")

    assert (answer.status, answer.problem) == (429, "too-many-mails")


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"current_password": PASSWORD, "email": EMAIL}, ["email"]),
        ({"current_password": PASSWORD, "email": "x"}, ["email"]),
        ({"current_password": WRONG, "email": NEW_EMAIL}, ["current_password"]),
        ({"email": NEW_EMAIL}, ["current_password"]),
    ],
)
def test_a_change_of_address_that_cannot_be_is_refused_by_field(
    aws: Aws, caller: dict[str, str], body: dict[str, Any], fields: list[str]
) -> None:
    answer = aws.call("accounts/start_email_change", body=body, caller=caller)

    assert (answer.status, answer.fields) == (422, fields)


def test_a_mail_that_could_not_be_sent_is_said_and_does_not_count(aws: Aws, caller: dict[str, str]) -> None:
    with aws.down("ses"):
        for _ in range(4):
            assert start(aws, caller).problem == "mail-unavailable"

    assert start(aws, caller).status == 202


def test_whoever_is_gone_changes_nothing(aws: Aws, caller: dict[str, str]) -> None:
    gone = caller | {"account": "f" * 32, "establishment": NUMBER}

    assert change(aws, gone).status == 404
    assert start(aws, gone).status == 404
