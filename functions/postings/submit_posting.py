"""POST /employer/postings/{posting_id}/submit: apply for the posting (R16, R03, A07, A09)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import SubmitPosting
from mypage.postings.models import PostingView

app = Api()


@app.post("/employer/postings/<posting_id>/submit")
def submit_posting(posting_id: Annotated[UUID, Path()], command: SubmitPosting) -> PostingView:
    return service.submit(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
