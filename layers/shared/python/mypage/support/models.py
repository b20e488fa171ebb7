"""What callers get to know about offices and the help desk."""

from datetime import datetime

from mypage.core.api import View


class OfficeFacts(View):
    """An office as employers know it (R29). `opens` and `closes` are HH:MM of a business day (R05)."""

    code: str
    name: str
    department: str
    phone: str
    email: str
    opens: str
    closes: str
    open_now: bool
    next_opens_at: datetime


class HelpDeskFacts(View):
    """The help desk for questions on how to operate the page (R29)."""

    name: str
    phone: str
    opens: str
    closes: str
    closed_on: str
    open_now: bool
    next_opens_at: datetime


class Maintenance(View):
    """A notice that every page shows; `closed`: instead of the page (§6, maintenance windows)."""

    text: str
    closed: bool
    until: datetime | None


class Support(View):
    """Whom to ask (R05, R29), and whether the service is interrupted or about to be."""

    office: OfficeFacts
    help_desk: HelpDeskFacts
    mail_from: str
    """The address that our mails come from: to be let through by mailboxes that refuse strangers (受信許可)."""
    maintenance: Maintenance | None
