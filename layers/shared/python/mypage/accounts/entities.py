"""What is kept about codes, sign-ups and accounts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from mypage.accounts.rules import Audience, CodeState


class Holder(NamedTuple):
    """For whom an account may be opened: an establishment (A23) or a seeker, as the office has registered them.

    `known` is what anybody may know of it, so that no password is made of it (`accounts.known`).
    """

    audience: Audience
    number: str
    name: str
    office: str
    phone_digits: str
    known: tuple[str, ...]


class AccountCode(NamedTuple):
    """An account code, without the code itself: `code_id` is its keyed hash. `state` is the stored one.

    `number` is the establishment's or the seeker's; `name` is the establishment's, and empty for a seeker.
    """

    code_id: str
    audience: Audience
    number: str
    name: str
    office: str
    state: CodeState
    issued_at: datetime
    effective_on: date
    valid_from: datetime
    valid_until: datetime
    failures: int
    issued_by: str
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """What waits for an auth key: a sign-up or a password reset."""

    id: str
    state: str
    key_hash: str
    key_generated_at: datetime
    tries: int


class Consent(NamedTuple):
    """Which versions of the documents were agreed to, and when (R08)."""

    privacy_policy: str
    terms: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SignUp(KeyHolder):
    """An account opening between steps 3 and 5 (R07)."""

    audience: Audience
    email: str
    number: str
    code_id: str
    address_taken: bool
    consent: Consent


@dataclass(frozen=True, slots=True)
class PasswordReset(KeyHolder):
    """A forgotten password between request and new password. `account_id` is empty for an unknown address.

    `session_epoch` is the account's of that moment: what ends all its sessions (another address, another password) ends
    this, too. None in what an earlier version stored.
    """

    audience: Audience
    account_id: str
    session_epoch: int | None


class Membership(NamedTuple):
    """An account's right to act for an establishment (domain.md §1.6)."""

    office: str
    joined_at: str


@dataclass(frozen=True, slots=True)
class Credentials:
    """What every account with address and password has. `version` counts its changes."""

    account_id: str
    email: str
    password_hash: str
    state: str
    session_epoch: int
    version: int

    @property
    def is_active(self) -> bool:
        return self.state == "active"


@dataclass(frozen=True, slots=True)
class Account(Credentials):
    """An employer's account."""

    memberships: dict[str, Membership]
    last_establishment: str

    @property
    def chosen_establishment(self) -> str | None:
        """The establishment to act for: the last used, else the first joined, else none."""
        if self.last_establishment in self.memberships:
            return self.last_establishment
        return min(self.memberships, key=lambda number: self.memberships[number].joined_at, default=None)


@dataclass(frozen=True, slots=True)
class SeekerAccount(Credentials):
    """A seeker's account: one for each seeker (R24)."""

    seeker_number: str
    office: str


@dataclass(frozen=True, slots=True)
class LoginChallenge(KeyHolder):
    """A sign-in whose password was right and that waits for its code. `session_epoch` is the account's of that moment."""

    audience: Audience
    account_id: str
    session_epoch: int


@dataclass(frozen=True, slots=True)
class EmailChange(KeyHolder):
    """A change of address that waits for the key mailed to the new one. `address_taken`: it can never be completed."""

    audience: Audience
    account_id: str
    email: str
    address_taken: bool


class Passkey(NamedTuple):
    """A passkey of an account. `passkey_id` is derived from the credential's id; `sign_count` is its own counter."""

    passkey_id: str
    credential_id: str
    public_key: str
    sign_count: int
    name: str
    created_at: datetime
    last_used_at: datetime | None


class StaffAccount(NamedTuple):
    """What we keep of a member of staff beside Cognito, so that the authorizer can end sessions at once."""

    staff_id: str
    username: str
    name: str
    office: str
    role: str
    state: str
    session_epoch: int
