"""POST /public/staff-totp/complete: register the authenticator app by its first code, and sign in with it (design §5)."""

from http import HTTPStatus

from mypage.accounts import staff_totp
from mypage.accounts.models import CompleteTotp, StaffSignedIn
from mypage.core.api import Api, Response

app = Api()


@app.post("/public/staff-totp/complete")
def complete_totp(command: CompleteTotp) -> Response[StaffSignedIn]:
    opened = staff_totp.complete_totp(command, app.client_address, app.now, app.request_id)
    return Response(HTTPStatus.OK, "application/json", opened.view, {"Set-Cookie": opened.cookie})


handler = app.resolve
