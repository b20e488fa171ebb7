"""The switch for maintenance: a notice on every page within a minute, at no call per request, and never in the way."""

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest

from mypage.core import aws as core_aws
from mypage.support import store
from tests.support.aws import Aws
from tests.support.steps import ok

NOTICE = {"text": "12月27日19時から停止します。"}


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(store, "_read", None)
    yield
    store._read = None  # noqa: SLF001 - the next test is another process


def switch(value: object) -> None:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    core_aws.client("ssm").put_parameter(Name="Maintenance", Value=text, Type="String", Overwrite=True)


def shown(aws: Aws) -> object:
    return ok(aws, "support/get_support")["maintenance"]


def test_nothing_is_shown_while_the_switch_is_off(aws: Aws) -> None:
    switch({})
    assert shown(aws) is None


def test_a_notice_is_shown_and_taken_away_within_a_minute(aws: Aws) -> None:
    switch(NOTICE)
    assert shown(aws) == {"text": NOTICE["text"], "closed": False, "until": None}
    switch({})
    aws.pass_time(seconds=59)
    assert shown(aws) is not None
    aws.pass_time(seconds=1)
    assert shown(aws) is None


def test_the_switch_is_read_once_a_minute_however_many_ask(aws: Aws) -> None:
    switch(NOTICE)
    shown(aws)
    assert aws.calls == ["GetParameter"]
    shown(aws)
    assert aws.calls == []


def test_a_notice_keeps_to_its_hours(aws: Aws) -> None:
    begin, end = aws.now + timedelta(hours=1), aws.now + timedelta(hours=2)
    switch({**NOTICE, "closed": True, "since": begin.isoformat(), "until": end.isoformat()})
    moment = timedelta(microseconds=1)
    for at, is_shown in [(begin - moment, False), (begin, True), (end - moment, True), (end, False)]:
        aws.now = at
        assert (shown(aws) is not None) is is_shown, at
    aws.now = begin
    assert shown(aws) == {"text": NOTICE["text"], "closed": True, "until": end.isoformat()}


@pytest.mark.parametrize(
    "value", ["", "no json", "[]", '{"txt": "x"}', '{"text": 1}', '{"text": "x", "since": "soon"}']
)
def test_a_switch_that_cannot_be_read_never_hides_whom_to_phone(aws: Aws, value: str) -> None:
    switch(value or " ")
    facts = ok(aws, "support/get_support")
    assert (facts["maintenance"], facts["help_desk"]["phone"]) == (None, "0570-077450")


def test_a_parameter_store_that_is_down_never_hides_whom_to_phone(aws: Aws) -> None:
    with aws.down("ssm"):
        facts = ok(aws, "support/get_support")
    assert (facts["maintenance"], facts["help_desk"]["phone"]) == (None, "0570-077450")
