"""docs/asvs.md is complete, and every test that it names exists: a record that nobody can quote wrongly."""

import re
from collections import Counter

import pytest

from tests.support.source import ROOT

RECORD = (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in RECORD.splitlines()
    if re.match(r"\| \d+\.\d+\.\d+", line)
]
REQUIRED = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2,
    "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2,
    "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4,
    "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2,
    "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
    "9.1": 3, "9.2": 4,
    "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3,
    "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4,
    "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7,
    "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
    "17.1": 1, "17.2": 4, "17.3": 2,
}  # fmt: skip
"""Section of ASVS 5.0.0 -> its requirements of levels 1 and 2. They stand first in each section, those of level 3 behind."""


def test_every_requirement_of_levels_1_and_2_stands_once() -> None:
    listed = Counter(one.strip() for row in ROWS for one in row[0].split(","))
    wanted = {f"{section}.{number + 1}" for section, count in REQUIRED.items() for number in range(count)}
    assert sum(REQUIRED.values()) == 253
    assert set(listed) == wanted
    assert set(listed.values()) == {1}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].split(",")[0])
def test_a_requirement_is_met_by_something_that_a_test_shows_or_says_why_not(row: list[str]) -> None:
    assert len(row) == 4
    assert all(row)
    if row[2].startswith("not applicable"):
        assert ": " in row[2]


def test_every_test_that_the_record_names_exists() -> None:
    known = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    named = set(re.findall(r"`(test_\w+)`", RECORD)) | set(
        re.findall(r"`(test_\w+)`", (ROOT / "docs" / "security.md").read_text(encoding="utf-8"))
    )
    assert sorted(named - known) == []
