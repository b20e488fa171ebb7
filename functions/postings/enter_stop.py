"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/stop-request: enter a stop (A20)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import EnterStop
from mypage.postings.models import RequestView

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/stop-request", status_code=201)
def enter_stop(
    establishment_number: Annotated[str, Path(max_length=20)], posting_id: Annotated[UUID, Path()], command: EnterStop
) -> RequestView:
    return requests.request_stop(service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now)


handler = app.resolve
