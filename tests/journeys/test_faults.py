"""AWS on a bad day, over HTTP with IAM on: throttled, broken, silent after the deed; then the same request again.

Which call of a story is hit makes no difference: tests/actions/test_faults.py hits each. Here the functions' own AWS
client meets the faults on the wire, with its retries and time limits.
"""

import time
from collections import Counter
from uuid import uuid4

import httpx
import pytest

from local.client import ApiClient
from tests.support.faults import FaultyAws, Kind, faulty_aws
from tests.support.people import claimed, ok, open_account, problem, published, review_of, told
from tests.support.postings import posting
from tests.support.seeker_people import open_mypage, refer, register_seeker
from tests.support.stack import StackUnderTest

OUTAGES: list[Kind] = ["throttled", "broken"]


def unavailable(answer: httpx.Response) -> None:
    problem(answer, 503, "storage-unavailable")
    assert int(answer.headers["retry-after"]) >= 1
    assert answer.headers["cache-control"] == "no-store"


def once(aws: FaultyAws, operation: str, kind: Kind) -> None:
    """Plan one fault, which the client's own repeats should get over."""
    aws.met.clear()
    aws.plan(operation, kind, times=1)


def test_a_submission_is_said_to_have_failed_and_succeeds_when_repeated(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    with faulty_aws(stack, "SubmitPosting") as aws:
        for kind in OUTAGES:
            aws.plan("TransactWriteItems", kind)
            unavailable(employer.submit(draft))
            assert employer.posting(draft["posting_id"])["state"] == "draft"
        assert set(aws.met) == {"TransactWriteItems"}
        aws.recover()
        once(aws, "TransactWriteItems", "answer lost")
        first = employer.submit(draft)
        assert first.status_code in {200, 409, 503}, first.text
        assert aws.met == ["TransactWriteItems"]
        again = employer.submit(draft)
        assert again.status_code in {200, 409}, again.text
    assert employer.posting(draft["posting_id"])["state"] == "submitted"
    assert employer.events(draft["posting_id"]).count("submit_posting") == 1
    assert review_of(staff, draft["posting_id"])["kind"] == "posting"
    assert told(stack, employer)["posting_submitted"] == 1


def test_an_acceptance_that_was_done_in_silence_is_done_once(stack: StackUnderTest, staff: ApiClient) -> None:
    employer = open_account(stack, staff)
    draft = employer.draft(posting("P01"))
    ok(employer.submit(draft))
    review_id, version = claimed(staff, draft["posting_id"])
    path, body = f"/staff/reviews/{review_id}/accept", {"version": version}
    with faulty_aws(stack, "AcceptReview") as aws:
        aws.plan("TransactWriteItems", "broken")
        unavailable(staff.post(path, body))
        aws.recover()
        once(aws, "TransactWriteItems", "answer lost")
        answers = [staff.post(path, body) for _ in range(2)]
    assert {answer.status_code for answer in answers} <= {200, 409, 503}, [answer.text for answer in answers]
    assert employer.posting(draft["posting_id"])["state"] == "active"
    assert told(stack, employer) == Counter({"account_opened": 1, "posting_submitted": 1, "posting_accepted": 1})


def test_a_message_is_kept_once_and_told_once(stack: StackUnderTest, staff: ApiClient) -> None:
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    person = register_seeker(staff)
    seeker = open_mypage(stack, staff, person)
    thread = f"/employer/threads/{refer(staff, person, seen['posting_number'])['referral_id']}"
    body = {"message_id": str(uuid4()), "text": "面接の日時についてご相談です。"}
    with faulty_aws(stack, "SendMessage") as aws:
        for kind in OUTAGES:
            aws.plan("TransactWriteItems", kind)
            unavailable(employer.client.post(f"{thread}/messages", body))
        aws.recover()
        once(aws, "BatchGetItem", "partial")
        once(aws, "TransactWriteItems", "answer lost")
        for _ in range(3):
            answer = employer.client.post(f"{thread}/messages", body)
        ok(answer, 201)
    assert len(ok(employer.client.get(thread))["messages"]) == 1
    stack.wait_for_mail(seeker.email, "メッセージが届きました")
    assert len([mail for mail in stack.mails(seeker.email) if "メッセージが届きました" in mail.subject]) == 1


@pytest.mark.parametrize("kind", OUTAGES)
def test_a_mail_that_ses_refuses_arrives_once_it_can(stack: StackUnderTest, staff: ApiClient, kind: Kind) -> None:
    employer = open_account(stack, staff)
    told(stack, employer)
    with faulty_aws(stack, "DeliverMail", "ResendPendingMails") as aws:
        aws.plan("SendEmail", kind)
        ok(employer.submit(employer.draft(posting("P01"))))
        deadline = time.monotonic() + 60
        while "SendEmail" not in aws.met:
            assert time.monotonic() < deadline, "nobody tried to send"
            time.sleep(0.2)
        aws.recover()
    with stack.clock_at("+2h"):
        stack.invoke("ResendPendingMails", {"scheduled_at": "<aws.scheduler.scheduled-time>"})
        assert told(stack, employer)["posting_submitted"] == 1
