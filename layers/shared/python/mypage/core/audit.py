"""The append-only record of who did what for whom, written in the same transaction as the change (domain.md §1.6).

Keys: pk = the subject (`posting#<id>`, `establishment#<number>`, `account#<id>`), sk = instant and a part of the request.
Indexes: `by_actor` (actor, at) and `by_office_day` (office#date, at), for the supervisors' view. Kept for five years.

The clock has no `actor`, so it stands in no partition of `by_actor`: at the end of a month it ends the postings of all
offices within minutes, and an index partition that takes 1,000 writes a second would slow every writer down. What the
clock did is found by subject and by time. An office's day and a person are never that busy.
"""

from datetime import datetime, timedelta
from typing import Any

from mypage.core.clock import to_stored
from mypage.core.dynamo import Put
from mypage.core.ids import new_id
from mypage.core.settings import settings

KEPT = timedelta(days=5 * 365 + 2)

CLOCK = "clock"
"""The actor of what happens by time alone; stored as no actor at all."""


def line(
    *,
    actor: str,
    office: str,
    action: str,
    subject: str,
    now: datetime,
    request_id: str,
    on_behalf_of: str | None = None,
    facts: dict[str, Any] | None = None,
) -> Put:
    """Return the write of one audit line.

    Args:
        actor: `account#<id>`, `staff#<id>` or `CLOCK`.
        office: five-digit code of the office concerned.
        action: verb and noun as the function is named (`accept_review`).
        subject: kind and id of the thing (`posting#…`).
        now: the instant of the change.
        request_id: the gateway's request id, or the job's name.
        on_behalf_of: the establishment number where staff act for an employer.
        facts: ids, states and codes that explain the change; never a person's data or a secret.
    """
    at = to_stored(now)
    return Put(
        settings().audit_table,
        {
            "pk": subject,
            "sk": f"{at}#{new_id()[:12]}",
            "actor": actor if actor != CLOCK else None,
            "office": office,
            "office_day": f"{office}#{now.date().isoformat()}",
            "at": at,
            "action": action,
            "on_behalf_of": on_behalf_of,
            "request_id": request_id,
            "facts": facts or None,
            "expires_at": int((now + KEPT).timestamp()),
        },
        condition="attribute_not_exists(pk)",
    )
