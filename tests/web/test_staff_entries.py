"""Staff write a posting for an employer without account: two windows on one entry, and what the law says meanwhile."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import Answers, Given, problem
from tests.support.postings import posting
from tests.web import staff_answers as api
from tests.web.conftest import SUPPORT
from tests.web.hands import field, heading, press

Examine = Callable[[str], None]
Json = dict[str, Any]

ENTRY = f"/staff/establishments/{api.NUMBER}/postings/p7"
PAGE = f"/staff/entries/{api.NUMBER}/p7"
LOW_PAY: Json = {
    "rule": "V01",
    "severity": "error",
    "field": "base_pay_min",
    "message": "石川県の最低賃金（1時間1,054円）を下回っています。",
}
NOTHING_MISSING = "いま入力されている内容に、確認が必要な点はありません。"


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/staff/session", api.SESSION)
    served.on("GET", f"/staff/establishments/{api.NUMBER}", api.ESTABLISHMENT)
    served.on("GET", ENTRY, api.entry())
    served.on("POST", f"{ENTRY}/check", {"findings": []})
    return served


def saves(server: Answers, version: int) -> list[Json]:
    """The server takes what is based on this version and no other; returns the contents it took."""
    taken: list[Json] = []

    def save(body: Any) -> Given:
        if body["version"] != version:
            return Given(409, problem(409, "stale-version", "ほかの画面または職員が先に更新しました。"))
        taken.append(body["content"])
        return Given(200, api.entry(version=version + 1, content=body["content"]))

    server.on("PUT", ENTRY, save)
    return taken


def test_what_another_clerk_saved_in_another_section_stays(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    taken = saves(server, 2)
    page.goto(f"{built_page}{PAGE}/selection")
    field(page, "採用人数").fill("5")
    server.on("GET", ENTRY, api.entry(version=2, content=posting("P01", base_pay_min=230_000)))
    press(page, "次へ")
    expect(field(page, "採用人数")).to_have_count(0)  # on to the next section, nothing to choose
    assert [(content["openings"], content["base_pay_min"]) for content in taken] == [(5, 230_000)]
    console.clear()


def test_overwriting_a_section_replaces_nothing_but_that_section(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    taken = saves(server, 2)
    page.goto(f"{built_page}{PAGE}/selection")
    field(page, "採用人数").fill("5")
    server.on("GET", ENTRY, api.entry(version=2, content=posting("P01", base_pay_min=230_000, openings=9)))
    press(page, "次へ")
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("9人")
    expect(notice).to_contain_text("5人")
    assert taken == []
    console.clear()
    examine("staff-entry-conflict")
    press(page, "この画面の入力で上書きする")
    expect(field(page, "採用人数")).to_have_count(0)
    assert [(content["openings"], content["base_pay_min"]) for content in taken] == [(5, 230_000)]
    console.clear()


def test_after_each_saved_section_the_law_is_asked_and_answers_at_the_field(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    taken = saves(server, 1)
    server.on("POST", f"{ENTRY}/check", {"findings": [LOW_PAY]})
    page.goto(f"{built_page}{PAGE}/wage")
    press(page, "次へ")
    expect(page.get_by_role("alert")).to_contain_text(LOW_PAY["message"])
    assert len(taken) == 1  # saved all the same
    assert server.bodies("POST", f"{ENTRY}/check")[-1]["content"] == taken[0]
    examine("staff-entry-law")


def test_the_law_is_asked_on_demand_and_names_the_section(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    page.goto(f"{built_page}{PAGE}")
    heading(page, "求人の内容を入力する")
    press(page, "法令チェックをする")
    expect(page.get_by_text(NOTHING_MISSING)).to_be_visible()
    server.on("POST", f"{ENTRY}/check", {"findings": [LOW_PAY]})
    press(page, "法令チェックをする")
    expect(page.get_by_role("listitem").filter(has_text="賃金・手当")).to_contain_text("要確認")
    examine("staff-entry-law-list")
