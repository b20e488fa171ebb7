"""DELETE /employer/passkeys/{passkey_id}: remove one's own passkey and tell its owner (decisions/0016)."""

from http import HTTPStatus
from typing import Annotated

from mypage.accounts import credentials, passkeys
from mypage.core.api import Api, Path, Response

app = Api()


@app.delete("/employer/passkeys/<passkey_id>", status_code=204)
def remove_passkey(passkey_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> Response[None]:
    passkeys.remove(credentials.owner(app.employer), passkey_id, app.now)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
