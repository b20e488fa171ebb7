"""Proving who one is and who may act for an establishment, in the browser against the deployed stack.

Codes come from the mailbox, passkeys from Chromium's own authenticator, digits from the secret that the page shows. Local
user pools make an authenticator app optional (decisions/0007), so its registration begins at its page; that a pool which
demands it leads there from the sign-in is tests/web/test_staff_members.py.
"""

import re
import secrets
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from local.client import ApiClient
from local.staff import SUPERVISOR_1
from tests.support.people import PASSWORD, Employer, clerk, issue_code, ok, open_account
from tests.support.stack import StackUnderTest
from tests.support.totp import totp
from tests.support.virtual_authenticator import add_virtual_authenticator
from tests.web.hands import field, heading, press, sign_in_employer

pytestmark = pytest.mark.usefixtures("patient")

STAFF_PASSWORD = "窓口は 八時半から 37番"


@pytest.fixture
def staff(stack: StackUnderTest) -> ApiClient:
    return clerk(stack)


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    return open_account(stack, staff)


@pytest.fixture
def quiet(console: list[str]) -> Iterator[None]:
    """Nobody signed in, a wrong code, a session that was ended: refusals that these walks provoke."""
    yield
    console[:] = [line for line in console if not re.search("40[14]|422", line)]


@pytest.fixture
def colleague_page(browser: Browser, page: Page, stack: StackUnderTest) -> Iterator[Page]:  # noqa: ARG001 - opened first
    """A second browser, with cookies of its own."""
    with browser.new_context(locale="ja-JP", timezone_id="Asia/Tokyo", base_url=stack.web) as context:
        other = context.new_page()
        other.set_default_timeout(60_000)
        yield other


def send_password(page: Page, employer: Employer) -> None:
    page.get_by_label("メールアドレス").fill(employer.email)
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    press(page, "ログインする")


def sign_out(page: Page) -> None:
    press(page, "ログアウト")
    expect(page.get_by_text("ログアウトしました")).to_be_visible()


def is_home(page: Page, employer: Employer) -> None:
    page.get_by_role("link", name="新規求人情報を登録").wait_for()
    expect(page.get_by_role("banner")).to_contain_text(employer.establishment["name"])


@pytest.mark.usefixtures("quiet")
def test_a_mailed_code_opens_and_only_the_browser_that_was_remembered_is_not_asked_again(
    page: Page, colleague_page: Page, stack: StackUnderTest, employer: Employer
) -> None:
    """§2.2, decisions/0016."""
    seen = len(stack.mails(employer.email))
    with stack.with_login_codes():
        page.goto(f"{stack.web}/login")
        send_password(page, employer)
        expect(page).to_have_url(f"{stack.web}/login/code")
        mail = stack.wait_for_mail(employer.email, "ログインコード", newer_than=seen)
        found = re.search(r"ログインコード：(\d{6})$", mail.text, re.MULTILINE)
        assert found is not None, mail.text
        field(page, "ログインコード").fill(f"{(int(found[1]) + 1) % 1_000_000:06}")
        press(page, "ログインする")
        expect(page.get_by_role("alert")).to_contain_text("ログインコード")
        page.get_by_label("30日間ログインコードの入力を省く").check()
        field(page, "ログインコード").fill(found[1])
        press(page, "ログインする")
        is_home(page, employer)
        sign_out(page)
        page.goto(f"{stack.web}/login")
        send_password(page, employer)
        is_home(page, employer)

        colleague_page.goto("/login")
        send_password(colleague_page, employer)
        expect(colleague_page).to_have_url(f"{stack.web}/login/code")


@pytest.mark.usefixtures("quiet")
def test_a_passkey_that_the_device_made_signs_in(page: Page, stack: StackUnderTest, employer: Employer) -> None:
    """§2.2: registered with the password, told by mail, used without one; removed, it opens nothing."""
    page.add_init_script("PublicKeyCredential.isConditionalMediationAvailable = async () => false")
    add_virtual_authenticator(page)
    sign_in_employer(page, stack, employer)
    page.goto(f"{stack.web}/account")
    page.get_by_role("link", name="パスキーを登録する").click()
    field(page, "パスキーの名前").fill("事務所のパソコン")
    field(page, "現在のパスワード").fill(PASSWORD)
    press(page, "次へ（端末で確認する）")
    expect(page.get_by_text("パスキーを登録しました")).to_be_visible()
    stack.wait_for_mail(employer.email, "パスキーを登録しました")
    sign_out(page)

    press(page, "パスキーでログイン")
    is_home(page, employer)
    page.goto(f"{stack.web}/account")
    page.get_by_role("link", name="削除する").click()
    press(page, "このパスキーを削除する")
    expect(page.get_by_text("パスキーを削除しました")).to_be_visible()
    sign_out(page)
    press(page, "パスキーでログイン")
    expect(page.get_by_role("heading", name="パスキーでログインできませんでした")).to_be_visible()


@pytest.mark.usefixtures("quiet")
def test_a_colleague_joins_with_a_further_code_and_is_removed(
    page: Page, colleague_page: Page, stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§1.6: the counter's further code, entered in the colleague's own account; removal ends his session at once."""
    colleague = open_account(stack, staff)
    code = issue_code(staff, employer.establishment)
    sign_in_employer(colleague_page, stack, colleague)
    colleague_page.goto("/account/establishments/new")
    colleague_page.get_by_label("事業所番号").fill(employer.number)
    colleague_page.get_by_label("電話番号").fill(employer.establishment["phone"])
    colleague_page.get_by_label("アカウント作成コード").fill(code)
    press(colleague_page, "この事業所を使えるようにする")
    expect(colleague_page.get_by_text("を使えるようになりました")).to_be_visible()
    colleague_page.get_by_role("button", name="この事業所に切り替える").click()
    expect(colleague_page.get_by_text("に切り替えました")).to_be_visible()

    sign_in_employer(page, stack, employer)
    page.goto(f"{stack.web}/account/members")
    page.get_by_role("link", name="外す").click()
    press(page, "このアカウントを外す")
    expect(page.get_by_text("アカウントを外しました")).to_be_visible()
    expect(page.get_by_text("いまお使いの1つだけです")).to_be_visible()

    colleague_page.goto("/home")
    heading(colleague_page, "ログイン")
    send_password(colleague_page, colleague)
    is_home(colleague_page, colleague)


@pytest.mark.usefixtures("quiet")
def test_a_clerk_registers_the_app_that_the_page_shows_and_signs_in_with_its_digits(
    page: Page, stack: StackUnderTest
) -> None:
    """Design §5: the password once more, the QR code and its secret, the first digits; then digits at each sign-in."""
    boss, username = clerk(stack, SUPERVISOR_1), f"t-{secrets.token_hex(5)}"
    made = ok(boss.post("/staff/members", {"username": username, "name": "新任 初子", "role": "clerk"}), 201)
    first = {"username": username, "password": made["password"], "new_password": STAFF_PASSWORD}
    ok(stack.client().post("/public/staff-sessions", first))
    page.goto(f"{stack.web}/staff/totp")
    page.get_by_label("ユーザー名").fill(username)
    field(page, "パスワード").fill(STAFF_PASSWORD)
    press(page, "次へ")
    expect(page.get_by_role("img", name="認証アプリに登録するためのQRコード")).to_be_visible()
    shown = re.search(r"(?:[A-Z2-7]{4} ){7,}[A-Z2-7]{1,4}", page.get_by_role("main").inner_text())
    assert shown is not None, page.get_by_role("main").inner_text()
    secret = shown[0].replace(" ", "")
    page.get_by_label("6桁の数字").fill(totp(secret))
    press(page, "登録してログインする")
    heading(page, "申込み一覧")

    press(page, "ログアウト")
    expect(page.get_by_text("ログアウトしました")).to_be_visible()
    page.goto(f"{stack.web}/staff/login")
    page.get_by_label("ユーザー名").fill(username)
    field(page, "パスワード").fill(STAFF_PASSWORD)
    press(page, "ログインする")
    page.get_by_label("6桁の数字").fill(totp(secret, steps=1))
    press(page, "ログインする")
    heading(page, "申込み一覧")
