"""Delivering from the outbox (design §7): deliver_mail and resend_pending_mails. Never lost, never twice."""

import json
from datetime import timedelta
from typing import Any

import pytest

from mypage.core import aws as core_aws
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.settings import settings
from tests.support.aws import Aws
from tests.support.referrals import referred, result, seeker
from tests.support.steps import (
    accept,
    active,
    claimed,
    mails_of,
    put_account,
    register,
    request_change,
    request_extension,
    request_stop,
    requests_of,
    send_back,
    submitted,
)

ONE, TWO = "1" * 32, "2" * 32


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    put_account(aws, "P02", ONE, "one@example.co.jp")
    return aws


def stream(*intents: dict[str, Any], name: str = "INSERT") -> dict[str, Any]:
    records = [{"eventName": name, "dynamodb": {"NewImage": dynamo.to_wire(intent)}} for intent in intents]
    return {"Records": records}


def deliver(aws: Aws, *intents: dict[str, Any]) -> None:
    aws.invoke("notices/deliver_mail", stream(*intents))


def resend(aws: Aws) -> dict[str, int]:
    return aws.run("notices/resend_pending_mails")


def states(aws: Aws) -> list[str]:
    return [intent["state"] for intent in aws.outbox()]


def test_a_mail_reaches_every_account_of_the_establishment(desk: Aws) -> None:
    put_account(desk, "P02", TWO, "two@example.co.jp")
    submitted(desk, "P02")
    deliver(desk, *desk.outbox())
    assert sorted(mail.to for mail in desk.mails) == [["one@example.co.jp"], ["two@example.co.jp"]]
    assert "求人の申込みを受け付けました" in desk.mails[0].subject
    (intent,) = desk.outbox()
    assert intent["state"] == "sent"
    assert not {"pending_shard", "next_try_at", "lease_until"} & set(intent)
    assert intent["expires_at"] == int((desk.now + timedelta(days=30)).timestamp())


@pytest.mark.parametrize("kind", ["change", "stop", "extension"])
def test_a_request_and_its_return_are_mailed_with_its_own_receipt_and_comments(desk: Aws, kind: str) -> None:
    made = active(desk, "P02")
    if kind == "change":
        request_change(desk, "P02", made, openings=3)
    else:
        {"stop": request_stop, "extension": request_extension}[kind](desk, "P02", made)
    receipt = requests_of(desk, "P02", made)[kind]["receipt_number"]
    send_back(desk, claimed(desk, made, kind), "", "お電話ください。")
    deliver(desk, *mails_of(desk, f"{kind}_submitted"), *mails_of(desk, f"{kind}_returned"))
    first, second = desk.mails
    assert receipt in first.subject
    assert receipt in second.subject
    assert receipt != made["receipt_number"]
    assert "・お電話ください。" in second.text
    assert f"求人番号：{made['posting_number']}" in second.text


def test_a_closed_account_gets_no_mail(desk: Aws) -> None:
    put_account(desk, "P02", TWO, "two@example.co.jp", state="closed")
    submitted(desk, "P02")
    deliver(desk, *desk.outbox())
    assert [mail.to for mail in desk.mails] == [["one@example.co.jp"]]


def test_the_same_record_twice_is_one_mail(desk: Aws) -> None:
    submitted(desk, "P02")
    (intent,) = desk.outbox()
    deliver(desk, intent, intent)
    deliver(desk, intent)
    resend(desk)
    assert len(desk.mails) == 1


def test_only_inserted_records_are_looked_at(desk: Aws) -> None:
    submitted(desk, "P02")
    desk.invoke("notices/deliver_mail", stream(*desk.outbox(), name="MODIFY"))
    desk.invoke("notices/deliver_mail", {"Records": []})
    assert desk.mails == []


def test_while_ses_is_down_a_mail_waits_and_then_arrives_once(desk: Aws) -> None:
    submitted(desk, "P02")
    with desk.down("ses"):
        deliver(desk, *desk.outbox())
        (intent,) = desk.outbox()
        assert (intent["state"], intent["attempts"], intent["last_error"]) == ("pending", 1, "ServiceUnavailable")
        assert resend(desk) == {}, "its time has not come"
        desk.pass_time(minutes=1)
        assert resend(desk) == {"pending": 1}
        desk.pass_time(minutes=1)
        assert resend(desk) == {}, "the delay grows: two minutes now"
    desk.pass_time(minutes=1)
    assert resend(desk) == {"sent": 1}
    assert resend(desk) == {}
    assert len(desk.mails) == 1


def test_after_a_failure_between_two_copies_nobody_gets_a_second_one(desk: Aws) -> None:
    put_account(desk, "P02", TWO, "two@example.co.jp")
    submitted(desk, "P02")
    down = desk.down("ses")
    desk.meanwhile("SendEmail", lambda: None)
    desk.meanwhile("SendEmail", down.__enter__)  # the service fails just before the second copy
    deliver(desk, *desk.outbox())
    assert (len(desk.mails), states(desk)) == (1, ["pending"])
    down.__exit__(None, None, None)
    desk.pass_time(minutes=1)
    assert resend(desk) == {"sent": 1}
    assert sorted(mail.to[0] for mail in desk.mails) == ["one@example.co.jp", "two@example.co.jp"]


def test_a_poisoned_mail_does_not_hold_up_the_others(desk: Aws) -> None:
    submitted(desk, "P02")
    desk.pass_time(seconds=1)
    submitted(desk, "P02")
    first, second = desk.outbox()
    poison = {**first, "pk": "MAIL#" + "b" * 32, "mail_id": "b" * 32, "kind": "no_such_mail"}
    desk.put("outbox", poison)
    deliver(desk, first, poison, second)
    assert len(desk.mails) == 2
    by_id = {intent["mail_id"]: intent["state"] for intent in desk.outbox()}
    assert by_id == {first["mail_id"]: "sent", "b" * 32: "pending", second["mail_id"]: "sent"}


def test_a_lost_stream_record_loses_nothing(desk: Aws) -> None:
    submitted(desk, "P02")
    assert resend(desk) == {"sent": 1}
    assert len(desk.mails) == 1


def test_a_mail_that_somebody_else_is_sending_is_left_to_him(desk: Aws) -> None:
    submitted(desk, "P02")
    (intent,) = desk.outbox()
    desk.meanwhile("SendEmail", lambda: deliver(desk, intent))
    deliver(desk, intent)
    assert len(desk.mails) == 1


def test_an_attempt_that_died_is_made_again_after_its_lease(desk: Aws) -> None:
    submitted(desk, "P02")
    (intent,) = desk.outbox()
    desk.put("outbox", {**intent, "attempts": 1, "lease_until": to_stored(desk.now + timedelta(minutes=2))})
    desk.pass_time(minutes=1, seconds=59)
    assert resend(desk) == {"taken": 1}
    desk.pass_time(seconds=1)
    assert resend(desk) == {"sent": 1}


@pytest.mark.parametrize(("hours", "state"), [(23.99, "pending"), (24, "failed")])
def test_after_a_day_of_failures_a_person_is_told(desk: Aws, hours: float, state: str) -> None:
    submitted(desk, "P02")
    desk.pass_time(hours=hours)
    with desk.down("ses"):
        assert resend(desk) == {state: 1}
    received = core_aws.client("sqs").receive_message(QueueUrl=settings().failed_events_queue_url)
    messages = received.get("Messages", [])
    assert len(messages) == (1 if state == "failed" else 0)
    if messages:
        told = json.loads(messages[0]["Body"])
        assert (told["failed"], told["kind"], told["error_code"]) == ("mail", "posting_submitted", "ServiceUnavailable")
        assert "@" not in messages[0]["Body"]
        assert resend(desk) == {}


def test_a_record_that_the_stream_brings_after_a_day_is_handed_to_a_person_too(desk: Aws) -> None:
    submitted(desk, "P02")
    desk.pass_time(days=1)
    with desk.down("ses"):
        deliver(desk, *desk.outbox())
    assert states(desk) == ["failed"]
    assert core_aws.client("sqs").receive_message(QueueUrl=settings().failed_events_queue_url)["Messages"]


def test_a_decision_for_nobody_goes_to_the_print_list_and_a_receipt_does_not(aws: Aws) -> None:
    register(aws, "P03")
    accept(aws, claimed(aws, submitted(aws, "P03")))
    deliver(aws, *aws.outbox())
    assert {intent["kind"]: intent["state"] for intent in aws.outbox()} == {
        "posting_submitted": "no_recipient",
        "posting_accepted": "to_print",
    }
    assert aws.mails == []


def test_a_notice_of_a_missing_result_is_dropped_where_a_result_has_come_before_the_stream(desk: Aws) -> None:
    """A14: the stream may be late; what is sent is what is still true."""
    seeker(desk)
    referral = referred(desk, active(desk, "P02"))
    desk.pass_time(days=14)
    desk.run("applicants/remind_missing_results")
    (intent,) = mails_of(desk, "missing_result")
    result(desk, referral)
    deliver(desk, intent)
    assert not [mail for mail in desk.mails if "選考結果未入力通知" in mail.subject]
    (left,) = mails_of(desk, "missing_result")
    assert (left["state"], "pending_shard" in left) == ("dropped", False)
