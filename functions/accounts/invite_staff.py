"""POST /staff/members: a supervisor creates a member of his office; the first password is shown once (domain.md §1.6)."""

from mypage.accounts import staff_accounts
from mypage.accounts.management_models import InviteStaff, StaffPassword
from mypage.core.api import Api

app = Api()


@app.post("/staff/members", status_code=201)
def invite_staff(command: InviteStaff) -> StaffPassword:
    return staff_accounts.invite(app.staff, command, app.now)


handler = app.resolve
