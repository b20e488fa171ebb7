"""GET /staff/establishments/{establishment_number}/postings/{posting_id}/history: all versions of a posting, by whom and when."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.models import History

app = Api()


@app.get("/staff/establishments/<establishment_number>/postings/<posting_id>/history")
def get_entered_history(
    establishment_number: Annotated[str, Path(max_length=20)], posting_id: Annotated[UUID, Path()]
) -> History:
    return service.history(service.as_staff(app.staff, establishment_number), str(posting_id))


handler = app.resolve
