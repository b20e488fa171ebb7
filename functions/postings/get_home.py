"""GET /employer/home: the lists of the home page with counts and target dates (R13)."""

from mypage.core.api import Api
from mypage.postings import service
from mypage.postings.models import Home

app = Api()


@app.get("/employer/home")
def get_home() -> Home:
    return service.home(app.employer, app.now)


handler = app.resolve
