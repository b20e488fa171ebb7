"""POST /staff/undeliverable-addresses/{account_id}/clear: let mails go to an address again (§1.6)."""

from typing import Annotated

from mypage.accounts import addresses
from mypage.core.api import Api, Path

app = Api()


@app.post("/staff/undeliverable-addresses/<account_id>/clear", status_code=204)
def clear_undeliverable_address(account_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> None:
    addresses.clear(app.staff, account_id, app.now)


handler = app.resolve
