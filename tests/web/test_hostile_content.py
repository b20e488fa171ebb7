"""What others typed is text on the page, never markup; and a sign-in leads nowhere but to this site."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.pages import ESTABLISHMENT, NO_REQUESTS, POSTING_ID, SESSION, Answers, home, posting_view, summary
from tests.support.routes import ROOT
from tests.web.conftest import SUPPORT
from tests.web.image_answers import image_list

MARKUP = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>{{7*7}}'
VIEW = f"/employer/postings/{POSTING_ID}"
COMMENT = {"field": "duties", "text": MARKUP}


def hostile_content() -> dict[str, Any]:
    """Return a posting with markup in every text that a person types."""
    fields = json.loads((ROOT / "docs" / "fields.json").read_text(encoding="utf-8"))["models"]["posting"]["fields"]
    return {field["key"]: MARKUP for field in fields if field["kind"] in {"text", "textarea"}}


@pytest.fixture
def server(page: Page) -> Answers:
    served = Answers(page)
    view = posting_view("returned", comments=[COMMENT])
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", {**SESSION, "establishment_name": MARKUP})
    served.on("GET", "/employer/establishment", {**ESTABLISHMENT, "name": MARKUP})
    served.on("GET", "/employer/images", image_list())
    served.on("GET", "/employer/home", home(applying=[summary("returned", occupation=MARKUP)]))
    served.on("GET", VIEW, {**view, "content": {**view["content"], **hostile_content()}})
    served.on("GET", f"{VIEW}/requests", NO_REQUESTS)
    served.on("POST", f"{VIEW}/check", {"findings": []})
    return served


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("path", ["/home/applying", f"/postings/{POSTING_ID}"])
def test_html_in_every_text_field_shows_as_text(page: Page, built_page: str, path: str) -> None:
    page.goto(f"{built_page}{path}")
    expect(page.get_by_role("main").get_by_text(MARKUP).first).to_be_visible()
    assert page.evaluate("window.hit") is None
    assert page.locator('img[src="x"]').count() == 0
    assert page.locator("body script").count() == page.locator("body script[src]").count()


@pytest.mark.parametrize(
    "back",
    ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:window.hit=1", "/%09/evil.example"],
)
def test_open_redirect_a_sign_in_leads_to_this_site_only(
    page: Page, built_page: str, console: list[str], back: str
) -> None:
    served = Answers(page)
    served.on("GET", "/public/support", SUPPORT)
    served.on("GET", "/employer/session", {"type": "sign-in-required"}, status=401)
    served.on("GET", "/employer/home", home(active=[summary("active")]))
    served.on("POST", "/public/sessions", SESSION)
    page.goto(f"{built_page}/login?back={back}")
    page.get_by_label("メールアドレス").fill(SESSION["email"])
    page.get_by_role("textbox", name="パスワード").fill("きのこと夕立 と37台の自転車")
    served.on("GET", "/employer/session", SESSION)
    page.get_by_role("button", name="ログインする").click()
    page.wait_for_url(lambda url: "/login" not in url)
    assert page.url.startswith(f"{built_page}/")
    assert page.evaluate("window.hit") is None
    console.clear()
