"""How a run is spread over processes (`-n 3`): what uses a deployed stack stays together, in order.

A stack's clock and people are shared, so two such tests cannot run on it at once: the journeys are one group, the walks
through the page behind a stack another, and each begins early, as both take their time. All other tests go to whoever is
free: a third process on two cores, because who uses a stack waits for it half of the time. (The `loadgroup` of pytest-xdist
3.8 does not see its marks with pytest 9.2.)
"""

import functools
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).parents[1]


@functools.cache
def _names_the_stack(file: str) -> bool:
    return "stack: StackUnderTest" in (ROOT / file).read_text(encoding="utf-8")


class StackUsersTogether(LoadScopeScheduling):
    """The users of a stack in one folder are one scope (the largest come first); every other test is its own."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", maxsplit=1)[0]
        return f"stack of {Path(file).parent}" if _names_the_stack(file) else nodeid


@pytest.hookimpl(optionalhook=True)  # without xdist there is nothing to spread
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> StackUsersTogether:
    return StackUsersTogether(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a user of the stack that the scheduler would not know for one."""
    files = {item.nodeid.split("::", maxsplit=1)[0] for item in items if "stack" in getattr(item, "fixturenames", ())}
    hidden = sorted(file for file in files if not _names_the_stack(file))
    if hidden:
        raise pytest.UsageError(f"These use the stack without naming `stack: StackUnderTest`: {', '.join(hidden)}")
