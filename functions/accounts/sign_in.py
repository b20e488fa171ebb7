"""POST /public/sessions: sign in with address and password (R10, domain.md §1.6)."""

from http import HTTPStatus

from mypage.accounts import service
from mypage.accounts.models import SignedIn, SignIn
from mypage.core.api import Api, Response

app = Api()


@app.post("/public/sessions")
def sign_in(command: SignIn) -> Response[SignedIn]:
    opened = service.sign_in(command, app.client_address, app.now, app.request_id)
    return Response(HTTPStatus.OK, "application/json", opened.view, {"Set-Cookie": opened.cookie})


handler = app.resolve
