"""POST /employer/passkeys: keep a new passkey and tell its owner (decisions/0016)."""

from mypage.accounts import credentials, passkeys
from mypage.accounts.management_models import OwnPasskey, RegisterPasskey
from mypage.core.api import Api

app = Api()


@app.post("/employer/passkeys", status_code=201)
def register_passkey(command: RegisterPasskey) -> OwnPasskey:
    return passkeys.register(credentials.owner(app.employer), command, app.now)


handler = app.resolve
