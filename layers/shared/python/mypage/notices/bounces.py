"""What SES tells of mails that did not arrive (bounces) or were not wanted (complaints).

SES repeats events and EventBridge may, too: an event counts once, by its feedback id. No address is logged.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.accounts import addresses
from mypage.accounts.rules import BounceReason
from mypage.core.log import logger
from mypage.core.mail import unquoted

_REASONS: Mapping[str, BounceReason] = {"Permanent": "permanent", "Transient": "transient", "Undetermined": "transient"}


def record(detail: Mapping[str, Any], now: datetime) -> dict[str, int]:
    """Take in one event of SES; return counts of its recipients by outcome."""
    counts: dict[str, int] = {}
    for email, reason, event_id in _recipients(detail):
        outcome = addresses.record(email, reason, event_id, now)
        counts[outcome] = counts.get(outcome, 0) + 1
    logger.info("mail came back", extra={"kind": detail.get("eventType"), "counts": counts})
    return counts


def _recipients(detail: Mapping[str, Any]) -> list[tuple[str, BounceReason, str]]:
    """Return address, reason and event id of each recipient; nothing for events of another kind."""
    match detail.get("eventType"):
        case "Bounce":
            told = detail["bounce"]
            reason, people = _REASONS.get(told.get("bounceType", ""), "transient"), told["bouncedRecipients"]
        case "Complaint":
            told = detail["complaint"]
            reason, people = "complaint", told["complainedRecipients"]
        case _:
            return []
    return [(_bare(person["emailAddress"]), reason, str(told["feedbackId"])) for person in people]


def _bare(address: str) -> str:
    """Return the address alone, as accounts keep it: some servers report it with a name, in quotes or in capitals."""
    return unquoted(address.rpartition("<")[2].rstrip("> ").strip().lower())
