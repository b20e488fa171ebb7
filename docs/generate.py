"""Write openapi.json, fields.json and mails.md in docs/ from the code: `make docs`. A test compares them with the committed."""

from __future__ import annotations

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

from aws_lambda_powertools.event_handler.openapi.merge import OpenAPIMerge

from mypage.core import forms
from mypage.core.api import Problem
from mypage.establishments import industries
from mypage.establishments import models as establishments
from mypage.postings import content as postings
from mypage.postings import occupations
from mypage.seekers import profile as seekers

ROOT = Path(__file__).resolve().parents[1]
OPENAPI = ROOT / "docs" / "openapi.json"
PROBLEMS = {
    400: ("BadRequest", "The request cannot be read"),
    401: ("Unauthenticated", "Nobody is signed in, or the credentials are wrong"),
    403: ("Forbidden", "Not allowed to whoever asks, or the page's header is missing"),
    404: ("NotFound", "Absent, or somebody else's"),
    409: ("Conflict", "In another state or version than the caller believes"),
    413: ("PayloadTooLarge", "The body is larger than 256 KB"),
    415: ("UnsupportedMediaType", "The body is not declared as JSON"),
    422: ("InvalidInput", "Readable, but the rules refuse it; `errors` names the fields"),
    429: ("TooManyRequests", "Wait for Retry-After"),
    500: ("Unexpected", "A defect; it is in the log under `instance`"),
    503: ("Unavailable", "For now; nothing is lost by repeating after Retry-After"),
}
"""Every status of a problem, as `components.responses` names and describes it; docs/api.md lists the problems."""
FIELDS = ROOT / "docs" / "fields.json"
MAILS = ROOT / "docs" / "mails.md"
PACKAGE = ROOT / "layers" / "shared" / "python" / "mypage"


def handler_files() -> list[Path]:
    """Return the files of all HTTP functions."""
    return sorted(
        file for file in (ROOT / "functions").glob("*/*.py") if "app = Api()" in file.read_text(encoding="utf-8")
    )


def openapi() -> dict[str, Any]:
    """Return one OpenAPI document of all functions; every refusal is a problem (RFC 9457)."""
    merge = OpenAPIMerge(title="Employer MyPage (求人者マイページ)", version="1", on_conflict="error")
    for file in handler_files():
        merge.add_file(file)
    document: dict[str, Any] = json.loads(merge.get_openapi_json_schema())
    document["servers"] = [{"url": "/api"}]
    schemas = document["components"]["schemas"]
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= problem.pop("$defs")
    schemas["Problem"] = problem
    document["components"]["responses"] = {name: _answer(status) for status, (name, _) in PROBLEMS.items()}
    names = {route: name for file in handler_files() for route, name in _operations(file)}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            operation["operationId"] = names[f"{method.upper()} {path}"]
            operation["tags"] = [path.split("/")[1]]
            operation["responses"].pop("422", None)
            operation["responses"].get("204", {}).pop("content", None)
            operation["responses"] |= {
                str(status): {"$ref": f"#/components/responses/{PROBLEMS[status][0]}"}
                for status in _statuses(method, path, operation)
            }
    document["components"]["schemas"] = dict(sorted(schemas.items()))
    return document


def _statuses(method: str, path: str, operation: dict[str, Any]) -> list[int]:
    """Return the statuses of the problems that a route may answer, by what is asked of it and who may ask."""
    unsafe = method != "get"
    guarded = not path.startswith("/public/")
    named = "{" in path
    queried = any(parameter["in"] == "query" for parameter in operation.get("parameters", []))
    found = {400, 429, 500, 503}
    if guarded or unsafe:  # what anybody may send checks a secret
        found |= {401, 403}
    if guarded or named:
        found |= {404}
    if unsafe:
        found |= {403, 409, 413, 415, 422}
    if queried:
        found |= {422}
    if named:
        found |= {409}
    return sorted(found)


def _answer(status: int) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "description": PROBLEMS[status][1],
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    if status in {429, 503}:
        seconds = {"type": "integer", "minimum": 1}
        answer["headers"] = {"Retry-After": {"description": "Seconds", "required": True, "schema": seconds}}
    return answer


def _operations(file: Path) -> list[tuple[str, str]]:
    """Return `METHOD /path` and name of each route, as the file's docstring begins: one, or the same of two audiences."""
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    stated = re.findall(r"^([A-Z]+) (/[^:]+):", docstring, re.MULTILINE)
    first, *twin = [f"{method} {path.partition('?')[0]}" for method, paths in stated for path in paths.split(" and ")]
    return [(first, file.stem), *[(route, f"{file.stem}_as_{route.split('/')[1]}") for route in twin]]


def fields() -> dict[str, Any]:
    """Return the field catalogue of all forms."""
    return {
        "schema_version": 1,
        "occupations": [
            {"code": group.code, "name": group.name, "middle": [middle._asdict() for middle in group.middle]}
            for group in occupations.major_groups()
        ],
        "industries": [{"code": group.code, "name": group.name} for group in industries.major_groups()],
        "models": {
            "posting": forms.catalogue(postings.PostingContent, postings.SECTIONS, postings.GROUPS),
            "establishment": forms.catalogue(establishments.EstablishmentFields, establishments.SECTIONS),
            "seeker_profile": forms.catalogue(seekers.SeekerProfile, seekers.SECTIONS),
        },
    }


_MAILS_LEAD = """# Mails

Written by `make docs` from the templates; `$name` is filled in when a mail is written. Each goes out as plain text and as the
same text in HTML. The first part answers somebody who waits in front of the page; the second comes from the outbox.

Of the first part, ten of a purpose a day of Japan go to one address, and twenty login codes (`KEYS_PER_DAY`,
`LOGIN_CODES_PER_DAY` in `accounts/rules.py`), whether or not the address is known; within that, the limits of an hour hold. The
second part has no such number: a decision is never lost.
"""


def mails() -> str:
    """Return every mail's template, as it is kept."""
    parts = [_MAILS_LEAD]
    for title, area in (("Inside a request", "accounts"), ("From the outbox", "notices")):
        parts.append(f"## {title}\n")
        for file in sorted((PACKAGE / area / "templates").glob("*.txt")):
            subject, _, body = file.read_text(encoding="utf-8").partition("\n")
            parts.append(f"### `{file.stem}`: {subject}\n\n```text\n{body.strip()}\n```\n")
    return "\n".join(parts)


def rendered() -> dict[Path, str]:
    """Return what each generated file should hold."""
    documents = {
        file: json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        for file, content in ((OPENAPI, openapi()), (FIELDS, fields()))
    }
    return {**documents, MAILS: mails()}


def main() -> int:
    """Write the files; return 0."""
    for file, text in rendered().items():
        file.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{file.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
