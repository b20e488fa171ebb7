"""Throwing a draft away: drafts only, on the version that was seen, once."""

from tests.support.aws import Aws
from tests.support.steps import STRANGER, drafted, home, ok, owner, register, submitted

DISCARD = "postings/discard_posting"


def test_a_draft_is_gone_and_no_longer_counted(aws: Aws) -> None:
    made = drafted(aws, "P02")
    path = {"posting_id": made["posting_id"]}
    assert ok(aws, DISCARD, 204, path=path, query={"version": "1"}, caller=owner("P02")) == {}
    assert aws.call("postings/get_posting", path=path, caller=owner("P02")).status == 404
    assert home(aws, "P02")["drafts"] == {"count": 0, "items": [], "next_cursor": None}
    (counters,) = [item for item in aws.items("postings") if item["sk"] == "COUNTERS"]
    assert (counters["total"], counters["unpublished"]) == (0, 0)
    assert {line["action"] for line in aws.audit()} == {"create_posting", "discard_posting"}
    assert aws.call(DISCARD, path=path, query={"version": "1"}, caller=owner("P02")).status == 404


def test_an_application_is_not_thrown_away(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    answer = aws.call(DISCARD, path={"posting_id": made["posting_id"]}, query={"version": "2"}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "wrong-state")


def test_a_submission_at_the_same_time_wins(aws: Aws) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    path = {"posting_id": made["posting_id"]}
    aws.meanwhile(
        "TransactWriteItems",
        lambda: ok(aws, "postings/submit_posting", path=path, body={"version": 1}, caller=owner("P02")),
    )
    assert aws.call(DISCARD, path=path, query={"version": "1"}, caller=owner("P02")).status == 409
    assert home(aws, "P02")["applying"]["count"] == 1


def test_another_version_owner_or_no_version_is_refused(aws: Aws) -> None:
    made = drafted(aws, "P02")
    path = {"posting_id": made["posting_id"]}
    answer = aws.call(DISCARD, path=path, query={"version": "2"}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert aws.call(DISCARD, path=path, query={"version": "1"}, caller=STRANGER).status == 404
    assert aws.call(DISCARD, path=path, caller=owner("P02")).fields == ["version"]
