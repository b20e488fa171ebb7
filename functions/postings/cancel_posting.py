"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/cancel: end it by authority (職権取消)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import decisions
from mypage.postings.command_models import CancelPosting
from mypage.postings.models import PostingView

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/cancel")
def cancel_posting(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    command: CancelPosting,
) -> PostingView:
    return decisions.cancel(app.staff, establishment_number, str(posting_id), command, app.now)


handler = app.resolve
