"""Every route of docs/openapi.json with the request that its function's sample event makes.

Sweeps over the whole API take their routes from here, so a new route is in each of them by itself:

    @pytest.mark.parametrize("route", routes_where(lambda route: route.is_unsafe), ids=str)
    def test_…(route: Route) -> None:
        client.request(route.method, route.url(posting_id=mine), route.body)
"""

from __future__ import annotations

import base64
import functools
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local.client import UNSAFE

ROOT = Path(__file__).resolve().parents[2]
OPENAPI = ROOT / "docs" / "openapi.json"

AUDIENCES = ("employer", "seeker", "staff")
"""Whom a session lets in; `public` is everybody."""

TWIN = re.compile(r"_as_(?:seeker|staff)$")
"""Ends the name of an operation that others share with employers (docs/decisions/0013); the sample event is theirs."""
AT_OFFICE = {"establishment_number": "9901-000002-2"}
"""What stands besides in the path of the staff's twin."""


@dataclass(frozen=True)
class Route:
    """One operation. `body` is what the sample event sends (None: nothing), `ids` what stands in its path."""

    method: str
    path: str
    function: str
    body: Any
    ids: dict[str, str]
    query: dict[str, str]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def audience(self) -> str:
        """Who may call it: employer, seeker, staff, or public."""
        return self.path.split("/")[1]

    @property
    def is_unsafe(self) -> bool:
        """Whether it changes something."""
        return self.method in UNSAFE

    @property
    def parameters(self) -> list[str]:
        """The names in its path, in order."""
        return re.findall(r"\{(\w+)\}", self.path)

    def url(self, **ids: str) -> str:
        """Return the path with these ids, and those of the sample event where none is given."""
        return self.path.format(**{**self.ids, **ids})


@functools.cache
def routes() -> tuple[Route, ...]:
    """Return every operation of the API, in order of path."""
    events = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in (ROOT / "events").glob("*/*.json")}
    areas = {file.stem: file.parent.name for file in (ROOT / "events").glob("*/*.json")}
    found = []
    for path, methods in json.loads(OPENAPI.read_text(encoding="utf-8"))["paths"].items():
        for method, operation in methods.items():
            name = TWIN.sub("", operation["operationId"])
            event = events[name]
            found.append(
                Route(
                    method.upper(),
                    path,
                    f"{areas[name]}/{name}",
                    _body(event),
                    {
                        **(AT_OFFICE if "_as_staff" in operation["operationId"] else {}),
                        **(event["pathParameters"] or {}),
                    },
                    event["queryStringParameters"] or {},
                )
            )
    return tuple(sorted(found, key=lambda route: (route.path, route.method)))


def routes_where(chosen: Callable[[Route], bool]) -> list[Route]:
    """Return the operations that a test is about; an AssertionError when there is none."""
    found = [route for route in routes() if chosen(route)]
    assert found
    return found


def _body(event: dict[str, Any]) -> Any:
    text = event["body"]
    if text is None:
        return None
    return json.loads(base64.b64decode(text) if event["isBase64Encoded"] else text)
