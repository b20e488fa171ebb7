"""POST /seeker/threads/{referral_id}/messages: send, if all of R23-R25 hold at this instant (A19, A24)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.messages import service
from mypage.messages.models import Message, SendMessage

app = Api()


@app.post("/seeker/threads/<referral_id>/messages", status_code=201)
def send_seeker_message(referral_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")], command: SendMessage) -> Message:
    return service.send(service.as_seeker(app.seeker), referral_id, command, app.now)


handler = app.resolve
