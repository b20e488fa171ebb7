"""AWS clients, made on first use and kept for the life of the process, and the one reading of AWS error codes.

They are boto3's low-level clients, made by botocore itself: `import boto3` also loads the resource layer, which is not
used here and costs a cold start more than a tenth (`make bench`).

Time limits are short: a request that AWS does not answer within seconds should tell the person to try again, not hang
until the function is killed.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, Self, overload

if TYPE_CHECKING:
    from botocore.session import Session
    from mypy_boto3_cloudfront import CloudFrontClient
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_sesv2 import SESV2Client
    from mypy_boto3_sqs import SQSClient


class _NoHelp(str):
    """The help text of a client's method, which botocore would write if somebody asked for it."""

    __slots__ = ()

    def __new__(cls, *_args: Any, **_kwargs: Any) -> Self:
        return super().__new__(cls)


def _leave_out_help_texts() -> None:
    """Stand in for what writes help texts: botocore loads a whole documentation tool for it, 4 % of a cold start.

    Its package is entered without being run, as Powertools' are (`core/powertools.py`); whoever has it already, keeps it.
    """
    spec = find_spec("botocore")
    if "botocore.docs" in sys.modules or spec is None or spec.origin is None:
        return
    package = ModuleType("botocore.docs")
    package.__path__ = [str(Path(spec.origin).parent / "docs")]
    package.__dict__["DEPRECATED_SERVICE_NAMES"] = {"sms-voice"}  # boto3 asks for it
    module = ModuleType("botocore.docs.docstring")
    for name in ("LazyLoadedDocstring", "ClientMethodDocstring", "PaginatorDocstring", "WaiterDocstring"):
        module.__dict__[name] = _NoHelp
    sys.modules |= {one.__name__: one for one in (package, module)}


_leave_out_help_texts()


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
@overload
def client(service: Literal["ssm"]) -> Any: ...
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
            return ["cloudfront", "cognito-idp", "dynamodb", "s3", "secretsmanager", "sesv2", "sqs", "ssm"]

    session = Session()
    session.register_component("data_loader", OurServices())
    return session


@cache
def _client(service: str) -> Any:
    from botocore.config import Config  # noqa: PLC0415

    # A mail whose answer was lost may have been taken: sending again is decided by the outbox, not by the client.
    attempts = 1 if service == "sesv2" else 3
    config = Config(connect_timeout=2, read_timeout=6, retries={"mode": "standard", "total_max_attempts": attempts})
    return _session().create_client(service, config=config)


def signed_link(url: str, seconds: int) -> str:
    """Return an S3 address that may be read for so long by whoever has it.

    Signed without a client: loading the description of S3 would cost a cold start more than everything else here.
    """
    from botocore.auth import S3SigV4QueryAuth  # noqa: PLC0415
    from botocore.awsrequest import AWSRequest  # noqa: PLC0415

    request = AWSRequest("GET", url)
    S3SigV4QueryAuth(_credentials(), "s3", region(), expires=seconds).add_auth(request)
    return str(request.url)


def signed_form(fields: dict[str, str], conditions: list[Any], seconds: int) -> dict[str, str]:
    """Return the fields of a form that S3 takes a file with, for so long and only as the conditions say."""
    from botocore.auth import S3SigV4PostAuth  # noqa: PLC0415
    from botocore.awsrequest import AWSRequest  # noqa: PLC0415

    request = AWSRequest("POST", "")
    # By the true time, as everything that is signed: S3 knows nothing of a clock that was moved locally.
    expiration = (datetime.now(UTC) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
    request.context["s3-presign-post-fields"] = dict(fields)
    request.context["s3-presign-post-policy"] = {"expiration": expiration, "conditions": conditions}
    S3SigV4PostAuth(_credentials(), "s3", region()).add_auth(request)
    return dict(request.context["s3-presign-post-fields"])


def region() -> str:
    """Return the region in which this process runs."""
    return str(_session().get_config_variable("region"))


def _credentials() -> Any:
    found = _session().get_credentials()
    if found is None:
        raise RuntimeError("no credentials")
    return found.get_frozen_credentials()


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
