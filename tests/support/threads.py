"""Message threads for action tests: a referral between the employer of P02 and two seekers, and the steps on it.

world: Aws
referral = thread_of(world)            # seeker 1, whose MyPage is open, and an employer with an account
sent = write(world, referral, "こんにちは。")                   # as the employer
write(world, referral, "よろしくお願いします。", by="seeker")
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from tests.support.aws import Answer, Aws
from tests.support.aws import seeker as seeker_caller
from tests.support.referrals import SEEKERS, referred
from tests.support.referrals import seeker as register_seeker
from tests.support.steps import Caller, Json, active, number, ok, owner, register

SEND = {"employer": "messages/send_message", "seeker": "messages/send_seeker_message"}
GET = {"employer": "messages/get_thread", "seeker": "messages/get_seeker_thread"}
LIST = {"employer": "messages/list_threads", "seeker": "messages/list_seeker_threads"}
READ = {"employer": "messages/mark_thread_read", "seeker": "messages/mark_seeker_thread_read"}
REPORT = {"employer": "messages/report_thread", "seeker": "messages/report_seeker_thread"}


def caller(by: str, which: int = 1) -> Caller:
    """Return who acts: the employer of P02, or one of the seekers."""
    return owner("P02") if by == "employer" else seeker_caller(SEEKERS[which]["seeker_number"])


def open_mypage_of(aws: Aws, which: int) -> None:
    """Let a seeker have a MyPage, without the ceremony."""
    (item,) = [i for i in aws.items("seekers") if i["pk"] == f"SEEKER#{SEEKERS[which]['seeker_number']}"]
    aws.put("seekers", item | {"account_id": "d" * 32})


def open_account_of_employer(aws: Aws) -> None:
    """Let the employer of P02 have an account, without the ceremony."""
    aws.put("accounts", {"pk": f"ESTABLISHMENT#{number('P02')}", "sk": "MEMBERS", "count": 1})


def world_of(aws: Aws) -> Json:
    """Prepare employer and both seekers, the second without MyPage; return the active posting."""
    register(aws, "P02")
    for which in (1, 2):
        register_seeker(aws, which)
    open_mypage_of(aws, 1)
    open_account_of_employer(aws)
    return active(aws, "P02")


def thread_of(aws: Aws, which: int = 1) -> Json:
    """Return a referral, and with it a thread, in a world made for it."""
    return referred(aws, world_of(aws), which)


def path_of(referral: Json) -> dict[str, str]:
    return {"referral_id": referral["referral_id"]}


def try_to_write(
    aws: Aws, referral: Json, text: str = "こんにちは。", *, by: str = "employer", which: int = 1, **body: Any
) -> Answer:
    """Send a message; return the answer, whatever it is."""
    body = {"message_id": str(uuid4()), "text": text, **body}
    return aws.call(SEND[by], path=path_of(referral), body=body, caller=caller(by, which))


def write(aws: Aws, referral: Json, text: str = "こんにちは。", *, by: str = "employer", **body: Any) -> Json:
    """Send a message that must arrive."""
    answer = try_to_write(aws, referral, text, by=by, **body)
    assert answer.status == 201, answer.text
    return dict(answer.json)


def thread(aws: Aws, referral: Json, *, by: str = "employer", which: int = 1, **query: str) -> Json:
    """Read a thread."""
    return ok(aws, GET[by], path=path_of(referral), query=query or None, caller=caller(by, which))


def threads(aws: Aws, *, by: str = "employer", which: int = 1, **query: str) -> Json:
    """Read the list of threads."""
    return ok(aws, LIST[by], query=query or None, caller=caller(by, which))
