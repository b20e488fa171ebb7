"""PUT /staff/reviews/{review_id}/content: correct the content after speaking with the employer (domain.md §2.4)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.review import detail
from mypage.review.detail_models import CorrectReview, ReviewDetail

app = Api()


@app.put("/staff/reviews/<review_id>/content")
def correct_review(review_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: CorrectReview) -> ReviewDetail:
    return detail.correct(app.staff, review_id, command, app.now)


handler = app.resolve
