"""The proxy from `/api/*` to the deployed REST API, standing in for CloudFront and the gateway's own answers."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

BODY_LIMIT = 10 * 1024 * 1024  # API Gateway's
_SERVER_ERROR = 500
# Long: on a small machine many first calls at once wait for their function's start.
_TIMEOUTS = {"connect": 3.0, "read": 120.0, "write": 120.0, "pool": 120.0}
_HOP_BY_HOP = frozenset(
    {
        *("connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection"),
        *("te", "trailer", "transfer-encoding", "upgrade", "host", "content-length"),
    }
)
# What a viewer may not say of itself, and what would steer the local engine.
_CLIENT_MAY_NOT_SEND = (
    "cloudfront-",
    "x-forwarded-",
    "forwarded",
    "x-amz-",
    "x-amzn-",
    "x-ministack-",
    "authorization",
)
_ENGINE_ONLY = ("access-control-", "x-amz-request-id", "server", "date")
_TYPES_BY_ERROR = {
    "UnauthorizedException": "UNAUTHORIZED",
    "AccessDeniedException": "ACCESS_DENIED",
    "TooManyRequestsException": "THROTTLED",
    "LimitExceededException": "QUOTA_EXCEEDED",
    "MissingAuthenticationTokenException": "MISSING_AUTHENTICATION_TOKEN",
    "RequestTooLargeException": "REQUEST_TOO_LARGE",
    "AuthorizerConfigurationException": "AUTHORIZER_CONFIGURATION_ERROR",
}
_TYPES_BY_STATUS = {401: "UNAUTHORIZED", 413: "REQUEST_TOO_LARGE", 429: "THROTTLED"}
_UNAVAILABLE = json.dumps(
    {
        "type": "unavailable",
        "title": "ただいまご利用になれません",
        "status": 503,
        "detail": "ただいま処理できません。少し待ってからもう一度お試しください。",
        "errors": [],
    },
    ensure_ascii=False,
).encode()
_VARIABLE = re.compile(r"\$(?:\{context\.([\w.]+)\}|context\.(\w+(?:\.\w+)*))")

type Header = dict[str, Any]


class Edge:
    """`edge.json`, read again when a deploy has written it anew."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._seen = -1
        self._content: dict[str, Any] = {}

    @property
    def content(self) -> dict[str, Any]:
        try:
            seen = self._file.stat().st_mtime_ns
        except FileNotFoundError:
            return {}
        if seen != self._seen:
            self._content = json.loads(self._file.read_text(encoding="utf-8"))
            self._seen = seen
        return self._content

    @property
    def api(self) -> str | None:
        return self.content.get("api")

    def headers(self, kind: str) -> list[Header]:
        headers: list[Header] = self.content.get(kind, [])
        return headers


def add_policy(response: Response, policy: list[Header]) -> Response:
    """Add a response headers policy as CloudFront does: an origin's own header stays unless it says override."""
    for header in policy:
        if header["override"] or header["name"] not in response.headers:
            response.headers[header["name"]] = header["value"]
    return response


class Gateway:
    """Answers `/api/*` by asking the deployed API."""

    def __init__(self, edge: Edge) -> None:
        self._edge = edge
        # A transport and no client: a client would keep one visitor's cookies and send them for the next.
        self._transport = httpx.AsyncHTTPTransport(
            trust_env=False, limits=httpx.Limits(max_connections=None, max_keepalive_connections=32)
        )

    async def close(self) -> None:
        await self._transport.aclose()

    async def answer(self, request: Request) -> Response:
        return add_policy(await self._forward(request), self._edge.headers("api_headers"))

    async def _forward(self, request: Request) -> Response:
        api = self._edge.api
        if api is None:
            return self._unavailable(request)
        body = await _body(request)
        if body is None:
            return self._own_answer("REQUEST_TOO_LARGE", 413, {}, b'{"message":"Request Too Long"}', request)
        url = httpx.URL(api)
        query = request.scope["query_string"]
        target = url.raw_path + request.scope["raw_path"] + (b"?" + query if query else b"")
        asked = httpx.Request(
            request.method,
            url.copy_with(raw_path=target),
            headers=self._headers(request),
            content=body,
            extensions={"timeout": _TIMEOUTS},
        )
        try:
            received = await self._transport.handle_async_request(asked)
            content = await _whole(received)
        except httpx.TransportError:
            return self._unavailable(request)
        if _is_the_gateways(received):
            return self._own_answer(None, received.status_code, received.headers, content, request)
        answer = Response(content, received.status_code)
        answer.raw_headers = [
            *((name.lower(), value) for name, value in received.headers.raw if _may_leave(name.decode("latin-1"))),
            (b"content-length", str(len(content)).encode()),
        ]
        return answer

    def _headers(self, request: Request) -> list[tuple[str, str]]:
        """What CloudFront would send on: its chosen headers of the viewer's, who the viewer is, its own secret."""
        chosen: list[str] | None = self._edge.content.get("forwarded_headers")
        origin: Mapping[str, str] = self._edge.content.get("origin_headers", {})
        headers = [
            (name, value)
            for name, value in request.headers.items()
            if name not in _HOP_BY_HOP
            and name not in origin
            and not name.startswith(_CLIENT_MAY_NOT_SEND)
            and (chosen is None or name in chosen)
        ]
        if request.client:
            headers.append(("cloudfront-viewer-address", f"{request.client.host}:{request.client.port}"))
        return [*headers, *origin.items()]

    def _unavailable(self, request: Request) -> Response:
        """The engine does not answer: the template's words for that, or our own while nothing is deployed."""
        answer = self._own_answer("DEFAULT_5XX", 503, {}, _UNAVAILABLE, request)
        answer.headers.setdefault("retry-after", "5")
        answer.headers.setdefault("cache-control", "no-store")
        if "DEFAULT_5XX" not in self._edge.content.get("gateway_responses", {}):
            answer.headers["content-type"] = "application/problem+json"
        return answer

    def _own_answer(
        self, kind: str | None, status: int, headers: Mapping[str, str], content: bytes, request: Request
    ) -> Response:
        """An answer that the gateway gives itself, in the words of the template's GatewayResponses."""
        error = headers.get("x-amzn-errortype", "")
        kind = kind or _kind_of(error, status, content)
        request_id = headers.get("x-amzn-requestid") or str(uuid4())
        responses: dict[str, Any] = self._edge.content.get("gateway_responses", {})
        chosen = responses.get(kind) or responses.get("DEFAULT_5XX" if status >= 500 else "DEFAULT_4XX")
        own = {"x-amzn-errortype": error} if error else {}
        own["x-amzn-requestid"] = request_id
        if chosen is None:
            return Response(content, status, {"content-type": "application/json"} | own)
        media_type, template = next(
            iter(chosen.get("ResponseTemplates", {}).items()), ("application/json", content.decode(errors="replace"))
        )
        message = _message(content)
        variables = {
            "requestId": request_id,
            "extendedRequestId": request_id,
            "error.message": message,
            "error.messageString": json.dumps(message, ensure_ascii=False),
            "error.responseType": kind,
            "path": request.url.path,
            "httpMethod": request.method,
        }
        text = _VARIABLE.sub(lambda match: variables.get(match[1] or match[2], match[0]), template)
        declared = chosen.get("ResponseParameters", {}).get("Headers", {})
        extra = {name.lower(): str(value).strip("'") for name, value in declared.items()}
        media_type = extra.pop("content-type", media_type)
        status = int(chosen.get("StatusCode", status))
        return Response(text, status, {"content-type": media_type} | extra | own)


def _kind_of(error: str, status: int, content: bytes) -> str:
    if status == 403 and b"Missing Authentication Token" in content:
        return "MISSING_AUTHENTICATION_TOKEN"
    return _TYPES_BY_ERROR.get(error) or _TYPES_BY_STATUS.get(status, "")


def _message(content: bytes) -> str:
    try:
        body = json.loads(content)
    except ValueError:
        return ""
    return str(body.get("message") or body.get("Message") or "") if isinstance(body, dict) else ""


async def _body(request: Request) -> bytes | None:
    """The whole body, as the gateway takes it before it calls anybody; None when it is larger than allowed."""
    if int(request.headers.get("content-length", "0") or 0) > BODY_LIMIT:
        return None
    parts: list[bytes] = []
    size = 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > BODY_LIMIT:
                return None
            parts.append(part)
    except ClientDisconnect:
        return b""
    return b"".join(parts)


def _is_the_gateways(answer: httpx.Response) -> bool:
    """Whether the gateway itself says so. Locally it does not mark what it says of a function that broke.

    Functions of this product answer errors with problem+json only.
    """
    if "x-amzn-errortype" in answer.headers:
        return True
    return answer.status_code >= _SERVER_ERROR and answer.headers.get("content-type", "") == "application/json"


async def _whole(response: httpx.Response) -> bytes:
    """The body as it came, not decompressed. Lambda's answers are whole and at most 6 MB."""
    try:
        return b"".join([part async for part in response.aiter_raw()])
    finally:
        await response.aclose()


def _may_leave(name: str) -> bool:
    return name.lower() not in _HOP_BY_HOP and not name.lower().startswith(_ENGINE_ONLY)
