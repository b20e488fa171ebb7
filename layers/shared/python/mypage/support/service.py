"""Whom to ask, and when somebody answers."""

from datetime import datetime, time

from mypage.core.settings import settings
from mypage.support import rules, store
from mypage.support.models import HelpDeskFacts, Maintenance, OfficeFacts, Support
from mypage.support.rules import Office


def office(code: str) -> Office:
    """Return the office with this code; codes come from our own data, so an unknown one is a defect (LookupError)."""
    found = rules.office_by_code(code)
    if found is None:
        raise LookupError(f"office {code}")
    return found


def office_of_establishment(establishment_number: str) -> Office | None:
    """Return the office that an establishment number names by its prefix."""
    return rules.office_of_establishment(establishment_number)


def support(now: datetime, office_code: str | None = None) -> Support:
    """Return the contact of the office (the first one where none is named) and of the help desk (R05, R29), and a notice."""
    named = rules.office_by_code(office_code) if office_code else None
    chosen = named or rules.offices()[0]
    opens, closes = time.fromisoformat(chosen.counter_opens), time.fromisoformat(chosen.counter_closes)
    return Support(
        office=OfficeFacts(
            code=chosen.code,
            name=chosen.name,
            department=chosen.department,
            phone=chosen.phone,
            email=chosen.email,
            opens=chosen.counter_opens,
            closes=chosen.counter_closes,
            open_now=rules.is_open(now, opens, closes),
            next_opens_at=rules.next_opening(now, opens),
        ),
        help_desk=HelpDeskFacts(
            name=rules.HELP_DESK_NAME,
            phone=rules.HELP_DESK_PHONE,
            opens=f"{rules.HELP_DESK_OPENS:%H:%M}",
            closes=f"{rules.HELP_DESK_CLOSES:%H:%M}",
            closed_on=rules.HELP_DESK_CLOSED_ON,
            open_now=rules.is_open(now, rules.HELP_DESK_OPENS, rules.HELP_DESK_CLOSES),
            next_opens_at=rules.next_opening(now, rules.HELP_DESK_OPENS),
        ),
        mail_from=settings().mail_from,
        maintenance=_maintenance(now),
    )


def _maintenance(now: datetime) -> Maintenance | None:
    switch = store.switch(now)
    if switch is None or not switch.holds(now):
        return None
    return Maintenance(text=switch.text, closed=switch.closed, until=switch.until)
