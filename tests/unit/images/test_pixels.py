"""Decoding and re-encoding (R18, A17): four formats as phones write them, limits, hostile files."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from mypage.images import decoder, limits, rules
from mypage.images.decoder import Pictures, Unusable
from tests.support import pictures
from tests.support.pictures import SOURCES, encoded, facts_left, quartered, quarters, source

FORMATS = {"image/jpeg": "JPEG", "image/gif": "GIF", "image/png": "PNG", "image/bmp": "BMP"}


def inspected(data: bytes, format_: str = "JPEG") -> Pictures:
    result = decoder.inspect(data, format_)
    assert isinstance(result, Pictures), result
    return result


def refused(data: bytes, format_: str = "JPEG") -> str:
    result = decoder.inspect(data, format_)
    assert isinstance(result, Unusable), result
    assert result.code in rules.REASONS
    return result.code


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "JPEG"
        return image.size


@pytest.mark.parametrize("name", SOURCES)
def test_every_kind_of_source_comes_out_upright_as_jpeg_without_metadata(name: str) -> None:
    given_file = source(name)
    result = inspected(given_file.data, FORMATS[given_file.content_type])
    assert (result.width, result.height) == given_file.size
    assert size_of(result.display) == given_file.size
    assert quarters(result.display) == given_file.shows
    assert quarters(result.thumbnail) == given_file.shows
    assert facts_left(result.display) == {}
    assert facts_left(result.thumbnail) == {}


def test_renditions_have_their_long_sides_and_small_pictures_are_not_made_larger() -> None:
    large = inspected(encoded(quartered((3000, 2000)), "JPEG"))
    assert (large.width, large.height) == (3000, 2000)
    assert size_of(large.display) == (limits.DISPLAY_SIDE, 1067)
    assert size_of(large.thumbnail) == (limits.THUMBNAIL_SIDE, 213)
    assert size_of(inspected(encoded(quartered((100, 50)), "PNG"), "PNG").thumbnail) == (100, 50)


def test_the_same_file_comes_to_the_same_bytes() -> None:
    data = source("phone photo, orientation 6").data
    assert inspected(data).display == inspected(data).display


def _profile_with_red_and_blue_exchanged() -> bytes:
    """Return a profile of other primaries than sRGB's, so that what a file calls red is seen as blue."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for n in range(int.from_bytes(data[128:132])):
        at = 132 + 12 * n
        if bytes(data[at : at + 4]) in {b"rXYZ", b"bXYZ"}:
            data[at] = ord("b") if data[at] == ord("r") else ord("r")
    return bytes(data)


def test_other_colours_than_srgb_are_converted_by_their_profile() -> None:
    data = encoded(quartered(), "JPEG", quality=95, icc_profile=_profile_with_red_and_blue_exchanged())
    assert quarters(inspected(data).display)[::2] == ["blue", "red"]


def test_a_broken_profile_counts_for_nothing() -> None:
    assert quarters(inspected(encoded(quartered(), "JPEG", icc_profile=b"no profile")).display) == pictures.UPRIGHT


@pytest.mark.parametrize(
    ("data", "declared", "code"),
    [
        (b"", "JPEG", "empty"),
        (b"x" * (limits.MAX_BYTES + 1), "JPEG", "too_large"),
        (b"not a picture", "JPEG", "unknown"),
        (pictures.HEIC, "JPEG", "heic"),
        (pictures.WEBP, "JPEG", "webp"),
        (pictures.SVG, "PNG", "svg"),
        (source("PNG").data, "JPEG", "mismatch"),
        (source("phone photo, orientation 1").data, "PNG", "mismatch"),
        (pictures.bomb(), "PNG", "pixels"),
        (source("phone photo, orientation 1").data[:3000], "JPEG", "damaged"),
        (source("PNG").data[:-300], "PNG", "damaged"),
        (source("BMP").data[:-3000], "BMP", "damaged"),
        (source("GIF, animated").data[:40], "GIF", "damaged"),
    ],
)
def test_what_is_no_whole_picture_of_the_declared_format_is_refused_with_its_reason(
    data: bytes, declared: str, code: str
) -> None:
    assert refused(data, declared) == code


def test_the_limit_of_pixels_and_of_a_side_hold_at_the_limit_and_one_beyond() -> None:
    at = inspected(encoded(Image.new("L", (6000, 6000)), "PNG"), "PNG")
    assert (at.width, at.height) == (6000, 6000)
    assert refused(encoded(Image.new("L", (6001, 6000)), "PNG"), "PNG") == "pixels"
    assert inspected(encoded(Image.new("L", (limits.MAX_SIDE, 3)), "PNG"), "PNG").width == limits.MAX_SIDE
    assert refused(encoded(Image.new("L", (limits.MAX_SIDE + 1, 3)), "PNG"), "PNG") == "pixels"


def test_a_picture_that_needs_too_much_memory_is_refused_before_it_is_decoded() -> None:
    data = encoded(Image.new("CMYK", (6000, 6000)), "JPEG", quality=10, progressive=True)
    result = decoder.inspect(data, "JPEG")
    assert isinstance(result, Unusable)
    assert (result.code, result.peak_kb < 60_000) == ("memory", True)


def test_a_decoder_that_dies_refuses_that_picture_and_the_next_one_works(monkeypatch: pytest.MonkeyPatch) -> None:
    inspected(source("PNG").data, "PNG")
    running = decoder._PROCESS._popen  # noqa: SLF001 - the process to be killed
    assert running is not None
    monkeypatch.setattr(limits, "WALL_SECONDS", 0)
    assert refused(source("PNG").data, "PNG") == "time"
    assert running.poll() is not None
    monkeypatch.undo()
    inspected(source("PNG").data, "PNG")


def test_the_decoding_process_holds_no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    decoder._PROCESS.end()  # noqa: SLF001 - so that the next one starts now
    inspected(source("PNG").data, "PNG")
    running = decoder._PROCESS._popen  # noqa: SLF001
    assert running is not None
    with open(f"/proc/{running.pid}/environ", "rb") as file:  # noqa: PTH123
        assert b"AWS" not in file.read()


_SMALL = [source(name) for name in SOURCES]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_file_changed_at_random_is_taken_or_refused_and_never_more_costly_than_allowed(data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(_SMALL))
    changed = bytearray(original.data)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, min(len(changed) - 1, 400) if data.draw(st.booleans()) else len(changed) - 1))
        match data.draw(st.sampled_from(["set", "cut", "repeat", "insert"])):
            case "set":
                changed[at] = data.draw(st.integers(0, 255))
            case "cut":
                del changed[at : at + data.draw(st.integers(1, 200))]
            case "repeat":
                changed[at:at] = changed[at : at + 64] * data.draw(st.integers(1, 20))
            case _:
                changed[at:at] = data.draw(st.binary(min_size=1, max_size=16))
        if not changed:
            return
    result = decoder.inspect(bytes(changed), FORMATS[original.content_type])
    assert result.peak_kb < 300 * 1024
    if isinstance(result, Unusable):
        assert result.code in rules.REASONS
    else:
        assert facts_left(result.display) == {}


_HOSTILE = """
import os, signal, sys
sys.path[:0] = sys.argv[1:3]
from mypage.images import limits, pixels
limits.CPU_SECONDS = 1
deeds = {
    "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "memory": lambda: bytearray(limits.ADDRESS_SPACE),
    "endless": lambda: sum(iter(int, 1)),
    "none": lambda: None,
}
def deed(data, format_):
    deeds[data.decode()]()
    return (1, 1), b"display", b"thumbnail"
real = pixels._renditions
pixels.Image.open = lambda source, formats: Opened(source)
class Opened:
    def __init__(self, source): self.data = source.read()
    def __enter__(self): return self.data
    def __exit__(self, *error): return None
pixels._renditions = lambda data: deed(data, "")
for name in deeds:
    print(pixels._in_child(name.encode(), "JPEG").partition(b"\\n")[0].decode())
"""


def test_a_picture_that_crashes_the_decoder_or_never_ends_is_refused_and_the_next_one_works() -> None:
    paths = [str(Path(decoder.__file__).parents[2]), str(Path(Image.__file__).parents[1])]
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-I", "-S", "-c", _HOSTILE, *paths], capture_output=True, text=True, check=True, timeout=60
    )
    codes = [json.loads(line)["code"] for line in done.stdout.splitlines()]
    assert codes == ["crashed", "memory", "time", ""]
