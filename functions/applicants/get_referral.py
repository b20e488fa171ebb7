"""GET /staff/establishments/{establishment_number}/referrals/{referral_id}: to both offices; audited (§1.6)."""

from typing import Annotated
from uuid import UUID

from mypage.applicants import service
from mypage.applicants.models import ReferralView
from mypage.core.api import Api, Path

app = Api()


@app.get("/staff/establishments/<establishment_number>/referrals/<referral_id>")
def get_referral(
    establishment_number: Annotated[str, Path(max_length=20)], referral_id: Annotated[UUID, Path()]
) -> ReferralView:
    return service.get_referral(app.staff, establishment_number, referral_id.hex, app.now)


handler = app.resolve
