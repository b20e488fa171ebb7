"""GET /employer/postings/{posting_id}/versions/{version}: one version of the content, for the job sheet."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.models import PostingVersion

app = Api()


@app.get("/employer/postings/<posting_id>/versions/<version>")
def get_posting_version(
    posting_id: Annotated[UUID, Path()], version: Annotated[int, Path(ge=1, le=1_000_000_000)]
) -> PostingVersion:
    return service.version(service.as_employer(app.employer), str(posting_id), version)


handler = app.resolve
