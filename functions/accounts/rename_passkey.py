"""PUT /employer/passkeys/{passkey_id}: give one's own passkey another name (decisions/0016)."""

from http import HTTPStatus
from typing import Annotated

from mypage.accounts import credentials, passkeys
from mypage.accounts.management_models import RenamePasskey
from mypage.core.api import Api, Path, Response

app = Api()


@app.put("/employer/passkeys/<passkey_id>", status_code=204)
def rename_passkey(
    passkey_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: RenamePasskey
) -> Response[None]:
    passkeys.rename(credentials.owner(app.employer), passkey_id, command, app.now)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
