"""GET /seeker/postings/{posting_number}: an active posting as seekers of the office see it (domain.md §2.4, 公開希望 1-3)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.models import PublicPosting

app = Api()


@app.get("/seeker/postings/<posting_number>")
def get_seeker_posting(
    posting_number: Annotated[str, Path(max_length=40)],
) -> PublicPosting:
    return service.get_for_seeker(app.seeker, posting_number, app.now)


handler = app.resolve
