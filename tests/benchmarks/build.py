"""A build for measuring: what Lambda would load, in folders of its own, so that no running stack is disturbed.

`.cache/bench/build` is `sam build` with bytecode, as `make run` and `make deploy` make it; `.cache/bench/runtime` stands
for the boto3 of Lambda's runtime: links to that of `.venv`, alone, so that a handler finds nothing else there.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import boto3

from local.deployment import architecture, artifacts, fingerprint, finish_build, sam_environment
from local.places import CHECKOUT, SAM
from tests.benchmarks.figures import say
from tests.support.aws import template

_FOLDER = CHECKOUT / ".cache" / "bench"
_BUILD = _FOLDER / "build"
_RUNTIME = _FOLDER / "runtime"
_BUILT_FROM = _FOLDER / "built-from"
_RUNTIME_PACKAGES = ("boto3", "botocore", "jmespath", "s3transfer", "urllib3", "dateutil", "six.py")


def build() -> None:
    """Bring the build up to the checkout. Raises CalledProcessError when SAM fails; its words are on stderr."""
    _link_runtime()
    wanted = fingerprint()
    if _BUILT_FROM.exists() and _BUILT_FROM.read_text(encoding="ascii") == wanted:
        return
    _BUILT_FROM.unlink(missing_ok=True)
    say("sam build ...")
    command = [
        *(str(SAM), "build", "--cached", "--parallel", "--build-dir", str(_BUILD)),
        *("--cache-dir", str(_FOLDER / "sam-cache"), "--parameter-overrides", f"Architecture={architecture()}"),
    ]
    done = subprocess.run(  # noqa: S603 - the environment's own program
        command, cwd=CHECKOUT, env=sam_environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        say(done.stderr)
        done.check_returncode()
    finish_build(_BUILD)
    _BUILT_FROM.write_text(wanted, encoding="ascii")


def function_folder(function: str) -> Path | None:
    """Return the built folder of `<area>/<name>`, or None while the template has no block for it."""
    area, name = function.split("/")
    for logical_id, resource in template()["Resources"].items():
        properties = resource.get("Properties", {})
        if (properties.get("CodeUri"), properties.get("Handler")) == (f"functions/{area}", f"{name}.handler"):
            return _BUILD / artifacts()[str(logical_id)]
    return None


def paths(function: str) -> list[str]:
    """Return the `sys.path` that Lambda gives the function: its own folder, the layer, the runtime's boto3."""
    folder = function_folder(function)
    if folder is None:
        raise LookupError(f"template.yaml has no block for {function}")
    return [str(folder), str(_BUILD / "SharedLayer" / "python"), str(_RUNTIME)]


def runtime_paths() -> list[str]:
    """Return the `sys.path` of the runtime alone."""
    return [str(_RUNTIME)]


def _link_runtime() -> None:
    _RUNTIME.mkdir(parents=True, exist_ok=True)
    packages = Path(boto3.__file__).parents[1]
    for name in _RUNTIME_PACKAGES:
        link = _RUNTIME / name
        if not link.exists():
            link.unlink(missing_ok=True)
            link.symlink_to(packages / name)
