"""moto without two detours that took a quarter of all action tests.

Tables and buckets are made in its backends and not by twenty requests before each test; that they can be made by requests
is what every start of the local stack shows. And moto 5.2 writes an answer of DynamoDB by asking each attribute value for
every type there is, each under two names and through an object of its own; a value has one type, and tells it.
"""

from collections.abc import Mapping, MutableMapping
from copy import deepcopy
from typing import Any

from moto.core.model import StructureShape
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.core.serialize import BaseJSONSerializer
from moto.dynamodb.models import dynamodb_backends
from moto.dynamodb.models.dynamo_type import DynamoType
from moto.s3.models import s3_backends

_as_moto_does = BaseJSONSerializer._serialize_type_structure  # noqa: SLF001 - there is no other door


def _by_its_type(
    self: BaseJSONSerializer, serialized: MutableMapping[str, Any], value: Any, shape: StructureShape, key: str
) -> None:
    if shape.name != "AttributeValue":
        _as_moto_does(self, serialized, value, shape, key)
        return
    ((of_type, inner),) = (value.to_json() if isinstance(value, DynamoType) else value).items()
    serialized[key] = {}
    self._serialize(serialized[key], inner, shape.members[of_type], of_type)


def spare_the_detour() -> None:
    """Let attribute values be written by the one type that they have; everything else as moto does."""
    BaseJSONSerializer._serialize_type_structure = _by_its_type  # type: ignore[method-assign]  # noqa: SLF001


def create_table(name: str, region: str, properties: Mapping[str, Any]) -> None:
    """Make a table as the template's `Properties` describe it (`AWS::DynamoDB::Table`)."""
    described = deepcopy(dict(properties))  # moto writes into what it is given
    dynamodb_backends[DEFAULT_ACCOUNT_ID][region].create_table(
        name,
        schema=described["KeySchema"],
        attr=described["AttributeDefinitions"],
        global_indexes=described.get("GlobalSecondaryIndexes", []),
        indexes=described.get("LocalSecondaryIndexes", []),
        billing_mode=described["BillingMode"],
        throughput=None,
        streams=None,
        sse_specification=None,
        tags=[],
        deletion_protection_enabled=None,
        warm_throughput=None,
    )


def create_bucket(name: str, region: str) -> None:
    """Make an empty bucket."""
    s3_backends[DEFAULT_ACCOUNT_ID]["aws"].create_bucket(name, region)
