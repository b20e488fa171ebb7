"""POST /employer/applicants/{referral_id}/result: hired or not, until the cut-off (R19-R21, A13, A22)."""

from typing import Annotated
from uuid import UUID

from mypage.applicants import results
from mypage.applicants.models import ApplicantLine, RegisterResult
from mypage.core.api import Api, Path

app = Api()


@app.post("/employer/applicants/<referral_id>/result")
def register_result(referral_id: Annotated[UUID, Path()], command: RegisterResult) -> ApplicantLine:
    return results.register(app.employer, referral_id.hex, command, app.now)


handler = app.resolve
