"""POST /public/passkey-sessions: sign in with a passkey (decisions/0016)."""

from mypage.accounts import passkeys
from mypage.accounts.management_models import SignInWithPasskey
from mypage.accounts.models import SessionBegun
from mypage.core.api import Api, Response

app = Api()


@app.post("/public/passkey-sessions")
def sign_in_with_passkey(command: SignInWithPasskey) -> Response[SessionBegun]:
    begun = passkeys.sign_in(command, app.visitor, app.now)
    return Response(begun.status, "application/json", begun.view, {"Set-Cookie": begun.cookies})


handler = app.resolve
