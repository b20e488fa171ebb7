"""POST /staff/establishments/{establishment_number}/referrals/{referral_id}/result: by phone, any time."""

from typing import Annotated
from uuid import UUID

from mypage.applicants import results
from mypage.applicants.models import EnterResult, ReferralView
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/establishments/<establishment_number>/referrals/<referral_id>/result")
def enter_result(
    establishment_number: Annotated[str, Path(max_length=20)],
    referral_id: Annotated[UUID, Path()],
    command: EnterResult,
) -> ReferralView:
    return results.enter(app.staff, establishment_number, referral_id.hex, command, app.now)


handler = app.resolve
