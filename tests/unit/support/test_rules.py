"""Opening hours to the microsecond, and the switch for maintenance as its parameter holds it (R05, R29, A08)."""

import json
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.support import rules
from mypage.support.rules import Switch

MOMENT = timedelta(microseconds=1)
OPENS, CLOSES = time(8, 30), time(16, 0)
TEN = datetime(2026, 11, 18, 10, 0, tzinfo=JST)
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=JST)
TEN_AS_TEXT, NOON_AS_TEXT = "2026-11-18T10:00:00+09:00", "2026-11-18T12:00:00+09:00"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


# --- opening hours ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "open_"),
    [
        ("2026-11-18T08:29:59.999999+09:00", False),
        ("2026-11-18T08:30:00+09:00", True),
        ("2026-11-18T15:59:59.999999+09:00", True),
        ("2026-11-18T16:00:00+09:00", False),
        ("2026-11-17T23:30:00Z", True),  # a Wednesday's 8:30 in Japan
        ("2026-11-20T23:30:00Z", False),  # still Friday there, Saturday in Japan
        ("2026-11-21T10:00:00+09:00", False),  # Saturday
        ("2026-11-23T10:00:00+09:00", False),  # a holiday on a Monday (A08)
        ("2026-12-28T10:00:00+09:00", True),
        ("2026-12-29T10:00:00+09:00", False),
        ("2027-01-04T10:00:00+09:00", True),
    ],
)
def test_r05_an_office_is_open_from_the_first_instant_to_before_the_last_of_a_business_day(
    now: str, *, open_: bool
) -> None:
    assert rules.is_open(at(now), OPENS, CLOSES) is open_


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        ("2026-11-18T00:00:00+09:00", "2026-11-18T08:30:00"),
        ("2026-11-18T08:29:59.999999+09:00", "2026-11-18T08:30:00"),
        ("2026-11-18T08:30:00+09:00", "2026-11-18T08:30:00"),  # now is not too late
        ("2026-11-18T08:30:00.000001+09:00", "2026-11-19T08:30:00"),
        ("2026-11-17T23:30:00Z", "2026-11-18T08:30:00"),
        ("2026-11-17T23:30:00.000001Z", "2026-11-19T08:30:00"),
        ("2026-11-20T14:59:59Z", "2026-11-24T08:30:00"),  # Friday night in Japan; Monday is a holiday (A08)
        ("2026-11-21T08:00:00+09:00", "2026-11-24T08:30:00"),  # before 8:30 of a Saturday
        ("2026-11-23T08:00:00+09:00", "2026-11-24T08:30:00"),  # before 8:30 of a holiday
        ("2026-12-28T08:30:00.000001+09:00", "2027-01-04T08:30:00"),  # 12/29-1/3 are closed
    ],
)
def test_the_next_opening_is_never_before_now_and_on_a_business_day_of_japan(now: str, opening: str) -> None:
    found = rules.next_opening(at(now), OPENS)

    assert found == datetime.fromisoformat(opening).replace(tzinfo=JST)
    assert found.utcoffset() == timedelta(hours=9)


# --- the switch for maintenance -----------------------------------------------------------------


def test_an_empty_switch_is_off() -> None:
    assert rules.read_switch("{}") is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"text": "停止中です。"}, Switch("停止中です。", closed=False, since=None, until=None)),
        ({"text": "あ"}, Switch("あ", closed=False, since=None, until=None)),
        ({"text": "あ" * 500}, Switch("あ" * 500, closed=False, since=None, until=None)),
        ({"text": "あ", "closed": False}, Switch("あ", closed=False, since=None, until=None)),
        ({"text": "あ", "closed": True}, Switch("あ", closed=True, since=None, until=None)),
        ({"text": "あ", "since": TEN_AS_TEXT}, Switch("あ", closed=False, since=TEN, until=None)),
        ({"text": "あ", "until": NOON_AS_TEXT}, Switch("あ", closed=False, since=None, until=NOON)),
        (
            {"text": "あ", "closed": True, "since": TEN_AS_TEXT, "until": NOON_AS_TEXT},
            Switch("あ", closed=True, since=TEN, until=NOON),
        ),
        (
            {"text": "あ", "since": TEN_AS_TEXT, "until": "2026-11-18T10:00:00.000001+09:00"},
            Switch("あ", closed=False, since=TEN, until=TEN + MOMENT),
        ),
    ],
)
def test_a_switch_has_a_text_and_if_wanted_closed_since_and_until(written: dict[str, Any], read: Switch) -> None:
    assert rules.read_switch(json.dumps(written)) == read


def test_an_instant_with_any_offset_is_read_as_japan_time() -> None:
    read = rules.read_switch('{"text": "あ", "since": "2026-11-18T01:00:00Z", "until": "2026-11-18T05:00:00+02:00"}')

    assert read is not None
    assert [instant and instant.isoformat() for instant in read[2:]] == [TEN_AS_TEXT, NOON_AS_TEXT]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ([], "the switch holds text, closed, since and until"),
        (None, "the switch holds text, closed, since and until"),
        ("text", "the switch holds text, closed, since and until"),
        ({"text": "あ", "colour": "red"}, "the switch holds text, closed, since and until"),
        ({"closed": True}, "text is up to 500 characters, closed is true or false"),
        ({"text": None}, "text is up to 500 characters, closed is true or false"),
        ({"text": ["あ"]}, "text is up to 500 characters, closed is true or false"),
        ({"text": ""}, "text is up to 500 characters, closed is true or false"),
        ({"text": "あ" * 501}, "text is up to 500 characters, closed is true or false"),
        ({"text": "あ", "closed": "yes"}, "text is up to 500 characters, closed is true or false"),
        ({"text": "あ", "closed": 1}, "text is up to 500 characters, closed is true or false"),
        ({"text": "あ", "closed": None}, "text is up to 500 characters, closed is true or false"),
        ({"text": "あ", "since": "2026-11-18T10:00:00"}, "an instant needs an offset, e.g. +09:00"),
        ({"text": "あ", "until": "2026-11-18"}, "an instant needs an offset, e.g. +09:00"),
        ({"text": "あ", "since": TEN_AS_TEXT, "until": TEN_AS_TEXT}, "until comes after since"),
        ({"text": "あ", "since": TEN_AS_TEXT, "until": "2026-11-18T01:00:00Z"}, "until comes after since"),
        ({"text": "あ", "since": NOON_AS_TEXT, "until": TEN_AS_TEXT}, "until comes after since"),
    ],
)
def test_what_is_no_switch_is_refused_with_what_it_should_be(written: object, why: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as refused:
        rules.read_switch(json.dumps(written))
    assert str(refused.value) == why


@pytest.mark.parametrize("value", ["", "{", "off", '{"text": "あ", "since": "soon"}', '{"text": "あ", "until": null}'])
def test_what_is_neither_json_nor_an_instant_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        rules.read_switch(value)


@pytest.mark.parametrize(
    ("since", "until", "now", "shown"),
    [
        (None, None, TEN, True),
        (TEN, None, TEN - MOMENT, False),
        (TEN, None, TEN, True),
        (TEN, None, TEN + timedelta(days=365), True),
        (None, NOON, NOON - timedelta(days=365), True),
        (None, NOON, NOON - MOMENT, True),
        (None, NOON, NOON, False),
        (TEN, NOON, TEN - MOMENT, False),
        (TEN, NOON, TEN, True),
        (TEN, NOON, NOON - MOMENT, True),
        (TEN, NOON, NOON, False),
        (TEN, NOON, NOON.astimezone(UTC), False),
    ],
)
def test_a_notice_is_shown_from_since_to_before_until(
    since: datetime | None, until: datetime | None, now: datetime, *, shown: bool
) -> None:
    assert Switch("停止中です。", closed=False, since=since, until=until).holds(now) is shown
