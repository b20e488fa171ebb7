"""Staff act for employers of other channels (R04, §2.5): enter_change, enter_stop, enter_extension, withdraw_entered_request.

What came by MyPage is the employer's while he has an account: staff read its requests (get_entered_requests) but apply for
nothing.
"""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.members import set_member_count
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    accept,
    active,
    audited,
    claimed,
    drafted,
    entered,
    entered_active,
    entered_path,
    history_of,
    mails_of,
    number,
    ok,
    register,
    request_change,
    review_of,
    save_change,
    send_back,
    submitted,
)
from tests.support.threads import open_account_of_employer

RECEIVED = {"channel": "phone", "received_on": "2026-11-17"}
CHANGE, STOP, EXTENSION = "postings/enter_change", "postings/enter_stop", "postings/enter_extension"
WITHDRAW, REQUESTS = "postings/withdraw_entered_request", "postings/get_entered_requests"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P10")
    return aws


def enter(aws: Aws, function: str, of: dict[str, Any], **body: Any) -> dict[str, Any]:
    body = {**RECEIVED, **body}
    if function == CHANGE:
        body = {**as_seen(aws, of), **body}
    return ok(aws, function, 201, path=entered_path(of), body=body, caller=staff())


def as_seen(aws: Aws, of: dict[str, Any]) -> dict[str, Any]:
    """Return the versions that a change of this posting is based on at this moment."""
    change = requests_of(aws, of)["change"]
    return {"version": change["version"] if change else 0, "posting_version": seen(aws, of)["version"]}


def requests_of(aws: Aws, of: dict[str, Any], name: str = "P10") -> dict[str, Any]:
    return ok(aws, REQUESTS, path=entered_path(of, name), caller=COLLEAGUE)


def seen(aws: Aws, of: dict[str, Any], name: str = "P10") -> dict[str, Any]:
    return ok(aws, "postings/get_entered_posting", path=entered_path(of, name), caller=staff())


def test_a_change_by_phone_is_entered_and_applied_for_at_once(desk: Aws) -> None:
    made = entered_active(desk)
    request = enter(desk, CHANGE, made, content={**made["content"], "openings": 5})
    assert (request["state"], request["channel"], request["changed"]) == ("submitted", "phone", ["openings"])
    assert request["target_date"] == "2026-11-27", "R04: the seventh business day after receipt"
    line = review_of(desk, made, "change")
    assert (line["band"], line["channel"]) == (2, "phone")
    accept(desk, claimed(desk, made, "change"))
    assert seen(desk, made)["content"]["openings"] == 5


def test_a_stop_by_fax_waits_for_nobody(desk: Aws) -> None:
    made = entered_active(desk)
    request = enter(desk, STOP, made, channel="fax", received_on="2026-11-18", reason="filled")
    assert request["target_date"] == "2026-11-20", "V22: two business days, whatever the channel"
    assert review_of(desk, made, "stop")["band"] == 0
    accept(desk, claimed(desk, made, "stop"))
    assert seen(desk, made)["end_reason"] == "filled"


def test_an_extension_is_entered(desk: Aws) -> None:
    made = entered_active(desk)
    assert enter(desk, EXTENSION, made)["new_valid_until"] == "2027-02-28"
    accept(desk, claimed(desk, made, "extension"))
    assert seen(desk, made)["valid_until"] == "2027-02-28"
    answer = desk.call(EXTENSION, path=entered_path(made), body=RECEIVED, caller=staff())
    assert (answer.status, answer.problem) == (409, "extended-already")


@pytest.mark.parametrize("function", [CHANGE, STOP, EXTENSION])
def test_the_traces_say_for_whom_staff_acted(desk: Aws, function: str) -> None:
    made = entered_active(desk)
    enter(desk, function, made, **body_of(function, made))
    event = function.removeprefix("postings/").replace("enter_", "submit_")
    line = audited(desk, event)
    assert (line["actor"], line["on_behalf_of"]) == (f"staff#{staff()['account']}", number("P10"))
    lines = ok(desk, "postings/get_entered_history", path=entered_path(made), caller=staff())["items"]
    assert [line["actor_kind"] for line in lines if line["event"] == event] == ["staff"]


def body_of(function: str, of: dict[str, Any]) -> dict[str, Any]:
    """Return what a request of this kind needs."""
    change = {"version": 0, "posting_version": of["version"], "content": {**of["content"], "openings": 5}}
    return {CHANGE: change, STOP: {"reason": "other"}, EXTENSION: {}}[function]


@pytest.mark.parametrize("function", [CHANGE, STOP, EXTENSION])
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel": "mypage"}, "channel"),
        ({"channel": "pigeon"}, "channel"),
        ({"received_on": "2026-11-19"}, "received_on"),
        ({"received_on": "2025-11-17"}, "received_on"),
        ({"received_on": "2026-02-30"}, "received_on"),
    ],
)
def test_it_came_in_somehow_within_a_year_and_not_in_the_future(
    desk: Aws, function: str, change: dict[str, Any], field: str
) -> None:
    made = entered_active(desk)
    body = {**RECEIVED, **body_of(function, made), **change}
    answer = desk.call(function, path=entered_path(made), body=body, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


@pytest.mark.parametrize("function", [CHANGE, STOP, EXTENSION])
def test_r04_it_may_have_come_in_a_year_ago(desk: Aws, function: str) -> None:
    made = entered_active(desk)
    enter(desk, function, made, **body_of(function, made), received_on="2025-11-18")


@pytest.mark.parametrize(
    ("function", "change", "field"),
    [
        (CHANGE, {"content": None}, "content"),
        (CHANGE, {"content": {"openings": 0}}, "content.openings"),
        (CHANGE, {"version": None}, "version"),
        (CHANGE, {"version": -1}, "version"),
        (CHANGE, {"posting_version": None}, "posting_version"),
        (CHANGE, {"posting_version": 0}, "posting_version"),
        (STOP, {"reason": None}, "reason"),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, function: str, change: dict[str, Any], field: str) -> None:
    made = entered_active(desk)
    body = {**RECEIVED, **body_of(function, made), **change}
    given = {key: value for key, value in body.items() if value is not None}
    answer = desk.call(function, path=entered_path(made), body=given, caller=staff())
    assert (answer.status, answer.fields) == (422, [field])


def test_a_change_that_staff_enter_is_held_to_the_law_and_must_change_something(desk: Aws) -> None:
    made = entered_active(desk)
    body: dict[str, Any] = {**RECEIVED, **as_seen(desk, made), "content": made["content"]}
    answer = desk.call(CHANGE, path=entered_path(made), body=body, caller=staff())
    assert (answer.status, answer.problem) == (422, "nothing-changed")
    body["content"] = {**made["content"], "base_pay_min": 1_000}
    answer = desk.call(CHANGE, path=entered_path(made), body=body, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (422, "content-incomplete", ["content.base_pay_min"])
    assert mails_of(desk, "change_submitted") == []


@pytest.mark.parametrize("function", [CHANGE, STOP, EXTENSION])
def test_one_of_a_kind_at_a_time_and_again_after_it_was_sent_back(desk: Aws, function: str) -> None:
    made = entered_active(desk)
    kind = function.removeprefix("postings/enter_")
    body = body_of(function, made)
    first = enter(desk, function, made, **body)
    answer = desk.call(function, path=entered_path(made), body={**RECEIVED, **body}, caller=staff())
    assert (answer.status, answer.problem) == (409, "wrong-state")
    send_back(desk, claimed(desk, made, kind), "", "確認中です。")
    desk.pass_time(days=1)
    again = enter(desk, function, made, **({**body, **as_seen(desk, made)} if function == CHANGE else body))
    assert again["receipt_number"] == first["receipt_number"]
    expected = "2026-11-24" if kind == "stop" else "2026-12-01"
    assert again["target_date"] == expected, "A09: counts from the resubmission"


def test_a_change_that_was_accepted_meanwhile_is_not_undone_unseen(desk: Aws) -> None:
    made = entered_active(desk)
    before = as_seen(desk, made)
    enter(desk, CHANGE, made, content={**made["content"], "openings": 5})
    accept(desk, claimed(desk, made, "change"))
    stale(desk, made, **before)
    now = seen(desk, made)
    request = enter(desk, CHANGE, made, content={**now["content"], "interviews": 2})
    assert request["changed"] == ["interviews"]


@pytest.mark.parametrize("old", ["version", "posting_version"])
def test_a_change_names_the_text_and_the_request_it_starts_from_whichever_was_read_first(desk: Aws, old: str) -> None:
    made = entered_active(desk)
    before = as_seen(desk, made)
    enter(desk, CHANGE, made, content={**made["content"], "openings": 5})
    accept(desk, claimed(desk, made, "change"))
    stale(desk, made, **{**as_seen(desk, made), old: before[old]})


def test_what_a_colleague_entered_and_was_sent_back_is_not_replaced_unseen(desk: Aws) -> None:
    made = entered_active(desk)
    before = as_seen(desk, made)
    enter(desk, CHANGE, made, content={**made["content"], "openings": 5})
    send_back(desk, claimed(desk, made, "change"), "", "確認中です。")
    stale(desk, made, **before)
    kept = requests_of(desk, made)["change"]
    assert (kept["state"], kept["content"]["openings"]) == ("returned", 5)
    request = enter(desk, CHANGE, made, content={**kept["content"], "interviews": 2})
    assert request["changed"] == ["openings", "interviews"]


def test_of_two_corrections_of_the_same_returned_change_the_second_is_told_of_the_first(desk: Aws) -> None:
    made = entered_active(desk)
    enter(desk, CHANGE, made, content={**made["content"], "openings": 5})
    send_back(desk, claimed(desk, made, "change"), "", "確認中です。")
    before = as_seen(desk, made)
    enter(desk, CHANGE, made, content={**made["content"], "openings": 6})
    send_back(desk, claimed(desk, made, "change"), "", "もう一度確認中です。")
    stale(desk, made, **before)
    assert requests_of(desk, made)["change"]["content"]["openings"] == 6


def stale(aws: Aws, of: dict[str, Any], **versions: Any) -> None:
    """Hold that a change on the basis of these versions is refused."""
    body = {**RECEIVED, **versions, "content": {**of["content"], "interviews": 2}}
    answer = aws.call(CHANGE, path=entered_path(of), body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")


def test_a_request_is_withdrawn_on_the_employers_word(desk: Aws) -> None:
    made = entered_active(desk)
    request = enter(desk, STOP, made, reason="other")
    path, body = {**entered_path(made), "kind": "stop"}, {"version": request["version"]}
    old = desk.call(WITHDRAW, path=path, body={"version": request["version"] + 1}, caller=staff())
    assert (old.status, old.problem) == (409, "stale-version")
    assert ok(desk, WITHDRAW, path=path, body=body, caller=staff())["state"] == "withdrawn"
    assert seen(desk, made)["requests"] == []
    again = desk.call(WITHDRAW, path=path, body=body, caller=staff())
    assert (again.status, again.problem) == (409, "wrong-state")


def test_only_what_is_active(desk: Aws) -> None:
    entry = entered(desk)
    answer = desk.call(STOP, path=entered_path(entry), body={**RECEIVED, "reason": "other"}, caller=staff())
    assert (answer.status, answer.problem) == (409, "wrong-state")


ALL: list[tuple[str, dict[str, Any] | None]] = [
    (CHANGE, {**RECEIVED, "version": 0, "posting_version": 1, "content": {}}),
    (STOP, {**RECEIVED, "reason": "other"}),
    (EXTENSION, RECEIVED),
    (WITHDRAW, {"version": 1}),
    (REQUESTS, None),
]


@pytest.mark.parametrize(("function", "body"), ALL)
def test_another_office_or_establishment_reads_it_as_absent(
    desk: Aws, function: str, body: dict[str, Any] | None
) -> None:
    register(desk, "P02")
    made = entered_active(desk)
    path = {**entered_path(made), "kind": "stop"}
    assert desk.call(function, path=path, body=body, caller=OTHER_OFFICE).status == 404
    elsewhere = {**path, "establishment_number": number("P02")}
    assert desk.call(function, path=elsewhere, body=body, caller=staff()).status == 404


@pytest.mark.parametrize(("function", "body"), ALL[:-1])
def test_for_what_came_by_mypage_only_the_employer_applies(
    aws: Aws, function: str, body: dict[str, Any] | None
) -> None:
    register(aws, "P02")
    open_account_of_employer(aws)
    made = active(aws, "P02")
    assert seen(aws, made, "P02")["allowed"] == []
    path = {**entered_path(made, "P02"), "kind": "stop"}
    answer = aws.call(function, path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (404, "not-found")


def test_staff_enter_for_an_employer_who_has_closed_his_account_what_he_asks_for(aws: Aws) -> None:
    register(aws, "P02")
    open_account_of_employer(aws)
    made = active(aws, "P02")
    request_change(aws, "P02", made, openings=3)
    set_member_count(number("P02"), 0)
    path = entered_path(made, "P02")
    assert seen(aws, made, "P02")["allowed"] == ["request"]
    asked = requests_of(aws, made, "P02")["change"]
    assert asked["allowed"] == ["withdraw"], "what he had applied for himself"
    withdrawal = {"version": asked["version"]}
    ok(aws, WITHDRAW, path={**path, "kind": "change"}, body=withdrawal, caller=staff())
    for function, kind, body in (
        (EXTENSION, "extension", {}),
        (CHANGE, "change", {"content": {**made["content"], "openings": 5}}),
        (STOP, "stop", {"reason": "filled"}),
    ):
        if function == CHANGE:
            change = requests_of(aws, made, "P02")["change"]
            body |= {"version": change["version"], "posting_version": seen(aws, made, "P02")["version"]}
        request = ok(aws, function, 201, path=path, body={**RECEIVED, **body}, caller=staff())
        assert (request["state"], request["channel"], request["allowed"]) == ("submitted", "phone", ["withdraw"])
        accept(aws, claimed(aws, made, kind))
    shown = seen(aws, made, "P02")
    assert (shown["state"], shown["content"]["openings"], shown["end_reason"]) == ("inactive", 5, "filled")
    assert shown["allowed"] == []


def test_a_draft_that_a_closed_account_left_behind_is_shown_to_nobody_and_stands_in_nobodys_way(aws: Aws) -> None:
    register(aws, "P02")
    open_account_of_employer(aws)
    made = active(aws, "P02")
    save_change(aws, "P02", made, openings=3)
    set_member_count(number("P02"), 0)
    assert requests_of(aws, made, "P02")["change"] is None
    body = {**RECEIVED, "version": 0, "posting_version": made["version"], "content": {**made["content"], "openings": 5}}
    request = ok(aws, CHANGE, 201, path=entered_path(made, "P02"), body=body, caller=staff())
    assert (request["state"], request["content"]["openings"]) == ("submitted", 5)


def test_what_a_closed_account_left_unpublished_stays_the_employers(aws: Aws) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    assert aws.call("postings/get_entered_posting", path=entered_path(made, "P02"), caller=staff()).status == 404
    applied = submitted(aws, "P02")
    path = entered_path(applied, "P02")
    body = {**RECEIVED, "reason": "other"}
    assert aws.call(STOP, path=path, body=body, caller=staff()).status == 404
    assert seen(aws, applied, "P02")["allowed"] == []


def test_staff_read_the_requests_of_an_employer_at_mypage_but_not_what_he_only_drafts(aws: Aws) -> None:
    register(aws, "P02")
    open_account_of_employer(aws)
    made = active(aws, "P02")
    save_change(aws, "P02", made, openings=3)
    assert requests_of(aws, made, "P02")["change"] is None
    withdrawn = drafted(aws, "P02")
    assert aws.call(REQUESTS, path=entered_path(withdrawn, "P02"), caller=staff()).status == 404
    other = active(aws, "P02")
    request_change(aws, "P02", other, openings=3)
    found = requests_of(aws, other, "P02")["change"]
    assert (found["state"], found["changed"], found["allowed"]) == ("submitted", ["openings"], [])


def test_an_employer_who_has_opened_an_account_sees_what_staff_applied_for(desk: Aws) -> None:
    made = entered_active(desk)
    enter(desk, STOP, made, reason="other")
    events = [line["event"] for line in history_of(desk, "P10", made)]
    assert "submit_stop" in events
