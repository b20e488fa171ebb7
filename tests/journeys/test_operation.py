"""What an office's engineers and supervisors rely on, over HTTP with IAM on: origin secret, audit, retention, switch, logs."""

import json
import time
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from local.client import ApiClient
from local.maintenance import set_switch, switch_of
from local.staff import SUPERVISOR_1
from tests.support.people import PASSWORD, clerk, fresh_email, ok, open_account, problem, published
from tests.support.postings import posting
from tests.support.stack import StackUnderTest


def direct(stack: StackUnderTest) -> str:
    """The API's own address, past the proxy that stands in for the distribution."""
    return f"{stack.aws_endpoint}/_aws/execute-api/{stack.outputs['RestApiId']}/api"


@pytest.mark.parametrize("secret", [None, "x" * 64])
def test_whoever_knows_the_apis_own_address_is_refused_on_public_and_guarded_routes(
    stack: StackUnderTest, secret: str | None
) -> None:
    """docs/decisions/0017."""
    headers = {"X-Requested-With": "mypage", "Content-Type": "application/json"}
    if secret:
        headers["X-Origin-Secret"] = secret
    with httpx.Client(base_url=direct(stack), headers=headers, trust_env=False, timeout=60) as stranger:
        refused = stranger.get("/public/support")
        assert problem(refused, 403, "not-through-portal")["detail"]
        body = {"email": fresh_email(), "password": PASSWORD}
        assert problem(stranger.post("/public/sessions", json=body), 403, "not-through-portal")
    employer = open_account(stack, clerk(stack))
    assert employer.client.get("/employer/home").status_code == 200
    headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in employer.client.cookies.items())
    with httpx.Client(base_url=direct(stack), headers=headers, trust_env=False, timeout=60) as thief:
        problem(thief.get("/employer/home"), 403, "not-through-portal")


def test_a_viewers_own_secret_header_does_not_get_through_the_distribution(stack: StackUnderTest) -> None:
    answer = stack.client().get("/public/support", headers={"X-Origin-Secret": "mine", "X-Client-Address": "192.0.2.1"})
    assert answer.status_code == 200


def test_answers_of_the_api_carry_the_headers_that_owasp_asks_for(stack: StackUnderTest) -> None:
    headers = stack.client().get("/public/support").headers
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert "x-powered-by" not in headers


def test_a_supervisor_follows_a_posting_and_who_worked_on_it(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: the audit view; each look is a line itself."""
    employer = open_account(stack, staff)
    seen = published(staff, employer, posting("P01"))
    supervisor = clerk(stack, SUPERVISOR_1)
    problem(staff.get("/staff/audit-lines"), 403, "supervisor-only")
    today = ok(supervisor.get("/staff/audit-lines", params={"action": "submit_posting"}))["items"]
    (line,) = [line for line in today if line["subject"] == f"posting#{seen['posting_id']}"]
    assert (line["actor_kind"], line["actor_name"]) == ("account", None)
    of_account = ok(supervisor.get("/staff/audit-lines", params={"actor": line["actor"]}))["items"]
    assert {"complete_sign_up", "create_posting", "submit_posting"} <= {one["action"] for one in of_account}
    of_posting = ok(supervisor.get("/staff/audit-lines", params={"subject": line["subject"]}))["items"]
    assert "submit_posting" in {one["action"] for one in of_posting}
    looks = ok(supervisor.get("/staff/audit-lines", params={"subject": "audit#99010"}))["items"]
    assert {look["actor_name"] for look in looks} == {SUPERVISOR_1.name}
    assert {"name": "actor", "value": line["actor"]} in [fact for look in looks for fact in look["facts"]]
    everything = json.dumps([today, of_account, of_posting, looks], ensure_ascii=False)
    assert employer.email not in everything


def test_a_forgotten_draft_goes_after_a_year_and_a_rehearsal_says_so_before(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """§1.6: abandoned drafts, one year."""
    employer = open_account(stack, staff)
    draft = ok(employer.client.post("/employer/postings", {"content": posting("P01")}), 201)
    path = f"/employer/postings/{draft['posting_id']}"
    due = (datetime.now(UTC) + timedelta(days=366)).isoformat()
    rehearsed = stack.invoke("ApplyRetention", {"scheduled_at": due, "dry_run": True})
    assert rehearsed["postings.draft"] >= 1
    assert employer.client.get(path).status_code == 200
    assert stack.invoke("ApplyRetention", {"scheduled_at": due})["postings.draft"] == rehearsed["postings.draft"]
    assert employer.client.get(path).status_code == 404
    assert "postings.draft" not in stack.invoke("ApplyRetention", {"scheduled_at": due, "dry_run": True})


def test_one_switch_tells_everybody_of_maintenance(stack: StackUnderTest) -> None:
    visitor = stack.client()
    now = datetime.now(UTC)

    def shown() -> object:
        return ok(visitor.get("/public/support"))["maintenance"]

    set_switch(stack.aws.parameters, "local", switch_of("点検をします。", closed=True, since=None, until=None))
    try:
        with stack.clock_at(now + timedelta(minutes=5)):  # every process has read the switch at most a minute ago
            assert shown() == {"text": "点検をします。", "closed": True, "until": None}
            set_switch(stack.aws.parameters, "local", {})
        with stack.clock_at(now + timedelta(minutes=10)):
            assert shown() is None
    finally:
        set_switch(stack.aws.parameters, "local", {})


def test_no_log_line_holds_what_people_typed_or_who_they_are(stack: StackUnderTest, staff: ApiClient) -> None:
    """Errors on purpose, with personal data in every part of the request: none of it may reach the logs.

    The local engine keeps the message alone; fields are held to the same by every action test (tests/actions/conftest.py).
    """
    begin = datetime.now(UTC)
    employer = open_account(stack, staff)
    marked = {
        "email": f"himitsu-{fresh_email()}",
        "password": "himitsu no aikotoba 2026",
        "name": "秘密 花子",
        "phone": "076-000-9876",
    }
    visitor = stack.client()
    visitor.post("/public/sessions", {"email": marked["email"], "password": marked["password"]})
    visitor.post("/public/sessions", {**marked})
    visitor.post(
        "/public/sessions", content=json.dumps(marked).encode()[:-1], headers={"content-type": "application/json"}
    )
    visitor.post("/public/password-resets", {"email": marked["email"]})
    visitor.post("/public/staff-sessions", {"username": marked["email"], "password": marked["password"]})
    visitor.get(f"/public/postings/{marked['phone']}")
    employer.client.post("/employer/postings", {"content": {"duties": marked["name"], "unknown": marked["phone"]}})
    staff.post("/staff/seekers/search", {"q": marked["name"]})
    staff.post("/staff/seekers", {**marked})
    with stack.without_ses():
        visitor.post("/public/password-resets", {"email": employer.email})
    deadline = time.monotonic() + 20
    while (lines := logged_since(stack, begin)).count("request refused") < 4 and time.monotonic() < deadline:
        time.sleep(0.5)
    assert lines.count("request refused") >= 4, "the functions' own lines are what is looked at, not the engine's"
    secrets = [*marked.values(), employer.email, PASSWORD, SUPERVISOR_1.password, "__Host-"]
    assert [secret for secret in secrets if secret in lines or json.dumps(secret)[1:-1] in lines] == []


def test_refusals_of_every_kind_stand_in_the_log(stack: StackUnderTest, staff: ApiClient) -> None:
    """ASVS 16.3.2, 16.3.3: no session, no right, another's thing, what no page sends: a line each.

    What a line holds is tests/unit/core/test_refusals.py: the local engine keeps the message alone.
    """
    employer, other = open_account(stack, staff), open_account(stack, staff)
    draft = employer.draft({})
    begin = datetime.now(UTC)
    broken = {"content": b"{", "headers": {"content-type": "application/json"}}
    problem(stack.client().get("/employer/home"), 401, "sign-in-required")
    problem(staff.get("/staff/members"), 403, "supervisor-only")
    problem(other.client.get(f"/employer/postings/{draft['posting_id']}"), 404, "not-found")
    problem(employer.client.post("/employer/postings", **broken), 400, "bad-json")
    deadline = time.monotonic() + 20
    while (found := logged_since(stack, begin).count("request refused")) < 4 and time.monotonic() < deadline:
        time.sleep(0.5)
    assert found == 4


def logged_since(stack: StackUnderTest, begin: datetime) -> str:
    """Return what the functions have logged since; the engine gives out ten thousand events and no more."""
    milliseconds = int(begin.timestamp() * 1000)
    events = stack.aws.logs.filter_log_events(logGroupName="/mypage/local", startTime=milliseconds)["events"]
    assert len(events) < 10_000
    return "\n".join(event["message"] for event in events)
