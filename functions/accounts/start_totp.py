"""POST /public/staff-totp: the secret for a member of staff's authenticator app, for whoever has none yet (design §5)."""

from mypage.accounts import staff_totp
from mypage.accounts.models import StartTotp, TotpEnrolment
from mypage.core.api import Api

app = Api()


@app.post("/public/staff-totp")
def start_totp(command: StartTotp) -> TotpEnrolment:
    return staff_totp.start_totp(command, app.client_address, app.now)


handler = app.resolve
