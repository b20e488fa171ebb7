"""Staff: seekers, referrals and results (R19-R22, §2.7), with prepared answers; and once from referral to result."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from local.staff import CLERK_1
from tests.support.keyboard import Keyboard
from tests.support.pages import Answers, Given, problem
from tests.support.people import PASSWORD, clerk, open_account, published
from tests.support.postings import posting as posting_content
from tests.support.seeker_people import register_seeker
from tests.support.stack import StackUnderTest
from tests.web import referral_answers as api
from tests.web import staff_answers
from tests.web.conftest import SUPPORT
from tests.web.referral_answers import NUMBER, REFERRAL, SEEKER

Examine = Callable[[str], None]
PATH = f"/staff/establishments/{NUMBER}/referrals/{REFERRAL}"
PLACE = f"/staff/referrals/{NUMBER}/{REFERRAL}"


@pytest.fixture
def server(page: Page) -> Answers:
    """A clerk is signed in; one seeker, one referral."""
    answers = Answers(page)
    answers.on("GET", "/public/support", SUPPORT)
    answers.on("GET", "/staff/session", staff_answers.SESSION)
    listed = {key: api.seeker()[key] for key in ("seeker_number", "name", "name_kana", "has_mypage")}
    answers.on("POST", "/staff/seekers/search", {"items": [listed], "next_cursor": None})
    answers.on("GET", f"/staff/seekers/{SEEKER}", api.seeker())
    answers.on("GET", f"/staff/active-postings/{api.POSTING}", api.ACTIVE)
    overdue = api.referral(state="overdue", reminded=True)
    answers.on("GET", "/staff/referrals", {"items": [overdue], "next_cursor": None})
    answers.on("GET", PATH, api.referral())
    return answers


PAGES = [
    ("/staff/seekers", "staff-seekers", "見本 さくら"),
    ("/staff/seekers/new", "staff-seeker-new", "氏名のふりがな"),
    (f"/staff/seekers/{SEEKER}", "staff-seeker", "金沢市見本町20-1"),
    (f"/staff/seekers/{SEEKER}/edit", "staff-seeker-edit", "郵便番号"),
    (f"/staff/seekers/{SEEKER}/refer", "staff-refer", "求人番号"),
    (f"/staff/seekers/{SEEKER}/refer/{api.POSTING}", "staff-refer-posting", "ハローワーク小松"),
    ("/staff/referrals", "staff-referrals", "未入力通知済み"),
    ("/staff/referrals?side=posting&view=closed", "staff-referrals-closed", "電話で確かめ"),
    (PLACE, "staff-referral", "ハローワーク小松"),
    (f"{PLACE}/letter", "staff-letter", "採用ご担当者様"),
    (f"{PLACE}/result", "staff-result", "結果が届いた経路"),
    (f"{PLACE}/cancel", "staff-referral-cancel", "取消しの理由"),
]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(("path", "name", "text"), PAGES)
def test_every_page_is_sound(page: Page, built_page: str, examine: Examine, path: str, name: str, text: str) -> None:
    page.goto(f"{built_page}{path}")
    page.get_by_text(text).first.wait_for()
    examine(name)


def test_a_seeker_is_found_without_his_name_in_the_address(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/staff/seekers")
    page.get_by_label("氏名のふりがなのはじめ").fill("ミホン")
    page.get_by_role("button", name="探す").click()
    page.get_by_role("link", name="見本 さくら").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("求職者の情報：見本 さくら")
    assert server.bodies("POST", "/staff/seekers/search")[-1] == {"q": "ミホン", "cursor": None}
    page.go_back()
    expect(page.get_by_label("氏名のふりがなのはじめ")).to_have_value("ミホン")
    assert "q=" not in page.url


def test_a_taken_number_is_told_at_its_field(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    server.on("POST", "/staff/seekers", problem(409, "seeker-exists", "この求職番号は登録されています。"), status=409)
    page.goto(f"{built_page}/staff/seekers/new")
    page.get_by_label("求職番号").fill(SEEKER)
    page.get_by_label("氏名※必須").fill("見本 さくら")
    page.get_by_label("氏名のふりがな").fill("みほん さくら")
    page.get_by_role("button", name="この内容で登録する").click()
    expect(page.get_by_role("alert")).to_contain_text("この求職番号は登録されています。")
    expect(page.get_by_label("氏名のふりがな")).to_have_value("みほん さくら")
    console.clear()


def test_a_seeker_is_referred_by_keyboard_after_a_check(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("POST", "/staff/referrals", api.referral(), status=201)
    page.goto(f"{built_page}/staff/seekers/{SEEKER}/refer")
    keyboard = Keyboard(page)
    keyboard.type("求人番号※必須", api.POSTING)
    keyboard.press("求人を確かめる", "Enter")
    expect(page.get_by_text("募集人数と同じ人数が、すでに採用されています。")).to_be_visible()
    keyboard.type("面接の日時など※任意", "12月1日 10時")
    keyboard.press("紹介の内容を確認する", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("紹介の内容の確認")
    examine("staff-refer-check")
    assert server.bodies("POST", "/staff/referrals") == []
    keyboard.press("この内容で紹介する", "Enter")
    expect(page.get_by_role("heading", level=2, name="紹介しました")).to_be_visible()
    (body,) = server.bodies("POST", "/staff/referrals")
    assert (body["seeker_number"], body["posting_number"]) == (SEEKER, api.POSTING)
    assert (body["interview"], body["remark"], len(body["referral_id"])) == ("12月1日 10時", None, 36)


def test_an_unknown_posting_number_is_told_at_its_field(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    server.on("GET", "/staff/active-postings/1", problem(404, "not-found", "ありません。"), status=404)
    page.goto(f"{built_page}/staff/seekers/{SEEKER}/refer")
    page.get_by_label("求人番号").fill("1")
    page.get_by_role("button", name="求人を確かめる").click()
    expect(page.get_by_role("alert")).to_contain_text("この番号の有効中の求人は見つかりません")
    console.clear()


@pytest.mark.usefixtures("server")
def test_r19_the_printed_letter_says_where_to_go_and_whom_to_ask(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}{PLACE}/letter")
    letter = page.get_by_role("article", name="紹介状")
    for text in ("金沢市見本町2-1", "総務　例示 花子", "ハローワーク金沢 求人事業所部門　電話：076-253-3036"):
        expect(letter).to_contain_text(text)


def test_a_referral_is_cancelled_with_its_reason(page: Page, built_page: str, server: Answers) -> None:
    cancelled = {"reason": "mistake", "text": None, "cancelled_at": "2026-11-20T10:00:00+09:00"}
    gone = api.referral(state="cancelled", stored_state="cancelled", allowed=[], cancellation=cancelled)
    server.on("POST", f"{PATH}/cancel", gone)
    page.goto(f"{built_page}{PLACE}/cancel")
    page.get_by_role("button", name="この紹介を取り消す").click()
    expect(page.get_by_role("alert")).to_contain_text("取消しの理由を選んでください")
    page.get_by_label("紹介の誤り").check()
    server.on("GET", PATH, gone)
    page.get_by_role("button", name="この紹介を取り消す").click()
    expect(page.get_by_role("heading", level=2, name="紹介を取り消しました")).to_be_visible()
    expect(page.get_by_role("link", name="紹介状を見る・印刷する")).to_have_count(0)
    assert server.bodies("POST", f"{PATH}/cancel") == [{"reason": "mistake", "text": None, "version": 1}]


@pytest.mark.parametrize(
    ("button", "sent"), [("この画面の入力で上書きする", [1, 2]), ("保存されている内容を使う", [1])]
)
def test_a_seeker_whom_somebody_else_saved_first_is_overwritten_only_on_purpose(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine, button: str, sent: list[int]
) -> None:
    def save(body: dict[str, Any]) -> Given:
        if body["version"] == 1:
            server.on("GET", path, theirs)
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        return Given(200, api.seeker(version=3))

    path = f"/staff/seekers/{SEEKER}"
    theirs = api.seeker(phone="076-000-0299", version=2)
    server.on("PUT", path, save)
    page.goto(f"{built_page}/staff/seekers/{SEEKER}/edit")
    page.get_by_label("電話番号").fill("076-000-0288")
    page.get_by_role("button", name="保存する").click()
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("076-000-0299")
    expect(notice).to_contain_text("076-000-0288")
    expect(page.get_by_label("電話番号")).to_have_value("076-000-0288")
    examine(f"staff-seeker-conflict-{len(sent)}")
    Keyboard(page).press(button, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("求職者の情報：見本 さくら")
    assert [body["version"] for body in server.bodies("PUT", path)] == sent
    console.clear()


def test_a_seeker_is_not_asked_about_when_the_same_was_saved_first(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    path = f"/staff/seekers/{SEEKER}"
    server.on("PUT", path, problem(409, "stale-version", "先に更新しました。"), status=409)
    page.goto(f"{built_page}/staff/seekers/{SEEKER}/edit")
    page.get_by_label("電話番号").fill("076-000-0288")
    server.on("GET", path, api.seeker(phone="076-000-0288", version=2))
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("heading", level=2, name="登録内容を直しました")).to_be_visible()
    assert len(server.bodies("PUT", path)) == 1
    console.clear()


def test_a_referral_that_changed_meanwhile_is_cancelled_only_after_its_newer_state_was_seen(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    def cancel(body: dict[str, Any]) -> Given:
        if body["version"] == 1:
            server.on("GET", PATH, newer)
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        return Given(200, gone)

    newer = api.referral(state="overdue", version=2, history=[api.event("remind_result", 2, "clock")])
    gone = api.referral(state="cancelled", stored_state="cancelled", allowed=[], version=3)
    server.on("POST", f"{PATH}/cancel", cancel)
    page.goto(f"{built_page}{PLACE}/cancel")
    page.get_by_label("その他").check()
    page.get_by_label("説明").fill("本人が来所した")
    page.get_by_role("button", name="この紹介を取り消す").click()
    expect(page.get_by_role("alert")).to_contain_text("紹介から2週間経過")
    expect(page.get_by_label("説明")).to_have_value("本人が来所した")
    examine("staff-referral-cancel-conflict")
    server.on("GET", PATH, gone)
    Keyboard(page).press("いまの状態を確かめて取り消す", "Enter")
    expect(page.get_by_role("heading", level=2, name="紹介を取り消しました")).to_be_visible()
    bodies = server.bodies("POST", f"{PATH}/cancel")
    assert [(body["version"], body["text"]) for body in bodies] == [(1, "本人が来所した"), (2, "本人が来所した")]
    console.clear()


def test_a_referral_with_a_result_meanwhile_is_not_cancelled(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    refused = problem(409, "wrong-state", "選考結果が登録されているため、この紹介は取り消せません。")
    server.on("POST", f"{PATH}/cancel", refused, status=409)
    page.goto(f"{built_page}{PLACE}/cancel")
    page.get_by_label("紹介の誤り").check()
    registered = api.referral(state="not_hired", stored_state="not_hired", version=2, result=api.result())
    server.on("GET", PATH, {**registered, "allowed": ["result"]})
    page.get_by_role("button", name="この紹介を取り消す").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("この紹介は取り消せません")
    expect(page.get_by_role("main")).to_contain_text("不採用")
    expect(page.get_by_role("button", name="取り消す")).to_have_count(0)
    examine("staff-referral-cancel-impossible")
    console.clear()


def test_r21_staff_enter_a_result_after_the_cut_off(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", PATH, api.referral(state="closed", closes_on_is_final=True, allowed=["result"]))
    server.on("POST", f"{PATH}/result", api.referral(state="not_hired", result=api.result()))
    page.goto(f"{built_page}{PLACE}/result")
    expect(page.get_by_label("電話")).to_be_checked()
    page.get_by_label("不採用", exact=True).check()
    page.get_by_label("不採用の理由").select_option("unreachable")
    page.get_by_role("button", name="入力内容を確認する").click()
    page.get_by_role("button", name="この内容で登録する").wait_for()
    examine("staff-result-check")
    page.get_by_role("button", name="この内容で登録する").click()
    expect(page.get_by_role("heading", level=2, name="選考結果を入力しました")).to_be_visible()
    (body,) = server.bodies("POST", f"{PATH}/result")
    assert (body["channel"], body["reason"]) == ("phone", "unreachable")


def test_a_seekers_code_is_shown_once_as_a_slip(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("POST", f"/staff/seekers/{SEEKER}/account-codes", api.CODE, status=201)
    page.goto(f"{built_page}/staff/seekers/{SEEKER}/code")
    examine("staff-seeker-code")
    page.get_by_role("button", name="アカウント作成コードを発行する").click()
    expect(page.get_by_role("article")).to_contain_text(api.CODE["account_code"])
    examine("staff-seeker-slip")


@pytest.mark.usefixtures("patient")
def test_from_referral_to_result_on_two_pages(browser: Browser, stack: StackUnderTest, page: Page) -> None:
    """R19-R20 against the deployed stack: staff refer, the employer reads the letter and registers, staff see it."""
    staff = clerk(stack)
    employer = open_account(stack, staff)
    posting = published(staff, employer, posting_content("P01"))
    person = register_seeker(staff)

    page.goto(f"{stack.web}/staff/login?back=/seekers/{person['seeker_number']}/refer")
    page.get_by_label("ユーザー名").fill(CLERK_1.username)
    page.get_by_role("textbox", name="パスワード").fill(CLERK_1.password)
    page.get_by_role("button", name="ログインする").click()
    page.get_by_label("求人番号").fill(posting["posting_number"])
    page.get_by_role("button", name="求人を確かめる").click()
    page.get_by_role("button", name="紹介の内容を確認する").click()
    page.get_by_role("button", name="この内容で紹介する").click()
    expect(page.get_by_role("heading", level=2, name="紹介しました")).to_be_visible()

    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="ja-JP", timezone_id="Asia/Tokyo")
    phone = context.new_page()
    phone.set_default_timeout(60_000)
    phone.goto(f"{stack.web}/login?back=/applicants")
    phone.get_by_label("メールアドレス").fill(employer.email)
    phone.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    phone.get_by_role("button", name="ログインする").click()
    phone.get_by_role("link", name="紹介状を見る").click()
    expect(phone.get_by_role("article", name="紹介状")).to_contain_text(person["name"])
    phone.get_by_role("link", name="選考結果を登録").click()
    phone.get_by_label("採用", exact=True).check()
    phone.get_by_label("いいえ").check()
    phone.get_by_role("button", name="入力内容を確認する").click()
    phone.get_by_role("button", name="この内容で登録する").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("選考結果を登録しました")
    context.close()

    page.reload()
    expect(page.get_by_role("link", name="選考結果を訂正する")).to_be_visible()
