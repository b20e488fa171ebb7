"""What clients send is read as what it says: no number is a day, no word a yes, no text a number by chance."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

import mypage
from mypage.core.api import Command
from mypage.core.text import Day, Flag
from mypage.seekers.search_models import SeekerFilters

LAX = frozenset({"date", "datetime", "time", "timedelta", "decimal", "float"})
"""What pydantic reads from numbers, and from texts of several kinds, unless something reads it first."""
MAY_BE_STRICT = frozenset({"bool", "int"})


def commands() -> list[type[BaseModel]]:
    """Return every model that a body or a query is read into; forms lie within."""
    for module in pkgutil.walk_packages(mypage.__path__, "mypage."):
        importlib.import_module(module.name)
    found: list[type[BaseModel]] = []
    waiting: list[type[BaseModel]] = [Command]
    while waiting:
        for model in waiting.pop().__subclasses__():
            found.append(model)
            waiting.append(model)
    ours = {model for model in found if model.__module__.startswith("mypage.")}
    return [*sorted(ours, key=lambda model: model.__qualname__), SeekerFilters]


COMMANDS = commands()


def lax_in(schema: Any, path: str = "", *, read_first: bool = False) -> Iterator[str]:
    """Return where a core schema reads laxly: what is read by our own code first, or is strict, does not."""
    if isinstance(schema, list | tuple):
        for number, part in enumerate(schema):
            yield from lax_in(part, f"{path}.{number}")
    if not isinstance(schema, dict):
        return
    kind = schema.get("type")
    if (kind in LAX and not read_first) or (kind in MAY_BE_STRICT and schema.get("strict") is not True):
        yield f"{path}: {kind}"
    for key, part in schema.items():
        if key not in {"metadata", "serialization", "config"}:
            yield from lax_in(part, f"{path}.{key}", read_first=kind == "function-before" and key == "schema")


@pytest.mark.parametrize("model", COMMANDS, ids=lambda model: model.__qualname__)
def test_no_field_of_a_command_is_read_laxly(model: type[BaseModel]) -> None:
    """Days are `Day`, yes and no is `Flag`, numbers are `WholeNumber` or `OneDecimal`."""
    model.model_rebuild()
    assert list(lax_in(model.__pydantic_core_schema__)) == []


def test_a_lax_field_would_be_found() -> None:
    class Lax(Command):
        on: list[date | None]
        yes: bool = False
        count: int
        good: Day | None = None

    Lax.model_rebuild()
    assert sorted(where.rpartition(": ")[2] for where in lax_in(Lax.__pydantic_core_schema__)) == [
        "bool",
        "date",
        "int",
    ]


def test_no_parameter_of_a_route_is_a_plain_date() -> None:
    functions = Path(__file__).resolve().parents[3] / "functions"
    for file in functions.glob("*/*.py"):
        assert not re.search(r"(: |Annotated\[)date\b", file.read_text(encoding="utf-8")), file


DAY = TypeAdapter(Day)


@pytest.mark.parametrize("text", ["2026-11-20", "２０２６－１１－２０", "2026‐11‐20", " 2026-11-20 "])
def test_a_day_is_read_as_people_type_it(text: str) -> None:
    assert DAY.validate_python(text) == date(2026, 11, 20)


@pytest.mark.parametrize(
    "value",
    [
        1795046400,
        1795046400.0,
        "1795046400",
        0,
        True,
        "2026-11-20T00:00:00Z",
        "2026-11-20T00:00:00",
        "20261120",
        "2026-W47-5",
        "2026-02-30",
        "2026-13-01",
        "1899-12-31",
        "10000-01-01",
        "0001-01-01",
        "",
        None,
        [],
        datetime(2026, 11, 20),  # noqa: DTZ001 - an instant without zone is one of what is refused
        "2026-11-20\x00",
        "1" * 100_000,
    ],
)
def test_what_is_no_day_of_the_calendar_is_refused(value: object) -> None:
    with pytest.raises(ValidationError) as refused:
        DAY.validate_python(value)
    assert [(one["type"], one["msg"]) for one in refused.value.errors()] == [
        ("date", "日付（年・月・日）をご確認ください。")
    ]


@pytest.mark.parametrize("text", ["1900-01-01", "9999-12-31", "2028-02-29"])
def test_the_first_and_last_days_are_read(text: str) -> None:
    assert DAY.validate_python(text) == date.fromisoformat(text)


@pytest.mark.parametrize("value", ["yes", "true", "1", 1, 0, "on", "はい", None])
def test_only_yes_and_no_are_yes_and_no(value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Flag).validate_python(value)
