"""Changing an active posting (R17, A21): save_change, submit_change, get_requests, withdraw_request and the decision.

Of each posting at most one change is open; the published text stays until staff accept it as a whole.
"""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import (
    STRANGER,
    accept,
    active,
    claimed,
    drafted,
    get,
    history_of,
    mails_of,
    ok,
    owner,
    register,
    request_change,
    requests_of,
    review_of,
    save_change,
    send_back,
    submit_change,
    submitted,
    withdraw_request,
)

SAVE, SUBMIT = "postings/save_change", "postings/submit_change"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def public(aws: Aws, of: dict[str, Any]) -> dict[str, Any]:
    path = {"posting_number": of["posting_number"]}
    return dict(ok(aws, "postings/get_public_posting", path=path)["content"])


def test_r17_a_change_is_applied_for_and_the_published_text_stays_until_it_is_accepted(desk: Aws) -> None:
    made = active(desk, "P02")
    before = public(desk, made)
    draft = save_change(desk, "P02", made, openings=3, base_pay_max=1_300)
    assert (draft["kind"], draft["state"], draft["version"]) == ("change", "draft", 1)
    assert draft["changed"] == ["base_pay_max", "openings"], "in the order of the form"
    assert sorted(draft["allowed"]) == ["save", "submit", "withdraw"]
    request = submit_change(desk, "P02", made, draft)
    assert (request["state"], request["allowed"]) == ("submitted", ["withdraw"])
    assert (request["target_date"], request["receipt_number"]) == ("2026-11-20", "20261118-00002")
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["version"], shown["content"]) == ("active", made["version"], made["content"])
    assert shown["requests"] == [{"kind": "change", "state": "submitted"}]
    review = claimed(desk, made, "change")
    assert get(desk, "P02", made["posting_id"])["requests"] == [{"kind": "change", "state": "in_review"}]
    assert public(desk, made) == before
    done = accept(desk, review)
    assert (done["review_state"], done["state"], done["kind"]) == ("accepted", "active", "change")
    changed = get(desk, "P02", made["posting_id"])
    assert (changed["content"]["openings"], changed["content"]["base_pay_max"]) == (3, 1_300)
    assert (changed["version"], changed["valid_until"]) == (made["version"] + 1, made["valid_until"])
    assert (changed["requests"], changed["badges"]) == ([], [])
    assert public(desk, made)["openings"] == 3
    assert requests_of(desk, "P02", made)["change"]["state"] == "accepted"
    assert (len(mails_of(desk, "change_submitted")), len(mails_of(desk, "change_accepted"))) == (1, 1)


def test_the_history_keeps_both_texts(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.pass_time(hours=1)
    request_change(desk, "P02", made, openings=3)
    desk.pass_time(hours=1)
    accept(desk, claimed(desk, made, "change"))
    lines = [(line["event"], line["actor_kind"], line["has_content"]) for line in history_of(desk, "P02", made)]
    assert lines[-2:] == [("submit_change", "account", False), ("change_posting", "staff", True)]
    path = {"posting_id": made["posting_id"], "version": str(made["version"])}
    old = ok(desk, "postings/get_posting_version", path=path, caller=owner("P02"))
    path["version"] = str(made["version"] + 1)
    new = ok(desk, "postings/get_posting_version", path=path, caller=owner("P02"))
    assert (old["content"]["openings"], new["content"]["openings"]) == (1, 3)


def test_a_change_is_drafted_in_any_order_and_saved_on_the_version_that_was_seen(desk: Aws) -> None:
    made = active(desk, "P02")
    first = save_change(desk, "P02", made, duties=None)
    assert "duties" not in first["content"], "an incomplete draft is kept"
    again = save_change(desk, "P02", made, first["version"], openings=5)
    assert (again["version"], again["content"]["openings"]) == (2, 5)
    path = {"posting_id": made["posting_id"]}
    for stale in (0, 1, 3):
        body = {"content": made["content"], "version": stale}
        answer = desk.call(SAVE, path=path, body=body, caller=owner("P02"))
        assert (answer.status, answer.problem) == (409, "stale-version")
    assert requests_of(desk, "P02", made)["change"] == again
    assert mails_of(desk, "change_submitted") == []


def test_two_tabs_that_begin_a_change_at_once_do_not_overwrite_each_other(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.meanwhile("TransactWriteItems", lambda: save_change(desk, "P02", made, openings=5))
    body = {"content": {**made["content"], "openings": 6}, "version": 0}
    answer = desk.call(SAVE, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert requests_of(desk, "P02", made)["change"]["content"]["openings"] == 5


def test_a21_one_change_at_a_time(desk: Aws) -> None:
    made = active(desk, "P02")
    request = request_change(desk, "P02", made, openings=3)
    path = {"posting_id": made["posting_id"]}
    for stage in ("submitted", "in_review"):
        if stage == "in_review":
            claimed(desk, made, "change")
        for version in (0, request["version"]):
            body = {"content": {**made["content"], "openings": 9}, "version": version}
            answer = desk.call(SAVE, path=path, body=body, caller=owner("P02"))
            assert (answer.status, answer.problem) == (409, "wrong-state")
        answer = desk.call(SUBMIT, path=path, body={"version": request["version"]}, caller=owner("P02"))
        assert (answer.status, answer.problem) == (409, "wrong-state")
    assert review_of(desk, made, "change")["state"] == "in_review"
    assert len(mails_of(desk, "change_submitted")) == 1


def test_a21_after_a_withdrawal_a_new_change_begins_without_traces_of_the_old_one(desk: Aws) -> None:
    made = active(desk, "P02")
    request = request_change(desk, "P02", made, openings=3)
    gone = withdraw_request(desk, "P02", made, "change")
    assert (gone["state"], gone["target_date"]) == ("withdrawn", None)
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []
    draft = save_change(desk, "P02", made, openings=4)
    assert (draft["state"], draft["receipt_number"], draft["submitted_at"]) == ("draft", None, None)
    assert draft["confirmed_warnings"] == []
    again = submit_change(desk, "P02", made, draft)
    assert again["receipt_number"] != request["receipt_number"]
    assert review_of(desk, made, "change")["receipt_number"] == again["receipt_number"]


def test_the_review_of_an_earlier_change_shows_nothing_of_a_later_draft(desk: Aws) -> None:
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    path = {"review_id": review_of(desk, made, "change")["review_id"]}
    assert ok(desk, "review/get_review", path=path, caller=staff())["request"]["changed"] == ["openings"]
    withdraw_request(desk, "P02", made, "change")
    save_change(desk, "P02", made, openings=7)
    found = ok(desk, "review/get_review", path=path, caller=staff())
    assert (found["review"]["state"], found["request"]) == ("withdrawn", None)


@pytest.mark.parametrize("stage", ["draft", "submitted", "in_review", "returned"])
def test_a_change_is_withdrawn_at_any_time_before_its_decision(desk: Aws, stage: str) -> None:
    made = active(desk, "P02")
    draft = save_change(desk, "P02", made, openings=3)
    if stage != "draft":
        submit_change(desk, "P02", made, draft)
    if stage in {"in_review", "returned"}:
        review = claimed(desk, made, "change")
        if stage == "returned":
            send_back(desk, review)
    assert withdraw_request(desk, "P02", made, "change")["state"] == "withdrawn"
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["content"], shown["requests"]) == (made["content"], [])
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []


def test_a09_a_returned_change_is_resubmitted_with_a_new_target_and_the_same_receipt(desk: Aws) -> None:
    made = active(desk, "P02")
    request = request_change(desk, "P02", made, openings=3)
    send_back(desk, claimed(desk, made, "change"), "openings", "人数をご確認ください。")
    returned = requests_of(desk, "P02", made)["change"]
    assert (returned["state"], returned["target_date"], returned["overdue"]) == ("returned", None, False)
    assert returned["comments"] == [{"field": "openings", "text": "人数をご確認ください。"}]
    assert sorted(returned["allowed"]) == ["save", "submit", "withdraw"]
    desk.pass_time(days=7)
    saved = save_change(desk, "P02", made, returned["version"], openings=2)
    assert (saved["state"], saved["comments"]) == ("returned", returned["comments"])
    again = submit_change(desk, "P02", made, saved)
    assert (again["state"], again["target_date"]) == ("submitted", "2026-11-27")
    assert (again["receipt_number"], again["comments"]) == (request["receipt_number"], [])
    accept(desk, claimed(desk, made, "change"))
    assert get(desk, "P02", made["posting_id"])["content"]["openings"] == 2
    assert len(mails_of(desk, "change_submitted")) == 2
    events = [line["event"] for line in history_of(desk, "P02", made)]
    assert events.count("submit_change") == 2
    assert "return_change" in events


def test_a_change_of_nothing_is_refused(desk: Aws) -> None:
    made = active(desk, "P02")
    draft = save_change(desk, "P02", made)
    answer = desk.call(
        SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": draft["version"]}, caller=owner("P02")
    )
    assert (answer.status, answer.problem) == (422, "nothing-changed")
    assert requests_of(desk, "P02", made)["change"] == draft


@pytest.mark.parametrize(
    ("change", "rule", "field"),
    [({"base_pay_min": 1_040}, "V01", "content.base_pay_min"), ({"duties": None}, "missing", "content.duties")],
)
def test_a_change_is_held_to_the_law_like_an_application(
    desk: Aws, change: dict[str, Any], rule: str, field: str
) -> None:
    made = active(desk, "P02")
    draft = save_change(desk, "P02", made, **change)
    path, body = {"posting_id": made["posting_id"]}, {"version": draft["version"]}
    answer = desk.call(SUBMIT, path=path, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (422, "content-incomplete")
    assert [(error["code"], error["field"]) for error in answer.json["errors"]] == [(rule, field)]
    assert requests_of(desk, "P02", made)["change"] == draft


def test_a_change_with_warnings_passes_once_they_are_confirmed(aws: Aws) -> None:
    register(aws, "P01")
    made = active(aws, "P01")
    draft = save_change(aws, "P01", made, paid_leave_days=9)
    path, body = {"posting_id": made["posting_id"]}, {"version": draft["version"]}
    answer = aws.call(SUBMIT, path=path, body=body, caller=owner("P01"))
    assert (answer.status, answer.problem) == (409, "warnings-unconfirmed")
    assert [(error["code"], error["field"]) for error in answer.json["errors"]] == [("V11", "content.paid_leave_days")]
    body["confirmed_warnings"] = ["V11"]
    assert ok(aws, SUBMIT, path=path, body=body, caller=owner("P01"))["state"] == "submitted"
    assert get(aws, "P01", made["posting_id"])["confirmed_warnings"] == [], "nothing of it is published yet"
    review = {"review_id": review_of(aws, made, "change")["review_id"]}
    assert ok(aws, "review/get_review", path=review, caller=staff())["request"]["confirmed_warnings"] == ["V11"]
    accept(aws, claimed(aws, made, "change"))
    assert get(aws, "P01", made["posting_id"])["confirmed_warnings"] == ["V11"]


def test_there_must_be_a_draft_to_apply_for(desk: Aws) -> None:
    made = active(desk, "P02")
    path = {"posting_id": made["posting_id"]}
    answer = desk.call(SUBMIT, path=path, body={"version": 1}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (404, "not-found")
    withdraw = "postings/withdraw_request"
    answer = desk.call(withdraw, path={**path, "kind": "change"}, body={"version": 1}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (404, "not-found")


def test_only_an_active_posting_is_changed(desk: Aws) -> None:
    over = active(desk, "P02")
    for made in (drafted(desk, "P02"), submitted(desk, "P02"), over):
        if made is over:
            desk.now = desk.now.replace(year=2027, month=2, day=1, hour=0)
        body = {"content": {}, "version": 0}
        answer = desk.call(SAVE, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
        assert (answer.status, answer.problem) == (409, "wrong-state")


def test_an_end_between_reading_and_writing_keeps_a_change_from_being_applied_for(desk: Aws) -> None:
    made = active(desk, "P02")
    draft = save_change(desk, "P02", made, openings=3)

    def ends() -> None:
        (item,) = [item for item in desk.items("postings") if item.get("posting_number") == made["posting_number"]]
        desk.put("postings", {**item, "ended_at": "2026-11-18T01:00:00.000000Z"})

    desk.meanwhile("TransactWriteItems", ends)
    path, body = {"posting_id": made["posting_id"]}, {"version": draft["version"]}
    answer = desk.call(SUBMIT, path=path, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "wrong-state")
    assert mails_of(desk, "change_submitted") == []
    assert ok(desk, "review/list_reviews", query={"kind": "change"}, caller=staff())["items"] == []


def test_a_withdrawal_loses_the_race_to_an_acceptance(desk: Aws) -> None:
    made = active(desk, "P02")
    request = request_change(desk, "P02", made, openings=3)
    review = claimed(desk, made, "change")
    desk.meanwhile("TransactWriteItems", lambda: accept(desk, review))
    path = {"posting_id": made["posting_id"], "kind": "change"}
    answer = desk.call(
        "postings/withdraw_request", path=path, body={"version": request["version"]}, caller=owner("P02")
    )
    assert (answer.status, answer.problem) == (409, "wrong-state")
    assert requests_of(desk, "P02", made)["change"]["state"] == "accepted"


def test_a_change_accepted_while_the_posting_ends_has_no_effect(desk: Aws) -> None:
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    review = claimed(desk, made, "change")
    desk.now = desk.now.replace(year=2027, month=2, day=1, hour=0)
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "void")
    assert get(desk, "P02", made["posting_id"])["content"] == made["content"]
    assert requests_of(desk, "P02", made)["change"]["state"] == "void"
    assert mails_of(desk, "change_accepted") == []


@pytest.mark.parametrize(
    ("function", "body"),
    [
        (SAVE, {"content": {}, "version": 0}),
        (SUBMIT, {"version": 1}),
        ("postings/request_stop", {"reason": "other"}),
        ("postings/request_extension", {}),
        ("postings/withdraw_request", {"version": 1}),
        ("postings/get_requests", None),
    ],
)
def test_another_establishment_reads_everything_as_absent(
    desk: Aws, function: str, body: dict[str, Any] | None
) -> None:
    made = active(desk, "P02")
    save_change(desk, "P02", made, openings=3)
    path = {"posting_id": made["posting_id"], "kind": "change"}
    answer = desk.call(function, path=path, body=body, caller=STRANGER)
    assert (answer.status, answer.problem) == (404, "not-found")


@pytest.mark.parametrize(
    ("function", "body", "field"),
    [
        (SAVE, {"content": {}}, "version"),
        (SAVE, {"content": {}, "version": -1}, "version"),
        (SAVE, {"version": 0}, "content"),
        (SAVE, {"content": {"openings": 0}, "version": 0}, "content.openings"),
        (SUBMIT, {"version": 0}, "version"),
        (SUBMIT, {"version": 1, "confirmed_warnings": ["x"]}, "confirmed_warnings.0"),
        (SUBMIT, {"version": 1, "confirmed_warnings": ["V11"] * 41}, "confirmed_warnings"),
        ("postings/withdraw_request", {}, "version"),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, function: str, body: dict[str, Any], field: str) -> None:
    made = active(desk, "P02")
    path = {"posting_id": made["posting_id"], "kind": "change"}
    answer = desk.call(function, path=path, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


def test_a_kind_of_request_that_does_not_exist_is_refused(desk: Aws) -> None:
    made = active(desk, "P02")
    path = {"posting_id": made["posting_id"], "kind": "cancel"}
    answer = desk.call("postings/withdraw_request", path=path, body={"version": 1}, caller=owner("P02"))
    assert answer.status in {404, 422}


def test_what_was_not_applied_for_is_null(desk: Aws) -> None:
    made = active(desk, "P02")
    assert requests_of(desk, "P02", made) == {
        "posting_id": made["posting_id"],
        "change": None,
        "stop": None,
        "extension": None,
    }
