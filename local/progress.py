"""What the person at the terminal is told: one line a step, one sentence a problem."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Problem(Exception):
    """Something the person can put right. The message is one sentence that says how."""


@contextmanager
def step(title: str) -> Iterator[None]:
    """Print the title, and the seconds the block took once it is done."""
    began = time.monotonic()
    print(f"  {title} ... ", end="", flush=True)
    try:
        yield
    except BaseException:
        print("failed", flush=True)
        raise
    print(f"{time.monotonic() - began:.1f} s", flush=True)


def note(text: str) -> None:
    print(f"  {text}", flush=True)


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
