"""On a PC that several people use: what one has typed is gone for the next (drafts are kept in the tab only)."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import SESSION, Answers, problem
from tests.web import referral_answers as referrals
from tests.web import staff_answers
from tests.web import thread_answers as threads
from tests.web.conftest import SUPPORT

KEPT = "JSON.stringify(Object.entries(sessionStorage))"
ENDED = problem(401, "unauthenticated", "ログインしてください。")
WORDS = "面接のあとで体調のことを聞きました。"
RESULT = f"/staff/referrals/{referrals.NUMBER}/{referrals.REFERRAL}/result"


@pytest.fixture
def server(page: Page) -> Answers:
    """An employer, a seeker and a clerk can each be signed in."""
    answers = Answers(page)
    answers.on("GET", "/public/support", SUPPORT)
    for name, session in (
        ("employer", SESSION),
        ("seeker", threads.SEEKER_SESSION),
        ("staff", staff_answers.SESSION),
    ):
        answers.on("GET", f"/{name}/session", session)
        answers.on("DELETE", f"/{name}/session", status=204)
    for side in ("employer", "seeker"):
        answers.on("GET", f"/{side}/threads/{threads.REFERRAL}", threads.thread(side))
        answers.on("PUT", f"/{side}/threads/{threads.REFERRAL}/read", status=204)
    path = f"/staff/establishments/{referrals.NUMBER}/referrals/{referrals.REFERRAL}"
    answers.on("GET", path, referrals.referral())
    return answers


def kept(page: Page) -> str:
    return str(page.evaluate(KEPT))


def sign_out(page: Page, server: Answers, name: str) -> None:
    server.on("GET", f"/{name}/session", ENDED, status=401)
    page.get_by_role("button", name="ログアウト").click()
    expect(page.get_by_role("heading", level=2, name="ログアウトしました")).to_be_visible()


@pytest.mark.parametrize(("name", "entry"), [("employer", ""), ("seeker", "/seeker")])
def test_signing_out_forgets_messages_and_reports_that_were_not_sent(
    page: Page, built_page: str, server: Answers, console: list[str], name: str, entry: str
) -> None:
    page.goto(f"{built_page}{entry}/messages/{threads.REFERRAL}/report")
    page.get_by_label("知らせたいこと").fill(WORDS)
    page.goto(f"{built_page}{entry}/messages/{threads.REFERRAL}")
    page.get_by_role("textbox", name="メッセージ").fill(WORDS)
    assert kept(page).count(WORDS) == 2
    sign_out(page, server, name)
    assert kept(page) == "[]"
    console.clear()


def test_signing_out_forgets_a_result_that_was_not_registered(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    page.goto(f"{built_page}{RESULT}")
    page.get_by_label("不採用", exact=True).check()
    page.get_by_label("不採用の理由").select_option("unreachable")
    page.get_by_role("button", name="入力内容を確認する").click()
    page.get_by_role("button", name="この内容で登録する").wait_for()
    assert "unreachable" in kept(page)
    sign_out(page, server, "staff")
    assert kept(page) == "[]"
    console.clear()


@pytest.mark.parametrize(("account", "remains"), [("a1", True), ("a2", False)])
def test_what_outlives_a_lost_session_is_only_for_whom_it_belongs_to(
    page: Page, built_page: str, server: Answers, account: str, remains: bool
) -> None:
    page.goto(f"{built_page}/messages/{threads.REFERRAL}")
    page.get_by_role("textbox", name="メッセージ").fill(WORDS)
    server.on("GET", "/employer/session", {**SESSION, "account_id": account})
    page.goto(f"{built_page}/messages/{threads.REFERRAL}")
    expect(page.get_by_role("textbox", name="メッセージ")).to_have_value(WORDS if remains else "")
    assert (WORDS in kept(page)) is remains
