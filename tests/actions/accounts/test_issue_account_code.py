"""POST /staff/establishments/{establishment_number}/account-codes."""

import re
from datetime import timedelta

import pytest

from tests.support.accounts import NUMBER, issue_code, only, register_establishment, start_sign_up
from tests.support.aws import START, Aws, employer, staff

FUNCTION = "accounts/issue_account_code"
TODAY = START.date()


def test_r06_the_answer_holds_all_that_the_slip_needs(aws: Aws) -> None:
    register_establishment()

    slip = issue_code(aws)

    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", slip["account_code"])
    assert slip["establishment_name"] == "架空加賀精機株式会社"
    assert slip["office_name"] == "ハローワーク金沢"
    assert slip["office_phone"] == "076-253-3036"
    assert slip["last_valid_on"] == "2026-11-23"
    assert slip["expires_at"] == "2026-11-24T00:00:00+09:00"
    assert slip["valid_from"] == "2026-11-18T10:00:00+09:00"


def test_the_code_is_stored_as_a_keyed_hash_only(aws: Aws) -> None:
    register_establishment()

    slip = issue_code(aws)

    code = slip["account_code"].replace("-", "")
    stored = str(aws.items("accounts")) + str(aws.audit())
    assert code not in stored
    assert slip["account_code"] not in stored
    assert only(aws, "CODE")["code_id"] == slip["code_id"]


@pytest.mark.parametrize(("days", "status"), [(-1, 422), (0, 201), (7, 201), (8, 422)])
def test_a02_the_effective_date_is_today_to_seven_days_from_now(aws: Aws, days: int, status: int) -> None:
    register_establishment()

    answer = aws.call(
        FUNCTION,
        path={"establishment_number": NUMBER},
        body={"effective_on": (TODAY + timedelta(days=days)).isoformat()},
        caller=staff(),
    )

    assert answer.status == status
    if status == 422:
        assert answer.fields == ["effective_on"]


def test_a_body_is_not_needed(aws: Aws) -> None:
    register_establishment()

    answer = aws.call(FUNCTION, path={"establishment_number": NUMBER}, caller=staff())

    assert answer.status == 201
    assert answer.json["effective_on"] == TODAY.isoformat()


def test_a03_a_new_code_ends_the_earlier_unused_one(aws: Aws) -> None:
    register_establishment()
    first, second = issue_code(aws), issue_code(aws)

    assert start_sign_up(aws, first["account_code"]).problem == "account-code-refused"
    assert start_sign_up(aws, second["account_code"]).status == 202
    states = {i["code_id"]: i["state"] for i in aws.items("accounts") if i["sk"] == "CODE"}
    assert states == {first["code_id"]: "revoked", second["code_id"]: "issued"}


def test_a03_of_two_codes_issued_at_once_only_the_later_is_usable(aws: Aws) -> None:
    register_establishment()
    other: list[dict[str, str]] = []
    aws.meanwhile("TransactWriteItems", lambda: other.append(issue_code(aws)))

    mine = issue_code(aws)

    assert start_sign_up(aws, other[0]["account_code"]).problem == "account-code-refused"
    assert start_sign_up(aws, mine["account_code"]).status == 202


@pytest.mark.parametrize("number", [NUMBER, "9902-000009-9", "x"])
def test_another_offices_or_an_unknown_establishment_reads_as_absent(aws: Aws, number: str) -> None:
    register_establishment()

    answer = aws.call(FUNCTION, path={"establishment_number": number}, caller=staff("99020"))

    assert (answer.status, answer.problem) == (404, "not-found")


def test_r06_an_employer_cannot_issue_a_code(aws: Aws) -> None:
    register_establishment()

    answer = aws.call(FUNCTION, path={"establishment_number": NUMBER}, caller=employer())

    assert (answer.status, answer.problem) == (401, "sign-in-required")


@pytest.mark.parametrize(
    "body",
    [
        {"effective_on": "2026-13-01"},
        {"days": 10},
        {"effective_on": True},
        {"effective_on": 1795046400},
        {"effective_on": "1795046400"},
        {"effective_on": "2026-11-20T00:00:00Z"},
    ],
)
def test_a_bad_body_is_refused_by_field(aws: Aws, body: dict[str, object]) -> None:
    register_establishment()

    answer = aws.call(FUNCTION, path={"establishment_number": NUMBER}, body=body, caller=staff())

    assert (answer.status, answer.fields) == (422, list(body))


def test_the_audit_names_the_clerk_and_the_establishment(aws: Aws) -> None:
    register_establishment()

    slip = issue_code(aws)

    (line,) = aws.audit()
    assert line["action"] == "issue_account_code"
    assert line["actor"] == "staff#" + staff()["account"]
    assert line["pk"] == "account_code#" + slip["code_id"]
    assert line["on_behalf_of"] == NUMBER
