"""The main job: from the counter's code to a published posting, over HTTP with IAM on (domain.md §8, R02-R16, R29)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from local.client import ApiClient
from local.staff import CLERK_2, CLERK_9
from mypage.core.calendar import end_of_month
from mypage.core.clock import JST
from mypage.notices.rules import japanese_date
from mypage.postings.rules import Channel, target_date
from tests.support.people import (
    Employer,
    claimed,
    clerk,
    fresh_establishment,
    ok,
    open_account,
    problem,
    register,
    review_of,
    told,
)
from tests.support.postings import posting
from tests.support.stack import StackUnderTest
from tests.support.whole_way import MAIN_JOB, MAIN_JOB_VARIANTS, hold_public_page, hold_refusal

AT_ONCE = {"submit": 8, "claim": 8, "accept": 32}
"""How many of the same request come at the same instant; each takes a process of its own, which is what costs time."""


def today() -> date:
    return datetime.now(JST).date()


@pytest.mark.parametrize("name", MAIN_JOB)
def test_a_posting_goes_from_counter_code_to_public_page(stack: StackUnderTest, staff: ApiClient, name: str) -> None:
    """R03, R06-R10, R13, R16, A07: the whole way without a finding, with the mail of each step."""
    employer = open_account(stack, staff, register(staff, fresh_establishment(name)))
    stack.wait_for_mail(employer.email, "マイページを開設しました")
    content = posting(name)

    draft = employer.draft(content)
    assert draft["state"] == "draft"
    assert employer.home()["drafts"]["count"] == 1
    assert ok(employer.client.post(f"/employer/postings/{draft['posting_id']}/check", {}))["findings"] == []

    submitted = ok(employer.submit(draft))
    assert submitted["state"] == "submitted"
    assert submitted["target_date"] == target_date(Channel.MYPAGE, today()).isoformat()
    receipt = stack.wait_for_mail(employer.email, "求人の申込みを受け付けました").text
    assert submitted["receipt_number"] in receipt
    assert f"公開の目標日：{japanese_date(target_date(Channel.MYPAGE, today()))}" in receipt
    assert employer.home()["applying"]["items"][0]["target_date"] == submitted["target_date"]

    assert review_of(staff, draft["posting_id"])["band"] == 1
    review_id, version = claimed(staff, draft["posting_id"])
    assert employer.posting(draft["posting_id"])["state"] == "in_review"
    accepted = ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
    assert accepted["state"] == "active"
    assert accepted["posting_number"].startswith("99010-")
    assert accepted["valid_until"] == end_of_month(today(), 2).isoformat()
    news = stack.wait_for_mail(employer.email, "求人を受理し、公開しました").text
    assert accepted["posting_number"] in news
    assert f"紹介期限日：{japanese_date(end_of_month(today(), 2))}" in news

    home = employer.home()
    assert [home[part]["count"] for part in ("active", "applying", "inactive", "drafts")] == [1, 0, 0, 0]
    hold_public_page(stack, employer.establishment, submitted["content"], accepted["posting_number"])


@pytest.mark.parametrize("name", MAIN_JOB_VARIANTS)
def test_what_breaks_a_rule_is_refused_for_it(applicant: Employer, name: str) -> None:
    """V01, V05, V10 and the length of 職種."""
    hold_refusal(applicant, name)


def test_a_fax_enters_the_queue_behind_mypage_with_its_own_target(stack: StackUnderTest, staff: ApiClient) -> None:
    """R02, R04, §1.6: P10 comes by FAX, counts seven business days from receipt, and is told by letter."""
    establishment = register(staff, fresh_establishment("P10"))
    received_on = today() - timedelta(days=3)
    base = f"/staff/establishments/{establishment['establishment_number']}/postings"
    entry = {"content": posting("P10"), "channel": "fax", "received_on": received_on.isoformat()}
    entered = ok(staff.post(base, entry), 201)
    assert entered["posting_id"] in {e["posting_id"] for e in ok(staff.get("/staff/posting-entries"))["items"]}

    assert ok(staff.post(f"{base}/{entered['posting_id']}/check", {}))["findings"] == []

    submitted = ok(staff.post(f"{base}/{entered['posting_id']}/submit", {"version": 1}))
    assert submitted["target_date"] == target_date(Channel.FAX, received_on).isoformat()

    employer = open_account(stack, staff)
    later = ok(employer.submit(employer.draft(posting("P01"))))
    queue = [item["posting_id"] for item in ok(staff.get("/staff/reviews"))["items"]]
    assert queue.index(later["posting_id"]) < queue.index(entered["posting_id"])

    assert review_of(staff, entered["posting_id"])["band"] == 2
    review_id, version = claimed(staff, entered["posting_id"])
    accepted = ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
    hold_public_page(stack, establishment, submitted["content"], accepted["posting_number"])
    letter = _wait_for_letter(staff, establishment["establishment_number"])
    assert "受理" in letter["subject"]
    ok(staff.post(f"/staff/letters/{letter['mail_id']}/printed"), 204)
    problem(staff.post(f"/staff/letters/{letter['mail_id']}/printed"), 409, "already-printed")


def _wait_for_letter(staff: ApiClient, establishment_number: str) -> dict[str, Any]:
    deadline = datetime.now(JST) + timedelta(seconds=20)
    while datetime.now(JST) < deadline:
        for letter in ok(staff.get("/staff/letters"))["items"]:
            if letter["establishment_number"] == establishment_number:
                found: dict[str, Any] = letter
                return found
    raise AssertionError("no letter came onto the print list")


def test_returned_with_comments_then_resubmitted_and_accepted(stack: StackUnderTest, staff: ApiClient) -> None:
    """A09: the office's clock stops while it is sent back and starts anew with the resubmission."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    first = ok(employer.submit(draft))
    review_id, version = claimed(staff, draft["posting_id"])
    comments = [{"field": "duties", "text": "加工する材料を書き足してください。"}]
    ok(staff.post(f"/staff/reviews/{review_id}/return", {"version": version, "comments": comments}))
    assert "加工する材料" in stack.wait_for_mail(employer.email, "修正のお願い").text

    back = employer.posting(draft["posting_id"])
    assert (back["state"], back["target_date"], back["comments"]) == ("returned", None, comments)
    corrected = posting("P01") | {"duties": "アルミ部品の加工と検査。"}
    path = f"/employer/postings/{draft['posting_id']}"
    saved = ok(employer.client.put(path, {"content": corrected, "version": back["version"]}))
    again = ok(employer.submit(saved))
    assert again["receipt_number"] == first["receipt_number"]
    assert again["comments"] == []
    second_review, version = claimed(staff, draft["posting_id"])
    assert second_review != review_id
    assert ok(staff.post(f"/staff/reviews/{second_review}/accept", {"version": version}))["state"] == "active"


def test_refused_on_a_legal_ground(stack: StackUnderTest, staff: ApiClient) -> None:
    """V20: the employer reads ground and words; nothing is published."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    ok(employer.submit(draft))
    review_id, version = claimed(staff, draft["posting_id"])
    body = {"version": version, "ground": "not_stated", "text": "賃金の締切日が分かりません。"}
    ok(staff.post(f"/staff/reviews/{review_id}/refuse", body))
    seen = employer.posting(draft["posting_id"])
    assert (seen["state"], seen["refusal"]["ground"], seen["posting_number"]) == ("refused", "not_stated", None)
    assert "賃金の締切日" in stack.wait_for_mail(employer.email, "受理できませんでした").text
    assert employer.home()["inactive"]["count"] == 1


def test_a_decision_needs_a_claim_and_the_own_office(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6, §2.4: no claim, no decision; a colleague's claim holds; another office sees nothing."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    ok(employer.submit(draft))
    review = review_of(staff, draft["posting_id"])
    accept = f"/staff/reviews/{review['review_id']}/accept"
    problem(staff.post(accept, {"version": review["version"]}), 409, "not-claimed")
    _, version = claimed(staff, draft["posting_id"])
    colleague = clerk(stack, CLERK_2)
    problem(colleague.post(f"/staff/reviews/{review['review_id']}/claim"), 409, "claimed-by-other")
    problem(colleague.post(accept, {"version": version}), 409, "not-claimed")
    stranger = clerk(stack, CLERK_9)
    problem(stranger.get(f"/staff/reviews/{review['review_id']}"), 404, "not-found")
    ok(staff.post(f"/staff/reviews/{review['review_id']}/release"))
    assert ok(colleague.post(f"/staff/reviews/{review['review_id']}/claim"))["state"] == "in_review"


def test_nobody_sees_a_strangers_posting(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: another establishment's posting reads as absent, for every action."""
    mine, stranger = open_account(stack, staff), open_account(stack, staff)
    draft = mine.draft(posting("P01"))
    path = f"/employer/postings/{draft['posting_id']}"
    problem(stranger.client.get(path), 404, "not-found")
    problem(stranger.client.put(path, {"content": {}, "version": 1}), 404, "not-found")
    problem(stranger.submit(draft), 404, "not-found")
    problem(stranger.client.post(f"{path}/withdraw", {"version": 1}), 404, "not-found")
    problem(stranger.client.delete(path, params={"version": 1}), 404, "not-found")
    problem(mine.client.get("/staff/reviews"), 401, "sign-in-required")


@pytest.mark.parametrize("what", ["submit", "claim", "accept"])
def test_of_many_at_once_exactly_one_wins(stack: StackUnderTest, staff: ApiClient, what: str) -> None:
    """Many at the same instant: one change, one number, one mail; the others are told why not.

    Of the two clerks who accept, one has no claim, and the other sends again what he has sent.
    """
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    if what == "submit":
        url, body, senders = f"/employer/postings/{draft['posting_id']}/submit", {"version": 1}, [employer.client]
    else:
        ok(employer.submit(draft))
        review = review_of(staff, draft["posting_id"])
        url = f"/staff/reviews/{review['review_id']}/{what}"
        senders, body = [staff, clerk(stack, CLERK_2)], {}
        if what == "accept":
            body = {"version": ok(staff.post(f"/staff/reviews/{review['review_id']}/claim"))["version"]}
    at_once = AT_ONCE[what]
    with ThreadPoolExecutor(at_once) as pool:
        answers = list(pool.map(lambda n: senders[n % len(senders)].post(url, body), range(at_once)))
    statuses = sorted(answer.status_code for answer in answers)
    assert set(statuses) <= {200, 409}
    seen = employer.posting(draft["posting_id"])
    if what == "claim":
        # A clerk who claims again what he has is answered 200, so the winner may see several; the loser none.
        winners = {n % 2 for n, answer in enumerate(answers) if answer.status_code == 200}
        assert len(winners) == 1
        assert seen["state"] == "in_review"
        return
    assert statuses.count(200) == 1
    state, news = {"submit": ("submitted", "posting_submitted"), "accept": ("active", "posting_accepted")}[what]
    assert seen["state"] == state
    assert employer.events(draft["posting_id"]).count(f"{what}_posting") == 1
    assert told(stack, employer)[news] == 1
    if what == "accept":
        assert 200 in {answer.status_code for answer in answers[::2]}, "only who has claimed it decides"
        repeated = staff.post(url, body)
        assert (repeated.status_code, employer.posting(draft["posting_id"])) == (409, seen)


def test_withdrawal_and_acceptance_at_once_have_one_outcome(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.4: whoever is first wins, and the posting shows one of the two."""
    employer = open_account(stack, staff)
    for _ in range(3):
        draft = employer.draft(posting("P01"))
        submitted = ok(employer.submit(draft))
        review_id, version = claimed(staff, draft["posting_id"])
        withdraw = f"/employer/postings/{draft['posting_id']}/withdraw"
        with ThreadPoolExecutor(2) as pool:
            gone = pool.submit(employer.client.post, withdraw, {"version": submitted["version"]})
            taken = pool.submit(staff.post, f"/staff/reviews/{review_id}/accept", {"version": version})
        outcome = (gone.result().status_code, taken.result().status_code)
        assert outcome in {(200, 409), (409, 200)}
        expected = "withdrawn" if outcome[0] == 200 else "active"
        assert employer.posting(draft["posting_id"])["state"] == expected


def test_a_posting_ends_at_midnight_though_no_job_has_run(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.4: public until 23:59:59 of the last valid day, gone at 00:00 JST."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    ok(employer.submit(draft))
    review_id, version = claimed(staff, draft["posting_id"])
    accepted = ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
    last = date.fromisoformat(accepted["valid_until"])
    midnight = datetime(last.year, last.month, last.day, tzinfo=JST) + timedelta(days=1)
    public = f"/public/postings/{accepted['posting_number']}"
    with stack.clock_at(midnight - timedelta(minutes=2)):
        ok(stack.client().get(public))
    with stack.clock_at(midnight):
        problem(stack.client().get(public), 404, "not-found")


def test_what_is_published_follows_the_employers_choice(stack: StackUnderTest, staff: ApiClient) -> None:
    """公開希望: 3 hides name and address, 2 and 4 are not public, and the mail says of each what was done."""
    subjects = {
        "2": "求人を受理し、ハローワークの求職者に公開しました",
        "3": "求人を受理し、事業所名等を含めずに公開しました",
        "4": "求人を受理しました",
    }
    employer = open_account(stack, staff)
    for choice, status in (("2", 404), ("3", 200), ("4", 404)):
        draft = employer.draft(posting("P01") | {"publication": choice})
        ok(employer.submit(draft))
        review_id, version = claimed(staff, draft["posting_id"])
        accepted = ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
        answer = stack.client().get(f"/public/postings/{accepted['posting_number']}")
        assert answer.status_code == status
        stack.wait_for_mail(employer.email, f"{subjects[choice]}（求人番号 {accepted['posting_number']}）")
        if choice == "3":
            assert employer.establishment["name"] not in answer.text
            assert employer.establishment["address"] not in answer.text
            assert answer.json()["municipality"] == employer.establishment["municipality"]


def test_decisions_survive_an_outage_of_mail(stack: StackUnderTest, staff: ApiClient) -> None:
    """Design §7: SES is down when staff accept; the decision stands and its mail arrives when SES is back, once."""
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    ok(employer.submit(draft))
    stack.wait_for_mail(employer.email, "求人の申込みを受け付けました")
    review_id, version = claimed(staff, draft["posting_id"])
    with stack.without_ses():
        ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
        stack.invoke("ResendPendingMails", {"scheduled_at": "<aws.scheduler.scheduled-time>"})
        assert not [mail for mail in stack.mails(employer.email) if "公開しました" in mail.subject]
    with stack.clock_at("+2h"):
        stack.invoke("ResendPendingMails", {"scheduled_at": "<aws.scheduler.scheduled-time>"})
        stack.wait_for_mail(employer.email, "公開しました")
        stack.invoke("ResendPendingMails", {"scheduled_at": "<aws.scheduler.scheduled-time>"})
    assert len([mail for mail in stack.mails(employer.email) if "公開しました" in mail.subject]) == 1


def test_support_says_whom_to_ask(stack: StackUnderTest) -> None:
    """R05, R29: office, counter hours, help desk; open at 9:30 on a business day, closed on a holiday."""
    monday_holiday, tuesday = datetime(2026, 11, 23, 9, 30, tzinfo=JST), datetime(2026, 11, 24, 9, 30, tzinfo=JST)
    for instant, is_open in ((monday_holiday, False), (tuesday, True)):
        with stack.clock_at(instant):
            support = ok(stack.client().get("/public/support"))
        assert support["help_desk"]["open_now"] is is_open
        assert support["help_desk"]["phone"] == "0570-077450"
        assert support["office"]["phone"] == "076-253-3036"
