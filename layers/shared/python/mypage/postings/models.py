"""Views of postings; what callers send is in `command_models`, which whoever only reads does not load (decisions/0009)."""

from datetime import date, datetime
from typing import Any

from pydantic import Field

from mypage.core.api import Command, View
from mypage.core.forms import Choice
from mypage.core.text import Day
from mypage.images.models import PublishedImage
from mypage.postings.rules import Channel, HomeList, RequestKind, RequestState, Shown


class StopReason(Choice):
    """Why recruitment is to stop (A20)."""

    FILLED = "filled", "充足（採用人数に達した）"
    OTHER = "other", "その他"


class Received(Command):
    """How a request of an employer without account came in, and on which day.

    A part of commands; it stands here because the services tell by it whether staff entered something.
    """

    channel: Channel
    received_on: Day


class CheckFinding(View):
    """What a law check found: `severity` error blocks an application, warn passes once confirmed."""

    rule: str
    severity: str
    field: str
    message: str


class Findings(View):
    """Everything that the checks find, law first."""

    findings: list[CheckFinding]


class ReturnComment(View):
    """What staff ask to correct: a field of the content (empty for the whole) and why."""

    field: str
    text: str


class Refusal(View):
    """Why an application was refused: the legal ground (V20) and the office's words."""

    ground: str
    ground_label: str
    text: str


class OpenRequest(View):
    """A request that is open about an active posting: the overlay 変更申込中, 停止申込中, 延長申込中."""

    kind: RequestKind
    state: RequestState


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
    end_text: str | None
    last_valid_on: date | None
    extended: bool
    requests: list[OpenRequest]
    badges: list[str]
    suggest_filled: bool
    confirmed_warnings: list[str]
    copied_from: str | None
    comments: list[ReturnComment]
    refusal: Refusal | None
    created_at: datetime
    updated_at: datetime
    images: list[PublishedImage] = Field(default_factory=list)


class CopiedPosting(PostingView):
    """A draft made from an earlier posting: what was not taken over, and what the law now asks of it."""

    dropped: list[str]
    findings: list[CheckFinding]


class HistoryLine(View):
    """What happened to a posting: event, by which kind of actor, when; whether this version can be printed.

    `has_proposal`: the text that was applied for here is kept; the version's route answers it by `line_id`.
    """

    line_id: str
    event: str
    actor_kind: str
    at: datetime
    version: int
    has_content: bool
    has_proposal: bool
    facts: dict[str, Any]
    comments: list[dict[str, Any]]


class History(View):
    """Everything that happened to a posting, oldest first."""

    items: list[HistoryLine]


class PostingVersion(View):
    """The content of a posting as an event fixed it, or as it was applied for; then with the text that it was to replace."""

    posting_id: str
    version: int
    event: str
    at: datetime
    content: dict[str, Any]
    replaces: dict[str, Any] | None


class RequestView(View):
    """A request about an active posting: the open one of its kind, else the last."""

    kind: RequestKind
    state: RequestState
    version: int
    channel: Channel
    content: dict[str, Any] | None
    changed: list[str]
    reason: StopReason | None
    note: str | None
    new_valid_until: date | None
    receipt_number: str | None
    submitted_at: datetime | None
    target_date: date | None
    overdue: bool
    comments: list[ReturnComment]
    confirmed_warnings: list[str]
    allowed: list[str]
    updated_at: datetime


class PostingRequests(View):
    """What was applied for about a posting, by kind."""

    posting_id: str
    change: RequestView | None
    stop: RequestView | None
    extension: RequestView | None


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
    badges: list[str]
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


class ToDo(View):
    """Something that waits for the employer: `kind` says what, `due_on` until when; without posting, it is about himself."""

    kind: str
    posting_id: str | None
    occupation: str | None
    due_on: date | None


class Home(View):
    """The home page (R13): the lists, and what waits for the employer; `results_owed` counts referrals without a result."""

    todo: list[ToDo]
    results_owed: int

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


class StaffPosting(PostingSummary):
    """A line of the staff's search."""

    establishment_number: str
    establishment_name: str


class StaffPostingList(View):
    """One page of the staff's search."""

    items: list[StaffPosting]
    next_cursor: str | None


class PublicPosting(View):
    """What everybody may see of an active posting, chosen field by field (§2.4, 公開希望).

    `prefecture`, `municipality`: of the workplace (就業場所). `establishment_prefecture`, `address`: the establishment's own
    (所在地); null where its name is not published.
    """

    posting_number: str
    office: str
    accepted_on: date
    valid_until: date
    as_of: date
    establishment_name: str | None
    prefecture: str
    municipality: str | None
    establishment_prefecture: str | None
    address: str | None
    content: dict[str, Any]
    images: list[PublishedImage]
