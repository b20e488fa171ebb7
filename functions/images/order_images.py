"""POST /employer/images/order: in which order the images stand (R18)."""

from mypage.core.api import Api
from mypage.images import service
from mypage.images.models import ImageList, OrderImages

app = Api()


@app.post("/employer/images/order")
def order_images(command: OrderImages) -> ImageList:
    return service.order(app.employer, command, app.now)


handler = app.resolve
