"""POST /employer/applicant-results: several applicants at once, all or none (R19, A22)."""

from mypage.applicants import results
from mypage.applicants.models import RegisteredResults, RegisterResults
from mypage.core.api import Api

app = Api()


@app.post("/employer/applicant-results")
def register_results(command: RegisterResults) -> RegisteredResults:
    return results.register_several(app.employer, command, app.now)


handler = app.resolve
