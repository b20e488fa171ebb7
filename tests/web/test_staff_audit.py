"""Staff: the audit view of supervisors (domain.md §1.6), with prepared answers."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.support.keyboard import Keyboard
from tests.support.pages import Answers
from tests.web import staff_answers
from tests.web.conftest import SUPPORT

Examine = Callable[[str], None]
ACTOR = "staff#22222222-2222-4222-8222-222222222222"
SUBJECT = f"posting#{'0123456789abcdef' * 2}"
LINE = {
    "at": "2026-11-18T10:01:00+09:00",
    "actor_kind": "staff",
    "actor": ACTOR,
    "actor_name": "窓口 三郎",
    "action": "accept_review",
    "subject": SUBJECT,
    "on_behalf_of": "9901-000002-2",
    "request_id": "11111111-2222-4333-8444-555555555555",
    "facts": [{"name": "kind", "value": "posting"}],
}
CLOCK = {**LINE, "actor_kind": "clock", "actor": None, "actor_name": None, "action": "some_new_job", "facts": []}
LINES = {"items": [LINE, CLOCK], "since": "2026-11-18", "until": "2026-11-18", "next_cursor": None}


@pytest.fixture
def server(page: Page) -> Answers:
    """A supervisor is signed in; two things happened today."""
    answers = Answers(page)
    answers.on("GET", "/public/support", SUPPORT)
    answers.on("GET", "/staff/session", staff_answers.SUPERVISOR)
    answers.on("GET", "/staff/audit-lines", LINES)
    return answers


def address(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.usefixtures("server")
def test_the_page_is_sound(page: Page, built_page: str, examine: Examine) -> None:
    page.goto(f"{built_page}/staff/audit")
    expect(page.get_by_role("cell", name="承認・受理した")).to_be_visible()
    expect(page.get_by_text("この画面を見たことも、記録に残ります。")).to_be_visible()
    examine("staff-audit")


@pytest.mark.usefixtures("server")
def test_lines_name_colleagues_the_clock_and_what_was_done(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/audit")
    first, second = page.get_by_role("row").nth(1), page.get_by_role("row").nth(2)
    expect(first).to_contain_text("窓口 三郎")
    expect(first).to_contain_text("事業所 9901-000002-2 のため")
    expect(second).to_contain_text("自動処理")
    expect(second).to_contain_text("some_new_job")


@pytest.mark.usefixtures("server")
def test_a_person_and_a_thing_are_followed_from_a_line(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/audit")
    page.get_by_role("link", name="この人の記録").click()
    expect(page.get_by_label("操作した人のID")).to_have_value(ACTOR)
    page.get_by_role("link", name="この対象の記録").first.click()
    expect(page.get_by_label("対象のID")).to_have_value(SUBJECT)
    assert address(page) == {"subject": [SUBJECT]}


@pytest.mark.usefixtures("server")
def test_days_and_actions_are_asked_for_by_keyboard(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/audit")
    page.get_by_text("自動処理").wait_for()
    for part, value in [("年", "2026"), ("月", "11"), ("日", "17")]:
        page.get_by_role("group", name="いつから").get_by_label(part, exact=True).fill(value)
    page.get_by_role("combobox", name="操作").select_option(label="求人を申し込んだ")
    Keyboard(page).press("記録を表示する", "Enter")
    page.get_by_role("link", name="条件をはずして今日の記録を見る").wait_for()
    assert address(page) == {"since": ["2026-11-17"], "action": ["submit_posting"]}


def test_an_empty_page_says_whether_there_may_be_more(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/staff/audit-lines", {**LINES, "items": [], "next_cursor": "more"})
    page.goto(f"{built_page}/staff/audit?actor={ACTOR.replace('#', '%23')}")
    expect(page.get_by_role("status").filter(has_text="さらに前の記録")).to_be_visible()
    page.get_by_role("link", name="次のページ").click()
    page.get_by_role("link", name="最初").wait_for()
    assert address(page) == {"actor": [ACTOR], "cursor": ["more"]}


def test_a_clerk_is_told_whom_to_ask_and_sees_no_menu_entry(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/staff/session", staff_answers.SESSION)
    page.goto(f"{built_page}/staff/audit")
    expect(page.get_by_text("監督者に依頼してください")).to_be_visible()
    expect(page.get_by_role("link", name="操作の記録")).to_have_count(0)
    assert [asked for asked in server.asked if "audit" in asked[1]] == []
