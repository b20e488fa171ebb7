"""Action tests: a handler, an event, and AWS by moto. `tests/support/aws.py` explains the fixture."""

import os
from collections.abc import Iterator

import pytest
from moto import mock_aws

from tests.support.accounts import PASSWORD
from tests.support.aws import REGION, Aws
from tests.support.grants import pytest_sessionfinish, pytest_testnodedown  # noqa: F401 - hooks: unused grants fail
from tests.support.logs import addresses_in, logged
from tests.support.quick_moto import spare_the_detours

spare_the_detours()

# Clients live as long as the process (making one takes longer than a test), so these hold for all tests.
os.environ |= {
    "AWS_DEFAULT_REGION": REGION,
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "POWERTOOLS_TRACE_DISABLED": "1",
}


@pytest.fixture(autouse=True)
def _nobody_in_the_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Whatever a test does, no line of the product's log, field by field, holds a mail address or a password of the tests."""
    yield
    lines = logged([record for record in caplog.get_records("call") if record.name == "mypage"])
    assert addresses_in(lines) == []
    assert PASSWORD not in lines


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch, socket_disabled: None) -> Iterator[Aws]:  # noqa: ARG001 - no network here
    """Give a test its own tables, clock, secret and mailbox."""
    with mock_aws():
        world = Aws(monkeypatch)
        world.set_up()
        yield world
