"""AWS clients, made on first use and kept for the life of the process, and the one reading of AWS error codes.

They are boto3's low-level clients, made by botocore itself: `import boto3` also loads the resource layer, which is not
used here and costs a cold start more than a tenth (`make bench`).

Time limits are short: a request that AWS does not answer within seconds should tell the person to try again, not hang
until the function is killed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    from botocore.session import Session
    from mypy_boto3_cloudfront import CloudFrontClient
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_sesv2 import SESV2Client
    from mypy_boto3_sqs import SQSClient


@overload
def client(service: Literal["dynamodb"]) -> DynamoDBClient: ...
@overload
def client(service: Literal["sesv2"]) -> SESV2Client: ...
@overload
def client(service: Literal["secretsmanager"]) -> SecretsManagerClient: ...
@overload
def client(service: Literal["cognito-idp"]) -> CognitoIdentityProviderClient: ...
@overload
def client(service: Literal["sqs"]) -> SQSClient: ...
@overload
def client(service: Literal["s3"]) -> S3Client: ...
@overload
def client(service: Literal["cloudfront"]) -> CloudFrontClient: ...
def client(service: str) -> Any:
    """Return this process's client for `service`."""
    return _client(service)


@cache
def _session() -> Session:
    from botocore.loaders import Loader  # noqa: PLC0415 - a body refused early needs no client
    from botocore.session import Session  # noqa: PLC0415

    class OurServices(Loader):
        """Knows which services there are without looking through the folders of all 400."""

        def list_available_services(self, type_name: str) -> list[str]:  # noqa: ARG002 - the same for every type
            return ["cloudfront", "cognito-idp", "dynamodb", "s3", "secretsmanager", "sesv2", "sqs"]

    session = Session()
    session.register_component("data_loader", OurServices())
    return session


@cache
def _client(service: str) -> Any:
    from botocore.config import Config  # noqa: PLC0415

    # A mail whose answer was lost may have been taken: sending again is decided by the outbox, not by the client.
    attempts = 1 if service == "sesv2" else 3
    config = Config(connect_timeout=2, read_timeout=6, retries={"mode": "standard", "total_max_attempts": attempts})
    if service == "s3":
        # Without these a form is signed the old way, or names the global host, which new buckets answer by a redirect.
        config = config.merge(Config(signature_version="s3v4", s3={"addressing_style": "virtual"}))
    return _session().create_client(service, config=config)


def error_code(error: BaseException) -> str:
    """Return the AWS error code of a boto3 exception, or an empty string for anything else.

    By code and not by class: exception classes belong to one client object.
    """
    response = getattr(error, "response", None)
    return str(response.get("Error", {}).get("Code", "")) if isinstance(response, dict) else ""


def is_outage(error: BaseException) -> bool:
    """Return whether AWS could not do the work for now (throttled, down, unreachable), so that repeating may help."""
    from botocore.exceptions import BotoCoreError  # noqa: PLC0415

    if isinstance(error, BotoCoreError):
        return True
    status = getattr(error, "response", {}).get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return status >= 500 or error_code(error) in {
        "ThrottlingException",
        "Throttling",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "InternalServerError",
        "ServiceUnavailable",
        "TransactionInProgressException",
    }
