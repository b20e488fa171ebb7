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


def release(stage: str) -> None:
    """Build, deploy with SAM (which asks before it changes anything), and put the page in place.

    Credentials are those of the shell, as for any AWS tool.
    """
    settings = _settings(stage)
    _sam("build", "--config-env", stage)
    finish_build(CHECKOUT / Path(settings["template_file"]).parent)
    _sam("deploy", "--config-env", stage)
    build_page(CHECKOUT / ".local" / "logs")
    release_page(settings)


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
