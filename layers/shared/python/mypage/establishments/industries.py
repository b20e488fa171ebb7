"""The industries (日本標準産業分類, domain.md §4.2): twenty major groups and the ranges of their middle codes."""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Industry(NamedTuple):
    """A major group: letter, name, and the first and last of its middle codes."""

    code: str
    name: str
    first: int
    last: int


@cache
def major_groups() -> tuple[Industry, ...]:
    """Return all groups in the order of the classification."""
    data = json.loads((Path(__file__).parent / "industries.json").read_text(encoding="utf-8"))
    return tuple(Industry(**group) for group in data["groups"])


def of_middle_code(number: int) -> Industry | None:
    """Return the group to which a middle code belongs."""
    return next((group for group in major_groups() if group.first <= number <= group.last), None)
