"""Accounts of an establishment, establishments of an account, closing: in a real browser, with prepared answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import SESSION, Answers, Given, home, problem, summary
from tests.web import member_answers as api
from tests.web.conftest import SUPPORT

Examine = Callable[[str], None]


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/home", home(active=[summary("active")]))
    served.on("GET", "/employer/members", api.MEMBERS)
    served.on("GET", "/employer/memberships", api.ESTABLISHMENTS)
    return served


PAGES = [
    ("/account/members", "members", "so…u@example.co.jp"),
    (f"/account/members/{api.COLLEAGUE}/remove", "member-remove", "すぐに使えなくなります"),
    ("/account/establishments", "own-establishments", "いまの事業所"),
    ("/account/establishments/new", "own-establishment-new", "アカウント作成コードの入力"),
    ("/account/close", "account-close", "使えるアカウントがなくなる事業所があります"),
]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(("path", "name", "words"), PAGES)
def test_the_pages_are_sound(page: Page, built_page: str, examine: Examine, path: str, name: str, words: str) -> None:
    page.goto(f"{built_page}{path}")
    expect(page.get_by_text(words).first).to_be_visible()
    examine(name)


def test_a_colleague_is_removed_by_keyboard(page: Page, built_page: str, server: Answers) -> None:
    def remove(_: object) -> Given:
        server.on("GET", "/employer/members", {"items": api.MEMBERS["items"][:1], "limit": 11})
        return Given(204)

    server.on("DELETE", f"/employer/members/{api.COLLEAGUE}", remove)
    page.goto(f"{built_page}/account/members")
    page.get_by_role("link", name="外す").press("Enter")
    page.get_by_role("button", name="このアカウントを外す").press("Enter")
    expect(page.get_by_text("アカウントを外しました")).to_be_visible()
    expect(page.get_by_text("いまお使いの1つだけです")).to_be_visible()


def test_a_further_code_is_entered_and_the_refusal_is_told(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    """A04: refused as a whole, nothing points at one input."""
    refused = problem(422, "account-code-refused", "4つの入力をご確認ください。")
    server.on("POST", "/employer/memberships", refused, status=422)
    page.goto(f"{built_page}/account/establishments/new")
    page.get_by_label("事業所番号").fill("9901-000001-1")
    page.get_by_label("電話番号").fill("076-000-0001")
    page.get_by_label("アカウント作成コード").fill("0123-4567-89AB-CDEF")
    page.get_by_role("button", name="この事業所を使えるようにする").click()
    expect(page.get_by_text("4つの入力をご確認ください。")).to_be_visible()
    server.on("POST", "/employer/memberships", api.ESTABLISHMENTS["items"][1], status=201)
    page.get_by_role("button", name="この事業所を使えるようにする").click()
    expect(page.get_by_text("架空加賀精機株式会社を使えるようになりました")).to_be_visible()
    console.clear()


def test_switching_begins_anew_with_the_other_establishment(page: Page, built_page: str, server: Answers) -> None:
    """§1.6: the tab holds nothing of the former establishment, and says which one it shows from then on."""

    def choose(_: object) -> Given:
        switched = {**SESSION, "establishment_number": api.OTHER, "establishment_name": "架空加賀精機株式会社"}
        server.on("GET", "/employer/session", switched)
        return Given(204)

    server.on("PUT", "/employer/session/establishment", choose)
    page.goto(f"{built_page}/account/establishments")
    page.evaluate("sessionStorage.setItem('form:old', '{}')")
    page.get_by_role("button", name="この事業所に切り替える").click()
    expect(page).to_have_url(f"{built_page}/home")
    expect(page.get_by_text("架空加賀精機株式会社に切り替えました")).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text("架空加賀精機株式会社")
    assert page.evaluate("sessionStorage.getItem('form:old')") is None
    with page.expect_request("**/api/employer/home") as asked:
        page.reload()
    assert asked.value.headers["x-establishment"] == api.OTHER


def test_a_tab_that_shows_the_other_establishment_keeps_saying_so(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    """§1.6: what another tab has switched to does not become this one's by itself."""
    refused = problem(409, "establishment-switched", "ほかの画面で事業所を切り替えたため、この操作は行っていません。")
    page.goto(f"{built_page}/home")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    server.on("GET", "/employer/session", {**SESSION, "establishment_number": api.OTHER})
    server.on("GET", "/employer/members", refused, status=409)
    page.get_by_role("link", name="事業所情報設定").first.click()
    with page.expect_request("**/api/employer/members") as asked:
        page.evaluate("history.pushState(null, '', '/account/members')")
    assert asked.value.headers["x-establishment"] == SESSION["establishment_number"]
    expect(page.get_by_text("この操作は行っていません")).to_be_visible()
    console.clear()


def test_an_account_is_closed_with_the_password(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    """§2.2: what follows is said before; a wrong password is told at its input."""
    wrong = problem(422, "invalid-input", "パスワードをご確認ください。", [("password", "パスワードが違います。")])
    server.on("POST", "/employer/account/close", wrong, status=422)
    page.goto(f"{built_page}/account/close")
    page.get_by_role("textbox", name="パスワード").fill("wrong password 1")
    page.get_by_role("button", name="退会する").press("Enter")
    expect(page.get_by_role("link", name="パスワードが違います。")).to_be_visible()

    def close(_: object) -> Given:
        server.on("GET", "/employer/session", problem(401, "sign-in-required", "ログインしてください。"), status=401)
        return Given(204)

    server.on("POST", "/employer/account/close", close)
    page.get_by_role("textbox", name="パスワード").fill("きのこと夕立 と37台の自転車")
    page.get_by_role("button", name="退会する").press("Enter")
    expect(page).to_have_url(f"{built_page}/login")
    expect(page.get_by_text("退会しました")).to_be_visible()
    console.clear()
