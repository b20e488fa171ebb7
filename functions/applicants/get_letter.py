"""GET /employer/applicants/{referral_id}/letter: the letter of referral (紹介状), until the cut-off (R19, A12)."""

from typing import Annotated
from uuid import UUID

from mypage.applicants import service
from mypage.applicants.models import ReferralLetter
from mypage.core.api import Api, Path

app = Api()


@app.get("/employer/applicants/<referral_id>/letter")
def get_letter(referral_id: Annotated[UUID, Path()]) -> ReferralLetter:
    return service.get_letter(app.employer, referral_id.hex, app.now)


handler = app.resolve
