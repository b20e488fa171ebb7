"""GET /employer/sessions and /seeker/sessions: one's own sessions that are not over (decisions/0016)."""

from mypage.accounts import credentials, own_sessions
from mypage.accounts.management_models import OwnSessions
from mypage.core.api import Api

app = Api()


@app.get("/employer/sessions")
def list_sessions() -> OwnSessions:
    return own_sessions.list_sessions(credentials.owner(app.employer), app.now)


@app.get("/seeker/sessions")
def list_seeker_sessions() -> OwnSessions:
    return own_sessions.list_sessions(credentials.owner(app.seeker), app.now)


handler = app.resolve
