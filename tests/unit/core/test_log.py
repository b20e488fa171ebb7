"""No log line holds what people typed: of an error only its kind and place are told (design §4)."""

import logging
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from mypage.core import api
from mypage.core.log import trace_of
from tests.support.aws import proxy_event

PERSONAL = "見本 さくら himitsu@example.co.jp 076-000-0201"


class Form(BaseModel):
    age: int


def validation() -> None:
    Form.model_validate({"age": PERSONAL})


def chained() -> None:
    known: dict[str, str] = {}
    try:
        known[PERSONAL]
    except KeyError as error:
        raise RuntimeError(PERSONAL) from error


def grouped() -> None:
    raise ExceptionGroup(PERSONAL, [ValueError(PERSONAL)])


FAILURES = {"validation": validation, "chained": chained, "grouped": grouped}
app = api.Api()


@app.get("/public/failures/<kind>")
def fail(kind: str) -> None:
    FAILURES[kind]()


class Context:
    aws_request_id = "1"
    function_name = "test"
    memory_limit_in_mb = 512
    invoked_function_arn = "arn:aws:lambda:ap-northeast-1:123456789012:function:test"


@pytest.mark.parametrize("kind", FAILURES)
def test_an_unexpected_error_is_logged_by_kind_and_place_without_its_message(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = app.resolve(proxy_event("GET", f"/public/failures/{kind}"), Context())
    assert answer["statusCode"] == 500
    (record,) = [record for record in caplog.records if record.message == "unexpected error"]
    facts: dict[str, Any] = vars(record)
    assert record.exc_info is None
    assert kind in str(facts["trace"])
    logged = caplog.text + str([vars(one) for one in caplog.records])
    assert [part for part in PERSONAL.split() if part in logged] == []
    assert [part for part in PERSONAL.split() if part in str(answer)] == []


def test_a_trace_names_causes_and_members() -> None:
    with pytest.raises(ExceptionGroup) as group:
        grouped()
    assert [line.split(" <- ")[0] for line in trace_of(group.value)] == ["ExceptionGroup", "ValueError"]
    with pytest.raises(RuntimeError) as chain:
        chained()
    assert [line.split(" <- ")[0] for line in trace_of(chain.value)] == ["RuntimeError", "KeyError"]
    with pytest.raises(ValidationError) as invalid:
        validation()
    assert PERSONAL not in str(trace_of(invalid.value))
