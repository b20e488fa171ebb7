"""Signing in and out, and a forgotten password, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import SESSION, Answers, Given, home, problem, summary
from tests.web.conftest import SUPPORT

PASSWORD = "きのこと夕立 と37台の自転車"
SIGNED_IN = {key: SESSION[key] for key in ("establishment_number", "idle_expires_at", "absolute_expires_at")}
WAIT = "ログインの試行が続いたため、しばらくお待ちください。"


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    session = Given(401, problem(401, "unauthenticated", "ログインしてください。"))

    def sign_in(_: object) -> Given:
        served.on("GET", "/employer/session", SESSION)
        return Given(200, SIGNED_IN)

    def sign_out(_: object) -> Given:
        served.on("GET", "/employer/session", session.body, status=401)
        return Given(204)

    served.on("GET", "/employer/session", session.body, status=401)
    served.on("POST", "/public/sessions", sign_in)
    served.on("DELETE", "/employer/session", sign_out)
    served.on("GET", "/employer/home", home(active=[summary("active")]))
    return served


def sign_in(page: Page, password: str = PASSWORD) -> None:
    page.get_by_label("メールアドレス").fill("saiyo@example.co.jp")
    page.get_by_role("textbox", name="パスワード").fill(password)
    page.get_by_role("button", name="ログインする").click()


def test_the_pages_are_sound(page: Page, built_page: str, server: Answers, examine: Callable[[str], None]) -> None:
    started = {"password_reset_id": "r1", "auth_key_expires_at": "2099-11-18T10:50:00+09:00"}
    server.on("POST", "/public/password-resets", started, status=202)
    page.goto(f"{built_page}/login")
    examine("login")
    page.get_by_role("link", name="パスワードを忘れた方").click()
    page.get_by_role("button", name="認証キーを送る").wait_for()
    examine("password-reset")
    page.get_by_label("メールアドレス").fill("saiyo@example.co.jp")
    page.get_by_role("button", name="認証キーを送る").click()
    page.get_by_role("button", name="パスワードを変更する").wait_for()
    examine("password-reset-new")


@pytest.mark.usefixtures("server")
def test_signing_in_and_out(page: Page, built_page: str, console: list[str]) -> None:
    page.goto(f"{built_page}/login")
    sign_in(page)
    expect(page).to_have_url(f"{built_page}/home")
    expect(page.get_by_role("banner")).to_contain_text("見本ベーカリー小立野")
    page.get_by_role("button", name="ログアウト").click()
    expect(page).to_have_url(f"{built_page}/login")
    expect(page.get_by_text("ログアウトしました")).to_be_visible()
    expect(page.get_by_role("button", name="ログアウト")).to_have_count(0)
    page.goto(f"{built_page}/home/applying")
    expect(page).to_have_url(f"{built_page}/login?back=%2Fhome%2Fapplying")
    console.clear()


@pytest.mark.usefixtures("server")
def test_a_deep_link_is_kept_through_the_sign_in(page: Page, built_page: str, console: list[str]) -> None:
    page.goto(f"{built_page}/home/applying")
    sign_in(page)
    expect(page).to_have_url(f"{built_page}/home/applying")
    console.clear()


def test_a_refusal_does_not_say_which_of_the_two_is_wrong(
    page: Page, built_page: str, server: Answers, console: list[str], focused: Callable[[], str]
) -> None:
    server.on("POST", "/public/sessions", problem(401, "wrong-credentials", "違います。"), status=401)
    page.goto(f"{built_page}/login")
    sign_in(page)
    expect(page.get_by_role("alert")).to_contain_text("メールアドレスかパスワードが違います")
    assert "メールアドレスかパスワードが違います" in focused()
    expect(page.get_by_label("メールアドレス")).to_have_value("saiyo@example.co.jp")
    expect(page.get_by_role("textbox", name="パスワード")).to_have_value("")
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    console.clear()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [("8", "8秒ほど待ってから"), ("900", r"\d+時\d\d分を過ぎてから")],
)
def test_after_many_tries_it_says_when_to_try_again(
    page: Page, built_page: str, server: Answers, console: list[str], seconds: str, words: str
) -> None:
    server.on("POST", "/public/sessions", problem(429, "too-many-sign-ins", WAIT), status=429, retry_after=seconds)
    page.goto(f"{built_page}/login")
    sign_in(page)
    expect(page.get_by_role("alert")).to_contain_text(re.compile(words))
    console.clear()


def test_a_forgotten_password_is_set_anew(page: Page, built_page: str, server: Answers) -> None:
    started = {"password_reset_id": "r1", "auth_key_expires_at": "2099-11-18T10:50:00+09:00"}
    server.on("POST", "/public/password-resets", started, status=202)
    server.on("POST", "/public/password-resets/r1/complete", None, status=204)
    page.goto(f"{built_page}/password-reset/new")
    expect(page).to_have_url(f"{built_page}/password-reset")
    page.get_by_label("メールアドレス").fill("ｓａｉｙｏ＠example.co.jp")
    page.get_by_role("button", name="認証キーを送る").click()
    expect(page.get_by_role("main")).to_contain_text("11月18日（水）10時50分まで")
    page.get_by_role("textbox", name="認証キー").fill("ABCD1234")
    page.get_by_role("textbox", name="新しいパスワード").fill(PASSWORD)
    page.get_by_role("button", name="パスワードを変更する").click()
    expect(page).to_have_url(f"{built_page}/login")
    expect(page.get_by_text("パスワードを変更しました")).to_be_visible()
    asked = {"email": "saiyo@example.co.jp", "audience": "employer"}
    assert server.bodies("POST", "/public/password-resets") == [asked]
