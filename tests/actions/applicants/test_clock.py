"""The clock about referrals (§2.9): the two-week notice (R22, A14), the cut-off (R21, A10-A12), the end of retention (§1.6)."""

from datetime import datetime, timedelta

import pytest

from mypage.core.clock import JST
from tests.support.aws import Aws, staff
from tests.support.referrals import (
    HIRED,
    NOT_HIRED,
    SEEKERS,
    applicants,
    as_office,
    cancelled,
    of_office,
    referral_path,
    referred,
    result,
    results_owed,
    seeker,
)
from tests.support.steps import (
    OTHER_OFFICE,
    Json,
    accept,
    active,
    cancel,
    claimed,
    mails_of,
    ok,
    owner,
    put_account,
    register,
    request_extension,
)

REMIND, CLOSE, FORGET = (
    "applicants/remind_missing_results",
    "applicants/close_result_entry",
    "records/apply_retention",
)
END = datetime(2027, 2, 1, tzinfo=JST)
CUT_OFF = datetime(2027, 5, 1, tzinfo=JST)
KEPT_UNTIL = datetime(2029, 5, 1, tzinfo=JST)
MICROSECOND = timedelta(microseconds=1)


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    seeker(aws, 1)
    seeker(aws, 2)
    return aws


def run(aws: Aws, function: str, at: datetime) -> dict[str, int]:
    """Let a job run at its time, the world's clock with it."""
    aws.now = max(aws.now, at)
    return aws.run(function, at)


def reminders(aws: Aws) -> list[str]:
    return [mail["refs"]["referral_id"] for mail in mails_of(aws, "missing_result")]


def places(aws: Aws) -> list[str]:
    """Return the stages in which something is due."""
    return sorted(str(item["due_shard"]).partition("#")[0] for item in aws.items("referrals") if "due_shard" in item)


# --- the two-week notice --------------------------------------------------------------------------


def test_r22_a14_the_notice_goes_at_336_hours_exactly_once(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    due_at = desk.now + timedelta(hours=336)
    assert run(desk, REMIND, due_at - MICROSECOND) == {}
    assert reminders(desk) == []
    assert run(desk, REMIND, due_at) == {"reminded": 1}
    assert reminders(desk) == [made["referral_id"]]
    for hours in (0, 1, 24, 24 * 30):
        assert run(desk, REMIND, due_at + timedelta(hours=hours)) == {}
    assert reminders(desk) == [made["referral_id"]]
    (line,) = applicants(desk)["items"]
    assert (line["state"], line["reminded"], line["version"]) == ("overdue", True, 1)


def test_a14_days_that_were_missed_are_caught_up_and_nothing_is_doubled(desk: Aws) -> None:
    posting = active(desk, "P02")
    first = referred(desk, posting, 1)
    desk.pass_time(days=2)
    second = referred(desk, posting, 2)
    assert run(desk, REMIND, desk.now + timedelta(days=17)) == {"reminded": 2}
    assert sorted(reminders(desk)) == sorted([first["referral_id"], second["referral_id"]])


@pytest.mark.parametrize("outcome", ["hired", "not_hired", "cancelled"])
def test_a14_nothing_is_sent_once_there_is_an_outcome(desk: Aws, outcome: str) -> None:
    made = referred(desk, active(desk, "P02"))
    if outcome == "cancelled":
        cancelled(desk, made)
    else:
        result(desk, made, **(HIRED if outcome == "hired" else NOT_HIRED))
    assert run(desk, REMIND, desk.now + timedelta(days=15)) == {}
    assert reminders(desk) == []


def test_a14_the_notice_goes_although_the_posting_is_over(desk: Aws) -> None:
    posting = active(desk, "P02")
    referred(desk, posting)
    desk.pass_time(days=1)
    cancel(desk, "P02", posting)
    assert run(desk, REMIND, desk.now + timedelta(days=14)) == {"reminded": 1}


def test_a14_the_notice_does_not_go_after_the_cut_off(desk: Aws) -> None:
    referred(desk, active(desk, "P02"))
    assert run(desk, REMIND, CUT_OFF) == {"over": 1}
    assert reminders(desk) == []
    assert run(desk, REMIND, CUT_OFF + timedelta(hours=1)) == {}


def test_a14_the_notice_still_goes_in_the_last_instant_before_the_cut_off(desk: Aws) -> None:
    referred(desk, active(desk, "P02"))
    assert run(desk, REMIND, CUT_OFF - MICROSECOND) == {"reminded": 1}


def test_a_result_in_the_same_instant_means_no_notice(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    desk.now += timedelta(days=14)
    desk.meanwhile("TransactWriteItems", lambda: result(desk, made, **NOT_HIRED))
    assert desk.run(REMIND, desk.now) == {"passed": 1}
    assert reminders(desk) == []


def test_two_runs_at_once_remind_once(desk: Aws) -> None:
    referred(desk, active(desk, "P02"))
    desk.now += timedelta(days=14)
    desk.meanwhile("TransactWriteItems", lambda: desk.run(REMIND, desk.now))
    assert desk.run(REMIND, desk.now) == {"passed": 1}
    assert len(reminders(desk)) == 1


def test_the_notice_links_to_the_form_and_names_nobody(desk: Aws) -> None:
    put_account(desk, "P02", "e" * 32, "tencho@example.co.jp")
    made = referred(desk, active(desk, "P02"))
    run(desk, REMIND, desk.now + timedelta(days=14))
    desk.mails.clear()
    desk.run("notices/resend_pending_mails")
    (mail,) = [mail for mail in desk.mails if "選考結果未入力通知" in mail.subject]
    assert f"/applicants/{made['referral_id']}/result" in mail.text
    assert made["referral_number"] in mail.text
    assert SEEKERS[1]["name"] not in mail.text + mail.subject


def test_a_notice_that_waited_is_not_sent_once_a_result_is_there(desk: Aws) -> None:
    """SES was down for an hour; meanwhile the employer has registered the result."""
    put_account(desk, "P02", "e" * 32, "tencho@example.co.jp")
    made = referred(desk, active(desk, "P02"))
    desk.run("notices/resend_pending_mails")
    run(desk, REMIND, desk.now + timedelta(days=14))
    with desk.down("ses"):
        desk.run("notices/resend_pending_mails")
    result(desk, made, **HIRED)
    desk.mails.clear()
    desk.pass_time(hours=1)
    assert desk.run("notices/resend_pending_mails") == {"dropped": 1}
    assert desk.mails == []


def test_the_notices_of_an_hour_without_ses_arrive_once_when_it_is_back(desk: Aws) -> None:
    put_account(desk, "P02", "e" * 32, "tencho@example.co.jp")
    posting = active(desk, "P02")
    for which in (1, 2):
        referred(desk, posting, which)
    desk.run("notices/resend_pending_mails")
    run(desk, REMIND, desk.now + timedelta(days=14))
    desk.mails.clear()
    with desk.down("ses"):
        for _ in range(60):
            desk.run("notices/resend_pending_mails")
            desk.pass_time(minutes=1)
    for _ in range(70):
        desk.run("notices/resend_pending_mails")
        desk.pass_time(minutes=1)
    assert len([mail for mail in desk.mails if "選考結果未入力通知" in mail.subject]) == 2


def test_an_employer_without_account_gets_it_by_post(desk: Aws) -> None:
    referred(desk, active(desk, "P02"))
    run(desk, REMIND, desk.now + timedelta(days=14))
    desk.run("notices/resend_pending_mails")
    kinds = [letter["kind"] for letter in ok(desk, "notices/list_letters", caller=staff())["items"]]
    assert {"referral_created", "missing_result"} <= set(kinds)


def test_a_record_that_cannot_be_holds_nobody_up(desk: Aws) -> None:
    made = [referred(desk, active(desk, "P02"), which) for which in (1, 2)]
    (poison,) = [
        item
        for item in desk.items("referrals")
        if item.get("referral_id") == made[0]["referral_id"] and "state" in item
    ]
    desk.put("referrals", {**poison, "posting_id": "gone"})
    assert run(desk, REMIND, desk.now + timedelta(days=14)) == {"reminded": 1, "unknown": 1}
    assert reminders(desk) == [made[1]["referral_id"]]


# --- the cut-off ----------------------------------------------------------------------------------


def test_r21_what_is_owed_at_the_cut_off_is_closed_once_and_the_employer_told(desk: Aws) -> None:
    posting = active(desk, "P02")
    first, second = referred(desk, posting, 1), referred(desk, posting, 2)
    result(desk, first, **NOT_HIRED)
    run(desk, CLOSE, CUT_OFF - MICROSECOND)
    assert mails_of(desk, "result_entry_closed") == []
    assert run(desk, CLOSE, CUT_OFF) == {"closed": 1}
    (mail,) = mails_of(desk, "result_entry_closed")
    assert mail["refs"]["numbers"] == [second["referral_number"]]
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 0, "not_hired": 1, "cancelled": 0, "closed": 1}
    assert results_owed(desk) == 0
    assert [line["referral_id"] for line in of_office(desk, "closed", side="posting")] == [second["referral_id"]]
    assert of_office(desk, "closed", side="posting")[0]["establishment_phone"] == "076-000-0002"
    for days in (0, 1, 30):
        assert run(desk, CLOSE, CUT_OFF + timedelta(days=days)) == {}
    assert len(mails_of(desk, "result_entry_closed")) == 1


def test_before_the_job_has_run_the_lists_show_it_as_closed(desk: Aws) -> None:
    referred(desk, active(desk, "P02"))
    desk.now = CUT_OFF
    (line,) = applicants(desk)["items"]
    assert (line["state"], line["days_left"], line["name"]) == ("closed", None, None)
    assert [one["state"] for one in of_office(desk, "overdue", side="posting")] == ["closed"]


def test_a_posting_that_was_stopped_early_closes_by_its_own_end(desk: Aws) -> None:
    posting = active(desk, "P02")
    referred(desk, posting)
    desk.pass_time(days=3)
    cancel(desk, "P02", posting)  # 2026-11-21: the cut-off is the end of February
    assert run(desk, CLOSE, datetime(2027, 3, 1, tzinfo=JST) - MICROSECOND) == {}
    assert run(desk, CLOSE, datetime(2027, 3, 1, tzinfo=JST)) == {"closed": 1}


def test_a_posting_that_was_extended_closes_a_month_later(desk: Aws) -> None:
    posting = active(desk, "P02")
    referred(desk, posting)
    desk.now = datetime(2027, 1, 20, 10, tzinfo=JST)
    request_extension(desk, "P02", posting)
    accept(desk, claimed(desk, posting, "extension"))
    assert run(desk, CLOSE, datetime(2027, 3, 1, tzinfo=JST)) == {"waiting": 1}
    assert run(desk, CLOSE, CUT_OFF) == {}
    assert run(desk, CLOSE, datetime(2027, 6, 1, tzinfo=JST)) == {"closed": 1}


def test_three_missed_days_are_caught_up_with_one_mail(desk: Aws) -> None:
    referred(desk, active(desk, "P02"))
    assert run(desk, CLOSE, CUT_OFF + timedelta(days=3)) == {"closed": 1}
    assert len(mails_of(desk, "result_entry_closed")) == 1


def test_more_than_one_transaction_holds_is_closed_all_the_same(desk: Aws) -> None:
    posting = active(desk, "P02")
    for n in range(10, 35):
        body = {**SEEKERS[2], "seeker_number": f"99010-200000{n}"}
        ok(desk, "seekers/register_seeker", 201, body=body, caller=staff())
        body = {"seeker_number": body["seeker_number"], "posting_number": posting["posting_number"]}
        ok(desk, "applicants/refer_seeker", 201, body=body, caller=staff())
    assert run(desk, CLOSE, CUT_OFF) == {"closed": 1}
    assert applicants(desk)["counts"]["closed"] == 25
    numbers = [number for mail in mails_of(desk, "result_entry_closed") for number in mail["refs"]["numbers"]]
    assert len(numbers) == len(set(numbers)) == 25


def test_a_result_in_the_second_of_closing_is_kept_and_the_rest_closed_by_the_next_run(desk: Aws) -> None:
    posting = active(desk, "P02")
    first, second = referred(desk, posting, 1), referred(desk, posting, 2)
    desk.now = CUT_OFF
    body = {**NOT_HIRED, "version": 1, "channel": "phone"}

    def phoned() -> None:
        ok(desk, "applicants/enter_result", path=referral_path(first), body=body, caller=staff())

    desk.meanwhile("TransactWriteItems", phoned)
    assert desk.run(CLOSE, CUT_OFF) == {"passed": 1}
    assert desk.run(CLOSE, CUT_OFF) == {"closed": 1}
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 0, "not_hired": 1, "cancelled": 0, "closed": 1}
    (mail,) = mails_of(desk, "result_entry_closed")
    assert mail["refs"]["numbers"] == [second["referral_number"]]


def test_a_result_phoned_in_after_closing_leaves_the_list_to_phone(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    run(desk, CLOSE, CUT_OFF)
    body = {**NOT_HIRED, "version": 1, "channel": "phone"}
    ok(desk, "applicants/enter_result", path=referral_path(made), body=body, caller=staff())
    assert of_office(desk, "closed", side="posting") == []
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 0, "not_hired": 1, "cancelled": 0, "closed": 0}


def test_a_referral_after_the_first_ones_were_looked_at_is_closed_too(desk: Aws) -> None:
    posting = active(desk, "P02")
    result(desk, referred(desk, posting), **NOT_HIRED)
    desk.now = END - timedelta(hours=1)
    referred(desk, posting, 2)
    assert run(desk, CLOSE, CUT_OFF) == {"closed": 1}
    assert applicants(desk)["counts"]["closed"] == 1


# --- the end of retention -------------------------------------------------------------------------


def closed(desk: Aws) -> Json:
    made = referred(desk, active(desk, "P02"), remark="夜勤は不可")
    result(desk, made, result="hired", conditions_differ=True, difference="賃金を相談")
    desk.put("referrals", {"pk": f"THREAD#{made['referral_id']}", "sk": "THREAD"})
    for n in range(60):
        desk.put("referrals", {"pk": f"THREAD#{made['referral_id']}", "sk": f"MESSAGE#{n:03d}", "text": "こんにちは"})
    run(desk, REMIND, CUT_OFF)
    run(desk, CLOSE, CUT_OFF)
    return made


def test_two_years_after_the_cut_off_only_statistics_stay(desk: Aws) -> None:
    made = closed(desk)
    assert places(desk) == ["RETAIN"]
    assert run(desk, FORGET, KEPT_UNTIL - MICROSECOND) == {}
    assert as_office(desk, made)["seeker_name"] == "見本 さくら"
    assert run(desk, FORGET, KEPT_UNTIL) == {"referrals.anonymised": 1}
    everything = str(desk.items("referrals"))
    for personal in (*SEEKERS[1].values(), "夜勤", "相談", "こんにちは", "THREAD"):
        assert personal not in everything, personal
    seen = as_office(desk, made)
    assert (seen["state"], seen["result"]["hired_on"], seen["result"]["difference"]) == ("hired", None, None)
    assert (seen["contact_name"], seen["establishment_address"]) == (None, None)
    assert seen["referred_at"] == made["referred_at"]
    assert applicants(desk)["counts"]["hired"] == 1
    assert places(desk) == []
    assert run(desk, FORGET, KEPT_UNTIL + timedelta(days=1)) == {}


@pytest.mark.parametrize("function", ["enter_result", "cancel_referral"])
def test_nothing_is_added_to_what_is_anonymised(desk: Aws, function: str) -> None:
    made = referred(desk, active(desk, "P02"))
    run(desk, CLOSE, CUT_OFF)
    run(desk, FORGET, KEPT_UNTIL)
    body = {"version": 1, **({**NOT_HIRED, "channel": "phone"} if function == "enter_result" else {"reason": "other"})}
    answer = desk.call(f"applicants/{function}", path=referral_path(made), body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "retention-over")
    assert as_office(desk, made)["allowed"] == []


def test_a_run_that_stopped_half_way_is_taken_up_again(desk: Aws) -> None:
    made = closed(desk)
    desk.now = KEPT_UNTIL

    def fail() -> None:
        raise RuntimeError

    desk.meanwhile("TransactWriteItems", lambda: None)
    desk.meanwhile("TransactWriteItems", fail)
    with pytest.raises(ExceptionGroup):
        desk.run(FORGET, KEPT_UNTIL)
    assert as_office(desk, made)["seeker_name"] == "見本 さくら"
    assert desk.run(FORGET, KEPT_UNTIL) == {"referrals.anonymised": 1}
    assert as_office(desk, made)["seeker_name"] is None


def test_both_offices_see_a_referral_but_only_his_own_the_seekers_file(desk: Aws) -> None:
    seeker(desk, 3, OTHER_OFFICE)
    made = referred(desk, active(desk, "P02"), 3, OTHER_OFFICE)
    assert (as_office(desk, made)["seeker_name"], as_office(desk, made)["seeker_number"]) == ("架空 花", None)
    assert of_office(desk, side="posting")[0]["seeker_number"] is None
    assert as_office(desk, made, OTHER_OFFICE)["seeker_number"] == SEEKERS[3]["seeker_number"]
    assert as_office(desk, made)["allowed"] == ["result"]
    assert as_office(desk, made, OTHER_OFFICE)["allowed"] == ["result", "cancel"]
    path = {"seeker_number": SEEKERS[3]["seeker_number"]}
    assert desk.call("seekers/get_seeker", path=path, caller=staff()).status == 404
    assert ok(desk, "seekers/get_seeker", path=path, caller=OTHER_OFFICE)["name"] == "架空 花"
    body = {"reason": "mistake", "version": 1}
    refused = desk.call("applicants/cancel_referral", path=referral_path(made), body=body, caller=staff())
    assert (refused.status, refused.problem) == (403, "referring-office-only")
    assert ok(desk, "applicants/get_applicant", path={"referral_id": made["referral_id"]}, caller=owner("P02"))
