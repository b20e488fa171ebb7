"""What is under review, and its correction: the models that carry the forms of the areas (decisions/0009)."""

from typing import Annotated, Any

from mypage.core.api import View
from mypage.core.text import Day, Filled, Line, Version, at_most
from mypage.establishments.models import Establishment
from mypage.images.models import ReviewedImage
from mypage.postings.content import PostingContent, WithForm
from mypage.postings.models import CheckFinding, HistoryLine, PostingView, RequestView
from mypage.review.models import ReviewSummary


class CorrectReview(WithForm):
    """Content corrected by staff during the review, after speaking with the employer: with whom, and when."""

    version: Version
    content: PostingContent
    agreed_with: Annotated[Line, Filled, at_most(40)]
    agreed_on: Day


class ReviewDetail(View):
    """Everything a clerk needs to decide: the work, what stands now, what is to become of it, and what was found.

    `request` is there for changes, stops and extensions, `proposed` (the establishment's fields as they are to become)
    for changes of an establishment, `posting` for everything about a posting, `image` for images and their texts.
    `sent_back` is the content of a posting or a change as it was when it was last sent back, while what came again waits.
    """

    review: ReviewSummary
    establishment: Establishment
    posting: PostingView | None
    request: RequestView | None
    proposed: dict[str, Any] | None
    sent_back: dict[str, Any] | None = None
    image: ReviewedImage | None = None
    findings: list[CheckFinding]
    history: list[HistoryLine]
