"""GET /staff/account-codes."""

import pytest

from tests.support.accounts import issue_code, register_establishment
from tests.support.aws import Answer, Aws, employer, staff

FUNCTION = "accounts/list_office_account_codes"


def listed(aws: Aws, caller: dict[str, str] | None = None, **query: str) -> Answer:
    return aws.call(FUNCTION, query=query, caller=caller or staff())


def test_open_codes_come_by_their_end_and_lapsed_ones_after_the_job(aws: Aws) -> None:
    register_establishment()
    register_establishment("9901-000002-2")
    later = issue_code(aws, effective_on="2026-11-20")["code_id"]
    sooner = issue_code(aws, "9901-000002-2")["code_id"]
    assert [item["code_id"] for item in listed(aws).json["items"]] == [sooner, later]
    assert listed(aws, state="expired").json["items"] == []

    aws.pass_time(days=30)
    aws.run("accounts/expire_account_codes")

    assert listed(aws, state="issued").json["items"] == []
    expired = listed(aws, state="expired").json["items"]
    assert [(item["code_id"], item["state"]) for item in expired] == [(later, "expired"), (sooner, "expired")]


def test_another_office_has_its_own_list(aws: Aws) -> None:
    register_establishment()
    issue_code(aws)

    assert listed(aws, staff("99020")).json == {"items": [], "next_cursor": None}


@pytest.mark.parametrize("state", ["used", "", "ISSUED"])
def test_only_the_two_lists_exist(aws: Aws, state: str) -> None:
    answer = listed(aws, state=state)

    assert (answer.status, answer.fields) == (422, ["state"])


def test_an_employer_has_no_such_list(aws: Aws) -> None:
    assert listed(aws, employer()).status == 401
