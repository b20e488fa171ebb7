"""A server made of prepared answers, for page tests without a stack: by method and path, remembering what was asked."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request, Route

from tests.support.postings import ESTABLISHMENTS, posting

POSTING_ID = "0b9f3c52-6a1e-4c8e-9d55-1f1f6f0a7c11"
ESTABLISHMENT: dict[str, Any] = {
    **ESTABLISHMENTS["P02"],
    "corporate_number": None,
    "office": "99010",
    "version": 1,
    "registered_at": "2026-11-01T09:00:00+09:00",
    "findings": [],
}
SESSION = {
    "account_id": "a1",
    "email": "saiyo@example.co.jp",
    "establishment_number": "9901-000002-2",
    "establishment_name": "見本ベーカリー小立野",
    "establishment_numbers": ["9901-000002-2"],
    "idle_expires_at": "2099-01-01T00:00:00+09:00",
    "absolute_expires_at": "2099-01-01T00:00:00+09:00",
}


PASSKEY_CHALLENGE = {"challenge": "Y2hhbGxlbmdl", "rp_id": "localhost", "expires_at": "2099-01-01T00:00:00+09:00"}


class Given(NamedTuple):
    """An answer: status, body, further headers."""

    status: int
    body: Any = None
    headers: dict[str, str] = {}  # noqa: RUF012 - never changed


type Handler = Callable[[Any], Given]


class Answers:
    """`server.on("GET", "/employer/home", {...})`; a function gets the request's body and returns what is `Given`."""

    def __init__(self, page: Page) -> None:
        self.asked: list[tuple[str, str, Any]] = []
        self._handlers: dict[tuple[str, str], Handler] = {}
        self._down = False
        # Home asks for what is unread, a posting's page for what is published with it.
        self.on("GET", "/employer/threads", {"items": [], "next_cursor": None})
        for audience in ("employer", "seeker"):
            good = {"undeliverable": False, "reason": None, "since": None}
            self.on("GET", f"/{audience}/account/address", good)
        self.on("GET", "/employer/images", {"limit": 10, "used": 0, "version": 0, "items": []})
        # Where the browser can, the sign-in page asks for a challenge by itself; nobody answers it here.
        self.on("POST", "/public/passkey-challenges", PASSKEY_CHALLENGE, status=201)
        page.route("**/api/**", self._answer)

    def on(self, method: str, path: str, body: Any = None, status: int = 200, **headers: str) -> None:
        if callable(body):
            self._handlers[method, path] = body
        else:
            given = Given(status, body, {name.replace("_", "-"): value for name, value in headers.items()})
            self._handlers[method, path] = lambda _: given

    def lose_connection(self) -> None:
        """From now on no request gets through."""
        self._down = True

    def reconnect(self) -> None:
        self._down = False

    def bodies(self, method: str, path: str) -> list[Any]:
        """What was sent so far."""
        return [body for asked, where, body in self.asked if (asked, where) == (method, path)]

    def _answer(self, route: Route, request: Request) -> None:
        if self._down:
            route.abort()
            return
        path = urlsplit(request.url).path.removeprefix("/api")
        handler = self._handlers.get((request.method, path))
        if handler is None:
            route.fallback()
            return
        body = json.loads(request.post_data) if request.post_data else None
        self.asked.append((request.method, path, body))
        given = handler(body)
        kind = "application/json" if given.status < 400 else "application/problem+json"
        text = "" if given.body is None else json.dumps(given.body, ensure_ascii=False)
        route.fulfill(status=given.status, headers={"content-type": kind, **given.headers}, body=text)


def problem(status: int, slug: str, detail: str, errors: list[tuple[str, str]] | None = None) -> dict[str, Any]:
    """Return an RFC 9457 problem as the server writes it."""
    return {
        "type": slug,
        "title": "入力内容をご確認ください",
        "status": status,
        "detail": detail,
        "instance": "r-1",
        "errors": [{"field": field, "code": "x", "message": message} for field, message in errors or []],
    }


def posting_view(state: str = "draft", name: str | None = "P02", **change: Any) -> dict[str, Any]:
    """Return a posting as the API shows it to its establishment; `name` is one of tests.support.postings."""
    drafts = state == "draft"
    accepted = state in {"active", "inactive"}
    over = state in {"inactive", "withdrawn", "refused"}
    lists = {"draft": "drafts", "active": "active"}
    allowed = {
        "draft": ["edit", "discard", "submit"],
        "returned": ["edit", "submit", "withdraw"],
        "submitted": ["withdraw"],
        "in_review": ["withdraw"],
        "active": ["request"],
    }
    return {
        "posting_id": POSTING_ID,
        "establishment_number": "9901-000002-2",
        "state": state,
        "home_list": lists.get(state, "inactive" if over else "applying"),
        "version": 3,
        "channel": "mypage",
        "content": posting(name) if name else {},
        "allowed": allowed.get(state, []),
        "received_on": None,
        "receipt_number": None if drafts else "20261118-00001",
        "posting_number": "99010-00001161" if accepted else None,
        "submitted_at": None if drafts else "2026-11-18T10:30:00+09:00",
        "target_date": None if drafts else "2026-11-20",
        "overdue": False,
        "accepted_at": "2026-11-19T14:00:00+09:00" if accepted else None,
        "valid_until": "2027-01-31" if accepted else None,
        "ended_at": "2026-12-01T09:00:00+09:00" if over else None,
        "end_reason": "filled" if state == "inactive" else None,
        "end_text": None,
        "last_valid_on": "2026-12-01" if state == "inactive" else None,
        "extended": False,
        "requests": [],
        "badges": ["returned"] if state == "returned" else [],
        "suggest_filled": False,
        "confirmed_warnings": [],
        "copied_from": None,
        "comments": [],
        "refusal": None,
        "created_at": "2026-11-17T09:00:00+09:00",
        "updated_at": "2026-11-18T10:30:00+09:00",
        **change,
    }


def summary(state: str, **change: Any) -> dict[str, Any]:
    """Return a line of a list."""
    kept = [
        "posting_id",
        "state",
        "version",
        "channel",
        "receipt_number",
        "posting_number",
        "submitted_at",
        "target_date",
        "overdue",
        "valid_until",
        "ended_at",
        "end_reason",
        "badges",
        "updated_at",
    ]
    view = posting_view(state)
    return {**{key: view[key] for key in kept}, "occupation": view["content"].get("occupation"), **change}


NO_REQUESTS = {"posting_id": POSTING_ID, "change": None, "stop": None, "extension": None}


def request_view(kind: str, state: str, **change: Any) -> dict[str, Any]:
    """Return what was applied for about a posting in force, as its establishment sees it."""
    waiting = state in {"submitted", "in_review"}
    allowed = {"draft": ["save", "submit", "withdraw"], "returned": ["save", "submit", "withdraw"]}
    return {
        "kind": kind,
        "state": state,
        "version": 2,
        "channel": "mypage",
        "content": posting("P02", openings=3, base_pay_min=1_200) if kind == "change" else None,
        "changed": ["base_pay_min", "openings"] if kind == "change" else [],
        "reason": "filled" if kind == "stop" else None,
        "note": None,
        "new_valid_until": "2027-02-28" if kind == "extension" else None,
        "receipt_number": None if state == "draft" else "20261201-00004",
        "submitted_at": None if state == "draft" else "2026-12-01T10:30:00+09:00",
        "target_date": "2026-12-03" if waiting else None,
        "overdue": False,
        "comments": [],
        "confirmed_warnings": [],
        "allowed": allowed.get(state, ["withdraw"] if waiting else []),
        "updated_at": "2026-12-01T10:30:00+09:00",
        **change,
    }


def requests_about(**by_kind: dict[str, Any]) -> dict[str, Any]:
    """Return what was applied for about a posting, by kind."""
    return {**NO_REQUESTS, **by_kind}


def establishment_change(state: str, **change: Any) -> dict[str, Any]:
    """Return a request to change the establishment: another name, and no business any more."""
    waiting = state in {"submitted", "in_review"}
    details = {
        key: value for key, value in ESTABLISHMENTS["P02"].items() if key not in {"establishment_number", "business"}
    }
    allowed = {"draft": ["save", "submit", "withdraw"], "returned": ["save", "submit", "withdraw"]}
    return {
        "state": state,
        "version": 2,
        "fields": {**details, "name": "見本ベーカリー本店", "employees_here": 10},
        "changed": ["name", "business", "employees_here"],
        "receipt_number": None if state == "draft" else "20261201-00005",
        "submitted_at": None if state == "draft" else "2026-12-01T11:00:00+09:00",
        "target_date": "2026-12-03" if waiting else None,
        "overdue": False,
        "comments": [],
        "allowed": allowed.get(state, ["withdraw"] if waiting else ["save"]),
        "updated_at": "2026-12-01T11:00:00+09:00",
        **change,
    }


def home(**lists: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the home page's answer with these lists, and what waits for the employer in them."""
    sections = {
        name: {"count": len(lists.get(name, [])), "items": lists.get(name, []), "next_cursor": None}
        for name in ("active", "applying", "inactive", "drafts")
    }
    todo = [
        {
            "kind": badge,
            "posting_id": line["posting_id"],
            "occupation": line["occupation"],
            "due_on": line["valid_until"] if badge == "expiring" else None,
        }
        for name in ("active", "applying")
        for line in lists.get(name, [])
        for badge in line["badges"]
        if badge in {"returned", "expiring"} or badge.endswith("_returned")
    ]
    return {"todo": todo, "results_owed": 0, **sections}
