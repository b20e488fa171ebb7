"""Limits, states and texts of images (R18, A15-A17, domain.md §2.6). Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from mypage.core.clock import from_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput
from mypage.core.forms import Choice
from mypage.images.limits import MAX_BYTES

LIMIT = 10
"""Images of an establishment that are reserved, pending or published (R18, A15)."""

KEPT_BESIDE = 20
"""Unusable and rejected images that are kept in the list; the oldest go when a new place is reserved."""

FORM_LIFE = timedelta(minutes=15)
"""How long S3 takes an upload with a form."""

RESERVED_FOR = timedelta(minutes=30)
"""How long a reservation without an upload holds its place."""

LINK_LIFE = timedelta(minutes=15)
"""How long the address of a picture that is not public can be opened."""


RENDITIONS_KEPT = timedelta(days=180)
"""How long inspected pictures that are not published are kept (the bucket's lifecycle)."""


class ImageKind(Choice):
    """What an image shows (R18)."""

    EXTERIOR = "exterior", "外観"
    WORKPLACE = "workplace", "職場風景"
    PRODUCT = "product", "取扱商品"
    OTHER = "other", "その他"


class ImageState(Choice):
    """Where an image stands (§2.6)."""

    RESERVED = "reserved", "予約"
    PENDING = "pending", "確認待ち"
    UNUSABLE = "unusable", "不可"
    PUBLISHED = "published", "公開"
    REJECTED = "rejected", "不承認"


class TextChangeState(StrEnum):
    """Where new texts of a published image stand."""

    PENDING = "pending"
    REJECTED = "rejected"


class ImageEvent(StrEnum):
    """What happens to an image."""

    INSPECT = "inspect"
    REFUSE = "refuse"
    ACCEPT = "accept"
    REJECT = "reject"
    REOPEN = "reopen"
    EDIT = "edit"
    REPLACE = "replace"
    DELETE = "delete"


class ImageActor(StrEnum):
    """Who does it."""

    EMPLOYER = "employer"
    STAFF = "staff"
    INSPECTION = "inspection"


_S, _E, _A = ImageState, ImageEvent, ImageActor

TRANSITIONS: Mapping[tuple[ImageState, ImageEvent], tuple[ImageActor, ImageState | None]] = {
    (_S.RESERVED, _E.INSPECT): (_A.INSPECTION, _S.PENDING),
    (_S.RESERVED, _E.REFUSE): (_A.INSPECTION, _S.UNUSABLE),
    (_S.PENDING, _E.ACCEPT): (_A.STAFF, _S.PUBLISHED),
    (_S.PENDING, _E.REJECT): (_A.STAFF, _S.REJECTED),
    (_S.REJECTED, _E.REOPEN): (_A.STAFF, _S.PENDING),
    (_S.RESERVED, _E.EDIT): (_A.EMPLOYER, _S.RESERVED),
    (_S.PENDING, _E.EDIT): (_A.EMPLOYER, _S.PENDING),
    (_S.PUBLISHED, _E.EDIT): (_A.EMPLOYER, _S.PUBLISHED),
    (_S.PUBLISHED, _E.REPLACE): (_A.EMPLOYER, _S.PUBLISHED),
    **{(state, _E.DELETE): (_A.EMPLOYER, None) for state in _S},
}
"""(state, event) -> who may, and the state afterwards; None: it is gone (§2.6)."""

_OFFERED = {
    ImageActor.EMPLOYER: (ImageEvent.EDIT, ImageEvent.REPLACE, ImageEvent.DELETE),
    ImageActor.STAFF: (ImageEvent.REOPEN,),
}


def after(state: ImageState, event: ImageEvent, actor: ImageActor) -> ImageState | None:
    """Return the state after an event.

    Raises:
        Conflict: `wrong-state`, this is not possible now (§2.6).
    """
    found = TRANSITIONS.get((state, event))
    if found is None or found[0] is not actor:
        raise wrong_state(state)
    return found[1]


def wrong_state(state: ImageState) -> Conflict:
    """Return why something cannot be done with an image in this state."""
    return Conflict(
        "wrong-state", f"この画像は「{state.label}」のため、この操作はできません。最新の状態を確認してください。"
    )


def allowed(state: ImageState, actor: ImageActor, *, replaced: bool) -> list[str]:
    """Return what the page offers as buttons; one successor at a time."""
    return [
        event.value
        for event in _OFFERED.get(actor, ())
        if (state, event) in TRANSITIONS and not (event is ImageEvent.REPLACE and replaced)
    ]


# --- places (R18, A15) --------------------------------------------------------------------------


def is_lapsed(image: Mapping[str, Any], now: datetime) -> bool:
    """Return whether a reservation was abandoned, so that its place is free (§2.6)."""
    return image["state"] == ImageState.RESERVED and now >= from_stored(image["lapses_at"])


def is_counted(image: Mapping[str, Any], now: datetime) -> bool:
    """Return whether an image is reserved, pending or published (A15)."""
    if image["state"] == ImageState.RESERVED:
        return not is_lapsed(image, now)
    return image["state"] in {ImageState.PENDING, ImageState.PUBLISHED}


def used(images: Iterable[Mapping[str, Any]], now: datetime) -> int:
    """Return how many places are taken; a replacement shares its published predecessor's (A15)."""
    counted = [image for image in images if is_counted(image, now)]
    published = {image["image_id"] for image in counted if image["state"] == ImageState.PUBLISHED}
    return sum(1 for image in counted if image.get("replaces") not in published)


def successor(images: Iterable[Mapping[str, Any]], image_id: str, now: datetime) -> str | None:
    """Return the image that is to replace this one."""
    for image in images:
        if image.get("replaces") == image_id and image["state"] != ImageState.PUBLISHED and is_counted(image, now):
            return str(image["image_id"])
    return None


def hold_place(images: Sequence[Mapping[str, Any]], wanted: Mapping[str, Any], now: datetime) -> None:
    """Hold a further image to the limit of ten (R18, A15); `wanted` is not among `images`.

    Raises:
        Conflict: `image-limit`.
    """
    if used([*images, wanted], now) > LIMIT:
        raise Conflict(
            "image-limit",
            f"登録できる画像は{LIMIT}ファイルまでです。不要な画像を削除するか、公開中の画像を差し替えてください。",
        )


def hold_kept(image: Mapping[str, Any], now: datetime) -> None:
    """Hold a reopening to pictures that are still there (§2.6); an acceptance looks at the pictures themselves.

    Raises:
        Conflict: `pictures-gone`.
    """
    if now >= from_stored(image["inspected_at"]) + RENDITIONS_KEPT:
        raise Conflict(
            "pictures-gone",
            "この画像の保存期間（180日）が過ぎています。求人者に、もう一度登録するようお伝えください。",
        )


def surplus(images: Iterable[Mapping[str, Any]], now: datetime) -> list[Mapping[str, Any]]:
    """Return what goes when a place is reserved: lapsed reservations, and the oldest of what was not taken."""
    lapsed = [image for image in images if is_lapsed(image, now)]
    beside = [image for image in images if image["state"] in {ImageState.UNUSABLE, ImageState.REJECTED}]
    beside.sort(key=lambda image: image["updated_at"], reverse=True)
    return [*lapsed, *beside[KEPT_BESIDE - 1 :]]


# --- what may be sent (A16, A17) ----------------------------------------------------------------

CONTENT_TYPES: Mapping[str, str] = {
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/png": "PNG",
    "image/bmp": "BMP",
}
_ALIASES = {
    "image/jpg": "image/jpeg",
    "image/pjpeg": "image/jpeg",
    "image/x-ms-bmp": "image/bmp",
    "image/x-bmp": "image/bmp",
    "image/x-png": "image/png",
}
HOW_TO_CONVERT = (
    "スマートフォンの設定で写真の形式を「互換性優先」（JPEG）にして撮り直すか、"
    "写真アプリなどでJPEGとして保存し直してから、もう一度お選びください。"
)
_NAMED = {
    "image/heic": "HEIC",
    "image/heif": "HEIF",
    "image/heic-sequence": "HEIC",
    "image/heif-sequence": "HEIF",
    "image/webp": "WebP",
    "image/avif": "AVIF",
    "image/svg+xml": "SVG",
    "image/tiff": "TIFF",
}


def wrong_format(name: str) -> str:
    """Say what to do with a file of a format that the leaflet does not list (A17)."""
    return f"{name}形式の画像は登録できません（登録できる形式：JPEG、GIF、PNG、BMP）。{HOW_TO_CONVERT}"


def declared_type(content_type: str, size: int) -> str:
    """Return the declared type in its one spelling.

    Raises:
        InvalidInput: none of the four formats (A17), or larger than 2 MB (A16).
    """
    given = content_type.partition(";")[0].strip().lower()
    given = _ALIASES.get(given, given)
    if given not in CONTENT_TYPES:
        text = wrong_format(_NAMED.get(given, "この"))
        raise InvalidInput("image-format", text, [FieldError("content_type", "A17", text)])
    if size > MAX_BYTES:
        text = "画像は1ファイルにつき2MB（2,097,152バイト）までです。縮小してから、もう一度お選びください。"
        raise InvalidInput("image-size", text, [FieldError("size", "A16", text)])
    return given


REASONS: Mapping[str, str] = {
    "empty": "ファイルの中身がありません。もう一度お選びください。",
    "too_large": "画像は1ファイルにつき2MBまでです。縮小してから、もう一度登録してください。",
    "unknown": "画像として読み取れないファイルです。JPEG、GIF、PNG、BMPのいずれかの画像を登録してください。",
    "heic": wrong_format("HEIC"),
    "webp": wrong_format("WebP"),
    "avif": wrong_format("AVIF"),
    "svg": wrong_format("SVG"),
    "tiff": wrong_format("TIFF"),
    "mismatch": "ファイルの中身が、選ばれた形式（拡張子）と違います。画像を開いて保存し直してから、登録してください。",
    "pixels": "画像の縦横の大きさが大きすぎます（3,600万画素、一辺2万画素まで）。縮小してから、登録してください。",
    "memory": "画像を開くのに必要なメモリーが大きすぎます。縮小するか、JPEGで保存し直してから、登録してください。",
    "time": "画像を開くのに時間がかかりすぎました。縮小するか、JPEGで保存し直してから、登録してください。",
    "damaged": "ファイルが壊れているか、途中までしかありません。元の画像を確認して、もう一度登録してください。",
    "crashed": "画像を安全に開けませんでした。画像を開いて保存し直してから、登録してください。",
    "limit": f"登録できる画像が{LIMIT}ファイルに達していました。不要な画像を削除してから、もう一度登録してください。",
}
"""Code of a refusal by the inspection -> what the employer reads."""


def rendition_key(upload_key: str, etag: str, name: str) -> str:
    """Return the key of a rendition: the same upload and bytes always come to the same place."""
    return f"{upload_key}/{etag}/{name}.jpg"
