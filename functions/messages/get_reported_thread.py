"""GET /staff/threads/{referral_id}: read a thread that a side has reported; every look is audited (domain.md §1.4)."""

from typing import Annotated

from mypage.core.api import Api, Path, Query
from mypage.messages import service
from mypage.messages.models import ReportedThread

app = Api()


@app.get("/staff/threads/<referral_id>")
def get_reported_thread(
    referral_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")],
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> ReportedThread:
    return service.get_reported(app.staff, referral_id, cursor, app.now)


handler = app.resolve
