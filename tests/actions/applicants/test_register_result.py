"""Employers register results until the cut-off (R19-R21, A11-A13, A22); the applicant hears nothing from here (R20)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.applicants.rules import AT_ONCE, CLOSED_FOR_ENTRY
from mypage.core.clock import JST
from tests.support.aws import Aws, staff
from tests.support.referrals import (
    HIRED,
    NOT_HIRED,
    SEEKERS,
    applicant,
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
    STRANGER,
    Json,
    active,
    audited,
    get,
    ok,
    owner,
    register,
)

REGISTER, SEVERAL = "applicants/register_result", "applicants/register_results"
CUT_OFF = datetime(2027, 5, 1, tzinfo=JST)
"""Of a posting accepted on 2026-11-18, valid until 2027-01-31."""


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    seeker(aws, 1)
    seeker(aws, 2)
    return aws


@pytest.fixture
def referral(desk: Aws) -> Json:
    return referred(desk, active(desk, "P02"))


def refuse(aws: Aws, referral: Json, **body: Any) -> Any:
    answer = aws.call(
        REGISTER,
        path={"referral_id": referral["referral_id"]},
        body={"version": referral["version"], **body},
        caller=owner("P02"),
    )
    assert answer.status >= 400, answer.text
    return answer


def test_r19_a_result_reaches_the_office_at_once(desk: Aws, referral: Json) -> None:
    line = result(desk, referral, **HIRED)
    assert (line["state"], line["version"]) == ("hired", 2)
    (seen,) = of_office(desk, "hired")
    assert (seen["referral_id"], seen["state"]) == (referral["referral_id"], "hired")
    assert [one["referral_id"] for one in of_office(desk, "hired", side="posting")] == [referral["referral_id"]]
    assert of_office(desk, "owed") == []
    assert as_office(desk, referral)["result"]["hired_on"] == "2026-12-01"
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 1, "not_hired": 0, "cancelled": 0, "closed": 0}
    assert results_owed(desk) == 0
    assert audited(desk, "register_result")["facts"] == {"result": "hired"}


def test_r20_the_applicant_is_told_nothing_and_the_screen_says_so(desk: Aws, referral: Json) -> None:
    before = len(desk.outbox())
    result(desk, referral, **NOT_HIRED)
    assert len(desk.outbox()) == before
    assert applicant(desk, referral)["notice"] == "応募者本人には、選考結果を直接ご連絡いただく必要があります。"


def test_a_result_is_registered_in_three_calls_and_a_list_read_in_two(desk: Aws, referral: Json) -> None:
    result(desk, referral, **HIRED)
    assert desk.calls == ["BatchGetItem", "BatchGetItem", "TransactWriteItems"]
    applicants(desk, list="hired")
    assert desk.calls == ["Query", "BatchGetItem"]


# --- the cut-off ----------------------------------------------------------------------------------


def test_r21_a11_entry_is_open_to_the_last_instant_and_closed_at_midnight(desk: Aws, referral: Json) -> None:
    desk.now = CUT_OFF
    answer = refuse(desk, referral, **HIRED)
    assert (answer.status, answer.problem) == (409, "result-entry-closed")
    assert answer.json["detail"].startswith(CLOSED_FOR_ENTRY)
    assert "076-253-3036" in answer.json["detail"]
    desk.now = CUT_OFF - timedelta(microseconds=1)
    assert result(desk, referral, **HIRED)["state"] == "hired"


def test_a12_letters_names_and_results_end_at_the_same_instant(desk: Aws, referral: Json) -> None:
    result(desk, referral, **NOT_HIRED, reason_note="ほかの方に決まりました。")
    path = {"referral_id": referral["referral_id"]}
    desk.now = CUT_OFF - timedelta(microseconds=1)
    letter = ok(desk, "applicants/get_letter", path=path, caller=owner("P02"))
    assert (letter["seeker_name"], letter["posting_number"]) == ("見本 さくら", "99010-00000001")
    assert applicant(desk, referral)["result"]["reason_note"] == "ほかの方に決まりました。"
    desk.now = CUT_OFF
    closed = desk.call("applicants/get_letter", path=path, caller=owner("P02"))
    assert (closed.status, closed.problem) == (409, "letter-closed")
    seen = applicant(desk, referral)
    assert (seen["state"], seen["name"], seen["result"], seen["history"]) == ("not_hired", None, None, [])
    assert (seen["can_register"], seen["closed_reason"], seen["days_left"]) == (False, CLOSED_FOR_ENTRY, None)
    (line,) = applicants(desk, list="not_hired")["items"]
    assert (line["state"], line["name"], line["name_kana"]) == ("not_hired", None, None)


def test_staff_enter_a_result_that_was_phoned_in_after_the_cut_off(desk: Aws, referral: Json) -> None:
    desk.now = CUT_OFF + timedelta(days=3)
    body = {**NOT_HIRED, "version": 1, "channel": "phone"}
    entered = ok(desk, "applicants/enter_result", path=referral_path(referral), body=body, caller=staff())
    assert (entered["state"], entered["version"]) == ("not_hired", 2)
    assert entered["history"][-1]["facts"] == {"result": "not_hired", "reason": "other_hired", "channel": "phone"}
    assert results_owed(desk) == 0
    assert audited(desk, "enter_result")["on_behalf_of"] == "9901-000002-2"


def test_staff_of_neither_office_enter_and_see_nothing(desk: Aws, referral: Json) -> None:
    body = {**NOT_HIRED, "version": 1, "channel": "phone"}
    path = referral_path(referral)
    assert desk.call("applicants/enter_result", path=path, body=body, caller=OTHER_OFFICE).status == 404
    assert desk.call("applicants/get_referral", path=path, caller=OTHER_OFFICE).status == 404


# --- corrections (A13) ----------------------------------------------------------------------------


def test_a13_a_result_can_be_corrected_and_staff_see_both_versions(desk: Aws, referral: Json) -> None:
    posting_id = referral["posting_id"]
    first = result(desk, referral, **HIRED)
    assert get(desk, "P02", posting_id)["suggest_filled"] is True
    desk.pass_time(hours=1)
    second = result(desk, first, result="not_hired", reason="withdrawn", reason_note="入社前に辞退")
    assert (second["state"], second["version"]) == ("not_hired", 3)
    history = as_office(desk, referral)["history"]
    assert [(line["event"], line["facts"].get("result")) for line in history] == [
        ("refer_seeker", None),
        ("register_result", "hired"),
        ("correct_result", "not_hired"),
    ]
    assert history[1]["facts"]["conditions_differ"] is False
    assert history[2]["facts"]["reason_note"] == "入社前に辞退"
    assert applicants(desk)["counts"]["hired"] == 0
    assert applicants(desk)["counts"]["not_hired"] == 1
    assert get(desk, "P02", posting_id)["suggest_filled"] is False


def test_a13_a_correction_ends_with_the_cut_off_for_the_employer_only(desk: Aws, referral: Json) -> None:
    first = result(desk, referral, **HIRED)
    desk.now = CUT_OFF
    assert refuse(desk, first, **NOT_HIRED).problem == "result-entry-closed"
    body = {**NOT_HIRED, "version": 2, "channel": "phone"}
    entered = ok(desk, "applicants/enter_result", path=referral_path(referral), body=body, caller=staff())
    assert entered["state"] == "not_hired"


def test_a_correction_of_the_words_moves_no_count(desk: Aws, referral: Json) -> None:
    first = result(desk, referral, **NOT_HIRED)
    result(desk, first, **NOT_HIRED, reason_note="くわしく")
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 0, "not_hired": 1, "cancelled": 0, "closed": 0}


# --- repeats and races ----------------------------------------------------------------------------


def test_the_same_result_sent_twice_is_registered_once(desk: Aws, referral: Json) -> None:
    result(desk, referral, **HIRED)
    again = result(desk, referral, **HIRED)
    assert again["version"] == 2
    assert [line["event"] for line in as_office(desk, referral)["history"]].count("register_result") == 1
    assert applicants(desk)["counts"]["hired"] == 1


def test_two_people_at_once_have_one_winner(desk: Aws, referral: Json) -> None:
    desk.meanwhile("TransactWriteItems", lambda: result(desk, referral, **NOT_HIRED))
    answer = refuse(desk, referral, **HIRED)
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 0, "not_hired": 1, "cancelled": 0, "closed": 0}


def test_a_stale_version_is_refused(desk: Aws, referral: Json) -> None:
    result(desk, referral, **HIRED)
    assert refuse(desk, referral, **NOT_HIRED).problem == "stale-version"


def test_a_cancelled_referral_needs_no_result(desk: Aws, referral: Json) -> None:
    cancelled(desk, referral)
    assert refuse(desk, referral, **HIRED).problem == "referral-cancelled"
    path = {"referral_id": referral["referral_id"]}
    assert desk.call("applicants/get_letter", path=path, caller=owner("P02")).problem == "referral-cancelled"


def test_a_cancelling_in_the_same_instant_wins_or_loses_as_a_whole(desk: Aws, referral: Json) -> None:
    desk.meanwhile("TransactWriteItems", lambda: cancelled(desk, referral))
    assert refuse(desk, referral, **HIRED).problem == "referral-cancelled"
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 0, "not_hired": 0, "cancelled": 1, "closed": 0}


def test_somebody_elses_applicant_reads_as_absent(desk: Aws, referral: Json) -> None:
    path, body = {"referral_id": referral["referral_id"]}, {**HIRED, "version": 1}
    assert desk.call(REGISTER, path=path, body=body, caller=STRANGER).status == 404
    several = {"items": [{**body, "referral_id": referral["referral_id"]}]}
    assert desk.call(SEVERAL, body=several, caller=STRANGER).status == 404


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"result": "maybe"}, "result"),
        ({"result": "not_hired"}, "reason"),
        ({"result": "not_hired", "reason": "no idea"}, "reason"),
        ({"result": "hired"}, "conditions_differ"),
        ({"result": "hired", "conditions_differ": "yes"}, "conditions_differ"),
        ({"result": "hired", "conditions_differ": True}, "difference"),
        ({"result": "hired", "conditions_differ": False, "hired_on": "2026-11-17"}, "hired_on"),
        ({"result": "hired", "conditions_differ": False, "hired_on": "2026-02-30"}, "hired_on"),
        ({**NOT_HIRED, "reason_note": "あ" * 301}, "reason_note"),
        ({**HIRED, "seeker_name": "x"}, "seeker_name"),
    ],
)
def test_a22_a_bad_answer_names_its_field(desk: Aws, referral: Json, answers: Json, field: str) -> None:
    answer = refuse(desk, referral, **answers)
    assert (answer.status, answer.fields) == (422, [field])
    assert applicants(desk)["counts"]["owed"] == 1


# --- several at once ------------------------------------------------------------------------------


def item(referral: Json, **answers: Any) -> Json:
    return {"referral_id": referral["referral_id"], "version": referral["version"], **answers}


def several(aws: Aws, *items: Json) -> Any:
    return aws.call(SEVERAL, body={"items": list(items)}, caller=owner("P02"))


def test_several_results_are_registered_at_once(desk: Aws) -> None:
    one, two = active(desk, "P02"), active(desk, "P02")
    first, second, third = referred(desk, one, 1), referred(desk, one, 2), referred(desk, two, 1)
    answer = several(desk, item(first, **HIRED), item(second, **NOT_HIRED), item(third, **HIRED))
    assert answer.status == 200, answer.text
    assert [line["state"] for line in answer.json["items"]] == ["hired", "not_hired", "hired"]
    assert desk.calls == ["BatchGetItem", "BatchGetItem", "TransactWriteItems"]
    assert applicants(desk)["counts"] == {"owed": 0, "hired": 2, "not_hired": 1, "cancelled": 0, "closed": 0}
    postings = ok(desk, "applicants/list_applicant_postings", caller=owner("P02"))["items"]
    counted = {line["posting_id"]: (line["counts"]["hired"], line["counts"]["not_hired"]) for line in postings}
    assert counted == {one["posting_id"]: (1, 1), two["posting_id"]: (1, 0)}


def test_of_several_results_all_are_registered_or_none(desk: Aws) -> None:
    posting = active(desk, "P02")
    first, second = referred(desk, posting, 1), referred(desk, posting, 2)
    answer = several(desk, item(first, **HIRED), item(second, result="not_hired"))
    assert (answer.status, answer.fields) == (422, ["items.1.reason"])
    stale = several(desk, item(first, **HIRED), {**item(second, **NOT_HIRED), "version": 7})
    assert (stale.status, stale.problem) == (409, "stale-version")
    twice = several(desk, item(first, **HIRED), item(first, **NOT_HIRED))
    assert (twice.status, twice.fields) == (422, ["items.1.referral_id"])
    assert applicants(desk)["counts"]["owed"] == 2
    desk.meanwhile("TransactWriteItems", lambda: result(desk, second, **NOT_HIRED))
    assert several(desk, item(first, **HIRED), item(second, **HIRED)).problem == "stale-version"
    assert applicants(desk)["counts"]["owed"] == 1


def test_after_the_cut_off_the_refusal_names_the_items(desk: Aws, referral: Json) -> None:
    desk.now = CUT_OFF
    answer = several(desk, item(referral, **HIRED))
    assert (answer.problem, answer.fields) == ("result-entry-closed", ["items.0.referral_id"])


def test_a_full_entry_of_results_fits_into_one_transaction(desk: Aws) -> None:
    """Every one hired for a posting of its own: the most writes that an entry can have."""
    made = [referred(desk, active(desk, "P02"), 1) for _ in range(AT_ONCE)]
    assert several(desk, *[item(one, **HIRED) for one in made]).status == 200
    assert applicants(desk)["counts"]["hired"] == AT_ONCE
    too_many = several(desk, *[item(one, **HIRED) for one in made], item(made[0], **HIRED))
    assert (too_many.status, too_many.fields) == (422, ["items"])


# --- 充足 (§2.4) ----------------------------------------------------------------------------------


def test_filled_is_suggested_once_as_many_are_hired_as_sought(desk: Aws) -> None:
    posting = active(desk, "P02", openings=2)
    first, second = referred(desk, posting, 1), referred(desk, posting, 2)
    result(desk, first, **HIRED)
    assert get(desk, "P02", posting["posting_id"])["suggest_filled"] is False
    result(desk, second, **HIRED)
    seen = get(desk, "P02", posting["posting_id"])
    assert (seen["suggest_filled"], seen["state"], seen["version"]) == (True, "active", posting["version"])


def test_no_answer_or_line_of_audit_holds_a_name_that_it_should_not(desk: Aws, referral: Json) -> None:
    result(desk, referral, **NOT_HIRED, reason_note="見本 さくらさんは辞退")
    assert "さくら" not in str(desk.audit())
    assert SEEKERS[1]["name"] not in str(desk.outbox())
