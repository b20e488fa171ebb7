"""Structured logs: one JSON line an event, in the log group of the stage. Never a person's data, only ids and codes.

Lambda's JSON logging (template: LoggingConfig) turns `logging` records and their `extra` fields into JSON lines.
"""

import logging
import traceback
from collections.abc import Mapping
from typing import Any

logger = logging.getLogger("mypage")
logger.setLevel(logging.INFO)


def trace_of(error: BaseException) -> list[str]:
    """Return where an error came from and of which kinds it is, the cause last, without a word of its message.

    Messages of libraries repeat what they were given (a form's value, an address), and no log line may hold that. A group
    of errors is told with all its members.
    """
    lines: list[str] = []
    seen: BaseException | None = error
    told: list[BaseException] = []  # `raise error from error` makes a chain that never ends
    while seen is not None and not any(seen is one for one in told):
        told.append(seen)
        frames = traceback.extract_tb(seen.__traceback__)
        lines.append(
            " <- ".join([type(seen).__name__, *(f"{f.name} {f.filename}:{f.lineno}" for f in reversed(frames))])
        )
        if isinstance(seen, BaseExceptionGroup):
            lines += [line for member in seen.exceptions for line in trace_of(member)]
        seen = seen.__cause__ or seen.__context__
    return lines[:20]


def log_refusal(event: Mapping[str, Any], problem: str, *, audience: str = "public", subject: str = "") -> None:
    """Write down that somebody was refused something, without anything that he wrote (ASVS 16.3.2, 16.3.3).

    Args:
        event: the gateway's; only method, `resource` (the path as the template writes it, without ids) and the id of the
            request are taken from it.
        problem: the slug of the answer (docs/api.md).
        audience: employer, seeker or staff; `public` where nobody has signed in.
        subject: the random number of the account or member of staff, as in the audit; empty where nobody has signed in.
    """
    facts = {
        "route": f"{event.get('httpMethod')} {event.get('resource')}",
        "audience": audience,
        "problem": problem,
        "subject": subject,
        "request_id": str((event.get("requestContext") or {}).get("requestId", "")),
    }
    logger.warning("request refused", extra=facts)
