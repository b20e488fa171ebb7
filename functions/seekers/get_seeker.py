"""GET /staff/seekers/{seeker_number}: a seeker of one's office; a look that is audited (domain.md §1.6)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import service
from mypage.seekers.models import Seeker

app = Api()


@app.get("/staff/seekers/<seeker_number>")
def get_seeker(seeker_number: Annotated[str, Path(max_length=20)]) -> Seeker:
    return service.get(app.staff, seeker_number, app.now)


handler = app.resolve
