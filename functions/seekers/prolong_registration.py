"""POST /staff/seekers/{seeker_number}/prolong: let a registration hold a month longer (§5)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import publication
from mypage.seekers.profile_models import ProfileView, ProlongRegistration

app = Api()


@app.post("/staff/seekers/<seeker_number>/prolong")
def prolong_registration(
    seeker_number: Annotated[str, Path(max_length=20)], command: ProlongRegistration
) -> ProfileView:
    return publication.prolong(publication.as_staff(app.staff, seeker_number), command, app.now)


handler = app.resolve
