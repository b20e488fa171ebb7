"""DynamoDB in the words that the stores use: plain Python values in, plain Python values out.

In conditions and expressions, `#name` stands for the attribute `name` (so reserved words need no care) and `:name` for
`values["name"]`. Several writes go through `transact`, all or nothing; `ConditionFailed` tells which condition failed
and what the item looked like, so that a use case can answer who won a race. Reads are strongly consistent unless they
use a global index.

Errors: `ConditionFailed` for a refused condition; `Unavailable` (503) when DynamoDB cannot answer for now.
"""

from __future__ import annotations

import base64
import binascii
import json
import random
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from mypage.core import aws
from mypage.core.attribute_values import deserialize, serialize
from mypage.core.errors import BadRequest, storage_unavailable

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

type Item = dict[str, Any]
type Key = dict[str, str]

_TOKEN = re.compile(r"#([A-Za-z_][A-Za-z0-9_]*)")
_VALUE = re.compile(r":([A-Za-z_][A-Za-z0-9_]*)")
_CONFLICT_TRIES = 6
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class ConditionFailed(Exception):
    """A condition was refused. `index` is the write's position, `item` what was there instead (or None)."""

    def __init__(self, index: int, item: Item | None) -> None:
        super().__init__(f"condition of write {index}")
        self.index = index
        self.item = item


class Page(NamedTuple):
    """One page of a query and the key to go on after it (None at the end)."""

    items: list[Item]
    last_key: Item | None


class Put(NamedTuple):
    """Write a whole item."""

    table: str
    item: Item
    condition: str = ""
    values: Mapping[str, Any] = _NOTHING

    def request(self) -> dict[str, Any]:
        return {"Put": {"TableName": self.table, "Item": to_wire(self.item), **_condition(self.condition, self.values)}}


class Update(NamedTuple):
    """Change attributes of an item; without a condition it creates the item where there is none."""

    table: str
    key: Key
    assign: Mapping[str, Any] = _NOTHING
    remove: Sequence[str] = ()
    add: Mapping[str, int | set[str]] = _NOTHING
    condition: str = ""
    values: Mapping[str, Any] = _NOTHING

    def request(self) -> dict[str, Any]:
        return {"Update": self.arguments()}

    def arguments(self) -> dict[str, Any]:
        """Return the arguments that UpdateItem and a transaction's Update share."""
        clauses, names, values = [], {}, dict(self.values)
        if self.assign:
            clauses.append("SET " + ", ".join(f"#{name} = :set_{name}" for name in self.assign))
            values |= {f"set_{name}": value for name, value in self.assign.items()}
        if self.remove:
            clauses.append("REMOVE " + ", ".join(f"#{name}" for name in self.remove))
        if self.add:
            clauses.append("ADD " + ", ".join(f"#{name} :add_{name}" for name in self.add))
            values |= {f"add_{name}": value for name, value in self.add.items()}
        expression = " ".join(clauses)
        names = _names(expression, self.condition)
        arguments: dict[str, Any] = {
            "TableName": self.table,
            "Key": to_wire(self.key),
            "UpdateExpression": expression,
            "ExpressionAttributeNames": names,
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        }
        if values:
            arguments["ExpressionAttributeValues"] = {f":{n}": serialize(v) for n, v in values.items()}
        if self.condition:
            arguments["ConditionExpression"] = self.condition
        return arguments


class Delete(NamedTuple):
    """Remove an item."""

    table: str
    key: Key
    condition: str = ""
    values: Mapping[str, Any] = _NOTHING

    def request(self) -> dict[str, Any]:
        return {
            "Delete": {"TableName": self.table, "Key": to_wire(self.key), **_condition(self.condition, self.values)}
        }


class Check(NamedTuple):
    """Only hold a condition on an item that the transaction does not change."""

    table: str
    key: Key
    condition: str
    values: Mapping[str, Any] = _NOTHING

    def request(self) -> dict[str, Any]:
        condition = _condition(self.condition, self.values)
        return {"ConditionCheck": {"TableName": self.table, "Key": to_wire(self.key), **condition}}


type Write = Put | Update | Delete | Check


def to_wire(item: Mapping[str, Any]) -> dict[str, Any]:
    """Serialise an item. Absent values (None) at the top level are left out, so that sparse indexes stay sparse."""
    return {name: serialize(value) for name, value in item.items() if value is not None}


def from_wire(wire: Mapping[str, Any]) -> Item:
    """Deserialise an item."""
    return {name: deserialize(value) for name, value in wire.items()}


def _names(*expressions: str) -> dict[str, str]:
    return {f"#{name}": name for expression in expressions for name in _TOKEN.findall(expression)}


def _condition(condition: str, values: Mapping[str, Any]) -> dict[str, Any]:
    if not condition:
        return {}
    parts: dict[str, Any] = {
        "ConditionExpression": condition,
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }
    if names := _names(condition):
        parts["ExpressionAttributeNames"] = names
    if values:
        parts["ExpressionAttributeValues"] = {f":{n}": serialize(v) for n, v in values.items()}
    return parts


def _client() -> DynamoDBClient:
    return aws.client("dynamodb")


def _translated(error: Exception) -> Exception:
    return storage_unavailable() if aws.is_outage(error) else error


def get(table: str, key: Key, *, consistent: bool = True) -> Item | None:
    """Return the item or None."""
    try:
        answer = _client().get_item(TableName=table, Key=to_wire(key), ConsistentRead=consistent)
    except Exception as error:
        raise _translated(error) from error
    return from_wire(answer["Item"]) if "Item" in answer else None


def get_many(table: str, keys: Sequence[Key], *, only: Sequence[str] = ()) -> list[Item | None]:
    """Return the items of up to 100 different keys in one call, in the order of the keys; with `only`, these attributes."""
    names = list(keys[0])
    request: dict[str, Any] = {table: {"Keys": [to_wire(key) for key in keys], "ConsistentRead": True}}
    if only:
        expression = ", ".join(f"#{name}" for name in dict.fromkeys([*names, *only]))
        request[table] |= {"ProjectionExpression": expression, "ExpressionAttributeNames": _names(expression)}
    found: dict[tuple[Any, ...], Item] = {}
    for attempt in range(_CONFLICT_TRIES):
        try:
            answer = _client().batch_get_item(RequestItems=request)
        except Exception as error:
            raise _translated(error) from error
        for item in map(from_wire, answer["Responses"].get(table, [])):
            found[tuple(item[name] for name in names)] = item
        request = dict(answer.get("UnprocessedKeys", {}))
        if not request:
            return [found.get(tuple(key[name] for name in names)) for key in keys]
        time.sleep(0.02 * 2**attempt)
    raise storage_unavailable()


def query(
    table: str,
    condition: str,
    values: Mapping[str, Any],
    *,
    index: str = "",
    limit: int | None = None,
    start: Item | None = None,
    descending: bool = False,
    consistent: bool = False,
    only: str = "",
) -> Page:
    """Return one page of at most `limit` items (or 1 MB). `only` filters what was read: the page may hold fewer."""
    arguments: dict[str, Any] = {
        "TableName": table,
        "KeyConditionExpression": condition,
        "ExpressionAttributeNames": _names(condition, only),
        "ExpressionAttributeValues": {f":{n}": serialize(v) for n, v in values.items()},
        "ScanIndexForward": not descending,
        "ConsistentRead": consistent,
    }
    if index:
        arguments["IndexName"] = index
    if only:
        arguments["FilterExpression"] = only
    if limit:
        arguments["Limit"] = limit
    if start:
        arguments["ExclusiveStartKey"] = to_wire(start)
    try:
        answer = _client().query(**arguments)
    except Exception as error:
        if start and aws.error_code(error) == "ValidationException":  # a forged start outside the query's bounds
            raise bad_cursor() from error
        raise _translated(error) from error
    last = answer.get("LastEvaluatedKey")
    return Page([from_wire(item) for item in answer["Items"]], from_wire(last) if last else None)


def pages(read: Callable[[Item | None], Page]) -> Iterator[Page]:
    """Yield page after page of what `read` returns from a start key on; the next is read when this one is worked off."""
    start: Item | None = None
    while True:
        page = read(start)
        yield page
        start = page.last_key
        if start is None:
            return


def query_all(table: str, condition: str, values: Mapping[str, Any], **options: Any) -> list[Item]:
    """Return all items of a query whose size the rules bound (members of an establishment, its open postings)."""
    found = pages(lambda start: query(table, condition, values, start=start, **options))
    return [item for page in found for item in page.items]


def write(operation: Put | Update | Delete) -> Item:
    """Do one write; return the attributes after an update (empty for the others).

    A clash with a transaction on the same item is tried again, as in `transact`. An insertion that is refused because the
    very same item stands there has been done: its answer was lost on the way, and the client has sent it again.
    """
    for attempt in range(_CONFLICT_TRIES):
        try:
            return _write_once(operation)
        except Exception as error:
            code = aws.error_code(error)
            if code == "ConditionalCheckFailedException":
                there = getattr(error, "response", {}).get("Item")
                if isinstance(operation, Put) and there == to_wire(operation.item):
                    return {}
                raise ConditionFailed(0, from_wire(there) if there else None) from error
            if code != "TransactionConflictException":
                raise _translated(error) from error
            _wait_for_another(attempt)
    raise storage_unavailable()


def _write_once(operation: Put | Update | Delete) -> Item:
    match operation:
        case Update():
            answer = _client().update_item(**operation.arguments(), ReturnValues="ALL_NEW")
            return from_wire(answer.get("Attributes", {}))
        case Put():
            _client().put_item(**operation.request()["Put"])
        case Delete():
            _client().delete_item(**operation.request()["Delete"])
    return {}


def _wait_for_another(attempt: int) -> None:
    time.sleep(random.uniform(0.01, 0.03) * 2**attempt)  # noqa: S311 - spreads repeats, guards nothing


def transact(writes: Iterable[Write]) -> None:
    """Do all writes or none. A clash with another transaction is tried again; a failed condition is not."""
    requests = [operation.request() for operation in writes]
    for attempt in range(_CONFLICT_TRIES):
        try:
            _client().transact_write_items(TransactItems=requests)  # type: ignore[arg-type]  # wire dicts
        except Exception as error:
            if aws.error_code(error) != "TransactionCanceledException":
                raise _translated(error) from error
            reasons = getattr(error, "response", {}).get("CancellationReasons", [])
            for index, reason in enumerate(reasons):
                if reason.get("Code") == "ConditionalCheckFailed":
                    old = reason.get("Item")
                    raise ConditionFailed(index, from_wire(old) if old else None) from error
            if any(reason.get("Code") == "ValidationError" for reason in reasons):
                raise
            _wait_for_another(attempt)
        else:
            return
    raise storage_unavailable()


def done(writes: Sequence[Write]) -> bool:
    """Transact; False if somebody else was faster (another run, an edit, a stop): then there is nothing left to do here."""
    try:
        transact(writes)
    except ConditionFailed:
        return False
    return True


def cursor(last_key: Item | None, *names: str) -> str | None:
    """Return the opaque cursor that carries only the named key parts, never a partition key."""
    if last_key is None:
        return None
    parts = json.dumps([last_key[name] for name in names], separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(parts.encode()).decode().rstrip("=")


def read_cursor(text: str, count: int) -> list[str]:
    """Read a cursor of `count` key parts; what is not one of ours is refused with 400.

    The caller rebuilds the partition key from who is asking, so a forged cursor can only skip within one's own list.
    """
    try:
        parts = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise bad_cursor() from error
    if not isinstance(parts, list) or len(parts) != count:
        raise bad_cursor()
    if not all(isinstance(part, str) and 0 < len(part) <= 300 and _is_text(part) for part in parts):
        raise bad_cursor()
    return parts


def _is_text(part: str) -> bool:
    """Return whether the part can be written in UTF-8: half a surrogate pair cannot."""
    return not any("\ud800" <= character <= "\udfff" for character in part)


def bad_cursor() -> BadRequest:
    """The refusal of a cursor that is none of ours."""
    return BadRequest("bad-cursor", "一覧の続きの位置を読み取れません。一覧を最初から開き直してください。")
