"""The program of a measured process: import a handler as Lambda does and answer one request, or only make a client.

    python -S -E cold_start.py <request.json>     answers the request; AWS answers what the file says
    python -S -E cold_start.py client <path> ...  `import boto3; boto3.client("dynamodb")`: what is measured against

Clients, serialisation, signing and parsing are real; the sending of a request is replaced (`URLLib3Session.send`), and
only if the handler imports botocore at all. The seconds spent in the arithmetic of passwords (argon2) and passkeys (a
signature and its key, not the parsing) are measured in the same way and printed beside the status, so that they can be
taken off.
"""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from typing import Any


class AfterImport(MetaPathFinder):
    """Changes a module at the moment that somebody imports it."""

    def __init__(self, changes: dict[str, Any]) -> None:
        self._changes = changes

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        change = self._changes.pop(fullname, None)
        spec = PathFinder.find_spec(fullname, path, target) if change else None
        if spec is not None and spec.loader is not None:
            _change_after(spec.loader, change)
        return spec


def _change_after(loader: Loader, change: Any) -> None:
    execute = loader.exec_module

    def exec_module(module: Any) -> None:
        execute(module)
        change(module)

    loader.exec_module = exec_module  # type: ignore[method-assign]  # of this one module


def answer(file: str) -> None:
    """Answer the request that the file describes and print what came of it."""
    import json  # noqa: PLC0415 - whatever this program imports itself, the other case must not pay for

    with open(file, encoding="utf-8") as source:  # noqa: PTH123 - pathlib would cost more than the reading
        request = json.load(source)
    sys.path[:0] = request["paths"]
    answers = iter(request["wire"])
    arithmetic = [0.0]
    sys.meta_path.insert(0, AfterImport(_changes(request["now"], answers, arithmetic)))
    handler = __import__(request["module"]).handler
    result = handler(request["event"], None)
    left = sum(1 for _ in answers)
    outcome = {"status": result.get("statusCode", 200), "left": left, "arithmetic": arithmetic[0]}
    sys.stdout.write(json.dumps(outcome) + "\n")


def _changes(now: str, answers: Any, arithmetic: list[float]) -> dict[str, Any]:
    def send_nothing(module: Any) -> None:
        def send(_session: Any, request: Any) -> Any:
            from base64 import b64decode  # noqa: PLC0415

            from botocore.awsrequest import AWSResponse  # noqa: PLC0415

            canned = next(answers)
            raw = _Raw(b64decode(canned["body"]))
            return AWSResponse(request.url, canned["status"], canned["headers"], raw)

        module.URLLib3Session.send = send

    def stop_clock(module: Any) -> None:
        instant = module.datetime.fromisoformat(now)
        module.now = lambda: instant

    def time_arithmetic(*names: str) -> Any:
        def change(module: Any) -> None:
            for name in names:
                setattr(module, name, _timed(getattr(module, name), arithmetic))

        return change

    return {
        "botocore.httpsession": send_nothing,
        "mypage.core.clock": stop_clock,
        "argon2.low_level": time_arithmetic("hash_secret", "verify_secret"),
        "fido2.cose": lambda module: time_arithmetic("verify")(module.ES256),
    }


def _timed(function: Any, total: list[float]) -> Any:
    import time  # noqa: PLC0415

    def timed(*args: Any, **kwargs: Any) -> Any:
        begin = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            total[0] += time.process_time() - begin

    return timed


class _Raw:
    """A body as urllib3 gives it."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def stream(self, **_options: Any) -> Any:
        yield self._body

    def read(self, amount: int | None = None) -> bytes:
        """As an object of S3 is read: bit by bit."""
        part = self._body[:amount]
        self._body = self._body[len(part) :]
        return part

    def close(self) -> None:
        pass


if __name__ == "__main__":
    if sys.argv[1] == "client":
        sys.path[:0] = sys.argv[2:]
        import boto3

        boto3.client("dynamodb")
    else:
        answer(sys.argv[1])
    # Lambda keeps the process: taking the interpreter down is no part of a cold start, in neither case.
    import os

    sys.stdout.flush()
    os._exit(0)
