"""Removing pictures from the buckets, and from the CDN's cache, without forgetting any (§2.6).

What is to go is written down in the transaction that takes the image out, then removed at once; the sweep takes up what
was interrupted. A removed public picture causes an event of S3, by which `invalidate` lets the CDN forget it: only that
function knows the distribution (docs/decisions/0014).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from mypage.core import dynamo, storage
from mypage.core.errors import Unavailable
from mypage.core.log import logger
from mypage.core.settings import settings
from mypage.images import store
from mypage.images.album import objects_of

PAGE = 50


def planned(
    establishment_number: str, images: Sequence[Mapping[str, Any]], now: datetime
) -> tuple[list[dynamo.Write], list[dynamo.Item]]:
    """Return the writes of what must go with these images, and the removals themselves."""
    found = [objects_of(image) for image in images]
    pictures = [key for public, _ in found for key in public]
    renditions = [key for _, private in found for key in private]
    return _written_down(establishment_number, pictures, renditions, now)


def of_pictures(
    establishment_number: str, image: Mapping[str, Any], now: datetime
) -> tuple[list[dynamo.Write], list[dynamo.Item]]:
    """As `planned`, but only what is public: the renditions stay, for a rejection may be taken back."""
    return _written_down(establishment_number, objects_of(image)[0], [], now)


def _written_down(
    establishment_number: str, pictures: list[str], renditions: list[str], now: datetime
) -> tuple[list[dynamo.Write], list[dynamo.Item]]:
    if not pictures:
        return [], []
    write, item = store.removal(establishment_number, pictures, renditions, now)
    return [write], [item]


def at_once(removals: Sequence[Mapping[str, Any]]) -> None:
    """Remove now what was just written down; what S3 cannot do for now is left to the sweep."""
    for removal in removals:
        try:
            _carry_out(removal)
        except Unavailable:
            logger.warning("removal left to the sweep", extra={"removal": removal["sk"]})


def finish(now: datetime) -> dict[str, int]:
    """Remove everything that was interrupted; return how many removals were finished."""
    counts = {"removed": 0}
    for page in dynamo.pages(partial(store.removals_due, now, PAGE)):
        for key in page.items:
            removal = store.read_removal(key)
            if removal is not None:
                _carry_out(removal)
                counts["removed"] += 1
    return counts


def _carry_out(removal: Mapping[str, Any]) -> None:
    storage.remove(settings().pictures_bucket, removal["pictures"])
    storage.remove(settings().renditions_bucket, removal["renditions"])
    store.removed(removal)


def invalidate(key: str, event_id: str, _now: datetime) -> str:
    """Let the CDN forget a picture that is no longer public; the event twice is one request."""
    storage.invalidate(settings().distribution_id, f"/{key}", event_id)
    return "invalidated"
