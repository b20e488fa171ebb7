"""What holds for every route of docs/openapi.json, tried at each handler itself: a new route is in it by itself."""

import json

import pytest

from tests.support.aws import Aws, employer, proxy_event, seeker, staff
from tests.support.routes import Route, routes, routes_where

CALLERS = {"employer": employer(), "seeker": seeker(), "staff": staff(role="supervisor"), "public": None}
SECRET = "himitsu-4711"
UNSAFE = routes_where(lambda route: route.is_unsafe)
WITH_BODY = routes_where(lambda route: isinstance(route.body, dict) and bool(route.body))


@pytest.mark.parametrize("route", UNSAFE, ids=str)
def test_csrf_an_unsafe_route_acts_for_no_foreign_page(aws: Aws, route: Route) -> None:
    """Design §5: a foreign page can make a browser send a form and perhaps a cookie, but never the page's header."""
    body = json.dumps(route.body) if route.body is not None else ""
    event = proxy_event(route.method, route.url(), raw=body, caller=CALLERS[route.audience])
    for sent in ("headers", "multiValueHeaders"):
        event[sent] = {name: value for name, value in event[sent].items() if name != "x-requested-with"}
    answer = aws.invoke(route.function, event)
    assert answer["statusCode"] == 403
    assert json.loads(answer["body"])["type"] == "missing-requested-with"
    assert aws.calls == []


@pytest.mark.parametrize("route", WITH_BODY, ids=str)
def test_a_refusal_of_a_body_never_repeats_what_was_typed(aws: Aws, route: Route) -> None:
    """Nonsense in every field and in one that does not exist: refused by field, nothing typed comes back, nothing is done."""
    body = {name: {"x": SECRET} for name in route.body} | {"unknown_field": SECRET}
    answer = aws.call(route.function, body=body, path=route.ids, query=route.query, caller=CALLERS[route.audience])
    assert answer.status in {404, 422}, answer.text
    assert SECRET not in answer.text
    assert aws.calls == []


@pytest.mark.parametrize("route", routes(), ids=str)
def test_a_parameter_that_a_route_does_not_know_is_refused_by_its_name(aws: Aws, route: Route) -> None:
    query = {**(route.query or {}), "unknown_parameter": SECRET}
    answer = aws.call(route.function, body=route.body, path=route.ids, query=query, caller=CALLERS[route.audience])
    assert (answer.status, [error["field"] for error in answer.json["errors"]]) == (422, ["unknown_parameter"])
    assert SECRET not in answer.text
    assert aws.calls == []


@pytest.mark.parametrize("route", routes(), ids=str)
def test_every_answer_keeps_out_of_every_cache(aws: Aws, route: Route) -> None:
    """Whatever a route answers in an empty world, to its own audience and to nobody."""
    aws.create_staff("somebody", "Madoguchi-0-Sugi", name="窓口 零子", office="99010", role="clerk")
    for caller in (CALLERS[route.audience], None):
        answer = aws.call(route.function, body=route.body, path=route.ids, query=route.query, caller=caller)
        assert answer.status < 500, answer.text
        assert answer.headers["cache-control"] == ["no-store"]
        if caller is None and route.audience != "public":
            assert (answer.status, answer.problem) == (401, "sign-in-required")
