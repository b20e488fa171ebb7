"""GET /staff/establishments/{establishment_number}: an establishment of one's office."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.establishments import service
from mypage.establishments.models import Establishment

app = Api()


@app.get("/staff/establishments/<establishment_number>")
def get_establishment(establishment_number: Annotated[str, Path(max_length=20)]) -> Establishment:
    return service.get_for_staff(app.staff, establishment_number)


handler = app.resolve
