"""POST /employer/postings/{posting_id}/stop-request: apply for the end of recruitment (A20)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import RequestStop
from mypage.postings.models import RequestView

app = Api()


@app.post("/employer/postings/<posting_id>/stop-request", status_code=201)
def request_stop(posting_id: Annotated[UUID, Path()], command: RequestStop) -> RequestView:
    return requests.request_stop(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
