"""POST /employer/postings/{posting_id}/check: everything the checks find, at any time (V01-V22)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import CheckPosting
from mypage.postings.models import Findings

app = Api()


@app.post("/employer/postings/<posting_id>/check")
def check_posting(posting_id: Annotated[UUID, Path()], command: CheckPosting) -> Findings:
    return service.check(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
