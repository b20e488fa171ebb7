"""Commands and views of referrals, letters and results."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from mypage.applicants.rules import (
    AT_ONCE,
    CancelReason,
    NotHiredReason,
    ReferralShown,
    ReferralState,
    Result,
)
from mypage.core.api import Command, View
from mypage.core.text import Day, EmptyIsNone, Filled, Flag, Line, Paragraph, Version, at_most
from mypage.postings.rules import Channel
from mypage.seekers.rules import SeekerNumber

SCHEMA_VERSION = 1

type Explanation = Annotated[Paragraph | None, EmptyIsNone, at_most(300)]


class ReferSeeker(Command):
    """Refer a seeker to an active posting. The same `referral_id` again answers the same referral."""

    referral_id: UUID | None = None
    seeker_number: SeekerNumber
    posting_number: Annotated[Line, Filled, at_most(20)]
    interview: Annotated[Line | None, EmptyIsNone, at_most(100)] = None
    remark: Explanation = None


class CancelReferral(Command):
    """Cancel the referral that was seen as `version`."""

    reason: CancelReason
    text: Explanation = None
    version: Version


class SelectionResult(Command):
    """Hired or not (R19). Which answers belong to which is held by the rules (A22, §2.7)."""

    result: Result
    reason: NotHiredReason | None = None
    reason_note: Explanation = None
    hired_on: Day | None = None
    conditions_differ: Flag | None = None
    difference: Explanation = None
    version: Version


class RegisterResult(SelectionResult):
    """The result of one applicant, based on the referral's `version`."""


class ResultOfApplicant(SelectionResult):
    """One of several results."""

    referral_id: UUID


class RegisterResults(Command):
    """The results of several applicants: all are registered, or none."""

    items: Annotated[list[ResultOfApplicant], Field(min_length=1, max_length=AT_ONCE)]


class EnterResult(SelectionResult):
    """A result that staff enter, and how it reached the office."""

    channel: Channel


class ResultFacts(View):
    """A result as it was registered."""

    result: Result
    reason: NotHiredReason | None
    reason_note: str | None
    hired_on: date | None
    conditions_differ: bool | None
    difference: str | None
    registered_at: datetime
    registered_by: str


class OfficeContact(View):
    """Whom to call."""

    code: str
    name: str
    department: str
    phone: str
    email: str


class ApplicantLine(View):
    """A line of the employer's list. After the cut-off only what became of it is shown, no name (A12).

    `due_on`: the day from which the result is overdue (R22). `closes_on`: the last day of entry (R21), which is final once
    the posting is over; `days_left` counts the days after today and is None when entry has ended.
    """

    referral_id: str
    referral_number: str
    posting_id: str
    posting_number: str
    occupation: str
    state: ReferralShown
    name: str | None
    name_kana: str | None
    referred_at: datetime
    due_on: date
    reminded: bool
    closes_on: date
    closes_on_is_final: bool
    days_left: int | None
    version: int


class ApplicantCounts(View):
    """How many referrals stand in each list."""

    owed: int
    hired: int
    not_hired: int
    cancelled: int
    closed: int


class ApplicantPage(View):
    """One page of one list, with the counts of all lists of the establishment."""

    items: list[ApplicantLine]
    counts: ApplicantCounts
    next_cursor: str | None


class PostingWithApplicants(View):
    """A posting to which seekers were referred, with the counts of its lists."""

    posting_id: str
    posting_number: str
    occupation: str
    counts: ApplicantCounts


class PostingsWithApplicants(View):
    """One page of the postings with applicants, the latest referral first."""

    items: list[PostingWithApplicants]
    next_cursor: str | None


class ApplicantHistoryLine(View):
    """What happened to a referral: event, by which kind of actor, when, and what was said (A13: both versions)."""

    event: str
    actor_kind: str
    at: datetime
    version: int
    facts: dict[str, Any]


class ApplicantView(ApplicantLine):
    """One applicant as the employer sees him, with the result and its corrections (A13)."""

    result: ResultFacts | None
    can_register: bool
    closed_reason: str | None
    notice: str
    history: list[ApplicantHistoryLine]
    referring_office: OfficeContact
    posting_office: OfficeContact


class ReferralLetter(View):
    """The letter of referral (紹介状) as it was issued (R19)."""

    referral_id: str
    referral_number: str
    referred_at: datetime
    seeker_name: str
    seeker_name_kana: str
    posting_number: str
    occupation: str
    establishment_number: str
    establishment_name: str
    establishment_address: str
    contact_department: str | None
    contact_name: str | None
    interview: str | None
    remark: str | None
    clerk: str
    referring_office: OfficeContact
    due_on: date
    closes_on: date
    closes_on_is_final: bool


class RegisteredResults(View):
    """What was registered at once."""

    items: list[ApplicantLine]


class ActivePosting(View):
    """A posting of any office, as staff see it before they refer a seeker to it (§1.6)."""

    posting_id: str
    posting_number: str
    office: str
    office_name: str
    establishment_number: str
    establishment_name: str
    occupation: str
    openings: int | None
    hired: int
    valid_until: date


class ReferralLine(View):
    """A line of an office's list (§1.6: both offices see a referral)."""

    referral_id: str
    referral_number: str
    state: ReferralShown
    establishment_number: str
    establishment_name: str
    establishment_phone: str | None
    posting_id: str
    posting_number: str
    occupation: str
    seeker_number: str | None
    seeker_name: str | None
    seeker_name_kana: str | None
    referring_office: str
    posting_office: str
    referred_at: datetime
    due_on: date
    reminded: bool
    closes_on: date
    closes_on_is_final: bool
    version: int


class ReferralPage(View):
    """One page of an office's list of referrals."""

    items: list[ReferralLine]
    next_cursor: str | None


class CancellationFacts(View):
    """Why and when a referral was cancelled."""

    reason: CancelReason
    text: str | None
    cancelled_at: datetime


class ReferralView(ReferralLine):
    """One referral as both offices see it: letter, result and everything that happened.

    What the letter was issued with is None once the referral is anonymised.
    """

    stored_state: ReferralState
    establishment_address: str | None
    contact_department: str | None
    contact_name: str | None
    referring_office_contact: OfficeContact
    posting_office_contact: OfficeContact
    interview: str | None
    remark: str | None
    clerk: str | None
    result: ResultFacts | None
    cancellation: CancellationFacts | None
    allowed: list[str]
    history: list[ApplicantHistoryLine]
