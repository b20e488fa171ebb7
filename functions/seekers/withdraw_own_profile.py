"""POST /seeker/profile/withdraw: take one's profile back at once (R26)."""

from mypage.core.api import Api
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView

app = Api()


@app.post("/seeker/profile/withdraw")
def withdraw_own_profile() -> ProfileView:
    return publication.withdraw(publication.as_seeker(app.seeker), app.now)


handler = app.resolve
