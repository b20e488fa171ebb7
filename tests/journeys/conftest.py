"""One deployed stack for all journeys of a run: the real template on the local engine, IAM on."""

from collections.abc import Iterator

import pytest

from local.client import ApiClient
from tests.support.people import Employer, clerk, open_account
from tests.support.stack import StackUnderTest, stack_for_tests
from tests.support.stack_grants import pytest_sessionfinish, pytest_testnodedown  # noqa: F401 - hooks: unused grants fail


@pytest.fixture(scope="session")
def stack() -> Iterator[StackUnderTest]:
    with stack_for_tests() as running:
        yield running


@pytest.fixture(scope="session")
def applicant(stack: StackUnderTest) -> Employer:
    """One employer in Ishikawa for all that is refused."""
    return open_account(stack, clerk(stack))


@pytest.fixture
def staff(stack: StackUnderTest) -> ApiClient:
    """A clerk of office 99010, signed in."""
    return clerk(stack)
