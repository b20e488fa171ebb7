"""The decisions of staff (R16, V20, §2.4): accept_review, return_review, refuse_review. Each once, by who has claimed."""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import (
    COLLEAGUE,
    accept,
    accepted,
    claimed,
    get,
    home,
    refuse,
    register,
    review_of,
    send_back,
    submitted,
)

BODIES: dict[str, dict[str, Any]] = {
    "accept": {},
    "return": {"comments": [{"field": "duties", "text": "詳しくお書きください。"}]},
    "refuse": {"ground": "improper", "text": "理由の説明です。"},
}
ACTS = {"accept": accept, "return": send_back, "refuse": refuse}


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def test_an_acceptance_publishes_with_number_and_validity(desk: Aws) -> None:
    made = submitted(desk, "P02")
    done = accept(desk, claimed(desk, made))
    assert (done["review_state"], done["state"]) == ("accepted", "active")
    assert (done["posting_number"], done["valid_until"]) == ("99010-00000001", "2027-01-31")
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["posting_number"], shown["allowed"]) == ("active", "99010-00000001", ["request"])
    assert {mail["kind"] for mail in desk.outbox()} == {"posting_submitted", "posting_accepted"}
    assert "accept_review" in {line["action"] for line in desk.audit()}


def test_numbers_of_an_office_count_up(desk: Aws) -> None:
    assert [accepted(desk, "P02")["posting_number"] for _ in range(2)] == ["99010-00000001", "99010-00000002"]


def test_a_return_shows_its_comments_and_pauses_the_clock(desk: Aws) -> None:
    made = submitted(desk, "P02")
    done = send_back(desk, claimed(desk, made))
    assert (done["review_state"], done["state"]) == ("returned", "returned")
    shown = get(desk, "P02", made["posting_id"])
    assert shown["comments"] == [{"field": "duties", "text": "詳しくお書きください。"}]
    assert sorted(shown["allowed"]) == ["edit", "submit", "withdraw"]
    assert shown["target_date"] is None


def test_v20_a_refusal_tells_its_legal_ground(desk: Aws) -> None:
    made = submitted(desk, "P02")
    refuse(desk, claimed(desk, made))
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["allowed"]) == ("refused", [])
    assert shown["refusal"]["ground"] == "not_stated"
    assert home(desk, "P02")["inactive"]["count"] == 1


@pytest.mark.parametrize("verb", BODIES)
def test_a_decision_needs_a_claim_of_ones_own_on_the_version_seen(desk: Aws, verb: str) -> None:
    made = submitted(desk, "P02")
    path = {"review_id": review_of(desk, made)["review_id"]}
    function = f"review/{verb}_review"

    def refused(version: int, caller: dict[str, str]) -> tuple[int, str]:
        answer = desk.call(function, path=path, body={"version": version, **BODIES[verb]}, caller=caller)
        return answer.status, answer.problem

    assert refused(1, staff()) == (409, "not-claimed")
    claimed(desk, made)
    assert refused(2, COLLEAGUE) == (409, "not-claimed")
    assert refused(1, staff()) == (409, "stale-version")
    assert len(desk.outbox()) == 1
    ACTS[verb](desk, {**path, "version": 2})
    assert refused(3, staff()) == (409, "already-decided")
    assert len(desk.outbox()) == 2


@pytest.mark.parametrize("verb", BODIES)
def test_two_decisions_at_once_have_one_winner(desk: Aws, verb: str) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    desk.meanwhile("TransactWriteItems", lambda: accept(desk, review))
    answer = desk.call(
        f"review/{verb}_review",
        path={"review_id": review["review_id"]},
        body={"version": review["version"], **BODIES[verb]},
        caller=staff(),
    )
    assert answer.status == 409
    assert get(desk, "P02", made["posting_id"])["state"] == "active"
    assert sorted(mail["kind"] for mail in desk.outbox()) == ["posting_accepted", "posting_submitted"]
    (counters,) = [item for item in desk.items("postings") if item["sk"] == "COUNTERS"]
    assert (counters["total"], counters["unpublished"]) == (1, 0)


@pytest.mark.parametrize(
    ("verb", "body", "field"),
    [
        ("accept", {}, "version"),
        ("accept", {"version": 2, "posting_number": "1"}, "posting_number"),
        ("return", {"version": 2}, "comments"),
        ("return", {"version": 2, "comments": []}, "comments"),
        ("return", {"version": 2, "comments": [{"field": "duties", "text": " "}]}, "comments.0.text"),
        ("return", {"version": 2, "comments": [{"field": "duties", "text": "あ" * 501}]}, "comments.0.text"),
        ("return", {"version": 2, "comments": [{"field": "<b>", "text": "x"}]}, "comments.0.field"),
        ("refuse", {"version": 2, "text": "x"}, "ground"),
        ("refuse", {"version": 2, "ground": "dislike", "text": "x"}, "ground"),
        ("refuse", {"version": 2, "ground": "illegal", "text": ""}, "text"),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, verb: str, body: dict[str, Any], field: str) -> None:
    review = claimed(desk, submitted(desk, "P02"))
    answer = desk.call(f"review/{verb}_review", path={"review_id": review["review_id"]}, body=body, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


def test_a_decision_is_never_lost_while_the_mail_service_is_down(desk: Aws) -> None:
    review = claimed(desk, submitted(desk, "P02"))
    with desk.down("ses"):
        assert accept(desk, review)["state"] == "active"
    assert [mail["state"] for mail in desk.outbox()] == ["pending", "pending"]
