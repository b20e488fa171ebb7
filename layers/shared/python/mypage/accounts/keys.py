"""Keys and codes that are mailed inside the request: counting the mails, sending, and accepting what is typed.

One use, few tries, a short life: whoever waits for a key keeps its hash on the item that the key opens.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from mypage.accounts import rules, store
from mypage.accounts.entities import KeyHolder
from mypage.core import dynamo, ids, mail
from mypage.core.errors import TooManyRequests, storage_unavailable

_REPEATS = 5
_REFUSALS: Mapping[rules.MailPeriod, Callable[[int], str]] = {
    "hour": lambda most: (
        f"このメールは、1時間に{most}通までです。届いているメールをご確認いただくか、時間をおいてお試しください。"
    ),
    "day": lambda most: (
        f"この手続きの認証のメールは、1つのメールアドレスへ1日に{most}通までです。"
        "届いているメールをご確認いただくか、明日（午前0時から）お試しください。"
    ),
}


class MailLimit(NamedTuple):
    """How many mails for one purpose may go to one name (an address, or the account that asks) in any hour, or a day."""

    purpose: str
    name: str
    most: int
    period: rules.MailPeriod = "hour"


def a_day(purpose: str, address: str) -> MailLimit:
    """Return how many keys of a purpose go to an address in a day of Japan, for whichever audience.

    Each purpose counts for itself: what somebody else may ask for never uses up what the owner needs.
    """
    return MailLimit(f"{purpose}-day", address, rules.KEYS_PER_DAY, "day")


class Refused(Exception):
    """A key is not accepted. `over` tells that no further try with it can succeed; `state` what it waits for, if known."""

    def __init__(self, *, over: bool, state: str | None = None) -> None:
        super().__init__()
        self.over = over
        self.state = state


def count_request(address: str, now: datetime) -> None:
    """Count a request of a client without a session, before anything is looked up: known or not, it counts alike.

    Raises:
        TooManyRequests: this client has asked for a hundred mails in this hour of the clock.
    """
    try:
        store.count_mail_request(rules.client_of(address), now)
    except dynamo.ConditionFailed as error:
        wait = rules.clock_hour_end(now) - now
        raise TooManyRequests(
            "too-many-mail-requests",
            "ご利用のネットワークから、認証のメールの申込みが続いたため、いったん受付を止めています。"
            f"{math.ceil(wait.total_seconds() / 60)}分後にもう一度お試しください。",
            retry_after_seconds=math.ceil(wait.total_seconds()),
        ) from error


def mail_key(
    limits: Sequence[MailLimit],
    address: str,
    rendered: mail.Mail,
    now: datetime,
    keep: Callable[[], object],
) -> None:
    """Keep a key by `keep`, then mail it. A mail that SES refused does not count against the limits.

    Raises:
        TooManyRequests: one of the limits is reached.
        Unavailable: SES did not take it, or the record of mails is too busy.
    """
    reserved: list[MailLimit] = []
    try:
        for limit in limits:
            _reserve(limit, now)
            reserved.append(limit)
        keep()
        mail.send(address, rendered)
    except Exception:
        for limit in reserved:
            _release(limit, now)
        raise


def _reserve(limit: MailLimit, now: datetime) -> None:
    for _ in range(_REPEATS):
        sent, version = store.read_mails(limit.purpose, limit.name)
        wait = rules.mail_wait(sent, now, limit.most, limit.period)
        if wait is not None:
            raise TooManyRequests(
                "too-many-mails",
                _REFUSALS[limit.period](limit.most),
                retry_after_seconds=math.ceil(wait.total_seconds()),
            )
        recent = [*rules.recent_mails(sent, now, limit.period), now]
        try:
            store.write_mails(limit.purpose, limit.name, recent, version, now + rules.MAILS_REMEMBERED[limit.period])
        except dynamo.ConditionFailed:
            continue
        return
    raise storage_unavailable()


def _release(limit: MailLimit, now: datetime) -> None:
    for _ in range(_REPEATS):
        sent, version = store.read_mails(limit.purpose, limit.name)
        try:
            if now in sent:
                sent.remove(now)
                until = now + rules.MAILS_REMEMBERED[limit.period]
                store.write_mails(limit.purpose, limit.name, sent, version, until)
        except dynamo.ConditionFailed:
            continue
        return


def require(key: dynamo.Key, holder: KeyHolder, typed: str, now: datetime, valid: timedelta) -> None:
    """Accept the right key in time, counting the try before comparing (A05).

    Raises:
        Refused: wrong, lapsed, tried too often, or its holder is done.
    """
    try:
        store.reserve_key_try(key)
    except dynamo.ConditionFailed as error:
        raise Refused(over=True, state=error.item["state"] if error.item else None) from error
    if not rules.is_key_valid(holder.key_generated_at, now, valid):
        raise Refused(over=True, state="pending")
    if not ids.same(holder.key_hash, store.key_hash(holder.id, ids.normalise_code(typed))):
        raise Refused(over=False, state="pending")
