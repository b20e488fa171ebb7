"""POST /employer/postings/{posting_id}/copy: begin a draft from an earlier posting (R15)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import CopyPosting
from mypage.postings.models import CopiedPosting

app = Api()


@app.post("/employer/postings/<posting_id>/copy", status_code=201)
def copy_posting(posting_id: Annotated[UUID, Path()], command: CopyPosting) -> CopiedPosting:
    return service.copy(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
