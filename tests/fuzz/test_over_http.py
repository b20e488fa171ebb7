"""`make fuzz`: many requests of Schemathesis to every route of a deployed stack, with the session of its audience.

    make fuzz                     # 50 requests a route
    make fuzz EXAMPLES=500

Short runs in `make test` are tests/actions/test_fuzz.py and tests/journeys/test_odd_requests.py; requests that build on each
other's answers are tests/fuzz/test_stateful.py.
"""

import os

import pytest

from tests.support.fuzzing import hold_answers_over_http
from tests.support.routes import Route, routes
from tests.support.stack import StackUnderTest
from tests.support.victims import Victims

EXAMPLES = int(os.environ.get("EXAMPLES") or 50)


@pytest.mark.parametrize("route", routes(), ids=str)
def test_an_answer_is_one_that_the_document_describes(people: Victims, stack: StackUnderTest, route: Route) -> None:
    hold_answers_over_http(stack, people, route, EXAMPLES, repeatable=False)
