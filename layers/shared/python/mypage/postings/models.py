"""Commands and views of postings."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from mypage.core.api import Command, View
from mypage.core.text import WholeNumber
from mypage.postings.content import PostingContent
from mypage.postings.rules import Channel, HomeList, Shown

type Version = Annotated[WholeNumber, Field(ge=1, le=1_000_000_000)]


class CreatePosting(Command):
    """A new draft. A client that chooses `posting_id` may send it again: the same posting is answered."""

    content: PostingContent
    posting_id: UUID | None = None


class EnterPosting(CreatePosting):
    """A new draft that staff enter for an employer: how it came in and on which day (R04)."""

    channel: Channel
    received_on: date


class UpdatePosting(Command):
    """The whole content, based on `version`."""

    content: PostingContent
    version: Version


class ActOnPosting(Command):
    """Submit or withdraw what the caller saw as `version`."""

    version: Version


class ReturnComment(View):
    """What staff ask to correct: a field of the content (empty for the whole) and why."""

    field: str
    text: str


class Refusal(View):
    """Why an application was refused: the legal ground (V20) and the office's words."""

    ground: str
    ground_label: str
    text: str


class PostingView(View):
    """A posting as its establishment and its office see it."""

    posting_id: str
    establishment_number: str
    state: Shown
    home_list: HomeList
    version: int
    channel: Channel
    content: dict[str, Any]
    allowed: list[str]
    received_on: date | None
    receipt_number: str | None
    posting_number: str | None
    submitted_at: datetime | None
    target_date: date | None
    overdue: bool
    accepted_at: datetime | None
    valid_until: date | None
    ended_at: datetime | None
    end_reason: str | None
    comments: list[ReturnComment]
    refusal: Refusal | None
    created_at: datetime
    updated_at: datetime


class PostingSummary(View):
    """A line of a list."""

    posting_id: str
    state: Shown
    version: int
    occupation: str | None
    channel: Channel
    receipt_number: str | None
    posting_number: str | None
    submitted_at: datetime | None
    target_date: date | None
    overdue: bool
    valid_until: date | None
    ended_at: datetime | None
    end_reason: str | None
    updated_at: datetime


class PostingList(View):
    """One page of a list."""

    items: list[PostingSummary]
    next_cursor: str | None


class HomeSection(View):
    """One list of the home page: how many there are, and the first of them."""

    count: int
    items: list[PostingSummary]
    next_cursor: str | None


class Home(View):
    """The home page (R13)."""

    active: HomeSection
    applying: HomeSection
    inactive: HomeSection
    drafts: HomeSection


class StaffEntry(View):
    """What staff have begun for an employer of another channel, or must correct (`state`: draft or returned)."""

    posting_id: str
    establishment_number: str
    establishment_name: str
    state: Shown
    occupation: str | None
    channel: Channel
    received_on: date
    updated_at: datetime


class StaffEntryList(View):
    """One page of the office's unfinished entries, oldest receipt first."""

    items: list[StaffEntry]
    next_cursor: str | None


class PublicPosting(View):
    """What everybody may see of an active posting, chosen field by field (§2.4, 公開希望)."""

    posting_number: str
    office: str
    accepted_on: date
    valid_until: date
    as_of: date
    establishment_name: str | None
    prefecture: str
    municipality: str | None
    address: str | None
    content: dict[str, Any]
