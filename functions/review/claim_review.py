"""POST /staff/reviews/{review_id}/claim: begin work; a supervisor may take over (domain.md §2.4)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.review import service
from mypage.review.models import ClaimReview, DecidedReview

app = Api()


@app.post("/staff/reviews/<review_id>/claim")
def claim_review(
    review_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: ClaimReview | None = None
) -> DecidedReview:
    return service.claim(app.staff, review_id, command or ClaimReview(), app.now)


handler = app.resolve
