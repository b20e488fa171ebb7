"""PUT /staff/seekers/{seeker_number}: correct a seeker of one's office, on the version that was read (§1.6)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import service
from mypage.seekers.models import Seeker, UpdateSeeker

app = Api()


@app.put("/staff/seekers/<seeker_number>")
def update_seeker(seeker_number: Annotated[str, Path(max_length=20)], command: UpdateSeeker) -> Seeker:
    return service.update(app.staff, seeker_number, command, app.now)


handler = app.resolve
