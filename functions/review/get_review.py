"""GET /staff/reviews/{review_id}: everything a clerk needs to decide."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.review import detail
from mypage.review.detail_models import ReviewDetail

app = Api()


@app.get("/staff/reviews/<review_id>")
def get_review(review_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> ReviewDetail:
    return detail.get(app.staff, review_id, app.now)


handler = app.resolve
