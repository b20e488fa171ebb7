"""SES event: a mail came back, or its reader complained (design §7)."""

from datetime import timedelta
from typing import Any

import pytest

from mypage.core import dynamo
from tests.support.aws import Aws
from tests.support.bounces import bounce, complaint
from tests.support.logs import logged
from tests.support.members import line_of
from tests.support.steps import active, number, put_account, register, submitted

FUNCTION = "notices/record_bounce"
ONE, TWO = "1" * 32, "2" * 32
ADDRESS = "one@example.co.jp"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    put_account(aws, "P02", ONE, ADDRESS)
    return aws


def told(aws: Aws, event: dict[str, Any]) -> dict[str, int]:
    return dict(aws.invoke(FUNCTION, event))


def deliver(aws: Aws, kind: str) -> dict[str, Any]:
    """Deliver the one mail of a kind; return its intent afterwards."""
    (intent,) = [one for one in aws.outbox() if one["kind"] == kind]
    record = {"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(intent)}}
    aws.invoke("notices/deliver_mail", {"Records": [record]})
    return next(one for one in aws.outbox() if one["mail_id"] == intent["mail_id"])


def test_a_permanent_bounce_holds_back_at_once_and_decisions_are_printed(desk: Aws) -> None:
    assert told(desk, bounce(ADDRESS)) == {"held_back": 1}
    active(desk, "P02")
    desk.mails.clear()
    assert deliver(desk, "posting_accepted")["state"] == "to_print"
    assert deliver(desk, "posting_submitted")["state"] == "no_recipient"
    assert desk.mails == []


def test_a_complaint_holds_back_at_once(desk: Aws) -> None:
    assert told(desk, complaint(ADDRESS)) == {"held_back": 1}


def test_the_third_transient_bounce_holds_back(desk: Aws) -> None:
    outcomes = [told(desk, bounce(ADDRESS, f"f{n}", "Transient")) for n in range(3)]
    assert outcomes == [{"counted": 1}, {"counted": 1}, {"held_back": 1}]


@pytest.mark.parametrize(("pause", "outcome"), [(timedelta(seconds=1), "held_back"), (timedelta(), "counted")])
def test_transient_bounces_count_while_a_fortnight_has_not_passed(desk: Aws, pause: timedelta, outcome: str) -> None:
    for n in range(2):
        told(desk, bounce(ADDRESS, f"f{n}", "Transient"))
    desk.now += timedelta(days=14) - pause
    assert told(desk, bounce(ADDRESS, "f9", "Transient")) == {outcome: 1}


def test_the_same_event_counts_once(desk: Aws) -> None:
    events = [bounce(ADDRESS, "f1", "Transient")] * 3
    assert [told(desk, event) for event in events] == [{"counted": 1}, {"repeated": 1}, {"repeated": 1}]


def test_two_events_at_once_are_both_counted(desk: Aws) -> None:
    desk.meanwhile("TransactWriteItems", lambda: told(desk, bounce(ADDRESS, "f2", "Transient")))
    told(desk, bounce(ADDRESS, "f1", "Transient"))
    assert told(desk, bounce(ADDRESS, "f3", "Transient")) == {"held_back": 1}


def test_colleagues_still_get_their_mails(desk: Aws) -> None:
    put_account(desk, "P02", TWO, "two@example.co.jp")
    told(desk, bounce(ADDRESS))
    submitted(desk, "P02")
    desk.mails.clear()
    assert deliver(desk, "posting_submitted")["state"] == "sent"
    assert [mail.to for mail in desk.mails] == [["two@example.co.jp"]]


def test_an_address_without_account_is_held_back_too(desk: Aws) -> None:
    assert told(desk, bounce("nobody@example.co.jp")) == {"held_back": 1}
    assert not [item for item in desk.items("accounts") if item["sk"].startswith("UNDELIVERABLE#")]


def test_an_address_is_known_by_its_hash_only_and_never_logged(desk: Aws, caplog: pytest.LogCaptureFixture) -> None:
    desk.put("accounts", {"pk": "EMAIL#" + _email_hash(ADDRESS), "sk": "EMAIL", "account_id": ONE})
    told(desk, bounce(f'"Saiyo" <{ADDRESS.upper()}>'))
    marks = [item for item in desk.items("accounts") if item["sk"] == "ADDRESS"]
    assert len(marks) == 1
    assert ADDRESS not in str(marks)
    assert ADDRESS not in str(desk.audit())
    assert ADDRESS not in logged(caplog.records)
    assert line_of(desk, "record_bounce")["facts"] == {"reason": "permanent"}
    (listed,) = [item for item in desk.items("accounts") if item["sk"].startswith("UNDELIVERABLE#")]
    assert (listed["pk"], listed["establishment_number"]) == ("OFFICE#99010", number("P02"))


def _email_hash(address: str) -> str:
    from mypage.accounts import store  # noqa: PLC0415 - after the fixture has made the secret

    return store.email_key("employer", address)["pk"].removeprefix("EMAIL#")


def test_an_address_with_odd_dots_is_known_by_the_quotes_it_was_sent_with(aws: Aws) -> None:
    register(aws, "P02")
    put_account(aws, "P02", ONE, "a..b.@docomo.ne.jp")
    submitted(aws, "P02")
    assert deliver(aws, "posting_submitted")["state"] == "sent"
    assert aws.mails[-1].to == ['"a..b."@docomo.ne.jp']

    told(aws, bounce(aws.mails[-1].to[0]))

    submitted(aws, "P02")
    waiting = next(one for one in aws.outbox() if one["kind"] == "posting_submitted" and one["state"] == "pending")
    aws.invoke(
        "notices/deliver_mail",
        {"Records": [{"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(waiting)}}]},
    )
    after = next(one for one in aws.outbox() if one["mail_id"] == waiting["mail_id"])
    assert after["state"] == "no_recipient"


@pytest.mark.parametrize("kind", ["Delivery", "Open", ""])
def test_events_of_another_kind_change_nothing(desk: Aws, kind: str) -> None:
    event = bounce(ADDRESS)
    event["detail"]["eventType"] = kind
    assert told(desk, event) == {}


def test_while_the_table_is_down_the_event_is_tried_again(desk: Aws) -> None:
    """EventBridge repeats what raises; nothing is half written."""
    with desk.down("dynamodb"), pytest.raises(Exception, match="storage-unavailable"):
        told(desk, bounce(ADDRESS))
    assert told(desk, bounce(ADDRESS)) == {"held_back": 1}
