"""POST /public/staff-sessions: sign in a member of staff through Cognito, first sign-in and TOTP included (§1.6)."""

from http import HTTPStatus

from mypage.accounts import service
from mypage.accounts.models import SignInStaff, StaffSignedIn
from mypage.core.api import Api, Response

app = Api()


@app.post("/public/staff-sessions")
def sign_in_staff(command: SignInStaff) -> Response[StaffSignedIn]:
    opened = service.sign_in_staff(command, app.client_address, app.now, app.request_id)
    return Response(HTTPStatus.OK, "application/json", opened.view, {"Set-Cookie": opened.cookie})


handler = app.resolve
