"""PUT /employer/postings/{posting_id}/change-request: draft a change, incomplete or not (R17, A21)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import SaveChange
from mypage.postings.models import RequestView

app = Api()


@app.put("/employer/postings/<posting_id>/change-request")
def save_change(posting_id: Annotated[UUID, Path()], command: SaveChange) -> RequestView:
    return requests.save_change(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
