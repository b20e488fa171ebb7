"""PUT /employer/threads/{referral_id}/read: note what was seen; the mark only moves forward (domain.md §2.8)."""

from http import HTTPStatus
from typing import Annotated

from mypage.core.api import Api, Path, Response
from mypage.messages import service
from mypage.messages.models import MarkRead

app = Api()


@app.put("/employer/threads/<referral_id>/read", status_code=204)
def mark_thread_read(referral_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: MarkRead) -> Response[None]:
    service.mark_read(service.as_employer(app.employer), referral_id, command)
    return Response(HTTPStatus.NO_CONTENT)


handler = app.resolve
