"""GET /employer/postings/{posting_id}/history: all versions, by whom and when."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.models import History

app = Api()


@app.get("/employer/postings/<posting_id>/history")
def get_posting_history(posting_id: Annotated[UUID, Path()]) -> History:
    return service.history(service.as_employer(app.employer), str(posting_id))


handler = app.resolve
