"""GET /staff/referrals: what the office referred, or what its postings got, by state; a look that is audited (§1.6)."""

from typing import Annotated

from mypage.applicants import service
from mypage.applicants.models import ReferralPage
from mypage.applicants.rules import Side, StaffView
from mypage.core.api import Api, Query

app = Api()


@app.get("/staff/referrals")
def list_referrals(
    side: Annotated[Side, Query()] = Side.REFERRING,
    view: Annotated[StaffView, Query()] = StaffView.OWED,
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> ReferralPage:
    return service.list_of_office(app.staff, side, view, cursor, app.now)


handler = app.resolve
