"""The field catalogue: what a form field is called, when it is asked and when it must be answered, beside its type.

A form's model carries one `Item` per field (`Annotated[type, …, Item(…)]`). From the model come the checks on write, the
list of what is still missing before submission, and docs/fields.json, which the page's form, its client-side check, the
check-answers page, the staff's review and the print sheet read. One mechanism, however many fields.

Drafts may leave any field empty, so requiredness is data of the catalogue, not of the pydantic type.
"""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, cast

import annotated_types
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import SchemaValidator

from mypage.core.text import CODES

type Condition = Mapping[str, Sequence[Any]]
"""Field key -> the answers with which the condition holds. Several keys: all must hold."""


class Choice(enum.StrEnum):
    """A closed list of answers: `NAME = "wire", "日本語"`."""

    label: str

    def __new__(cls, value: str, label: str = "") -> typing.Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


@dataclass(frozen=True)
class Item:
    """How one field is asked.

    `required`: must be answered before submission, if it is shown. `shown_when`: asked only with these answers.
    `required_when`: must be answered only with these (further) answers. `kind` overrides the control derived from the
    type, `limit` is the length in characters as a reader sees them. `internal` is never published; `identifies` tells who
    or where somebody is, and is left out where that is hidden.
    """

    section: str
    label: str
    required: bool = False
    shown_when: Condition | None = None
    required_when: Condition | None = None
    help: str = ""
    unit: str = ""
    limit: int | None = None
    kind: str = ""
    options: tuple[tuple[str, str], ...] = ()
    internal: bool = False
    identifies: bool = False


@dataclass(frozen=True)
class Group:
    """A part of the form that the official form knows by its own number and title."""

    key: str
    title: str


@dataclass(frozen=True)
class Section:
    """Fields on one page of the form; a group may have several."""

    key: str
    title: str
    help: str = ""
    group: str = ""


@cache
def items(model: type[BaseModel]) -> Mapping[str, Item]:
    """Return the model's catalogue entries by field key, in order."""
    found = {}
    for key, info in model.model_fields.items():
        item = next((entry for entry in info.metadata if isinstance(entry, Item)), None)
        if item is not None:
            found[key] = item
    return found


def holds(condition: Condition | None, answers: Mapping[str, Any]) -> bool:
    """Return whether every key of the condition has one of its answers; of a list of answers, one suffices."""
    if condition is None:
        return True
    for key, wanted in condition.items():
        answer = answers.get(key)
        if isinstance(answer, list):
            if not _any_of(answer, wanted):
                return False
        elif answer not in wanted:  # answers are `Choice`s or their wire values, which are equal
            return False
    return True


def _any_of(answers: Sequence[Any], wanted: Sequence[Any]) -> bool:
    return any(one in wanted for one in answers)


def _wire(value: Any) -> Any:
    return value.value if isinstance(value, enum.Enum) else value


def is_empty(value: Any) -> bool:
    """Return whether an answer counts as not given: nothing, an empty text or list; "no" and 0 are answers."""
    return not value and (value is None or value in ("", []))


def shown(model: type[BaseModel], key: str, answers: Mapping[str, Any]) -> bool:
    """Return whether the field is asked, given the other answers."""
    return holds(items(model)[key].shown_when, answers)


def asked[Form: BaseModel](content: Form) -> Form:
    """Return what is filled in without the answers that are not asked: whoever changes an answer may leave others behind.

    A field that depends on one that is not asked is not asked either.
    """
    answers = dict(content.__dict__)
    hidden = []
    for key, other, enough, condition in _asked_sometimes(type(content)):
        if answers[key] is not None and answers[other] not in enough and not holds(condition, answers):
            answers[key] = None
            hidden.append(key)
    return content.model_copy(update=dict.fromkeys(hidden)) if hidden else content


@cache
def _asked_sometimes(model: type[BaseModel]) -> list[tuple[str, str, Sequence[Any], Condition]]:
    """Return the fields that have a condition: each with another field, the answers to it that are enough, and the condition.

    Where the other is all that the condition looks at, as mostly, and has one answer, no more need be looked at.
    """
    found = []
    for key, item in items(model).items():
        if item.shown_when:
            other, *more = item.shown_when
            found.append((key, other, () if more else item.shown_when[other], item.shown_when))
    return found


def missing(model: type[BaseModel], answers: Mapping[str, Any]) -> list[str]:
    """Return the keys that must be answered before submission and are not, in the order of the form."""
    given = answers.get
    always, by_answer = _required(model)
    found = [] if all(map(given, always)) else [key for key in always if is_empty(given(key))]
    for answer, asked in zip(map(given, by_answer), by_answer.values(), strict=True):
        if type(answer) is list:
            entries = [entry for one in answer for entry in asked.get(one, ())]
        elif answer in asked:
            entries = asked[answer]
        else:
            continue
        for rest, key in entries:
            if not given(key) and is_empty(given(key)) and holds(rest, answers) and key not in found:
                found.append(key)
    if len(found) > 1:
        found.sort(key=_places(model).__getitem__)
    return found


type _ByAnswer = dict[str, dict[Any, list[tuple[Condition, str]]]]


@cache
def _required(model: type[BaseModel]) -> tuple[list[str], _ByAnswer]:
    """Return the fields that must always be answered, and the others by an answer to another field that asks for them.

    Beside each stands what else must hold. Half of a form is looked at in each check: so it is looked up, not gone through.
    """
    always: list[str] = []
    by_answer: _ByAnswer = {}
    for key, item in items(model).items():
        if not item.required and item.required_when is None:
            continue
        conditions = dict(item.shown_when or {})
        for name, wanted in (({} if item.required else item.required_when) or {}).items():
            conditions[name] = [answer for answer in wanted if answer in conditions.get(name, wanted)]
        if not conditions:
            always.append(key)
            continue
        other, *more = conditions
        for answer in conditions[other]:
            rest = {name: conditions[name] for name in more}
            by_answer.setdefault(other, {}).setdefault(answer, []).append((rest, key))
    return always, by_answer


@cache
def texts(model: type[BaseModel]) -> list[str]:
    """Return the keys of the fields that hold text, codes among them."""
    return [key for key in items(model) if _plain(model.model_fields[key].annotation) is str]


@cache
def _places(model: type[BaseModel]) -> dict[str, int]:
    return {key: place for place, key in enumerate(model.model_fields)}


def read_stored[Form: BaseModel](form: type[Form], stored: Mapping[str, Any]) -> Form:
    """Read what was stored tolerantly: a field or answer that this version does not know is left out.

    It was written strictly, so only types and lists of codes are looked at; what cleans and measures input does not run
    once more. That is two thirds of the work, and a limit that became tighter takes nobody's text away.
    """
    read = _reader(form).validate_python
    try:
        return cast("Form", read(stored))
    except ValidationError as error:
        bad = {entry["loc"][0] for entry in error.errors(include_url=False, include_context=False, include_input=False)}
        return cast("Form", read({name: stored[name] for name in stored.keys() - bad}))


@cache
def _reader(form: type[BaseModel]) -> SchemaValidator:
    form.model_rebuild()  # as models defer it; nothing happens where it was done
    # Without the last argument pydantic would take the validator that the model itself has, for input.
    return SchemaValidator(_without_cleaning(form.__pydantic_core_schema__), None, False)


def _without_cleaning(schema: Any) -> Any:
    """Return a part of a core schema without the functions that run before or after its types, but for lists of codes.

    What a form does not know is ignored, not refused.
    """
    if isinstance(schema, list):
        return [_without_cleaning(part) for part in schema]
    while schema["type"] in ("function-before", "function-after") and schema["function"]["function"] not in CODES:
        inner = schema["schema"]
        schema = {**inner, "ref": schema["ref"]} if "ref" in schema else inner
    parts = {name: _without_cleaning(schema[name]) for name in _PARTS if name in schema}
    if "config" in schema:
        parts["config"] = {**schema["config"], "extra_fields_behavior": "ignore"}
    if "fields" in schema:
        parts["fields"] = {key: _without_cleaning(field) for key, field in schema["fields"].items()}
    return {**schema, **parts}


_PARTS = ("schema", "items_schema", "definitions")
"""Where a schema of our forms holds others, beside its fields."""


def catalogue(model: type[BaseModel], sections: Sequence[Section], groups: Sequence[Group] = ()) -> dict[str, Any]:
    """Return the model's part of docs/fields.json."""
    return {
        "groups": [{"key": group.key, "title": group.title} for group in groups],
        "sections": [{"key": s.key, "title": s.title, "help": s.help, "group": s.group} for s in sections],
        "fields": [_field(key, model.model_fields[key], item) for key, item in items(model).items()],
    }


def _field(key: str, info: FieldInfo, item: Item) -> dict[str, Any]:
    kind, inner = _kind(info, item)
    bounds = _bounds(info)
    return {
        "key": key,
        "section": item.section,
        "label": item.label,
        "kind": kind,
        "required": item.required,
        "required_when": _conditions(item.required_when),
        "shown_when": _conditions(item.shown_when),
        "max_length": item.limit,
        "minimum": bounds.get("ge"),
        "maximum": bounds.get("le"),
        "unit": item.unit or None,
        "options": _options(inner, item),
        "item_fields": [_field(k, inner.model_fields[k], i) for k, i in items(inner).items()]
        if kind == "list"
        else None,
        "max_items": bounds.get("max_length"),
        "help": item.help or None,
        "internal": item.internal,
        "identifies": item.identifies,
    }


def _conditions(condition: Condition | None) -> list[dict[str, Any]] | None:
    if condition is None:
        return None
    return [{"field": key, "in": [_wire(answer) for answer in answers]} for key, answers in condition.items()]


def _bounds(info: FieldInfo) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for entry in [*_metadata_within(info.annotation), *info.metadata]:
        if isinstance(entry, annotated_types.Ge):
            found["ge"] = entry.ge
        elif isinstance(entry, annotated_types.Le):
            found["le"] = entry.le
        elif isinstance(entry, annotated_types.MaxLen):
            found["max_length"] = entry.max_length
    return found


def _metadata_within(annotation: Any) -> list[Any]:
    """Return what `Annotated` says inside an alias or an optional type (`Yen | None`)."""
    if isinstance(annotation, typing.TypeAliasType):
        return _metadata_within(annotation.__value__)
    if typing.get_origin(annotation) is typing.Annotated:
        inner, *metadata = typing.get_args(annotation)
        own = [part for entry in metadata for part in (entry.metadata if isinstance(entry, FieldInfo) else [entry])]
        return [*_metadata_within(inner), *own]
    if typing.get_origin(annotation) in {types.UnionType, typing.Union}:
        return [entry for branch in typing.get_args(annotation) for entry in _metadata_within(branch)]
    return []


def _options(inner: Any, item: Item) -> list[dict[str, str]] | None:
    if item.options:
        return [{"value": value, "label": label} for value, label in item.options]
    if isinstance(inner, type) and issubclass(inner, Choice):
        return [{"value": member.value, "label": member.label} for member in inner]
    return None


def _kind(info: FieldInfo, item: Item) -> tuple[str, Any]:
    """Return the control and the innermost type of a field."""
    inner = _plain(info.annotation)
    many = typing.get_origin(inner) is list
    if many:
        inner = _plain(typing.get_args(inner)[0])
    if item.kind:
        return item.kind, inner
    if isinstance(inner, type):
        if issubclass(inner, Choice):
            return ("choices" if many else "choice"), inner
        if issubclass(inner, BaseModel):
            return "list", inner
        for python_type, kind in ((bool, "boolean"), (int, "integer"), (Decimal, "decimal"), (date, "date")):
            if issubclass(inner, python_type):
                return kind, inner
    return ("codes" if many else "text"), inner


def _plain(annotation: Any) -> Any:
    """Strip `Annotated`, aliases and `| None`."""
    while True:
        if isinstance(annotation, typing.TypeAliasType):
            annotation = annotation.__value__
        elif typing.get_origin(annotation) is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        elif typing.get_origin(annotation) in {types.UnionType, typing.Union}:
            annotation = next(a for a in typing.get_args(annotation) if a is not type(None))
        else:
            return annotation
