"""PUT /seeker/profile: keep one's profile; what is published changes at once (R26)."""

from mypage.core.api import Api
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView, SaveProfile

app = Api()


@app.put("/seeker/profile")
def save_own_profile(command: SaveProfile) -> ProfileView:
    return publication.save(publication.as_seeker(app.seeker), command, app.now)


handler = app.resolve
