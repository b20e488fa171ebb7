"""`sam build` and `sam deploy` into the local engine, done again only when something they read has changed."""

import fcntl
import hashlib
import os
import platform
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from local.aws import LocalAws, admin_environment
from local.places import CHECKOUT, PYTHON, SAM, SAM_BUILD, STACK_NAME, TEMPLATE, TOOLS, Place
from local.progress import Problem, note, step

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef

_ARCHITECTURES = {"x86_64": "x86_64", "AMD64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
_FINGERPRINT = "/mypage-local/fingerprint"
_BUILT = SAM_BUILD / "built-from"


def architecture() -> str:
    """This machine's architecture in Lambda's words."""
    try:
        return _ARCHITECTURES[platform.machine()]
    except KeyError:
        raise Problem(f"This machine is a {platform.machine()}: x86_64 or arm64 is needed.") from None


def fingerprint() -> str:
    """A hash of everything the build and the template read."""
    digest = hashlib.sha256(architecture().encode())
    files = [TEMPLATE, CHECKOUT / "samconfig.toml"]
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
        compile_bytecode(SAM_BUILD / "build")
    _BUILT.write_text(wanted, encoding="ascii")


def compile_bytecode(folder: Path) -> None:
    """Lambda's /opt is read-only and SAM compiles nothing: without this each cold start compiles the layer.

    Hash-based files stay valid whatever time the unpacking gives the sources.
    """
    command = [str(PYTHON), "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", str(folder)]
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
