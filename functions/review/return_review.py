"""POST /staff/reviews/{review_id}/return: send back with comments per field (A09, domain.md §2.4)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.review import service
from mypage.review.models import DecidedReview, ReturnReview

app = Api()


@app.post("/staff/reviews/<review_id>/return")
def return_review(review_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: ReturnReview) -> DecidedReview:
    return service.return_(app.staff, review_id, command, app.now)


handler = app.resolve
