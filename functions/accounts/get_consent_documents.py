"""GET /public/consent-documents: privacy policy and terms in the versions in force (R07, R08)."""

from mypage.accounts import service
from mypage.accounts.models import ConsentDocuments
from mypage.core.api import Api

app = Api()


@app.get("/public/consent-documents")
def get_consent_documents() -> ConsentDocuments:
    return service.consent_documents()


handler = app.resolve
