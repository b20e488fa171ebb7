"""Staff find postings of their own office (search_postings): by number, by establishment, by occupation and words."""

from typing import Any

import pytest

from mypage.postings import service, store
from tests.support.aws import Aws, staff
from tests.support.postings import ESTABLISHMENTS
from tests.support.steps import (
    OTHER_OFFICE,
    accept,
    accepted,
    active,
    claimed,
    drafted,
    entered,
    entered_path,
    number,
    ok,
    owner,
    refuse,
    register,
    request_change,
    request_extension,
    request_stop,
    save_change,
    send_back,
    submit_change,
    submit_entered,
    submitted,
)

SEARCH = "postings/search_postings"


def found(aws: Aws, caller: dict[str, str] | None = None, **query: str) -> list[str]:
    answer = ok(aws, SEARCH, query=query, caller=caller or staff())
    return [line["posting_id"] for line in answer["items"]]


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    register(aws, "P10")
    return aws


def test_a_posting_is_found_by_its_number_however_it_is_typed(desk: Aws) -> None:
    made = active(desk, "P02")
    for typed in ("99010-00000001", " 99010-00000001 ", "９９０１０－０００００００１", "99010‐00000001"):
        assert found(desk, number=typed) == [made["posting_id"]]
    (line,) = ok(desk, SEARCH, query={"number": "99010-00000001"}, caller=staff())["items"]
    assert (line["establishment_number"], line["establishment_name"]) == (number("P02"), "見本ベーカリー小立野")
    assert (line["state"], line["valid_until"], line["badges"]) == ("active", "2027-01-31", [])


def test_an_application_is_found_by_its_receipt_number_in_any_state(desk: Aws) -> None:
    made = submitted(desk, "P02")
    assert found(desk, number=made["receipt_number"]) == [made["posting_id"]]
    refuse(desk, claimed(desk, made))
    assert found(desk, number=made["receipt_number"]) == [made["posting_id"]]


@pytest.mark.parametrize("kind", ["change", "stop", "extension"])
def test_a_posting_is_found_by_the_receipt_number_of_a_request_about_it(desk: Aws, kind: str) -> None:
    made = active(desk, "P02")
    if kind == "change":
        request = request_change(desk, "P02", made, openings=3)
    else:
        request = {"stop": request_stop, "extension": request_extension}[kind](desk, "P02", made)
    assert request["receipt_number"] != made["receipt_number"]
    assert found(desk, number=request["receipt_number"]) == [made["posting_id"]]
    assert found(desk, OTHER_OFFICE, number=request["receipt_number"]) == []
    accept(desk, claimed(desk, made, kind))
    assert found(desk, number=request["receipt_number"]) == [made["posting_id"]], "in any state"


def test_a_change_that_came_back_keeps_the_number_by_which_it_is_found(desk: Aws) -> None:
    made = active(desk, "P02")
    first = request_change(desk, "P02", made, openings=3)
    send_back(desk, claimed(desk, made, "change"))
    again = submit_change(desk, "P02", made, save_change(desk, "P02", made, first["version"] + 1, openings=4))
    assert again["receipt_number"] == first["receipt_number"]
    assert found(desk, number=again["receipt_number"]) == [made["posting_id"]]


def test_the_postings_of_an_establishment_are_found_by_the_receipt_number_of_its_change(desk: Aws) -> None:
    waiting, published = submitted(desk, "P02"), accepted(desk, "P02")
    details = {key: value for key, value in ESTABLISHMENTS["P02"].items() if key != "establishment_number"}
    body = {"fields": {**details, "employees_total": 10}, "version": 0}
    draft = ok(desk, "establishments/save_establishment_change", body=body, caller=owner("P02"))
    submit = "establishments/submit_establishment_change"
    request = ok(desk, submit, body={"version": draft["version"]}, caller=owner("P02"))
    expected = {waiting["posting_id"], published["posting_id"]}
    assert set(found(desk, number=request["receipt_number"])) == expected
    assert found(desk, OTHER_OFFICE, number=request["receipt_number"]) == []


@pytest.mark.parametrize("typed", ["99010-99999999", "20261118-99999", "x", " ", "%", "99010-00000001#", "あ" * 40])
def test_what_is_no_number_of_ours_is_not_found(desk: Aws, typed: str) -> None:
    active(desk, "P02")
    assert found(desk, number=typed) == []


def test_another_office_finds_nothing(desk: Aws) -> None:
    made = active(desk, "P02")
    code = made["content"]["occupation_codes"][0]
    assert found(desk, OTHER_OFFICE, number=made["posting_number"]) == []
    assert found(desk, OTHER_OFFICE, number=made["receipt_number"]) == []
    assert found(desk, OTHER_OFFICE, occupation_code=code) == []
    answer = desk.call(SEARCH, query={"establishment_number": number("P02")}, caller=OTHER_OFFICE)
    assert (answer.status, answer.problem) == (404, "not-found")


def test_the_postings_of_an_establishment_are_all_but_the_drafts_it_keeps_at_mypage(desk: Aws) -> None:
    drafted(desk, "P02")
    waiting = submitted(desk, "P02")
    published = accepted(desk, "P02")
    refused = submitted(desk, "P02")
    refuse(desk, claimed(desk, refused))
    expected = {waiting["posting_id"], published["posting_id"], refused["posting_id"]}
    assert set(found(desk, establishment_number=number("P02"))) == expected
    assert set(found(desk, establishment_number="９９０１０００００２２")) == expected


def test_what_staff_have_begun_for_an_establishment_is_found(desk: Aws) -> None:
    entry = entered(desk)
    assert found(desk, establishment_number=number("P10")) == [entry["posting_id"]]


def test_postings_are_found_by_occupation_latest_application_first(desk: Aws) -> None:
    first = submitted(desk, "P02")
    desk.pass_time(seconds=1)
    second = submitted(desk, "P02")
    drafted(desk, "P02")
    fax = submit_entered(desk, entered(desk))
    code = first["content"]["occupation_codes"][0]
    assert found(desk, occupation_code=code) == [second["posting_id"], first["posting_id"]]
    assert found(desk, occupation_code=code[:3]) == [second["posting_id"], first["posting_id"]]
    assert found(desk, occupation_code="０４５") == [second["posting_id"], first["posting_id"]]
    assert found(desk, occupation_code="096") == [fax["posting_id"]]
    assert found(desk, occupation_code="001") == []
    (line,) = ok(desk, SEARCH, query={"occupation_code": "096"}, caller=staff())["items"]
    assert line["establishment_name"] == "例示ビル管理（有）"


def test_an_entry_that_came_back_is_still_found_by_its_occupation(desk: Aws) -> None:
    entry = submit_entered(desk, entered(desk))
    send_back(desk, claimed(desk, entry))
    assert found(desk, occupation_code="096") == [entry["posting_id"]]
    (line,) = ok(desk, "postings/list_entered_postings", caller=staff())["items"]
    assert (line["posting_id"], line["state"]) == (entry["posting_id"], "returned"), "and on the list to go on with"
    path = entered_path(entry, "P10")
    returned = ok(desk, "postings/get_entered_posting", path=path, caller=staff())
    body = {"version": returned["version"]}
    ok(desk, "postings/withdraw_entered_posting", path=path, body=body, caller=staff())
    assert ok(desk, "postings/list_entered_postings", caller=staff())["items"] == []
    assert found(desk, occupation_code="096") == [entry["posting_id"]]


def test_a_posting_is_found_by_the_first_of_its_occupations(desk: Aws) -> None:
    made = submitted(desk, "P02", occupation_codes=["045-01", "071-99"])
    assert found(desk, occupation_code="045") == [made["posting_id"]]
    assert found(desk, occupation_code="071") == []


@pytest.mark.parametrize("words", ["NC旋盤", "ＮＣ旋盤", "nc 旋盤", "ｵﾍﾟﾚｰﾀｰ", "（未経験", "(未経験"])
def test_words_are_found_in_any_width(desk: Aws, words: str) -> None:
    lathe = submitted(desk, "P02", occupation="ＮＣ旋盤オペレーター（未経験歓迎）")
    submitted(desk, "P02", occupation="洋菓子の販売")
    assert found(desk, occupation_code="045", words=words) == [lathe["posting_id"]]


def test_words_must_stand_in_the_title(desk: Aws) -> None:
    bread = submitted(desk, "P02", occupation="パンの製造・販売スタッフ（パート）")
    cake = submitted(desk, "P02", occupation="洋菓子の販売")
    both = {bread["posting_id"], cake["posting_id"]}
    assert set(found(desk, occupation_code="045", words="販売")) == both
    assert found(desk, occupation_code="045", words="パン") == [bread["posting_id"]]
    assert found(desk, occupation_code="045", words="ﾊﾟﾝ") == [bread["posting_id"]], "half-width kana are widened"
    assert found(desk, occupation_code="045", words="清掃") == []
    assert set(found(desk, occupation_code="045", words="")) == both


def test_a_change_of_the_occupation_moves_the_posting_once_it_is_accepted(desk: Aws) -> None:
    made = active(desk, "P02")
    request_change(desk, "P02", made, occupation_codes=["048-01"], occupation="営業")
    assert found(desk, occupation_code="045") == [made["posting_id"]]
    accept(desk, claimed(desk, made, "change"))
    assert found(desk, occupation_code="045") == []
    assert found(desk, occupation_code="048", words="営業") == [made["posting_id"]]


@pytest.mark.parametrize("query", [{"establishment_number": number("P02")}, {"occupation_code": "045"}])
def test_what_is_found_comes_in_pages(desk: Aws, monkeypatch: pytest.MonkeyPatch, query: dict[str, str]) -> None:
    monkeypatch.setattr(service, "PAGE_SIZE", 2)
    made = []
    for _ in range(5):
        made.append(submitted(desk, "P02")["posting_id"])
        desk.pass_time(seconds=1)
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = ok(desk, SEARCH, query={**query, **({"cursor": cursor} if cursor else {})}, caller=staff())
        seen += [line["posting_id"] for line in page["items"]]
        cursor = page["next_cursor"]
    assert sorted(seen) == sorted(made)
    answer = desk.call(SEARCH, query={**query, "cursor": "x"}, caller=staff())
    assert (answer.status, answer.problem) == (400, "bad-cursor")


def test_a_search_by_words_goes_on_after_what_one_page_reads(desk: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "READ_PER_PAGE", 2)
    wanted = submitted(desk, "P02", occupation="洋菓子の販売")
    for _ in range(4):
        desk.pass_time(seconds=1)
        submitted(desk, "P02")
    seen: list[str] = []
    cursor: str | None = ""
    pages = 0
    while cursor is not None:
        query = {"occupation_code": "045", "words": "洋菓子", **({"cursor": cursor} if cursor else {})}
        page = ok(desk, SEARCH, query=query, caller=staff())
        seen += [line["posting_id"] for line in page["items"]]
        cursor, pages = page["next_cursor"], pages + 1
    assert seen == [wanted["posting_id"]]
    assert pages >= 3


@pytest.mark.parametrize("query", [{}, {"words": "パン"}, {"number": ""}])
def test_there_must_be_something_to_look_for(aws: Aws, query: dict[str, str]) -> None:
    answer = aws.call(SEARCH, query=query, caller=staff())
    assert (answer.status, answer.problem) == (400, "nothing-to-search")


@pytest.mark.parametrize(
    "query", [{"number": "1" * 41}, {"occupation_code": "1" * 11}, {"occupation_code": "045", "words": "あ" * 41}]
)
def test_what_is_too_long_is_refused(aws: Aws, query: dict[str, Any]) -> None:
    assert aws.call(SEARCH, query=query, caller=staff()).status == 422
