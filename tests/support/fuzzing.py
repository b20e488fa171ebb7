"""Schemathesis over docs/openapi.json: requests as the document describes them, and as it forbids them.

`examples(route, count)` is the decorator of a test that takes one `case`; `send(client, case)` sends it to a deployed stack,
`hold_answers_over_http` does all of it;
`conforms(case, answer)` holds an answer to the document: a documented status, the documented content type, headers and
schema, and never a 5xx. Unless told otherwise, the same requests come at every run.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import one_of
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core import NOT_SET
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from local.client import ApiClient
from tests.support.routes import AUDIENCES, OPENAPI, Route
from tests.support.stack import StackUnderTest
from tests.support.victims import Victims

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@functools.cache
def document() -> Any:
    """Return the API's description."""
    return schemathesis.openapi.from_path(OPENAPI)


def examples(
    route: Route, count: int, *, repeatable: bool = True
) -> Callable[[Callable[[Case[Any]], None]], Callable[[], None]]:
    """Give a test this many requests of a route, in and out of its description."""
    operation = document()[route.path][route.method]
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    requests_of_both = one_of(*(operation.as_strategy(generation_mode=mode) for mode in modes))

    def decorated(test: Callable[[Case[Any]], None]) -> Callable[[], None]:
        limits = settings(
            max_examples=count,
            derandomize=repeatable,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        return limits(given(requests_of_both)(test))

    return decorated


def send(client: ApiClient, case: Case[Any], known: Mapping[str, str] | None = None) -> httpx.Response:
    """Send a request over HTTP; `known`: ids to put in place of those of the case."""
    ids = {name: quote(str(value), safe="%") for name, value in (case.path_parameters or {}).items()}
    ids |= {name: value for name, value in (known or {}).items() if name in ids}
    query = urlencode(case.query or {}, doseq=True)
    return client.request(
        case.method,
        case.path.format(**ids) + (f"?{query}" if query else ""),
        content=_raw(case.body) or None,
        headers={"content-type": "application/json"},
    )


def _raw(body: Any) -> bytes:
    if body is NOT_SET:
        return b""
    return body if isinstance(body, bytes) else json.dumps(body).encode()


def conforms(case: Case[Any], status: int, headers: dict[str, list[str]], content: bytes) -> None:
    """Hold an answer to the document; schemathesis names what it breaks and how to repeat it."""
    asked = requests.Request(case.method, "http://mypage.example.jp/api" + case.formatted_path).prepare()
    answer = schemathesis.Response(status, headers, content, asked, 0.0, verify=False)
    case.validate_response(answer, checks=CHECKS)


def of(answer: httpx.Response) -> tuple[int, dict[str, list[str]], bytes]:
    """Return what `conforms` looks at."""
    return answer.status_code, {name: answer.headers.get_list(name) for name in answer.headers}, answer.content


def hold_answers_over_http(
    stack: StackUnderTest, people: Victims, route: Route, count: int, *, repeatable: bool = True
) -> None:
    """Send so many requests with the session of a route's audience, in turn to what exists and to what does not.

    What one request makes, the next ones find.
    """
    client, asked = _session_of(stack, people, route), 0

    @examples(route, count, repeatable=repeatable)
    def ask(case: Case[Any]) -> None:
        nonlocal asked
        asked += 1
        answer = send(client, case, people.ids if asked % 2 else None)
        conforms(case, *of(answer))

    ask()


def _session_of(stack: StackUnderTest, people: Victims, route: Route) -> ApiClient:
    """Return who asks: a session of its own where the route may end it, and nobody at the public routes."""
    if route.audience not in AUDIENCES:
        return stack.client()
    return people.signed_in_again(route.audience) if route.path.endswith("/session") else people.client(route.audience)
