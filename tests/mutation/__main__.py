"""`make mutate`: break the rules on purpose, one small change at a time, and count the changes that no unit test notices.

    python -m tests.mutation                       every rules.py and the law checks
    python -m tests.mutation mypage.postings.law   one module, or a pattern with *

mutmut changes a copy of the package in `.cache/mutation`, never the checkout. The killed share of each module goes to
stdout, the surviving changes to `.cache/mutation/survivors.diff`. Exit code 1 when the share of all is below the floor.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from local.places import CHECKOUT

FLOOR = 85
"""Killed mutants of a hundred."""

_WORKSPACE = CHECKOUT / ".cache" / "mutation"
_KILLED = {"killed", "timeout"}
"""A change that makes the tests run for ever is noticed, too."""


def main() -> int:
    """Run what is asked for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description="Count the mutants the tests kill.")
    parser.add_argument("only", nargs="*", help="modules: a dotted name, or a pattern with *")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="tests run at the same time")
    arguments = parser.parse_args()
    _lay_out()
    patterns = [name if "*" in name else f"{name}.*" for name in arguments.only]
    if _mutmut("run", "--max-children", str(arguments.jobs), *patterns, quiet=True).returncode:
        sys.stderr.write(f"mutmut did not finish; see {_WORKSPACE / 'run.log'}\n")
        return 1
    statuses = _statuses()
    _write_survivors(statuses)
    return _report(statuses)


def _lay_out() -> None:
    """Copy what mutmut needs into a folder of its own: it finds packages in src/ only."""
    shutil.rmtree(_WORKSPACE, ignore_errors=True)
    caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(CHECKOUT / "layers" / "shared" / "python" / "mypage", _WORKSPACE / "src" / "mypage", ignore=caches)
    for folder in ("tests/unit", "tests/support", "local", "functions", "docs"):  # what the unit tests import and read
        shutil.copytree(CHECKOUT / folder, _WORKSPACE / folder, ignore=caches)
    for file in ("pyproject.toml", "template.yaml"):
        shutil.copy(CHECKOUT / file, _WORKSPACE)


def _mutmut(*arguments: str, quiet: bool = False) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("mutmut")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}  # the copy, not the checkout
    done = subprocess.run(  # noqa: S603 - the program of this environment
        [program, *arguments], cwd=_WORKSPACE, env=environment, text=True, capture_output=True, check=False
    )
    if quiet:
        (_WORKSPACE / "run.log").write_text(done.stdout + done.stderr, encoding="utf-8")
    return done


def _statuses() -> dict[str, str]:
    """Return what became of each mutant that was tried, by its name."""
    lines = _mutmut("results", "--all", "true").stdout.splitlines()
    found = dict(line.strip().split(": ", 1) for line in lines if "__mutmut_" in line)
    return {name: status for name, status in found.items() if status not in {"not checked", "skipped"}}


def _write_survivors(statuses: Mapping[str, str]) -> None:
    diffs = [_mutmut("show", name).stdout for name, status in statuses.items() if status not in _KILLED]
    (_WORKSPACE / "survivors.diff").write_text("\n".join(diffs), encoding="utf-8")


def _report(statuses: Mapping[str, str]) -> int:
    by_module: dict[str, Counter[bool]] = defaultdict(Counter)
    for name, status in statuses.items():
        by_module[name.rpartition(".")[0]][status in _KILLED] += 1
    for module, counted in sorted(by_module.items()):
        sys.stdout.write(f"{module}: {_share(counted)}\n")
    total = sum(by_module.values(), Counter[bool]())
    sys.stdout.write(f"all: {_share(total)}, at least {FLOOR} % are asked for\n")
    return 0 if total[True] * 100 >= FLOOR * total.total() > 0 else 1


def _share(counted: Counter[bool]) -> str:
    return f"{counted[True]} of {counted.total()} mutants killed, {counted[True] * 100 / counted.total():.1f} %"


if __name__ == "__main__":
    sys.exit(main())
