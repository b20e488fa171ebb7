"""Commands and views of images."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from mypage.core.api import Command, View
from mypage.core.text import Filled, Line, WholeNumber, at_most
from mypage.images.rules import ImageKind, ImageState, TextChangeState

type ImageVersion = Annotated[WholeNumber, Field(ge=0, le=1_000_000_000)]
type ImageLine = Annotated[Line, Filled, at_most(100)]


class ImageTexts(Command):
    """What an image shows: its kind, the words beneath it, and the words for who cannot see it."""

    kind: ImageKind
    caption: ImageLine
    alternative_text: ImageLine


class ReserveImage(ImageTexts):
    """Ask for a place and an upload form. The same `image_id` again: the same reservation with a fresh form."""

    image_id: UUID | None = None
    content_type: Annotated[str, Field(max_length=100)]
    size: Annotated[WholeNumber, Field(ge=1, le=1_000_000_000_000)]
    replaces: UUID | None = None


class EditImage(ImageTexts):
    """New texts, based on the `version` of the image that the caller saw."""

    version: ImageVersion


class OrderImages(Command):
    """The images in the order wanted, based on the `version` of the list that the caller saw."""

    version: ImageVersion
    image_ids: Annotated[list[UUID], Field(max_length=100)]


class ReopenImage(Command):
    """Take a rejection back, on what was seen as `version`."""

    version: ImageVersion


class TextChange(View):
    """An edit of a published image's texts, which is checked anew: the old texts stay public until then."""

    kind: ImageKind
    caption: str
    alternative_text: str
    state: TextChangeState
    reason: str | None


class ImageView(View):
    """An image as its establishment and its office see it.

    `width` and `height` (pixels) and the addresses are there once it is inspected. `replaced_by` is the successor that
    waits in the same place; `reason` says why it is unusable or rejected.
    """

    image_id: str
    kind: ImageKind
    caption: str
    alternative_text: str
    state: ImageState
    reason: str | None
    version: int
    position: int
    width: int | None
    height: int | None
    thumbnail_url: str | None
    display_url: str | None
    replaces: str | None
    replaced_by: str | None
    text_change: TextChange | None
    allowed: list[str]
    created_at: datetime
    updated_at: datetime


class ImageList(View):
    """All images of an establishment in their order; `used` of the `limit` places are taken (A15)."""

    limit: int
    used: int
    version: int
    items: list[ImageView]


class UploadForm(View):
    """Where and how to send the file: `multipart/form-data` with these fields first and the file last, as `file`."""

    url: str
    fields: dict[str, str]
    expires_at: datetime


class ReservedImage(View):
    """The reserved place and the form that fills it."""

    image: ImageView
    upload: UploadForm


class ReviewedImage(View):
    """What a clerk compares: the image as it is to become, and what is public now in its place."""

    image: ImageView
    previous: ImageView | None


class PublishedImage(View):
    """A published image, with addresses on the page's own origin."""

    kind: ImageKind
    caption: str
    alternative_text: str
    width: int
    height: int
    thumbnail_url: str
    display_url: str


def published(album_item: Mapping[str, Any] | None) -> list[PublishedImage]:
    """Return what everybody sees of an establishment's images, from its stored album (None: it has none)."""
    return [
        PublishedImage(
            kind=ImageKind(image["kind"]),
            caption=image["caption"],
            alternative_text=image["alternative_text"],
            width=image["width"],
            height=image["height"],
            thumbnail_url=f"/{image['thumbnail']}",
            display_url=f"/{image['display']}",
        )
        for image in (album_item or {}).get("published", [])
    ]
