"""An employer begins a draft (R15); the same posting_id again is the same posting; 200 unpublished are the limit."""

import uuid
from typing import Any

import pytest

from mypage.postings import rules, store
from tests.support.aws import Aws
from tests.support.postings import posting, variant
from tests.support.steps import drafted, ok, owner, register

CREATE = "postings/create_posting"
POSTING_ID = "0b0f2b64-7d0c-4f0e-9a51-3f0b6a1c2d3e"


def test_a_draft_may_be_blank_or_carry_content(aws: Aws) -> None:
    blank = ok(aws, CREATE, 201, body={"content": {}}, caller=owner("P02"))
    assert (blank["state"], blank["home_list"], blank["version"]) == ("draft", "drafts", 1)
    assert blank["content"] == {}
    assert sorted(blank["allowed"]) == ["discard", "edit", "submit"]
    full = drafted(aws, "P02")
    assert full["content"]["occupation"] == posting("P02")["occupation"]
    assert uuid.UUID(full["posting_id"])
    assert full["posting_id"] != blank["posting_id"]


def test_every_change_leaves_an_audit_line_and_a_line_of_history(aws: Aws) -> None:
    made = drafted(aws, "P02")
    (line,) = aws.audit()
    assert (line["action"], line["pk"]) == ("create_posting", f"posting#{made['posting_id']}")
    assert line["actor"] == f"account#{owner('P02')['account']}"
    assert [item["event"] for item in aws.items("postings") if "event" in item] == ["create_posting"]


def test_the_same_id_again_is_the_same_posting(aws: Aws) -> None:
    first = drafted(aws, "P02", POSTING_ID)
    again = drafted(aws, "P02", POSTING_ID, openings=9)
    assert again == first
    assert len(aws.audit()) == 1
    (counters,) = [item for item in aws.items("postings") if item["sk"] == "COUNTERS"]
    assert (counters["total"], counters["unpublished"]) == (1, 1)


def test_the_same_id_twice_at_once_is_one_posting(aws: Aws) -> None:
    aws.meanwhile("TransactWriteItems", lambda: drafted(aws, "P02", POSTING_ID))
    assert drafted(aws, "P02", POSTING_ID)["posting_id"] == POSTING_ID
    assert len(aws.audit()) == 1


def test_an_id_chosen_by_another_establishment_is_not_in_the_way(aws: Aws) -> None:
    drafted(aws, "P02", POSTING_ID)
    other = drafted(aws, "P03", POSTING_ID)
    assert other["establishment_number"] == "9901-000003-3"
    assert other["content"]["occupation"] == posting("P03")["occupation"]


@pytest.mark.parametrize(("before", "status"), [(198, 201), (199, 201), (200, 409), (201, 409)])
def test_an_establishment_has_at_most_200_unpublished_postings(aws: Aws, before: int, status: int) -> None:
    counters: dict[str, Any] = {**store.counters_key("9901-000002-2"), "home_order": rules.COUNTERS}
    aws.put("postings", {**counters, "total": 500, "unpublished": before})
    answer = aws.call(CREATE, body={"content": {}}, caller=owner("P02"))
    assert answer.status == status
    if status == 409:
        assert answer.problem == "too-many-postings"
        assert aws.audit() == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"content": variant("N10")}, "content.occupation"),
        ({"content": {"base_pay_min": -1}}, "content.base_pay_min"),
        ({"content": {"posting_number": "99010-00000001"}}, "content.posting_number"),
        ({"content": {}, "state": "active"}, "state"),
        ({"content": {}, "channel": "fax"}, "channel"),
        ({"content": {}, "posting_id": "x"}, "posting_id"),
        ({}, "content"),
        ({"content": []}, "content"),
    ],
)
def test_a_bad_body_names_its_field(aws: Aws, body: dict[str, Any], field: str) -> None:
    answer = aws.call(CREATE, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])
    assert aws.items("postings") == []


def test_a_failure_writes_nothing(aws: Aws) -> None:
    register(aws, "P02")
    with aws.down("dynamodb"):
        assert aws.call(CREATE, body={"content": {}}, caller=owner("P02")).status == 503
    assert len(aws.items("postings")) == 1
