"""PUT /staff/seekers/{seeker_number}: correct a seeker of one's office; what employers see follows (§1.6, R26)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import correction
from mypage.seekers.models import UpdateSeeker
from mypage.seekers.profile_models import CorrectedSeeker

app = Api()


@app.put("/staff/seekers/<seeker_number>")
def update_seeker(seeker_number: Annotated[str, Path(max_length=20)], command: UpdateSeeker) -> CorrectedSeeker:
    return correction.update(app.staff, seeker_number, command, app.now)


handler = app.resolve
