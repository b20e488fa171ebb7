"""The public pages, in a real browser: what anyone sees before signing in."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.usefixtures("answer")  # support's answer; nothing else is asked for
ENTRY = "アカウント作成コードをハローワークで発行済みの求人者"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "front"),
        ("/accessibility", "accessibility"),
        ("/no/such/page", "not-found"),
        ("/staff/login", "staff-login"),
        ("/staff/no/such/page", "staff-not-found"),
    ],
)
def test_every_public_page_is_sound(
    page: Page, built_page: str, examine: Callable[[str], None], path: str, name: str
) -> None:
    page.goto(built_page + path)
    expect(page.get_by_role("contentinfo")).to_contain_text("076-253-3036")
    examine(name)


def test_the_entry_has_the_words_of_the_leaflet(page: Page, built_page: str) -> None:
    page.goto(built_page)
    expect(page.get_by_role("link", name=ENTRY, exact=True)).to_have_attribute("href", "/signup")


def test_opening_hours_say_whether_someone_answers_now(page: Page, built_page: str) -> None:
    page.goto(built_page)
    footer = page.get_by_role("contentinfo")
    expect(footer).to_contain_text("ただいま受付中（16時まで）")
    expect(footer).to_contain_text("ただいま受付時間外（次は11月24日（火）9時30分から）")


def test_the_office_can_be_reached_when_the_server_cannot(page: Page, built_page: str, console: list[str]) -> None:
    page.unroute_all()
    page.goto(built_page)
    expect(page.get_by_role("contentinfo")).to_contain_text("076-253-3036")
    console.clear()


def test_keyboard_skips_to_the_text(page: Page, built_page: str) -> None:
    page.goto(built_page)
    page.get_by_role("heading", level=1).wait_for()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="本文へ移動")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=ENTRY)).to_be_focused()


def test_a_new_view_takes_the_focus_to_its_heading(page: Page, built_page: str, focused: Callable[[], str]) -> None:
    page.goto(f"{built_page}/accessibility")
    page.get_by_role("link", name="トップページ").click()
    expect(page).to_have_title("求人者マイページ")
    assert focused() == "求人者マイページ"
