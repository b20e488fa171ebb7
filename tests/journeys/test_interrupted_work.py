"""Work that something comes between, over HTTP with IAM on.

Removals that S3 does not carry out, a deletion in the middle of an inspection, mails that fail for a day or come too late,
passkeys that outlive their account.
"""

import json
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from local.client import ApiClient
from local.mails import auth_key
from mypage.core.clock import JST
from mypage.images.rules import RESERVED_FOR
from mypage.notices.rules import GIVE_UP_AFTER
from tests.support.faults import faulty_aws
from tests.support.people import PASSWORD, Employer, fresh_email, ok, open_account, pages, problem, published
from tests.support.pictures import phone_photo
from tests.support.postings import posting
from tests.support.seeker_people import refer, register_seeker
from tests.support.stack import StackUnderTest
from tests.support.victims import register_passkey

IMAGES = "/employer/images"
TEXTS = {"kind": "exterior", "caption": "店の外観", "alternative_text": "青い屋根の店の正面"}
BY_THE_CLOCK = {"scheduled_at": "<aws.scheduler.scheduled-time>"}
WITHIN = 60.0


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    return open_account(stack, staff)


def waited_for(what: str, is_so: Callable[[], Any]) -> Any:
    """Return what comes true within a minute."""
    deadline = time.monotonic() + WITHIN
    while not (found := is_so()):
        assert time.monotonic() < deadline, what
        time.sleep(0.2)
    return found


def reserved(employer: Employer) -> dict[str, Any]:
    body = {"content_type": "image/jpeg", "size": 500_000, **TEXTS}
    place: dict[str, Any] = ok(employer.client.post(IMAGES, body), 201)
    return place


def send(upload: dict[str, Any], data: bytes) -> None:
    with httpx.Client(trust_env=False, timeout=60) as http:
        answer = http.post(upload["url"], data=upload["fields"], files={"file": ("IMG_0001.JPG", data)})
    assert answer.status_code == 201, answer.text


def listed(employer: Employer) -> list[dict[str, Any]]:
    return list(ok(employer.client.get(IMAGES))["items"])


def pending(employer: Employer) -> dict[str, Any]:
    """Upload a picture and wait until staff may look at it."""
    place = reserved(employer)
    send(place["upload"], phone_photo())
    image_id = place["image"]["image_id"]

    def inspected() -> dict[str, Any] | None:
        (found,) = [image for image in listed(employer) if image["image_id"] == image_id]
        return found if found["state"] == "pending" else None

    seen: dict[str, Any] = waited_for("the inspection", inspected)
    return seen


def decide(staff: ApiClient, employer: Employer, verb: str, **body: Any) -> None:
    """Let a clerk decide on the one picture of an employer that waits."""
    queue = pages(staff, "/staff/reviews", kind="image")
    (review,) = [one for one in queue if one["establishment_number"] == employer.number]
    version = ok(staff.post(f"/staff/reviews/{review['review_id']}/claim"))["version"]
    ok(staff.post(f"/staff/reviews/{review['review_id']}/{verb}", {"version": version, **body}))


def status_of(stack: StackUnderTest, address: str) -> int:
    with httpx.Client(trust_env=False, timeout=60) as http:
        return http.get(address if address.startswith("http") else stack.web + address).status_code


def objects(stack: StackUnderTest, output: str, prefix: str = "") -> set[str]:
    found = stack.aws.s3.list_objects_v2(Bucket=stack.outputs[output], Prefix=prefix).get("Contents", [])
    return {one["Key"] for one in found}


# --- pictures -------------------------------------------------------------------------------------


def test_a_picture_that_s3_does_not_remove_is_removed_by_the_sweep(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.6: deleted for its employer at once; the objects go when the sweep finds them, not before its five minutes."""
    pending(employer)
    decide(staff, employer, "accept")
    (image,) = listed(employer)
    public = image["display_url"].removeprefix("/")
    with faulty_aws(stack, "DeleteImage") as aws:
        aws.plan(f"/{stack.outputs['PicturesBucketName']}/{public}", "broken")
        ok(employer.client.delete(f"{IMAGES}/{image['image_id']}"), 204)
        assert set(aws.met) == {f"/{stack.outputs['PicturesBucketName']}/{public}"}
    assert listed(employer) == []
    stack.invoke("FinishRemovals", BY_THE_CLOCK)
    assert public in objects(stack, "PicturesBucketName")

    with stack.clock_at("+6m"):
        stack.invoke("FinishRemovals", BY_THE_CLOCK)
    assert public not in objects(stack, "PicturesBucketName")
    assert objects(stack, "RenditionsBucketName", employer.number) == set()
    waited_for("the address to be gone", lambda: status_of(stack, image["display_url"]) in {403, 404})
    with stack.clock_at("+12m"):
        assert stack.invoke("FinishRemovals", BY_THE_CLOCK)["removed"] == 0


def test_a_picture_deleted_while_it_is_inspected_leaves_nothing_behind(
    stack: StackUnderTest, employer: Employer
) -> None:
    """§2.6: whoever is first decides; the renditions of the one that came too late go again."""
    place = reserved(employer)
    upload = f"/{stack.outputs['IncomingBucketName']}/{place['upload']['fields']['key']}"
    with faulty_aws(stack, "InspectUpload") as aws:
        aws.plan(upload, "silent", times=1)
        send(place["upload"], phone_photo())
        waited_for("the inspection to begin", lambda: upload in aws.met)
        ok(employer.client.delete(f"{IMAGES}/{place['image']['image_id']}"), 204)
        waited_for("its end", lambda: not objects(stack, "IncomingBucketName", employer.number))
    assert objects(stack, "RenditionsBucketName", employer.number) == set()
    assert listed(employer) == []


def test_a_place_nobody_filled_is_forgotten_when_the_next_one_is_taken(
    stack: StackUnderTest, employer: Employer
) -> None:
    """A15: ten reservations hold their places for half an hour and not a moment longer; a late file finds nobody."""
    places = [reserved(employer) for _ in range(10)]
    body = {"content_type": "image/jpeg", "size": 1000, **TEXTS}
    problem(employer.client.post(IMAGES, body), 409, "image-limit")
    now = datetime.now(JST)
    with stack.clock_at(now + RESERVED_FOR - timedelta(minutes=1)):
        problem(employer.signed_in_again(stack).client.post(IMAGES, body), 409, "image-limit")
    with stack.clock_at(now + RESERVED_FOR + timedelta(minutes=1)):
        again = employer.signed_in_again(stack)
        assert listed(again) == []
        taken = ok(again.client.post(IMAGES, body), 201)["image"]["image_id"]
        assert [image["image_id"] for image in listed(again)] == [taken]
        path = f"{IMAGES}/{places[0]['image']['image_id']}"
        problem(again.client.delete(path), 404, "not-found")


def test_every_answer_about_an_unpublished_picture_shows_it_and_nobody_without_the_answer_sees_it(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.6: the addresses in the answers of editing, ordering, the office's list and reopening open for their minutes."""
    image = pending(employer)
    edit = {"version": image["version"], **TEXTS, "caption": "新しい外観"}
    edited = ok(employer.client.put(f"{IMAGES}/{image['image_id']}", edit))
    album = ok(employer.client.get(IMAGES))
    ordering = {"version": album["version"], "image_ids": [image["image_id"]]}
    (ordered,) = ok(employer.client.post(f"{IMAGES}/order", ordering))["items"]
    office = f"/staff/establishments/{employer.number}/images"
    (at_the_office,) = ok(staff.get(office))["items"]
    decide(staff, employer, "return", comments=[{"field": "image", "text": "人の顔が写っています。"}])
    (rejected,) = listed(employer)
    reopened = ok(staff.post(f"{office}/{image['image_id']}/reopen", {"version": rejected["version"]}))
    assert (rejected["state"], reopened["state"]) == ("rejected", "pending")

    for answer in (edited, ordered, at_the_office, reopened):
        for name in ("thumbnail_url", "display_url"):
            address = answer[name]
            assert status_of(stack, address) == 200, (answer, name)
            assert status_of(stack, address.partition("?")[0]) == 403


# --- mails ----------------------------------------------------------------------------------------


def intents(stack: StackUnderTest, employer: Employer, kind: str) -> list[dict[str, Any]]:
    """Return what the outbox holds of one kind for an employer."""
    found = stack.aws.dynamodb.get_paginator("scan").paginate(
        TableName=stack.table("OutboxTableName"),
        FilterExpression="establishment_number = :number AND kind = :kind",
        ExpressionAttributeValues={":number": {"S": employer.number}, ":kind": {"S": kind}},
    )
    return [item for page in found for item in page["Items"]]


def postponed(stack: StackUnderTest, employer: Employer, kind: str) -> str:
    """Wait until the first attempt at a mail has failed; return the mail's id."""

    def failed_once() -> str:
        return next((one["pk"]["S"] for one in intents(stack, employer, kind) if "last_error" in one), "")

    return str(waited_for("the first attempt", failed_once)).removeprefix("MAIL#")


def state_of(stack: StackUnderTest, employer: Employer, kind: str) -> str:
    (intent,) = intents(stack, employer, kind)
    return str(intent["state"]["S"])


def handed_over(stack: StackUnderTest, mail_id: str) -> list[dict[str, Any]]:
    """Take what the failed-events queue holds of a mail."""
    queue, found = {"QueueUrl": stack.outputs["FailedEventsUrl"]}, []
    for message in stack.aws.queues.receive_message(**queue, MaxNumberOfMessages=10).get("Messages", []):
        body = json.loads(message["Body"])
        if body.get("mail_id") == mail_id:
            found.append(body)
            stack.aws.queues.delete_message(**queue, ReceiptHandle=message["ReceiptHandle"])
    return found


def test_a_mail_that_fails_for_a_day_is_handed_to_a_person(stack: StackUnderTest, employer: Employer) -> None:
    """Design §7: tried on until a day has passed, then given up once, with its number and no address for the operator."""
    kind = "posting_submitted"
    with stack.without_ses():
        ok(employer.submit(employer.draft(posting("P01"))))
        mail_id = postponed(stack, employer, kind)
        with stack.clock_at(GIVE_UP_AFTER - timedelta(minutes=5)):
            stack.invoke("ResendPendingMails", BY_THE_CLOCK)
            assert state_of(stack, employer, kind) == "pending"
            assert handed_over(stack, mail_id) == []
        with stack.clock_at(GIVE_UP_AFTER + timedelta(hours=2)):
            stack.invoke("ResendPendingMails", BY_THE_CLOCK)
            waited_for("the end", lambda: state_of(stack, employer, kind) == "failed")
            stack.invoke("ResendPendingMails", BY_THE_CLOCK)
        (told,) = handed_over(stack, mail_id)
    assert (told["failed"], told["kind"], told["attempts"]) == ("mail", kind, 3)
    assert employer.email not in json.dumps(told)


def test_who_lost_an_account_is_told_at_the_former_address_once_mail_goes_again(
    stack: StackUnderTest, employer: Employer
) -> None:
    """§2.2: SES was down when the address was changed; whoever took the account over must not be the only one told."""
    taken = fresh_email()
    begun = ok(employer.client.post("/employer/email-changes", {"current_password": PASSWORD, "email": taken}), 202)
    completion = {"auth_key": auth_key(stack.wait_for_mail(taken, "認証キー"))}
    with stack.without_ses():
        ok(employer.client.post(f"/employer/email-changes/{begun['email_change_id']}/complete", completion), 204)
        postponed(stack, employer, "email_changed")
    with stack.clock_at("+2h"):
        stack.invoke("ResendPendingMails", BY_THE_CLOCK)
    told = stack.wait_for_mail(employer.email, "メールアドレスを変更しました")
    assert taken not in told.text
    waited_for("the record of it", lambda: state_of(stack, employer, "email_changed") == "sent")


def test_a_reminder_that_waited_is_dropped_once_the_result_is_there(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """R22, A14: SES was down when the reminder was due; of two, only what is still owed is sent for when it is back."""
    seen = published(staff, employer, posting("P01"))
    answered, owed = (refer(staff, register_seeker(staff), seen["posting_number"]) for _ in range(2))
    due_at = datetime.fromisoformat(owed["referred_at"]) + timedelta(hours=336)
    with stack.clock_at(due_at):
        with stack.without_ses():
            stack.invoke("RemindMissingResults", {"scheduled_at": due_at.isoformat()})
            waited_for("both attempts", lambda: _all_failed_once(stack, employer))
        result = {"version": answered["version"], "result": "not_hired", "reason": "other_hired"}
        again = employer.signed_in_again(stack)
        ok(again.client.post(f"/employer/applicants/{answered['referral_id']}/result", result))
    with stack.clock_at(due_at + timedelta(hours=1)):
        stack.invoke("ResendPendingMails", BY_THE_CLOCK)

        def ends() -> list[str]:
            states = sorted(one["state"]["S"] for one in intents(stack, employer, "missing_result"))
            return [] if "pending" in states else states

        assert waited_for("the end of both", ends) == ["dropped", "sent"]
    reminders = [mail for mail in stack.mails(employer.email) if "選考結果未入力通知" in mail.subject]
    assert [owed["referral_number"] in mail.text for mail in reminders] == [True]


def _all_failed_once(stack: StackUnderTest, employer: Employer) -> bool:
    found = intents(stack, employer, "missing_result")
    return len(found) == 2 and all("last_error" in one for one in found)


# --- accounts -------------------------------------------------------------------------------------


def test_passkeys_that_a_closing_left_behind_open_nothing_and_are_swept(
    stack: StackUnderTest, employer: Employer
) -> None:
    """§2.2, §1.6: the account is closed all the same; what could not be removed with it goes when the sweep finds it."""
    authenticator = register_passkey(stack, employer.client)
    with faulty_aws(stack, "CloseAccount") as aws:
        aws.plan("Query", "throttled")
        ok(employer.client.post("/employer/account/close", {"password": PASSWORD}), 204)
        assert set(aws.met) == {"Query"}
    visitor = stack.client()
    options = ok(visitor.post("/public/passkey-challenges"), 201)
    problem(visitor.post("/public/passkey-sessions", authenticator.answered(options)), 401, "passkey-refused")

    due = {"scheduled_at": (datetime.now(JST) + timedelta(days=2)).isoformat()}
    rehearsed = stack.invoke("ApplyRetention", {**due, "dry_run": True})["closed_accounts.forgotten"]
    assert rehearsed >= 1
    assert stack.invoke("ApplyRetention", due)["closed_accounts.forgotten"] == rehearsed
    assert "closed_accounts.forgotten" not in stack.invoke("ApplyRetention", {**due, "dry_run": True})
