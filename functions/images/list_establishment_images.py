"""GET /staff/establishments/{establishment_number}/images: the images of an establishment of one's office (R18)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.images import service
from mypage.images.models import ImageList

app = Api()


@app.get("/staff/establishments/<establishment_number>/images")
def list_establishment_images(establishment_number: Annotated[str, Path(max_length=20)]) -> ImageList:
    return service.list_for_staff(app.staff, establishment_number, app.now)


handler = app.resolve
