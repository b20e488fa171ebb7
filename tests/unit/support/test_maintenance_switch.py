"""The command refuses what pages could not read, and writes what they can."""

import json
from typing import Any

import pytest

from local.maintenance import set_switch, shown_switch, switch_of
from local.progress import Problem
from mypage.support.rules import read_switch


class Parameters:
    def __init__(self) -> None:
        self.written: dict[str, str] = {}

    def put_parameter(self, **arguments: Any) -> None:
        self.written[arguments["Name"]] = arguments["Value"]

    def get_parameter(self, **arguments: Any) -> Any:
        return {"Parameter": {"Value": self.written[arguments["Name"]]}}


def test_a_notice_is_written_to_the_stages_parameter_and_off_is_empty() -> None:
    parameters = Parameters()
    until = "2027-01-06T08:30:00+09:00"
    set_switch(parameters, "staging", switch_of("停止中です。", closed=True, since=None, until=until))
    value = shown_switch(parameters, "staging")
    assert list(parameters.written) == ["/mypage/staging/maintenance"]
    assert json.loads(value) == {"text": "停止中です。", "closed": True, "until": until}
    read = read_switch(value)
    assert read is not None
    assert (read.closed, read.since) == (True, None)
    set_switch(parameters, "staging", switch_of("", closed=True, since=None, until=None))
    assert read_switch(shown_switch(parameters, "staging")) is None


@pytest.mark.parametrize(
    "switch",
    [
        {"text": ""},
        {"text": "x" * 501},
        {"text": "x", "until": "2027-01-06T08:30:00"},
        {"text": "x", "until": "tomorrow"},
        {"text": "x", "since": "2027-01-06T08:30:00+09:00", "until": "2027-01-06T08:30:00+09:00"},
        {"text": "x", "closed": "yes"},
    ],
)
def test_what_pages_could_not_read_is_refused(switch: dict[str, Any]) -> None:
    parameters = Parameters()
    with pytest.raises(Problem):
        set_switch(parameters, "production", switch)
    assert parameters.written == {}
