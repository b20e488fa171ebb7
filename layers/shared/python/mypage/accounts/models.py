"""What clients send about codes, sign-ups and accounts, and what they get; what is kept is in `entities`."""

from datetime import date, datetime
from http import HTTPStatus
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, Field, StrictBool
from pydantic_core import PydanticCustomError

from mypage.accounts.rules import EmailAddress, NewPasswordText
from mypage.core.api import Command, View
from mypage.core.text import Day
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

    effective_on: Day | None = None


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


class StartTotp(Command):
    """`POST /public/staff-totp`: the credentials of a member of staff who has no authenticator app yet."""

    username: Annotated[str, Field(min_length=1, max_length=128)]
    password: TypedPassword


class CompleteTotp(StartTotp):
    """`POST /public/staff-totp/complete`: the first code of the app; `setup` as it was given at the start."""

    totp: Annotated[str, Field(min_length=1, max_length=20)]
    setup: Annotated[str, Field(pattern=r"^(\S{20,4000})?$")] = ""


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


class TotpEnrolment(View):
    """What an authenticator app is set up with: shown once, as QR code and in clear; logged nowhere."""

    secret: str
    otpauth_uri: str
    setup: str


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
