"""The people of the journeys: clerks and employers who do over HTTP what people do at the counter and on the page."""

from __future__ import annotations

import secrets
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

import httpx

from local.client import ApiClient
from local.mails import auth_key
from local.staff import CLERK_1, StaffMember
from tests.support.postings import ESTABLISHMENTS
from tests.support.stack import StackUnderTest

PASSWORD = "hokuriku no yuki wa shizuka"


def ok(answer: httpx.Response, status: int = 200) -> Any:
    """Return the answer's body; an AssertionError that shows the problem when the status is another."""
    assert answer.status_code == status, (
        f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text}"
    )
    return answer.json() if answer.content else None


def problem(answer: httpx.Response, status: int, slug: str) -> dict[str, Any]:
    """Return the problem that an answer must be."""
    assert answer.status_code == status, f"{answer.status_code} {answer.text}"
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert body["type"] == slug, body
    return body


def clerk(stack: StackUnderTest, member: StaffMember = CLERK_1) -> ApiClient:
    """Return a signed-in member of staff."""
    client = stack.client()
    ok(client.post("/public/staff-sessions", member.sign_in))
    return client


_serials = count(secrets.randbelow(900_000))
"""One after the other: of a thousand random ones, two may well be the same. From anywhere, for a stack that lives on."""


def fresh_establishment(base: str = "P01", *, prefix: str = "9901") -> dict[str, str]:
    """Return an establishment of domain.md §8 under a number that no other test uses, of the office with this prefix."""
    serial = f"{next(_serials) % 900_000 + 100_000}"
    phone = f"076-000-{secrets.randbelow(9000) + 1000}"
    return {**ESTABLISHMENTS[base], "establishment_number": f"{prefix}-{serial}-{int(serial) % 10}", "phone": phone}


@dataclass
class Employer:
    """An employer with an open account, signed in."""

    client: ApiClient
    establishment: dict[str, str]
    email: str

    @property
    def number(self) -> str:
        """The establishment number."""
        return self.establishment["establishment_number"]

    def draft(self, content: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Create a draft."""
        created: dict[str, Any] = ok(self.client.post("/employer/postings", {"content": content, **more}), 201)
        return created

    def signed_in_again(self, stack: StackUnderTest) -> Employer:
        """Return the employer with a new session: when the clock has moved, the old one has lapsed."""
        client = stack.client()
        ok(client.post("/public/sessions", {"email": self.email, "password": PASSWORD}))
        return replace(self, client=client)

    def submit(self, posting: dict[str, Any], confirmed: Sequence[str] = ()) -> httpx.Response:
        """Apply for a draft as it was seen; `confirmed` names the rules whose warnings are passed."""
        body: dict[str, Any] = {"version": posting["version"]}
        if confirmed:
            body["confirmed_warnings"] = list(confirmed)
        return self.client.post(f"/employer/postings/{posting['posting_id']}/submit", body)

    def posting(self, posting_id: str) -> dict[str, Any]:
        """Read a posting."""
        found: dict[str, Any] = ok(self.client.get(f"/employer/postings/{posting_id}"))
        return found

    def history(self, posting_id: str) -> list[dict[str, Any]]:
        """Read everything that happened to a posting, oldest first."""
        lines: list[dict[str, Any]] = ok(self.client.get(f"/employer/postings/{posting_id}/history"))["items"]
        return lines

    def events(self, posting_id: str) -> list[str]:
        """Return what happened to a posting, by name."""
        return [line["event"] for line in self.history(posting_id)]

    def requests(self, posting_id: str) -> dict[str, Any]:
        """Read what was applied for about a posting, by kind."""
        found: dict[str, Any] = ok(self.client.get(f"/employer/postings/{posting_id}/requests"))
        return found

    def save_change(self, posting_id: str, content: dict[str, Any], version: int = 0) -> dict[str, Any]:
        """Draft a change of an active posting: its whole content as it is to become."""
        path = f"/employer/postings/{posting_id}/change-request"
        saved: dict[str, Any] = ok(self.client.put(path, {"content": content, "version": version}))
        return saved

    def submit_change(self, posting_id: str, version: int) -> dict[str, Any]:
        """Apply for the change that was drafted."""
        path = f"/employer/postings/{posting_id}/change-request/submit"
        submitted: dict[str, Any] = ok(self.client.post(path, {"version": version}))
        return submitted

    def request(self, posting_id: str, kind: str, **change: Any) -> dict[str, Any]:
        """Apply for a change (of these fields), a stop or an extension of an active posting."""
        if kind == "change":
            content = {**self.posting(posting_id)["content"], **(change or {"openings": 7})}
            seen = self.requests(posting_id)["change"]
            saved = self.save_change(posting_id, content, seen["version"] if seen else 0)
            return self.submit_change(posting_id, saved["version"])
        body = {"reason": "other", **change} if kind == "stop" else change
        requested: dict[str, Any] = ok(self.client.post(f"/employer/postings/{posting_id}/{kind}-request", body), 201)
        return requested

    def withdraw_request(self, posting_id: str, kind: str) -> httpx.Response:
        """Take back what was applied for, as it stands now."""
        version = self.requests(posting_id)[kind]["version"]
        return self.client.post(f"/employer/postings/{posting_id}/requests/{kind}/withdraw", {"version": version})

    def home(self) -> dict[str, Any]:
        """Read the home page's data."""
        home: dict[str, Any] = ok(self.client.get("/employer/home"))
        return home


def register(staff: ApiClient, establishment: dict[str, str]) -> dict[str, str]:
    """Let staff register an establishment."""
    ok(staff.post("/staff/establishments", establishment), 201)
    return establishment


def issue_code(staff: ApiClient, establishment: dict[str, str], **more: Any) -> str:
    """Let staff issue an account code at the counter (R06)."""
    issued = ok(staff.post(f"/staff/establishments/{establishment['establishment_number']}/account-codes", more), 201)
    return str(issued["account_code"])


def sign_up_body(establishment: dict[str, str], code: str, email: str) -> dict[str, Any]:
    """Return what step ③ sends (R07)."""
    return {
        "email": email,
        "establishment_number": establishment["establishment_number"],
        "phone": establishment["phone"],
        "account_code": code,
        "accept_privacy_policy": True,
        "accept_terms": True,
    }


def fresh_email() -> str:
    """Return an address that no other test uses."""
    return f"saiyo-{secrets.token_hex(6)}@example.co.jp"


def open_account(stack: StackUnderTest, staff: ApiClient, establishment: dict[str, str] | None = None) -> Employer:
    """Walk the five steps of R07 and sign in; registers the establishment first where none is given."""
    establishment = establishment or register(staff, fresh_establishment())
    email = fresh_email()
    client = stack.client()
    code = issue_code(staff, establishment)
    begun = ok(client.post("/public/sign-ups", sign_up_body(establishment, code, email)), 202)
    key = auth_key(stack.wait_for_mail(email))
    completion = {"auth_key": key, "password": PASSWORD}
    ok(client.post(f"/public/sign-ups/{begun['sign_up_id']}/complete", completion), 201)
    ok(client.post("/public/sessions", {"email": email, "password": PASSWORD}))
    return Employer(client, establishment, email)


def pages(client: ApiClient, path: str, **query: str) -> Iterator[dict[str, Any]]:
    """Yield what a list holds, over all its pages."""
    cursor: str | None = None
    while True:
        page = ok(client.get(path, params={**query, **({"cursor": cursor} if cursor else {})}))
        yield from page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return


def review_of(staff: ApiClient, posting_id: str, kind: str = "posting") -> dict[str, Any]:
    """Find the work of a kind about a posting in the queue."""
    cursor: str | None = None
    while True:
        page = ok(staff.get("/staff/reviews", params={"kind": kind, **({"cursor": cursor} if cursor else {})}))
        for item in page["items"]:
            if item["posting_id"] == posting_id:
                found: dict[str, Any] = item
                return found
        cursor = page["next_cursor"]
        assert cursor is not None, f"no {kind} about {posting_id} is in the queue"


def claimed(staff: ApiClient, posting_id: str, kind: str = "posting") -> tuple[str, int]:
    """Claim the work of a kind about a posting; return the review's id and the version to decide on."""
    review = review_of(staff, posting_id, kind)
    return review["review_id"], ok(staff.post(f"/staff/reviews/{review['review_id']}/claim"))["version"]


def decided(staff: ApiClient, posting_id: str, verb: str, kind: str = "posting", **body: Any) -> dict[str, Any]:
    """Claim the work of a kind about a posting and decide it: accept, return or refuse."""
    review_id, version = claimed(staff, posting_id, kind)
    outcome: dict[str, Any] = ok(staff.post(f"/staff/reviews/{review_id}/{verb}", {"version": version, **body}))
    return outcome


def published(
    staff: ApiClient, employer: Employer, content: dict[str, Any], *, posting_id: str | None = None
) -> dict[str, Any]:
    """Bring a posting from draft to publication; return it as its employer then sees it."""
    draft = employer.draft(content, posting_id=posting_id)
    ok(employer.submit(draft))
    decided(staff, draft["posting_id"], "accept")
    return employer.posting(draft["posting_id"])


def told(stack: StackUnderTest, employer: Employer, *, seconds: float = 30) -> Counter[str]:
    """Return how many mails of each kind the employer was sent, once no mail to him is on its way.

    Also holds the outbox to the engine's SES: what is marked as sent has left once, and nothing else has.
    """
    deadline = time.monotonic() + seconds
    pages = stack.aws.dynamodb.get_paginator("scan")
    while True:
        intents = [
            {name: item[name]["S"] for name in ("kind", "state")}
            for page in pages.paginate(
                TableName=stack.table("OutboxTableName"),
                FilterExpression="establishment_number = :number",
                ExpressionAttributeValues={":number": {"S": employer.number}},
            )
            for item in page["Items"]
        ]
        left = {intent["state"] for intent in intents} - {"sent"}
        if not left:
            break
        assert time.monotonic() < deadline, f"mails to {employer.number} are still {left}"
        time.sleep(0.2)
    sent = [mail for mail in stack.mails(employer.email) if "認証キー" not in mail.subject]
    assert len(sent) == len(intents), [mail.subject for mail in sent]
    return Counter(intent["kind"] for intent in intents)
