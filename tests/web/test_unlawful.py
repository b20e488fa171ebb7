"""What breaks a law by now is refused (docs/decisions/0008): at a decision, and when more time is applied for."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.pages import (
    ESTABLISHMENT,
    NO_REQUESTS,
    POSTING_ID,
    SESSION,
    Answers,
    Given,
    posting_view,
    problem,
    request_view,
    requests_about,
)
from tests.support.postings import posting
from tests.web import staff_answers as api
from tests.web.conftest import SUPPORT
from tests.web.hands import choose, field, fill_date, heading, press

Examine = Callable[[str], None]
Json = dict[str, Any]

LOW_PAY = "石川県の最低賃金（2027年10月1日から1時間1,100円）を下回ります。"
REFUSED = (
    "法令などの決まりに合わないところがあるため、受理できません。求人者に確認して内容を修正するか、差し戻してください。"
)
TITLE = "法令などの決まりに合わないため、受理できません"
ENTRY = f"/staff/establishments/{api.NUMBER}/postings/p1"


def refusal(detail: str) -> Json:
    return problem(409, "breaks-law", detail, [("content.base_pay_min", LOW_PAY)])


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/establishment", ESTABLISHMENT)
    served.on("GET", "/staff/session", api.SESSION)
    served.on("GET", f"/staff/establishments/{api.NUMBER}", api.ESTABLISHMENT)
    served.on("GET", f"{ENTRY}/requests", requests_about())
    return served


def of_kind(kind: str, *, findings: bool) -> Json:
    """An item of a kind that this clerk has claimed."""
    found = api.detail(api.claimed(kind=kind), findings=findings)
    if kind == "posting":
        return found
    request = request_view(kind, "in_review", content=posting("P01", openings=5) if kind == "change" else None)
    return {**found, "request": request}


def box(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title).or_(page.get_by_role("alert", name=title))


@pytest.mark.parametrize("kind", ["posting", "change", "extension"])
def test_an_acceptance_that_would_break_a_law_says_what_and_what_to_do(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine, kind: str
) -> None:
    server.on("GET", "/staff/reviews/r1", of_kind(kind, findings=False))
    server.on("POST", "/staff/reviews/r1/accept", refusal(REFUSED), status=409)
    page.goto(f"{built_page}/staff/reviews/r1/accept")
    page.get_by_role("main").get_by_role("button").first.click()
    refused = page.get_by_role("alert", name=TITLE)
    expect(refused).to_be_focused()
    expect(refused).to_contain_text(REFUSED)
    expect(refused.get_by_role("listitem")).to_contain_text(LOW_PAY)
    expect(refused).not_to_contain_text("状態が変わりました")  # nobody was faster
    corrections = refused.get_by_role("link", name="「a 基本給の下限」を修正する")
    expect(corrections).to_have_count(0 if kind == "extension" else 1)
    expect(refused.get_by_role("link", name="差し戻す")).to_be_visible()
    expect(refused.get_by_role("link", name="不受理にする")).to_have_count(1 if kind == "posting" else 0)
    console.clear()
    examine(f"unlawful-accept-{kind}")


@pytest.mark.parametrize("kind", ["posting", "change", "extension"])
def test_what_is_known_to_break_a_law_is_not_offered_for_acceptance(
    page: Page, built_page: str, server: Answers, kind: str
) -> None:
    server.on("GET", "/staff/reviews/r1", of_kind(kind, findings=True))
    page.goto(f"{built_page}/staff/reviews/r1/accept")
    known = page.get_by_role("region", name=TITLE)
    expect(known.get_by_role("listitem")).to_contain_text("石川県の最低賃金（1時間1,054円）を下回っています。")
    expect(page.get_by_role("button", name="受理", exact=False)).to_have_count(0)
    expect(page.get_by_role("main")).to_contain_text("変形労働時間制かどうか")  # the warning is still there to be read
    server.on("GET", "/staff/reviews/r1", of_kind(kind, findings=False))
    press(page, "もう一度点検する")
    expect(known).to_have_count(0)
    expect(page.get_by_role("button", name="受理", exact=False)).to_have_count(1)


def test_the_correction_opens_at_the_field_that_breaks_the_law(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", "/staff/reviews/r1", of_kind("posting", findings=True))
    page.goto(f"{built_page}/staff/reviews/r1/accept")
    page.get_by_role("link", name="「a 基本給の下限」を修正する").click()
    heading(page, "賃金・手当")
    expect(field(page, "a 基本給の下限")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("石川県の最低賃金（1時間1,054円）を下回っています。")
    examine("unlawful-correct")


def test_an_extension_below_a_coming_minimum_wage_leads_to_the_change_and_keeps_the_note(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    view = f"/employer/postings/{POSTING_ID}"
    words = "延長後の期間に最低賃金を下回るため、延長を申し込めません。先に、賃金の変更を申し込んでください。"
    server.on("GET", view, posting_view("active"))
    server.on("GET", f"{view}/requests", NO_REQUESTS)
    server.on("POST", f"{view}/extension-request", refusal(words), status=409)
    page.goto(f"{built_page}/postings/{POSTING_ID}/extend")
    page.get_by_role("textbox").fill("年明けも募集を続けます。")
    page.get_by_role("main").get_by_role("button").click()
    refused = page.get_by_role("alert")
    for text in (words, "a 基本給の下限", LOW_PAY, "入力した内容は、この画面に残っています。"):
        expect(refused).to_contain_text(text)
    expect(page.get_by_role("textbox")).to_have_value("年明けも募集を続けます。")
    console.clear()
    examine("unlawful-extension")
    refused.get_by_role("link", name="賃金の変更を申し込む").click()
    expect(page).to_have_url(f"{built_page}/postings/{POSTING_ID}/change")


def test_staff_who_enter_such_an_extension_read_the_same(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    server.on("GET", ENTRY, api.posting_view(state="active", channel="fax", allowed=["request"]))
    server.on("POST", f"{ENTRY}/extension-request", refusal("延長を申し込めません。"), status=409)
    page.goto(f"{built_page}/staff/postings/{api.NUMBER}/p1/extend")
    choose(page, "届いた経路", "FAX")
    fill_date(page, "受付日", "2026-11-20")
    press(page, "期間延長を申込み一覧に入れる")
    refused = page.get_by_role("alert")
    expect(refused).to_contain_text(LOW_PAY)
    expect(refused.get_by_role("link", name="賃金の変更を入力する")).to_be_visible()
    console.clear()
    examine("unlawful-enter-extension")


# --- the pay of a trial period, which must be stated when its conditions differ (V07) --------------------------------

TRIAL_PAY = "試用期間中の基本給の下限"
BELOW: Json = {
    "rule": "V07",
    "severity": "error",
    "field": "trial_base_pay_min",
    "message": "試用期間中の賃金は最低賃金を下回っています。",
}


@pytest.mark.parametrize("side", ["employer", "staff"])
def test_v07_the_pay_of_a_trial_period_is_asked_when_its_conditions_differ_on_both_sides(
    page: Page, built_page: str, server: Answers, examine: Examine, side: str
) -> None:
    if side == "employer":
        view, home = f"/employer/postings/{POSTING_ID}", f"/postings/{POSTING_ID}/edit/employment"
        shown = posting_view("draft", "P01")
    else:
        view, home = f"/staff/establishments/{api.NUMBER}/postings/p7", f"/staff/entries/{api.NUMBER}/p7/employment"
        shown = api.entry()
    server.on("GET", view, shown)

    def save(body: Any) -> Given:
        return Given(200, {**shown, "version": shown["version"] + 1, "content": body["content"]})

    server.on("PUT", view, save)
    server.on("POST", f"{view}/check", {"findings": [BELOW]})
    page.goto(f"{built_page}{home}")
    page.get_by_role("group", name="試用期間中の労働条件").wait_for()
    expect(field(page, TRIAL_PAY)).to_have_count(0)
    choose(page, "試用期間中の労働条件", "異なる")
    field(page, "試用期間中の労働条件の内容").fill("基本給が異なります。")
    press(page, "次へ")
    expect(page.get_by_role("alert")).to_contain_text(f"{TRIAL_PAY}を入力してください")
    expect(field(page, TRIAL_PAY)).to_have_attribute("aria-invalid", "true")
    examine(f"trial-pay-{side}")
    field(page, TRIAL_PAY).fill("１５０，０００")
    press(page, "次へ")
    expect(page.get_by_role("alert")).to_contain_text(BELOW["message"])
    assert [body["content"]["trial_base_pay_min"] for body in server.bodies("PUT", view)] == [150_000]
    press(page, "次へ")  # the draft goes on; the application itself is strict
    expect(field(page, TRIAL_PAY)).to_have_count(0)
