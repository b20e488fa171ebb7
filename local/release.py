"""`make deploy`: build and deploy a stage of the cloud, put the page into its bucket, tell CloudFront."""

import mimetypes
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import boto3

from local.deployment import finish_build, sam_environment
from local.page_build import build_page
from local.places import CHECKOUT, SAM, WEB
from local.progress import Problem, complain, step

_IMMUTABLE = "public, max-age=31536000, immutable"
_MACHINES = {0x3E: "x86_64", 0xB7: "arm64"}
"""EM_X86_64 and EM_AARCH64 of the ELF specification."""


def release(stage: str) -> None:
    """Build, deploy with SAM (which asks before it changes anything), and put the page in place.

    Credentials are those of the shell, as for any AWS tool.
    """
    settings = _settings(stage)
    _sam("build", "--config-env", stage)
    build = CHECKOUT / Path(settings["template_file"]).parent
    finish_build(build)
    require_machine_code_for(architecture_of(settings["parameter_overrides"]), build)
    _sam("deploy", "--config-env", stage)
    build_page(CHECKOUT / ".local" / "logs")
    release_page(settings)


def architecture_of(overrides: str) -> str:
    """Return the processor that a stage's functions run on, as `Architecture=…` says among its parameters."""
    return dict(pair.split("=", 1) for pair in overrides.split())["Architecture"]


def require_machine_code_for(architecture: str, build: Path) -> None:
    """Refuse a build with a shared object of another processor: pip may have found no wheel but this machine's own.

    Such a function deploys and then fails at its first import, which no check of the template sees.
    """
    objects = {file: machine_of(file) for file in build.rglob("*.so*") if file.is_file()}
    foreign = sorted(file.relative_to(build).as_posix() for file, machine in objects.items() if machine != architecture)
    if not objects or foreign:
        found = ", ".join(foreign[:3]) or "no shared object at all"
        raise Problem(
            f"The build is not for {architecture}, so nothing was deployed: {found}. Delete the build and repeat."
        )


def machine_of(file: Path) -> str | None:
    """Return the architecture that an ELF file was compiled for, in the words of Lambda; None: another, or no ELF file.

    The header's bytes: 0-3 the mark, 5 the order of bytes (1: little end first, as both processors have it), 18-19 the
    machine.
    """
    with file.open("rb") as opened:
        header = opened.read(20)
    if len(header) < 20 or header[:4] != b"\x7fELF" or header[5] != 1:
        return None
    return _MACHINES.get(int.from_bytes(header[18:20], "little"))


def release_page(settings: dict[str, str]) -> None:
    """Assets first and HTML last, so that no visitor gets a page whose parts are not there yet."""
    dist = WEB / "dist"
    if not (dist / "index.html").is_file():
        raise Problem("web/dist/index.html is not there, so only the API was deployed: build the page first.")
    cloudformation = boto3.client("cloudformation", region_name=settings["region"])
    stack = cloudformation.describe_stacks(StackName=settings["stack_name"])["Stacks"][0]
    outputs = {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}
    s3 = boto3.client("s3", region_name=settings["region"])
    files = sorted((path for path in dist.rglob("*") if path.is_file()), key=lambda path: path.suffix == ".html")
    with step(f"Uploading {len(files)} files of the page"):
        for file in files:
            s3.upload_file(str(file), outputs["PageBucketName"], _key(dist, file), ExtraArgs=_headers(dist, file))
    with step("Telling CloudFront"):
        cloudfront: Any = boto3.client("cloudfront")
        cloudfront.create_invalidation(
            DistributionId=outputs["DistributionId"],
            InvalidationBatch={
                "Paths": {"Quantity": 1, "Items": ["/*"]},
                "CallerReference": f"release-{time.time_ns()}",
            },
        )


def _sam(*arguments: str) -> None:
    if subprocess.run([str(SAM), *arguments], cwd=CHECKOUT, env=sam_environment(), check=False).returncode:
        raise Problem(f"`sam {arguments[0]}` failed: its own words above say why.")


def _settings(stage: str) -> dict[str, str]:
    config = tomllib.loads((CHECKOUT / "samconfig.toml").read_text(encoding="utf-8"))
    if stage not in {"staging", "production"}:
        raise Problem(f"{stage!r} is no stage: STAGE is staging or production.")
    parameters: dict[str, str] = config[stage]["deploy"]["parameters"]
    return parameters


def _key(dist: Path, file: Path) -> str:
    return file.relative_to(dist).as_posix()


def _headers(dist: Path, file: Path) -> dict[str, str]:
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind.endswith(("javascript", "json")):
        kind += "; charset=utf-8"
    immutable = _key(dist, file).startswith("assets/")
    return {"ContentType": kind, "CacheControl": _IMMUTABLE if immutable else "no-cache"}


if __name__ == "__main__":
    try:
        release(sys.argv[1])
    except Problem as problem:
        complain(str(problem))
        sys.exit(1)
