"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/change-request: enter a change (R17)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import EnterChange
from mypage.postings.models import RequestView

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/change-request", status_code=201)
def enter_change(
    establishment_number: Annotated[str, Path(max_length=20)], posting_id: Annotated[UUID, Path()], command: EnterChange
) -> RequestView:
    return requests.enter_change(service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now)


handler = app.resolve
