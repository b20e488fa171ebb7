"""What time it is, asked once per request at the handler; below that `now` is always an argument.

All instants are aware and in Japan Standard Time, a fixed +09:00 without daylight saving (domain.md §1.2), so no time
zone database is needed. This module imports nothing from outside the standard library: the authorizer uses it.

In the stage `local`, and only there, a file with a whole number of seconds moves the clock, so that demo data and
journeys can walk through weeks. The template gives the file's name to no other stage.
"""

import os
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path

JST = timezone(timedelta(hours=9), "JST")


def now() -> datetime:
    """Return the current instant in JST, moved by the local clock offset where one is allowed."""
    return datetime.now(JST) + _local_offset()


def _local_offset() -> timedelta:
    file = os.environ.get("CLOCK_OFFSET_FILE", "")
    if not file or os.environ.get("STAGE") != "local":
        return timedelta()
    try:
        return timedelta(seconds=int(Path(file).read_text().strip() or "0"))
    except FileNotFoundError:
        return timedelta()


def midnight(day: date) -> datetime:
    """Return 00:00 JST of `day`."""
    return datetime(day.year, day.month, day.day, tzinfo=JST)


@lru_cache(maxsize=8)
def to_stored(instant: datetime) -> str:
    """Write an instant in the one stored form: UTC, microseconds, fixed width, so that text order is time order.

    A request writes the same instant up to ten times, hence the small memory.
    """
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_stored(text: str) -> datetime:
    """Read the stored form back as JST."""
    return datetime.fromisoformat(text).astimezone(JST)
