"""POST /public/passkey-challenges: a challenge for whoever has a passkey here; nobody is named (decisions/0016)."""

from mypage.accounts import passkeys
from mypage.accounts.management_models import PasskeyChallenge
from mypage.core.api import Api

app = Api()


@app.post("/public/passkey-challenges", status_code=201)
def start_passkey_sign_in() -> PasskeyChallenge:
    return passkeys.start_sign_in(app.now)


handler = app.resolve
