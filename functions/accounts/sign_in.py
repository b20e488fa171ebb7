"""POST /public/sessions: sign in with address and password, or mail a code (R10, domain.md §1.6, §2.2)."""

from mypage.accounts import login_codes
from mypage.accounts.models import LoginCodeSent, SignedIn, SignIn
from mypage.core.api import Api, Response, answers

app = Api()


@app.post("/public/sessions", responses=answers({200: SignedIn, 202: LoginCodeSent}))
def sign_in(command: SignIn) -> Response[SignedIn | LoginCodeSent]:
    begun = login_codes.sign_in(command, app.visitor, app.now)
    return Response(begun.status, "application/json", begun.view, {"Set-Cookie": begun.cookies})


handler = app.resolve
