"""The postings and variants of domain.md §8 beside those of the main job (test_main_job.py), over HTTP with IAM on."""

from datetime import datetime

import pytest

from local.client import ApiClient
from mypage.core.calendar import end_of_month
from mypage.core.clock import JST
from mypage.postings.rules import Channel, target_date
from tests.support.people import Employer, decided, fresh_establishment, ok, open_account, register, review_of
from tests.support.postings import POSTINGS, VARIANTS, posting
from tests.support.stack import StackUnderTest
from tests.support.whole_way import MAIN_JOB, MAIN_JOB_VARIANTS, hold_public_page, hold_refusal


@pytest.mark.parametrize("name", [name for name in POSTINGS if name not in {*MAIN_JOB, "P10"}])
def test_a_posting_of_section_8_reaches_its_public_page(stack: StackUnderTest, staff: ApiClient, name: str) -> None:
    """R03, R16: without a finding, within its band, published with every answer that is for the public."""
    today = datetime.now(JST).date()
    employer = open_account(stack, staff, register(staff, fresh_establishment(name)))
    draft = employer.draft(posting(name))
    path = f"/employer/postings/{draft['posting_id']}"
    assert ok(employer.client.post(f"{path}/check", {}))["findings"] == []
    submitted = ok(employer.submit(draft))
    review = review_of(staff, draft["posting_id"])
    assert (review["band"], review["target_date"]) == (1, target_date(Channel.MYPAGE, today).isoformat())
    accepted = decided(staff, draft["posting_id"], "accept")
    assert accepted["valid_until"] == end_of_month(today, 2).isoformat()
    hold_public_page(stack, employer.establishment, submitted["content"], accepted["posting_number"])


@pytest.mark.parametrize("name", [name for name in VARIANTS if name not in MAIN_JOB_VARIANTS])
def test_a_variant_of_section_8_is_refused_for_its_rule(applicant: Employer, name: str) -> None:
    """V02-V16."""
    hold_refusal(applicant, name)
