"""POST /employer/postings: begin a draft; the same posting_id again is the same posting (R15)."""

from mypage.core.api import Api
from mypage.postings import service
from mypage.postings.command_models import CreatePosting
from mypage.postings.models import PostingView

app = Api()


@app.post("/employer/postings", status_code=201)
def create_posting(command: CreatePosting) -> PostingView:
    return service.create(service.as_employer(app.employer), command, app.now)


handler = app.resolve
