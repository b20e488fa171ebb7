"""The people of the journeys: clerks and employers who do over HTTP what people do at the counter and on the page."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
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


def fresh_establishment(base: str = "P01") -> dict[str, str]:
    """Return an establishment of domain.md §8 under a number that no other test uses."""
    serial = f"{secrets.randbelow(900_000) + 100_000}"
    phone = f"076-000-{secrets.randbelow(9000) + 1000}"
    return {**ESTABLISHMENTS[base], "establishment_number": f"9901-{serial}-{int(serial) % 10}", "phone": phone}


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

    def submit(self, posting: dict[str, Any]) -> httpx.Response:
        """Apply for a draft as it was seen."""
        return self.client.post(f"/employer/postings/{posting['posting_id']}/submit", {"version": posting["version"]})

    def posting(self, posting_id: str) -> dict[str, Any]:
        """Read a posting."""
        found: dict[str, Any] = ok(self.client.get(f"/employer/postings/{posting_id}"))
        return found

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


def review_of(staff: ApiClient, posting_id: str) -> dict[str, Any]:
    """Find a posting in the queue."""
    cursor: str | None = None
    while True:
        page = ok(staff.get("/staff/reviews", params={"cursor": cursor} if cursor else None))
        for item in page["items"]:
            if item["posting_id"] == posting_id:
                found: dict[str, Any] = item
                return found
        cursor = page["next_cursor"]
        assert cursor is not None, f"{posting_id} is not in the queue"


def claimed(staff: ApiClient, posting_id: str) -> tuple[str, int]:
    """Claim a posting's review; return its id and the version to decide on."""
    review = review_of(staff, posting_id)
    return review["review_id"], ok(staff.post(f"/staff/reviews/{review['review_id']}/claim"))["version"]
