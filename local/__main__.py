"""`python -m local …`: the commands behind the Makefile's run, up, down and clock."""

import argparse
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from types import FrameType
from typing import Any

import boto3
from botocore.exceptions import EndpointConnectionError

from local.clock import offset_of, read_offset, set_offset, shown_time
from local.demo import load_demo
from local.maintenance import set_switch, shown_switch, switch_of
from local.page_build import build_page
from local.places import CHECKOUT, PYTHON, Place, main_place
from local.prewarm import prewarm
from local.progress import Problem, complain, note
from local.stack import Stack, describe, forget, is_alive, place_of

_LOG_EVENTS = 10_000
_LOG_LINES = 100


class Stopped(Exception):
    """SIGTERM came."""


def _up(place: Place) -> Stack:
    began = time.monotonic()
    stack = Stack(place)
    try:
        stack.start(with_page=False)
        _try_to_build_page(place)
        demo = _try_to_load_demo(stack)
    except BaseException:
        if stack.is_ours:
            stack.stop()
            note("Stopped again.")
        stack.aws.close()
        raise
    seconds = time.monotonic() - began
    description = stack.write_description(demo, ready_s=seconds)
    _introduce(description, seconds)
    if read_offset(place.clock_offset):
        note(f"The functions' time is moved: {shown_time(place.clock_offset)} (make clock TO=0 for the real time)")
    return stack


def _try_to_build_page(place: Place) -> None:
    """A page that does not build is no reason to keep the API from who works on it."""
    try:
        build_page(place.logs)
    except Problem as problem:
        complain(str(problem))
        note("The page was not built; everything else runs.")


def _try_to_load_demo(stack: Stack) -> dict[str, Any]:
    try:
        return load_demo(stack)
    except Problem as problem:
        complain(str(problem))
        note("`make up` goes on loading it where it broke off; `python -m local logs` shows what the functions said.")
        return {}


def up(place: Place) -> None:
    """Start in the background and return when the stack is ready."""
    stack = _up(place)
    stack.aws.close()
    subprocess.Popen(
        [str(PYTHON), "-m", "local", "prewarm"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd=CHECKOUT,
    )


def run(place: Place) -> None:
    """Start, stay in the foreground, and stop cleanly on Ctrl-C or SIGTERM."""
    if is_alive(describe(place)):
        raise Problem("The stack runs already in the background: use it, or end it with `make down`.")
    signal.signal(signal.SIGTERM, _raise_stopped)
    try:
        stack = _up(place)
    except (KeyboardInterrupt, Stopped):
        return
    threading.Thread(target=prewarm, args=(describe(place),), daemon=True).start()
    try:
        print("Ctrl-C stops it and keeps its data.", flush=True)
        while (ended := stack.has_ended()) is None:
            time.sleep(1)
        if describe(place):  # else `make down` ended it
            complain(f"The {ended} has ended; its log is in {place.logs}.")
    except (KeyboardInterrupt, Stopped):
        print("\nStopping ...", flush=True)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        stack.stop()
    print("Stopped; the data is kept.", flush=True)


def down(place: Place) -> None:
    """End the stack, let it write its state, and wait for that."""
    description = describe(place)
    if description is None:
        print("The stack is not running.")
        return
    if not is_alive(description):
        note("The stack had already ended, not by `make down`; clearing away what is left.")
    Stack(place).stop()
    print("Stopped; the data is kept.")


def status(place: Place) -> None:
    description = describe(place)
    if description is None:
        print("The stack is not running.")
        sys.exit(1)
    if not is_alive(description):
        print("The stack ended without a clean stop; `make up` starts it again from its last clean stop.")
        sys.exit(1)
    _introduce(description, None)
    print(f"  Time      {shown_time(place.clock_offset)}")


def clock(place: Place, to: str | None) -> None:
    """Set the functions' time; without `to` only say it."""
    if to is not None:
        set_offset(place.clock_offset, offset_of(to, datetime.now(UTC)))
    print(f"The functions' time is {shown_time(place.clock_offset)}.")


def invoke(place: Place, logical_id: str, event: str) -> None:
    if not is_alive(describe(place)):
        raise Problem("The stack is not running: start it with `make up`.")
    stack = Stack(place)
    try:
        answer = stack.invoke(logical_id, json.loads(event))
    except json.JSONDecodeError:
        raise Problem("The event is not JSON.") from None
    except RuntimeError as error:
        raise Problem(f"{logical_id} failed: {error}") from None
    finally:
        stack.aws.close()
    print(json.dumps(answer, ensure_ascii=False, indent=2))


def logs(place: Place, words: str) -> None:
    """Print the newest log lines of the functions, oldest first."""
    if not is_alive(describe(place)):
        raise Problem("The stack is not running: start it with `make up`.")
    stack = Stack(place)
    try:
        lines: list[str] = []
        start = 0
        while True:  # the engine gives out its oldest events, so many at once, and no token to go on with
            events = stack.aws.logs.filter_log_events(logGroupName="/mypage/local", startTime=start)["events"]
            lines += [event["message"].rstrip() for event in events]
            if len(events) < _LOG_EVENTS:
                break
            start = events[-1]["timestamp"] + 1
    finally:
        stack.aws.close()
    for line in [line for line in lines if words in line][-_LOG_LINES:]:
        print(line)


def maintenance(place: Place, options: argparse.Namespace) -> None:
    """Set the switch for maintenance of a stage, with the shell's credentials, or of this machine."""
    if options.stage == "local":
        if not is_alive(describe(place)):
            raise Problem("The stack is not running: start it with `make up`.")
        stack = Stack(place)
        parameters: Any = stack.aws.parameters
    else:
        parameters = boto3.client("ssm", region_name="ap-northeast-1")
    if options.text is not None:
        text = "" if options.text == "off" else options.text
        switch = switch_of(text, closed=options.closed, since=options.since, until=options.until)
        set_switch(parameters, options.stage, switch)
    print(shown_switch(parameters, options.stage))
    parameters.close()


def reset(place: Place) -> None:
    """End the stack and delete all it kept."""
    if describe(place):
        Stack(place).stop()
    forget(place.folder)
    print("Stopped and emptied.")


def _introduce(description: dict[str, Any], seconds: float | None) -> None:
    web, demo = description["web"], description["demo"]
    rows = [
        ("Employers", f"{web}/"),
        ("Seekers", f"{web}/seeker/"),
        ("Staff", f"{web}/staff/"),
        ("Mails", description["mail"]),
        ("API", f"{description['api']}  ({web}/openapi.json)"),
    ]
    rows += [
        ("Sign in", f"{title} {person['email']} / {person['password']}")
        for title in ("employer", "seeker")
        if (person := demo.get(title))
    ]
    rows += [
        ("Sign in", f"{title} {demo[key]['username']} / {demo[key]['password']}")
        for key, title in (("staff", "staff"), ("supervisor", "supervisor"), ("new_staff", "first sign-in"))
    ]
    if sign_up := demo.get("sign_up"):
        rows.append(("Sign up", "{establishment_number} / {phone} / code {account_code}".format(**sign_up)))
    print(f"Ready after {seconds:.0f} s." if seconds is not None else "Running.")
    for title, text in rows:
        print(f"  {title:<10}{text}")
    sys.stdout.flush()


def _raise_stopped(_signal: int, _frame: FrameType | None) -> None:
    raise Stopped


_PLAIN: dict[str, Callable[[Place], None]] = {
    "run": run,
    "up": up,
    "down": down,
    "status": status,
    "reset": reset,
    "prewarm": lambda place: note(f"{prewarm(describe(place) or {}):.0f} s"),
}
"""The commands that take nothing but the place."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m local", description="The whole product on this machine.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("run", "start in the foreground; Ctrl-C stops"),
        ("up", "start in the background, or bring the running stack up to date"),
        ("down", "stop, keeping the data"),
        ("status", "say whether it runs, and where"),
        ("reset", "stop and delete the data"),
        ("prewarm", "call the functions of the first pages"),
    ):
        commands.add_parser(name, help=text)
    to_clock = commands.add_parser("clock", help="set the functions' time: +14d, +3h, -1d, 0 or an ISO instant")
    to_clock.add_argument("to", nargs="?")
    to_invoke = commands.add_parser("invoke", help="call a deployed function")
    to_invoke.add_argument("logical_id")
    to_invoke.add_argument("event", nargs="?", default="{}")
    to_maintenance = commands.add_parser(
        "maintenance", help="put a notice on every page, or close it; off: take it away"
    )
    to_maintenance.add_argument("text", nargs="?", help="the notice, or off; without it, say what stands")
    to_maintenance.add_argument("--closed", action="store_true", help="show the notice instead of every page")
    to_maintenance.add_argument("--since", help="from this instant on, e.g. 2026-12-27T19:00:00+09:00")
    to_maintenance.add_argument("--until", help="until this instant")
    to_maintenance.add_argument("--stage", default="local", choices=["local", "staging", "production"])
    to_logs = commands.add_parser("logs", help="print the functions' newest log lines")
    to_logs.add_argument("words", nargs="?", default="", help="only lines that contain this")
    # argparse takes "-1d" for an option
    arguments = sys.argv[1:]
    if arguments[:1] == ["clock"]:
        arguments.insert(1, "--")
    options = parser.parse_args(arguments)
    try:
        place = main_place()
        place = place_of(describe(place), place)
        match options.command:
            case "clock":
                clock(place, options.to)
            case "invoke":
                invoke(place, options.logical_id, options.event)
            case "logs":
                logs(place, options.words)
            case "maintenance":
                maintenance(place, options)
            case name:
                _PLAIN[name](place)
    except EndpointConnectionError:
        complain("MiniStack does not answer: end what is left with `make down` and start again.")
        sys.exit(1)
    except Problem as problem:
        complain(str(problem))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
