"""Stopping recruitment (A20) and the one extension (§2.4): request_stop, request_extension, and what accepting them does."""

from datetime import datetime
from typing import Any

import pytest

from mypage.core.clock import JST
from tests.support.aws import Aws, staff
from tests.support.steps import (
    OTHER_OFFICE,
    accept,
    active,
    cancel,
    claimed,
    drafted,
    get,
    history_of,
    home,
    mails_of,
    ok,
    owner,
    register,
    request_change,
    request_extension,
    request_stop,
    requests_of,
    review_of,
    send_back,
    submitted,
    withdraw_request,
)

STOP, EXTEND = "postings/request_stop", "postings/request_extension"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def published(aws: Aws, of: dict[str, Any]) -> bool:
    path = {"posting_number": of["posting_number"]}
    return aws.call("postings/get_public_posting", path=path).status == 200


# --- stop -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("reason", "end_reason"), [("filled", "filled"), ("other", "stopped")])
def test_a20_a_stop_takes_effect_only_when_staff_accept_it(desk: Aws, reason: str, end_reason: str) -> None:
    made = active(desk, "P02")
    request = request_stop(desk, "P02", made, reason)
    assert (request["kind"], request["state"], request["reason"]) == ("stop", "submitted", reason)
    assert request["allowed"] == ["withdraw"]
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["requests"]) == ("active", [{"kind": "stop", "state": "submitted"}])
    assert published(desk, made), "still in force"
    desk.pass_time(hours=1, microseconds=1)
    done = accept(desk, claimed(desk, made, "stop"))
    assert (done["review_state"], done["state"]) == ("accepted", "inactive")
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["home_list"], shown["end_reason"]) == ("inactive", "inactive", end_reason)
    assert (shown["last_valid_on"], shown["allowed"], shown["requests"]) == ("2026-11-18", [], [])
    assert shown["ended_at"] == "2026-11-18T11:00:00.000001+09:00"
    assert not published(desk, made), "gone at that instant"
    assert home(desk, "P02")["inactive"]["count"] == 1
    (line,) = [line for line in history_of(desk, "P02", made) if line["event"] == "stop_posting"]
    assert line["facts"] == {"reason": end_reason}
    assert (len(mails_of(desk, "stop_submitted")), len(mails_of(desk, "stop_accepted"))) == (1, 1)


def test_a10_what_is_stopped_at_midnight_was_last_valid_the_day_before(desk: Aws) -> None:
    made = active(desk, "P02")
    request_stop(desk, "P02", made)
    review = claimed(desk, made, "stop")
    desk.now = datetime(2026, 12, 1, tzinfo=JST)
    accept(desk, review)
    assert get(desk, "P02", made["posting_id"])["last_valid_on"] == "2026-11-30"


def test_a20_a_stop_stands_before_everything_else_in_the_queue(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.now = desk.now.replace(day=16)
    waiting = submitted(desk, "P02")
    desk.now = desk.now.replace(day=18)
    request_stop(desk, "P02", made)
    queue = ok(desk, "review/list_reviews", caller=staff())["items"]
    assert [(line["kind"], line["band"], line["posting_id"]) for line in queue] == [
        ("stop", 0, made["posting_id"]),
        ("posting", 1, waiting["posting_id"]),
    ]
    assert queue[0]["target_date"] == "2026-11-20"


def test_the_clerk_sees_reason_and_note(desk: Aws) -> None:
    made = active(desk, "P02")
    path, body = {"posting_id": made["posting_id"]}, {"reason": "other", "note": "計画が変わりました。"}
    ok(desk, STOP, 201, path=path, body=body, caller=owner("P02"))
    found = ok(
        desk, "review/get_review", path={"review_id": review_of(desk, made, "stop")["review_id"]}, caller=staff()
    )
    assert (found["request"]["reason"], found["request"]["note"]) == ("other", "計画が変わりました。")
    assert (found["findings"], found["proposed"], found["posting"]["state"]) == ([], None, "active")


def test_a_stop_accepted_twice_is_one_stop(desk: Aws) -> None:
    made = active(desk, "P02")
    request_stop(desk, "P02", made)
    review = claimed(desk, made, "stop")
    desk.meanwhile("TransactWriteItems", lambda: accept(desk, review))
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "already-decided")
    events = [line["event"] for line in history_of(desk, "P02", made)]
    assert events.count("stop_posting") == 1
    assert len(mails_of(desk, "stop_accepted")) == 1


@pytest.mark.parametrize("other", ["change", "extension"])
def test_what_else_is_open_is_void_when_a_stop_is_accepted_with_one_mail(desk: Aws, other: str) -> None:
    made = active(desk, "P02")
    if other == "change":
        request_change(desk, "P02", made, openings=3)
    else:
        request_extension(desk, "P02", made)
    other_review = claimed(desk, made, other)
    request_stop(desk, "P02", made)
    accept(desk, claimed(desk, made, "stop"))
    assert requests_of(desk, "P02", made)[other]["state"] == "void"
    assert get(desk, "P02", made["posting_id"])["requests"] == []
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []
    (mail,) = mails_of(desk, "request_void")
    assert mail["refs"] == {"posting_id": made["posting_id"], "request": other}
    (line,) = [line for line in history_of(desk, "P02", made) if line["event"] == "void_request"]
    assert (line["facts"], line["actor_kind"]) == ({"kind": other}, "staff")
    path, body = {"review_id": other_review["review_id"]}, {"version": other_review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "void")


def test_a_change_that_was_only_drafted_is_void_without_a_mail(desk: Aws) -> None:
    made = active(desk, "P02")
    body = {"content": {**made["content"], "openings": 3}, "version": 0}
    ok(desk, "postings/save_change", path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
    request_stop(desk, "P02", made)
    accept(desk, claimed(desk, made, "stop"))
    assert requests_of(desk, "P02", made)["change"]["state"] == "void"
    assert mails_of(desk, "request_void") == []


def test_what_is_opened_between_reading_and_writing_an_end_is_not_left_open(desk: Aws) -> None:
    """The stop loses; accepted once more on what is there now, it takes the new request with it."""
    made = active(desk, "P02")
    request_stop(desk, "P02", made)
    review = claimed(desk, made, "stop")
    desk.meanwhile("TransactWriteItems", lambda: request_extension(desk, "P02", made))
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert answer.status == 409
    assert get(desk, "P02", made["posting_id"])["state"] == "active"
    accept(desk, review)
    assert requests_of(desk, "P02", made)["extension"]["state"] == "void"
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []
    assert len(mails_of(desk, "request_void")) == 1


@pytest.mark.parametrize("end", ["stop", "cancel", "expire"])
@pytest.mark.parametrize("late", ["stop", "extension"])
def test_what_begins_before_an_end_and_is_written_after_it_comes_too_late(desk: Aws, end: str, late: str) -> None:
    """It is refused: what was voided with the end would otherwise have an heir that nobody can close."""
    if end == late:
        late = "change"
    made = active(desk, "P02")
    review: dict[str, Any] = {}
    if end == "stop":
        request_stop(desk, "P02", made)
        review = claimed(desk, made, "stop")
    if end == "expire":
        desk.now = datetime(2027, 1, 31, 23, 59, 59, 990_000, tzinfo=JST)
    before = desk.now

    def ends() -> None:
        desk.pass_time(milliseconds=10)
        match end:
            case "stop":
                accept(desk, review)
            case "cancel":
                cancel(desk, "P02", made)
            case _:
                assert desk.run("postings/expire_postings", desk.now) == {"expired": 1}

    path: dict[str, Any] = {"posting_id": made["posting_id"]}
    calls = {
        "stop": (STOP, {"reason": "filled"}),
        "extension": (EXTEND, {}),
        "change": ("postings/save_change", {"content": made["content"], "version": 0}),
    }
    function, body = calls[late]
    desk.meanwhile("TransactWriteItems", ends)
    answer = desk.call(function, path=path, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "wrong-state")
    assert desk.now > before, "the end came in between"
    assert get(desk, "P02", made["posting_id"])["state"] == "inactive"
    assert requests_of(desk, "P02", made)[late] is None
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []
    assert mails_of(desk, f"{late}_submitted") == []


def test_one_stop_at_a_time_and_a_new_one_after_a_withdrawal(desk: Aws) -> None:
    made = active(desk, "P02")
    first = request_stop(desk, "P02", made)
    path, body = {"posting_id": made["posting_id"]}, {"reason": "filled"}
    answer = desk.call(STOP, path=path, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "wrong-state")
    assert withdraw_request(desk, "P02", made, "stop")["state"] == "withdrawn"
    again = request_stop(desk, "P02", made, "filled")
    assert (again["reason"], again["version"]) == ("filled", 3)
    assert again["receipt_number"] != first["receipt_number"]


def test_a_stop_that_is_sent_back_leaves_the_posting_in_force_and_is_sent_again(desk: Aws) -> None:
    made = active(desk, "P02")
    first = request_stop(desk, "P02", made)
    done = send_back(desk, claimed(desk, made, "stop"), "", "お電話ください。")
    assert (done["review_state"], done["state"]) == ("returned", "active")
    returned = requests_of(desk, "P02", made)["stop"]
    assert (returned["state"], sorted(returned["allowed"])) == ("returned", ["submit", "withdraw"])
    assert get(desk, "P02", made["posting_id"])["badges"] == ["stop_returned"]
    again = request_stop(desk, "P02", made, "filled")
    assert (again["receipt_number"], again["comments"]) == (first["receipt_number"], [])
    accept(desk, claimed(desk, made, "stop"))
    assert get(desk, "P02", made["posting_id"])["end_reason"] == "filled"


@pytest.mark.parametrize("function", [STOP, EXTEND])
def test_two_requests_of_a_kind_at_once_are_one(desk: Aws, function: str) -> None:
    made = active(desk, "P02")
    path, body = {"posting_id": made["posting_id"]}, {"reason": "other"} if function == STOP else {}
    desk.meanwhile("TransactWriteItems", lambda: ok(desk, function, 201, path=path, body=body, caller=owner("P02")))
    answer = desk.call(function, path=path, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "wrong-state")
    assert len(ok(desk, "review/list_reviews", caller=staff())["items"]) == 1


@pytest.mark.parametrize("function", [STOP, EXTEND])
def test_only_an_active_posting_is_stopped_or_extended(desk: Aws, function: str) -> None:
    over = active(desk, "P02")
    body = {"reason": "other"} if function == STOP else {}
    for made in (drafted(desk, "P02"), submitted(desk, "P02"), over):
        if made is over:
            desk.now = datetime(2027, 2, 1, tzinfo=JST)
        answer = desk.call(function, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
        assert (answer.status, answer.problem) == (409, "wrong-state")


@pytest.mark.parametrize(
    ("function", "body", "field"),
    [
        (STOP, {}, "reason"),
        (STOP, {"reason": "expired"}, "reason"),
        (STOP, {"reason": "other", "note": "あ" * 201}, "note"),
        (STOP, {"reason": "other", "channel": "fax"}, "channel"),
        (EXTEND, {"note": "あ" * 201}, "note"),
        (EXTEND, {"new_valid_until": "2030-01-01"}, "new_valid_until"),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, function: str, body: dict[str, Any], field: str) -> None:
    made = active(desk, "P02")
    answer = desk.call(function, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


# --- extension ------------------------------------------------------------------------------------


def test_an_extension_is_to_the_end_of_the_following_month_and_once(desk: Aws) -> None:
    made = active(desk, "P02")
    request = request_extension(desk, "P02", made)
    assert (request["new_valid_until"], request["target_date"]) == ("2027-02-28", "2026-11-20")
    assert get(desk, "P02", made["posting_id"])["valid_until"] == "2027-01-31", "not before staff accept"
    done = accept(desk, claimed(desk, made, "extension"))
    assert (done["state"], done["valid_until"]) == ("active", "2027-02-28")
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["valid_until"], shown["extended"], shown["end_reason"]) == ("2027-02-28", True, None)
    (line,) = [line for line in history_of(desk, "P02", made) if line["event"] == "extend_posting"]
    assert line["facts"] == {"valid_until": "2027-02-28"}
    assert requests_of(desk, "P02", made)["extension"]["allowed"] == []
    answer = desk.call(EXTEND, path={"posting_id": made["posting_id"]}, body={}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "extended-already")


def test_an_extended_posting_is_in_force_to_its_new_last_day_and_no_instant_longer(desk: Aws) -> None:
    made = active(desk, "P02")
    request_extension(desk, "P02", made)
    accept(desk, claimed(desk, made, "extension"))
    desk.now = datetime(2027, 2, 28, 23, 59, 59, 999999, tzinfo=JST)
    assert get(desk, "P02", made["posting_id"])["state"] == "active"
    assert home(desk, "P02")["active"]["count"] == 1
    desk.pass_time(microseconds=1)
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["end_reason"], shown["last_valid_on"]) == ("inactive", "expired", "2027-02-28")


def test_a_returned_extension_changes_nothing_and_may_be_asked_for_again(desk: Aws) -> None:
    made = active(desk, "P02")
    request_extension(desk, "P02", made)
    send_back(desk, claimed(desk, made, "extension"), "", "理由をお知らせください。")
    assert get(desk, "P02", made["posting_id"])["valid_until"] == "2027-01-31"
    assert request_extension(desk, "P02", made)["new_valid_until"] == "2027-02-28"


def test_an_extension_accepted_after_the_end_is_void(desk: Aws) -> None:
    made = active(desk, "P02")
    request_extension(desk, "P02", made)
    review = claimed(desk, made, "extension")
    desk.now = datetime(2027, 2, 1, tzinfo=JST)
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "void")
    assert get(desk, "P02", made["posting_id"])["state"] == "inactive"


# --- what holds for every kind ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["stop", "extension", "change"])
def test_a_request_is_accepted_or_sent_back_but_never_refused(desk: Aws, kind: str) -> None:
    made = active(desk, "P02")
    if kind == "change":
        request_change(desk, "P02", made, openings=3)
    else:
        {"stop": request_stop, "extension": request_extension}[kind](desk, "P02", made)
    review = claimed(desk, made, kind)
    path = {"review_id": review["review_id"]}
    body = {"version": review["version"], "ground": "illegal", "text": "x"}
    answer = desk.call("review/refuse_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "not-refusable")
    for verb, more in (("accept", {}), ("return", {"comments": [{"field": "", "text": "x"}]})):
        other = desk.call(
            f"review/{verb}_review", path=path, body={"version": review["version"], **more}, caller=OTHER_OFFICE
        )
        assert (other.status, other.problem) == (404, "not-found")
    ok(desk, "review/release_review", path=path, caller=staff())
    assert requests_of(desk, "P02", made)[kind]["state"] == "submitted"
    unclaimed = desk.call("review/accept_review", path=path, body={"version": review["version"] + 1}, caller=staff())
    assert (unclaimed.status, unclaimed.problem) == (409, "not-claimed")
