"""A posting on the employer's pages: task list, sections, check, confirmation, detail, withdrawal, public page."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mypage.postings.views import PUBLISHED
from tests.support.pages import (
    ESTABLISHMENT,
    NO_REQUESTS,
    POSTING_ID,
    SESSION,
    Answers,
    Given,
    home,
    posting_view,
    problem,
)
from tests.support.people import claimed, clerk, fresh_establishment, ok, open_account, register
from tests.support.postings import posting
from tests.support.stack import StackUnderTest
from tests.web.conftest import SUPPORT
from tests.web.hands import MODEL, choose, field, fill, heading, press, sign_in_employer
from tests.web.image_answers import image_list

VIEW = f"/employer/postings/{POSTING_ID}"
COMMENTS = [
    {"field": "duties", "text": "勤務の時間帯がわかるように書いてください。"},
    {"field": "", "text": "全体に、もう少し詳しく書いてください。"},
]


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/establishment", ESTABLISHMENT)
    served.on("GET", "/employer/images", image_list())
    served.on("GET", "/employer/home", home())
    served.on("GET", f"{VIEW}/requests", NO_REQUESTS)
    served.on("POST", f"{VIEW}/check", {"findings": []})
    return served


class Stored:
    """One posting that is kept as the server keeps it: saved on its version only."""

    def __init__(self, server: Answers, view: dict[str, Any]) -> None:
        self.view = view
        self._server = server
        server.on("PUT", VIEW, self._save)
        self.show()

    def show(self) -> None:
        self._server.on("GET", VIEW, self.view)

    def change(self, **content: Any) -> None:
        """Somebody else saves."""
        kept = {**self.view["content"], **content}
        self.view = {**self.view, "content": kept, "version": self.view["version"] + 1}
        self.show()

    def _save(self, body: Any) -> Given:
        if body["version"] != self.view["version"]:
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        content = {key: value for key, value in body["content"].items() if value is not None}
        self.view = {**self.view, "content": content, "version": body["version"] + 1}
        self.show()
        return Given(200, self.view)


def task(page: Page, title: str) -> str:
    """The state that stands beside a task."""
    return page.get_by_role("listitem").filter(has_text=title).locator("[id$=-state]").inner_text()


# --- beginning ------------------------------------------------------------------------------------


def test_a_new_posting_is_made_once(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    def create(body: Any) -> Given:
        path = f"/employer/postings/{body['posting_id']}"
        server.on("GET", path, posting_view(name=None, posting_id=body["posting_id"]))
        server.on("POST", f"{path}/check", {"findings": []})
        return Given(201, posting_view(name=None, posting_id=body["posting_id"]))

    server.on("POST", "/employer/postings", create)
    page.goto(f"{built_page}/postings/new")
    page.get_by_role("button", name="はじめから入力する").wait_for()
    examine("posting-new")
    page.get_by_role("button", name="はじめから入力する").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("求人情報の入力")
    assert len({body["posting_id"] for body in server.bodies("POST", "/employer/postings")}) == 1


def test_a_lost_answer_makes_no_second_posting(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    server.on("POST", "/employer/postings", problem(503, "unavailable", "混み合っています。"), status=503)
    page.goto(f"{built_page}/postings/new")
    page.get_by_role("button", name="はじめから入力する").click()
    page.reload()
    page.get_by_role("button", name="はじめから入力する").click()
    page.get_by_role("button", name="もう一度送る").click()
    page.get_by_role("alert").wait_for()
    sent = server.bodies("POST", "/employer/postings")
    assert len(sent) == 3
    assert len({body["posting_id"] for body in sent}) == 1
    console.clear()


# --- task list ------------------------------------------------------------------------------------


def test_the_task_list_tells_how_far_each_section_is(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    content = {"hours_class": "full_time", "publication": "1", "online_provision": "both", "occupation": "パン職人"}
    Stored(server, posting_view(content=content))
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit")
    page.get_by_role("heading", level=1).wait_for()
    expect(page.get_by_role("main")).to_contain_text("13項目のうち2項目を入力しました")
    assert task(page, "求人区分・公開") == "入力済み"
    assert task(page, "仕事内容") == "入力中"
    assert task(page, "賃金・手当") == "未入力"
    assert task(page, "確認と申込み") == "まだ始められません"
    expect(page.get_by_role("link", name="確認と申込み")).to_have_count(0)
    examine("posting-tasks")


def test_a_complete_posting_can_be_checked(page: Page, built_page: str, server: Answers) -> None:
    Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit")
    page.get_by_role("link", name="確認と申込み").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/check")


# --- sections -------------------------------------------------------------------------------------


WRONG = {"pr": ("求人に関する特記事項", "あ" * 601)}
"""What is typed wrongly where nothing must be answered; elsewhere an empty section has errors enough."""


@pytest.mark.parametrize(
    "section",
    [
        "kind",
        "work",
        "employment",
        "workplace",
        "requirements",
        "wage",
        "hours",
        "holidays",
        "insurance",
        "pr",
        "selection",
        "contact",
        "declaration",
    ],
)
def test_every_section_is_sound_empty_with_errors_and_filled(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None], section: str
) -> None:
    stored = Stored(server, posting_view(content={}))
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/{section}")
    page.get_by_role("button", name="保存して中断する").wait_for()
    for label, typed in [WRONG[section]] if section in WRONG else []:
        page.get_by_label(label).fill(typed)
    page.get_by_role("button", name=re.compile("^(次へ|保存して一覧へ戻る)$")).click()
    page.get_by_role("alert").wait_for()
    examine(f"section-{section}-errors")
    stored.view = posting_view(content=posting("P05"))
    stored.show()
    page.reload()
    page.get_by_role("button", name="保存して中断する").wait_for()
    examine(f"section-{section}")


def test_next_saves_and_goes_on(page: Page, built_page: str, server: Answers) -> None:
    stored = Stored(server, posting_view(content={}))
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/kind")
    page.get_by_label("フルタイム").check()
    page.get_by_label("事業所名等を含む求人情報を公開する", exact=True).check()
    choose(page, "求人情報のオンライン提供", "地方自治体・民間とも可")
    page.get_by_role("button", name="次へ").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("仕事内容")
    assert stored.view["content"] == {"hours_class": "full_time", "publication": "1", "online_provision": "both"}
    assert len(server.bodies("PUT", VIEW)) == 1


def test_save_and_leave_takes_what_is_there(page: Page, built_page: str, server: Answers) -> None:
    stored = Stored(server, posting_view(content={}))
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/work")
    page.get_by_label("職種", exact=False).first.fill("パン職人")
    page.get_by_role("button", name="保存して中断する").click()
    expect(page).to_have_url(f"{built_page}/home/drafts")
    expect(page.get_by_text("保存しました")).to_be_visible()
    assert stored.view["content"] == {"occupation": "パン職人"}


def test_seekers_lists_are_previewed(page: Page, built_page: str, server: Answers) -> None:
    Stored(server, posting_view(content={}))
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/work")
    page.get_by_label("仕事内容", exact=False).first.fill("あ" * 89 + "いう")
    preview = page.get_by_role("region", name="求職者の検索結果での見え方")
    expect(preview).to_contain_text("あ" * 89 + "い…")
    expect(preview).not_to_contain_text("う")


def test_a_lost_connection_keeps_the_input_and_sends_again(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    stored = Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/selection")
    page.get_by_label("採用人数", exact=False).first.fill("３")
    server.lose_connection()
    page.get_by_role("button", name="次へ").click()
    expect(page.get_by_role("alert")).to_contain_text("通信できませんでした")
    expect(page.get_by_label("採用人数", exact=False).first).to_have_value("３")
    server.reconnect()
    page.get_by_role("button", name="もう一度送る").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/edit/contact")
    assert stored.view["content"]["openings"] == 3
    console.clear()


def test_unsaved_input_comes_back_after_a_reload(page: Page, built_page: str, server: Answers) -> None:
    Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/selection")
    page.get_by_label("採用人数", exact=False).first.fill("7")
    page.reload()
    expect(page.get_by_label("採用人数", exact=False).first).to_have_value("7")
    expect(page.get_by_text("まだ保存していない入力があります")).to_be_visible()
    page.get_by_role("button", name="保存されている内容に戻す").click()
    expect(page.get_by_label("採用人数", exact=False).first).to_have_value("1")


def test_two_tabs_on_different_sections_both_keep_theirs(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    stored = Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/selection")
    page.get_by_label("採用人数", exact=False).first.fill("5")
    stored.change(occupation="ほかの画面の職種")
    page.get_by_role("button", name="次へ").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/edit/contact")
    assert stored.view["content"]["openings"] == 5
    assert stored.view["content"]["occupation"] == "ほかの画面の職種"
    console.clear()


@pytest.mark.parametrize(("button", "kept"), [("この画面の入力で上書きする", 5), ("保存されている内容を使う", 9)])
def test_two_tabs_on_one_section_choose_consciously(
    page: Page,
    built_page: str,
    server: Answers,
    console: list[str],
    examine: Callable[[str], None],
    button: str,
    kept: int,
) -> None:
    stored = Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/selection")
    page.get_by_label("採用人数", exact=False).first.fill("5")
    stored.change(openings=9)
    page.get_by_role("button", name="次へ").click()
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("保存されている内容")
    expect(notice).to_contain_text("9人")
    expect(notice).to_contain_text("5人")
    examine("section-conflict")
    assert stored.view["content"]["openings"] == 9
    notice.get_by_role("button", name=button).click()
    expect(notice).to_have_count(0)
    if kept == 9:
        expect(page.get_by_label("採用人数", exact=False).first).to_have_value("9")
    else:
        expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/edit/contact")
    assert stored.view["content"]["openings"] == kept
    console.clear()


def test_two_tabs_on_one_section_both_keep_what_only_they_typed(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    stored = Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/selection")
    page.get_by_label("採用人数", exact=False).first.fill("5")
    stored.change(interviews=3)
    page.get_by_role("button", name="次へ").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/edit/contact")
    assert (stored.view["content"]["openings"], stored.view["content"]["interviews"]) == (5, 3)
    console.clear()


@pytest.mark.parametrize(("button", "openings"), [("この画面の入力で上書きする", 5), ("保存されている内容を使う", 9)])
def test_a_choice_between_two_tabs_loses_nothing_but_what_was_chosen_against(
    page: Page, built_page: str, server: Answers, console: list[str], button: str, openings: int
) -> None:
    """Both have typed 採用人数; one field more was typed here, and another there."""
    stored = Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/selection")
    page.get_by_label("採用人数", exact=False).first.fill("5")
    note = page.get_by_label("選考に関する特記事項", exact=False).first
    note.fill("面接は店舗で行います。")
    stored.change(openings=9, interviews=3)
    page.get_by_role("button", name="次へ").click()
    notice = page.get_by_role("alert")
    expect(notice.get_by_role("heading", level=3)).to_have_text(["採用人数"])
    notice.get_by_role("button", name=button).click()
    if openings == 9:
        expect(page.get_by_label("採用人数", exact=False).first).to_have_value("9")
        expect(note).to_have_value("面接は店舗で行います。")
        page.get_by_role("button", name="次へ").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/edit/contact")
    content = stored.view["content"]
    assert (content["openings"], content["interviews"]) == (openings, 3)
    assert content["selection_note"] == "面接は店舗で行います。"
    console.clear()


def test_what_was_typed_before_a_reload_overwrites_nothing_that_was_saved_meanwhile(
    page: Page, built_page: str, server: Answers
) -> None:
    stored = Stored(server, posting_view())
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit/selection")
    page.get_by_label("採用人数", exact=False).first.fill("5")
    stored.change(interviews=3)
    page.reload()
    expect(page.get_by_label("採用人数", exact=False).first).to_have_value("5")
    page.get_by_role("button", name="次へ").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/edit/contact")
    assert (stored.view["content"]["openings"], stored.view["content"]["interviews"]) == (5, 3)


# --- returned -------------------------------------------------------------------------------------


def test_staff_words_stand_at_task_and_field(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    Stored(server, posting_view("returned", comments=COMMENTS))
    page.goto(f"{built_page}/postings/{POSTING_ID}/edit")
    expect(page.get_by_role("region", name="注意")).to_contain_text(COMMENTS[1]["text"])
    assert task(page, "仕事内容") == "修正が必要"
    expect(page.get_by_role("listitem").filter(has_text="仕事内容")).to_contain_text(COMMENTS[0]["text"])
    examine("posting-tasks-returned")
    page.get_by_role("link", name="仕事内容").click()
    field = page.get_by_label("仕事内容", exact=False).first
    expect(field).to_have_accessible_description(re.compile(COMMENTS[0]["text"]))
    examine("section-returned")
    field.fill("朝6時からの仕込みです。")
    page.get_by_role("button", name="保存して一覧へ戻る").click()
    page.get_by_role("link", name="確認と申込み").wait_for()
    assert task(page, "仕事内容") == "入力済み"


# --- check and apply ------------------------------------------------------------------------------


def test_the_check_shows_all_sections_and_offers_what_is_missing(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    content = {key: value for key, value in posting("P02").items() if key != "occupation"}
    stored = Stored(server, posting_view(content=content))
    page.goto(f"{built_page}/postings/{POSTING_ID}/check")
    expect(page.get_by_text("申込み内容は、ハローワークで確認後に受理・公開します。")).to_be_visible()
    examine("posting-check")
    expect(page.get_by_role("link", name="変更する")).to_have_count(13)
    page.get_by_role("link", name=re.compile("^職種を ?入力する$")).click()
    expect(page.get_by_label("職種", exact=False).first).to_be_focused()
    page.get_by_label("職種", exact=False).first.fill("パン職人")
    page.get_by_role("button", name="保存して確認に戻る").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/check")
    expect(page.get_by_role("definition").filter(has_text="パン職人")).to_be_visible()
    assert stored.view["content"]["occupation"] == "パン職人"


def test_the_application_is_confirmed(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    stored = Stored(server, posting_view())

    def submit(body: Any) -> Given:
        if stored.view["state"] != "draft":
            return Given(409, problem(409, "wrong-state", "すでに申し込まれています。"))
        stored.view = posting_view("submitted", version=body["version"] + 1)
        stored.show()
        return Given(200, stored.view)

    server.on("POST", f"{VIEW}/submit", submit)
    page.goto(f"{built_page}/postings/{POSTING_ID}/check")
    page.get_by_role("button", name="この内容で申し込む").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("求人を申し込みました")
    main = page.get_by_role("main")
    expect(main).to_contain_text("20261118-00001")
    expect(main).to_contain_text("公開の目標日")
    expect(main).to_contain_text("2026年（令和8年）11月20日")
    expect(main.get_by_role("button", name="この画面を印刷する")).to_be_visible()
    examine("posting-done")
    assert server.bodies("POST", f"{VIEW}/submit") == [{"version": 3, "confirmed_warnings": []}]
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("求人を申し込みました")


def test_what_is_not_to_be_published_is_not_promised_to_be(page: Page, built_page: str, server: Answers) -> None:
    """公開希望 4: before the application, on its receipt and in the details."""
    hidden = {"content": posting("P02") | {"publication": "4"}}
    stored = Stored(server, posting_view(**hidden))
    page.goto(f"{built_page}/postings/{POSTING_ID}/check")
    expect(page.get_by_text("公開希望のとおり、求人情報は公開しません。")).to_be_visible()
    stored.view = posting_view("submitted", **hidden)
    stored.show()
    for path in (f"postings/{POSTING_ID}/done", f"postings/{POSTING_ID}"):
        page.goto(f"{built_page}/{path}")
        main = page.get_by_role("main")
        expect(main).to_contain_text("受理の目標日")
        expect(main).not_to_contain_text("公開の目標日")
        expect(main).not_to_contain_text("受理・公開")


def test_a_lost_answer_still_leads_to_the_confirmation(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    stored = Stored(server, posting_view())

    def submit(_: Any) -> Given:
        if stored.view["state"] == "submitted":
            return Given(409, problem(409, "stale-version", "先に更新されました。"))
        stored.view = posting_view("submitted", version=4)
        stored.show()
        return Given(504, problem(504, "gateway", "応答がありません。"))

    server.on("POST", f"{VIEW}/submit", submit)
    page.goto(f"{built_page}/postings/{POSTING_ID}/check")
    page.get_by_role("button", name="この内容で申し込む").click()
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("求人を申し込みました")
    console.clear()


def test_findings_lead_to_their_fields(
    page: Page,
    built_page: str,
    server: Answers,
    console: list[str],
    focused: Callable[[], str],
    examine: Callable[[str], None],
) -> None:
    Stored(server, posting_view())
    words = "賃金の下限は1時間あたり1,040円で、石川県の最低賃金1,054円を下回っています。"
    rest = "就業時間の休憩が足りません。"
    found = [("content.base_pay_min", words), ("content.span_break_minutes", rest)]
    refused = problem(422, "content-incomplete", "直すところがあります。", found)
    server.on("POST", f"{VIEW}/submit", refused, status=422)
    page.goto(f"{built_page}/postings/{POSTING_ID}/check")
    page.get_by_role("button", name="この内容で申し込む").click()
    summary = page.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_text([words, rest])
    assert "2件の入力を確認してください" in focused()
    expect(page).to_have_title(re.compile("^エラー："))
    expect(page.get_by_role("definition").filter(has_text=words)).to_be_visible()
    examine("posting-check-findings")
    summary.get_by_role("link", name=words).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("賃金・手当")
    field = page.get_by_label("a 基本給の下限", exact=False).first
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("最低賃金"))
    field.fill("1200")
    page.get_by_role("button", name="保存して確認に戻る").click()
    expect(page.get_by_role("alert").get_by_role("link")).to_have_text([rest])
    console.clear()


def test_a_change_elsewhere_is_shown_before_applying(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    stored = Stored(server, posting_view())
    server.on("POST", f"{VIEW}/submit", problem(409, "stale-version", "先に更新されました。"), status=409)
    page.goto(f"{built_page}/postings/{POSTING_ID}/check")
    page.get_by_role("button", name="この内容で申し込む").wait_for()
    stored.change(occupation="ほかの画面の職種")
    page.get_by_role("button", name="この内容で申し込む").click()
    expect(page.get_by_text("先に内容を変えました")).to_be_visible()
    expect(page.get_by_text("ほかの画面の職種")).to_be_visible()
    console.clear()


# --- detail, withdrawal, discarding ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "change", "words"),
    [
        ("draft", {}, "作成中"),
        ("submitted", {"overdue": True}, "目標日を過ぎています。ハローワークで確認中です。"),
        ("returned", {"comments": COMMENTS}, COMMENTS[0]["text"]),
        ("active", {}, "2026年（令和8年）11月19日"),
        (
            "refused",
            {"refusal": {"ground": "x", "ground_label": "法令に違反する内容", "text": "最低賃金を下回ります。"}},
            "最低賃金を下回ります。",
        ),
        ("inactive", {}, "充足"),
        ("withdrawn", {}, "取下げ"),
    ],
)
def test_the_detail_of_every_state_is_sound(
    page: Page,
    built_page: str,
    server: Answers,
    examine: Callable[[str], None],
    state: str,
    change: dict[str, Any],
    words: str,
) -> None:
    server.on("GET", VIEW, posting_view(state, **change))
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    expect(page.get_by_role("main")).to_contain_text(words)
    expect(page.get_by_role("main")).to_contain_text("パンの成形、焼成、包装")
    page.get_by_text("事業所の情報").wait_for()
    examine(f"detail-{state}")


def test_what_was_applied_for_is_printed_without_the_page_around_it(
    page: Page, built_page: str, server: Answers
) -> None:
    server.on("GET", VIEW, posting_view("active"))
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    page.get_by_text("事業所の情報").wait_for()
    page.emulate_media(media="print")
    expect(page.get_by_text("求人票（申込み内容の控え）")).to_be_visible()
    for part in ("header", "footer", "main button", "main nav", "main a"):
        expect(page.locator(part).first).to_be_hidden()


def test_withdrawing_is_asked_on_its_own_page(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    server.on("GET", VIEW, posting_view("submitted"))
    server.on("POST", f"{VIEW}/withdraw", posting_view("withdrawn"))
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    page.get_by_role("link", name="この求人の申込みを取り下げる").click()
    expect(page.get_by_role("main")).to_contain_text("元に戻すことはできません")
    examine("withdraw")
    page.get_by_role("button", name="この求人の申込みを取り下げる").dblclick()
    expect(page).to_have_url(f"{built_page}/home/inactive")
    expect(page.get_by_text("求人の申込みを取り下げました")).to_be_visible()
    assert server.bodies("POST", f"{VIEW}/withdraw") == [{"version": 3}]


def test_withdrawing_loses_the_race_to_an_acceptance(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    server.on("GET", VIEW, posting_view("submitted"))
    refusal = problem(409, "stale-version", "先に更新されました。")
    server.on("POST", f"{VIEW}/withdraw", refusal, status=409)
    page.goto(f"{built_page}/postings/{POSTING_ID}/withdraw")
    page.get_by_role("button", name="この求人の申込みを取り下げる").wait_for()
    server.on("GET", VIEW, posting_view("active", version=5))
    page.get_by_role("button", name="この求人の申込みを取り下げる").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}")
    expect(page.get_by_role("main")).to_contain_text("有効中")
    console.clear()


def test_a_draft_is_discarded_after_asking(
    page: Page, built_page: str, server: Answers, examine: Callable[[str], None]
) -> None:
    server.on("GET", VIEW, posting_view())
    server.on("DELETE", VIEW, None, status=204)
    page.goto(f"{built_page}/postings/{POSTING_ID}/discard")
    page.get_by_role("button", name="この下書きを破棄する").wait_for()
    examine("discard")
    page.get_by_role("button", name="この下書きを破棄する").click()
    expect(page).to_have_url(f"{built_page}/home/drafts")
    expect(page.get_by_text("下書きを破棄しました")).to_be_visible()


def test_somebody_elses_posting_is_not_found(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    server.on("GET", VIEW, problem(404, "not-found", "お探しの情報はありません。"), status=404)
    for path in ("", "/edit", "/edit/work", "/check", "/done", "/withdraw"):
        page.goto(f"{built_page}/postings/{POSTING_ID}{path}")
        expect(page.get_by_role("heading", level=1)).to_have_text("この求人は見つかりません")
    console.clear()


# --- public ---------------------------------------------------------------------------------------


def public(**change: Any) -> dict[str, Any]:
    content = {key: value for key, value in posting("P02").items() if key in PUBLISHED}
    return {
        "posting_number": "99010-00001161",
        "office": "ハローワーク金沢",
        "accepted_on": "2026-11-19",
        "valid_until": "2027-01-31",
        "as_of": "2026-11-20",
        "establishment_name": "見本ベーカリー小立野",
        "prefecture": "石川県",
        "municipality": "金沢市",
        "establishment_prefecture": "石川県",
        "address": "金沢市見本町2-2",
        "content": content,
        "images": [],
        **change,
    }


def test_a_published_posting_is_open_to_all(
    page: Page, built_page: str, answer: Callable[..., None], examine: Callable[[str], None]
) -> None:
    answer("/public/postings/99010-00001161", public())
    page.goto(f"{built_page}/jobs/99010-00001161")
    main = page.get_by_role("main")
    expect(main).to_contain_text("石川県金沢市見本町2-2")
    expect(main).to_contain_text("2026年（令和8年）11月20日現在の内容です。")
    expect(main).not_to_contain_text("入力なし")
    examine("job")


def test_the_address_of_the_establishment_and_the_workplace_stand_apart(
    page: Page, built_page: str, answer: Callable[..., None]
) -> None:
    answer("/public/postings/99010-00001161", public(prefecture="富山県", municipality="富山市"))
    page.goto(f"{built_page}/jobs/99010-00001161")
    main = page.get_by_role("main")
    expect(main).to_contain_text("石川県金沢市見本町2-2")
    expect(main).to_contain_text("富山県富山市")
    expect(main).not_to_contain_text("富山県金沢市")


def test_a_nameless_posting_shows_no_name(page: Page, built_page: str, answer: Callable[..., None]) -> None:
    answer(
        "/public/postings/99010-00001161", public(establishment_name=None, establishment_prefecture=None, address=None)
    )
    page.goto(f"{built_page}/jobs/99010-00001161")
    main = page.get_by_role("main")
    expect(main).to_contain_text("石川県金沢市")
    expect(main).not_to_contain_text("見本")


def test_an_ended_posting_is_gone(
    page: Page, built_page: str, answer: Callable[..., None], console: list[str], examine: Callable[[str], None]
) -> None:
    answer("/public/postings/99010-00001161", problem(404, "not-found", "ありません。"), 404)
    page.goto(f"{built_page}/jobs/99010-00001161")
    expect(page.get_by_role("heading", level=1)).to_have_text("この求人は公開していません")
    examine("job-gone")
    console.clear()


# --- the whole way --------------------------------------------------------------------------------


def type_posting(page: Page) -> None:
    """Fill the whole form as a small bakery would, with 1,040 yen an hour: below the minimum wage (N1)."""
    content = posting("P02", base_pay_min=1_040)
    for section in MODEL["sections"]:
        heading(page, section["title"])
        if section["key"] == "work":
            press(page, "次へ")
            expect(page.get_by_role("alert").get_by_role("link").first).to_have_text("職種を入力してください")
        fill(page, [field for field in MODEL["fields"] if field["section"] == section["key"]], content)
        if section["key"] == "wage":
            press(page, "次へ")
            expect(field(page, "a 基本給の下限")).to_have_accessible_description(re.compile("最低賃金"))
        press(page, "保存して一覧へ戻る" if section["key"] == "declaration" else "次へ")


def apply(page: Page) -> None:
    page.get_by_role("link", name="確認と申込み").click()
    press(page, "この内容で申し込む")


@pytest.mark.usefixtures("patient")
def test_from_the_first_line_to_the_public_page(page: Page, stack: StackUnderTest, console: list[str]) -> None:
    """Typed with mistakes, refused by the law's rule, corrected, returned by staff, corrected, accepted, published."""
    staff = clerk(stack)
    employer = open_account(stack, staff, register(staff, fresh_establishment("P02")))
    sign_in_employer(page, stack, employer)
    page.get_by_role("link", name="新規求人情報を登録").click()
    press(page, "はじめから入力する")
    heading(page, "求人情報の入力")
    page.get_by_role("link", name="求人区分・公開").click()
    type_posting(page)

    apply(page)
    page.get_by_role("alert").get_by_role("link", name=re.compile("最低賃金")).click()
    field(page, "a 基本給の下限").fill("1150")
    press(page, "保存して確認に戻る")
    expect(page.get_by_text("申込み内容は、ハローワークで確認後に受理・公開します。")).to_be_visible()
    press(page, "この内容で申し込む")
    heading(page, "求人を申し込みました")
    number = page.get_by_role("definition").first.inner_text()
    assert re.fullmatch(r"\d{8}-\d{5}", number)
    posting_id = page.url.split("/")[-2]

    review_id, version = claimed(staff, posting_id)
    words = "1日の流れがわかるように書いてください。"
    comments = [{"field": "duties", "text": words}]
    ok(staff.post(f"/staff/reviews/{review_id}/return", {"version": version, "comments": comments}))
    page.goto(f"{stack.web}/home")
    page.get_by_role("region", name="対応が必要なこと").get_by_role("link").click()
    assert task(page, "仕事内容") == "修正が必要"
    page.get_by_role("link", name="仕事内容").click()
    expect(field(page, "仕事内容")).to_have_accessible_description(re.compile(words))
    field(page, "仕事内容").fill("朝6時から成形と焼成、9時から包装と販売です。")
    press(page, "保存して一覧へ戻る")
    apply(page)
    heading(page, "求人を申し込みました")

    review_id, version = claimed(staff, posting_id)
    accepted = ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
    page.get_by_role("link", name="ホームへ戻る").click()
    page.get_by_role("link", name="有効中の求人（1件）").click()
    page.get_by_role("link", name="詳細を表示").click()
    expect(page.get_by_role("main")).to_contain_text(accepted["posting_number"])
    page.get_by_role("link", name="公開中のページを見る").click()
    expect(page.get_by_role("main")).to_contain_text("朝6時から成形と焼成、9時から包装と販売です。")
    expect(page.get_by_role("main")).to_contain_text(employer.establishment["name"])
    press(page, "ログアウト")
    heading(page, "ログイン")
    page.goto(f"{stack.web}/jobs/{accepted['posting_number']}")
    heading(page, "パンの製造・販売スタッフ（パート）")
    console.clear()  # the refusals provoked above
