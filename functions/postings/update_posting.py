"""PUT /employer/postings/{posting_id}: save the form, incomplete or not, on the version that was read."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import UpdatePosting
from mypage.postings.models import PostingView

app = Api()


@app.put("/employer/postings/<posting_id>")
def update_posting(posting_id: Annotated[UUID, Path()], command: UpdatePosting) -> PostingView:
    return service.update(service.as_employer(app.employer), str(posting_id), command, app.now)


handler = app.resolve
