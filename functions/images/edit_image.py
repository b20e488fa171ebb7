"""PUT /employer/images/{image_id}: new texts; those of a published image are checked before they show (§2.6)."""

from typing import Annotated
from uuid import UUID

from mypage.core.api import Api, Path
from mypage.images import service
from mypage.images.models import EditImage, ImageView

app = Api()


@app.put("/employer/images/<image_id>")
def edit_image(image_id: Annotated[UUID, Path()], command: EditImage) -> ImageView:
    return service.edit(app.employer, str(image_id), command, app.now)


handler = app.resolve
