"""PUT /staff/seekers/{seeker_number}/profile: keep the profile; what is published changes at once (R26)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView, SaveProfileAtCounter

app = Api()


@app.put("/staff/seekers/<seeker_number>/profile")
def save_seeker_profile(
    seeker_number: Annotated[str, Path(max_length=20)], command: SaveProfileAtCounter
) -> ProfileView:
    return publication.save(publication.as_staff(app.staff, seeker_number), command, app.now)


handler = app.resolve
