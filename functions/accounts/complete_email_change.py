"""POST /employer/email-changes/{email_change_id}/complete and /seeker/email-changes/{email_change_id}/complete: the key (A05)."""

from http import HTTPStatus
from typing import Annotated

from mypage.accounts import credentials
from mypage.accounts.management_models import CompleteEmailChange
from mypage.core.api import Api, Path, Response

app = Api()


@app.post("/employer/email-changes/<email_change_id>/complete", status_code=204)
def complete_email_change(
    email_change_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: CompleteEmailChange
) -> Response[None]:
    credentials.complete_email_change(credentials.owner(app.employer), email_change_id, command, app.now)
    return Response(HTTPStatus.NO_CONTENT)


@app.post("/seeker/email-changes/<email_change_id>/complete", status_code=204)
def complete_seeker_email_change(
    email_change_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: CompleteEmailChange
) -> Response[None]:
    credentials.complete_email_change(credentials.owner(app.seeker), email_change_id, command, app.now)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
