"""Mails that do not arrive: the banner at home, the check, the office's list, the hint for carriers: with prepared answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import SESSION, Answers, Given, home, summary
from tests.web import staff_answers as staff
from tests.web.conftest import SUPPORT
from tests.web.test_settings import HERE
from tests.web.thread_answers import SEEKER_SESSION, line, listed

Examine = Callable[[str], None]
HELD_BACK = {"undeliverable": True, "reason": "permanent", "since": "2026-11-18T10:30:00+09:00"}
LISTED = {
    "account_id": "b" * 32,
    "establishment_number": staff.NUMBER,
    "establishment_name": "架空加賀精機（株）",
    "phone": "076-000-0001",
    "seeker_number": None,
    "email": "saiyo@example.co.jp",
    "reason": "permanent",
    "since": "2026-11-18T10:30:00+09:00",
}
SEEKER = {
    **LISTED,
    "account_id": "d" * 32,
    "establishment_number": None,
    "establishment_name": None,
    "phone": None,
    "seeker_number": "99010-00000001",
    "email": "ha…o@example.co.jp",
}
GOOD = {"undeliverable": False, "reason": None, "since": None}


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", {**SESSION, "email": "saiyo@docomo.ne.jp"})
    served.on("GET", "/employer/home", home(active=[summary("active")]))
    served.on("GET", "/employer/account/address", HELD_BACK)
    served.on("GET", "/staff/session", staff.SESSION)
    served.on("GET", "/staff/letters", staff.LETTERS)
    served.on("GET", "/staff/undeliverable-addresses", {"items": [LISTED, SEEKER], "next_cursor": None})
    served.on("GET", "/seeker/session", SEEKER_SESSION)
    served.on("GET", "/seeker/threads", listed(line("seeker")))
    served.on("GET", "/seeker/sessions", {"items": [HERE]})
    served.on("GET", "/seeker/account/address", HELD_BACK)
    return served


def test_home_says_it_and_the_key_makes_it_good(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    until = {"auth_key_expires_at": "2099-11-18T10:50:00+09:00"}
    server.on("POST", "/employer/account/address-check", until, status=202)

    def complete(_: object) -> Given:
        server.on("GET", "/employer/account/address", GOOD)
        return Given(204)

    server.on("POST", "/employer/account/address-check/complete", complete)
    page.goto(f"{built_page}/home")
    expect(page.get_by_text("お知らせのメールが届いていません")).to_be_visible()
    examine("home-undeliverable")
    page.get_by_role("link", name="メールを受け取れるようにする").press("Enter")
    page.get_by_role("button", name="認証キーを送る").press("Enter")
    expect(page.get_by_text("携帯電話会社のメールアドレスをお使いの方")).to_be_visible()
    expect(page.get_by_text("no-reply@mypage.example.jp")).to_be_visible()
    examine("address-check")
    page.get_by_role("textbox", name="認証キー").fill("ABCD-EFGH")
    page.keyboard.press("Enter")
    expect(page.get_by_text("メールが届くことを確認しました")).to_be_visible()
    expect(page.get_by_text("お知らせのメールが届いていません")).to_have_count(0)
    assert server.bodies("POST", "/employer/account/address-check/complete") == [{"auth_key": "ABCD-EFGH"}]


def test_a_seeker_is_told_at_home_and_in_his_settings_and_makes_it_good(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    until = {"auth_key_expires_at": "2099-11-18T10:50:00+09:00"}
    server.on("POST", "/seeker/account/address-check", until, status=202)

    def complete(_: object) -> Given:
        server.on("GET", "/seeker/account/address", GOOD)
        return Given(204)

    server.on("POST", "/seeker/account/address-check/complete", complete)
    page.goto(f"{built_page}/seeker/account")
    expect(page.get_by_text("お知らせのメールが届いていません")).to_be_visible()
    examine("seeker-account-undeliverable")
    page.goto(f"{built_page}/seeker/messages")
    expect(page.get_by_text("このマイページでご確認ください")).to_be_visible()
    examine("seeker-messages-undeliverable")
    page.get_by_role("link", name="メールを受け取れるようにする").press("Enter")
    page.get_by_role("button", name="認証キーを送る").press("Enter")
    page.get_by_role("textbox", name="認証キー").wait_for()
    examine("seeker-address-check")
    page.get_by_role("textbox", name="認証キー").fill("ABCD-EFGH")
    page.keyboard.press("Enter")
    expect(page.get_by_text("メールが届くことを確認しました")).to_be_visible()
    expect(page.get_by_text("お知らせのメールが届いていません")).to_have_count(0)
    assert server.bodies("POST", "/seeker/account/address-check/complete") == [{"auth_key": "ABCD-EFGH"}]


def test_an_address_that_is_good_says_so(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/employer/account/address", GOOD)
    page.goto(f"{built_page}/account/address")
    expect(page.get_by_text("届いています")).to_be_visible()
    expect(page.get_by_role("button", name="認証キーを送る")).to_have_count(0)


def test_staff_see_whom_to_phone_and_let_mails_go_again(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    def clear(_: object) -> Given:
        server.on("GET", "/staff/undeliverable-addresses", {"items": [], "next_cursor": None})
        return Given(204)

    server.on("POST", f"/staff/undeliverable-addresses/{LISTED['account_id']}/clear", clear)
    page.goto(f"{built_page}/staff/letters")
    page.get_by_role("link", name="メールが届かないアドレス").click()
    expect(page.get_by_text("076-000-0001")).to_be_visible()
    examine("staff-addresses")
    seeker = page.get_by_role("row", name="求職者 99010-00000001")
    expect(seeker.get_by_role("link")).to_have_attribute("href", "/staff/seekers/99010-00000001")
    page.get_by_role("row", name="架空加賀精機（株）").get_by_role("button", name="送信を再開する").press("Enter")
    expect(page.get_by_text("メールの送信を再開しました")).to_be_visible()
    expect(page.get_by_text("メールが届かないアドレスはありません")).to_be_visible()
