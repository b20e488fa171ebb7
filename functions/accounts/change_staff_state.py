"""PUT /staff/members/{staff_id}/state: disable or enable a member; disabling ends his sessions at once (domain.md §1.6)."""

from typing import Annotated

from mypage.accounts import staff_accounts
from mypage.accounts.management_models import ChangeStaffState, OfficeStaffMember
from mypage.core.api import Api, Path

app = Api()


@app.put("/staff/members/<staff_id>/state")
def change_staff_state(
    staff_id: Annotated[str, Path(pattern="^[0-9a-f-]{36}$")], command: ChangeStaffState
) -> OfficeStaffMember:
    return staff_accounts.change_state(app.staff, staff_id, command, app.now)


handler = app.resolve
