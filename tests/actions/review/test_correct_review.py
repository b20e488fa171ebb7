"""Staff correct the content under review after speaking with the employer (職員による修正, §2.4): correct_review."""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    accept,
    active,
    audited,
    claimed,
    get,
    history_of,
    ok,
    owner,
    register,
    request_change,
    request_extension,
    request_stop,
    requests_of,
    review_of,
    submitted,
)

CORRECT = "review/correct_review"
AGREED = {"agreed_with": "採用ご担当 見本様", "agreed_on": "2026-11-18"}


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def body_of(review: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    return {"version": review["version"], "content": content, **AGREED}


def correct(aws: Aws, review: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    path = {"review_id": review["review_id"]}
    return ok(aws, CORRECT, path=path, body=body_of(review, content), caller=staff())


def test_the_same_correction_again_changes_nothing(desk: Aws) -> None:
    """Its answer was lost: whoever sends it again is told what he was to be told."""
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    content = {**made["content"], "openings": 3}
    seen = correct(desk, review, content)
    assert correct(desk, review, content) == seen
    assert [line["event"] for line in history_of(desk, "P02", made)].count("correct_posting") == 1


def test_another_correction_of_what_was_seen_before_is_refused(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    correct(desk, review, {**made["content"], "openings": 3})
    path, body = {"review_id": review["review_id"]}, body_of(review, {**made["content"], "openings": 4})
    answer = desk.call(CORRECT, path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")


def test_a_correction_is_published_and_the_history_tells_with_whom_and_when(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    desk.pass_time(minutes=5)
    seen = correct(desk, review, {**made["content"], "openings": 3})
    assert (seen["review"]["version"], seen["review"]["state"]) == (review["version"] + 1, "in_review")
    assert seen["posting"]["content"]["openings"] == 3
    (line,) = [line for line in history_of(desk, "P02", made) if line["event"] == "correct_posting"]
    assert (line["actor_kind"], line["facts"], line["has_content"]) == ("staff", AGREED, True)
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["content"]["openings"]) == ("in_review", 3)
    assert audited(desk, "correct_review")["actor"] == f"staff#{staff()['account']}"
    accept(desk, seen["review"])
    assert get(desk, "P02", made["posting_id"])["content"]["openings"] == 3
    path = {"posting_id": made["posting_id"], "version": str(made["version"])}
    kept = ok(desk, "postings/get_posting_version", path=path, caller=owner("P02"))
    assert kept["content"]["openings"] == 1, "what the employer applied for is kept"


def test_nobody_decides_on_what_he_saw_before_a_correction(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    correct(desk, review, {**made["content"], "openings": 3})
    path = {"review_id": review["review_id"]}
    answer = desk.call("review/accept_review", path=path, body={"version": review["version"]}, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")
    again = desk.call(CORRECT, path=path, body=body_of(review, made["content"]), caller=staff())
    assert (again.status, again.problem) == (409, "stale-version")


def test_the_clerk_sees_what_the_checks_find_in_the_corrected_content(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    seen = correct(desk, review, {**made["content"], "base_pay_min": 1_040})
    assert [(one["rule"], one["field"]) for one in seen["findings"]] == [("V01", "base_pay_min")]
    repaired = correct(desk, seen["review"], made["content"])
    assert repaired["findings"] == []


def test_a_change_is_corrected_before_it_is_accepted_and_the_published_text_stays(desk: Aws) -> None:
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    review = claimed(desk, made, "change")
    desk.pass_time(minutes=5)
    seen = correct(desk, review, {**made["content"], "openings": 4})
    assert (seen["request"]["content"]["openings"], seen["request"]["changed"]) == (4, ["openings"])
    assert seen["posting"]["content"]["openings"] == 1
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["content"]["openings"], shown["version"]) == (1, made["version"])
    (line,) = [line for line in history_of(desk, "P02", made) if line["event"] == "correct_change"]
    assert line["facts"] == AGREED
    accept(desk, seen["review"])
    assert get(desk, "P02", made["posting_id"])["content"]["openings"] == 4
    assert requests_of(desk, "P02", made)["change"]["content"]["openings"] == 4


def test_a_change_of_what_is_over_is_not_corrected_any_more(desk: Aws) -> None:
    """§2.5: open requests are void from the end on, whether the follow-up has run or not."""
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    review = claimed(desk, made, "change")
    desk.pass_time(days=100)
    body = body_of(review, {**made["content"], "openings": 4})
    answer = desk.call(CORRECT, path={"review_id": review["review_id"]}, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "void")
    assert requests_of(desk, "P02", made)["change"]["content"]["openings"] == 3


@pytest.mark.parametrize("kind", ["stop", "extension"])
def test_a_stop_or_an_extension_has_nothing_to_correct(desk: Aws, kind: str) -> None:
    made = active(desk, "P02")
    {"stop": request_stop, "extension": request_extension}[kind](desk, "P02", made)
    review = claimed(desk, made, kind)
    body = body_of(review, made["content"])
    answer = desk.call(CORRECT, path={"review_id": review["review_id"]}, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "nothing-to-correct")


def test_a_correction_needs_a_claim_of_ones_own(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = review_of(desk, made)
    path, body = {"review_id": review["review_id"]}, body_of(review, made["content"])
    answer = desk.call(CORRECT, path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "not-claimed")
    review = claimed(desk, made)
    answer = desk.call(CORRECT, path=path, body=body_of(review, made["content"]), caller=COLLEAGUE)
    assert (answer.status, answer.problem) == (409, "not-claimed")
    answer = desk.call(CORRECT, path=path, body=body_of(review, made["content"]), caller=OTHER_OFFICE)
    assert (answer.status, answer.problem) == (404, "not-found")
    accept(desk, review)
    answer = desk.call(CORRECT, path=path, body=body_of(review, made["content"]), caller=staff())
    assert (answer.status, answer.problem) == (409, "already-decided")


def test_a_withdrawal_at_the_same_time_wins(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    path, body = {"posting_id": made["posting_id"]}, {"version": made["version"]}
    desk.meanwhile(
        "TransactWriteItems",
        lambda: ok(desk, "postings/withdraw_posting", path=path, body=body, caller=owner("P02")),
    )
    answer = desk.call(
        CORRECT, path={"review_id": review["review_id"]}, body=body_of(review, made["content"]), caller=staff()
    )
    assert (answer.status, answer.problem) == (409, "withdrawn")
    assert "correct_posting" not in {line["event"] for line in history_of(desk, "P02", made)}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"agreed_with": " "}, "agreed_with"),
        ({"agreed_with": "あ" * 41}, "agreed_with"),
        ({"agreed_with": None}, "agreed_with"),
        ({"agreed_on": "2026-02-30"}, "agreed_on"),
        ({"agreed_on": "2026-11-19"}, "agreed_on"),  # the conversation has taken place
        ({"version": 0}, "version"),
        ({"content": {"openings": 0}}, "content.openings"),
        ({"posting_number": "1"}, "posting_number"),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, change: dict[str, Any], field: str) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    body = {**body_of(review, made["content"]), **change}
    answer = desk.call(CORRECT, path={"review_id": review["review_id"]}, body=body, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])
