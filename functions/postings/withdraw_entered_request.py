"""POST /staff/establishments/{establishment_number}/postings/{posting_id}/requests/{kind}/withdraw: take it back."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import WithdrawRequest
from mypage.postings.models import RequestView
from mypage.postings.rules import RequestKind

app = Api()


@app.post("/staff/establishments/<establishment_number>/postings/<posting_id>/requests/<kind>/withdraw")
def withdraw_entered_request(
    establishment_number: Annotated[str, Path(max_length=20)],
    posting_id: Annotated[UUID, Path()],
    kind: Annotated[RequestKind, Path()],
    command: WithdrawRequest,
) -> RequestView:
    return requests.withdraw(service.as_staff(app.staff, establishment_number), str(posting_id), kind, command, app.now)


handler = app.resolve
