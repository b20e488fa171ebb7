"""What is changed in the engine: how code is unpacked, what a call waits for, and what a function that raises loses."""

# ruff: noqa: SLF001 - MiniStack's inside

import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ministack.core import iam_evaluator, lambda_runtime
from ministack.core.lambda_runtime import Worker

from local.run_ministack import UnpackedOnce, change_deciding, change_failing, change_logging

ARN = "arn:aws:lambda:ap-northeast-1:000000000000:function:f"


def _archive(file: Path, text: str) -> Path:
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(zipfile.ZipInfo("a.py"), text)
    return file


def _unpack(archive: Path, into: Path) -> list[str]:
    into.mkdir()
    with UnpackedOnce(archive) as packed:
        names = packed.namelist()
        packed.extractall(into)
    return names


def test_the_same_archive_is_unpacked_once_and_another_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first, again, changed = (_archive(tmp_path / name, text) for name, text in [("1", "x"), ("2", "x"), ("3", "y")])
    assert _unpack(first, tmp_path / "first") == ["a.py"]
    assert _unpack(again, tmp_path / "again") == []
    assert _unpack(changed, tmp_path / "changed") == ["a.py"]
    assert (tmp_path / "again").resolve() == (tmp_path / "first").resolve()
    assert [(tmp_path / at / "a.py").read_text() for at in ("first", "again", "changed")] == ["x", "x", "y"]


# --- calls ----------------------------------------------------------------------------------------

_FUNCTION = """
import os, time

def handler(event, context):
    for line in event.get("lines", []):
        print(line)
    if event.get("raises"):
        raise RuntimeError("Unauthorized")
    time.sleep(event.get("sleeps", 0))
    return os.getpid()
"""


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., dict[str, Any]]]:
    """Calls of a function in a worker of MiniStack's, as the engine makes them."""
    for owner, name in [(Worker, "invoke"), (Worker, "_drain_stderr_bounded")]:
        monkeypatch.setattr(owner, name, getattr(owner, name))
    for name in ("_signal", "_collect"):
        monkeypatch.setattr(lambda_runtime, name, getattr(lambda_runtime, name))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    change_logging()
    change_failing()
    with zipfile.ZipFile(tmp_path / "code.zip", "w") as packed:
        packed.writestr("function.py", _FUNCTION)
    config = {"Runtime": "python3.13", "Handler": "function.handler", "Timeout": 1, "FunctionArn": ARN}
    worker = Worker("f", config, (tmp_path / "code.zip").read_bytes())
    monkeypatch.setitem(lambda_runtime._workers, "pool", [worker])

    def calling(**event: Any) -> dict[str, Any]:
        answer: dict[str, Any] = worker.invoke(event, "request")
        return answer

    started: list[Any] = []
    spawn = worker._spawn

    def spawning() -> None:
        spawn()
        started.append(worker._proc)

    monkeypatch.setattr(worker, "_spawn", spawning)
    yield calling
    worker.kill()
    for process in started:  # MiniStack leaves the pipes to the garbage collector
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()


def test_a_call_ends_with_all_that_its_function_logged(call: Callable[..., dict[str, Any]]) -> None:
    lines = [f"line {number} " + "x" * 200 for number in range(200)]
    assert call(lines=lines)["log"].splitlines() == lines
    assert call()["log"] == ""


def test_a_function_that_raises_goes_on_and_one_that_takes_too_long_does_not(
    call: Callable[..., dict[str, Any]],
) -> None:
    first = call()["result"]
    raised = call(raises=True, lines=["why"])
    assert (raised["status"], raised["error"]) == ("error", "Unauthorized")
    assert raised["log"].startswith("why")
    assert call()["result"] == first
    assert call(sleeps=3)["error"] == "Task timed out after 1.00 seconds"
    assert call()["result"] != first


# --- decisions ------------------------------------------------------------------------------------


def test_a_grant_that_lets_requests_pass_is_noted_once_and_a_refusal_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(iam_evaluator, "evaluate", iam_evaluator.evaluate)
    change_deciding(tmp_path / "observed")
    table = "arn:aws:dynamodb:ap-northeast-1:000000000000:table"
    statement = {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:PutItem"], "Resource": f"{table}/a*"}
    policies = [iam_evaluator.parse_policy_document({"Version": "2012-10-17", "Statement": [statement]})]

    def decided(action: str, resource: str) -> str:
        asked = iam_evaluator.EvalContext("role", "AssumedRole", "000000000000", action, resource, "ap-northeast-1")
        return str(iam_evaluator.evaluate(asked, policies).decision)

    decisions = [decided("dynamodb:GetItem", f"{table}/{name}") for name in ("a1", "a2", "b")]
    assert [*decisions, decided("dynamodb:Scan", f"{table}/a1")] == ["Allow", "Allow", "ImplicitDeny", "ImplicitDeny"]
    lines = (tmp_path / "observed").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [["role", "dynamodb:GetItem", f"{table}/a*"]]
