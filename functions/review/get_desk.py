"""GET /staff/desk: counts, lead times and what the office must see to."""

from mypage.core.api import Api
from mypage.review import service
from mypage.review.models import Desk

app = Api()


@app.get("/staff/desk")
def get_desk() -> Desk:
    return service.desk(app.staff, app.now)


handler = app.resolve
