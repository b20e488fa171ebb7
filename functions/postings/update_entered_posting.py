"""PUT /staff/establishments/{establishment_number}/postings/{posting_id}: save what staff enter (R04)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import UpdatePosting
from mypage.postings.models import PostingView

app = Api()


@app.put("/staff/establishments/<establishment_number>/postings/<posting_id>")
def update_entered_posting(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    command: UpdatePosting,
) -> PostingView:
    return service.update(service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now)


handler = app.resolve
