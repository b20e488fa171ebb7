"""POST /employer/postings/{posting_id}/withdraw: take an application back before it is decided (domain.md §2.4)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import ActOnPosting
from mypage.postings.models import PostingView

app = Api()


@app.post("/employer/postings/<posting_id>/withdraw")
def withdraw_posting(posting_id: Annotated[UUID, Path()], command: ActOnPosting) -> PostingView:
    return service.withdraw(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
