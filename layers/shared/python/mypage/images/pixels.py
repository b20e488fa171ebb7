"""Decoding and re-encoding with Pillow, in a process of its own that holds no credentials (A17).

`images.decoder` starts this file as a program (`serve`). It loads Pillow once and forks for each picture: the child has
hard limits of memory and time, and whatever happens to it, the next picture finds this process as it was. Nothing else
imports Pillow.

A request is the format's name (4 bytes), the length (4 bytes) and the file. The answer is its length (4 bytes) and then
one line of JSON, followed by the display picture and the thumbnail: `{"code": "", "width", "height", "sizes": [..]}` or
`{"code": <why not>}`; with the child's peak memory and CPU time.
"""

from __future__ import annotations

import io
import json
import os
import resource
import signal
import struct
import sys
import warnings
from pathlib import Path
from typing import Any, BinaryIO

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
)

from mypage.images import limits

__all__ = ["Refused", "renditions", "serve"]

_PLUGINS = (BmpImagePlugin, GifImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin)
"""Loaded before the fork: a child must not spend its time on imports."""

_QUALITY = 85
_STRIP_ROWS = 64
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112


class Refused(Exception):
    """The picture is not taken; `code` is one of `rules.REASONS`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


# --- one picture --------------------------------------------------------------------------------


def renditions(data: bytes, format_: str) -> tuple[tuple[int, int], bytes, bytes]:
    """Return size, display picture and thumbnail: upright, sRGB, JPEG, without metadata.

    Raises:
        Refused: too large, damaged, or of another format than said.
    """
    try:
        with Image.open(io.BytesIO(data), formats=[format_]) as image:
            return _renditions(image)
    except Refused:
        raise
    except MemoryError as error:
        raise Refused("memory") from error
    except Exception as error:
        # Pillow's decoders meet damaged files with a dozen kinds of exception.
        raise Refused("memory" if "memory" in str(error) else "damaged") from error


def _renditions(image: ImageFile.ImageFile) -> tuple[tuple[int, int], bytes, bytes]:
    _hold_to_limits(image)
    full_size = image.size
    if image.format in {"JPEG", "MPO"} and _pixels(image.size) > limits.HALVED_FROM_PIXELS:
        image.draft(image.mode, _fitting(image.size, limits.DISPLAY_SIDE))
    image.load()
    profile = image.info.get("icc_profile")
    orientation = _orientation(image)
    shown = _in_srgb(_shrunk(image, _fitting(image.size, limits.DISPLAY_SIDE)), profile)
    if orientation in _TURNS:  # a member of this enumeration may be false
        shown = shown.transpose(_TURNS[orientation])
        if orientation >= 5:
            full_size = (full_size[1], full_size[0])
    shown.info.clear()  # a comment would be written again
    small = shown.resize(_fitting(shown.size, limits.THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    return full_size, _encoded(shown), _encoded(small)


def _hold_to_limits(image: ImageFile.ImageFile) -> None:
    if not 0 < min(image.size) <= max(image.size) <= limits.MAX_SIDE or _pixels(image.size) > limits.MAX_PIXELS:
        raise Refused("pixels")
    if _decoded_bytes(image) > limits.DECODED_BYTES:
        raise Refused("memory")


def _decoded_bytes(image: ImageFile.ImageFile) -> int:
    """Estimate what decoding holds: the picture, and for a progressive JPEG all coefficients of all components."""
    pixels = _pixels(image.size)
    depth = {"1": 1, "L": 1, "P": 1}.get(image.mode, 2 if image.mode.startswith("I;16") else 4)
    if image.format not in {"JPEG", "MPO"}:
        return pixels * depth
    layers: list[tuple[int, int, int, int]] = image.layer  # type: ignore[attr-defined]  # of JpegImageFile
    most = max((across * down for _, across, down, _ in layers), default=1) or 1
    share = sum(across * down for _, across, down, _ in layers) / most
    held = pixels // (4 if pixels > limits.HALVED_FROM_PIXELS else 1) * depth
    return held + int(2 * pixels * share if image.info.get("progressive") else 0)


def _orientation(image: ImageFile.ImageFile) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - broken metadata is no reason to refuse the picture
        return 1


def _shrunk(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the picture at `size` without alpha; at no time is there a second copy at full size."""
    if image.mode in {"L", "RGB", "CMYK"} and "transparency" not in image.info:
        return image.resize(size, Image.Resampling.LANCZOS) if size != image.size else image
    factor = max(1, max(image.size) // limits.DISPLAY_SIDE)
    width, height = image.size
    smaller = Image.new("RGB", (-(-width // factor), -(-height // factor)))
    for top in range(0, height, _STRIP_ROWS * factor):
        strip = image.crop((0, top, width, min(height, top + _STRIP_ROWS * factor)))
        smaller.paste(_on_white(strip).reduce(factor), (0, top // factor))
    return smaller.resize(size, Image.Resampling.LANCZOS) if size != smaller.size else smaller


def _on_white(strip: Image.Image) -> Image.Image:
    """Return eight bits per channel on white: a picture that is seen on a page."""
    if strip.mode.startswith("I"):
        strip = strip.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    if "transparency" in strip.info or strip.mode in {"LA", "La", "PA", "RGBA", "RGBa"}:
        strip = strip.convert("RGBA")
        white = Image.new("RGB", strip.size, "white")
        white.paste(strip, mask=strip.getchannel("A"))
        return white
    return strip.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture in sRGB; a profile that cannot be read, or is of other colours, counts for nothing."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
        except Exception:  # noqa: BLE001 - lcms and Pillow have several
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")


_SRGB = ImageCms.createProfile("sRGB")


def _encoded(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=_QUALITY)
    return target.getvalue()


def _pixels(size: tuple[int, int]) -> int:
    return size[0] * size[1]


def _fitting(size: tuple[int, int], longest: int) -> tuple[int, int]:
    scale = min(1.0, longest / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


# --- one process for each picture ---------------------------------------------------------------


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    Image.MAX_IMAGE_PIXELS = None  # the limits above hold, without Pillow's warnings
    warnings.simplefilter("ignore")
    while head := requests.read(8):
        name, length = struct.unpack(">4sI", head)
        answer = _in_child(requests.read(length), name.decode().strip())
        answers.write(struct.pack(">I", len(answer)) + answer)
        answers.flush()


def _in_child(data: bytes, format_: str) -> bytes:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        for inherited in (reading, 0, 1):  # what others are asked and answered is none of this picture's business
            os.close(inherited)
        _be_child(data, format_, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    _, status, usage = os.wait4(child, 0)
    cost = {"peak_kb": usage.ru_maxrss, "cpu_s": round(usage.ru_utime + usage.ru_stime, 3)}
    if status == 0:
        told, _, pictures = answer.partition(b"\n")
        return json.dumps({**json.loads(told), **cost}).encode() + b"\n" + pictures
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return json.dumps({"code": "time" if ended_by == signal.SIGXCPU else "crashed", **cost}).encode() + b"\n"


def _be_child(data: bytes, format_: str, writing: int) -> None:
    """Do the work under hard limits and end the process, without anything that the parent would do at its end."""
    try:
        _limit_this_process()
        answer = _answer(data, format_)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
        os._exit(0)
    finally:
        os._exit(1)


def _limit_this_process() -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    space = pages * _PAGE + limits.ADDRESS_SPACE
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.CPU_SECONDS, limits.CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(data: bytes, format_: str) -> bytes:
    told: dict[str, Any]
    try:
        size, display, thumbnail = renditions(data, format_)
    except Refused as refused:
        return json.dumps({"code": refused.code}).encode() + b"\n"
    told = {"code": "", "width": size[0], "height": size[1], "sizes": [len(display), len(thumbnail)]}
    return json.dumps(told).encode() + b"\n" + display + thumbnail


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
