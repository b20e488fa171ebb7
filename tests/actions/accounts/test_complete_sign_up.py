"""POST /public/sign-ups/{sign_up_id}/complete."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.accounts import store
from mypage.core import dynamo
from mypage.core.clock import JST, to_stored
from tests.actions.notices.test_deliver_mail import deliver
from tests.support.accounts import (
    EMAIL,
    NUMBER,
    PASSWORD,
    account_item,
    complete,
    issue_code,
    mailed_key,
    only,
    open_account,
    register_establishment,
    sign_in,
    start_sign_up,
)
from tests.support.aws import START, Aws, staff

FUNCTION = "accounts/complete_sign_up"


@pytest.fixture
def sign_up_id(aws: Aws) -> str:
    """A sign-up whose key is mailed."""
    register_establishment()
    return str(start_sign_up(aws, issue_code(aws)["account_code"]).json["sign_up_id"])


def test_r07_key_and_password_open_the_account_and_sign_in_is_possible(aws: Aws, sign_up_id: str) -> None:
    answer = complete(aws, sign_up_id, mailed_key(aws))

    assert answer.status == 201
    assert answer.json == {"establishment_number": NUMBER, "establishment_name": "架空加賀精機株式会社"}
    assert sign_in(aws).status == 200


def test_everything_is_written_in_one_transaction(aws: Aws, sign_up_id: str) -> None:
    complete(aws, sign_up_id, mailed_key(aws))

    assert aws.calls.count("TransactWriteItems") == 1
    account = only(aws, "ACCOUNT")
    assert only(aws, "EMAIL")["account_id"] == account["account_id"]
    assert only(aws, "MEMBERS")["count"] == 1
    assert [i["sk"] for i in aws.items("accounts") if i["sk"].startswith("MEMBER#")] == [
        f"MEMBER#{account['account_id']}"
    ]
    assert only(aws, "CODE")["state"] == "used"
    assert not [i for i in aws.items("accounts") if i["sk"] == "CURRENT_CODE"]
    assert [line["action"] for line in aws.audit()].count("complete_sign_up") == 1
    (intent,) = aws.outbox()
    assert (intent["kind"], intent["refs"]) == ("account_opened", {"account_id": account["account_id"]})
    assert EMAIL not in str(aws.outbox()) + str(aws.audit())


def test_r08_the_account_keeps_what_was_agreed_to_and_when(aws: Aws, sign_up_id: str) -> None:
    agreed_at = to_stored(aws.now)
    aws.pass_time(minutes=10)

    complete(aws, sign_up_id, mailed_key(aws))

    assert only(aws, "ACCOUNT")["consents"] == [
        {"document": "privacy-policy", "version": "2026-11-01", "at": agreed_at},
        {"document": "terms", "version": "2026-11-01", "at": agreed_at},
    ]


def test_the_password_is_stored_as_argon2id(aws: Aws, sign_up_id: str) -> None:
    complete(aws, sign_up_id, mailed_key(aws))

    assert only(aws, "ACCOUNT")["password_hash"].startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert PASSWORD not in str(aws.items("accounts"))


@pytest.mark.parametrize(("minutes", "seconds", "status"), [(49, 59, 201), (50, 0, 422)])
def test_a05_the_key_is_valid_for_less_than_50_minutes(
    aws: Aws, sign_up_id: str, minutes: int, seconds: int, status: int
) -> None:
    aws.pass_time(minutes=minutes, seconds=seconds)

    assert complete(aws, sign_up_id, mailed_key(aws)).status == status


def test_the_key_may_be_typed_full_width_without_hyphen_in_lower_case(aws: Aws, sign_up_id: str) -> None:
    key = mailed_key(aws).replace("-", " ").lower()
    wide = "".join(chr(ord(c) + 0xFEE0) if c != " " else "\u3000" for c in key)

    assert complete(aws, sign_up_id, wide).status == 201


@pytest.mark.parametrize(("wrong", "status"), [(4, 201), (5, 422)])
def test_a_key_has_five_tries(aws: Aws, sign_up_id: str, wrong: int, status: int) -> None:
    for _ in range(wrong):
        refused = complete(aws, sign_up_id, "ZZZZ-ZZZZ")
        assert (refused.status, refused.problem, refused.fields) == (422, "auth-key-refused", ["auth_key"])

    assert complete(aws, sign_up_id, mailed_key(aws)).status == status


def test_a_weak_password_costs_no_try(aws: Aws, sign_up_id: str) -> None:
    for _ in range(6):
        refused = complete(aws, sign_up_id, mailed_key(aws), "password1234")
        assert (refused.status, refused.fields) == (422, ["password"])

    assert complete(aws, sign_up_id, mailed_key(aws)).status == 201


@pytest.mark.parametrize(
    "password",
    ["saiyo@example.co.jp", "9901-000001-1", "99010000011saiyo", "架空加賀精機株式会社2026", "カクウカガセイキ2026"],
)
def test_what_anybody_knows_is_no_password(aws: Aws, sign_up_id: str, password: str) -> None:
    answer = complete(aws, sign_up_id, mailed_key(aws), password)

    assert (answer.status, answer.fields) == (422, ["password"])


@pytest.mark.parametrize(
    "password", ["076-231-4598", "TEL 076(231)4598", "０７６－２３１－４５９８", "０７６ー２３１ー４５９８"]
)
def test_the_own_phone_number_is_no_password(aws: Aws, password: str) -> None:
    register_establishment(phone="076-231-4598")
    code = issue_code(aws)["account_code"]
    sign_up_id = start_sign_up(aws, code, phone="076-231-4598").json["sign_up_id"]

    answer = complete(aws, sign_up_id, mailed_key(aws), password)

    assert (answer.status, answer.fields) == (422, ["password"])


@pytest.mark.parametrize(
    ("password", "status"),
    [
        ("きのこと夕立37台の", 422),
        ("きのこと夕立37台のｶ", 422),
        ("きのこと夕立37台の自転", 201),
        ("🍄と☔と37台の自転車とネコ", 201),
    ],
)
def test_a_password_has_twelve_characters_as_a_reader_counts(
    aws: Aws, sign_up_id: str, password: str, status: int
) -> None:
    assert complete(aws, sign_up_id, mailed_key(aws), password).status == status


def test_a_replayed_completion_is_refused(aws: Aws, sign_up_id: str) -> None:
    key = mailed_key(aws)
    complete(aws, sign_up_id, key)

    answer = complete(aws, sign_up_id, key)

    assert (answer.status, answer.problem) == (409, "sign-up-completed")


def test_of_two_completions_at_once_exactly_one_wins(aws: Aws, sign_up_id: str) -> None:
    key = mailed_key(aws)
    other: list[int] = []
    aws.meanwhile("TransactWriteItems", lambda: other.append(complete(aws, sign_up_id, key).status))

    mine = complete(aws, sign_up_id, key)

    assert (mine.status, mine.problem, other) == (409, "sign-up-completed", [201])
    assert only(aws, "MEMBERS")["count"] == 1


def test_a06_a_code_that_lapsed_meanwhile_still_opens_the_account(aws: Aws) -> None:
    register_establishment()
    code = issue_code(aws)["account_code"]
    aws.now = datetime(2026, 11, 23, 23, 50, tzinfo=JST)
    sign_up_id = start_sign_up(aws, code).json["sign_up_id"]
    aws.now = datetime(2026, 11, 24, 0, 6, tzinfo=JST)
    assert aws.run("accounts/expire_account_codes")["expired"] == 1

    assert complete(aws, sign_up_id, mailed_key(aws)).status == 201
    assert only(aws, "CODE")["state"] == "used"


@pytest.mark.parametrize("end", ["revoke", "replace"])
def test_a03_a_code_revoked_or_replaced_meanwhile_opens_nothing(aws: Aws, sign_up_id: str, end: str) -> None:
    if end == "replace":
        issue_code(aws)
    else:
        path = {"code_id": only(aws, "CODE")["code_id"]}
        assert aws.call("accounts/revoke_account_code", path=path, caller=staff()).status == 200

    answer = complete(aws, sign_up_id, mailed_key(aws))

    assert (answer.status, answer.problem) == (422, "account-code-refused")
    assert not [item for item in aws.items("accounts") if item["sk"] == "ACCOUNT"]


def test_a03_a_lapsed_code_that_was_replaced_opens_nothing(aws: Aws) -> None:
    register_establishment()
    code = issue_code(aws)["account_code"]
    aws.now = datetime(2026, 11, 23, 23, 50, tzinfo=JST)
    sign_up_id = start_sign_up(aws, code).json["sign_up_id"]
    aws.now = datetime(2026, 11, 24, 0, 6, tzinfo=JST)
    aws.run("accounts/expire_account_codes")
    issue_code(aws)

    assert complete(aws, sign_up_id, mailed_key(aws)).problem == "account-code-refused"


def test_one_code_opens_one_account(aws: Aws) -> None:
    register_establishment()
    code = issue_code(aws)["account_code"]
    first = start_sign_up(aws, code).json["sign_up_id"]
    key = mailed_key(aws)
    second = start_sign_up(aws, code, email="jimu@example.co.jp").json["sign_up_id"]
    other_key = mailed_key(aws)

    assert complete(aws, first, key).status == 201
    assert complete(aws, second, other_key).problem == "account-code-refused"
    assert start_sign_up(aws, code, email="jimu@example.co.jp").problem == "account-code-refused"


def test_one_address_has_one_account(aws: Aws) -> None:
    register_establishment()
    first = start_sign_up(aws, issue_code(aws)["account_code"]).json["sign_up_id"]
    key = mailed_key(aws)
    register_establishment("9901-000002-2", phone="076-000-0002")
    code = issue_code(aws, "9901-000002-2")["account_code"]
    second = start_sign_up(aws, code, establishment_number="9901-000002-2", phone="076-000-0002").json["sign_up_id"]
    other_key = mailed_key(aws)
    assert complete(aws, first, key).status == 201

    answer = complete(aws, second, other_key)

    assert (answer.status, answer.problem) == (409, "address-taken")


def test_a_sign_up_for_a_known_address_can_never_be_completed(aws: Aws) -> None:
    register_establishment()
    open_account(aws)
    code = issue_code(aws)["account_code"]
    sign_up_id = start_sign_up(aws, code).json["sign_up_id"]

    statuses = [complete(aws, sign_up_id, "0000-0000").problem for _ in range(6)]

    assert statuses == ["auth-key-refused"] * 6
    assert {i["state"] for i in aws.items("accounts") if i["sk"] == "CODE"} == {"used", "issued"}


@pytest.mark.parametrize(("members", "status"), [(9, 201), (10, 201), (11, 409)])
def test_an_establishment_has_at_most_eleven_accounts(aws: Aws, sign_up_id: str, members: int, status: int) -> None:
    aws.put("accounts", {**store.members_key(NUMBER), "count": members})

    answer = complete(aws, sign_up_id, mailed_key(aws))

    assert answer.status == status
    if status == 409:
        assert answer.problem == "too-many-accounts"


def test_a_sign_up_of_24_hours_ago_is_gone(aws: Aws, sign_up_id: str) -> None:
    aws.now = START + timedelta(hours=24)

    assert complete(aws, sign_up_id, mailed_key(aws)).status == 404


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, ["auth_key", "password"]),
        ({"auth_key": 1, "password": PASSWORD}, ["auth_key"]),
        ({"auth_key": "x", "password": "あ" * 65}, ["password"]),
        ({"auth_key": "x", "password": "a" * 1001}, ["password"]),
        ({"auth_key": "x", "password": PASSWORD, "more": 1}, ["more"]),
    ],
)
def test_a_bad_body_is_refused_by_field(aws: Aws, sign_up_id: str, body: dict[str, Any], fields: list[str]) -> None:
    answer = aws.call(FUNCTION, path={"sign_up_id": sign_up_id}, body=body)

    assert (answer.status, answer.fields) == (422, fields)
    assert PASSWORD not in answer.text


def test_while_the_table_is_down_nothing_is_lost(aws: Aws, sign_up_id: str) -> None:
    with aws.down("dynamodb"):
        answer = complete(aws, sign_up_id, mailed_key(aws))
    assert (answer.status, answer.problem) == (503, "storage-unavailable")

    assert complete(aws, sign_up_id, mailed_key(aws)).status == 201


def test_members_are_told_by_addresses_of(aws: Aws) -> None:
    from mypage.accounts import service  # noqa: PLC0415 - what other areas call

    register_establishment()
    account_id = open_account(aws)
    other = open_account(aws, email="jimu@example.co.jp")
    assert set(service.addresses_of(NUMBER)) == {(account_id, EMAIL), (other, "jimu@example.co.jp")}

    closed = account_item(aws, other) | {"state": "closed"}
    dynamo.write(dynamo.Put("AccountsTable", closed))

    assert service.addresses_of(NUMBER) == [(account_id, EMAIL)]
    assert service.addresses_of("9901-999999-9") == []


def test_who_has_the_mypage_already_is_told_of_a_further_account_and_the_new_one_is_not(aws: Aws) -> None:
    register_establishment()
    open_account(aws)
    assert [intent["kind"] for intent in aws.outbox()] == ["account_opened"]
    open_account(aws, email="jimu@example.co.jp")
    aws.mails.clear()

    (joined,) = [intent for intent in aws.outbox() if intent["kind"] == "member_joined"]
    deliver(aws, joined)

    assert [mail.to for mail in aws.mails] == [[EMAIL]]
