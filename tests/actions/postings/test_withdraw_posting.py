"""Taking an application back before it is decided; it loses the race to an acceptance (§2.4)."""

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import (
    STRANGER,
    accept,
    accepted,
    claimed,
    drafted,
    get,
    home,
    ok,
    owner,
    refuse,
    register,
    review_of,
    send_back,
    submitted,
)

WITHDRAW = "postings/withdraw_posting"


@pytest.mark.parametrize("stage", ["submitted", "in_review", "returned"])
def test_an_application_is_withdrawn_and_leaves_the_queue(aws: Aws, stage: str) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    if stage != "submitted":
        review = claimed(aws, made)
        if stage == "returned":
            send_back(aws, review)
    version = get(aws, "P02", made["posting_id"])["version"]
    done = ok(aws, WITHDRAW, path={"posting_id": made["posting_id"]}, body={"version": version}, caller=owner("P02"))
    assert (done["state"], done["home_list"], done["allowed"]) == ("withdrawn", "inactive", [])
    assert ok(aws, "review/list_reviews", caller=staff())["items"] == []
    lists = home(aws, "P02")
    assert (lists["applying"]["count"], lists["inactive"]["count"]) == (0, 1)
    (counters,) = [item for item in aws.items("postings") if item["sk"] == "COUNTERS"]
    assert (counters["total"], counters["unpublished"]) == (1, 0)


def test_only_an_application_can_be_withdrawn(aws: Aws) -> None:
    register(aws, "P02")
    draft = drafted(aws, "P02")
    active = accepted(aws, "P02")
    refused = submitted(aws, "P02")
    refuse(aws, claimed(aws, refused))
    for posting_id in (draft["posting_id"], active["posting_id"], refused["posting_id"]):
        version = get(aws, "P02", posting_id)["version"]
        answer = aws.call(WITHDRAW, path={"posting_id": posting_id}, body={"version": version}, caller=owner("P02"))
        assert (answer.status, answer.problem) == (409, "wrong-state")


def test_it_loses_the_race_to_an_acceptance(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    review = claimed(aws, made)
    aws.meanwhile("TransactWriteItems", lambda: accept(aws, review))
    answer = aws.call(
        WITHDRAW, path={"posting_id": made["posting_id"]}, body={"version": made["version"]}, caller=owner("P02")
    )
    assert answer.status == 409
    assert get(aws, "P02", made["posting_id"])["state"] == "active"


def test_a_decision_that_comes_later_loses_to_it(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    review = claimed(aws, made)
    path, body = {"posting_id": made["posting_id"]}, {"version": made["version"]}
    aws.meanwhile("TransactWriteItems", lambda: ok(aws, WITHDRAW, path=path, body=body, caller=owner("P02")))
    answer = aws.call(
        "review/accept_review",
        path={"review_id": review["review_id"]},
        body={"version": review["version"]},
        caller=staff(),
    )
    assert (answer.status, answer.problem) == (409, "withdrawn")
    assert get(aws, "P02", made["posting_id"])["state"] == "withdrawn"
    assert [mail["kind"] for mail in aws.outbox()] == ["posting_submitted"]


def test_a_claim_that_comes_later_says_that_it_was_withdrawn(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    review = review_of(aws, made)
    path, body = {"posting_id": made["posting_id"]}, {"version": made["version"]}
    ok(aws, WITHDRAW, path=path, body=body, caller=owner("P02"))
    answer = aws.call("review/claim_review", path={"review_id": review["review_id"]}, caller=staff())
    assert (answer.status, answer.problem) == (409, "withdrawn")


def test_another_version_or_owner_is_refused(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    path = {"posting_id": made["posting_id"]}
    answer = aws.call(WITHDRAW, path=path, body={"version": 1}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert aws.call(WITHDRAW, path=path, body={"version": made["version"]}, caller=STRANGER).status == 404
    assert aws.call(WITHDRAW, path=path, body={}, caller=owner("P02")).fields == ["version"]
