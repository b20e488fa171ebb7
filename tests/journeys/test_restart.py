"""A stack that keeps its data: stopped cleanly, and there again in less time with everything in it."""

import os
import time
from collections.abc import Iterator

import pytest

from local.places import CHECKOUT, Place
from local.processes import free_port, port_is_free
from local.stack import Stack, describe, forget, is_alive
from tests.support.people import PASSWORD, clerk, ok, open_account
from tests.support.postings import posting
from tests.support.stack import StackUnderTest


@pytest.fixture
def place() -> Iterator[Place]:
    """A folder and ports of its own; what is kept is deleted in the end, or by the next run if this one is killed."""
    folder = CHECKOUT / ".local" / f"test-{os.getpid()}-restart"
    folder.mkdir(parents=True)
    (folder / f"user-{os.getpid()}").touch()
    place = Place(folder, free_port(), free_port())
    yield place
    Stack(place).stop()
    forget(folder)


def _started(place: Place) -> tuple[StackUnderTest, Stack, float]:
    begin = time.monotonic()
    stack = Stack(place)
    stack.start(with_page=False)
    return StackUnderTest(stack), stack, time.monotonic() - begin


def test_a_second_start_has_the_data_in_less_time_and_mails_go_on(place: Place) -> None:
    first, stack, deploying = _started(place)
    employer = open_account(first, clerk(first))
    draft = employer.draft(posting("P01"))
    running = describe(place)
    assert is_alive(running)
    first.close()
    stack.stop()

    assert (describe(place), is_alive(running)) == (None, False)
    assert all(port_is_free(port) for port in (place.web_port, place.aws_port))

    second, stack, starting = _started(place)
    try:
        assert starting < deploying  # nothing is built or deployed anew
        client = second.client()
        ok(client.post("/public/sessions", {"email": employer.email, "password": PASSWORD}))
        path = f"/employer/postings/{draft['posting_id']}"
        assert ok(client.get(path))["content"] == draft["content"]
        # The engine keeps how far a stream was read, but no records: what is written now must be read all the same.
        ok(client.post(f"{path}/submit", {"version": draft["version"]}))
        second.wait_for_mail(employer.email, "求人の申込みを受け付けました")
    finally:
        second.close()
        stack.stop()
