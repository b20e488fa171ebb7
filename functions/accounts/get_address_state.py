"""GET /employer/account/address: whether mails reach one's own address (design: mail and other outside effects)."""

from mypage.accounts import addresses
from mypage.accounts.management_models import AddressState
from mypage.core.api import Api

app = Api()


@app.get("/employer/account/address")
def get_address_state() -> AddressState:
    return addresses.own(app.employer, app.now)


handler = app.resolve
