"""GET /staff/establishments/{establishment_number}/accounts: who may act for an establishment, for the counter (§1.6)."""

from typing import Annotated

from mypage.accounts import members
from mypage.accounts.management_models import EstablishmentAccounts
from mypage.core.api import Api, Path

app = Api()


@app.get("/staff/establishments/<establishment_number>/accounts")
def list_establishment_accounts(establishment_number: Annotated[str, Path(max_length=40)]) -> EstablishmentAccounts:
    return members.establishment_accounts(app.staff, establishment_number, app.now)


handler = app.resolve
