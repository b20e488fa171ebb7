"""POST /employer/establishment/change-request/withdraw: take it back (domain.md §2.3)."""

from mypage.core.api import Api
from mypage.establishments import changes
from mypage.establishments.command_models import ActOnEstablishmentChange
from mypage.establishments.models import EstablishmentChange

app = Api()


@app.post("/employer/establishment/change-request/withdraw")
def withdraw_establishment_change(command: ActOnEstablishmentChange) -> EstablishmentChange:
    return changes.withdraw(app.employer, command, app.now)


handler = app.resolve
