"""Staff: the threads that a side has reported, the only ones they may read (§1.4), with prepared answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.keyboard import Keyboard
from tests.support.pages import Answers, problem
from tests.web import staff_answers
from tests.web.conftest import SUPPORT
from tests.web.referral_answers import NUMBER, POSTING, SEEKER
from tests.web.thread_answers import LONG, REFERRAL, message

Examine = Callable[[str], None]
REPORT = {
    "referral_id": REFERRAL,
    "reported_by": "seeker",
    "reported_at": "2026-11-19T11:00:00+09:00",
    "reason": f"面接と関係のないことを聞かれました。\n{LONG}",
}
THREAD = {
    "referral_id": REFERRAL,
    "establishment_number": NUMBER,
    "establishment_name": "見本ベーカリー小立野",
    "seeker_number": SEEKER,
    "seeker_name": "見本 さくら",
    "posting_number": POSTING,
    "occupation": "パンの製造・販売スタッフ（パート）",
    "reports": [REPORT],
    "messages": [
        message(3, "seeker", f"<b>お答えできません</b>。\n{LONG}"),
        message(2, "employer", "ご家族のお仕事を教えてください。"),
    ],
    "next_cursor": None,
}
PATH = f"/staff/threads/{REFERRAL}"


@pytest.fixture
def server(page: Page) -> Answers:
    """A clerk is signed in; the seeker has reported one thread."""
    answers = Answers(page)
    answers.on("GET", "/public/support", SUPPORT)
    answers.on("GET", "/staff/session", staff_answers.SESSION)
    answers.on("GET", "/staff/thread-reports", {"items": [REPORT], "next_cursor": None})
    answers.on("GET", PATH, THREAD)
    return answers


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    ("path", "name", "text"),
    [
        ("/staff/messages", "staff-thread-reports", "面接と関係のないこと"),
        (f"/staff/messages/{REFERRAL}", "staff-reported-thread", "ご家族のお仕事"),
    ],
)
def test_every_page_is_sound(page: Page, built_page: str, examine: Examine, path: str, name: str, text: str) -> None:
    page.goto(f"{built_page}{path}")
    page.get_by_text(text).first.wait_for()
    examine(name)


def test_no_thread_is_opened_before_staff_are_told_that_the_look_is_recorded(
    page: Page, built_page: str, server: Answers
) -> None:
    page.goto(f"{built_page}/staff/messages")
    page.get_by_role("link", name="やりとりを開く").wait_for()
    expect(page.get_by_text("開いた職員と日時が記録に残ります")).to_be_visible()
    assert [asked for asked in server.asked if asked[1] == PATH] == []


@pytest.mark.usefixtures("server")
def test_a_reported_thread_is_read_by_keyboard_in_order_of_time(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/messages")
    Keyboard(page).press("やりとりを開く", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("知らされたやりとり：パンの製造・販売スタッフ（パート）")
    expect(page.get_by_text("このやりとりを見たことは、記録に残りました。")).to_be_visible()
    messages = page.get_by_role("region", name="やりとり").get_by_role("listitem")
    expect(messages.first).to_contain_text("事業所　見本ベーカリー小立野")
    expect(messages.last).to_contain_text("応募者　見本 さくら")
    expect(messages.last).to_contain_text("<b>お答えできません</b>")


@pytest.mark.usefixtures("server")
def test_staff_read_and_cannot_write(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/messages/{REFERRAL}")
    page.get_by_text("ご家族のお仕事").wait_for()
    expect(page.get_by_role("textbox")).to_have_count(0)


def test_older_messages_are_on_the_next_page(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", PATH, {**THREAD, "next_cursor": "older"})
    page.goto(f"{built_page}/staff/messages/{REFERRAL}")
    page.get_by_role("link", name="前のメッセージを読む").click()
    page.get_by_role("link", name="新しいメッセージへ").wait_for()
    assert page.url.endswith(f"/staff/messages/{REFERRAL}?cursor=older")


def test_a_thread_that_nobody_reported_is_not_shown(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    server.on("GET", PATH, problem(404, "not-found", "ありません。"), status=404)
    page.goto(f"{built_page}/staff/messages/{REFERRAL}")
    expect(page.get_by_role("heading", level=1)).to_have_text("このやりとりは見られません")
    examine("staff-reported-thread-gone")
    console.clear()


def test_an_empty_list_says_so_and_the_menu_leads_to_it(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/staff/thread-reports", {"items": [], "next_cursor": None})
    page.goto(f"{built_page}/staff/messages")
    expect(page.get_by_text("知らされたやりとりはありません。")).to_be_visible()
    menu = page.get_by_role("navigation").get_by_role("link", name="知らされたやりとり")
    expect(menu).to_have_attribute("aria-current", "page")
