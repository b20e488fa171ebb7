"""DELETE /employer/sessions and /seeker/sessions: end every session but this one, and forget every browser (decisions/0016)."""

from http import HTTPStatus

from mypage.accounts import credentials, own_sessions
from mypage.core.api import Api, Response

app = Api()


@app.delete("/employer/sessions", status_code=204)
def end_other_sessions() -> Response[None]:
    own_sessions.end_other_sessions(credentials.owner(app.employer), app.now)
    return Response(HTTPStatus.NO_CONTENT)


@app.delete("/seeker/sessions", status_code=204)
def end_other_seeker_sessions() -> Response[None]:
    own_sessions.end_other_sessions(credentials.owner(app.seeker), app.now)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
