"""What SES tells of a mail that came back, as EventBridge delivers it."""

from __future__ import annotations

import copy
from typing import Any

from tests.support.aws import sample_event


def bounce(email: str, event_id: str = "f1", kind: str = "Permanent") -> dict[str, Any]:
    """Return the event of a bounce."""
    event = copy.deepcopy(sample_event("notices/record_bounce"))
    recipient = {"emailAddress": email, "action": "failed", "status": "5.1.1"}
    event["detail"]["bounce"] |= {"feedbackId": event_id, "bounceType": kind, "bouncedRecipients": [recipient]}
    return event


def complaint(email: str, event_id: str = "f1") -> dict[str, Any]:
    """Return the event of a complaint."""
    event = copy.deepcopy(sample_event("notices/record_bounce"))
    del event["detail"]["bounce"]
    event["detail-type"] = "Email Complaint Received"
    event["detail"] |= {
        "eventType": "Complaint",
        "complaint": {"feedbackId": event_id, "complainedRecipients": [{"emailAddress": email}]},
    }
    return event
