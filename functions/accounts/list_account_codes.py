"""GET /staff/establishments/{establishment_number}/account-codes: the codes of an establishment, newest first (R06)."""

from typing import Annotated

from mypage.accounts import service
from mypage.accounts.models import AccountCodeList
from mypage.core.api import Api, Path, Query

app = Api()


@app.get("/staff/establishments/<establishment_number>/account-codes")
def list_account_codes(
    establishment_number: Annotated[str, Path(max_length=40)],
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> AccountCodeList:
    return service.list_account_codes(app.staff, establishment_number, cursor, app.now)


handler = app.resolve
