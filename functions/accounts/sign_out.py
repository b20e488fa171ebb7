"""DELETE /employer/session: sign out; the session ends at once (domain.md §1.6)."""

from http import HTTPStatus

from mypage.accounts import service
from mypage.accounts.sessions import clear_cookie
from mypage.core.api import Api, Response

app = Api()


@app.delete("/employer/session", status_code=204)
def sign_out() -> Response[None]:
    service.sign_out(app.employer, app.now)
    return Response(HTTPStatus.NO_CONTENT, headers={"Set-Cookie": clear_cookie("employer")})


handler = app.resolve
