"""Seekers' accounts, from the counter to the session: the employers' ceremony with the seeker's own ends (R24)."""

from typing import Any

import pytest

from mypage.core.clock import to_stored
from tests.actions.notices.test_deliver_mail import deliver
from tests.support.accounts import (
    EMAIL,
    PASSWORD,
    complete,
    mailed_key,
    open_account,
    register_establishment,
    sign_in,
    start_sign_up,
)
from tests.support.aws import Answer, Aws, seeker, staff
from tests.support.seekers import (
    OTHER_SEEKER,
    SEEKER,
    SEEKER_EMAIL,
    complete_seeker_sign_up,
    issue_seeker_code,
    open_mypage,
    register_seeker,
    seeker_item,
    sign_in_seeker,
    start_seeker_sign_up,
)

ARN = "arn:aws:execute-api:ap-northeast-1:123456789012:abcdef1234/api"


@pytest.fixture
def code(aws: Aws) -> str:
    """The code of a registered seeker."""
    register_seeker(aws)
    return str(issue_seeker_code(aws).json["account_code"])


def _authorized(aws: Aws, cookie: str, path: str = "/seeker/session") -> Any:
    event = {"methodArn": f"{ARN}/GET{path}", "headers": {"cookie": cookie}, "multiValueHeaders": {"cookie": [cookie]}}
    return aws.invoke("accounts/authorize_request", event)


# --- the counter ----------------------------------------------------------------------------------


def test_the_slip_says_what_the_seeker_needs_and_a_second_code_ends_the_first(aws: Aws) -> None:
    register_seeker(aws)
    first, second = issue_seeker_code(aws).json, issue_seeker_code(aws).json

    assert (first["seeker_number"], first["seeker_name"]) == (SEEKER, "見本 花子")
    assert start_seeker_sign_up(aws, first["account_code"]).problem == "account-code-refused"
    assert start_seeker_sign_up(aws, second["account_code"]).status == 202


def test_only_the_seekers_own_office_issues_his_code(aws: Aws) -> None:
    register_seeker(aws)

    answer = aws.call("accounts/issue_seeker_code", path={"seeker_number": SEEKER}, caller=staff("99020"))
    assert answer.status == 404


def test_no_code_for_an_open_mypage_or_without_a_phone(aws: Aws) -> None:
    register_seeker(aws)
    register_seeker(aws, OTHER_SEEKER, phone=None)
    open_mypage(aws)

    assert issue_seeker_code(aws).problem == "seeker-mypage-open"
    assert issue_seeker_code(aws, OTHER_SEEKER).problem == "seeker-without-phone"


def test_staff_can_end_a_seekers_code(aws: Aws) -> None:
    register_seeker(aws)
    slip = issue_seeker_code(aws).json

    answer = aws.call("accounts/revoke_account_code", path={"code_id": slip["code_id"]}, caller=staff())

    assert (answer.json["seeker_number"], answer.json["establishment_number"]) == (SEEKER, None)
    assert start_seeker_sign_up(aws, slip["account_code"]).status == 422


def test_a_lapsed_code_expires_by_the_same_job(aws: Aws, code: str) -> None:
    aws.pass_time(days=6)

    assert aws.run("accounts/expire_account_codes") == {"expired": 1, "passed": 0}
    assert start_seeker_sign_up(aws, code).status == 422


# --- opening --------------------------------------------------------------------------------------


def test_r24_key_and_password_open_the_mypage_and_the_seekers_record_knows_it(aws: Aws, code: str) -> None:
    assert "account_id" not in seeker_item(aws)
    started = start_seeker_sign_up(aws, code)
    assert "求職者マイページ" in aws.mails[-1].subject
    assert "求人者" not in aws.mails[-1].text
    agreed_at = to_stored(aws.now)
    aws.pass_time(minutes=10)

    answer = complete_seeker_sign_up(aws, started.json["sign_up_id"], mailed_key(aws))

    assert (answer.status, answer.json) == (201, {"seeker_number": SEEKER})
    assert aws.calls.count("TransactWriteItems") == 1
    account = next(item for item in aws.items("accounts") if item["sk"] == "SEEKER_ACCOUNT")
    assert account["consents"] == [
        {"document": "seeker-privacy-policy", "version": "2026-11-01", "at": agreed_at},
        {"document": "seeker-terms", "version": "2026-11-01", "at": agreed_at},
    ]
    assert seeker_item(aws)["account_id"] == account["account_id"]
    assert seeker_item(aws)["mypage_opened_at"]
    assert sign_in_seeker(aws).status == 200
    assert SEEKER_EMAIL not in str(aws.outbox()) + str(aws.audit())


@pytest.mark.parametrize(
    "wrong", [{"phone": "076-000-9999"}, {"seeker_number": OTHER_SEEKER}, {"account_code": "0000-0000-0000-0000"}]
)
def test_a04_any_mismatch_gets_the_one_neutral_answer(aws: Aws, code: str, wrong: dict[str, str]) -> None:
    answer = start_seeker_sign_up(aws, code, **wrong)

    assert (answer.status, answer.problem, answer.json["errors"]) == (422, "account-code-refused", [])
    assert aws.mails == []


def test_a04_five_wrong_phones_end_the_code(aws: Aws, code: str) -> None:
    for _ in range(5):
        start_seeker_sign_up(aws, code, phone="076-000-9999")

    assert start_seeker_sign_up(aws, code).problem == "account-code-refused"


def test_a_code_opens_only_for_whom_it_was_issued_never_for_the_other_audience(aws: Aws, code: str) -> None:
    register_establishment()

    assert start_sign_up(aws, code).problem == "account-code-refused"
    started = start_seeker_sign_up(aws, code)
    assert complete(aws, started.json["sign_up_id"], mailed_key(aws)).status == 404
    assert complete_seeker_sign_up(aws, started.json["sign_up_id"], mailed_key(aws)).status == 201


@pytest.mark.parametrize(("seconds", "status"), [(50 * 60 - 1, 201), (50 * 60, 422)])
def test_a05_the_key_is_valid_for_less_than_50_minutes(aws: Aws, code: str, seconds: int, status: int) -> None:
    started = start_seeker_sign_up(aws, code)
    aws.pass_time(seconds=seconds)

    assert complete_seeker_sign_up(aws, started.json["sign_up_id"], mailed_key(aws)).status == status


def test_a06_a_key_can_be_sent_again_and_replaces_the_first(aws: Aws, code: str) -> None:
    sign_up_id = start_seeker_sign_up(aws, code).json["sign_up_id"]
    first = mailed_key(aws)
    assert aws.call("accounts/resend_auth_key", path={"sign_up_id": sign_up_id}).status == 202

    assert complete_seeker_sign_up(aws, sign_up_id, first).status == 422
    assert complete_seeker_sign_up(aws, sign_up_id, mailed_key(aws)).status == 201


def test_an_opening_happens_once(aws: Aws, code: str) -> None:
    first, second = (start_seeker_sign_up(aws, code, email=email) for email in (SEEKER_EMAIL, "other@example.co.jp"))
    key = mailed_key(aws)
    assert complete_seeker_sign_up(aws, second.json["sign_up_id"], key).status == 201

    again = complete_seeker_sign_up(aws, second.json["sign_up_id"], key)
    assert (again.status, again.problem) == (409, "sign-up-completed")
    late = complete_seeker_sign_up(aws, first.json["sign_up_id"], "0000-0000")
    assert late.status == 422


def test_a_mypage_that_opens_meanwhile_is_not_opened_twice(aws: Aws, code: str) -> None:
    started = start_seeker_sign_up(aws, code)
    key = mailed_key(aws)
    item = seeker_item(aws)
    aws.meanwhile("TransactWriteItems", lambda: aws.put("seekers", item | {"account_id": "0" * 32}))

    answer = complete_seeker_sign_up(aws, started.json["sign_up_id"], key)

    assert (answer.status, answer.problem) == (409, "seeker-mypage-open")
    assert not [item for item in aws.items("accounts") if item["sk"] == "SEEKER_ACCOUNT"]


def test_an_address_in_use_gets_the_same_answer_and_another_mail(aws: Aws) -> None:
    register_seeker(aws)
    register_seeker(aws, OTHER_SEEKER)
    open_mypage(aws)
    slip = issue_seeker_code(aws, OTHER_SEEKER).json

    answer = start_seeker_sign_up(aws, slip["account_code"], seeker_number=OTHER_SEEKER)

    assert answer.status == 202
    assert "認証キー：" not in aws.mails[-1].text
    assert "/seeker/sign-in" in aws.mails[-1].text


def test_an_employers_address_may_be_a_seekers_too(aws: Aws) -> None:
    register_establishment()
    open_account(aws, email=SEEKER_EMAIL)
    register_seeker(aws)

    open_mypage(aws)

    assert sign_in_seeker(aws).json["seeker_number"] == SEEKER
    assert sign_in(aws, email=SEEKER_EMAIL).json["establishment_number"] == "9901-000001-1"


# --- sessions -------------------------------------------------------------------------------------


def test_a_seekers_cookie_opens_the_seekers_paths_only(aws: Aws) -> None:
    register_seeker(aws)
    account_id = open_mypage(aws)
    cookie = sign_in_seeker(aws).cookies[0].partition(";")[0]
    assert cookie.startswith("__Host-seeker=")

    answer = _authorized(aws, cookie)

    assert aws.calls == ["BatchGetItem"]
    assert answer["policyDocument"]["Statement"][0]["Resource"] == f"{ARN}/*/seeker/*"
    assert (answer["context"]["account"], answer["context"]["seeker"]) == (account_id, SEEKER)
    with pytest.raises(Exception, match="Unauthorized"):
        _authorized(aws, cookie, "/employer/session")


def test_a_session_of_another_seeker_than_the_accounts_is_none(aws: Aws) -> None:
    register_seeker(aws)
    open_mypage(aws)
    cookie = sign_in_seeker(aws).cookies[0].partition(";")[0]
    session = next(item for item in aws.items("accounts") if item["sk"] == "SESSION")
    aws.put("accounts", session | {"seeker": OTHER_SEEKER})

    with pytest.raises(Exception, match="Unauthorized"):
        _authorized(aws, cookie)


def test_the_session_names_the_seeker_and_signing_out_ends_it(aws: Aws) -> None:
    register_seeker(aws)
    account_id = open_mypage(aws)
    cookie = sign_in_seeker(aws).cookies[0].partition(";")[0]
    caller = _authorized(aws, cookie)["context"]

    shown = aws.call("accounts/get_seeker_session", caller=caller)
    assert (shown.json["account_id"], shown.json["name"], shown.json["email"]) == (
        account_id,
        "見本 花子",
        SEEKER_EMAIL,
    )
    assert aws.call("accounts/sign_out_seeker", caller=caller).status == 204
    with pytest.raises(Exception, match="Unauthorized"):
        _authorized(aws, cookie)


def test_a_session_whose_account_is_gone_reads_as_absent(aws: Aws) -> None:
    assert aws.call("accounts/get_seeker_session", caller=seeker()).status == 404


@pytest.mark.parametrize(("email", "password"), [(SEEKER_EMAIL, "wrong password!"), ("nobody@example.co.jp", PASSWORD)])
def test_wrong_credentials_are_answered_alike_and_delayed(aws: Aws, email: str, password: str) -> None:
    register_seeker(aws)
    open_mypage(aws)

    answers: list[Answer] = [sign_in_seeker(aws, email, password) for _ in range(4)]

    assert [answer.status for answer in answers] == [401, 401, 401, 429]


def test_an_employer_has_no_place_at_the_seekers_door(aws: Aws) -> None:
    register_establishment()
    open_account(aws)

    assert sign_in_seeker(aws, EMAIL).status == 401


# --- forgotten passwords ----------------------------------------------------------------------------


def test_a_forgotten_password_is_set_anew_and_ends_the_sessions(aws: Aws) -> None:
    register_seeker(aws)
    open_mypage(aws)
    cookie = sign_in_seeker(aws).cookies[0].partition(";")[0]
    started = aws.call("accounts/start_password_reset", body={"email": SEEKER_EMAIL, "audience": "seeker"})
    assert (started.status, "求職者マイページ" in aws.mails[-1].text) == (202, True)

    done = aws.call(
        "accounts/complete_password_reset",
        path={"password_reset_id": started.json["password_reset_id"]},
        body={"auth_key": mailed_key(aws), "password": "別の長い文 と41本の傘"},
    )

    assert done.status == 204
    assert "seeker_password_changed" in [intent["kind"] for intent in aws.outbox()]
    assert sign_in_seeker(aws, password="別の長い文 と41本の傘").status == 200
    with pytest.raises(Exception, match="Unauthorized"):
        _authorized(aws, cookie)


@pytest.mark.parametrize("password", ["見本花子の合言葉2026", "みほん はなこ 0401", "076ー000ー1001", SEEKER])
def test_what_is_known_of_a_seeker_is_no_password_at_opening_nor_at_a_reset(aws: Aws, code: str, password: str) -> None:
    sign_up = start_seeker_sign_up(aws, code).json["sign_up_id"]
    opening = complete_seeker_sign_up(aws, sign_up, mailed_key(aws), password)
    assert complete_seeker_sign_up(aws, sign_up, mailed_key(aws)).status == 201
    reset = aws.call("accounts/start_password_reset", body={"email": SEEKER_EMAIL, "audience": "seeker"}).json
    body = {"auth_key": mailed_key(aws), "password": password}
    path = {"password_reset_id": reset["password_reset_id"]}

    at_reset = aws.call("accounts/complete_password_reset", path=path, body=body)

    assert (opening.fields, at_reset.fields) == (["password"], ["password"])


def test_a_seekers_address_is_unknown_to_the_employers_reset(aws: Aws) -> None:
    register_seeker(aws)
    open_mypage(aws)

    assert aws.call("accounts/start_password_reset", body={"email": SEEKER_EMAIL}).status == 202
    assert "認証キー：" not in aws.mails[-1].text


@pytest.mark.parametrize("by", ["stream", "sweep"])
def test_the_mail_that_the_mypage_is_open_reaches_the_seeker(aws: Aws, by: str) -> None:
    register_seeker(aws)
    open_mypage(aws)
    aws.mails.clear()

    if by == "stream":
        deliver(aws, *aws.outbox())
    else:
        aws.run("notices/resend_pending_mails")

    assert [(mail.to, mail.subject) for mail in aws.mails] == [([SEEKER_EMAIL], "求職者マイページを開設しました")]
    assert {intent["state"] for intent in aws.outbox()} == {"sent"}
