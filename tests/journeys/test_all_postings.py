"""All ten postings of domain.md §8 from draft to their public page, and all its negative variants, over HTTP with IAM on."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from local.client import ApiClient
from mypage.core.calendar import end_of_month
from mypage.core.clock import JST
from mypage.postings.content import IDENTIFYING, PUBLISHED
from mypage.postings.rules import Channel, target_date
from tests.support.people import (
    Employer,
    clerk,
    decided,
    fresh_establishment,
    ok,
    open_account,
    register,
    review_of,
)
from tests.support.postings import POSTINGS, VARIANTS, posting, variant
from tests.support.stack import StackUnderTest


def today() -> date:
    return datetime.now(JST).date()


@pytest.mark.parametrize("name", [name for name in POSTINGS if name != "P10"])
def test_a_posting_of_section_8_reaches_its_public_page(stack: StackUnderTest, staff: ApiClient, name: str) -> None:
    """R03, R16: without a finding, within its band, published with every answer that is for the public."""
    employer = open_account(stack, staff, register(staff, fresh_establishment(name)))
    draft = employer.draft(posting(name))
    path = f"/employer/postings/{draft['posting_id']}"
    assert ok(employer.client.post(f"{path}/check", {}))["findings"] == []
    submitted = ok(employer.submit(draft))
    review = review_of(staff, draft["posting_id"])
    assert (review["band"], review["target_date"]) == (1, target_date(Channel.MYPAGE, today()).isoformat())
    accepted = decided(staff, draft["posting_id"], "accept")
    assert accepted["valid_until"] == end_of_month(today(), 2).isoformat()
    _hold_public_page(stack, employer.establishment, submitted["content"], accepted["posting_number"])


def test_p10_comes_by_fax_and_reaches_its_public_page(stack: StackUnderTest, staff: ApiClient) -> None:
    """R02, R04: entered by staff for an employer without account, seven business days from receipt, band 2."""
    establishment = register(staff, fresh_establishment("P10"))
    base = f"/staff/establishments/{establishment['establishment_number']}/postings"
    received_on = today() - timedelta(days=3)
    entry = {"content": posting("P10"), "channel": "fax", "received_on": received_on.isoformat()}
    entered = ok(staff.post(base, entry), 201)
    path = f"{base}/{entered['posting_id']}"
    assert ok(staff.post(f"{path}/check", {}))["findings"] == []
    submitted = ok(staff.post(f"{path}/submit", {"version": entered["version"]}))
    review = review_of(staff, entered["posting_id"])
    assert (review["band"], review["target_date"]) == (2, target_date(Channel.FAX, received_on).isoformat())
    accepted = decided(staff, entered["posting_id"], "accept")
    _hold_public_page(stack, establishment, submitted["content"], accepted["posting_number"])


def _hold_public_page(
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


@pytest.fixture(scope="module")
def applicant(stack: StackUnderTest) -> Employer:
    """One employer in Ishikawa for all that is refused."""
    return open_account(stack, clerk(stack))


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_of_section_8_is_refused_for_its_rule(applicant: Employer, name: str) -> None:
    """V01-V16 and the length of 職種: the answer names rule and field, `check` says the same, and the draft is kept."""
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
