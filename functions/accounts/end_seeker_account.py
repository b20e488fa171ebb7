"""POST /staff/seekers/{seeker_number}/account/end: end a seeker's lost account, so that a new code opens another (A03)."""

from typing import Annotated

from mypage.accounts import closing
from mypage.accounts.management_models import EndAccount
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/seekers/<seeker_number>/account/end", status_code=204)
def end_seeker_account(seeker_number: Annotated[str, Path(max_length=40)], command: EndAccount) -> None:
    closing.end_seeker(app.staff, seeker_number, command, app.now)


handler = app.resolve
