"""Which format a file really has and how large its picture is, from its first bytes alone (A17). Standard library only.

Nothing is decoded here: a picture of 30,000 by 30,000 pixels costs no more than reading its header.
"""

import struct
from typing import NamedTuple

_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_JPEG_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = {0x01, *range(0xD0, 0xD9)}


class Header(NamedTuple):
    """What a header says: one of the four formats or the name of another, and the size in pixels if it tells."""

    format: str
    size: tuple[int, int] | None


def header_of(data: bytes) -> Header:
    """Return what the first bytes say; the format of bytes that are no picture is `unknown`."""
    if data.startswith(b"\xff\xd8\xff"):
        return Header("JPEG", _jpeg_size(data))
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Header("PNG", _read(">II", data, 16) if data[12:16] == b"IHDR" else None)
    if data[:6] in {b"GIF87a", b"GIF89a"}:
        return Header("GIF", _read("<HH", data, 6))
    if data.startswith(b"BM"):
        return Header("BMP", _bmp_size(data))
    return Header(_other(data), None)


def _other(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return "heic" if brand in _HEIC else "avif" if brand in {b"avif", b"avis"} else "unknown"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[:4] in {b"II*\0", b"MM\0*"}:
        return "tiff"
    if b"<svg" in data[:2000].lower():
        return "svg"
    return "unknown"


def _read(shape: str, data: bytes, at: int) -> tuple[int, int] | None:
    if len(data) < at + struct.calcsize(shape):
        return None
    first, second = struct.unpack_from(shape, data, at)
    return first, second


def _bmp_size(data: bytes) -> tuple[int, int] | None:
    old = data[14:18] == b"\x0c\0\0\0"
    found = _read("<HH", data, 18) if old else _read("<ii", data, 18)
    return (abs(found[0]), abs(found[1])) if found else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _JPEG_ALONE:
            at += 2
        elif marker in _JPEG_FRAMES:
            found = _read(">HH", data, at + 5)
            return (found[1], found[0]) if found else None
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
