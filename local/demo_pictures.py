"""Small drawn pictures for the demo data: nobody's photos."""

import io
from collections.abc import Callable

from PIL import Image, ImageDraw

_SIZE = (1200, 800)


def picture(name: str) -> bytes:
    """Return a JPEG: building, workshop or parts."""
    image = Image.new("RGB", _SIZE, "#cfe6f7")
    _DRAWN[name](ImageDraw.Draw(image))
    target = io.BytesIO()
    image.save(target, "JPEG", quality=85)
    return target.getvalue()


def _building(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 620, 1200, 800), fill="#8fae7a")
    draw.rectangle((250, 300, 950, 660), fill="#f3efe4")
    draw.polygon(((210, 300), (600, 140), (990, 300)), fill="#b2463c")
    for left in range(310, 900, 150):
        draw.rectangle((left, 350, left + 90, 430), fill="#7c97ab")
        draw.rectangle((left, 490, left + 90, 570), fill="#7c97ab")
    draw.rectangle((560, 560, 650, 660), fill="#5b4a3c")


def _workshop(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 0, 1200, 560), fill="#e9e5dc")
    draw.rectangle((0, 560, 1200, 800), fill="#a9a49a")
    for left in range(60, 1200, 230):
        draw.rectangle((left, 80, left + 150, 260), fill="#bfdcee")
    for left in (120, 480, 840):
        draw.rectangle((left, 400, left + 250, 660), fill="#4d7a63")
        draw.ellipse((left + 30, 440, left + 120, 530), fill="#dfe6e2")
        draw.rectangle((left + 150, 440, left + 220, 500), fill="#22312a")


def _parts(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 0, 1200, 800), fill="#ded7cb")
    draw.rectangle((0, 520, 1200, 800), fill="#9c8468")
    for centre, radius in ((300, 150), (640, 200), (980, 110)):
        draw.ellipse((centre - radius, 400 - radius, centre + radius, 400 + radius), fill="#9aa3ab")
        draw.ellipse((centre - radius // 3, 400 - radius // 3, centre + radius // 3, 400 + radius // 3), fill="#ded7cb")


_DRAWN: dict[str, Callable[[ImageDraw.ImageDraw], None]] = {
    "building": _building,
    "workshop": _workshop,
    "parts": _parts,
}
