"""moto without a detour that took a tenth of all action tests.

moto 5.2 writes an answer of DynamoDB by asking each attribute value for every type there is, each under two names and
through an object of its own. A value has exactly one type, which it tells. What is written is the same.
"""

from collections.abc import MutableMapping
from typing import Any

from moto.core.model import StructureShape
from moto.core.serialize import BaseJSONSerializer
from moto.dynamodb.models.dynamo_type import DynamoType

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
