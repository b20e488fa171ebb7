"""GET /employer/seekers: find seekers who asked to be found, with counts (R26, R27, A18)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.seekers import search
from mypage.seekers.search_models import SeekerFilters, SeekerSearchResult

app = Api()


@app.get("/employer/seekers")
def search_seekers(filters: Annotated[SeekerFilters, Query()]) -> SeekerSearchResult:
    return search.search(app.employer, filters, app.now)


handler = app.resolve
