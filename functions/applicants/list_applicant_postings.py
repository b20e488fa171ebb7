"""GET /employer/applicant-postings: the postings to which seekers were referred, with counts (R19)."""

from typing import Annotated

from mypage.applicants import service
from mypage.applicants.models import PostingsWithApplicants
from mypage.core.api import Api, Query

app = Api()


@app.get("/employer/applicant-postings")
def list_applicant_postings(
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> PostingsWithApplicants:
    return service.list_postings(app.employer, cursor)


handler = app.resolve
