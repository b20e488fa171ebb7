"""The decoding process, seen from outside: started once, asked for each picture, ended when it hangs (A17).

It runs with an empty environment and only the folders of Pillow and of this package on its path, so that a picture that
takes it over finds neither credentials nor a client of AWS.
"""

from __future__ import annotations

import atexit
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
    return _Process.current().ask(header.format, data)


class _Process:
    """The running process; one for the life of the function's environment."""

    _running: _Process | None = None

    def __init__(self) -> None:
        found = importlib.util.find_spec("PIL")
        if found is None or found.origin is None:
            raise DecoderFailed("Pillow is not installed")
        folders = [str(_LAYER), str(Path(found.origin).parents[1])]
        self._popen = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _START, *folders],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_clean_environment(),
            start_new_session=True,
        )

    @classmethod
    def current(cls) -> _Process:
        if cls._running is None or cls._running._popen.poll() is not None:
            cls._running = cls()
        return cls._running

    @property
    def pid(self) -> int:
        return self._popen.pid

    def ask(self, format_: str, data: bytes) -> Pictures | Unusable:
        deadline = time.monotonic() + limits.WALL_SECONDS
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
        assert self._popen.stdin is not None
        pipe, rest = self._popen.stdin.fileno(), memoryview(data)
        os.set_blocking(pipe, False)
        while rest:
            _wait_for(pipe, select.POLLOUT, deadline)
            rest = rest[os.write(pipe, rest) :]

    def _receive(self, length: int, deadline: float) -> bytes:
        assert self._popen.stdout is not None
        pipe, parts = self._popen.stdout.fileno(), bytearray()
        while len(parts) < length:
            _wait_for(pipe, select.POLLIN, deadline)
            part = os.read(pipe, length - len(parts))
            if not part:
                raise EOFError
            parts += part
        return bytes(parts)

    def end(self) -> None:
        """End the process and whatever it has started."""
        type(self)._running = None
        try:
            os.killpg(self._popen.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._popen.wait()
        for pipe in (self._popen.stdin, self._popen.stdout):
            if pipe is not None:
                pipe.close()


def _wait_for(pipe: int, event: int, deadline: float) -> None:
    poll = select.poll()
    poll.register(pipe, event)
    if not poll.poll(max(0, int((deadline - time.monotonic()) * 1000))):
        raise TimeoutError


def _clean_environment() -> dict[str, str]:
    """Only where the runtime's own libraries lie."""
    return {name: value for name, value in os.environ.items() if name == "LD_LIBRARY_PATH"}


def _read(told: dict[str, float | str | list[int]], pictures: bytes) -> Pictures | Unusable:
    peak_kb = int(str(told["peak_kb"]))
    if told["code"]:
        return Unusable(str(told["code"]), peak_kb)
    sizes = told["sizes"]
    assert isinstance(sizes, list)
    return Pictures(
        width=int(str(told["width"])),
        height=int(str(told["height"])),
        display=pictures[: sizes[0]],
        thumbnail=pictures[sizes[0] :],
        peak_kb=peak_kb,
        cpu_s=float(str(told["cpu_s"])),
    )


def end() -> None:
    """End the decoding process, if there is one; the next picture starts another."""
    if _Process._running is not None:
        _Process._running.end()


atexit.register(end)
