"""The staff's desk (R02, §2.4): list_reviews, get_review, claim_review, release_review."""

import pytest

from mypage.review import service
from tests.support.aws import Aws, staff
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    SUPERVISOR,
    accept,
    claim,
    claimed,
    get,
    ok,
    register,
    review_of,
    send_back,
    submit,
    submitted,
)

UNKNOWN = {"review_id": "0" * 32}


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def queue(aws: Aws, caller: dict[str, str] | None = None) -> list[dict[str, object]]:
    return list(ok(aws, "review/list_reviews", caller=caller or staff())["items"])


def test_the_queue_is_the_offices_own_in_order_of_target_and_submission(desk: Aws) -> None:
    made = []
    for _ in range(3):
        made.append(submitted(desk, "P02")["posting_id"])
        desk.pass_time(hours=20)
    assert [line["posting_id"] for line in queue(desk)] == made
    assert queue(desk, OTHER_OFFICE) == []
    line = queue(desk)[0]
    assert (line["kind"], line["establishment_name"], line["state"]) == ("posting", "見本ベーカリー小立野", "waiting")


def test_the_queue_comes_in_pages_and_refuses_a_forged_cursor(desk: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PAGE_SIZE", 2)
    made = []
    for _ in range(5):
        made.append(submitted(desk, "P02")["posting_id"])
        desk.pass_time(seconds=1)
    seen, cursor = [], ""
    while cursor is not None:
        page = ok(desk, "review/list_reviews", query={"cursor": cursor} if cursor else {}, caller=staff())
        seen += [line["posting_id"] for line in page["items"]]
        cursor = page["next_cursor"]
    assert seen == made
    answer = desk.call("review/list_reviews", query={"cursor": "x"}, caller=staff())
    assert (answer.status, answer.problem) == (400, "bad-cursor")


def test_a_clerk_reads_everything_he_needs(desk: Aws) -> None:
    made = submitted(desk, "P02")
    send_back(desk, claimed(desk, made))
    desk.pass_time(hours=1)
    again = submit(desk, "P02", get(desk, "P02", made["posting_id"]))
    review = review_of(desk, again)
    found = ok(desk, "review/get_review", path={"review_id": review["review_id"]}, caller=staff())
    assert found["review"] == review
    assert found["posting"]["content"]["occupation"] == "パンの製造・販売スタッフ（パート）"
    assert found["establishment"]["phone"] == "076-000-0002"
    assert found["findings"] == []
    events = [line["event"] for line in found["history"]]
    assert sorted(events) == ["create_posting", "return_posting", "submit_posting", "submit_posting"]
    assert events[-1] == "submit_posting"
    (sent_back,) = [line for line in found["history"] if line["event"] == "return_posting"]
    assert sent_back["comments"] == [{"field": "duties", "text": "詳しくお書きください。"}]


@pytest.mark.parametrize(
    ("function", "body"),
    [
        ("review/get_review", None),
        ("review/claim_review", {}),
        ("review/release_review", None),
        ("review/accept_review", {"version": 1}),
        ("review/return_review", {"version": 1, "comments": [{"field": "", "text": "x"}]}),
        ("review/refuse_review", {"version": 1, "ground": "illegal", "text": "x"}),
    ],
)
def test_another_offices_review_reads_as_absent(desk: Aws, function: str, body: dict[str, object] | None) -> None:
    path = {"review_id": review_of(desk, submitted(desk, "P02"))["review_id"]}
    for where, who in ((path, OTHER_OFFICE), (UNKNOWN, staff()), ({"review_id": "x"}, staff())):
        answer = desk.call(function, path=where, body=body, caller=who)
        assert (answer.status, answer.problem) == (404, "not-found")


def test_a_claim_shows_who_is_at_it_and_the_posting_is_in_review(desk: Aws) -> None:
    made = submitted(desk, "P02")
    done = claimed(desk, made)
    assert (done["review_state"], done["state"], done["version"]) == ("in_review", "in_review", 2)
    line = review_of(desk, made)
    assert (line["claimed_by_name"], line["claimed_by_me"], line["version"]) == ("窓口 花子", True, 2)
    assert [each["claimed_by_me"] for each in queue(desk, COLLEAGUE)] == [False]
    assert get(desk, "P02", made["posting_id"])["state"] == "in_review"
    assert desk.audit()[0]["office"] == "99010"
    assert "claim_review" in {line["action"] for line in desk.audit()}


def test_claiming_again_what_one_has_is_harmless(desk: Aws) -> None:
    first = claimed(desk, submitted(desk, "P02"))
    assert claim(desk, first) == first


def test_one_clerk_claims_and_a_supervisor_may_take_over(desk: Aws) -> None:
    review = claimed(desk, submitted(desk, "P02"))
    path = {"review_id": review["review_id"]}
    answer = desk.call("review/claim_review", path=path, caller=COLLEAGUE)
    assert (answer.status, answer.problem) == (409, "claimed-by-other")
    answer = desk.call("review/claim_review", path=path, body={"take_over": True}, caller=COLLEAGUE)
    assert (answer.status, answer.problem) == (403, "supervisor-only")
    answer = desk.call("review/claim_review", path=path, body={"take_over": "yes"}, caller=SUPERVISOR)
    assert (answer.status, answer.fields) == (422, ["take_over"])
    taken = claim(desk, review, SUPERVISOR, take_over=True)
    assert taken["version"] == 3
    late = desk.call("review/accept_review", path=path, body={"version": 2}, caller=staff())
    assert (late.status, late.problem) == (409, "not-claimed")


def test_two_claims_at_once_have_one_winner(desk: Aws) -> None:
    review = review_of(desk, submitted(desk, "P02"))
    desk.meanwhile("TransactWriteItems", lambda: claim(desk, review, COLLEAGUE))
    answer = desk.call("review/claim_review", path={"review_id": review["review_id"]}, caller=staff())
    assert answer.status == 409
    assert queue(desk)[0]["claimed_by"] == COLLEAGUE["account"]


def test_what_is_released_keeps_its_place(desk: Aws) -> None:
    first = submitted(desk, "P02")
    desk.pass_time(seconds=1)
    submitted(desk, "P02")
    review = claimed(desk, first)
    path = {"review_id": review["review_id"]}
    answer = desk.call("review/release_review", path=path, caller=COLLEAGUE)
    assert (answer.status, answer.problem) == (403, "supervisor-only")
    done = ok(desk, "review/release_review", path=path, caller=staff())
    assert (done["review_state"], done["state"]) == ("waiting", "submitted")
    assert queue(desk)[0]["posting_id"] == first["posting_id"]
    assert queue(desk)[0]["claimed_by"] is None
    again = desk.call("review/release_review", path=path, caller=staff())
    assert (again.status, again.problem) == (409, "not-claimed")
    claim(desk, review, COLLEAGUE)
    assert ok(desk, "review/release_review", path=path, caller=SUPERVISOR)["review_state"] == "waiting"


def test_what_is_decided_is_neither_claimed_nor_released(desk: Aws) -> None:
    review = claimed(desk, submitted(desk, "P02"))
    accept(desk, review)
    for function in ("claim_review", "release_review"):
        answer = desk.call(f"review/{function}", path={"review_id": review["review_id"]}, caller=staff())
        assert (answer.status, answer.problem) == (409, "already-decided")
