"""GET /staff/establishments/{establishment_number}/account-codes."""

import pytest

from mypage.accounts import service
from tests.support.accounts import NUMBER, issue_code, register_establishment
from tests.support.aws import Answer, Aws, employer, staff

FUNCTION = "accounts/list_account_codes"


def listed(aws: Aws, caller: dict[str, str] | None = None, **query: str) -> Answer:
    return aws.call(FUNCTION, path={"establishment_number": NUMBER}, query=query, caller=caller or staff())


def test_codes_come_newest_first_with_their_states_of_now(aws: Aws) -> None:
    register_establishment()
    first = issue_code(aws)
    aws.pass_time(hours=1)
    second = issue_code(aws)

    items = listed(aws).json["items"]

    assert [(item["code_id"], item["state"]) for item in items] == [
        (second["code_id"], "issued"),
        (first["code_id"], "revoked"),
    ]
    assert items[0]["last_valid_on"] == "2026-11-23"
    assert second["account_code"] not in listed(aws).text

    aws.pass_time(days=10)
    assert listed(aws).json["items"][0]["state"] == "expired"


def test_pages_follow_each_other_by_the_cursor(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PAGE_SIZE", 2)
    register_establishment()
    codes: list[str] = []
    for _ in range(3):
        codes.insert(0, issue_code(aws)["code_id"])
        aws.pass_time(minutes=1)

    first = listed(aws).json
    second = listed(aws, cursor=first["next_cursor"]).json

    assert [i["code_id"] for i in first["items"] + second["items"]] == codes
    assert second["next_cursor"] is None


@pytest.mark.parametrize("cursor", ["x", "!!!!", "eyJhIjoxfQ", "WyJhIl0"])
def test_a_forged_cursor_is_refused(aws: Aws, cursor: str) -> None:
    register_establishment()

    assert listed(aws, cursor=cursor).problem == "bad-cursor"


def test_another_office_sees_nothing(aws: Aws) -> None:
    register_establishment()

    assert listed(aws, staff("99020")).status == 404
    assert listed(aws, employer()).status == 401
