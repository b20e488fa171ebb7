"""`make fuzz`: many requests of Schemathesis to every route of a deployed stack, with the session of its audience.

    make fuzz                     # 50 requests a route
    make fuzz EXAMPLES=500

In turn to what exists and to what does not; what one request makes, the next ones find. The short run of `make test` is
tests/actions/test_fuzz.py; requests that build on each other's answers are tests/fuzz/test_stateful.py.
"""

import os

import pytest
from schemathesis import Case

from local.client import ApiClient
from tests.support.fuzzing import conforms, examples, of, send
from tests.support.routes import AUDIENCES, Route, routes
from tests.support.stack import StackUnderTest
from tests.support.victims import Victims

EXAMPLES = int(os.environ.get("EXAMPLES") or 50)


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
        answer = send(client, case, people.ids if asked % 2 else None)
        conforms(case, *of(answer))

    ask()
