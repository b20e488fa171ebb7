"""The search in the browser against the deployed stack: from the words to the office, and gone with the opt-out (R26-R28)."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.people import PASSWORD, clerk, ok, open_account, published
from tests.support.postings import posting
from tests.support.seeker_people import open_mypage
from tests.support.seeker_profiles import new_mark, person, until, update_index
from tests.support.stack import StackUnderTest
from tests.web.hands import choose, done, field, heading, press, sign_in_employer
from tests.web.search_answers import CONSULT


@pytest.mark.usefixtures("patient")
def test_from_the_search_to_the_office_and_gone_with_the_opt_out(
    page: Page, browser: Browser, stack: StackUnderTest, console: list[str]
) -> None:
    """A seeker fills in and publishes his profile on his page; an employer finds and opens it; he takes it back."""
    mark = new_mark()
    staff = clerk(stack)
    employer = open_account(stack, staff)
    published(staff, employer, posting("P02"))
    someone = ok(staff.post("/staff/seekers", person()), 201)
    seeker = open_mypage(stack, staff, someone)

    # The seeker, on a page of his own.
    context = browser.new_context(locale="ja-JP", timezone_id="Asia/Tokyo")
    own = context.new_page()
    own.set_default_timeout(60_000)
    own.goto(f"{stack.web}/seeker/login?back=/profile")
    own.get_by_label("メールアドレス").fill(seeker.email)
    own.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    press(own, "ログインする")
    own.get_by_role("link", name="公開プロフィールを作る").click()
    own.get_by_label("大分類").select_option("06")
    press(own, "この分類を追加する")
    own.get_by_label("都道府県").select_option("17")
    choose(own, "希望雇用形態", "パート労働者")
    choose(own, "フルタイム・パート", "パート")
    field(own, "希望賃金（時給の下限）").fill("１，１５０")
    choose(own, "転居・転勤", "不可")
    field(own, "免許・資格").fill("日商簿記検定２級")
    field(own, "自己PR").fill(f"電話は{someone['phone']}です。")
    press(own, "保存する")
    done(own, "公開プロフィールを保存しました")
    own.get_by_role("link", name="公開する").click()
    expect(own.get_by_role("region", name="注意")).to_contain_text("まだ公開できません")
    own.get_by_role("link", name="自己PRを直す").click()
    field(own, "自己PR").fill(f"パン作りが好きです。{mark}")
    press(own, "保存する")
    own.get_by_role("link", name="公開する").click()
    press(own, "この内容を公開する")
    done(own, "公開しました")
    update_index(stack)
    until(employer, 1, words=mark)

    # The employer finds and opens it, and reads whom to ask.
    sign_in_employer(page, stack, employer)
    page.get_by_role("navigation", name="メインメニュー").get_by_role("link", name="求職情報検索").click()
    page.get_by_label("フリーワード").fill(mark)
    expect(page.get_by_text("1件の求職情報が見つかりました。", exact=True)).to_be_visible()
    page.get_by_label("希望勤務地（都道府県）").select_option("17")
    page.locator('input[name="employment"][value="part_time"]').check()
    page.locator('input[name="pc_skill"][value="cad"]').check()
    expect(page.get_by_text("あてはまる求職情報はありません。")).to_be_visible()
    press(page, "PCスキル：CADを外す")
    page.get_by_role("link", name="事務的職業").click()
    heading(page, "求職情報の詳細")
    office = page.get_by_role("region", name="お問い合わせ先ハローワーク")
    expect(office).to_contain_text("ハローワーク金沢 求人事業所部門")
    expect(office).to_contain_text(CONSULT)
    expect(page.get_by_role("main")).to_contain_text("1,150円以上")
    expect(page.get_by_role("main")).not_to_contain_text(someone["name"])
    assert mark not in page.url

    # He takes it back: gone from the open page's next request, and from the search.
    own.get_by_role("link", name="公開をやめる").click()
    press(own, "公開をやめる")
    done(own, "公開をやめました")
    context.close()
    page.reload()
    heading(page, "この求職情報は公開されていません")
    page.get_by_role("link", name="検索の結果へ戻る").first.click()
    expect(page.get_by_text("あてはまる求職情報はありません。")).to_be_visible()
    expect(page.get_by_label("フリーワード")).to_have_value(mark)
    console.clear()  # the browser tells of the 404
