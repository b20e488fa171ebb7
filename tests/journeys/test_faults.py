"""AWS on a bad day, over HTTP with IAM on: throttled, broken, silent after the deed; then the same request again.

Which call of a story is hit makes no difference: tests/actions/test_faults.py hits each. Here the functions' own AWS
client meets the faults on the wire, with its retries and time limits.
"""

import time
from collections import Counter
from typing import Any
from uuid import uuid4

import httpx
import pytest

from local.client import ApiClient
from local.mails import auth_key
from tests.support.faults import FaultyAws, Kind, faulty_aws
from tests.support.people import (
    PASSWORD,
    Employer,
    claimed,
    fresh_email,
    fresh_establishment,
    issue_code,
    ok,
    open_account,
    problem,
    published,
    register,
    review_of,
    sign_up_body,
    told,
)
from tests.support.pictures import phone_photo
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


def test_an_account_that_nobody_heard_of_is_opened_once(stack: StackUnderTest, staff: ApiClient) -> None:
    """R07-R09: a key that could not be sent or kept costs no try; what was done in silence is done once."""
    establishment, email, visitor = register(staff, fresh_establishment()), fresh_email(), stack.client()
    body = sign_up_body(establishment, issue_code(staff, establishment), email)
    with faulty_aws(stack, "StartSignUp", "CompleteSignUp") as aws:
        for kind in OUTAGES:
            aws.plan("GetItem", kind)
            unavailable(visitor.post("/public/sign-ups", body))
        aws.recover()
        aws.plan("SendEmail", "broken")
        problem(visitor.post("/public/sign-ups", body), 503, "mail-unavailable")
        assert stack.mails(email) == []
        aws.recover()
        once(aws, "GetItem", "silent")
        begun = ok(visitor.post("/public/sign-ups", body), 202)
        assert aws.met == ["GetItem"]
        path = f"/public/sign-ups/{begun['sign_up_id']}/complete"
        completion = {"auth_key": auth_key(stack.wait_for_mail(email)), "password": PASSWORD}
        for kind in OUTAGES:
            aws.plan("TransactWriteItems", kind)
            unavailable(visitor.post(path, completion))
        aws.recover()
        once(aws, "TransactWriteItems", "answer lost")
        answers = [visitor.post(path, completion) for _ in range(2)]
    assert {answer.status_code for answer in answers} <= {201, 409, 503}, [answer.text for answer in answers]
    ok(visitor.post("/public/sessions", {"email": email, "password": PASSWORD}))
    assert len(ok(visitor.get("/employer/members"))["items"]) == 1
    assert told(stack, Employer(visitor, establishment, email)) == Counter({"account_opened": 1})


def test_a_result_is_registered_once(stack: StackUnderTest, staff: ApiClient) -> None:
    """R20, A12: the same answers again, until one is heard of."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    referral = refer(staff, register_seeker(staff), seen["posting_number"])
    path = f"/employer/applicants/{referral['referral_id']}"
    body = {"version": referral["version"], "result": "not_hired", "reason": "other_hired"}
    with faulty_aws(stack, "RegisterResult") as aws:
        for kind in OUTAGES:
            aws.plan("TransactWriteItems", kind)
            unavailable(employer.client.post(f"{path}/result", body))
            assert employer.home()["results_owed"] == 1
        aws.recover()
        once(aws, "BatchGetItem", "partial")
        once(aws, "TransactWriteItems", "answer lost")
        answers = [employer.client.post(f"{path}/result", body) for _ in range(2)]
    assert {answer.status_code for answer in answers} <= {200, 409, 503}, [answer.text for answer in answers]
    assert employer.home()["results_owed"] == 0
    history = ok(employer.client.get(path))["history"]
    assert [line["event"] for line in history].count("register_result") == 1


def images_of(employer: Employer) -> list[dict[str, Any]]:
    return list(ok(employer.client.get("/employer/images"))["items"])


def test_a_picture_takes_one_place_and_joins_the_queue_once(stack: StackUnderTest, staff: ApiClient) -> None:
    """R18: the reservation as often as it takes; the inspection repeated by hand, as the cloud repeats it by itself."""
    employer = open_account(stack, staff)
    texts = {"kind": "exterior", "caption": "店の外観", "alternative_text": "青い屋根の店の正面"}
    data = phone_photo()
    body = {"image_id": str(uuid4()), "content_type": "image/jpeg", "size": len(data), **texts}
    with faulty_aws(stack, "ReserveImage") as aws:
        for kind in OUTAGES:
            aws.plan("TransactWriteItems", kind)
            unavailable(employer.client.post("/employer/images", body))
            assert images_of(employer) == []
        aws.recover()
        once(aws, "TransactWriteItems", "answer lost")
        answers = [employer.client.post("/employer/images", body) for _ in range(2)]
        assert {answer.status_code for answer in answers} <= {200, 201, 503}, [answer.text for answer in answers]
    upload = ok(employer.client.post("/employer/images", body), answers[-1].status_code)["upload"]

    with faulty_aws(stack, "InspectUpload") as aws:
        aws.plan("TransactWriteItems", "throttled")
        with httpx.Client(trust_env=False, timeout=60) as http:
            sent = http.post(upload["url"], data=upload["fields"], files={"file": ("IMG_0001.JPG", data)})
        assert sent.status_code == 201
        deadline = time.monotonic() + 60
        while "TransactWriteItems" not in aws.met:
            assert time.monotonic() < deadline, "nobody looked at the file"
            time.sleep(0.2)
        etag = sent.headers["etag"].strip('"')
        event = {"id": "1", "detail": {"object": {"key": upload["fields"]["key"], "etag": etag}}}
        with pytest.raises(RuntimeError):
            stack.invoke("InspectUpload", event)
        assert [image["state"] for image in images_of(employer)] == ["reserved"]
        aws.recover()
        once(aws, "TransactWriteItems", "answer lost")
        outcomes = [stack.invoke("InspectUpload", event)["outcome"] for _ in range(2)]
    assert set(outcomes) <= {"pending", "not-awaited"}, outcomes
    assert [image["state"] for image in images_of(employer)] == ["pending"]
    queue = ok(staff.get("/staff/reviews", params={"kind": "image"}))["items"]
    assert [item["establishment_number"] for item in queue].count(employer.number) == 1


def test_a_session_that_cannot_be_read_is_not_over(stack: StackUnderTest, staff: ApiClient) -> None:
    """Design §5: an outage behind the authorizer is a problem to come back from, and nobody is signed out by it."""
    employer = open_account(stack, staff)
    kinds: list[Kind] = ["throttled", "partial"]
    with faulty_aws(stack, "AuthorizeRequest") as aws:
        for kind in kinds:
            aws.plan("BatchGetItem", kind)
            answer = employer.client.get("/employer/home")
            assert (answer.status_code, answer.json()["type"]) == (503, "unavailable"), answer.text
            assert int(answer.headers["retry-after"]) >= 1
            assert answer.headers["content-type"] == "application/problem+json"
            assert "set-cookie" not in answer.headers
        aws.recover()
        once(aws, "BatchGetItem", "throttled")
        ok(employer.client.get("/employer/home"))
