"""事業所情報設定: the change request on the employer's pages, with the postings it affects (§2.3, R17)."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import (
    ESTABLISHMENT,
    SESSION,
    Answers,
    Given,
    establishment_change,
    home,
    problem,
    summary,
)
from tests.web.conftest import SUPPORT
from tests.web.hands import done, field, heading, press, row, tab_to

PATH = "/employer/establishment/change-request"
COMMENTS = [
    {"field": "name", "text": "登記の名称をご確認ください。"},
    {"field": "", "text": "変更の日をお知らせください。"},
]
HEADCOUNT = "うち女性は、就業場所の従業員数以下の人数を入力してください。"

Examine = Callable[[str], None]


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/establishment", ESTABLISHMENT)
    affected = home(
        active=[summary("active", posting_id="a1"), summary("active", posting_id="a2")],
        applying=[summary("submitted", posting_id="s1")],
        drafts=[summary("draft", posting_id="d1")],
    )
    served.on("GET", "/employer/home", affected)
    standing(served, None)
    return served


def standing(server: Answers, change: dict[str, Any] | None, **more: Any) -> None:
    """This is what was applied for about the establishment."""
    server.on("GET", PATH, {"establishment": {**ESTABLISHMENT, **more}, "request": change})


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("none", None, "事業所情報の変更を申し込む"),
        ("draft", establishment_change("draft"), "変更の下書きを破棄する"),
        (
            "waiting",
            establishment_change("in_review", overdue=True),
            "目標日を過ぎています。ハローワークで確認中です。",
        ),
        ("returned", establishment_change("returned", comments=COMMENTS), COMMENTS[1]["text"]),
        ("accepted", establishment_change("accepted"), "事業所情報の変更を申し込む"),
    ],
)
def test_the_establishment_tells_where_a_change_stands_and_what_may_be_done(
    page: Page,
    built_page: str,
    server: Answers,
    examine: Examine,
    name: str,
    change: dict[str, Any] | None,
    words: str,
) -> None:
    standing(server, change)
    page.goto(f"{built_page}/establishment")
    expect(page.get_by_role("main")).to_contain_text(words)
    edits = page.get_by_role("link", name=re.compile("変更の入力を続ける|変更を申し込む"))
    expect(edits).to_have_count(0 if name == "waiting" else 1)
    examine(f"establishment-{name}")


def test_what_is_imported_and_does_not_fit_is_told(page: Page, built_page: str, server: Answers) -> None:
    finding = {"rule": "4.1", "severity": "warn", "field": "employees_women", "message": HEADCOUNT}
    standing(server, None, employees_here=62, employees_women=80, findings=[finding])
    page.goto(f"{built_page}/establishment")
    expect(page.get_by_role("main")).to_contain_text(HEADCOUNT)


def test_the_sections_tell_what_is_changed_and_what_staff_asked(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    standing(server, establishment_change("returned", comments=COMMENTS))
    page.goto(f"{built_page}/establishment/edit")
    basics = page.get_by_role("listitem").filter(has_text="事業所の基本情報")
    expect(basics).to_contain_text("修正が必要")
    expect(basics).to_contain_text(COMMENTS[0]["text"])
    expect(page.get_by_role("listitem").filter(has_text="事業所の詳細")).to_contain_text("変更あり")
    expect(page.get_by_role("listitem").filter(has_text="就業場所").last).to_contain_text("変更なし")
    examine("establishment-sections")


def test_nothing_can_be_applied_for_before_something_is_saved(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/establishment/edit")
    expect(page.get_by_role("listitem").filter(has_text="変更の確認と申込み")).to_contain_text("まだ始められません")
    page.goto(f"{built_page}/establishment/edit/check")
    expect(page).to_have_url(f"{built_page}/establishment")
    assert server.bodies("PUT", PATH) == []


@pytest.mark.parametrize("section", ["basics", "corporate", "details", "workplaces", "pr"])
def test_every_section_is_sound(page: Page, built_page: str, server: Answers, examine: Examine, section: str) -> None:
    place = {"name": "本店", "prefecture_code": "17", "municipality": "金沢市", "address": "見本町2-2"}
    standing(server, None, workplaces=[place], sales=[{"year": 2025, "amount": 120_000_000}], customers=["見本（株）"])
    page.goto(f"{built_page}/establishment/edit/{section}")
    page.get_by_role("button", name="保存して一覧へ戻る").wait_for()
    examine(f"establishment-{section}")


def test_a_section_is_saved_as_a_draft_that_begins_from_what_is_known(
    page: Page, built_page: str, server: Answers
) -> None:
    def save(body: Any) -> Given:
        draft = establishment_change("draft", version=1, fields=body["fields"])
        standing(server, draft)
        return Given(200, draft)

    server.on("PUT", PATH, save)
    page.goto(f"{built_page}/establishment/edit/details")
    field(page, "就業場所の従業員数").fill("９")
    page.get_by_role("button", name="保存して一覧へ戻る").dblclick()
    heading(page, "事業所情報の変更")
    (sent,) = server.bodies("PUT", PATH)
    assert (sent["version"], sent["fields"]["employees_here"]) == (0, 9)
    assert sent["fields"]["name"] == ESTABLISHMENT["name"], "the other sections are as they are registered"
    assert not {"establishment_number", "office", "version", "findings"} & set(sent["fields"])


@pytest.mark.parametrize(("button", "kept"), [("この画面の入力で上書きする", 5), ("保存されている内容を使う", 7)])
def test_two_tabs_on_one_section_choose_consciously_and_lose_no_text(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine, button: str, kept: int
) -> None:
    saved: list[tuple[int, int, int]] = []

    def save(body: Any) -> Given:
        if body["version"] != 4:
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        fields = body["fields"]
        saved.append((fields["employees_here"], fields["employees_women"], fields["employees_part_time"]))
        made = establishment_change("draft", version=5, fields=body["fields"])
        standing(server, made)
        return Given(200, made)

    standing(server, establishment_change("draft"))
    server.on("PUT", PATH, save)
    page.goto(f"{built_page}/establishment/edit/details")
    field(page, "就業場所の従業員数").fill("5")
    field(page, "うち女性").fill("3")
    theirs = establishment_change("draft", version=4)
    theirs["fields"] |= {"employees_here": 7, "employees_part_time": 2}
    standing(server, theirs)
    press(page, "保存して一覧へ戻る")
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("7人")
    expect(notice).to_contain_text("5人")
    expect(notice.get_by_role("heading", level=3)).to_have_text(["就業場所の従業員数"])
    examine("establishment-conflict")
    notice.get_by_role("button", name=button).click()
    heading(page, "事業所情報の変更")
    assert saved == [(kept, 3, 2)], "what only one tab typed is kept either way"
    page.goto(f"{built_page}/establishment/edit/details")
    expect(field(page, "就業場所の従業員数")).to_have_value(str(kept))
    console.clear()


def test_the_difference_and_the_affected_postings_are_shown_before_applying(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    standing(server, establishment_change("draft"))
    server.on("POST", f"{PATH}/submit", establishment_change("submitted", version=3))
    page.goto(f"{built_page}/establishment/edit/check")
    expect(row(page, "事業所名")).to_contain_text("見本ベーカリー小立野")
    expect(row(page, "事業所名")).to_contain_text("見本ベーカリー本店")
    expect(row(page, "事業内容")).to_contain_text("削除")
    expect(row(page, "就業場所の従業員数")).to_contain_text("10人")
    main = page.get_by_role("main")
    expect(main).to_contain_text("この変更は、次の3件の求人すべてに反映されます")
    expect(main.get_by_role("link", name=re.compile("パンの製造"))).to_have_count(3)
    examine("establishment-check")
    page.get_by_role("button", name="この内容で変更を申し込む").dblclick()
    done(page, "事業所情報の変更を申し込みました")
    assert server.bodies("POST", f"{PATH}/submit") == [{"version": 2}]


def test_all_affected_postings_can_be_seen_however_many_they_are(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    standing(server, establishment_change("draft"))
    many = home(active=[summary("active", posting_id="a1")], applying=[summary("submitted", posting_id="s1")])
    many["active"] |= {"count": 51, "next_cursor": "a-next"}
    many["applying"] |= {"count": 52, "next_cursor": "s-next"}
    server.on("GET", "/employer/home", many)
    rest = summary("submitted", posting_id="s51", occupation="洋菓子の販売")
    server.on("GET", "/employer/postings", {"items": [rest], "next_cursor": None})
    page.goto(f"{built_page}/establishment/edit/check")
    main = page.get_by_role("main")
    expect(main).to_contain_text("次の103件の求人すべて")
    expect(main.get_by_role("link", name=re.compile("パンの製造"))).to_have_count(2)
    examine("establishment-check-many")
    with page.expect_request(lambda request: request.url.endswith("/employer/postings?list=applying&cursor=s-next")):
        page.get_by_role("navigation", name="申込み中の求人の").get_by_role("link", name="次のページ").click()
    expect(main.get_by_role("link", name="洋菓子の販売")).to_be_visible()
    examine("establishment-check-further")
    main.get_by_role("link", name="最初のページ").click()
    expect(main.get_by_role("link", name=re.compile("パンの製造"))).to_have_count(2)


def test_headcounts_that_disagree_lead_to_their_field_and_nothing_typed_is_lost(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    standing(server, establishment_change("draft"))
    found = [("fields.employees_women", HEADCOUNT)]
    refused = problem(422, "invalid-input", "従業員数の内訳が合っていません。", found)
    server.on("POST", f"{PATH}/submit", refused, status=422)
    page.goto(f"{built_page}/establishment/edit/check")
    press(page, "この内容で変更を申し込む")
    link = page.get_by_role("alert").get_by_role("link", name=HEADCOUNT)
    examine("establishment-check-errors")
    link.click()
    heading(page, "事業所の詳細")
    expect(field(page, "うち女性")).to_be_focused()
    console.clear()


def test_a_change_of_nothing_is_said_in_words(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    details = {key: ESTABLISHMENT[key] for key in establishment_change("draft")["fields"] if key in ESTABLISHMENT}
    standing(server, establishment_change("draft", fields=details, changed=[]))
    words = "変更したところがありません。変更する項目を直してから、申し込んでください。"
    server.on("POST", f"{PATH}/submit", problem(422, "nothing-changed", words), status=422)
    page.goto(f"{built_page}/establishment/edit/check")
    press(page, "この内容で変更を申し込む")
    expect(page.get_by_role("alert")).to_contain_text(words)
    console.clear()


def test_a_lost_answer_still_leads_on(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    standing(server, establishment_change("draft"))

    def submit(_: Any) -> Given:
        standing(server, establishment_change("submitted", version=3))
        return Given(409, problem(409, "wrong-state", "申し込める変更がありません。"))

    server.on("POST", f"{PATH}/submit", submit)
    page.goto(f"{built_page}/establishment/edit/check")
    press(page, "この内容で変更を申し込む")
    done(page, "事業所情報の変更を申し込みました")
    console.clear()


@pytest.mark.parametrize(
    ("state", "link", "button", "told"),
    [
        ("draft", "変更の下書きを破棄する", "変更の下書きを破棄する", "変更の下書きを破棄しました"),
        (
            "submitted",
            "変更の申込みを取り下げる",
            "変更の申込みを取り下げる",
            "事業所情報の変更の申込みを取り下げました",
        ),
    ],
)
def test_taking_it_back_is_asked_on_its_own_page(
    page: Page, built_page: str, server: Answers, examine: Examine, state: str, link: str, button: str, told: str
) -> None:
    standing(server, establishment_change(state))
    server.on("POST", f"{PATH}/withdraw", establishment_change("withdrawn", version=3))
    page.goto(f"{built_page}/establishment")
    page.get_by_role("link", name=link).click()
    page.get_by_role("button", name=button).wait_for()
    examine(f"establishment-withdraw-{state}")
    page.get_by_role("button", name=button).dblclick()
    done(page, told)
    assert server.bodies("POST", f"{PATH}/withdraw") == [{"version": 2}]


def test_a_change_is_applied_for_by_keyboard_only(page: Page, built_page: str, server: Answers) -> None:
    standing(server, establishment_change("draft"))
    server.on("POST", f"{PATH}/submit", establishment_change("submitted", version=3))
    page.goto(f"{built_page}/establishment")
    heading(page, "事業所情報設定")
    tab_to(page, "変更の入力を続ける")
    page.keyboard.press("Enter")
    heading(page, "事業所情報の変更")
    tab_to(page, "変更の確認と申込み")
    page.keyboard.press("Enter")
    heading(page, "変更内容の確認")
    tab_to(page, "この内容で変更を申し込む")
    page.keyboard.press("Enter")
    done(page, "事業所情報の変更を申し込みました")
