"""DynamoDB's typed attribute values and back.

boto3 has the same (`boto3.dynamodb.types`), but importing it loads boto3's resource layer and its documentation
generator: a sixth of a cold start (`make bench`). The client itself needs botocore only.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any


def serialize(value: Any) -> dict[str, Any]:  # noqa: PLR0911 - one return per type
    """Return the attribute value of a plain Python value.

    Raises:
        TypeError: a type that DynamoDB or this product does not store (floats: money and hours are whole numbers).
    """
    match value:
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": str(value)}
        case int() | Decimal():
            return {"N": str(value)}
        case Mapping():
            return {"M": {str(name): serialize(item) for name, item in value.items()}}
        case list() | tuple():
            return {"L": [serialize(item) for item in value]}
        case set() | frozenset() if value and all(isinstance(item, str) for item in value):
            return {"SS": sorted(value)}
    raise TypeError(f"DynamoDB cannot store {type(value).__name__}")


def deserialize(wire: Mapping[str, Any]) -> Any:
    """Return the plain Python value of an attribute value; whole numbers come back as int.

    Raises:
        TypeError: a type that this product never writes (binary, sets of numbers).
    """
    ((kind, value),) = wire.items()
    match kind:
        case "S" | "BOOL":
            return value
        case "N":
            number = Decimal(value)
            return int(number) if number == number.to_integral_value() else number
        case "M":
            return {name: deserialize(item) for name, item in value.items()}
        case "L":
            return [deserialize(item) for item in value]
        case "SS":
            return set(value)
        case "NULL":
            return None
    raise TypeError(f"DynamoDB type {kind} is not used here")
