"""POST /employer/postings/{posting_id}/extension-request: apply for one more month (domain.md §2.4)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import RequestExtension
from mypage.postings.models import RequestView

app = Api()


@app.post("/employer/postings/<posting_id>/extension-request", status_code=201)
def request_extension(posting_id: Annotated[UUID, Path()], command: RequestExtension) -> RequestView:
    return requests.request_extension(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
