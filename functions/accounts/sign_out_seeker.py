"""DELETE /seeker/session: sign out a seeker; the session ends at once (domain.md §1.6)."""

from http import HTTPStatus

from mypage.accounts import seekers
from mypage.accounts.sessions import clear_cookie
from mypage.core.api import Api, Response

app = Api()


@app.delete("/seeker/session", status_code=204)
def sign_out_seeker() -> Response[None]:
    seekers.sign_out(app.seeker, app.now)
    return Response(HTTPStatus.NO_CONTENT, headers={"Set-Cookie": clear_cookie("seeker")})


handler = app.resolve
