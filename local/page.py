"""Serves the built page (`web/dist`) by the routes that the CloudFront function has in the cloud."""

import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response

from local.gateway import Edge, add_policy

_IMMUTABLE = "public, max-age=31536000, immutable"
_EXTENSION = re.compile(r"\.[a-z0-9]+$", re.IGNORECASE)
_NOT_BUILT = """<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>求人者マイページ（ローカル）</title></head>
<body><main><h1>求人者マイページ（ローカル）</h1>
<p>画面はまだビルドされていません。</p>
<ul><li>API: <code>/api</code></li><li><a href="/openapi.json">openapi.json</a></li>
<li><a href="/_mail/">送信されたメール</a></li></ul></main></body></html>
"""


class Page:
    """Files of `dist`; a path without a file extension is a page route."""

    def __init__(self, dist: Path, edge: Edge) -> None:
        self._dist = dist
        self._edge = edge

    async def answer(self, request: Request) -> Response:
        if request.method not in {"GET", "HEAD"}:
            return PlainTextResponse("Method Not Allowed", 405, {"allow": "GET, HEAD"})
        return add_policy(self._file(request.url.path), self._edge.headers("page_headers"))

    def _file(self, path: str) -> Response:
        if not (self._dist / "index.html").is_file():
            return HTMLResponse(_NOT_BUILT, headers={"cache-control": "no-cache"})
        name = _file_name(path)
        file = self._inside(name)
        if file is None:
            return PlainTextResponse("Not Found", 404, {"cache-control": "no-cache"})
        return FileResponse(file, headers={"cache-control": _IMMUTABLE if name.startswith("assets/") else "no-cache"})

    def _inside(self, name: str) -> Path | None:
        if "\0" in name:
            return None
        file = (self._dist / name).resolve()
        return file if file.is_relative_to(self._dist.resolve()) and file.is_file() else None


def _file_name(path: str) -> str:
    name = path.lstrip("/")
    if name.startswith("assets/") or _EXTENSION.search(name):
        return name
    for entry in ("staff", "seeker"):
        if name == entry or name.startswith(f"{entry}/"):
            return f"{entry}/index.html"
    return "index.html"
