"""POST /staff/establishments/{establishment_number}/account-codes: hand out a code at the counter (R06, R11, A01-A03)."""

from typing import Annotated

from mypage.accounts import service
from mypage.accounts.models import IssueAccountCode, IssuedAccountCode
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/establishments/<establishment_number>/account-codes", status_code=201)
def issue_account_code(
    establishment_number: Annotated[str, Path(max_length=40)], command: IssueAccountCode | None = None
) -> IssuedAccountCode:
    return service.issue_account_code(app.staff, establishment_number, command or IssueAccountCode(), app.now)


handler = app.resolve
