"""POST /public/seeker-sign-ups: a seeker agrees, enters four things, gets an auth key by mail (R24, A04)."""

from mypage.accounts import seekers
from mypage.accounts.models import SignUpStarted, StartSeekerSignUp
from mypage.core.api import Api

app = Api()


@app.post("/public/seeker-sign-ups", status_code=202)
def start_seeker_sign_up(command: StartSeekerSignUp) -> SignUpStarted:
    return seekers.start_sign_up(command, app.client_address, app.now, app.request_id)


handler = app.resolve
