"""DELETE /staff/establishments/{establishment_number}/postings/{posting_id}?version=: throw an entry away."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path, Query
from mypage.postings import service
from mypage.postings.command_models import ActOnPosting

app = Api()


@app.delete("/staff/establishments/<establishment_number>/postings/<posting_id>", status_code=204)
def discard_entered_posting(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    version: Annotated[int, Query(ge=1, le=1_000_000_000)],
) -> None:
    service.discard(
        service.as_staff(app.staff, establishment_number), str(posting_id), ActOnPosting(version=version), app.now
    )


handler = app.resolve
