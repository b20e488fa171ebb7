"""GET /staff/posting-entries: the office's unfinished entries of other channels (R04)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.postings import service
from mypage.postings.models import StaffEntryList

app = Api()


@app.get("/staff/posting-entries")
def list_entered_postings(cursor: Annotated[str | None, Query(max_length=1000)] = None) -> StaffEntryList:
    return service.list_entries(app.staff, cursor)


handler = app.resolve
