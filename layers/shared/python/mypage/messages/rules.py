"""Who may write to whom, until when, and how often a mail tells of it (domain.md §2.8, R23-R25, A19, A24). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any

from mypage.core.text import Filled, Prose, at_most

LENGTH = 2_000
"""Characters of a message, as a reader counts them."""

REASON_LENGTH = 500
MAILED_EVERY = timedelta(hours=1)
"""At most one mail per thread, side and hour, however many messages come."""

UNREAD = 100
"""Messages that may wait unread on the other side: far above any conversation, and a bound on flooding it."""

MessageText = Annotated[Prose, Filled, at_most(LENGTH)]
ReportText = Annotated[Prose, Filled, at_most(REASON_LENGTH)]


class Party(StrEnum):
    """The two who write to each other (R23)."""

    EMPLOYER = "employer"
    SEEKER = "seeker"

    @property
    def other(self) -> Party:
        return Party.SEEKER if self is Party.EMPLOYER else Party.EMPLOYER


class ClosedReason(StrEnum):
    """Why nothing can be sent, in the order in which it is told (§2.8)."""

    NO_MYPAGE = "no_mypage"
    POSTING_OVER = "posting_over"
    REFERRAL_CANCELLED = "referral_cancelled"


CLOSED_TEXTS: Mapping[tuple[Party, ClosedReason], str] = {
    (Party.EMPLOYER, ClosedReason.NO_MYPAGE): (
        "この応募者は求職者マイページを開設していないため、メッセージを送れません。電話などで直接ご連絡ください。"
    ),
    (Party.SEEKER, ClosedReason.NO_MYPAGE): (
        "この事業所は求人者マイページを開設していないため、メッセージを送れません。紹介を受けたハローワークにご相談ください。"
    ),
    (Party.EMPLOYER, ClosedReason.POSTING_OVER): (
        "求人が有効中ではなくなったため、メッセージを送れません。ご用のときは、電話などで直接ご連絡ください。"
    ),
    (Party.SEEKER, ClosedReason.POSTING_OVER): (
        "求人が有効中ではなくなったため、メッセージを送れません。ご用のときは、事業所に電話などで直接ご連絡ください。"
    ),
    (Party.EMPLOYER, ClosedReason.REFERRAL_CANCELLED): (
        "ハローワークがこの紹介を取り消したため、メッセージを送れません。"
    ),
    (Party.SEEKER, ClosedReason.REFERRAL_CANCELLED): (
        "ハローワークがこの紹介を取り消したため、メッセージを送れません。くわしくは、紹介を受けたハローワークにお尋ねください。"
    ),
}


def closed_reason(*, mypages_open: bool, posting_active: bool, in_force: bool) -> ClosedReason | None:
    """Return the first reason why nothing can be sent now, or None (R23-R25, A19, A24; order of §2.8)."""
    held = (
        (mypages_open, ClosedReason.NO_MYPAGE),
        (posting_active, ClosedReason.POSTING_OVER),
        (in_force, ClosedReason.REFERRAL_CANCELLED),
    )
    return next((reason for holds, reason in held if not holds), None)


def sent_at_most(head: Mapping[str, Any], side: Party) -> int:
    """Return how many messages a side may have sent in all: what the other side has read, and as many more as may wait."""
    return int(head[f"read_by_{side.other.value}"]) + UNREAD


def mail_is_due(mailed_at: datetime | None, now: datetime) -> bool:
    """Return whether the other side is told by mail: an hour after the last such mail at the earliest."""
    return mailed_at is None or now >= mailed_at + MAILED_EVERY
