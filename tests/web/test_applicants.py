"""The employer's applicants and results (R19-R22, A10-A13, A22), with prepared answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.keyboard import Keyboard
from tests.support.pages import SESSION, Answers, Given, home, problem
from tests.web import referral_answers as api
from tests.web.conftest import SUPPORT
from tests.web.referral_answers import OTHER, REFERRAL

Examine = Callable[[str], None]
PATH = f"/employer/applicants/{REFERRAL}"
REGISTER = f"{PATH}/result"
DONE = "選考結果を登録しました"


@pytest.fixture
def server(page: Page) -> Answers:
    """An employer with two applicants is signed in."""
    answers = Answers(page)
    answers.on("GET", "/public/support", SUPPORT)
    answers.on("GET", "/employer/session", SESSION)
    answers.on("GET", "/employer/home", {**home(), "results_owed": 2})
    answers.on("GET", "/employer/applicants", api.listed(api.OVERDUE, api.SECOND))
    counted = {"posting_id": "p1", "posting_number": api.POSTING, "occupation": "パン製造", "counts": api.COUNTS}
    answers.on("GET", "/employer/applicant-postings", {"items": [counted], "next_cursor": None})
    answers.on("GET", PATH, api.applicant())
    answers.on("GET", f"{PATH}/letter", api.letter())
    return answers


PAGES = [
    ("/applicants", "applicants", "あと3日"),
    ("/applicants/postings", "applicant-postings", "パン製造"),
    ("/applicants/results", "applicant-results", "例示 太郎さん"),
    (f"/applicants/{REFERRAL}", "applicant", "登録・訂正の期限"),
    (f"/applicants/{REFERRAL}/letter", "applicant-letter", "応募書類は面接のときに持参します。"),
    (f"/applicants/{REFERRAL}/result", "applicant-result", "選考結果"),
]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(("path", "name", "text"), PAGES)
def test_every_page_is_sound(page: Page, built_page: str, examine: Examine, path: str, name: str, text: str) -> None:
    page.goto(f"{built_page}{path}")
    page.get_by_text(text).first.wait_for()
    examine(name)


@pytest.mark.usefixtures("server")
def test_r14_home_leads_to_the_applicants_and_tells_what_is_owed(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/home")
    expect(page.get_by_role("link", name="選考結果が未登録の応募者が2人います")).to_be_visible()
    page.get_by_role("link", name="応募者管理へ進む").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("応募者管理")
    expect(page.get_by_role("link", name="採用（1件）", exact=True)).to_be_visible()


@pytest.mark.usefixtures("server")
def test_r22_the_list_shows_first_what_is_overdue(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/applicants")
    cards = page.get_by_role("main").locator("li.card")
    expect(cards.nth(0)).to_contain_text("紹介から2週間経過")
    expect(cards.nth(0)).to_contain_text("選考結果未入力通知をメールで送りました")
    expect(cards.nth(1)).to_contain_text("2026年（令和8年）12月3日までに登録してください")


def test_a_list_without_applicants_says_what_comes_next(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/employer/applicants", api.listed(owed=0))
    page.goto(f"{built_page}/applicants?list=hired")
    expect(page.get_by_role("main")).to_contain_text("「採用」の応募者はいません。")
    expect(page.get_by_role("main")).to_contain_text("採用の選考結果を登録すると、ここに表示します。")


def test_r19_r20_a_result_is_registered_by_keyboard(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    def take(_: object) -> Given:
        server.on("GET", PATH, {**api.REGISTERED})
        return Given(200, api.line(state="not_hired", version=2))

    server.on("POST", REGISTER, take)
    page.goto(f"{built_page}/applicants/{REFERRAL}/result")
    expect(page.get_by_role("main")).to_contain_text(api.TELL)
    keyboard = Keyboard(page)
    keyboard.press("採用", "ArrowDown")
    page.get_by_label("不採用の理由").select_option("withdrawn")
    keyboard.press("入力内容を確認する", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("選考結果の確認")
    expect(page.get_by_role("main")).to_contain_text("本人が辞退した")
    expect(page.get_by_role("main")).to_contain_text(api.TELL)
    examine("applicant-result-check")
    assert server.bodies("POST", REGISTER) == []
    keyboard.press("この内容で登録する", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(DONE)
    expect(page.get_by_role("main")).to_contain_text("4月30日まで訂正できます")
    (body,) = server.bodies("POST", REGISTER)
    assert (body["result"], body["reason"], body["version"]) == ("not_hired", "withdrawn", 1)
    assert (body["hired_on"], body["conditions_differ"]) == (None, None)
    examine("applicant-result-done")


@pytest.mark.usefixtures("server")
def test_a22_the_difference_of_conditions_is_a_mandatory_answer(page: Page, built_page: str, examine: Examine) -> None:
    page.goto(f"{built_page}/applicants/{REFERRAL}/result")
    page.get_by_label("採用", exact=True).check()
    page.get_by_role("button", name="入力内容を確認する").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("求人票の労働条件と、実際の採用条件に違いがありますかを選んでください")
    page.get_by_label("はい").check()
    page.get_by_role("button", name="入力内容を確認する").click()
    expect(alert).to_contain_text("違いの内容を入力してください")
    examine("applicant-result-errors")


def test_a13_a_correction_shows_the_former_result(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", PATH, api.REGISTERED)
    page.goto(f"{built_page}/applicants/{REFERRAL}/result")
    expect(page.get_by_role("heading", level=1)).to_contain_text("選考結果の訂正")
    expect(page.get_by_role("heading", name="いま登録されている内容")).to_be_visible()
    expect(page.get_by_label("不採用の理由")).to_have_value("withdrawn")
    page.goto(f"{built_page}/applicants/{REFERRAL}")
    expect(page.get_by_role("region", name="これまでの登録")).to_contain_text("選考結果：不採用")
    examine("applicant-registered")


def test_r21_after_the_cut_off_there_is_no_form_but_whom_to_call(
    page: Page, built_page: str, server: Answers, examine: Examine, console: list[str]
) -> None:
    server.on("GET", PATH, api.AFTER_CUT_OFF)
    refused = problem(409, "letter-closed", "紹介状を表示できる期間が終わりました。")
    server.on("GET", f"{PATH}/letter", refused, status=409)
    page.goto(f"{built_page}/applicants/{REFERRAL}/result")
    main = page.get_by_role("main")
    expect(main).to_contain_text(api.CLOSED)
    expect(main).to_contain_text("076-253-3036")
    expect(main.get_by_role("button")).to_have_count(0)
    examine("applicant-closed")
    page.goto(f"{built_page}/applicants/{REFERRAL}/letter")
    expect(page.get_by_role("heading", level=1)).to_have_text("紹介状は表示できません")
    expect(main).not_to_contain_text("見本 さくら")
    console.clear()


def _to_the_check(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/applicants/{REFERRAL}/result")
    page.get_by_label("採用", exact=True).check()
    page.get_by_label("いいえ").check()
    page.get_by_role("button", name="入力内容を確認する").click()
    page.get_by_role("button", name="この内容で登録する").wait_for()


def test_a_result_registered_meanwhile_is_shown_and_the_input_kept(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    def refuse(_: object) -> Given:
        server.on("GET", PATH, api.REGISTERED)
        return Given(409, problem(409, "stale-version", "ほかの人が先に変えました。"))

    server.on("POST", REGISTER, refuse)
    _to_the_check(page, built_page)
    page.get_by_role("button", name="この内容で登録する").click()
    replace = page.get_by_role("button", name="この内容に置きかえて登録する")
    expect(replace).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("本人が辞退した")
    examine("applicant-result-stale")
    server.on("POST", REGISTER, api.line(state="hired", version=3))
    replace.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(DONE)
    assert [body["version"] for body in server.bodies("POST", REGISTER)] == [1, 2]
    assert {body["result"] for body in server.bodies("POST", REGISTER)} == {"hired"}
    console.clear()


def test_without_connection_the_input_stays_and_is_sent_again(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    _to_the_check(page, built_page)
    server.lose_connection()
    page.get_by_role("button", name="この内容で登録する").click()
    page.get_by_role("button", name="もう一度送る").wait_for()
    page.get_by_role("link", name="入力に戻って直す").first.click()
    expect(page.get_by_label("採用", exact=True)).to_be_checked()
    console.clear()


def test_several_results_are_registered_at_once(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    wrong = problem(422, "invalid-input", "誤り", [("items.0.hired_on", "採用年月日は、紹介の日からです。")])
    server.on("POST", "/employer/applicant-results", wrong, status=422)
    page.goto(f"{built_page}/applicants/results")
    page.get_by_role("button", name="入力内容を確認する").click()
    expect(page.get_by_role("alert")).to_contain_text("1人以上選んでください")
    second = page.get_by_role("region", name="例示 太郎さん")
    second.get_by_label("採用", exact=True).check()
    second.get_by_label("いいえ").check()
    page.get_by_role("button", name="入力内容を確認する").click()
    page.get_by_role("button", name="この内容で登録する").click()
    expect(page.get_by_role("alert")).to_contain_text("採用年月日は、紹介の日からです。")
    examine("applicant-results-check")
    server.on("POST", "/employer/applicant-results", {"items": [api.line(referral_id=OTHER, state="hired")]})
    page.get_by_role("button", name="この内容で登録する").click()
    expect(page.get_by_role("heading", level=2, name="1人の選考結果を登録しました")).to_be_visible()
    (item,) = server.bodies("POST", "/employer/applicant-results")[-1]["items"]
    assert (item["referral_id"], item["result"], item["version"]) == (OTHER, "hired", 1)
    console.clear()
