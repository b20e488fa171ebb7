"""POST /seeker/threads/{referral_id}/report: let the office read this thread (domain.md §1.4)."""

from http import HTTPStatus
from typing import Annotated

from mypage.core.api import Api, Path, Response
from mypage.messages import service
from mypage.messages.models import ReportThread

app = Api()


@app.post("/seeker/threads/<referral_id>/report", status_code=204)
def report_seeker_thread(
    referral_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: ReportThread
) -> Response[None]:
    service.report(service.as_seeker(app.seeker), referral_id, command, app.now)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
