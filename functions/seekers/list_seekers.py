"""POST /staff/seekers/search: those of one's office, by reading of the name or by number; a look that is audited (§1.6)."""

from mypage.core.api import Api
from mypage.seekers import service
from mypage.seekers.models import SearchSeekers, SeekerList

app = Api()


@app.post("/staff/seekers/search")
def list_seekers(command: SearchSeekers) -> SeekerList:
    return service.search(app.staff, command, app.now)


handler = app.resolve
