"""What a whole run of journeys and walks says about grants, and which run is whole (design §9.3)."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.support import stack_grants
from tests.support.source import handlers
from tests.support.stack_grants import BY_CHANCE, EXEMPT, Grant, wrong
from tests.support.whole_runs import ROOT, TESTS, is_whole

READ = Grant("postings/get_posting", "dynamodb:GetItem", "PostingsTable")
WRITE = Grant("postings/create_posting", "dynamodb:PutItem", "PostingsTable")
SENT_BY_LAMBDA = Grant("notices/record_bounce", "sqs:SendMessage", "FailedEvents")
WHOLE = {TESTS / "journeys", TESTS / "web"}


def test_nothing_is_wrong_when_all_is_used_but_what_is_exempt() -> None:
    assert wrong({READ, WRITE, SENT_BY_LAMBDA}, {READ, WRITE}, {SENT_BY_LAMBDA}) == []


def test_a_grant_that_nothing_used_is_named_with_its_function() -> None:
    assert wrong({READ, WRITE}, {READ}, set()) == [
        "granted and not used: postings/create_posting: dynamodb:PutItem on PostingsTable"
    ]


def test_an_exemption_that_is_used_after_all_is_named() -> None:
    assert wrong({SENT_BY_LAMBDA}, {SENT_BY_LAMBDA}, {SENT_BY_LAMBDA}) == [
        "exempt and yet used: notices/record_bounce: sqs:SendMessage on FailedEvents"
    ]


def test_what_is_used_by_chance_is_wrong_neither_used_nor_unused() -> None:
    assert EXEMPT.keys() >= BY_CHANCE
    for used in (set(), BY_CHANCE):
        assert wrong(BY_CHANCE, used, BY_CHANCE) == []


def test_an_exemption_of_nothing_that_is_granted_is_named() -> None:
    assert wrong({READ}, {READ}, {SENT_BY_LAMBDA}) == [
        "exempt and not granted: notices/record_bounce: sqs:SendMessage on FailedEvents"
    ]


def test_each_exemption_is_of_a_function_and_says_why() -> None:
    assert {grant.function for grant in EXEMPT} <= set(handlers())
    assert all(EXEMPT.values())


# --- the end of a run -----------------------------------------------------------------------------


@pytest.fixture
def granted(monkeypatch: pytest.MonkeyPatch) -> set[Grant]:
    """What the stacks of a run granted, of which nothing was used, with nothing exempt."""
    found = {READ}
    for name, value in {"GRANTED": found, "USED": set(), "EXEMPT": {}}.items():
        monkeypatch.setattr(stack_grants, name, value)
    return found


def run(*arguments: str, **options: Any) -> Any:
    """Return a run of pytest from the checkout's folder as far as the hooks look at it; `lines` is what it says."""
    lines: list[str] = []
    reporter = SimpleNamespace(write_line=lambda line, **_: lines.append(line))
    config = SimpleNamespace(
        option=SimpleNamespace(**options),
        args=list(arguments),
        invocation_params=SimpleNamespace(dir=ROOT),
        pluginmanager=SimpleNamespace(get_plugin=lambda _: reporter),
    )
    return SimpleNamespace(config=config, exitstatus=0, lines=lines)


def ended(session: Any, exitstatus: int = 0) -> Any:
    stack_grants.pytest_sessionfinish(session, exitstatus)
    return session


@pytest.mark.usefixtures("granted")
def test_a_whole_run_fails_for_an_unused_grant() -> None:
    session = ended(run("tests/journeys", "tests/web"))
    assert session.exitstatus == pytest.ExitCode.TESTS_FAILED
    assert session.lines[1:] == [f"  granted and not used: {READ}"]


@pytest.mark.usefixtures("granted")
@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (["tests/journeys"], {}),
        (["tests/journeys/test_images.py", "tests/web"], {}),
        (["tests/journeys", "tests/web"], {"keyword": "images"}),
        (["tests/journeys", "tests/web"], {"deselect": ["tests/web/test_home.py"]}),
        (["tests/journeys", "tests/web"], {"ignore": ["tests/web/test_home.py"]}),
    ],
)
def test_a_run_of_chosen_tests_says_nothing(arguments: list[str], options: dict[str, Any]) -> None:
    session = ended(run(*arguments, **options))
    assert (session.exitstatus, session.lines) == (0, [])


@pytest.mark.usefixtures("granted")
def test_a_failed_run_has_its_own_things_to_say() -> None:
    assert ended(run("tests/journeys", "tests/web"), exitstatus=1).lines == []


def test_a_run_on_a_stack_that_was_there_before_says_nothing(granted: set[Grant]) -> None:
    granted.clear()
    assert ended(run("tests/journeys", "tests/web")).lines == []


@pytest.mark.usefixtures("granted")
def test_a_worker_hands_over_what_it_saw_and_judges_nothing() -> None:
    session = run("tests/journeys", "tests/web")
    session.config.workeroutput = {}
    ended(session)
    assert session.lines == []
    assert session.config.workeroutput == {"stack_grants": [list(READ)], "stack_grants_used": []}


@pytest.mark.parametrize("arguments", [["tests"], ["."], ["tests/unit", "tests/web", "tests/journeys"]])
def test_a_run_of_all_folders_is_whole(arguments: list[str]) -> None:
    assert is_whole(run(*arguments).config, WHOLE)


def test_a_run_from_another_folder_is_known_by_where_its_paths_lead() -> None:
    session = run("journeys", "web")
    session.config.invocation_params.dir = Path(TESTS)
    assert is_whole(session.config, WHOLE)
