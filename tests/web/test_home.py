"""The employer's home and establishment page, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import ESTABLISHMENT, SESSION, Answers, home, summary
from tests.web.conftest import SUPPORT

TABS = ["有効中の求人", "申込み中の求人", "無効になった求人", "作成中の求人"]


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/establishment", ESTABLISHMENT)
    known = {"establishment": ESTABLISHMENT, "request": None}
    served.on("GET", "/employer/establishment/change-request", known)
    served.on(
        "GET",
        "/employer/home",
        home(
            active=[summary("active", posting_id=f"a{n}") for n in range(3)],
            applying=[
                summary("returned", posting_id="r1"),
                summary("in_review", posting_id="s1", overdue=True),
                summary("submitted", posting_id="s2"),
            ],
            inactive=[summary("inactive", posting_id="i1"), summary("withdrawn"), summary("refused")],
            drafts=[summary("draft", posting_id="d1"), summary("draft", posting_id="d2", occupation=None)],
        ),
    )
    return served


@pytest.mark.parametrize("name", ["active", "applying", "inactive", "drafts"])
@pytest.mark.usefixtures("server")
def test_every_list_is_sound(page: Page, built_page: str, examine: Callable[[str], None], name: str) -> None:
    page.goto(f"{built_page}/home/{name}")
    page.get_by_role("link", name="詳細を表示").first.wait_for()
    examine(f"home-{name}")


@pytest.mark.usefixtures("server")
def test_the_lists_are_links_with_counts_and_addresses(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/home")
    tabs = page.get_by_role("navigation", name="求人の一覧").get_by_role("link")
    expect(tabs).to_have_text([f"{name}（{count}件）" for name, count in zip(TABS, [3, 3, 3, 2], strict=True)])
    tabs.nth(2).click()
    expect(page).to_have_url(f"{built_page}/home/inactive")
    expect(page.get_by_role("heading", level=2, name="無効になった求人")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=2, name="有効中の求人")).to_be_visible()


OFFERS = {
    "新規求人情報を登録": "/postings/new",
    "事業所情報設定": "/establishment",
    "応募者管理へ進む": "/applicants",
}


@pytest.mark.parametrize("name", ["active", "applying", "inactive", "drafts"])
@pytest.mark.usefixtures("server")
def test_r14_home_offers_what_the_leaflet_names_in_its_words_on_every_list(
    page: Page, built_page: str, name: str
) -> None:
    page.goto(f"{built_page}/home/{name}")
    main = page.get_by_role("main")
    for words, href in OFFERS.items():
        expect(main.get_by_role("link", name=words, exact=True)).to_have_attribute("href", href)


@pytest.mark.parametrize(
    ("name", "state", "edit"),
    [
        ("drafts", "draft", "/edit"),
        ("applying", "returned", "/edit"),
        ("applying", "submitted", None),
        ("applying", "in_review", None),
        ("active", "active", "/change"),
        ("inactive", "inactive", None),
        ("inactive", "withdrawn", None),
        ("inactive", "refused", None),
    ],
)
def test_r14_every_posting_is_shown_in_full_and_edited_where_it_may_be(
    page: Page, built_page: str, server: Answers, name: str, state: str, edit: str | None
) -> None:
    server.on("GET", "/employer/home", home(**{name: [summary(state, posting_id="p1")]}))
    page.goto(f"{built_page}/home/{name}")
    card = page.get_by_role("main").get_by_role("listitem").filter(has=page.get_by_role("heading", level=3))
    expect(card.get_by_role("link", name="詳細を表示")).to_have_attribute("href", "/postings/p1")
    editing = card.get_by_role("link", name="求人情報を編集")
    if edit is None:
        expect(editing).to_have_count(0)
    else:
        expect(editing).to_have_attribute("href", f"/postings/p1{edit}")


@pytest.mark.usefixtures("server")
def test_r14_the_establishment_is_seen_and_a_change_of_it_begun_from_home(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/home")
    page.get_by_role("main").get_by_role("link", name="事業所情報設定", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text(ESTABLISHMENT["name"])
    expect(page.get_by_role("main").locator('a[href="/establishment/edit"]')).to_be_visible()


def test_r14_a_returned_change_of_the_establishment_waits_on_the_todo_list(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    task = {"kind": "establishment_returned", "posting_id": None, "occupation": None, "due_on": None}
    server.on("GET", "/employer/home", {**home(), "todo": [task]})
    page.goto(f"{built_page}/home")
    todo = page.get_by_role("region", name="対応が必要なこと")
    expect(todo).to_contain_text("事業所情報の変更の申込みを修正してください")
    expect(todo.get_by_role("link", name="事業所情報設定")).to_have_attribute("href", "/establishment/edit")
    examine("home-establishment-returned")


@pytest.mark.usefixtures("server")
def test_targets_badges_and_lateness_are_told(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/home/applying")
    cards = page.get_by_role("listitem").filter(has=page.get_by_role("heading", level=3))
    expect(cards.nth(0)).to_contain_text("修正のお願い（差戻し）")
    expect(cards.nth(0)).not_to_contain_text("公開の目標日")
    expect(cards.nth(1)).to_contain_text("公開の目標日")
    expect(cards.nth(1)).to_contain_text("2026年（令和8年）11月20日")
    expect(cards.nth(1)).to_contain_text("目標日を過ぎています。ハローワークで確認中です。")
    expect(cards.nth(2)).not_to_contain_text("目標日を過ぎています")


def test_what_waits_for_the_employer_comes_first(page: Page, built_page: str, server: Answers) -> None:
    expiring = summary("active", posting_id="e1", badges=["expiring"], valid_until="2026-11-30")
    changing = summary("active", posting_id="c1", badges=["change_returned"])
    server.on(
        "GET", "/employer/home", home(active=[expiring, changing], applying=[summary("returned", posting_id="r1")])
    )
    page.goto(f"{built_page}/home")
    todo = page.get_by_role("region", name="対応が必要なこと")
    expect(todo.get_by_role("listitem")).to_have_count(3)
    links = todo.get_by_role("link")
    expect(links.nth(0)).to_have_attribute("href", "/postings/e1")
    expect(links.nth(1)).to_have_attribute("href", "/postings/c1/change")
    expect(links.nth(2)).to_have_attribute("href", "/postings/r1/edit")
    expect(todo.get_by_role("listitem").nth(0)).to_contain_text("2026年（令和8年）11月30日まで")
    cards = page.get_by_role("listitem").filter(has=page.get_by_role("heading", level=3))
    expect(cards.nth(0)).to_contain_text("期限間近")
    expect(cards.nth(1)).to_contain_text("変更の差戻し")


def test_without_postings_it_says_what_to_do(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    server.on("GET", "/employer/home", home())
    page.goto(f"{built_page}/home")
    expect(page.get_by_role("main")).to_contain_text("有効中の求人はありません。")
    expect(page.get_by_role("link", name="新規求人情報を登録")).to_be_visible()
    examine("home-empty")


def test_long_lists_page_on(page: Page, built_page: str, server: Answers) -> None:
    lists = home(active=[summary("active", posting_id=f"a{n}") for n in range(50)])
    lists["active"] |= {"count": 51, "next_cursor": "c/2"}
    server.on("GET", "/employer/home", lists)
    rest = {"items": [summary("active", posting_id="last", occupation="最後の求人")], "next_cursor": None}
    server.on("GET", "/employer/postings", rest)
    page.goto(f"{built_page}/home/active")
    page.get_by_role("link", name="次のページ").click()
    cards = page.get_by_role("main").get_by_role("heading", level=3)
    expect(cards).to_have_text(["最後の求人"])
    page.get_by_role("link", name="最初のページ").click()
    expect(cards).to_have_count(50)


def test_a_failed_load_can_be_repeated(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    page.goto(f"{built_page}/establishment")
    page.get_by_role("heading", level=1, name="事業所情報設定").wait_for()
    server.lose_connection()
    page.get_by_role("link", name="ホーム", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("通信できませんでした")
    server.reconnect()
    page.get_by_role("button", name="もう一度読み込む").click()
    expect(page.get_by_role("heading", level=3).first).to_be_visible()
    console.clear()


@pytest.mark.usefixtures("server")
def test_the_establishment_is_shown(page: Page, built_page: str, examine: Callable[[str], None]) -> None:
    page.goto(f"{built_page}/establishment")
    expect(page.get_by_role("main")).to_contain_text("見本ベーカリー小立野")
    examine("establishment")
