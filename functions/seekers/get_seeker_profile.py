"""GET /staff/seekers/{seeker_number}/profile: the public profile of a seeker of one's office; audited (§5, §1.6)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView

app = Api()


@app.get("/staff/seekers/<seeker_number>/profile")
def get_seeker_profile(seeker_number: Annotated[str, Path(max_length=20)]) -> ProfileView:
    return publication.get(publication.as_staff(app.staff, seeker_number), app.now)


handler = app.resolve
