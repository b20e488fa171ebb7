"""Runs MiniStack with SAM CLI's own translator in reach: its CloudFormation needs it for the SAM transform.

Started as a script with `-P`, because an entry in PYTHONPATH would reach the functions as well. The translator's
environment comes last on the path: MiniStack pins an older botocore than SAM CLI.

Four things it does otherwise than by itself (docs/decisions/0007-local-engine.md); each `change_…` says what and why.
They reach into MiniStack, whose version is pinned: hence the private names.
"""

# ruff: noqa: SLF001, PLC0415 - MiniStack's inside, imported once the path is complete

import hashlib
import json
import os
import queue
import runpy
import select
import sys
import tempfile
import threading
import time
import zipfile  # MiniStack imports it in threads at the first calls, which failed when two came at once
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any

_LOG_SECONDS = 0.25
_END_SECONDS = 2.0
_QUIET_LOOKS = 4  # a millisecond apart: time for the reading thread to pass on what it took from the pipe


class UnpackedOnce(zipfile.ZipFile):
    """An archive of a function or a layer, unpacked for its first worker and linked to for the others."""

    _turn = threading.Lock()

    @cached_property
    def _unpacked(self) -> Path:
        with Path(str(self.filename)).open("rb") as archive:
            return Path(tempfile.gettempdir(), "unpacked", hashlib.file_digest(archive, "sha256").hexdigest())

    def namelist(self) -> list[str]:
        """Return what there is to unpack: MiniStack looks at where each name would lead, for half as long as it unpacks."""
        return [] if self._unpacked.exists() else super().namelist()

    def extractall(self, path: Any = None, members: Any = None, pwd: bytes | None = None) -> None:
        with self._turn:
            if not self._unpacked.exists():
                unfinished = self._unpacked.with_suffix(".new")
                super().extractall(unfinished, members, pwd)
                unfinished.rename(self._unpacked)
        Path(path).rmdir()
        Path(path).symlink_to(self._unpacked)


def change_unpacking() -> None:
    """Unpack each archive once: every worker would unpack 45 MB for itself, in the engine's own time."""
    from ministack.core import lambda_runtime

    lambda_runtime.zipfile = SimpleNamespace(**{**vars(zipfile), "ZipFile": UnpackedOnce})


def change_logging() -> None:
    """Take at once what a function has logged: MiniStack waits 50 ms for a first line that may never come, after every call."""
    from ministack.core.lambda_runtime import Worker

    def logged(worker: Any, *_: object, **__: object) -> str:
        lines, quiet, latest = [], 0, time.monotonic() + _LOG_SECONDS
        pipe = select.poll()
        if process := worker._proc or getattr(_call, "held", None):
            pipe.register(process.stderr, select.POLLIN)
        while quiet < _QUIET_LOOKS and time.monotonic() < latest:
            try:
                lines.append(worker._stderr_queue.get_nowait())
                quiet = 0
            except queue.Empty:
                quiet = 0 if pipe.poll(0) else quiet + 1
                time.sleep(0.001)
        return "\n".join(lines)

    Worker._drain_stderr_bounded = logged


_call = threading.local()
"""`asking`: whether a call of this thread is under way; `held`: the process that it wants to end."""


def change_failing() -> None:
    """Let a worker whose function raised go on, as Lambda does: MiniStack ends it, the authorizer's at each 401."""
    from ministack.core import lambda_runtime

    ask, send_signal, collect = lambda_runtime.Worker.invoke, lambda_runtime._signal, lambda_runtime._collect

    def invoke(worker: Any, *args: Any, **kwargs: Any) -> Any:
        _call.asking, _call.held, answer = True, None, {}
        try:
            answer = ask(worker, *args, **kwargs)
        finally:
            process, _call.asking, _call.held = _call.held, False, None
            if process and not ("trace" in answer and goes_on(worker, process)):
                send_signal(process)
                collect(process, time.monotonic() + _END_SECONDS)
        return answer

    def goes_on(worker: Any, process: Any) -> bool:
        """Give the process back to its worker, unless it has died or somebody has done away with the worker meanwhile."""
        with lambda_runtime._lock:
            if process.poll() is None and any(worker in pool for pool in lambda_runtime._workers.values()):
                worker._proc = process
        return worker._proc is process

    def hold_or_signal(process: Any) -> None:
        if getattr(_call, "asking", False):
            _call.held = process
        else:
            send_signal(process)

    def collect_unless_held(process: Any, latest: float) -> None:
        if not getattr(_call, "asking", False):
            collect(process, latest)

    lambda_runtime.Worker.invoke = invoke
    lambda_runtime._signal, lambda_runtime._collect = hold_or_signal, collect_unless_held


def change_deciding(observed: Path) -> None:
    """Note which grants allow what was let pass, once each: a line `[principal, action, resource as granted]`."""
    from ministack.core import iam_evaluator

    decide, noted = iam_evaluator.evaluate, set[tuple[str, ...]]()

    def used(request: Any, policies: Any) -> list[str]:
        return [
            resource
            for statements in policies
            for one in statements
            if one.effect == "Allow" and request.action in one.actions
            for resource in one.resources
            if iam_evaluator.fnmatch_iam_cs(request.resource_arn, resource)
        ]

    def evaluate(request: Any, policies: Any, *limits: Any) -> Any:
        result = decide(request, policies, *limits)
        for resource in used(request, policies) if result.decision == "Allow" else []:
            line = (request.principal_arn, request.action, resource)
            if line not in noted:
                noted.add(line)
                with observed.open("a", encoding="utf-8") as lines:
                    lines.write(json.dumps(line) + "\n")
        return result

    iam_evaluator.evaluate = evaluate


if __name__ == "__main__":
    sys.path.append(sys.argv.pop(1))
    change_unpacking()
    change_logging()
    change_failing()
    if observed_grants := os.environ.pop("OBSERVED_GRANTS", ""):
        change_deciding(Path(observed_grants))
    runpy.run_module("ministack", run_name="__main__")
