"""GET /employer/establishment: what the office knows about one's own establishment (R14)."""

from mypage.core.api import Api
from mypage.establishments import service
from mypage.establishments.models import Establishment

app = Api()


@app.get("/employer/establishment")
def get_own_establishment() -> Establishment:
    return service.get_own(app.employer)


handler = app.resolve
