"""A photo from a file to the public page, and the eleventh refused, in a real browser against the deployed stack (R18)."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from local.staff import CLERK_9
from tests.support.people import (
    PASSWORD,
    Employer,
    clerk,
    fresh_establishment,
    ok,
    open_account,
    published,
    register,
)
from tests.support.pictures import phone_photo
from tests.support.postings import posting
from tests.support.stack import StackUnderTest

pytestmark = pytest.mark.usefixtures("patient")

TEXTS = {"kind": "exterior", "caption": "店の外観", "alternative_text": "青い屋根の店の正面"}


@pytest.fixture
def employer(stack: StackUnderTest) -> Employer:
    """An employer of the other office, in whose queue nothing else waits."""
    staff = clerk(stack, CLERK_9)
    return open_account(stack, staff, register(staff, fresh_establishment("P02", prefix="9902")))


def photo_file(folder: Path) -> Path:
    """Return a photo as a phone keeps it: 12 megapixels, stored on its side."""
    path = folder / "IMG_2041.JPG"
    path.write_bytes(phone_photo(6, (4000, 3000)))
    return path


def sign_in(page: Page, stack: StackUnderTest, employer: Employer) -> None:
    page.goto(f"{stack.web}/login?back=/establishment/images/new")
    page.get_by_label("メールアドレス").fill(employer.email)
    page.get_by_role("textbox", name="パスワード").fill(PASSWORD)
    page.get_by_role("button", name="ログインする").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("画像を追加する")


def describe(page: Page) -> None:
    page.get_by_label("外観").check()
    page.get_by_label("説明文").fill(TEXTS["caption"])
    page.get_by_label("代替テキスト").fill(TEXTS["alternative_text"])


def places(employer: Employer, count: int) -> None:
    """Hold places as other tabs would."""
    for _ in range(count):
        body = {"content_type": "image/jpeg", "size": 1000, **TEXTS}
        ok(employer.client.post("/employer/images", body), 201)


def test_a_photo_goes_from_file_to_the_public_page(
    page: Page, stack: StackUnderTest, employer: Employer, tmp_path: Path
) -> None:
    active = published(clerk(stack, CLERK_9), employer, posting("P02", publication="1"))
    sign_in(page, stack, employer)
    page.locator("#f-files").set_input_files(photo_file(tmp_path))
    expect(page.get_by_role("img", name="選んだ画像：IMG_2041.JPG")).to_be_visible()
    describe(page)
    page.get_by_role("button", name="この内容で送る").click()
    expect(page.get_by_text("1件の画像を送信しました")).to_be_visible()
    card = page.get_by_role("listitem").filter(has=page.get_by_role("heading", level=3, name="店の外観"))
    expect(card.get_by_text("確認待ち", exact=True)).to_be_visible()
    loaded(card.get_by_role("img"))

    page.goto(f"{stack.web}/staff/login")
    page.get_by_label("ユーザー名").fill(CLERK_9.username)
    page.get_by_label("パスワード").fill(CLERK_9.password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("申込み一覧")
    page.get_by_label("種別でしぼり込む").select_option(label="画像")
    page.get_by_role("button", name="表示する").click()
    expect(page).to_have_url(re.compile("kind=image"))
    row = page.get_by_role("row").filter(has_text=employer.establishment["name"]).last
    row.get_by_role("link").click()
    loaded(page.get_by_role("img", name=TEXTS["alternative_text"]))
    page.get_by_role("button", name="着手する").click()
    page.get_by_label("公開", exact=False).first.wait_for()
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="この画像を公開する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("画像を公開しました")

    page.goto(f"{stack.web}/jobs/{active['posting_number']}")
    gallery = page.get_by_role("region", name="事業所の画像")
    expect(gallery).to_contain_text(TEXTS["caption"])
    picture = gallery.get_by_role("img", name=TEXTS["alternative_text"])
    picture.scroll_into_view_if_needed()
    loaded(picture)
    # The file lies on its side and says so; what is shown does not.
    assert [picture.get_attribute(side) for side in ("width", "height")] == ["1600", "1200"]


def loaded(picture: Any) -> None:
    """Wait until a picture has really come."""
    expect(picture).to_be_visible()
    picture.evaluate("(image) => image.decode()")


def test_the_eleventh_is_refused_kindly(  # R18: before it is chosen, and when another tab was faster
    page: Page, stack: StackUnderTest, employer: Employer, tmp_path: Path, console: list[str]
) -> None:
    places(employer, 9)
    sign_in(page, stack, employer)
    expect(page.get_by_role("main")).to_contain_text("あと1件追加できます。")
    page.locator("#f-files").set_input_files(photo_file(tmp_path))
    describe(page)
    places(employer, 1)
    page.get_by_role("button", name="この内容で送る").click()
    expect(page.get_by_role("alert")).to_contain_text("登録できる画像は10ファイルまでです。")
    expect(page.get_by_label("説明文")).to_have_value(TEXTS["caption"])
    assert all("409" in line for line in console)
    console.clear()
    page.get_by_role("button", name="この画像を消す").click()
    expect(page.get_by_text("登録できる10件に達しています")).to_be_visible()
    assert ok(employer.client.get("/employer/images"))["used"] == 10
