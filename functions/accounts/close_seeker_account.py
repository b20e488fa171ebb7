"""POST /seeker/account/close: close one's MyPage (退会, domain.md §2.2); a new code at the counter opens it again."""

from http import HTTPStatus

from mypage.accounts import closing
from mypage.accounts.management_models import ConfirmWithPassword
from mypage.accounts.sessions import clear_cookie
from mypage.core.api import Api, Response

app = Api()


@app.post("/seeker/account/close", status_code=204)
def close_seeker_account(command: ConfirmWithPassword) -> Response[None]:
    closing.close_seeker(app.seeker, command, app.now)
    return Response(HTTPStatus.NO_CONTENT, headers={"Set-Cookie": clear_cookie("seeker")})


handler = app.resolve
