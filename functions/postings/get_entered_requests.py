"""GET /staff/establishments/{establishment_number}/postings/{posting_id}/requests: what was applied for about a posting."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.models import PostingRequests

app = Api()


@app.get("/staff/establishments/<establishment_number>/postings/<posting_id>/requests")
def get_entered_requests(
    establishment_number: Annotated[str, Path(max_length=20)], posting_id: Annotated[UUID, Path()]
) -> PostingRequests:
    return requests.of_posting(service.as_staff(app.staff, establishment_number), str(posting_id), app.now)


handler = app.resolve
