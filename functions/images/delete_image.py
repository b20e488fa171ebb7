"""DELETE /employer/images/{image_id}: delete in any state; what was public is no longer (domain.md §2.6)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.images import service

app = Api()


@app.delete("/employer/images/<image_id>", status_code=204)
def delete_image(image_id: Annotated[UUID, Path()]) -> None:
    service.delete(app.employer, str(image_id), app.now)


handler = app.resolve
