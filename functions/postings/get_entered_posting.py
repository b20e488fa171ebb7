"""GET /staff/establishments/{establishment_number}/postings/{posting_id}: what staff entered (R04)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.models import PostingView

app = Api()


@app.get("/staff/establishments/<establishment_number>/postings/<posting_id>")
def get_entered_posting(
    establishment_number: Annotated[str, Path(max_length=20)], posting_id: Annotated[UUID, Path()]
) -> PostingView:
    return service.get(service.as_staff(app.staff, establishment_number), str(posting_id), app.now)


handler = app.resolve
