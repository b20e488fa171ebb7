"""A whole run of journeys and browser walks uses every grant of the deployed functions, or fails (design §9.3).

That none is missing is what the run itself shows, as IAM is enforced. MiniStack notes which grants let requests pass
(`local/run_ministack.py`); before a stack ends, they are set beside the policies it was deployed with. All stacks of a
run count together. Exempt is what `EXEMPT` names, each with its reason, and only for as long as it is granted and no run
uses it. Imported by `tests/journeys/conftest.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pytest

from local.deployment import physical_ids
from local.stack import Stack
from tests.support.aws import block_name
from tests.support.source import handlers
from tests.support.whole_runs import TESTS, fail, gathered, hand_over, is_whole

WHOLE = {TESTS / "journeys", TESTS / "web"}


class Grant(NamedTuple):
    """An action on a resource that a function may do, `CodeHashKey` instead of what a stack has named it."""

    function: str
    action: str
    resource: str

    def __str__(self) -> str:
        return f"{self.function}: {self.action} on {self.resource}"


GRANTED: set[Grant] = set()
USED: set[Grant] = set()

_BY_THE_PLATFORM = "Lambda itself puts an event there with the function's role when all tries have failed"

EXEMPT: Mapping[Grant, str] = {
    **{
        Grant(function, "sqs:SendMessage", "FailedEvents"): _BY_THE_PLATFORM
        for function in (
            "images/inspect_upload",
            "images/invalidate_cache",
            "notices/deliver_mail",
            "notices/record_bounce",
        )
    },
    Grant("accounts/complete_totp", "cognito-idp:AdminRespondToAuthChallenge", "StaffPool"): (
        "only where the pool demands an app of everybody, as in the cloud; the local engine never does (decisions/0023)"
    ),
}
"""What no run on one machine can use for sure, and why."""

BY_CHANCE = {Grant("notices/deliver_mail", "sqs:SendMessage", "FailedEvents")}
"""Of these, what a run may use all the same: a mail that fails while a journey has moved the clock by a day is given up at
once, if the stream brings it just then. That giving up works is shown through `resend_pending_mails`."""


def wrong(granted: set[Grant], used: set[Grant], exempt: set[Grant]) -> list[str]:
    """Return what is to be put right: grants that nothing has used, and exemptions that are none (any more)."""
    return [
        *sorted(f"granted and not used: {grant}" for grant in granted - used - exempt),
        *sorted(f"exempt and yet used: {grant}" for grant in (exempt & used) - BY_CHANCE),
        *sorted(f"exempt and not granted: {grant}" for grant in exempt - granted),
    ]


def collect(stack: Stack) -> None:
    """Add what the running stack grants, and what of it was used, to what this process knows."""
    ids = physical_ids(stack.aws)
    function_of = {ids[f"{block_name(function)}Role"]: function for function in handlers()}
    names = {physical.rpartition("/")[2]: logical for logical, physical in ids.items() if physical}
    physical_name = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))

    def grant(role: str, action: str, resource: str) -> Grant:
        named = physical_name.sub(lambda found: names[found[0]], resource)
        return Grant(function_of[role], action, re.sub(r"^arn:.+[:/](?=[A-Z])|-\w{6}$", "", named))

    for role in function_of:
        GRANTED.update(grant(role, action, resource) for action, resource in _policies(stack, role))
    noted = stack.place.observed_grants
    for line in noted.read_text(encoding="utf-8").splitlines() if noted.exists() else []:
        principal, action, resource = json.loads(line)
        taken = re.fullmatch(r".+:assumed-role/([^/]+)/.+", principal)  # nobody's request for a picture is "*"
        if taken and taken[1] in function_of:
            USED.add(grant(taken[1], action, resource))


def _policies(stack: Stack, role: str) -> Iterator[tuple[str, str]]:
    iam = stack.aws.iam
    for name in iam.list_role_policies(RoleName=role)["PolicyNames"]:
        for statement in iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]["Statement"]:
            resources = statement["Resource"]
            for resource in resources if isinstance(resources, list) else [resources]:
                actions = statement["Action"]
                for action in actions if isinstance(actions, list) else [actions]:
                    yield action, resource


def _seen() -> dict[str, set[Grant]]:
    """Return what a worker hands over, by the name under which it does."""
    return {"stack_grants": GRANTED, "stack_grants_used": USED}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:  # noqa: ARG001 - the hook's signature
    for key, of in _seen().items():
        of.update(Grant(*grant) for grant in gathered(node, key))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    handed_over = [hand_over(session, key, [list(grant) for grant in of]) for key, of in _seen().items()]
    if any(handed_over):
        return
    if (
        exitstatus or not GRANTED or not is_whole(session.config, WHOLE)
    ):  # nothing is known of a stack that was there before
        return
    if found := wrong(GRANTED, USED, set(EXEMPT)):
        fail(session, "Journeys and walks must use what template.yaml grants (tests/support/stack_grants.py):", found)
