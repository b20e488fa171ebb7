"""POST /staff/members/{staff_id}/reset: a member who lost password or authenticator app begins anew (domain.md §1.6)."""

from typing import Annotated

from mypage.accounts import staff_accounts
from mypage.accounts.management_models import StaffPassword
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/members/<staff_id>/reset")
def reset_staff(staff_id: Annotated[str, Path(pattern="^[0-9a-f-]{36}$")]) -> StaffPassword:
    return staff_accounts.reset(app.staff, staff_id, app.now)


handler = app.resolve
