"""GET /staff/reviews: the office's queue in its order, whole or one view of it (R02, domain.md §2.4)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.review import service
from mypage.review.models import ReviewList
from mypage.review.rules import Kind, QueueView

app = Api()


@app.get("/staff/reviews")
def list_reviews(
    view: Annotated[QueueView, Query()] = QueueView.ALL,
    kind: Annotated[Kind | None, Query()] = None,
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> ReviewList:
    return service.list_queue(app.staff, view, kind, cursor, app.now)


handler = app.resolve
