"""The switch for maintenance: one parameter of the Parameter Store, read at most once a minute per process."""

from __future__ import annotations

from datetime import datetime, timedelta

from mypage.core import aws
from mypage.core.log import logger
from mypage.core.settings import settings
from mypage.support import rules

READ_EVERY = timedelta(minutes=1)

_read: tuple[datetime, rules.Switch | None] | None = None


def switch(now: datetime) -> rules.Switch | None:
    """Return the switch as it stood at most a minute ago; where it cannot be read, the service is taken to be open."""
    global _read  # noqa: PLW0603 - the life of the process is what it is kept for
    if _read is None or not timedelta() <= now - _read[0] < READ_EVERY:
        _read = now, _ask()
    return _read[1]


def _ask() -> rules.Switch | None:
    try:
        answer = aws.client("ssm").get_parameter(Name=settings().maintenance_parameter)
        return rules.read_switch(str(answer["Parameter"].get("Value", "{}")))
    except Exception as error:  # noqa: BLE001 - whom to phone is told even while nothing else works
        logger.warning("maintenance switch not read", extra={"error_type": type(error).__name__})
        return None
