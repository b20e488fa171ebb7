"""Applicants over HTTP with IAM on: from the referral to the result and beyond the cut-off (R19-R22, A10-A14, A22).

Jobs are replayed with the times of their events; the functions' clock stands at the same time, just before a deadline and at it.
"""

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any

import httpx

from local.client import ApiClient
from local.staff import SUPERVISOR_1
from mypage.applicants.rules import CLOSED_FOR_ENTRY, closes_at, kept_until
from mypage.core.clock import JST, midnight
from tests.support.people import Employer, clerk, ok, open_account, problem, published, told
from tests.support.postings import posting
from tests.support.stack import StackUnderTest

AT_ONCE = 8
UNAVAILABLE = 503
"""What a busy engine may answer to the last of many at once: nothing was written, or the one that won was not heard of."""
MOMENT = timedelta(microseconds=1)
SECOND = timedelta(seconds=1)
HIRED = {"result": "hired", "conditions_differ": False}
NOT_HIRED = {"result": "not_hired", "reason": "other_hired"}


def fresh_seeker(name: str = "見本 さくら", kana: str = "ミホン サクラ") -> dict[str, Any]:
    """Return a seeker under a number that no other test uses."""
    number = f"99010-{secrets.randbelow(90_000_000) + 10_000_000}"
    return {"seeker_number": number, "name": name, "name_kana": kana, "phone": "076-000-0201"}


def registered(staff: ApiClient, **who: str) -> dict[str, Any]:
    seeker = fresh_seeker(**who)
    ok(staff.post("/staff/seekers", seeker), 201)
    return seeker


def refer(staff: ApiClient, seeker: dict[str, Any], seen: dict[str, Any], **more: Any) -> httpx.Response:
    body = {"seeker_number": seeker["seeker_number"], "posting_number": seen["posting_number"], **more}
    return staff.post("/staff/referrals", body)


def register(employer: Employer, referral: dict[str, Any], **answers: Any) -> httpx.Response:
    body = {"version": referral["version"], **answers}
    return employer.client.post(f"/employer/applicants/{referral['referral_id']}/result", body)


def applicants(employer: Employer, **query: str) -> dict[str, Any]:
    found: dict[str, Any] = ok(employer.client.get("/employer/applicants", params=query))
    return found


def letter(employer: Employer, referral: dict[str, Any]) -> httpx.Response:
    return employer.client.get(f"/employer/applicants/{referral['referral_id']}/letter")


def staff_path(referral: dict[str, Any]) -> str:
    return f"/staff/establishments/{referral['establishment_number']}/referrals/{referral['referral_id']}"


def listed(staff: ApiClient, view: str, employer: Employer) -> list[dict[str, Any]]:
    """Return what an office's list holds of an employer, over all pages."""
    found, cursor = [], None
    while True:
        query = {"side": "posting", "view": view, **({"cursor": cursor} if cursor else {})}
        page = ok(staff.get("/staff/referrals", params=query))
        found += [line for line in page["items"] if line["establishment_number"] == employer.number]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


def run(stack: StackUnderTest, job: str, at: datetime) -> dict[str, int]:
    """Replay a scheduled job with the time of its event; its counts are those of the whole stack."""
    counts: dict[str, int] = stack.invoke(job, {"scheduled_at": at.isoformat()})
    return counts


def at_once(calls: list[Callable[[], httpx.Response]]) -> list[int]:
    with ThreadPoolExecutor(len(calls)) as pool:
        return [answer.result().status_code for answer in [pool.submit(call) for call in calls]]


def cut_off_of(seen: dict[str, Any]) -> datetime:
    """The first instant at which results of a posting that ends as planned cannot be entered any more (R21)."""
    return closes_at(midnight(date.fromisoformat(seen["valid_until"]) + timedelta(days=1)))


def test_from_the_referral_to_the_result_and_its_correction(stack: StackUnderTest, staff: ApiClient) -> None:
    """R19, R20, A13, A22, §2.7: two seekers; the employer reads letters and registers, the office sees it at once."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01", openings=1))
    first, second = registered(staff), registered(staff, name="例示 太郎", kana="レイジ タロウ")
    found = ok(staff.post("/staff/seekers/search", {"q": "みほん"}))["items"]
    assert first["seeker_number"] in {item["seeker_number"] for item in found}
    assert ok(staff.get(f"/staff/active-postings/{seen['posting_number']}"))["posting_id"] == seen["posting_id"]

    one = ok(refer(staff, first, seen, interview="来週月曜 10時", remark="駐車場をご用意ください。"), 201)
    two = ok(refer(staff, second, seen), 201)
    problem(refer(staff, first, seen), 409, "already-referred")
    mail = stack.wait_for_mail(employer.email, f"紹介番号：{one['referral_number']}")
    assert f"/applicants/{one['referral_id']}" in mail.text
    assert not any(word in mail.subject + mail.text for word in (first["name"], first["seeker_number"]))

    page = applicants(employer)
    assert [line["name"] for line in page["items"]] == [first["name"], second["name"]]
    assert (page["counts"]["owed"], employer.home()["results_owed"]) == (2, 2)
    shown = ok(letter(employer, one))
    assert (shown["seeker_name"], shown["interview"]) == (first["name"], "来週月曜 10時")
    assert (
        "応募者本人には、選考結果を直接ご連絡"
        in ok(employer.client.get(f"/employer/applicants/{one['referral_id']}"))["notice"]
    )

    refused = problem(register(employer, one, result="hired"), 422, "invalid-input")
    assert [error["field"] for error in refused["errors"]] == ["conditions_differ"]
    several = [
        {"referral_id": one["referral_id"], "version": 1, **HIRED},
        {"referral_id": two["referral_id"], "version": 1, "result": "not_hired", "reason": "withdrawn"},
    ]
    ok(employer.client.post("/employer/applicant-results", {"items": several}))
    assert employer.home()["results_owed"] == 0
    assert employer.posting(seen["posting_id"])["suggest_filled"] is True
    assert [line["referral_id"] for line in listed(staff, "hired", employer)] == [one["referral_id"]]

    corrected = ok(register(employer, {**one, "version": 2}, **NOT_HIRED))
    assert (corrected["state"], corrected["version"]) == ("not_hired", 3)
    assert employer.posting(seen["posting_id"])["suggest_filled"] is False
    history = ok(staff.get(staff_path(one)))["history"]
    said = [(line["event"], line["facts"].get("result")) for line in history[1:]]
    assert said == [("register_result", "hired"), ("correct_result", "not_hired")]
    by_posting = ok(employer.client.get("/employer/applicant-postings"))["items"]
    assert [line["counts"]["not_hired"] for line in by_posting] == [2]
    # R20: of results nobody is mailed.
    assert told(stack, employer)["referral_created"] == 2
    assert {kind for kind in told(stack, employer) if "result" in kind} == set()


def test_the_two_week_notice_goes_at_its_instant_and_once(stack: StackUnderTest, staff: ApiClient) -> None:
    """R22, A14: not a second early, once however often and late the job runs, and not where a result is."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    owed = ok(refer(staff, registered(staff), seen), 201)
    with_result = ok(refer(staff, registered(staff), seen), 201)
    withdrawn = ok(refer(staff, registered(staff), seen), 201)
    ok(register(employer, with_result, **NOT_HIRED))
    ok(staff.post(f"{staff_path(withdrawn)}/cancel", {"reason": "seeker", "version": 1}))
    due_at = datetime.fromisoformat(owed["referred_at"]) + timedelta(hours=336)

    with stack.clock_at(due_at - timedelta(seconds=30)):
        run(stack, "RemindMissingResults", due_at - MOMENT)
        assert [line["state"] for line in listed(clerk(stack), "owed", employer)] == ["owed"]
    with stack.clock_at(due_at):
        run(stack, "RemindMissingResults", due_at)
        mail = stack.wait_for_mail(employer.email, "選考結果未入力通知")
        assert f"/applicants/{owed['referral_id']}/result" in mail.text
        again = employer.signed_in_again(stack)
        assert [(line["state"], line["reminded"]) for line in applicants(again)["items"]] == [("overdue", True)]
        assert len(listed(clerk(stack), "overdue", employer)) == 1
    for hours in (0, 1, 72):
        run(stack, "RemindMissingResults", due_at + timedelta(hours=hours))
    assert told(stack, employer)["missing_result"] == 1


def test_three_missed_days_of_the_notice_are_caught_up_also_for_a_posting_that_is_over(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """A14: late, once, and although the posting has been cancelled."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    referral = ok(refer(staff, registered(staff), seen), 201)
    supervisor = clerk(stack, SUPERVISOR_1)
    body = {"version": seen["version"], "text": "事業所の廃止が確認されたためです。"}
    path = f"/staff/establishments/{employer.number}/postings/{seen['posting_id']}/cancel"
    ok(supervisor.post(path, body))
    late = datetime.fromisoformat(referral["referred_at"]) + timedelta(hours=336, days=3)
    with stack.clock_at(late), ThreadPoolExecutor(2) as pool:  # two runs at once
        list(pool.map(lambda _: run(stack, "RemindMissingResults", late), range(2)))
        assert told(stack, employer)["missing_result"] == 1


def test_at_the_cut_off_entry_and_letters_end_and_the_office_gets_its_list(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """R21, A10-A12: the second before and the instant, before any job has run; then the job, its mail, and the phone."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    in_time, too_late = (ok(refer(staff, registered(staff), seen), 201) for _ in range(2))
    cut_off = cut_off_of(seen)
    assert (cut_off.day, cut_off.time()) == (1, datetime.min.time())

    with stack.clock_at(cut_off - timedelta(seconds=45)):
        again = employer.signed_in_again(stack)
        assert {line["days_left"] for line in applicants(again)["items"]} == {0}
        assert ok(letter(again, too_late))["closes_on"] == (cut_off - SECOND).date().isoformat()
        ok(register(again, in_time, **HIRED))
        run(stack, "CloseResultEntry", cut_off - MOMENT)
        assert "result_entry_closed" not in told(stack, employer)
    with stack.clock_at(cut_off):
        again = employer.signed_in_again(stack)
        closed = problem(register(again, too_late, **HIRED), 409, "result-entry-closed")
        assert closed["detail"].startswith(CLOSED_FOR_ENTRY)
        assert "電話" in closed["detail"]
        problem(letter(again, in_time), 409, "letter-closed")
        (line,) = applicants(again)["items"]
        assert (line["state"], line["name"], line["days_left"]) == ("closed", None, None)
        assert applicants(again, list="hired")["items"][0]["name"] is None

        assert run(stack, "CloseResultEntry", cut_off + timedelta(minutes=10))["closed"] >= 1
        run(stack, "CloseResultEntry", cut_off + timedelta(days=3))
        mail = stack.wait_for_mail(employer.email, "直接ハローワークにご連絡ください")
        assert f"結果が登録されていない紹介番号：{too_late['referral_number']}\n" in mail.text
        phone = clerk(stack)
        (to_phone,) = listed(phone, "closed", employer)
        assert (to_phone["referral_id"], to_phone["establishment_phone"]) == (
            too_late["referral_id"],
            employer.establishment["phone"],
        )
        ok(phone.post(f"{staff_path(too_late)}/result", {**NOT_HIRED, "version": 1, "channel": "phone"}))
        assert listed(phone, "closed", employer) == []
        assert applicants(again)["counts"] == {"owed": 0, "hired": 1, "not_hired": 1, "cancelled": 0, "closed": 0}
        assert told(stack, employer)["result_entry_closed"] == 1


def test_a_run_of_the_notice_after_the_cut_off_sends_nothing(stack: StackUnderTest, staff: ApiClient) -> None:
    """A14: the job was down for months."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    ok(refer(staff, registered(staff), seen), 201)
    run(stack, "RemindMissingResults", cut_off_of(seen))
    assert "missing_result" not in told(stack, employer)


def test_two_years_after_the_cut_off_nobody_can_be_named(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: what is personal is removed, the counts stay."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    referral = ok(refer(staff, registered(staff), seen), 201)
    ok(register(employer, referral, **NOT_HIRED, reason_note="ご本人から辞退の電話"))
    cut_off = cut_off_of(seen)
    until = kept_until(cut_off)
    run(stack, "CloseResultEntry", cut_off)
    run(stack, "ApplyRetention", until - MOMENT)
    assert ok(staff.get(staff_path(referral)))["seeker_name"] == "見本 さくら"
    run(stack, "ApplyRetention", until)
    seen_later = ok(staff.get(staff_path(referral)))
    assert (seen_later["seeker_name"], seen_later["seeker_number"], seen_later["clerk"]) == (None, None, None)
    assert (seen_later["state"], seen_later["result"]["reason_note"]) == ("not_hired", None)
    assert applicants(employer)["counts"]["not_hired"] == 1


def test_of_many_at_once_one_refers_and_one_registers(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.7: one active referral per seeker and posting; one first result, whoever is faster."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    seeker = registered(staff)
    made = at_once([lambda: refer(staff, seeker, seen)] * AT_ONCE)
    assert set(made) <= {201, 409, UNAVAILABLE}
    assert made.count(201) <= 1
    (referral,) = applicants(employer)["items"]
    answers = [{**NOT_HIRED, "reason_note": f"{n}"} for n in range(AT_ONCE)]
    sent = at_once([lambda said=said: register(employer, referral, **said) for said in answers])  # type: ignore[misc]
    assert sent.count(200) <= 1, sent
    assert set(sent) <= {200, 409, UNAVAILABLE}
    assert applicants(employer)["counts"] == {"owed": 0, "hired": 0, "not_hired": 1, "cancelled": 0, "closed": 0}
    assert told(stack, employer)["referral_created"] == 1


def test_sessions_of_others_and_other_offices_see_nothing(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: wrong owner reads as absent."""
    employer, stranger = open_account(stack, staff), open_account(stack, staff)
    referral = ok(refer(staff, registered(staff), published(staff, employer, posting("P01"))), 201)
    assert letter(stranger, referral).status_code == 404
    assert register(stranger, referral, **HIRED).status_code == 404
    assert employer.client.get(staff_path(referral)).status_code == 401
    assert stack.client().get("/employer/applicants").status_code == 401


def test_instants_are_told_in_japanese_time(stack: StackUnderTest, staff: ApiClient) -> None:
    employer = open_account(stack, staff)
    referral = ok(refer(staff, registered(staff), published(staff, employer, posting("P01"))), 201)
    assert datetime.fromisoformat(referral["referred_at"]).utcoffset() == JST.utcoffset(None)
