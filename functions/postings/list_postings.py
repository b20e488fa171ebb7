"""GET /employer/postings?list=: one page of one list of the home page (R13)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.postings import service
from mypage.postings.models import PostingList
from mypage.postings.rules import HomeList

app = Api()


@app.get("/employer/postings")
def list_postings(
    name: Annotated[HomeList, Query(alias="list")],
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> PostingList:
    return service.list_postings(app.employer, name, cursor, app.now)


handler = app.resolve
