"""The seekers of the journeys: registered and referred by staff, and at their own MyPage, over HTTP."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import Any

from local.client import ApiClient
from local.mails import auth_key
from tests.support.people import PASSWORD, fresh_email, ok
from tests.support.stack import StackUnderTest


@dataclass
class SeekerPerson:
    """A seeker whose MyPage is open, signed in."""

    client: ApiClient
    number: str
    email: str

    def signed_in_again(self, stack: StackUnderTest) -> SeekerPerson:
        """Return him with a new session: when the clock has moved, the old one has lapsed."""
        client = stack.client()
        ok(client.post("/public/seeker-sessions", {"email": self.email, "password": PASSWORD}))
        return replace(self, client=client)


def register_seeker(staff: ApiClient, **change: Any) -> dict[str, Any]:
    """Let staff register a seeker that no other test uses."""
    serial = secrets.randbelow(90_000_000) + 10_000_000
    person = {
        "seeker_number": f"99010-{serial}",
        "name": "見本 さくら",
        "name_kana": "ミホン サクラ",
        "phone": f"076-000-{secrets.randbelow(9000) + 1000}",
        **change,
    }
    registered: dict[str, Any] = ok(staff.post("/staff/seekers", person), 201)
    return registered


def seeker_code(staff: ApiClient, person: dict[str, Any]) -> str:
    """Let staff issue the seeker's account code at the counter."""
    issued = ok(staff.post(f"/staff/seekers/{person['seeker_number']}/account-codes", {}), 201)
    return str(issued["account_code"])


def seeker_sign_up_body(person: dict[str, Any], code: str, email: str) -> dict[str, Any]:
    """Return what step ③ sends."""
    return {
        "email": email,
        "seeker_number": person["seeker_number"],
        "phone": person["phone"],
        "account_code": code,
        "accept_privacy_policy": True,
        "accept_terms": True,
    }


def open_mypage(stack: StackUnderTest, staff: ApiClient, person: dict[str, Any]) -> SeekerPerson:
    """Walk the five steps as a seeker and sign in."""
    email, client = fresh_email(), stack.client()
    body = seeker_sign_up_body(person, seeker_code(staff, person), email)
    begun = ok(client.post("/public/seeker-sign-ups", body), 202)
    completion = {"auth_key": auth_key(stack.wait_for_mail(email)), "password": PASSWORD}
    ok(client.post(f"/public/seeker-sign-ups/{begun['sign_up_id']}/complete", completion), 201)
    ok(client.post("/public/seeker-sessions", {"email": email, "password": PASSWORD}))
    return SeekerPerson(client, person["seeker_number"], email)


def refer(staff: ApiClient, person: dict[str, Any], posting_number: str) -> dict[str, Any]:
    """Let staff refer a seeker to an active posting."""
    body = {"seeker_number": person["seeker_number"], "posting_number": posting_number}
    referral: dict[str, Any] = ok(staff.post("/staff/referrals", body), 201)
    return referral
