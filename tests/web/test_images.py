"""Images of the establishment in a real browser, with prepared answers (R18, A15-A17, domain.md §2.6)."""

import base64
import re
import struct
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import ESTABLISHMENT, NO_REQUESTS, POSTING_ID, SESSION, Answers, Given, posting_view, problem
from tests.web.conftest import SUPPORT
from tests.web.hands import tab_to
from tests.web.image_answers import (
    HEIC,
    STORE,
    SVG,
    WEBP,
    Json,
    Store,
    change_of,
    file,
    form,
    image,
    image_list,
    public_image,
    serve_pictures,
)

Examine = Callable[[str], None]

FILES = "登録できる画像情報は10ファイルまでです（サイズ：1ファイルにつき2MBまで 形式：JPEG、GIF、PNG、BMP）"
CHECKED = "ハローワークで確認後に公開します。"
LIST = "/establishment/images"


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", SESSION)
    served.on("GET", "/employer/establishment", ESTABLISHMENT)
    served.on("GET", "/employer/establishment/change-request", {"establishment": ESTABLISHMENT, "request": None})
    served.on("GET", "/employer/images", image_list(image(1), image(2, "pending"), image(3)))
    served.on("POST", "/employer/images", reserve)
    serve_pictures(page)
    return served


@pytest.fixture
def store(page: Page) -> Store:
    return Store(page)


def reserve(body: Json) -> Given:
    """Reserve a place as the server does."""
    kept = {key: body[key] for key in ("image_id", "kind", "caption", "alternative_text")}
    return Given(201, {"image": image(9, "reserved", **kept), "upload": form(body["image_id"])})


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def cards(page: Page) -> Any:
    """The chosen pictures, or those of the list."""
    return page.get_by_role("main").get_by_role("listitem").filter(has=page.get_by_role("heading", level=3))


def choose(page: Page, *files: Any) -> None:
    """Choose files and wait until they are prepared."""
    before = cards(page).count()
    page.locator("#f-files").set_input_files(list(files))
    expect(cards(page)).to_have_count(before + len(files))
    expect(page.get_by_text("画像を準備しています")).to_have_count(0)


def describe(page: Page, index: int = 0, caption: str = "店の入口です") -> None:
    """Answer what is asked about a chosen picture."""
    card = cards(page).nth(index)
    card.get_by_label("外観").check()
    card.get_by_label("説明文").fill(caption)
    card.get_by_label("代替テキスト").fill("白い壁の建物と入口")


# --- the list -----------------------------------------------------------------------------------

STATES = [
    ("published", "公開中"),
    ("pending", "確認待ち"),
    ("unusable", "不可"),
    ("rejected", "不承認"),
]


def test_every_state_is_shown_with_its_word_and_reason(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    shown = [image(n, state) for n, (state, _) in enumerate(STATES, 1)]
    changed = image(5, text_change=change_of())
    refused = image(6, text_change=change_of("rejected", "看板の文字が読み取れません。"))
    server.on("GET", "/employer/images", image_list(*shown, changed, refused))
    page.goto(f"{built_page}{LIST}")
    for index, (_, word) in enumerate(STATES):
        expect(cards(page).nth(index).get_by_text(word, exact=True)).to_be_visible()
    expect(cards(page).nth(2)).to_contain_text("ファイルが壊れているか")
    expect(cards(page).nth(3)).to_contain_text("顔が分からない画像に差し替えてください")
    expect(cards(page).nth(4).get_by_text("文の変更を確認待ち", exact=True)).to_be_visible()
    expect(cards(page).nth(5)).to_contain_text("看板の文字が読み取れません。")
    expect(page.get_by_role("main")).to_contain_text("10件中4件")
    examine("images-states")


def test_the_words_of_the_leaflet(page: Page, built_page: str, server: Answers) -> None:
    page.goto(f"{built_page}{LIST}")
    for _ in range(2):
        expect(page.get_by_text(FILES)).to_be_visible()
        expect(page.get_by_text(CHECKED, exact=True)).to_be_visible()
        page.goto(f"{built_page}{LIST}/new")
    server.on("GET", "/employer/images", image_list(*[image(n) for n in range(10)]))
    page.reload()
    expect(page.get_by_text(FILES)).to_be_visible()


def test_without_images_it_says_what_to_do(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    server.on("GET", "/employer/images", image_list())
    page.goto(f"{built_page}/images")
    expect(page.get_by_text("登録している画像はありません。")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("10件中0件")
    examine("images-empty")


@pytest.mark.usefixtures("server")
def test_home_and_the_establishment_lead_there(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}/establishment")
    page.get_by_role("link", name="画像を登録・確認する").click()
    heading(page, "事業所の画像")
    page.get_by_role("link", name="事業所情報設定へ戻る").click()
    heading(page, "事業所情報設定")


def test_the_inspection_is_followed_until_it_is_over(page: Page, built_page: str, server: Answers) -> None:
    answers = [image_list(image(1, "reserved"))] * 2 + [image_list(image(1, "pending"))]
    asked: list[int] = []

    def inspect(_: Any) -> Given:
        asked.append(1)
        return Given(200, answers[min(len(asked), len(answers)) - 1])

    server.on("GET", "/employer/images", inspect)
    page.goto(f"{built_page}{LIST}")
    expect(page.get_by_role("status").filter(has_text="画像を点検しています")).to_be_visible()
    expect(cards(page)).to_contain_text("点検中")
    expect(page.get_by_role("status").filter(has_text="画像の点検が終わりました。")).to_be_visible(timeout=10_000)
    expect(cards(page)).to_contain_text("確認待ち")


def test_a_replacement_stands_with_what_it_replaces(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    new = image(2, "pending", replaces=image(1)["image_id"])
    old = image(1, replaced_by=new["image_id"], allowed=["edit", "delete"])
    server.on("GET", "/employer/images", image_list(old, new, used=1))
    page.goto(f"{built_page}{LIST}")
    expect(cards(page)).to_have_count(1)
    inner = page.get_by_role("region", name="差し替える画像")
    expect(inner).to_contain_text("確認待ち")
    expect(inner.get_by_role("link", name="消す")).to_have_attribute("href", f"{LIST}/{new['image_id']}/delete")
    examine("images-replacement")


def test_the_order_is_changed_by_buttons_and_the_focus_stays(page: Page, built_page: str, server: Answers) -> None:
    one, two, three = image(1), image(2), image(3)
    server.on("GET", "/employer/images", image_list(one, two, three))
    page.goto(f"{built_page}{LIST}")
    button = cards(page).nth(1).get_by_role("button", name="下へ")

    def reorder(body: Json) -> Given:
        listed = image_list(*sorted((one, two, three), key=lambda found: body["image_ids"].index(found["image_id"])))
        server.on("GET", "/employer/images", listed)
        return Given(200, listed)

    server.on("POST", "/employer/images/order", reorder)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="を3番目に移しました。")).to_be_attached()
    wanted = [found["image_id"] for found in (one, three, two)]
    assert server.bodies("POST", "/employer/images/order") == [{"version": 7, "image_ids": wanted}]
    # At the end there is no 「下へ」 any more: the other button has the focus.
    expect(cards(page).nth(2).get_by_role("button", name="上へ")).to_be_focused()
    page.keyboard.press("Enter")
    expect(cards(page).nth(1).get_by_role("button", name="上へ")).to_be_focused()


def test_another_tab_moved_something_first(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    page.goto(f"{built_page}{LIST}")
    stale = problem(409, "stale-version", "ほかの画面で変更されています。")
    server.on("POST", "/employer/images/order", stale, 409)
    server.on("GET", "/employer/images", image_list(image(3), image(1), image(2, "pending")))
    cards(page).nth(0).get_by_role("button", name="下へ").click()
    expect(page.get_by_role("alert")).to_contain_text("もう一度動かしてください")
    expect(cards(page).nth(0)).to_contain_text("駐車場があります")
    console.clear()
    examine("images-order-stale")


# --- choosing -----------------------------------------------------------------------------------


def test_several_are_chosen_described_and_sent(
    page: Page, built_page: str, server: Answers, store: Store, examine: Examine
) -> None:
    server.on("GET", "/employer/images", image_list(image(1)))
    page.goto(f"{built_page}{LIST}/new")
    expect(page.get_by_role("main")).to_contain_text("あと9件追加できます。")
    examine("images-new-empty")
    choose(page, file("外観.png"), file("作業場.png"))
    expect(page.get_by_role("main")).to_contain_text("あと7件追加できます。")
    expect(page.get_by_role("status").filter(has_text="2件の画像を選びました。")).to_be_attached()
    describe(page, 0)
    describe(page, 1, "明るい作業場です")
    examine("images-new")
    page.get_by_role("button", name="この内容で送る").click()
    heading(page, "事業所の画像")
    expect(page.get_by_text("2件の画像を送信しました")).to_be_visible()
    sent = server.bodies("POST", "/employer/images")
    assert [one["caption"] for one in sent] == ["店の入口です", "明るい作業場です"]
    assert {one["content_type"] for one in sent} == {"image/png"}
    assert all(0 < one["size"] <= 2_097_152 for one in sent)
    assert len({one["image_id"] for one in sent}) == len(store.received) == 2


@pytest.mark.usefixtures("server", "store")
def test_a_picture_is_sent_by_keyboard_alone(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}{LIST}/new")
    with page.expect_file_chooser() as dialog:  # begun before the focus, or a busy browser may open the system's dialog
        page.locator("#f-files").press("Enter")
    dialog.value.set_files([file()])
    expect(cards(page)).to_have_count(1)
    tab_to(page, "外観")
    page.keyboard.press("Space")
    tab_to(page, "説明文")
    page.keyboard.insert_text("店の入口です")
    tab_to(page, "代替テキスト")
    page.keyboard.insert_text("白い建物")
    tab_to(page, "この内容で送る")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1件の画像を送信しました")).to_be_visible()


@pytest.mark.usefixtures("server", "store")
def test_what_is_missing_is_told_for_each_picture(page: Page, built_page: str, examine: Examine) -> None:
    page.goto(f"{built_page}{LIST}/new")
    page.get_by_role("button", name="この内容で送る").click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("写真を選んでください")
    choose(page, file("a.png"), file("b.png"))
    describe(page, 0)
    page.get_by_role("button", name="この内容で送る").click()
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("2件目：画像の種類を選んでください")
    summary.get_by_role("link", name="2件目：説明文を入力してください").click()
    expect(cards(page).nth(1).get_by_label("説明文")).to_be_focused()
    assert page.title().startswith("エラー：")
    examine("images-new-errors")


REFUSED = [
    ("photo.heic", HEIC, "互換性優先"),
    ("photo.webp", WEBP, "JPEGまたはPNGとして保存し直してください"),
    ("logo.svg", SVG, "PNGとして書き出してください"),
    ("plan.jpg", b"%PDF-1.7", "JPEG、GIF、PNG、BMPのいずれか"),
    ("empty.jpg", b"", "中身のないファイルです"),
]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(("name", "content", "words"), REFUSED)
def test_other_formats_are_told_how_to_convert(  # A17
    page: Page, built_page: str, name: str, content: bytes, words: str
) -> None:
    page.goto(f"{built_page}{LIST}/new")
    page.locator("#f-files").set_input_files([file(name, content, "application/octet-stream"), file("good.png")])
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(name)
    expect(alert).to_contain_text(words)
    expect(cards(page)).to_have_count(1)
    expect(cards(page)).to_contain_text("good.png")


@pytest.mark.usefixtures("server")
def test_refusals_are_sound(page: Page, built_page: str, examine: Examine) -> None:
    page.goto(f"{built_page}{LIST}/new")
    page.locator("#f-files").set_input_files([file(name, content, "x/y") for name, content, _ in REFUSED])
    expect(page.get_by_role("alert").get_by_role("term")).to_have_count(5)
    examine("images-new-refused")


def test_the_eleventh_is_refused_kindly_before_it_is_sent(  # R18
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    server.on("GET", "/employer/images", image_list(*[image(n) for n in range(8)]))
    page.goto(f"{built_page}{LIST}/new")
    page.locator("#f-files").set_input_files([file(f"{n}.png") for n in range(3)])
    expect(cards(page)).to_have_count(2)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("登録できる画像は10件までのため、あと2件追加できます。")
    expect(alert).to_contain_text("選んだ画像のうち1件は追加しませんでした。")
    examine("images-new-over")
    server.on("GET", "/employer/images", image_list(*[image(n) for n in range(10)]))
    page.evaluate("sessionStorage.clear()")
    page.goto(f"{built_page}{LIST}/new")
    expect(page.get_by_text("登録できる10件に達しています")).to_be_visible()
    expect(page.locator("input[type=file]")).to_have_count(0)
    examine("images-new-full")


@pytest.mark.usefixtures("store")
def test_the_eleventh_is_refused_kindly_by_the_server(  # R18: another tab took the last place
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    words = "登録できる画像は10ファイルまでです。不要な画像を削除するか、公開中の画像を差し替えてください。"
    server.on("GET", "/employer/images", image_list(*[image(n) for n in range(9)]))
    server.on("POST", "/employer/images", problem(409, "image-limit", words), 409)
    page.goto(f"{built_page}{LIST}/new")
    choose(page, file())
    describe(page)
    page.get_by_role("button", name="この内容で送る").click()
    expect(cards(page).get_by_role("alert")).to_contain_text(words)
    expect(cards(page).get_by_label("説明文")).to_have_value("店の入口です")
    console.clear()
    examine("images-new-limit")


@pytest.mark.usefixtures("server")
def test_a_picture_can_be_taken_out_again(page: Page, built_page: str) -> None:
    page.goto(f"{built_page}{LIST}/new")
    choose(page, file("a.png"), file("b.png"))
    cards(page).nth(0).get_by_role("button", name="この画像を消す").click()
    expect(cards(page)).to_have_count(1)
    expect(cards(page)).to_contain_text("b.png")
    expect(page.get_by_role("heading", level=2, name="選んだ画像（1件）")).to_be_focused()


# --- made small in the browser ------------------------------------------------------------------


def photo(page: Page, width: int, height: int, *, orientation: int = 1) -> bytes:
    """Draw a JPEG in the browser, left half red, right half blue, with a camera's Exif before it."""
    drawn = page.evaluate(
        """([width, height]) => {
          const canvas = Object.assign(document.createElement("canvas"), { width, height });
          const pen = canvas.getContext("2d");
          pen.fillStyle = "#f00"; pen.fillRect(0, 0, width / 2, height);
          pen.fillStyle = "#00f"; pen.fillRect(width / 2, 0, width / 2, height);
          return canvas.toDataURL("image/jpeg", 0.95);
        }""",
        [width, height],
    )
    jpeg = base64.b64decode(drawn.split(",")[1])
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    exif = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


KEEP_WHAT_IS_SENT = """
  const send = XMLHttpRequest.prototype.send;
  window.sentFiles = [];
  XMLHttpRequest.prototype.send = function (body) {
    if (body instanceof FormData) window.sentFiles.push(body.get("file"));
    return send.call(this, body);
  };
"""


def uploaded(page: Page) -> Json:
    """Look into the file that was sent first."""
    found: Json = page.evaluate(
        """async () => {
          const file = window.sentFiles[0];
          const bitmap = await createImageBitmap(file);
          const { width, height } = bitmap;
          const canvas = Object.assign(document.createElement("canvas"), { width, height });
          const pen = canvas.getContext("2d", { willReadFrequently: true });
          pen.drawImage(bitmap, 0, 0);
          const at = (y) => [...pen.getImageData(width / 2, y, 1, 1).data.slice(0, 3)].map((one) => Math.round(one / 255));
          const text = new TextDecoder("latin1").decode(await file.arrayBuffer());
          return { width, height, top: at(5), bottom: at(height - 5), size: file.size, exif: text.includes("Exif") };
        }"""
    )
    return found


@pytest.mark.usefixtures("server", "store")
def test_a_photo_is_sent_small_the_right_side_up_and_without_the_cameras_data(page: Page, built_page: str) -> None:
    page.add_init_script(KEEP_WHAT_IS_SENT)
    page.goto(f"{built_page}{LIST}/new")
    chosen = photo(page, 3000, 2000, orientation=6)  # taken upright: to be turned by a quarter, clockwise
    assert b"Exif" in chosen
    choose(page, file("IMG_2041.jpg", chosen, "image/jpeg"))
    describe(page)
    page.get_by_role("button", name="この内容で送る").click()
    heading(page, "事業所の画像")
    sent = uploaded(page)
    assert (sent["width"], sent["height"]) == (1365, 2048)
    assert sent["top"] == [1, 0, 0]
    assert sent["bottom"] == [0, 0, 1]
    assert not sent["exif"]
    assert sent["size"] <= 2_097_152


# --- sending ------------------------------------------------------------------------------------


def test_progress_is_told_and_can_be_stopped(
    page: Page, built_page: str, server: Answers, store: Store, examine: Examine, console: list[str]
) -> None:
    store.hold()
    page.goto(f"{built_page}{LIST}/new")
    choose(page, file("外観.png"))
    describe(page)
    page.get_by_role("button", name="この内容で送る").click()
    bar = page.get_by_role("progressbar", name="外観.pngを送信しています")
    expect(bar).to_be_visible()
    expect(cards(page)).to_contain_text(re.compile(r"\d+％"))
    examine("images-sending")
    page.get_by_role("button", name="送信をやめる").click()
    expect(page.get_by_role("alert")).to_contain_text("送信をやめました。")
    expect(cards(page).get_by_label("説明文")).to_have_value("店の入口です")
    page.unroute(f"{STORE}**")
    again = Store(page)
    page.get_by_role("button", name="もう一度送る").click()
    heading(page, "事業所の画像")
    first, second = server.bodies("POST", "/employer/images")
    assert first == second  # the same image_id: no second place
    assert len(again.received) == 1
    console.clear()


@pytest.mark.parametrize("broken", ["connection", "store", "refusal"])
def test_a_failed_sending_keeps_everything_and_repeats_with_the_same_id(
    page: Page, built_page: str, server: Answers, store: Store, console: list[str], examine: Examine, broken: str
) -> None:
    page.goto(f"{built_page}{LIST}/new")
    choose(page, file("外観.png"), file("作業場.png"))
    describe(page, 0)
    describe(page, 1)
    if broken == "connection":
        server.lose_connection()
    elif broken == "store":
        store.lose()
    else:
        store.refuse(403)
    page.get_by_role("button", name="この内容で送る").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("送信できませんでした" if broken == "refusal" else "通信できませんでした")
    console.clear()
    examine(f"images-failed-{broken}")
    server.reconnect()
    store.take()
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.get_by_text("2件の画像を送信しました")).to_be_visible()
    ids = [one["image_id"] for one in server.bodies("POST", "/employer/images")]
    assert len(set(ids)) == 2
    console.clear()


def test_what_had_arrived_is_not_sent_twice(page: Page, built_page: str, server: Answers, store: Store) -> None:
    def arrived(body: Json) -> Given:
        given = reserve(body)
        return Given(201, {**given.body, "image": {**given.body["image"], "state": "pending"}})

    server.on("POST", "/employer/images", arrived)
    page.goto(f"{built_page}{LIST}/new")
    choose(page, file())
    describe(page)
    page.get_by_role("button", name="この内容で送る").click()
    heading(page, "事業所の画像")
    assert store.received == []


@pytest.mark.usefixtures("store")
def test_the_servers_words_stand_beside_the_field(
    page: Page, built_page: str, server: Answers, console: list[str]
) -> None:
    words = "説明文に使えない文字があります。絵文字を消してください。"
    server.on(
        "POST", "/employer/images", problem(422, "invalid-input", "確認してください。", [("body.caption", words)]), 422
    )
    page.goto(f"{built_page}{LIST}/new")
    choose(page, file())
    describe(page)
    page.get_by_role("button", name="この内容で送る").click()
    expect(page.get_by_role("alert")).to_contain_text(f"1件目：{words}")
    expect(cards(page)).to_contain_text(words)
    console.clear()


@pytest.mark.usefixtures("store")
def test_back_and_reload_keep_what_was_typed(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    page.goto(f"{built_page}{LIST}/new")
    choose(page, file("外観.png"))
    describe(page, 0, "書きかけの説明")
    page.get_by_role("link", name="画像の一覧へ戻る").first.click()
    expect(page.get_by_text("送っていない画像が1件あります。")).to_be_visible()
    page.get_by_role("link", name="画像の追加を続ける").click()
    expect(cards(page).get_by_label("説明文")).to_have_value("書きかけの説明")
    expect(cards(page).get_by_role("img")).to_be_visible()
    page.reload()
    expect(cards(page).get_by_label("説明文")).to_have_value("書きかけの説明")
    expect(cards(page)).to_contain_text("写真を選び直してください")
    page.get_by_role("button", name="この内容で送る").click()
    expect(page.get_by_role("alert")).to_contain_text("1件目：写真を選び直してください")
    examine("images-new-lost")
    # The same file again finds its words.
    cards(page).locator("input[type=file]").set_input_files([file("外観.png")])
    expect(cards(page).get_by_role("img")).to_be_visible()
    page.get_by_role("button", name="この内容で送る").click()
    expect(page.get_by_text("1件の画像を送信しました")).to_be_visible()
    assert server.bodies("POST", "/employer/images")[0]["caption"] == "書きかけの説明"
    assert console == []


# --- one image ----------------------------------------------------------------------------------


def test_new_texts_of_a_published_image_are_checked_first(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    saved = image(1, version=2, text_change=change_of())
    server.on("PUT", f"/employer/images/{saved['image_id']}", saved)
    page.goto(f"{built_page}{LIST}")
    cards(page).nth(0).get_by_role("link", name="文を直す").click()
    heading(page, "画像の文を直す")
    expect(page.get_by_role("main")).to_contain_text("ハローワークで確認後に入れ替えます。")
    page.get_by_label("説明文").fill("新しくなった店の外観です")
    examine("images-edit")
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_text("画像の文の変更を受け付けました")).to_be_visible()
    assert server.bodies("PUT", f"/employer/images/{saved['image_id']}") == [
        {
            "version": 1,
            "kind": "workplace",
            "caption": "新しくなった店の外観です",
            "alternative_text": "白い壁の2階建ての建物と、入口の前の花だん",
        }
    ]


def test_texts_changed_in_another_tab_are_put_side_by_side(
    page: Page, built_page: str, server: Answers, console: list[str], examine: Examine
) -> None:
    one = image(1, "pending")
    path = f"/employer/images/{one['image_id']}"
    server.on("GET", "/employer/images", image_list(one))
    stale = problem(409, "stale-version", "ほかの画面で変更されています。")
    server.on("PUT", path, lambda body: Given(409, stale) if body["version"] == 1 else Given(200, one))
    page.goto(f"{built_page}{LIST}/{one['image_id']}/edit")
    page.get_by_label("説明文").fill("こちらの説明")
    server.on("GET", "/employer/images", image_list({**one, "version": 2, "caption": "ほかの画面の説明"}))
    page.get_by_role("button", name="保存する").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("ほかの画面の説明")
    expect(alert).to_contain_text("こちらの説明")
    console.clear()
    examine("images-edit-conflict")
    page.get_by_role("button", name="この画面の入力で上書きする").click()
    heading(page, "事業所の画像")
    assert [body["version"] for body in server.bodies("PUT", path)] == [1, 2]


def test_a_picture_is_replaced_though_ten_are_there(  # A15: a replacement shares its predecessor's place
    page: Page, built_page: str, server: Answers, store: Store, examine: Examine
) -> None:
    server.on("GET", "/employer/images", image_list(*[image(n) for n in range(1, 11)]))
    page.goto(f"{built_page}{LIST}")
    cards(page).nth(0).get_by_role("link", name="差し替える").click()
    heading(page, "画像を差し替える")
    expect(page.get_by_role("main")).to_contain_text("新しい画像が公開されるまで、いまの画像を公開したままにします。")
    choose(page, file("new.png"))
    expect(cards(page).get_by_label("説明文")).to_have_value("明るく広い作業場です")  # not asked twice
    examine("images-replace")
    page.locator("#f-files").set_input_files([file("newer.png")])
    expect(cards(page)).to_contain_text("newer.png")
    page.get_by_role("button", name="この内容で送る").click()
    heading(page, "事業所の画像")
    (body,) = server.bodies("POST", "/employer/images")
    assert body["replaces"] == image(1)["image_id"]
    assert len(store.received) == 1


def test_a_replacement_whose_upload_failed_is_sent_again_with_the_same_id(
    page: Page, built_page: str, server: Answers, store: Store, console: list[str]
) -> None:
    def held(body: Json) -> Given:
        old = image(1, replaced_by=body["image_id"], allowed=["edit", "delete"])
        new = image(2, "reserved", image_id=body["image_id"], replaces=old["image_id"])
        server.on("GET", "/employer/images", image_list(old, new, used=1))
        return reserve(body)

    server.on("POST", "/employer/images", held)
    store.lose()
    page.goto(f"{built_page}{LIST}/{image(1)['image_id']}/replace")
    choose(page, file("new.png"))
    page.get_by_role("button", name="この内容で送る").click()
    expect(page.get_by_role("alert")).to_contain_text("通信できませんでした")
    store.take()
    page.get_by_role("button", name="もう一度送る").click()
    heading(page, "事業所の画像")
    first, second = server.bodies("POST", "/employer/images")
    assert first == second
    console.clear()


def test_deleting_is_asked_on_a_page_of_its_own(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    one = image(1)
    server.on("DELETE", f"/employer/images/{one['image_id']}", None, 204)
    page.goto(f"{built_page}{LIST}")
    cards(page).nth(0).get_by_role("link", name="消す").click()
    heading(page, "この画像を消しますか")
    expect(page.get_by_role("main")).to_contain_text("公開中のページからも、すぐに消えます。")
    examine("images-delete")
    page.get_by_role("button", name="この画像を消す").click()
    heading(page, "事業所の画像")
    expect(page.get_by_text("画像を消しました")).to_be_visible()


def test_an_image_that_is_gone_leads_back(page: Page, built_page: str, server: Answers, examine: Examine) -> None:
    page.goto(f"{built_page}{LIST}/{image(77)['image_id']}/edit")
    heading(page, "この画像は見つかりません")
    examine("images-missing")
    server.on("DELETE", f"/employer/images/{image(1)['image_id']}", problem(404, "not-found", "ありません。"), 404)


def test_deleted_twice_is_deleted(page: Page, built_page: str, server: Answers, console: list[str]) -> None:
    one = image(1)
    server.on("DELETE", f"/employer/images/{one['image_id']}", problem(404, "not-found", "ありません。"), 404)
    page.goto(f"{built_page}{LIST}/{one['image_id']}/delete")
    page.get_by_role("button", name="この画像を消す").click()
    expect(page.get_by_text("画像を消しました")).to_be_visible()
    console.clear()


# --- where they are published -------------------------------------------------------------------


def shifts(page: Page) -> float:
    """How much the layout has shifted since the page was opened."""
    total: float = page.evaluate(
        """() => new Promise((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const one of list.getEntries()) if (!one.hadRecentInput) total += one.value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(total), 200);
        })"""
    )
    return total


def test_published_images_stand_on_the_public_page(
    page: Page, built_page: str, server: Answers, examine: Examine
) -> None:
    number = "99010-00001161"
    server.on("GET", f"/public/postings/{number}", public_posting(number, [public_image(n) for n in (1, 2, 3)]))
    page.goto(f"{built_page}/jobs/{number}")
    gallery = page.get_by_role("region", name="事業所の画像")
    pictures = gallery.get_by_role("img")
    expect(pictures).to_have_count(3)
    expect(gallery).to_contain_text("明るく広い作業場です")
    first = pictures.first
    expect(first).to_have_attribute("alt", "白い壁の2階建ての建物と、入口の前の花だん")
    expect(first).to_have_attribute("loading", "lazy")
    expect(first).to_have_attribute("width", "1600")
    before = first.bounding_box()
    first.scroll_into_view_if_needed()
    first.evaluate("(image) => image.decode()")
    after = first.bounding_box()
    assert before
    assert after
    assert before["height"] == after["height"] > 0
    assert shifts(page) < 0.1
    examine("images-public")


def public_posting(number: str, images: list[Json]) -> Json:
    """Return a posting as everybody sees it."""
    return {
        "posting_number": number,
        "content": posting_view()["content"],
        "establishment_name": "見本ベーカリー小立野",
        "prefecture": "石川県",
        "municipality": "金沢市",
        "establishment_prefecture": "石川県",
        "address": "金沢市見本町1-1",
        "accepted_on": "2026-11-19",
        "valid_until": "2027-01-31",
        "as_of": "2026-11-20",
        "office": "ハローワーク金沢",
        "images": images,
    }


@pytest.mark.parametrize(("publication", "count"), [("1", 2), ("3", 0)])
def test_the_detail_and_the_sheet_show_what_is_published(
    page: Page, built_page: str, server: Answers, examine: Examine, publication: str, count: int
) -> None:
    view = posting_view("active")
    view["content"] = {**view["content"], "publication": publication}
    server.on("GET", f"/employer/postings/{POSTING_ID}", view)
    server.on(
        "GET",
        f"/employer/postings/{POSTING_ID}/requests",
        NO_REQUESTS,
    )
    page.goto(f"{built_page}/postings/{POSTING_ID}")
    page.get_by_role("heading", level=2, name="申込みの状況").wait_for()
    expect(page.get_by_role("region", name="事業所の画像").get_by_role("img")).to_have_count(count)
    page.goto(f"{built_page}/postings/{POSTING_ID}/sheet")
    sheet = page.get_by_role("article")
    sheet.wait_for()
    expect(sheet.get_by_role("img")).to_have_count(count)
    examine(f"images-sheet-{publication}")
