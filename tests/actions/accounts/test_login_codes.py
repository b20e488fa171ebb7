"""Login codes by mail: POST /public/sessions, /public/sessions/{id}/complete, /public/sessions/{id}/login-code."""

from typing import Any

import pytest

from tests.support.accounts import (
    EMAIL,
    PASSWORD,
    account_item,
    authorized,
    mailed_code,
    only,
    open_account,
    owner_of,
    register_establishment,
    sign_in,
    with_login_codes,
)
from tests.support.aws import Answer, Aws
from tests.support.seekers import SEEKER_EMAIL, open_mypage, register_seeker

COMPLETE = "accounts/complete_sign_in"
RESEND = "accounts/resend_login_code"
WRONG = "000000"


@pytest.fixture
def account_id(aws: Aws) -> str:
    """An open account, where signing in asks for a code."""
    register_establishment()
    opened = open_account(aws)
    with_login_codes(aws)
    return opened


def complete(aws: Aws, challenge_id: str, code: str, **more: Any) -> Answer:
    return aws.call(COMPLETE, path={"challenge_id": challenge_id}, body={"login_code": code, **more})


def resend(aws: Aws, challenge_id: str) -> Answer:
    return aws.call(RESEND, path={"challenge_id": challenge_id})


def begun(aws: Aws, **options: Any) -> tuple[str, str]:
    """Send the right password; return the challenge and the code of the mail."""
    answer = sign_in(aws, **options)
    assert answer.status == 202, answer.text
    return answer.json["challenge_id"], mailed_code(aws)


def wrong(code: str) -> str:
    return "111111" if code == WRONG else WRONG


@pytest.mark.usefixtures("account_id")
def test_the_right_password_brings_a_code_by_mail_and_no_session(aws: Aws) -> None:
    answer = sign_in(aws)

    assert answer.status == 202
    assert set(answer.json) == {"challenge_id", "login_code_expires_at"}
    assert answer.cookies == []
    assert aws.mails[-1].to == [EMAIL]
    code = mailed_code(aws)
    assert code not in answer.text
    assert code not in only(aws, "LOGIN").values()
    assert not [item for item in aws.items("accounts") if item["sk"] == "SESSION"]


def test_the_code_begins_the_session(aws: Aws, account_id: str) -> None:
    answer = complete(aws, *begun(aws))

    assert answer.status == 200
    (cookie,) = answer.cookies
    assert cookie.startswith(f"__Host-employer={account_id}.")
    assert authorized(aws, cookie)
    line = next(line for line in aws.audit() if line["action"] == "sign_in")
    assert line["facts"] == {"way": "login_code"}


@pytest.mark.usefixtures("account_id")
def test_a_code_may_be_typed_full_width_and_with_blanks(aws: Aws) -> None:
    challenge_id, code = begun(aws)
    wide = code.translate(str.maketrans("0123456789", "０１２３４５６７８９"))

    assert complete(aws, challenge_id, f" {wide[:3]} {wide[3:]}").status == 200


@pytest.mark.usefixtures("account_id")
def test_a_code_opens_once(aws: Aws) -> None:
    challenge_id, code = begun(aws)
    complete(aws, challenge_id, code)

    again = complete(aws, challenge_id, code)

    assert (again.status, again.problem) == (409, "sign-in-completed")
    assert resend(aws, challenge_id).problem == "sign-in-completed"


@pytest.mark.usefixtures("account_id")
def test_of_two_at_once_one_begins_a_session(aws: Aws) -> None:
    challenge_id, code = begun(aws)
    others: list[Answer] = []
    aws.meanwhile("TransactWriteItems", lambda: others.append(complete(aws, challenge_id, code)))

    answer = complete(aws, challenge_id, code)

    assert (answer.status, others[0].status) == (409, 200)


@pytest.mark.parametrize(("seconds", "status"), [(599, 200), (600, 422)])
@pytest.mark.usefixtures("account_id")
def test_a_code_is_good_for_ten_minutes(aws: Aws, seconds: int, status: int) -> None:
    challenge_id, code = begun(aws)
    aws.pass_time(seconds=seconds)

    answer = complete(aws, challenge_id, code)

    assert answer.status == status
    assert status == 200 or answer.problem == "login-code-over"


@pytest.mark.parametrize(("failures", "status"), [(4, 200), (5, 422)])
@pytest.mark.usefixtures("account_id")
def test_five_wrong_codes_end_it(aws: Aws, failures: int, status: int) -> None:
    challenge_id, code = begun(aws)
    for _ in range(failures):
        refused = complete(aws, challenge_id, wrong(code))
        assert (refused.problem, refused.fields) == ("login-code-refused", ["login_code"])

    answer = complete(aws, challenge_id, code)

    assert answer.status == status
    assert status == 200 or answer.problem == "login-code-over"


@pytest.mark.usefixtures("account_id")
def test_a_try_is_counted_before_the_code_is_compared(aws: Aws) -> None:
    challenge_id, code = begun(aws)
    for _ in range(4):
        complete(aws, challenge_id, wrong(code))
    aws.meanwhile("UpdateItem", lambda: complete(aws, challenge_id, wrong(code)))

    assert complete(aws, challenge_id, code).problem == "login-code-over"


@pytest.mark.usefixtures("account_id")
def test_a_new_code_replaces_the_former_and_has_all_its_tries(aws: Aws) -> None:
    challenge_id, first = begun(aws)
    for _ in range(5):
        complete(aws, challenge_id, wrong(first))

    assert resend(aws, challenge_id).status == 202
    second = mailed_code(aws)
    assert first == second or complete(aws, challenge_id, first).problem == "login-code-refused"
    assert complete(aws, challenge_id, second).status == 200


@pytest.mark.parametrize(("minutes", "status"), [(59, 202), (60, 404)])
@pytest.mark.usefixtures("account_id")
def test_a_sign_in_waits_for_an_hour(aws: Aws, minutes: int, status: int) -> None:
    challenge_id, _ = begun(aws)
    aws.pass_time(minutes=minutes)

    assert resend(aws, challenge_id).status == status


@pytest.mark.usefixtures("account_id")
def test_five_codes_an_hour_go_to_an_address(aws: Aws) -> None:
    challenge_id, _ = begun(aws)
    for _ in range(3):
        assert resend(aws, challenge_id).status == 202
    begun(aws)

    refused = resend(aws, challenge_id)
    assert (refused.status, refused.problem) == (429, "too-many-mails")
    assert sign_in(aws).problem == "too-many-mails"
    aws.pass_time(hours=1)
    assert sign_in(aws).status == 202


@pytest.mark.usefixtures("account_id")
def test_a_mail_that_could_not_be_sent_is_said_and_does_not_count(aws: Aws) -> None:
    with aws.down("ses"):
        for _ in range(6):
            assert sign_in(aws).problem == "mail-unavailable"

    assert sign_in(aws).status == 202


@pytest.mark.usefixtures("account_id")
def test_an_unknown_address_gets_what_a_wrong_password_gets_for_the_same_work(aws: Aws) -> None:
    known = sign_in(aws, password="ちがうパスワードです、たぶん")
    known_calls = list(aws.calls)
    unknown = sign_in(aws, email="dare@example.co.jp", password="ちがうパスワードです、たぶん")

    assert (known.status, known.text) == (401, unknown.text)
    assert known_calls[:3] == aws.calls[:3]
    assert {"SendEmail"} & {*known_calls, *aws.calls} == set()


@pytest.mark.usefixtures("account_id")
def test_a_remembered_browser_is_not_asked_again_for_thirty_days(aws: Aws) -> None:
    answer = complete(aws, *begun(aws), remember=True)
    browser = answer.cookies[1]
    assert "Max-Age=2592000; HttpOnly; Secure; SameSite=Strict; Path=/" in browser
    cookie = browser.partition(";")[0]
    assert cookie.partition("=")[2] not in str(aws.items("accounts"))

    assert sign_in(aws, headers={"Cookie": cookie}).status == 200
    assert aws.calls == ["BatchGetItem", "UpdateItem", "GetItem", "TransactWriteItems"]
    aws.pass_time(days=30, seconds=-1)
    assert sign_in(aws, headers={"Cookie": cookie}).status == 200
    aws.pass_time(seconds=1)
    assert sign_in(aws, headers={"Cookie": cookie}).status == 202


@pytest.mark.usefixtures("account_id")
def test_a_browser_is_remembered_only_when_asked_to(aws: Aws) -> None:
    assert len(complete(aws, *begun(aws)).cookies) == 1
    assert not [item for item in aws.items("accounts") if item["sk"] == "BROWSER"]


def test_a_browser_is_remembered_for_its_account_alone(aws: Aws, account_id: str) -> None:
    browser = complete(aws, *begun(aws), remember=True).cookies[1].partition(";")[0]
    register_establishment("9901-000003-3", phone="076-000-0003")
    other = open_account(aws, email="jinji@example.co.jp", number="9901-000003-3", phone="076-000-0003")
    forged = browser.replace(account_id[:16], other[:16])

    answer = sign_in(aws, email="jinji@example.co.jp", headers={"Cookie": f"{browser}; {forged}"})

    assert answer.status == 202


def test_an_end_of_all_sessions_forgets_the_browser_and_the_waiting_sign_in(aws: Aws, account_id: str) -> None:
    answer = complete(aws, *begun(aws), remember=True)
    browser = answer.cookies[1].partition(";")[0]
    challenge_id, code = begun(aws)

    ended = aws.call("accounts/end_other_sessions", caller=owner_of(aws, account_id, answer.cookies[0]))

    assert ended.status == 204
    assert complete(aws, challenge_id, code).status == 404
    assert resend(aws, challenge_id).status == 404
    assert sign_in(aws, headers={"Cookie": browser}).status == 202


def test_a_closed_account_enters_by_no_code(aws: Aws, account_id: str) -> None:
    challenge_id, code = begun(aws)
    aws.put("accounts", account_item(aws, account_id) | {"state": "closed"})

    assert complete(aws, challenge_id, code).status == 404


@pytest.mark.usefixtures("account_id")
def test_the_right_password_forgets_the_tries_though_the_code_is_still_due(aws: Aws) -> None:
    for _ in range(2):
        sign_in(aws, password="ちがうパスワードです、たぶん")
    begun(aws)

    statuses = [sign_in(aws, password="ちがうパスワードです、たぶん").status for _ in range(3)]
    assert statuses == [401, 401, 401]


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, ["login_code"]),
        ({"login_code": ""}, ["login_code"]),
        ({"login_code": "123456", "remember": "yes"}, ["remember"]),
        ({"login_code": "123456", "email": EMAIL}, ["email"]),
    ],
)
def test_a_bad_body_is_refused_by_field(aws: Aws, body: dict[str, Any], fields: list[str]) -> None:
    answer = aws.call(COMPLETE, path={"challenge_id": "a" * 32}, body=body)

    assert (answer.status, answer.fields) == (422, fields)


def test_an_unknown_challenge_reads_as_absent(aws: Aws) -> None:
    assert complete(aws, "a" * 32, "123456").status == 404
    assert resend(aws, "a" * 32).status == 404


def test_a_seeker_signs_in_with_a_code_too(aws: Aws) -> None:
    register_seeker(aws)
    open_mypage(aws)
    with_login_codes(aws)
    body = {"email": SEEKER_EMAIL, "password": PASSWORD}

    started = aws.call("accounts/sign_in_seeker", body=body)
    assert started.status == 202
    answer = complete(aws, started.json["challenge_id"], mailed_code(aws), remember=True)

    assert answer.cookies[0].startswith("__Host-seeker=")
    browser = answer.cookies[1].partition(";")[0]
    assert aws.call("accounts/sign_in_seeker", body=body, headers={"Cookie": browser}).status == 200
