"""The steps of an image's life for action tests, each one call of the product's own function (see `steps`).

reserve(world, FIRST)                      # a place, as the employer of P02
upload(world, FIRST)                       # S3 takes the file, its event is handled
publish(world, FIRST)                      # a clerk claims and accepts
"""

from __future__ import annotations

from typing import Any

from tests.support.aws import Answer, Aws, staff
from tests.support.pictures import phone_photo
from tests.support.steps import Json, claim, decide, number, ok, owner

FIRST = "00000000-0000-4000-8000-000000000001"
SECOND = "00000000-0000-4000-8000-000000000002"
TEXTS = {"kind": "exterior", "caption": "店の外観", "alternative_text": "青い屋根の店の正面"}
OTHER_TEXTS = {"kind": "product", "caption": "食パン", "alternative_text": "棚に並んだ食パン"}


def image_id(n: int) -> str:
    """Return the id of the n-th image."""
    return f"00000000-0000-4000-8000-{n:012d}"


def ask(aws: Aws, one: str | None = FIRST, name: str = "P02", **change: Any) -> Answer:
    """Ask for a place."""
    body = {"image_id": one, "content_type": "image/jpeg", "size": 500_000, **TEXTS, **change}
    return aws.call("images/reserve_image", body=body, caller=owner(name))


def reserve(aws: Aws, one: str = FIRST, **change: Any) -> Json:
    """Ask for a place, which must be given."""
    answer = ask(aws, one, **change)
    assert answer.status == 201, answer.text
    return dict(answer.json)


def event_of(key: str, etag: str, kind: str = "Object Created") -> Json:
    """Return S3's event about an object."""
    return {"id": "e" * 36, "detail-type": kind, "detail": {"object": {"key": key, "etag": etag}}}


def inspect(aws: Aws, key: str, etag: str) -> str:
    """Hand over the event of an upload; return the outcome."""
    return str(aws.invoke("images/inspect_upload", event_of(key, etag))["outcome"])


def stored(aws: Aws, one: str = FIRST, name: str = "P02") -> Json:
    """Return an image as it is stored."""
    (found,) = [item for item in aws.items("postings") if item["sk"] == f"IMAGE#{one}" and number(name) in item["pk"]]
    return found


def upload(aws: Aws, one: str = FIRST, data: bytes | None = None) -> str:
    """Let S3 take a file for a reserved image, and handle its event; return the outcome."""
    key = str(stored(aws, one)["upload_key"])
    return inspect(aws, key, aws.put_object("incoming", key, phone_photo() if data is None else data))


def listed(aws: Aws, name: str = "P02") -> Json:
    """Return the employer's list."""
    return ok(aws, "images/list_images", caller=owner(name))


def shown(aws: Aws, one: str = FIRST) -> Json:
    """Return an image as the employer sees it."""
    return next(dict(image) for image in listed(aws)["items"] if image["image_id"] == one)


def review_of(aws: Aws, one: str = FIRST) -> Json:
    """Return the line of the queue about an image or its texts."""
    reviews = {item["review_id"] for item in aws.items("postings") if item.get("image_id") == one and "channel" in item}
    lines = ok(aws, "review/list_reviews", caller=staff())["items"]
    (line,) = [line for line in lines if line["review_id"] in reviews]
    return dict(line)


def claimed(aws: Aws, one: str = FIRST) -> Json:
    """Let a clerk begin with an image."""
    return claim(aws, review_of(aws, one))


def accept(aws: Aws, one: str = FIRST) -> Json:
    """Let a clerk claim and accept."""
    return decide(aws, "accept", claimed(aws, one))


def reject(aws: Aws, one: str = FIRST, reason: str = "人の顔が写っています。") -> Json:
    """Let a clerk claim and reject with a reason."""
    return decide(aws, "return", claimed(aws, one), comments=[{"field": "image", "text": reason}])


def publish(aws: Aws, one: str = FIRST, **change: Any) -> Json:
    """Reserve, upload and accept; return the image as the employer sees it."""
    reserve(aws, one, **change)
    assert upload(aws, one) == "pending"
    accept(aws, one)
    return shown(aws, one)


def delete(aws: Aws, one: str = FIRST) -> None:
    """Let the employer delete an image."""
    ok(aws, "images/delete_image", 204, path={"image_id": one}, caller=owner("P02"))
