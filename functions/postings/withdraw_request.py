"""POST /employer/postings/{posting_id}/requests/{kind}/withdraw: take a request back before it is decided (domain.md §2.5)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.postings import requests, service
from mypage.postings.command_models import WithdrawRequest
from mypage.postings.models import RequestView
from mypage.postings.rules import RequestKind

app = Api()


@app.post("/employer/postings/<posting_id>/requests/<kind>/withdraw")
def withdraw_request(
    posting_id: Annotated[UUID, Path()], kind: Annotated[RequestKind, Path()], command: WithdrawRequest
) -> RequestView:
    return requests.withdraw(service.as_employer(app.employer), str(posting_id), kind, command, app.now)


handler = app.resolve
