"""The images of one establishment as one thing: who holds a place, in which order, what is public. Pure.

Every change goes through the whole album, whose `revision` closes each race (the 11th image, two decisions at once): one
condition instead of many. An establishment has at most a few dozen images, so reading all costs one query.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mypage.core.clock import to_stored
from mypage.images.rules import ImageState

type Image = dict[str, Any]

HISTORY_KEPT = 40


@dataclass(slots=True)
class Album:
    """`version` is what the page sees (it grows when images come, go or move), `revision` grows with every change."""

    establishment_number: str
    version: int = 0
    revision: int = 0
    order: list[str] = field(default_factory=list)
    images: dict[str, Image] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)

    def all(self) -> list[Image]:
        """Return the images in their order."""
        place = {image_id: n for n, image_id in enumerate(self.order)}
        return sorted(self.images.values(), key=lambda image: place.get(image["image_id"], len(place)))

    def of_upload(self, key: str) -> Image | None:
        """Return the image that an upload belongs to."""
        return next((image for image in self.images.values() if image["upload_key"] == key), None)

    def published(self) -> list[dict[str, Any]]:
        """Return what everybody sees, in order, by an allow-list."""
        return [
            {
                "kind": image["kind"],
                "caption": image["caption"],
                "alternative_text": image["alternative_text"],
                "width": image["width"],
                "height": image["height"],
                "thumbnail": image["thumbnail"]["public"],
                "display": image["display"]["public"],
            }
            for image in self.all()
            if image["state"] == ImageState.PUBLISHED
        ]

    def change(
        self,
        image: Mapping[str, Any],
        values: Mapping[str, Any],
        event: str,
        actor: str,
        now: datetime,
        facts: Mapping[str, Any] | None = None,
    ) -> Image:
        """Give an image new values (None: no longer there), a new version and a line of history; return it."""
        at = to_stored(now)
        version = image.get("version", 0) + 1
        line = {"event": event, "actor": actor, "at": at, "version": version, "facts": dict(facts or {})}
        history = [*image.get("history", []), line][-HISTORY_KEPT:]
        merged = {**image, **values, "version": version, "updated_at": at, "history": history}
        changed = {name: value for name, value in merged.items() if value is not None}
        image_id = changed["image_id"]
        if image_id not in self.order:
            self.order.append(image_id)
        self.images[image_id] = changed
        self.changed.add(image_id)
        self.removed.discard(image_id)
        return changed

    def place(self, image_id: str, after: str | None) -> None:
        """Put an image behind another, or at the end."""
        self.order = [one for one in self.order if one != image_id]
        self.order.insert(self.order.index(after) + 1 if after in self.order else len(self.order), image_id)

    def remove(self, image: Mapping[str, Any]) -> None:
        """Take an image out; a successor goes on as an image of its own."""
        image_id = image["image_id"]
        del self.images[image_id]
        self.order = [one for one in self.order if one != image_id]
        self.changed.discard(image_id)
        self.removed.add(image_id)


def objects_of(image: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return the keys of an image's public pictures and of its private renditions."""
    renditions = [image[name] for name in ("display", "thumbnail") if name in image]
    return [one["public"] for one in renditions], [one["key"] for one in renditions]
