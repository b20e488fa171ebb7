"""The staff pages in a real browser, without a server: soundness, words, keyboard, conflicts."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.postings import posting
from tests.web import staff_answers as api
from tests.web.image_answers import image_list

Answer = Callable[..., None]
Examine = Callable[[str], None]


def queue(answer: Answer, lines: Any) -> None:
    """This is in the queue: for the list, and for who asks for the next item."""
    for query in ("", "?view=all"):
        answer(f"/staff/reviews{query}", lines)


@pytest.fixture(autouse=True)
def staff(answer: Answer) -> None:
    """A clerk is signed in; everything the pages ask for is there."""
    answer("/staff/session", api.SESSION)
    queue(answer, api.QUEUE)
    answer("/staff/desk", api.DESK)
    answer("/staff/comment-templates", api.TEMPLATES)
    answer("/staff/reviews/r1", api.detail())
    answer("/staff/establishments", {"items": [api.ESTABLISHMENT], "next_cursor": None})
    answer(f"/staff/establishments/{api.NUMBER}", api.ESTABLISHMENT)
    answer(f"/staff/establishments/{api.NUMBER}/account-codes", api.CODES)
    answer(f"/staff/establishments/{api.NUMBER}/images", image_list())
    answer("/staff/account-codes?state=issued", api.CODES)
    answer("/staff/account-codes?state=expired", {"items": [], "next_cursor": None})
    answer("/staff/posting-entries", api.ENTRIES)
    answer(f"/staff/establishments/{api.NUMBER}/postings/p7", api.entry())
    answer(f"/staff/establishments/{api.NUMBER}/postings/p7/check", {"findings": []})
    answer("/staff/letters", api.LETTERS)


PAGES = [
    ("/", "staff-queue", "99010-261118-0002"),
    ("/reviews/r1", "staff-review", "1日の所定労働時間"),
    ("/reviews/r1/accept", "staff-accept", "法令などの決まりに合わないため、受理できません"),
    ("/reviews/r1/return", "staff-return", "直してほしい項目 1件目"),
    ("/reviews/r1/refuse", "staff-refuse", "暴力団員"),
    ("/reviews/r1/take-over", "staff-take-over", "引き継ぐ"),
    ("/establishments", "staff-establishments", "架空加賀精機"),
    ("/establishments/new", "staff-register", "法人番号"),
    (f"/establishments/{api.NUMBER}", "staff-establishment", "失効させる"),
    (f"/establishments/{api.NUMBER}/codes/new", "staff-issue", "使われていないコードがあります"),
    (f"/establishments/{api.NUMBER}/codes/c1/revoke", "staff-revoke", "元には戻せません"),
    ("/codes", "staff-codes", "使用済"),
    ("/codes?state=expired", "staff-codes-empty", "期限が切れたコードはありません"),
    ("/entries", "staff-entries", "商業施設の清掃員"),
    (f"/entries/new?establishment={api.NUMBER}", "staff-entry-new", "架空加賀精機"),
    (f"/entries/{api.NUMBER}/p7", "staff-entry", "入力済み"),
    (f"/entries/{api.NUMBER}/p7/wage", "staff-entry-wage", "a 基本給の下限"),
    (f"/entries/{api.NUMBER}/p7/check", "staff-entry-check", "この内容で申し込む"),
    (f"/entries/{api.NUMBER}/p7/discard", "staff-entry-discard", "元に戻せません"),
    ("/letters", "staff-letters", "1通だけ印刷する"),
    ("/letters/print", "staff-letters-print", "見本ベーカリー小立野　御中"),
]


@pytest.mark.parametrize(("path", "name", "text"), PAGES)
def test_every_staff_page_is_sound(
    page: Page, built_page: str, examine: Examine, path: str, name: str, text: str
) -> None:
    page.goto(f"{built_page}/staff{path}")
    expect(page.get_by_role("main")).to_contain_text(text)
    examine(name)


def post(page: Page, path: str, *answers: tuple[int, Any]) -> list[Any]:
    """Answer POSTs to a path one after the other (the last one for good); returns what was sent."""
    sent: list[Any] = []

    def give(route: Route) -> None:
        if route.request.method != "POST":
            route.fallback()
            return
        sent.append(route.request.post_data_json)
        status, body = answers[min(len(sent), len(answers)) - 1]
        kind = "application/json" if status < 400 else "application/problem+json"
        route.fulfill(status=status, content_type=kind, json=body)

    page.route(f"**/api{path}", give)
    return sent


def decided(state: str, **change: Any) -> Any:
    return {"review_id": "r1", "version": 3, "review_state": state, "posting_id": "p1", "state": "active", **change}


# --- sign-in ------------------------------------------------------------------------------------


def test_first_sign_in_asks_for_a_new_password_and_the_app_for_its_digits(
    page: Page, built_page: str, examine: Examine, console: list[str]
) -> None:
    ask = api.problem(401, "new-password-required", "新しいパスワードを決めてください。")
    digits = api.problem(401, "totp-required", "数字を入力してください。")
    sent = post(page, "/public/staff-sessions", (401, ask), (401, digits), (200, api.SESSION))
    page.goto(f"{built_page}/staff/login")
    page.get_by_label("ユーザー名").fill("newclerk")
    page.get_by_label("パスワード", exact=False).first.fill("Hajimete-0-Yanagi")
    page.get_by_role("button", name="ログインする").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("新しいパスワードを決める")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    console.clear()
    examine("staff-new-password")
    page.get_by_label("新しいパスワード").fill("Atarashii-7-Sakura")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("認証アプリの数字を入力")
    console.clear()
    examine("staff-totp")
    page.get_by_label("6桁の数字").fill("１２３４５６")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("申込み一覧")
    assert sent[-1] == {
        "username": "newclerk",
        "password": "Hajimete-0-Yanagi",
        "new_password": "Atarashii-7-Sakura",
        "totp": "１２３４５６",
    }


def test_wrong_credentials_do_not_say_which(page: Page, built_page: str, console: list[str]) -> None:
    words = "ユーザー名、パスワード、認証アプリの数字のいずれかが違います。"
    post(page, "/public/staff-sessions", (401, api.problem(401, "wrong-credentials", words)))
    page.goto(f"{built_page}/staff/login")
    page.get_by_label("ユーザー名").fill("clerk1")
    page.get_by_label("パスワード", exact=False).first.fill("x")
    page.keyboard.press("Enter")
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text(words)
    expect(summary).to_be_focused()
    expect(page).to_have_title("エラー：職員用ページにログイン｜求人者マイページ")
    console.clear()


def test_pages_ask_for_the_sign_in_and_lead_back(
    page: Page, built_page: str, answer: Answer, console: list[str]
) -> None:
    answer("/staff/session", api.problem(401, "session-required", "ログインしてください。"), 401)
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(page.get_by_role("heading", level=1)).to_have_text("職員用ページにログイン")
    post(page, "/public/staff-sessions", (200, api.SESSION))
    answer("/staff/session", api.SESSION)
    page.get_by_label("ユーザー名").fill("clerk1")
    page.get_by_label("パスワード", exact=False).first.fill("Madoguchi-1-Sakura")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("受付番号")
    console.clear()


def test_signing_out_ends_at_the_sign_in(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/")
    page.route(
        "**/api/staff/session",
        lambda route: route.fulfill(status=204) if route.request.method == "DELETE" else route.fallback(),
    )
    page.get_by_role("button", name="ログアウト").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("職員用ページにログイン")
    expect(page.get_by_text("ログアウトしました")).to_be_visible()
    expect(page.get_by_role("navigation", name="メインメニュー")).to_have_count(0)


# --- queue --------------------------------------------------------------------------------------


def test_the_queue_shows_order_flags_and_who_has_what(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/")
    rows = page.get_by_role("row").filter(has=page.get_by_role("rowheader"))
    expect(rows).to_have_count(4)
    expect(rows.nth(0)).to_contain_text("あなた")
    expect(rows.nth(1)).to_contain_text("目標日超過")
    expect(rows.nth(2)).to_contain_text("窓口 次郎")
    expect(rows.nth(3)).to_contain_text("FAX")
    expect(page.get_by_role("link", name="次のページ")).to_be_visible()


def test_next_takes_the_first_free_item_and_passes_over_one_just_taken(
    page: Page, built_page: str, answer: Answer, console: list[str]
) -> None:
    answer("/staff/reviews/r4", api.detail(api.claimed(4)))
    taken = api.problem(409, "claimed-by-other", "窓口 次郎さんが確認中です。")
    first = post(page, "/staff/reviews/r2/claim", (409, taken))
    second = post(page, "/staff/reviews/r4/claim", (200, decided("in_review", review_id="r4")))
    page.goto(f"{built_page}/staff/")
    page.get_by_role("rowheader").first.wait_for()
    page.keyboard.press("n")
    expect(page.get_by_role("heading", level=1)).to_have_text("受付番号 99010-261118-0004 の確認")
    assert len(first) == len(second) == 1
    console.clear()


def test_an_empty_queue_says_so_and_what_to_do(page: Page, built_page: str, answer: Answer, examine: Examine) -> None:
    queue(answer, {"items": [], "next_cursor": None})
    page.goto(f"{built_page}/staff/")
    expect(page.get_by_role("main")).to_contain_text("確認を待っている申込みはありません。")
    page.get_by_role("button", name="次の申込みに着手する").click()
    expect(page.get_by_role("status").filter(has_text="着手できる申込みはありません")).to_be_visible()
    examine("staff-queue-empty")


# --- review -------------------------------------------------------------------------------------


def test_findings_and_earlier_words_stand_beside_their_field(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/reviews/r1")
    pay = page.locator("dl > div").filter(has=page.get_by_text("a 基本給の下限", exact=True))
    expect(pay).to_contain_text("205,000円")
    expect(pay).to_contain_text("最低賃金")
    duties = page.locator("dl > div").filter(has=page.get_by_text("仕事内容", exact=True))
    expect(duties).to_contain_text("前回の差戻しの内容")
    expect(page.get_by_role("table", name="これまでの経過").get_by_role("row")).to_have_count(5)


def test_a_decision_is_asked_for_before_going_on(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/reviews/r1")
    page.get_by_role("button", name="次へ").click()
    expect(page.get_by_role("alert")).to_contain_text("判断を選んでください")
    page.get_by_role("link", name="判断を選んでください").click()
    expect(page.get_by_label("受理・公開")).to_be_focused()


def test_single_keys_are_silent_in_inputs_and_can_be_switched_off(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/reviews/r1")
    page.get_by_role("button", name="次へ").wait_for()
    page.keyboard.press("r")
    expect(page.get_by_label("差戻し", exact=False).first).to_be_focused()
    page.keyboard.press("x")  # the focus is in a radio now
    expect(page.locator('input[value="refuse"]')).not_to_be_checked()
    page.get_by_role("button", name="キーボード操作を使わない").click()
    page.get_by_role("button", name="キーボード操作を使う").focus()
    page.keyboard.press("x")
    expect(page.locator('input[value="refuse"]')).not_to_be_checked()
    page.reload()
    expect(page.get_by_text("キーボード操作は使わない設定です。")).to_be_visible()


def test_return_by_keyboard_needs_a_comment_and_survives_a_reload(
    page: Page, built_page: str, answer: Answer, examine: Examine
) -> None:
    sent = post(page, "/staff/reviews/r1/return", (200, decided("returned")))
    page.goto(f"{built_page}/staff/reviews/r1")
    page.get_by_role("button", name="次へ").wait_for()
    page.keyboard.press("r")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("差戻しの内容")
    page.get_by_role("button", name="内容を確認する").click()
    expect(page.get_by_role("alert")).to_contain_text("直してほしい項目")
    examine("staff-return-error")
    page.get_by_label("項目", exact=False).and_(page.locator("select")).select_option(
        label="賃金・手当：a 基本給の下限"
    )
    page.get_by_label("求人者への説明").fill("最低賃金以上の金額に直してください。")
    page.reload()
    expect(page.get_by_label("求人者への説明")).to_have_value("最低賃金以上の金額に直してください。")
    page.get_by_role("button", name="内容を確認する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("この内容で差し戻しますか")
    examine("staff-return-check")
    back = api.detail(
        api.claimed(1, state="returned"),
        state="returned",
        comments=[{"field": "base_pay_min", "text": "最低賃金以上の金額に直してください。"}],
    )
    answer("/staff/reviews/r1", back)
    page.get_by_role("button", name="この求人を差し戻す").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("差し戻しました")
    assert sent == [
        {"version": 2, "comments": [{"field": "base_pay_min", "text": "最低賃金以上の金額に直してください。"}]}
    ]
    examine("staff-returned")


def test_refusal_carries_its_legal_ground(page: Page, built_page: str, answer: Answer, examine: Examine) -> None:
    sent = post(page, "/staff/reviews/r1/refuse", (200, decided("refused")))
    page.goto(f"{built_page}/staff/reviews/r1/refuse")
    page.get_by_label("労働条件などが明示されていない").check()
    page.get_by_label("求人者への説明").fill("賃金の額が書かれていません。")
    page.get_by_role("button", name="内容を確認する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("この求人を不受理にしますか")
    examine("staff-refuse-check")
    refusal = {
        "ground": "not_stated",
        "ground_label": "労働条件などが明示されていない",
        "text": "賃金の額が書かれていません。",
    }
    answer("/staff/reviews/r1", api.detail(api.claimed(1, state="refused"), state="refused", refusal=refusal))
    page.get_by_role("button", name="この求人を不受理にする").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("不受理にしました")
    assert sent == [{"version": 2, "ground": "not_stated", "text": "賃金の額が書かれていません。"}]
    examine("staff-refused")


def test_an_acceptance_of_what_is_not_to_be_published_does_not_say_that_it_was(
    page: Page, built_page: str, answer: Answer
) -> None:
    """公開希望 4."""
    active = {"state": "active", "posting_number": "99010-00000101", "valid_until": "2027-01-31"}
    hidden = {"content": posting("P01") | {"publication": "4"}}
    answer("/staff/reviews/r1", api.detail(api.claimed(1, state="accepted"), findings=False, **active, **hidden))
    page.goto(f"{built_page}/staff/reviews/r1/done")
    expect(page.get_by_role("heading", level=1)).to_have_text("受理しました")
    expect(page.get_by_role("main")).to_contain_text("求人情報は公開していません。")


@pytest.mark.parametrize(
    ("kind", "title", "confirm"),
    [
        ("posting", "この求人を受理しますか", "公開せずに受理する"),
        ("change", "この変更を受理しますか", "公開せずに変更を受理する"),
    ],
)
def test_an_acceptance_of_what_is_not_to_be_published_says_so_before(
    page: Page, built_page: str, answer: Answer, kind: str, title: str, confirm: str
) -> None:
    """公開希望 4."""
    hidden = posting("P01") | {"publication": "4"}
    answer("/staff/reviews/r1", api.detail(api.claimed(1, kind=kind), findings=False, content=hidden))
    page.goto(f"{built_page}/staff/reviews/r1/accept")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.get_by_role("main")).to_contain_text("求人情報は公開しません。")
    expect(page.get_by_role("button", name=confirm)).to_be_visible()
    expect(page.get_by_role("button", name="公開する")).to_have_count(0)


def test_an_acceptance_names_number_and_validity_and_leads_on(
    page: Page, built_page: str, answer: Answer, examine: Examine
) -> None:
    sent = post(page, "/staff/reviews/r1/accept", (200, decided("accepted")))
    answer("/staff/reviews/r1", api.detail(findings=False))
    page.goto(f"{built_page}/staff/reviews/r1/accept")
    button = page.get_by_role("button", name="受理して公開する")
    button.wait_for()
    active = {"state": "active", "posting_number": "99010-00000101", "valid_until": "2027-01-31"}
    answer("/staff/reviews/r1", api.detail(api.claimed(1, state="accepted"), findings=False, **active))
    button.dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("受理して公開しました")
    expect(page.get_by_role("main")).to_contain_text("99010-00000101")
    expect(page.get_by_role("main")).to_contain_text("2027年（令和9年）1月31日")
    assert sent == [{"version": 2}]
    examine("staff-accepted")


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("withdrawn", "この申込みは、求人者が取り下げました。"),
        ("claimed-by-other", "窓口 次郎さんが確認中です。"),
        ("stale-version", "ほかの画面または担当者が先に更新しました。"),
    ],
)
def test_a_lost_race_is_said_with_the_way_on(
    page: Page, built_page: str, answer: Answer, examine: Examine, console: list[str], slug: str, words: str
) -> None:
    post(page, "/staff/reviews/r1/accept", (409, api.problem(409, slug, words)))
    answer("/staff/reviews/r1", api.detail(findings=False))
    page.goto(f"{built_page}/staff/reviews/r1/accept")
    page.get_by_role("button", name="受理して公開する").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(words)
    expect(alert.get_by_role("button", name="最新の内容を読み込む")).to_be_visible()
    expect(alert.get_by_role("button", name="次の申込みに着手する")).to_be_visible()
    console.clear()
    if slug == "withdrawn":
        examine("staff-conflict")


def test_a_failed_request_keeps_the_words_and_sends_them_again(
    page: Page, built_page: str, answer: Answer, console: list[str]
) -> None:
    page.route("**/api/staff/reviews/r1/refuse", lambda route: route.abort())
    page.goto(f"{built_page}/staff/reviews/r1/refuse")
    page.get_by_label("暴力団員などによる申込みである").check()
    page.get_by_label("求人者への説明").fill("確認できました。")
    page.get_by_role("button", name="内容を確認する").click()
    page.get_by_role("button", name="この求人を不受理にする").click()
    expect(page.get_by_role("alert")).to_contain_text("通信できませんでした")
    sent = post(page, "/staff/reviews/r1/refuse", (200, decided("refused")))
    answer("/staff/reviews/r1", api.detail(api.claimed(1, state="refused"), state="refused"))
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("不受理にしました")
    assert sent == [{"version": 2, "ground": "organised_crime", "text": "確認できました。"}]
    console.clear()


def test_only_a_supervisor_is_offered_to_take_over(page: Page, built_page: str, answer: Answer) -> None:
    others = api.review(1, state="in_review", claimed_by="s2", claimed_by_name="窓口 次郎")
    answer("/staff/reviews/r1", api.detail(others))
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(page.get_by_role("main")).to_contain_text("窓口 次郎さんが確認中です。")
    expect(page.get_by_role("link", name="引き継ぐ")).to_have_count(0)
    answer("/staff/session", api.SUPERVISOR)
    page.reload()
    page.get_by_role("link", name="引き継ぐ").click()
    sent = post(page, "/staff/reviews/r1/claim", (200, decided("in_review")))
    answer("/staff/reviews/r1", api.detail())
    page.get_by_role("button", name="この申込みを引き継ぐ").click()
    expect(page.get_by_text("この申込みを引き継ぎました")).to_be_visible()
    assert sent == [{"take_over": True}]


# --- establishments and codes -------------------------------------------------------------------


def test_a_search_that_cannot_be_read_is_explained(
    page: Page, built_page: str, answer: Answer, examine: Examine, console: list[str]
) -> None:
    words = {"field": "q", "code": "kana", "message": "事業所番号か、フリガナを入力してください。"}
    answer("/staff/establishments?q=*", api.problem(422, "invalid-input", "探せません。", words), 422)
    page.goto(f"{built_page}/staff/establishments")
    page.get_by_label("事業所を探す").fill("架空")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("事業所番号か、フリガナを入力してください。")
    expect(page.get_by_label("事業所を探す")).to_have_value("架空")
    console.clear()
    examine("staff-establishments-error")


def test_a_code_is_shown_once_on_a_slip_for_the_counter(page: Page, built_page: str, examine: Examine) -> None:
    sent = post(page, f"/staff/establishments/{api.NUMBER}/account-codes", (201, api.ISSUED))
    page.goto(f"{built_page}/staff/establishments/{api.NUMBER}/codes/new")
    page.get_by_role("button", name="発行する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("アカウント作成コードを発行しました")
    slip = page.get_by_role("article")
    for words in (
        "7K2M",
        "WZ3P",
        "架空加賀精機（株）　御中",
        "2026年（令和8年）11月25日",
        "ハローワーク金沢",
        "認証キー",
    ):
        expect(slip).to_contain_text(words)
    expect(slip.get_by_role("listitem")).to_have_count(7)
    examine("staff-slip")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 559, "height": 794})  # A5
    page.screenshot(path="test-results/screens/staff-slip-print.png", full_page=True)
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    expect(page.get_by_role("button", name="用紙を印刷する")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollHeight") <= 794
    assert len(sent) == 1


def test_an_effective_day_beyond_a_week_is_refused_in_words(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/staff/establishments/{api.NUMBER}/codes/new")
    page.get_by_label("別の日から").check()
    for part, value in (("年", "2027"), ("月", "12"), ("日", "31")):
        page.get_by_label(part, exact=True).fill(value)
    page.get_by_role("button", name="発行する").click()
    expect(page.get_by_role("alert")).to_contain_text("発効日は、")


# --- entries and letters ------------------------------------------------------------------------


def test_an_entry_of_another_channel_goes_on_to_the_form(page: Page, built_page: str) -> None:
    sent = post(page, f"/staff/establishments/{api.NUMBER}/postings", (201, api.entry(content={})))
    page.goto(f"{built_page}/staff/entries/new?establishment={api.NUMBER}")
    page.get_by_label("FAX").check()
    page.get_by_role("button", name="求人の内容へ進む").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("求人の内容を入力する")
    assert sent[0]["channel"] == "fax"
    assert sent[0]["content"] == {}


def test_findings_at_submission_link_to_their_section(
    page: Page, built_page: str, examine: Examine, console: list[str]
) -> None:
    found = {"field": "content.base_pay_min", "code": "V01", "message": "最低賃金を下回っています。"}
    words = api.problem(422, "invalid-input", "入力内容をご確認ください。", found)
    post(page, f"/staff/establishments/{api.NUMBER}/postings/p7/submit", (422, words))
    page.goto(f"{built_page}/staff/entries/{api.NUMBER}/p7/check")
    page.get_by_role("button", name="この内容で申し込む").click()
    expect(page.get_by_role("alert")).to_be_focused()
    console.clear()
    examine("staff-entry-findings")
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("賃金・手当")


def test_letters_are_printed_one_a_page_and_marked(page: Page, built_page: str, answer: Answer) -> None:
    marked = [post(page, f"/staff/letters/m{number}/printed", (200, {})) for number in (0, 1)]
    page.goto(f"{built_page}/staff/letters/print")
    page.get_by_role("article").first.wait_for()
    assert page.get_by_role("article").first.evaluate("one => getComputedStyle(one).breakAfter") == "auto"
    page.emulate_media(media="print")
    assert page.get_by_role("article").first.evaluate("one => getComputedStyle(one).breakAfter") == "page"
    page.emulate_media(media="screen")
    answer("/staff/letters", {"items": [], "next_cursor": None})
    page.get_by_role("button", name="2通を印刷済みにする").click()
    expect(page.get_by_text("2通を印刷済みにしました")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("印刷を待っている通知はありません。")
    assert [len(one) for one in marked] == [1, 1]
