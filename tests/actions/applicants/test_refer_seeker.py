"""Staff refer a seeker of their office to an active posting of any office (§1.6, §2.7); the employer is told by mail."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.support.aws import Aws, staff
from tests.support.referrals import SEEKERS, applicants, cancelled, of_office, referred, result, results_owed, seeker
from tests.support.steps import OTHER_OFFICE, STRANGER, active, audited, cancel, mails_of, ok, owner, register

REFER = "applicants/refer_seeker"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    seeker(aws, 1)
    return aws


def refuse(aws: Aws, posting_number: str, which: int = 1, **more: str) -> tuple[int, str]:
    body = {"seeker_number": SEEKERS[which]["seeker_number"], "posting_number": posting_number, **more}
    answer = aws.call(REFER, body=body, caller=staff())
    return answer.status, answer.problem


def test_a_referral_holds_number_letter_and_instant_and_stands_in_every_list(desk: Aws) -> None:
    posting = active(desk, "P02")
    made = referred(desk, posting, interview="11月24日 10時", remark="駐車場をご利用になります。")
    assert (made["referral_number"], made["state"], made["version"]) == ("99010-00000001", "owed", 1)
    assert made["referred_at"] == desk.now.isoformat()
    assert (made["due_on"], made["closes_on"], made["closes_on_is_final"]) == ("2026-12-02", "2027-04-30", False)
    (line,) = applicants(desk)["items"]
    assert (line["name"], line["days_left"], line["referral_id"]) == ("見本 さくら", 163, made["referral_id"])
    assert [one["referral_id"] for one in of_office(desk)] == [made["referral_id"]]
    assert [one["referral_id"] for one in of_office(desk, side="posting")] == [made["referral_id"]]
    assert results_owed(desk) == 1
    assert audited(desk, "refer_seeker")["on_behalf_of"] == "9901-000002-2"


def test_the_employer_is_told_without_a_word_of_the_person(desk: Aws) -> None:
    posting = active(desk, "P02")
    seeker(desk, 2)
    made = referred(desk, posting, 2)
    (mail,) = mails_of(desk, "referral_created")
    assert mail["refs"]["referral_number"] == made["referral_number"]
    assert not {"seeker_number", "seeker_name", "name"} & set(mail["refs"])
    assert not any(str(value) in str(mail) for value in SEEKERS[2].values())


def test_a_seeker_of_another_office_is_referred_by_his_own_office_to_a_posting_of_any(desk: Aws) -> None:
    posting = active(desk, "P02")
    seeker(desk, 3, OTHER_OFFICE)
    assert refuse(desk, posting["posting_number"], 3) == (404, "not-found")
    made = referred(desk, posting, 3, OTHER_OFFICE)
    assert (made["referring_office"], made["posting_office"]) == ("99020", "99010")
    assert made["referral_number"] == "99020-00000001"
    assert [one["referral_id"] for one in of_office(desk, side="posting")] == [made["referral_id"]]
    assert of_office(desk, side="referring") == []
    assert [one["referral_id"] for one in of_office(desk, caller=OTHER_OFFICE)] == [made["referral_id"]]


def test_only_an_active_posting_gets_referrals(desk: Aws) -> None:
    posting = active(desk, "P02")
    assert refuse(desk, "99010-99999999") == (404, "not-found")
    cancel(desk, "P02", posting)
    assert refuse(desk, posting["posting_number"]) == (404, "not-found")
    assert results_owed(desk) == 0


def test_a_posting_that_ends_in_the_same_instant_gets_none(desk: Aws) -> None:
    posting = active(desk, "P02")
    desk.meanwhile("TransactWriteItems", lambda: cancel(desk, "P02", posting))
    assert refuse(desk, posting["posting_number"]) == (409, "posting-not-active")
    assert (desk.items("referrals")[0]["sk"], len(desk.items("referrals"))) == ("REFERRAL_NUMBER", 1)
    assert mails_of(desk, "referral_created") == []


def test_a_seeker_has_one_referral_without_result_per_posting(desk: Aws) -> None:
    posting = active(desk, "P02")
    made = referred(desk, posting)
    assert refuse(desk, posting["posting_number"]) == (409, "already-referred")
    assert results_owed(desk) == 1
    result(desk, made, result="not_hired", reason="other")
    desk.pass_time(days=1)
    again = referred(desk, posting)
    assert again["referral_id"] != made["referral_id"]
    assert again["due_on"] == "2026-12-03", "a clock of its own"


def test_two_clerks_at_once_refer_once(desk: Aws) -> None:
    posting = active(desk, "P02")
    desk.meanwhile("TransactWriteItems", lambda: referred(desk, posting))
    assert refuse(desk, posting["posting_number"]) == (409, "already-referred")
    assert len(mails_of(desk, "referral_created")) == 1


def test_a_cancelled_referral_can_be_made_again(desk: Aws) -> None:
    posting = active(desk, "P02")
    cancelled(desk, referred(desk, posting))
    assert referred(desk, posting)["state"] == "owed"


def test_the_same_id_again_is_the_same_referral(desk: Aws) -> None:
    posting = active(desk, "P02")
    chosen = str(uuid4())
    made = referred(desk, posting, referral_id=chosen)
    desk.pass_time(minutes=1)
    again = referred(desk, posting, referral_id=chosen)
    assert (again["referral_id"], again["referral_number"]) == (made["referral_id"], made["referral_number"])
    assert len(mails_of(desk, "referral_created")) == 1
    assert results_owed(desk) == 1


def test_an_id_of_another_referral_is_not_answered(desk: Aws) -> None:
    posting = active(desk, "P02")
    seeker(desk, 2)
    chosen = str(uuid4())
    referred(desk, posting, referral_id=chosen)
    assert refuse(desk, posting["posting_number"], 2, referral_id=chosen) == (409, "already-referred")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"seeker_number": "12"}, "seeker_number"),
        ({"posting_number": ""}, "posting_number"),
        ({"remark": "あ" * 301}, "remark"),
        ({"office": "99010"}, "office"),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, change: dict[str, str], field: str) -> None:
    body = {"seeker_number": "99010-00000001", "posting_number": "99010-00000001", **change}
    answer = desk.call(REFER, body=body, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


def test_an_active_posting_of_any_office_is_found_by_its_number(desk: Aws) -> None:
    posting = active(desk, "P02")
    path = {"posting_number": posting["posting_number"]}
    found = ok(desk, "applicants/find_active_posting", path=path, caller=OTHER_OFFICE)
    assert (found["establishment_name"], found["office"], found["hired"]) == ("見本ベーカリー小立野", "99010", 0)
    desk.now += timedelta(days=120)
    assert desk.call("applicants/find_active_posting", path=path, caller=OTHER_OFFICE).problem == "not-found"


def test_employers_see_only_their_own(desk: Aws) -> None:
    made = referred(desk, active(desk, "P02"))
    path = {"referral_id": made["referral_id"]}
    for function in ("applicants/get_applicant", "applicants/get_letter"):
        assert desk.call(function, path=path, caller=STRANGER).status == 404
        assert desk.call(function, path=path, caller=owner("P02")).status == 200
    assert ok(desk, "applicants/list_applicants", caller=STRANGER)["items"] == []
