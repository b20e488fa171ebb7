"""Closing an account (退会, domain.md §2.2), and a seeker's at the counter."""

from datetime import timedelta
from typing import Any

import pytest

from mypage.accounts import credential_store
from mypage.accounts.address_store import listing_key
from mypage.accounts.credential_store import passkey_key
from mypage.accounts.rules import CLOSED_KEPT
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.errors import storage_unavailable
from tests.actions.accounts.test_authorize_request import event, refused
from tests.support.accounts import NUMBER, PASSWORD, account_item, sign_in
from tests.support.aws import Aws, seeker, staff
from tests.support.members import OTHER_NUMBER, joined, line_of, mail_kinds, member_count, person, two_establishments
from tests.support.seekers import (
    SEEKER,
    SEEKER_EMAIL,
    issue_seeker_code,
    open_mypage,
    register_seeker,
    seeker_item,
    sign_in_seeker,
)

TWO = "soumu@example.co.jp"


@pytest.fixture
def two(aws: Aws) -> Aws:
    two_establishments()
    return aws


def close(aws: Aws, caller: dict[str, str], password: str = PASSWORD) -> Any:
    return aws.call("accounts/close_account", body={"password": password}, caller=caller)


def deliver(aws: Aws, intent: dict[str, Any]) -> None:
    record = {"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(intent)}}
    aws.invoke("notices/deliver_mail", {"Records": [record]})


def test_a_closed_account_is_out_at_once_and_its_address_is_free(two: Aws) -> None:
    caller = person(two)
    cookie = sign_in(two).cookies[0].partition(";")[0]
    answer = close(two, caller)
    assert (answer.status, answer.cookies[0].split(";")[0]) == (204, "__Host-employer=")
    assert refused(two, event(cookie))
    assert sign_in(two).problem == "wrong-credentials"
    assert person(two)["account"] != caller["account"]


def test_all_memberships_end_with_the_account(two: Aws) -> None:
    caller = person(two)
    joined(two, caller)
    assert close(two, caller).status == 204
    assert (member_count(two), member_count(two, OTHER_NUMBER)) == (0, 0)
    assert not [item for item in two.items("accounts") if item["sk"].startswith("MEMBER#")]
    assert line_of(two, "close_account")["facts"] == {"establishments": [NUMBER, OTHER_NUMBER]}


def test_colleagues_and_the_owner_are_told(two: Aws) -> None:
    caller = person(two)
    person(two, TWO)
    close(two, caller)
    assert sorted(mail_kinds(two)) == ["account_closed", "member_left"]
    two.mails.clear()
    for intent in two.outbox():
        if intent["kind"] != "account_opened":
            deliver(two, intent)
    assert sorted((mail.to[0], mail.subject) for mail in two.mails) == [
        ("saiyo@example.co.jp", "求人者マイページを退会しました"),
        (TWO, "マイページのアカウントが1つ使えなくなりました"),
    ]


def test_what_is_left_of_it_knows_no_password_and_lapses(two: Aws) -> None:
    caller = person(two)
    close(two, caller)
    left = account_item(two, caller["account"])
    assert (left["state"], left["password_hash"], left["memberships"]) == ("closed", "", {})
    assert left["expires_at"] == int((two.now + CLOSED_KEPT).timestamp())


def test_a_wrong_password_closes_nothing_and_is_delayed_like_a_sign_in(two: Aws) -> None:
    caller = person(two)
    answers = [close(two, caller, "wrong password 1") for _ in range(4)]
    assert [answer.status for answer in answers] == [422, 422, 422, 429]
    assert answers[0].fields == ["password"]
    assert member_count(two) == 1
    two.now += timedelta(minutes=20)
    assert close(two, caller).status == 204


def with_passkey(two: Aws) -> dict[str, str]:
    """Return the owner of an account with one passkey."""
    caller = person(two)
    two.put(
        "accounts",
        {
            **passkey_key(caller["account"], "1" * 32),
            "passkey_id": "1" * 32,
            "credential_id": "c",
            "public_key": "p",
            "sign_count": 0,
            "name": "スマートフォン",
            "created_at": to_stored(two.now),
        },
    )
    return caller


def passkeys(two: Aws) -> list[dict[str, Any]]:
    return [item for item in two.items("accounts") if item["sk"].startswith("PASSKEY#")]


def test_nothing_of_its_passkeys_is_left(two: Aws) -> None:
    """Retention (§1.6): what only its owner could use goes with the account."""
    caller = with_passkey(two)
    assert close(two, caller).status == 204
    assert passkeys(two) == []
    assert two.run("records/apply_retention") == {}


def test_passkeys_that_a_fault_left_behind_are_swept(two: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    """The account is closed, and says so; what could not be removed is found without reading every account."""
    caller = with_passkey(two)

    def fails(_: str) -> Any:
        raise storage_unavailable()

    with monkeypatch.context() as patch:
        patch.setattr(credential_store, "passkeys_of", fails)
        assert close(two, caller).status == 204
    assert len(passkeys(two)) == 1

    assert two.invoke("records/apply_retention", {"scheduled_at": two.now.isoformat(), "dry_run": True}) == {
        "closed_accounts.forgotten": 1
    }
    assert len(passkeys(two)) == 1
    assert two.run("records/apply_retention") == {"closed_accounts.forgotten": 1}
    assert passkeys(two) == []
    assert two.run("records/apply_retention") == {}
    assert account_item(two, caller["account"])["state"] == "closed"


def test_nothing_of_it_is_left_on_the_offices_list_of_addresses(two: Aws) -> None:
    caller = person(two)
    two.put("accounts", {**listing_key("99010", NUMBER, caller["account"]), "account_id": caller["account"]})
    assert close(two, caller).status == 204
    assert not [item for item in two.items("accounts") if item["sk"].startswith("UNDELIVERABLE#")]


def test_closing_twice_is_harmless(two: Aws) -> None:
    caller = person(two)
    assert [close(two, caller).status for _ in range(2)] == [204, 404]


def test_a_membership_that_came_in_between_is_not_forgotten(two: Aws) -> None:
    caller = person(two)
    two.meanwhile("TransactWriteItems", lambda: joined(two, caller))
    assert close(two, caller).problem == "stale-version"
    assert member_count(two, OTHER_NUMBER) == 1


# --- a seeker's ---------------------------------------------------------------------------------------


@pytest.fixture
def mypage(aws: Aws) -> tuple[Aws, dict[str, str]]:
    """A seeker whose MyPage is open."""
    register_seeker(aws)
    return aws, seeker(account_id=open_mypage(aws))


def test_a_closed_mypage_opens_again_at_the_counter(mypage: tuple[Aws, dict[str, str]]) -> None:
    aws, caller = mypage
    assert issue_seeker_code(aws).problem == "seeker-mypage-open"
    answer = aws.call("accounts/close_seeker_account", body={"password": PASSWORD}, caller=caller)
    assert (answer.status, answer.cookies[0].split(";")[0]) == (204, "__Host-seeker=")
    assert "account_id" not in seeker_item(aws)
    assert sign_in_seeker(aws).problem == "wrong-credentials"
    assert open_mypage(aws) != caller["account"]
    assert sign_in_seeker(aws).status == 200


def test_a_seeker_confirms_with_his_password(mypage: tuple[Aws, dict[str, str]]) -> None:
    aws, caller = mypage
    answer = aws.call("accounts/close_seeker_account", body={"password": "wrong password 1"}, caller=caller)
    assert (answer.status, answer.fields) == (422, ["password"])
    assert sign_in_seeker(aws).status == 200


def end(aws: Aws, caller: dict[str, str] | None = None) -> Any:
    return aws.call(
        "accounts/end_seeker_account",
        path={"seeker_number": SEEKER},
        body={"reason": "lost_mailbox"},
        caller=caller or staff(),
    )


def test_a_lost_mailbox_is_ended_at_the_counter(mypage: tuple[Aws, dict[str, str]]) -> None:
    aws, caller = mypage
    assert end(aws).status == 204
    assert sign_in_seeker(aws).problem == "wrong-credentials"
    assert line_of(aws, "end_seeker_account")["facts"] == {"reason": "lost_mailbox"}
    assert issue_seeker_code(aws).status == 201
    told = [intent for intent in aws.outbox() if intent["kind"] == "seeker_account_closed"]
    assert [intent["refs"]["account_id"] for intent in told] == [caller["account"]]


def test_what_is_not_open_cannot_be_ended_and_another_office_sees_nothing(aws: Aws) -> None:
    register_seeker(aws)
    assert end(aws).problem == "seeker-mypage-closed"
    assert end(aws, staff("99020")).status == 404


def test_the_closing_mail_still_reaches_the_address(mypage: tuple[Aws, dict[str, str]]) -> None:
    aws, _ = mypage
    end(aws)
    aws.mails.clear()
    deliver(aws, next(i for i in aws.outbox() if i["kind"] == "seeker_account_closed"))
    assert [mail.to for mail in aws.mails] == [[SEEKER_EMAIL]]
