"""One deployed stack for a run of `make fuzz`, and the people whose things are asked for."""

from collections.abc import Iterator

import pytest

from tests.support.people import clerk
from tests.support.stack import StackUnderTest, stack_for_tests
from tests.support.victims import Victims


@pytest.fixture(scope="session")
def stack() -> Iterator[StackUnderTest]:
    with stack_for_tests() as running:
        yield running


@pytest.fixture(scope="module")
def people(stack: StackUnderTest) -> Victims:
    return Victims(stack, clerk(stack))
