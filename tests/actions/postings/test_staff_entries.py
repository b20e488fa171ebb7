"""Staff act for employers of other channels (R04, §2.4): enter, read, save, discard, submit, withdraw, list.

Covers enter_posting, get_entered_posting, update_entered_posting, discard_entered_posting, submit_entered_posting,
withdraw_entered_posting and list_entered_postings, which are one story.
"""

from typing import Any

import pytest

from mypage.postings import service
from tests.support.aws import Aws, staff
from tests.support.postings import posting
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    accept,
    claimed,
    drafted,
    entered,
    number,
    ok,
    register,
    review_of,
    send_back,
    submit_entered,
    submitted,
)

ENTER = "postings/enter_posting"
P10 = {"establishment_number": number("P10")}


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P10")
    return aws


def path_of(entry: dict[str, Any]) -> dict[str, str]:
    return {**P10, "posting_id": entry["posting_id"]}


def test_p10_arrives_by_fax_and_goes_the_whole_way(desk: Aws) -> None:
    entry = entered(desk)
    assert (entry["state"], entry["channel"], entry["received_on"]) == ("draft", "fax", "2026-11-17")
    application = submit_entered(desk, entry)
    assert application["target_date"] == "2026-11-27", "R04: the seventh business day after receipt"
    line = review_of(desk, application)
    assert (line["band"], line["channel"], line["target_date"]) == (2, "fax", "2026-11-27")
    assert accept(desk, claimed(desk, application))["state"] == "active"


@pytest.mark.parametrize(("received_on", "target"), [("2026-11-20", "2026-12-02"), ("2026-10-01", "2026-10-13")])
def test_r04_the_target_counts_from_the_day_of_receipt(desk: Aws, received_on: str, target: str) -> None:
    desk.now = desk.now.replace(day=20)
    assert submit_entered(desk, entered(desk, received_on=received_on))["target_date"] == target


@pytest.mark.parametrize(
    ("received_on", "status"),
    [("0001-01-01", 422), ("2025-11-17", 422), ("2025-11-18", 201), ("2026-11-18", 201), ("2026-11-19", 422)],
)
def test_r04_nothing_is_received_in_the_future_or_more_than_a_year_ago(
    desk: Aws, received_on: str, status: int
) -> None:
    body = {"channel": "fax", "received_on": received_on, "content": {}}
    answer = desk.call(ENTER, path=P10, body=body, caller=staff())
    assert answer.status == status
    if status == 422:
        assert answer.fields == ["received_on"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel": "mypage"}, "channel"),
        ({"channel": "pigeon"}, "channel"),
        ({"channel": None}, "channel"),
        ({"received_on": "2026-02-30"}, "received_on"),
        ({"received_on": None}, "received_on"),
        ({"received_on": 1795046400}, "received_on"),
        ({"received_on": "2026-11-17T00:00:00Z"}, "received_on"),
        ({"content": {"openings": 0}}, "content.openings"),
    ],
)
def test_a_bad_entry_names_its_field(desk: Aws, change: dict[str, Any], field: str) -> None:
    body = {"channel": "fax", "received_on": "2026-11-17", "content": {}, **change}
    answer = desk.call(ENTER, path=P10, body=body, caller=staff())
    assert (answer.status, answer.fields) == (422, [field])


def test_the_same_id_again_is_the_same_entry(desk: Aws) -> None:
    posting_id = "0b0f2b64-7d0c-4f0e-9a51-3f0b6a1c2d3e"
    assert entered(desk, posting_id=posting_id) == entered(desk, posting_id=posting_id, received_on="2026-11-16")


def test_the_audit_says_for_whom_staff_acted(desk: Aws) -> None:
    entered(desk)
    line = next(line for line in desk.audit() if line["action"] == "create_posting")
    assert (line["actor"], line["on_behalf_of"]) == (f"staff#{staff()['account']}", number("P10"))


def test_an_entry_is_read_saved_and_discarded(desk: Aws) -> None:
    entry = entered(desk)
    path = path_of(entry)
    assert ok(desk, "postings/get_entered_posting", path=path, caller=COLLEAGUE) == entry
    body = {"content": posting("P10", openings=5), "version": 1}
    saved = ok(desk, "postings/update_entered_posting", path=path, body=body, caller=COLLEAGUE)
    assert (saved["version"], saved["content"]["openings"]) == (2, 5)
    stale = desk.call("postings/update_entered_posting", path=path, body=body, caller=staff())
    assert (stale.status, stale.problem) == (409, "stale-version")
    discard = "postings/discard_entered_posting"
    assert desk.call(discard, path=path, query={"version": "1"}, caller=staff()).problem == "stale-version"
    assert ok(desk, discard, 204, path=path, query={"version": "2"}, caller=staff()) == {}
    assert desk.call("postings/get_entered_posting", path=path, caller=staff()).status == 404


def test_an_entry_is_withdrawn_on_the_employers_word(desk: Aws) -> None:
    application = submit_entered(desk, entered(desk))
    path, body = path_of(application), {"version": application["version"]}
    withdrawn = ok(desk, "postings/withdraw_entered_posting", path=path, body=body, caller=staff())
    assert (withdrawn["state"], withdrawn["allowed"]) == ("withdrawn", [])
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []
    again = desk.call(
        "postings/withdraw_entered_posting", path=path, body={"version": withdrawn["version"]}, caller=staff()
    )
    assert (again.status, again.problem) == (409, "wrong-state")


def test_a09_a_returned_entry_counts_anew_from_its_resubmission(desk: Aws) -> None:
    application = submit_entered(desk, entered(desk))
    send_back(desk, claimed(desk, application))
    desk.now = desk.now.replace(day=20)
    returned = ok(desk, "postings/get_entered_posting", path=path_of(application), caller=staff())
    assert submit_entered(desk, returned)["target_date"] == "2026-12-02"


def test_staff_confirm_warnings_likewise(desk: Aws) -> None:
    entry = entered(desk, content=posting("P10", paid_leave_days=0))
    path, function = path_of(entry), "postings/submit_entered_posting"
    answer = desk.call(function, path=path, body={"version": 1}, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (409, "warnings-unconfirmed", ["content.paid_leave_days"])
    body = {"version": 1, "confirmed_warnings": ["V11"]}
    assert ok(desk, function, path=path, body=body, caller=staff())["confirmed_warnings"] == ["V11"]


def test_a_returned_entry_is_on_the_list_again_until_it_is_submitted_or_withdrawn(desk: Aws) -> None:
    listing = "postings/list_entered_postings"
    application = submit_entered(desk, entered(desk))
    send_back(desk, claimed(desk, application))
    lines = ok(desk, listing, caller=COLLEAGUE)["items"]
    assert [(line["posting_id"], line["state"]) for line in lines] == [(application["posting_id"], "returned")]
    returned = ok(desk, "postings/get_entered_posting", path=path_of(application), caller=staff())
    body = {"version": returned["version"]}
    ok(desk, "postings/withdraw_entered_posting", path=path_of(application), body=body, caller=staff())
    assert ok(desk, listing, caller=COLLEAGUE)["items"] == []


ALL_ON_ONE = [
    ("postings/get_entered_posting", {}),
    ("postings/update_entered_posting", {"body": {"content": {}, "version": 1}}),
    ("postings/submit_entered_posting", {"body": {"version": 1}}),
    ("postings/withdraw_entered_posting", {"body": {"version": 1}}),
    ("postings/discard_entered_posting", {"query": {"version": "1"}}),
]


@pytest.mark.parametrize(("function", "request_"), ALL_ON_ONE)
def test_another_office_or_establishment_reads_an_entry_as_absent(
    desk: Aws, function: str, request_: dict[str, Any]
) -> None:
    register(desk, "P02")
    entry = entered(desk)
    elsewhere = {"establishment_number": number("P02"), "posting_id": entry["posting_id"]}
    assert desk.call(function, path=path_of(entry), caller=OTHER_OFFICE, **request_).status == 404
    assert desk.call(function, path=elsewhere, caller=staff(), **request_).status == 404


@pytest.mark.parametrize(("function", "request_"), ALL_ON_ONE)
def test_what_an_employer_wrote_at_mypage_is_not_for_staff_to_handle(
    aws: Aws, function: str, request_: dict[str, Any]
) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    path = {"establishment_number": number("P02"), "posting_id": made["posting_id"]}
    answer = aws.call(function, path=path, caller=staff(), **request_)
    assert (answer.status, answer.problem) == (404, "not-found")


def test_an_entry_needs_a_registered_establishment_of_the_own_office(desk: Aws) -> None:
    body = {"channel": "fax", "received_on": "2026-11-17", "content": {}}
    assert desk.call(ENTER, path={"establishment_number": number("P05")}, body=body, caller=staff()).status == 404
    assert desk.call(ENTER, path=P10, body=body, caller=OTHER_OFFICE).status == 404


def test_unfinished_entries_are_listed_by_receipt_until_they_are_submitted(desk: Aws) -> None:
    newer, older = entered(desk, received_on="2026-11-17"), entered(desk, received_on="2026-11-10")
    listing = "postings/list_entered_postings"
    lines = ok(desk, listing, caller=COLLEAGUE)["items"]
    assert [line["posting_id"] for line in lines] == [older["posting_id"], newer["posting_id"]]
    assert lines[0]["establishment_name"] == "例示ビル管理（有）"
    assert ok(desk, listing, caller=OTHER_OFFICE)["items"] == []
    submit_entered(desk, older)
    assert [line["posting_id"] for line in ok(desk, listing, caller=staff())["items"]] == [newer["posting_id"]]


def test_entries_come_in_pages(desk: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PAGE_SIZE", 2)
    made = [entered(desk, received_on=f"2026-11-1{n}")["posting_id"] for n in range(5)]
    seen, cursor = [], ""
    while cursor is not None:
        query = {"cursor": cursor} if cursor else {}
        page = ok(desk, "postings/list_entered_postings", query=query, caller=staff())
        seen += [line["posting_id"] for line in page["items"]]
        cursor = page["next_cursor"]
    assert seen == made
    answer = desk.call("postings/list_entered_postings", query={"cursor": "x"}, caller=staff())
    assert (answer.status, answer.problem) == (400, "bad-cursor")


def test_both_queues_stand_in_order_of_r02(desk: Aws) -> None:
    register(desk, "P02")
    fax = submit_entered(desk, entered(desk, received_on="2026-11-01"))
    desk.pass_time(minutes=1)
    mypage = submitted(desk, "P02")
    queue = ok(desk, "review/list_reviews", caller=staff())["items"]
    assert [line["posting_id"] for line in queue] == [mypage["posting_id"], fax["posting_id"]]
    assert [line["overdue"] for line in queue] == [False, True], "overdue is a flag, never a reorder"
