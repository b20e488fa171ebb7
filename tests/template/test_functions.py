"""Every function: its file, its block in the template, its route, its sample event and its imports agree (design §3)."""

import ast
import importlib.metadata
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.aws import block_name, function_block, route, routes_of, routes_of_template, sample_event, template
from tests.support.source import AREAS, FUNCTIONS, LAYER, ROOT, handlers

KEY_ORDER = [
    "Description",
    "CodeUri",
    "Handler",
    "MemorySize",
    "Timeout",
    "EphemeralStorage",
    "Environment",
    "Policies",
]
KEY_ORDER += ["EventInvokeConfig", "Events"]
AUDIENCES = ["public", "employer", "seeker", "staff"]
TWINS = ["/seeker/", "/staff/establishments/{establishment_number}/"]
"""Where the twin of an `/employer/` route stands: a seeker's own account, an establishment of the staff's office."""

HTTP = [f for f in handlers() if "app = Api()" in (FUNCTIONS / f"{f}.py").read_text(encoding="utf-8")]
TRIGGERED = [f for f in handlers() if f not in HTTP]


def _blocks() -> dict[str, dict[str, Any]]:
    return {n: r for n, r in template()["Resources"].items() if r["Type"] == "AWS::Serverless::Function"}


def _line_of_route(method: str, path: str) -> dict[str, Any]:
    """Return what the Api's DefinitionBody says of a route (docs/decisions/0013)."""
    return routes_of_template()[(method, path)]


def test_every_block_names_a_handler_that_exists_and_every_handler_has_one_block() -> None:
    declared = [
        f"{b['Properties']['CodeUri'].removeprefix('functions/')}/{b['Properties']['Handler'].removesuffix('.handler')}"
        for b in _blocks().values()
    ]
    assert sorted(declared) == handlers()


@pytest.mark.parametrize("function", handlers())
def test_a_block_is_named_after_its_file(function: str) -> None:
    block = function_block(function)
    names = [name for name, resource in _blocks().items() if resource["Properties"] is block]
    assert names == [block_name(function)]


@pytest.mark.parametrize("function", HTTP)
def test_the_route_is_the_same_in_decorator_docstring_template_and_description(function: str) -> None:
    routes = routes_of(function)
    block = function_block(function)
    assert block is not None
    assert "Events" not in block
    assert {_line_of_route(*one)["function"] for one in routes} == {block_name(function)}
    docstring = ast.get_docstring(ast.parse((FUNCTIONS / f"{function}.py").read_text(encoding="utf-8"))) or ""
    stated = re.findall(r"^([A-Z]+) (/[^\s:?]+(?: and /[^\s:?]+)?)(?:\?[^\s:]+)?:", docstring, re.MULTILINE)
    assert docstring.startswith(f"{routes[0][0]} {routes[0][1]}")
    paths = " and ".join(path for _, path in routes)
    assert {method for method, _ in stated} == {routes[0][0]}
    assert " and ".join(path for _, path in stated) == paths
    assert block["Description"].split(" (")[0] == f"{routes[0][0]} {paths}"


def test_every_route_has_one_function() -> None:
    answering = [line["function"] for line in routes_of_template().values()]
    assert sorted(answering) == sorted(block_name(function) for function in HTTP for _ in routes_of(function))


@pytest.mark.parametrize("function", HTTP)
def test_a_function_has_one_route_or_the_same_of_two_audiences(function: str) -> None:
    """Decision 0013: whose rights and grants are the same may share a function."""
    first, *others = routes_of(function)
    twins = [first[1].replace("/employer/", other) for other in TWINS]
    assert others in ([], *([(first[0], path)] for path in twins))
    assert first not in others


def test_routes_stand_in_order_by_audience_and_path() -> None:
    paths = list(template()["Resources"]["Api"]["Properties"]["DefinitionBody"]["paths"])
    assert paths == sorted(paths, key=lambda path: (AUDIENCES.index(path.split("/")[1]), path))


@pytest.mark.parametrize("function", HTTP)
def test_every_route_of_an_audience_is_guarded_and_no_public_one_is(function: str) -> None:
    for method, path in routes_of(function):
        audience = path.split("/")[1]
        assert audience in AUDIENCES
        assert _line_of_route(method, path)["guarded"] is (audience != "public")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_gateway_may_invoke_for_an_audience_exactly_the_functions_of_its_routes(audience: str) -> None:
    """Decision 0013: one role per audience instead of one permission per function."""
    logical_id = f"{audience.capitalize()}RoutesRole"
    of_audience = {key: line for key, line in routes_of_template().items() if key[1].split("/")[1] == audience}
    assert {line["credentials"] for line in of_audience.values()} == {f"{logical_id}.Arn"}
    role = template()["Resources"][logical_id]["Properties"]
    (statement,) = role["Policies"][0]["PolicyDocument"]["Statement"]
    assert statement["Effect"] == "Allow"
    assert statement["Action"] == "lambda:InvokeFunction"
    assert statement["Resource"] == sorted(f"{line['function']}.Arn" for line in of_audience.values())
    (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
    assert trust["Principal"] == {"Service": "apigateway.amazonaws.com"}
    assert trust["Action"] == "sts:AssumeRole"


MAX_INLINE_POLICY = 10_240
"""Characters of all inline policies of a role (IAM quotas)."""

MAX_NAME = 64
"""Characters of a function's name (Lambda quotas); an ARN adds about 60."""


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_role_of_an_audience_fits_into_an_inline_policy(audience: str) -> None:
    role = template()["Resources"][f"{audience.capitalize()}RoutesRole"]["Properties"]
    (statement,) = role["Policies"][0]["PolicyDocument"]["Statement"]
    longest = len("employer-mypage-production-") + 24 + len("-000000000000")
    arn = len('"arn:aws:lambda:ap-northeast-1:000000000000:function:",') + min(MAX_NAME, longest)
    assert len(statement["Resource"]) * arn + 200 < MAX_INLINE_POLICY


@pytest.mark.parametrize("function", HTTP)
def test_a_guarded_function_asks_for_the_caller_of_its_own_audience(function: str) -> None:
    audiences = {path.split("/")[1] for _, path in routes_of(function)}
    code = (FUNCTIONS / f"{function}.py").read_text(encoding="utf-8")
    asked = set(re.findall(r"app\.(employer|seeker|staff)\b", code))
    assert asked == audiences - {"public"}


@pytest.mark.parametrize("name", _blocks())
def test_the_keys_of_a_block_stand_in_the_same_order(name: str) -> None:
    properties = list(_blocks()[name]["Properties"])
    assert properties == [key for key in KEY_ORDER if key in properties]


def test_blocks_stand_in_their_area_under_its_banner() -> None:
    text = (ROOT / "template.yaml").read_text(encoding="utf-8")
    in_order = [block["Properties"]["CodeUri"] for block in _blocks().values()]
    areas = list(dict.fromkeys(in_order))
    assert in_order == sorted(in_order, key=areas.index), "the functions of an area stand together"
    assert sorted(areas) == [f"functions/{area}" for area in AREAS]
    for area in AREAS:
        banner = text.index(f"  # {area.capitalize()}: ")
        assert banner < text.index(f"CodeUri: functions/{area}\n")


# --- sample events --------------------------------------------------------------------------------


def test_every_function_has_one_sample_event_and_the_reverse() -> None:
    events = sorted(f"{file.parent.name}/{file.stem}" for file in (ROOT / "events").glob("*/*.json"))
    assert events == handlers()


@pytest.mark.parametrize("function", HTTP)
def test_a_sample_event_is_a_request_to_its_function(function: str) -> None:
    event = sample_event(function)
    method, path = route(function)
    assert (event["httpMethod"], event["resource"]) == (method, path)
    assert re.fullmatch(re.sub(r"\\{[a-z_]+\\}", "[^/]+", re.escape(path)), event["path"])
    context = event["requestContext"]["authorizer"]
    audience = path.split("/")[1]
    assert (context or {}).get("audience", "public") == audience


# --- imports --------------------------------------------------------------------------------------

_IMPORT_EACH = """
import importlib.abc, importlib.util, json, os, sys
allowed, blocked, layer, files = json.loads(sys.argv[1])

class OnlyTheirOwn(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in blocked:
            raise ModuleNotFoundError(f"{name} is in neither the layer's nor the folder's requirements", name=name)

sys.meta_path.insert(0, OnlyTheirOwn())
sys.path.insert(0, layer)
# What the layer and the runtime bring is loaded once, our own code afresh for each handler: its order must not matter.
import botocore.session, pydantic
import aws_lambda_powertools.event_handler.openapi.params

failed = 0
for file in files:
    child = os.fork()
    if child == 0:
        spec = importlib.util.spec_from_file_location("handler_file", file)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        assert callable(module.handler)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        print(file)
        failed = 1
sys.exit(failed)
"""
_RUNTIME = {"boto3", "botocore", "s3transfer", "jmespath", "python-dateutil", "urllib3", "six"}
"""What Lambda's Python runtime brings along."""


def _required(file: Path) -> set[str]:
    if not file.exists():
        return set()
    return {_name(line) for line in file.read_text(encoding="utf-8").splitlines() if re.match(r"[a-zA-Z0-9]", line)}


def _name(requirement: str) -> str:
    return re.split(r"[ =\[;]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("area", AREAS)
def test_every_handler_imports_with_its_own_requirements_and_the_layer_and_no_environment(area: str) -> None:
    wanted = _RUNTIME | _required(LAYER / "requirements.txt") | _required(FUNCTIONS / area / "requirements.txt")
    blocked = sorted(
        package
        for package, owners in importlib.metadata.packages_distributions().items()
        if not {owner.lower().replace("_", "-") for owner in owners} & wanted
    )
    files = [str(file) for file in sorted((FUNCTIONS / area).glob("*.py"))]
    done = subprocess.run(  # noqa: S603 - our own Python and our own script
        [sys.executable, "-E", "-c", _IMPORT_EACH, json.dumps([sorted(wanted), blocked, str(LAYER), files])],
        env={"PATH": os.defpath},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("area", AREAS)
def test_requirements_of_a_folder_are_pinned_and_name_no_registry(area: str) -> None:
    file = FUNCTIONS / area / "requirements.txt"
    for text in [file.read_text(encoding="utf-8")] if file.exists() else []:
        assert "://" not in text
        assert not [line for line in text.splitlines() if line.startswith("-")], (
            "options, among them where to fetch from"
        )
        assert text.count("==") == len(_required(file))
        assert "--hash=sha256:" in text
