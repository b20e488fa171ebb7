"""GET /employer/passkeys: one's own passkeys (decisions/0016)."""

from mypage.accounts import credentials, passkeys
from mypage.accounts.management_models import OwnPasskeys
from mypage.core.api import Api

app = Api()


@app.get("/employer/passkeys")
def list_passkeys() -> OwnPasskeys:
    return passkeys.list_passkeys(credentials.owner(app.employer))


handler = app.resolve
