"""docs/asvs.md is complete, and every test that it names exists: a record that nobody can quote wrongly."""

import re
from collections import Counter

import pytest

from tests.support.aws import granted, template
from tests.support.source import ROOT, handlers

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
    else:
        assert row[3] != "—", "a test, or who sees to it"


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


# --- what the record says of lists and places --------------------------------------------------------

RESOURCES = template()["Resources"]
SECURITY = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")


def chapter(title: str) -> str:
    """Return a chapter of docs/security.md."""
    return SECURITY.split(f"## {title}\n")[1].split("\n## ")[0]


def of_type(kind: str) -> list[str]:
    """Return the logical ids of every resource of a type; there is one at least."""
    found = [name for name, resource in RESOURCES.items() if resource["Type"] == kind]
    assert found
    return found


def test_every_secret_is_in_the_list_of_keys() -> None:
    listed = chapter("Keys and hashes")
    assert [name for name in of_type("AWS::SecretsManager::Secret") if f"`{name}`" not in listed] == []


def test_every_log_group_is_in_the_inventory() -> None:
    for name in of_type("AWS::Logs::LogGroup"):
        group = RESOURCES[name]["Properties"]
        line = f"log group `{group['LogGroupName'].replace('Environment', '<stage>')}`"
        assert line in chapter("What is recorded")
        assert f"{group['RetentionInDays']} days" in chapter("What is recorded")


def test_no_function_may_change_or_delete_logs() -> None:
    """Beyond writing its own lines, which SAM's basic execution role lets it."""
    assert [(one, action) for one in handlers() for action, _ in granted(one) if action.startswith("logs:")] == []


def test_only_function_folders_and_the_layer_are_deployed() -> None:
    """No repository, no tests, no local tools: what `sam build` takes holds code and its requirements alone."""
    folders = {RESOURCES[name]["Properties"]["CodeUri"] for name in of_type("AWS::Serverless::Function")}
    layers = {RESOURCES[name]["Properties"]["ContentUri"] for name in of_type("AWS::Serverless::LayerVersion")}
    assert {folder.partition("/")[0] for folder in folders} == {"functions"}
    assert layers == {"layers/shared/python"}
    taken = [path for folder in (*folders, *layers) for path in (ROOT / folder).rglob("*")]
    assert [path.name for path in taken if path.name.startswith(".") or path.name in {"tests", "local"}] == []


def test_the_page_merges_no_objects_by_names_from_outside() -> None:
    """Prototypes are polluted by deep merges and by assignments to `__proto__`: there is neither."""
    sources = [*(ROOT / "web" / "src").rglob("*.ts"), *(ROOT / "web" / "src").rglob("*.tsx")]
    forbidden = re.compile(r"__proto__|setPrototypeOf|deepmerge|lodash")
    assert sources
    assert [path.name for path in sources if forbidden.search(path.read_text(encoding="utf-8"))] == []
