"""What the journeys hold an accepted posting and a refused one to, over HTTP."""

from typing import Any

from mypage.postings.content import IDENTIFYING, PUBLISHED
from tests.support.people import Employer, ok
from tests.support.postings import VARIANTS, variant
from tests.support.stack import StackUnderTest

MAIN_JOB = ("P02", "P03", "P05", "P06")
"""Whom the main job takes the whole way, with every mail; the other postings of §8 only reach their public page."""

MAIN_JOB_VARIANTS = ("N1", "N5", "N7", "N10", "N12")
"""What the main job refuses; the other variants have a journey of their own."""


def hold_public_page(
    stack: StackUnderTest, establishment: dict[str, str], content: dict[str, Any], posting_number: str
) -> None:
    """Hold a public page to what was applied for: every public answer, and with 公開希望 3 nothing that names him."""
    answer = stack.client().get(f"/public/postings/{posting_number}")
    page = ok(answer)
    hidden = content["publication"] == "3"
    shown = PUBLISHED - IDENTIFYING if hidden else PUBLISHED
    assert page["content"] == {key: value for key, value in content.items() if key in shown}
    elsewhere = content.get("workplace_municipality")
    assert page["municipality"] == (elsewhere or establishment["municipality"])
    if hidden:
        assert (page["establishment_name"], page["address"]) == (None, None)
        for secret in ("name", "address", "phone", "establishment_number"):
            assert establishment[secret] not in answer.text
    else:
        assert (page["establishment_name"], page["address"]) == (establishment["name"], establishment["address"])
    assert content["contact_name"] not in answer.text


def hold_refusal(applicant: Employer, name: str) -> None:
    """Hold a variant of §8 to its rule: the answer names rule and field, `check` says the same, and the draft is kept."""
    broken = VARIANTS[name]
    if broken.when == "save":
        answer = applicant.client.post("/employer/postings", {"content": variant(name)})
    else:
        draft = applicant.draft(variant(name))
        found = ok(applicant.client.post(f"/employer/postings/{draft['posting_id']}/check", {}))["findings"]
        assert [(f"content.{f['field']}", f["rule"], f["severity"]) for f in found] == [
            (broken.field, broken.rule, "error")
        ]
        answer = applicant.submit(draft)
        kept = applicant.posting(draft["posting_id"])
        assert (kept["state"], kept["content"]) == ("draft", draft["content"])
    assert answer.status_code == 422
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [(broken.field, broken.rule)]
