"""At the end of a whole run of the action tests: every grant of the template was needed by some test (design §9.3).

The fixture refuses what is not granted (observed is within granted); this is the other direction, which needs all tests
of all processes. Imported by `tests/actions/conftest.py`; silent when only some of the tests ran or any failed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.aws import OBSERVED, ROOT, granted
from tests.support.source import handlers

ACTIONS = ROOT / "tests" / "actions"
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
    """Collect what a worker has observed."""
    for function, grants in getattr(node, "workeroutput", {}).get(_KEY, {}).items():
        OBSERVED[function] |= {(action, resource) for action, resource in grants}


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Hand the observations to the main process; there, after a whole and green run, compare."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[_KEY] = {name: [list(g) for g in grants] for name, grants in OBSERVED.items()}
        return
    if exitstatus or not _is_whole(session.config):
        return
    unused = unused_grants()
    if unused:
        reporter = session.config.pluginmanager.get_plugin("terminalreporter")
        if reporter is not None:
            reporter.write_line("template.yaml grants what no action test has needed:", red=True)
            for line in unused:
                reporter.write_line(f"  {line}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _is_whole(config: pytest.Config) -> bool:
    chosen = (
        config.option.keyword or config.option.markexpr or config.option.collectonly or getattr(config.option, "lf", 0)
    )
    paths = {(Path(config.invocation_params.dir) / argument).resolve() for argument in config.args}
    return not chosen and bool(paths & {ACTIONS, ACTIONS.parent, ROOT})
