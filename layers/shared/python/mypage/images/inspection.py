"""What happens when a file arrives: look at it, re-encode it, let it join the queue, or say why not (A17, §2.6).

The event may come twice, late, out of order, for a deleted reservation, or again after this function was killed: every
step can be repeated. Renditions lie where the upload and its ETag put them, and one transaction decides what they are.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from mypage.core import audit, dynamo, storage
from mypage.core.clock import to_stored
from mypage.core.errors import Conflict
from mypage.core.ids import new_id
from mypage.core.log import logger
from mypage.core.settings import settings
from mypage.images import decoder, rules, service, store, submission
from mypage.images.album import Album, Image
from mypage.images.decoder import Pictures, Unusable
from mypage.images.limits import MAX_BYTES
from mypage.images.rules import ImageState

_KEY = re.compile(r"([0-9]{4}-[0-9]{6}-[0-9])/[0-9a-f]{32}")
_ETAG = re.compile(r"[0-9a-zA-Z-]{1,80}")
_KEPT_BY_NOBODY = "private, max-age=900"


def inspect(key: str, etag: str, now: datetime) -> str:
    """Inspect one uploaded file; return the outcome: pending, unusable, or why there was nothing to do."""
    match = _KEY.fullmatch(key)
    if match is None or _ETAG.fullmatch(etag) is None:
        return "not-ours"
    image = store.read(match[1]).of_upload(key)
    if image is None or image["state"] != ImageState.RESERVED:
        storage.remove(settings().incoming_bucket, [key])
        return "not-awaited"
    try:
        data = storage.read(settings().incoming_bucket, key, MAX_BYTES, etag)
    except storage.Hidden:
        # Without the right to list, S3 answers 403 for what is gone: another run of this event may have finished.
        if _is_awaited(match[1], key):
            raise
        return "not-awaited"
    except storage.Gone:
        return "replaced"
    looked_at = decoder.inspect(data, rules.CONTENT_TYPES[image["content_type"]])
    outcome = _conclude(match[1], key, etag, looked_at, now)
    storage.remove(settings().incoming_bucket, [key])
    return outcome


def _is_awaited(number: str, key: str) -> bool:
    image = store.read(number).of_upload(key)
    return image is not None and image["state"] == ImageState.RESERVED


def _conclude(number: str, key: str, etag: str, looked_at: Pictures | Unusable, now: datetime) -> str:
    kept = _keep(key, etag, looked_at) if isinstance(looked_at, Pictures) else {}

    def change(album: Album) -> tuple[Image, list[dynamo.Write]]:
        image = album.of_upload(key)
        if image is None or image["state"] != ImageState.RESERVED:
            raise _AlreadyDecided(image)
        values, writes = _result(album, image, looked_at, kept, now)
        image = album.change(image, {**values, "etag": etag, "lapses_at": None}, "inspect_upload", audit.CLOCK, now)
        line = audit.line(
            actor=audit.CLOCK,
            office=image["office"],
            action="inspect_upload",
            subject=f"establishment#{number}",
            now=now,
            request_id="inspect_upload",
            facts={"image_id": image["image_id"], "state": image["state"], "code": values.get("reason_code")},
        )
        return image, [*writes, line]

    try:
        _, image = service.changed(number, change, shown_anew=False)
    except _AlreadyDecided as decided:
        if kept and (decided.image is None or decided.image.get("etag") != etag):
            storage.remove(settings().renditions_bucket, [one["key"] for one in kept.values()])
        return "not-awaited"
    logger.info(
        "image inspected",
        extra={"image_id": image["image_id"], "state": image["state"], "code": image.get("reason_code", "")},
    )
    return str(image["state"])


class _AlreadyDecided(Exception):
    """Another run was faster, or the reservation is gone."""

    def __init__(self, image: Image | None) -> None:
        super().__init__()
        self.image = image


def _result(
    album: Album, image: Image, looked_at: Pictures | Unusable, kept: dict[str, Any], now: datetime
) -> tuple[dict[str, Any], list[dynamo.Write]]:
    if isinstance(looked_at, Unusable):
        return _unusable(looked_at.code), []
    others = [one for one in album.images.values() if one is not image]
    pending = {**image, "state": ImageState.PENDING.value}
    try:
        rules.hold_place(others, pending, now)  # a reservation that has lapsed meanwhile must find its place anew
    except Conflict:
        return _unusable("limit"), []
    values, writes = submission.of_image(image, now)
    return {
        **values,
        **kept,
        "state": ImageState.PENDING.value,
        "inspected_at": to_stored(now),
        "width": looked_at.width,
        "height": looked_at.height,
    }, writes


def _unusable(code: str) -> dict[str, Any]:
    return {"state": ImageState.UNUSABLE.value, "reason": rules.REASONS[code], "reason_code": code}


def _keep(key: str, etag: str, pictures: Pictures) -> dict[str, Any]:
    """Write the renditions; return how they are known again, and the unguessable names they may be published under."""
    kept = {}
    for name, data in (("display", pictures.display), ("thumbnail", pictures.thumbnail)):
        rendition = rules.rendition_key(key, etag, name)
        storage.write(settings().renditions_bucket, rendition, data, "image/jpeg", _KEPT_BY_NOBODY)
        kept[name] = {"key": rendition, "digest": storage.digest(data), "public": f"images/{new_id()}.jpg"}
    return kept
