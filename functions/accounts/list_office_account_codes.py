"""GET /staff/account-codes: the office's open codes by their end, or its lapsed ones (R11, R12)."""

from typing import Annotated, Literal

from mypage.accounts import service
from mypage.accounts.models import AccountCodeList
from mypage.core.api import Api, Query

app = Api()


@app.get("/staff/account-codes")
def list_office_account_codes(
    state: Annotated[Literal["issued", "expired"], Query()] = "issued",
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> AccountCodeList:
    return service.list_office_account_codes(app.staff, state, cursor, app.now)


handler = app.resolve
