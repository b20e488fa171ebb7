"""POST /employer/account/close: close one's account (退会, domain.md §2.2); what is the establishment's stays (§1.6)."""

from http import HTTPStatus

from mypage.accounts import closing
from mypage.accounts.management_models import ConfirmWithPassword
from mypage.accounts.sessions import clear_cookie
from mypage.core.api import Api, Response

app = Api()


@app.post("/employer/account/close", status_code=204)
def close_account(command: ConfirmWithPassword) -> Response[None]:
    closing.close(app.employer, command, app.now)
    return Response(HTTPStatus.NO_CONTENT, headers={"Set-Cookie": clear_cookie("employer")})


handler = app.resolve
