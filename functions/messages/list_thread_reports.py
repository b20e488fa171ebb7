"""GET /staff/thread-reports: threads that a side has reported to the office (domain.md §1.4)."""

from typing import Annotated

from mypage.core.api import Api, Query
from mypage.messages import service
from mypage.messages.models import ThreadReports

app = Api()


@app.get("/staff/thread-reports")
def list_thread_reports(cursor: Annotated[str | None, Query(max_length=1000)] = None) -> ThreadReports:
    return service.reports(app.staff, cursor)


handler = app.resolve
