"""Applying (R16): into the queue with a target date (R03, A07, A09), only what no rule finds fault with."""

from datetime import datetime

import pytest

from mypage.core.clock import JST
from tests.support.aws import Aws, staff
from tests.support.postings import POSTINGS, VARIANTS, posting, variant
from tests.support.steps import (
    STRANGER,
    claimed,
    drafted,
    get,
    ok,
    owner,
    register,
    review_of,
    send_back,
    submit,
    submitted,
)

SUBMIT = "postings/submit_posting"


@pytest.mark.parametrize("name", POSTINGS)
def test_an_application_joins_the_queue_with_its_target_date_receipt_and_mail(aws: Aws, name: str) -> None:
    register(aws, name)
    made = submitted(aws, name)
    assert (made["state"], made["home_list"]) == ("submitted", "applying")
    assert made["target_date"] == "2026-11-20"
    assert made["receipt_number"] == "20261118-00001"
    assert made["posting_number"] is None
    assert made["allowed"] == ["withdraw"]
    line = review_of(aws, made)
    assert (line["state"], line["band"], line["target_date"]) == ("waiting", 1, "2026-11-20")
    (mail,) = aws.outbox()
    assert (mail["kind"], mail["state"], mail["refs"]["posting_id"]) == (
        "posting_submitted",
        "pending",
        made["posting_id"],
    )
    assert "@" not in str(mail), "an intent holds ids only, never an address"


def test_submitting_costs_three_calls_to_aws(aws: Aws) -> None:
    register(aws, "P02")
    submit(aws, "P02", drafted(aws, "P02"))
    assert len(aws.calls) <= 3, aws.calls


@pytest.mark.parametrize(
    ("at", "target"),
    [
        ("2026-11-18T23:59:59", "2026-11-20"),
        ("2026-11-19T00:00:00", "2026-11-24"),
        ("2026-11-21T10:00:00", "2026-11-25"),
        ("2026-12-31T23:59:59", "2027-01-05"),
    ],
)
def test_a07_the_day_of_application_is_the_day_in_japan(aws: Aws, at: str, target: str) -> None:
    register(aws, "P02")
    aws.now = datetime.fromisoformat(at).replace(tzinfo=JST)
    assert submitted(aws, "P02")["target_date"] == target


@pytest.mark.parametrize("name", [name for name, of in VARIANTS.items() if of.when == "submit"])
def test_a_negative_variant_is_refused_for_its_rule_and_the_draft_is_kept(aws: Aws, name: str) -> None:
    broken = VARIANTS[name]
    register(aws, broken.base)
    made = ok(aws, "postings/create_posting", 201, body={"content": variant(name)}, caller=owner(broken.base))
    answer = aws.call(SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": 1}, caller=owner(broken.base))
    assert (answer.status, answer.problem) == (422, "content-incomplete")
    assert [(error["code"], error["field"]) for error in answer.json["errors"]] == [(broken.rule, broken.field)]
    assert get(aws, broken.base, made["posting_id"]) == made
    assert aws.outbox() == []


def test_an_incomplete_draft_names_everything_that_is_missing(aws: Aws) -> None:
    register(aws, "P02")
    made = ok(aws, "postings/create_posting", 201, body={"content": {}}, caller=owner("P02"))
    answer = aws.call(SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": 1}, caller=owner("P02"))
    assert answer.status == 422
    assert {error["code"] for error in answer.json["errors"]} == {"missing", "V04", "V07", "V08", "V21"}
    assert {"content.occupation", "content.duties", "content.openings"} <= set(answer.fields)


def test_warnings_block_until_they_are_confirmed_by_rule(aws: Aws) -> None:
    register(aws, "P01")
    made = drafted(aws, "P01", paid_leave_days=9)
    path, body = {"posting_id": made["posting_id"]}, {"version": 1, "confirmed_warnings": ["V12"]}
    answer = aws.call(SUBMIT, path=path, body=body, caller=owner("P01"))
    assert (answer.status, answer.problem) == (409, "warnings-unconfirmed")
    (error,) = answer.json["errors"]
    assert (error["code"], error["field"]) == ("V11", "content.paid_leave_days")
    assert error["message"].endswith("。")
    assert get(aws, "P01", made["posting_id"]) == made
    assert aws.outbox() == []
    body = {"version": 1, "confirmed_warnings": ["V12", "V11"]}
    done = ok(aws, SUBMIT, path=path, body=body, caller=owner("P01"))
    assert (done["state"], done["confirmed_warnings"]) == ("submitted", ["V11"])
    review = ok(aws, "review/get_review", path={"review_id": review_of(aws, done)["review_id"]}, caller=staff())
    assert [(one["rule"], one["severity"]) for one in review["findings"]] == [("V11", "warn")], "staff see them"
    assert review["posting"]["confirmed_warnings"] == ["V11"]


def test_errors_are_not_waved_through_with_the_warnings(aws: Aws) -> None:
    register(aws, "P01")
    made = drafted(aws, "P01", paid_leave_days=9, duties_change=None)
    path, body = {"posting_id": made["posting_id"]}, {"version": 1, "confirmed_warnings": ["V04", "V11"]}
    answer = aws.call(SUBMIT, path=path, body=body, caller=owner("P01"))
    assert (answer.status, answer.problem, answer.fields) == (422, "content-incomplete", ["content.duties_change"])


def test_a_confirmation_counts_for_one_submission(aws: Aws) -> None:
    register(aws, "P01")
    made = drafted(aws, "P01", paid_leave_days=9)
    path = {"posting_id": made["posting_id"]}
    ok(aws, SUBMIT, path=path, body={"version": 1, "confirmed_warnings": ["V11"]}, caller=owner("P01"))
    send_back(aws, claimed(aws, made))
    returned = get(aws, "P01", made["posting_id"])
    answer = aws.call(SUBMIT, path=path, body={"version": returned["version"]}, caller=owner("P01"))
    assert (answer.status, answer.problem) == (409, "warnings-unconfirmed")


def test_v01_the_minimum_wage_is_that_of_the_day_of_submission(aws: Aws) -> None:
    register(aws, "P02")
    aws.now = datetime(2025, 7, 31, 23, 59, 59, tzinfo=JST)  # 1,054 begins on 2025-10-08, after validity
    made = drafted(aws, "P02", base_pay_min=1_040)
    later = drafted(aws, "P02", base_pay_min=1_040)
    assert submit(aws, "P02", made)["state"] == "submitted"
    aws.pass_time(seconds=1)  # now 1,054 is announced within validity
    answer = aws.call(SUBMIT, path={"posting_id": later["posting_id"]}, body={"version": 1}, caller=owner("P02"))
    assert [error["code"] for error in answer.json["errors"]] == ["V01"]


def test_another_version_is_refused(aws: Aws) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    answer = aws.call(SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": 2}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "stale-version")


def test_submitting_twice_is_refused(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    for version in (1, 2):
        answer = aws.call(
            SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": version}, caller=owner("P02")
        )
        assert (answer.status, answer.problem) == (409, "wrong-state")
    assert len(aws.outbox()) == 1


def test_two_who_submit_at_once_make_one_application(aws: Aws) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    aws.meanwhile("TransactWriteItems", lambda: submit(aws, "P02", made))
    answer = aws.call(SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": 1}, caller=owner("P02"))
    assert answer.status == 409
    assert len(aws.outbox()) == 1
    assert review_of(aws, made)["version"] == 1


def test_another_establishment_reads_it_as_absent(aws: Aws) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    assert aws.call(SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": 1}, caller=STRANGER).status == 404


def test_a09_a_resubmission_starts_the_clock_anew_and_keeps_its_receipt_number(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    send_back(aws, claimed(aws, made))
    returned = get(aws, "P02", made["posting_id"])
    assert (returned["state"], returned["target_date"], returned["overdue"]) == ("returned", None, False)
    aws.pass_time(days=7)
    again = submit(aws, "P02", returned)
    assert again["target_date"] == "2026-11-27"
    assert again["receipt_number"] == made["receipt_number"]
    assert again["comments"] == []
    assert review_of(aws, again)["submitted_at"] == "2026-11-25T10:00:00+09:00"


def test_the_receipt_numbers_of_a_day_count_up(aws: Aws) -> None:
    register(aws, "P02")
    numbers = [submitted(aws, "P02")["receipt_number"] for _ in range(2)]
    aws.pass_time(days=1)
    numbers.append(submitted(aws, "P02")["receipt_number"])
    assert numbers == ["20261118-00001", "20261118-00002", "20261119-00001"]


def test_the_history_keeps_the_content_as_it_was_submitted(aws: Aws) -> None:
    register(aws, "P02")
    submitted(aws, "P02")
    (line,) = [item for item in aws.items("postings") if item.get("event") == "submit_posting"]
    assert line["content"]["occupation"] == posting("P02")["occupation"]


def test_when_the_database_is_down_the_draft_stays_a_draft(aws: Aws) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    with aws.down("dynamodb"):
        answer = aws.call(SUBMIT, path={"posting_id": made["posting_id"]}, body={"version": 1}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (503, "storage-unavailable")
    assert get(aws, "P02", made["posting_id"]) == made
