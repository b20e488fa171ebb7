"""POST /public/sessions/{challenge_id}/login-code: mail a new login code that replaces the earlier one (domain.md §2.2)."""

from typing import Annotated

from mypage.accounts import login_codes
from mypage.accounts.models import LoginCodeSent
from mypage.core.api import Api, Path

app = Api()


@app.post("/public/sessions/<challenge_id>/login-code", status_code=202)
def resend_login_code(challenge_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> LoginCodeSent:
    return login_codes.resend_login_code(challenge_id, app.now)


handler = app.resolve
