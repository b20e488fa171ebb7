"""Objects in S3: forms to upload with, short-lived addresses, reading, writing, removing; and the CDN's cache.

Keys are made by us alone and never from what somebody typed. Errors: `Gone` for an object that is not there or is not
the expected one any more; `Unavailable` (503) when S3 cannot answer for now.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from mypage.core import aws
from mypage.core.errors import storage_unavailable
from mypage.core.settings import settings

_GONE = {"NoSuchKey", "404", "NotFound", "PreconditionFailed", "412", "ConditionalRequestConflict", "409"}
_UNCHANGED = {"304", "NotModified"}
_PART = 1024 * 1024


class Gone(Exception):
    """There is no such object, or it has been replaced."""


class Hidden(Gone):
    """S3 does not say whether there is such an object (403): gone, or not for this function."""


class Damaged(Exception):
    """An object is there, but not with the bytes that it should have."""


class Version(NamedTuple):
    """An object's bytes and the ETag that tells them from those before and after."""

    data: bytes
    etag: str


class Form(NamedTuple):
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
        raise _not_read(error, key) from error


def read_version(bucket: str, key: str, at_most: int, unless: str = "") -> Version | None:
    """Return an object's bytes (no more than `at_most` + 1) with its ETag, or None while that is still `unless`."""
    arguments: dict[str, Any] = {"Bucket": bucket, "Key": key}
    if unless:
        arguments["IfNoneMatch"] = f'"{unless}"'
    try:
        answer = aws.client("s3").get_object(**arguments)
        with answer["Body"] as body:
            return Version(body.read(at_most + 1), answer["ETag"].strip('"'))
    except Exception as error:
        if aws.error_code(error) in _UNCHANGED:
            return None
        raise _not_read(error, key) from error


def download(bucket: str, key: str, file: Path, size: int, digest: str) -> None:
    """Read an object into a file, bit by bit.

    Raises:
        Damaged: the object has another size or SHA-256; the file holds nothing of use.
    """
    found, length = hashlib.sha256(), 0
    try:
        body = aws.client("s3").get_object(Bucket=bucket, Key=key)["Body"]
        with body, file.open("wb") as target:
            while part := body.read(_PART):
                found.update(part)
                length += len(part)
                if length > size:
                    break
                target.write(part)
    except Exception as error:
        raise _not_read(error, key) from error
    if length != size or found.hexdigest() != digest:
        raise Damaged(key)


def upload(bucket: str, key: str, file: Path, digest: str) -> None:
    """Write a file as an object; S3 takes it only with this SHA-256."""
    checksum = base64.b64encode(bytes.fromhex(digest)).decode()
    try:
        with file.open("rb") as source:
            aws.client("s3").put_object(Bucket=bucket, Key=key, Body=source, ChecksumSHA256=checksum)
    except Exception as error:
        raise _translated(error) from error


def replace(bucket: str, key: str, data: bytes, content_type: str, etag: str | None) -> str:
    """Write an object in the place of the one that has `etag`, or where there is none (None); return its own ETag.

    Raises:
        Gone: another write was faster.
    """
    condition: dict[str, Any] = {"IfMatch": f'"{etag}"'} if etag else {"IfNoneMatch": "*"}
    try:
        answer = aws.client("s3").put_object(Bucket=bucket, Key=key, Body=data, ContentType=content_type, **condition)
    except Exception as error:
        raise _translated(error) from error
    return answer["ETag"].strip('"')


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


def _not_read(error: Exception, key: str) -> Exception:
    return Hidden(key) if aws.error_code(error) == "AccessDenied" else _translated(error)


def _translated(error: Exception) -> Exception:
    if aws.error_code(error) in _GONE:
        return Gone(aws.error_code(error))
    if aws.is_outage(error):
        return storage_unavailable()
    return error
