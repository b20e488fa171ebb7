"""GET /public/support: office, counter hours, help desk with open now (R05, R29)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.support import service
from mypage.support.models import Support

app = Api()


@app.get("/public/support")
def get_support(office: Annotated[str | None, Query(max_length=5, pattern="^[0-9]{5}$")] = None) -> Support:
    return service.support(app.now, office)


handler = app.resolve
