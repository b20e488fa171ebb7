"""POST /employer/account/address-check: mail a key to one's own address, to see whether it arrives (A05)."""

from mypage.accounts import addresses
from mypage.accounts.management_models import AddressCheckStarted
from mypage.core.api import Api

app = Api()


@app.post("/employer/account/address-check", status_code=202)
def start_address_check() -> AddressCheckStarted:
    return addresses.start_check(app.employer, app.now)


handler = app.resolve
