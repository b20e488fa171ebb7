"""One list of the home page, page by page; a cursor cannot leave one's own list (R13)."""

import pytest

from mypage.core.dynamo import cursor as make_cursor
from mypage.postings import service
from tests.support.aws import Aws
from tests.support.steps import accepted, drafted, ok, owner, register, submitted

LIST = "postings/list_postings"


@pytest.mark.parametrize("name", ["drafts", "applying", "active", "inactive"])
def test_each_list_holds_what_home_shows(aws: Aws, name: str) -> None:
    register(aws, "P02")
    ids = {
        "drafts": drafted(aws, "P02")["posting_id"],
        "applying": submitted(aws, "P02")["posting_id"],
        "active": accepted(aws, "P02")["posting_id"],
    }
    page = ok(aws, LIST, query={"list": name}, caller=owner("P02"))
    assert [line["posting_id"] for line in page["items"]] == ([ids[name]] if name in ids else [])
    assert page["next_cursor"] is None


def test_pages_follow_one_another_without_gap_or_repeat(aws: Aws) -> None:
    made = []
    for _ in range(service.PAGE_SIZE * 2 + 1):
        made.append(drafted(aws, "P02")["posting_id"])
        aws.pass_time(seconds=1)
    seen, cursor = [], ""
    while cursor is not None:
        query = {"list": "drafts", **({"cursor": cursor} if cursor else {})}
        page = ok(aws, LIST, query=query, caller=owner("P02"))
        assert 1 <= len(page["items"]) <= service.PAGE_SIZE
        seen += [line["posting_id"] for line in page["items"]]
        cursor = page["next_cursor"]
    assert seen == made[::-1]


@pytest.mark.parametrize("name", ["drafts", "inactive"])
def test_a_forged_cursor_is_refused(aws: Aws, name: str) -> None:
    drafted(aws, "P02")
    for forged in ("forged", "W10", "é"):
        answer = aws.call(LIST, query={"list": name, "cursor": forged}, caller=owner("P02"))
        assert (answer.status, answer.problem) == (400, "bad-cursor")


def test_a_cursor_of_somebody_else_shows_nothing_of_his(aws: Aws) -> None:
    register(aws, "P03")
    theirs = accepted(aws, "P03")
    aws.pass_time(days=90)
    foreign = make_cursor({"o": "A#9999", "sk": f"POSTING#{theirs['posting_id']}"}, "o", "sk")
    page = ok(aws, LIST, query={"list": "inactive", "cursor": str(foreign)}, caller=owner("P02"))
    assert page["items"] == []


@pytest.mark.parametrize("query", [{}, {"list": "all"}, {"list": ""}])
def test_a_list_that_does_not_exist_is_named(aws: Aws, query: dict[str, str]) -> None:
    answer = aws.call(LIST, query=query, caller=owner("P02"))
    assert (answer.status, answer.fields) == (422, ["list"])
