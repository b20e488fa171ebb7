"""GET /employer/postings/{posting_id}/versions/{version}: one version of the content, for the job sheet.

With `proposal`: what a change was to make of it, as applied for at that line of the history.

GET /staff/establishments/{establishment_number}/postings/{posting_id}/versions/{version}: the same for staff of its office.
"""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path, Query
from mypage.postings import service
from mypage.postings.models import PostingVersion

app = Api()


@app.get("/employer/postings/<posting_id>/versions/<version>")
def get_posting_version(
    posting_id: Annotated[UUID, Path()],
    version: Annotated[int, Path(ge=1, le=1_000_000_000)],
    proposal: Annotated[str | None, Query(pattern=r"^[0-9a-f]{8}$")] = None,
) -> PostingVersion:
    return service.version(service.as_employer(app.employer), str(posting_id), version, proposal)


@app.get("/staff/establishments/<establishment_number>/postings/<posting_id>/versions/<version>")
def get_entered_version(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    version: Annotated[int, Path(ge=1, le=1_000_000_000)],
    proposal: Annotated[str | None, Query(pattern=r"^[0-9a-f]{8}$")] = None,
) -> PostingVersion:
    return service.version(service.as_staff(app.staff, establishment_number), str(posting_id), version, proposal)


handler = app.resolve
