"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/submit: into the queue (R02, R04)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import SubmitPosting
from mypage.postings.models import PostingView

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/submit")
def submit_entered_posting(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    command: SubmitPosting,
) -> PostingView:
    return service.submit(service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now)


handler = app.resolve
