"""POST /staff/establishments: register an establishment of one's office (A23)."""

from mypage.core.api import Api
from mypage.establishments import service
from mypage.establishments.command_models import RegisterEstablishment
from mypage.establishments.models import Establishment

app = Api()


@app.post("/staff/establishments", status_code=201)
def register_establishment(command: RegisterEstablishment) -> Establishment:
    return service.register(app.staff, command, app.now)


handler = app.resolve
