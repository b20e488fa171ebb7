"""A fault at every AWS call of every function's request: it ends in success or in a problem that says when to come back.

What `test_faults` tells of chosen stories in full, this asks of all functions: no outage becomes a 5xx without a way on. The
same request is sent again and again, with one call after the other refused (throttled, so often that the client gave up) or
carried out and its answer lost (a time-out), until the fault comes later than its last call.
"""

from __future__ import annotations

import itertools

import pytest

from tests.actions.test_faults import KINDS, WRITES_DISTURBED, Fault
from tests.benchmarks.recording import world
from tests.benchmarks.scenarios import SCENARIOS
from tests.support.routes import routes

NOT_OVER_HTTP = {"accounts/authorize_request"}
"""Raises, and the gateway answers for it (test_authorize_request)."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("function", sorted(SCENARIOS.keys() - NOT_OVER_HTTP))
def test_a_fault_at_any_call_is_a_problem_to_come_back_from(function: str, kind: str) -> None:
    with world() as aws, pytest.MonkeyPatch.context() as monkeypatch:
        fault = Fault(monkeypatch)
        event = SCENARIOS[function](aws)
        done = (
            kind == "answer lost"
        )  # or an earlier one succeeded in spite of its fault: what is done may be refused again
        for at in itertools.count(1):
            answer, calls = fault.during(lambda: aws.invoke(function, event), at, kind)
            status, where = answer["statusCode"], f"call {at} ({''.join(fault.operations[at - 1 : at])})"
            if status == 503:
                assert int(answer["multiValueHeaders"]["Retry-After"][0]) >= 1, where
            elif status >= 300:
                assert status < 500, f"{where}: {status} {answer['body']}"
                assert done or status == 429, f"{where}: {status} {answer['body']}"  # of tries, three are free
            done = done or status < 300
            if calls < at:
                break


@pytest.mark.parametrize("kind", WRITES_DISTURBED)
@pytest.mark.parametrize("function", sorted(SCENARIOS.keys() - NOT_OVER_HTTP))
def test_what_passes_in_a_moment_is_not_noticed(function: str, kind: str) -> None:
    """Each single write of a request clashes once with a transaction, or is sent twice by the client: it succeeds all the same.

    A try of a password that is counted twice may have to wait for a second.
    """
    with world() as aws, pytest.MonkeyPatch.context() as monkeypatch:
        fault = Fault(monkeypatch)
        event = SCENARIOS[function](aws)
        answer, _ = fault.during(lambda: aws.invoke(function, event), Fault.EVERY_WRITE, kind)
        status = answer["statusCode"]
        assert status < 300 or (status == 429 and kind == "sent again"), f"{fault.operations}: {answer['body']}"


def test_every_function_with_a_route_is_asked() -> None:
    assert {route.function for route in routes()} == SCENARIOS.keys() - NOT_OVER_HTTP
