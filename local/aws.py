"""Clients of the local engine with its administrator's key.

With `AUTH=true` the engine takes the key pair `test`/`test` for the account's root; functions get
temporary credentials of their own roles from the engine and are held to their policies.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Any

import boto3
from botocore.config import Config

from local.places import REGION

if TYPE_CHECKING:
    from mypy_boto3_apigateway import APIGatewayClient
    from mypy_boto3_cloudformation import CloudFormationClient
    from mypy_boto3_cloudfront import CloudFrontClient
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_logs import CloudWatchLogsClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_sesv2 import SESV2Client
    from mypy_boto3_sqs import SQSClient

ADMIN = "test"


def admin_environment(endpoint: str) -> dict[str, str]:
    """The environment in which the AWS tools speak to the local engine and to nothing else."""
    return {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": ADMIN,
        "AWS_SECRET_ACCESS_KEY": ADMIN,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        "AWS_EC2_METADATA_DISABLED": "true",
        "NO_PROXY": "localhost,127.0.0.1",
        "no_proxy": "localhost,127.0.0.1",
    }


class LocalAws:
    """One client per service, made when first asked for; `close` closes them all."""

    def __init__(self, endpoint: str) -> None:
        self._made: list[Any] = []
        self._session = boto3.Session(aws_access_key_id=ADMIN, aws_secret_access_key=ADMIN, region_name=REGION)
        self._endpoint = endpoint
        self._config = Config(
            connect_timeout=5, read_timeout=120, max_pool_connections=64, proxies={}, retries={"max_attempts": 1}
        )

    @cached_property
    def api_gateway(self) -> "APIGatewayClient":
        return self._keep(self._session.client("apigateway", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def cloudformation(self) -> "CloudFormationClient":
        return self._keep(
            self._session.client("cloudformation", endpoint_url=self._endpoint, config=self._config),
        )

    @cached_property
    def cloudfront(self) -> "CloudFrontClient":
        return self._keep(self._session.client("cloudfront", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def cognito(self) -> "CognitoIdentityProviderClient":
        return self._keep(self._session.client("cognito-idp", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def dynamodb(self) -> "DynamoDBClient":
        return self._keep(self._session.client("dynamodb", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def functions(self) -> "LambdaClient":
        return self._keep(self._session.client("lambda", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def iam(self) -> Any:
        return self._keep(self._session.client("iam", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def logs(self) -> "CloudWatchLogsClient":
        return self._keep(self._session.client("logs", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def queues(self) -> "SQSClient":
        return self._keep(self._session.client("sqs", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def s3(self) -> "S3Client":
        return self._keep(self._session.client("s3", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def secrets(self) -> "SecretsManagerClient":
        return self._keep(self._session.client("secretsmanager", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def ses(self) -> "SESV2Client":
        return self._keep(self._session.client("sesv2", endpoint_url=self._endpoint, config=self._config))

    @cached_property
    def parameters(self) -> Any:
        return self._keep(self._session.client("ssm", endpoint_url=self._endpoint, config=self._config))

    def close(self) -> None:
        for client in self._made:
            client.close()
        self._made.clear()

    def _keep[Client](self, client: Client) -> Client:
        self._made.append(client)
        return client
