"""求職情報検索 (R26-R28, A18): conditions, what they find, an opened profile and every state in between."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

from tests.support.keyboard import Keyboard
from tests.support.pages import SESSION, Answers, home, problem
from tests.web.conftest import SUPPORT
from tests.web.search_answers import CONSULT, FOUND, NUMBER, card, detail, found

Examine = Callable[[str], None]
SEARCH = "/employer/seekers"
NO_POSTING = problem(403, "no-active-posting", "求職情報検索は、有効中の求人がある場合に利用できます。")


@pytest.fixture
def server(page: Page) -> Answers:
    """An employer is signed in, and the search finds 1,234 seekers."""
    answers = Answers(page)
    answers.on("GET", "/public/support", SUPPORT)
    answers.on("GET", "/employer/session", SESSION)
    answers.on("GET", SEARCH, FOUND)
    answers.on("GET", f"{SEARCH}/{NUMBER}", detail())
    return answers


@pytest.fixture
def asked(page: Page) -> Callable[[], list[dict[str, list[str]]]]:
    """What the search was asked for so far, without its order."""
    questions: list[dict[str, list[str]]] = []

    def listen(request: Request) -> None:
        url = urlsplit(request.url)
        if url.path == f"/api{SEARCH}":
            questions.append({name: v for name, v in parse_qs(url.query).items() if (name, v) != ("sort", ["newest"])})

    page.on("request", listen)
    return lambda: questions


@pytest.mark.usefixtures("server")
def test_the_search_is_sound(page: Page, built_page: str, examine: Examine) -> None:
    page.goto(f"{built_page}/seekers")
    expect(page.get_by_text("1,234件の求職情報が見つかりました。")).to_be_visible()
    examine("seeker-search")
    page.get_by_label("フリーワード").fill("簿記")
    page.get_by_label("希望勤務地（都道府県）").select_option("17")
    page.get_by_label("希望職種（大分類）").select_option("06")
    page.get_by_label("正社員", exact=False).first.check()
    expect(page.get_by_role("button", name="希望職種：事務的職業")).to_be_visible()
    examine("seeker-search-filtered")
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="条件を変える").click()
    expect(page.get_by_label("フリーワード")).to_be_visible()
    examine("seeker-search-filters-open")


@pytest.mark.usefixtures("server")
def test_the_menu_and_home_lead_to_the_search(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/employer/home", home())
    page.goto(f"{built_page}/home")
    expect(page.get_by_role("main").get_by_role("link", name="求職情報検索")).to_be_visible()
    page.get_by_role("navigation", name="メインメニュー").get_by_role("link", name="求職情報検索").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("求職情報検索")


@pytest.mark.usefixtures("server")
def test_a_card_shows_the_columns_of_the_list(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/seekers")
    first = page.get_by_role("listitem").filter(has_text=NUMBER).first
    for text in (
        "一般事務・秘書・受付の職業、会計事務の職業",
        "石川県金沢市、富山県",
        "正社員、パート労働者",
        "12年（一般事務・秘書・受付の職業 8年、会計事務の職業 4年）",
        "日商簿記検定２級、普通自動車第一種運転免許、秘書技能検定準１級",
        "2026年（令和8年）11月18日",
    ):
        expect(first).to_contain_text(text)


@pytest.mark.usefixtures("server")
def test_each_filter_is_asked_as_it_is_chosen(
    page: Page, built_page: str, asked: Callable[[], list[dict[str, list[str]]]]
) -> None:
    page.goto(f"{built_page}/seekers")
    page.get_by_label("希望職種（大分類）").select_option("06")
    page.get_by_label("希望職種（中分類）").select_option("034")
    page.get_by_label("希望勤務地（都道府県）").select_option("17")
    page.get_by_label("希望勤務地（市区町村）").fill("金沢市")
    for name in ("regular", "part_time"):
        page.locator(f'input[name="employment"][value="{name}"]').check()
    page.locator('input[name="hours"][value="full_time"]').check()
    page.get_by_label("出せる賃金（月額）").select_option("220000")
    page.get_by_label("出せる賃金（時給）").select_option("1200")
    page.get_by_label("免許・資格").fill("簿記")
    page.get_by_label("経験した職種（大分類）").select_option("06")
    page.locator('input[name="experience_years_min"][value="5"]').check()
    page.get_by_label("学歴区分").select_option("university")
    page.locator('input[name="pc_skill"][value="cad"]').check()
    page.locator('input[name="relocation"][value="possible"]').check()
    page.locator('input[name="available"][value="now"]').check()
    with page.expect_request(lambda request: "words=" in request.url):
        page.get_by_label("フリーワード").fill("月次 決算")
    question = asked()[-1]
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", question.pop("available_by")[0])
    assert question == {
        "words": ["月次 決算"],
        "occupation": ["034"],
        "prefecture": ["17"],
        "municipality": ["金沢市"],
        "employment": ["regular", "part_time"],
        "hours": ["full_time"],
        "monthly_wage_max": ["220000"],
        "hourly_wage_max": ["1200"],
        "qualification": ["簿記"],
        "experience_occupation": ["06"],
        "experience_years_min": ["5"],
        "education_min": ["university"],
        "pc_skill": ["cad"],
        "relocation": ["possible"],
    }


@pytest.mark.usefixtures("server")
def test_typed_words_are_asked_once_they_rest_and_never_stand_in_the_address(
    page: Page, built_page: str, asked: Callable[[], list[dict[str, list[str]]]]
) -> None:
    page.goto(f"{built_page}/seekers?prefecture=17")
    page.get_by_text("1,234件").wait_for()
    before = len(asked())
    with page.expect_request(lambda request: "words=" in request.url):
        page.get_by_label("フリーワード").press_sequentially("boki2", delay=20)
    assert asked()[before:] == [{"words": ["boki2"], "prefecture": ["17"]}]
    assert urlsplit(page.url).query == "prefecture=17"
    page.reload()  # in this tab they are kept
    expect(page.get_by_label("フリーワード")).to_have_value("boki2")
    expect(page.get_by_label("希望勤務地（都道府県）")).to_have_value("17")


def test_of_two_answers_the_last_question_wins(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/seekers")
    page.get_by_text("1,234件").wait_for()
    held = []

    def hold(route: object) -> None:
        held.append(route)

    page.route("**/api/employer/seekers?*words=slow*", hold)
    page.get_by_label("フリーワード").fill("slow")
    page.wait_for_timeout(600)
    assert len(held) == 1
    server.on("GET", SEARCH, found(card(), total=7))
    page.get_by_label("フリーワード").fill("fast")
    expect(page.get_by_text("7件の求職情報が見つかりました。")).to_be_visible()
    expect(page.get_by_text("1,234件")).to_have_count(0)


def test_counts_stand_beside_the_middle_codes_of_a_group_while_all_of_it_is_asked_for(
    page: Page, built_page: str, server: Answers
) -> None:
    server.on("GET", SEARCH, found(card(), occupation={"034": 21, "038": 9}))
    page.goto(f"{built_page}/seekers")
    page.get_by_label("希望職種（大分類）").select_option("06")
    middle = page.get_by_label("希望職種（中分類）")
    expect(middle.locator('option[value="034"]')).to_contain_text("（21件）")
    middle.select_option("034")
    expect(middle.locator('option[value="038"]')).not_to_contain_text("件")  # of those found it would count both wishes


@pytest.mark.usefixtures("server")
def test_counts_stand_where_choosing_leaves_that_many(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/seekers")
    prefectures = page.get_by_label("希望勤務地（都道府県）")
    expect(prefectures.locator('option[value="17"]')).to_have_text("石川県（1,200件）")
    expect(page.get_by_label("希望職種（大分類）").locator('option[value="12"]')).to_contain_text("（30件）")
    expect(page.get_by_text("正社員（900件）")).to_be_visible()
    page.get_by_label("希望職種（大分類）").select_option(
        "06"
    )  # the answer counts groups still: no number is a wrong one
    expect(page.get_by_label("希望職種（中分類）").locator('option[value="034"]')).not_to_contain_text("件")
    page.get_by_label("希望職種（大分類）").select_option("")
    page.locator('input[name="employment"][value="regular"]').check()
    expect(page.get_by_text("パート労働者（400件）")).to_have_count(0)  # together they would be other numbers


def test_a_condition_is_taken_away_by_itself_and_all_at_once(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/seekers?prefecture=17&employment=regular")
    server.on("GET", SEARCH, found())
    page.get_by_role("button", name="希望勤務地：石川県").click()
    expect(page).to_have_url(f"{built_page}/seekers?employment=regular")
    expect(page.get_by_text("あてはまる求職情報はありません。")).to_be_visible()
    page.get_by_role("button", name="条件をすべて外す").click()
    expect(page).to_have_url(f"{built_page}/seekers")
    expect(page.locator('input[name="employment"][value="regular"]')).not_to_be_checked()


def test_no_hits_are_told_with_what_to_do(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("GET", SEARCH, found())
    page.goto(f"{built_page}/seekers?prefecture=47")
    expect(page.get_by_text("条件を外すか、言葉を短くすると、見つかることがあります。")).to_be_visible()
    examine("seeker-search-none")


def test_pages_follow_one_another_and_end_with_a_word(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/seekers?prefecture=17")
    page.get_by_role("link", name="次のページ").wait_for()
    server.on("GET", SEARCH, found(card(), total=1234))
    page.get_by_role("link", name="次のページ").click()
    expect(page).to_have_url(f"{built_page}/seekers?prefecture=17&cursor=more")
    expect(page.get_by_text("表示できるのは、はじめの1,000件までです。")).to_be_visible()
    page.get_by_label("希望勤務地（都道府県）").select_option("16")  # another question begins at its first page
    expect(page).to_have_url(f"{built_page}/seekers?prefecture=16")


def test_from_a_page_that_cannot_be_read_the_first_one_is_a_step_away(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    refused = problem(400, "bad-cursor", "続きを読み込めません。一覧を最初から読み込んでください。")
    server.on("GET", SEARCH, refused, status=400)
    page.goto(f"{built_page}/seekers?prefecture=17&cursor=elsewhere")
    expect(page.get_by_role("alert")).to_contain_text("一覧を最初から読み込んでください。")
    server.on("GET", SEARCH, FOUND)
    page.get_by_role("link", name="最初のページ").click()
    expect(page).to_have_url(f"{built_page}/seekers?prefecture=17")
    expect(page.get_by_text("1,234件")).to_be_visible()
    console.clear()


def test_the_order_by_words_is_offered_with_words(
    page: Page, built_page: str, server: Answers, asked: Callable[[], list[dict[str, list[str]]]]
) -> None:
    server.on("GET", SEARCH, FOUND)
    page.goto(f"{built_page}/seekers")
    page.get_by_text("1,234件").wait_for()
    expect(page.get_by_label("並び順")).to_have_count(0)
    page.get_by_label("フリーワード").fill("簿記")
    with page.expect_request(lambda request: "sort=relevance" in request.url):
        page.get_by_label("並び順").select_option("relevance")
    assert asked()[-1] == {"words": ["簿記"], "sort": ["relevance"]}


def test_r27_without_a_posting_in_force_it_says_why_and_what_to_do(
    page: Page, built_page: str, server: Answers, examine: Examine, console: list[str]
) -> None:
    server.on("GET", SEARCH, NO_POSTING, status=403)
    server.on("GET", f"{SEARCH}/{NUMBER}", NO_POSTING, status=403)
    for place, name in (("seekers", "search"), (f"seekers/{NUMBER}", "detail")):
        page.goto(f"{built_page}/{place}")
        expect(page.get_by_role("heading", level=2, name="有効中の求人がある場合に利用できます")).to_be_visible()
        expect(page.get_by_role("link", name="新規求人情報を登録")).to_be_visible()
        examine(f"seeker-{name}-no-posting")
    console.clear()


def test_an_index_that_is_being_prepared_is_asked_again(
    page: Page, built_page: str, server: Answers, examine: Examine, console: list[str]
) -> None:
    server.on("GET", SEARCH, problem(503, "search-preparing", "検索の準備をしています。"), status=503, retry_after="60")
    page.goto(f"{built_page}/seekers")
    expect(page.get_by_role("heading", level=2, name="検索の準備をしています")).to_be_visible()
    examine("seeker-search-preparing")
    server.on("GET", SEARCH, FOUND)
    page.get_by_role("button", name="もう一度検索する").click()
    expect(page.get_by_text("1,234件")).to_be_visible()
    console.clear()


def test_too_many_searches_are_told_with_the_time_to_wait(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    server.on("GET", SEARCH, problem(429, "search-limit", "しばらく利用できません。"), status=429, retry_after="300")
    page.goto(f"{built_page}/seekers?prefecture=17")
    expect(page.get_by_text(re.compile(r"\d+時\d+分を過ぎると、また検索できます。"))).to_be_visible()
    expect(page.get_by_label("希望勤務地（都道府県）")).to_have_value("17")
    console.clear()


@pytest.mark.usefixtures("server")
def test_r28_the_opened_profile_names_the_office_and_says_to_ask_it(
    page: Page, built_page: str, examine: Examine
) -> None:
    page.goto(f"{built_page}/seekers?prefecture=17")
    page.get_by_role("link", name="一般事務・秘書・受付の職業、会計事務の職業").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("求職情報の詳細")
    office = page.get_by_role("region", name="お問い合わせ先ハローワーク")
    for text in ("ハローワーク小松 求人事業所部門", "0761-00-0001", CONSULT, NUMBER):
        expect(office).to_contain_text(text)
    for text in ("経理事務（4年6か月）\n仕訳、月次決算", "受付（9か月）", "205,000円以上", "40代", "大学", "不可"):
        expect(page.get_by_role("main")).to_contain_text(text)
    examine("seeker-detail")
    page.get_by_role("link", name="検索の結果へ戻る").click()
    expect(page).to_have_url(f"{built_page}/seekers?prefecture=17")


@pytest.mark.usefixtures("server")
def test_the_number_is_copied_and_said_aloud(page: Page, built_page: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{built_page}/seekers/{NUMBER}")
    page.get_by_role("button", name="番号をコピーする").click()
    expect(page.get_by_role("status").filter(has_text=f"{NUMBER}をコピーしました。")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == NUMBER


def test_r26_a_profile_that_was_taken_back_is_told_as_gone(
    page: Page, built_page: str, server: Answers, examine: Examine, console: list[str]
) -> None:
    server.on("GET", f"{SEARCH}/{NUMBER}", problem(404, "not-found", "公開されていません。"), status=404)
    page.goto(f"{built_page}/seekers/{NUMBER}")
    expect(page.get_by_role("heading", level=1)).to_have_text("この求職情報は公開されていません")
    examine("seeker-detail-gone")
    console.clear()


@pytest.mark.usefixtures("server")
def test_from_the_condition_to_the_office_by_keyboard(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/seekers")
    page.get_by_text("1,234件").wait_for()
    keyboard = Keyboard(page)
    keyboard.type("フリーワード", "簿記")
    keyboard.press("正社員（900件）", "Space")
    keyboard.press("一般事務・秘書・受付の職業、会計事務の職業", "Enter")
    keyboard.press("番号をコピーする", "Enter")
    expect(page.get_by_role("heading", level=2, name="お問い合わせ先ハローワーク")).to_be_visible()


@pytest.mark.usefixtures("server")
def test_on_a_phone_the_conditions_close_over_what_they_found(page: Page, built_page: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{built_page}/seekers")
    expect(page.get_by_label("フリーワード")).to_be_hidden()
    opener = page.get_by_role("button", name="条件を選ぶ")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    page.get_by_label("フリーワード").fill("簿記")
    page.get_by_label("フリーワード").press("Enter")
    expect(page.get_by_label("フリーワード")).to_be_hidden()
    expect(page.get_by_role("heading", level=2, name="検索の結果")).to_be_focused()
    expect(page.get_by_role("button", name="条件を変える（1つ選択中）")).to_be_visible()


def test_a_lost_connection_is_told_and_tried_again(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    page.goto(f"{built_page}/seekers")
    page.get_by_text("1,234件").wait_for()
    server.lose_connection()
    page.get_by_label("希望勤務地（都道府県）").select_option("17")
    expect(page.get_by_role("alert")).to_contain_text("通信できませんでした")
    server.reconnect()
    page.get_by_role("button", name="もう一度読み込む").click()
    expect(page.get_by_text("1,234件")).to_be_visible()
    console.clear()
