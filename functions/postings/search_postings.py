"""GET /staff/postings: find postings by number, establishment or occupation."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.postings import service
from mypage.postings.models import StaffPostingList
from mypage.postings.rules import PostingSearch

app = Api()


@app.get("/staff/postings")
def search_postings(
    number: Annotated[str | None, Query(max_length=40)] = None,
    establishment_number: Annotated[str | None, Query(max_length=20)] = None,
    occupation_code: Annotated[str | None, Query(max_length=10)] = None,
    words: Annotated[str | None, Query(max_length=40)] = None,
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> StaffPostingList:
    return service.search(
        app.staff, PostingSearch(number, establishment_number, occupation_code, words), cursor, app.now
    )


handler = app.resolve
