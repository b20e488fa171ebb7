"""Whether mails are lost or doubled when SES misbehaves: the outbox's own code, moto, and an SES that refuses or hangs.

- refused: of 5,000 mails every fifth call is refused, at random; nothing was sent by it;
- timed out: of 500 mails the first call is accepted and its answer lost, which nobody can tell from a refusal.

The stream's function comes first, then the minutely one until nothing is pending, the clock moving on with it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import batched
from typing import Any, NamedTuple

import pytest
from botocore.exceptions import ClientError, ReadTimeoutError

from mypage.core import aws as core_aws
from mypage.core import dynamo, outbox
from mypage.core.ids import derived_id
from mypage.core.log import logger
from mypage.notices import service, store
from tests.benchmarks.figures import say
from tests.benchmarks.recording import world
from tests.support.aws import START, Aws
from tests.support.postings import ESTABLISHMENTS
from tests.support.steps import put_account

FIGURES = ("outbox_mails_lost", "outbox_mails_doubled", "outbox_lost_after_timeout", "outbox_extra_per_timeout")
_REFUSED_MAILS, _TIMED_OUT_MAILS = 5_000, 500
_REFUSED_PART = 0.2
_MINUTES = 24 * 60
_STREAM_BATCH = 10
_EMPLOYER = "P02"
_ADDRESS = "tencho@example.co.jp"


class _Delivered(NamedTuple):
    lost: int
    extra: int


def measure() -> Iterator[tuple[str, float, str]]:
    """Yield name, value and unit of each figure."""
    refused = _delivered(_REFUSED_MAILS, _refusing())
    yield "outbox_mails_lost", refused.lost, "mails"
    yield "outbox_mails_doubled", refused.extra, "mails"
    hanging = _delivered(_TIMED_OUT_MAILS, _hanging_once())
    yield "outbox_lost_after_timeout", hanging.lost, "mails"
    yield "outbox_extra_per_timeout", round(hanging.extra / _TIMED_OUT_MAILS, 3), "mails"


class _Ses:
    """Takes mails and counts them by subject; `misbehave` raises before (False) or after (True) taking one."""

    def __init__(self, misbehave: Callable[[str, bool], None]) -> None:
        self.taken: Counter[str] = Counter()
        self._misbehave = misbehave

    def send_email(self, **request: Any) -> dict[str, str]:
        subject = request["Content"]["Simple"]["Subject"]["Data"]
        self._misbehave(subject, False)
        self.taken[subject] += 1
        self._misbehave(subject, True)
        return {"MessageId": "1"}


def _refusing() -> Callable[[str, bool], None]:
    chance = random.Random(6)  # noqa: S311 - the same refusals at each run

    def misbehave(_subject: str, taken: bool) -> None:
        if not taken and chance.random() < _REFUSED_PART:
            error: Any = {"Error": {"Code": "TooManyRequestsException"}, "ResponseMetadata": {"HTTPStatusCode": 429}}
            raise ClientError(error, "SendEmail")

    return misbehave


def _hanging_once() -> Callable[[str, bool], None]:
    seen: set[str] = set()

    def misbehave(subject: str, taken: bool) -> None:
        if taken and subject not in seen:
            seen.add(subject)
            raise ReadTimeoutError(endpoint_url="https://email.ap-northeast-1.amazonaws.com")

    return misbehave


def _delivered(count: int, misbehave: Callable[[str, bool], None]) -> _Delivered:
    with world() as aws, pytest.MonkeyPatch.context() as monkeypatch:
        intents = _written(aws, count)
        ses = _Ses(misbehave)
        original = core_aws.client
        monkeypatch.setattr(logger, "disabled", True)  # a line for each of a thousand refusals
        monkeypatch.setattr(core_aws, "client", lambda name: ses if name == "sesv2" else original(name))
        now: datetime = START
        for batch in batched(intents, _STREAM_BATCH, strict=False):
            service.deliver_new(list(batch), now)
        minutes = 0
        while list(store.due(now + timedelta(days=2), 1)):  # anything pending, whenever it is to be tried
            now += timedelta(minutes=1)
            minutes += 1
            service.resend_pending(now)
            if minutes > _MINUTES:
                break
        say(f"  outbox: {count} mails, {sum(ses.taken.values())} taken by SES, the last after {minutes} minutes")
        once = len(ses.taken)
        return _Delivered(lost=count - once, extra=sum(ses.taken.values()) - once)


def _written(aws: Aws, count: int) -> list[dict[str, Any]]:
    """Write the employer, his account, as many postings as mails (so that each has a subject of its own), and the mails."""
    number = ESTABLISHMENTS[_EMPLOYER]["establishment_number"]
    put_account(aws, _EMPLOYER, "e" * 32, _ADDRESS)
    aws.put("postings", {"pk": f"ESTABLISHMENT#{number}", "sk": "ESTABLISHMENT", **ESTABLISHMENTS[_EMPLOYER]})
    intents = []
    puts: dict[str, list[Any]] = {"PostingsTable": [], "OutboxTable": []}
    for n in range(count):
        posting_id = derived_id("mail", str(n))
        posting = {
            "pk": f"ESTABLISHMENT#{number}",
            "sk": f"POSTING#{posting_id}",
            "posting_id": posting_id,
            "posting_number": f"99010-{n:08d}",
            "occupation": "受付",
        }
        intent = outbox.intent(
            "posting_accepted",
            f"posting#{posting_id}",
            now=START,
            office="99010",
            establishment_number=number,
            posting_id=posting_id,
        ).item
        intents.append(intent)
        puts["PostingsTable"].append(posting)
        puts["OutboxTable"].append(intent)
    client: Any = core_aws.client("dynamodb")
    for table, items in puts.items():
        for batch in batched(items, 25, strict=False):
            requests = [{"PutRequest": {"Item": dynamo.to_wire(item)}} for item in batch]
            client.batch_write_item(RequestItems={table: requests})
    return intents
