"""Builds web/ with the node and npm of the checkout's environment, when its sources have changed."""

import hashlib
import os
import subprocess
from pathlib import Path

from local.places import CHECKOUT, TOOLS, WEB
from local.progress import Problem, note, step

_STAMPS = WEB / "node_modules" / ".mypage"
_OUTSIDE = [CHECKOUT / "docs" / "openapi.json", CHECKOUT / "docs" / "fields.json"]


def install_packages(logs: Path) -> None:
    """`npm ci` when the lock file changed."""
    packages = _hash([WEB / "package-lock.json", WEB / "package.json"])
    if _stamp("packages") == packages:
        return
    with step("Installing the page's packages with npm ci"):
        _npm(["ci", "--no-audit", "--no-fund"], logs / "npm-ci.log")
        _write_stamp("packages", packages)


def build_page(logs: Path) -> None:
    """Install the packages when they changed, `npm run build` when a source changed; nothing when web/ is not there."""
    if not (WEB / "package.json").exists():
        note("There is no web/package.json: the page is not built.")
        return
    install_packages(logs)
    sources = _hash([*_sources(), *(file for file in _OUTSIDE if file.exists())])
    if _stamp("sources") == sources and (WEB / "dist" / "index.html").exists():
        note("The built page is up to date.")
        return
    with step("Building the page with npm run build"):
        _npm(["run", "build"], logs / "npm-build.log")
        _write_stamp("sources", sources)


def _sources() -> list[Path]:
    unwanted = {"node_modules", "dist"}
    return [path for path in WEB.rglob("*") if path.is_file() and path.relative_to(WEB).parts[0] not in unwanted]


def _hash(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(f"{file.relative_to(CHECKOUT)}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _stamp(name: str) -> str:
    try:
        return (_STAMPS / name).read_text(encoding="ascii")
    except FileNotFoundError:
        return ""


def _write_stamp(name: str, value: str) -> None:
    _STAMPS.mkdir(parents=True, exist_ok=True)
    (_STAMPS / name).write_text(value, encoding="ascii")


def _npm(arguments: list[str], log: Path) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"PATH": f"{TOOLS}:{os.environ.get('PATH', '')}", "CI": "true"}
    with log.open("wb") as output:
        done = subprocess.run(
            [str(TOOLS / "npm"), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd=WEB,
            check=False,
        )
    if done.returncode:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        raise Problem("\n".join([*lines[-25:], f"`npm {arguments[0]}` failed in web/; all of it is in {log}."]))
