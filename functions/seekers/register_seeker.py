"""POST /staff/seekers: register a seeker of one's office (domain.md §1.6)."""

from mypage.core.api import Api
from mypage.seekers import service
from mypage.seekers.models import RegisterSeeker, Seeker

app = Api()


@app.post("/staff/seekers", status_code=201)
def register_seeker(command: RegisterSeeker) -> Seeker:
    return service.register(app.staff, command, app.now)


handler = app.resolve
