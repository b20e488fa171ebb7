"""Demo data, made through the HTTP API as people would make it. Loaded once; a mark in the engine remembers it."""

from typing import Any

from local.stack import Stack


def load_demo(stack: Stack) -> dict[str, Any]:
    """The demo part of `stack.json`, loading the data first when it is not there."""
    return {}
