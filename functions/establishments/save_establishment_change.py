"""PUT /employer/establishment/change-request: draft a change (R17)."""

from mypage.core.api import Api
from mypage.establishments import changes
from mypage.establishments.command_models import SaveEstablishmentChange
from mypage.establishments.models import EstablishmentChange

app = Api()


@app.put("/employer/establishment/change-request")
def save_establishment_change(command: SaveEstablishmentChange) -> EstablishmentChange:
    return changes.save(app.employer, command, app.now)


handler = app.resolve
