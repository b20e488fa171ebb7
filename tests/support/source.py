"""The product's own source as data: modules, imports and calls, for the tests that hold the code to the design."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LAYER = ROOT / "layers" / "shared" / "python"
PACKAGE = LAYER / "mypage"
FUNCTIONS = ROOT / "functions"
AREAS = sorted(folder.name for folder in FUNCTIONS.iterdir() if folder.is_dir() and any(folder.glob("*.py")))


class Import(NamedTuple):
    """One imported thing: `from mypage.core import clock` is ("mypage.core.clock", at the top of the module)."""

    name: str
    at_top: bool
    for_types: bool


def handler_files() -> list[Path]:
    """Return the file of every function."""
    return sorted(FUNCTIONS.glob("*/*.py"))


def handlers() -> list[str]:
    """Return every function as `<area>/<name>`."""
    return [f"{file.parent.name}/{file.stem}" for file in handler_files()]


def layer_files() -> list[Path]:
    """Return every module of the layer."""
    return sorted(PACKAGE.rglob("*.py"))


@functools.cache
def tree(file: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def imports(file: Path) -> list[Import]:
    """Return everything a file imports, each name in full."""
    found: list[Import] = []

    def visit(node: ast.AST, *, at_top: bool, for_types: bool) -> None:
        if isinstance(node, ast.Import):
            found.extend(Import(alias.name, at_top, for_types) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.extend(Import(f"{node.module}.{alias.name}", at_top, for_types) for alias in node.names)
        inside_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        types_only = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for child in ast.iter_child_nodes(node):
            visit(child, at_top=at_top and not inside_function, for_types=for_types or types_only)

    visit(tree(file), at_top=True, for_types=False)
    return found


def calls(file: Path) -> Iterator[ast.Call]:
    """Yield every call in a file."""
    return (node for node in ast.walk(tree(file)) if isinstance(node, ast.Call))


def shown(file: Path) -> str:
    """Return the path of a file as a reader of a failure wants it."""
    return str(file.relative_to(ROOT))
