"""Messages on both sides' pages (R23-R25, A19, A24), and once both ways against the deployed stack."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.keyboard import Keyboard
from tests.support.pages import SESSION, Answers, Given, home, problem
from tests.support.people import PASSWORD, clerk, open_account, published
from tests.support.postings import posting as posting_content
from tests.support.seeker_people import open_mypage, refer, register_seeker
from tests.support.stack import StackUnderTest
from tests.web.conftest import SUPPORT, overflow, violations
from tests.web.thread_answers import LONG, REFERRAL, SEEKER_SESSION, line, listed, message, thread

BOTH = pytest.mark.parametrize("by", ["employer", "seeker"])
BASE = {"employer": "", "seeker": "/seeker"}
CLOSED = "求人が有効中ではなくなったため、メッセージを送れません。"


def served(page: Page, by: str) -> Answers:
    """Answer as the server does for this side, signed in."""
    server = Answers(page)
    server.on("GET", "/public/support", SUPPORT)
    server.on("GET", f"/{by}/session", SESSION if by == "employer" else SEEKER_SESSION)
    server.on("GET", f"/{by}/threads", listed(line(by), line(by, referral_id="b" * 32, unread=0, last_message_at=None)))
    server.on("GET", f"/{by}/threads/{REFERRAL}", thread(by))
    server.on("PUT", f"/{by}/threads/{REFERRAL}/read", status=204)
    return server


@BOTH
def test_list_thread_and_report_are_sound(page: Page, built_page: str, examine: Callable[[str], None], by: str) -> None:
    server = served(page, by)
    server.on("POST", f"/{by}/threads/{REFERRAL}/report", status=204)
    page.goto(f"{built_page}{BASE[by]}/messages")
    page.get_by_text("未読2件").wait_for()
    examine(f"{by}-messages")
    page.get_by_role("link", name=line(by)["counterpart"]).first.click()
    page.get_by_role("button", name="メッセージを送る").wait_for()
    examine(f"{by}-thread")
    page.get_by_role("link", name="このやりとりをハローワークに知らせる").click()
    page.get_by_role("button", name="ハローワークに知らせる").wait_for()
    examine(f"{by}-report")
    page.get_by_label("知らせたいこと").fill("選考と関係のないことを聞かれました。")
    page.get_by_role("button", name="ハローワークに知らせる").click()
    expect(page.get_by_role("heading", level=2, name="ハローワークに知らせました")).to_be_visible()
    assert server.bodies("POST", f"/{by}/threads/{REFERRAL}/report") == [
        {"reason": "選考と関係のないことを聞かれました。"}
    ]


@BOTH
def test_a_thread_is_read_from_old_to_new_as_text_and_marked_read(page: Page, built_page: str, by: str) -> None:
    server = served(page, by)
    page.goto(f"{built_page}{BASE[by]}/messages/{REFERRAL}")
    shown = page.get_by_role("region", name="やりとり").get_by_role("listitem")
    expect(shown).to_have_count(3)
    expect(shown.nth(0)).to_contain_text("面接は24日")
    expect(shown.nth(1)).to_contain_text("<b>わかりました</b>。")
    expect(shown.nth(2)).to_contain_text(LONG)
    expect(shown.nth(2)).to_contain_text("相手は未読")
    expect(shown.nth(0)).not_to_contain_text("相手は未読")
    assert server.bodies("PUT", f"/{by}/threads/{REFERRAL}/read") == [{"received": 2}]


@BOTH
def test_r25_a_closed_thread_has_no_form_but_the_reason_as_text(
    page: Page, built_page: str, examine: Callable[[str], None], by: str
) -> None:
    server = served(page, by)
    closed = {"can_send": False, "closed_reason": "posting_over", "closed_text": CLOSED}
    server.on("GET", f"/{by}/threads/{REFERRAL}", thread(by, **closed, readable_until_is_final=True))
    page.goto(f"{built_page}{BASE[by]}/messages/{REFERRAL}")
    expect(page.get_by_role("region", name="メッセージを送れません")).to_contain_text(CLOSED)
    expect(page.get_by_role("textbox")).to_have_count(0)
    expect(page.get_by_role("main")).to_contain_text("2027年（令和9年）4月30日まで読めます")
    examine(f"{by}-thread-closed")


@BOTH
def test_a_message_is_sent_by_keyboard_and_appears(page: Page, built_page: str, by: str) -> None:
    server = served(page, by)
    sent = message(4, by, "よろしくお願いします。")

    def take(_: object) -> Given:
        server.on("GET", f"/{by}/threads/{REFERRAL}", thread(by, messages=[sent, *thread(by)["messages"]]))
        return Given(201, sent)

    server.on("POST", f"/{by}/threads/{REFERRAL}/messages", take)
    page.goto(f"{built_page}{BASE[by]}/messages")
    keyboard = Keyboard(page)
    keyboard.press(line(by)["counterpart"], "Enter")
    keyboard.type("メッセージ※必須", "よろしくお願いします。")
    keyboard.press("メッセージを送る", "Enter")
    expect(page.get_by_text("メッセージを送りました。")).to_be_visible()
    expect(page.get_by_role("region", name="やりとり").get_by_role("listitem")).to_have_count(4)
    expect(page.get_by_role("textbox")).to_have_value("")
    (body,) = server.bodies("POST", f"/{by}/threads/{REFERRAL}/messages")
    assert body["text"] == "よろしくお願いします。"
    assert len(body["message_id"]) == 36


@BOTH
def test_what_is_sent_again_after_a_lost_answer_carries_the_same_id(
    page: Page, built_page: str, console: list[str], by: str
) -> None:
    server = served(page, by)
    down = problem(503, "storage-unavailable", "ただいま処理が混み合っています。")
    server.on("POST", f"/{by}/threads/{REFERRAL}/messages", down, status=503)
    page.goto(f"{built_page}{BASE[by]}/messages/{REFERRAL}")
    page.get_by_role("textbox").fill("一度だけ")
    page.get_by_role("button", name="メッセージを送る").click()
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.get_by_role("textbox")).to_have_value("一度だけ")
    page.get_by_role("button", name="もう一度送る").wait_for()
    ids = [body["message_id"] for body in server.bodies("POST", f"/{by}/threads/{REFERRAL}/messages")]
    assert len(ids) == 2
    assert len(set(ids)) == 1
    console.clear()


@BOTH
def test_a_thread_that_closed_meanwhile_says_why_and_keeps_the_words(
    page: Page, built_page: str, console: list[str], by: str
) -> None:
    server = served(page, by)
    refused = problem(409, "thread-closed", CLOSED)
    server.on("POST", f"/{by}/threads/{REFERRAL}/messages", refused, status=409)
    page.goto(f"{built_page}{BASE[by]}/messages/{REFERRAL}")
    page.get_by_role("textbox").fill("まだ間に合いますか")
    page.get_by_role("button", name="メッセージを送る").click()
    expect(page.get_by_role("alert")).to_contain_text(CLOSED)
    expect(page.get_by_role("textbox")).to_have_value("まだ間に合いますか")
    console.clear()


def test_too_long_a_message_is_told_before_it_is_sent(page: Page, built_page: str) -> None:
    server = served(page, "employer")
    page.goto(f"{built_page}/messages/{REFERRAL}")
    page.get_by_role("textbox").fill("あ" * 2001)
    page.get_by_role("button", name="メッセージを送る").click()
    expect(page.get_by_role("alert")).to_contain_text("2000文字以内")
    assert server.bodies("POST", f"/employer/threads/{REFERRAL}/messages") == []


@BOTH
def test_a_thread_that_is_gone_says_so(
    page: Page, built_page: str, console: list[str], examine: Callable[[str], None], by: str
) -> None:
    server = served(page, by)
    server.on("GET", f"/{by}/threads/{REFERRAL}", problem(404, "not-found", "ありません。"), status=404)
    page.goto(f"{built_page}{BASE[by]}/messages/{REFERRAL}")
    expect(page.get_by_role("heading", level=1)).to_have_text("このやりとりは見られません")
    examine(f"{by}-thread-gone")
    console.clear()


@BOTH
def test_without_threads_the_list_says_what_comes_next(page: Page, built_page: str, by: str) -> None:
    served(page, by).on("GET", f"/{by}/threads", listed())
    page.goto(f"{built_page}{BASE[by]}/messages")
    expect(page.get_by_role("main")).to_contain_text("メッセージのやりとりはまだありません。")


def test_home_says_how_many_messages_are_unread(page: Page, built_page: str) -> None:
    server = served(page, "employer")
    server.on("GET", "/employer/home", home())
    page.goto(f"{built_page}/home")
    page.get_by_role("link", name="未読のメッセージが2件あります").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("メッセージ")


def test_the_seekers_thread_leads_to_the_posting(page: Page, built_page: str) -> None:
    served(page, "seeker")
    page.goto(f"{built_page}/seeker/messages/{REFERRAL}")
    link = page.get_by_role("link", name="パンの製造・販売スタッフ（パート）")
    expect(link).to_have_attribute("href", "/seeker/jobs/99010-00001161")


@pytest.mark.usefixtures("patient")
def test_a_message_goes_both_ways_on_two_pages(browser: Browser, stack: StackUnderTest, page: Page) -> None:
    """R23-R25 against the deployed stack: the employer at a PC, the seeker on a phone of 390 px."""
    staff = clerk(stack)
    employer = open_account(stack, staff)
    posting = published(staff, employer, posting_content("P01"))
    person = register_seeker(staff)
    mypage = open_mypage(stack, staff, person)
    referral = refer(staff, person, posting["posting_number"])

    page.goto(f"{stack.web}/login?back=/messages/{referral['referral_id']}")
    _sign_in(page, employer.email)
    expect(page.get_by_role("heading", level=1)).to_contain_text(person["name"])
    _send(page, "面接は24日の10時でよいでしょうか。")

    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="ja-JP", timezone_id="Asia/Tokyo")
    phone = context.new_page()
    phone.set_default_timeout(60_000)
    phone.goto(f"{stack.web}/seeker/messages")
    _sign_in(phone, mypage.email)
    expect(phone.get_by_text("未読1件")).to_be_visible()
    phone.get_by_role("link", name=employer.establishment["name"]).click()
    expect(phone.get_by_role("listitem").filter(has_text="面接は24日")).to_be_visible()
    _send(phone, "はい、伺います。")
    assert overflow(phone) == []
    assert violations(phone) == []

    page.get_by_role("button", name="新しいメッセージがないか確かめる").click()
    expect(page.get_by_role("listitem").filter(has_text="はい、伺います。")).to_be_visible()
    expect(page.get_by_text("相手は未読")).to_have_count(0)
    context.close()


def _sign_in(page: Page, email: str) -> None:
    page.get_by_label("メールアドレス").fill(email)
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    page.get_by_role("button", name="ログインする").click()


def _send(page: Page, text: str) -> None:
    page.get_by_role("textbox").fill(text)
    page.get_by_role("button", name="メッセージを送る").click()
    expect(page.get_by_text("メッセージを送りました。")).to_be_visible()
