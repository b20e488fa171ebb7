"""GET /staff/letters: decisions that nobody could be mailed, to print and post (domain.md §1.6)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.notices import service
from mypage.notices.models import PrintList

app = Api()


@app.get("/staff/letters")
def list_letters(cursor: Annotated[str | None, Query(max_length=1000)] = None) -> PrintList:
    return service.print_list(app.staff, cursor)


handler = app.resolve
