"""POST /employer/account/address-check and /seeker/account/address-check: mail a key to one's own address (A05)."""

from mypage.accounts import addresses, credentials
from mypage.accounts.management_models import AddressCheckStarted
from mypage.core.api import Api

app = Api()


@app.post("/employer/account/address-check", status_code=202)
def start_address_check() -> AddressCheckStarted:
    return addresses.start_check(credentials.owner(app.employer), app.now)


@app.post("/seeker/account/address-check", status_code=202)
def start_seeker_address_check() -> AddressCheckStarted:
    return addresses.start_check(credentials.owner(app.seeker), app.now)


handler = app.resolve
