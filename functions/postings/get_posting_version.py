"""GET /employer/postings/{posting_id}/versions/{version}: one version of the content, for the job sheet.

GET /staff/establishments/{establishment_number}/postings/{posting_id}/versions/{version}: the same for staff of its office.
"""

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


@app.get("/staff/establishments/<establishment_number>/postings/<posting_id>/versions/<version>")
def get_entered_version(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    version: Annotated[int, Path(ge=1, le=1_000_000_000)],
) -> PostingVersion:
    return service.version(service.as_staff(app.staff, establishment_number), str(posting_id), version)


handler = app.resolve
