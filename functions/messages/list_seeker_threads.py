"""GET /seeker/threads: the seeker's threads with unread counts (R23, domain.md §2.8)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.messages import service
from mypage.messages.models import ThreadList

app = Api()


@app.get("/seeker/threads")
def list_seeker_threads(cursor: Annotated[str | None, Query(max_length=1000)] = None) -> ThreadList:
    return service.list_of_seeker(app.seeker, cursor, app.now)


handler = app.resolve
