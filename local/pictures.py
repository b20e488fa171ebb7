"""Serves `/images/*` as the distribution does: from its S3 origin, by the local engine's CloudFront."""

import httpx
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from local.gateway import Edge, add_policy

_SENT_ON = ("if-none-match", "if-modified-since", "range", "accept")
_COMES_BACK = (
    *("content-type", "cache-control", "etag", "last-modified", "x-cache"),
    *("content-range", "accept-ranges", "content-length"),
)


class Pictures:
    """Asks the engine by the distribution's own host name, over https as far as it can tell."""

    def __init__(self, edge: Edge) -> None:
        self._edge = edge
        self._http = httpx.AsyncClient(trust_env=False, timeout=30)

    async def close(self) -> None:
        await self._http.aclose()

    async def answer(self, request: Request) -> Response:
        if request.method not in {"GET", "HEAD"}:
            return PlainTextResponse("Method Not Allowed", 403)
        return add_policy(await self._fetched(request), self._edge.headers("image_headers"))

    async def _fetched(self, request: Request) -> Response:
        cdn = self._edge.content.get("cdn")
        if cdn is None:
            return PlainTextResponse("Not deployed", 503)
        headers = {name: request.headers[name] for name in _SENT_ON if name in request.headers}
        try:
            received = await self._http.request(
                request.method,
                cdn["endpoint"] + request.url.path,
                headers={**headers, "host": cdn["host"], "x-forwarded-proto": "https"},
            )
        except httpx.TransportError:
            return PlainTextResponse("Unavailable", 503)
        kept = {name: received.headers[name] for name in _COMES_BACK if name in received.headers}
        return Response(received.content, received.status_code, kept)
