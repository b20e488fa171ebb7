"""MiniStack, the local stand-in for AWS: started with IAM enforced and its state in the stack's folder.

It writes its state only when it ends by SIGTERM; after a kill or a power cut everything since the last clean
stop is gone.
"""

import json
import os
import shutil
import subprocess
import time

import httpx

from local.places import CHECKOUT, PYTHON, REGION, SAM_PACKAGES, Place
from local.processes import spawn
from local.progress import Problem

MARKER = "run_ministack"
_READY_SECONDS = 60.0


def start_engine(place: Place) -> subprocess.Popen[bytes]:
    """Start MiniStack and return once it answers.

    Raises:
        Problem: when it ends or stays silent.
    """
    _forget_stream_positions(place)
    shutil.rmtree(place.scratch, ignore_errors=True)
    for folder in (place.state, place.objects, place.scratch, place.logs):
        folder.mkdir(parents=True, exist_ok=True)
    log = place.logs / "engine.log"
    log.unlink(missing_ok=True)
    command = [str(PYTHON), "-P", str(CHECKOUT / "local" / f"{MARKER}.py"), str(SAM_PACKAGES)]
    process = spawn(command, log, _environment(place), place.folder)
    try:
        _wait_until_ready(place, process)
    except BaseException:
        process.kill()
        process.wait()
        raise
    return process


def _environment(place: Place) -> dict[str, str]:
    """Functions inherit this environment: it must not lend them the checkout's PYTHONPATH or anybody's keys."""
    kept = {name: os.environ[name] for name in ("HOME", "LANG", "LC_ALL", "TZ") if name in os.environ}
    return kept | {
        "PATH": f"{PYTHON.parent}:/usr/local/bin:/usr/bin:/bin",
        "PYTHONUNBUFFERED": "1",
        "TMPDIR": str(place.scratch),
        "AUTH": "true",
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(place.aws_port),
        "MINISTACK_REGION": REGION,
        "PERSIST_STATE": "1" if place.keeps_state else "0",
        "STATE_DIR": str(place.state),
        "S3_PERSIST": "1" if place.keeps_state else "0",
        "S3_DATA_DIR": str(place.objects),
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "LAMBDA_WARM_TTL_SECONDS": "60",  # the surplus workers of a burst take 60 MB each
        "LOG_LEVEL": "WARNING",
        # A whole run of journeys sets what a test stack's functions needed beside what they were granted.
        "OBSERVED_GRANTS": "" if place.keeps_state else str(place.observed_grants),
    }


def _forget_stream_positions(place: Place) -> None:
    """Drop the stored stream positions: the records they count are not stored, so new ones would be skipped."""
    file = place.state / "lambda.json"
    if not file.exists():
        return
    state = json.loads(file.read_text(encoding="utf-8"))
    positions = state.get("payload", {}).get("dynamodb_stream_positions", {})
    if positions.get("data"):
        positions["data"] = {}
        file.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")


def _wait_until_ready(place: Place, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _READY_SECONDS
    with httpx.Client(trust_env=False, timeout=5) as http:
        while time.monotonic() < deadline:
            if process.poll() is not None:
                break
            try:
                if http.get(f"{place.aws_endpoint}/_ministack/ready").is_success:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
    raise Problem(f"MiniStack did not start; its log {place.logs / 'engine.log'} says why.")
