"""GET /employer/memberships: the establishments that one's account may act for (domain.md §1.6)."""

from mypage.accounts import members
from mypage.accounts.management_models import OwnEstablishments
from mypage.core.api import Api

app = Api()


@app.get("/employer/memberships")
def list_memberships() -> OwnEstablishments:
    return members.own_establishments(app.employer)


handler = app.resolve
