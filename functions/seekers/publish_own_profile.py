"""POST /seeker/profile/publish: make one's profile public to employers (R26)."""

from mypage.core.api import Api
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView, PublishProfile

app = Api()


@app.post("/seeker/profile/publish")
def publish_own_profile(command: PublishProfile) -> ProfileView:
    return publication.publish(publication.as_seeker(app.seeker), command, app.now)


handler = app.resolve
