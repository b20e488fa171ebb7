"""DELETE /employer/sessions/{session_id} and /seeker/sessions/{session_id}: end one's own session at once (decisions/0016)."""

from http import HTTPStatus
from typing import Annotated

from mypage.accounts import credentials, own_sessions
from mypage.core.api import Api, Path, Response

app = Api()


@app.delete("/employer/sessions/<session_id>", status_code=204)
def end_session(session_id: Annotated[str, Path(pattern="^[0-9a-f]{64}$")]) -> Response[None]:
    own_sessions.end_session(credentials.owner(app.employer), session_id, app.now)
    return Response(HTTPStatus.NO_CONTENT)


@app.delete("/seeker/sessions/<session_id>", status_code=204)
def end_seeker_session(session_id: Annotated[str, Path(pattern="^[0-9a-f]{64}$")]) -> Response[None]:
    own_sessions.end_session(credentials.owner(app.seeker), session_id, app.now)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
