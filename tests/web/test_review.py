"""The clerk's day in a real browser against the deployed stack: sign-in, codes, ten decisions by keyboard, a FAX."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from local.staff import CLERK_1, CLERK_9, OTHER_OFFICE, StaffMember
from mypage.core.clock import JST
from mypage.postings.rules import Channel, target_date
from tests.support.people import Employer, clerk, fresh_establishment, ok, open_account, register
from tests.support.postings import POSTINGS, posting
from tests.support.stack import StackUnderTest
from tests.web.hands import MODEL, fill, heading, tab_to

Json = dict[str, Any]
LONG = 30_000
"""The first call of a function on a busy machine."""


@pytest.fixture(autouse=True)
def patient(page: Page) -> None:
    page.set_default_timeout(LONG)
    expect.set_options(timeout=LONG)


@pytest.fixture(scope="module", autouse=True)
def _usual_patience() -> Iterator[None]:
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture(scope="module")
def employer(stack: StackUnderTest) -> Employer:
    """An employer of the other office: nobody else's work is in that queue."""
    establishment = fresh_establishment("P01")
    establishment["establishment_number"] = establishment["establishment_number"].replace("9901-", "9902-", 1)
    staff = clerk(stack, CLERK_9)
    return open_account(stack, staff, register(staff, establishment))


def sign_in(page: Page, stack: StackUnderTest, member: StaffMember, to: str = "申込み一覧") -> None:
    page.goto(f"{stack.web}/staff/login")
    page.get_by_label("ユーザー名").fill(member.username)
    page.get_by_label("パスワード").fill(member.password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(to)


# --- the keyboard -------------------------------------------------------------------------------


def accept(page: Page) -> None:
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    heading(page, "この求人を受理して公開しますか")
    tab_to(page, "受理して公開する")
    page.keyboard.press("Enter")
    heading(page, "受理して公開しました")


def return_(page: Page) -> None:
    page.keyboard.press("r")
    page.keyboard.press("Enter")
    heading(page, "差戻しの内容")
    tab_to(page, "項目")
    chosen = "() => document.activeElement.selectedOptions[0].label"
    while page.evaluate(chosen) != "仕事内容：仕事内容":
        page.keyboard.press("ArrowDown")
    tab_to(page, "求人者への説明")
    page.keyboard.insert_text("来客数と、受付の人数を追記してください。")
    tab_to(page, "内容を確認する")
    page.keyboard.press("Enter")
    heading(page, "この内容で差し戻しますか")
    tab_to(page, "この求人を差し戻す")
    page.keyboard.press("Enter")
    heading(page, "差し戻しました")


def refuse(page: Page) -> None:
    page.keyboard.press("x")
    page.keyboard.press("Enter")
    heading(page, "不受理の理由")
    tab_to(page, "申込みの内容が法令に違反する")
    page.keyboard.press("Space")
    tab_to(page, "求人者への説明")
    page.keyboard.insert_text("仕事内容が法令に違反しています。")
    tab_to(page, "内容を確認する")
    page.keyboard.press("Enter")
    heading(page, "この求人を不受理にしますか")
    tab_to(page, "この求人を不受理にする")
    page.keyboard.press("Enter")
    heading(page, "不受理にしました")


PLAN: list[tuple[Callable[[Page], None], str]] = [
    (accept, "active"),
    (return_, "returned"),
    (accept, "active"),
    (refuse, "refused"),
    (accept, "active"),
    (return_, "returned"),
    (accept, "active"),
    (refuse, "refused"),
    (return_, "returned"),
    (accept, "active"),
]


def test_a_clerk_works_off_ten_applications_by_keyboard_only(
    page: Page, stack: StackUnderTest, employer: Employer
) -> None:
    names = ["P01", "P03", "P05", "P06", "P09"] * 2
    wanted: dict[str, str] = {}
    for name, (_, state) in zip(names, PLAN, strict=True):
        submitted = ok(employer.submit(employer.draft(posting(name))))
        wanted[submitted["posting_id"]] = state
    sign_in(page, stack, CLERK_9)
    expect(page.get_by_role("row")).to_have_count(11)
    for decide, _ in PLAN:
        page.keyboard.press("n")
        heading(page, re.compile(r"受付番号 .+ の確認"))
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        expect(page.get_by_role("button", name="次へ")).to_be_visible()
        decide(page)
    page.keyboard.press("n")
    expect(page.get_by_text("着手できる申込みはありません")).to_be_visible()
    assert {posting_id: employer.posting(posting_id)["state"] for posting_id in wanted} == wanted
    returned = next(posting_id for posting_id, state in wanted.items() if state == "returned")
    assert employer.posting(returned)["comments"] == [
        {"field": "duties", "text": "来客数と、受付の人数を追記してください。"}
    ]


def test_two_clerks_cannot_decide_the_same_application(
    page: Page, stack: StackUnderTest, employer: Employer, console: list[str]
) -> None:
    """The employer takes it back while the clerk reads: the decision says so and leads on."""
    submitted = ok(employer.submit(employer.draft(posting("P01"))))
    sign_in(page, stack, CLERK_9)
    page.keyboard.press("n")
    heading(page, re.compile(r"受付番号 .+ の確認"))
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    heading(page, "この求人を受理して公開しますか")
    path = f"/employer/postings/{submitted['posting_id']}"
    version = employer.posting(submitted["posting_id"])["version"]
    ok(employer.client.post(f"{path}/withdraw", {"version": version}))
    page.get_by_role("button", name="受理して公開する").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("求人者が取り下げました")
    alert.get_by_role("button", name="最新の内容を読み込む").click()
    expect(page.get_by_role("main")).to_contain_text("「取下げ」になっています")
    assert all("409" in line for line in console)
    console.clear()


# --- the counter --------------------------------------------------------------------------------


def test_a_new_clerk_signs_in_for_the_first_time(page: Page, stack: StackUnderTest, console: list[str]) -> None:
    name = f"shinjin{datetime.now(JST):%H%M%S%f}"
    member = StaffMember(name, "新任 初子", CLERK_1.office, "clerk", "Hajimete-0-Yanagi", must_change_password=True)
    stack.create_staff(member)
    sign_in(page, stack, member, to="新しいパスワードを決める")
    page.get_by_label("新しいパスワード").fill("Kaede-to-Tsurugi-88")
    page.keyboard.press("Enter")
    heading(page, "申込み一覧")
    expect(page.get_by_role("banner")).to_contain_text("新任 初子")
    page.get_by_role("button", name="ログアウト").click()
    heading(page, "職員用ページにログイン")
    page.get_by_label("ユーザー名").fill(name)
    page.get_by_label("パスワード").fill("Kaede-to-Tsurugi-88")
    page.keyboard.press("Enter")
    heading(page, "申込み一覧")
    assert all("401" in line for line in console)
    console.clear()


def test_an_establishment_is_registered_and_gets_a_code_on_a_slip(page: Page, stack: StackUnderTest) -> None:
    new = fresh_establishment("P10")
    sign_in(page, stack, CLERK_1)
    page.get_by_role("link", name="事業所", exact=True).click()
    page.get_by_role("link", name="事業所を登録する").click()
    heading(page, "事業所を登録する")
    for key, value in new.items():
        control = page.locator(f'[id="f-{key}"]')
        if key == "prefecture_code":
            control.select_option(value)
        else:
            control.fill(value)
    page.get_by_role("button", name="登録する").click()
    heading(page, new["name"])
    expect(page.get_by_text("事業所を登録しました")).to_be_visible()
    page.get_by_role("link", name="アカウント作成コードを発行する").click()
    page.get_by_role("button", name="発行する").click()
    heading(page, "アカウント作成コードを発行しました")
    slip = page.get_by_role("article")
    expect(slip).to_contain_text(new["establishment_number"])
    expect(slip).to_contain_text(re.compile(r"[0-9A-Z]{4} -\s*[0-9A-Z]{4} -\s*[0-9A-Z]{4} -\s*[0-9A-Z]{4}"))
    last = (datetime.now(JST) + timedelta(days=5)).date()
    expect(slip).to_contain_text(f"{last.month}月{last.day}日")

    page.get_by_role("link", name="渡し終えたので").click()
    expect(page.get_by_role("table")).to_contain_text("発行済")
    page.get_by_role("link", name="アカウント作成コードを発行する").click()
    expect(page.get_by_text("使われていないコードがあります")).to_be_visible()
    page.get_by_role("button", name="発行する").click()
    page.get_by_role("link", name="渡し終えたので").click()
    table = page.get_by_role("table")
    expect(table.get_by_text("失効", exact=True)).to_have_count(1)
    table.get_by_role("link", name="失効させる").click()
    page.get_by_role("button", name="このコードを失効させる").click()
    expect(page.get_by_text("コードを失効させました")).to_be_visible()
    expect(page.get_by_role("table").get_by_text("失効", exact=True)).to_have_count(2)


# --- what comes by FAX --------------------------------------------------------------------------


def test_a_fax_is_entered_and_queues_behind_mypage(page: Page, stack: StackUnderTest, employer: Employer) -> None:
    received = (datetime.now(JST) - timedelta(days=3)).date()
    sign_in(page, stack, CLERK_9)
    page.get_by_role("link", name="窓口・FAXなどの入力").click()
    page.get_by_role("link", name="新しく入力する").click()
    page.get_by_label("事業所番号").fill(employer.number)
    page.get_by_label("FAX").check()
    for part, value in (("年", received.year), ("月", received.month), ("日", received.day)):
        page.get_by_label(part, exact=True).fill(str(value))
    page.get_by_role("button", name="求人の内容へ進む").click()
    heading(page, "求人の内容を入力する")
    page.get_by_role("link", name="求人区分・公開").click()
    content = POSTINGS["P10"]
    sections = [section["key"] for section in MODEL["sections"]]
    for section in sections:
        page.wait_for_url(f"**/{section}")
        fill(page, [field for field in MODEL["fields"] if field["section"] == section], content)
        page.get_by_role("button", name="保存して一覧へ戻る" if section == sections[-1] else "次へ").click()
    heading(page, "求人の内容を入力する")
    page.get_by_role("link", name="内容の確認と申込み").click()
    expect(page.get_by_role("main")).to_contain_text("商業施設の清掃員")
    page.get_by_role("button", name="この内容で申し込む").click()
    heading(page, "申込み一覧に入れました")
    target = target_date(Channel.FAX, received)
    expect(page.get_by_role("main")).to_contain_text(f"{target.month}月{target.day}日")

    later = ok(employer.submit(employer.draft(posting("P01"))))
    page.get_by_role("link", name="申込み一覧へ").click()
    rows = page.get_by_role("row").filter(has=page.get_by_role("rowheader"))
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text(later["receipt_number"])
    expect(rows.nth(1)).to_contain_text("FAX")
    assert CLERK_9.office == OTHER_OFFICE
