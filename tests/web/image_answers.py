"""Images as the API shows them, files as people choose them, and a store that takes uploads, for tests of the page."""

import struct
import zlib
from typing import Any

from playwright.sync_api import Page, Route

Json = dict[str, Any]

STORE = "https://store.example.com/incoming"
"""Where the prepared forms send files to; `Store` answers."""


def image(number: int = 1, state: str = "published", **change: Any) -> Json:
    """Return an image as its establishment sees it."""
    inspected = state not in {"reserved", "unusable"}
    allowed = {
        "reserved": ["edit", "delete"],
        "pending": ["edit", "delete"],
        "published": ["edit", "replace", "delete"],
    }
    reasons = {
        "unusable": "ファイルが壊れているか、途中までしかありません。元の画像を確認して、もう一度登録してください。",
        "rejected": "写っている方の顔が分かる画像です。顔が分からない画像に差し替えてください。",
    }
    return {
        "image_id": f"00000000-0000-4000-8000-{number:012}",
        "kind": ("exterior", "workplace", "product", "other")[number % 4],
        "caption": ("店の外観です", "明るく広い作業場です", "毎朝焼いているパンです", "駐車場があります")[number % 4],
        "alternative_text": "白い壁の2階建ての建物と、入口の前の花だん",
        "state": state,
        "reason": reasons.get(state),
        "version": 1,
        "position": number,
        "width": 1600 if inspected else None,
        "height": 1200 if inspected else None,
        "thumbnail_url": f"/images/{number}-small.png" if inspected else None,
        "display_url": f"/images/{number}-large.png" if inspected else None,
        "replaces": None,
        "replaced_by": None,
        "text_change": None,
        "allowed": allowed.get(state, ["delete"]),
        "created_at": "2026-11-18T10:00:00+09:00",
        "updated_at": "2026-11-18T10:00:00+09:00",
        **change,
    }


def image_list(*items: Json, used: int | None = None) -> Json:
    """Return all images of an establishment."""
    counted = [one for one in items if one["state"] in {"reserved", "pending", "published"}]
    return {"limit": 10, "used": len(counted) if used is None else used, "version": 7, "items": list(items)}


def public_image(number: int = 1) -> Json:
    """Return a published image as everybody sees it."""
    kept = ("kind", "caption", "alternative_text", "width", "height", "thumbnail_url", "display_url")
    return {key: value for key, value in image(number).items() if key in kept}


def change_of(state: str = "pending", reason: str | None = None) -> Json:
    """Return new texts of a published image."""
    return {
        "kind": "exterior",
        "caption": "新しくなった店の外観です",
        "alternative_text": "青い看板のある白い建物",
        "state": state,
        "reason": reason,
    }


def png(width: int, height: int, colour: tuple[int, int, int] = (120, 160, 200)) -> bytes:
    """Return a picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def file(name: str = "IMG_0001.png", content: bytes | None = None, kind: str = "image/png") -> Any:
    """Return what `set_input_files` takes."""
    return {"name": name, "mimeType": kind, "buffer": png(400, 300) if content is None else content}


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(100)
WEBP = b"RIFF\x24\0\0\0WEBPVP8 " + bytes(100)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def serve_pictures(page: Page) -> None:
    """Let every published address be a picture."""
    small, large = png(320, 240), png(1600, 1200)
    page.route("**/images/*-small.png", lambda route: route.fulfill(content_type="image/png", body=small))
    page.route("**/images/*-large.png", lambda route: route.fulfill(content_type="image/png", body=large))


class Store:
    """Takes what is uploaded, or does not: `refuse(403)`, `lose()`, `wait()` until `go()`."""

    def __init__(self, page: Page) -> None:
        self.received: list[bytes] = []
        self._status: int | None = 204
        self._held: list[Route] = []
        self._holding = False
        page.route(f"{STORE}**", self._answer)

    def refuse(self, status: int) -> None:
        self._status = status

    def lose(self) -> None:
        """From now on no upload gets through."""
        self._status = None

    def take(self) -> None:
        self._status = 204

    def hold(self) -> None:
        """Keep uploads waiting."""
        self._holding = True

    def release(self) -> None:
        """Answer what waits."""
        self._holding = False
        for route in self._held:
            self._give(route)
        self._held.clear()

    def _answer(self, route: Route) -> None:
        if self._holding:
            self._held.append(route)
        else:
            self._give(route)

    def _give(self, route: Route) -> None:
        if self._status is None:
            route.abort()
            return
        self.received.append(route.request.post_data_buffer or b"")
        route.fulfill(status=self._status, headers={"access-control-allow-origin": "*"}, body="")


def form(key: str) -> Json:
    """Return the signed form of a reservation."""
    fields = {"key": key, "Content-Type": "image/png", "policy": "p"}
    return {"url": STORE, "fields": fields, "expires_at": "2099-01-01T00:00:00+09:00"}
