"""What clients send about codes, sign-ups and accounts, and what they get; what is kept is in `entities`."""

from datetime import date, datetime
from http import HTTPStatus
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, Field, StrictBool
from pydantic_core import PydanticCustomError

from mypage.accounts.browsers import BrowserFamily, SystemFamily
from mypage.accounts.rules import EmailAddress, NewPasswordText, check_passkey_name
from mypage.core.api import Command, View
from mypage.establishments.rules import EstablishmentNumber, Phone
from mypage.seekers.rules import SeekerNumber

# --- commands -----------------------------------------------------------------------------------


def _must_agree(value: bool) -> bool:
    if not value:
        raise PydanticCustomError("consent_required", "内容をお読みのうえ、同意してください。")
    return value


Agreement = Annotated[StrictBool, AfterValidator(_must_agree)]
TypedCode = Annotated[str, Field(min_length=1, max_length=100)]
TypedPassword = Annotated[str, Field(min_length=1, max_length=1000)]
NewPassword = Annotated[NewPasswordText, Field(max_length=1000)]


class IssueAccountCode(Command):
    """`POST /staff/establishments/{establishment_number}/account-codes`."""

    effective_on: date | None = None


class StartSignUp(Command):
    """Steps 2 and 3 of opening an account (R07, R08)."""

    email: EmailAddress
    establishment_number: EstablishmentNumber
    phone: Phone
    account_code: TypedCode
    accept_privacy_policy: Agreement
    accept_terms: Agreement


class StartSeekerSignUp(Command):
    """The same two steps for a seeker (R24)."""

    email: EmailAddress
    seeker_number: SeekerNumber
    phone: Phone
    account_code: TypedCode
    accept_privacy_policy: Agreement
    accept_terms: Agreement


class CompleteSignUp(Command):
    """Step 5 (R07)."""

    auth_key: TypedCode
    password: NewPassword


class SignIn(Command):
    """`POST /public/sessions`."""

    email: EmailAddress
    password: TypedPassword


class CompleteSignIn(Command):
    """`POST /public/sessions/{challenge_id}/complete`: `remember` this browser for 30 days."""

    login_code: TypedCode
    remember: StrictBool = False


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


Base64Url = Annotated[str, Field(min_length=1, max_length=8_192, pattern="^[A-Za-z0-9_-]+$")]
PasskeyName = Annotated[str, AfterValidator(check_passkey_name), Field(max_length=200)]


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


class StartPasswordReset(Command):
    """`POST /public/password-resets`: whose password it is follows from the page that asks."""

    email: EmailAddress
    audience: Literal["employer", "seeker"] = "employer"


class CompletePasswordReset(Command):
    """`POST /public/password-resets/{password_reset_id}/complete`."""

    auth_key: TypedCode
    password: NewPassword


class SignInStaff(Command):
    """`POST /public/staff-sessions`."""

    username: Annotated[str, Field(min_length=1, max_length=128)]
    password: TypedPassword
    new_password: NewPassword | None = None
    totp: Annotated[str, Field(max_length=20)] | None = None


class EnterAccountCode(Command):
    """`POST /employer/memberships`: a further establishment for an account that is open (§1.6, A04)."""

    establishment_number: EstablishmentNumber
    phone: Phone
    account_code: TypedCode


class ChooseEstablishment(Command):
    """`PUT /employer/session/establishment`."""

    establishment_number: EstablishmentNumber


class ConfirmWithPassword(Command):
    """What is confirmed by the password of one's own account."""

    password: TypedPassword


class CompleteAddressCheck(Command):
    """`POST /employer/account/address-check/complete`."""

    auth_key: TypedCode


class StartTotp(Command):
    """`POST /public/staff-totp`: the credentials of a member of staff who has no authenticator app yet."""

    username: Annotated[str, Field(min_length=1, max_length=128)]
    password: TypedPassword


class CompleteTotp(StartTotp):
    """`POST /public/staff-totp/complete`: the first code of the app; `setup` as it was given at the start."""

    totp: Annotated[str, Field(min_length=1, max_length=20)]
    setup: Annotated[str, Field(pattern=r"^(\S{20,4000})?$")] = ""


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


# --- views --------------------------------------------------------------------------------------


class IssuedAccountCode(View):
    """The only answer that shows a code, with all that the printed slip needs (A01: `last_valid_on` to its end)."""

    account_code: str
    code_id: str
    establishment_number: str
    establishment_name: str
    office_name: str
    office_department: str
    office_phone: str
    issued_at: datetime
    effective_on: date
    valid_from: datetime
    last_valid_on: date
    expires_at: datetime


class IssuedSeekerCode(View):
    """The only answer that shows a seeker's code, with all that the printed slip needs."""

    account_code: str
    code_id: str
    seeker_number: str
    seeker_name: str
    office_name: str
    office_department: str
    office_phone: str
    issued_at: datetime
    effective_on: date
    valid_from: datetime
    last_valid_on: date
    expires_at: datetime


class AccountCodeFacts(View):
    """What staff see of any code. `state` is that of now; `issued_by` names the member of staff by id."""

    code_id: str
    state: Literal["issued", "used", "expired", "revoked"]
    issued_at: datetime
    effective_on: date
    valid_from: datetime
    last_valid_on: date
    expires_at: datetime
    issued_by: str
    ended_at: datetime | None


class AccountCodeSummary(AccountCodeFacts):
    """An establishment's code in the staff's lists."""

    establishment_number: str
    establishment_name: str


class RevokedAccountCode(AccountCodeFacts):
    """A code that staff have ended: an establishment's or a seeker's."""

    establishment_number: str | None
    seeker_number: str | None


class AccountCodeList(View):
    """One page of codes."""

    items: list[AccountCodeSummary]
    next_cursor: str | None


class SignUpStarted(View):
    """The key is on its way (R09)."""

    sign_up_id: str
    auth_key_expires_at: datetime


class AccountOpened(View):
    """The account is open and can sign in (R07)."""

    establishment_number: str
    establishment_name: str


class SeekerAccountOpened(View):
    """The seeker's MyPage is open (R24) and can sign in."""

    seeker_number: str


class PasswordResetStarted(View):
    """A mail is on its way, whether or not the address has an account."""

    password_reset_id: str
    auth_key_expires_at: datetime


class SignedIn(View):
    """A session of an employer has begun."""

    establishment_number: str
    idle_expires_at: datetime
    absolute_expires_at: datetime


class LoginCodeSent(View):
    """The password was right; a code is on its way to the account's address (decisions/0016)."""

    challenge_id: str
    login_code_expires_at: datetime


class SessionBegun(View):
    """A session has begun; whose it is follows from its cookie."""

    idle_expires_at: datetime
    absolute_expires_at: datetime


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


class SeekerSignedIn(View):
    """A session of a seeker has begun."""

    seeker_number: str
    idle_expires_at: datetime
    absolute_expires_at: datetime


class CurrentSeekerSession(View):
    """Which seeker is signed in, and until when."""

    account_id: str
    email: str
    seeker_number: str
    name: str
    office: str
    office_name: str
    idle_expires_at: str
    absolute_expires_at: str


class CurrentSession(View):
    """Who is signed in, for which establishment, and until when."""

    account_id: str
    email: str
    establishment_number: str
    establishment_name: str
    establishment_numbers: list[str]
    idle_expires_at: str
    absolute_expires_at: str


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
    """An address of an establishment's account that mails do not reach, for staff who phone the employer."""

    account_id: str
    establishment_number: str
    establishment_name: str
    phone: str
    email: str
    reason: Literal["permanent", "transient", "complaint"]
    since: datetime


class UndeliverableAddresses(View):
    """One page of an office's undeliverable addresses."""

    items: list[UndeliverableAddress]
    next_cursor: str | None


class TotpEnrolment(View):
    """What an authenticator app is set up with: shown once, as QR code and in clear; logged nowhere."""

    secret: str
    otpauth_uri: str
    setup: str


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


class StaffSignedIn(View):
    """A session of a member of staff has begun."""

    name: str
    role: str
    office: str
    office_name: str
    idle_expires_at: datetime
    absolute_expires_at: datetime


class CurrentStaffSession(View):
    """Which member of staff is signed in, and until when."""

    staff_id: str
    name: str
    role: str
    office: str
    office_name: str
    idle_expires_at: str
    absolute_expires_at: str


class ConsentDocument(View):
    """A document to agree to, in Markdown."""

    version: str
    title: str
    text: str


class ConsentDocuments(View):
    """Both documents of step 2 in the versions in force (R07, R08)."""

    privacy_policy: ConsentDocument
    terms: ConsentDocument


class Begun[V](NamedTuple):
    """The outcome of a sign-in: its status (200: a session, 202: a code is due), the answer and the cookies to set."""

    status: HTTPStatus
    view: V
    cookies: list[str]


class Opened[V](NamedTuple):
    """A begun session: what the client is told, and the cookie that carries it."""

    view: V
    cookie: str
