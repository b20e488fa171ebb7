"""What happened to a posting, and each version for its job sheet.

Covers get_posting_history, get_posting_version (for both sides) and get_entered_history.
"""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import (
    OTHER_OFFICE,
    STRANGER,
    accept,
    active,
    claimed,
    drafted,
    entered,
    entered_active,
    entered_path,
    get,
    history_of,
    number,
    ok,
    owner,
    register,
    request_change,
    requests_of,
    save_change,
    send_back,
    submit,
    submit_change,
    submit_entered,
    submitted,
)

HISTORY, VERSION, ENTERED = (
    "postings/get_posting_history",
    "postings/get_posting_version",
    "postings/get_entered_history",
)


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def test_everything_that_happened_stands_in_order_with_who_and_when(desk: Aws) -> None:
    made = submitted(desk, "P02")
    desk.pass_time(hours=1)
    send_back(desk, claimed(desk, made))
    desk.pass_time(hours=1)
    again = submit(desk, "P02", get(desk, "P02", made["posting_id"]))
    desk.pass_time(hours=1)
    accept(desk, claimed(desk, again))
    lines = history_of(desk, "P02", made)
    assert sorted(line["event"] for line in lines[:2]) == ["create_posting", "submit_posting"]
    assert [(line["event"], line["actor_kind"], line["at"][11:16]) for line in lines[2:]] == [
        ("return_posting", "staff", "11:00"),
        ("submit_posting", "account", "12:00"),
        ("accept_posting", "staff", "13:00"),
    ]
    assert lines[2]["comments"] == [{"field": "duties", "text": "詳しくお書きください。"}]
    assert {line["event"]: line["has_content"] for line in lines} == {
        "create_posting": False,
        "submit_posting": True,
        "return_posting": False,
        "accept_posting": True,
    }
    versions = [line["version"] for line in lines[2:]]
    assert versions == sorted(versions)


def test_the_history_names_sides_never_persons(desk: Aws) -> None:
    made = submitted(desk, "P02")
    accept(desk, claimed(desk, made))
    answer = desk.call(HISTORY, path={"posting_id": made["posting_id"]}, caller=owner("P02"))
    for secret in (staff()["account"], staff()["name"], owner("P02")["account"]):
        assert secret not in answer.text


def corrected(aws: Aws) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Return a posting as it was submitted, as it was edited after it had been sent back, and as it was submitted again."""
    made = submitted(aws, "P02")
    send_back(aws, claimed(aws, made))
    returned = get(aws, "P02", made["posting_id"])
    body = {"content": {**returned["content"], "openings": 4}, "version": returned["version"]}
    path = {"posting_id": made["posting_id"]}
    edited = ok(aws, "postings/update_posting", path=path, body=body, caller=owner("P02"))
    return made, edited, submit(aws, "P02", edited)


def test_each_version_is_kept_as_it_was_submitted(desk: Aws) -> None:
    made, edited, again = corrected(desk)
    path = {"posting_id": made["posting_id"]}
    for version, openings in ((made["version"], 1), (again["version"], 4)):
        seen = ok(desk, VERSION, path={**path, "version": str(version)}, caller=owner("P02"))
        assert (seen["version"], seen["event"], seen["content"]["openings"]) == (version, "submit_posting", openings)
    unprinted = desk.call(VERSION, path={**path, "version": str(edited["version"])}, caller=owner("P02"))
    assert (unprinted.status, unprinted.problem) == (404, "not-found"), "an edit fixes nothing"


def test_staff_read_the_same_of_each_version_as_the_employer(desk: Aws) -> None:
    made, edited, again = corrected(desk)
    path = {"posting_id": made["posting_id"]}
    for version in (made["version"], again["version"]):
        own = ok(desk, VERSION, path={**path, "version": str(version)}, caller=owner("P02"))
        assert read_by_staff(desk, made, version, "P02") == own
    for unfixed in (edited["version"] - 1, edited["version"]):
        answer = desk.call(VERSION, path=version_path(made, unfixed, "P02"), caller=staff())
        assert (answer.status, answer.problem) == (404, "not-found"), "what he only saves is his alone"


def test_staff_read_each_version_of_what_they_entered(desk: Aws) -> None:
    register(desk, "P10")
    made = entered_active(desk)
    received = {"channel": "phone", "received_on": "2026-11-17"}
    seen_as = {"version": 0, "posting_version": made["version"]}
    change = {**received, **seen_as, "content": {**made["content"], "openings": 5}}
    ok(desk, "postings/enter_change", 201, path=entered_path(made), body=change, caller=staff())
    accept(desk, claimed(desk, made, "change"))
    lines = ok(desk, ENTERED, path=entered_path(made), caller=staff())["items"]
    fixed = sorted({line["version"] for line in lines if line["has_content"]})
    seen = [read_by_staff(desk, made, version)["content"]["openings"] for version in fixed]
    assert seen == [made["content"]["openings"]] * (len(fixed) - 1) + [5]


def proposals(aws: Aws, of: dict[str, Any], name: str = "P02") -> list[dict[str, Any]]:
    """Return what was proposed for a posting, as each side reads it: both the same."""
    found = []
    for line in history_of(aws, name, of):
        if not line["has_proposal"]:
            continue
        path = {"posting_id": of["posting_id"], "version": str(line["version"])}
        query = {"proposal": line["line_id"]}
        own = ok(aws, VERSION, path=path, query=query, caller=owner(name))
        staffs = ok(aws, VERSION, path=version_path(of, line["version"], name), query=query, caller=staff())
        assert own == staffs
        found.append(own)
    return found


def test_every_text_of_a_change_stays_whatever_was_made_of_it(desk: Aws) -> None:
    made = active(desk, "P02")
    steps = []
    for openings, event in ((3, "return"), (2, "correct")):
        desk.pass_time(hours=1)
        seen = requests_of(desk, "P02", made)["change"]
        submit_change(
            desk, "P02", made, save_change(desk, "P02", made, seen["version"] if seen else 0, openings=openings)
        )
        steps.append(("submit_change", openings))
        desk.pass_time(hours=1)
        review = claimed(desk, made, "change")
        if event == "return":
            send_back(desk, review)
            continue
        agreed = {"agreed_with": "採用担当の見本", "agreed_on": "2026-11-18"}
        body = {"content": {**made["content"], "openings": 4}, "version": review["version"], **agreed}
        path = {"review_id": review["review_id"]}
        review = ok(desk, "review/correct_review", path=path, body=body, caller=staff())["review"]
        steps.append(("correct_change", 4))
        desk.pass_time(hours=1)
        accept(desk, review)
    found = proposals(desk, made)
    assert [(one["event"], one["content"]["openings"]) for one in found] == steps
    assert {one["replaces"]["openings"] for one in found} == {1}
    assert get(desk, "P02", made["posting_id"])["content"]["openings"] == 4


def test_what_is_proposed_does_not_take_the_place_of_the_version_that_it_is_about(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.pass_time(hours=1)
    request_change(desk, "P02", made, openings=3)
    path = {"posting_id": made["posting_id"], "version": str(made["version"])}
    assert ok(desk, VERSION, path=path, caller=owner("P02"))["content"]["openings"] == 1
    last = history_of(desk, "P02", made)[-1]
    assert (last["event"], last["version"], last["has_content"]) == ("submit_change", made["version"], False)


def test_a_proposal_is_found_by_its_own_line_and_version_only(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.pass_time(hours=1)
    request_change(desk, "P02", made, openings=3)
    *_, accepted, applied = history_of(desk, "P02", made)
    path = {"posting_id": made["posting_id"], "version": str(made["version"])}
    for version, line, status in (
        (made["version"], accepted["line_id"], 404),
        (made["version"] + 1, applied["line_id"], 404),
        (made["version"], "00000000", 404),
        (made["version"], "x", 422),
    ):
        answer = desk.call(
            VERSION, path={**path, "version": str(version)}, query={"proposal": line}, caller=owner("P02")
        )
        assert answer.status == status
    query = {"proposal": applied["line_id"]}
    assert desk.call(VERSION, path=path, query=query, caller=STRANGER).status == 404
    assert (
        desk.call(VERSION, path=version_path(made, made["version"], "P02"), query=query, caller=OTHER_OFFICE).status
        == 404
    )


def test_what_is_only_drafted_of_a_change_leaves_no_trace(desk: Aws) -> None:
    made = active(desk, "P02")
    save_change(desk, "P02", made, openings=3)
    assert proposals(desk, made) == []


def version_path(of: dict[str, Any], version: int, name: str = "P10") -> dict[str, str]:
    return {**entered_path(of, name), "version": str(version)}


def read_by_staff(aws: Aws, of: dict[str, Any], version: int, name: str = "P10") -> dict[str, Any]:
    return ok(aws, VERSION, path=version_path(of, version, name), caller=staff())


def test_another_office_and_another_establishment_read_no_version(desk: Aws) -> None:
    register(desk, "P10")
    made = entered_active(desk)
    path = version_path(made, made["version"])
    assert desk.call(VERSION, path=path, caller=staff()).status == 200
    assert desk.call(VERSION, path=path, caller=OTHER_OFFICE).status == 404
    elsewhere = {**path, "establishment_number": number("P02")}
    assert desk.call(VERSION, path=elsewhere, caller=staff()).status == 404


@pytest.mark.parametrize(("version", "status"), [("0", {404, 422}), ("x", {404, 422}), ("99", {404}), ("1", {404})])
def test_a_version_that_no_event_fixed_is_absent(desk: Aws, version: str, status: set[int]) -> None:
    made = submitted(desk, "P02")
    answer = desk.call(VERSION, path={"posting_id": made["posting_id"], "version": version}, caller=owner("P02"))
    assert answer.status in status


def test_another_establishment_reads_it_as_absent(desk: Aws) -> None:
    made = submitted(desk, "P02")
    path = {"posting_id": made["posting_id"], "version": str(made["version"])}
    for function in (HISTORY, VERSION):
        answer = desk.call(function, path=path, caller=STRANGER)
        assert (answer.status, answer.problem) == (404, "not-found")


def test_the_history_of_one_posting_is_not_that_of_another(desk: Aws) -> None:
    first, second = drafted(desk, "P02"), drafted(desk, "P02")
    submit(desk, "P02", first)
    assert [line["event"] for line in history_of(desk, "P02", second)] == ["create_posting"]


def test_staff_read_what_happened_but_nothing_of_a_draft_kept_at_mypage(desk: Aws) -> None:
    register(desk, "P10")
    application = submit_entered(desk, entered(desk))
    lines = ok(desk, ENTERED, path=entered_path(application), caller=staff())["items"]
    assert {line["event"] for line in lines} == {"create_posting", "submit_posting"}
    assert {line["actor_kind"] for line in lines} == {"staff"}
    assert desk.call(ENTERED, path=entered_path(application), caller=OTHER_OFFICE).status == 404
    mypage = submitted(desk, "P02")
    assert desk.call(ENTERED, path=entered_path(mypage, "P02"), caller=staff()).status == 200
    draft = drafted(desk, "P02")
    assert desk.call(ENTERED, path=entered_path(draft, "P02"), caller=staff()).status == 404
