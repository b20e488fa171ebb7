"""GET /staff/comment-templates: words for frequent corrections."""

from mypage.core.api import Api
from mypage.review import service
from mypage.review.models import CommentTemplates

app = Api()


@app.get("/staff/comment-templates")
def list_comment_templates() -> CommentTemplates:
    return service.comment_templates(app.staff)


handler = app.resolve
