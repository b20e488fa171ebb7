"""PUT /staff/establishments/{establishment_number}: correct an establishment (§1.4)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.establishments import service
from mypage.establishments.command_models import UpdateEstablishment
from mypage.establishments.models import Establishment

app = Api()


@app.put("/staff/establishments/<establishment_number>")
def update_establishment(
    establishment_number: Annotated[str, Path(max_length=20)], command: UpdateEstablishment
) -> Establishment:
    return service.update(app.staff, establishment_number, command, app.now)


handler = app.resolve
