"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/withdraw: on the employer's word."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import ActOnPosting
from mypage.postings.models import PostingView

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/withdraw")
def withdraw_entered_posting(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    command: ActOnPosting,
) -> PostingView:
    return service.withdraw(service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now)


handler = app.resolve
