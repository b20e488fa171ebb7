"""The key under which codes and keys are hashed, from Secrets Manager, read once per process."""

from functools import cache

from mypage.core import aws
from mypage.core.settings import settings


@cache
def code_hash_key() -> bytes:
    """Return the key for `ids.keyed_hash`. It never leaves the process."""
    answer = aws.client("secretsmanager").get_secret_value(SecretId=settings().code_hash_secret_arn)
    return answer["SecretString"].encode()
