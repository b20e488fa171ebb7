"""POST /public/sign-ups: agree, enter four things, get an auth key by mail (R07, R08, A04; steps 2 to 4)."""

from mypage.accounts import service
from mypage.accounts.models import SignUpStarted, StartSignUp
from mypage.core.api import Api

app = Api()


@app.post("/public/sign-ups", status_code=202)
def start_sign_up(command: StartSignUp) -> SignUpStarted:
    return service.start_sign_up(command, app.client_address, app.now, app.request_id)


handler = app.resolve
