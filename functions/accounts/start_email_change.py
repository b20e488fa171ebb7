"""POST /employer/email-changes: mail a key to the new address, whether or not it may be used (decisions/0016)."""

from mypage.accounts import credentials
from mypage.accounts.management_models import EmailChangeStarted, StartEmailChange
from mypage.core.api import Api

app = Api()


@app.post("/employer/email-changes", status_code=202)
def start_email_change(command: StartEmailChange) -> EmailChangeStarted:
    return credentials.start_email_change(credentials.owner(app.employer), command, app.now)


handler = app.resolve
