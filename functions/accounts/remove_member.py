"""DELETE /employer/members/{account_id}: end a colleague's access at once; never the last one's (domain.md §1.6)."""

from typing import Annotated

from mypage.accounts import members
from mypage.core.api import Api, Path

app = Api()


@app.delete("/employer/members/<account_id>", status_code=204)
def remove_member(account_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> None:
    members.remove(app.employer, account_id, app.now)


handler = app.resolve
