"""`sam build` and `sam deploy` into the local engine, done again only when something they read has changed."""

import fcntl
import hashlib
import os
import platform
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from local.aws import LocalAws, admin_environment
from local.places import CHECKOUT, PYTHON, SAM, SAM_BUILD, STACK_NAME, TEMPLATE, TOOLS, Place
from local.progress import Problem, note, step
from local.template import read_template

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef

_ARCHITECTURES = {"x86_64": "x86_64", "AMD64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
_FINGERPRINT = "/mypage-local/fingerprint"
LAYER = "SharedLayer"
FUNCTION = "AWS::Serverless::Function"
_BUILT = SAM_BUILD / "built-from"


def architecture() -> str:
    """This machine's architecture in Lambda's words."""
    try:
        return _ARCHITECTURES[platform.machine()]
    except KeyError:
        raise Problem(f"This machine is a {platform.machine()}: x86_64 or arm64 is needed.") from None


def fingerprint() -> str:
    """A hash of everything the build and the template read, and of what builds it."""
    digest = hashlib.sha256(architecture().encode())
    files = [TEMPLATE, CHECKOUT / "samconfig.toml", CHECKOUT / "requirements-sam.txt", Path(__file__)]
    for folder in (CHECKOUT / "functions", CHECKOUT / "layers"):
        files += (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    for path in sorted(files):
        if path.suffix == ".in":
            continue
        digest.update(f"{path.relative_to(CHECKOUT)}\0{path.stat().st_mode & 0o111:o}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def deploy(place: Place, aws: LocalAws) -> bool:
    """Bring the deployed stack up to the checkout. True when there was something to do."""
    wanted = hashlib.sha256(f"{fingerprint()} {_parameters(place)}".encode()).hexdigest()
    stack = deployed_stack(aws)
    if stack and stack["StackStatus"].endswith("_COMPLETE") and _deployed_fingerprint(aws) == wanted:
        return False
    if stack and stack["StackStatus"] in {"ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED"}:
        aws.cloudformation.delete_stack(StackName=STACK_NAME)
    with _sole_builder():
        build(place)
        with step("Deploying template.yaml with sam deploy"):
            _run(
                [
                    *(str(SAM), "deploy", "--config-env", "local", "--stack-name", STACK_NAME),
                    *("--parameter-overrides", *_parameters(place)),
                ],
                place.logs / "deploy.log",
                sam_environment() | admin_environment(place.aws_endpoint) | {"SAM_CLI_POLL_DELAY": "0.5"},
            )
    aws.parameters.put_parameter(Name=_FINGERPRINT, Value=wanted, Type="String", Overwrite=True)
    return True


def build(place: Place) -> None:
    """`sam build` into .aws-sam, with bytecode. One build serves every stack of this checkout."""
    wanted = fingerprint()
    if _BUILT.exists() and _BUILT.read_text(encoding="ascii") == wanted and (SAM_BUILD / "build").is_dir():
        note("The built functions are up to date.")
        return
    _BUILT.unlink(missing_ok=True)
    with step("Building the functions with sam build"):
        _run(
            [
                *(str(SAM), "build", "--config-env", "local", "--cached", "--parallel"),
                *("--parameter-overrides", f"Architecture={architecture()}"),
            ],
            place.logs / "build.log",
            sam_environment(),
        )
        finish_build(SAM_BUILD / "build")
    _BUILT.write_text(wanted, encoding="ascii")


def finish_build(build: Path) -> None:
    """Do what SAM leaves undone: bytecode, and one packed artifact for all functions of a folder.

    SAM copies what it has built of a folder for each function of it, and `sam deploy` would pack every copy anew, the
    sixty of `functions/accounts` among them: that took nine tenths of a deployment's time.
    """
    artifact = artifacts()
    for function, folder in artifact.items():
        if folder != function:
            shutil.rmtree(build / function, ignore_errors=True)
    _compile_bytecode(build / LAYER, "/opt")
    pack(build / LAYER)
    for folder in sorted(set(artifact.values())):
        _compile_bytecode(build / folder, "/var/task")
        pack(build / folder)
    template = build / "template.yaml"
    text = template.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^( +CodeUri: )(\w+)$", lambda line: f"{line[1]}{artifact[line[2]]}.zip", text)
    text = re.sub(rf"(?m)^( +ContentUri: {LAYER})$", r"\1.zip", text)
    template.write_text(text, encoding="utf-8")


@cache
def artifacts() -> dict[str, str]:
    """Return for each function whose built folder holds its code: that of the first function of its folder."""
    first: dict[str, str] = {}
    resources = read_template(TEMPLATE)["Resources"].items()
    functions = {name: one["Properties"]["CodeUri"] for name, one in resources if one["Type"] == FUNCTION}
    return {name: first.setdefault(source, name) for name, source in functions.items()}


def pack(folder: Path) -> None:
    """Write the folder's zip file beside it: the same files make the same bytes, so that only what changed is uploaded."""
    with zipfile.ZipFile(folder.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix())
            executable = file.stat().st_mode & 0o111
            entry.external_attr = (0o100755 if executable else 0o100644) << 16
            packed.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED)


def _compile_bytecode(folder: Path, mounted_at: str) -> None:
    """Lambda's /opt is read-only and SAM compiles nothing: without this each cold start compiles the layer.

    Hash-based files stay valid whatever time the unpacking gives the sources. They name the sources as Lambda does, so
    that the same sources make the same artifact on every machine.
    """
    command = [
        *(str(PYTHON), "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash"),
        *("-s", str(folder), "-p", mounted_at, str(folder)),
    ]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, env=environment)


def deployed_stack(aws: LocalAws) -> "StackTypeDef | None":
    try:
        return aws.cloudformation.describe_stacks(StackName=STACK_NAME)["Stacks"][0]
    except ClientError:
        return None


def outputs(aws: LocalAws) -> dict[str, str]:
    stack = deployed_stack(aws)
    if stack is None:
        raise Problem("The stack is not deployed: run `make up`.")
    return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}


def physical_ids(aws: LocalAws) -> dict[str, str]:
    """Logical id → physical id of every deployed resource."""
    pages = aws.cloudformation.get_paginator("list_stack_resources").paginate(StackName=STACK_NAME)
    return {
        resource["LogicalResourceId"]: resource.get("PhysicalResourceId", "")
        for page in pages
        for resource in page["StackResourceSummaries"]
    }


def _parameters(place: Place) -> list[str]:
    """Those that template.yaml does not declare are left out by SAM."""
    return [
        f"Architecture={architecture()}",
        "Environment=local",
        f'ClockOffsetFile="{place.clock_offset}"',
        f"PublicOrigin={place.web}",
        f"UploadOrigin={place.aws_endpoint}",
        "LoginCodes=off",  # nobody here reads a mailbox; their own journey switches them on
        # Tests and the demo data come as fast as they can, all from one machine.
        *("RequestRate=5000", "RequestBurst=5000", "SignInRate=5000", "SignInBurst=5000"),
    ]


def _deployed_fingerprint(aws: LocalAws) -> str | None:
    """It lies in the engine, so that it is lost together with the state it describes."""
    try:
        return str(aws.parameters.get_parameter(Name=_FINGERPRINT)["Parameter"]["Value"])
    except ClientError:
        return None


def sam_environment() -> dict[str, str]:
    """What SAM runs in: the environment's python3.13 first on PATH, nothing of this program's own."""
    unwanted = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "AWS_PROFILE", "AWS_SESSION_TOKEN", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"PATH": f"{TOOLS}:{os.environ.get('PATH', '')}", "SAM_CLI_TELEMETRY": "0"}


def _run(command: list[str], log: Path, environment: dict[str, str]) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        done = subprocess.run(
            command, stdout=output, stderr=subprocess.STDOUT, env=environment, cwd=CHECKOUT, check=False
        )
    if done.returncode:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        raise Problem(
            "\n".join([*lines[-25:], f"`{Path(command[0]).name} {command[1]}` failed; all of it is in {log}."])
        )


@contextmanager
def _sole_builder() -> Iterator[None]:
    """One stack of this checkout builds and deploys at a time: they share .aws-sam."""
    SAM_BUILD.mkdir(exist_ok=True)
    with (SAM_BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
