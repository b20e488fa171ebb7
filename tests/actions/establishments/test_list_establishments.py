"""Staff find the establishments of their office by reading or number, page by page."""

import pytest

from mypage.establishments import service
from tests.support.aws import Aws, staff
from tests.support.postings import ESTABLISHMENTS
from tests.support.steps import OTHER_OFFICE, ok, register

LIST = "establishments/list_establishments"


def names(aws: Aws, **query: str) -> list[str]:
    return [line["name"] for line in ok(aws, LIST, query=query, caller=staff())["items"]]


@pytest.fixture
def all_registered(aws: Aws) -> Aws:
    for name in ESTABLISHMENTS:
        register(aws, name)
    return aws


def test_the_list_is_in_the_order_of_the_reading(all_registered: Aws) -> None:
    found = ok(all_registered, LIST, caller=staff())
    readings = [line["name_kana"] for line in found["items"]]
    assert readings == sorted(e["name_kana"] for e in ESTABLISHMENTS.values())
    assert found["next_cursor"] is None


@pytest.mark.parametrize("q", ["ミホン", "みほん", "ﾐﾎﾝ", " ミホン "])
def test_a_reading_is_found_by_its_beginning(all_registered: Aws, q: str) -> None:
    assert names(all_registered, q=q) == ["見本市民会館指定管理者（株）", "見本スタッフ（株）", "見本ベーカリー小立野"]


@pytest.mark.parametrize("q", ["9901-000002-2", "９９０１０００００２２"])
def test_a_number_finds_its_establishment(all_registered: Aws, q: str) -> None:
    assert names(all_registered, q=q) == ["見本ベーカリー小立野"]


def test_a_name_in_kanji_says_how_to_search(aws: Aws) -> None:
    answer = aws.call(LIST, query={"q": "見本"}, caller=staff())
    assert (answer.status, answer.fields) == (422, ["q"])


def test_another_office_finds_nothing(all_registered: Aws) -> None:
    for query in ({}, {"q": "ミホン"}, {"q": "9901-000002-2"}):
        assert ok(all_registered, LIST, query=query, caller=OTHER_OFFICE)["items"] == []


def test_pages_follow_one_another_without_gap_or_repeat(all_registered: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PAGE_SIZE", 2)
    seen, cursor = [], ""
    for _ in range(10):
        page = ok(all_registered, LIST, query={"cursor": cursor} if cursor else {}, caller=staff())
        assert len(page["items"]) <= 2
        seen += [line["name_kana"] for line in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == sorted(e["name_kana"] for e in ESTABLISHMENTS.values())


def test_a_forged_cursor_is_refused(aws: Aws) -> None:
    answer = aws.call(LIST, query={"cursor": "forged"}, caller=staff())
    assert (answer.status, answer.problem) == (400, "bad-cursor")
