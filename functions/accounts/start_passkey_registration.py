"""POST /employer/passkey-registrations: the password again, and what a browser needs to make a passkey (decisions/0016)."""

from mypage.accounts import credentials, passkeys
from mypage.accounts.management_models import PasskeyRegistration, StartPasskeyRegistration
from mypage.core.api import Api

app = Api()


@app.post("/employer/passkey-registrations", status_code=201)
def start_passkey_registration(command: StartPasskeyRegistration) -> PasskeyRegistration:
    return passkeys.start_registration(credentials.owner(app.employer), command, app.now)


handler = app.resolve
