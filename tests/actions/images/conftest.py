"""The bakery of §8 with its staff."""

import pytest

from tests.support.aws import Aws
from tests.support.steps import register


@pytest.fixture
def bakery(aws: Aws) -> Aws:
    """Return a world in which the employer of P02 is registered."""
    register(aws, "P02")
    return aws
