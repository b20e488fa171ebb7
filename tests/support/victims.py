"""Whose things are attacked, and who attacks: two of each audience, over HTTP, with one thing of every kind.

people = Victims(stack, staff)
people.client("employer")                    # to whom everything in `people.ids` belongs
people.stranger("employer")                  # another employer; for staff: a supervisor of another office
people.ids["posting_id"]
people.own_ids["employer"]["session_id"]     # what only strangers may ask for: the owner would end it
"""

from __future__ import annotations

import http.client
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx

from local.client import ApiClient
from local.staff import CLERK_2, OTHER_OFFICE, SUPERVISOR_1, StaffMember
from mypage.core.clock import JST
from tests.support.authenticator import Authenticator
from tests.support.people import (
    PASSWORD,
    Employer,
    claimed,
    clerk,
    fresh_email,
    issue_code,
    ok,
    open_account,
    published,
    register,
    review_of,
)
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
        self.own_ids = {
            "employer": self._of_employer(staff),
            "seeker": self._of_owner("seeker", self.seeker),
            "staff": self._of_office(staff, empty),
        }
        """Ids of each audience's own accounts, sessions and mails: a request of the owner would end them."""
        self._clients = {"employer": self.employer.client, "seeker": self.seeker.client, "staff": staff}
        self._strangers = {
            "employer": open_account(stack, staff).client,
            "seeker": open_mypage(stack, staff, register_seeker(staff)).client,
            "staff": clerk(stack, SUPERVISOR_9),
        }

    def _of_employer(self, staff: ApiClient) -> dict[str, str]:
        self.employer.signed_in_again(self._stack)
        (account,) = ok(staff.get(f"/staff/establishments/{self.employer.number}/accounts"))["items"]
        register_passkey(self._stack, self.employer.client)
        (passkey,) = ok(self.employer.client.get("/employer/passkeys"))["items"]
        return {
            "account_id": account["account_id"],
            "passkey_id": passkey["passkey_id"],
            **self._of_owner("employer", self.employer),
        }

    def _of_owner(self, audience: str, person: Employer | SeekerPerson) -> dict[str, str]:
        """Return ids of a second session and of a change of address that waits for its key."""
        person.signed_in_again(self._stack)
        sessions = ok(person.client.get(f"/{audience}/sessions"))["items"]
        body = {"current_password": PASSWORD, "email": fresh_email()}
        begun = ok(person.client.post(f"/{audience}/email-changes", body), 202)
        return {
            "session_id": next(one["session_id"] for one in sessions if not one["current"]),
            "email_change_id": begun["email_change_id"],
        }

    def _of_office(self, staff: ApiClient, unopened: dict[str, str]) -> dict[str, str]:
        """Return ids of a colleague, an employer's account and a letter to print."""
        boss = clerk(self._stack, SUPERVISOR_1)
        clerk(self._stack, CLERK_2)  # whoever has signed in is on the list
        members = {one["username"]: one["staff_id"] for one in ok(boss.get("/staff/members"))["items"]}
        number = unopened["establishment_number"]
        base = f"/staff/establishments/{number}/postings"
        entry = {"content": posting("P10"), "channel": "fax", "received_on": datetime.now(JST).date().isoformat()}
        entered = ok(staff.post(base, entry), 201)
        ok(staff.post(f"{base}/{entered['posting_id']}/submit", {"version": entered["version"]}))
        review_id, version = claimed(staff, entered["posting_id"])
        ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
        (account,) = ok(staff.get(f"/staff/establishments/{self.employer.number}/accounts"))["items"]
        return {
            "account_id": account["account_id"],
            "staff_id": members[CLERK_2.username],
            "mail_id": letter_of(self._stack, staff, number),
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


def register_passkey(stack: StackUnderTest, client: ApiClient) -> Authenticator:
    """Let an employer register a passkey of a new authenticator."""
    authenticator = Authenticator(stack.web, str(urlsplit(stack.web).hostname))
    options = ok(client.post("/employer/passkey-registrations", {"current_password": PASSWORD}), 201)
    ok(client.post("/employer/passkeys", authenticator.made(options)), 201)
    return authenticator


def letter_of(stack: StackUnderTest, staff: ApiClient, number: str) -> str:
    """Return the id of an establishment's letter to print, waiting until there is one."""
    for _ in range(60):
        for letter in ok(staff.get("/staff/letters"))["items"]:
            if letter["establishment_number"] == number:
                return str(letter["mail_id"])
        stack.invoke("ResendPendingMails", {})
    raise AssertionError(f"no letter to {number} came onto the print list")


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
