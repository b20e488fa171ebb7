"""Both sides of the desk in one browser against the deployed stack: a posting from copy, a change, a stop, an establishment.

The employer's and the clerk's sessions have cookies of their own, so one browser is both; the API only lays the ground.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from local.client import ApiClient
from local.staff import CLERK_1
from tests.support.people import (
    Employer,
    clerk,
    decided,
    fresh_establishment,
    ok,
    open_account,
    published,
    register,
    review_of,
    told,
)
from tests.support.postings import posting
from tests.support.stack import StackUnderTest
from tests.web.hands import (
    choose,
    done,
    field,
    fill_date,
    heading,
    press,
    row,
    sign_in_employer,
    sign_in_staff,
)

pytestmark = pytest.mark.usefixtures("patient")


@pytest.fixture
def staff(stack: StackUnderTest) -> ApiClient:
    return clerk(stack)


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    return open_account(stack, staff, register(staff, fresh_establishment("P05")))


@pytest.fixture
def both(page: Page, stack: StackUnderTest, employer: Employer, console: list[str]) -> Iterator[Page]:
    """The page, signed in as the employer and as a clerk."""
    sign_in_staff(page, stack, CLERK_1)
    sign_in_employer(page, stack, employer)
    yield page
    console[:] = [
        line for line in console if not re.search("40[149]|422", line)
    ]  # refusals are what these tests are on


def claim(page: Page, stack: StackUnderTest, review: dict[str, Any]) -> None:
    """Open an item of the queue and begin work on it."""
    page.goto(f"{stack.web}/staff/reviews/{review['review_id']}")
    heading(page, f"受付番号 {review['receipt_number']} の確認")
    press(page, "着手する")
    page.get_by_role("button", name="次へ").wait_for()


def decide(page: Page, choice: str, confirm: str, told_: str) -> None:
    """Choose a decision, confirm it on its own page."""
    page.get_by_label(choice, exact=False).first.check()
    press(page, "次へ")
    press(page, confirm)
    heading(page, told_)


def send_back(page: Page, label: str, words: str) -> None:
    """Send back with one comment on a field."""
    page.get_by_label("差戻し", exact=False).first.check()
    press(page, "次へ")
    heading(page, "差戻しの内容")
    page.get_by_label("項目", exact=False).and_(page.locator("select")).select_option(label=label)
    page.get_by_label("求人者への説明").fill(words)
    press(page, "内容を確認する")
    expect(page.get_by_role("main")).to_contain_text(words)
    press(page, "この求人を差し戻す")
    heading(page, "差し戻しました")


def number_of(page: Page) -> str:
    """The address of the posting that is open: its id."""
    return page.url.split("/postings/")[1].split("/")[0]


def go_through_every_section(page: Page) -> None:
    """Press 「次へ」 through the copied form, making the mistakes that people make and mending them."""
    page.get_by_role("link", name="求人区分・公開").click()
    heading(page, "求人区分・公開")
    press(page, "次へ")
    heading(page, "仕事内容")
    field(page, "職種").fill("")
    press(page, "次へ")
    expect(page.get_by_role("alert").get_by_role("link")).to_have_text(["職種を入力してください"])
    field(page, "職種").fill("受付・一般事務（契約社員・土日休み）")
    press(page, "次へ")
    heading(page, "雇用形態・期間")
    press(page, "次へ")
    expect(page.get_by_role("alert").get_by_role("link").first).to_be_visible()  # the dates were not copied
    fill_date(page, "契約の開始日", "2027-04-01")
    fill_date(page, "契約の終了日", "2028-03-31")
    press(page, "次へ")
    for title in ("就業場所", "応募の条件"):
        heading(page, title)
        press(page, "次へ")
    heading(page, "賃金・手当")
    field(page, "a 基本給の下限").fill("１５０，０００円")
    press(page, "次へ")
    expect(field(page, "a 基本給の下限")).to_have_accessible_description(re.compile("最低賃金"))
    field(page, "a 基本給の下限").fill("195000")
    press(page, "次へ")
    expect(page.get_by_role("alert").get_by_role("link").first).to_contain_text("上限")
    field(page, "a 基本給の上限").fill("210,000")
    press(page, "次へ")
    heading(page, "就業時間・休憩")
    press(page, "次へ")
    heading(page, "休日・休暇")
    field(page, "6か月経過後の年次有給休暇日数").fill("9")
    press(page, "次へ")
    expect(field(page, "6か月経過後の年次有給休暇日数")).to_have_accessible_description(re.compile("10日以上"))
    press(page, "次へ")  # a warning: once more goes on
    for title in ("保険・年金・定年等", "求人PR"):
        heading(page, title)
        press(page, "次へ")
    heading(page, "採用人数・選考方法")
    field(page, "採用人数").fill("０")
    press(page, "次へ")
    expect(page.get_by_role("alert").get_by_role("link").first).to_contain_text("採用人数")
    field(page, "採用人数").fill("２")
    press(page, "次へ")
    heading(page, "応募書類・担当者")
    press(page, "次へ")
    heading(page, "申告")
    page.get_by_role("checkbox").check()
    press(page, "保存して一覧へ戻る")


def test_a_full_posting_from_copy_with_mistakes_and_a_confirmed_warning_to_publication(
    both: Page, stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """R15, V01, V11, V21: copied from one that is over, through every group of the form, to the public page."""
    page = both
    old = published(staff, employer, posting("P05"))
    employer.request(old["posting_id"], "stop")
    decided(staff, old["posting_id"], "accept", "stop")

    page.goto(f"{stack.web}/home")
    page.get_by_role("link", name="新規求人情報を登録").click()
    page.get_by_role("link", name="過去の求人から作成").click()
    page.get_by_role("button", name=re.compile("この求人を使う")).click()
    heading(page, "求人情報の入力")
    done(page, "過去の求人の内容を写しました")
    posting_id = number_of(page)
    assert posting_id != old["posting_id"]
    expect(page.get_by_role("region", name="完了")).to_contain_text("契約の開始日")

    go_through_every_section(page)
    page.get_by_role("link", name="確認と申込み").click()
    heading(page, "入力内容の確認")
    press(page, "この内容で申し込む")
    expect(page.get_by_role("heading", level=2, name="ご確認いただきたい点が1件あります")).to_be_focused()
    press(page, "確認して、この内容で申し込む")
    expect(page.get_by_role("alert")).to_contain_text("「内容を確認しました」に印を付けてください")
    page.get_by_label("内容を確認しました").check()
    press(page, "確認して、この内容で申し込む")
    heading(page, "求人を申し込みました")
    assert employer.posting(posting_id)["confirmed_warnings"] == ["V11"]

    claim(page, stack, review_of(staff, posting_id))
    expect(page.get_by_role("main")).to_contain_text("求人者が確認済みの注意")
    decide(page, "受理・公開", "受理して公開する", "受理して公開しました")
    page.get_by_role("link", name="公開中の求人を見る").click()
    heading(page, "受付・一般事務（契約社員・土日休み）")
    main = page.get_by_role("main")
    expect(main).to_contain_text("195,000円")
    expect(main).to_contain_text(employer.establishment["name"])


def apply_for_a_change(page: Page) -> None:
    """From a posting's page: other wages and four people instead of one."""
    page.get_by_role("link", name="求人情報を編集").click()
    press(page, "変更の入力を始める")
    page.get_by_role("link", name="賃金・手当").click()
    heading(page, "賃金・手当")
    field(page, "a 基本給の下限").fill("200000")
    field(page, "a 基本給の上限").fill("220000")
    press(page, "保存して一覧へ戻る")
    page.get_by_role("link", name="採用人数・選考方法").click()
    field(page, "採用人数").fill("4")
    press(page, "保存して一覧へ戻る")
    page.get_by_role("link", name="変更の確認と申込み").click()
    heading(page, "変更内容の確認")
    expect(row(page, "a 基本給の下限")).to_contain_text("192,000円")
    expect(row(page, "a 基本給の下限")).to_contain_text("200,000円")
    expect(page.get_by_role("rowheader")).to_have_count(3)
    press(page, "この内容で変更を申し込む")
    done(page, "求人内容の変更を申し込みました")
    expect(page.get_by_role("main")).to_contain_text("確認待ち")


def test_a_change_goes_through_both_sides_and_is_published_only_when_it_is_accepted(
    both: Page, stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """R17, A21: side by side for both, sent back with a word per field, corrected, accepted as a whole."""
    page = both
    active = published(staff, employer, posting("P05"))
    posting_id, public = active["posting_id"], f"{stack.web}/jobs/{active['posting_number']}"

    page.goto(f"{stack.web}/postings/{posting_id}")
    apply_for_a_change(page)

    claim(page, stack, review_of(staff, posting_id, "change"))
    expect(row(page, "採用人数")).to_contain_text("1人")
    expect(row(page, "採用人数")).to_contain_text("4人")
    words = "4人を募集する理由をお書きください。"
    send_back(page, "採用人数・選考方法：採用人数", words)
    page.goto(public)
    expect(page.get_by_role("main")).to_contain_text("192,000円")

    page.goto(f"{stack.web}/home")
    page.get_by_role("region", name="対応が必要なこと").get_by_role("link").first.click()
    heading(page, "求人情報の編集（変更の申込み）")
    expect(page.get_by_role("main")).to_contain_text(words)
    page.get_by_role("link", name="採用人数・選考方法").click()
    expect(field(page, "採用人数")).to_have_accessible_description(re.compile(words))
    field(page, "採用人数").fill("3")
    press(page, "保存して一覧へ戻る")
    page.get_by_role("link", name="変更の確認と申込み").click()
    press(page, "この内容で変更を申し込む")
    done(page, "求人内容の変更を申し込みました")

    claim(page, stack, review_of(staff, posting_id, "change"))
    expect(page.get_by_role("main")).to_contain_text("前回の差戻しの内容")
    page.goto(public)
    expect(page.get_by_role("main")).to_contain_text("192,000円")
    expect(page.get_by_role("main")).not_to_contain_text("200,000円")
    page.go_back()
    decide(page, "変更を受理・公開", "変更を受理して公開する", "変更を受理しました")
    page.goto(public)
    expect(page.get_by_role("main")).to_contain_text("200,000円")
    expect(page.get_by_role("main")).to_contain_text("3人")
    page.goto(f"{stack.web}/postings/{posting_id}/history")
    expect(page.get_by_role("row").filter(has_text="変更の受理")).to_have_count(1)
    assert told(stack, employer)["change_accepted"] == 1


def test_a_stop_with_its_reason_goes_through_both_sides(
    both: Page, stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """A20: first in the queue, in force until it is accepted, then gone at once for the reason given."""
    page = both
    active = published(staff, employer, posting("P05"))
    posting_id, public = active["posting_id"], f"{stack.web}/jobs/{active['posting_number']}"
    page.goto(f"{stack.web}/postings/{posting_id}")
    page.get_by_role("link", name="募集停止を申し込む").click()
    heading(page, "募集停止の申込み")
    press(page, "募集停止を申し込む")
    expect(page.get_by_role("alert")).to_contain_text("募集を終える理由を選んでください")
    choose(page, "募集を終える理由", "充足（採用人数に達した）")
    field(page, "ハローワークへの連絡").fill("12月5日に採用が決まりました。")
    press(page, "募集停止を申し込む")
    done(page, "募集停止を申し込みました")
    page.goto(f"{stack.web}/home/active")
    expect(page.get_by_role("main")).to_contain_text("停止申込中")
    page.goto(public)
    expect(page.get_by_role("main")).to_contain_text("受付・一般事務")

    review = review_of(staff, posting_id, "stop")
    assert review["band"] == 0
    page.goto(f"{stack.web}/staff/?kind=stop")
    expect(page.get_by_role("row").filter(has_text=review["receipt_number"])).to_contain_text("募集停止")
    claim(page, stack, review)
    expect(page.get_by_role("main")).to_contain_text("充足（採用人数に達した）")
    expect(page.get_by_role("main")).to_contain_text("12月5日に採用が決まりました。")
    decide(page, "募集停止を受理", "募集停止を受理する", "募集停止を受理しました")

    page.goto(public)
    heading(page, "この求人は公開していません")
    page.goto(f"{stack.web}/home/inactive")
    expect(page.get_by_role("main")).to_contain_text("充足")
    assert employer.posting(posting_id)["end_reason"] == "filled"


def test_an_establishment_is_changed_for_all_its_postings_when_staff_accept(
    both: Page, stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.3, N11: the affected postings are named; headcounts that disagree are refused at their field."""
    page = both
    active = published(staff, employer, posting("P05"))
    public = f"{stack.web}/jobs/{active['posting_number']}"
    page.goto(f"{stack.web}/home")
    page.get_by_role("main").get_by_role("link", name="事業所情報設定", exact=True).click()
    page.get_by_role("link", name="事業所情報の変更を申し込む").click()
    page.get_by_role("link", name="事業所の基本情報").click()
    field(page, "事業所名").first.fill("見本市民会館グループ（株）")
    press(page, "保存して一覧へ戻る")
    page.get_by_role("link", name="事業所の詳細").click()
    field(page, "就業場所の従業員数").fill("62")
    field(page, "うち女性").fill("80")
    press(page, "保存して一覧へ戻る")
    page.get_by_role("link", name="変更の確認と申込み").click()
    expect(page.get_by_role("main")).to_contain_text("この変更は、次の1件の求人すべてに反映されます")
    press(page, "この内容で変更を申し込む")
    page.get_by_role("alert").get_by_role("link", name=re.compile("うち女性")).click()
    heading(page, "事業所の詳細")
    field(page, "うち女性").fill("40")
    press(page, "保存して一覧へ戻る")
    page.get_by_role("link", name="変更の確認と申込み").click()
    expect(row(page, "事業所名")).to_contain_text("見本市民会館グループ（株）")
    press(page, "この内容で変更を申し込む")
    done(page, "事業所情報の変更を申し込みました")

    queue = ok(staff.get("/staff/reviews", params={"kind": "establishment"}))["items"]
    (review,) = [item for item in queue if item["establishment_number"] == employer.number]
    claim(page, stack, review)
    expect(row(page, "事業所名")).to_contain_text(employer.establishment["name"])
    expect(row(page, "事業所名")).to_contain_text("見本市民会館グループ（株）")
    page.goto(public)
    expect(page.get_by_role("main")).to_contain_text(employer.establishment["name"])
    page.go_back()
    decide(page, "変更を受理", "変更を受理する", "事業所情報の変更を受理しました")
    page.goto(public)
    expect(page.get_by_role("main")).to_contain_text("見本市民会館グループ（株）")
