"""The audit view of supervisors (domain.md §1.6): by person, by subject, by time; each look leaves a line itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.accounts import service as accounts
from mypage.core import audit, dynamo
from mypage.core.api import StaffCaller
from mypage.core.clock import from_stored
from mypage.records import rules, store
from mypage.records.models import AuditFact, AuditLine, AuditLines
from mypage.records.rules import Asked


def audit_lines(caller: StaffCaller, asked: Asked, cursor: str | None, now: datetime) -> AuditLines:
    """Return one page of what concerns the caller's own office, the latest first; the look is audited before it is shown.

    Raises:
        Forbidden: the caller is no supervisor.
        InvalidInput: the question is out of its bounds.
    """
    rules.hold_supervisor(caller.role)
    asked = rules.hold_question(asked, now.date())
    dynamo.write(_look(caller, asked, now))
    if asked.actor:
        items, next_cursor = store.of_actor(asked.actor, caller.office, asked, cursor)
    elif asked.subject:
        items, next_cursor = store.of_subject(asked.subject, caller.office, asked, cursor)
    else:
        since, until = asked.since or now.date(), asked.until or now.date()
        items, next_cursor = store.of_days(caller.office, since, until, asked.action, cursor)
    names = accounts.staff_names(_staff_ids(items))
    lines = [_line(item, names) for item in items]
    return AuditLines(items=lines, since=asked.since, until=asked.until, next_cursor=next_cursor)


def _look(caller: StaffCaller, asked: Asked, now: datetime) -> dynamo.Put:
    facts = {name: str(value) for name, value in asked._asdict().items() if value is not None}
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="list_audit_lines",
        subject=f"audit#{caller.office}",
        now=now,
        request_id=caller.request_id,
        facts=facts,
    )


def _staff_ids(items: list[dynamo.Item]) -> list[str]:
    kinds = (item.get("actor", "").partition("#") for item in items)
    return sorted({staff_id for kind, _, staff_id in kinds if kind == "staff"})


def _line(item: Mapping[str, Any], names: Mapping[str, str]) -> AuditLine:
    kind, _, actor_id = item.get("actor", audit.CLOCK).partition("#")
    facts = item.get("facts", {})
    return AuditLine(
        at=from_stored(item["at"]),
        actor_kind=kind,
        actor=item.get("actor"),
        actor_name=names.get(actor_id) if kind == "staff" else None,
        action=item["action"],
        subject=item["pk"],
        on_behalf_of=item.get("on_behalf_of"),
        request_id=item["request_id"],
        facts=[AuditFact(name=name, value=_text(value)) for name, value in sorted(facts.items())],
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
