"""POST /public/sign-ups/{sign_up_id}/auth-key: mail a new auth key that replaces the earlier one (R09, A06)."""

from typing import Annotated

from mypage.accounts import service
from mypage.accounts.models import SignUpStarted
from mypage.core.api import Api, Path

app = Api()


@app.post("/public/sign-ups/<sign_up_id>/auth-key", status_code=202)
def resend_auth_key(sign_up_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> SignUpStarted:
    return service.resend_auth_key(sign_up_id, app.client_address, app.now)


handler = app.resolve
