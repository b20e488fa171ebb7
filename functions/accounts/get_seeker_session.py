"""GET /seeker/session: which seeker is signed in, and until when (domain.md §1.6)."""

from mypage.accounts import seekers
from mypage.accounts.models import CurrentSeekerSession
from mypage.core.api import Api

app = Api()


@app.get("/seeker/session")
def get_seeker_session() -> CurrentSeekerSession:
    return seekers.current_session(app.seeker)


handler = app.resolve
