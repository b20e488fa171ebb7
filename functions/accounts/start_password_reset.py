"""POST /public/password-resets: mail a key; known and unknown addresses are answered alike (design §5)."""

from mypage.accounts import service
from mypage.accounts.models import PasswordResetStarted, StartPasswordReset
from mypage.core.api import Api

app = Api()


@app.post("/public/password-resets", status_code=202)
def start_password_reset(command: StartPasswordReset) -> PasswordResetStarted:
    return service.start_password_reset(command, app.client_address, app.now)


handler = app.resolve
