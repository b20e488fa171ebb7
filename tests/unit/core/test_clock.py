"""The stored form of instants, and the offset that only the stage `local` knows."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.core import clock
from mypage.core.clock import JST, from_stored, midnight, to_stored

INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.sampled_from([UTC, JST]))  # noqa: DTZ001


@given(INSTANTS)
def test_an_instant_survives_being_stored(instant: datetime) -> None:
    assert from_stored(to_stored(instant)) == instant


@given(INSTANTS, INSTANTS)
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    assert (to_stored(one) < to_stored(other)) is (one < other)
    assert len(to_stored(one)) == len(to_stored(other))


def test_what_is_read_is_in_japan_time() -> None:
    assert from_stored("2026-11-30T15:00:00.000000Z").isoformat() == "2026-12-01T00:00:00+09:00"
    assert midnight(date(2026, 12, 1)) == datetime(2026, 11, 30, 15, 0, tzinfo=UTC)


@pytest.fixture
def offset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "offset"
    file.write_text("86400\n")
    monkeypatch.setenv("CLOCK_OFFSET_FILE", str(file))
    return file


def _ahead() -> timedelta:
    return clock.now() - datetime.now(JST)


def test_the_local_clock_can_be_moved(offset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STAGE", "local")
    assert timedelta(hours=23) < _ahead() < timedelta(hours=25)
    offset.unlink()
    assert abs(_ahead()) < timedelta(minutes=1)


@pytest.mark.parametrize("stage", ["staging", "production", "LOCAL", ""])
def test_no_other_clock_can_be_moved(offset: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:  # noqa: ARG001
    monkeypatch.setenv("STAGE", stage)
    assert abs(_ahead()) < timedelta(minutes=1)
