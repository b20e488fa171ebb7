"""POST /staff/establishments/{establishment_number}/postings: enter what came by counter, mail, phone or FAX (R04)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.postings import service
from mypage.postings.command_models import EnterPosting
from mypage.postings.models import PostingView

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings", status_code=201)
def enter_posting(establishment_number: Annotated[str, Path(max_length=20)], command: EnterPosting) -> PostingView:
    return service.create(service.as_staff(app.staff, establishment_number), command, app.now)


handler = app.resolve
