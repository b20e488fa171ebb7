"""Records one successful request of a function under moto, so that it can be replayed without AWS.

Twice per function: cold, with nothing cached, for the answers that AWS gives over HTTP; and warm, for the calls and
bytes that count and for what `core.dynamo` and the modules of passwords and passkeys return.
"""

from __future__ import annotations

import base64
import contextlib
import copy
import io
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from botocore.client import BaseClient
from botocore.endpoint import Endpoint
from botocore.response import StreamingBody
from moto import mock_aws

from mypage.accounts import authenticators, passwords
from mypage.core import dynamo, storage
from mypage.core.secret import code_hash_key
from mypage.seekers import current_index
from tests.support.aws import REGION, Aws, load_handler, template

CREDENTIALS = {
    "AWS_DEFAULT_REGION": REGION,
    "AWS_ACCESS_KEY_ID": "benchmark",
    "AWS_SECRET_ACCESS_KEY": "benchmark",
}
DOORS = (
    *((dynamo, name) for name in ("get", "get_many", "query", "query_all", "write", "transact")),
    *((storage, name) for name in ("link", "upload_form", "read", "write", "remove")),
    *((passwords, name) for name in ("hash_password", "verify", "is_guessable")),
    *((authenticators, name) for name in ("registered", "used")),
    (BaseClient, "_make_api_call"),
)
"""What a warm measurement replaces: reads and writes of every store, objects and their addresses, password hashing,
passkey arithmetic, other calls to AWS."""


_SEARCHING = {"seekers/search_seekers"}
"""What keeps an index open."""


@dataclass
class Recording:
    """One request of a function and everything that came back."""

    function: str
    event: dict[str, Any]
    now: str
    environment: dict[str, str]
    wire: list[dict[str, Any]] = field(default_factory=list)
    """Answers of AWS as they come over HTTP, in order: status, headers, body (base64)."""
    calls: list[str] = field(default_factory=list)
    results: list[tuple[str, Any]] = field(default_factory=list)
    """What the doors returned, in order."""
    answer: Mapping[str, Any] = field(default_factory=dict)

    @property
    def bytes_read(self) -> int:
        """Bytes of all answers of AWS."""
        return sum(len(base64.b64decode(answer["body"])) for answer in self.wire)

    @property
    def succeeded(self) -> bool:
        return int(self.answer.get("statusCode", 200)) < 300  # the authorizer has no status: it answers or raises


@contextlib.contextmanager
def world() -> Iterator[Aws]:
    """Give a scenario an AWS of its own."""
    os.environ |= CREDENTIALS | {"POWERTOOLS_TRACE_DISABLED": "1"}
    with mock_aws(), pytest.MonkeyPatch.context() as monkeypatch:
        aws = Aws(monkeypatch)
        aws.set_up()
        yield aws


def record(aws: Aws, function: str, event: Mapping[str, Any], *, warm: bool) -> Recording:
    """Send the event to the function and keep what comes back."""
    if warm:
        code_hash_key()
        if function in _SEARCHING:
            current_index.CHECK_EVERY = float("inf")  # between two looks at the manifest
            current_index.current_index().latest()
    else:
        code_hash_key.cache_clear()
    names = template()["Globals"]["Function"]["Environment"]["Variables"]
    recording = Recording(function, dict(event), aws.now.isoformat(), {name: os.environ[name] for name in names})
    load_handler(function)
    with pytest.MonkeyPatch.context() as monkeypatch:
        _record_wire(monkeypatch, recording)
        _record_doors(monkeypatch, recording)
        recording.answer = aws.invoke(function, event)
    recording.calls = list(aws.calls)
    return recording


def _record_wire(monkeypatch: pytest.MonkeyPatch, recording: Recording) -> None:
    original = Endpoint._do_get_response  # type: ignore[attr-defined]  # noqa: SLF001 - where the HTTP answer shows

    def get_response(endpoint: Endpoint, request: Any, operation_model: Any, context: Any) -> Any:
        success, error = original(endpoint, request, operation_model, context)
        if success:
            http_response, parsed = success
            if isinstance(parsed.get("Body"), StreamingBody):  # an object of S3: read here, it must be there once more
                parsed["Body"] = StreamingBody(io.BytesIO(http_response.content), len(http_response.content))
            body = base64.b64encode(http_response.content).decode()
            headers = {str(name): str(value) for name, value in http_response.headers.items()}
            recording.wire.append({"status": http_response.status_code, "headers": headers, "body": body})
        return success, error

    monkeypatch.setattr(Endpoint, "_do_get_response", get_response)


def _record_doors(monkeypatch: pytest.MonkeyPatch, recording: Recording) -> None:
    """Keep the results of the outermost calls only: a query over all pages, not each page."""
    inside = [False]

    def recorded(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if inside[0]:
                return original(*args, **kwargs)
            inside[0] = True
            try:
                result = original(*args, **kwargs)
            finally:
                inside[0] = False
            recording.results.append((name, copy.deepcopy(result)))  # the use case may go on to change it
            return result

        return call

    for owner, name in DOORS:
        monkeypatch.setattr(owner, name, recorded(name, getattr(owner, name)))
