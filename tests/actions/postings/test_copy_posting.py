"""A new draft from an earlier posting (R15): copy_posting and copy_entered_posting. It tells what it left out."""

from datetime import datetime
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.postings.content import PostingContent
from mypage.postings.rules import NOT_COPIED
from tests.support.aws import Aws, staff
from tests.support.steps import (
    OTHER_OFFICE,
    STRANGER,
    active,
    audited,
    claimed,
    drafted,
    entered,
    entered_active,
    entered_path,
    get,
    history_of,
    home,
    number,
    ok,
    owner,
    refuse,
    register,
    submit,
    submitted,
)

COPY, COPY_ENTERED = "postings/copy_posting", "postings/copy_entered_posting"
POSTING_ID = "0b0f2b64-7d0c-4f0e-9a51-3f0b6a1c2d3e"
RECEIVED = {"channel": "phone", "received_on": "2026-11-18"}


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P05")
    return aws


def copied(aws: Aws, of: dict[str, Any], name: str = "P05", **body: Any) -> dict[str, Any]:
    path = {"posting_id": of["posting_id"]}
    return ok(aws, COPY, 201, path=path, body=body, caller=owner(name))


def test_what_is_not_copied_are_fields_of_the_form() -> None:
    assert set(PostingContent.model_fields) >= NOT_COPIED


def test_r15_a_copy_is_a_new_draft_without_numbers_and_dates_and_tells_what_is_left_out(desk: Aws) -> None:
    made = active(desk, "P05", note_to_office="更新求人")
    copy = copied(desk, made)
    assert (copy["state"], copy["version"], copy["channel"]) == ("draft", 1, "mypage")
    assert copy["posting_id"] != made["posting_id"]
    assert copy["copied_from"] == made["posting_id"]
    for gone in ("receipt_number", "posting_number", "submitted_at", "accepted_at", "valid_until", "target_date"):
        assert copy[gone] is None, gone
    assert set(copy["dropped"]) == NOT_COPIED & set(made["content"])
    assert {"contract_starts_on", "contract_ends_on", "note_to_office", "declaration"} <= set(copy["dropped"])
    expected = {key: value for key, value in made["content"].items() if key not in NOT_COPIED}
    assert copy["content"] == expected
    assert get(desk, "P05", made["posting_id"]) == made, "the original stays as it is"
    assert [line["posting_id"] for line in home(desk, "P05")["drafts"]["items"]] == [copy["posting_id"]]


def test_r15_the_copy_tells_what_the_law_now_asks(desk: Aws) -> None:
    copy = copied(desk, active(desk, "P05"))
    asked = {(finding["rule"], finding["field"]) for finding in copy["findings"]}
    assert ("V21", "declaration") in asked, "the declaration is made anew with each application"
    path, body = {"posting_id": copy["posting_id"]}, {"content": None}
    checked = ok(desk, "postings/check_posting", path=path, body=body, caller=owner("P05"))
    assert copy["findings"] == checked["findings"]


def test_v01_the_minimum_wage_of_the_day_counts_for_the_copy(aws: Aws) -> None:
    register(aws, "P02")
    aws.now = datetime(2025, 7, 1, tzinfo=JST)
    old = submitted(aws, "P02", base_pay_min=1_040)
    aws.now = datetime(2026, 11, 18, 10, tzinfo=JST)
    found = copied(aws, old, "P02")["findings"]
    assert ("V01", "error", "base_pay_min") in {(one["rule"], one["severity"], one["field"]) for one in found}


@pytest.mark.parametrize("state", ["draft", "submitted", "refused", "withdrawn", "inactive"])
def test_r15_a_posting_in_any_state_can_be_copied(desk: Aws, state: str) -> None:
    made = drafted(desk, "P05")
    if state != "draft":
        made = submit(desk, "P05", made)
    if state == "refused":
        refuse(desk, claimed(desk, made))
    if state == "withdrawn":
        path, body = {"posting_id": made["posting_id"]}, {"version": made["version"]}
        ok(desk, "postings/withdraw_posting", path=path, body=body, caller=owner("P05"))
    if state == "inactive":
        made = active(desk, "P05")
        desk.now = datetime(2027, 3, 1, tzinfo=JST)
    assert get(desk, "P05", made["posting_id"])["state"] == state
    assert copied(desk, made)["content"]["occupation"] == made["content"]["occupation"]


def test_the_same_id_again_is_the_same_draft(desk: Aws) -> None:
    made = active(desk, "P05")
    first = copied(desk, made, posting_id=POSTING_ID)
    assert first["posting_id"] == POSTING_ID
    assert copied(desk, made, posting_id=POSTING_ID) == first
    assert home(desk, "P05")["drafts"]["count"] == 1


def test_the_history_says_that_it_was_copied(desk: Aws) -> None:
    copy = copied(desk, active(desk, "P05"))
    assert [line["event"] for line in history_of(desk, "P05", copy)] == ["copy_posting"]
    assert audited(desk, "copy_posting")["pk"] == f"posting#{copy['posting_id']}"


def test_a_copy_counts_as_a_draft_towards_the_limit(desk: Aws) -> None:
    made = active(desk, "P05")
    (counters,) = [item for item in desk.items("postings") if item["sk"] == "COUNTERS"]
    desk.put("postings", {**counters, "unpublished": 200})
    answer = desk.call(COPY, path={"posting_id": made["posting_id"]}, body={}, caller=owner("P05"))
    assert (answer.status, answer.problem) == (409, "too-many-postings")


def test_nobody_copies_what_is_not_his(desk: Aws) -> None:
    made = active(desk, "P05")
    for caller in (STRANGER, owner("P02")):
        answer = desk.call(COPY, path={"posting_id": made["posting_id"]}, body={}, caller=caller)
        assert (answer.status, answer.problem) == (404, "not-found")
    assert desk.call(COPY, path={"posting_id": POSTING_ID}, body={}, caller=owner("P05")).status == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [({"posting_id": "x"}, "posting_id"), ({"channel": "fax"}, "channel"), ({"content": {}}, "content")],
)
def test_a_bad_body_names_its_field(desk: Aws, body: dict[str, Any], field: str) -> None:
    made = active(desk, "P05")
    answer = desk.call(COPY, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P05"))
    assert (answer.status, answer.fields) == (422, [field])


# --- staff, for other channels ---------------------------------------------------------------------


def test_staff_take_over_an_earlier_posting_of_the_employer(aws: Aws) -> None:
    register(aws, "P10")
    made = entered_active(aws)
    copy = ok(aws, COPY_ENTERED, 201, path=entered_path(made), body=RECEIVED, caller=staff())
    assert (copy["state"], copy["channel"], copy["received_on"]) == ("draft", "phone", "2026-11-18")
    assert copy["copied_from"] == made["posting_id"]
    lines = ok(aws, "postings/list_entered_postings", caller=staff())["items"]
    assert [line["posting_id"] for line in lines] == [copy["posting_id"]]
    assert audited(aws, "copy_posting")["on_behalf_of"] == number("P10")


def test_staff_may_start_from_what_the_employer_once_published_at_mypage_but_not_from_his_drafts(desk: Aws) -> None:
    published = active(desk, "P05")
    copy = ok(desk, COPY_ENTERED, 201, path=entered_path(published, "P05"), body=RECEIVED, caller=staff())
    assert copy["channel"] == "phone"
    draft = drafted(desk, "P05")
    answer = desk.call(COPY_ENTERED, path=entered_path(draft, "P05"), body=RECEIVED, caller=staff())
    assert (answer.status, answer.problem) == (404, "not-found")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel": "mypage"}, "channel"),
        ({"channel": None}, "channel"),
        ({"received_on": "2026-11-19"}, "received_on"),
        ({"received_on": "2025-11-17"}, "received_on"),
    ],
)
def test_a_copy_by_staff_came_in_somehow_within_a_year_and_not_in_the_future(
    aws: Aws, change: dict[str, Any], field: str
) -> None:
    register(aws, "P10")
    entry = entered(aws)
    answer = aws.call(COPY_ENTERED, path=entered_path(entry), body={**RECEIVED, **change}, caller=staff())
    assert (answer.status, answer.fields) == (422, [field])


def test_r04_a_copy_by_staff_may_have_come_in_a_year_ago(aws: Aws) -> None:
    register(aws, "P10")
    body = {**RECEIVED, "received_on": "2025-11-18"}
    copy = ok(aws, COPY_ENTERED, 201, path=entered_path(entered(aws)), body=body, caller=staff())
    assert copy["received_on"] == "2025-11-18"


def test_another_office_copies_nothing(aws: Aws) -> None:
    register(aws, "P10")
    entry = entered(aws)
    assert aws.call(COPY_ENTERED, path=entered_path(entry), body=RECEIVED, caller=OTHER_OFFICE).status == 404
