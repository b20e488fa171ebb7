"""公開プロフィール (R26, §5): the seeker keeps his own, staff keep it at his wish; with prepared answers."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.support.keyboard import Keyboard
from tests.support.pages import Answers, Given, problem
from tests.web import referral_answers, staff_answers
from tests.web.conftest import SUPPORT
from tests.web.hands import choose, done, field, heading, press
from tests.web.search_answers import CONTENT, NO_PROFILE, NUMBER, PHONE, SEEKER, WORKPLACE, profile
from tests.web.thread_answers import SEEKER_SESSION, line, listed

Examine = Callable[[str], None]


class Side(NamedTuple):
    """Who keeps the profile: where the page is, and where its requests go."""

    name: str
    page: str
    path: str
    withdraw: str


SEEKER_SIDE = Side("seeker", "/seeker/profile", "/seeker/profile", "公開をやめる")
STAFF_SIDE = Side("staff", f"/staff/seekers/{SEEKER}/profile", f"/staff/seekers/{SEEKER}/profile", "公開を取りやめる")
BOTH = pytest.mark.parametrize("side", [SEEKER_SIDE, STAFF_SIDE], ids=["seeker", "staff"])


@pytest.fixture
def server(page: Page) -> Answers:
    """A seeker and a clerk of his office are signed in."""
    answers = Answers(page)
    answers.on("GET", "/public/support", SUPPORT)
    answers.on("GET", "/seeker/session", SEEKER_SESSION)
    answers.on("GET", "/seeker/threads", listed(line("seeker")))
    answers.on("GET", "/staff/session", staff_answers.SESSION)
    answers.on("GET", f"/staff/seekers/{SEEKER}", referral_answers.seeker())
    return answers


@BOTH
def test_every_page_is_sound(page: Page, built_page: str, server: Answers, examine: Examine, side: Side) -> None:
    server.on("GET", side.path, NO_PROFILE)
    page.goto(f"{built_page}{side.page}")
    page.get_by_text("未公開", exact=True).wait_for()
    examine(f"{side.name}-profile-none")
    findings = [PHONE, WORKPLACE]
    server.on("GET", side.path, profile(missing=["relocation"], findings=findings))
    page.goto(f"{built_page}{side.page}")
    page.get_by_text("見本商事株式会社").wait_for()
    examine(f"{side.name}-profile-findings")
    page.goto(f"{built_page}{side.page}/edit")
    field(page, "自己PR").wait_for()
    examine(f"{side.name}-profile-edit")
    server.on("GET", side.path, profile("published"))
    for below, text in (("", "公開した日時"), ("/withdraw", "入力した内容は残ります。")):
        page.goto(f"{built_page}{side.page}{below}")
        page.get_by_text(text).first.wait_for()
        examine(f"{side.name}-profile-published{below.replace('/', '-')}")
    server.on("GET", side.path, profile(findings=findings if side is STAFF_SIDE else []))
    page.goto(f"{built_page}{side.page}/publish")
    page.get_by_role("button", name="この内容を公開する").wait_for()
    examine(f"{side.name}-profile-publish")


@BOTH
def test_a_profile_is_begun_half_done_and_kept(page: Page, built_page: str, server: Answers, side: Side) -> None:
    server.on("GET", side.path, NO_PROFILE)
    server.on("PUT", side.path, profile(version=1))
    page.goto(f"{built_page}{side.page}")
    page.get_by_role("link", name="公開プロフィールを").click()
    page.get_by_label("大分類").select_option("06")
    press(page, "この分類を追加する")
    page.get_by_label("中分類").select_option("034")
    press(page, "この分類を追加する")
    expect(page.get_by_text("いまの希望：06 事務的職業、034 一般事務・秘書・受付の職業")).to_be_visible()
    choose(page, "希望雇用形態", "正社員")
    field(page, "自己PR").fill("正確さを大切にしています。")
    server.on("GET", side.path, profile(version=1))
    press(page, "保存する")
    done(page, "公開プロフィールを保存しました")
    (body,) = server.bodies("PUT", side.path)
    assert body["version"] == 0
    assert body.get("confirmed_findings") == ([] if side is STAFF_SIDE else None)
    kept = {key: value for key, value in body["content"].items() if value is not None}
    assert kept == {
        "occupations": ["06", "034"],
        "employment": ["regular"],
        "self_pr": "正確さを大切にしています。",
    }


@BOTH
def test_what_is_not_to_be_kept_is_gone_and_a_reload_loses_nothing(
    page: Page, built_page: str, server: Answers, side: Side
) -> None:
    server.on("GET", side.path, profile())
    page.goto(f"{built_page}{side.page}/edit")
    field(page, "自己PR").fill("書きかけの文です。")
    page.reload()
    expect(field(page, "自己PR")).to_have_value("書きかけの文です。")
    press(page, "保存しないで戻る")
    page.get_by_role("link", name="内容を直す").click()
    expect(field(page, "自己PR")).to_have_value(CONTENT["self_pr"])


@BOTH
def test_every_field_comes_back_into_the_form_and_goes_out_again(
    page: Page, built_page: str, server: Answers, side: Side
) -> None:
    server.on("GET", side.path, profile())
    server.on("PUT", side.path, profile(version=4))
    page.goto(f"{built_page}{side.page}/edit")
    field(page, "自己PR").fill("ほかの自己PRです。")
    press(page, "保存する")
    done(page, "公開プロフィールを保存しました")
    (body,) = server.bodies("PUT", side.path)
    sent = {key: value for key, value in body["content"].items() if value is not None}
    assert sent == {**CONTENT, "self_pr": "ほかの自己PRです。"}


@BOTH
def test_the_preview_is_what_employers_see_and_no_more(
    page: Page, built_page: str, server: Answers, side: Side
) -> None:
    server.on("GET", side.path, profile(content={**CONTENT, "hourly_wage": 9_999}))
    page.goto(f"{built_page}{side.page}")
    main = page.get_by_role("main")
    for text in (
        "一般事務・秘書・受付の職業、事務的職業",
        "石川県金沢市",
        "205,000円以上",
        "日商簿記検定２級",
        "経理事務（4年6か月）",
        "表計算（Excelなど）",
        "40代",
        "不可",
        "いつでも",
    ):
        expect(main).to_contain_text(text)
    expect(main).not_to_contain_text("9,999")  # full time alone: the hourly wage is not asked, so it is not shown


@BOTH
def test_it_is_made_public_with_the_version_that_was_seen(
    page: Page, built_page: str, server: Answers, side: Side
) -> None:
    server.on("GET", side.path, profile())
    server.on("POST", f"{side.path}/publish", profile("published", version=4))
    page.goto(f"{built_page}{side.page}")
    keyboard = Keyboard(page)
    keyboard.press("公開する", "Enter")
    heading(page, "この内容を公開しますか")
    server.on("GET", side.path, profile("published", version=4))
    keyboard.press("この内容を公開する", "Enter")
    done(page, "公開しました")
    expect(page.get_by_text(f"求職情報番号：{NUMBER}")).to_be_visible()
    (body,) = server.bodies("POST", f"{side.path}/publish")
    assert body == {"version": 3} | ({"confirmed_findings": []} if side is STAFF_SIDE else {})


@BOTH
def test_r26_the_opt_out_is_asked_once_and_done_at_once(
    page: Page, built_page: str, server: Answers, side: Side
) -> None:
    server.on("GET", side.path, profile("published"))
    server.on("POST", f"{side.path}/withdraw", profile("withdrawn", version=4))
    page.goto(f"{built_page}{side.page}")
    keyboard = Keyboard(page)
    keyboard.press(side.withdraw, "Enter")
    page.get_by_text("すぐに、求人者の検索に出なくなり").wait_for()
    server.on("GET", side.path, profile("withdrawn", version=4))
    keyboard.press(side.withdraw, "Enter")
    expect(page.get_by_role("region", name="完了")).to_contain_text("求人者には、もう見えません。")
    expect(page.get_by_text("公開停止", exact=True)).to_be_visible()
    assert len(server.bodies("POST", f"{side.path}/withdraw")) == 1


def test_a_seeker_corrects_what_may_tell_who_he_is(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", SEEKER_SIDE.path, profile(findings=[PHONE]))
    page.goto(f"{built_page}{SEEKER_SIDE.page}/publish")
    heading(page, "公開プロフィール")  # there is no way past it
    expect(page.get_by_role("region", name="注意")).to_contain_text("まだ公開できません")
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.get_by_role("link", name="自己PRを直す").click()
    expect(field(page, "自己PR")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("自己PR：電話番号と思われる部分があります。")


def test_staff_let_findings_pass_after_a_look_at_each(page: Page, built_page: str, server: Answers) -> None:
    path = STAFF_SIDE.path
    server.on("GET", path, profile(findings=[PHONE, WORKPLACE]))
    server.on("POST", f"{path}/publish", profile("published", version=4))
    page.goto(f"{built_page}{STAFF_SIDE.page}/publish")
    boxes = page.get_by_role("checkbox", name="個人を特定できないことを確認した")
    boxes.first.check()
    press(page, "この内容を公開する")
    expect(page.get_by_role("alert")).to_contain_text("1件の入力を確認してください")
    assert server.bodies("POST", f"{path}/publish") == []
    boxes.last.check()
    server.on("GET", path, profile("published", version=4))
    press(page, "この内容を公開する")
    done(page, "公開しました")
    assert server.bodies("POST", f"{path}/publish") == [
        {"version": 3, "confirmed_findings": ["self_pr:phone", "career.0.duties:workplace"]}
    ]


def refusal(*found: dict[str, Any]) -> dict[str, Any]:
    """The answer to a change of what is public that may tell who somebody is."""
    body = problem(409, "personal-data", "個人を特定できると思われる部分があるため、公開できません。")
    errors = [{"field": f"content.{one['field']}", "code": one["rule"], "message": one["message"]} for one in found]
    return {**body, "errors": errors}


@BOTH
def test_what_is_public_is_not_changed_into_something_that_tells_who_somebody_is(
    page: Page, built_page: str, server: Answers, console: list[str], side: Side
) -> None:
    def save(body: dict[str, Any]) -> Given:
        if body.get("confirmed_findings") == ["career.0.duties:workplace"]:
            return Given(200, profile("published", version=4))
        return Given(409, refusal(WORKPLACE))

    server.on("GET", side.path, profile("published"))
    server.on("PUT", side.path, save)
    page.goto(f"{built_page}{side.page}/edit")
    page.get_by_label("業務内容").fill("見本商事株式会社で経理。")
    press(page, "保存して公開中の内容を変える")
    expect(page.get_by_role("alert")).to_contain_text("業務内容：勤務先の名称と思われる部分があります。")
    expect(page.get_by_label("業務内容")).to_have_value("見本商事株式会社で経理。")
    box = page.get_by_role("checkbox", name="個人を特定できないことを確認した")
    if side is STAFF_SIDE:
        box.check()
        press(page, "保存して公開中の内容を変える")
        done(page, "公開プロフィールを保存しました")
    else:
        expect(box).to_have_count(0)
    console.clear()


@BOTH
def test_what_is_public_stays_complete(page: Page, built_page: str, server: Answers, side: Side) -> None:
    server.on("GET", side.path, profile("published"))
    page.goto(f"{built_page}{side.page}/edit")
    page.get_by_label("希望賃金（月額の下限）").fill("")
    press(page, "保存して公開中の内容を変える")
    expect(page.get_by_role("alert")).to_contain_text("希望賃金（月額の下限）を入力してください")
    assert server.bodies("PUT", side.path) == []


@BOTH
def test_somebody_elses_newer_text_is_overwritten_only_on_purpose(
    page: Page, built_page: str, server: Answers, console: list[str], side: Side
) -> None:
    def save(body: dict[str, Any]) -> Given:
        if body["version"] == 3:
            server.on("GET", side.path, profile(version=5, content={**CONTENT, "self_pr": "ほかの画面の文です。"}))
            return Given(409, problem(409, "stale-version", "ほかの画面または担当者が先に更新しました。"))
        return Given(200, profile(version=6))

    server.on("GET", side.path, profile())
    server.on("PUT", side.path, save)
    page.goto(f"{built_page}{side.page}/edit")
    field(page, "自己PR").fill("この画面の文です。")
    press(page, "保存する")
    expect(page.get_by_role("alert")).to_contain_text("ほかの画面の文です。")
    press(page, "この画面の入力で上書きする")
    done(page, "公開プロフィールを保存しました")
    assert [body["version"] for body in server.bodies("PUT", side.path)] == [3, 5]
    console.clear()


def test_a_lapsed_registration_is_told_and_prolonged_at_the_counter(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    path = f"/staff/seekers/{SEEKER}/prolong"
    lapsed = profile("published", lapsed=True, valid_until="2026-10-31", prolonged_until="2027-01-31")
    server.on("GET", SEEKER_SIDE.path, {**lapsed, "prolonged_until": None})
    page.goto(f"{built_page}{SEEKER_SIDE.page}")
    expect(page.get_by_text("ハローワークで登録を延長すると、また見えるようになります。")).to_be_visible()
    examine("seeker-profile-lapsed")
    server.on("GET", STAFF_SIDE.path, lapsed)
    server.on("POST", path, profile("published"))
    page.goto(f"{built_page}{STAFF_SIDE.page}")
    expect(page.get_by_text("期限切れ", exact=True)).to_be_visible()
    server.on("GET", STAFF_SIDE.path, profile("published"))
    press(page, "有効期限を2027年（令和9年）1月31日まで延長する")
    expect(page.get_by_role("status").filter(has_text="まで延長しました。")).to_be_visible()
    expect(page.get_by_text("公開中", exact=True)).to_be_visible()
    assert server.bodies("POST", path) == [{"valid_until": "2026-10-31"}]


@pytest.mark.usefixtures("server")
def test_staff_reach_the_profile_from_the_seekers_page(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", STAFF_SIDE.path, profile())
    page.goto(f"{built_page}/staff/seekers/{SEEKER}")
    page.get_by_role("link", name="公開プロフィール").click()
    heading(page, "公開プロフィール")
    page.get_by_role("link", name="求職者へ戻る").click()
    heading(page, "求職者の情報：見本 さくら")


@pytest.mark.usefixtures("server")
def test_the_seekers_menu_leads_to_his_profile(page: Page, built_page: str, server: Answers) -> None:
    server.on("GET", SEEKER_SIDE.path, NO_PROFILE)
    page.goto(f"{built_page}/seeker/messages")
    page.get_by_role("navigation", name="メインメニュー").get_by_role("link", name="公開プロフィール").click()
    heading(page, "公開プロフィール")


def test_staff_whose_correction_took_a_profile_back_are_told_and_see_why(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    corrected = {**referral_answers.seeker(version=2), "profile_withdrawn": True, "findings": [PHONE]}
    server.on("PUT", f"/staff/seekers/{SEEKER}", corrected)
    server.on("GET", STAFF_SIDE.path, profile("withdrawn", findings=[PHONE]))
    page.goto(f"{built_page}/staff/seekers/{SEEKER}/edit")
    page.get_by_label("電話番号").fill("076-000-0288")
    page.get_by_role("button", name="保存する").click()
    told = page.get_by_role("heading", level=2, name="登録内容を直し、公開プロフィールの公開を取りやめました")
    expect(told).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(PHONE["excerpt"])
    examine("staff-seeker-withdrawn-by-correction")
