"""GET /employer/account/address and /seeker/account/address: whether mails reach one's address (design §7)."""

from mypage.accounts import addresses, credentials
from mypage.accounts.management_models import AddressState
from mypage.core.api import Api

app = Api()


@app.get("/employer/account/address")
def get_address_state() -> AddressState:
    return addresses.own(credentials.owner(app.employer), app.now)


@app.get("/seeker/account/address")
def get_seeker_address_state() -> AddressState:
    return addresses.own(credentials.owner(app.seeker), app.now)


handler = app.resolve
