"""Objects in S3: forms to upload with, short-lived addresses, reading, writing, removing; and the CDN's cache.

Keys are made by us alone and never from what somebody typed. Errors: `Gone` for an object that is not there or is not
the expected one any more; `Unavailable` (503) when S3 cannot answer for now.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from mypage.core import aws
from mypage.core.errors import Unavailable
from mypage.core.settings import settings

_GONE = {"NoSuchKey", "404", "NotFound", "PreconditionFailed", "412"}


class Gone(Exception):
    """There is no such object, or it has been replaced."""


class Hidden(Gone):
    """S3 does not say whether there is such an object (403): gone, or not for this function."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a browser needs to send one file: S3 itself holds it to key, type and size."""

    url: str
    fields: dict[str, str]


def upload_form(bucket: str, key: str, content_type: str, max_bytes: int, life: timedelta) -> Form:
    """Return a form for exactly this key and type, of 1 to `max_bytes` bytes."""
    fields = {"key": key, "Content-Type": content_type, "success_action_status": "201"}
    conditions = [
        {"bucket": bucket},
        *({name: value} for name, value in fields.items()),
        ["content-length-range", 1, max_bytes],
    ]
    return Form(_address(bucket), aws.signed_form(fields, conditions, int(life.total_seconds())))


def link(bucket: str, key: str, life: timedelta) -> str:
    """Return an address at which anybody can read the object for a while."""
    return aws.signed_link(_address(bucket) + key, int(life.total_seconds()))


def _address(bucket: str) -> str:
    """Return where a browser finds the bucket: the page's security policy names the same origin (template, PageHeaders)."""
    if origin := settings().upload_origin:
        return f"{origin}/{bucket}/"
    return f"https://{bucket}.s3.{aws.region()}.amazonaws.com/"


def read(bucket: str, key: str, at_most: int, etag: str | None = None) -> bytes:
    """Return an object's bytes (no more than `at_most` + 1), with `etag` only if it is still that one."""
    arguments: dict[str, Any] = {"Bucket": bucket, "Key": key}
    if etag is not None:
        arguments["IfMatch"] = f'"{etag}"'
    try:
        body = aws.client("s3").get_object(**arguments)["Body"]
        with body:
            return body.read(at_most + 1)
    except Exception as error:
        if aws.error_code(error) == "AccessDenied":
            raise Hidden(key) from error
        raise _translated(error) from error


def write(bucket: str, key: str, data: bytes, content_type: str, cache_control: str) -> None:
    """Write an object; S3 holds the bytes against their checksum."""
    try:
        aws.client("s3").put_object(
            Bucket=bucket, Key=key, Body=data, ContentType=content_type, CacheControl=cache_control
        )
    except Exception as error:
        raise _translated(error) from error


def remove(bucket: str, keys: Sequence[str]) -> None:
    """Remove objects; what is gone already is no error."""
    for key in keys:
        try:
            aws.client("s3").delete_object(Bucket=bucket, Key=key)
        except Exception as error:
            raise _translated(error) from error


def invalidate(distribution_id: str, path: str, reference: str) -> None:
    """Let the CDN forget what it keeps of a path; the same reference again is the same request."""
    try:
        aws.client("cloudfront").create_invalidation(
            DistributionId=distribution_id,
            InvalidationBatch={"Paths": {"Quantity": 1, "Items": [path]}, "CallerReference": reference},
        )
    except Exception as error:
        raise _translated(error) from error


def digest(data: bytes) -> str:
    """Return the SHA-256 by which bytes are known again."""
    return hashlib.sha256(data).hexdigest()


def _translated(error: Exception) -> Exception:
    if aws.error_code(error) in _GONE:
        return Gone(aws.error_code(error))
    if aws.is_outage(error):
        return Unavailable(
            "storage-unavailable",
            "ただいま処理が混み合っています。入力内容はそのままで、少し待ってからもう一度お試しください。",
            retry_after_seconds=5,
        )
    return error
