"""POST /staff/seekers/{seeker_number}/account-codes: hand out a seeker's code at the counter (R24, A01-A03)."""

from typing import Annotated

from mypage.accounts import seekers
from mypage.accounts.models import IssueAccountCode, IssuedSeekerCode
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/seekers/<seeker_number>/account-codes", status_code=201)
def issue_seeker_code(
    seeker_number: Annotated[str, Path(max_length=40)], command: IssueAccountCode | None = None
) -> IssuedSeekerCode:
    return seekers.issue_seeker_code(app.staff, seeker_number, command or IssueAccountCode(), app.now)


handler = app.resolve
