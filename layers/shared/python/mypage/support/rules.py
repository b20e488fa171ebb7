"""Opening hours and which office an establishment belongs to (R05, R29, domain.md §3.1). Pure."""

import json
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mypage.core.calendar import is_business_day
from mypage.core.clock import JST

MAINTENANCE_TEXT = 500
"""Characters of a notice at most."""

HELP_DESK_NAME = "求人者マイページ ヘルプデスク"
HELP_DESK_PHONE = "0570-077450"
HELP_DESK_OPENS = time(9, 30)
HELP_DESK_CLOSES = time(18, 0)
HELP_DESK_CLOSED_ON = "土曜・日曜、祝日、年末年始（12月29日から1月3日）"


class Office(NamedTuple):
    """A public employment office: the five-digit code and the four-digit prefix of its establishment numbers."""

    code: str
    establishment_prefix: str
    name: str
    department: str
    phone: str
    email: str
    counter_opens: str
    counter_closes: str


@cache
def offices() -> tuple[Office, ...]:
    """Return the offices that this installation serves, from offices.json."""
    data = json.loads((Path(__file__).parent / "offices.json").read_text(encoding="utf-8"))
    return tuple(Office(**entry) for entry in data["offices"])


def office_by_code(code: str) -> Office | None:
    """Return the office with this five-digit code."""
    return next((office for office in offices() if office.code == code), None)


def office_of_establishment(establishment_number: str) -> Office | None:
    """Return the office whose prefix the establishment number carries."""
    return next((office for office in offices() if establishment_number.startswith(office.establishment_prefix)), None)


def is_open(now: datetime, opens: time, closes: time) -> bool:
    """Return whether `now` lies in `[opens, closes)` of a business day."""
    local = now.astimezone(JST)
    return is_business_day(local.date()) and opens <= local.time() < closes


def next_opening(now: datetime, opens: time) -> datetime:
    """Return the next instant, not before `now`, at which a business day's hours begin."""
    local = now.astimezone(JST)
    day = local.date()
    while True:
        opening = datetime.combine(day, opens, JST)
        if opening >= local and is_business_day(day):
            return opening
        day += timedelta(days=1)


class Switch(NamedTuple):
    """The switch for maintenance as its parameter holds it: a notice from an instant to another, both optional."""

    text: str
    closed: bool
    since: datetime | None
    until: datetime | None

    def holds(self, now: datetime) -> bool:
        """Return whether the notice is shown at this instant."""
        return (self.since is None or self.since <= now) and (self.until is None or now < self.until)


def read_switch(value: str) -> Switch | None:
    """Read the switch: `{}` is off; else `text`, and if wanted `closed`, `since` and `until` (ISO 8601 with offset).

    Raises:
        ValueError: it is neither; the command that writes it asks here first.
    """
    found = json.loads(value)
    if found == {}:
        return None
    if not isinstance(found, dict) or not set(found) <= {"text", "closed", "since", "until"}:
        raise ValueError("the switch holds text, closed, since and until")
    text, closed = found.get("text"), found.get("closed", False)
    if not isinstance(text, str) or not 0 < len(text) <= MAINTENANCE_TEXT or not isinstance(closed, bool):
        raise ValueError(f"text is up to {MAINTENANCE_TEXT} characters, closed is true or false")
    since, until = (_instant(found[name]) if name in found else None for name in ("since", "until"))
    if since and until and until <= since:
        raise ValueError("until comes after since")
    return Switch(text, closed, since, until)


def _instant(value: object) -> datetime:
    instant = datetime.fromisoformat(str(value))
    if instant.tzinfo is None:
        raise ValueError("an instant needs an offset, e.g. +09:00")
    return instant.astimezone(JST)
