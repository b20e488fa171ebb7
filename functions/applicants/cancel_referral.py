"""POST /staff/establishments/{establishment_number}/referrals/{referral_id}/cancel: by its office (§2.7)."""

from typing import Annotated
from uuid import UUID

from mypage.applicants import service
from mypage.applicants.models import CancelReferral, ReferralView
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/establishments/<establishment_number>/referrals/<referral_id>/cancel")
def cancel_referral(
    establishment_number: Annotated[str, Path(max_length=20)],
    referral_id: Annotated[UUID, Path()],
    command: CancelReferral,
) -> ReferralView:
    return service.cancel(app.staff, establishment_number, referral_id.hex, command, app.now)


handler = app.resolve
