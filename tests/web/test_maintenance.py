"""The switch for maintenance on every page of all three entries, with prepared answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import SESSION, Answers
from tests.web.conftest import SUPPORT

Examine = Callable[[str], None]
TEXT = "12月27日19時から1月6日8時30分まで、マイページを停止します。"
NOTICE = {"text": TEXT, "closed": False, "until": None}
CLOSED = {"text": "システムの点検をしています。", "closed": True, "until": "2027-01-06T08:30:00+09:00"}
ENTRIES = ["/", "/seeker/", "/staff/login"]


def server(page: Page, maintenance: object) -> Answers:
    answers = Answers(page)
    answers.on("GET", "/public/support", {**SUPPORT, "maintenance": maintenance})
    answers.on("GET", "/employer/session", SESSION)
    return answers


@pytest.mark.parametrize("path", ENTRIES)
def test_the_notice_stands_above_every_page(page: Page, built_page: str, examine: Examine, path: str) -> None:
    server(page, NOTICE)
    page.goto(f"{built_page}{path}")
    expect(page.get_by_role("region", name="お知らせ").get_by_text(TEXT)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("ただいまメンテナンス中です")
    examine(f"maintenance-notice{path.replace('/', '-')}")


@pytest.mark.parametrize("path", ENTRIES)
def test_while_closed_no_page_is_shown_but_whom_to_phone(
    page: Page, built_page: str, examine: Examine, path: str
) -> None:
    server(page, CLOSED)
    page.goto(f"{built_page}{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text("ただいまメンテナンス中です")
    expect(page.get_by_text("2027年1月6日（水）8時30分までの予定です。")).to_be_visible()
    expect(page.get_by_role("link", name="0570-077450")).to_be_visible()
    examine(f"maintenance-closed{path.replace('/', '-')}")


def test_without_a_notice_nothing_is_there_and_support_is_asked_once(page: Page, built_page: str) -> None:
    asked = server(page, None).asked
    page.goto(f"{built_page}/")
    page.get_by_role("link", name="0570-077450").wait_for()
    expect(page.get_by_role("region", name="お知らせ")).to_have_count(0)
    assert [path for _, path, _ in asked].count("/public/support") == 1
