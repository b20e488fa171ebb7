"""POST /public/password-resets/{password_reset_id}/complete: a new password; every session ends (design §5)."""

from http import HTTPStatus
from typing import Annotated

from mypage.accounts import service
from mypage.accounts.models import CompletePasswordReset
from mypage.core.api import Api, Path, Response

app = Api()


@app.post("/public/password-resets/<password_reset_id>/complete", status_code=204)
def complete_password_reset(
    password_reset_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: CompletePasswordReset
) -> Response[None]:
    service.complete_password_reset(password_reset_id, command, app.now, app.request_id)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
