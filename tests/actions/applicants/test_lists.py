"""The lists of referrals: the employer's in two calls, what is due first; the offices' with what is overdue apart."""

from datetime import timedelta

import pytest

from tests.support.aws import Aws, staff
from tests.support.referrals import (
    NOT_HIRED,
    SEEKERS,
    applicants,
    as_office,
    cancelled,
    of_office,
    referral_path,
    referred,
    result,
    seeker,
)
from tests.support.steps import OTHER_OFFICE, STRANGER, Json, active, audited, mails_of, ok, owner, register


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    for which in (1, 2):
        seeker(aws, which)
    return aws


def many(aws: Aws, posting: Json, count: int) -> list[str]:
    made = []
    for n in range(count):
        body = {**SEEKERS[2], "seeker_number": f"99010-40{n:06d}"}
        ok(aws, "seekers/register_seeker", 201, body=body, caller=staff())
        body = {"seeker_number": body["seeker_number"], "posting_number": posting["posting_number"]}
        made.append(ok(aws, "applicants/refer_seeker", 201, body=body, caller=staff())["referral_id"])
        aws.pass_time(minutes=1)
    return made


def test_what_is_due_first_stands_first_and_pages_follow_without_a_gap(desk: Aws) -> None:
    made = many(desk, active(desk, "P02"), 21)
    first = applicants(desk)
    assert desk.calls == ["Query", "BatchGetItem"]
    second = applicants(desk, cursor=first["next_cursor"])
    ids = [line["referral_id"] for page in (first, second) for line in page["items"]]
    assert ids == made
    assert (len(first["items"]), second["next_cursor"]) == (20, None)
    assert first["counts"]["owed"] == 21


def test_a_list_of_one_posting_holds_only_its_own(desk: Aws) -> None:
    one, two = active(desk, "P02"), active(desk, "P02")
    first, second = referred(desk, one), referred(desk, two)
    for posting, referral in ((one, first), (two, second)):
        found = applicants(desk, posting_id=posting["posting_id"])["items"]
        assert [line["referral_id"] for line in found] == [referral["referral_id"]]
    result(desk, first, **NOT_HIRED)
    assert applicants(desk, posting_id=one["posting_id"])["items"] == []
    kept = applicants(desk, posting_id=one["posting_id"], list="not_hired")["items"]
    assert [line["referral_id"] for line in kept] == [first["referral_id"]]


def test_outcomes_stand_latest_first(desk: Aws) -> None:
    posting = active(desk, "P02")
    for which in (1, 2):
        result(desk, referred(desk, posting, which), **NOT_HIRED)
        desk.pass_time(minutes=1)
    names = [line["name"] for line in applicants(desk, list="not_hired")["items"]]
    assert names == [SEEKERS[2]["name"], SEEKERS[1]["name"]]


def test_postings_with_applicants_are_listed_by_the_latest_referral(desk: Aws) -> None:
    one, two = active(desk, "P02"), active(desk, "P02")
    referred(desk, two)
    desk.pass_time(minutes=1)
    referred(desk, one)
    page = ok(desk, "applicants/list_applicant_postings", caller=owner("P02"))
    assert [line["posting_id"] for line in page["items"]] == [one["posting_id"], two["posting_id"]]
    assert page["items"][0]["counts"]["owed"] == 1
    assert ok(desk, "applicants/list_applicant_postings", caller=STRANGER)["items"] == []


@pytest.mark.parametrize("query", [{"list": "everything"}, {"posting_id": "x"}, {"cursor": "x"}])
def test_a_bad_query_is_refused(desk: Aws, query: dict[str, str]) -> None:
    answer = desk.call("applicants/list_applicants", query=query, caller=owner("P02"))
    assert 400 <= answer.status < 500


def test_an_office_sees_what_is_overdue_apart(desk: Aws) -> None:
    posting = active(desk, "P02")
    first = referred(desk, posting, 1)
    desk.pass_time(days=1)
    second = referred(desk, posting, 2)
    desk.pass_time(days=13)
    assert [line["referral_id"] for line in of_office(desk, "overdue")] == [first["referral_id"]]
    assert [line["state"] for line in of_office(desk, "owed")] == ["overdue", "owed"]
    desk.pass_time(days=1)
    both = [first["referral_id"], second["referral_id"]]
    assert [line["referral_id"] for line in of_office(desk, "overdue")] == both


def test_an_offices_list_pages_and_every_look_is_audited(desk: Aws) -> None:
    made = many(desk, active(desk, "P02"), 21)
    query = {"view": "owed"}
    first = ok(desk, "applicants/list_referrals", query=query, caller=staff())
    query["cursor"] = first["next_cursor"]
    second = ok(desk, "applicants/list_referrals", query=query, caller=staff())
    assert [line["referral_id"] for page in (first, second) for line in page["items"]] == made
    looks = [line for line in desk.audit() if line["action"] == "list_referrals"]
    assert sorted(len(line["facts"]["referrals"]) for line in looks) == [1, 20]
    assert SEEKERS[2]["name"] not in str(desk.audit())
    assert ok(desk, "applicants/list_referrals", caller=OTHER_OFFICE)["items"] == []


def test_a_look_at_a_referral_is_audited(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    as_office(desk, made)
    assert audited(desk, "get_referral")["pk"] == f"referral#{made['referral_id']}"


def test_r19_staff_see_what_the_letter_says_of_the_employer_and_whom_to_ask_at_both_offices(desk: Aws) -> None:
    seeker(desk, 3, OTHER_OFFICE)
    made = referred(desk, active(desk, "P02"), 3, OTHER_OFFICE)
    calls = ["Query", "PutItem", "BatchGetItem", "BatchGetItem"]

    seen = as_office(desk, made)
    assert desk.calls == calls
    letter = ok(desk, "applicants/get_letter", path={"referral_id": made["referral_id"]}, caller=owner("P02"))
    for name in ("establishment_address", "contact_department", "contact_name"):
        assert seen[name] == letter[name]
    assert (seen["contact_department"], seen["contact_name"]) == ("総務課", "見本 一郎")
    assert seen["referring_office_contact"] == letter["referring_office"]
    assert [seen[f"{side}_office_contact"]["code"] for side in ("referring", "posting")] == ["99020", "99010"]


# --- cancelling (§2.7) ----------------------------------------------------------------------------


def test_a_cancelled_referral_leaves_what_is_owed_and_the_employer_is_told(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    seen = cancelled(desk, made)
    assert (seen["state"], seen["cancellation"]["reason"], seen["allowed"]) == ("cancelled", "seeker", [])
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 0, "not_hired": 0, "cancelled": 1, "closed": 0}
    (mail,) = mails_of(desk, "referral_cancelled")
    assert "ご本人の申出" not in str(mail)
    assert [line["referral_id"] for line in of_office(desk, "cancelled")] == [made["referral_id"]]


def test_a_referral_with_a_result_is_not_cancelled(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    result(desk, made, **NOT_HIRED)
    body = {"reason": "mistake", "version": 2}
    answer = desk.call("applicants/cancel_referral", path=referral_path(made), body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "wrong-state")


def test_cancelling_loses_to_a_result_in_the_same_instant(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    desk.meanwhile("TransactWriteItems", lambda: result(desk, made, **NOT_HIRED))
    body = {"reason": "mistake", "version": 1}
    answer = desk.call("applicants/cancel_referral", path=referral_path(made), body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert mails_of(desk, "referral_cancelled") == []


def test_a_referral_is_cancelled_long_after_the_two_weeks_too(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    desk.now += timedelta(days=30)
    assert cancelled(desk, made)["state"] == "cancelled"
