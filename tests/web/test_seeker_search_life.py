"""The search in the browser against the deployed stack: from the words to the office, and gone with the opt-out (R26-R28)."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.people import PASSWORD, Employer, clerk, ok, open_account, published
from tests.support.postings import posting
from tests.support.seeker_people import SeekerPerson, open_mypage
from tests.support.seeker_profiles import new_mark, person, until, update_index
from tests.support.stack import StackUnderTest
from tests.web.hands import choose, done, field, heading, press, sign_in_employer
from tests.web.search_answers import CONSULT


def _publishes(page: Page, stack: StackUnderTest, seeker: SeekerPerson, phone: str, mark: str) -> None:
    """The seeker fills in his profile on his page; what may tell who he is keeps it from being published."""
    page.goto(f"{stack.web}/seeker/login?back=/profile")
    page.get_by_label("メールアドレス").fill(seeker.email)
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    press(page, "ログインする")
    page.get_by_role("link", name="公開プロフィールを作る").click()
    page.get_by_label("大分類").select_option("06")
    press(page, "この分類を追加する")
    page.get_by_label("都道府県").select_option("17")
    choose(page, "希望雇用形態", "パート労働者")
    choose(page, "フルタイム・パート", "パート")
    field(page, "希望賃金（時給の下限）").fill("１，１５０")
    choose(page, "転居・転勤", "不可")
    field(page, "免許・資格").fill("日商簿記検定２級")
    field(page, "自己PR").fill(f"電話は{phone}です。")
    press(page, "保存する")
    done(page, "公開プロフィールを保存しました")
    page.get_by_role("link", name="公開する").click()
    expect(page.get_by_role("region", name="注意")).to_contain_text("まだ公開できません")
    page.get_by_role("link", name="自己PRを直す").click()
    field(page, "自己PR").fill(f"パン作りが好きです。{mark}")
    press(page, "保存する")
    page.get_by_role("link", name="公開する").click()
    press(page, "この内容を公開する")
    done(page, "公開しました")


def _finds(page: Page, stack: StackUnderTest, employer: Employer, mark: str) -> None:
    """The employer narrows the search, takes a condition back and opens whom he found."""
    sign_in_employer(page, stack, employer)
    page.get_by_role("navigation", name="メインメニュー").get_by_role("link", name="求職情報検索").click()
    page.get_by_label("フリーワード").fill(mark)
    expect(page.get_by_text("1件の求職情報が見つかりました。", exact=True)).to_be_visible()
    page.get_by_label("希望勤務地（都道府県）").select_option("17")
    page.locator('input[name="employment"][value="part_time"]').check()
    page.locator('input[name="pc_skill"][value="cad"]').check()
    expect(page.get_by_text("あてはまる求職情報はありません。")).to_be_visible()
    page.get_by_role("button", name="PCスキル：CAD").click()
    page.get_by_role("link", name="事務的職業").click()
    heading(page, "求職情報の詳細")


@pytest.mark.usefixtures("patient")
def test_from_the_search_to_the_office_and_gone_with_the_opt_out(
    page: Page, browser: Browser, stack: StackUnderTest, console: list[str]
) -> None:
    mark = new_mark()
    staff = clerk(stack)
    employer = open_account(stack, staff)
    published(staff, employer, posting("P02"))
    someone = ok(staff.post("/staff/seekers", person()), 201)
    own = browser.new_page(locale="ja-JP", timezone_id="Asia/Tokyo")
    own.set_default_timeout(60_000)

    _publishes(own, stack, open_mypage(stack, staff, someone), someone["phone"], mark)
    update_index(stack)
    until(employer, 1, words=mark)
    _finds(page, stack, employer, mark)

    office = page.get_by_role("region", name="お問い合わせ先ハローワーク")
    expect(office).to_contain_text("ハローワーク金沢 求人事業所部門")
    expect(office).to_contain_text(CONSULT)
    expect(page.get_by_role("main")).to_contain_text("1,150円以上")
    expect(page.get_by_role("main")).not_to_contain_text(someone["name"])
    assert mark not in page.url

    # He takes it back: the open page's next request finds nothing, and neither does the search.
    own.get_by_role("link", name="公開をやめる").click()
    press(own, "公開をやめる")
    done(own, "公開をやめました")
    own.close()
    page.reload()
    heading(page, "この求職情報は公開されていません")
    page.get_by_role("link", name="検索の結果へ戻る").first.click()
    expect(page.get_by_text("あてはまる求職情報はありません。")).to_be_visible()
    expect(page.get_by_label("フリーワード")).to_have_value(mark)
    console.clear()  # the browser tells of the 404
