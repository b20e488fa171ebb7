"""What is generated or written down about the API is up to date: OpenAPI, field catalogue, problems, routes."""

import ast
import json
import re
from collections import defaultdict
from http import HTTPStatus

import pytest

from docs import generate
from mypage.core import errors
from mypage.postings import occupations
from tests.support.aws import routes_of, template
from tests.support.source import PACKAGE, ROOT, calls, handler_files, layer_files, shown

API_DOC = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
DATA_MODEL = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")

# --- OpenAPI and the field catalogue --------------------------------------------------------------


@pytest.fixture(scope="module")
def rendered() -> dict[str, str]:
    """Return what the generated documents should hold, by file name."""
    return {file.name: text for file, text in generate.rendered().items()}


@pytest.mark.parametrize("name", ["openapi.json", "fields.json", "mails.md"])
def test_a_generated_document_is_up_to_date(name: str, rendered: dict[str, str]) -> None:
    committed = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert committed == rendered[name], f"docs/{name} is out of date: run `make docs` and commit it"


def test_the_page_gets_the_whole_list_beside_the_forms() -> None:
    fields = json.loads((ROOT / "docs" / "fields.json").read_text(encoding="utf-8"))
    assert fields["occupations"] == [
        {
            "code": group.code,
            "name": group.name,
            "middle": [{"code": middle.code, "name": middle.name} for middle in group.middle],
        }
        for group in occupations.major_groups()
    ]


def test_openapi_knows_every_route(rendered: dict[str, str]) -> None:
    document = json.loads(rendered["openapi.json"])
    known = {(method.upper(), path) for path, found in document["paths"].items() for method in found}
    http = [f"{file.parent.name}/{file.stem}" for file in generate.handler_files()]
    assert known == {route for function in http for route in routes_of(function)}


def test_a_model_name_means_one_model_over_the_whole_product() -> None:
    """OpenAPI joins all functions by model name: a second one of the same name would silently replace the first."""
    owners = defaultdict(set)
    for file in [*layer_files(), *handler_files()]:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                owners[node.name].add(shown(file))
    document = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
    twice = {name: sorted(owners[name]) for name in document["components"]["schemas"] if len(owners[name]) > 1}
    assert twice == {}


# --- problems -------------------------------------------------------------------------------------

STATUS = {
    name: kind.status
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.MyPageError)
}


def _problems_in_code() -> set[tuple[str, int]]:
    found = {("not-found", 404)}
    for file in [*layer_files(), *handler_files()]:
        for call in calls(file):
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            if name not in STATUS or name == "NotFound":
                continue
            slug = call.args[0] if call.args else None
            if isinstance(slug, ast.Attribute) and slug.attr == "slug":
                continue  # a caught problem, told again in other words
            where = f"{shown(file)}:{call.lineno}"
            assert isinstance(slug, ast.Constant), f"{where}: the slug of a problem is written where it is raised"
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*", slug.value), where
            found.add((slug.value, STATUS[name]))
    return found


def _problems_of_the_gateway() -> set[tuple[str, int]]:
    answers = template()["Resources"]["Api"]["Properties"]["GatewayResponses"].values()
    problems = [json.loads(answer["ResponseTemplates"]["application/json"]) for answer in answers]
    return {(problem["type"], problem["status"]) for problem in problems}


def _problems_documented() -> set[tuple[str, int]]:
    rows = re.findall(r"^\| `([a-z-]+)` \| ([0-9, ]+) \| [^|]+ \| [^|]+ \|$", API_DOC, re.MULTILINE)
    return {(slug, int(status)) for slug, statuses in rows for status in statuses.split(",")}


def test_every_problem_is_documented_with_its_status_and_the_reverse() -> None:
    assert _problems_documented() == _problems_in_code() | _problems_of_the_gateway()


def test_every_status_of_a_problem_is_one_that_http_knows() -> None:
    assert {HTTPStatus(status).value for _, status in _problems_in_code()} == {s for _, s in _problems_in_code()}


def test_a_slug_means_one_status_in_the_code() -> None:
    slugs = [slug for slug, _ in _problems_in_code()]
    assert len(slugs) == len(set(slugs))


# --- routes ---------------------------------------------------------------------------------------


def test_the_overview_of_routes_is_complete_and_names_no_other() -> None:
    listed = set(re.findall(r"^\| `([A-Z]+) (/[^`?]+)[^`]*` \|", API_DOC, re.MULTILINE))
    http = [f"{file.parent.name}/{file.stem}" for file in generate.handler_files()]
    assert listed == {route for function in http for route in routes_of(function)}


# --- the data model -------------------------------------------------------------------------------

READS = {"dynamo.get", "dynamo.get_many", "dynamo.query", "dynamo.query_all"}


def _reading(area: str) -> set[str]:
    """Return the functions of an area's store that read."""
    module = ast.parse((PACKAGE / area / "store.py").read_text(encoding="utf-8"))
    return {
        f"{area}.store.{function.name}"
        for function in module.body
        if isinstance(function, ast.FunctionDef)
        and not function.name.startswith("_")
        and READS & {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
    }


@pytest.mark.parametrize(
    "area",
    ["applicants", "establishments", "images", "messages", "notices", "postings", "records", "review", "seekers"],
)
def test_every_read_of_a_store_is_a_row_of_the_data_model(area: str) -> None:
    """The Accounts table is described in its store's docstring."""
    documented = set(re.findall(r"`([a-z]+\.store\.[a-z_]+)`", DATA_MODEL))
    assert _reading(area) <= documented


def test_the_data_model_names_only_functions_that_exist() -> None:
    for name in re.findall(r"`([a-z]+\.store\.[a-z_]+)`", DATA_MODEL):
        area, _, function = name.split(".")
        assert f"def {function}(" in (PACKAGE / area / "store.py").read_text(encoding="utf-8"), name


# --- the audit view -------------------------------------------------------------------------------


def test_every_action_of_the_audit_has_words_on_the_page() -> None:
    names = {file.stem for file in handler_files()}
    written = {
        node.value
        for file in layer_files()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in names
    }
    words = (ROOT / "web" / "src" / "messages" / "ja.staff-audit.ts").read_text(encoding="utf-8")
    assert written <= set(re.findall(r"^  ([a-z_]+): ", words.partition("auditActions")[2], re.MULTILINE))
