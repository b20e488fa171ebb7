"""The seeker's アカウント設定: the employers' pages with the seeker's own routes, and the way to the end of the MyPage."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import Answers, Given
from tests.web.conftest import SUPPORT
from tests.web.test_settings import HERE as ON_PC
from tests.web.test_settings import NEW, PASSWORD
from tests.web.test_settings import PHONE as ON_PHONE
from tests.web.thread_answers import SEEKER_SESSION, line, listed

HERE, PHONE = {**ON_PC, "way": "password"}, {**ON_PHONE, "way": "password"}
BEGUN = {"email_change_id": "m1", "auth_key_expires_at": "2099-11-18T10:50:00+09:00"}


@pytest.fixture
def site(built_page: str) -> str:
    return f"{built_page}/seeker"


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/seeker/session", SEEKER_SESSION)
    served.on("GET", "/seeker/threads", listed(line("seeker")))
    served.on("GET", "/seeker/sessions", {"items": [PHONE, HERE]})
    served.on("POST", "/seeker/email-changes", BEGUN, status=202)
    return served


def ask_for_key(page: Page) -> None:
    page.get_by_label("新しいメールアドレス").fill("hanako.new@example.co.jp")
    page.get_by_role("textbox", name="現在のパスワード").fill(PASSWORD)
    page.get_by_role("button", name="認証キーを送る").click()


@pytest.mark.usefixtures("server")
def test_the_seekers_settings_are_sound(page: Page, site: str, examine: Callable[[str], None]) -> None:
    page.goto(f"{site}/account")
    page.get_by_role("button", name="ログインを終了する").wait_for()
    examine("seeker-account")
    for path, button in (
        ("password", "パスワードを変更する"),
        ("sessions/end", "ほかの端末のログインをすべて終了する"),
        ("email", "認証キーを送る"),
    ):
        page.goto(f"{site}/account/{path}")
        page.get_by_role("button", name=button).wait_for()
        examine(f"seeker-account-{path.replace('/', '-')}")
    ask_for_key(page)
    page.get_by_role("button", name="メールアドレスを変更する").wait_for()
    examine("seeker-account-email-key")


def test_another_password_is_set_by_keyboard(page: Page, site: str, server: Answers) -> None:
    server.on("PUT", "/seeker/password", None, status=204)
    page.goto(f"{site}/messages")
    page.get_by_role("link", name="アカウント設定").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name=re.compile("パスワードを.*変更する")).focus()
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="現在のパスワード").focus()
    page.keyboard.type(PASSWORD)
    page.get_by_role("textbox", name="新しいパスワード").focus()
    page.keyboard.type(NEW)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/account")
    expect(page.get_by_text("パスワードを変更しました")).to_be_visible()
    assert server.bodies("PUT", "/seeker/password") == [{"current_password": PASSWORD, "password": NEW}]


def test_another_address_is_taken_with_its_key(page: Page, site: str, server: Answers) -> None:
    server.on("POST", "/seeker/email-changes/m1/complete", None, status=204)
    page.goto(f"{site}/account/email/key")
    expect(page).to_have_url(f"{site}/account/email")
    ask_for_key(page)
    page.get_by_role("textbox", name="認証キー").fill("ABCD-1234")
    page.get_by_role("button", name="メールアドレスを変更する").click()
    expect(page.get_by_text("メールアドレスを変更しました")).to_be_visible()
    sent: list[Any] = server.bodies("POST", "/seeker/email-changes")
    assert sent == [{"email": "hanako.new@example.co.jp", "current_password": PASSWORD}]


def test_one_session_and_all_others_are_ended(page: Page, site: str, server: Answers) -> None:
    def end(_: object) -> Given:
        server.on("GET", "/seeker/sessions", {"items": [HERE, {**PHONE, "session_id": "s3"}]})
        return Given(204)

    server.on("DELETE", "/seeker/sessions/s2", end)
    server.on("DELETE", "/seeker/sessions", None, status=204)
    page.goto(f"{site}/account")
    page.get_by_role("button", name=re.compile("iPhone（Safari）：.*ログインを終了する")).click()
    expect(page.get_by_role("status").filter(has_text="ログインを終了しました")).to_be_visible()
    page.get_by_role("link", name="ほかの端末のログインをすべて終了する").click()
    page.get_by_role("button", name="ほかの端末のログインをすべて終了する").click()
    expect(page.get_by_text("ほかの端末のログインをすべて終了しました")).to_be_visible()


@pytest.mark.usefixtures("server")
def test_the_way_to_the_end_of_the_mypage_leads_through_the_settings(page: Page, site: str) -> None:
    page.goto(f"{site}/account")
    page.get_by_role("link", name="求職者マイページを閉じる（退会）").click()
    expect(page).to_have_url(f"{site}/account/close")
    page.get_by_role("link", name="閉じないで戻る").click()
    expect(page).to_have_url(f"{site}/account")
