"""The life of a posting over HTTP with IAM on: every state, every request, every event of the clock (domain.md §2.4, §2.5, §2.9).

Jobs are replayed with the times of their events, and the functions' clock stands at the same time, so that what people
see and what the job does can be compared at the instant before the end and at the end.
"""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from local.client import ApiClient
from local.staff import CLERK_2, SUPERVISOR_1
from mypage.core.calendar import end_of_month
from mypage.core.clock import JST, midnight
from mypage.postings.rules import Channel, target_date
from tests.support.people import (
    claimed,
    clerk,
    decided,
    ok,
    open_account,
    problem,
    published,
    review_of,
    told,
)
from tests.support.postings import posting
from tests.support.stack import StackUnderTest

AT_ONCE = 8
KINDS = ("change", "stop", "extension")
COMMENTS = [{"field": "duties", "text": "加工する材料を書き足してください。"}]
REFUSAL = {"ground": "not_stated", "text": "賃金の締切日が分かりません。"}
MOMENT = timedelta(microseconds=1)


def today() -> date:
    return datetime.now(JST).date()


def end_of(seen: dict[str, Any]) -> datetime:
    """00:00 JST after the last valid day."""
    return midnight(date.fromisoformat(seen["valid_until"]) + timedelta(days=1))


def run(stack: StackUnderTest, job: str, at: datetime) -> dict[str, int]:
    """Replay a scheduled job with the time of its event; its counts are those of the whole stack."""
    counts: dict[str, int] = stack.invoke(job, {"scheduled_at": at.isoformat()})
    return counts


def public(stack: StackUnderTest, seen: dict[str, Any]) -> httpx.Response:
    return stack.client().get(f"/public/postings/{seen['posting_number']}")


def at_once(calls: list[Callable[[], httpx.Response]]) -> list[int]:
    """Send everything at the same time; return the statuses in the order of the calls."""
    with ThreadPoolExecutor(len(calls)) as pool:
        return [answer.result().status_code for answer in [pool.submit(call) for call in calls]]


# --- from draft to publication --------------------------------------------------------------------


def test_findings_are_told_at_any_time_and_warnings_pass_once_confirmed(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """V11, V01-V22: missing and wrong answers block, a warning asks once more; the office sees what was confirmed."""
    employer = open_account(stack, staff)
    content = posting("P01", paid_leave_days=9)
    draft = employer.draft({"occupation": content["occupation"]})
    path = f"/employer/postings/{draft['posting_id']}"

    found = ok(employer.client.post(f"{path}/check", {}))["findings"]
    assert {"missing"} == {finding["rule"] for finding in found if finding["field"] == "duties"}
    named = {error["field"] for error in problem(employer.submit(draft), 422, "content-incomplete")["errors"]}
    assert named == {f"content.{finding['field']}" for finding in found if finding["severity"] == "error"}
    assert employer.posting(draft["posting_id"])["state"] == "draft"

    found = ok(employer.client.post(f"{path}/check", {"content": content}))["findings"]
    assert [(f["rule"], f["severity"], f["field"]) for f in found] == [("V11", "warn", "paid_leave_days")]
    saved = ok(employer.client.put(path, {"content": content, "version": draft["version"]}))
    refused = problem(employer.submit(saved), 409, "warnings-unconfirmed")
    assert [(e["field"], e["code"]) for e in refused["errors"]] == [("content.paid_leave_days", "V11")]
    problem(employer.submit(saved, ["V12"]), 409, "warnings-unconfirmed")
    submitted = ok(employer.submit(saved, ["V11"]))
    assert (submitted["state"], submitted["confirmed_warnings"]) == ("submitted", ["V11"])

    seen = ok(staff.get(f"/staff/reviews/{review_of(staff, draft['posting_id'])['review_id']}"))
    assert [(f["rule"], f["severity"]) for f in seen["findings"]] == [("V11", "warn")]
    assert seen["posting"]["confirmed_warnings"] == ["V11"]


def test_through_claim_correction_and_return_to_the_public_page(stack: StackUnderTest, staff: ApiClient) -> None:
    """R16, A07, A09, §2.4: every state before publication, with what each side sees; the history keeps it all."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    posting_id, content = draft["posting_id"], draft["content"]
    path = f"/employer/postings/{posting_id}"
    first = ok(employer.submit(draft))
    assert first["target_date"] == target_date(Channel.MYPAGE, today()).isoformat()

    review_id, _ = claimed(staff, posting_id)
    assert employer.posting(posting_id)["state"] == "in_review"
    ok(staff.post(f"/staff/reviews/{review_id}/release"))
    assert employer.posting(posting_id)["state"] == "submitted"
    _, version = claimed(staff, posting_id)
    corrected = {**content, "openings": 3}
    agreed = {"agreed_with": "総務課 見本様", "agreed_on": today().isoformat()}
    correction = {"version": version, "content": corrected, **agreed}
    after = ok(staff.put(f"/staff/reviews/{review_id}/content", correction))
    problem(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}), 409, "stale-version")
    back = {"version": after["review"]["version"], "comments": COMMENTS}
    ok(staff.post(f"/staff/reviews/{review_id}/return", back))

    returned = employer.posting(posting_id)
    assert (returned["state"], returned["target_date"], returned["comments"]) == ("returned", None, COMMENTS)
    assert returned["content"] == corrected
    assert [task["kind"] for task in employer.home()["todo"]] == ["returned"]

    improved = {**corrected, "duties": "アルミ部品の加工と検査。"}
    with stack.clock_at("+7d"):
        later, clerk_later = employer.signed_in_again(stack), clerk(stack)
        saved = ok(later.client.put(path, {"content": improved, "version": returned["version"]}))
        again = ok(later.submit(saved))
        assert again["target_date"] == target_date(Channel.MYPAGE, today() + timedelta(days=7)).isoformat()
        assert (again["receipt_number"], again["comments"]) == (first["receipt_number"], [])
        assert review_of(clerk_later, posting_id)["review_id"] != review_id
        decided(clerk_later, posting_id, "accept")
        active = later.posting(posting_id)
        assert (active["state"], active["version"]) == ("active", again["version"] + 1)
        assert ok(public(stack, active))["content"]["duties"] == improved["duties"]

        lines = later.history(posting_id)
        assert [(line["event"], line["actor_kind"]) for line in lines] == [
            ("create_posting", "account"),
            ("submit_posting", "account"),
            ("correct_posting", "staff"),
            ("return_posting", "staff"),
            ("submit_posting", "account"),
            ("accept_posting", "staff"),
        ]
        assert (lines[2]["facts"], lines[3]["comments"]) == (agreed, COMMENTS)
        kept = [ok(later.client.get(f"{path}/versions/{lines[n]['version']}"))["content"] for n in (1, 2, 4, 5)]
        assert kept == [content, corrected, improved, improved]
        assert told(stack, employer) == Counter(
            {"account_opened": 1, "posting_submitted": 2, "posting_returned": 1, "posting_accepted": 1}
        )


# --- requests about an active posting --------------------------------------------------------------


def test_a_change_is_drafted_checked_and_applied_for_beside_the_published_text(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """R17, A21, §2.5: incomplete drafts are kept, the law is asked on application, one is open at a time."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    path = f"/employer/postings/{posting_id}/change-request"
    before = ok(public(stack, active))
    half = {key: value for key, value in active["content"].items() if key != "duties"}
    saved = employer.save_change(posting_id, half)
    assert (saved["state"], saved["changed"]) == ("draft", ["duties"])
    problem(employer.client.post(f"{path}/submit", {"version": saved["version"]}), 422, "content-incomplete")

    proposed = {**active["content"], "duties": "樹脂部品の加工と検査。", "paid_leave_days": 9}
    stale = {"content": proposed, "version": saved["version"] + 1}
    problem(employer.client.put(path, stale), 409, "stale-version")
    saved = employer.save_change(posting_id, proposed, saved["version"])
    body = {"version": saved["version"], "confirmed_warnings": ["V11"]}
    problem(employer.client.post(f"{path}/submit", {"version": saved["version"]}), 409, "warnings-unconfirmed")
    submitted = ok(employer.client.post(f"{path}/submit", body))
    assert submitted["state"] == "submitted"
    assert submitted["target_date"] == target_date(Channel.MYPAGE, today()).isoformat()
    assert employer.posting(posting_id)["badges"] == ["change_requested"]
    problem(employer.client.put(path, {"content": half, "version": submitted["version"]}), 409, "wrong-state")
    problem(employer.client.post(f"{path}/submit", {**body, "version": submitted["version"]}), 409, "wrong-state")

    seen = ok(staff.get(f"/staff/reviews/{review_of(staff, posting_id, 'change')['review_id']}"))
    assert (seen["posting"]["content"], seen["request"]["content"]) == (active["content"], proposed)
    assert set(seen["request"]["changed"]) == {"duties", "paid_leave_days"}
    assert [finding["rule"] for finding in seen["findings"]] == ["V11"]
    assert ok(public(stack, active)) == before


def test_a_change_leaves_the_published_text_alone_until_it_is_accepted(stack: StackUnderTest, staff: ApiClient) -> None:
    """R17, A09, §2.5: sent back, applied for anew with a new target, corrected, accepted as a whole."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    before = ok(public(stack, active))["content"]
    submitted = employer.request(posting_id, "change", duties="樹脂部品の加工と検査。")
    review_id, version = claimed(staff, posting_id, "change")
    problem(staff.post(f"/staff/reviews/{review_id}/refuse", {"version": version, **REFUSAL}), 409, "not-refusable")
    ok(staff.post(f"/staff/reviews/{review_id}/return", {"version": version, "comments": COMMENTS}))
    returned = employer.requests(posting_id)["change"]
    assert (returned["state"], returned["comments"], returned["target_date"]) == ("returned", COMMENTS, None)
    assert employer.posting(posting_id)["badges"] == ["change_returned"]
    assert [task["kind"] for task in employer.home()["todo"]] == ["change_returned"]

    final = {**returned["content"], "duties": "樹脂とアルミの部品の加工と検査。"}
    with stack.clock_at("+7d"):
        later, clerk_later = employer.signed_in_again(stack), clerk(stack)
        saved = later.save_change(posting_id, final, returned["version"])
        again = later.submit_change(posting_id, saved["version"])
        assert again["target_date"] == target_date(Channel.MYPAGE, today() + timedelta(days=7)).isoformat()
        assert again["receipt_number"] == submitted["receipt_number"]
        review_id, version = claimed(clerk_later, posting_id, "change")
        agreed = {"agreed_with": "総務課 見本様", "agreed_on": today().isoformat()}
        final = {**final, "openings": 4}
        correction = {"version": version, "content": final, **agreed}
        version = ok(clerk_later.put(f"/staff/reviews/{review_id}/content", correction))["review"]["version"]
        assert ok(public(stack, active))["content"] == before
        ok(clerk_later.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
        assert ok(public(stack, active))["content"] == before | {"duties": final["duties"], "openings": 4}

        now = later.posting(posting_id)
        assert (now["content"], now["requests"], now["badges"]) == (final, [], [])
        assert later.requests(posting_id)["change"]["state"] == "accepted"
        lines = [line for line in later.history(posting_id) if "change" in line["event"]]
        events = ["submit_change", "return_change", "submit_change", "correct_change", "change_posting"]
        assert [line["event"] for line in lines] == events
        assert (lines[1]["comments"], lines[3]["facts"]) == (COMMENTS, agreed)
        version = lines[4]["version"]
        printed = ok(later.client.get(f"/employer/postings/{posting_id}/versions/{version}"))
        assert printed["content"] == final
        asked = [line for line in lines if line["has_proposal"]]
        assert {line["event"] for line in asked} == {"submit_change", "correct_change"}
        duties = [submitted["content"]["duties"], final["duties"], final["duties"]]
        for line, duty in zip(sorted(asked, key=lambda line: line["at"]), duties, strict=True):
            query = f"versions/{line['version']}?proposal={line['line_id']}"
            texts = ok(later.client.get(f"/employer/postings/{posting_id}/{query}"))
            assert (texts["content"]["duties"], texts["replaces"]) == (duty, active["content"])
            at_desk = f"/staff/establishments/{employer.number}/postings/{posting_id}/{query}"
            assert ok(clerk_later.get(at_desk)) == texts
        at_office = f"/staff/establishments/{employer.number}/postings/{posting_id}/versions/{version}"
        assert ok(clerk_later.get(at_office)) == printed
        mails = told(stack, employer)
        assert (mails["change_submitted"], mails["change_returned"], mails["change_accepted"]) == (2, 1, 1)


def test_an_extension_is_given_once(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.4: to the end of the following month, once; a second one is refused before it reaches the office."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    until = date.fromisoformat(active["valid_until"])
    requested = employer.request(posting_id, "extension", note="応募者が少ないため")
    assert requested["new_valid_until"] == end_of_month(until, 1).isoformat()
    problem(employer.client.post(f"/employer/postings/{posting_id}/extension-request", {}), 409, "wrong-state")
    assert employer.posting(posting_id)["valid_until"] == until.isoformat()
    decided(staff, posting_id, "accept", "extension")

    extended = employer.posting(posting_id)
    assert (extended["extended"], extended["valid_until"]) == (True, end_of_month(until, 1).isoformat())
    assert ok(public(stack, active))["valid_until"] == extended["valid_until"]
    problem(employer.client.post(f"/employer/postings/{posting_id}/extension-request", {}), 409, "extended-already")
    assert "submit" not in employer.requests(posting_id)["extension"]["allowed"]
    assert employer.events(posting_id)[-2:] == ["submit_extension", "extend_posting"]
    assert told(stack, employer) >= Counter({"extension_submitted": 1, "extension_accepted": 1})


@pytest.mark.parametrize(("reason", "ended"), [("filled", "filled"), ("other", "stopped")])
def test_a_stop_takes_effect_on_acceptance_and_voids_what_is_open(
    stack: StackUnderTest, staff: ApiClient, reason: str, ended: str
) -> None:
    """A20, §2.5: in force until staff accept, gone at that instant; an open change ends as 対象無効 with a notice."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    employer.request(posting_id, "change")
    stop = employer.request(posting_id, "stop", reason=reason, note="採用が決まりました。")
    assert (stop["state"], stop["reason"]) == ("submitted", reason)
    assert review_of(staff, posting_id, "stop")["band"] == 0
    ok(public(stack, active))
    change = review_of(staff, posting_id, "change")
    decided(staff, posting_id, "accept", "stop")

    problem(public(stack, active), 404, "not-found")
    over = employer.posting(posting_id)
    assert (over["state"], over["end_reason"], over["requests"]) == ("inactive", ended, [])
    assert over["last_valid_on"] == today().isoformat()
    assert employer.requests(posting_id)["change"]["state"] == "void"
    problem(staff.post(f"/staff/reviews/{change['review_id']}/claim"), 409, "void")
    lines = {line["event"]: line for line in employer.history(posting_id)}
    assert lines["stop_posting"]["facts"] == {"reason": ended}
    assert lines["void_request"]["facts"] == {"kind": "change"}
    assert [employer.home()[part]["count"] for part in ("active", "inactive")] == [0, 1]
    assert told(stack, employer) >= Counter({"stop_submitted": 1, "stop_accepted": 1, "request_void": 1})


# --- the clock ------------------------------------------------------------------------------------


def test_a_posting_is_warned_of_its_end_once_for_each_last_day(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.9: at 9:00 seven days before the last day, not a moment earlier; an extension brings a warning of its own."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    first = end_of(active) - timedelta(days=8) + timedelta(hours=9)
    run(stack, "WarnBeforeExpiry", first - MOMENT)
    assert told(stack, employer)["posting_expiring"] == 0
    for _ in range(2):
        run(stack, "WarnBeforeExpiry", first)
        assert told(stack, employer)["posting_expiring"] == 1

    with stack.clock_at(first):
        later, clerk_then = employer.signed_in_again(stack), clerk(stack)
        home = later.home()
        due = [(task["kind"], task["due_on"]) for task in home["todo"]]
        assert due == [("expiring", active["valid_until"])]
        assert home["active"]["items"][0]["badges"] == ["expiring"]
        later.request(active["posting_id"], "extension")
        decided(clerk_then, active["posting_id"], "accept", "extension")
        extended = later.posting(active["posting_id"])
    second = end_of(extended) - timedelta(days=8) + timedelta(hours=9)
    run(stack, "WarnBeforeExpiry", second - MOMENT)
    assert told(stack, employer)["posting_expiring"] == 1
    for _ in range(2):
        run(stack, "WarnBeforeExpiry", second)
        assert told(stack, employer)["posting_expiring"] == 2


def test_a_posting_ends_at_midnight_and_is_followed_up_once(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.4, §2.9: in force at the instant before, over at 00:00 JST; the job closes what is open, once."""
    employer = open_account(stack, staff)
    plain = published(staff, employer, posting("P01"))
    busy = published(staff, employer, posting("P01", openings=5))
    employer.request(busy["posting_id"], "stop")
    claimed(staff, busy["posting_id"], "stop")
    employer.request(busy["posting_id"], "change")
    decided(staff, busy["posting_id"], "return", "change", comments=COMMENTS)
    before, end = told(stack, employer), end_of(plain)

    with stack.clock_at(end - timedelta(minutes=10)):
        later = employer.signed_in_again(stack)
        run(stack, "ExpirePostings", end - MOMENT)
        for seen in (plain, busy):
            ok(public(stack, seen))
            assert "expire_posting" not in later.events(seen["posting_id"])
        assert told(stack, employer) == before

        stack.set_clock(end)
        for seen in (plain, busy):
            problem(public(stack, seen), 404, "not-found")
        over = later.posting(plain["posting_id"])
        assert (over["state"], over["end_reason"], over["last_valid_on"]) == (
            "inactive",
            "expired",
            over["valid_until"],
        )
        assert run(stack, "ExpirePostings", end)["expired"] >= 2
        assert "expired" not in run(stack, "ExpirePostings", end)

        followed = later.posting(plain["posting_id"])
        assert followed == over | {"version": over["version"] + 1, "updated_at": followed["updated_at"]}
        assert later.events(plain["posting_id"])[-1] == "expire_posting"
        events = Counter(later.events(busy["posting_id"]))
        assert (events["expire_posting"], events["void_request"]) == (1, 2)
        found = later.requests(busy["posting_id"])
        assert (found["stop"]["state"], found["change"]["state"]) == ("void", "void")
        assert told(stack, employer) - before == Counter({"posting_expired": 2, "request_void": 2})


def test_an_extended_posting_outlives_its_first_end_and_missed_days_are_caught_up(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """§2.4, §2.9: the job of the old last day leaves it alone; a run that comes days late follows up once, unwarned."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    employer.request(active["posting_id"], "extension")
    decided(staff, active["posting_id"], "accept", "extension")
    before, extended = told(stack, employer), employer.posting(active["posting_id"])
    end, late = end_of(extended), end_of(extended) + timedelta(days=3)
    run(stack, "ExpirePostings", end_of(active))
    assert employer.posting(active["posting_id"]) == extended
    with stack.clock_at(late):
        for job, at in (("ExpirePostings", end - MOMENT), ("WarnBeforeExpiry", late)):
            run(stack, job, at)
            assert told(stack, employer) == before
        for _ in range(2):
            run(stack, "ExpirePostings", late)
            assert told(stack, employer) - before == Counter({"posting_expired": 1})
        later = employer.signed_in_again(stack)
        assert later.posting(active["posting_id"])["last_valid_on"] == extended["valid_until"]
        assert later.events(active["posting_id"]).count("expire_posting") == 1


def test_overdue_work_is_flagged_once_and_keeps_its_place(stack: StackUnderTest, staff: ApiClient) -> None:
    """A09, §2.9: from 00:00 JST of the day after the target; a flag and nothing else."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    submitted = ok(employer.submit(draft))
    review = review_of(staff, draft["posting_id"])
    late = midnight(date.fromisoformat(submitted["target_date"]) + timedelta(days=1))

    run(stack, "FlagOverdueReviews", late - MOMENT)
    assert _flagged_at(stack, review) is None
    assert run(stack, "FlagOverdueReviews", late)["flagged"] >= 1
    flagged = _flagged_at(stack, review)
    assert flagged is not None
    run(stack, "FlagOverdueReviews", late + timedelta(days=1))
    assert _flagged_at(stack, review) == flagged

    with stack.clock_at(late):
        clerk_then = clerk(stack)
        seen = review_of(clerk_then, draft["posting_id"])
        assert seen == review | {"overdue": True}
        overdue = ok(clerk_then.get("/staff/reviews", params={"view": "overdue"}))["items"]
        assert seen in overdue
        assert employer.signed_in_again(stack).posting(draft["posting_id"])["overdue"] is True
    assert employer.posting(draft["posting_id"])["state"] == "submitted"


def _flagged_at(stack: StackUnderTest, review: dict[str, Any]) -> str | None:
    key = {"pk": {"S": f"REVIEW#{review['review_id']}"}, "sk": {"S": "REVIEW"}}
    item = stack.aws.dynamodb.get_item(TableName=stack.table("PostingsTableName"), Key=key)["Item"]
    return item["overdue_flagged_at"]["S"] if "overdue_flagged_at" in item else None


# --- the other ends -------------------------------------------------------------------------------


def test_a_supervisor_cancels_by_the_offices_authority(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.4 職権取消: supervisors only; over at once, in words that the employer reads, open requests void."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    employer.request(active["posting_id"], "extension")
    path = f"/staff/establishments/{employer.number}/postings/{active['posting_id']}/cancel"
    body = {"version": active["version"], "text": "事業所の廃止が確認されたためです。"}
    problem(staff.post(path, body), 403, "supervisor-only")
    ok(public(stack, active))
    supervisor = clerk(stack, SUPERVISOR_1)
    ok(supervisor.post(path, body))
    problem(public(stack, active), 404, "not-found")
    problem(supervisor.post(path, body), 409, "wrong-state")
    over = employer.posting(active["posting_id"])
    assert (over["state"], over["end_reason"], over["end_text"]) == ("inactive", "cancelled", body["text"])
    assert employer.requests(active["posting_id"])["extension"]["state"] == "void"
    events = Counter(employer.events(active["posting_id"]))
    assert (events["cancel_posting"], events["void_request"]) == (1, 1)
    mails = told(stack, employer)
    assert (mails["posting_cancelled"], mails["request_void"]) == (1, 1)


def test_two_establishments_that_chose_one_id_are_both_told_of_their_ends(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """A client may choose the id of a posting, and it may be known to another establishment's."""
    chosen = str(uuid4())
    supervisor = clerk(stack, SUPERVISOR_1)
    for _ in range(2):
        employer = open_account(stack, staff)
        active = published(staff, employer, posting("P01"), posting_id=chosen)
        path = f"/staff/establishments/{employer.number}/postings/{chosen}/cancel"
        ok(supervisor.post(path, {"version": active["version"], "text": "事業所の廃止が確認されたためです。"}))
        assert employer.posting(chosen)["end_reason"] == "cancelled"
        assert told(stack, employer)["posting_cancelled"] == 1


@pytest.mark.parametrize("state", ["submitted", "in_review", "returned"])
def test_an_application_is_taken_back_from_every_state_before_its_decision(
    stack: StackUnderTest, staff: ApiClient, state: str
) -> None:
    """§2.4 取り下げ: nothing is left at the office."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    ok(employer.submit(draft))
    review = review_of(staff, draft["posting_id"])
    if state == "in_review":
        claimed(staff, draft["posting_id"])
    if state == "returned":
        decided(staff, draft["posting_id"], "return", comments=COMMENTS)
    seen = employer.posting(draft["posting_id"])
    assert seen["state"] == state
    path = f"/employer/postings/{draft['posting_id']}/withdraw"
    assert ok(employer.client.post(path, {"version": seen["version"]}))["state"] == "withdrawn"
    problem(employer.client.post(path, {"version": seen["version"] + 1}), 409, "wrong-state")
    slug = "already-decided" if state == "returned" else "withdrawn"
    problem(staff.post(f"/staff/reviews/{review['review_id']}/claim"), 409, slug)
    assert employer.events(draft["posting_id"])[-1] == "withdraw_posting"
    assert employer.home()["inactive"]["count"] == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_is_taken_back_and_may_be_made_again(stack: StackUnderTest, staff: ApiClient, kind: str) -> None:
    """§2.5 取下げ: also while a clerk looks at it; the posting stays as it is."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    for state in ("submitted", "in_review", "returned"):
        employer.request(posting_id, kind)
        review = review_of(staff, posting_id, kind)
        if state == "in_review":
            claimed(staff, posting_id, kind)
        if state == "returned":
            decided(staff, posting_id, "return", kind, comments=COMMENTS)
        assert employer.requests(posting_id)[kind]["state"] == state
        assert ok(employer.withdraw_request(posting_id, kind))["state"] == "withdrawn"
        problem(employer.withdraw_request(posting_id, kind), 409, "wrong-state")
        assert staff.post(f"/staff/reviews/{review['review_id']}/claim").status_code == 409
    after = employer.posting(posting_id)
    assert (after["content"], after["requests"], after["valid_until"]) == (
        active["content"],
        [],
        active["valid_until"],
    )
    counts = Counter(employer.events(posting_id))
    assert (counts[f"submit_{kind}"], counts[f"return_{kind}"], counts[f"withdraw_{kind}"]) == (3, 1, 3)


# --- reuse ----------------------------------------------------------------------------------------


def test_a_new_draft_is_made_from_a_withdrawn_a_refused_and_an_ended_posting(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """R15: numbers, dates and what belonged to that application only are not taken over; the old one stays as it is."""
    employer = open_account(stack, staff)
    withdrawn = employer.draft(posting("P05", note_to_office="更新求人です。"))
    content = withdrawn["content"]
    version = ok(employer.submit(withdrawn))["version"]
    ok(employer.client.post(f"/employer/postings/{withdrawn['posting_id']}/withdraw", {"version": version}))
    refused = employer.draft(content)
    ok(employer.submit(refused))
    decided(staff, refused["posting_id"], "refuse", **REFUSAL)
    ended = published(staff, employer, content)
    employer.request(ended["posting_id"], "stop")
    decided(staff, ended["posting_id"], "accept", "stop")

    for source in (withdrawn, refused, ended):
        old = employer.posting(source["posting_id"])
        copied = ok(employer.client.post(f"/employer/postings/{source['posting_id']}/copy", {}), 201)
        gone = {"contract_starts_on", "contract_ends_on", "note_to_office", "declaration"}
        assert set(copied["dropped"]) == gone
        assert copied["content"] == {key: value for key, value in content.items() if key not in gone}
        assert (copied["state"], copied["copied_from"]) == ("draft", source["posting_id"])
        numbers = ("receipt_number", "posting_number", "submitted_at", "target_date", "accepted_at", "valid_until")
        assert [copied[name] for name in numbers] == [None] * len(numbers)
        assert (copied["comments"], copied["refusal"]) == ([], None)
        assert {"declaration"} <= {finding["field"] for finding in copied["findings"]}
        assert employer.events(copied["posting_id"]) == ["copy_posting"]
        assert employer.posting(source["posting_id"]) == old
        path = f"/employer/postings/{copied['posting_id']}"
        completed = ok(employer.client.put(path, {"content": content, "version": copied["version"]}))
        assert ok(employer.submit(completed))["receipt_number"] != old["receipt_number"]


# --- races ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_of_many_requests_at_once_exactly_one_is_made(stack: StackUnderTest, staff: ApiClient, kind: str) -> None:
    """A21: one open at a time; one place in the queue, one line, one mail."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    path, body = f"/employer/postings/{posting_id}/{kind}-request", {"reason": "other"} if kind == "stop" else {}
    if kind == "change":
        saved = employer.save_change(posting_id, {**active["content"], "openings": 7})
        path, body = f"{path}/submit", {"version": saved["version"]}
    statuses = at_once([lambda: employer.client.post(path, body)] * AT_ONCE)
    assert (statuses.count(200) + statuses.count(201), set(statuses)) == (1, {409, 200 if kind == "change" else 201})
    assert employer.events(posting_id).count(f"submit_{kind}") == 1
    queue = ok(staff.get("/staff/reviews", params={"kind": kind}))["items"]
    assert [item["posting_id"] for item in queue].count(posting_id) == 1
    assert told(stack, employer)[f"{kind}_submitted"] == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_is_accepted_once(stack: StackUnderTest, staff: ApiClient, kind: str) -> None:
    """Many acceptances of one stop (change, extension) at once: one outcome, one line, one mail."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    employer.request(posting_id, kind)
    review_id, version = claimed(staff, posting_id, kind)
    colleague = clerk(stack, CLERK_2)
    accept = f"/staff/reviews/{review_id}/accept"
    statuses = at_once(
        [lambda: staff.post(accept, {"version": version}), lambda: colleague.post(accept, {"version": version})]
        * (AT_ONCE // 2)
    )
    assert (statuses.count(200), set(statuses)) == (1, {200, 409})
    assert statuses[1::2].count(200) == 0, "a colleague without the claim cannot have won"
    event = {"change": "change_posting", "stop": "stop_posting", "extension": "extend_posting"}[kind]
    assert employer.events(posting_id).count(event) == 1
    assert employer.posting(posting_id)["version"] == active["version"] + 1
    assert told(stack, employer)[f"{kind}_accepted"] == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_accepted_while_it_is_taken_back_has_one_outcome(
    stack: StackUnderTest, staff: ApiClient, kind: str
) -> None:
    """§2.5: whoever is first wins; posting, request, queue, history and mails all tell the same."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    requested = employer.request(posting_id, kind)
    review_id, version = claimed(staff, posting_id, kind)
    accept, withdraw = f"/staff/reviews/{review_id}/accept", f"/employer/postings/{posting_id}/requests/{kind}/withdraw"
    statuses = at_once(
        [
            lambda: staff.post(accept, {"version": version}),
            lambda: employer.client.post(withdraw, {"version": requested["version"]}),
        ]
        * (AT_ONCE // 2)
    )
    assert (statuses.count(200), set(statuses)) == (1, {200, 409})
    accepted = 200 in statuses[::2]
    assert employer.requests(posting_id)[kind]["state"] == ("accepted" if accepted else "withdrawn")
    after = employer.posting(posting_id)
    assert after["requests"] == []
    assert after["version"] == active["version"] + int(accepted)
    events = Counter(employer.events(posting_id))
    event = {"change": "change_posting", "stop": "stop_posting", "extension": "extend_posting"}[kind]
    assert (events[event], events[f"withdraw_{kind}"]) == (int(accepted), int(not accepted))
    assert told(stack, employer)[f"{kind}_accepted"] == int(accepted)
    slug = "already-decided" if accepted else "withdrawn"
    problem(staff.post(f"/staff/reviews/{review_id}/claim"), 409, slug)


@pytest.mark.parametrize("kind", KINDS)
def test_two_sweeps_at_once_with_an_acceptance_have_one_outcome(
    stack: StackUnderTest, staff: ApiClient, kind: str
) -> None:
    """§2.9: the acceptance counts if it was before the end; the follow-up is done once; nobody is told twice."""
    employer = open_account(stack, staff)
    active = published(staff, employer, posting("P01"))
    posting_id = active["posting_id"]
    employer.request(posting_id, kind)
    review_id, version = claimed(staff, posting_id, kind)
    end = end_of(active)
    run(stack, "ExpirePostings", end - MOMENT)
    with stack.clock_at(end - timedelta(minutes=5)):
        later, clerk_then = employer.signed_in_again(stack), clerk(stack)
        accept = f"/staff/reviews/{review_id}/accept"
        with ThreadPoolExecutor(4) as pool:
            sweeps = [pool.submit(run, stack, "ExpirePostings", end) for _ in range(2)]
            answers = [pool.submit(clerk_then.post, accept, {"version": version}) for _ in range(2)]
            statuses = sorted(answer.result().status_code for answer in answers)
            for sweep in sweeps:
                sweep.result()
        assert statuses in ([200, 409], [409, 409])
        accepted = statuses[0] == 200
        stack.set_clock(end)
        lives_on = kind == "extension" and accepted
        stopped = kind == "stop" and accepted
        run(stack, "ExpirePostings", end)

        seen = later.posting(posting_id)
        assert seen["state"] == ("active" if lives_on else "inactive")
        assert seen["end_reason"] == (None if lives_on else "stopped" if stopped else "expired")
        assert later.requests(posting_id)[kind]["state"] == ("accepted" if accepted else "void")
        events = Counter(later.events(posting_id))
        event = {"change": "change_posting", "stop": "stop_posting", "extension": "extend_posting"}[kind]
        expired = int(not (lives_on or stopped))
        assert (events[event], events["void_request"], events["expire_posting"]) == (
            int(accepted),
            int(not accepted),
            expired,
        )
        mails = told(stack, employer)
        assert (mails[f"{kind}_accepted"], mails["request_void"], mails["posting_expired"]) == (
            int(accepted),
            int(not accepted),
            expired,
        )
