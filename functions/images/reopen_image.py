"""POST /staff/establishments/{establishment_number}/images/{image_id}/reopen: take a rejection back (§2.6)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.images import service
from mypage.images.models import ImageView, ReopenImage

app = Api()


@app.post("/staff/establishments/<establishment_number>/images/<image_id>/reopen")
def reopen_image(
    establishment_number: Annotated[str, Path(max_length=20)],
    image_id: Annotated[UUID, Path()],
    command: ReopenImage,
) -> ImageView:
    return service.reopen(app.staff, establishment_number, str(image_id), command, app.now)


handler = app.resolve
