"""Who was refused what leaves one line, without anything that he wrote (ASVS 16.3.2, 16.3.3)."""

import json
import logging
from typing import Any

import pytest

from mypage.core import api
from mypage.core.errors import (
    Conflict,
    Forbidden,
    InvalidInput,
    MyPageError,
    NotFound,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
)
from tests.support.aws import employer, proxy_event

PERSONAL = "himitsu@example.co.jp 076-000-0201"
RESOURCE = "/employer/orders/{order_id}"
RECORDED = [
    Unauthenticated("sign-in-required", PERSONAL),
    Forbidden("supervisor-only", PERSONAL),
    NotFound(PERSONAL),
    TooManyRequests("too-many-mails", PERSONAL, retry_after_seconds=5),
]
ORDINARY = [
    Conflict("stale-version", PERSONAL),
    InvalidInput("invalid-input", PERSONAL),
    Unavailable("storage-unavailable", PERSONAL, retry_after_seconds=5),
]
app = api.Api()
outcome: list[MyPageError] = []


@app.post("/employer/orders/<order_id>")
def change_order(order_id: str) -> None:  # noqa: ARG001 - what it does is not what this is on
    raise outcome[0]


def refused(caplog: pytest.LogCaptureFixture, error: MyPageError, **request: Any) -> list[dict[str, Any]]:
    """Ask for something that is refused so; return the lines that were written about it."""
    outcome[:] = [error]
    caplog.set_level(logging.INFO)
    event = proxy_event("POST", f"/employer/orders/{PERSONAL.split('@', maxsplit=1)[0]}", caller=employer(), **request)
    app.resolve({**event, "resource": RESOURCE}, None)
    known = vars(logging.makeLogRecord({})).keys() | {"message"}
    return [
        {name: value for name, value in vars(record).items() if name not in known}
        for record in caplog.records
        if record.getMessage() == "request refused"
    ]


@pytest.mark.parametrize("error", RECORDED, ids=lambda error: error.slug)
def test_a_refused_request_leaves_one_line_with_route_audience_problem_and_number(
    caplog: pytest.LogCaptureFixture, error: MyPageError
) -> None:
    (line,) = refused(caplog, error, body={"name": PERSONAL})
    assert line == {
        "route": f"POST {RESOURCE}",
        "audience": "employer",
        "problem": error.slug,
        "subject": employer()["account"],
        "request_id": "11111111-2222-4333-8444-555555555555",
    }


@pytest.mark.parametrize("error", ORDINARY, ids=lambda error: error.slug)
def test_what_happens_to_honest_people_every_day_leaves_none(
    caplog: pytest.LogCaptureFixture, error: MyPageError
) -> None:
    assert refused(caplog, error) == []


@pytest.mark.parametrize(
    ("request_", "slug"),
    [
        ({"headers": {"x-origin-secret": "x"}}, "not-through-portal"),
        ({"headers": {"x-requested-with": ""}}, "missing-requested-with"),
        ({"raw": b"\xff" + PERSONAL.encode()}, "bad-encoding"),
        ({"raw": PERSONAL, "headers": {"content-type": "text/plain"}}, "unsupported-media-type"),
        ({"raw": "[" * 50}, "too-deep"),
        ({"raw": b"a" * 300_000}, "payload-too-large"),
    ],
)
def test_what_no_page_of_ours_sends_leaves_a_line_without_what_was_sent(
    caplog: pytest.LogCaptureFixture, request_: dict[str, Any], slug: str
) -> None:
    (line,) = refused(caplog, NotFound(), **request_)
    assert line["problem"] == slug
    assert "himitsu" not in json.dumps(line)
