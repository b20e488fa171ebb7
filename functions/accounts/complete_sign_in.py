"""POST /public/sessions/{challenge_id}/complete: the code that was mailed begins the session (domain.md §2.2)."""

from typing import Annotated

from mypage.accounts import login_codes
from mypage.accounts.models import CompleteSignIn, SessionBegun
from mypage.core.api import Api, Path, Response

app = Api()


@app.post("/public/sessions/<challenge_id>/complete")
def complete_sign_in(
    challenge_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: CompleteSignIn
) -> Response[SessionBegun]:
    begun = login_codes.complete_sign_in(challenge_id, command, app.visitor, app.now)
    return Response(begun.status, "application/json", begun.view, {"Set-Cookie": begun.cookies})


handler = app.resolve
