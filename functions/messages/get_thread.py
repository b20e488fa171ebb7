"""GET /employer/threads/{referral_id}: one thread, newest message first, and why it is closed (A19, A24, domain.md §2.8)."""

from typing import Annotated

from mypage.core.api import Api, Path, Query
from mypage.messages import service
from mypage.messages.models import Thread

app = Api()


@app.get("/employer/threads/<referral_id>")
def get_thread(
    referral_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")],
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> Thread:
    return service.get(service.as_employer(app.employer), referral_id, cursor, app.now)


handler = app.resolve
