"""When codes and keys are valid, how often something may be tried, and which documents are agreed to. Pure."""

import ipaddress
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Template
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from mypage.core.clock import JST, midnight
from mypage.core.ids import grouped
from mypage.core.mail import Mail
from mypage.core.text import clean, narrow, visible_length
from mypage.support.rules import Office, office_by_code, offices

# --- account codes (domain.md §2.1, R11, A01-A03) -----------------------------------------------

CODE_LENGTH = 16
CODE_DAYS = 5
EFFECTIVE_AHEAD_DAYS = 7
CODE_FAILURES = 5
MEMBERS = 11
MEMBERSHIPS = 30
"""For how many establishments one account may act: closing it ends all memberships in one transaction (§1.6)."""

type BounceReason = Literal["permanent", "transient", "complaint"]

TRANSIENT_BOUNCES = 3
TRANSIENT_WITHIN = timedelta(days=14)
MARK_KEPT = timedelta(days=365)
"""An address is held back at once after a permanent bounce or a complaint, and at the third transient bounce of which none
came more than a fortnight after the one before [R]."""

CLOSED_KEPT = timedelta(days=30)
"""How long a closed account is kept, as long as its last mail may be on its way; then only the audit lines remain."""


LEFT_BEHIND = timedelta()
"""How long what only a closed account's owner could use may stay: it goes with the account, or in the next sweep."""


class CodeState(StrEnum):
    """States of an account code; only ISSUED can start an account opening."""

    ISSUED = "issued"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


CodeEvent = Literal["use", "expire", "revoke"]

type Audience = Literal["employer", "seeker"]
"""Who opens an account with a code: for an establishment, or for oneself as a seeker."""

CODE_TRANSITIONS: dict[tuple[CodeState, CodeEvent], CodeState] = {
    (CodeState.ISSUED, "use"): CodeState.USED,
    (CodeState.ISSUED, "expire"): CodeState.EXPIRED,
    (CodeState.ISSUED, "revoke"): CodeState.REVOKED,
    # A key obtained in time stays good though the code lapses meanwhile (A06).
    (CodeState.EXPIRED, "use"): CodeState.USED,
}


def code_states_before(event: CodeEvent) -> list[CodeState]:
    """Return the states from which `event` is possible: the condition of its write."""
    return [state for state, possible in CODE_TRANSITIONS if possible == event]


def last_valid_day(effective_on: date) -> date:
    """Return the last day of a code: five calendar days counted from the day after the effective date (R11, A01)."""
    return effective_on + timedelta(days=CODE_DAYS)


def code_window(issued_at: datetime, effective_on: date) -> tuple[datetime, datetime]:
    """Return `[from, until)` of a code: usable already on its effective day, but never before its issue (A02)."""
    return max(issued_at, midnight(effective_on)), midnight(last_valid_day(effective_on) + timedelta(days=1))


def effective_days(now: datetime) -> tuple[date, date]:
    """Return the first and last day that may be chosen as effective date (A02)."""
    today = now.astimezone(JST).date()
    return today, today + timedelta(days=EFFECTIVE_AHEAD_DAYS)


def code_state(stored: CodeState, valid_until: datetime, now: datetime) -> CodeState:
    """Return the state of a code at `now`: lapsed means expired, whether or not the job has run."""
    return CodeState.EXPIRED if stored is CodeState.ISSUED and now >= valid_until else stored


# --- auth keys (R09, A05) -----------------------------------------------------------------------

KEY_LENGTH = 8
KEY_VALID = timedelta(minutes=50)
KEY_TRIES = 5
MAILS_PER_HOUR = 3
UNFINISHED_KEPT = timedelta(hours=24)


def key_valid_until(generated_at: datetime) -> datetime:
    """Return the first instant at which a key is no longer valid: 49:59 is in time, 50:00 is not (A05)."""
    return generated_at + KEY_VALID


def is_key_valid(generated_at: datetime, now: datetime, valid: timedelta = KEY_VALID) -> bool:
    """Return whether a key is still valid (A05)."""
    return now < generated_at + valid


KEYS_PER_DAY = 10
"""Mails with keys of one purpose to one address in a day of Japan: nobody's mailbox is flooded by asking on, hour after
hour. Openings, resets, changes of address and checks of one's own count apart: whoever asks openings for somebody's
address does not keep him from a new password."""

MAIL_REQUESTS_PER_HOUR = 100
"""Requests for a mailed key from one client in an hour of the clock, by whoever is not signed in. One address is often
many people: an office's own terminals, an advisers' bureau, a carrier's network. All who open an account or forgot a
password in the busiest hour of an installation are fewer than this, though all came from one; whoever mails to
strangers' addresses is stopped."""

MailPeriod = Literal["hour", "day"]
MAILS_REMEMBERED: Mapping[MailPeriod, timedelta] = {"hour": timedelta(hours=2), "day": timedelta(hours=26)}


def mail_wait(
    sent: list[datetime], now: datetime, limit: int = MAILS_PER_HOUR, period: MailPeriod = "hour"
) -> timedelta | None:
    """Return how long to wait before one more mail to an address that got mails at `sent`; None means not at all.

    At most `limit` (three auth keys) within any 60 minutes (domain.md §1.6), not within a clock hour; or within the
    calendar day of Japan, so that what to wait for is easily said.
    """
    recent = sorted(recent_mails(sent, now, period))
    if len(recent) < limit:
        return None
    if period == "hour":
        return recent[-limit] + timedelta(hours=1) - now
    today = now.astimezone(JST)
    return datetime.combine(today.date() + timedelta(days=1), time(), JST) - now


def clock_hour_end(now: datetime) -> datetime:
    """Return the first instant of the next hour of the clock: 10:59:59 and 11:00:00 do not count together."""
    return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def recent_mails(sent: list[datetime], now: datetime, period: MailPeriod = "hour") -> list[datetime]:
    """Return those of `sent` that still count against the limit."""
    if period == "day":
        return [instant for instant in sent if instant.astimezone(JST).date() == now.astimezone(JST).date()]
    return [instant for instant in sent if now - instant < timedelta(hours=1)]


# --- login codes (domain.md §2.2) and changes of address -----------------------------------------

LOGIN_CODE_LENGTH = 6
LOGIN_CODE_VALID = timedelta(minutes=10)
LOGIN_CODES_PER_HOUR = 5
"""Somebody at a shared PC signs in several times an hour; five codes of five tries are 25 guesses in a million, and only
for whoever has the password."""

LOGIN_CODES_PER_DAY = 20
"""Somebody at a shared PC signs in often: twice the number of keys."""

LOGIN_KEPT = timedelta(hours=1)
"""How long a sign-in may wait for its code, sent anew or not."""


def login_code_valid_until(generated_at: datetime) -> datetime:
    """Return the first instant at which a login code is no longer valid: 9:59 is in time, 10:00 is not."""
    return generated_at + LOGIN_CODE_VALID


# --- passkeys -----------------------------------------------------------------------------------

PASSKEYS = 10
PASSKEY_CHALLENGE_VALID = timedelta(minutes=5)
PASSKEY_NAME_LENGTH = 40


def check_passkey_name(text: str) -> str:
    """Return the name of a passkey as it is kept: one line of 1-40 characters.

    Raises:
        PydanticCustomError: it is empty, too long or holds control characters.
    """
    name = clean(text)
    if not name or any(unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn"} for c in name):
        raise PydanticCustomError("passkey_name", "名前を入力してください（例：事務所のパソコン）。")
    if visible_length(name) > PASSKEY_NAME_LENGTH:
        raise PydanticCustomError("too_long", "名前は40文字以内で入力してください。")
    return name


# --- tries at signing in (domain.md §2.2: growing delay, never a lock) ---------------------------

FREE_TRIES = 3
LONGEST_DELAY = timedelta(minutes=15)
TRIES_FORGOTTEN = timedelta(hours=24)
CLIENT_FAILURES_PER_HOUR = 200


def delay_after(tries: int) -> timedelta:
    """Return the pause after so many tries: none before the third, then 2, 4, 8 ... seconds, at most 15 minutes."""
    if tries < FREE_TRIES:
        return timedelta()
    return min(timedelta(seconds=2.0 ** min(tries - FREE_TRIES + 1, 20)), LONGEST_DELAY)


def client_of(address: str) -> str:
    """Return what counts as one client: an IPv4 address, or the /64 network that one IPv6 subscriber commands."""
    try:
        parsed = ipaddress.ip_address(address.strip("[]"))
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


# --- addresses and passwords --------------------------------------------------------------------

EMAIL_LENGTH = 100
_EMAIL = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.+[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*\.*"  # phones' carriers allowed odd dots
    r"@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
)
_LOCAL_PART = 64

PASSWORD_SHORTEST = 12
PASSWORD_LONGEST = 64


def normalise_email(text: str) -> str:
    """Return an address as it is stored and compared: half-width, lower case.

    Raises:
        PydanticCustomError: it is longer than 100 characters or no address.
    """
    address = narrow(text).lower()
    if len(address) > EMAIL_LENGTH:
        raise PydanticCustomError("too_long", "メールアドレスは半角100文字以内で入力してください。")
    if not _EMAIL.fullmatch(address) or address.index("@") > _LOCAL_PART:
        raise PydanticCustomError("email", "メールアドレスの形式をご確認ください（例：saiyo@example.co.jp）。")
    return address


def masked_email(address: str) -> str:
    """Return enough of an address for a colleague to know it by, and not enough to sign in or to write to."""
    local, _, domain = address.partition("@")
    shown = local[:2] + "…" + (local[-1] if len(local) > 4 else "")
    return f"{shown if len(local) > 2 else '…'}@{domain}"


def normalise_username(text: str) -> str:
    """Return a user name of staff as Cognito knows it, typed full-width or not."""
    return unicodedata.normalize("NFKC", text).strip()


def normalise_password(text: str) -> str:
    """Return the form that is hashed and compared: the same keys give the same password, full-width or not."""
    return unicodedata.normalize("NFKC", text)


def check_password_length(text: str) -> str:
    """Accept a new password of 12-64 characters as a reader counts them, in any script (domain.md §6).

    Raises:
        PydanticCustomError: it is shorter or longer.
    """
    if not PASSWORD_SHORTEST <= visible_length(normalise_password(text)) <= PASSWORD_LONGEST:
        raise PydanticCustomError("password_length", "パスワードは12文字以上64文字以内で入力してください。")
    return text


EmailAddress = Annotated[str, AfterValidator(normalise_email)]
NewPasswordText = Annotated[str, AfterValidator(check_password_length)]


# --- documents that are agreed to (R07, R08) ----------------------------------------------------


class DocumentKey(NamedTuple):
    """Names a text of our own; the version is the day it came into force."""

    name: str
    version: str


DOCUMENTS: Mapping[Audience, tuple[DocumentKey, DocumentKey]] = {
    "employer": (DocumentKey("privacy-policy", "2026-11-01"), DocumentKey("terms", "2026-11-01")),
    "seeker": (DocumentKey("seeker-privacy-policy", "2026-11-01"), DocumentKey("seeker-terms", "2026-11-01")),
}
"""The privacy policy and the terms in force: each audience agrees to texts of its own."""


class Document(NamedTuple):
    """A versioned text of our own; the version is the day it came into force."""

    version: str
    title: str
    text: str


def privacy_policy(audience: Audience) -> Document:
    """Return the privacy policy in force."""
    return _document(*DOCUMENTS[audience][0])


def terms(audience: Audience) -> Document:
    """Return the terms of use in force."""
    return _document(*DOCUMENTS[audience][1])


@cache
def _document(name: str, version: str) -> Document:
    text = (Path(__file__).parent / "documents" / f"{name}-{version}.md").read_text(encoding="utf-8")
    title, _, body = text.partition("\n")
    return Document(version, title.removeprefix("# "), body.strip() + "\n")


# --- mails that answer a request at once (all others go through `notices`) ------------------------

MailKind = Literal[
    "auth_key",
    "address_key",
    "address_taken",
    "seeker_address_taken",
    "password_key",
    "no_account",
    "login_code",
    "email_change_key",
    "email_change_taken",
]

_MAIL_PATHS: dict[MailKind, str] = {
    "auth_key": "/",
    "address_key": "/account/address",
    "address_taken": "/account/establishments/new",
    "seeker_address_taken": "/sign-in",
    "password_key": "/",
    "no_account": "/",
    "login_code": "/",
    "email_change_key": "/",
    "email_change_taken": "/sign-in",
}
_SITES: dict[Audience, tuple[str, str]] = {
    "employer": ("求人者マイページ", ""),
    "seeker": ("求職者マイページ", "/seeker"),
}
"""What the audience's page is called, and where it lies on our origin."""


def contact(office_code: str | None) -> Office:
    """Return whom a mail names for questions: the office concerned, else the first one that this installation serves."""
    return (office_by_code(office_code) if office_code else None) or offices()[0]


def render(
    kind: MailKind, *, key: str, expires_at: datetime, office: Office, origin: str, audience: Audience = "employer"
) -> Mail:
    """Write one of the mails that carry a key, or that say why there is none."""
    subject, body = _wording(kind)
    end = expires_at.astimezone(JST)
    site, base = _SITES[audience]
    facts = {
        "site": site,
        "key": key if kind == "login_code" else grouped(key),
        "expires_at": f"{end.month}月{end.day}日 {end:%H時%M分}",
        "link": origin + base + _MAIL_PATHS[kind],
        "signature": (
            "――――――――――\n"
            f"{office.name} {office.department}\n電話 {office.phone}\nメール {office.email}\n"
            "このメールは送信専用です。返信いただいてもお答えできません。"
        ),
    }
    return Mail(subject=subject.substitute(facts), text=body.substitute(facts))


@cache
def _wording(kind: MailKind) -> tuple[Template, Template]:
    text = (Path(__file__).parent / "templates" / f"{kind}.txt").read_text(encoding="utf-8")
    subject, _, body = text.partition("\n")
    return Template(subject), Template(body)
