"""POST /public/seeker-sessions: sign in a seeker with address and password, or mail a code (domain.md §1.6, §2.2)."""

from mypage.accounts import login_codes
from mypage.accounts.models import LoginCodeSent, SeekerSignedIn, SignIn
from mypage.core.api import Api, Response, answers

app = Api()


@app.post("/public/seeker-sessions", responses=answers({200: SeekerSignedIn, 202: LoginCodeSent}))
def sign_in_seeker(command: SignIn) -> Response[SeekerSignedIn | LoginCodeSent]:
    begun = login_codes.sign_in_seeker(command, app.visitor, app.now)
    return Response(begun.status, "application/json", begun.view, {"Set-Cookie": begun.cookies})


handler = app.resolve
