"""The page: what a visitor downloads, and what Lighthouse (mobile profile) says of pages of the deployed local stack."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from typing import Any

from local.client import ApiClient
from local.places import CHECKOUT
from local.staff import CLERK_1
from tests.benchmarks.figures import Figure, is_wanted, say
from tests.support.browser import chromium, fonts
from tests.support.people import clerk, ok, open_account
from tests.support.postings import posting
from tests.support.stack import stack_for_tests

POSTINGS = 50
_BUDGET = ("web_js_kb", "web_chunk_kb", "web_css_kb")
_LIGHTHOUSE = ("web_cls", "web_lcp_s", "web_accessibility", "web_best_practices")
_NODE = str(CHECKOUT / ".venv" / "bin" / "node")


def measure(only: Sequence[str]) -> Iterator[Figure]:
    """Yield the figures of the page that were asked for."""
    wanted = [name for name in (*_BUDGET, *_LIGHTHOUSE) if is_wanted(name, only)]
    if not wanted:
        return
    with stack_for_tests(with_page=True) as stack:
        found = list(_sizes())
        if set(wanted) & set(_LIGHTHOUSE):
            staff = clerk(stack, CLERK_1)
            employer = open_account(stack, staff)
            for _ in range(POSTINGS):
                ok(employer.submit(employer.draft(posting("P01"))))
            pages = [
                ("front", "/", None),
                ("sign_in", "/login", None),
                ("home", "/home/applying", employer.client),
                ("queue", "/staff/", staff),
            ]
            found += _lighthouse([_page(stack.web, *page) for page in pages])
    yield from (figure for figure in found if figure.name.partition(".")[0] in wanted)


def _sizes() -> Iterator[Figure]:
    lines = _node("scripts/budget.mjs", may_fail=True)
    for line in lines:
        yield Figure(f"{line['name']}.{line['of']}", line["value"], line["unit"])


def _page(web: str, name: str, path: str, visitor: ApiClient | None) -> dict[str, Any]:
    cookie = "; ".join(f"{key}={value}" for key, value in visitor.cookies.items()) if visitor else None
    return {"name": name, "url": web + path, "cookie": cookie}


def _lighthouse(pages: list[dict[str, Any]]) -> Iterator[Figure]:
    for report in _node("scripts/lighthouse.mjs", chromium(), json.dumps(pages)):
        name = report["name"]
        say(f"  lighthouse {name}: {report['address']}, failed audits: {', '.join(report['failed']) or 'none'}")
        if report["error"]:
            raise RuntimeError(f"Lighthouse could not look at {name}: {report['error']}")
        yield Figure(f"web_accessibility.{name}", report["accessibility"], "score")
        yield Figure(f"web_best_practices.{name}", report["best_practices"], "score")
        if name == "home":
            yield Figure("web_cls", round(report["cls"], 4), "score")
            yield Figure("web_lcp_s", round(report["lcp_s"], 2), "s")


def _node(script: str, *arguments: str, may_fail: bool = False) -> list[dict[str, Any]]:
    done = subprocess.run(  # noqa: S603 - the pinned program of this checkout
        [_NODE, script, *arguments],
        cwd=CHECKOUT / "web",
        env={**os.environ, "FONTCONFIG_FILE": fonts()},
        stdout=subprocess.PIPE,
        text=True,
        check=not may_fail,
    )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
