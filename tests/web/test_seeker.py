"""The seeker's own page: opening a MyPage in five steps, signing in, a forgotten password, a posting (R24)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.keyboard import Keyboard
from tests.support.pages import Answers, problem
from tests.web.conftest import SUPPORT
from tests.web.test_posting import public
from tests.web.test_sign_up import DOCUMENTS, PASSWORD, REFUSED, STARTED
from tests.web.thread_answers import SEEKER_SESSION, line, listed

ENTRY = "アカウント作成コードをハローワークで発行済みの求職者"
DETAILS = {
    "メールアドレス": "hanako@example.co.jp",
    "求職番号": "９９０１０－０００００００１",
    "電話番号": "076-000-1001",
    "アカウント作成コード": "ABCD-EFGH-JKMN-PQRS",
}
NEXT = "次へ（認証キーを受け取る）"


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/public/consent-documents", DOCUMENTS)
    served.on("POST", "/public/seeker-sign-ups", STARTED, status=202)
    served.on("POST", "/public/seeker-sign-ups/s1/complete", {"seeker_number": "99010-00000001"}, status=201)
    served.on("GET", "/seeker/threads", listed(line("seeker")))
    return served


def test_front_and_each_step_are_sound(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    page.goto(f"{built_page}/seeker")
    page.get_by_role("heading", level=1).wait_for()
    examine("seeker-front")
    page.get_by_role("link", name=ENTRY).click()
    page.get_by_role("heading", level=1, name="マイページの開設").wait_for()
    examine("seeker-signup-1")
    page.get_by_role("link", name=ENTRY).click()
    page.get_by_label("プライバシーポリシーに同意する").check()
    page.get_by_label("利用規約に同意する").check()
    page.get_by_role("button", name="同意して次へ").click()
    page.get_by_label("求職番号").wait_for()
    examine("seeker-signup-3")
    for label, text in DETAILS.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name=NEXT).click()
    page.get_by_role("button", name="認証キーを送り直す").wait_for()
    examine("seeker-signup-4")
    page.get_by_role("link", name="次へ（パスワードを決める）").click()
    page.get_by_role("textbox", name="認証キー").wait_for()
    examine("seeker-signup-5")
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    page.get_by_role("textbox", name="認証キー").fill("ABCD-1234")
    page.get_by_role("button", name="マイページを開設する").click()
    expect(page.get_by_role("main")).to_contain_text("求職番号99010-00000001のマイページを開設しました。")
    examine("seeker-signup-done")
    assert server.bodies("POST", "/public/seeker-sign-ups") == [
        {
            "email": "hanako@example.co.jp",
            "seeker_number": DETAILS["求職番号"],
            "phone": "076-000-1001",
            "account_code": "ABCD-EFGH-JKMN-PQRS",
            "accept_privacy_policy": True,
            "accept_terms": True,
        }
    ]


def test_the_opening_is_complete_by_keyboard(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/seeker/signup")
    keyboard = Keyboard(page)
    keyboard.press(ENTRY, "Enter")
    keyboard.press("プライバシーポリシーに同意する", "Space")
    keyboard.press("利用規約に同意する", "Space")
    keyboard.press("同意して次へ", "Enter")
    for label, text in DETAILS.items():
        keyboard.type(label, text)
    keyboard.press(NEXT, "Enter")
    keyboard.press("次へ（パスワードを決める）", "Enter")
    keyboard.type("パスワード", PASSWORD)
    keyboard.type("認証キー", "ABCD-1234")
    keyboard.press("マイページを開設する", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("マイページ開設完了!")
    assert len(server.bodies("POST", "/public/seeker-sign-ups/s1/complete")) == 1


@pytest.mark.usefixtures("server")
def test_without_agreement_no_details(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/seeker/signup/details")
    expect(page).to_have_url(f"{built_page}/seeker/signup/consent")


def test_an_opening_of_the_employers_page_does_not_show_through(page: Page, built_page: str, server: Answers) -> None:
    server.on("POST", "/public/sign-ups", STARTED, status=202)
    page.goto(f"{built_page}/signup/consent")
    page.get_by_label("プライバシーポリシーに同意する").check()
    page.get_by_label("利用規約に同意する").check()
    page.get_by_role("button", name="同意して次へ").click()
    page.get_by_label("事業所番号").wait_for()
    page.goto(f"{built_page}/seeker/signup/details")
    expect(page).to_have_url(f"{built_page}/seeker/signup/consent")


def test_a_mismatch_is_told_in_the_neutral_words(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    server.on("POST", "/public/seeker-sign-ups", problem(422, "account-code-refused", REFUSED), status=422)
    page.goto(f"{built_page}/seeker/signup/consent")
    page.get_by_label("プライバシーポリシーに同意する").check()
    page.get_by_label("利用規約に同意する").check()
    page.get_by_role("button", name="同意して次へ").click()
    for label, text in DETAILS.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name=NEXT).click()
    expect(page.get_by_role("alert")).to_contain_text(REFUSED)
    console.clear()


def test_signing_in_leads_to_the_messages_and_out_again(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None], console: list[str]
) -> None:
    server.on("GET", "/seeker/session", problem(401, "sign-in-required", "ログインし直してください。"), status=401)
    page.goto(f"{built_page}/seeker/messages")
    page.get_by_role("button", name="ログインする").wait_for()
    examine("seeker-login")
    server.on("POST", "/public/seeker-sessions", {"seeker_number": "99010-00000001"})
    server.on("GET", "/seeker/session", SEEKER_SESSION)
    server.on("DELETE", "/seeker/session", status=204)
    page.get_by_label("メールアドレス").fill("hanako@example.co.jp")
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    page.get_by_role("button", name="ログインする").click()
    expect(page.get_by_text("未読2件")).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text("見本 さくら")
    page.get_by_role("button", name="ログアウト").click()
    expect(page.get_by_role("heading", level=2, name="ログアウトしました")).to_be_visible()
    console.clear()


@pytest.mark.usefixtures("server")
def test_r08_a_seeker_is_shown_the_seekers_own_documents(page: Page, built_page: str) -> None:
    with page.expect_request("**/api/public/consent-documents*") as asked:
        page.goto(f"{built_page}/seeker/signup/consent")
    assert asked.value.url.endswith("?audience=seeker")


def test_a_forgotten_password_is_asked_for_as_a_seeker(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    started = {"password_reset_id": "r1", "auth_key_expires_at": "2099-11-18T10:50:00+09:00"}
    server.on("POST", "/public/password-resets", started, status=202)
    page.goto(f"{built_page}/seeker/password-reset")
    page.get_by_label("メールアドレス").fill("hanako@example.co.jp")
    page.get_by_role("button", name="認証キーを送る").click()
    page.get_by_label("新しいパスワード").wait_for()
    examine("seeker-new-password")
    assert server.bodies("POST", "/public/password-resets") == [{"email": "hanako@example.co.jp", "audience": "seeker"}]


def test_a_posting_for_seekers_is_sound(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    server.on("GET", "/seeker/session", SEEKER_SESSION)
    server.on("GET", "/seeker/postings/99010-00001161", public())
    page.goto(f"{built_page}/seeker/jobs/99010-00001161")
    expect(page.get_by_role("main")).to_contain_text("99010-00001161")
    examine("seeker-job")
