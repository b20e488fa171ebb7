"""POST /employer/account/address-check/complete and /seeker/account/address-check/complete: mails go there again (A05)."""

from mypage.accounts import addresses, credentials
from mypage.accounts.management_models import CompleteAddressCheck
from mypage.core.api import Api

app = Api()


@app.post("/employer/account/address-check/complete", status_code=204)
def complete_address_check(command: CompleteAddressCheck) -> None:
    addresses.complete_check(credentials.owner(app.employer), command, app.now)


@app.post("/seeker/account/address-check/complete", status_code=204)
def complete_seeker_address_check(command: CompleteAddressCheck) -> None:
    addresses.complete_check(credentials.owner(app.seeker), command, app.now)


handler = app.resolve
