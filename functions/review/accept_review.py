"""POST /staff/reviews/{review_id}/accept: accept and publish (R16, domain.md §2.4)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.review import service
from mypage.review.models import AcceptReview, DecidedReview

app = Api()


@app.post("/staff/reviews/<review_id>/accept")
def accept_review(review_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: AcceptReview) -> DecidedReview:
    return service.accept(app.staff, review_id, command, app.now)


handler = app.resolve
