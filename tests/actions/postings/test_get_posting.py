"""An employer sees his own postings in any state, and nobody else's (design §4: wrong owner reads as 404)."""

import pytest

from tests.support.aws import Aws
from tests.support.steps import STRANGER, accepted, drafted, get, owner, register, submitted

GET = "postings/get_posting"


def test_an_employer_reads_his_draft(aws: Aws) -> None:
    made = drafted(aws, "P02")
    assert get(aws, "P02", made["posting_id"]) == made


def test_another_establishment_reads_it_as_absent(aws: Aws) -> None:
    made = drafted(aws, "P02")
    for caller in (STRANGER, owner("P03")):
        answer = aws.call(GET, path={"posting_id": made["posting_id"]}, caller=caller)
        assert (answer.status, answer.problem) == (404, "not-found")


@pytest.mark.parametrize("posting_id", ["x", "0b0f2b64-7d0c-4f0e-9a51-3f0b6a1c2d3f", "%00", "1" * 32])
def test_an_unknown_id_is_absent(aws: Aws, posting_id: str) -> None:
    answer = aws.call(GET, path={"posting_id": posting_id}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (404, "not-found")


def test_r03_an_application_shows_its_target_date_and_when_it_is_overdue(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    assert made["target_date"] == "2026-11-20"
    aws.pass_time(days=2, hours=13, minutes=59)  # Friday 23:59
    assert get(aws, "P02", made["posting_id"])["overdue"] is False
    aws.pass_time(minutes=1)
    assert get(aws, "P02", made["posting_id"])["overdue"] is True


def test_a_posting_is_inactive_from_midnight_after_its_last_day(aws: Aws) -> None:
    register(aws, "P02")
    made = accepted(aws, "P02")
    assert made["valid_until"] == "2027-01-31"
    aws.now = aws.now.replace(year=2027, month=1, day=31, hour=23, minute=59, second=59)
    shown = get(aws, "P02", made["posting_id"])
    assert (shown["state"], shown["home_list"], shown["ended_at"]) == ("active", "active", None)
    aws.pass_time(seconds=1)
    shown = get(aws, "P02", made["posting_id"])
    assert (shown["state"], shown["home_list"], shown["end_reason"]) == ("inactive", "inactive", "expired")
    assert shown["ended_at"] == "2027-02-01T00:00:00+09:00"
