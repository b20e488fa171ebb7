"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/copy: reuse a posting (R15)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import CopyEnteredPosting
from mypage.postings.models import CopiedPosting

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/copy", status_code=201)
def copy_entered_posting(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    command: CopyEnteredPosting,
) -> CopiedPosting:
    return service.copy(service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now)


handler = app.resolve
