"""GET /seeker/profile: the seeker's own public profile (§5)."""

from mypage.core.api import Api
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView

app = Api()


@app.get("/seeker/profile")
def get_own_profile() -> ProfileView:
    return publication.get(publication.as_seeker(app.seeker), app.now)


handler = app.resolve
