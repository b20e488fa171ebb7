"""Opening an account in the leaflet's five steps (R01, R07-R09), page by page and as a whole."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from local.mails import auth_key
from tests.support.keyboard import Keyboard
from tests.support.pages import Answers, problem
from tests.support.people import clerk, fresh_email, fresh_establishment, issue_code, register
from tests.support.stack import StackUnderTest
from tests.web.conftest import SUPPORT, overflow, violations

ENTRY = "アカウント作成コードをハローワークで発行済みの求人者"
STEPS = ["入口を選ぶ", "同意する", "事業所を確かめる", "認証キーを受け取る", "パスワードを決める"]
DOCUMENTS = {
    "privacy_policy": {
        "version": "2026-11-01",
        "title": "プライバシーポリシー",
        "text": "本文です。\n\n## 1. 情報\n\n- **メール**：宛先\n\n| 情報 | 期間 |\n|---|---|\n| 記録 | 5年 |\n" * 3,
    },
    "terms": {"version": "2026-11-01", "title": "利用規約", "text": "規約の本文です。\n\n1. ひとつ\n2. ふたつ\n"},
}
STARTED = {"sign_up_id": "s1", "auth_key_expires_at": "2099-11-18T10:50:00+09:00"}
DETAILS = {
    "メールアドレス": "saiyo@example.co.jp",
    "事業所番号": "９９０１－０００００２－２",
    "電話番号": "076-000-0002",
    "アカウント作成コード": "ABCD-EFGH-JKMN-PQRS",
}
REFUSED = (
    "4つの入力をご確認ください。有効期限を過ぎたコードや、使用済み・失効したコードは使えません。"
    "窓口で再発行を受けてください。"
)
FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")
PASSWORD = "きのこと夕立 と37台の自転車"


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/public/consent-documents", DOCUMENTS)
    served.on("POST", "/public/sign-ups", STARTED, status=202)
    return served


def agree(page: Page) -> None:
    page.get_by_label("プライバシーポリシーに同意する").check()
    page.get_by_label("利用規約に同意する").check()
    page.get_by_role("button", name="同意して次へ").click()


def fill_details(page: Page, **change: str) -> None:
    for label, text in {**DETAILS, **change}.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="次へ（認証キーを受け取る）").click()


def to_key(page: Page, site: str) -> None:
    page.goto(f"{site}/signup/consent")
    agree(page)
    fill_details(page)
    expect(page.get_by_role("heading", level=1, name="認証キーを送りました")).to_be_visible()


@pytest.mark.usefixtures("server")
def test_the_steps_are_the_five_of_the_leaflet(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/signup")
    labels = page.get_by_role("navigation", name="手続きの進み具合").get_by_role("listitem")
    expect(labels).to_have_count(5)
    for label, words in zip(labels.all(), STEPS, strict=True):
        expect(label).to_contain_text(words)
    page.get_by_role("link", name=ENTRY, exact=True).click()
    expect(page).to_have_url(f"{built_page}/signup/consent")


def test_each_step_is_sound(page: Page, built_page: str, server: Answers, examine: Callable[[str], None]) -> None:
    server.on(
        "POST", "/public/sign-ups/s1/complete", {"establishment_number": "1", "establishment_name": "見本ベーカリー"}
    )
    page.goto(f"{built_page}/signup")
    page.get_by_role("heading", level=1).wait_for()
    examine("signup-1")
    page.get_by_role("link", name=ENTRY).click()
    page.get_by_label("利用規約に同意する").wait_for()
    examine("signup-2")
    agree(page)
    page.get_by_label("電話番号").wait_for()
    examine("signup-3")
    fill_details(page)
    page.get_by_role("button", name="認証キーを送り直す").wait_for()
    examine("signup-4")
    page.get_by_role("link", name="次へ（パスワードを決める）").click()
    page.get_by_role("textbox", name="認証キー").wait_for()
    examine("signup-5")
    page.get_by_label("パスワード", exact=False).first.fill(PASSWORD)
    page.get_by_role("textbox", name="認証キー").fill("ABCD-1234")
    page.get_by_role("button", name="マイページを開設する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("マイページ開設完了!")
    examine("signup-done")


@pytest.mark.usefixtures("server")
def test_both_documents_must_be_agreed_to(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/signup/consent")
    page.get_by_label("プライバシーポリシーに同意する").check()
    page.get_by_role("button", name="同意して次へ").click()
    expect(page.get_by_role("alert")).to_contain_text("「利用規約に同意する」にチェックを入れてください")
    expect(page).to_have_title(re.compile("^エラー："))
    expect(page).to_have_url(f"{built_page}/signup/consent")


@pytest.mark.parametrize("step", ["details", "key", "password"])
@pytest.mark.usefixtures("server")
def test_later_steps_lead_back_to_the_agreement(page: Page, built_page: str, step: str) -> None:
    page.goto(f"{built_page}/signup/{step}")
    expect(page).to_have_url(f"{built_page}/signup/consent")


@pytest.mark.usefixtures("server")
def test_without_a_key_the_password_leads_back_to_the_details(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/signup/consent")
    agree(page)
    page.get_by_label("電話番号").wait_for()
    page.goto(f"{built_page}/signup/password")
    expect(page).to_have_url(f"{built_page}/signup/details")


def test_the_details_are_sent_with_both_agreements(page: Page, built_page: str, server: Answers) -> None:
    to_key(page, built_page)
    assert server.bodies("POST", "/public/sign-ups") == [
        {
            "email": "saiyo@example.co.jp",
            "establishment_number": DETAILS["事業所番号"],
            "phone": "076-000-0002",
            "account_code": "ABCD-EFGH-JKMN-PQRS",
            "accept_privacy_policy": True,
            "accept_terms": True,
        }
    ]


def test_a_mismatch_is_told_in_the_neutral_words(
    page: Page, built_page: str, server: Answers, console: list[str], focused: Callable[[], str]
) -> None:
    server.on("POST", "/public/sign-ups", problem(422, "account-code-refused", REFUSED), status=422)
    page.goto(f"{built_page}/signup/consent")
    agree(page)
    fill_details(page)
    expect(page.get_by_role("alert")).to_contain_text(REFUSED)
    assert REFUSED in focused()
    expect(page.get_by_label("電話番号")).to_have_value("076-000-0002")
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    console.clear()


@pytest.mark.usefixtures("server")
def test_what_was_typed_survives_reload_and_back_but_never_the_password(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/signup/consent")
    agree(page)
    page.get_by_label("メールアドレス").fill("saiyo@example.co.jp")
    page.reload()
    expect(page.get_by_label("メールアドレス")).to_have_value("saiyo@example.co.jp")
    fill_details(page)
    page.get_by_role("link", name="メールアドレスを直す").click()
    expect(page.get_by_label("アカウント作成コード")).to_have_value(DETAILS["アカウント作成コード"])
    page.go_back()
    page.get_by_role("link", name="次へ（パスワードを決める）").click()
    page.get_by_label("パスワード", exact=False).first.fill(PASSWORD)
    page.reload()
    expect(page.get_by_label("パスワード", exact=False).first).to_have_value("")
    assert PASSWORD not in page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})")


def test_the_key_page_says_until_when_and_sends_again(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    to_key(page, built_page)
    text = page.get_by_role("main")
    expect(text).to_contain_text("saiyo@example.co.jp")
    expect(text).to_contain_text("認証キーは50分間有効です。")
    expect(text).to_contain_text("11月18日（水）10時50分までに")
    later = {**STARTED, "auth_key_expires_at": "2099-11-18T11:20:00+09:00"}
    server.on("POST", "/public/sign-ups/s1/auth-key", later, status=202)
    page.get_by_role("button", name="認証キーを送り直す").click()
    expect(page.get_by_role("status").first).to_contain_text("認証キーを送り直しました")
    expect(text).to_contain_text("11時20分までに")
    wait = problem(429, "too-many-mails", "認証キーのメールは、1時間に3通までです。")
    server.on("POST", "/public/sign-ups/s1/auth-key", wait, status=429, retry_after="1800")
    page.get_by_role("button", name="認証キーを送り直す").click()
    expect(page.get_by_role("alert")).to_contain_text(re.compile(r"\d+時\d\d分を過ぎてから、もう一度お試しください"))
    console.clear()


def test_a_wrong_key_is_told_at_its_input(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    words = "認証キーを確認できませんでした。最後に届いたメールの認証キーを入力してください。"
    refused = problem(422, "auth-key-refused", words, [("auth_key", "認証キーをご確認ください。")])
    server.on("POST", "/public/sign-ups/s1/complete", refused, status=422)
    to_key(page, built_page)
    page.get_by_role("link", name="次へ（パスワードを決める）").click()
    page.get_by_label("パスワード", exact=False).first.fill(PASSWORD)
    page.get_by_role("textbox", name="認証キー").fill("WRONGKEY")
    page.get_by_role("button", name="マイページを開設する").click()
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_role("textbox", name="認証キー")).to_be_focused()
    expect(page.get_by_role("textbox", name="認証キー")).to_have_accessible_description(
        re.compile("認証キーを確認できません")
    )
    console.clear()


def test_a_lost_connection_keeps_the_input(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    page.goto(f"{built_page}/signup/consent")
    agree(page)
    page.get_by_label("電話番号").wait_for()
    server.lose_connection()
    fill_details(page)
    expect(page.get_by_role("alert")).to_contain_text("通信できませんでした")
    expect(page.get_by_label("メールアドレス")).to_have_value("saiyo@example.co.jp")
    server.reconnect()
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("認証キーを送りました")
    console.clear()


def test_the_opening_is_complete_by_keyboard(page: Page, built_page: str, server: Answers) -> None:
    opened = {"establishment_number": "1", "establishment_name": "見本ベーカリー"}
    server.on("POST", "/public/sign-ups/s1/complete", opened, status=201)
    page.goto(f"{built_page}/signup")
    keyboard = Keyboard(page)
    keyboard.press(ENTRY, "Enter")
    keyboard.press("プライバシーポリシーに同意する", "Space")
    keyboard.press("利用規約に同意する", "Space")
    keyboard.press("同意して次へ", "Enter")
    for label, text in DETAILS.items():
        keyboard.type(label, text)
    keyboard.press("次へ（認証キーを受け取る）", "Enter")
    keyboard.press("次へ（パスワードを決める）", "Enter")
    keyboard.type("パスワード", PASSWORD)
    keyboard.press("パスワードを表示する", "Enter")
    expect(page.get_by_role("textbox", name="パスワード")).to_have_value(PASSWORD)
    keyboard.type("認証キー", "ABCD-1234")
    keyboard.press("マイページを開設する", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("マイページ開設完了!")


@pytest.mark.usefixtures("patient")
def test_from_the_printed_code_to_the_home_page_on_a_phone(
    page: Page, stack: StackUnderTest, console: list[str]
) -> None:
    """R01, R06-R10: all five steps at 320 px against the deployed stack, with the key from the mail."""
    staff = clerk(stack)
    establishment = register(staff, fresh_establishment("P02"))
    code, email = issue_code(staff, establishment), fresh_email()
    page.set_viewport_size({"width": 320, "height": 640})

    def sound(title: str) -> None:
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        assert overflow(page) == [], title
        assert violations(page) == [], title

    page.goto(stack.web)
    page.get_by_role("link", name=ENTRY, exact=True).click()
    sound("マイページの開設")
    page.get_by_role("link", name=ENTRY, exact=True).click()
    page.get_by_label("利用規約に同意する").wait_for()
    sound("プライバシーポリシーと利用規約")
    agree(page)
    sound("メールアドレスと事業所番号などの入力")
    typed = {
        "メールアドレス": email,
        "事業所番号": establishment["establishment_number"].translate(FULL_WIDTH),
        "電話番号": establishment["phone"].replace("-", ""),
    }
    fill_details(page, **typed, アカウント作成コード="0000-0000-0000-0000")
    expect(page.get_by_role("alert")).to_contain_text(REFUSED)
    fill_details(page, **typed, アカウント作成コード=code.lower())
    sound("認証キーを送りました")
    key = auth_key(stack.wait_for_mail(email, "認証キー"))
    page.get_by_role("link", name="次へ（パスワードを決める）").click()
    sound("パスワードと認証キーの入力")
    page.get_by_role("textbox", name="パスワード").fill(f"{email}-1")
    page.get_by_role("textbox", name="認証キー").fill(key)
    page.get_by_role("button", name="マイページを開設する").click()
    expect(page.get_by_role("alert")).to_contain_text("推測されやすいパスワードです")
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    page.get_by_role("button", name="マイページを開設する").click()
    sound("マイページ開設完了!")
    page.get_by_role("link", name="ログインする").click()
    page.get_by_label("メールアドレス").fill(email)
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    page.get_by_role("button", name="ログインする").click()
    expect(page.get_by_role("main")).to_contain_text("有効中の求人はありません")
    sound("ホーム")
    expect(page.get_by_role("banner")).to_contain_text(establishment["name"])
    console.clear()  # the refusals provoked above
