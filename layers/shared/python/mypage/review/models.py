"""Commands and views of the staff's queue."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field

from mypage.core.api import Command, View
from mypage.core.text import Filled, Paragraph, at_most
from mypage.establishments.models import Establishment
from mypage.postings.models import PostingView, Version
from mypage.postings.rules import Channel, Shown
from mypage.review.rules import Ground, ReviewState

type Words = Annotated[Paragraph, Filled, at_most(500)]


class ClaimReview(Command):
    """Begin work on an item; a supervisor may take it over from somebody else."""

    take_over: bool = False


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
    kind: str
    posting_id: str
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


class CheckFinding(View):
    """What a law check found in the content, for the clerk's eye."""

    rule: str
    severity: str
    field: str
    message: str


class HistoryLine(View):
    """What happened to the posting: event, by which kind of actor, when; with the comments that were made."""

    event: str
    actor_kind: str
    at: datetime
    version: int
    comments: list[dict[str, Any]]


class ReviewDetail(View):
    """Everything a clerk needs to decide."""

    review: ReviewSummary
    posting: PostingView
    establishment: Establishment
    findings: list[CheckFinding]
    history: list[HistoryLine]


class DecidedReview(View):
    """The outcome of a claim, release or decision. `version` is the review's, `state` the posting's."""

    review_id: str
    version: int
    review_state: ReviewState
    posting_id: str
    state: Shown
    posting_number: str | None = None
    valid_until: date | None = None
