"""Registering an authenticator app, and a supervisor's people: in a real browser, with prepared answers."""

import io
from collections.abc import Callable
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.support.pages import Answers, Given, problem
from tests.web import staff_answers as api
from tests.web.conftest import SUPPORT
from tests.web.member_answers import MEMBERS

Examine = Callable[[str], None]
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ENROLMENT = {
    "secret": SECRET,
    "otpauth_uri": f"otpauth://totp/MyPage%3Ahanako?secret={SECRET}&issuer=MyPage",
    "setup": "",
}
SIGNED_IN = {key: api.SESSION[key] for key in ("name", "role", "office", "office_name")} | {
    "idle_expires_at": api.SESSION["idle_expires_at"],
    "absolute_expires_at": api.SESSION["absolute_expires_at"],
}


def staff_member(staff_id: str, username: str, name: str, **change: Any) -> dict[str, Any]:
    """A line of the staff list."""
    made = {"staff_id": staff_id, "username": username, "name": name, "role": "clerk", "state": "active", "own": False}
    return made | change


STAFF = {
    "items": [
        staff_member("s9", "supervisor1", "統括 一郎", role="supervisor", own=True),
        staff_member("s1", "clerk1", "窓口 花子"),
        staff_member("s2", "clerk2", "窓口 次郎", state="disabled"),
    ],
    "next_cursor": None,
}
PASSWORD = {"staff_id": "s3", "username": "h-shinnin", "name": "新任 初子", "password": "ABCD-EFGH-JKMN-PQRS-TVWX"}


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/staff/session", api.SUPERVISOR)
    served.on("GET", "/staff/members", STAFF)
    served.on("GET", "/staff/reviews", api.QUEUE)
    served.on("GET", "/staff/desk", api.DESK)
    served.on("POST", "/public/staff-totp", ENROLMENT)
    served.on("GET", f"/staff/establishments/{api.NUMBER}/accounts", accounts())
    return served


def accounts() -> dict[str, Any]:
    """The accounts of an establishment as the counter sees them."""
    return {
        "items": [
            {"account_id": one["account_id"], "email": f"saiyo{n}@example.co.jp", "joined_at": one["joined_at"]}
            for n, one in enumerate(MEMBERS["items"])  # type: ignore[arg-type]  # a plain dict
        ]
    }


PAGES = [
    ("/members", "staff-members", "停止中"),
    ("/members/new", "staff-invite", "はじめてのログインに使うパスワード"),
    ("/members/s1/disable", "staff-disable", "その場で使えなくなります"),
    ("/members/s2/enable", "staff-enable", "もう一度ログインできる"),
    ("/members/s1/reset", "staff-reset", "認証アプリは使えなくなり"),
    ("/totp", "staff-totp", "ユーザー名とパスワードを入力"),
    (f"/establishments/{api.NUMBER}/accounts", "staff-accounts", "saiyo1@example.co.jp"),
    (f"/establishments/{api.NUMBER}/accounts/{'b' * 32}/end", "staff-account-end", "本人確認"),
]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(("path", "name", "words"), PAGES)
def test_the_pages_are_sound(page: Page, built_page: str, examine: Examine, path: str, name: str, words: str) -> None:
    page.goto(f"{built_page}/staff{path}")
    expect(page.get_by_text(words).first).to_be_visible()
    examine(name)


def test_an_app_is_registered_from_the_sign_in(
    page: Page, built_page: str, server: Answers, examine: Examine, console: list[str]
) -> None:
    """MfaConfiguration ON: password, QR code, first digits; a wrong code is told at its input; all by keyboard."""
    signed_out = problem(401, "sign-in-required", "ログインしてください。")
    server.on("GET", "/staff/session", signed_out, status=401)
    server.on("POST", "/public/staff-sessions", problem(401, "totp-setup-required", "登録してください。"), status=401)
    wrong = problem(422, "invalid-input", "ご確認ください。", [("totp", "数字を確認できませんでした。")])
    server.on("POST", "/public/staff-totp/complete", wrong, status=422)
    page.goto(f"{built_page}/staff/login")
    page.get_by_label("ユーザー名").fill("hanako")
    page.get_by_role("textbox", name="パスワード").fill("窓口は 八時半から 37番")
    page.keyboard.press("Enter")
    expect(page.get_by_role("img", name="認証アプリに登録するためのQRコード")).to_be_visible()
    expect(page.get_by_text("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP")).to_be_visible()
    console.clear()
    examine("staff-totp-app")
    page.get_by_label("6桁の数字").fill("000000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="数字を確認できませんでした。")).to_be_visible()

    def complete(_: object) -> Given:
        server.on("GET", "/staff/session", api.SUPERVISOR)
        return Given(200, SIGNED_IN)

    server.on("POST", "/public/staff-totp/complete", complete)
    page.get_by_label("6桁の数字").fill("123456")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{built_page}/staff/")
    assert server.bodies("POST", "/public/staff-totp/complete")[-1] == {
        "username": "hanako",
        "password": "窓口は 八時半から 37番",
        "totp": "123456",
        "setup": "",
    }
    console.clear()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_qr_code_holds_what_the_app_needs(page: Page, built_page: str, server: Answers, width: int) -> None:
    """Read from the screen as a phone reads it, by another's decoder: what the server said, letter by letter."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{built_page}/staff/totp")
    page.get_by_label("ユーザー名").fill("hanako")
    page.get_by_role("textbox", name="パスワード").fill("窓口は 八時半から 37番")
    page.get_by_role("button", name="次へ").click()
    drawn = page.get_by_role("img", name="認証アプリに登録するためのQRコード")
    expect(drawn).to_be_visible()
    with Image.open(io.BytesIO(drawn.screenshot())) as picture:
        read = zxingcpp.read_barcode(picture)
    assert read is not None
    assert (read.format, read.text) == (zxingcpp.BarcodeFormat.QRCode, ENROLMENT["otpauth_uri"])
    assert server.bodies("POST", "/public/staff-totp") == [{"username": "hanako", "password": "窓口は 八時半から 37番"}]


def test_a_supervisor_invites_and_hands_over_the_password(page: Page, built_page: str, server: Answers) -> None:
    server.on("POST", "/staff/members", PASSWORD, status=201)
    page.goto(f"{built_page}/staff/members")
    page.get_by_role("link", name="職員を招く").click()
    page.get_by_label("ユーザー名").fill("h-shinnin")
    page.get_by_label("氏名").fill("新任 初子")
    page.get_by_label("担当者").check()
    page.get_by_role("button", name="招く").click()
    expect(page.get_by_text("ABCD-EFGH-JKMN-PQRS-TVWX")).to_be_visible()
    page.get_by_role("link", name="職員の一覧へ戻る").click()
    expect(page.get_by_text("ABCD-EFGH-JKMN-PQRS-TVWX")).to_have_count(0)


def test_a_supervisor_disables_a_member(page: Page, built_page: str, server: Answers) -> None:
    server.on("PUT", "/staff/members/s1/state", staff_member("s1", "clerk1", "窓口 花子", state="disabled"))
    page.goto(f"{built_page}/staff/members")
    page.get_by_role("link", name="停止する").first.press("Enter")
    page.get_by_role("button", name="利用を停止する").press("Enter")
    expect(page.get_by_text("窓口 花子さんの利用を停止しました")).to_be_visible()
    assert server.bodies("PUT", "/staff/members/s1/state") == [{"state": "disabled"}]


def test_a_clerk_has_no_such_desk(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/staff/session", api.SESSION)
    page.goto(f"{built_page}/staff/members")
    expect(page.get_by_text("監督者だけが使えます")).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("link", name="職員")).to_have_count(0)


def test_an_account_is_ended_at_the_counter(page: Page, built_page: str, server: Answers) -> None:
    path = f"/staff/establishments/{api.NUMBER}/accounts/{'b' * 32}/end"
    server.on("POST", path, None, status=204)
    page.goto(f"{built_page}/staff/establishments/{api.NUMBER}/accounts/{'b' * 32}/end")
    page.get_by_label("登録したメールを受け取れなくなった").check()
    page.get_by_role("button", name="利用を終了する").click()
    expect(page).to_have_url(f"{built_page}/staff/establishments/{api.NUMBER}")
    assert server.bodies("POST", path) == [{"reason": "lost_mailbox"}]
