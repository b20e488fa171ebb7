"""An address in use and a free one: the same answer for the same calls to AWS, in the same order (§2.2, docs/security.md).

Times would say what this machine was doing; calls say what the product does.
"""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.client import BaseClient

from tests.support.accounts import (
    EMAIL,
    issue_code,
    open_account,
    register_establishment,
    start_sign_up,
)
from tests.support.aws import Answer, Aws
from tests.support.members import OTHER_NUMBER, OTHER_PHONE, two_establishments
from tests.support.seekers import (
    OTHER_SEEKER,
    SEEKER_EMAIL,
    issue_seeker_code,
    open_mypage,
    register_seeker,
    start_seeker_sign_up,
)

FREE = "dare-mo@example.co.jp"


def call_of(operation: str, request: Any) -> tuple[str, list[str]]:
    """Return an operation and what it names: tables, indexes, keys, conditions; of an item only its kind."""
    named: list[str] = []

    def walk(value: Any, at: str) -> None:
        if isinstance(value, dict):
            for name, part in sorted(value.items()):
                if at.endswith("Item.") and name != "sk":
                    continue
                named.append(f"{at}{name}")
                walk(part, "" if name == "RequestItems" else f"{at}{name}.")
        elif isinstance(value, list):
            for part in value:
                walk(part, at)
        elif at.rpartition(".")[0].endswith(("TableName", "IndexName", "Expression", "sk.S")):
            named.append(f"{at}{value}")

    walk({name: part for name, part in request.items() if operation != "SendEmail" or name != "Content"}, "")
    return operation, list(dict.fromkeys(named))


@pytest.fixture
def work(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """Every call to AWS from now on."""
    done: list[tuple[str, list[str]]] = []
    original = BaseClient._make_api_call  # type: ignore[attr-defined]  # noqa: SLF001 - the one door of all calls

    def call(client: BaseClient, operation: str, request: dict[str, Any]) -> Any:
        done.append(call_of(operation, request))
        return original(client, operation, request)

    assert aws.calls is not None
    monkeypatch.setattr(BaseClient, "_make_api_call", call)
    return done


def alike(
    aws: Aws, work: list[tuple[str, list[str]]], ask: Callable[[str], Answer], taken: str
) -> list[tuple[str, list[str]]]:
    """Ask for a free address, then for the one in use; return the work, which must be the same for both."""
    for email in (FREE, taken):  # secrets are fetched once a process, an address's mails counted for the first time
        ask(email)
    aws.pass_time(minutes=61)  # three mails an hour
    answers, calls, mails = [], [], len(aws.mails)
    for email in (FREE, taken):
        work.clear()
        answers.append(ask(email))
        calls.append(list(work))
    free, used = answers
    assert (free.status, used.status) == (202, 202), used.text
    assert set(free.json) == set(used.json)
    assert [len(str(value)) for value in free.json.values()] == [len(str(value)) for value in used.json.values()]
    assert free.headers == used.headers
    assert len(aws.mails) == mails + 2
    assert calls[0] == calls[1]
    return calls[0]


def test_beginning_to_open_an_account(aws: Aws, work: list[tuple[str, list[str]]]) -> None:
    two_establishments()
    open_account(aws)
    code = issue_code(aws, OTHER_NUMBER)["account_code"]
    details = {"establishment_number": OTHER_NUMBER, "phone": OTHER_PHONE}

    done = alike(aws, work, lambda email: start_sign_up(aws, code, email=email, **details), EMAIL)

    assert "SendEmail" in [operation for operation, _ in done]


def test_beginning_to_open_a_seekers_mypage(aws: Aws, work: list[tuple[str, list[str]]]) -> None:
    register_seeker(aws)
    register_seeker(aws, OTHER_SEEKER)
    open_mypage(aws)
    code = issue_seeker_code(aws, OTHER_SEEKER).json["account_code"]

    def ask(email: str) -> Answer:
        return start_seeker_sign_up(aws, code, email=email, seeker_number=OTHER_SEEKER)

    assert "SendEmail" in [operation for operation, _ in alike(aws, work, ask, SEEKER_EMAIL)]


@pytest.mark.parametrize("audience", ["employer", "seeker"])
def test_asking_for_another_password(aws: Aws, work: list[tuple[str, list[str]]], audience: str) -> None:
    if audience == "employer":
        register_establishment()
        open_account(aws)
    else:
        register_seeker(aws)
        open_mypage(aws)

    def ask(email: str) -> Answer:
        return aws.call("accounts/start_password_reset", body={"email": email, "audience": audience})

    taken = EMAIL if audience == "employer" else SEEKER_EMAIL
    assert "SendEmail" in [operation for operation, _ in alike(aws, work, ask, taken)]


def test_asking_for_another_key(aws: Aws, work: list[tuple[str, list[str]]]) -> None:
    """Step 4 again, of a sign-up that can be completed and of one that never can."""
    two_establishments()
    open_account(aws)
    code = issue_code(aws, OTHER_NUMBER)["account_code"]
    details = {"establishment_number": OTHER_NUMBER, "phone": OTHER_PHONE}

    def begun(email: str) -> str:
        return str(start_sign_up(aws, code, email=email, **details).json["sign_up_id"])

    sign_ups = {email: begun(email) for email in (FREE, EMAIL)}

    def ask(email: str) -> Answer:
        return aws.call("accounts/resend_auth_key", path={"sign_up_id": sign_ups[email]})

    assert "SendEmail" in [operation for operation, _ in alike(aws, work, ask, EMAIL)]
