"""Where things lie on this machine: the checkout, its tools, and the folder of one stack."""

import os
from dataclasses import dataclass
from pathlib import Path

from local.progress import Problem

CHECKOUT = Path(__file__).resolve().parents[1]
TOOLS = CHECKOUT / ".venv" / "bin"
PYTHON = TOOLS / "python"
SAM = CHECKOUT / ".venv-sam" / "bin" / "sam"
SAM_PACKAGES = CHECKOUT / ".venv-sam" / "lib" / "python3.13" / "site-packages"
SAM_BUILD = CHECKOUT / ".aws-sam"
TEMPLATE = CHECKOUT / "template.yaml"
WEB = CHECKOUT / "web"
REGION = "ap-northeast-1"
STACK_NAME = "mypage-local"


@dataclass(frozen=True)
class Place:
    """The folder and the two ports of one stack. Everything it keeps is below `folder`."""

    folder: Path
    web_port: int
    aws_port: int
    keeps_state: bool = True

    @property
    def web(self) -> str:
        return f"http://localhost:{self.web_port}"

    @property
    def aws_endpoint(self) -> str:
        return f"http://127.0.0.1:{self.aws_port}"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    @property
    def objects(self) -> Path:
        return self.folder / "objects"

    @property
    def scratch(self) -> Path:
        """Unpacked function code; emptied at each start."""
        return self.folder / "scratch"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def description(self) -> Path:
        """`stack.json`: what tools and tests need to find the running stack."""
        return self.folder / "stack.json"

    @property
    def edge(self) -> Path:
        """`edge.json`: what the proxy adds in the place of CloudFront and the gateway."""
        return self.folder / "edge.json"

    @property
    def observed_grants(self) -> Path:
        """Which grants the functions of a test stack have used, as `run_ministack.py` notes them."""
        return self.folder / "observed-grants.jsonl"

    @property
    def clock_offset(self) -> Path:
        return self.folder / "clock-offset"


def main_place() -> Place:
    """The stack of `make run`, with its ports from MYPAGE_WEB_PORT and MYPAGE_AWS_PORT."""
    return Place(CHECKOUT / ".local", _port("MYPAGE_WEB_PORT", 8080), _port("MYPAGE_AWS_PORT", 4566))


def _port(variable: str, default: int) -> int:
    text = os.environ.get(variable, "") or str(default)
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise Problem(f"{variable} is {text!r}: set it to a port number from 1 to 65535.")
    return int(text)
