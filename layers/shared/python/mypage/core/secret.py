"""The key under which codes and keys are hashed, from Secrets Manager, read once per process."""

from functools import cache

from mypage.core import aws
from mypage.core.errors import storage_unavailable
from mypage.core.settings import settings


@cache
def code_hash_key() -> bytes:
    """Return the key for `ids.keyed_hash`. It never leaves the process.

    Raises:
        Unavailable: Secrets Manager does not answer for now; the next call asks again.
    """
    try:
        answer = aws.client("secretsmanager").get_secret_value(SecretId=settings().code_hash_secret_arn)
    except Exception as error:
        if aws.is_outage(error):
            raise storage_unavailable() from error
        raise
    return answer["SecretString"].encode()
