"""Entry points of functions that are not HTTP: schedules, streams, and what happens to objects in S3."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from mypage.core import clock
from mypage.core.log import logger, trace_of


def scheduled(
    job: Callable[..., Mapping[str, int]], *, option: str = ""
) -> Callable[[dict[str, Any], Any], dict[str, int]]:
    """Make the handler of a scheduled job.

    The job's time is the event's `scheduled_at` (ISO 8601), so that any run can be replayed and a missed one caught up.
    The literal `<aws.scheduler.scheduled-time>`, which the local engine passes on unsubstituted, means "now".
    An event by hand may turn on the job's one `option`. The job returns counts; they are logged and answered.

    A job that fails is logged for the alarm and raises: Lambda runs it twice more and then drops the event, of which the
    scheduler's queue of failed events learns nothing, as it knows only what it could not hand over.
    """

    def handler(event: dict[str, Any], _context: Any) -> dict[str, int]:
        text = str(event.get("scheduled_at", "<aws."))
        at = clock.now() if text.startswith("<aws.") else datetime.fromisoformat(text).astimezone(clock.JST)
        chosen = {option: event.get(option) is True} if option else {}
        try:
            counts = dict(job(at, **chosen))
        except Exception as error:
            facts = {"error_type": type(error).__name__, "trace": trace_of(error)}
            logger.error("unexpected error", extra={"job": job.__name__, "scheduled_at": at.isoformat(), **facts})
            raise
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


def mail_events(
    consume: Callable[[Mapping[str, Any], datetime], dict[str, int]],
) -> Callable[[dict[str, Any], Any], Any]:
    """Make the handler of an EventBridge event about a mail: it gets what SES tells of it, and answers counts."""

    def handler(event: dict[str, Any], _context: Any) -> dict[str, int]:
        return consume(event["detail"], clock.now())

    return handler


def objects(consume: Callable[[str, str, datetime], str]) -> Callable[[dict[str, Any], Any], dict[str, str]]:
    """Make the handler of an EventBridge event about one object in S3: it gets the key and what tells it apart.

    That is the object's ETag where it came, the event's own id where it went. The outcome is logged and answered.
    """

    def handler(event: dict[str, Any], _context: Any) -> dict[str, str]:
        key = str(event["detail"]["object"]["key"])
        apart = str(event["detail"]["object"].get("etag", "")).strip('"') or str(event["id"])
        outcome = consume(key, apart, clock.now())
        logger.info("object handled", extra={"job": consume.__name__, "object_key": key, "outcome": outcome})
        return {"outcome": outcome}

    return handler
