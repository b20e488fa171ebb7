"""The places of work that an establishment has named are copied into a posting (domain.md §4.1), on both sides."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import ESTABLISHMENT, POSTING_ID, SESSION, Answers, Given, posting_view
from tests.web import staff_answers as api
from tests.web.conftest import SUPPORT
from tests.web.hands import field, press, tab_to

Examine = Callable[[str], None]
Json = dict[str, Any]

FACTORY: Json = {
    "name": "白山工場",
    "postal_code": "924-0000",
    "prefecture_code": "17",
    "municipality": "白山市",
    "address": "白山市見本町1-2",
    "nearest_station": "松任駅から車で10分",
    "smoking": "smoking_room",
}
SHOP: Json = {"name": "小松店", "prefecture_code": "17", "municipality": "小松市", "address": "小松市見本町3-4"}
TITLE = "登録してある就業場所から写す"


def sides() -> dict[str, tuple[str, str, str, Json]]:
    """For each side: the page, the posting's route, the establishment's route, the posting."""
    number = api.NUMBER
    own = (f"/postings/{POSTING_ID}/edit/workplace", f"/employer/postings/{POSTING_ID}", "/employer/establishment")
    entry = f"/staff/establishments/{number}/postings/p7"
    theirs = (f"/staff/entries/{number}/p7/workplace", entry, f"/staff/establishments/{number}")
    return {"employer": (*own, posting_view("draft", "P01")), "staff": (*theirs, api.entry())}


def serve(page: Page, side: str, *places: Json) -> tuple[Answers, str, str]:
    served = Answers(page)
    where, view, establishment, shown = sides()[side]
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/staff/session", api.SESSION)
    served.on("GET", establishment, {**ESTABLISHMENT, "workplaces": list(places) or None})
    served.on("GET", view, shown)
    served.on("PUT", view, lambda body: Given(200, {**shown, "version": 9, "content": body["content"]}))
    served.on("POST", f"{view}/check", {"findings": []})
    return served, where, view


@pytest.mark.parametrize("side", ["employer", "staff"])
def test_a_named_place_of_work_is_chosen_and_copied_by_keyboard(
    page: Page, built_page: str, examine: Examine, side: str
) -> None:
    server, where, view = serve(page, side, FACTORY, SHOP)
    page.goto(f"{built_page}{where}")
    picker = page.get_by_role("group", name=TITLE)
    picker.wait_for()
    expect(field(page, "就業場所の町名・番地・建物名")).to_have_count(0)
    examine(f"workplaces-{side}")
    picker.get_by_role("combobox").focus()
    page.keyboard.press("ArrowDown")
    expect(field(page, "就業場所の町名・番地・建物名")).to_have_count(0)  # nothing happens before the button
    tab_to(page, "選択して写す")
    page.keyboard.press("Enter")
    expect(picker.get_by_role("status")).to_contain_text("「白山工場」を写しました")
    expect(field(page, "就業場所の町名・番地・建物名")).to_have_value("白山市見本町1-2")
    press(page, "次へ")
    page.get_by_role("group", name=TITLE).wait_for(state="detached")
    saved = server.bodies("PUT", view)[-1]["content"]
    assert {
        key: saved[key] for key in saved if key.startswith("workplace") and not key.startswith("workplace_change")
    } == {
        "workplace": "other",
        "workplace_postal_code": "924-0000",
        "workplace_prefecture_code": "17",
        "workplace_municipality": "白山市",
        "workplace_address": "白山市見本町1-2",
    }
    assert (saved["nearest_station"], saved["smoking"]) == ("松任駅から車で10分", "smoking_room")


def test_a_second_choice_takes_nothing_over_from_the_first_place(page: Page, built_page: str) -> None:
    server, where, view = serve(page, "employer", FACTORY, SHOP)
    page.goto(f"{built_page}{where}")
    picker = page.get_by_role("group", name=TITLE)
    for name in ("白山工場（白山市）", "小松店（小松市）"):
        picker.get_by_role("combobox").select_option(label=name)
        press(page, "選択して写す")
    press(page, "次へ")
    picker.wait_for(state="detached")
    saved = server.bodies("PUT", view)[-1]["content"]
    assert saved["workplace_address"] == "小松市見本町3-4"
    assert "nearest_station" not in saved
    assert "workplace_postal_code" not in saved


def test_without_named_places_nothing_is_offered(page: Page, built_page: str) -> None:
    _, where, _ = serve(page, "employer")
    page.goto(f"{built_page}{where}")
    page.get_by_role("group", name="就業場所の変更の範囲").wait_for()
    expect(page.get_by_role("group", name=TITLE)).to_have_count(0)
