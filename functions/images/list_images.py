"""GET /employer/images: one's own images in their order, with what may be done with each (R18, domain.md §2.6)."""

from mypage.core.api import Api
from mypage.images import service
from mypage.images.models import ImageList

app = Api()


@app.get("/employer/images")
def list_images() -> ImageList:
    return service.list_own(app.employer, app.now)


handler = app.resolve
