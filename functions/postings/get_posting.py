"""GET /employer/postings/{posting_id}: one's own posting in any state (R14)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.models import PostingView

app = Api()


@app.get("/employer/postings/<posting_id>")
def get_posting(posting_id: Annotated[UUID, Path()]) -> PostingView:
    return service.get(service.as_employer(app.employer), str(posting_id), app.now)


handler = app.resolve
