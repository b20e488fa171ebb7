"""Warm requests: CPU time of a request without AWS, against an echo of the same models through the same resolver.

What stores read and write (`core.dynamo`), password hashing, passkey arithmetic and other calls to AWS give fixed
answers; everything else is the product's own: guards, validation, service, rules, views, serialising. The echo takes the
same parameters, returns what the function returned, and does nothing in between.
"""

from __future__ import annotations

import copy
import inspect
import re
import statistics
import time
from collections.abc import Callable
from typing import Any

import pytest

from mypage.core.api import Api, Response
from tests.benchmarks.recording import DOORS, Recording
from tests.support.aws import load_handler


def measure(recording: Recording, rounds: int) -> tuple[float, float, float]:
    """Return the ratio of the medians, and both medians in seconds of CPU."""
    echo = _echo(recording)
    handler: Callable[..., Any] = load_handler(recording.function).handler
    own: list[float] = []
    echoed: list[float] = []
    with pytest.MonkeyPatch.context() as monkeypatch:
        results: list[tuple[str, Any]] = []
        for owner, name in DOORS:
            monkeypatch.setattr(owner, name, _fixed(name, results))
        for number in range(rounds + 5):
            results[:] = copy.deepcopy(recording.results)
            own_seconds, answer = _timed(handler, recording.event)
            echo_seconds, echo_answer = _timed(echo.resolve, recording.event)
            if answer["statusCode"] != recording.answer["statusCode"] or results:
                raise RuntimeError(f"{recording.function} answered {answer['statusCode']}, {len(results)} answers left")
            if echo_answer["statusCode"] != answer["statusCode"]:
                raise RuntimeError(f"the echo of {recording.function} answered {echo_answer['body']}")
            if number >= 5:  # the first ones fill caches
                own.append(own_seconds)
                echoed.append(echo_seconds)
    medians = statistics.median(own), statistics.median(echoed)
    return medians[0] / medians[1], *medians


def _timed(handler: Callable[..., Any], event: dict[str, Any]) -> tuple[float, Any]:
    fresh = copy.deepcopy(event)
    begin = time.thread_time_ns()
    answer = handler(fresh, None)
    return (time.thread_time_ns() - begin) / 1e9, answer


def _fixed(name: str, results: list[tuple[str, Any]]) -> Callable[..., Any]:
    def call(*_args: Any, **_kwargs: Any) -> Any:
        expected, result = results.pop(0)
        if expected != name:
            raise RuntimeError(f"{name} was called where {expected} had been recorded")
        return result

    return call


def _echo(recording: Recording) -> Api:
    """Make a function of the same route and models that returns what the recorded one returned."""
    returned = _returned_by(recording)
    return _beside(recording, lambda **_parameters: returned())


def _beside(recording: Recording, function: Callable[..., Any]) -> Api:
    """Put another function behind the recorded one's route and parameters."""
    route = _route(load_handler(recording.function).app, recording)

    def called(**parameters: Any) -> Any:
        return function(**parameters)

    called.__signature__ = inspect.signature(route.func)  # type: ignore[attr-defined]  # what Powertools reads
    fresh = Api()
    getattr(fresh, route.method.lower())(route.path, status_code=route.status_code)(called)
    return fresh


def _route(app: Any, recording: Recording) -> Any:
    """Return the recorded one of a function's routes: employers and seekers may have one each (decisions/0013)."""
    routes = app._static_routes + app._dynamic_routes  # noqa: SLF001 - Powertools shows its routes nowhere else
    path = recording.event["path"]
    (route,) = [route for route in routes if re.fullmatch(re.sub("<[a-z_]+>", "[^/]+", route.path), path)]
    return route


def _returned_by(recording: Recording) -> Callable[[], Any]:
    """Run the request once and return a maker of what the function returned (Powertools overwrites a Response's body)."""
    module = load_handler(recording.function)
    route = _route(module.app, recording)
    kept: list[Any] = []

    def keeping(**parameters: Any) -> Any:
        result = route.func(**parameters)
        kept.append((result, getattr(result, "body", None)))
        return result

    with pytest.MonkeyPatch.context() as monkeypatch:
        results = copy.deepcopy(recording.results)
        for owner, name in DOORS:
            monkeypatch.setattr(owner, name, _fixed(name, results))
        observer = _beside(recording, keeping)
        monkeypatch.setattr(module, "app", observer)  # of which the function asks who is calling
        observer.resolve(copy.deepcopy(recording.event), None)
    result, body = kept[0]
    if not isinstance(result, Response):
        return lambda: result
    headers = dict(result.headers)
    return lambda: Response(result.status_code, result.content_type, body, headers)
