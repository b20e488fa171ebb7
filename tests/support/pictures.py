"""Picture files as phones, scanners and old programs write them, and what is seen in a picture.

Every source shows the same: a landscape of four quarters, red and green above, blue and yellow below. `SOURCES` names
them; `quarters(data)` says what a picture shows, `facts_left(data)` which metadata it still carries.
"""

from __future__ import annotations

import functools
import io
import struct
import zlib
from collections.abc import Callable
from typing import Any, NamedTuple

from PIL import Image, ImageCms

RED, GREEN, BLUE, YELLOW, WHITE = (220, 30, 30), (30, 160, 60), (40, 60, 200), (230, 210, 40), (255, 255, 255)
NAMES = {"red": RED, "green": GREEN, "blue": BLUE, "yellow": YELLOW, "white": WHITE, "grey": (128, 128, 128)}
UPRIGHT = ["red", "green", "blue", "yellow"]
SIZE = (480, 320)
SECRET = "kakuu-secret-place"  # in every kind of metadata that a file can carry


class Source(NamedTuple):
    """A file, the type under which a browser sends it, and the quarters that it shows."""

    content_type: str
    data: bytes
    shows: list[str]
    size: tuple[int, int]


def quartered(size: tuple[int, int] = SIZE, mode: str = "RGB") -> Image.Image:
    """Return the picture that all sources show."""
    image = Image.new("RGB", size)
    width, height = size
    for n, colour in enumerate((RED, GREEN, BLUE, YELLOW)):
        left, top = (n % 2) * width // 2, (n // 2) * height // 2
        image.paste(colour, (left, top, left + width - width // 2, top + height - height // 2))
    return image if mode == "RGB" else image.convert(mode)


def encoded(image: Image.Image, format_: str, **options: Any) -> bytes:
    """Return the image as a file."""
    target = io.BytesIO()
    image.save(target, format_, **options)
    return target.getvalue()


def quarters(data: bytes) -> list[str]:
    """Return the names of the colours seen above left and right, below left and right."""
    with Image.open(io.BytesIO(data)) as image:
        shown = image.convert("RGB")
    width, height = shown.size
    points = [(width * x // 4, height * y // 4) for y in (1, 3) for x in (1, 3)]
    return [_name(shown.getpixel(point)) for point in points]


def _name(colour: Any) -> str:
    return min(NAMES, key=lambda name: sum((a - b) ** 2 for a, b in zip(NAMES[name], colour, strict=True)))


def facts_left(data: bytes) -> dict[str, Any]:
    """Return the metadata that a picture still carries, and whether the secret is found in its bytes."""
    with Image.open(io.BytesIO(data)) as image:
        left = {str(name): value for name, value in image.info.items() if not str(name).startswith("jfif")}
        if image.getexif():
            left["exif_tags"] = dict(image.getexif())
    if SECRET.encode() in data:
        left["secret"] = True
    return left


# --- sources --------------------------------------------------------------------------------------

_TURNED_BY = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def phone_photo(orientation: int = 1, size: tuple[int, int] = SIZE, **options: Any) -> bytes:
    """Return a JPEG with Exif (place, device, orientation), a comment, a colour profile and a thumbnail's worth more."""
    stored = quartered(size)
    if orientation in _TURNED_BY:
        stored = stored.transpose(_TURNED_BY[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET
    exif.get_ifd(0x8825).update({1: "N", 2: (36.0, 33.0, 1.0), 3: "E", 4: (136.0, 39.0, 1.0), 29: SECRET})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = {"quality": 92, **options}
    return encoded(stored, "JPEG", exif=exif, comment=SECRET.encode(), icc_profile=profile, **options)


def mpo() -> bytes:
    """Return two JPEGs in one file, as phones write them with a depth picture."""
    return encoded(quartered(), "MPO", save_all=True, append_images=[Image.new("RGB", SIZE, "black")])


def _png(header: tuple[int, int, int, int, int], raw: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    width, height, depth, colour, interlaced = header

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    ihdr = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    parts = [chunk(b"IHDR", ihdr), *(chunk(*one) for one in chunks), chunk(b"IDAT", zlib.compress(raw, 9))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def png_16_bit() -> bytes:
    """Return a PNG with 16 bits per channel and alpha: the left half transparent, so that it shows white."""
    width, height = SIZE
    seen = quartered().load()
    assert seen is not None
    raw = bytearray()
    for y in range(height):
        raw += b"\0"
        for x in range(width):
            red, green, blue = seen[x, y]  # type: ignore[misc]  # RGB
            raw += struct.pack(">HHHH", red * 257, green * 257, blue * 257, 0 if x < width // 2 else 65535)
    return _png((width, height, 16, 6, 0), bytes(raw), (b"tEXt", b"Comment\0" + SECRET.encode()))


def png_grey_16_bit() -> bytes:
    """Return a grey PNG with 16 bits."""
    return encoded(Image.new("I;16", SIZE, 128 * 257), "PNG")


def png_palette() -> bytes:
    """Return a PNG with a palette, one of whose colours (red) is transparent."""
    return encoded(quartered().quantize(8, dither=Image.Dither.NONE), "PNG", transparency=_index_of_red())


def _index_of_red() -> int:
    index = quartered().quantize(8, dither=Image.Dither.NONE).getpixel((1, 1))
    assert isinstance(index, int)
    return index


def png_interlaced() -> bytes:
    """Return a PNG in Adam7 order, as programs for the web save it."""
    width, height = SIZE
    seen = quartered().tobytes()
    raw = bytearray()
    for left, top, across, down in (
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ):  # fmt: skip
        for y in range(top, height, down):
            raw += b"\0"
            for x in range(left, width, across):
                raw += seen[(y * width + x) * 3 : (y * width + x) * 3 + 3]
    return _png((width, height, 8, 2, 1), bytes(raw))


def _bmp(height: int, compression: int, palette: bytes, pixels: bytes, depth: int) -> bytes:
    offset = 14 + 40 + len(palette)
    info = struct.pack(
        "<IiiHHIIiiII", 40, SIZE[0], height, 1, depth, compression, len(pixels), 2835, 2835, len(palette) // 4, 0
    )
    return struct.pack("<2sIHHI", b"BM", offset + len(pixels), 0, 0, offset) + info + palette + pixels


def bmp_top_down() -> bytes:
    """Return a BMP whose first row is the uppermost (a negative height)."""
    blue_first = quartered()
    data = blue_first.tobytes("raw", "BGR")
    return _bmp(-SIZE[1], 0, b"", data, 24)


def bmp_rle() -> bytes:
    """Return a run-length encoded BMP of 256 colours."""
    palette = b"".join(bytes((blue, green, red, 0)) for red, green, blue in (RED, GREEN, BLUE, YELLOW))
    half = SIZE[0] // 2
    rows = bytearray()
    for y in range(SIZE[1]):
        left = 2 if y < SIZE[1] // 2 else 0  # rows stand from the lowest up
        for index in (left, left + 1):
            rest = half
            while rest:
                run = min(255, rest)
                rows += bytes((run, index))
                rest -= run
        rows += b"\0\0"
    return _bmp(SIZE[1], 1, palette, bytes(rows + b"\0\1"), 8)


def gif_animated() -> bytes:
    """Return a GIF of three pictures, of which the first counts."""
    others = [Image.new("RGB", SIZE, colour) for colour in ("black", "white")]
    return encoded(
        quartered(), "GIF", save_all=True, append_images=others, duration=100, loop=0, comment=SECRET.encode()
    )


def _source(content_type: str, make: Callable[[], bytes], shows: list[str] | None = None) -> Callable[[], Source]:
    return lambda: Source(content_type, make(), shows or UPRIGHT, SIZE)


_MAKERS: dict[str, Callable[[], Source]] = {
    **{f"phone photo, orientation {n}": _source("image/jpeg", functools.partial(phone_photo, n)) for n in range(1, 9)},
    "progressive photo": _source("image/jpeg", lambda: phone_photo(progressive=True)),
    "phone photo with depth (MPO)": _source("image/jpeg", mpo),
    "CMYK photo": _source("image/jpeg", lambda: encoded(quartered(mode="CMYK"), "JPEG", quality=92)),
    "PNG": _source("image/png", lambda: encoded(quartered(), "PNG")),
    "PNG, 16 bit with alpha": _source("image/png", png_16_bit, ["white", "green", "white", "yellow"]),
    "PNG, 16 bit grey": _source("image/png", png_grey_16_bit, ["grey"] * 4),
    "PNG, palette with alpha": _source("image/png", png_palette, ["white", "green", "blue", "yellow"]),
    "PNG, interlaced": _source("image/png", png_interlaced),
    "GIF, animated": _source("image/gif", gif_animated),
    "BMP": _source("image/bmp", lambda: encoded(quartered(), "BMP")),
    "BMP, top-down": _source("image/bmp", bmp_top_down),
    "BMP, run-length encoded": _source("image/bmp", bmp_rle),
}

SOURCES = list(_MAKERS)


@functools.cache
def source(name: str) -> Source:
    """Return one of `SOURCES`."""
    return _MAKERS[name]()


def bomb(side: int = 30_000, padded_to: int = 0) -> bytes:
    """Return a small PNG of side by side pixels, made as large a file as one wants."""
    data = _png((side, side, 1, 0, 0), b"")
    return data + b"\0" * max(0, padded_to - len(data))


def of_exactly(size: int) -> bytes:
    """Return a JPEG of exactly `size` bytes: a small photo with a long comment."""
    data = phone_photo()
    room = size - len(data)
    segments = b""
    while room > 0:
        length = min(room, 60_000)
        if 0 < room - length < 5:
            length -= 5
        segments += b"\xff\xfe" + struct.pack(">H", length - 2) + b"x" * (length - 4)
        room -= length
    return data[:2] + segments + data[2:]


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200
WEBP = b"RIFF\x24\0\0\0WEBPVP8 " + b"\0" * 200
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
