"""GET /staff/active-postings/{posting_number}: an active posting of any office, to refer a seeker to (domain.md §1.6)."""

from typing import Annotated

from mypage.applicants import service
from mypage.applicants.models import ActivePosting
from mypage.core.api import Api, Path

app = Api()


@app.get("/staff/active-postings/<posting_number>")
def find_active_posting(posting_number: Annotated[str, Path(max_length=40)]) -> ActivePosting:
    return service.find_posting(app.staff, posting_number, app.now)


handler = app.resolve
