"""POST /employer/images: reserve one of the ten places and get the form that S3 takes the file with (R18, A15, A16)."""

from mypage.core.api import Api
from mypage.images import service
from mypage.images.models import ReservedImage, ReserveImage

app = Api()


@app.post("/employer/images", status_code=201)
def reserve_image(command: ReserveImage) -> ReservedImage:
    return service.reserve(app.employer, command, app.now)


handler = app.resolve
