"""POST /employer/memberships: a further code from the counter opens a further establishment (A01-A04, domain.md §1.6)."""

from mypage.accounts import members
from mypage.accounts.management_models import OwnEstablishment
from mypage.accounts.models import EnterAccountCode
from mypage.core.api import Api

app = Api()


@app.post("/employer/memberships", status_code=201)
def join_establishment(command: EnterAccountCode) -> OwnEstablishment:
    return members.enter_code(app.employer, command, app.now)


handler = app.resolve
