"""How an image, or new texts of a published one, come before the staff (§2.4: two business days, MyPage's band)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.ids import derived_id
from mypage.establishments import rules as establishment_rules
from mypage.establishments import standing as establishments
from mypage.images.rules import TextChangeState
from mypage.review import queue

TEXTS = ("kind", "caption", "alternative_text")


def of_image(image: Mapping[str, Any], now: datetime) -> tuple[dict[str, Any], list[dynamo.Write]]:
    """Return what an image gets and what is written when it begins to wait for the staff."""
    review_id, write = _entry(image, now)
    return {"review_id": review_id}, [write]


def of_texts(
    image: Mapping[str, Any], texts: Mapping[str, Any], now: datetime
) -> tuple[dict[str, Any], list[dynamo.Write]]:
    """Return what a published image gets and what is written when its texts are to change.

    Texts that wait already are replaced in the same place of the queue; the public texts again take the change back.
    """
    waiting = image.get("text_change") or {}
    open_review = waiting["review_id"] if waiting.get("state") == TextChangeState.PENDING else None
    if all(texts[name] == image[name] for name in TEXTS):
        return {"text_change": None}, [queue.withdrawal(open_review, now)] if open_review else []
    review_id, write = (open_review, queue.seen_anew(open_review)) if open_review else _entry(image, now)
    change = {**texts, "state": TextChangeState.PENDING.value, "review_id": review_id}
    return {"text_change": change}, [write]


def open_reviews(image: Mapping[str, Any]) -> list[str]:
    """Return the work of the staff that an image has a part in: itself, its new texts."""
    change = image.get("text_change") or {}
    texts = [change["review_id"]] if change.get("state") == TextChangeState.PENDING else []
    return [*([image["review_id"]] if image.get("review_id") else []), *texts]


def _entry(image: Mapping[str, Any], now: datetime) -> tuple[str, dynamo.Write]:
    number = image["establishment_number"]
    review_id = derived_id("review", "image", number, image["image_id"], str(image["version"] + 1))
    write = queue.entry(
        review_id,
        kind="image",
        office=image["office"],
        establishment_number=number,
        establishment_name=establishments.get(number).name,
        channel="mypage",
        target=establishment_rules.change_target(now.date()),
        now=now,
        receipt_number=establishments.new_receipt_number(image["office"], now.date()),
        image_id=image["image_id"],
    )
    return review_id, write
