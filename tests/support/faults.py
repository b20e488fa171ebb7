"""A proxy between deployed functions and the local engine that does to them what AWS does on a bad day.

    with faulty_aws(stack, "SubmitPosting") as aws:
        aws.plan("TransactWriteItems", "throttled")             # every such call from now on
        aws.plan("TransactWriteItems", "answer lost", times=1)  # one is carried out, its answer never comes
        aws.recover()

Kinds: `throttled` (400 ThrottlingException), `broken` (500), `answer lost` (carried out, then the connection is closed),
`silent` (carried out, and no answer until the caller's time is up), `partial` (BatchGetItem answers one key and leaves the
rest unprocessed). Only the named functions are led here, and led
back at the end.
"""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal
from urllib.parse import urlsplit

from tests.support.stack import StackUnderTest

type Kind = Literal["throttled", "broken", "answer lost", "silent", "partial"]

_SILENCE = 7
"""Seconds: longer than the functions wait for AWS (core/aws.py)."""

_ERRORS: dict[str, tuple[int, str]] = {
    "throttled": (400, "ThrottlingException"),
    "broken": (500, "InternalServerError"),
}


class FaultyAws:
    """What is planned, and what has come by: `met` names the operation of every disturbed call."""

    def __init__(self, endpoint: str) -> None:
        self.upstream = urlsplit(endpoint)
        self.met: list[str] = []
        self._plans: dict[str, tuple[Kind, int]] = {}
        self._lock = threading.Lock()

    def plan(self, operation: str, kind: Kind, times: int = 1_000) -> None:
        """Disturb so many calls of an operation (`TransactWriteItems`, `SendEmail`)."""
        with self._lock:
            self._plans[operation] = (kind, times)

    def recover(self) -> None:
        """Let everything through again."""
        with self._lock:
            self._plans.clear()

    def fault(self, operation: str) -> Kind | None:
        """Return what is to happen to this call."""
        with self._lock:
            kind, left = self._plans.get(operation, (None, 0))
            if kind is None or left < 1:
                return None
            self._plans[operation] = (kind, left - 1)
            self.met.append(operation)
            return kind

    def forward(self, handler: BaseHTTPRequestHandler, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        """Ask the engine, with the host that the caller signed for."""
        connection = http.client.HTTPConnection(str(self.upstream.hostname), self.upstream.port, timeout=120)
        try:
            kept = {k: v for k, v in handler.headers.items() if k.lower() not in {"content-length", "connection"}}
            connection.request(handler.command, handler.path, body, kept)
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read()
        finally:
            connection.close()


class _Handler(BaseHTTPRequestHandler):
    """One call of a function; a subclass says by whose plans."""

    aws: FaultyAws
    protocol_version = "HTTP/1.1"

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        kind = self.aws.fault(self._operation())
        if kind is not None and kind in _ERRORS:
            status, code = _ERRORS[kind]
            content = json.dumps({"__type": f"com.amazonaws.dynamodb.v20120810#{code}", "message": "planned"}).encode()
            self._send(status, [("content-type", "application/x-amz-json-1.0"), ("x-amzn-errortype", code)], content)
            return
        left: dict[str, Any] = {}
        if kind == "partial":
            body, left = _halved(body)
        status, headers, content = self.aws.forward(self, body)
        if kind in {"answer lost", "silent"}:
            time.sleep(_SILENCE if kind == "silent" else 0)
            self.close_connection = True
            return
        if left:
            content = json.dumps({**json.loads(content), "UnprocessedKeys": left}).encode()
            headers = [(name, value) for name, value in headers if name.lower() != "x-amz-crc32"]
        self._send(status, headers, content)

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def _operation(self) -> str:
        target = self.headers.get("x-amz-target", "").rpartition(".")[2]
        return target or ("SendEmail" if self.path.endswith("/outbound-emails") else self.path)

    def _send(self, status: int, headers: list[tuple[str, str]], content: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in {"content-length", "connection", "transfer-encoding"}:
                self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


def _halved(body: bytes) -> tuple[bytes, dict[str, Any]]:
    """Return a BatchGetItem of the first key alone, and the rest as what is left unprocessed."""
    asked = json.loads(body)
    tables = asked["RequestItems"]
    first = next(iter(tables))
    answered = {first: {**tables[first], "Keys": tables[first]["Keys"][:1]}}
    left = {table: {**of, "Keys": of["Keys"][table == first :]} for table, of in tables.items()}
    asked["RequestItems"] = answered
    return json.dumps(asked).encode(), {table: of for table, of in left.items() if of["Keys"]}


@contextmanager
def faulty_aws(stack: StackUnderTest, *functions: str) -> Iterator[FaultyAws]:
    """Lead functions, by their logical ids, through a proxy for the length of a block."""
    aws = FaultyAws(stack.aws_endpoint)
    handler = type("Handler", (_Handler,), {"aws": aws})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        before = {name: _environment(stack, name) for name in functions}
        try:
            for name, variables in before.items():
                endpoint = f"http://127.0.0.1:{server.server_address[1]}"
                _configure(stack, name, {**variables, "AWS_ENDPOINT_URL": endpoint})
            yield aws
        finally:
            for name, variables in before.items():
                _configure(stack, name, variables)
            server.shutdown()
            thread.join()


def _environment(stack: StackUnderTest, name: str) -> dict[str, str]:
    found = stack.aws.functions.get_function_configuration(FunctionName=stack.physical_id(name))
    return dict(found["Environment"]["Variables"])


def _configure(stack: StackUnderTest, name: str, variables: dict[str, str]) -> None:
    stack.aws.functions.update_function_configuration(
        FunctionName=stack.physical_id(name), Environment={"Variables": variables}
    )
