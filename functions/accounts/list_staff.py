"""GET /staff/members: the staff of a supervisor's own office (domain.md §1.6)."""

from typing import Annotated

from mypage.accounts import staff_accounts
from mypage.accounts.management_models import OfficeStaff
from mypage.core.api import Api, Query

app = Api()


@app.get("/staff/members")
def list_staff(cursor: Annotated[str | None, Query(max_length=1000)] = None) -> OfficeStaff:
    return staff_accounts.office_staff(app.staff, cursor)


handler = app.resolve
