"""POST /employer/establishment/change-request/submit: apply for it (R17, A07)."""

from mypage.core.api import Api
from mypage.establishments import changes
from mypage.establishments.command_models import ActOnEstablishmentChange
from mypage.establishments.models import EstablishmentChange

app = Api()


@app.post("/employer/establishment/change-request/submit")
def submit_establishment_change(command: ActOnEstablishmentChange) -> EstablishmentChange:
    return changes.submit(app.employer, command, app.now)


handler = app.resolve
