"""Schemathesis over docs/openapi.json: requests as the document describes them, and as it forbids them.

`examples(route, count)` is the decorator of a test that takes one `case`; `conforms(case, answer)` holds an answer to the
document: a documented status, the documented content type, headers and schema, and never a 5xx. Unless told otherwise,
the same requests come at every run.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import httpx
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import one_of
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.support.routes import OPENAPI, Route

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


def conforms(case: Case[Any], status: int, headers: dict[str, list[str]], content: bytes) -> None:
    """Hold an answer to the document; schemathesis names what it breaks and how to repeat it."""
    asked = requests.Request(case.method, "http://mypage.example.jp/api" + case.formatted_path).prepare()
    answer = schemathesis.Response(status, headers, content, asked, 0.0, verify=False)
    case.validate_response(answer, checks=CHECKS)


def of(answer: httpx.Response) -> tuple[int, dict[str, list[str]], bytes]:
    """Return what `conforms` looks at."""
    return answer.status_code, {name: answer.headers.get_list(name) for name in answer.headers}, answer.content
