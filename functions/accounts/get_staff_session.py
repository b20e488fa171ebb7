"""GET /staff/session: which member of staff is signed in, and until when (domain.md §1.6)."""

from mypage.accounts import service
from mypage.accounts.models import CurrentStaffSession
from mypage.core.api import Api

app = Api()


@app.get("/staff/session")
def get_staff_session() -> CurrentStaffSession:
    return service.current_staff_session(app.staff)


handler = app.resolve
