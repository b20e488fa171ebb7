"""A real Chromium for the page: where it comes from, and what every page must keep.

The browser comes from npm (`web/node_modules`), the fonts too; a machine's own Chromium is taken when there is one.
What a slim machine may lack are shared libraries of the system: the run then stops and names them.
"""

import functools
import json
import os
import re
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, expect

from local.progress import Problem
from tests.support.browser import chromium, fonts
from tests.support.pages import PASSKEY_CHALLENGE
from tests.support.stack import StackUnderTest, stack_for_tests

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web"
SHOTS = Path(os.environ.get("MYPAGE_SCREENS") or ROOT / "test-results" / "screens")
SHOTS_OF_ALL = "MYPAGE_SCREENS" in os.environ  # otherwise only the phone's: a picture costs as much time as axe

ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTHS = (320, 390, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CSP = (
    "default-src 'self'; img-src 'self' blob: data: https://store.example.com; "
    "connect-src 'self' https://store.example.com; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


def pytest_configure(config: pytest.Config) -> None:
    """pytest-playwright 0.10.0 still marks fixtures in a way that pytest 9.2 warns about."""
    config.addinivalue_line("filterwarnings", "ignore::pytest.PytestRemovedIn10Warning")
    config.option.output = str(
        ROOT / ".cache" / "playwright"
    )  # the plugin empties its folder; ours keeps the screenshots


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    try:
        browser = chromium()
    except Problem as problem:
        pytest.exit(str(problem), returncode=1)
    return {
        **browser_type_launch_args,
        "executable_path": browser,
        "args": ARGS,
        "env": {**os.environ, "FONTCONFIG_FILE": fonts()},
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "ja-JP", "timezone_id": "Asia/Tokyo"}


class _Site(SimpleHTTPRequestHandler):
    """The built page as the CDN gives it out: history routes and the content security policy. No API behind it."""

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        if path.startswith("/api/"):
            self.send_error(503)
            return
        if "." not in path.rsplit("/", 1)[-1]:
            entry = re.match(r"/(staff|seeker)(?=/|$)", path)
            self.path = f"{entry[0] if entry else ''}/index.html"
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CSP)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@pytest.fixture(scope="session")
def built_page() -> Iterator[str]:
    """Address of the built page without a server behind it; answers come from `answer`."""
    if not (WEB / "dist" / "index.html").exists():
        pytest.exit("web/dist is missing: run `make web` first.", returncode=1)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Site, directory=str(WEB / "dist"))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def stack() -> Iterator[StackUnderTest]:
    """The whole product on this machine: the page at `stack.web`, the API behind it, mails to read."""
    with stack_for_tests(with_page=True) as running:
        yield running


@pytest.fixture
def patient(page: Page) -> Iterator[None]:
    """Longer waits: behind the deployed stack the first call of a function takes its time."""
    page.set_default_timeout(60_000)
    expect.set_options(timeout=45_000)
    yield
    expect.set_options(timeout=5_000)


SUPPORT = {
    "office": {
        "code": "99010",
        "name": "ハローワーク金沢",
        "department": "求人事業所部門",
        "phone": "076-253-3036",
        "email": "hwkz-kyujin@mhlw.go.jp",
        "opens": "08:30",
        "closes": "16:00",
        "open_now": True,
        "next_opens_at": "2026-11-24T08:30:00+09:00",
    },
    "help_desk": {
        "name": "ヘルプデスク",
        "phone": "0570-077450",
        "opens": "09:30",
        "closes": "18:00",
        "closed_on": "土日祝日・年末年始",
        "open_now": False,
        "next_opens_at": "2026-11-24T09:30:00+09:00",
    },
    "mail_from": "no-reply@mypage.example.jp",
}


@pytest.fixture
def answer(page: Page) -> Callable[..., None]:
    """`answer("/employer/session", {...}, status=401)`: what the page's requests to that path get."""

    def give(path: str, body: Any, status: int = 200) -> None:
        kind = "application/json" if status < 400 else "application/problem+json"
        text = json.dumps(body, ensure_ascii=False)
        page.route(f"**/api{path}", lambda route: route.fulfill(status=status, content_type=kind, body=text))

    give("/public/support", SUPPORT)
    give("/public/passkey-challenges", PASSKEY_CHALLENGE)
    return give


@pytest.fixture(autouse=True)
def console(page: Page) -> Iterator[list[str]]:
    """What the browser complained about. A test that provokes a failed request clears the list."""
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(message.text)

    def failed(request: Request) -> None:
        if request.failure and "ERR_ABORTED" not in request.failure:
            said.append(f"{request.url}: {request.failure}")

    page.on("console", listen)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", failed)
    yield said
    assert said == [], "the browser's console"


@functools.cache
def _axe() -> str:
    modules = WEB / "node_modules" / "axe-core"
    locale = (modules / "locales" / "ja.json").read_text(encoding="utf-8")
    return f"{(modules / 'axe.min.js').read_text(encoding='utf-8')};axe.configure({{locale: {locale}}})"


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands, one line per element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found = page.evaluate(
        "(tags) => axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false})", RULES
    )
    return [f"{one['id']}: {node['html']}" for one in found["violations"] for node in one["nodes"]]


def overflow(page: Page) -> list[str]:
    """Elements that stick out to the right, if the page can be scrolled sideways."""
    found: list[str] = page.evaluate(
        """() => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > width + 0.5)
            .map((one) => one.outerHTML.slice(0, 120));
        }"""
    )
    return found


@pytest.fixture
def examine(page: Page) -> Callable[[str], None]:
    """`examine("front")`: title, axe, width at 320, 390, 1280 px and at 200 % text; leaves the phone's screenshot.

    With `MYPAGE_SCREENS=folder` it leaves those of all widths and text sizes there.
    """

    def shoot(name: str, view: str) -> None:
        if SHOTS_OF_ALL or view == "390":
            page.screenshot(path=SHOTS / f"{name}-{view}.png", full_page=True)

    def look(name: str) -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        expect_title(page)
        before = page.viewport_size
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert overflow(page) == [], f"{name} sticks out at {width} px"
            assert violations(page) == [], f"{name} at {width} px"
            shoot(name, str(width))
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert overflow(page) == [], f"{name} sticks out at {width} px with text at 200 %"
            shoot(name, f"{width}-200")
            page.evaluate("document.documentElement.style.fontSize = ''")
        if before:
            page.set_viewport_size(before)

    return look


def expect_title(page: Page) -> None:
    """One h1, and the title says it (ui rule 1)."""
    heading = page.locator("h1")
    heading.wait_for()
    title = page.title().removeprefix("エラー：")
    assert title.endswith(("求人者マイページ", "求職者マイページ"))
    assert title.startswith(heading.inner_text().strip()[:4])


@pytest.fixture
def focused(page: Page) -> Callable[[], str]:
    """Text of the element that has the focus."""

    def name() -> str:
        text: str = page.evaluate("document.activeElement?.innerText ?? ''")
        return text

    return name
