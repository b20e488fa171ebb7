"""`python -m local maintenance`: the notice on every page, or the page closed, of one stage or of this machine."""

import json
from typing import Any, Protocol

from local.progress import Problem
from mypage.support import rules


class Parameters(Protocol):
    """The part of boto3's SSM client that is used."""

    def put_parameter(self, **arguments: Any) -> Any: ...
    def get_parameter(self, **arguments: Any) -> Any: ...


def set_switch(parameters: Parameters, stage: str, switch: dict[str, Any]) -> None:
    """Write the switch, `{}` for off; pages show it within a minute. What pages could not read is refused."""
    value = json.dumps(switch, ensure_ascii=False)
    try:
        rules.read_switch(value)
    except ValueError as error:
        raise Problem(f"Not set: {error}.") from None
    parameters.put_parameter(Name=_name(stage), Value=value, Type="String", Overwrite=True)


def shown_switch(parameters: Parameters, stage: str) -> str:
    """Return the switch as it stands."""
    return str(parameters.get_parameter(Name=_name(stage))["Parameter"]["Value"])


def switch_of(text: str, *, closed: bool, since: str | None, until: str | None) -> dict[str, Any]:
    """Return what is to be written for a text; none is off."""
    if not text:
        return {}
    asked = {"text": text, "closed": closed, "since": since, "until": until}
    return {name: value for name, value in asked.items() if value}


def _name(stage: str) -> str:
    return f"/mypage/{stage}/maintenance"
