"""GET /employer/applicants: one list (応募者管理), of one posting or of all, what is due first (R19, R22)."""

from typing import Annotated
from uuid import UUID

from mypage.applicants import service
from mypage.applicants.models import ApplicantPage
from mypage.applicants.rules import ReferralList
from mypage.core.api import Api, Query

app = Api()


@app.get("/employer/applicants")
def list_applicants(
    name: Annotated[ReferralList, Query(alias="list")] = ReferralList.OWED,
    posting_id: Annotated[UUID | None, Query()] = None,
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> ApplicantPage:
    return service.list_applicants(app.employer, name, posting_id, cursor, app.now)


handler = app.resolve
