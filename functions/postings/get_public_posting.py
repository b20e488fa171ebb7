"""GET /public/postings/{posting_number}: a published posting while it is active (domain.md §2.4, 公開希望)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.models import PublicPosting

app = Api()


@app.get("/public/postings/<posting_number>")
def get_public_posting(
    posting_number: Annotated[str, Path(max_length=40)],
) -> PublicPosting:
    return service.get_public(posting_number, app.now)


handler = app.resolve
