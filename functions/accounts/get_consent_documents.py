"""GET /public/consent-documents: privacy policy and terms in the versions in force (R07, R08)."""

from typing import Annotated

from mypage.accounts import service
from mypage.accounts.models import ConsentDocuments
from mypage.accounts.rules import Audience
from mypage.core.api import Api, Query

app = Api()


@app.get("/public/consent-documents")
def get_consent_documents(audience: Annotated[Audience, Query()] = "employer") -> ConsentDocuments:
    return service.consent_documents(audience)


handler = app.resolve
