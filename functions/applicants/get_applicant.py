"""GET /employer/applicants/{referral_id}: one applicant with result and corrections (R19, A12, A13)."""

from typing import Annotated
from uuid import UUID

from mypage.applicants import service
from mypage.applicants.models import ApplicantView
from mypage.core.api import Api, Path

app = Api()


@app.get("/employer/applicants/<referral_id>")
def get_applicant(referral_id: Annotated[UUID, Path()]) -> ApplicantView:
    return service.get_applicant(app.employer, referral_id.hex, app.now)


handler = app.resolve
