"""Images on the staff's pages in a real browser, with prepared answers: review, reopening, postings (domain.md §2.6)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import Answers, Given
from tests.support.pages import problem as refusal
from tests.web import staff_answers as api
from tests.web.conftest import SUPPORT
from tests.web.image_answers import Json, image, image_list, serve_pictures

Examine = Callable[[str], None]
ESTABLISHMENT = f"/staff/establishments/{api.NUMBER}"


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/staff/session", api.SESSION)
    served.on("GET", "/staff/reviews/r1", review_of())
    served.on("GET", ESTABLISHMENT, api.ESTABLISHMENT)
    served.on("GET", f"{ESTABLISHMENT}/account-codes", {"items": [], "next_cursor": None})
    served.on("GET", f"{ESTABLISHMENT}/images", image_list(image(1), image(2, "pending")))
    serve_pictures(page)
    return served


def review_of(shown: Json | None = None, previous: Json | None = None, **change: object) -> Json:
    """Return the work about an image, claimed by this clerk."""
    line = api.claimed(1, kind="image", posting_id=None, occupation=None, **change)
    event = {"event": "inspect_upload", "actor_kind": "clock", "at": "2026-11-18T10:15:00+09:00"}
    return {
        **api.detail(line, findings=False),
        "posting": None,
        "image": {"image": shown or image(1, "pending", allowed=[]), "previous": previous},
        "history": [{**event, "version": 2, "has_content": False, "has_proposal": False, "facts": {}, "comments": []}],
    }


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def decided(state: str, shown: Json) -> Callable[[Answers], Callable[[Json], Given]]:
    """Let the review be decided once it is asked for."""

    def prepare(server: Answers) -> Callable[[Json], Given]:
        def answer(_: Json) -> Given:
            server.on("GET", "/staff/reviews/r1", review_of(shown, state=state, claimed_by_me=False))
            outcome = {"review_id": "r1", "version": 3, "review_state": state, "posting_id": None, "state": None}
            return Given(200, outcome)

        return answer

    return prepare


def test_an_image_is_published_by_keyboard(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("POST", "/staff/reviews/r1/accept", decided("accepted", image(1))(server))
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(page.get_by_role("img", name="白い壁の2階建ての建物と、入口の前の花だん")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("明るく広い作業場です")
    expect(page.get_by_label("不受理")).to_have_count(0)
    examine("staff-image-review")
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    heading(page, "この画像を公開しますか")
    examine("staff-image-accept")
    page.get_by_role("button", name="この画像を公開する").focus()
    page.keyboard.press("Enter")
    heading(page, "画像を公開しました")
    assert server.bodies("POST", "/staff/reviews/r1/accept") == [{"version": 2}]
    examine("staff-image-accepted")


def test_an_image_is_rejected_with_a_reason_from_the_templates(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("POST", "/staff/reviews/r1/return", decided("returned", image(1, "rejected"))(server))
    page.goto(f"{built_page}/staff/reviews/r1")
    page.get_by_label("不承認").wait_for()
    page.keyboard.press("r")
    page.keyboard.press("Enter")
    heading(page, "不承認の理由")
    page.get_by_label("よく使う文から選ぶ").select_option(label="見づらい")
    page.get_by_role("button", name="この文を入れる").click()
    expect(page.get_by_role("textbox", name="求人者への説明")).to_have_value(
        "暗い、ぼやけているなどのため、内容が分かりません。撮り直した画像を登録してください。"
    )
    examine("staff-image-reject")
    page.get_by_role("button", name="内容を確認する").click()
    heading(page, "この画像を不承認にしますか")
    page.get_by_role("button", name="この画像を不承認にする").click()
    heading(page, "画像を不承認にしました")
    expect(page.get_by_role("main")).to_contain_text("顔が分からない画像に差し替えてください")
    (body,) = server.bodies("POST", "/staff/reviews/r1/return")
    assert body["comments"] == [
        {
            "field": "image",
            "text": "暗い、ぼやけているなどのため、内容が分かりません。撮り直した画像を登録してください。",
        }
    ]


def test_a_replacement_stands_beside_what_is_public(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", "/staff/reviews/r1", review_of(image(2, "pending"), image(1)))
    page.goto(f"{built_page}/staff/reviews/r1")
    expect(page.get_by_role("region", name="いまの画像")).to_contain_text("公開中")
    expect(page.get_by_role("region", name="新しい画像")).to_contain_text("確認待ち")
    examine("staff-image-replacement")


def test_new_texts_stand_beside_the_public_ones(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("GET", "/staff/reviews/r1", review_of(image(1, caption="新しい説明文です"), image(1)))
    page.goto(f"{built_page}/staff/reviews/r1")
    row = page.get_by_role("table", name="文の変更").get_by_role("row").filter(has_text="説明文")
    expect(row).to_contain_text("明るく広い作業場です")
    expect(row).to_contain_text("新しい説明文です")
    examine("staff-image-texts")


def test_a_rejected_image_is_taken_up_again(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    rejected = image(3, "rejected", allowed=["reopen"], version=4)
    server.on("GET", f"{ESTABLISHMENT}/images", image_list(image(1), rejected))

    def reopen(_: Json) -> Given:
        again = image(3, "pending", allowed=[], version=5)
        server.on("GET", f"{ESTABLISHMENT}/images", image_list(image(1), again))
        return Given(200, again)

    server.on("POST", f"{ESTABLISHMENT}/images/{rejected['image_id']}/reopen", reopen)
    page.goto(f"{built_page}/staff/establishments/{api.NUMBER}")
    section = page.get_by_role("region", name="画像")
    expect(section).to_contain_text("不承認")
    examine("staff-establishment-images")
    section.get_by_role("button", name="確認待ちに戻す").click()
    expect(section.get_by_role("status").filter(has_text="確認待ちに戻しました")).to_be_visible()
    expect(section.get_by_role("button", name="確認待ちに戻す")).to_have_count(0)
    assert server.bodies("POST", f"{ESTABLISHMENT}/images/{rejected['image_id']}/reopen") == [{"version": 4}]


def test_no_free_place_for_reopening_is_told(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    rejected = image(3, "rejected", allowed=["reopen"])
    words = "登録できる画像は10ファイルまでです。"
    server.on("GET", f"{ESTABLISHMENT}/images", image_list(rejected, used=10))
    server.on("POST", f"{ESTABLISHMENT}/images/{rejected['image_id']}/reopen", refusal(409, "image-limit", words), 409)
    page.goto(f"{built_page}/staff/establishments/{api.NUMBER}")
    page.get_by_role("button", name="確認待ちに戻す").click()
    expect(page.get_by_role("alert")).to_contain_text(words)
    console.clear()


def test_the_queue_is_filtered_by_images(page: Page, built_page: str, server: Answers) -> None:
    line = api.review(1, kind="image", posting_id=None, occupation=None)
    server.on("GET", "/staff/desk", api.DESK)
    server.on("GET", "/staff/reviews", {"items": [line], "next_cursor": None})
    page.goto(f"{built_page}/staff/")
    page.get_by_label("種別でしぼり込む").select_option(label="画像")
    page.get_by_role("button", name="表示する").click()
    expect(page).to_have_url(f"{built_page}/staff/?kind=image")
    expect(page.get_by_role("row").filter(has_text=line["receipt_number"])).to_contain_text("画像")
