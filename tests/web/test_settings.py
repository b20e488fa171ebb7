"""アカウント設定, the login code and passkeys, in a real browser against prepared answers."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import SESSION, Answers, Given, home, problem, summary
from tests.support.virtual_authenticator import add_virtual_authenticator
from tests.web.conftest import SUPPORT

PASSWORD = "きのこと夕立 と37台の自転車"
NEW = "noto no umi wa aoku fukai"
LIMITS = {key: SESSION[key] for key in ("idle_expires_at", "absolute_expires_at")}
CODE_SENT = {"challenge_id": "c1", "login_code_expires_at": "2099-11-18T10:10:00+09:00"}
PASSKEY = {
    "passkey_id": "p1",
    "name": "事務所のパソコン",
    "created_at": "2026-11-18T10:00:00+09:00",
    "last_used_at": "2026-11-20T09:00:00+09:00",
}
HERE = {
    "session_id": "s1",
    "current": True,
    "started_at": "2026-11-20T09:00:00+09:00",
    "last_seen_at": "2026-11-20T09:20:00+09:00",
    "browser": "edge",
    "system": "windows",
    "way": "passkey",
}
PHONE = {**HERE, "session_id": "s2", "current": False, "browser": "safari", "system": "iphone", "way": "login_code"}
REGISTRATION = {
    "challenge": "Y2hhbGxlbmdl",
    "rp_id": "localhost",
    "expires_at": "2099-01-01T00:00:00+09:00",
    "user_handle": "YTE",
    "user_name": "saiyo@example.co.jp",
    "known": [],
}


@pytest.fixture
def site(built_page: str) -> str:
    """The page under a host's name: passkeys belong to one, and an address is none."""
    return built_page.replace("127.0.0.1", "localhost")


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/home", home(active=[summary("active")]))
    served.on("GET", "/employer/passkeys", {"items": [PASSKEY], "limit": 10})
    served.on("GET", "/employer/sessions", {"items": [PHONE, HERE]})
    return served


@pytest.fixture
def outside(server: Answers) -> Answers:
    """Nobody is signed in; a session begins with the code or with a passkey."""
    server.on("GET", "/employer/session", problem(401, "sign-in-required", "ログインしてください。"), status=401)

    def begin(_: object) -> Given:
        server.on("GET", "/employer/session", SESSION)
        return Given(200, LIMITS)

    server.on("POST", "/public/sessions", CODE_SENT, status=202)
    server.on("POST", "/public/sessions/c1/complete", begin)
    server.on("POST", "/public/passkey-sessions", begin)
    return server


def send_password(page: Page) -> None:
    page.get_by_label("メールアドレス").fill("saiyo@example.co.jp")
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    page.get_by_role("button", name="ログインする", exact=True).click()


def enter_code(page: Page, code: str = "123456") -> None:
    page.get_by_role("textbox", name="ログインコード").fill(code)
    page.get_by_role("button", name="ログインする", exact=True).click()


# --- the login code -------------------------------------------------------------------------------


@pytest.mark.usefixtures("outside")
def test_the_step_of_the_code_is_sound(
    page: Page, site: str, console: list[str], examine: Callable[[str], None]
) -> None:
    page.goto(f"{site}/login")
    send_password(page)
    expect(page).to_have_url(f"{site}/login/code")
    expect(page.get_by_role("main")).to_contain_text("10時10分まで")
    examine("login-code")
    console.clear()


def test_the_code_leads_to_where_one_was_going_and_the_browser_is_remembered_if_asked(
    page: Page, site: str, outside: Answers, console: list[str]
) -> None:
    page.goto(f"{site}/home/applying")
    send_password(page)
    page.get_by_role("textbox", name="ログインコード").fill("１２３ ４５６")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.get_by_role("button", name="ログインする", exact=True).click()
    expect(page).to_have_url(f"{site}/home/applying")
    (body,) = outside.bodies("POST", "/public/sessions/c1/complete")
    assert body["remember"] is True
    console.clear()


@pytest.mark.parametrize(
    ("slug", "words"),
    [("login-code-refused", "ログインコードが違います。"), ("login-code-over", "このログインコードは使えません。")],
)
def test_a_wrong_or_lapsed_code_is_said_at_the_input(
    page: Page, site: str, outside: Answers, console: list[str], focused: Callable[[], str], slug: str, words: str
) -> None:
    refusal = problem(422, slug, words, [("login_code", "短い文")])
    outside.on("POST", "/public/sessions/c1/complete", refusal, status=422)
    page.goto(f"{site}/login")
    send_password(page)
    enter_code(page)
    expect(page.get_by_role("alert")).to_contain_text(words)
    assert words in focused()
    expect(page.get_by_role("textbox", name="ログインコード")).to_have_value("")
    console.clear()


def test_a_code_is_sent_anew_and_the_limit_says_when(
    page: Page, site: str, outside: Answers, console: list[str]
) -> None:
    later = {**CODE_SENT, "login_code_expires_at": "2099-11-18T10:25:00+09:00"}
    outside.on("POST", "/public/sessions/c1/login-code", later, status=202)
    page.goto(f"{site}/login")
    send_password(page)
    page.get_by_role("button", name="ログインコードを送り直す").click()
    expect(page.get_by_role("status").filter(has_text="送り直しました")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("10時25分まで")
    many = problem(429, "too-many-mails", "このメールは、1時間に5通までです。")
    outside.on("POST", "/public/sessions/c1/login-code", many, status=429, retry_after="900")
    page.get_by_role("button", name="ログインコードを送り直す").click()
    expect(page.get_by_role("alert")).to_contain_text("1時間に5通まで")
    console.clear()


def test_a_sign_in_that_is_over_leads_back_to_its_beginning(
    page: Page, site: str, outside: Answers, console: list[str]
) -> None:
    gone = problem(404, "not-found", "このログインの手続きは終わりました。")
    outside.on("POST", "/public/sessions/c1/complete", gone, status=404)
    page.goto(f"{site}/login")
    send_password(page)
    enter_code(page)
    expect(page).to_have_url(f"{site}/login")
    expect(page.get_by_text("ログインの手続きが終わりました")).to_be_visible()
    page.goto(f"{site}/login/code")
    expect(page).to_have_url(f"{site}/login")
    console.clear()


# --- passkeys -------------------------------------------------------------------------------------


@pytest.mark.parametrize("in_list", [True, False])
def test_a_passkey_is_made_by_the_device_and_then_signs_in(
    page: Page, site: str, server: Answers, console: list[str], in_list: bool
) -> None:
    """By the list under the address, which this device answers at once; or by the button, where a browser has no such list."""
    if not in_list:
        page.add_init_script("PublicKeyCredential.isConditionalMediationAvailable = async () => false")
    add_virtual_authenticator(page)
    server.on("POST", "/employer/passkey-registrations", REGISTRATION, status=201)
    server.on("POST", "/employer/passkeys", PASSKEY, status=201)
    page.goto(f"{site}/account")
    page.get_by_role("link", name="パスキーを登録する").click()
    page.get_by_role("textbox", name="パスキーの名前").fill("事務所のパソコン")
    page.get_by_role("textbox", name="現在のパスワード").fill(PASSWORD)
    page.get_by_role("button", name="次へ（端末で確認する）").click()
    expect(page).to_have_url(f"{site}/account")
    expect(page.get_by_text("パスキーを登録しました")).to_be_visible()
    (made,) = server.bodies("POST", "/employer/passkeys")
    assert set(made) == {"name", "credential_id", "client_data_json", "attestation_object"}

    server.on("GET", "/employer/session", problem(401, "sign-in-required", "ログインしてください。"), status=401)

    def begin(_: object) -> Given:
        server.on("GET", "/employer/session", SESSION)
        return Given(200, LIMITS)

    server.on("POST", "/public/passkey-sessions", begin)
    page.goto(f"{site}/login")
    if not in_list:
        page.get_by_role("button", name="パスキーでログイン").click()
    expect(page).to_have_url(f"{site}/home")
    answered = server.bodies("POST", "/public/passkey-sessions")[0]
    assert answered["credential_id"] == made["credential_id"]
    assert answered["user_handle"] == "YTE"
    console.clear()


def test_a_confirmation_that_is_stopped_registers_nothing(
    page: Page, site: str, server: Answers, console: list[str]
) -> None:
    add_virtual_authenticator(page, verifies=False)
    server.on("POST", "/employer/passkey-registrations", REGISTRATION, status=201)
    page.goto(f"{site}/account/passkeys/new")
    page.get_by_role("textbox", name="パスキーの名前").fill("事務所のパソコン")
    page.get_by_role("textbox", name="現在のパスワード").fill(PASSWORD)
    page.get_by_role("button", name="次へ（端末で確認する）").click()
    expect(page.get_by_text("登録していません")).to_be_visible()
    assert server.bodies("POST", "/employer/passkeys") == []
    console.clear()


def test_a_passkey_is_renamed_and_removed(page: Page, site: str, server: Answers) -> None:
    server.on("PUT", "/employer/passkeys/p1", None, status=204)
    server.on("DELETE", "/employer/passkeys/p1", None, status=204)
    page.goto(f"{site}/account")
    page.get_by_role("link", name="名前を変える").click()
    page.get_by_role("textbox", name="パスキーの名前").fill("受付のタブレット")
    page.get_by_role("button", name="名前を変更する").click()
    expect(page.get_by_text("パスキーの名前を変更しました")).to_be_visible()
    assert server.bodies("PUT", "/employer/passkeys/p1") == [{"name": "受付のタブレット"}]
    page.get_by_role("link", name="削除する").click()
    page.get_by_role("button", name="このパスキーを削除する").click()
    expect(page.get_by_text("パスキーを削除しました")).to_be_visible()


# --- the settings ---------------------------------------------------------------------------------


def test_the_settings_are_sound(page: Page, site: str, server: Answers, examine: Callable[[str], None]) -> None:
    server.on(
        "POST",
        "/employer/email-changes",
        {"email_change_id": "m1", "auth_key_expires_at": "2099-11-18T10:50:00+09:00"},
        status=202,
    )
    page.goto(f"{site}/account")
    page.get_by_role("button", name="ログインを終了する").wait_for()
    page.get_by_role("link", name="名前を変える").wait_for()
    examine("account")
    for path, button in (
        ("password", "パスワードを変更する"),
        ("passkeys/new", "次へ（端末で確認する）"),
        ("passkeys/p1", "名前を変更する"),
        ("passkeys/p1/remove", "このパスキーを削除する"),
        ("sessions/end", "ほかの端末のログインをすべて終了する"),
        ("email", "認証キーを送る"),
    ):
        page.goto(f"{site}/account/{path}")
        page.get_by_role("button", name=button).wait_for()
        examine(f"account-{path.replace('/', '-')}")
    page.get_by_label("新しいメールアドレス").fill("jinji@example.co.jp")
    page.get_by_role("textbox", name="現在のパスワード").fill(PASSWORD)
    page.get_by_role("button", name="認証キーを送る").click()
    page.get_by_role("button", name="メールアドレスを変更する").wait_for()
    examine("account-email-key")


def test_another_password_is_set_by_keyboard(page: Page, site: str, server: Answers) -> None:
    server.on("PUT", "/employer/password", None, status=204)
    page.goto(f"{site}/home")
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
    assert server.bodies("PUT", "/employer/password") == [{"current_password": PASSWORD, "password": NEW}]


def test_a_wrong_current_password_is_said_at_its_input(
    page: Page, site: str, server: Answers, console: list[str]
) -> None:
    refusal = problem(
        422, "invalid-input", "誤りがあります。", [("current_password", "現在のパスワードをご確認ください。")]
    )
    server.on("PUT", "/employer/password", refusal, status=422)
    page.goto(f"{site}/account/password")
    page.get_by_role("textbox", name="現在のパスワード").fill("x")
    page.get_by_role("textbox", name="新しいパスワード").fill(NEW)
    page.get_by_role("button", name="パスワードを変更する").click()
    expect(page.get_by_role("alert")).to_contain_text("現在のパスワードをご確認ください。")
    expect(page.get_by_role("textbox", name="現在のパスワード")).to_have_attribute("aria-invalid", "true")
    console.clear()


def test_another_address_is_taken_with_its_key(page: Page, site: str, server: Answers) -> None:
    begun = {"email_change_id": "m1", "auth_key_expires_at": "2099-11-18T10:50:00+09:00"}
    server.on("POST", "/employer/email-changes", begun, status=202)
    server.on("POST", "/employer/email-changes/m1/complete", None, status=204)
    page.goto(f"{site}/account/email/key")
    expect(page).to_have_url(f"{site}/account/email")
    page.get_by_label("新しいメールアドレス").fill("ｊｉｎｊｉ＠example.co.jp")
    page.get_by_role("textbox", name="現在のパスワード").fill(PASSWORD)
    page.get_by_role("button", name="認証キーを送る").click()
    page.get_by_role("textbox", name="認証キー").fill("ABCD-1234")
    page.get_by_role("button", name="メールアドレスを変更する").click()
    expect(page.get_by_text("メールアドレスを変更しました")).to_be_visible()
    sent: list[Any] = server.bodies("POST", "/employer/email-changes")
    assert sent == [{"email": "jinji@example.co.jp", "current_password": PASSWORD}]


def test_one_session_and_all_others_are_ended(page: Page, site: str, server: Answers) -> None:
    def end(_: object) -> Given:
        server.on("GET", "/employer/sessions", {"items": [HERE, {**PHONE, "session_id": "s3"}]})
        return Given(204)

    server.on("DELETE", "/employer/sessions/s2", end)
    server.on("DELETE", "/employer/sessions", None, status=204)
    page.goto(f"{site}/account")
    page.get_by_role("button", name=re.compile("iPhone（Safari）：.*ログインを終了する")).click()
    expect(page.get_by_role("status").filter(has_text="ログインを終了しました")).to_be_visible()
    page.get_by_role("link", name="ほかの端末のログインをすべて終了する").click()
    page.get_by_role("button", name="ほかの端末のログインをすべて終了する").click()
    expect(page.get_by_text("ほかの端末のログインをすべて終了しました")).to_be_visible()
