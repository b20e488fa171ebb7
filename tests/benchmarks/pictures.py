"""What the inspection of an uploaded file costs: CPU time and memory, against Pillow alone doing the same.

The inspection is the handler's own, whole, with its calls to AWS answered by moto (whose time is taken off: it is measured by
an inspection of a file that is refused at its first bytes). CPU time is that of this process and of the decoding process,
with its children. Bare Pillow decodes the same file, makes the same two resizes and encodes them, in this process.
Interleaved, medians. Memory is the peak of the process that decodes.
"""

from __future__ import annotations

import io
import os
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PIL import Image

from mypage.images import decoder, limits
from mypage.images.decoder import Unusable
from tests.benchmarks.figures import Figure, is_wanted, say
from tests.benchmarks.recording import world
from tests.support.aws import Aws, employer, staff
from tests.support.pictures import bomb, encoded
from tests.support.postings import ESTABLISHMENTS

_ROUNDS = 9
_TICK = os.sysconf("SC_CLK_TCK")
_NUMBER = ESTABLISHMENTS["P02"]["establishment_number"]


def measure(only: Sequence[str]) -> Iterator[Figure]:
    """Yield the figures that are asked for."""
    if is_wanted("image_process_ratio", only) or is_wanted("image_bomb_ratio", only):
        yield from (figure for figure in _times() if is_wanted(figure.name, only))
    if is_wanted("image_peak_mb", only):
        peaks = {name: _peak(data, format_) for name, (data, format_) in _worst().items()}
        for name, (megabytes, outcome) in peaks.items():
            say(f"  memory of {name}: {megabytes:.0f} MB, {outcome}")
        yield Figure("image_peak_mb", round(max(megabytes for megabytes, _ in peaks.values())), "MB")
    if is_wanted("image_bomb_peak_mb", only):
        # Once as it comes, refused by its header, and once by the decoding process itself.
        megabytes, _ = _peak(bomb(limits.MAX_SIDE - 1, padded_to=limits.MAX_BYTES), "PNG", past_the_header=True)
        yield Figure("image_bomb_peak_mb", round(megabytes), "MB")


def _times() -> Iterator[Figure]:
    photo, bomb_file = twelve_megapixels(), bomb(padded_to=limits.MAX_BYTES)
    with world() as aws:
        aws.call("establishments/register_establishment", body=ESTABLISHMENTS["P02"], caller=staff())
        found: list[list[float]] = [[], [], [], [], []]
        for number in range(_ROUNDS + 2):
            times = (
                _cpu_of(_inspection(aws, photo, "image/jpeg")),
                _cpu_of(_inspection(aws, bomb_file, "image/png")),
                _cpu_of(_inspection(aws, b"nothing", "image/jpeg")),
                _cpu_of(lambda: bare_pillow(photo)),
                _cpu_of(lambda: Image.open(io.BytesIO(photo)).load()),
            )
            if number >= 2:  # the first ones start the decoding process and fill caches
                for seconds, one in zip(times, found, strict=True):
                    one.append(seconds)
    medians = [statistics.median(one) for one in found]
    names = ("inspection", "bomb", "AWS", "bare Pillow", "decoding")
    say("  " + ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in zip(names, medians, strict=True)))
    aws_alone = medians[2]
    yield Figure("image_process_ratio", round((medians[0] - aws_alone) / medians[3], 2), "ratio")
    yield Figure("image_bomb_ratio", round(max(0.0, medians[1] - aws_alone) / medians[4], 2), "ratio")


def _inspection(aws: Aws, data: bytes, content_type: str) -> Callable[[], None]:
    """Prepare one upload; return the handling of its event."""
    texts = {"kind": "exterior", "caption": "店の外観", "alternative_text": "青い屋根の店の正面"}
    body = {"content_type": content_type, "size": min(len(data), limits.MAX_BYTES), **texts}
    reserved = aws.call("images/reserve_image", body=body, caller=employer(_NUMBER)).json
    key = reserved["upload"]["fields"]["key"]
    event = {"id": "1", "detail": {"object": {"key": key, "etag": aws.put_object("incoming", key, data)}}}

    def run() -> None:
        aws.invoke("images/inspect_upload", event)

    def done() -> None:
        path = {"image_id": reserved["image"]["image_id"]}
        aws.call("images/delete_image", path=path, caller=employer(_NUMBER))

    run.done = done  # type: ignore[attr-defined]  # its place is needed again
    return run


def twelve_megapixels() -> bytes:
    """Return a photo of 4000 by 3000 pixels of nearly 2 MB."""
    noise = Image.effect_noise((1000, 750), 40).resize((4000, 3000), Image.Resampling.BICUBIC)
    turned = [noise, noise.transpose(Image.Transpose.FLIP_LEFT_RIGHT), noise.transpose(Image.Transpose.ROTATE_180)]
    image = Image.merge("RGB", turned)
    quality = 75
    while len(data := encoded(image, "JPEG", quality=quality)) > limits.MAX_BYTES:
        quality -= 5
    return data


def bare_pillow(data: bytes) -> None:
    """Decode, make both resizes, encode."""
    image = Image.open(io.BytesIO(data))
    image.load()
    display = image.resize((1600, 1200), Image.Resampling.LANCZOS)
    small = display.resize((320, 240), Image.Resampling.LANCZOS)
    for picture in (display, small):
        encoded(picture, "JPEG", quality=85)


def _cpu_of(run: Callable[[], object]) -> float:
    """Return the CPU seconds of this process and of the decoding process with its children."""
    before = time.process_time() + _decoder_seconds()
    run()
    spent = time.process_time() + _decoder_seconds() - before
    getattr(run, "done", lambda: None)()
    return spent


def _decoder_seconds() -> float:
    running = decoder._PROCESS._popen  # noqa: SLF001 - the process whose time counts
    if running is None:
        return 0.0
    stat = Path(f"/proc/{running.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(int(ticks) for ticks in stat[11:15]) / _TICK


def _worst() -> dict[str, tuple[bytes, str]]:
    """Return the files that cost most of those that are taken: the largest picture in every way of storing it."""
    size = (6000, 6000)
    noise = Image.effect_noise((600, 600), 20).resize(size)
    colours = Image.merge("RGB", [noise] * 3)
    return {
        "progressive JPEG 4:4:4": (encoded(colours, "JPEG", quality=15, subsampling=0, progressive=True), "JPEG"),
        "JPEG": (encoded(colours, "JPEG", quality=15), "JPEG"),
        "CMYK JPEG": (encoded(Image.new("CMYK", size, (10, 20, 30, 40)), "JPEG", quality=15), "JPEG"),
        "PNG with alpha": (encoded(Image.new("RGBA", size, (10, 20, 30, 40)), "PNG"), "PNG"),
        "PNG": (encoded(Image.new("RGB", size, (10, 20, 30)), "PNG"), "PNG"),
        "grey PNG with alpha": (encoded(Image.new("LA", size, (10, 20)), "PNG"), "PNG"),
        "PNG of 16 bits": (encoded(Image.new("I;16", size, 30_000), "PNG"), "PNG"),
        "GIF": (encoded(Image.new("P", size, 3), "GIF"), "GIF"),
        "BMP of 1 bit": (encoded(Image.new("1", (4000, 4000), 1), "BMP"), "BMP"),
    }


def _peak(data: bytes, format_: str, *, past_the_header: bool = False) -> tuple[float, str]:
    result = decoder._PROCESS.ask(format_, data) if past_the_header else decoder.inspect(data, format_)  # noqa: SLF001
    outcome = result.code if isinstance(result, Unusable) else "taken"
    return result.peak_kb / 1024, outcome
