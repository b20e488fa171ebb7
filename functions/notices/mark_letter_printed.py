"""POST /staff/letters/{mail_id}/printed: take a letter off the print list."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.notices import service

app = Api()


@app.post("/staff/letters/<mail_id>/printed", status_code=204)
def mark_letter_printed(mail_id: Annotated[str, Path(pattern="^[0-9a-f]{32}$")]) -> None:
    service.mark_printed(app.staff, mail_id, app.now)


handler = app.resolve
