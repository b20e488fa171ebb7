"""What can stand in the way of a start is told in one sentence, and nothing is left half done."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import local.__main__ as commands
from local import engine, stack, web
from local.places import CHECKOUT, Place
from local.processes import free_port, is_running, spawn

NOT_CLEAN = "The last stack was not stopped cleanly: what changed since its last clean stop is lost."


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Give the commands a folder of their own, and an engine that ends at once."""
    place = Place(tmp_path / "stack", free_port(), free_port())
    monkeypatch.setattr(commands, "main_place", lambda: place)
    monkeypatch.setattr(engine, "PYTHON", Path("/bin/false"))
    return place


@pytest.fixture
def occupied() -> Iterator[int]:
    """A port at which another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]
        socket.create_connection(server.getsockname(), timeout=5).close()  # and still does


def command(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Type a command; return its exit code."""
    monkeypatch.setattr(sys, "argv", ["local", *arguments])
    try:
        commands.main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def left_in(place: Place) -> list[str]:
    return sorted(file.name for file in place.folder.glob("*") if file.is_file())


def described(place: Place, **pids: int) -> None:
    """A `stack.json` as a stack leaves it that did not end cleanly."""
    place.folder.mkdir()
    addresses = {"web": place.web, "api": f"{place.web}/api", "aws_endpoint": place.aws_endpoint}
    place.description.write_text(json.dumps({**addresses, "demo": {}, "outputs": {}, "pids": pids}), encoding="utf-8")


def sleeper(folder: Path, marker: str = "") -> subprocess.Popen[bytes]:
    program = [sys.executable, "-c", "import time; time.sleep(60)", marker]
    return spawn(program, folder / "sleeper.log", {}, folder)


def ended() -> int:
    """The id of a process that is no more."""
    process = subprocess.Popen(["/bin/true"])
    process.wait()
    return process.pid


# --- before anything starts -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["run", "up"])
@pytest.mark.parametrize("variable", ["MYPAGE_WEB_PORT", "MYPAGE_AWS_PORT"])
def test_a_port_in_use_is_named_with_what_to_do(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    occupied: int,
    variable: str,
    name: str,
) -> None:
    ports = (occupied, free_port()) if variable == "MYPAGE_WEB_PORT" else (free_port(), occupied)
    place = Place(tmp_path / "stack", *ports)
    monkeypatch.setattr(commands, "main_place", lambda: place)
    monkeypatch.setattr(engine, "start_engine", lambda _: pytest.fail("nothing is to start"))
    assert command(monkeypatch, name) == 1
    said = f"Port {occupied} is in use: end the program there, or set {variable} to another port.\n"
    assert capsys.readouterr().err == said
    assert not place.folder.exists()


@pytest.mark.parametrize("text", ["0", "65536", "http", "８０８０"])
def test_a_port_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    monkeypatch.setenv("MYPAGE_WEB_PORT", text)
    assert command(monkeypatch, "status") == 1
    assert capsys.readouterr().err == f"MYPAGE_WEB_PORT is {text!r}: set it to a port number from 1 to 65535.\n"


@pytest.mark.parametrize(
    ("constant", "tool"), [("PYTHON", ".venv/bin/python"), ("SAM", ".venv-sam/bin/sam"), ("TOOLS", ".venv/bin/npm")]
)
def test_a_missing_tool_is_named_with_what_to_do(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], constant: str, tool: str
) -> None:
    missing = (CHECKOUT / "gone" / tool).parent if constant == "TOOLS" else CHECKOUT / "gone" / tool
    monkeypatch.setattr(stack, constant, missing)
    assert command(monkeypatch, "up") == 1
    assert capsys.readouterr().err == f"gone/{tool} is missing: run `make env`.\n"
    assert not place.folder.exists()


def test_an_engine_that_does_not_start_leaves_its_log_and_nothing_else(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, "up") == 1
    log = place.logs / "engine.log"
    assert capsys.readouterr().err == f"MiniStack did not start; its log {log} says why.\n"
    assert log.exists()
    assert left_in(place) == []


# --- what an earlier start has left -----------------------------------------------------------------


def test_a_stack_that_was_killed_is_noticed_and_cleared_away(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    described(place, engine=ended(), web=ended())
    assert command(monkeypatch, "up") == 1  # for the engine of these tests ends at once
    assert NOT_CLEAN in capsys.readouterr().out
    assert left_in(place) == []


def test_the_half_that_still_runs_is_ended(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = sleeper(tmp_path, web.MARKER)
    described(place, engine=ended(), web=proxy.pid)
    command(monkeypatch, "up")
    assert not is_running(proxy.pid, web.MARKER)
    proxy.returncode = 0  # waited for already


def test_a_stranger_who_got_the_id_of_a_dead_process_is_left_alone(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = sleeper(tmp_path)
    try:
        described(place, engine=stranger.pid, web=stranger.pid)
        command(monkeypatch, "up")
        command(monkeypatch, "down")
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_stale_description_is_no_running_stack(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    described(place, engine=ended(), web=ended())
    assert command(monkeypatch, "status") == 1
    assert "ended without a clean stop; `make up` starts it again" in capsys.readouterr().out
    for arguments in (("invoke", "GetSupport"), ("logs",), ("maintenance",)):
        assert command(monkeypatch, *arguments) == 1
        assert capsys.readouterr().err == "The stack is not running: start it with `make up`.\n"
    assert command(monkeypatch, "down") == 0
    assert "not by `make down`; clearing away what is left." in capsys.readouterr().out
    assert left_in(place) == []
    assert command(monkeypatch, "down") == 0
    assert capsys.readouterr().out == "The stack is not running.\n"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"web": 1}'])
def test_a_damaged_description_is_named_with_what_to_do(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    """A power cut may leave an empty file."""
    place.folder.mkdir()
    place.description.write_text(text, encoding="utf-8")
    for name in ("up", "down", "status"):
        assert command(monkeypatch, name) == 1
        assert capsys.readouterr().err == f"{place.description} is damaged: delete it and start again.\n"


def test_a_stack_that_runs_in_the_background_is_not_run_twice(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    both = sleeper(tmp_path, f"{engine.MARKER} {web.MARKER}")
    try:
        described(place, engine=both.pid, web=both.pid)
        assert command(monkeypatch, "run") == 1
        said = "The stack runs already in the background: use it, or end it with `make down`.\n"
        assert capsys.readouterr().err == said
        assert place.description.exists()
        assert both.poll() is None
    finally:
        both.kill()
        both.wait()
