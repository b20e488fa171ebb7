"""POST /staff/account-codes/{code_id}/revoke: end an open code (domain.md §2.1)."""

from typing import Annotated

from mypage.accounts import service
from mypage.accounts.models import RevokedAccountCode
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/account-codes/<code_id>/revoke")
def revoke_account_code(code_id: Annotated[str, Path(pattern="^[0-9a-f]{64}$")]) -> RevokedAccountCode:
    return service.revoke_account_code(app.staff, code_id, app.now)


handler = app.resolve
