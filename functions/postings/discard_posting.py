"""DELETE /employer/postings/{posting_id}?version=: throw a draft away (domain.md §2.4)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path, Query
from mypage.postings import service
from mypage.postings.command_models import ActOnPosting

app = Api()


@app.delete("/employer/postings/<posting_id>", status_code=204)
def discard_posting(
    posting_id: Annotated[UUID, Path()],
    version: Annotated[int, Query(ge=1, le=1_000_000_000)],
) -> None:
    service.discard(service.as_employer(app.employer), str(posting_id), ActOnPosting(version=version), app.now)


handler = app.resolve
