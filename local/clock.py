"""The local clock offset: a file with a whole number of seconds that functions add to the real time."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from local.progress import Problem

_STEP = re.compile(r"([+-]\d{1,6})([smhdw])")
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_JAPAN = ZoneInfo("Asia/Tokyo")


def offset_of(text: str, now: datetime) -> int:
    """Seconds to add to the real time for `+14d`, `-3h`, `0`, or an ISO instant (Japan time unless it says).

    Raises:
        Problem: when the text is none of these.
    """
    if text == "0":
        return 0
    if step := _STEP.fullmatch(text):
        return int(step[1]) * _UNITS[step[2]]
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise Problem(f"{text!r} is no time: write +14d, +3h, -1d, 0 or 2026-12-01T09:00:00+09:00.") from None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=_JAPAN)
    return round((instant - now).total_seconds())


def set_offset(file: Path, seconds: int) -> None:
    """Write the offset in one move, so that no function reads half a number; 0 takes the file away."""
    if seconds == 0:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(f"{seconds}\n", encoding="ascii")
    fresh.replace(file)


def read_offset(file: Path) -> int:
    try:
        return int(file.read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0


def shown_time(file: Path) -> str:
    """What the functions now take the time to be, in Japan time."""
    return (datetime.now(UTC) + timedelta(seconds=read_offset(file))).astimezone(_JAPAN).isoformat(timespec="seconds")
