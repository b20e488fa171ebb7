"""Every committed sample event runs through its handler; guarded functions refuse everybody but their own audience."""

from typing import Any

import pytest

from tests.support.aws import Aws, employer, route, sample_event, seeker, staff
from tests.support.source import FUNCTIONS, handlers
from tests.support.steps import drafted, register

HTTP = [f for f in handlers() if "app = Api()" in (FUNCTIONS / f"{f}.py").read_text(encoding="utf-8")]
GUARDED = [f for f in HTTP if not route(f)[1].startswith("/public/")]
POSTING_ID = "0b0f2b64-7d0c-4f0e-9a51-3f0b6a1c2d3e"


@pytest.mark.parametrize("function", HTTP)
def test_a_sample_request_is_answered_and_never_by_a_5xx(aws: Aws, function: str) -> None:
    register(aws, "P02")
    if function != "postings/create_posting":
        drafted(aws, "P02", POSTING_ID)
    if function in {"accounts/sign_in_staff", "accounts/start_totp", "accounts/complete_totp"}:
        aws.create_staff("someone", "password of twelve", name="窓口 花子", office="99010", role="clerk")
    answer = aws.invoke(function, sample_event(function))
    assert answer["statusCode"] < 500, answer["body"]


@pytest.mark.parametrize("function", [f for f in handlers() if f not in HTTP and f != "accounts/authorize_request"])
def test_a_sample_of_a_schedule_or_stream_runs(aws: Aws, function: str) -> None:
    aws.invoke(function, sample_event(function))


def _as(function: str, caller: dict[str, str] | None) -> dict[str, Any]:
    event = sample_event(function)
    event["requestContext"]["authorizer"] = caller
    return event


@pytest.mark.parametrize("function", GUARDED)
def test_a_guarded_function_answers_its_own_audience_only(aws: Aws, function: str) -> None:
    own = route(function)[1].split("/")[1]
    callers = {"employer": employer(), "seeker": seeker(), "staff": staff()}
    for caller in (None, *(caller for audience, caller in callers.items() if audience != own)):
        answer = aws.invoke(function, _as(function, caller))
        assert answer["statusCode"] == 401, answer["body"]
        assert aws.calls == [], "whoever is not allowed costs no call to AWS"


@pytest.mark.parametrize("function", [f for f in HTTP if route(f)[0] in {"POST", "PUT", "DELETE"}])
def test_an_unsafe_method_without_our_header_is_refused(aws: Aws, function: str) -> None:
    event = sample_event(function)
    del event["headers"]["x-requested-with"]
    assert aws.invoke(function, event)["statusCode"] == 403
