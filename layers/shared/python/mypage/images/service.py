"""An establishment's images: reserve a place, describe, order, delete, reopen (R18, A15-A17, domain.md §2.6).

What arrives is looked at by `inspection`; what staff decide is written by `decisions`; what must go from the buckets by
`removal`. Each change is one transaction on the whole album, repeated when another one was faster.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from mypage.core import audit, dynamo, storage
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, NotFound, stale_version, storage_unavailable
from mypage.core.ids import new_id, new_uuid
from mypage.core.settings import settings
from mypage.establishments import standing as establishments
from mypage.images import removal, rules, store, submission
from mypage.images.album import Album, Image
from mypage.images.limits import MAX_BYTES
from mypage.images.models import (
    EditImage,
    ImageList,
    ImageTexts,
    ImageView,
    OrderImages,
    ReopenImage,
    ReservedImage,
    ReserveImage,
    TextChange,
    UploadForm,
)
from mypage.images.rules import ImageActor, ImageEvent, ImageKind, ImageState, TextChangeState
from mypage.review import queue

TRIES = 40
"""How often a change is made anew because another one was faster; twenty people at once need a dozen."""


# --- lists --------------------------------------------------------------------------------------


def list_own(caller: EmployerCaller, now: datetime) -> ImageList:
    """Return the caller's images in their order; abandoned reservations are not among them."""
    return _list(store.read(caller.establishment_number), ImageActor.EMPLOYER, now)


def list_for_staff(caller: StaffCaller, number: str, now: datetime) -> ImageList:
    """Return the images of an establishment of the caller's office (§1.6)."""
    establishment = establishments.for_staff(caller, number)
    return _list(store.read(establishment.establishment_number), ImageActor.STAFF, now)


def _list(album: Album, viewer: ImageActor, now: datetime) -> ImageList:
    shown = [image for image in album.all() if not rules.is_lapsed(image, now)]
    return ImageList(
        limit=rules.LIMIT,
        used=rules.used(shown, now),
        version=album.version,
        items=[view(album, image, viewer, now) for image in shown],
    )


def view(album: Album, image: Mapping[str, Any], viewer: ImageActor, now: datetime) -> ImageView:
    """Build the view of an image; pictures that are not public get addresses that last some minutes."""
    state = ImageState(image["state"])
    replaced_by = rules.successor(album.images.values(), image["image_id"], now)
    change = image.get("text_change")
    shown = [one["image_id"] for one in album.all() if not rules.is_lapsed(one, now)]
    return ImageView(
        image_id=image["image_id"],
        kind=ImageKind(image["kind"]),
        caption=image["caption"],
        alternative_text=image["alternative_text"],
        state=state,
        reason=image.get("reason"),
        version=image["version"],
        position=shown.index(image["image_id"]) if image["image_id"] in shown else len(shown),
        width=image.get("width"),
        height=image.get("height"),
        thumbnail_url=_address(image, "thumbnail"),
        display_url=_address(image, "display"),
        replaces=image.get("replaces"),
        replaced_by=replaced_by,
        text_change=TextChange(
            kind=ImageKind(change["kind"]),
            caption=change["caption"],
            alternative_text=change["alternative_text"],
            state=TextChangeState(change["state"]),
            reason=change.get("reason"),
        )
        if change
        else None,
        allowed=rules.allowed(state, viewer, replaced=replaced_by is not None),
        created_at=from_stored(image["created_at"]),
        updated_at=from_stored(image["updated_at"]),
    )


def _address(image: Mapping[str, Any], name: str) -> str | None:
    if name not in image:
        return None
    if image["state"] == ImageState.PUBLISHED:
        return f"/{image[name]['public']}"
    return storage.link(settings().renditions_bucket, image[name]["key"], rules.LINK_LIFE)


# --- reserve (R18, A15, A16) --------------------------------------------------------------------


def reserve(caller: EmployerCaller, command: ReserveImage, now: datetime) -> ReservedImage:
    """Reserve a place and return the form that S3 takes the file with. The same id again: a fresh form.

    Raises:
        InvalidInput: none of the four formats (A17), or larger than 2 MB (A16).
        NotFound: what it is to replace is not there.
        Conflict: all ten places are taken (A15); the id is used already; what it is to replace is not published, or
            already has a successor.
    """
    content_type = rules.declared_type(command.content_type, command.size)
    image_id = str(command.image_id) if command.image_id else new_uuid()

    def change(album: Album) -> tuple[Image, list[dynamo.Write]]:
        writes = _forget_surplus(album, now)
        image = album.images.get(image_id)
        values = _texts(command) | {"content_type": content_type, "lapses_at": to_stored(now + rules.RESERVED_FOR)}
        if image is not None:
            rules.after(ImageState(image["state"]), ImageEvent.INSPECT, ImageActor.INSPECTION)  # only while reserved
            image = album.change(image, values, "reserve_image", _actor(caller), now)
        else:
            replaces = str(command.replaces) if command.replaces else None
            if replaces is not None:
                _hold_replaceable(album, replaces, now)
            image = {
                **values,
                "image_id": image_id,
                "establishment_number": caller.establishment_number,
                "office": caller.office,
                "state": ImageState.RESERVED.value,
                "upload_key": f"{caller.establishment_number}/{new_id()}",
                "replaces": replaces,
                "created_at": to_stored(now),
            }
            rules.hold_place(list(album.images.values()), image, now)
            image = album.change(image, {}, "reserve_image", _actor(caller), now)
            album.place(image_id, after=replaces)
        return image, [*writes, audit_line(caller, "reserve_image", image_id, now)]

    album, image = changed(caller.establishment_number, change, shown_anew=True)
    form = storage.upload_form(
        settings().incoming_bucket, image["upload_key"], image["content_type"], MAX_BYTES, rules.FORM_LIFE
    )
    return ReservedImage(
        image=view(album, image, ImageActor.EMPLOYER, now),
        upload=UploadForm(url=form.url, fields=form.fields, expires_at=now + rules.FORM_LIFE),
    )


def _hold_replaceable(album: Album, image_id: str, now: datetime) -> None:
    predecessor = _existing(album, image_id, now)
    rules.after(ImageState(predecessor["state"]), ImageEvent.REPLACE, ImageActor.EMPLOYER)
    if rules.successor(album.images.values(), image_id, now):
        raise Conflict(
            "replacement-open", "この画像には、差し替えの画像がすでにあります。先にその画像を削除してください。"
        )


def _forget_surplus(album: Album, now: datetime) -> list[dynamo.Write]:
    """Take out abandoned reservations, and the oldest of what was not taken; return what their objects need."""
    gone = rules.surplus(album.images.values(), now)
    for image in gone:
        album.remove(image)
    return removal.planned(album.establishment_number, gone, now)[0]


# --- edit, order, delete ------------------------------------------------------------------------


def edit(caller: EmployerCaller, image_id: str, command: EditImage, now: datetime) -> ImageView:
    """Give an image new texts. Those of a published image are checked before they show; the old ones stay (§2.6).

    Raises:
        NotFound: no such image.
        Conflict: changed meanwhile (`stale-version`), or not to be edited in its state (`wrong-state`).
    """

    def change(album: Album) -> tuple[Image, list[dynamo.Write]]:
        image = _existing(album, image_id, now)
        rules.after(ImageState(image["state"]), ImageEvent.EDIT, ImageActor.EMPLOYER)
        if command.version != image["version"]:
            raise stale_version()
        texts = _texts(command)
        line = audit_line(caller, "edit_image", image_id, now)
        if image["state"] != ImageState.PUBLISHED:
            image = album.change(image, texts, "edit_image", _actor(caller), now)
            # Whoever is just deciding has seen the old texts.
            seen_anew = [queue.seen_anew(image["review_id"])] if image.get("review_id") else []
            return image, [line, *seen_anew]
        values, writes = submission.of_texts(image, texts, now)
        return album.change(image, values, "edit_image", _actor(caller), now), [line, *writes]

    album, image = changed(caller.establishment_number, change, shown_anew=False)
    return view(album, image, ImageActor.EMPLOYER, now)


def order(caller: EmployerCaller, command: OrderImages, now: datetime) -> ImageList:
    """Put the images in an order; those that are not named come after, as they stood.

    Raises:
        NotFound: an image that is not there.
        Conflict: images came, went or moved meanwhile (`stale-version`).
    """
    wanted = list(dict.fromkeys(str(image_id) for image_id in command.image_ids))

    def change(album: Album) -> tuple[Image, list[dynamo.Write]]:
        if command.version != album.version:
            raise stale_version()
        if any(image_id not in album.images for image_id in wanted):
            raise NotFound
        album.order = wanted + [image_id for image_id in album.order if image_id not in wanted]
        return {}, [audit_line(caller, "order_images", None, now)]

    album, _ = changed(caller.establishment_number, change, shown_anew=True)
    return _list(album, ImageActor.EMPLOYER, now)


def delete(caller: EmployerCaller, image_id: str, now: datetime) -> None:
    """Delete an image in any state: its objects go, the CDN forgets it, staff are spared the work (§2.6).

    Raises:
        NotFound: no such image.
    """
    planned: list[dynamo.Item] = []

    def change(album: Album) -> tuple[Image, list[dynamo.Write]]:
        image = _existing(album, image_id, now)
        album.remove(image)
        writes, items = removal.planned(album.establishment_number, [image], now)
        planned[:] = items
        reviews = [queue.withdrawal(review_id, now) for review_id in submission.open_reviews(image)]
        return image, [*writes, *reviews, audit_line(caller, "delete_image", image_id, now)]

    changed(caller.establishment_number, change, shown_anew=True)
    removal.at_once(planned)


# --- reopen -------------------------------------------------------------------------------------


def reopen(caller: StaffCaller, number: str, image_id: str, command: ReopenImage, now: datetime) -> ImageView:
    """Take a rejection back: the image waits to be checked again (§2.6).

    Raises:
        NotFound: no such image at an establishment of the caller's office.
        Conflict: it is not rejected, was changed meanwhile, has no free place, or its pictures have expired.
    """
    establishment = establishments.for_staff(caller, number)

    def change(album: Album) -> tuple[Image, list[dynamo.Write]]:
        image = _existing(album, image_id, now)
        state = rules.after(ImageState(image["state"]), ImageEvent.REOPEN, ImageActor.STAFF)
        if command.version != image["version"]:
            raise stale_version()
        rules.hold_kept(image, now)
        others = [one for one in album.images.values() if one is not image]
        replaces = image.get("replaces")
        if replaces and (replaces not in album.images or rules.successor(others, replaces, now)):
            replaces = None  # what it was to replace is gone, or is being replaced by another one
        waiting = {**image, "state": state, "replaces": replaces}
        rules.hold_place(others, waiting, now)
        values, writes = submission.of_image(image, now)
        values |= {"state": ImageState.PENDING.value, "reason": None, "replaces": replaces}
        image = album.change(image, values, "reopen_image", f"staff#{caller.staff_id}", now)
        line = audit.line(
            actor=f"staff#{caller.staff_id}",
            office=caller.office,
            action="reopen_image",
            subject=f"establishment#{album.establishment_number}",
            now=now,
            request_id=caller.request_id,
            on_behalf_of=album.establishment_number,
            facts={"image_id": image_id},
        )
        return image, [*writes, line]

    album, image = changed(establishment.establishment_number, change, shown_anew=True)
    return view(album, image, ImageActor.STAFF, now)


# --- small parts --------------------------------------------------------------------------------


def changed(
    number: str, change: Callable[[Album], tuple[Image, list[dynamo.Write]]], *, shown_anew: bool
) -> tuple[Album, Image]:
    """Read the album, change it and write it, until nobody else was faster; return it as it then is."""
    for attempt in range(TRIES):
        album = store.read(number)
        image, writes = change(album)
        try:
            dynamo.transact([*store.writes(album, shown_anew=shown_anew), *writes])
        except dynamo.ConditionFailed as failed:
            if not store.is_overtaken(failed):
                raise stale_version() from failed
            time.sleep(random.uniform(0.005, 0.02) * min(attempt + 1, 10))  # noqa: S311 - spreads repeats, guards nothing
            continue
        album.version += int(shown_anew)
        return album, image
    raise storage_unavailable()


def _existing(album: Album, image_id: str, now: datetime) -> Image:
    image = album.images.get(image_id)
    if image is None or rules.is_lapsed(image, now):
        raise NotFound("この画像は、すでに削除されたか、登録されていません。一覧を開き直してください。")
    return image


def _texts(command: ImageTexts) -> dict[str, Any]:
    return {
        "kind": command.kind.value,
        "caption": command.caption,
        "alternative_text": command.alternative_text,
    }


def _actor(caller: EmployerCaller) -> str:
    return f"account#{caller.account_id}"


def audit_line(caller: EmployerCaller, action: str, image_id: str | None, now: datetime) -> dynamo.Put:
    """Return the audit line of what an employer did with an image."""
    return audit.line(
        actor=_actor(caller),
        office=caller.office,
        action=action,
        subject=f"establishment#{caller.establishment_number}",
        now=now,
        request_id=caller.request_id,
        facts={"image_id": image_id} if image_id else None,
    )
