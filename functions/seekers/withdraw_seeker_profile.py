"""POST /staff/seekers/{seeker_number}/profile/withdraw: take it back at once (R26)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView

app = Api()


@app.post("/staff/seekers/<seeker_number>/profile/withdraw")
def withdraw_seeker_profile(seeker_number: Annotated[str, Path(max_length=20)]) -> ProfileView:
    return publication.withdraw(publication.as_staff(app.staff, seeker_number), app.now)


handler = app.resolve
