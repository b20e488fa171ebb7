"""POST /staff/seekers/{seeker_number}/profile/publish: make it public at the seeker's wish (R26)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView, PublishProfileAtCounter

app = Api()


@app.post("/staff/seekers/<seeker_number>/profile/publish")
def publish_seeker_profile(
    seeker_number: Annotated[str, Path(max_length=20)], command: PublishProfileAtCounter
) -> ProfileView:
    return publication.publish(publication.as_staff(app.staff, seeker_number), command, app.now)


handler = app.resolve
