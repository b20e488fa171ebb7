"""What starts functions that are not HTTP."""

from datetime import datetime

import pytest

from mypage.core.clock import JST
from mypage.core.triggers import scheduled

EVENT = {"scheduled_at": "2026-11-30T15:05:00Z"}
AT = datetime(2026, 12, 1, 0, 5, tzinfo=JST)


def test_a_job_is_told_the_time_of_its_event_and_its_counts_are_answered() -> None:
    times: list[datetime] = []

    def expire(now: datetime) -> dict[str, int]:
        times.append(now)
        return {"expired": 1}

    assert scheduled(expire)(EVENT, None) == {"expired": 1}
    assert times == [AT]


def test_a_job_that_fails_rings_the_alarm_and_is_run_again(caplog: pytest.LogCaptureFixture) -> None:
    def expire(_: datetime) -> dict[str, int]:
        raise KeyError("山田 太郎")

    with pytest.raises(KeyError):  # Lambda runs it again
        scheduled(expire)(EVENT, None)
    (record,) = caplog.records
    assert (record.getMessage(), record.levelname) == ("unexpected error", "ERROR")
    assert (record.__dict__["job"], record.__dict__["scheduled_at"]) == ("expire", AT.isoformat())
    assert record.__dict__["error_type"] == "KeyError"
    assert "山田" not in str(record.__dict__["trace"])


def test_an_option_is_turned_on_by_the_event_alone() -> None:
    seen: list[bool] = []

    def apply(_: datetime, *, dry_run: bool = False) -> dict[str, int]:
        seen.append(dry_run)
        return {}

    handler = scheduled(apply, option="dry_run")
    for event in (EVENT, {**EVENT, "dry_run": True}, {**EVENT, "dry_run": "yes"}):
        handler(event, None)
    assert seen == [False, True, False]
