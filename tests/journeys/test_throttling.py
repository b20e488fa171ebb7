"""A crowd at a route that checks secrets is turned away by the gateway itself, in words (design §5).

The limits are parameters of the template, generous locally because all tests come from one machine; here one route gets
small ones for a while, as the deployed stage holds them.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.people import fresh_email, problem
from tests.support.stack import StackUnderTest

ROUTE = "/public/password-resets"
BURST = 5


@contextmanager
def limits(stack: StackUnderTest, route: str, *, rate: str, burst: str) -> Iterator[None]:
    """Give the route these limits for the length of a block, and afterwards those it had."""
    api = {"restApiId": stack.physical_id("Api"), "stageName": "api"}
    settings = stack.aws.api_gateway.get_stage(**api)["methodSettings"]
    deployed = next(value for name, value in settings.items() if name.strip("/") == f"{route}/POST".strip("/"))
    path = f"/{route.replace('/', '~1')}/POST/throttling"

    def put(rate: str, burst: str) -> None:
        stack.aws.api_gateway.update_stage(
            **api,
            patchOperations=[
                {"op": "replace", "path": f"{path}/rateLimit", "value": rate},
                {"op": "replace", "path": f"{path}/burstLimit", "value": burst},
            ],
        )

    put(rate, burst)
    try:
        yield
    finally:
        put(str(deployed["throttlingRateLimit"]), str(deployed["throttlingBurstLimit"]))


def test_beyond_the_burst_a_route_that_sends_keys_answers_429_and_when_to_come_back(stack: StackUnderTest) -> None:
    def ask() -> int:
        return stack.client().post(ROUTE, {"email": fresh_email()}).status_code

    assert ask() == 202
    with limits(stack, ROUTE, rate="0.0001", burst=str(BURST)):
        statuses = [ask() for _ in range(BURST + 3)]
        refused = stack.client().post(ROUTE, {"email": fresh_email()})
        elsewhere = stack.client().get("/public/support")
    assert statuses == [202] * BURST + [429] * 3
    assert problem(refused, 429, "too-many-requests")["detail"].startswith("アクセスが集中しています。")
    assert int(refused.headers["retry-after"]) >= 1
    assert refused.headers["cache-control"] == "no-store"
    assert elsewhere.status_code == 200, "one route's crowd keeps nobody from the others"
    assert ask() == 202


def test_beyond_the_burst_guesses_at_keys_are_turned_away_whatever_they_are_keys_to(stack: StackUnderTest) -> None:
    """A route with an id in its path has one limit over all ids."""
    guess = {"auth_key": "2222-2222", "password": "noto no umi wa aoku fukai"}

    def ask(number: int) -> int:
        return stack.client().post(f"{ROUTE}/{number:032x}/complete", guess).status_code

    assert ask(0) == 404
    with limits(stack, f"{ROUTE}/{{password_reset_id}}/complete", rate="0.0001", burst=str(BURST)):
        statuses = [ask(number) for number in range(BURST + 3)]
    assert statuses == [404] * BURST + [429] * 3
    assert ask(0) == 404
