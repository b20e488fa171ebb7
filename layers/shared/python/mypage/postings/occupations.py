"""The occupations (厚生労働省編職業分類 令和4年改定, domain.md §4.3): 15 major groups, 99 middle codes, from occupations.json.

Minor codes (`NNN-NN`) are accepted by shape: the 440 of them are in no source of ours.
"""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Middle(NamedTuple):
    """A middle code (three digits) and its name."""

    code: str
    name: str


class Major(NamedTuple):
    """A major group (two digits), its name and its middle codes."""

    code: str
    name: str
    middle: tuple[Middle, ...]


@cache
def major_groups() -> tuple[Major, ...]:
    """Return all groups in the order of the classification."""
    data = json.loads((Path(__file__).parent / "occupations.json").read_text(encoding="utf-8"))
    return tuple(
        Major(group["code"], group["name"], tuple(Middle(*entry) for entry in group["middle"]))
        for group in data["groups"]
    )


@cache
def _names() -> dict[str, str]:
    return {middle.code: middle.name for group in major_groups() for middle in group.middle}


def is_known(middle_code: str) -> bool:
    """Return whether the classification has this middle code."""
    return "001" <= middle_code <= "099" and len(middle_code) == 3


def middle_name(code: str) -> str:
    """Return the name of the middle code with which `code` begins; empty if there is none."""
    return _names().get(code[:3], "")
