"""A deployed stack for journeys and browser tests: MiniStack with IAM on, the real template, staff, no demo data.

    with stack_for_tests() as stack:
        clerk = stack.client()
        clerk.post("/public/staff-sessions", CLERK_1.sign_in)

One stack serves all tests of a process: each worker of pytest-xdist has its own, as a stack's clock and people cannot be
shared by two tests at once. With `MYPAGE_TEST_STACK=reuse` the stack of `make up` is used as it stands, demo data and all.
"""

import fcntl
import math
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from local.aws import LocalAws
from local.client import ApiClient
from local.clock import offset_of, set_offset
from local.mails import Mail, mails_of
from local.places import CHECKOUT, Place, main_place
from local.processes import free_port
from local.progress import Problem
from local.stack import Stack, describe, forget, is_alive, place_of
from local.staff import StaffMember, create_staff_member
from tests.support.stack_grants import collect

_FOLDERS = CHECKOUT / ".local"


class StackUnderTest:
    """What a test may do with the stack. `web` and `api` are its addresses, `aws` its administrator's clients."""

    def __init__(self, stack: Stack) -> None:
        self.web = stack.place.web
        self.api = f"{stack.place.web}/api"
        self.aws_endpoint = stack.place.aws_endpoint
        self.outputs = stack.outputs
        self._stack = stack
        self._clients: list[ApiClient] = []
        self._engine = httpx.Client(base_url=self.aws_endpoint, trust_env=False, timeout=10)
        self._addresses = (f"127.{os.getpid() % 200 + 20}.{n // 250}.{n % 250 + 1}" for n in count())

    @property
    def aws(self) -> LocalAws:
        return self._stack.aws

    def client(self, *, address: str | None = None) -> ApiClient:
        """A new person with a cookie store and a client address of their own; `address` chooses the address."""
        client = ApiClient(
            f"http://127.0.0.1:{self._stack.place.web_port}/api", address=address or next(self._addresses)
        )
        self._clients.append(client)
        return client

    def mails(self, to: str | None = None) -> list[Mail]:
        """Mails sent so far, oldest first."""
        answer = self._engine.get("/_ministack/ses/messages")
        answer.raise_for_status()
        return [mail for mail in mails_of(answer.json()) if to is None or to in mail.to]

    def wait_for_mail(self, to: str, containing: str = "", *, seconds: float = 20, newer_than: int = 0) -> Mail:
        """The newest mail to `to` whose subject or text contains the words, waiting for it to come.

        `newer_than` is how many mails to that address the test has seen before.
        """
        deadline = time.monotonic() + seconds
        while True:
            found = [mail for mail in self.mails(to)[newer_than:] if containing in mail.subject + "\n" + mail.text]
            if found:
                return found[-1]
            if time.monotonic() > deadline:
                seen = [mail.subject for mail in self.mails(to)]
                raise AssertionError(f"no mail to {to} with {containing!r} within {seconds} s; there are {seen}")
            time.sleep(0.2)

    def invoke(self, logical_id: str, event: Any = None) -> Any:
        """Call a function by its logical id; RuntimeError with its error when it fails."""
        return self._stack.invoke(logical_id, event)

    def physical_id(self, logical_id: str) -> str:
        """The engine's name of a deployed resource."""
        return self._stack.physical_id(logical_id)

    def table(self, output: str) -> str:
        """The name of a table, from the output that gives it: `PostingsTableName`."""
        return self.outputs[output]

    def set_clock(self, to: timedelta | datetime | str) -> None:
        """Move the functions' time: by a timedelta, to an instant, or as `make clock` writes it (`+14d`, `0`)."""
        now = datetime.now(UTC)
        match to:
            case timedelta():
                seconds = round(to.total_seconds())
            case datetime():
                seconds = math.ceil((to - now).total_seconds())  # never before the instant
            case text:
                seconds = offset_of(text, now)
        set_offset(self._stack.place.clock_offset, seconds)

    @contextmanager
    def clock_at(self, to: timedelta | datetime | str) -> Iterator[None]:
        """The functions' time for the length of a block; the real time afterwards."""
        self.set_clock(to)
        try:
            yield
        finally:
            self.set_clock("0")

    def ses_down(self) -> None:
        """From now on SES refuses every mail."""
        self._allow_sending(False)

    def ses_up(self) -> None:
        self._allow_sending(True)

    @contextmanager
    def without_ses(self) -> Iterator[None]:
        """SES refuses every mail for the length of a block."""
        self.ses_down()
        try:
            yield
        finally:
            self.ses_up()

    def set_login_codes(self, value: str) -> None:
        """Switch login codes "on" or "off", as the template parameter LoginCodes does."""
        for door in ("SignIn", "SignInSeeker"):
            name = self.physical_id(door)
            variables = self.aws.functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
            self.aws.functions.update_function_configuration(
                FunctionName=name, Environment={"Variables": {**variables, "LOGIN_CODES": value}}
            )

    @contextmanager
    def with_login_codes(self) -> Iterator[None]:
        """Signing in with a password asks for a code for the length of a block."""
        self.set_login_codes("on")
        try:
            yield
        finally:
            self.set_login_codes("off")

    def create_staff(self, member: StaffMember) -> None:
        create_staff_member(self.aws, self.outputs["StaffPoolId"], member)

    def close(self) -> None:
        for client in self._clients:
            client.close()
        self._clients.clear()
        self._engine.close()

    def _allow_sending(self, allowed: bool) -> None:
        self.aws.ses.put_account_details(
            MailType="TRANSACTIONAL",
            WebsiteURL=self.web,
            UseCaseDescription="tests",
            ProductionAccessEnabled=allowed,
        )


@contextmanager
def stack_for_tests(*, with_page: bool = False) -> Iterator[StackUnderTest]:
    """The stack of this process, started by the first fixture that asks for it and ended with the last.

    Args:
        with_page: build `web/` as well, for browser tests.
    """
    if os.environ.get("MYPAGE_TEST_STACK") == "reuse":
        stack = _running_stack()
        under_test = StackUnderTest(stack)
        try:
            yield under_test
        finally:
            under_test.close()
            stack.aws.close()
        return
    folder = _FOLDERS / f"test-{os.getpid()}"
    stack = _join(folder, with_page=with_page)
    under_test = StackUnderTest(stack)
    try:
        yield under_test
    finally:
        under_test.close()
        _leave(stack)


def _running_stack() -> Stack:
    place = main_place()
    description = describe(place)
    if description is None or not is_alive(description):
        raise Problem("MYPAGE_TEST_STACK=reuse asks for the running stack: start it with `make up`.")
    stack = Stack(place_of(description, place))
    stack.outputs = description["outputs"]
    return stack


def _join(folder: Path, *, with_page: bool) -> Stack:
    with _turn():
        _clear_abandoned()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"user-{os.getpid()}").touch()
        place = Place(folder, free_port(), free_port(), keeps_state=False)
        stack = Stack(place_of(describe(place), place))
        try:
            stack.start(with_page=with_page)
        except BaseException:
            _end(stack)
            raise
        return stack


def _leave(stack: Stack) -> None:
    with _turn():
        (stack.place.folder / f"user-{os.getpid()}").unlink(missing_ok=True)
        if _users(stack.place.folder):
            stack.let_go()
        else:
            try:
                description = describe(stack.place)
                if description and is_alive(description):  # not yet ended by the other folder's fixture of this process
                    collect(stack)
            finally:
                _end(stack)


def _end(stack: Stack) -> None:
    stack.stop()
    forget(stack.place.folder)


def _users(folder: Path) -> list[int]:
    """Process ids of the test runs that use the stack and live."""
    pids = [int(file.name.removeprefix("user-")) for file in folder.glob("user-*")]
    return [pid for pid in pids if Path(f"/proc/{pid}").exists()]


def _clear_abandoned() -> None:
    """End the stacks of runs that were killed before they could."""
    for folder in _FOLDERS.glob("test-*"):
        if folder.is_dir() and not _users(folder):
            _end(Stack(Place(folder, 0, 0, keeps_state=False)))


@contextmanager
def _turn() -> Iterator[None]:
    """One process at a time joins or leaves."""
    _FOLDERS.mkdir(exist_ok=True)
    with (_FOLDERS / "tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
