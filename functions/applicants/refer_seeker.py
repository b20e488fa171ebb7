"""POST /staff/referrals: refer a seeker of one's office to an active posting of any office (R28, domain.md §2.7)."""

from mypage.applicants import service
from mypage.applicants.models import ReferralView, ReferSeeker
from mypage.core.api import Api

app = Api()


@app.post("/staff/referrals", status_code=201)
def refer_seeker(command: ReferSeeker) -> ReferralView:
    return service.refer(app.staff, command, app.now)


handler = app.resolve
