"""Who may read the audit, and over how long at once; and what is kept for how long (domain.md §1.6)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from mypage.core.errors import FieldError, Forbidden, InvalidInput

SUPERVISOR = "supervisor"

MAX_DAYS = 31
"""Days that a search by time alone covers: each day is a partition of its own."""

READ_PER_PAGE = 100
"""Lines that one page reads, of one day at most: what it costs does not grow with the audit."""

KEPT = timedelta(days=6 * 365)
"""Before this nothing is left: lines are kept for five years."""

ACTOR_PATTERN = "^(account|staff)#[0-9a-f-]{1,64}$"
SUBJECT_PATTERN = "^[a-z_]{1,30}#[0-9A-Za-z#-]{1,100}$"
ACTION_PATTERN = "^[a-z_]{1,60}$"


class Asked(NamedTuple):
    """What a supervisor looks for: by person, by subject, or else by time."""

    actor: str | None
    subject: str | None
    action: str | None
    since: date | None
    until: date | None


def hold_supervisor(role: str) -> None:
    """Hold a look at the audit to the rules: supervisors only (§1.6).

    Raises:
        Forbidden: a clerk asks.
    """
    if role != SUPERVISOR:
        raise Forbidden("supervisor-only", "操作の記録を見られるのは、監督者だけです。")


def hold_question(asked: Asked, today: date) -> Asked:
    """Hold a question to its bounds; by time alone it is about some days, today if none are named.

    Raises:
        InvalidInput: both a person and a subject, an end before the beginning, or more days than one search covers.
    """
    if asked.actor and asked.subject:
        raise _refused("subject", "too-many", "操作した人と対象は、どちらか一方で探してください。")
    by_time = not (asked.actor or asked.subject)
    until = min(asked.until, today) if asked.until else (today if by_time else None)  # tomorrow has no lines yet
    since = max(asked.since, today - KEPT) if asked.since else (until if by_time else None)
    if since and until and until < since:
        raise _refused("until", "order", "終わりの日は、始めの日か、その後の日にしてください。")
    if by_time and since and until and (until - since).days >= MAX_DAYS:
        raise _refused("until", "too-long", f"一度に探せるのは{MAX_DAYS}日までです。期間を短くしてください。")
    return asked._replace(since=since, until=until)


def days_back(since: date, until: date) -> list[date]:
    """Return the days of a span, the last first."""
    return [until - timedelta(days=n) for n in range((until - since).days + 1)]


def _refused(field: str, code: str, message: str) -> InvalidInput:
    return InvalidInput("invalid-input", "入力内容をご確認ください。", [FieldError(field, code, message)])


# --- retention ------------------------------------------------------------------------------------


class Kept(NamedTuple):
    """How long one kind of record is kept, and what ends it.

    `sweep`: the job `apply_retention` finds it in a sparse index; `ttl`: DynamoDB removes it by `expires_at`, and until
    then readers look at the clock; `backup`: a property of the table.
    """

    what: str
    period: timedelta
    ended_by: Literal["sweep", "ttl", "backup"]


RETENTION: Mapping[str, Kept] = {
    "sign_ups": Kept("unfinished sign-ups and password resets", timedelta(hours=24), "ttl"),
    "sessions": Kept("sessions of employers and seekers, from their beginning", timedelta(hours=12), "ttl"),
    "staff_sessions": Kept("sessions of staff", timedelta(hours=10), "ttl"),
    "closed_accounts": Kept("passkeys of closed accounts: they go at once, or in the next sweep", timedelta(), "sweep"),
    "postings": Kept("drafts, and applications sent back, since they were last touched", timedelta(days=365), "sweep"),
    "establishment_changes": Kept("the same of requests to change an establishment", timedelta(days=365), "sweep"),
    "referrals": Kept("letters, results' texts and threads, from the cut-off: two years", timedelta(days=730), "sweep"),
    "mails": Kept("mail records, once sent or given up", timedelta(days=30), "ttl"),
    "audit": Kept("audit lines: five years", timedelta(days=5 * 365 + 2), "ttl"),
    "backups": Kept("point-in-time recovery", timedelta(days=35), "backup"),
}
"""The whole of §1.6 "Retention". Each area keeps its own period beside its rule; a test holds the two equal."""
