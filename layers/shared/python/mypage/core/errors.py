"""Everything that can go wrong on purpose, as RFC 9457 problems.

    MyPageError
    ├── BadRequest            400  the request cannot be read
    ├── Unauthenticated       401  nobody is signed in, or the credentials are wrong
    ├── Forbidden             403  signed in, but not allowed
    ├── NotFound              404  absent, or somebody else's
    ├── Conflict              409  the thing is in another state or version than the caller believes
    ├── PayloadTooLarge       413
    ├── UnsupportedMediaType  415
    ├── InvalidInput          422  readable, but the rules refuse it; `errors` names the fields
    ├── TooManyRequests       429  with Retry-After
    └── Unavailable           503  a dependency is down; with Retry-After, repeating is safe

The first argument is the problem's slug (`type`), explained in docs/api.md; the second is a plain Japanese sentence
that says what happened and what to do. A detail never contains a person's data or an input value.
"""

from collections.abc import Sequence
from typing import NamedTuple


class FieldError(NamedTuple):
    """One refused field: its path (`content.occupation`), a code (a rule id such as `V01`, or `missing`), a sentence."""

    field: str
    code: str
    message: str


class MyPageError(Exception):
    """Base of every refusal. `status` is the HTTP status, `title` the name of that kind of refusal."""

    status = 500
    title = "処理できませんでした"

    def __init__(
        self,
        slug: str,
        detail: str,
        errors: Sequence[FieldError] = (),
        *,
        retry_after_seconds: int | None = None,
    ) -> None:
        super().__init__(slug)
        self.slug = slug
        self.detail = detail
        self.errors = tuple(errors)
        self.retry_after_seconds = retry_after_seconds


class BadRequest(MyPageError):
    """400."""

    status = 400
    title = "リクエストを読み取れません"


class Unauthenticated(MyPageError):
    """401."""

    status = 401
    title = "ログインが必要です"


class Forbidden(MyPageError):
    """403."""

    status = 403
    title = "この操作はできません"


class NotFound(MyPageError):
    """404. Also for things of another owner, so that ids reveal nothing (design: wrong owner reads as 404)."""

    status = 404
    title = "見つかりません"

    def __init__(self, detail: str = "お探しの情報はありません。一覧から選び直してください。") -> None:
        super().__init__("not-found", detail)


class Conflict(MyPageError):
    """409."""

    status = 409
    title = "ほかの操作と重なりました"


class PayloadTooLarge(MyPageError):
    """413."""

    status = 413
    title = "送信内容が大きすぎます"


class UnsupportedMediaType(MyPageError):
    """415."""

    status = 415
    title = "この形式では受け付けられません"


class InvalidInput(MyPageError):
    """422."""

    status = 422
    title = "入力内容をご確認ください"


class TooManyRequests(MyPageError):
    """429."""

    status = 429
    title = "しばらくお待ちください"


class Unavailable(MyPageError):
    """503."""

    status = 503
    title = "ただいまご利用になれません"


def stale_version() -> Conflict:
    """The refusal of a write that was based on an older version (nothing of the caller's input is lost by it)."""
    return Conflict(
        "stale-version",
        "ほかの画面または担当者が先に更新しました。最新の内容を確認して、もう一度操作してください。",
    )


def storage_unavailable() -> Unavailable:
    """The refusal while what holds data or secrets cannot answer, or others keep changing the same thing at this moment."""
    return Unavailable(
        "storage-unavailable",
        "ただいま処理が混み合っています。入力内容はそのままで、少し待ってからもう一度お試しください。",
        retry_after_seconds=5,
    )
