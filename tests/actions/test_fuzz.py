"""Schemathesis at every handler: whatever comes in, what goes out stands in docs/openapi.json, and never a 5xx.

The same few requests at each run; tests/journeys/test_odd_requests.py sends two to each route of a stack, `make fuzz` many.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from moto import mock_aws
from schemathesis import Case
from schemathesis.core import NOT_SET

from tests.support import search_index
from tests.support.albums import FIRST, reserve
from tests.support.aws import Aws, proxy_event, staff
from tests.support.aws import seeker as seeker_caller
from tests.support.fuzzing import conforms, examples
from tests.support.referrals import SEEKERS
from tests.support.routes import Route, routes
from tests.support.steps import drafted, number, ok, owner, submitted
from tests.support.threads import REPORT, caller, path_of, thread_of

EXAMPLES = 6


class World:
    """One thing of every kind, and who may see it."""

    def __init__(self, aws: Aws) -> None:
        self.aws = aws
        aws.create_staff("somebody", "Madoguchi-0-Sugi", name="窓口 零子", office="99010", role="clerk")
        referral = thread_of(aws)
        ok(aws, REPORT["employer"], 204, path=path_of(referral), body={"reason": "x"}, caller=caller("employer"))
        submitted(aws, "P02")
        (review,) = ok(aws, "review/list_reviews", caller=staff())["items"]
        reserve(aws, FIRST)
        search_index.new_environment()
        search_index.new_environment(of_update=True)
        search_index.update(aws)
        self.ids = {
            "posting_id": drafted(aws, "P02")["posting_id"],
            "posting_number": referral["posting_number"],
            "referral_id": referral["referral_id"],
            "image_id": FIRST,
            "establishment_number": number("P02"),
            "seeker_number": SEEKERS[1]["seeker_number"],
            "review_id": review["review_id"],
        }
        self.callers = {
            "employer": owner("P02"),
            "seeker": seeker_caller(SEEKERS[1]["seeker_number"]),
            "staff": staff(role="supervisor"),
            "public": None,
        }

    def answer(self, route: Route, case: Case, *, known: bool) -> dict[str, Any]:
        """Send a request; `known`: to what exists, so far as the route names it."""
        ids = {name: unquote(str(value)) for name, value in (case.path_parameters or {}).items()}
        if known:
            ids |= {name: value for name, value in self.ids.items() if name in ids}
        query = {
            name: str(value[-1] if isinstance(value, list) and value else value) for name, value in case.query.items()
        }
        event = proxy_event(
            route.method,
            route.path.format(**ids),
            raw=_raw(case),
            caller=self.callers[route.audience],
            query=query or None,
        )
        result: dict[str, Any] = self.aws.invoke(route.function, event)
        return result


def _raw(case: Case) -> bytes | None:
    if case.body is NOT_SET:
        return None
    return case.body if isinstance(case.body, bytes) else json.dumps(case.body).encode()


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with mock_aws(), pytest.MonkeyPatch.context() as monkeypatch:
        aws = Aws(monkeypatch)
        aws.set_up()
        yield World(aws)


@pytest.mark.parametrize("route", routes(), ids=str)
def test_an_answer_is_one_that_the_document_describes(world: World, route: Route) -> None:
    asked = 0

    @examples(route, EXAMPLES)
    def ask(case: Case) -> None:
        nonlocal asked
        asked += 1
        world.aws.pass_time(minutes=20)
        answer = world.answer(route, case, known=asked % 2 == 1)
        headers = {**answer.get("headers", {}), **answer["multiValueHeaders"]}
        content = (answer.get("body") or "").encode()
        conforms(
            case,
            answer["statusCode"],
            {k.lower(): v if isinstance(v, list) else [v] for k, v in headers.items()},
            content,
        )

    ask()
