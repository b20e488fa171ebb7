"""POST /employer/email-changes and /seeker/email-changes: mail a key to the new address in any case (decisions/0016)."""

from mypage.accounts import credentials
from mypage.accounts.management_models import EmailChangeStarted, StartEmailChange
from mypage.core.api import Api

app = Api()


@app.post("/employer/email-changes", status_code=202)
def start_email_change(command: StartEmailChange) -> EmailChangeStarted:
    return credentials.start_email_change(credentials.owner(app.employer), command, app.now)


@app.post("/seeker/email-changes", status_code=202)
def start_seeker_email_change(command: StartEmailChange) -> EmailChangeStarted:
    return credentials.start_email_change(credentials.owner(app.seeker), command, app.now)


handler = app.resolve
