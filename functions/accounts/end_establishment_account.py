"""POST /staff/establishments/{establishment_number}/accounts/{account_id}/end: end a lost account at the counter (A03)."""

from typing import Annotated

from mypage.accounts import members
from mypage.accounts.management_models import EndAccount
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/establishments/<establishment_number>/accounts/<account_id>/end", status_code=204)
def end_establishment_account(
    establishment_number: Annotated[str, Path(max_length=40)],
    account_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")],
    command: EndAccount,
) -> None:
    members.end_access(app.staff, establishment_number, account_id, command, app.now)


handler = app.resolve
