"""POST /public/seeker-sign-ups/{sign_up_id}/complete: key and password open a seeker's MyPage (R24, A05, A06)."""

from typing import Annotated

from mypage.accounts import seekers
from mypage.accounts.models import CompleteSignUp, SeekerAccountOpened
from mypage.core.api import Api, Path

app = Api()


@app.post("/public/seeker-sign-ups/<sign_up_id>/complete", status_code=201)
def complete_seeker_sign_up(
    sign_up_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: CompleteSignUp
) -> SeekerAccountOpened:
    return seekers.complete_sign_up(sign_up_id, command, app.now, app.request_id)


handler = app.resolve
