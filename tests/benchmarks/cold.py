"""Cold starts: CPU time of a fresh process that answers its first request, against one that only makes a boto3 client."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from local.places import PYTHON
from tests.benchmarks import build
from tests.benchmarks.figures import say
from tests.benchmarks.recording import CREDENTIALS, Recording

_PROGRAM = str(Path(__file__).with_name("cold_start.py"))


@dataclass
class ColdStart:
    """The rounds of one function; seconds of CPU (user and system)."""

    seconds: list[float] = field(default_factory=list)
    arithmetic: list[float] = field(default_factory=list)
    client_seconds: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """The median function over the median client; the arithmetic of passwords and passkeys taken off.

        The medians are taken first: the quotient of one pair carries the noise of two short runs, which on a shared
        machine differ by a third for the same program.
        """
        own = statistics.median(own - hashing for own, hashing in zip(self.seconds, self.arithmetic, strict=True))
        return own / statistics.median(self.client_seconds)

    def described(self) -> str:
        """Return the absolute medians, which are printed and never judged."""
        own, hashing, client = (
            statistics.median(found) * 1000 for found in (self.seconds, self.arithmetic, self.client_seconds)
        )
        apart = f", {hashing:.0f} ms of arithmetic taken off" if hashing else ""
        return f"{own:.0f} ms of CPU, bare client {client:.0f} ms{apart}"


def measure(recordings: Sequence[Recording], rounds: int) -> dict[str, ColdStart]:
    """Return each function's cold start; every run has a run of the bare client beside it.

    Raises:
        RuntimeError: a function did not answer as it did when it was recorded.
    """
    build.build()
    found = {recording.function: ColdStart() for recording in recordings}
    with tempfile.TemporaryDirectory() as folder:
        files = {recording.function: _write(recording, Path(folder)) for recording in recordings}
        _run(_client_command(), {})  # the first run of each writes bytecode of the runtime's boto3
        for recording in recordings:
            _answer(recording, files[recording.function])
        for number in range(rounds):
            say(f"cold starts, round {number + 1} of {rounds} ...")
            for recording in recordings:
                cold = found[recording.function]
                client_seconds, _ = _run(_client_command(), {})
                seconds, arithmetic = _answer(recording, files[recording.function])
                cold.seconds.append(seconds)
                cold.arithmetic.append(arithmetic)
                cold.client_seconds.append(client_seconds)
    return found


def profile(recording: Recording, lines: int = 40) -> str:
    """Return what the function's imports cost: the longest lines of `python -X importtime` (cumulative)."""
    build.build()
    with tempfile.TemporaryDirectory() as folder:
        file = _write(recording, Path(folder))
        _answer(recording, file)
        command = [str(PYTHON), "-X", "importtime", "-S", "-E", _PROGRAM, str(file)]
        done = subprocess.run(  # noqa: S603 - our own program
            command, env=_environment(recording.environment), capture_output=True, text=True, check=True
        )
    rows = [line.split("|") for line in done.stderr.splitlines() if line.startswith("import time:")][1:]
    parsed = [(int(total), int(own.removeprefix("import time:")), name) for own, total, name in rows]
    top = sorted(parsed, reverse=True)[:lines]
    own_time = sorted(((own, name.strip()) for _, own, name in parsed), reverse=True)[:lines]
    return "\n".join(
        [
            f"{len(parsed)} modules, {sum(own for _, own, _ in parsed) / 1000:.0f} ms",
            "cumulative ms:",
            *(f"{total / 1000:8.1f} {name.strip()}" for total, _, name in top),
            "own ms:",
            *(f"{own / 1000:8.1f} {name}" for own, name in own_time),
        ]
    )


def _write(recording: Recording, folder: Path) -> Path:
    area, name = recording.function.split("/")
    file = folder / f"{area}.{name}.json"
    request = {
        "paths": build.paths(recording.function),
        "module": name,
        "event": recording.event,
        "now": recording.now,
        "wire": recording.wire,
    }
    file.write_text(json.dumps(request), encoding="utf-8")
    return file


def _client_command() -> list[str]:
    return [str(PYTHON), "-S", "-E", _PROGRAM, "client", *build.runtime_paths()]


def _answer(recording: Recording, file: Path) -> tuple[float, float]:
    seconds, output = _run([str(PYTHON), "-S", "-E", _PROGRAM, str(file)], recording.environment)
    outcome: dict[str, Any] = json.loads(output.splitlines()[-1])
    expected = recording.answer.get("statusCode", 200)
    if outcome["status"] != expected or outcome["left"]:
        raise RuntimeError(f"{recording.function} answered {outcome}, not {expected} with every answer of AWS used")
    return seconds, float(outcome["arithmetic"])


def _run(command: list[str], environment: dict[str, str]) -> tuple[float, str]:
    """Return the CPU seconds of a child and what it printed. Its folder for temporary files is empty, as a new function's is."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        subprocess.Popen(  # noqa: S603 - our own program
            command, env=_environment(environment) | {"TMPDIR": scratch}, stdout=subprocess.PIPE, text=True
        ) as process,
    ):
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}; its words are above")
    return usage.ru_utime + usage.ru_stime, output


def _environment(settings: dict[str, str]) -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "POWERTOOLS_TRACE_DISABLED": "1", **CREDENTIALS, **settings}
