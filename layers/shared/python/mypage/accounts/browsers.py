"""The browser somebody sits at: a coarse name for the list of sessions, and being remembered by it for 30 days.

A remembered browser holds a random token in a cookie of its own; only the token's hash is stored, bound to the account and
to its session epoch, so that whatever ends all sessions ends this too. The cookie's name carries a part of the account's
id: on a shared PC one browser is remembered by several accounts. Standard library only.
"""

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Literal, NamedTuple

from mypage.core.ids import session_hash

REMEMBERED = timedelta(days=30)

BrowserFamily = Literal["edge", "firefox", "chrome", "safari", "other"]
SystemFamily = Literal["iphone", "ipad", "android", "windows", "mac", "other"]

_FAMILIES: tuple[tuple[BrowserFamily, str], ...] = (
    ("edge", r"\bEdg(A|iOS)?/"),
    ("firefox", r"\b(Firefox|FxiOS)/"),
    ("chrome", r"\b(Chrome|CriOS)/"),
    ("safari", r"\bSafari/"),
)
"""In this order: each calls itself by the names of those below it, too."""

_SYSTEMS: tuple[tuple[SystemFamily, str], ...] = (
    ("iphone", r"\biPhone\b"),
    ("ipad", r"\biPad\b"),
    ("android", r"\bAndroid\b"),
    ("windows", r"\bWindows NT\b"),
    ("mac", r"\bMacintosh\b"),
)
_LONGEST_READ = 512
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_ATTRIBUTES = "HttpOnly; Secure; SameSite=Strict; Path=/"


class Family(NamedTuple):
    """All that is kept of a `User-Agent`: versions and devices would tell more of a person than a list needs."""

    browser: BrowserFamily
    system: SystemFamily


def family_of(user_agent: str) -> Family:
    """Return which browser on which system this is, as far as its own words tell."""
    said = user_agent[:_LONGEST_READ]
    browser: BrowserFamily = next((name for name, pattern in _FAMILIES if re.search(pattern, said)), "other")
    system: SystemFamily = next((name for name, pattern in _SYSTEMS if re.search(pattern, said)), "other")
    return Family(browser, system)


def cookie_name(account_id: str) -> str:
    """Return the name of the cookie by which a browser is remembered for an account."""
    return f"__Host-browser-{account_id[:16]}"


def write_cookie(account_id: str, token: str) -> str:
    """Return the value of `Set-Cookie` that lets this browser be remembered for 30 days."""
    return f"{cookie_name(account_id)}={token}; Max-Age={int(REMEMBERED.total_seconds())}; {_ATTRIBUTES}"


def remembered(account_id: str, headers: Iterable[str]) -> str | None:
    """Return the hash under which this browser would be remembered, from `Cookie` headers.

    None for a missing or malformed cookie, and for two of the same name: no browser of ours sends that.
    """
    name = cookie_name(account_id)
    pairs = [pair.strip().partition("=") for header in headers for pair in header.split(";")]
    values = [value for found, _, value in pairs if found == name]
    return session_hash(values[0]) if len(values) == 1 and _TOKEN.fullmatch(values[0]) else None
