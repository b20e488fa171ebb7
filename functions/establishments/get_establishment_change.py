"""GET /employer/establishment/change-request: what was applied for (R17)."""

from mypage.core.api import Api
from mypage.establishments import changes
from mypage.establishments.models import EstablishmentWithChange

app = Api()


@app.get("/employer/establishment/change-request")
def get_establishment_change() -> EstablishmentWithChange:
    return changes.get(app.employer, app.now)


handler = app.resolve
