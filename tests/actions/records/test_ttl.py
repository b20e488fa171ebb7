"""What DynamoDB removes by itself carries the end that §1.6 sets: sessions, sign-ups, password resets, mail records."""

from typing import Any

from mypage.core import dynamo
from mypage.records.rules import RETENTION
from tests.support.accounts import EMAIL, issue_code, only, open_account, register_establishment, sign_in, start_sign_up
from tests.support.aws import Aws
from tests.support.steps import ok, put_account, register, submitted


def end(aws: Aws, kind: str) -> int:
    """Return the end of what begins now."""
    return int((aws.now + RETENTION[kind].period).timestamp())


def test_a_session_lapses_at_its_absolute_end(aws: Aws) -> None:
    register_establishment()
    open_account(aws)
    sign_in(aws)
    assert only(aws, "SESSION")["expires_at"] == end(aws, "sessions")


def test_an_unfinished_sign_up_lapses_after_a_day(aws: Aws) -> None:
    register_establishment()
    start_sign_up(aws, issue_code(aws)["account_code"])
    assert only(aws, "SIGN_UP")["expires_at"] == end(aws, "sign_ups")


def test_a_forgotten_password_reset_lapses_after_a_day(aws: Aws) -> None:
    register_establishment()
    open_account(aws)
    ok(aws, "accounts/start_password_reset", 202, body={"email": EMAIL})
    assert only(aws, "RESET")["expires_at"] == end(aws, "sign_ups")


def test_a_mail_record_lapses_30_days_after_it_was_sent_and_not_while_it_waits(aws: Aws) -> None:
    register(aws, "P02")
    put_account(aws, "P02", "1" * 32, "one@example.co.jp")
    submitted(aws, "P02")
    (intent,) = aws.outbox()
    assert "expires_at" not in intent
    record: dict[str, Any] = {"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(intent)}}
    aws.pass_time(hours=1)
    aws.invoke("notices/deliver_mail", {"Records": [record]})
    (sent,) = aws.outbox()
    assert (sent["state"], sent["expires_at"]) == ("sent", end(aws, "mails"))
