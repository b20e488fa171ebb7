"""A fault at every AWS call of the chosen stories, one after the other: nothing is lost, nothing is done twice.

Each story is played once for every call that it makes, with that call refused (throttled, so often that the client gave
up) or carried out and its answer lost (a time-out). The request must end in success or in a problem that says when to
come back (503), and the same request again must leave exactly what an undisturbed one leaves.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from botocore.client import BaseClient
from botocore.exceptions import ClientError, ReadTimeoutError

from mypage.accounts.store import staff_key
from mypage.core import dynamo
from tests.support import accounts
from tests.support.albums import TEXTS
from tests.support.aws import Answer, Aws, staff
from tests.support.referrals import NOT_HIRED, SEEKERS, referred
from tests.support.referrals import seeker as register_seeker
from tests.support.steps import claimed, drafted, owner, put_account, register, submitted
from tests.support.threads import open_mypage_of, world_of

KINDS = ("refused", "answer lost")
SINGLE_WRITES = ("PutItem", "UpdateItem", "DeleteItem")
WRITES_DISTURBED = ("in the way", "sent again")
"""What happens to single writes and is over in a moment: a transaction holds the item, or the answer was lost on the way
and the client has sent the write again by itself."""


class Fault:
    """Disturbs the `at`-th call that a function makes (0: none; `EVERY_WRITE`: each single write) and counts them all."""

    EVERY_WRITE = -1

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at = self.seen = 0
        self.kind = ""
        self.is_held = True
        """Whether a transaction holds what is written next."""
        self.operations: list[str] = []
        original = BaseClient._make_api_call  # type: ignore[attr-defined]  # noqa: SLF001 - the one door of all calls

        def call(client: BaseClient, operation: str, request: dict[str, Any]) -> Any:
            self.seen += 1
            self.operations.append(operation)
            if self.at == self.EVERY_WRITE and operation in SINGLE_WRITES:
                return self._write(functools.partial(original, client, operation, request), operation)
            if self.seen != self.at:
                return original(client, operation, request)
            if self.kind == "refused":
                answer: Any = {"Error": {"Code": "ThrottlingException"}, "ResponseMetadata": {"HTTPStatusCode": 400}}
                raise ClientError(answer, operation)
            original(client, operation, request)
            raise ReadTimeoutError(endpoint_url="https://aws.example")

        monkeypatch.setattr(BaseClient, "_make_api_call", call)

    def _write(self, write: Callable[[], Any], operation: str) -> Any:
        if self.kind == "sent again":
            write()
            return write()
        if self.is_held:
            self.is_held = False
            answer: Any = {
                "Error": {"Code": "TransactionConflictException"},
                "ResponseMetadata": {"HTTPStatusCode": 400},
            }
            raise ClientError(answer, operation)
        self.is_held = True
        return write()

    def during(self, act: Callable[[], Any], at: int, kind: str = "") -> tuple[Any, int]:
        """Let `act` meet the fault; return what it answers and how many calls it made."""
        self.at, self.kind, self.seen, self.operations, self.is_held = at, kind, 0, [], True
        try:
            return act(), self.seen
        finally:
            self.at = 0


@dataclass(frozen=True)
class Story:
    """`begin` prepares a fresh subject and returns the request that is disturbed and repeated."""

    begin: Callable[[Aws, int], Callable[[], Answer]]
    done: int
    """The status of success."""
    repeated: frozenset[int]
    """What the same request may answer when the first one was done after all."""
    audited_each_time: bool = False
    """Whether a repeated request gives something out anew, which leaves a line of its own."""


def complete_sign_up(aws: Aws, n: int) -> Callable[[], Answer]:
    establishment = f"9901-{500_000 + n}-{n % 10}"
    accounts.register_establishment(establishment)
    slip = accounts.issue_code(aws, establishment)
    email = f"person-{n}@example.co.jp"
    begun = accounts.start_sign_up(aws, slip["account_code"], establishment_number=establishment, email=email)
    key = accounts.mailed_key(aws)
    return lambda: accounts.complete(aws, begun.json["sign_up_id"], key)


def submit_posting(aws: Aws, _: int) -> Callable[[], Answer]:
    draft = drafted(aws, "P02")
    path, body = {"posting_id": draft["posting_id"]}, {"version": draft["version"]}
    return lambda: aws.call("postings/submit_posting", path=path, body=body, caller=owner("P02"))


def accept_review(aws: Aws, _: int) -> Callable[[], Answer]:
    review = claimed(aws, submitted(aws, "P02"))
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    return lambda: aws.call("review/accept_review", path=path, body=body, caller=staff())


def a_referral(aws: Aws, n: int) -> dict[str, Any]:
    which = 1000 + n
    active = next(item for item in aws.items("postings") if item.get("posting_number"))
    SEEKERS[which] = {**SEEKERS[2], "seeker_number": f"99010-3{n:07d}"}
    try:
        register_seeker(aws, which)
        open_mypage_of(aws, which)
        return referred(aws, active, which)
    finally:
        del SEEKERS[which]


def register_result(aws: Aws, n: int) -> Callable[[], Answer]:
    referral = a_referral(aws, n)
    path, body = {"referral_id": referral["referral_id"]}, {"version": referral["version"], **NOT_HIRED}
    return lambda: aws.call("applicants/register_result", path=path, body=body, caller=owner("P02"))


def send_message(aws: Aws, n: int) -> Callable[[], Answer]:
    path = {"referral_id": a_referral(aws, n)["referral_id"]}
    body = {"message_id": str(UUID(int=n + 1, version=4)), "text": "面接の日時についてご相談です。"}
    return lambda: aws.call("messages/send_message", path=path, body=body, caller=owner("P02"))


def reserve_image(aws: Aws, n: int) -> Callable[[], Answer]:
    name = f"9901-{600_000 + n}-{n % 10}"
    accounts.register_establishment(name)
    body = {"image_id": str(UUID(int=n + 1, version=4)), "content_type": "image/jpeg", "size": 500_000, **TEXTS}
    who = {**owner("P02"), "establishment": name}
    return lambda: aws.call("images/reserve_image", body=body, caller=who)


def invite_staff(aws: Aws, n: int) -> Callable[[], Answer]:
    aws.create_new_staff(f"other-{n}", accounts.PASSWORD, name="窓口 次郎", office="99010", role="clerk")
    boss = staff(role="supervisor")
    known = {"username": "ichiro", "name": boss["name"], "office": "99010", "role": "supervisor", "state": "active"}
    aws.put("accounts", {**staff_key(boss["account"]), **known, "session_epoch": 0})
    body = {"username": f"newcomer-{n}", "name": "新任 初子", "role": "clerk"}
    return lambda: aws.call("accounts/invite_staff", body=body, caller=boss)


STORIES = {
    "sign-up": Story(complete_sign_up, 201, frozenset({409})),
    "submission": Story(submit_posting, 200, frozenset({200, 409})),
    "acceptance": Story(accept_review, 200, frozenset({200, 409})),
    "result": Story(register_result, 200, frozenset({200, 409})),
    "message": Story(send_message, 201, frozenset({200, 201})),
    "invitation": Story(invite_staff, 201, frozenset({409})),
    "image": Story(reserve_image, 201, frozenset({200, 201}), audited_each_time=True),
}


@pytest.fixture
def desk(aws: Aws) -> Aws:
    """An employer with an account and an active posting, and seekers with a MyPage."""
    world_of(aws)
    put_account(aws, "P02", "1" * 32, "one@example.co.jp")
    return aws


def traces(aws: Aws) -> Counter[tuple[str, str]]:
    """Count what is kept, by table and kind: everything a request leaves behind."""
    tables = ("accounts", "postings", "referrals", "seekers", "outbox", "audit")
    return Counter((table, _kind(item)) for table in tables for item in aws.items(table))


def _kind(item: dict[str, Any]) -> str:
    names = [str(item.get(name, "")).partition("#")[0] for name in ("pk", "sk", "action", "kind", "state")]
    return " ".join(name for name in names if not name[:1].isdigit())


@pytest.mark.parametrize("name", STORIES)
def test_a_story_survives_a_fault_at_each_of_its_calls(desk: Aws, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    story, serial, fault = STORIES[name], itertools.count(1), Fault(monkeypatch)
    undisturbed = story.begin(desk, next(serial))
    before = traces(desk)
    answer, calls = fault.during(undisturbed, 0)
    assert answer.status == story.done, answer.text
    left = traces(desk) - before
    assert calls > 1
    for at, kind in itertools.product(range(1, calls + 1), KINDS):
        act = story.begin(desk, next(serial))
        before = traces(desk)
        first, _ = fault.during(act, at, kind)
        where = f"{name}: call {at} of {calls} {kind}"
        if first.status != story.done:
            assert first.status == 503, f"{where}: {first.status} {first.text}"
            assert int(first.headers["retry-after"][0]) >= 1, where
        again = act()
        assert again.status in {story.done, *story.repeated}, f"{where}, again: {again.status} {again.text}"
        now = traces(desk) - before
        if story.audited_each_time:
            now = Counter({key: left.get(key, n) if key[0] == "audit" else n for key, n in now.items()})
        assert now == left, where


def test_a_mail_survives_a_fault_at_each_call_of_its_delivery(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    """The outbox: each mail is sent, once; twice at most where SES took it and nobody could write that down."""
    register(aws, "P02")
    put_account(aws, "P02", "1" * 32, "one@example.co.jp")
    fault = Fault(monkeypatch)

    def delivered(at: int, kind: str) -> tuple[int, list[str]]:
        submitted(aws, "P02")
        intent = next(intent for intent in aws.outbox() if intent["state"] == "pending")
        sent = len(aws.mails)
        record = {"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(intent)}}
        fault.during(lambda: _tolerant(aws, {"Records": [record]}), at, kind)
        operations = fault.operations
        for _ in range(4):
            aws.pass_time(minutes=61)
            aws.run("notices/resend_pending_mails")
        assert {intent["state"] for intent in aws.outbox()} == {"sent"}, f"call {at} {kind}"
        return len(aws.mails) - sent, operations

    assert delivered(0, "")[0] == 1  # the first mail of a process also asks for the secret, once
    mails, operations = delivered(0, "")
    assert mails == 1
    sending = operations.index("SendEmail") + 1
    for at, kind in itertools.product(range(1, len(operations) + 1), KINDS):
        mails, _ = delivered(at, kind)
        assert 1 <= mails <= 2, f"call {at} {kind}: {mails}"
        if at < sending or (at, kind) == (sending, "refused"):
            assert mails == 1, f"call {at} {kind}"


def _tolerant(aws: Aws, event: dict[str, Any]) -> None:
    """Deliver as a stream does: what the function raises, it sees again."""
    with contextlib.suppress(Exception):
        aws.invoke("notices/deliver_mail", event)
