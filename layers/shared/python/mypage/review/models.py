"""Commands and views of the staff's queue. What is under review itself, with its large forms, is in `detail_models`."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from mypage.core.api import Command, View
from mypage.core.text import Filled, Flag, Paragraph, Version, at_most
from mypage.postings.rules import Channel, Shown
from mypage.review.rules import Ground, Kind, ReviewState

type Words = Annotated[Paragraph, Filled, at_most(500)]


class ClaimReview(Command):
    """Begin work on an item; a supervisor may take it over from somebody else."""

    take_over: Flag = False


class AcceptReview(Command):
    """Accept what was seen as `version`."""

    version: Version


class CommentOnField(Command):
    """What to correct: a field of the content, or empty for the whole."""

    field: Annotated[str, Field(max_length=80, pattern=r"^[a-z0-9_.]*$")]
    text: Words


class ReturnReview(Command):
    """Send back with at least one comment."""

    version: Version
    comments: Annotated[list[CommentOnField], Field(min_length=1, max_length=50)]


class RefuseReview(Command):
    """Refuse on a legal ground (V20), in words that the employer reads."""

    version: Version
    ground: Ground
    text: Words


class ReviewSummary(View):
    """A line of the queue."""

    review_id: str
    kind: Kind
    posting_id: str | None
    establishment_number: str
    establishment_name: str
    occupation: str | None
    channel: Channel
    band: int
    state: ReviewState
    version: int
    receipt_number: str
    submitted_at: datetime
    target_date: date
    overdue: bool
    claimed_by: str | None
    claimed_by_name: str | None
    claimed_at: datetime | None
    claimed_by_me: bool


class ReviewList(View):
    """One page of the queue, in queue order."""

    items: list[ReviewSummary]
    next_cursor: str | None


class DecidedReview(View):
    """The outcome of a claim, release or decision. `version` is the review's, `state` the posting's (if one is meant)."""

    review_id: str
    kind: Kind
    version: int
    review_state: ReviewState
    posting_id: str | None
    state: Shown | None
    posting_number: str | None = None
    valid_until: date | None = None


class Count(View):
    """How many of one kind of work wait."""

    kind: str
    count: int


class LeadTime(View):
    """How long decisions of one kind took over the last 30 days, in business days from submission."""

    kind: str
    decided: int
    on_time: int
    business_days: float


class DeskNotice(View):
    """Something the office must see to; `fiscal_year` of a missing table of minimum wages."""

    kind: str
    fiscal_year: int | None


class Desk(View):
    """The desk at a glance. Counts look at no more than the first 1,000 items; `more` says that there are more."""

    waiting: int
    in_review: int
    mine: int
    overdue: int
    more: bool
    by_kind: list[Count]
    lead_times: list[LeadTime]
    notices: list[DeskNotice]


class CommentTemplate(View):
    """Words for a frequent correction: of a field of the content, or of any (empty)."""

    field: str
    title: str
    text: str


class CommentTemplates(View):
    """All templates, in the order of the form."""

    items: list[CommentTemplate]
