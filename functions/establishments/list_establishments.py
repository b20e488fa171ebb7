"""GET /staff/establishments: those of one's office, by reading of the name or by number."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.establishments import service
from mypage.establishments.models import EstablishmentList

app = Api()


@app.get("/staff/establishments")
def list_establishments(
    q: Annotated[str, Query(max_length=80)] = "",
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> EstablishmentList:
    return service.search(app.staff, q, cursor)


handler = app.resolve
