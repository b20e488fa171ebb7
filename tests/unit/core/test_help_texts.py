"""A function loads no tool that writes help texts (docs/decisions/0009)."""

import subprocess
import sys

PROGRAM = """
import sys
from mypage.core import aws
client = aws.client("dynamodb")
assert client.get_item.__doc__ == ""
print(sorted(name for name in sys.modules if name.startswith("botocore.docs.")))
"""


def test_a_client_is_made_without_the_documentation_of_its_methods() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=True,
        env={
            "PYTHONPATH": ":".join(sys.path),
            "AWS_DEFAULT_REGION": "ap-northeast-1",
            "AWS_ACCESS_KEY_ID": "x",
            "AWS_SECRET_ACCESS_KEY": "x",
        },
    )
    assert done.stdout.strip() == "['botocore.docs.docstring', 'botocore.docs.utils']"
