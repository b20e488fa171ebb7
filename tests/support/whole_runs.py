"""What only a whole run can tell: workers hand over what they observed, the main process judges it after the last test.

For hooks of a `conftest.py`: `gathered` in `pytest_testnodedown`; `hand_over`, `is_whole` and `fail` in
`pytest_sessionfinish`. A run of chosen tests, or one that failed, says nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"

type Observations = list[list[str]]


def hand_over(session: pytest.Session, key: str, observations: Observations) -> bool:
    """In a worker of pytest-xdist leave its observations for the main process; return whether this is one."""
    if not hasattr(session.config, "workeroutput"):
        return False
    session.config.workeroutput[key] = observations
    return True


def gathered(node: Any, key: str) -> Observations:
    """Return what a worker that has ended handed over."""
    observations: Observations = getattr(node, "workeroutput", {}).get(key, [])
    return observations


_CHOOSING = ("keyword", "markexpr", "collectonly", "lf", "stepwise", "deselect", "ignore", "ignore_glob")
"""Options with which not every test of a folder runs."""


def is_whole(config: pytest.Config, folders: set[Path]) -> bool:
    """Return whether all tests of these folders were asked for."""
    chosen = any(getattr(config.option, name, None) for name in _CHOOSING)
    paths = {(Path(config.invocation_params.dir) / argument).resolve() for argument in config.args}
    return not chosen and (paths >= folders or bool(paths & {TESTS, ROOT}))


def fail(session: pytest.Session, heading: str, lines: list[str]) -> None:
    """End the run red and say why, below its results."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        reporter.write_line(f"\n{heading}", red=True)
        for line in lines:
            reporter.write_line(f"  {line}", red=True)
    session.exitstatus = pytest.ExitCode.TESTS_FAILED
