"""Commands and views of postings."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from mypage.core.api import Command, View
from mypage.core.forms import Choice
from mypage.core.text import Day, EmptyIsNone, Filled, Paragraph, Version, WholeNumber, at_most
from mypage.images.models import PublishedImage
from mypage.postings.content import PostingContent
from mypage.postings.rules import Channel, HomeList, RequestKind, RequestState, Shown

type RequestVersion = Annotated[WholeNumber, Field(ge=0, le=1_000_000_000)]
"""The version of a request that the caller saw; 0: there was none."""
type RuleIds = Annotated[list[Annotated[str, Field(pattern=r"^V[0-9]{2}$")]], Field(max_length=40)]
type Note = Annotated[Paragraph | None, EmptyIsNone, at_most(200)]


class StopReason(Choice):
    """Why recruitment is to stop (A20)."""

    FILLED = "filled", "充足（採用人数に達した）"
    OTHER = "other", "その他"


class WithForm(Command):
    """A command that carries the whole form."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Build the form by itself first, as writing it down needs it: a cold function would build it twice (decisions/0009)."""
        PostingContent.model_rebuild()
        return handler(source)


class CreatePosting(WithForm):
    """A new draft. A client that chooses `posting_id` may send it again: the same posting is answered."""

    content: PostingContent
    posting_id: UUID | None = None


class EnterPosting(CreatePosting):
    """A new draft that staff enter for an employer: how it came in and on which day (R04)."""

    channel: Channel
    received_on: Day


class UpdatePosting(WithForm):
    """The whole content, based on `version`."""

    content: PostingContent
    version: Version


class ActOnPosting(Command):
    """Withdraw or discard what the caller saw as `version`."""

    version: Version


class SubmitPosting(ActOnPosting):
    """Apply with what the caller saw as `version`. Warnings pass once their rules are named here."""

    confirmed_warnings: RuleIds = Field(default_factory=list)


class CheckPosting(WithForm):
    """What to check: the given content, else what is saved."""

    content: PostingContent | None = None


class CopyPosting(Command):
    """A new draft from this posting (R15); sending the same `posting_id` again answers the same draft."""

    posting_id: UUID | None = None


class CopyEnteredPosting(CopyPosting):
    """A new draft that staff take over from an earlier posting of the employer."""

    channel: Channel
    received_on: Day


class CancelPosting(ActOnPosting):
    """End an active posting by the office's authority (職権取消), in words that the employer reads."""

    text: Annotated[Paragraph, Filled, at_most(500)]


class SaveChange(WithForm):
    """The whole content as it is to become (R17), based on the request's `version`."""

    content: PostingContent
    version: RequestVersion


class SubmitChange(Command):
    """Apply for the change that was saved as `version`."""

    version: Version
    confirmed_warnings: RuleIds = Field(default_factory=list)


class RequestStop(Command):
    """Apply for the end of recruitment (A20)."""

    reason: StopReason
    note: Note = None


class RequestExtension(Command):
    """Apply for validity to the end of the following month, once (§2.4)."""

    note: Note = None


class WithdrawRequest(Command):
    """Take back the request that was seen as `version`."""

    version: Version


class Received(Command):
    """How a request of an employer without account came in, and on which day."""

    channel: Channel
    received_on: Day


class EnterChange(WithForm, Received):
    """A change that staff enter and apply for in one step.

    `version`: the change request's as last seen, 0 if there never was one. `posting_version`: the posting's, whose text
    the content starts from. What others entered, sent back or accepted meanwhile is then not undone unseen, in whatever
    order the two were read.
    """

    version: RequestVersion
    posting_version: Version
    content: PostingContent
    confirmed_warnings: RuleIds = Field(default_factory=list)


class EnterStop(Received, RequestStop):
    """A stop that staff enter."""


class EnterExtension(Received, RequestExtension):
    """An extension that staff enter."""


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
