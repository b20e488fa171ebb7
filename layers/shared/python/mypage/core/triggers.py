"""Entry points of functions that are not HTTP: schedules and streams."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from mypage.core import clock
from mypage.core.log import logger


def scheduled(job: Callable[[datetime], Mapping[str, int]]) -> Callable[[dict[str, Any], Any], dict[str, int]]:
    """Make the handler of a scheduled job.

    The job's time is the event's `scheduled_at` (ISO 8601), so that any run can be replayed and a missed one caught up.
    The literal `<aws.scheduler.scheduled-time>`, which the local engine passes on unsubstituted, means "now".
    The job returns counts; they are logged and answered.
    """

    def handler(event: dict[str, Any], _context: Any) -> dict[str, int]:
        text = str(event.get("scheduled_at", "<aws."))
        at = clock.now() if text.startswith("<aws.") else datetime.fromisoformat(text).astimezone(clock.JST)
        counts = dict(job(at))
        logger.info("job done", extra={"job": job.__name__, "scheduled_at": at.isoformat(), "counts": counts})
        return counts

    return handler


def stream(consume: Callable[[list[Mapping[str, Any]], datetime], None]) -> Callable[[dict[str, Any], Any], None]:
    """Make the handler of a DynamoDB stream: it gets the new images of inserted items, deserialised."""

    def handler(event: dict[str, Any], _context: Any) -> None:
        from mypage.core.dynamo import from_wire  # noqa: PLC0415 - only streams need it here

        images = [
            record["dynamodb"].get("NewImage") for record in event.get("Records", []) if record["eventName"] == "INSERT"
        ]
        consume([from_wire(image) for image in images if image], clock.now())

    return handler
