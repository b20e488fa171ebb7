"""POST /employer/account/address-check/complete: the key arrived, so mails go to this address again (A05)."""

from mypage.accounts import addresses
from mypage.accounts.management_models import CompleteAddressCheck
from mypage.core.api import Api

app = Api()


@app.post("/employer/account/address-check/complete", status_code=204)
def complete_address_check(command: CompleteAddressCheck) -> None:
    addresses.complete_check(app.employer, command, app.now)


handler = app.resolve
