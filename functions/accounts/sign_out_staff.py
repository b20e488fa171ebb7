"""DELETE /staff/session: sign out a member of staff; the session ends at once (domain.md §1.6)."""

from http import HTTPStatus

from mypage.accounts import service
from mypage.accounts.sessions import clear_cookie
from mypage.core.api import Api, Response

app = Api()


@app.delete("/staff/session", status_code=204)
def sign_out_staff() -> Response[None]:
    service.sign_out_staff(app.staff, app.now)
    return Response(HTTPStatus.NO_CONTENT, headers={"Set-Cookie": clear_cookie("staff")})


handler = app.resolve
