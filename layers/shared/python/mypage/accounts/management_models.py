"""What people manage of accounts that are open: their own, their establishment's, and supervisors their office's.

Apart from `models`, which every sign-up and sign-in loads (decisions/0009).
"""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from mypage.accounts.browsers import BrowserFamily, SystemFamily
from mypage.accounts.models import NewPassword, TypedCode, TypedPassword
from mypage.accounts.rules import EmailAddress, check_passkey_name
from mypage.core.api import Command, View
from mypage.establishments.rules import EstablishmentNumber

Base64Url = Annotated[str, Field(min_length=1, max_length=8_192, pattern="^[A-Za-z0-9_-]+$")]
PasskeyName = Annotated[str, AfterValidator(check_passkey_name), Field(max_length=200)]


class ChangePassword(Command):
    """`PUT /employer/password`."""

    current_password: TypedPassword
    password: NewPassword


class StartEmailChange(Command):
    """`POST /employer/email-changes`."""

    current_password: TypedPassword
    email: EmailAddress


class CompleteEmailChange(Command):
    """`POST /employer/email-changes/{email_change_id}/complete`."""

    auth_key: TypedCode


class StartPasskeyRegistration(Command):
    """`POST /employer/passkey-registrations`: the password is asked for again."""

    current_password: TypedPassword


class RegisterPasskey(Command):
    """What the browser made of a registration's options (Web Authentication Level 3, §5.1.3)."""

    name: PasskeyName
    credential_id: Base64Url
    client_data_json: Base64Url
    attestation_object: Base64Url


class RenamePasskey(Command):
    """`PUT /employer/passkeys/{passkey_id}`."""

    name: PasskeyName


class SignInWithPasskey(Command):
    """What the browser made of a sign-in's challenge (Web Authentication Level 3, §5.1.4)."""

    credential_id: Base64Url
    client_data_json: Base64Url
    authenticator_data: Base64Url
    signature: Base64Url
    user_handle: Base64Url


class ChooseEstablishment(Command):
    """`PUT /employer/session/establishment`."""

    establishment_number: EstablishmentNumber


class ConfirmWithPassword(Command):
    """What is confirmed by the password of one's own account."""

    password: TypedPassword


class CompleteAddressCheck(Command):
    """`POST /employer/account/address-check/complete` and the seeker's."""

    auth_key: TypedCode


class InviteStaff(Command):
    """A new member of the supervisor's own office."""

    username: Annotated[str, Field(min_length=3, max_length=20, pattern=r"^[a-z0-9][a-z0-9._-]*$")]
    name: Annotated[str, Field(min_length=1, max_length=40)]
    role: Literal["clerk", "supervisor"]


class ChangeStaffState(Command):
    """Whether a member of staff may sign in."""

    state: Literal["active", "disabled"]


class EndAccount(Command):
    """Why staff end an account's access after they have seen who stands at the counter."""

    reason: Literal["lost_mailbox", "left", "misuse"]


class OwnSession(View):
    """One of one's own sessions. `browser` and `system` are all that is kept of what the browser says of itself."""

    session_id: str
    current: bool
    started_at: datetime
    last_seen_at: datetime
    browser: BrowserFamily
    system: SystemFamily
    way: Literal["password", "login_code", "passkey"]


class OwnSessions(View):
    """One's own sessions that are not over, the newest first."""

    items: list[OwnSession]


class EmailChangeStarted(View):
    """A mail is on its way to the new address, whether or not it may be used."""

    email_change_id: str
    auth_key_expires_at: datetime


class PasskeyChallenge(View):
    """What a browser needs to ask for a passkey; the answer must come within the five minutes of `expires_at`."""

    challenge: str
    rp_id: str
    expires_at: datetime


class PasskeyRegistration(View):
    """What a browser needs to make a passkey; `known` are the credentials that the account has already."""

    challenge: str
    rp_id: str
    expires_at: datetime
    user_handle: str
    user_name: str
    known: list[str]


class OwnPasskey(View):
    """One of one's own passkeys."""

    passkey_id: str
    name: str
    created_at: datetime
    last_used_at: datetime | None


class OwnPasskeys(View):
    """One's own passkeys, the oldest first, and how many there may be."""

    items: list[OwnPasskey]
    limit: int


class OwnEstablishment(View):
    """One establishment that an account may act for; `accounts` is how many may."""

    establishment_number: str
    establishment_name: str
    joined_at: datetime
    accounts: int
    chosen: bool


class OwnEstablishments(View):
    """All establishments of one's account (at most 30)."""

    items: list[OwnEstablishment]


class Member(View):
    """An account of one's establishment as its colleagues see it (docs/decisions/0022): the address is masked."""

    account_id: str
    masked_email: str
    joined_at: datetime
    own: bool


class MemberList(View):
    """The accounts of one's establishment, the first that joined first (at most eleven)."""

    items: list[Member]
    limit: int


class EstablishmentAccount(View):
    """An account of an establishment as the counter sees it: the visitor names his address."""

    account_id: str
    email: str
    joined_at: datetime


class EstablishmentAccounts(View):
    """The accounts of an establishment of one's office (at most eleven)."""

    items: list[EstablishmentAccount]


class AddressState(View):
    """Whether mails reach one's own address. `reason`: the mailbox refuses, was full again and again, or complained."""

    undeliverable: bool
    reason: Literal["permanent", "transient", "complaint"] | None
    since: datetime | None


class AddressCheckStarted(View):
    """A key is on its way to one's own address."""

    auth_key_expires_at: datetime


class UndeliverableAddress(View):
    """An address that mails do not reach, for staff who phone its owner: of an establishment's account or a seeker's.

    Either `establishment_number`, name and phone are told, or `seeker_number` alone; a seeker's address is masked.
    """

    account_id: str
    establishment_number: str | None = None
    establishment_name: str | None = None
    phone: str | None = None
    seeker_number: str | None = None
    email: str
    reason: Literal["permanent", "transient", "complaint"]
    since: datetime


class UndeliverableAddresses(View):
    """One page of an office's undeliverable addresses."""

    items: list[UndeliverableAddress]
    next_cursor: str | None


class OfficeStaffMember(View):
    """A member of staff as his supervisors see him."""

    staff_id: str
    username: str
    name: str
    role: str
    state: str
    own: bool


class OfficeStaff(View):
    """One page of the staff of an office."""

    items: list[OfficeStaffMember]
    next_cursor: str | None


class StaffPassword(View):
    """The only answer that shows a password: for the first sign-in, where it must be replaced."""

    staff_id: str
    username: str
    name: str
    password: str
