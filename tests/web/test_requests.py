"""What is applied for about a posting in force, on the employer's pages: change, stop, extension; history and job sheet."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

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
    request_view,
    requests_about,
    summary,
)
from tests.support.postings import posting
from tests.web.conftest import SUPPORT
from tests.web.hands import done, heading, row, tab_to

VIEW = f"/employer/postings/{POSTING_ID}"
CHANGE = f"{VIEW}/change-request"
SAVE = "保存して一覧へ戻る"
COMMENTS = [
    {"field": "base_pay_min", "text": "賃金の下限は、いつから変わるかを書いてください。"},
    {"field": "", "text": "変更の理由をお知らせください。"},
]

Examine = Callable[[str], None]


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/establishment", ESTABLISHMENT)
    served.on("GET", "/employer/home", home())
    served.on("GET", VIEW, posting_view("active"))
    served.on("GET", f"{VIEW}/requests", NO_REQUESTS)
    served.on("POST", f"{VIEW}/check", {"findings": []})
    return served


def asked(server: Answers, **by_kind: dict[str, Any]) -> None:
    """This is what was applied for about the posting."""
    open_ = {kind: one["state"] for kind, one in by_kind.items() if one["state"] not in {"accepted", "withdrawn"}}
    standing = [{"kind": kind, "state": state} for kind, state in open_.items()]
    server.on("GET", VIEW, posting_view("active", requests=standing))
    server.on("GET", f"{VIEW}/requests", requests_about(**by_kind))


# --- the posting's page ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "requests", "words"),
    [
        ("none", {}, "求人情報を編集"),
        ("draft", {"change": request_view("change", "draft")}, "変更の入力を続ける"),
        (
            "waiting",
            {
                "change": request_view("change", "in_review", overdue=True),
                "stop": request_view("stop", "submitted", note="12月5日に決まりました。"),
                "extension": request_view("extension", "submitted"),
            },
            "目標日を過ぎています。ハローワークで確認中です。",
        ),
        (
            "returned",
            {
                "change": request_view("change", "returned", comments=COMMENTS),
                "stop": request_view("stop", "returned", comments=[{"field": "", "text": "理由をお知らせください。"}]),
            },
            COMMENTS[0]["text"],
        ),
        (
            "over",
            {"change": request_view("change", "accepted"), "extension": request_view("extension", "withdrawn")},
            "取下げ",
        ),
    ],
)
def test_a_postings_page_tells_what_was_applied_for_and_what_may_be(
    page: Page,
    built_page: str,
    server: Answers,
    examine: Examine,
    name: str,
    requests: dict[str, dict[str, Any]],
    words: str,
) -> None:
    asked(server, **requests)
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    expect(page.get_by_role("main")).to_contain_text(words)
    offered = page.get_by_role("region", name="この求人でできること").get_by_role("link")
    waiting = [kind for kind, one in requests.items() if one["state"] in {"submitted", "in_review"}]
    expect(offered).to_have_count(3 - len(waiting))
    examine(f"requests-{name}")


def test_v22_the_employer_is_asked_to_keep_a_posting_current_without_delay(
    page: Page, built_page: str, server: Answers
) -> None:
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    expect(page.get_by_role("main")).to_contain_text(
        "募集を終えたときや、内容が変わったときは、すみやかにお申し込みください"
    )
    server.on("GET", VIEW, posting_view("inactive"))
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("充足")
    expect(page.get_by_role("main")).not_to_contain_text("すみやかにお申し込みください")


def test_an_extended_posting_is_not_extended_again(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", VIEW, posting_view("active", extended=True))
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    expect(page.get_by_role("link", name="募集停止を申し込む")).to_be_visible()
    expect(page.get_by_role("link", name="有効期間の延長を申し込む")).to_have_count(0)
    page.goto(f"{built_page}/postings/{POSTING_ID}/extend")
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}")


def test_filled_is_suggested_and_never_done_by_itself(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", VIEW, posting_view("active", suggest_filled=True))
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    expect(page.get_by_role("main")).to_contain_text("採用した人数が、採用人数に達しています")
    examine("requests-filled")


# --- change ---------------------------------------------------------------------------------------


def test_a_change_begins_with_the_published_text(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    def begin(body: Any) -> Given:
        asked(server, change=request_view("change", "draft", content=body["content"], changed=[], version=1))
        return Given(200, request_view("change", "draft", content=body["content"], changed=[], version=1))

    server.on("PUT", CHANGE, begin)
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    page.get_by_role("link", name="求人情報を編集").click()
    heading(page, "求人情報の編集（変更の申込み）")
    expect(page.get_by_role("main")).to_contain_text("それまでは、求人はいまの内容のままです")
    examine("change-start")
    page.get_by_role("button", name="変更の入力を始める").dblclick()
    page.get_by_role("link", name="変更の確認と申込み").wait_for()
    assert server.bodies("PUT", CHANGE) == [{"content": posting("P02"), "version": 0}]


def test_the_sections_of_a_change_tell_what_differs(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    asked(server, change=request_view("change", "returned", comments=COMMENTS))
    page.goto(f"{built_page}/postings/{POSTING_ID}/change")
    expect(page.get_by_role("region", name="注意")).to_contain_text(COMMENTS[1]["text"])
    wages = page.get_by_role("listitem").filter(has_text="賃金・手当")
    expect(wages.last).to_contain_text("修正が必要")
    expect(wages.last).to_contain_text(COMMENTS[0]["text"])
    expect(page.get_by_role("listitem").filter(has_text="採用人数").last).to_contain_text("変更あり")
    examine("change-sections")


def test_a_section_of_a_change_is_saved_to_the_draft_only(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    asked(server, change=request_view("change", "draft"))

    def save(body: Any) -> Given:
        kept = request_view("change", "draft", content=body["content"], version=body["version"] + 1)
        asked(server, change=kept)
        return Given(200, kept)

    server.on("PUT", CHANGE, save)
    page.goto(f"{built_page}/postings/{POSTING_ID}/change/selection")
    openings = page.get_by_label("採用人数", exact=False).first
    expect(openings).to_have_value("3")
    examine("change-section")
    openings.fill("４")
    page.get_by_role("button", name=SAVE).click()
    heading(page, "求人情報の編集（変更の申込み）")
    (sent,) = server.bodies("PUT", CHANGE)
    assert (sent["version"], sent["content"]["openings"]) == (2, 4)
    assert server.bodies("PUT", VIEW) == [], "the published text is not touched"


@pytest.mark.parametrize(("button", "kept"), [("この画面の入力で上書きする", 5), ("保存されている内容を使う", 9)])
def test_two_tabs_on_one_change_choose_consciously_and_lose_no_text(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine, button: str, kept: int
) -> None:
    theirs = request_view("change", "draft", version=4, content=posting("P02", openings=9))
    asked(server, change=request_view("change", "draft"))
    saved: list[int] = []

    def save(body: Any) -> Given:
        if body["version"] != 4:
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        saved.append(body["content"]["openings"])
        made = request_view("change", "draft", version=5, content=body["content"])
        asked(server, change=made)
        return Given(200, made)

    server.on("PUT", CHANGE, save)
    page.goto(f"{built_page}/postings/{POSTING_ID}/change/selection")
    openings = page.get_by_label("採用人数", exact=False).first
    openings.fill("5")
    asked(server, change=theirs)
    page.get_by_role("button", name=SAVE).click()
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("9人")
    expect(notice).to_contain_text("5人")
    examine("change-conflict")
    notice.get_by_role("button", name=button).click()
    if kept == 9:
        expect(openings).to_have_value("9")
        assert saved == []
    else:
        heading(page, "求人情報の編集（変更の申込み）")
        assert saved == [5]
    console.clear()


def test_both_texts_of_a_change_stand_side_by_side_before_applying(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    asked(server, change=request_view("change", "draft"))
    server.on("POST", f"{CHANGE}/submit", request_view("change", "submitted", version=3))
    page.goto(f"{built_page}/postings/{POSTING_ID}/change/check")
    wages = row(page, "a 基本給の下限")
    expect(wages).to_contain_text("1,150円")
    expect(wages).to_contain_text("1,200円")
    expect(page.get_by_role("rowheader")).to_have_count(2)
    examine("change-check")
    page.get_by_role("button", name="変更していない項目も表示する").click()
    expect(page.get_by_role("row").filter(has_text="変更なし").first).to_be_visible()
    page.get_by_role("button", name="この内容で変更を申し込む").dblclick()
    done(page, "求人内容の変更を申し込みました")
    assert server.bodies("POST", f"{CHANGE}/submit") == [{"version": 2, "confirmed_warnings": []}]


def test_a_warning_about_a_change_passes_once_it_is_confirmed(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    asked(server, change=request_view("change", "draft"))
    words = "6か月経過後の年次有給休暇が、週3日の法定日数（5日）より少なくなっています。"
    found = problem(409, "warnings-unconfirmed", "ご確認いただきたい点があります。")
    found["errors"] = [{"field": "content.paid_leave_days", "code": "V11", "message": words}]

    def submit(body: Any) -> Given:
        confirmed = body["confirmed_warnings"] == ["V11"]
        return Given(200, request_view("change", "submitted")) if confirmed else Given(409, found)

    server.on("POST", f"{CHANGE}/submit", submit)
    page.goto(f"{built_page}/postings/{POSTING_ID}/change/check")
    page.get_by_role("button", name="この内容で変更を申し込む").click()
    expect(page.get_by_role("heading", level=2, name="ご確認いただきたい点が1件あります")).to_be_focused()
    expect(page.get_by_role("main")).to_contain_text(words)
    examine("change-warnings")
    page.get_by_role("button", name="確認して、変更を申し込む").click()
    expect(page.get_by_role("alert")).to_contain_text("「内容を確認しました」に印を付けてください")
    assert len(server.bodies("POST", f"{CHANGE}/submit")) == 1
    page.get_by_label("内容を確認しました").check()
    page.get_by_role("button", name="確認して、変更を申し込む").click()
    done(page, "求人内容の変更を申し込みました")
    console.clear()


def test_what_a_change_breaks_leads_to_its_field(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    asked(server, change=request_view("change", "draft"))
    words = "賃金の下限が、石川県の最低賃金1,054円を下回っています。"
    refused = problem(422, "content-incomplete", "直すところがあります。", [("content.base_pay_min", words)])
    server.on("POST", f"{CHANGE}/submit", refused, status=422)
    page.goto(f"{built_page}/postings/{POSTING_ID}/change/check")
    page.get_by_role("button", name="この内容で変更を申し込む").click()
    link = page.get_by_role("alert").get_by_role("link", name=words)
    examine("change-check-findings")
    link.click()
    heading(page, "賃金・手当")
    expect(page.get_by_label("a 基本給の下限", exact=False).first).to_be_focused()
    console.clear()


def test_a_change_at_the_office_is_not_edited(page: Page, built_page: str, server: Answers) -> None:
    asked(server, change=request_view("change", "in_review"))
    page.goto(f"{built_page}/postings/{POSTING_ID}/change")
    expect(page.get_by_role("main")).to_contain_text("確認中です。直すときは、いったん取り下げてください。")
    page.goto(f"{built_page}/postings/{POSTING_ID}/change/wage")
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/change")


# --- stop and extension ---------------------------------------------------------------------------


def test_a_stop_asks_for_its_reason(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("POST", f"{VIEW}/stop-request", request_view("stop", "submitted"), status=201)
    page.goto(f"{built_page}/postings/{POSTING_ID}/stop")
    expect(page.get_by_role("main")).to_contain_text("ハローワークが受理するまで、求人は有効なままです")
    examine("stop")
    page.get_by_role("button", name="募集停止を申し込む").click()
    expect(page.get_by_role("alert")).to_contain_text("募集を終える理由を選んでください")
    examine("stop-errors")
    assert server.bodies("POST", f"{VIEW}/stop-request") == []
    page.get_by_role("alert").get_by_role("link").click()
    page.keyboard.press("Space")
    expect(page.get_by_label("充足（採用人数に達した）")).to_be_checked()
    page.get_by_label("ハローワークへの連絡").fill("12月5日に決まりました。")
    page.get_by_role("button", name="募集停止を申し込む").dblclick()
    done(page, "募集停止を申し込みました")
    assert server.bodies("POST", f"{VIEW}/stop-request") == [{"reason": "filled", "note": "12月5日に決まりました。"}]


def test_a_stop_whose_answer_was_lost_stands_once(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    def stop(_: Any) -> Given:
        asked(server, stop=request_view("stop", "submitted"))
        return Given(409, problem(409, "request-open", "募集停止は、すでに申し込まれています。"))

    server.on("POST", f"{VIEW}/stop-request", stop)
    page.goto(f"{built_page}/postings/{POSTING_ID}/stop")
    page.get_by_label("その他").check()
    page.get_by_role("button", name="募集停止を申し込む").click()
    done(page, "募集停止を申し込みました")
    console.clear()


def test_an_extension_names_both_last_days(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("POST", f"{VIEW}/extension-request", request_view("extension", "submitted"), status=201)
    page.goto(f"{built_page}/postings/{POSTING_ID}/extend")
    main = page.get_by_role("main")
    expect(main).to_contain_text("2027年（令和9年）1月31日")
    expect(main).to_contain_text("2027年（令和9年）2月28日")
    examine("extension")
    page.get_by_role("button", name="有効期間の延長を申し込む").click()
    done(page, "有効期間の延長を申し込みました")
    assert server.bodies("POST", f"{VIEW}/extension-request") == [{"note": None}]


@pytest.mark.parametrize(
    ("kind", "state", "button"),
    [
        ("change", "draft", "変更の下書きを破棄する"),
        ("change", "submitted", "求人内容の変更の申込みを取り下げる"),
        ("stop", "submitted", "募集停止の申込みを取り下げる"),
        ("extension", "in_review", "有効期間の延長の申込みを取り下げる"),
    ],
)
def test_taking_a_request_back_is_asked_on_its_own_page(
    page: Page, built_page: str, server: Answers, examine: Examine, kind: str, state: str, button: str
) -> None:
    asked(server, **{kind: request_view(kind, state)})
    path = f"{VIEW}/requests/{kind}/withdraw"
    server.on("POST", path, request_view(kind, "withdrawn"))
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    page.get_by_role("link", name=button).click()
    page.get_by_role("button", name=button).wait_for()
    examine(f"request-withdraw-{kind}-{state}")
    page.get_by_role("button", name=button).dblclick()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}")
    expect(page.get_by_role("region", name="完了")).to_be_visible()
    assert server.bodies("POST", path) == [{"version": 2}]


def test_taking_back_loses_the_race_to_a_decision(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    asked(server, stop=request_view("stop", "submitted"))
    path = f"{VIEW}/requests/stop/withdraw"
    server.on("POST", path, problem(409, "wrong-state", "すでに受理されています。"), status=409)
    page.goto(f"{built_page}/postings/{POSTING_ID}/requests/stop/withdraw")
    page.get_by_role("button", name="募集停止の申込みを取り下げる").wait_for()
    asked(server, stop=request_view("stop", "accepted"))
    page.get_by_role("button", name="募集停止の申込みを取り下げる").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}")
    console.clear()


def test_a_kind_of_request_that_does_not_exist_is_not_found(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/postings/{POSTING_ID}/requests/wish/withdraw")
    heading(page, "ページが見つかりません")
    assert server.bodies("POST", f"{VIEW}/requests/wish/withdraw") == []


# --- by keyboard ----------------------------------------------------------------------------------


def test_a_stop_is_applied_for_by_keyboard_only(page: Page, built_page: str, server: Answers) -> None:
    server.on("POST", f"{VIEW}/stop-request", request_view("stop", "submitted"), status=201)
    page.goto(f"{built_page}/postings/{POSTING_ID}/stop")
    page.get_by_role("button", name="募集停止を申し込む").wait_for()
    tab_to(page, "充足")
    page.keyboard.press("Space")
    tab_to(page, "募集停止を申し込む")
    page.keyboard.press("Enter")
    done(page, "募集停止を申し込みました")


def test_a_change_is_applied_for_by_keyboard_only(page: Page, built_page: str, server: Answers) -> None:
    asked(server, change=request_view("change", "draft"))
    server.on("POST", f"{CHANGE}/submit", request_view("change", "submitted"))
    page.goto(f"{built_page}/postings/{POSTING_ID}/change")
    page.get_by_role("link", name="変更の確認と申込み").wait_for()
    tab_to(page, "変更の確認と申込み")
    page.keyboard.press("Enter")
    heading(page, "変更内容の確認")
    tab_to(page, "この内容で変更を申し込む")
    page.keyboard.press("Enter")
    done(page, "求人内容の変更を申し込みました")


# --- history and job sheet ------------------------------------------------------------------------


def line(event: str, actor: str, at: str, version: int, **more: Any) -> dict[str, Any]:
    return {
        "line_id": f"{version:04x}{sum(event.encode()):04x}",
        "event": event,
        "actor_kind": actor,
        "at": at,
        "version": version,
        "has_content": False,
        "has_proposal": False,
        "facts": {},
        "comments": [],
        **more,
    }


HISTORY = [
    line("create_posting", "account", "2026-11-17T09:00:00+09:00", 1),
    line("submit_posting", "account", "2026-11-18T10:30:00+09:00", 2, has_content=True),
    line("return_posting", "staff", "2026-11-18T15:00:00+09:00", 3, comments=COMMENTS),
    line("submit_posting", "account", "2026-11-19T09:00:00+09:00", 4, has_content=True),
    line(
        "correct_posting",
        "staff",
        "2026-11-19T13:00:00+09:00",
        5,
        has_content=True,
        facts={"agreed_with": "採用担当の見本", "agreed_on": "2026-11-19"},
    ),
    line("accept_posting", "staff", "2026-11-19T14:00:00+09:00", 6, facts={"valid_until": "2027-01-31"}),
    line("submit_extension", "account", "2027-01-10T09:00:00+09:00", 7),
    line("extend_posting", "staff", "2027-01-11T09:00:00+09:00", 8, facts={"valid_until": "2027-02-28"}),
    line("expire_posting", "clock", "2027-03-01T00:05:00+09:00", 9),
]


def test_the_history_tells_who_did_what_when_and_every_version(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", VIEW, posting_view("inactive", end_reason="expired"))
    server.on("GET", f"{VIEW}/history", {"items": HISTORY})
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    page.get_by_role("link", name="これまでの経過を見る").click()
    rows = page.get_by_role("row").filter(has=page.get_by_role("rowheader"))
    expect(rows).to_have_count(9)
    expect(rows.nth(0)).to_contain_text("期限満了")
    expect(rows.nth(1)).to_contain_text("2027年（令和9年）2月28日")
    expect(rows.nth(4)).to_contain_text("採用担当の見本様に確認")
    expect(rows.nth(6)).to_contain_text(COMMENTS[0]["text"])
    expect(page.get_by_role("link", name="この時点の求人票")).to_have_count(3)
    examine("history")


def test_the_history_shows_what_was_asked_for_and_which_request_ended_with_the_posting(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    ended = "2026-12-10T09:00:00+09:00"
    lines = [
        line("submit_change", "account", "2026-12-01T10:30:00+09:00", 6, has_proposal=True),
        line("void_request", "staff", ended, 7, facts={"kind": "change"}),
        line("void_request", "staff", ended, 7, facts={"kind": "extension"}, line_id="0000000e"),
    ]
    asked = lines[0]["line_id"]
    server.on("GET", f"{VIEW}/history", {"items": lines})
    version = {"posting_id": POSTING_ID, "version": 6, "event": "submit_change", "at": lines[0]["at"]}
    texts = {"content": posting("P02", openings=3), "replaces": posting("P02")}
    server.on("GET", f"{VIEW}/versions/6", {**version, **texts})
    page.goto(f"{built_page}/postings/{POSTING_ID}/history")
    for kind in ("求人内容の変更", "有効期間の延長"):
        expect(page.get_by_role("row").filter(has_text=f"申込みの対象の求人が終了（{kind}）")).to_have_count(1)
    with page.expect_request(lambda request: request.url.endswith(f"/versions/6?proposal={asked}")):
        page.get_by_role("link", name="申し込まれた変更の内容").click()
    heading(page, "申し込まれた変更の内容")
    openings = page.get_by_role("row").filter(has_text="採用人数")
    expect(openings).to_contain_text("1人")
    expect(openings).to_contain_text("3人")
    expect(page.get_by_role("columnheader", name="そのとき公開していた内容").first).to_be_visible()
    page.get_by_role("button", name="変更していない項目も表示する").click()
    expect(page.get_by_role("row").filter(has_text="仕事内容").first).to_be_visible()
    examine("proposal")


def one_page(page: Page) -> int:
    """How many A4 pages the page prints on."""
    margin = {"top": "0", "bottom": "0", "left": "0", "right": "0"}
    return page.pdf(prefer_css_page_size=True, margin=margin).count(b"/Type /Page\n")


@pytest.mark.parametrize("name", ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10"])
def test_the_job_sheet_fits_on_one_a4_page(page: Page, built_page: str, server: Answers, name: str) -> None:
    server.on("GET", VIEW, posting_view("active", name))
    page.goto(f"{built_page}/postings/{POSTING_ID}/sheet")
    page.get_by_role("article", name="求人票").get_by_text("求人事業所").wait_for()
    page.emulate_media(media="print")
    for hidden in ("header.no-print, body > div > header", "footer", "main button", "main nav"):
        for index in range(page.locator(hidden).count()):
            expect(page.locator(hidden).nth(index)).to_be_hidden()
    assert one_page(page) == 1


def test_the_job_sheet_is_in_the_order_of_the_form(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", VIEW, posting_view("active", "P04"))
    page.goto(f"{built_page}/postings/{POSTING_ID}/sheet")
    sheet = page.get_by_role("article", name="求人票")
    sheet.get_by_text("求人事業所").wait_for()
    expect(sheet.get_by_role("heading", level=2)).to_have_text(
        [
            "求人事業所",
            "仕事内容",
            "雇用形態・期間",
            "就業場所",
            "応募の条件",
            "賃金・手当",
            "就業時間・休憩",
            "休日・休暇",
            "保険・年金・定年等",
            "採用人数・選考方法",
            "応募書類・担当者",
            "担当者（公開しません）",
        ]
    )
    for words in ("フルタイム", "99010-00001161", "2026年（令和8年）11月19日", "2027年（令和9年）1月31日"):
        expect(sheet).to_contain_text(words)
    examine("sheet")


def test_the_job_sheet_of_an_earlier_version_shows_its_text(page: Page, built_page: str, server: Answers) -> None:
    earlier = {"version": 2, "at": "2026-11-18T10:30:00+09:00", "content": posting("P02", openings=7)}
    server.on("GET", f"{VIEW}/versions/2", earlier)
    page.goto(f"{built_page}/postings/{POSTING_ID}/sheet/2")
    sheet = page.get_by_role("article", name="求人票")
    expect(sheet).to_contain_text("7人")
    expect(sheet).to_contain_text("10時30分時点の内容。求人事業所の欄は、")
    expect(sheet).to_contain_text("現在に登録されている内容です。")


def test_the_job_sheet_names_the_accepting_office_the_industry_and_the_person_in_charge(
    page: Page, built_page: str, server: Answers
) -> None:
    server.on("GET", "/employer/establishment", {**ESTABLISHMENT, "industry_code": "M76"})
    page.goto(f"{built_page}/postings/{POSTING_ID}/sheet")
    sheet = page.get_by_role("article", name="求人票")
    for words in ("ハローワーク金沢（99010）", "M76 宿泊業，飲食サービス業", "見本 一郎", "076-000-0100", "総務課"):
        expect(sheet).to_contain_text(words)


def test_a_posting_that_is_not_accepted_has_no_accepting_office(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", VIEW, posting_view("submitted"))
    page.goto(f"{built_page}/postings/{POSTING_ID}/sheet")
    sheet = page.get_by_role("article", name="求人票")
    expect(sheet).to_contain_text("（受理前の控え）")
    expect(sheet).not_to_contain_text("受理安定所")


# --- reuse ----------------------------------------------------------------------------------------


def test_r15_a_new_posting_starts_from_an_earlier_one_once(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    lists = home(
        active=[summary("active", posting_id="a1")],
        inactive=[summary("inactive", posting_id="i1"), summary("withdrawn", posting_id="w1")],
        applying=[summary("submitted", posting_id="s1")],
    )
    server.on("GET", "/employer/home", lists)

    def copy(body: Any) -> Given:
        made = posting_view(posting_id=body["posting_id"], content=posting("P02"))
        server.on("GET", f"/employer/postings/{body['posting_id']}", made)
        server.on("POST", f"/employer/postings/{body['posting_id']}/check", {"findings": []})
        dropped = ["contract_starts_on", "declaration", "note_to_office"]
        finding = {"rule": "V04", "severity": "error", "field": "duties_change", "message": "変更の範囲が必要です。"}
        return Given(
            201, {"posting_id": body["posting_id"], "dropped": dropped, "findings": [finding], "posting": made}
        )

    server.on("POST", "/employer/postings/i1/copy", copy)
    page.goto(f"{built_page}/postings/new")
    page.get_by_role("link", name=re.compile("過去の求人")).click()
    heading(page, "過去の求人から作成")
    expect(page.get_by_role("button", name=re.compile("この求人を使う"))).to_have_count(4)
    examine("copy")
    page.get_by_role("listitem").filter(has_text="無効").first.get_by_role("button").dblclick()
    heading(page, "求人情報の入力")
    done(page, "過去の求人の内容を写しました")
    done(page, "いまの決まりでは、ほかに1か所")
    examine("copied")
    assert len({body["posting_id"] for body in server.bodies("POST", "/employer/postings/i1/copy")}) == 1


@pytest.mark.parametrize(
    ("name", "heading_text"),
    [("active", "有効中の求人"), ("inactive", "無効になった求人"), ("applying", "申込み中の求人")],
)
def test_every_earlier_posting_can_be_chosen_however_many_there_are(
    page: Page, built_page: str, server: Answers, name: str, heading_text: str
) -> None:
    lists = home(**{one: [summary("active", posting_id=one)] for one in ("active", "inactive", "applying")})
    lists[name]["next_cursor"] = "next"
    server.on("GET", "/employer/home", lists)
    rest = summary("active", posting_id="p51", occupation="洋菓子の販売")
    server.on("GET", "/employer/postings", {"items": [rest], "next_cursor": None})
    page.goto(f"{built_page}/postings/copy")
    with page.expect_request(lambda request: request.url.endswith(f"/employer/postings?list={name}&cursor=next")):
        page.get_by_role("link", name="次のページ").click()
    expect(page.get_by_role("heading", name=heading_text)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("洋菓子の販売"))).to_be_visible()


def test_without_anything_to_copy_one_starts_blank(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}/postings/copy")
    expect(page.get_by_role("main")).to_contain_text("使える求人がありません。")
    expect(page.get_by_role("link", name="はじめから入力する")).to_be_visible()
    assert server.bodies("POST", "/employer/postings") == []
