"""GET /employer/seekers/{profile_number}: a published profile and the office to ask about it (R26-R28, A18)."""

from typing import Annotated

from mypage.core.api import Api, Path
from mypage.seekers import discovery
from mypage.seekers.search_models import FoundSeekerDetail

app = Api()


@app.get("/employer/seekers/<profile_number>")
def get_found_seeker(profile_number: Annotated[str, Path(max_length=100)]) -> FoundSeekerDetail:
    return discovery.open_profile(app.employer, profile_number, app.now)


handler = app.resolve
