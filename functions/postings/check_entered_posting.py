"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/check: everything the checks find in an entry."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import CheckPosting
from mypage.postings.models import Findings

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/check")
def check_entered_posting(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    command: CheckPosting,
) -> Findings:
    return service.check(service.as_staff(app.staff, establishment_number), str(posting_id), command, app.now)


handler = app.resolve
