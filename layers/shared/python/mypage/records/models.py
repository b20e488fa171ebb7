"""What supervisors see of the audit: ids, states and codes, and the names of their colleagues."""

from datetime import date, datetime
from typing import Literal

from mypage.core.api import View


class AuditFact(View):
    """One id, state or code that explains a line."""

    name: str
    value: str


class AuditLine(View):
    """Who did what to what, and when. `actor_kind` is `clock` where it happened by time alone."""

    at: datetime
    actor_kind: Literal["account", "staff", "clock"]
    actor: str | None
    actor_name: str | None
    action: str
    subject: str
    on_behalf_of: str | None
    request_id: str
    facts: list[AuditFact]


class AuditLines(View):
    """One page, the latest first. A page may be empty and still have a `next_cursor`: what it read was filtered out."""

    items: list[AuditLine]
    since: date | None
    until: date | None
    next_cursor: str | None
