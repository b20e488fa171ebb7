"""GET /staff/undeliverable-addresses: addresses of the office's establishments and seekers that mails do not reach (§1.6)."""

from typing import Annotated

from mypage.accounts import addresses
from mypage.accounts.management_models import UndeliverableAddresses
from mypage.core.api import Api, Query

app = Api()


@app.get("/staff/undeliverable-addresses")
def list_undeliverable_addresses(
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> UndeliverableAddresses:
    return addresses.of_office(app.staff, cursor, app.now)


handler = app.resolve
