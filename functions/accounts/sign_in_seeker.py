"""POST /public/seeker-sessions: sign in a seeker with address and password (domain.md §1.6)."""

from http import HTTPStatus

from mypage.accounts import seekers
from mypage.accounts.models import SeekerSignedIn, SignIn
from mypage.core.api import Api, Response

app = Api()


@app.post("/public/seeker-sessions")
def sign_in_seeker(command: SignIn) -> Response[SeekerSignedIn]:
    opened = seekers.sign_in(command, app.client_address, app.now, app.request_id)
    return Response(HTTPStatus.OK, "application/json", opened.view, {"Set-Cookie": opened.cookie})


handler = app.resolve
