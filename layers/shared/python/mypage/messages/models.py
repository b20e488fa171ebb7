"""Commands and views of message threads."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from mypage.core.api import Command, View
from mypage.core.text import WholeNumber
from mypage.messages.rules import ClosedReason, MessageText, Party, ReportText


class SendMessage(Command):
    """A message. The same `message_id` with the same text again is the same message."""

    message_id: UUID
    text: MessageText


class MarkRead(Command):
    """How many messages of the other side were seen: `received` of the thread as it was shown."""

    received: Annotated[WholeNumber, Field(ge=0, le=1_000_000_000)]


class ReportThread(Command):
    """Why staff should look at this thread."""

    reason: ReportText


class Message(View):
    """One message, as it was sent."""

    message_id: str
    side: Party
    at: datetime
    text: str


class ThreadLine(View):
    """A thread in a list. `counterpart` is the applicant's or the establishment's name."""

    referral_id: str
    counterpart: str
    posting_number: str
    occupation: str
    last_message_at: datetime | None
    last_from: Party | None
    unread: int


class ThreadList(View):
    """One page of threads, the one with the latest message or referral first."""

    items: list[ThreadLine]
    next_cursor: str | None


class Thread(ThreadLine):
    """A thread with one page of its messages, newest first.

    `received`: how many the other side has sent, to be given back as read. `unread_by_other`: how many of one's own the
    other side has not opened yet. `readable_until`: the last day on which both can read it, final once the posting is over.
    """

    can_send: bool
    closed_reason: ClosedReason | None
    closed_text: str | None
    received: int
    unread_by_other: int
    reported: bool
    readable_until: date
    readable_until_is_final: bool
    messages: list[Message]
    next_cursor: str | None


class ThreadReport(View):
    """A thread that a side has reported to the office."""

    referral_id: str
    reported_by: Party
    reported_at: datetime
    reason: str


class ThreadReports(View):
    """One page of an office's reports, the latest first."""

    items: list[ThreadReport]
    next_cursor: str | None


class ReportedThread(View):
    """A reported thread as staff read it: every look is audited."""

    referral_id: str
    establishment_number: str
    establishment_name: str
    seeker_number: str
    seeker_name: str
    posting_number: str
    occupation: str
    reports: list[ThreadReport]
    messages: list[Message]
    next_cursor: str | None
