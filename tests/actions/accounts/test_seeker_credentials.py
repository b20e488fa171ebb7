"""A seeker's own account: PUT /seeker/password, /seeker/email-changes and its completion, /seeker/sessions.

What is decided is the employers' (`test_credentials`, `test_own_sessions`); here is what must hold for seekers, too.
"""

from typing import Any

import pytest

from mypage.core.ids import session_hash
from tests.actions.notices.test_deliver_mail import deliver
from tests.support.accounts import PASSWORD, authorized, mailed_key, open_account, register_establishment
from tests.support.aws import Answer, Aws, seeker
from tests.support.seekers import (
    OTHER_SEEKER,
    SEEKER,
    SEEKER_EMAIL,
    open_mypage,
    register_seeker,
    sign_in_seeker,
)

NEW = "noto no umi wa aoku fukai"
NEW_EMAIL = "hanako.new@example.co.jp"
OTHER_EMAIL = "taro@example.co.jp"
WRONG = "ちがうパスワードです、たぶん"


@pytest.fixture
def account_id(aws: Aws) -> str:
    """The account of an open MyPage."""
    register_seeker(aws)
    return open_mypage(aws)


@pytest.fixture
def mine(aws: Aws, account_id: str) -> str:  # noqa: ARG001 - the MyPage must be open
    """The cookie of the session that asks."""
    return sign_in_seeker(aws).cookies[0]


@pytest.fixture
def caller(account_id: str, mine: str) -> dict[str, str]:
    return of_session(account_id, mine)


def of_session(account_id: str, cookie: str, number: str = SEEKER) -> dict[str, str]:
    """Return the authorizer's context of the session that a cookie carries."""
    secret = cookie.partition(";")[0].partition(".")[2]
    return seeker(number, account_id=account_id, session=session_hash(secret))


def change(aws: Aws, caller: dict[str, str], current: str = PASSWORD, new: str = NEW) -> Answer:
    body = {"current_password": current, "password": new}
    return aws.call("accounts/change_password", body=body, caller=caller)


def start(aws: Aws, caller: dict[str, str], email: str = NEW_EMAIL, current: str = PASSWORD) -> Answer:
    body = {"current_password": current, "email": email}
    return aws.call("accounts/start_email_change", body=body, caller=caller)


def complete(aws: Aws, caller: dict[str, str], change_id: str, key: str) -> Answer:
    path = {"email_change_id": change_id}
    return aws.call("accounts/complete_email_change", path=path, body={"auth_key": key}, caller=caller)


def started(aws: Aws, caller: dict[str, str], email: str = NEW_EMAIL) -> tuple[str, str]:
    answer = start(aws, caller, email)
    assert answer.status == 202, answer.text
    return answer.json["email_change_id"], mailed_key(aws)


def listed(aws: Aws, caller: dict[str, str]) -> list[dict[str, Any]]:
    answer = aws.call("accounts/list_sessions", caller=caller)
    assert answer.status == 200, answer.text
    return list(answer.json["items"])


def end(aws: Aws, caller: dict[str, str], session_id: str) -> Answer:
    return aws.call("accounts/end_session", path={"session_id": session_id}, caller=caller)


def told(aws: Aws, kind: str) -> dict[str, Any]:
    return next(intent for intent in aws.outbox() if intent["kind"] == kind)


# --- password -------------------------------------------------------------------------------------


def test_the_new_password_opens_the_old_one_no_more_and_only_this_session_goes_on(
    aws: Aws, caller: dict[str, str], mine: str
) -> None:
    other = sign_in_seeker(aws).cookies[0]

    assert change(aws, caller).status == 204

    assert (authorized(aws, mine, "seeker"), authorized(aws, other, "seeker")) == (True, False)
    assert sign_in_seeker(aws).status == 401
    assert sign_in_seeker(aws, password=NEW).status == 200


def test_the_seeker_is_told_of_a_new_password_at_the_seekers_page(aws: Aws, caller: dict[str, str]) -> None:
    change(aws, caller)

    deliver(aws, told(aws, "seeker_password_changed"))
    assert aws.mails[-1].to == [SEEKER_EMAIL]
    assert "/seeker/sign-in" in aws.mails[-1].text
    line = next(line for line in aws.audit() if line["action"] == "change_password")
    assert (line["actor"], "on_behalf_of" in line) == (f"account#{caller['account']}", False)


def test_without_the_current_password_nothing_changes_and_guessing_is_slowed_down(
    aws: Aws, caller: dict[str, str], mine: str
) -> None:
    answers = [change(aws, caller, current=WRONG) for _ in range(3)]

    assert [(answer.status, answer.fields) for answer in answers] == [(422, ["current_password"])] * 3
    assert (change(aws, caller).problem, start(aws, caller).status) == ("too-many-sign-ins", 429)
    assert authorized(aws, mine, "seeker")
    assert sign_in_seeker(aws).status == 200


@pytest.mark.parametrize(
    "guessable",
    [
        "password1234",
        "hanako-example-1",
        SEEKER,
        "見本花子の合言葉2026",
        "ミホンハナコ-0401",
        "076ー000ー1001",
    ],
)
def test_a_guessable_password_is_refused(aws: Aws, caller: dict[str, str], guessable: str) -> None:
    assert change(aws, caller, new=guessable).fields == ["password"]


# --- address --------------------------------------------------------------------------------------


def test_with_the_key_the_new_address_signs_in_and_every_other_session_ends(
    aws: Aws, caller: dict[str, str], mine: str
) -> None:
    other = sign_in_seeker(aws).cookies[0]
    change_id, key = started(aws, caller)
    assert aws.mails[-1].to == [NEW_EMAIL]
    assert "求職者マイページ" in aws.mails[-1].text

    assert complete(aws, caller, change_id, key).status == 204

    assert (sign_in_seeker(aws).status, sign_in_seeker(aws, email=NEW_EMAIL).status) == (401, 200)
    assert (authorized(aws, mine, "seeker"), authorized(aws, other, "seeker")) == (True, False)
    assert complete(aws, caller, change_id, key).problem == "email-change-completed"


def test_the_former_address_is_told_and_not_of_the_new_one(aws: Aws, caller: dict[str, str]) -> None:
    complete(aws, caller, *started(aws, caller))

    intent = told(aws, "seeker_email_changed")
    assert "@" not in str(intent)
    deliver(aws, intent)
    assert (aws.mails[-1].to, NEW_EMAIL in aws.mails[-1].text) == ([SEEKER_EMAIL], False)


def test_an_address_of_another_seeker_is_answered_alike_and_an_employers_is_free(
    aws: Aws, caller: dict[str, str]
) -> None:
    register_seeker(aws, OTHER_SEEKER, phone="076-000-1002")
    open_mypage(aws, OTHER_SEEKER, OTHER_EMAIL, "076-000-1002")
    register_establishment()
    open_account(aws, email=NEW_EMAIL)

    taken = start(aws, caller, OTHER_EMAIL)
    free = start(aws, caller, NEW_EMAIL)

    assert (taken.status, set(taken.json)) == (free.status, set(free.json))
    assert "認証キー：" not in aws.mails[-2].text
    assert complete(aws, caller, taken.json["email_change_id"], "ABCD-1234").problem == "auth-key-refused"
    assert complete(aws, caller, free.json["email_change_id"], mailed_key(aws)).status == 204


def test_a_change_is_its_own_accounts_alone(aws: Aws, caller: dict[str, str]) -> None:
    register_seeker(aws, OTHER_SEEKER, phone="076-000-1002")
    other = open_mypage(aws, OTHER_SEEKER, OTHER_EMAIL, "076-000-1002")
    change_id, key = started(aws, caller)

    foreign = of_session(other, sign_in_seeker(aws, email=OTHER_EMAIL).cookies[0], OTHER_SEEKER)
    assert complete(aws, foreign, change_id, key).status == 404
    assert complete(aws, caller, change_id, key).status == 204


@pytest.mark.parametrize(("minutes", "status"), [(49, 204), (50, 422)])
def test_the_key_is_good_for_fifty_minutes(aws: Aws, caller: dict[str, str], minutes: int, status: int) -> None:
    change_id, key = started(aws, caller)
    aws.pass_time(minutes=minutes)

    assert complete(aws, caller, change_id, key).status == status


def test_three_such_mails_an_hour_are_sent_for_an_account_whatever_the_address(
    aws: Aws, caller: dict[str, str]
) -> None:
    sent = [start(aws, caller, f"hanako{n}@example.co.jp").status for n in range(4)]

    assert sent == [202, 202, 202, 429]


def test_a_mail_that_could_not_be_sent_is_said_and_does_not_count(aws: Aws, caller: dict[str, str]) -> None:
    with aws.down("ses"):
        assert [start(aws, caller).problem for _ in range(4)] == ["mail-unavailable"] * 4

    assert start(aws, caller).status == 202


# --- sessions -------------------------------------------------------------------------------------


def test_one_session_ends_at_once_and_this_one_goes_on(aws: Aws, caller: dict[str, str], mine: str) -> None:
    other = sign_in_seeker(aws).cookies[0]
    items = listed(aws, caller)
    assert [item["current"] for item in items].count(True) == 1
    foreign = next(item["session_id"] for item in items if not item["current"])

    assert end(aws, caller, foreign).status == 204

    assert (authorized(aws, mine, "seeker"), authorized(aws, other, "seeker")) == (True, False)
    assert [item["current"] for item in listed(aws, caller)] == [True]


def test_somebody_elses_session_reads_as_absent(aws: Aws, caller: dict[str, str]) -> None:
    register_seeker(aws, OTHER_SEEKER, phone="076-000-1002")
    other = open_mypage(aws, OTHER_SEEKER, OTHER_EMAIL, "076-000-1002")
    foreign = sign_in_seeker(aws, email=OTHER_EMAIL).cookies[0]

    assert end(aws, caller, of_session(other, foreign)["session"]).status == 404
    assert authorized(aws, foreign, "seeker")


@pytest.mark.parametrize(("minutes", "left"), [(29, 2), (30, 1)])
def test_what_is_idle_for_half_an_hour_is_not_listed(aws: Aws, account_id: str, minutes: int, left: int) -> None:
    sign_in_seeker(aws)
    aws.pass_time(minutes=minutes)

    assert len(listed(aws, of_session(account_id, sign_in_seeker(aws).cookies[0]))) == left


def test_all_others_end_and_this_one_goes_on(aws: Aws, caller: dict[str, str], mine: str) -> None:
    others = [sign_in_seeker(aws).cookies[0] for _ in range(2)]

    assert aws.call("accounts/end_other_sessions", caller=caller).status == 204

    assert [authorized(aws, cookie, "seeker") for cookie in [mine, *others]] == [True, False, False]


def test_whoever_is_gone_changes_nothing(aws: Aws, caller: dict[str, str]) -> None:
    gone = caller | {"account": "f" * 32}

    assert (change(aws, gone).status, start(aws, gone).status) == (404, 404)
    assert aws.call("accounts/end_other_sessions", caller=gone).status == 404
    assert listed(aws, gone) == []
