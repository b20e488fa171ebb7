"""The clerk's day beyond applications: counts and filters, changes, stops, extensions, search, entries for others, cancelling."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import Answers, Given, problem, request_view, requests_about
from tests.support.postings import posting
from tests.web import staff_answers as api
from tests.web.conftest import SUPPORT
from tests.web.hands import choose, done, field, fill_date, heading, press, row, tab_to
from tests.web.image_answers import image_list

ID = "p1"
STAFF_VIEW = f"/staff/establishments/{api.NUMBER}/postings/{ID}"
PAGE = f"/staff/postings/{api.NUMBER}/{ID}"

Examine = Callable[[str], None]
Json = dict[str, Any]


def active(**change: Any) -> Json:
    """A posting in force that came by FAX, as staff see it."""
    accepted: Json = {
        "state": "active",
        "home_list": "active",
        "channel": "fax",
        "received_on": "2026-11-17",
        "posting_number": "99010-00001161",
        "accepted_at": "2026-11-19T14:00:00+09:00",
        "valid_until": "2027-01-31",
        "allowed": ["request"],
    }
    return api.posting_view(**{**accepted, **change})


HISTORY = {"items": api.detail()["history"]}
FOUND: Json = {
    "posting_id": ID,
    "establishment_number": api.NUMBER,
    "establishment_name": "架空加賀精機（株）",
    "occupation": "ＮＣ旋盤オペレーター（未経験歓迎・土日休み）",
    "posting_number": "99010-00001161",
    "receipt_number": "20261118-00001",
    "state": "active",
    "channel": "mypage",
    "valid_until": "2027-01-31",
}


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/staff/session", api.SESSION)
    served.on("GET", "/staff/reviews", api.QUEUE)
    served.on("GET", "/staff/desk", api.DESK)
    served.on("GET", "/staff/comment-templates", api.TEMPLATES)
    served.on("GET", "/staff/reviews/r1", api.detail())
    served.on("GET", f"/staff/establishments/{api.NUMBER}", api.ESTABLISHMENT)
    served.on("GET", f"/staff/establishments/{api.NUMBER}/images", image_list())
    served.on("GET", f"/staff/establishments/{api.NUMBER}/account-codes", api.CODES)
    served.on("GET", STAFF_VIEW, active())
    served.on("GET", f"{STAFF_VIEW}/requests", requests_about())
    served.on("GET", f"{STAFF_VIEW}/history", HISTORY)
    served.on("GET", "/staff/postings", {"items": [FOUND], "next_cursor": "more"})
    return served


# --- the desk -------------------------------------------------------------------------------------


def test_the_desk_shows_counts_lead_times_and_what_the_office_must_see_to(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    notice = {"kind": "minimum_wages_missing", "fiscal_year": 2026}
    server.on("GET", "/staff/desk", {**api.DESK, "notices": [notice]})
    page.goto(f"{built_page}/staff/")
    counts = page.get_by_role("region", name="いまの状況")
    for words in ("未着手", "2件", "確認中", "自分が着手", "目標日超過", "1件"):
        expect(counts).to_contain_text(words)
    counts.get_by_text("直近30日の判断").click()
    expect(counts).to_contain_text("新規求人：12件（申込みから平均1.3営業日、目標日までに92％）")
    expect(page.get_by_role("region", name="注意")).to_contain_text("2026年度の最低賃金がまだ登録されていません")
    examine("staff-desk")


def test_the_queue_is_narrowed_by_view_and_kind_and_the_address_keeps_it(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/staff/reviews" in request.url else None)
    page.goto(f"{built_page}/staff/")
    page.get_by_role("rowheader").first.wait_for()
    server.on("GET", "/staff/reviews", {"items": [api.review(5, kind="stop", band=0)], "next_cursor": None})
    page.get_by_label("種別でしぼり込む").select_option(label="募集停止")
    expect(page.get_by_role("rowheader")).to_have_count(4)  # nothing happens before the button
    press(page, "表示する")
    expect(page.get_by_role("rowheader")).to_have_count(1)
    page.get_by_role("navigation", name="一覧の表示").get_by_role("link", name="目標日超過").click()
    expect(page).to_have_url(re.compile(r"view=overdue&kind=stop$"))
    expect(page.get_by_role("row").filter(has_text="募集停止")).to_have_count(1)
    examine("staff-queue-stops")
    assert asked[-1].endswith("view=overdue&kind=stop")
    server.on("GET", "/staff/reviews", {"items": [], "next_cursor": None})
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("この表示に当てはまる申込みはありません。")
    examine("staff-queue-none-of-a-view")


# --- kinds of work --------------------------------------------------------------------------------


def of_kind(kind: str, **review: Any) -> Json:
    """Everything about one item of a kind, claimed by this clerk."""
    item = api.claimed(kind=kind, band=0 if kind == "stop" else 1, **review)
    base = api.detail(item, findings=False, state="active", posting_number="99010-00001161", valid_until="2027-01-31")
    if kind == "establishment":
        details = {key: value for key, value in api.ESTABLISHMENT.items() if key in api.ESTABLISHMENTS["P01"]}
        details.pop("establishment_number")
        finding = {
            "rule": "4.1",
            "severity": "warn",
            "field": "employees_women",
            "message": "うち女性は、就業場所の従業員数以下の人数を入力してください。",
        }
        item |= {"posting_id": None, "occupation": None}
        counts = {"employees_here": 48, "employees_women": 80}
        return {
            **base,
            "review": item,
            "posting": None,
            "proposed": {**details, "name": "架空加賀精機グループ（株）", **counts},
            "findings": [finding],
        }
    request = request_view(kind, "in_review", note="早めにお願いします。")
    if kind == "change":
        request |= {"content": posting("P01", openings=5, base_pay_max=270_000)}
    return {**base, "request": request}


KINDS = [
    (
        "change",
        "公開中の内容と変更後の内容",
        "この変更を受理して公開しますか",
        "変更を受理して公開する",
        "変更を受理しました",
    ),
    ("stop", "充足（採用人数に達した）", "募集停止を受理しますか", "募集停止を受理する", "募集停止を受理しました"),
    ("extension", "2027年（令和9年）2月28日", "有効期間の延長を受理しますか", "延長を受理する", "延長を受理しました"),
    (
        "establishment",
        "登録されている内容と変更後の内容",
        "事業所情報の変更を受理しますか",
        "変更を受理する",
        "事業所情報の変更を受理しました",
    ),
]


@pytest.mark.parametrize(("kind", "shown", "question", "confirm", "outcome"), KINDS)
def test_every_kind_of_work_is_read_asked_and_decided(
    page: Page,
    built_page: str,
    server: Answers,
    examine: Examine,
    kind: str,
    shown: str,
    question: str,
    confirm: str,
    outcome: str,
) -> None:
    server.on("GET", "/staff/reviews/r1", of_kind(kind))
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(page.get_by_role("main")).to_contain_text(shown)
    expect(page.get_by_label("不受理", exact=False)).to_have_count(0)
    examine(f"staff-review-{kind}")
    page.get_by_role("radio").first.check()
    press(page, "次へ")
    heading(page, question)
    examine(f"staff-accept-{kind}")

    def accept(_: Any) -> Given:
        server.on("GET", "/staff/reviews/r1", of_kind(kind, state="accepted", claimed_by_me=True))
        return Given(200, {"review_id": "r1", "version": 3, "review_state": "accepted", "kind": kind})

    server.on("POST", "/staff/reviews/r1/accept", accept)
    page.get_by_role("button", name=confirm).dblclick()
    heading(page, outcome)
    assert server.bodies("POST", "/staff/reviews/r1/accept") == [{"version": 2}]
    examine(f"staff-accepted-{kind}")


def test_old_and_new_stand_side_by_side_with_what_does_not_fit(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", "/staff/reviews/r1", of_kind("establishment"))
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(row(page, "事業所名")).to_contain_text("架空加賀精機（株）")
    expect(row(page, "事業所名")).to_contain_text("架空加賀精機グループ（株）")
    expect(row(page, "うち女性")).to_contain_text("うち女性は、就業場所の従業員数以下")
    expect(page.get_by_role("rowheader", name="郵便番号")).to_have_count(0)
    press(page, "変更していない項目も表示する")
    expect(row(page, "郵便番号")).to_contain_text("変更なし")


@pytest.mark.parametrize("kind", ["posting", "change", "establishment"])
def test_what_came_again_stands_beside_what_was_sent_back(
    page: Page, built_page: str, server: Answers, examine: Examine, kind: str
) -> None:
    if kind == "posting":
        now = api.detail(findings=False)
        then: Json = {**now["posting"]["content"], "openings": 7}
        changed = "採用人数"
    else:
        now = of_kind(kind)
        proposed = now["request"]["content"] if kind == "change" else now["proposed"]
        then = {**proposed, **({"openings": 7} if kind == "change" else {"employees_women": 7})}
        changed = "採用人数" if kind == "change" else "うち女性"
    server.on("GET", "/staff/reviews/r1", {**now, "sent_back": then})
    page.goto(f"{built_page}/staff/reviews/r1")
    since = page.get_by_role("region", name="前回の差戻しから変わったところ")
    rows = since.get_by_role("row").filter(has=page.get_by_role("rowheader"))
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text(changed)
    expect(rows).to_contain_text("7人")
    expect(since.get_by_role("columnheader", name="差し戻したときの内容")).to_have_count(1)
    examine(f"staff-review-again-{kind}")


def test_a_field_with_a_finding_is_shown_in_a_change_that_leaves_it_alone(
    page: Page, built_page: str, server: Answers
) -> None:
    server.on("GET", "/staff/reviews/r1", {**of_kind("change"), "findings": [WAGES_LOW]})
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(row(page, "a 基本給の下限")).to_contain_text(WAGES_LOW["message"])
    expect(row(page, "a 基本給の下限")).to_contain_text("変更なし")


def test_a_change_is_sent_back_with_words_for_frequent_corrections_by_keyboard(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", "/staff/reviews/r1", of_kind("change"))
    page.goto(f"{built_page}/staff/reviews/r1/return")
    heading(page, "差戻しの内容")
    page.get_by_label("よく使う文から選ぶ").wait_for()
    tab_to(page, "よく使う文から選ぶ")
    page.keyboard.press("ArrowDown")
    tab_to(page, "この文を入れる")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="に入れました")).to_be_visible()
    expect(page.get_by_label("求人者への説明")).to_have_value("一日の流れを追記してください。")
    examine("staff-return-template")

    def send_back(_: Any) -> Given:
        back = of_kind("change", state="returned")
        back["request"] |= {"comments": [{"field": "duties", "text": "一日の流れを追記してください。"}]}
        server.on("GET", "/staff/reviews/r1", back)
        return Given(200, {"review_id": "r1", "version": 3, "review_state": "returned", "kind": "change"})

    server.on("POST", "/staff/reviews/r1/return", send_back)
    tab_to(page, "内容を確認する")
    page.keyboard.press("Enter")
    tab_to(page, "この求人を差し戻す")
    page.keyboard.press("Enter")
    heading(page, "差し戻しました")
    comment = {"field": "duties", "text": "一日の流れを追記してください。"}
    assert server.bodies("POST", "/staff/reviews/r1/return") == [{"version": 2, "comments": [comment]}]


@pytest.mark.parametrize("kind", ["stop", "extension"])
def test_what_has_no_fields_is_sent_back_as_a_whole(page: Page, built_page: str, server: Answers, kind: str) -> None:
    server.on("GET", "/staff/reviews/r1", of_kind(kind))
    sent = {"review_id": "r1", "version": 3, "review_state": "returned", "kind": kind}
    server.on("POST", "/staff/reviews/r1/return", sent)
    page.goto(f"{built_page}/staff/reviews/r1/return")
    page.get_by_label("求人者への説明").fill("理由をもう一度お知らせください。")
    page.get_by_label("求人全体").or_(page.locator("select").last).first.wait_for()
    if page.locator("select").count():
        page.locator("select").last.select_option(index=1)
    else:
        page.get_by_label("求人全体").check()
    press(page, "内容を確認する")
    press(page, "この求人を差し戻す")
    heading(page, re.compile("差し戻しました|まだ判断されていません"))
    comment = {"field": "", "text": "理由をもう一度お知らせください。"}
    assert server.bodies("POST", "/staff/reviews/r1/return") == [{"version": 2, "comments": [comment]}]


def test_staff_correct_what_was_agreed_with_whom_and_when(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("PUT", "/staff/reviews/r1/content", api.detail(api.claimed(version=3)))
    page.goto(f"{built_page}/staff/reviews/r1")
    page.get_by_role("link", name="内容を職員が修正する").click()
    heading(page, "内容を職員が修正する")
    examine("staff-correct")
    page.get_by_role("link", name="採用人数・選考方法").click()
    field(page, "採用人数").fill("３")
    press(page, "修正を保存する")
    expect(page.get_by_role("alert")).to_contain_text("確認した相手を入力してください")
    examine("staff-correct-section")
    field(page, "確認した相手").fill("採用担当の見本様")
    press(page, "修正を保存する")
    done(page, "内容を修正しました")
    (sent,) = server.bodies("PUT", "/staff/reviews/r1/content")
    assert (sent["version"], sent["content"]["openings"], sent["agreed_with"]) == (2, 3, "採用担当の見本様")
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", sent["agreed_on"])


# --- search ---------------------------------------------------------------------------------------


def test_postings_are_found_by_number_establishment_or_occupation(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/staff/postings?" in request.url else None)
    page.goto(f"{built_page}/staff/")
    page.get_by_role("link", name="求人を探す").click()
    heading(page, "求人を探す")
    press(page, "探す")
    expect(page.get_by_role("alert")).to_contain_text("どれか1つを入力してください")
    examine("staff-search-errors")
    field(page, "職業分類").fill("071")
    field(page, "職種に含まれる言葉").fill("旋盤")
    page.keyboard.press("Enter")
    expect(page.get_by_role("rowheader")).to_contain_text("ＮＣ旋盤オペレーター")
    assert "occupation_code=071" in asked[-1]
    examine("staff-search")
    page.get_by_role("link", name="次のページ").click()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    assert "cursor=more" in asked[-1]
    server.on("GET", "/staff/postings", {"items": [], "next_cursor": None})
    field(page, "職業分類").fill("")
    field(page, "職種に含まれる言葉").fill("")
    field(page, "求人番号または受付番号").fill("99010-00009999")
    press(page, "探す")
    expect(page.get_by_role("main")).to_contain_text("当てはまる求人はありません。")


# --- a posting, and what is entered for employers without account ---------------------------------


def test_a_posting_of_another_channel_offers_what_staff_enter_for_its_employer(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    page.goto(f"{built_page}{PAGE}")
    for words in ("変更を入力する", "募集停止を入力する", "期間延長を入力する", "この求人を使って入力する"):
        expect(page.get_by_role("link", name=words)).to_be_visible()
    expect(page.get_by_role("link", name="職権で取り消す")).to_have_count(0)
    examine("staff-posting")
    server.on("GET", STAFF_VIEW, active(channel="mypage", allowed=[]))
    page.reload()
    page.get_by_role("link", name="求人票を表示・印刷する").wait_for()
    expect(page.get_by_role("link", name="変更を入力する")).to_have_count(0)


def test_a_posting_of_a_closed_account_offers_the_same_even_where_a_draft_was_left_behind(
    page: Page, built_page: str, server: Answers
) -> None:
    left = active(channel="mypage", requests=[{"kind": "change", "state": "draft"}])
    server.on("GET", STAFF_VIEW, left)
    page.goto(f"{built_page}{PAGE}")
    for words in ("変更を入力する", "募集停止を入力する", "期間延長を入力する"):
        expect(page.get_by_role("link", name=words)).to_be_visible()
    page.get_by_role("link", name="募集停止を入力する").click()
    heading(page, "募集停止を入力する")


def test_a_stop_is_entered_with_how_and_when_it_came(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("POST", f"{STAFF_VIEW}/stop-request", request_view("stop", "submitted", channel="phone"), status=201)
    page.goto(f"{built_page}{PAGE}/stop")
    press(page, "募集停止を申込み一覧に入れる")
    expect(page.get_by_role("alert").get_by_role("link")).to_have_count(2)
    examine("staff-enter-stop")
    choose(page, "届いた経路", "電話")
    fill_date(page, "受付日", "2026-11-20")
    choose(page, "募集を終える理由", "その他")
    field(page, "連絡事項").fill("店長の見本様から電話。")
    page.get_by_role("button", name="募集停止を申込み一覧に入れる").dblclick()
    done(page, "募集停止を申込み一覧に入れました")
    assert server.bodies("POST", f"{STAFF_VIEW}/stop-request") == [
        {"channel": "phone", "received_on": "2026-11-20", "reason": "other", "note": "店長の見本様から電話。"}
    ]


def test_a_stop_that_was_sent_back_begins_with_what_was_asked_and_what_is_to_be_corrected(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    told = {"field": "note", "text": "最後に応募を受ける日を書いてください。"}
    asked = {"channel": "fax", "reason": "other", "note": "事業を縮小します。", "comments": [told]}
    server.on("GET", f"{STAFF_VIEW}/requests", requests_about(stop=request_view("stop", "returned", **asked)))
    server.on("POST", f"{STAFF_VIEW}/stop-request", request_view("stop", "submitted", channel="fax"), status=201)
    page.goto(f"{built_page}{PAGE}/stop")
    expect(page.get_by_text(told["text"])).to_be_visible()
    examine("staff-enter-stop-again")
    expect(page.get_by_role("radio", name="FAX")).to_be_checked()
    expect(page.get_by_role("radio", name="その他", exact=True)).to_be_checked()
    field(page, "連絡事項").fill("事業を縮小します。11月末まで応募を受けます。")
    press(page, "募集停止を申込み一覧に入れる")
    done(page, "募集停止を申込み一覧に入れました")
    (sent,) = server.bodies("POST", f"{STAFF_VIEW}/stop-request")
    assert (sent["channel"], sent["reason"], sent["note"]) == (
        "fax",
        "other",
        "事業を縮小します。11月末まで応募を受けます。",
    )


def test_an_extension_is_entered(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("POST", f"{STAFF_VIEW}/extension-request", request_view("extension", "submitted"), status=201)
    page.goto(f"{built_page}{PAGE}/extend")
    heading(page, "期間延長を入力する")
    examine("staff-enter-extension")
    choose(page, "届いた経路", "FAX")
    fill_date(page, "受付日", "2026-11-20")
    press(page, "期間延長を申込み一覧に入れる")
    done(page, "期間延長を申込み一覧に入れました")
    assert server.bodies("POST", f"{STAFF_VIEW}/extension-request") == [
        {"channel": "fax", "received_on": "2026-11-20", "note": None}
    ]


def test_a_change_of_several_sections_is_entered_at_once_and_its_warning_confirmed(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    words = "6か月経過後の年次有給休暇は、法律では10日以上です。日数を確認してください。"
    found = problem(409, "warnings-unconfirmed", "確認が必要な点があります。")
    found["errors"] = [{"field": "content.paid_leave_days", "code": "V11", "message": words}]

    def enter(body: Any) -> Given:
        if body["confirmed_warnings"] != ["V11"]:
            return Given(409, found)
        return Given(201, request_view("change", "submitted", channel="fax"))

    server.on("POST", f"{STAFF_VIEW}/change-request", enter)
    server.on("POST", f"{STAFF_VIEW}/check", {"findings": []})
    page.goto(f"{built_page}{PAGE}/change/selection")
    field(page, "採用人数").fill("5")
    examine("staff-enter-change")
    page.get_by_label("求人の内容").select_option(label="休日・休暇")
    press(page, "この項目を入力する")
    field(page, "6か月経過後の年次有給休暇日数").fill("9")
    choose(page, "届いた経路", "FAX")
    fill_date(page, "受付日", "2026-11-20")
    press(page, "変更を申込み一覧に入れる")
    expect(page.get_by_role("main")).to_contain_text(words)
    examine("staff-enter-change-warning")
    press(page, "確認して、変更を申込み一覧に入れる")
    done(page, "変更を申込み一覧に入れました")
    sent = server.bodies("POST", f"{STAFF_VIEW}/change-request")[-1]
    changed = {key: value for key, value in sent["content"].items() if value != active()["content"].get(key)}
    assert changed == {"openings": 5, "paid_leave_days": 9}
    assert (sent["channel"], sent["received_on"]) == ("fax", "2026-11-20")
    assert (sent["version"], sent["posting_version"]) == (0, 3)
    console.clear()


COMMENTS = [
    {"field": "openings", "text": "採用人数の内訳をお知らせください。"},
    {"field": "", "text": "変更の理由をお知らせください。"},
]
WAGES_LOW: Json = {
    "rule": "V01",
    "severity": "error",
    "field": "base_pay_min",
    "message": "石川県の最低賃金（1時間1,054円）を下回っています。",
}


def send_change(page: Page) -> None:
    choose(page, "届いた経路", "FAX")
    fill_date(page, "受付日", "2026-11-20")
    press(page, "変更を申込み一覧に入れる")


def test_a_returned_change_starts_from_what_was_sent_back_with_the_words_at_their_fields(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    back = request_view(
        "change",
        "returned",
        channel="phone",
        comments=COMMENTS,
        content=posting("P01", openings=5, base_pay_max=270_000),
    )
    server.on("GET", STAFF_VIEW, active(requests=[{"kind": "change", "state": "returned"}]))
    server.on("GET", f"{STAFF_VIEW}/requests", requests_about(change=back))
    server.on("POST", f"{STAFF_VIEW}/check", {"findings": []})
    server.on("POST", f"{STAFF_VIEW}/change-request", request_view("change", "submitted"), status=201)
    page.goto(f"{built_page}{PAGE}")
    page.get_by_role("link", name="差し戻された変更を直して申し込み直す").click()
    notice = page.get_by_role("region", name="注意")
    for words in (COMMENTS[1]["text"], "差戻しの内容があるところ：採用人数・選考方法"):
        expect(notice).to_contain_text(words)
    examine("staff-change-returned")
    page.get_by_label("求人の内容").select_option(label="採用人数・選考方法")
    press(page, "この項目を入力する")
    expect(field(page, "採用人数")).to_have_value("5")
    expect(page.get_by_role("main")).to_contain_text(COMMENTS[0]["text"])
    expect(page.get_by_role("radio", name="電話", exact=True)).to_be_checked()
    field(page, "採用人数").fill("4")
    send_change(page)
    done(page, "変更を申込み一覧に入れました")
    (sent,) = server.bodies("POST", f"{STAFF_VIEW}/change-request")
    assert (sent["content"]["openings"], sent["content"]["base_pay_max"]) == (4, 270_000)


def test_what_is_entered_of_a_change_outlives_a_reload_until_it_is_thrown_away(
    page: Page, built_page: str, server: Answers
) -> None:
    server.on("POST", f"{STAFF_VIEW}/check", {"findings": []})
    page.goto(f"{built_page}{PAGE}/change/selection")
    field(page, "採用人数").fill("5")
    page.get_by_label("求人の内容").select_option(label="休日・休暇")
    press(page, "この項目を入力する")
    expect(field(page, "採用人数")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("入力した変更があるところ：採用人数・選考方法")
    press(page, "入力した変更を破棄して、はじめからやり直す")
    expect(page.get_by_role("main")).not_to_contain_text("入力した変更があるところ")
    page.goto(f"{built_page}{PAGE}/change/selection")
    expect(field(page, "採用人数")).to_have_value("2")


def accepted_meanwhile(server: Answers, **content: Any) -> None:
    """Another change was accepted since the page was loaded: only what starts from the new text is taken."""
    server.on("GET", STAFF_VIEW, active(version=4, content=posting("P01", **content)))

    def enter(body: Any) -> Given:
        if body["posting_version"] != 4:
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        return Given(201, request_view("change", "submitted", channel="fax"))

    server.on("POST", f"{STAFF_VIEW}/change-request", enter)


def test_a_change_that_was_accepted_meanwhile_and_this_one_go_together(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    page.goto(f"{built_page}{PAGE}/change/selection")
    field(page, "採用人数").fill("5")
    accepted_meanwhile(server, base_pay_max=270_000, interviews=3)
    send_change(page)
    done(page, "変更を申込み一覧に入れました")
    sent = server.bodies("POST", f"{STAFF_VIEW}/change-request")[-1]["content"]
    assert (sent["openings"], sent["base_pay_max"], sent["interviews"]) == (5, 270_000, 3)
    console.clear()


@pytest.mark.parametrize(("choice", "openings"), [("この画面の入力で上書きする", 5), ("保存されている内容を使う", 9)])
def test_what_both_changes_touch_is_chosen_consciously(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine, choice: str, openings: int
) -> None:
    page.goto(f"{built_page}{PAGE}/change/selection")
    field(page, "採用人数").fill("5")
    field(page, "面接の予定回数").fill("2")
    accepted_meanwhile(server, openings=9, base_pay_max=270_000)
    send_change(page)
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("9人")
    expect(notice).to_contain_text("5人")
    expect(notice).not_to_contain_text("面接の予定回数")
    examine("staff-enter-change-conflict")
    press(page, choice)
    if openings == 9:
        expect(field(page, "採用人数")).to_have_value("9")
        press(page, "変更を申込み一覧に入れる")
    done(page, "変更を申込み一覧に入れました")
    sent = server.bodies("POST", f"{STAFF_VIEW}/change-request")[-1]["content"]
    assert (sent["openings"], sent["interviews"], sent["base_pay_max"]) == (openings, 2, 270_000)
    console.clear()


def sent_back_meanwhile(server: Answers) -> None:
    """A colleague had entered a change, and it was sent back, since the page was loaded."""
    back = request_view("change", "returned", comments=COMMENTS, content=posting("P01", openings=5))
    server.on("GET", f"{STAFF_VIEW}/requests", requests_about(change=back))

    def enter(body: Any) -> Given:
        if body["version"] != back["version"]:
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        return Given(201, request_view("change", "submitted", channel="fax"))

    server.on("POST", f"{STAFF_VIEW}/change-request", enter)


def test_what_was_sent_back_to_a_colleague_meanwhile_joins_this_change_and_is_read_first(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    page.goto(f"{built_page}{PAGE}/change/selection")
    field(page, "面接の予定回数").fill("2")
    sent_back_meanwhile(server)
    send_change(page)
    notice = page.get_by_role("status", name="注意")
    expect(notice).to_contain_text("ほかの職員が入力した変更が、差し戻されています")
    expect(notice).to_contain_text(COMMENTS[1]["text"])
    expect(page.locator(":focus")).to_contain_text(COMMENTS[1]["text"])
    expect(page.get_by_role("main")).to_contain_text(COMMENTS[0]["text"])
    expect(field(page, "採用人数")).to_have_value("5")
    expect(field(page, "面接の予定回数")).to_have_value("2")
    examine("staff-enter-change-joined")
    assert [body["version"] for body in server.bodies("POST", f"{STAFF_VIEW}/change-request")] == [0]
    press(page, "変更を申込み一覧に入れる")
    done(page, "変更を申込み一覧に入れました")
    sent = server.bodies("POST", f"{STAFF_VIEW}/change-request")[-1]
    assert (sent["version"], sent["posting_version"]) == (2, 3)
    assert (sent["content"]["openings"], sent["content"]["interviews"]) == (5, 2)
    assert (sent["channel"], sent["received_on"]) == ("fax", "2026-11-20")
    console.clear()


@pytest.mark.parametrize(("choice", "openings"), [("この画面の入力で上書きする", 4), ("保存されている内容を使う", 5)])
def test_what_a_colleague_entered_otherwise_and_was_sent_back_is_replaced_only_consciously(
    page: Page, built_page: str, server: Answers, console: list[str], choice: str, openings: int
) -> None:
    page.goto(f"{built_page}{PAGE}/change/selection")
    field(page, "採用人数").fill("4")
    sent_back_meanwhile(server)
    send_change(page)
    conflict = page.get_by_role("alert")
    for words in ("5人", "4人"):
        expect(conflict).to_contain_text(words)
    expect(page.get_by_role("main")).to_contain_text(COMMENTS[1]["text"])
    press(page, choice)
    if openings == 5:
        expect(field(page, "採用人数")).to_have_value("5")
        press(page, "変更を申込み一覧に入れる")
    done(page, "変更を申込み一覧に入れました")
    assert server.bodies("POST", f"{STAFF_VIEW}/change-request")[-1]["content"]["openings"] == openings
    console.clear()


def test_a_correction_of_what_was_sent_back_stays_whole_when_it_is_taken_back_meanwhile(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    sent_back_meanwhile(server)
    page.goto(f"{built_page}{PAGE}/change/selection")
    field(page, "面接の予定回数").fill("2")
    taken_back = request_view("change", "withdrawn", version=3, content=posting("P01", openings=5))
    server.on("GET", f"{STAFF_VIEW}/requests", requests_about(change=taken_back))

    def enter(body: Any) -> Given:
        if body["version"] != 3:
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        return Given(201, request_view("change", "submitted", channel="fax"))

    server.on("POST", f"{STAFF_VIEW}/change-request", enter)
    send_change(page)
    done(page, "変更を申込み一覧に入れました")
    sent = server.bodies("POST", f"{STAFF_VIEW}/change-request")[-1]["content"]
    assert (sent["openings"], sent["interviews"]) == (5, 2)
    console.clear()


def test_the_law_answers_beside_the_fields_of_an_entered_change(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("POST", f"{STAFF_VIEW}/check", {"findings": [WAGES_LOW]})
    page.goto(f"{built_page}{PAGE}/change/wage")
    field(page, "a 基本給の下限").fill("150000")
    press(page, "法令チェックをする")
    expect(page.get_by_role("alert")).to_contain_text(WAGES_LOW["message"])
    expect(field(page, "a 基本給の下限")).to_have_attribute("aria-invalid", "true")
    asked = server.bodies("POST", f"{STAFF_VIEW}/check")[-1]["content"]
    assert asked["base_pay_min"] == 150_000  # what is typed, not what is published
    assert "channel" not in asked
    examine("staff-enter-change-law")
    page.get_by_label("求人の内容").select_option(label="採用人数・選考方法")
    press(page, "この項目を入力する")
    expect(page.get_by_role("main")).to_contain_text("直すか、このままでよければ、もう一度ボタンを押してください。")
    press(page, "この項目を入力する")
    field(page, "採用人数").wait_for()
    press(page, "法令チェックをする")
    expect(page.get_by_role("listitem").filter(has_text=WAGES_LOW["message"])).to_contain_text("賃金・手当：")


def test_an_entry_starts_from_an_earlier_posting(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    def copy(body: Any) -> Given:
        path = f"/staff/establishments/{api.NUMBER}/postings/{body['posting_id']}"
        server.on("GET", path, api.entry(posting_id=body["posting_id"]))
        server.on("POST", f"{path}/check", {"findings": []})
        made = {"posting_id": body["posting_id"], "dropped": [], "findings": [], "posting": api.entry()}
        return Given(201, made)

    server.on("POST", f"{STAFF_VIEW}/copy", copy)
    page.goto(f"{built_page}{PAGE}/copy")
    heading(page, "この求人を使って入力する")
    examine("staff-enter-copy")
    choose(page, "届いた経路", "窓口")
    fill_date(page, "受付日", "2026-11-20")
    page.get_by_role("button", name="入力を始める").dblclick()
    heading(page, "求人の内容を入力する")
    assert len({body["posting_id"] for body in server.bodies("POST", f"{STAFF_VIEW}/copy")}) == 1


def test_only_a_supervisor_cancels_and_says_why(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("GET", "/staff/session", api.SUPERVISOR)
    server.on("GET", STAFF_VIEW, active(channel="mypage", allowed=["cancel"]))
    over = active(state="inactive", end_reason="cancelled", ended_at="2026-11-20T09:00:00+09:00", allowed=[])

    def cancel(_: Any) -> Given:
        server.on("GET", STAFF_VIEW, over)
        return Given(200, over)

    server.on("POST", f"{STAFF_VIEW}/cancel", cancel)
    page.goto(f"{built_page}{PAGE}")
    page.get_by_role("link", name="職権で取り消す").click()
    heading(page, "この求人を職権で取り消しますか")
    expect(page.get_by_role("main")).to_contain_text("元に戻せません")
    press(page, "この求人を取り消す")
    expect(page.get_by_role("alert")).to_contain_text("求人者への説明を入力してください")
    examine("staff-cancel")
    field(page, "求人者への説明").fill("事業所の廃止が確認されたためです。")
    page.get_by_role("button", name="この求人を取り消す").dblclick()
    done(page, "求人を取り消しました")
    expect(page.get_by_role("main")).to_contain_text("職権取消")
    assert server.bodies("POST", f"{STAFF_VIEW}/cancel") == [
        {"version": 3, "text": "事業所の廃止が確認されたためです。"}
    ]


def test_a_clerk_does_not_cancel(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}{PAGE}/cancel")
    expect(page).to_have_url(f"{built_page}{PAGE}")
    assert server.bodies("POST", f"{STAFF_VIEW}/cancel") == []


def test_a_request_that_staff_entered_is_taken_back_on_its_own_page(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", STAFF_VIEW, active(requests=[{"kind": "stop", "state": "submitted"}]))
    server.on("GET", f"{STAFF_VIEW}/requests", requests_about(stop=request_view("stop", "submitted", channel="fax")))
    server.on("POST", f"{STAFF_VIEW}/requests/stop/withdraw", request_view("stop", "withdrawn"))
    page.goto(f"{built_page}{PAGE}")
    expect(page.get_by_role("link", name="募集停止を入力する")).to_have_count(0)
    page.get_by_role("link", name="募集停止の申込みを取り下げる").click()
    heading(page, "この申込みを取り下げますか")
    examine("staff-withdraw-request")
    page.get_by_role("button", name="この申込みを取り下げる").dblclick()
    done(page, "申込みを取り下げました")
    assert server.bodies("POST", f"{STAFF_VIEW}/requests/stop/withdraw") == [{"version": 2}]


def test_what_is_not_open_cannot_be_taken_back(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}{PAGE}/requests/stop/withdraw")
    expect(page).to_have_url(f"{built_page}{PAGE}")
    assert server.bodies("POST", f"{STAFF_VIEW}/requests/stop/withdraw") == []


def test_staff_print_the_job_sheet(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("GET", STAFF_VIEW, active())
    page.goto(f"{built_page}{PAGE}/sheet")
    sheet = page.get_by_role("article", name="求人票")
    expect(sheet).to_contain_text("99010-00001161")
    expect(sheet).to_contain_text("ハローワーク金沢（99010）")
    expect(sheet).to_contain_text("見本 一郎")
    examine("staff-sheet")


def test_staff_print_the_job_sheet_of_each_version_from_the_history(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    fixed = next(line["version"] for line in HISTORY["items"] if line["has_content"])
    earlier = {"version": fixed, "at": "2026-11-18T10:30:00+09:00", "content": posting("P01", openings=7)}
    server.on("GET", f"{STAFF_VIEW}/versions/{fixed}", earlier)
    page.goto(f"{built_page}{PAGE}")
    links = page.get_by_role("link", name="この時点の求人票")
    expect(links).to_have_count(len([line for line in HISTORY["items"] if line["has_content"]]))
    examine("staff-posting-history")
    links.last.wait_for()
    links.last.focus()
    page.keyboard.press("Enter")
    sheet = page.get_by_role("article", name="求人票")
    expect(sheet).to_contain_text("7人")
    expect(sheet).to_contain_text("10時30分時点の内容。求人事業所の欄は、")
    expect(sheet).to_contain_text("ハローワーク金沢（99010）")
    examine("staff-sheet-of-version")
    page.get_by_role("link", name="求人の詳細").click()
    heading(page, active()["content"]["occupation"])


def test_the_history_tells_staff_what_was_sent_back_and_with_whom_a_correction_was_agreed(
    page: Page, built_page: str, server: Answers
) -> None:
    first, second, *_ = HISTORY["items"]
    lines = [
        {**first, "event": "return_posting", "has_content": False, "comments": COMMENTS},
        {
            **second,
            "event": "correct_posting",
            "has_content": False,
            "facts": {"agreed_with": "採用担当の見本", "agreed_on": "2026-11-19"},
        },
    ]
    server.on("GET", f"{STAFF_VIEW}/history", {"items": lines})
    page.goto(f"{built_page}{PAGE}")
    expect(page.get_by_role("row").filter(has_text="差戻し")).to_contain_text(f"採用人数：{COMMENTS[0]['text']}")
    expect(page.get_by_role("row").filter(has_text="職員による修正")).to_contain_text("採用担当の見本様に確認")


def test_staff_see_each_text_of_a_change_and_which_request_ended_with_the_posting(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    first, second, *_ = HISTORY["items"]
    ended = {**second, "event": "void_request", "has_content": False}
    lines = [
        {**first, "event": "correct_change", "has_content": False, "has_proposal": True, "version": 6},
        {**ended, "facts": {"kind": "change"}},
        {**ended, "facts": {"kind": "stop"}, "line_id": "0000000e"},
    ]
    server.on("GET", f"{STAFF_VIEW}/history", {"items": lines})
    version = {"posting_id": ID, "version": 6, "event": "correct_change", "at": first["at"]}
    texts = {"content": posting("P01", openings=7), "replaces": posting("P01")}
    server.on("GET", f"{STAFF_VIEW}/versions/6", {**version, **texts})
    page.goto(f"{built_page}{PAGE}")
    for kind in ("求人の変更", "募集停止"):
        expect(page.get_by_role("row").filter(has_text=f"申込みの対象が終了（{kind}）")).to_have_count(1)
    with page.expect_request(lambda request: request.url.endswith(f"/versions/6?proposal={first['line_id']}")):
        page.get_by_role("link", name="申し込まれた変更の内容").click()
    heading(page, "申し込まれた変更の内容")
    expect(page.get_by_role("row").filter(has_text="採用人数")).to_contain_text("7人")
    examine("staff-proposal")


@pytest.mark.parametrize(
    ("change", "publication", "title"),
    [(["V11"], [], "求人者が確認済みの注意"), ([], ["V11"], "注意")],
)
def test_of_a_change_the_warnings_are_shown_that_were_confirmed_for_it(
    page: Page, built_page: str, server: Answers, change: list[str], publication: list[str], title: str
) -> None:
    detail = of_kind("change")
    detail["request"]["confirmed_warnings"] = change
    detail["posting"]["confirmed_warnings"] = publication
    words = "年次有給休暇の日数をご確認ください。"
    detail["findings"] = [{"rule": "V11", "severity": "warn", "field": "paid_leave_days", "message": words}]
    server.on("GET", "/staff/reviews/r1", detail)
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(page.get_by_role("row").filter(has_text=words)).to_contain_text(title)


def test_a_version_that_nothing_fixed_is_said_to_be_absent(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    words = "見つかりませんでした。"
    server.on("GET", f"{STAFF_VIEW}/versions/9", problem(404, "not-found", words), status=404)
    page.goto(f"{built_page}{PAGE}/sheet/9")
    expect(page.get_by_role("main")).to_contain_text(words)
    console.clear()


# --- establishments -------------------------------------------------------------------------------


def test_staff_correct_an_establishment_a_section_at_a_time(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    path = f"/staff/establishments/{api.NUMBER}"
    server.on("PUT", path, {**api.ESTABLISHMENT, "version": 2})
    page.goto(f"{built_page}{path}")
    page.get_by_role("link", name="事業所の情報を修正する").click()
    heading(page, "事業所の情報を修正する")
    page.get_by_label("修正するところ").select_option(label="事業所の詳細")
    press(page, "この項目を修正する")
    field(page, "就業場所の従業員数").fill("４８")
    examine("staff-establishment-edit")
    press(page, "保存する")
    done(page, "事業所の情報を修正しました")
    (sent,) = server.bodies("PUT", path)
    assert (sent["version"], sent["fields"]["employees_here"]) == (1, 48)
    assert sent["fields"]["name"] == api.ESTABLISHMENT["name"], "the other sections stay"
    assert "establishment_number" not in sent["fields"]


def test_headcounts_that_disagree_are_told_at_their_field(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    path = f"/staff/establishments/{api.NUMBER}"
    words = "うち女性は、就業場所の従業員数以下の人数を入力してください。"
    refused = problem(422, "invalid-input", "従業員数の内訳が合っていません。", [("fields.employees_women", words)])
    server.on("PUT", path, refused, status=422)
    page.goto(f"{built_page}{path}/edit?section=details")
    field(page, "就業場所の従業員数").fill("9")
    field(page, "うち女性").fill("80")
    press(page, "保存する")
    page.get_by_role("alert").get_by_role("link", name=words).click()
    expect(field(page, "うち女性")).to_be_focused()
    expect(field(page, "うち女性")).to_have_value("80")
    console.clear()


def test_what_is_imported_and_does_not_fit_is_told_to_staff(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    words = "うち女性は、就業場所の従業員数以下の人数を入力してください。"
    finding = {"rule": "4.1", "severity": "warn", "field": "employees_women", "message": words}
    odd = {**api.ESTABLISHMENT, "employees_here": 62, "employees_women": 80, "findings": [finding]}
    server.on("GET", f"/staff/establishments/{api.NUMBER}", odd)
    page.goto(f"{built_page}/staff/establishments/{api.NUMBER}")
    expect(page.get_by_role("main")).to_contain_text(words)
    examine("staff-establishment-finding")
