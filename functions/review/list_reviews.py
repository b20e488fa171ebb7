"""GET /staff/reviews: the office's queue in its order (R02, domain.md §2.4)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.review import service
from mypage.review.models import ReviewList

app = Api()


@app.get("/staff/reviews")
def list_reviews(cursor: Annotated[str | None, Query(max_length=1000)] = None) -> ReviewList:
    return service.list_queue(app.staff, cursor, app.now)


handler = app.resolve
