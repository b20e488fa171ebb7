"""GET /employer/session: who is signed in, for which establishment, and until when (domain.md §1.6)."""

from mypage.accounts import service
from mypage.accounts.models import CurrentSession
from mypage.core.api import Api

app = Api()


@app.get("/employer/session")
def get_session() -> CurrentSession:
    return service.current_session(app.employer)


handler = app.resolve
