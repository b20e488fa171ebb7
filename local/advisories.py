"""`make audit`: asks public advisory databases about everything that is locked, Python's packages and the page's.

It needs the internet (api.osv.dev and the npm registry). What could not be asked about counts as not audited and fails: a
check that passes because nobody answered would be worse than none. `make check` asks as well, wherever the advisory
database can be reached: there what is known fails, and what could not be asked about is only said.
"""

import json
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from local.places import CHECKOUT, TOOLS, WEB
from local.progress import Problem, complain, note

DATABASE = ("api.osv.dev", 443)
PIP_AUDIT = CHECKOUT / ".venv-audit" / "bin" / "pip-audit"


class Findings(NamedTuple):
    """What is known against a set of packages, and about which of them nobody could be asked."""

    known: list[str]
    unasked: list[str]


def can_be_asked(database: tuple[str, int] = DATABASE) -> bool:
    """Return whether the advisory database can be reached from here."""
    try:
        socket.create_connection(database, timeout=3).close()
    except OSError:
        return False
    return True


def of_python(report: Mapping[str, Any]) -> Findings:
    """Read pip-audit's report."""
    known, unasked = [], []
    for package in report["dependencies"]:
        name = f"{package['name']} {package.get('version', '')}".strip()
        if "skip_reason" in package:
            unasked.append(name)
        for advisory in package.get("vulns", []):
            fixed = ", ".join(advisory.get("fix_versions", [])) or "no version yet"
            known.append(f"{name}: {advisory['id']}, fixed in {fixed}")
    return Findings(known, unasked)


def of_page(report: Mapping[str, Any]) -> Findings:
    """Read npm's report."""
    if "vulnerabilities" not in report:
        return Findings([], ["the page's packages"])
    found = report["vulnerabilities"].items()
    return Findings([f"{name} {one['range']}: {one['severity']}" for name, one in found], [])


def audit() -> Findings:
    """Ask about every lock file."""
    known: list[str] = []
    unasked: list[str] = []
    for file in sorted(CHECKOUT.glob("requirements*.txt")) + sorted(CHECKOUT.glob("*/*/**/requirements.txt")):
        if any(part.startswith(".") or part == "node_modules" for part in file.relative_to(CHECKOUT).parts):
            continue
        options = ["--no-deps", "--disable-pip", "--vulnerability-service", "osv", "--format", "json"]
        found = _read(
            [str(PIP_AUDIT), *options, "--requirement", str(file)], of_python, str(file.relative_to(CHECKOUT)), CHECKOUT
        )
        note(f"{file.relative_to(CHECKOUT)}: {len(found.known)} known, {len(found.unasked)} not asked about")
        known += found.known
        unasked += found.unasked
    page = _read([str(TOOLS / "npm"), "audit", "--json"], of_page, "the page's packages", WEB)
    note(f"web/package-lock.json: {len(page.known)} known, {len(page.unasked)} not asked about")
    return Findings(sorted({*known, *page.known}), sorted({*unasked, *page.unasked}))


def _read(command: Sequence[str], reader: Any, what: str, folder: Path) -> Findings:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    try:
        return reader(json.loads(done.stdout))  # type: ignore[no-any-return]
    except (ValueError, KeyError):
        return Findings([], [what])


def main() -> None:
    if "--can-be-asked" in sys.argv:
        sys.exit(not can_be_asked())
    if not PIP_AUDIT.exists():
        raise Problem("Run it as `make audit`, which installs what it needs.")
    found = audit()
    for line in found.known:
        complain(f"Known: {line}")
    if found.unasked:
        complain(f"Not audited, because no advisory database answered: {', '.join(found.unasked)}.")
    if found.known or (found.unasked and "--known-only" not in sys.argv):
        sys.exit(1)
    print(
        "Nothing is known against anything else that is locked."
        if found.unasked
        else "Nothing is known against anything that is locked."
    )


if __name__ == "__main__":
    main()
