"""At the end of a whole run of the action tests: every grant of the template was needed by some test (design §9.3).

The fixture refuses what is not granted (observed is within granted); this is the other direction, which needs all tests
of all processes. `tests/support/stack_grants.py` asks the same of the journeys. Imported by `tests/actions/conftest.py`.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.aws import OBSERVED, granted
from tests.support.source import handlers
from tests.support.whole_runs import TESTS, fail, gathered, hand_over, is_whole

_KEY = "observed_grants"

READ_ONCE_A_PROCESS = "secretsmanager:GetSecretValue"
"""All functions of a test share one process, so only the first of them is seen to read the secret."""


def unused_grants() -> list[str]:
    """Return every grant that no action test has needed."""
    return [
        f"{function}: {action} on {resource}"
        for function in handlers()
        for action, resource in sorted(granted(function) - OBSERVED[function])
        if action != READ_ONCE_A_PROCESS
    ]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:  # noqa: ARG001 - the hook's signature
    for function, action, resource in gathered(node, _KEY):
        OBSERVED[function].add((action, resource))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if hand_over(session, _KEY, [[name, *grant] for name, grants in OBSERVED.items() for grant in grants]):
        return
    if not exitstatus and is_whole(session.config, {TESTS / "actions"}) and (unused := unused_grants()):
        fail(session, "template.yaml grants what no action test has needed:", unused)
