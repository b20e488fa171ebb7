"""POST /public/sign-ups/{sign_up_id}/complete: key and password open the account (R07, R09, A05, A06; step 5)."""

from typing import Annotated

from mypage.accounts import service
from mypage.accounts.models import AccountOpened, CompleteSignUp
from mypage.core.api import Api, Path

app = Api()


@app.post("/public/sign-ups/<sign_up_id>/complete", status_code=201)
def complete_sign_up(
    sign_up_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: CompleteSignUp
) -> AccountOpened:
    return service.complete_sign_up(sign_up_id, command, app.now, app.request_id)


handler = app.resolve
