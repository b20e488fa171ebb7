"""One's own sessions: GET and DELETE /employer/sessions, DELETE /employer/sessions/{id}."""

from datetime import timedelta
from typing import Any

import pytest

from mypage.core.ids import session_hash
from tests.support.accounts import authorized, open_account, owner_of, register_establishment, sign_in
from tests.support.aws import START, Answer, Aws

EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0"
)
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/19.0 Mobile/15E148 Safari/604.1"
)


@pytest.fixture
def account_id(aws: Aws) -> str:
    """An open account."""
    register_establishment()
    return open_account(aws)


def listed(aws: Aws, caller: dict[str, str]) -> list[dict[str, Any]]:
    answer = aws.call("accounts/list_sessions", caller=caller)
    assert answer.status == 200, answer.text
    return list(answer.json["items"])


def end(aws: Aws, caller: dict[str, str], session_id: str) -> Answer:
    return aws.call("accounts/end_session", path={"session_id": session_id}, caller=caller)


def end_others(aws: Aws, caller: dict[str, str]) -> Answer:
    return aws.call("accounts/end_other_sessions", caller=caller)


def test_the_list_tells_each_session_coarsely_and_marks_this_one(aws: Aws, account_id: str) -> None:
    sign_in(aws, headers={"User-Agent": EDGE})
    aws.pass_time(minutes=5)
    cookie = sign_in(aws, headers={"User-Agent": PHONE}).cookies[0]

    newest, oldest = listed(aws, owner_of(aws, account_id, cookie))

    assert (newest["current"], newest["browser"], newest["system"], newest["way"]) == (
        True,
        "safari",
        "iphone",
        "password",
    )
    assert (oldest["current"], oldest["browser"], oldest["system"]) == (False, "edge", "windows")
    assert oldest["started_at"] == oldest["last_seen_at"] == START.isoformat()
    assert "Mozilla" not in str(aws.items("accounts"))


def test_the_list_costs_two_calls_however_many_there_are(aws: Aws, account_id: str) -> None:
    cookies = [sign_in(aws).cookies[0] for _ in range(4)]

    assert len(listed(aws, owner_of(aws, account_id, cookies[0]))) == 4
    assert aws.calls == ["Query", "BatchGetItem"]


@pytest.mark.parametrize(("minutes", "left"), [(29, 2), (30, 1)])
def test_what_is_idle_for_half_an_hour_is_not_listed(aws: Aws, account_id: str, minutes: int, left: int) -> None:
    sign_in(aws)
    aws.pass_time(minutes=minutes)
    cookie = sign_in(aws).cookies[0]

    assert len(listed(aws, owner_of(aws, account_id, cookie))) == left


def test_one_session_ends_at_once_and_the_others_go_on(aws: Aws, account_id: str) -> None:
    first, second = sign_in(aws).cookies[0], sign_in(aws).cookies[0]
    caller = owner_of(aws, account_id, second)
    other = next(item for item in listed(aws, caller) if not item["current"])

    assert end(aws, caller, other["session_id"]).status == 204

    assert not authorized(aws, first)
    assert authorized(aws, second)
    assert [item["current"] for item in listed(aws, caller)] == [True]
    assert end(aws, caller, other["session_id"]).status == 204  # again: nothing changes
    assert [line["action"] for line in aws.audit()].count("end_session") == 1


def test_somebody_elses_session_reads_as_absent(aws: Aws, account_id: str) -> None:
    register_establishment("9901-000003-3", phone="076-000-0003")
    open_account(aws, email="jinji@example.co.jp", number="9901-000003-3", phone="076-000-0003")
    foreign = sign_in(aws, email="jinji@example.co.jp").cookies[0]
    secret = foreign.partition(";")[0].partition(".")[2]

    answer = end(aws, owner_of(aws, account_id), session_hash(secret))

    assert answer.status == 404
    assert authorized(aws, foreign)


def test_all_others_end_and_this_one_goes_on(aws: Aws, account_id: str) -> None:
    others = [sign_in(aws).cookies[0] for _ in range(2)]
    mine = sign_in(aws).cookies[0]

    assert end_others(aws, owner_of(aws, account_id, mine)).status == 204

    assert [authorized(aws, cookie) for cookie in others] == [False, False]
    assert authorized(aws, mine)
    assert [item["current"] for item in listed(aws, owner_of(aws, account_id, mine))] == [True]


def test_a_session_that_was_ended_meanwhile_ends_no_others(aws: Aws, account_id: str) -> None:
    mine, other = sign_in(aws).cookies[0], sign_in(aws).cookies[0]
    caller = owner_of(aws, account_id, mine)
    session_id = caller["session"]
    aws.meanwhile("TransactWriteItems", lambda: end(aws, owner_of(aws, account_id, other), session_id))

    answer = end_others(aws, caller)

    assert (answer.status, answer.problem) == (409, "account-changed")
    assert authorized(aws, other)


def test_of_two_that_end_all_others_at_once_one_goes_on(aws: Aws, account_id: str) -> None:
    mine, other = sign_in(aws).cookies[0], sign_in(aws).cookies[0]
    aws.meanwhile("TransactWriteItems", lambda: end_others(aws, owner_of(aws, account_id, other)))

    assert end_others(aws, owner_of(aws, account_id, mine)).problem == "account-changed"
    assert (authorized(aws, mine), authorized(aws, other)) == (False, True)


def test_an_account_that_vanished_has_no_sessions(aws: Aws) -> None:
    caller = owner_of(aws, "e" * 32, "__Host-employer=" + "e" * 32 + "." + "A" * 43)

    assert listed(aws, caller) == []
    assert end_others(aws, caller).status == 404


def test_a_session_ends_for_good_after_twelve_hours_and_its_pointer_with_it(aws: Aws, account_id: str) -> None:
    sign_in(aws)
    (pointer,) = [item for item in aws.items("accounts") if item["sk"].startswith("SESSION#")]

    assert pointer["pk"] == f"ACCOUNT#{account_id}"
    assert pointer["expires_at"] == int((START + timedelta(hours=12)).timestamp())
