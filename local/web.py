"""The one origin: page, API, published pictures, mailbox and openapi.json on one port of this machine.

`python -m local.web --folder … --port … --aws …` is started by the stack; it needs no restart after a deploy.
"""

import argparse
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.convertors import PathConvertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from local.gateway import Edge, Gateway
from local.mailbox import Mailbox
from local.page import Page
from local.pictures import Pictures
from local.places import CHECKOUT, WEB

MARKER = "local.web"
_EVERY_METHOD = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


class WholePath(PathConvertor):
    """Whatever follows, encoded line ends too: Starlette's own `path` stops at them, and the API would not be asked."""

    regex = r"(?s:.*)"


register_url_convertor("whole", WholePath())


class KnownHost:
    """Refuses requests that came by another name: a page elsewhere must not reach this stack by DNS rebinding."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._names = {f"{name}:{port}" for name in ("localhost", "127.0.0.1")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and Request(scope).headers.get("host", "").lower() not in self._names:
            answer = PlainTextResponse(f"Open http://localhost:{scope['server'][1]}/ instead.", 421)
            await answer(scope, receive, send)
            return
        await self._app(scope, receive, send)


def make_app(folder: Path, port: int, aws_endpoint: str) -> Starlette:
    edge = Edge(folder / "edge.json")
    gateway = Gateway(edge)
    page = Page(WEB / "dist", edge)
    pictures = Pictures(edge)
    mailbox = Mailbox(aws_endpoint)

    async def openapi(_request: Request) -> Response:
        document = CHECKOUT / "docs" / "openapi.json"
        if not document.is_file():
            return PlainTextResponse("docs/openapi.json does not exist yet.", 404)
        return FileResponse(document, media_type="application/json", headers={"cache-control": "no-cache"})

    async def to_mailbox(_request: Request) -> Response:
        return RedirectResponse("/_mail/")

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        await gateway.close()
        await pictures.close()
        await mailbox.close()

    pages = Mount(
        "/",
        routes=[Route("/{path:path}", _any(page.answer), methods=_EVERY_METHOD)],
        middleware=[Middleware(GZipMiddleware, minimum_size=1000)],
    )
    return Starlette(
        routes=[
            Route("/api/{path:whole}", _any(gateway.answer), methods=_EVERY_METHOD),
            Route("/images/{path:whole}", _any(pictures.answer), methods=_EVERY_METHOD),
            Route("/openapi.json", openapi),
            Route("/_mail", to_mailbox),
            Route("/_mail/", mailbox.show),
            Route("/_mail/messages.json", mailbox.list_as_json),
            pages,
        ],
        middleware=[Middleware(KnownHost, port=port)],
        lifespan=lifespan,
    )


def _any(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """Starlette's routes want a function of their own, not a bound method."""

    async def endpoint(request: Request) -> Response:
        return await answer(request)

    return endpoint


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m local.web")
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--aws", required=True)
    options = parser.parse_args()
    app = make_app(options.folder, options.port, options.aws)
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=options.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=5,
    )


if __name__ == "__main__":
    main()
