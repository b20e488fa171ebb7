"""GET /employer/seekers: who may search, what comes back, how far, and what it leaves behind (R26, R27, A18, domain.md §5)."""

from datetime import date, timedelta

import pytest

from mypage.core.clock import midnight
from mypage.seekers import rules
from mypage.seekers.rules import UseWindow
from mypage.seekers.search_models import PAGE_SIZE, PAGING_ENDS
from tests.support.aws import Aws, staff
from tests.support.search_index import (
    find,
    found,
    look_at_each_search,
    new_environment,
    number_of,
    publish,
    update,
    withdraw,
)
from tests.support.steps import active, audited, owner, register


@pytest.fixture
def office(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> Aws:
    """Give an employer with an active posting, and functions that have nothing open."""
    look_at_each_search(monkeypatch)
    new_environment()
    new_environment(of_update=True)
    register(aws, "P02")
    active(aws, "P02")
    return aws


# --- who may search -------------------------------------------------------------------------------


def test_without_an_active_posting_of_the_establishment_nobody_searches(office: Aws) -> None:
    publish(office, 1)
    update(office)
    register(office, "P01")
    answer = find(office, "P01")
    assert (answer.status, answer.problem) == (403, "no-active-posting")


def test_the_posting_is_looked_at_on_each_request(office: Aws) -> None:
    publish(office, 1, valid_until=date(2027, 3, 31))
    update(office)
    office.now = midnight(date(2027, 2, 1)) - timedelta(seconds=1)  # the posting's last second
    assert found(office) == [number_of(1)]
    office.pass_time(seconds=1)
    answer = find(office)
    assert (answer.status, answer.problem) == (403, "no-active-posting")


def test_staff_and_strangers_have_no_search(office: Aws) -> None:
    assert office.call("seekers/search_seekers").status == 401
    assert office.call("seekers/search_seekers", caller=staff()).status == 401


# --- what comes back ------------------------------------------------------------------------------


def test_a_card_holds_the_columns_of_the_list_and_nothing_else(office: Aws) -> None:
    publish(office, 1, qualifications=["簿記", "運転免許", "英検", "秘書"])
    update(office)
    (card,) = find(office).json["items"]
    assert set(card) == {
        *("profile_number", "occupations", "places", "employment", "experience_years", "experience"),
        *("qualifications", "published_on"),
    }
    assert card["qualifications"] == ["簿記", "運転免許", "英検"]


def test_counts_and_facets_are_of_all_hits(office: Aws) -> None:
    for n in range(PAGE_SIZE + 5):
        publish(office, n, employment=["regular", "part_time"] if n % 2 else ["regular"])
    publish(office, 99, occupations=["07"], places=[{"prefecture_code": "16"}])
    update(office)
    page = find(office).json
    assert (page["total"], len(page["items"])) == (PAGE_SIZE + 6, PAGE_SIZE)
    assert page["facets"] == {
        "occupation": [{"code": "06", "count": PAGE_SIZE + 5}, {"code": "07", "count": 1}],
        "prefecture": [{"code": "16", "count": 1}, {"code": "17", "count": PAGE_SIZE + 5}],
        "employment": [{"code": "part_time", "count": 12}, {"code": "regular", "count": PAGE_SIZE + 6}],
    }
    assert find(office, occupation="06").json["facets"]["occupation"] == [{"code": "034", "count": PAGE_SIZE + 5}]


def test_the_newest_come_first_and_pages_join(office: Aws) -> None:
    numbers = [publish(office, n, office.now + timedelta(minutes=n)) for n in range(PAGE_SIZE * 2 + 3)]
    office.pass_time(hours=2)
    update(office)
    seen, cursor = [], None
    while True:
        page = find(office, **({"cursor": cursor} if cursor else {})).json
        seen += [item["profile_number"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == numbers[::-1]


def test_paging_ends_at_a_thousand_and_the_count_goes_on(office: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("mypage.seekers.search", "mypage.seekers.engine"):
        monkeypatch.setattr(f"{module}.PAGING_ENDS", PAGE_SIZE * 2)
    for n in range(PAGE_SIZE * 2 + 1):
        publish(office, n)
    update(office)
    first = find(office).json
    second = find(office, cursor=first["next_cursor"]).json
    assert (first["total"], second["total"]) == (PAGE_SIZE * 2 + 1, PAGE_SIZE * 2 + 1)
    assert (len(second["items"]), second["next_cursor"]) == (PAGE_SIZE, None)
    assert PAGING_ENDS == 1_000


# --- the table has the last word ------------------------------------------------------------------


def test_who_opts_out_is_gone_on_the_next_request_before_the_index_knows(office: Aws) -> None:
    publish(office, 1)
    publish(office, 2)
    update(office)
    withdraw(office, 1)
    page = find(office).json
    assert ([item["profile_number"] for item in page["items"]], page["total"]) == ([number_of(2)], 1)


def test_who_lapses_is_gone_at_midnight_before_the_index_knows(office: Aws) -> None:
    publish(office, 1, valid_until=date(2026, 11, 30))
    update(office)
    office.now = office.now.replace(month=11, day=30, hour=23, minute=59, second=59)
    assert found(office) == [number_of(1)]
    office.pass_time(seconds=1)
    page = find(office).json
    assert (page["items"], page["total"], page["facets"]["prefecture"]) == ([], 0, [])


def test_what_is_prolonged_stays_though_the_index_does_not_know_yet(office: Aws) -> None:
    publish(office, 1, valid_until=date(2026, 11, 30))
    update(office)
    office.now = office.now.replace(month=11, day=30)
    publish(office, 1, valid_until=date(2026, 12, 31))
    update(office)
    office.now = office.now.replace(month=12, day=1)
    assert found(office) == [number_of(1)]


# --- bad input ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ['"', "AND", "text:*", "a OR b", "(((", "😀", "^~\\/", "-", "' OR 1=1", "{a TO b}", "%00x", "ﾞ", "\u3099", "𠮷野家"],
)
def test_any_characters_are_looked_for_as_they_are(office: Aws, words: str) -> None:
    publish(office, 1)
    update(office)
    assert find(office, words=words).json["items"] == []


@pytest.mark.parametrize("words", ["", " ", "　\u3000 "])
def test_blanks_alone_ask_for_nothing(office: Aws, words: str) -> None:
    publish(office, 1)
    update(office)
    assert find(office, words=words).json["total"] == 1


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"words": "字" * 10_000}, "words"),
        ({"words": "字" * 101}, "words"),
        ({"occupation": "99"}, "occupation"),
        ({"prefecture": "48"}, "prefecture"),
        ({"employment": "slave"}, "employment.0"),
        ({"sort": "cheapest"}, "sort"),
        ({"experience_years_min": "2"}, "experience_years_min"),
        ({"municipality": "金沢市"}, "prefecture"),
        ({"words": " ".join("一二三四五六七八九十百")}, "words"),
        ({"qualification": " ".join("一二三四五六七八九十百")}, "qualification"),
    ],
)
def test_unknown_codes_are_refused_by_name(office: Aws, query: dict[str, str], field: str) -> None:
    answer = find(office, **query)
    assert (answer.status, answer.problem) == (422, "invalid-input")
    assert [error["field"] for error in answer.json["errors"]] == [field]


@pytest.mark.parametrize("name", ["sex", "age", "nationality", "birthplace", "family", "disability"])
def test_there_is_no_filter_that_fair_hiring_forbids(office: Aws, name: str) -> None:
    answer = find(office, **{name: "x"})
    assert (answer.status, answer.fields) == (422, [name])


def test_ten_words_are_looked_for(office: Aws) -> None:
    publish(office, 1, self_pr="一二三四五六七八九十")
    update(office)
    assert find(office, words=" ".join("一二三四五六七八九十")).json["total"] == 1


def test_a_cursor_of_another_search_or_of_nowhere_is_refused(office: Aws) -> None:
    for n in range(PAGE_SIZE + 1):
        publish(office, n)
    update(office)
    cursor = find(office).json["next_cursor"]
    for query in ({"cursor": cursor, "prefecture": "17"}, {"cursor": "x"}, {"cursor": "WyIyMCIsImEiXQ"}):
        answer = find(office, **query)
        assert (answer.status, answer.problem) == (400, "bad-cursor")


@pytest.mark.parametrize("position", ["-20", "0", "7", "1000", "99999999999", "２０", "x"])
def test_a_forged_position_is_refused(office: Aws, position: str) -> None:
    from mypage.seekers import search  # noqa: PLC0415 - its own way of naming a search
    from mypage.seekers.search_models import SeekerFilters  # noqa: PLC0415

    cursor = search._cursor(SeekerFilters(), position)  # type: ignore[arg-type]  # noqa: SLF001
    answer = find(office, cursor=cursor)
    assert (answer.status, answer.problem) == (400, "bad-cursor")


# --- what it leaves behind ------------------------------------------------------------------------


def test_every_search_is_audited_without_what_was_typed(office: Aws) -> None:
    publish(office, 1)
    update(office)
    find(office, occupation="06", prefecture="17", municipality="金沢市", words="猫の世話", qualification="簿記")
    line = audited(office, "search_seekers")
    assert line["facts"] == {
        "occupation": "06",
        "prefecture": "17",
        "free_text": ["municipality", "qualification", "words"],
    }
    assert line["actor"] == f"account#{owner('P02')['account']}"
    assert "猫" not in str(office.audit())


def test_words_stand_in_no_log(office: Aws, caplog: pytest.LogCaptureFixture) -> None:
    find(office, words="猫の世話")
    assert "猫" not in "".join(str(vars(record)) for record in caplog.records)


def test_searches_of_an_account_are_limited(office: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "USE_WINDOWS", (UseWindow(600, 2),))
    publish(office, 1)
    update(office)
    assert [find(office).status for _ in range(3)] == [200, 200, 429]
    office.pass_time(minutes=10)
    assert find(office).status == 200


# --- what it costs --------------------------------------------------------------------------------


def test_a_warm_search_makes_three_calls(office: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(office, 1)
    update(office)
    monkeypatch.setattr("mypage.seekers.current_index.CHECK_EVERY", 60.0)
    find(office)
    assert find(office).status == 200
    assert office.calls == ["Query", "TransactWriteItems", "BatchGetItem"]


def test_the_manifest_is_looked_at_every_few_seconds_at_most(office: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(office, 1)
    update(office)
    now = [1_000.0]
    monkeypatch.setattr("mypage.seekers.current_index.time.monotonic", lambda: now[0])
    monkeypatch.setattr("mypage.seekers.current_index.CHECK_EVERY", 5.0)
    looks = []
    for seconds in (0.0, 4.9, 0.1, 4.9):
        now[0] += seconds
        find(office)
        looks.append("GetObject" in office.calls)
    assert looks == [True, False, True, False]
