"""moto 5.2 without three detours that took half of all action tests.

- Tables and buckets are made in its backends and not by twenty requests before each test; that they can be made by requests
  is what every start of the local stack shows.
- It writes an answer of DynamoDB by asking each attribute value for every type there is, each under two names and through an
  object of its own; a value has one type, and tells it.
- For each write of a transaction it copies the whole table, so that it can go back. Here the copy shares the items, and an
  item is copied before it is changed.
"""

from collections import defaultdict
from collections.abc import Mapping, MutableMapping
from copy import copy, deepcopy
from typing import Any

from moto.core.model import StructureShape
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.core.serialize import BaseJSONSerializer
from moto.dynamodb.models import DynamoDBBackend, dynamodb_backends
from moto.dynamodb.models.dynamo_type import DynamoType, Item
from moto.dynamodb.models.table import Table
from moto.s3.models import s3_backends

_written_by_moto = BaseJSONSerializer._serialize_type_structure  # noqa: SLF001 - there is no other door


def _by_its_type(
    self: BaseJSONSerializer, serialized: MutableMapping[str, Any], value: Any, shape: StructureShape, key: str
) -> None:
    if shape.name != "AttributeValue":
        _written_by_moto(self, serialized, value, shape, key)
        return
    ((of_type, inner),) = (value.to_json() if isinstance(value, DynamoType) else value).items()
    serialized[key] = {}
    self._serialize(serialized[key], inner, shape.members[of_type], of_type)


_updated_by_moto = DynamoDBBackend.update_item


def _update_a_copy(
    self: DynamoDBBackend, table_name: str, key: dict[str, dict[str, Any]], *args: Any, **kw: Any
) -> Item:
    if item := self.get_item(table_name, key):
        items: dict[Any, Any] = self.get_table(table_name).items
        if item.range_key is None:
            items[item.hash_key] = deepcopy(item)
        else:
            items[item.hash_key][item.range_key] = deepcopy(item)
    return _updated_by_moto(self, table_name, key, *args, **kw)


def _with_the_same_items(self: Table, _memo: dict[int, Any]) -> Table:
    found = copy(self)
    found.items = defaultdict(dict)
    for hash_key, items in self.items.items():
        found.items[hash_key] = copy(items) if self.range_key_attr else items
    return found


def spare_the_detours() -> None:
    """Change moto as said above, for the rest of this process."""
    BaseJSONSerializer._serialize_type_structure = _by_its_type  # type: ignore[method-assign]  # noqa: SLF001
    DynamoDBBackend.update_item = _update_a_copy  # type: ignore[method-assign]
    Table.__deepcopy__ = _with_the_same_items  # type: ignore[attr-defined]


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
