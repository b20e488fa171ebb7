"""Staff: authenticator apps, inviting, disabling, beginning anew, over HTTP with IAM on (domain.md §1.6)."""

import secrets
from dataclasses import replace
from typing import Any

import httpx

from local.client import ApiClient
from local.staff import CLERK_9, NEW_CLERK, SUPERVISOR_1
from tests.support.people import ok, problem
from tests.support.stack import StackUnderTest
from tests.support.totp import totp

PASSWORD = "あたらしい 傘と 12個の林檎"


def supervisor(stack: StackUnderTest) -> ApiClient:
    client = stack.client()
    ok(client.post("/public/staff-sessions", SUPERVISOR_1.sign_in))
    return client


def sign_in(client: ApiClient, username: str, password: str = PASSWORD, **more: Any) -> httpx.Response:
    return client.post("/public/staff-sessions", {"username": username, "password": password, **more})


def invited(stack: StackUnderTest, boss: ApiClient, role: str = "clerk") -> tuple[str, str, ApiClient]:
    """A member who has just signed in for the first time: user name, id, client."""
    username = f"t-{secrets.token_hex(5)}"
    made = ok(boss.post("/staff/members", {"username": username, "name": "新任 初子", "role": role}), 201)
    client = stack.client()
    problem(sign_in(client, username, made["password"]), 401, "new-password-required")
    ok(sign_in(client, username, made["password"], new_password=PASSWORD))
    return username, made["staff_id"], client


def listed(boss: ApiClient) -> dict[str, dict[str, Any]]:
    return {one["staff_id"]: one for one in ok(boss.get("/staff/members"))["items"]}


def test_an_invited_member_works_and_is_disabled_at_once(stack: StackUnderTest) -> None:
    """§1.6: disabling ends sessions with the next request; enabled, no old session comes back."""
    boss = supervisor(stack)
    username, staff_id, clerk = invited(stack, boss)
    ok(clerk.get("/staff/reviews"))
    assert listed(boss)[staff_id]["state"] == "active"
    path = f"/staff/members/{staff_id}/state"
    ok(boss.put(path, {"state": "disabled"}))
    problem(clerk.get("/staff/reviews"), 401, "sign-in-required")
    problem(sign_in(stack.client(), username), 403, "staff-disabled")
    ok(boss.put(path, {"state": "active"}))
    problem(clerk.get("/staff/reviews"), 401, "sign-in-required")
    ok(sign_in(stack.client(), username))


def test_an_invitation_that_broke_off_is_completed(stack: StackUnderTest) -> None:
    """The pool took the newcomer, the table did not: the same invitation again finishes it."""
    boss, username = supervisor(stack), f"t-{secrets.token_hex(5)}"
    stack.create_staff(replace(NEW_CLERK, username=username))
    made = ok(boss.post("/staff/members", {"username": username, "name": "新任 初江", "role": "clerk"}), 201)
    assert listed(boss)[made["staff_id"]]["name"] == "新任 初江"
    problem(boss.post("/staff/members", {"username": username, "name": "別人", "role": "clerk"}), 409, "username-taken")
    ok(sign_in(stack.client(), username, made["password"], new_password="べつの 傘と 12個の林檎"))


def test_an_app_is_registered_and_its_codes_are_good_once(stack: StackUnderTest) -> None:
    """Design §5: secret, first code, sign-in by code; a code that was accepted opens nothing more."""
    username, _, _ = invited(stack, supervisor(stack))
    client = stack.client()
    credentials = {"username": username, "password": PASSWORD}
    enrolment = ok(client.post("/public/staff-totp", credentials))
    wrong = client.post("/public/staff-totp/complete", {**credentials, "totp": "000000"})
    assert [error["field"] for error in problem(wrong, 422, "invalid-input")["errors"]] == ["totp"]
    first = totp(enrolment["secret"])
    ok(client.post("/public/staff-totp/complete", {**credentials, "totp": first}))
    ok(client.get("/staff/session"))
    problem(sign_in(stack.client(), username), 401, "totp-required")
    problem(sign_in(stack.client(), username, totp=first), 401, "wrong-credentials")
    second = totp(enrolment["secret"], steps=1)
    ok(sign_in(stack.client(), username, totp=second))
    problem(sign_in(stack.client(), username, totp=second), 401, "wrong-credentials")
    problem(stack.client().post("/public/staff-totp", credentials), 409, "totp-set-up")


def test_the_secret_of_an_app_is_not_to_be_guessed_for(stack: StackUnderTest) -> None:
    """§1.6: the way to a new app knows the password as signing in does: a guesser is slowed, the member elsewhere is not."""
    username, _, _ = invited(stack, supervisor(stack))
    right, wrong = ({"username": username, "password": one} for one in (PASSWORD, PASSWORD + "？"))
    guesser = stack.client()
    for _ in range(3):
        problem(guesser.post("/public/staff-totp", wrong), 401, "wrong-credentials")
    slowed = guesser.post("/public/staff-totp", right)
    problem(slowed, 429, "too-many-sign-ins")
    assert int(slowed.headers["retry-after"]) >= 1
    assert ok(stack.client().post("/public/staff-totp", right))["secret"]


def test_who_lost_the_phone_begins_anew(stack: StackUnderTest) -> None:
    """No one is locked out for good: a supervisor's reset forgets password and app and ends the sessions."""
    boss = supervisor(stack)
    username, staff_id, _ = invited(stack, boss)
    client = stack.client()
    credentials = {"username": username, "password": PASSWORD}
    enrolment = ok(client.post("/public/staff-totp", credentials))
    ok(client.post("/public/staff-totp/complete", {**credentials, "totp": totp(enrolment["secret"])}))
    again = ok(boss.post(f"/staff/members/{staff_id}/reset"))
    problem(client.get("/staff/reviews"), 401, "sign-in-required")
    problem(sign_in(stack.client(), username), 401, "wrong-credentials")
    ok(sign_in(stack.client(), username, again["password"], new_password=PASSWORD + "！"))


def test_clerks_and_other_offices_reach_none_of_it(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: supervisors, of their own office, never about themselves."""
    boss = supervisor(stack)
    _, staff_id, _ = invited(stack, boss)
    problem(staff.get("/staff/members"), 403, "supervisor-only")
    problem(staff.put(f"/staff/members/{staff_id}/state", {"state": "disabled"}), 403, "supervisor-only")
    own = ok(boss.get("/staff/session"))["staff_id"]
    problem(boss.put(f"/staff/members/{own}/state", {"state": "disabled"}), 409, "own-account")
    elsewhere = stack.client()
    ok(elsewhere.post("/public/staff-sessions", CLERK_9.sign_in))
    stranger = ok(elsewhere.get("/staff/session"))["staff_id"]
    problem(boss.put(f"/staff/members/{stranger}/state", {"state": "disabled"}), 404, "not-found")
