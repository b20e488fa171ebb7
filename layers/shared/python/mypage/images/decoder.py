"""The decoding process, seen from outside: started once, asked for each picture, ended when it hangs (A17).

It runs with an empty environment, so that a picture that takes it over finds neither credentials nor a client of AWS.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib.util
import json
import os
import select
import signal
import struct
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from mypage.images import limits
from mypage.images.formats import header_of

_HERE = Path(__file__).resolve().parent
_LAYER = _HERE.parents[1]
_START = (
    "import runpy, sys; sys.path[:0] = sys.argv[1:3]; runpy.run_module('mypage.images.pixels', run_name='__main__')"
)


@dataclass(frozen=True, slots=True)
class Pictures:
    """What a file became: its size as it is seen, and two JPEGs. `peak_kb` and `cpu_s` are what decoding cost."""

    width: int
    height: int
    display: bytes
    thumbnail: bytes
    peak_kb: int
    cpu_s: float


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a file is not taken: a code of `rules.REASONS`."""

    code: str
    peak_kb: int = 0


class DecoderFailed(Exception):
    """The decoding process cannot be used at all: no picture's fault."""


def inspect(data: bytes, declared: str) -> Pictures | Unusable:
    """Return the renditions of a file that was declared as `declared` (JPEG, GIF, PNG, BMP), or why there are none.

    Raises:
        DecoderFailed: the process does not start, or dies.
    """
    if not data:
        return Unusable("empty")
    if len(data) > limits.MAX_BYTES:
        return Unusable("too_large")
    header = header_of(data)
    if not header.format.isupper():
        return Unusable(header.format)
    if header.format != declared:
        return Unusable("mismatch")
    if header.size and (max(header.size) > limits.MAX_SIDE or header.size[0] * header.size[1] > limits.MAX_PIXELS):
        return Unusable("pixels")
    return _PROCESS.ask(header.format, data)


class _Process:
    """The decoding process: started for the first picture, kept for the life of the function's environment."""

    def __init__(self) -> None:
        self._popen: subprocess.Popen[bytes] | None = None

    def ask(self, format_: str, data: bytes) -> Pictures | Unusable:
        deadline = time.monotonic() + limits.WALL_SECONDS
        if self._popen is None or self._popen.poll() is not None:
            self._popen = _started()
        try:
            self._send(struct.pack(">4sI", format_.ljust(4).encode(), len(data)) + data, deadline)
            (length,) = struct.unpack(">I", self._receive(4, deadline))
            told, _, pictures = self._receive(length, deadline).partition(b"\n")
        except TimeoutError:
            self.end()
            return Unusable("time")
        except (OSError, EOFError) as error:
            self.end()
            raise DecoderFailed("the decoding process has ended") from error
        return _read(json.loads(told), pictures)

    def _send(self, data: bytes, deadline: float) -> None:
        pipe, rest = self._pipe("stdin"), memoryview(data)
        os.set_blocking(pipe, False)
        while rest:
            _wait_for(pipe, select.POLLOUT, deadline)
            rest = rest[os.write(pipe, rest) :]

    def _receive(self, length: int, deadline: float) -> bytes:
        pipe, parts = self._pipe("stdout"), bytearray()
        while len(parts) < length:
            _wait_for(pipe, select.POLLIN, deadline)
            part = os.read(pipe, length - len(parts))
            if not part:
                raise EOFError
            parts += part
        return bytes(parts)

    def _pipe(self, name: Literal["stdin", "stdout"]) -> int:
        return _open(getattr(self._popen, name)).fileno()

    def end(self) -> None:
        """End the process and whatever it has started; the next picture starts another."""
        popen, self._popen = self._popen, None
        if popen is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(popen.pid, signal.SIGKILL)
        popen.wait()
        for pipe in (popen.stdin, popen.stdout):
            _open(pipe).close()


_PROCESS = _Process()
atexit.register(_PROCESS.end)


def _started() -> subprocess.Popen[bytes]:
    found = importlib.util.find_spec("PIL")
    if found is None or found.origin is None:
        raise DecoderFailed("Pillow is not installed")
    folders = [str(_LAYER), str(Path(found.origin).parents[1])]
    return subprocess.Popen(  # noqa: S603 - our own Python and our own program
        [sys.executable, "-I", "-S", "-c", _START, *folders],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_clean_environment(),
        start_new_session=True,
    )


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe


def _wait_for(pipe: int, event: int, deadline: float) -> None:
    poll = select.poll()
    poll.register(pipe, event)
    if not poll.poll(max(0, int((deadline - time.monotonic()) * 1000))):
        raise TimeoutError


def _clean_environment() -> dict[str, str]:
    """Only where the runtime's own libraries lie."""
    return {name: value for name, value in os.environ.items() if name == "LD_LIBRARY_PATH"}


def _read(told: dict[str, Any], pictures: bytes) -> Pictures | Unusable:
    if told["code"]:
        return Unusable(told["code"], told["peak_kb"])
    end_of_display = told["sizes"][0]
    return Pictures(
        width=told["width"],
        height=told["height"],
        display=pictures[:end_of_display],
        thumbnail=pictures[end_of_display:],
        peak_kb=told["peak_kb"],
        cpu_s=told["cpu_s"],
    )
