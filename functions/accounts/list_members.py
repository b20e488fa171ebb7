"""GET /employer/members: who may act for one's establishment, addresses masked (domain.md §1.6, decisions/0024)."""

from mypage.accounts import members
from mypage.accounts.management_models import MemberList
from mypage.core.api import Api

app = Api()


@app.get("/employer/members")
def list_members() -> MemberList:
    return members.colleagues(app.employer)


handler = app.resolve
