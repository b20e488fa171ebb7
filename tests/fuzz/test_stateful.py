"""`make fuzz`, stateful: requests that take what earlier answers gave, over HTTP to a deployed stack with IAM on.

    make fuzz MINUTES=10          # 3 unless told

Schemathesis derives from docs/openapi.json which answer feeds which request. Everybody takes part: an employer, a seeker,
a clerk and a supervisor in turn, and the public without a session. In turn, scenarios keep to the routes of one audience,
so that each is exercised however many routes the others have, and go through the whole. Nobody guesses the code that the
public's way in begins with: every second request there has one from the counter. What ends the sessions or accounts that
the run lives on is asked for in tests/fuzz/test_over_http.py alone.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case
from schemathesis.core.failures import FailureGroup
from schemathesis.generation.stateful.state_machine import APIStateMachine

from local.client import ApiClient
from local.staff import SUPERVISOR_1
from tests.support.fuzzing import CHECKS, document, of, send
from tests.support.people import clerk, fresh_email, fresh_establishment, issue_code, ok, register, sign_up_body
from tests.support.seeker_people import register_seeker, seeker_code, seeker_sign_up_body
from tests.support.stack import StackUnderTest
from tests.support.victims import Victims

MINUTES = float(os.environ.get("MINUTES") or 3)
SCENARIOS_AT_ONCE = 2
STEPS = 40
LEFT_OUT = [
    "change_staff_state",
    "choose_establishment",
    "close_account",
    "close_seeker_account",
    "end_establishment_account",
    "end_other_sessions",
    "end_other_sessions_as_seeker",
    "end_seeker_account",
    "end_session",
    "end_session_as_seeker",
    "remove_member",
    "reset_staff",
    "sign_out",
    "sign_out_seeker",
    "sign_out_staff",
]
"""Operations that may end a session or an account of the run."""


type Part = str | None
"""An audience that a scenario keeps to, or none: it goes through the whole."""

PARTS: tuple[Part, ...] = ("employer", "seeker", "staff", "public", None)


@dataclass
class Walk:
    """Who asks, and what came of it."""

    clients: list[dict[str, ApiClient]]
    known: dict[str, Callable[[], dict[str, Any]]]
    """What every second request to these paths sends."""
    scenarios: int = 0
    answered: Counter[str] = field(default_factory=Counter)
    """Answers by audience and status class: `employer 2xx`."""
    asked: Counter[str] = field(default_factory=Counter)
    """Requests by path."""
    linked: int = 0
    """Requests that took something from an earlier answer."""
    broken: dict[str, str] = field(default_factory=dict)
    """What was not as the document says, by route and kind, with the first way to repeat it."""

    @property
    def unanswered(self) -> list[str]:
        """Audiences none of whose requests has succeeded yet."""
        return [audience for audience in self.clients[0] if not self.answered[f"{audience} 2xx"]]


def machine(walk: Walk, part: Part) -> type[APIStateMachine]:
    """Return the state machine of a part of the API, asking as the people of a walk do."""
    chosen = document().exclude(operation_id=LEFT_OUT)
    if part:
        chosen = chosen.include(path_regex=f"^/{part}/")
    base: type[Any] = chosen.as_state_machine()

    class Machine(base):
        def setup(self) -> None:
            walk.scenarios += 1

        def call(self, case: Case[Any], **_: Any) -> schemathesis.Response:
            audience = case.path.split("/")[1]
            walk.asked[case.path] += 1
            if case.path in walk.known and walk.asked[case.path] % 2:
                case.body = walk.known[case.path]()
            answer = send(walk.clients[walk.scenarios % len(walk.clients)][audience], case)
            walk.answered[f"{audience} {answer.status_code // 100}xx"] += 1
            asked = requests.Request(case.method, "http://mypage.example.jp/api" + case.formatted_path).prepare()
            return schemathesis.Response(*of(answer), asked, 0.0, verify=False)

        def step(self, asked: Any) -> Any:
            walk.linked += bool(asked.transition)
            return super().step(asked)

        def validate_response(self, response: schemathesis.Response, case: Case[Any], *_: Any, **__: Any) -> None:
            """Note what is broken and go on: the stack has moved on, no run of the same steps would meet it again."""
            try:
                case.validate_response(response, checks=CHECKS)
            except FailureGroup as failures:
                for failure in failures.exceptions:
                    name = f"{case.method} {case.path}: {type(failure).__name__}"
                    walk.broken.setdefault(name, f"{failure}\n{case.as_curl_command()}\n{response.content[:2000]!r}")

    return Machine


def test_requests_that_build_on_answers_get_what_the_document_describes(
    stack: StackUnderTest, people: Victims, capsys: pytest.CaptureFixture[str]
) -> None:
    everybody = {name: people.client(name) for name in ("employer", "seeker", "staff")} | {"public": stack.client()}
    staff = people.client("staff")
    establishment, seeker = register(staff, fresh_establishment()), register_seeker(staff)
    code, of_seeker = issue_code(staff, establishment), seeker_code(staff, seeker)
    known = {
        "/public/sign-ups": lambda: sign_up_body(establishment, code, fresh_email()),
        "/public/seeker-sign-ups": lambda: seeker_sign_up_body(seeker, of_seeker, fresh_email()),
    }
    walk = Walk([everybody, {**everybody, "staff": clerk(stack, SUPERVISOR_1)}], known)
    limits = settings(
        max_examples=SCENARIOS_AT_ONCE,
        stateful_step_count=STEPS,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    ends = time.monotonic() + MINUTES * 60
    for part in cycle(PARTS):
        if time.monotonic() > ends and part == PARTS[0]:  # each as often as the others
            break
        machine(walk, part).run(settings=limits)
    assert walk.broken == {}, "\n\n".join(walk.broken.values())
    for one in walk.clients:
        for audience in ("employer", "seeker", "staff"):
            ok(one[audience].get(f"/{audience}/session"))
    assert walk.linked > 0
    assert walk.unanswered == [], walk.answered
    with capsys.disabled():
        sys.stdout.write(
            f"\n{walk.scenarios} scenarios, {walk.answered.total()} requests, {walk.linked} of them linked:"
            f" {dict(sorted(walk.answered.items()))}\n"
        )
