"""The session cookie: its name, its form and its limits (domain.md §1.6).

Standard library only, because the authorizer shares it. A cookie is `<account id>.<secret of 256 bits>`; only the
secret's hash is stored. The `__Host-` prefix binds it to this host, HTTPS and the whole path.
"""

import re
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from mypage.core.ids import session_hash

COOKIES = {"employer": "__Host-employer", "staff": "__Host-staff", "seeker": "__Host-seeker"}
IDLE = timedelta(minutes=30)
ABSOLUTE = {"employer": timedelta(hours=12), "staff": timedelta(hours=10), "seeker": timedelta(hours=12)}
REFRESHED_EVERY = timedelta(minutes=5)
"""A session's last use is written at most this often: one write less in nearly every request, for an idle limit that
may strike up to five minutes early."""

_SECRET_BYTES = 32
_VALUE = re.compile(r"([0-9a-f-]{32,36})\.([A-Za-z0-9_-]{43})")
_ATTRIBUTES = "HttpOnly; Secure; SameSite=Strict; Path=/"


class SessionCookie(NamedTuple):
    """A well-formed cookie: whose it says it is, and the hash under which its session would be stored."""

    account_id: str
    session: str


def new_secret() -> str:
    """Return a fresh session secret: 256 random bits as 43 characters."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def write_cookie(audience: str, account_id: str, secret: str) -> str:
    """Return the value of `Set-Cookie` that begins a session; the browser forgets it when it is closed."""
    return f"{COOKIES[audience]}={account_id}.{secret}; {_ATTRIBUTES}"


def clear_cookie(audience: str) -> str:
    """Return the value of `Set-Cookie` that makes the browser forget the session."""
    return f"{COOKIES[audience]}=; Max-Age=0; {_ATTRIBUTES}"


def read_cookie(audience: str, headers: Iterable[str]) -> SessionCookie | None:
    """Find the audience's session in `Cookie` headers.

    None for a missing or malformed cookie, and for two of the same name: no browser of ours sends that.
    """
    name = COOKIES.get(audience)
    pairs = [pair.strip().partition("=") for header in headers for pair in header.split(";")]
    values = [value for found, _, value in pairs if found == name]
    match = _VALUE.fullmatch(values[0]) if len(values) == 1 else None
    return SessionCookie(match[1], session_hash(match[2])) if match else None


def idle_end(last_seen_at: datetime, absolute_end: datetime) -> datetime:
    """Return the first instant at which an unused session is over."""
    return min(last_seen_at + IDLE, absolute_end)
