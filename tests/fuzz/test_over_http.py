"""`make fuzz`: many requests of Schemathesis to every route of a deployed stack, with the session of its audience.

    make fuzz                     # 50 requests a route
    make fuzz EXAMPLES=500

In turn to what exists and to what does not; what one request makes, the next ones find. The short run of `make test` is
tests/actions/test_fuzz.py.
"""

import json
import os
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from schemathesis import Case
from schemathesis.core import NOT_SET

from local.client import ApiClient
from tests.support.fuzzing import conforms, examples, of
from tests.support.people import clerk
from tests.support.routes import AUDIENCES, Route, routes
from tests.support.stack import StackUnderTest, stack_for_tests
from tests.support.victims import Victims

EXAMPLES = int(os.environ.get("EXAMPLES") or 50)


@pytest.fixture(scope="session")
def stack() -> Iterator[StackUnderTest]:
    with stack_for_tests() as running:
        yield running


@pytest.fixture(scope="module")
def people(stack: StackUnderTest) -> Victims:
    return Victims(stack, clerk(stack))


def session_of(stack: StackUnderTest, people: Victims, route: Route) -> ApiClient:
    """Return who asks: a session of its own where the route may end it, and nobody at the public routes."""
    if route.audience not in AUDIENCES:
        return stack.client()
    return people.signed_in_again(route.audience) if route.path.endswith("/session") else people.client(route.audience)


@pytest.mark.parametrize("route", routes(), ids=str)
def test_an_answer_is_one_that_the_document_describes(people: Victims, stack: StackUnderTest, route: Route) -> None:
    client, asked = session_of(stack, people, route), 0

    @examples(route, EXAMPLES, repeatable=False)
    def ask(case: Case) -> None:
        nonlocal asked
        asked += 1
        ids = {name: quote(str(value), safe="%") for name, value in (case.path_parameters or {}).items()}
        if asked % 2:
            ids |= {name: value for name, value in people.ids.items() if name in ids}
        query = urlencode(case.query or {}, doseq=True)
        raw = (
            b""
            if case.body is NOT_SET
            else case.body
            if isinstance(case.body, bytes)
            else json.dumps(case.body).encode()
        )
        answer = client.request(
            route.method,
            route.path.format(**ids) + (f"?{query}" if query else ""),
            content=raw or None,
            headers={"content-type": "application/json"},
        )
        conforms(case, *of(answer))

    ask()
