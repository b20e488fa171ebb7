"""GET /employer/postings/{posting_id}/requests: what was applied for about a posting (R17)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.models import PostingRequests

app = Api()


@app.get("/employer/postings/<posting_id>/requests")
def get_requests(posting_id: Annotated[UUID, Path()]) -> PostingRequests:
    return requests.of_posting(service.as_employer(app.employer), str(posting_id), app.now)


handler = app.resolve
