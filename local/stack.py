"""One whole stack: engine, deployed template, staff, page, proxy; and `stack.json`, by which others find it."""

import json
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from local import engine, web
from local.aws import LocalAws
from local.deployment import deploy, outputs, physical_ids
from local.edge import write_edge
from local.page_build import build_page
from local.places import CHECKOUT, PYTHON, SAM, TOOLS, Place
from local.processes import is_running, port_is_free, spawn, stop
from local.progress import Problem, note, step
from local.staff import CLERK_1, CLERK_9, NEW_CLERK, SUPERVISOR_1, create_staff

_WEB_READY_SECONDS = 20.0


def describe(place: Place) -> dict[str, Any] | None:
    """`stack.json`, or None when there is none.

    Raises:
        Problem: it is not what a stack writes; a power cut may leave an empty file.
    """
    try:
        description = json.loads(place.description.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except ValueError:
        description = None
    if not isinstance(description, dict) or not {"web", "aws_endpoint", "demo", "pids"} <= description.keys():
        raise Problem(f"{place.description} is damaged: delete it and start again.")
    return description


def is_alive(description: dict[str, Any] | None) -> bool:
    """Whether the engine and the proxy that `stack.json` names still run."""
    if description is None:
        return False
    pids = description["pids"]
    return is_running(pids.get("engine", 0), engine.MARKER) and is_running(pids.get("web", 0), web.MARKER)


def place_of(description: dict[str, Any] | None, asked: Place) -> Place:
    """The place of the stack that runs, whatever ports the environment now asks for; else the one asked for."""
    if description is None or not is_alive(description):
        return asked
    ports = {name: urlsplit(description[name]).port or 0 for name in ("web", "aws_endpoint")}
    return replace(asked, web_port=ports["web"], aws_port=ports["aws_endpoint"])


def check_tools() -> None:
    """Whether everything is there that a start needs. Raises Problem with what to do."""
    if not sys.platform.startswith("linux"):
        raise Problem("The local stack runs on Linux only: use a Linux machine, a virtual machine or WSL.")
    for tool in (PYTHON, SAM, TOOLS / "npm"):
        if not tool.exists():
            raise Problem(f"{tool.relative_to(CHECKOUT)} is missing: run `make env`.")
    _give_pip()


def _give_pip() -> None:
    """`sam build` runs the pip of the first python3.13 on PATH, and environments made by uv have none."""
    if subprocess.run([str(PYTHON), "-c", "import pip"], capture_output=True, check=False).returncode == 0:
        return
    with step("Giving .venv a pip"):
        done = subprocess.run([str(PYTHON), "-m", "ensurepip"], capture_output=True, check=False)
    if done.returncode:
        raise Problem("The Python of .venv has no pip: install a Python 3.13 with ensurepip and run `make env` anew.")


def check_ports(place: Place) -> None:
    for port, variable in ((place.web_port, "MYPAGE_WEB_PORT"), (place.aws_port, "MYPAGE_AWS_PORT")):
        if not port_is_free(port):
            raise Problem(f"Port {port} is in use: end the program there, or set {variable} to another port.")


class Stack:
    """A stack at a place. `start` brings it up, `stop` ends it; both may be called again."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.aws = LocalAws(place.aws_endpoint)
        self.outputs: dict[str, str] = {}
        self._processes: list[subprocess.Popen[bytes]] = []
        self._pids: dict[str, int] = {}
        self._engine_is_ours = False

    @property
    def is_ours(self) -> bool:
        """Whether this object started the engine, rather than found it running."""
        return self._engine_is_ours

    def start(self, *, with_page: bool = True) -> None:
        """Everything but the demo data. A stack that runs already is brought up to date."""
        check_tools()
        description = describe(self.place)
        if description and is_alive(description):
            self._pids = description["pids"]
        else:
            self._clear_away(description)
            check_ports(self.place)
            with step("Starting MiniStack"):
                process = engine.start_engine(self.place)
                self._processes.append(process)
                self._pids["engine"] = process.pid
                self._engine_is_ours = True
                self.write_description()
        if not deploy(self.place, self.aws):
            note("The deployed stack is up to date.")
        self.outputs = outputs(self.aws)
        write_edge(self.place, self.aws, self.outputs)
        with step("Creating the demo staff"):
            create_staff(self.aws, self.outputs["StaffPoolId"])
        if with_page:
            build_page(self.place.logs)
        if not is_running(self._pids.get("web", 0), web.MARKER):
            with step("Starting the page and the proxy"):
                self._start_web()
        self.write_description()

    def stop(self) -> None:
        """End the proxy, then the engine by SIGTERM: only so does it write its state. One that keeps none is not waited for."""
        description = describe(self.place)
        pids = self._pids or (description or {}).get("pids", {})
        stop(pids.get("web", 0), web.MARKER)
        if not self.place.keeps_state:
            stop(pids.get("engine", 0), engine.MARKER, seconds=0)
        elif not stop(pids.get("engine", 0), engine.MARKER):
            note("MiniStack had to be killed: what changed since its last clean stop is lost.")
        for process in self._processes:
            process.wait()
        self._processes.clear()
        self._pids.clear()
        self.aws.close()
        self.place.description.unlink(missing_ok=True)
        shutil.rmtree(self.place.scratch, ignore_errors=True)

    def let_go(self) -> None:
        """Leave the processes to another owner: they are stopped by the ids in `stack.json`."""
        for process in self._processes:
            process.returncode = 0  # or its finaliser warns that it still runs
        self._processes.clear()
        self.aws.close()

    def has_ended(self) -> str | None:
        """Which of the stack's programs is no longer there."""
        for name, marker in (("engine", engine.MARKER), ("web", web.MARKER)):
            if not is_running(self._pids.get(name, 0), marker):
                return name
        return None

    def physical_id(self, logical_id: str) -> str:
        found = physical_ids(self.aws).get(logical_id)
        if not found:
            raise Problem(f"The deployed stack has no {logical_id}.")
        return found

    def invoke(self, logical_id: str, event: Any = None) -> Any:
        """Call a deployed function and return its answer.

        Raises:
            RuntimeError: when the function failed; the message is its error.
        """
        answer = self.aws.functions.invoke(
            FunctionName=self.physical_id(logical_id), Payload=json.dumps(event or {}).encode()
        )
        payload = answer["Payload"].read().decode()
        if "FunctionError" in answer:
            raise RuntimeError(payload)
        return json.loads(payload) if payload else None

    def write_description(self, demo: dict[str, Any] | None = None, ready_s: float | None = None) -> dict[str, Any]:
        """Write `stack.json`; `demo` adds what the demo data says, `ready_s` how many seconds the start took."""
        known = (describe(self.place) or {}).get("demo", {})
        description = {
            "web": self.place.web,
            "api": f"{self.place.web}/api",
            "aws_endpoint": self.place.aws_endpoint,
            "mail": f"{self.place.web}/_mail/",
            "demo": {
                "staff": CLERK_1.sign_in,
                "supervisor": SUPERVISOR_1.sign_in,
                "other_office_staff": CLERK_9.sign_in,
                "new_staff": NEW_CLERK.sign_in,
                **{
                    key: value
                    for key, value in known.items()
                    if key in {"employer", "seeker", "posting_content", "sign_up"}
                },
                **(demo or {}),
            },
            "outputs": self.outputs,
            "clock_offset_file": str(self.place.clock_offset),
            "ready_s": round(ready_s, 1) if ready_s is not None else None,
            "pids": dict(self._pids),
        }
        fresh = self.place.description.with_suffix(".new")
        fresh.write_text(json.dumps(description, ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(self.place.description)
        return description

    def _clear_away(self, description: dict[str, Any] | None) -> None:
        """After a crash: end the half that still runs, and say what is lost."""
        if description is None:
            return
        pids = description["pids"]
        stop(pids.get("web", 0), web.MARKER)
        if is_running(pids.get("engine", 0), engine.MARKER):
            stop(pids["engine"], engine.MARKER)
        else:
            note("The last stack was not stopped cleanly: what changed since its last clean stop is lost.")
        self.place.description.unlink(missing_ok=True)

    def _start_web(self) -> None:
        place = self.place
        log = place.logs / "web.log"
        log.unlink(missing_ok=True)
        command = [
            *(str(PYTHON), "-m", web.MARKER, "--folder", str(place.folder)),
            *("--port", str(place.web_port), "--aws", place.aws_endpoint),
        ]
        environment = {"PATH": f"{TOOLS}:/usr/bin:/bin", "PYTHONPATH": str(CHECKOUT), "PYTHONDONTWRITEBYTECODE": "1"}
        process = spawn(command, log, environment, CHECKOUT)
        self._processes.append(process)
        self._pids["web"] = process.pid
        deadline = time.monotonic() + _WEB_READY_SECONDS
        with httpx.Client(trust_env=False, timeout=5) as http:
            while time.monotonic() < deadline and process.poll() is None:
                try:
                    if http.get(f"{place.web}/_mail/messages.json").is_success:
                        return
                except httpx.TransportError:
                    time.sleep(0.1)
        raise Problem(f"The proxy did not start; its log {log} says why.")


def forget(folder: Path) -> None:
    """Delete a stack's folder and all it kept."""
    shutil.rmtree(folder, ignore_errors=True)
