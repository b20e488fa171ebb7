"""Addresses that mails do not reach: what the owner sees and does, what the office sees and does."""

import re
from datetime import timedelta
from typing import Any

import pytest

from tests.support.accounts import EMAIL, NUMBER, only
from tests.support.aws import Answer, Aws, seeker, staff
from tests.support.bounces import bounce
from tests.support.members import OTHER_NUMBER, joined, line_of, person, two_establishments
from tests.support.seekers import SEEKER, SEEKER_EMAIL, SEEKER_PHONE, open_mypage, register_seeker


@pytest.fixture
def two(aws: Aws) -> Aws:
    two_establishments()
    return aws


def came_back(aws: Aws, event_id: str = "f1", email: str = EMAIL) -> None:
    aws.invoke("notices/record_bounce", bounce(email, event_id))


def state(aws: Aws, caller: dict[str, str]) -> dict[str, Any]:
    return dict(aws.call("accounts/get_address_state", caller=caller).json)


def start(aws: Aws, caller: dict[str, str]) -> Answer:
    return aws.call("accounts/start_address_check", caller=caller)


def complete(aws: Aws, caller: dict[str, str], key: str) -> Answer:
    return aws.call("accounts/complete_address_check", body={"auth_key": key}, caller=caller)


def mailed(aws: Aws) -> str:
    found = re.search(r"認証キー：(\S+)", aws.mails[-1].text)
    assert found is not None
    return found[1]


def test_the_owner_is_told_since_when_and_why(two: Aws) -> None:
    caller = person(two)
    assert state(two, caller) == {"undeliverable": False, "reason": None, "since": None}
    came_back(two)
    told = state(two, caller)
    assert (told["undeliverable"], told["reason"]) == (True, "permanent")
    assert told["since"] is not None


def test_a_key_typed_back_makes_the_address_good_again(two: Aws) -> None:
    caller = person(two)
    came_back(two)
    assert start(two, caller).status == 202
    assert (two.mails[-1].to, two.mails[-1].subject) == ([EMAIL], "【認証キー】メールが届くことの確認")
    assert complete(two, caller, mailed(two)).status == 204
    assert state(two, caller)["undeliverable"] is False
    assert line_of(two, "complete_address_check")["pk"] == f"account#{caller['account']}"
    assert not [item for item in two.items("accounts") if item["sk"].startswith("UNDELIVERABLE#")]


def test_the_key_is_good_once_and_for_fifty_minutes(two: Aws) -> None:
    """A05: 49:59 is in time, 50:00 is not; a used key opens nothing."""
    caller = person(two)
    came_back(two)
    start(two, caller)
    key = mailed(two)
    two.now += timedelta(minutes=50)
    assert complete(two, caller, key).problem == "auth-key-refused"
    start(two, caller)
    two.now += timedelta(minutes=49, seconds=59)
    key = mailed(two)
    assert complete(two, caller, key).status == 204
    assert complete(two, caller, key).status == 404


def test_five_wrong_keys_use_it_up(two: Aws) -> None:
    caller = person(two)
    start(two, caller)
    assert {complete(two, caller, "00000000").problem for _ in range(5)} == {"auth-key-refused"}
    assert complete(two, caller, mailed(two)).problem == "auth-key-refused"
    assert start(two, caller).status == 202
    assert complete(two, caller, mailed(two)).status == 204


def test_a_key_replaced_at_the_same_moment_is_not_taken(two: Aws) -> None:
    caller = person(two)
    start(two, caller)
    key = mailed(two)
    two.meanwhile("TransactWriteItems", lambda: start(two, caller))
    assert complete(two, caller, key).problem == "address-check-completed"


def test_three_keys_an_hour(two: Aws) -> None:
    """domain.md §1.6: at most three mails per address and hour."""
    caller = person(two)
    assert [start(two, caller).status for _ in range(4)] == [202, 202, 202, 429]
    with two.down("ses"):
        two.pass_time(hours=1)
        assert start(two, caller).status == 503


@pytest.mark.parametrize("caller", [staff(), None])
def test_nobody_else_has_such_a_page(aws: Aws, caller: dict[str, str] | None) -> None:
    assert aws.call("accounts/get_address_state", caller=caller).status == 401


# --- the office ---------------------------------------------------------------------------------------


def listed(aws: Aws, office: str = "99010") -> list[dict[str, Any]]:
    answer = aws.call("accounts/list_undeliverable_addresses", caller=staff(office))
    return list(answer.json["items"])


def clear(aws: Aws, account_id: str, office: str = "99010") -> int:
    path = {"account_id": account_id}
    return aws.call("accounts/clear_undeliverable_address", path=path, caller=staff(office)).status


def test_the_office_sees_whom_to_phone_and_that_is_recorded(two: Aws) -> None:
    caller = person(two)
    joined(two, caller)
    came_back(two)
    assert [(one["establishment_number"], one["phone"], one["email"]) for one in listed(two)] == [
        (NUMBER, "076-000-0001", EMAIL),
        (OTHER_NUMBER, "076-000-0002", EMAIL),
    ]
    assert listed(two, "99020") == []
    assert EMAIL not in str(two.audit())
    assert [line["pk"] for line in two.audit() if line["action"] == "list_undeliverable_addresses"]


def test_staff_let_mails_go_there_again(two: Aws) -> None:
    caller = person(two)
    came_back(two)
    assert clear(two, caller["account"], "99020") == 404
    assert [clear(two, caller["account"]) for _ in range(2)] == [204, 204]
    assert listed(two) == []
    assert state(two, caller)["undeliverable"] is False
    came_back(two, "f2")
    assert len(listed(two)) == 1


def test_an_account_that_left_is_listed_no_more(two: Aws) -> None:
    first, second = person(two), person(two, "soumu@example.co.jp")
    came_back(two, email="soumu@example.co.jp")
    assert len(listed(two)) == 1
    two.call("accounts/remove_member", path={"account_id": second["account"]}, caller=first)
    assert listed(two) == []


# --- seekers ------------------------------------------------------------------------------------------


@pytest.fixture
def hanako(aws: Aws) -> dict[str, str]:
    """A seeker of Kanazawa with a MyPage."""
    register_seeker(aws)
    return seeker(SEEKER, account_id=open_mypage(aws))


def test_a_seeker_is_told_and_makes_it_good_with_a_key(aws: Aws, hanako: dict[str, str]) -> None:
    assert state(aws, hanako)["undeliverable"] is False
    came_back(aws, email=SEEKER_EMAIL)
    assert state(aws, hanako)["reason"] == "permanent"
    assert start(aws, hanako).status == 202
    assert (aws.mails[-1].to, "/seeker/account/address" in aws.mails[-1].text) == ([SEEKER_EMAIL], True)
    assert complete(aws, hanako, mailed(aws)).status == 204
    assert state(aws, hanako) == {"undeliverable": False, "reason": None, "since": None}
    assert listed(aws) == []
    assert line_of(aws, "complete_address_check")["actor"] == f"account#{hanako['account']}"


def test_staff_see_which_seeker_and_neither_who_he_is_nor_his_address(aws: Aws, hanako: dict[str, str]) -> None:
    """Name and phone stand in his file, where each look leaves a line of its own."""
    came_back(aws, email=SEEKER_EMAIL)
    answer = aws.call("accounts/list_undeliverable_addresses", caller=staff())

    (one,) = answer.json["items"]
    assert (one["account_id"], one["seeker_number"]) == (hanako["account"], SEEKER)
    assert one["establishment_number"] is one["establishment_name"] is one["phone"] is None
    assert one["email"].endswith("@example.co.jp")
    for hidden in (SEEKER_EMAIL, SEEKER_PHONE, "花子"):
        assert hidden not in answer.text
    assert listed(aws, "99020") == []
    assert SEEKER_EMAIL not in str(aws.audit())


def test_staff_let_mails_go_to_a_seeker_of_their_office_again(aws: Aws, hanako: dict[str, str]) -> None:
    came_back(aws, email=SEEKER_EMAIL)
    assert clear(aws, hanako["account"], "99020") == 404
    assert [clear(aws, hanako["account"]) for _ in range(2)] == [204, 204]
    assert (listed(aws), state(aws, hanako)["undeliverable"]) == ([], False)


def test_a_seeker_whose_mypage_is_closed_is_listed_no_more(aws: Aws, hanako: dict[str, str]) -> None:
    came_back(aws, email=SEEKER_EMAIL)
    body = {"reason": "lost_mailbox"}
    aws.call("accounts/end_seeker_account", path={"seeker_number": SEEKER}, body=body, caller=staff())

    assert listed(aws) == []
    assert state_status(aws, hanako) == 404


def state_status(aws: Aws, caller: dict[str, str]) -> int:
    return aws.call("accounts/get_address_state", caller=caller).status


def test_an_address_of_an_employer_who_is_a_seeker_too_is_told_to_both(two: Aws) -> None:
    employer = person(two)
    register_seeker(two)
    open_mypage(two, email=EMAIL)
    hanako = seeker(SEEKER, account_id=only(two, "SEEKER_ACCOUNT")["account_id"])
    came_back(two)

    assert (state(two, employer)["undeliverable"], state(two, hanako)["undeliverable"]) == (True, True)
    assert [(one["establishment_number"], one["seeker_number"]) for one in listed(two)] == [
        (NUMBER, None),
        (None, SEEKER),
    ]
    assert clear(two, hanako["account"]) == 204
    assert listed(two) == []
