"""PUT /employer/session/establishment: act for another of one's establishments (domain.md §1.6)."""

from mypage.accounts import members
from mypage.accounts.management_models import ChooseEstablishment
from mypage.core.api import Api

app = Api()


@app.put("/employer/session/establishment", status_code=204)
def choose_establishment(command: ChooseEstablishment) -> None:
    members.choose(app.employer, command, app.now)


handler = app.resolve
