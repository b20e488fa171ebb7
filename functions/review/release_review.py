"""POST /staff/reviews/{review_id}/release: give an item back to its place in the queue."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.review import service
from mypage.review.models import DecidedReview

app = Api()


@app.post("/staff/reviews/<review_id>/release")
def release_review(review_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> DecidedReview:
    return service.release(app.staff, review_id, app.now)


handler = app.resolve
