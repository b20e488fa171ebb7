"""GET /staff/audit-lines: who did what at the office, by person, subject or time, for supervisors (domain.md §1.6)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.core.text import Day
from mypage.records import rules, service
from mypage.records.models import AuditLines

app = Api()


@app.get("/staff/audit-lines")
def list_audit_lines(
    actor: Annotated[str | None, Query(pattern=rules.ACTOR_PATTERN)] = None,
    subject: Annotated[str | None, Query(pattern=rules.SUBJECT_PATTERN)] = None,
    action: Annotated[str | None, Query(pattern=rules.ACTION_PATTERN)] = None,
    since: Day | None = None,
    until: Day | None = None,
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> AuditLines:
    asked = rules.Asked(actor, subject, action, since, until)
    return service.audit_lines(app.staff, asked, cursor, app.now)


handler = app.resolve
