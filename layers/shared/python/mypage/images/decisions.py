"""What a decision of staff about an image writes (§2.6); `review.service` adds the rest.

An acceptance publishes exactly the bytes that were inspected: they are read, held against their digest and written under
names that nobody can guess and that never carry anything else. The names stand in the image from its inspection on, so an
acceptance that is repeated, or lost, leaves nothing behind that a deletion would not find.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo, storage
from mypage.core.api import StaffCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, NotFound
from mypage.core.settings import settings
from mypage.establishments import standing as establishments
from mypage.images import removal, rules, service, store, submission
from mypage.images.album import Album, Image
from mypage.images.limits import MAX_BYTES
from mypage.images.models import ReviewedImage
from mypage.images.rules import ImageActor, ImageEvent, ImageState, TextChangeState
from mypage.postings.models import HistoryLine
from mypage.review import queue
from mypage.review.queue import Decided, UnderReview

_IMMUTABLE = "public, max-age=31536000, immutable"


def for_review(review: Mapping[str, Any], now: datetime) -> UnderReview:
    """Return what a clerk needs: the image as it is to become, what is public now in its place, what happened."""
    album, image = _read(review)
    if _is_about_texts(review, image):
        change = image["text_change"]
        shown = {**image, **{name: change[name] for name in submission.TEXTS}}
        previous: Image | None = image
    else:
        shown = image
        replaced = album.images.get(image.get("replaces", ""))
        previous = replaced if replaced and replaced["state"] == ImageState.PUBLISHED else None
    reviewed = ReviewedImage(
        image=service.view(album, shown, ImageActor.STAFF, now),
        previous=service.view(album, previous, ImageActor.STAFF, now) if previous else None,
    )
    return UnderReview(
        establishment=establishments.stored(review["establishment_number"]),
        image=reviewed,
        history=[_line(number, line) for number, line in enumerate(image["history"], 1)],
    )


def _line(number: int, line: Mapping[str, Any]) -> HistoryLine:
    return HistoryLine(
        line_id=str(number),
        event=line["event"],
        actor_kind=line["actor"].partition("#")[0],
        at=from_stored(line["at"]),
        version=line["version"],
        has_content=False,
        has_proposal=False,
        facts=line["facts"],
        comments=[],
    )


def claimed(_review: Mapping[str, Any], _event: str, _now: datetime) -> list[dynamo.Write]:
    """Return nothing: an image waits until it is decided, whoever looks at it (§2.6)."""
    return []


def accepted(review: Mapping[str, Any], caller: StaffCaller, now: datetime) -> Decided:
    """Return what an acceptance writes: publish the image in its predecessor's place, or its new texts."""
    album, image = _read(review)
    if _is_about_texts(review, image):
        change = image["text_change"]
        texts = {name: change[name] for name in submission.TEXTS}
        album.change(image, {**texts, "text_change": None}, "accept_texts", _actor(caller), now)
        return _decided(album, [], [], shown_anew=False)
    rules.after(ImageState(image["state"]), ImageEvent.ACCEPT, ImageActor.STAFF)
    pictures = _inspected(image)
    for name, data in zip(("display", "thumbnail"), pictures, strict=True):
        storage.write(settings().pictures_bucket, image[name]["public"], data, "image/jpeg", _IMMUTABLE)
    writes, removals = _take_the_place(album, image, now)
    values = {"state": ImageState.PUBLISHED.value, "review_id": None, "replaces": None, "published_at": to_stored(now)}
    album.change(image, values, "accept_image", _actor(caller), now)
    return _decided(album, writes, removals, shown_anew=True)


def returned(review: Mapping[str, Any], caller: StaffCaller, comments: list[dict[str, str]], now: datetime) -> Decided:
    """Return what a rejection writes: the reason; of new texts, the public ones stay (§2.6)."""
    album, image = _read(review)
    reason = "\n".join(comment["text"] for comment in comments)
    if _is_about_texts(review, image):
        change = {**image["text_change"], "state": TextChangeState.REJECTED.value, "reason": reason}
        album.change(image, {"text_change": change}, "reject_texts", _actor(caller), now)
        return _decided(album, [], [], shown_anew=False)
    rules.after(ImageState(image["state"]), ImageEvent.REJECT, ImageActor.STAFF)
    # An acceptance that was interrupted may have left the pictures in public, under names that nobody was told.
    writes, removals = removal.of_pictures(album.establishment_number, image, now)
    values = {"state": ImageState.REJECTED.value, "reason": reason, "review_id": None}
    album.change(image, values, "reject_image", _actor(caller), now)
    return _decided(album, writes, removals, shown_anew=False)


def _decided(album: Album, writes: list[dynamo.Write], removals: list[dynamo.Item], *, shown_anew: bool) -> Decided:
    return Decided(
        [*store.writes(album, shown_anew=shown_anew), *writes],
        afterwards=lambda: removal.at_once(removals),
        is_overtaken=store.is_overtaken,
    )


def _take_the_place(album: Album, image: Image, now: datetime) -> tuple[list[dynamo.Write], list[dynamo.Item]]:
    """Take the published predecessor out; the image stands where it stood."""
    predecessor = album.images.get(image.get("replaces", ""))
    if predecessor is None or predecessor["state"] != ImageState.PUBLISHED:
        return [], []
    album.place(image["image_id"], after=predecessor["image_id"])
    album.remove(predecessor)
    writes, removals = removal.planned(album.establishment_number, [predecessor], now)
    return [*writes, *(queue.voiding(one, now) for one in submission.open_reviews(predecessor))], removals


def _is_about_texts(review: Mapping[str, Any], image: Mapping[str, Any]) -> bool:
    return bool((image.get("text_change") or {}).get("review_id") == review["review_id"])


def _read(review: Mapping[str, Any]) -> tuple[Album, Image]:
    album = store.read(review["establishment_number"])
    image = album.images.get(review["image_id"])
    if image is None:
        raise NotFound
    return album, image


def _actor(caller: StaffCaller) -> str:
    return f"staff#{caller.staff_id}"


def _inspected(image: Mapping[str, Any]) -> list[bytes]:
    """Return the pictures exactly as they were inspected: display, thumbnail.

    Raises:
        Conflict: `pictures-gone`, they have expired or are not those that were inspected.
    """
    found = []
    for name in ("display", "thumbnail"):
        try:
            data = storage.read(settings().renditions_bucket, image[name]["key"], MAX_BYTES)
        except storage.Gone:
            data = b""
        if storage.digest(data) != image[name]["digest"]:
            raise Conflict(
                "pictures-gone",
                "この画像の保存期間が過ぎたため、公開できません。求人者に、もう一度登録するようお伝えください。",
            )
        found.append(data)
    return found
