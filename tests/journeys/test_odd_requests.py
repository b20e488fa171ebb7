"""Schemathesis over HTTP with IAM on: two requests to every route, the same at each run; `make fuzz` sends many more."""

import pytest

from tests.support.fuzzing import hold_answers_over_http
from tests.support.people import clerk
from tests.support.routes import Route, routes
from tests.support.stack import StackUnderTest
from tests.support.victims import Victims

EXAMPLES = 2


@pytest.fixture(scope="module")
def people(stack: StackUnderTest) -> Victims:
    return Victims(stack, clerk(stack))


@pytest.mark.parametrize("route", routes(), ids=str)
def test_an_answer_is_one_that_the_document_describes(people: Victims, stack: StackUnderTest, route: Route) -> None:
    hold_answers_over_http(stack, people, route, EXAMPLES)
