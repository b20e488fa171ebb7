"""POST /staff/reviews/{review_id}/refuse: refuse on a legal ground (V20)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.review import service
from mypage.review.models import DecidedReview, RefuseReview

app = Api()


@app.post("/staff/reviews/<review_id>/refuse")
def refuse_review(review_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: RefuseReview) -> DecidedReview:
    return service.refuse(app.staff, review_id, command, app.now)


handler = app.resolve
