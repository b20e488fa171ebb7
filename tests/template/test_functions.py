"""Every function: its file, its block in the template, its route, its sample event and its imports agree (design §3)."""

import importlib.metadata
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.aws import function_block, route, sample_event, template
from tests.support.source import AREAS, FUNCTIONS, LAYER, ROOT, handlers

KEY_ORDER = ["Description", "CodeUri", "Handler", "MemorySize", "Timeout", "Environment", "Policies"]
KEY_ORDER += ["EventInvokeConfig", "Events"]
EVENT_KEY_ORDER = ["RestApiId", "Path", "Method", "Auth"]

HTTP = [f for f in handlers() if "app = Api()" in (FUNCTIONS / f"{f}.py").read_text(encoding="utf-8")]
TRIGGERED = [f for f in handlers() if f not in HTTP]


def _blocks() -> dict[str, dict[str, Any]]:
    return {n: r for n, r in template()["Resources"].items() if r["Type"] == "AWS::Serverless::Function"}


def _http_events() -> dict[str, dict[str, Any]]:
    return {
        name: event["Properties"]
        for name, block in _blocks().items()
        for event in block["Properties"].get("Events", {}).values()
        if event["Type"] == "Api"
    }


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
    assert names == ["".join(part.capitalize() for part in function.split("/")[1].split("_"))]


@pytest.mark.parametrize("function", HTTP)
def test_the_route_is_the_same_in_decorator_docstring_template_and_description(function: str) -> None:
    method, path = route(function)
    block = function_block(function)
    assert block is not None
    (event,) = [event["Properties"] for event in block["Events"].values()]
    assert (event["Method"], event["Path"]) == (method, path)
    docstring = (FUNCTIONS / f"{function}.py").read_text(encoding="utf-8")
    stated = re.match(r'"""([A-Z]+) (/[^\s:?]+)(\?[^\s:]+)?:', docstring)
    assert stated is not None, docstring[:80]
    assert stated.group(1, 2) == (method, path)
    assert block["Description"].split(" (")[0] == f"{method} {path}"


def test_no_two_functions_answer_the_same_route() -> None:
    routes = [(event["Method"], event["Path"]) for event in _http_events().values()]
    assert len(routes) == len(set(routes)) == len(HTTP)


@pytest.mark.parametrize("function", HTTP)
def test_every_route_of_employers_and_staff_is_guarded_and_no_public_one_is(function: str) -> None:
    _, path = route(function)
    audience = path.split("/")[1]
    assert audience in {"public", "employer", "staff"}
    block = function_block(function)
    assert block is not None
    (event,) = [event["Properties"] for event in block["Events"].values()]
    expected = None if audience == "public" else {"Authorizer": "Session"}
    assert event.get("Auth") == expected


@pytest.mark.parametrize("function", HTTP)
def test_a_guarded_function_asks_for_the_caller_of_its_own_audience(function: str) -> None:
    audience = route(function)[1].split("/")[1]
    code = (FUNCTIONS / f"{function}.py").read_text(encoding="utf-8")
    asked = set(re.findall(r"app\.(employer|staff)\b", code))
    assert asked == ({audience} if audience != "public" else set())


@pytest.mark.parametrize("name", _blocks())
def test_the_keys_of_a_block_stand_in_the_same_order(name: str) -> None:
    properties = list(_blocks()[name]["Properties"])
    assert properties == [key for key in KEY_ORDER if key in properties]
    for event in _blocks()[name]["Properties"].get("Events", {}).values():
        if event["Type"] == "Api":
            assert list(event["Properties"]) == [k for k in EVENT_KEY_ORDER if k in event["Properties"]]


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
        assert "--index-url" not in text
        assert "http://" not in text
        assert "https://" not in text
        assert text.count("==") == len(_required(file))
        assert "--hash=sha256:" in text
