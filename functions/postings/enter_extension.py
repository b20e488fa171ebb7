"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/extension-request: enter an extension."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import EnterExtension
from mypage.postings.models import RequestView

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/extension-request", status_code=201)
def enter_extension(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    command: EnterExtension,
) -> RequestView:
    return requests.request_extension(
        service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now
    )


handler = app.resolve
