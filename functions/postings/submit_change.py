"""POST /employer/postings/{posting_id}/change-request/submit: apply for the change (R17, A21)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import SubmitChange
from mypage.postings.models import RequestView

app = Api()


@app.post("/employer/postings/<posting_id>/change-request/submit")
def submit_change(posting_id: Annotated[UUID, Path()], command: SubmitChange) -> RequestView:
    return requests.submit_change(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
