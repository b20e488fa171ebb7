"""Whose things are attacked, and who attacks: two of each audience, over HTTP, with one thing of every kind.

people = Victims(stack, staff)
people.client("employer")                    # to whom everything in `people.ids` belongs
people.stranger("employer")                  # another employer; for staff: a supervisor of another office
people.ids["posting_id"]
"""

from __future__ import annotations

import http.client
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx

from local.client import ApiClient
from local.staff import OTHER_OFFICE, StaffMember
from tests.support.people import Employer, clerk, issue_code, ok, open_account, published, register, review_of
from tests.support.people import fresh_establishment as fresh
from tests.support.postings import posting
from tests.support.seeker_people import SeekerPerson, open_mypage, refer, register_seeker
from tests.support.stack import StackUnderTest

SIGN_INS = {"employer": "/public/sessions", "seeker": "/public/seeker-sessions", "staff": "/public/staff-sessions"}
SUPERVISOR_9 = StaffMember("supervisor9", "統括 九郎", OTHER_OFFICE, "supervisor", "Tokatsu-9-Kashiwa")
IMAGE = {
    "content_type": "image/jpeg",
    "size": 500_000,
    "kind": "exterior",
    "caption": "店の外観",
    "alternative_text": "青い屋根の店の正面",
}


class Victims:
    """Made once for many tests: none of them may succeed in changing anything."""

    def __init__(self, stack: StackUnderTest, staff: ApiClient) -> None:
        self._stack = stack
        stack.create_staff(SUPERVISOR_9)
        self.employer: Employer = open_account(stack, staff)
        self.seeker: SeekerPerson = open_mypage(stack, staff, register_seeker(staff))
        seen = published(staff, self.employer, posting("P01"))
        draft = self.employer.draft(posting("P01"))
        ok(self.employer.submit(draft))
        referral = refer(staff, {"seeker_number": self.seeker.number}, seen["posting_number"])
        reserved = ok(self.employer.client.post("/employer/images", {"image_id": str(uuid4()), **IMAGE}), 201)
        thread = f"/employer/threads/{referral['referral_id']}"
        ok(self.employer.client.post(f"{thread}/report", {"reason": "選考と関係のない内容です。"}), 204)
        # A code nobody used, of an establishment without an account.
        empty = register(staff, fresh())
        issue_code(staff, empty)
        codes = f"/staff/establishments/{empty['establishment_number']}/account-codes"
        self.ids: dict[str, str] = {
            "posting_id": seen["posting_id"],
            "referral_id": referral["referral_id"],
            "image_id": reserved["image"]["image_id"],
            "establishment_number": self.employer.number,
            "seeker_number": self.seeker.number,
            "review_id": review_of(staff, draft["posting_id"])["review_id"],
            "code_id": ok(staff.get(codes))["items"][0]["code_id"],
        }
        self._clients = {"employer": self.employer.client, "seeker": self.seeker.client, "staff": staff}
        self._strangers = {
            "employer": open_account(stack, staff).client,
            "seeker": open_mypage(stack, staff, register_seeker(staff)).client,
            "staff": clerk(stack, SUPERVISOR_9),
        }

    def client(self, audience: str) -> ApiClient:
        """Return the session of whom the things belong to."""
        return self._clients[audience]

    def stranger(self, audience: str) -> ApiClient:
        """Return the session of somebody of the same audience to whom none of them belongs."""
        return self._strangers[audience]

    def signed_in_again(self, audience: str) -> ApiClient:
        """Return a new session of whom the things belong to."""
        if audience == "staff":
            return clerk(self._stack)
        person = self.employer if audience == "employer" else self.seeker
        return person.signed_in_again(self._stack).client

    def cookie(self, audience: str) -> tuple[str, str]:
        """Return name and value of the session cookie."""
        ((name, value),) = self._clients[audience].cookies.items()
        return name, value


def raw_request(
    stack: StackUnderTest, method: str, target: str, headers: dict[str, str] | None = None, body: bytes | None = None
) -> httpx.Response:
    """Send a request whose target and headers no client library tidies up first; `target` follows `/api`."""
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(stack.api).port, timeout=120)
    try:
        connection.putrequest(method, f"/api{target}", skip_host=bool(headers and "host" in headers))
        sent: dict[str, Any] = {**(headers or {}), "content-length": str(len(body or b""))}
        for name, value in sent.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        return httpx.Response(answer.status, headers=answer.getheaders(), content=answer.read())
    finally:
        connection.close()
