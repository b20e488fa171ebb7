"""What people see of stored referrals: the employer until the cut-off (A12), both offices until they are anonymised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from mypage.applicants import rules
from mypage.applicants.models import (
    ApplicantCounts,
    ApplicantHistoryLine,
    ApplicantLine,
    ApplicantView,
    CancellationFacts,
    OfficeContact,
    ReferralLetter,
    ReferralLine,
    ReferralView,
    ResultFacts,
)
from mypage.applicants.rules import CancelReason, NotHiredReason, ReferralActor, ReferralEvent, ReferralState, Result
from mypage.core.clock import from_stored
from mypage.support import service as support


def counts(of: Mapping[str, Any]) -> ApplicantCounts:
    """Build the counts by list."""
    return ApplicantCounts(**{name.value: max(0, int(of.get(name.value, 0))) for name in rules.ReferralList})


def contact(office_code: str) -> OfficeContact:
    """Build the contact of an office."""
    office = support.office(office_code)
    return OfficeContact(
        code=office.code, name=office.name, department=office.department, phone=office.phone, email=office.email
    )


def _times(item: Mapping[str, Any], ended_at: datetime, now: datetime) -> dict[str, Any]:
    due_at = rules.stored_due(item)
    return {
        "state": rules.shown(ReferralState(item["state"]), due_at, ended_at, now),
        "referred_at": from_stored(item["referred_at"]),
        "due_on": due_at.date(),
        "reminded": "reminded_at" in item,
        "closes_on": rules.closes_on(ended_at),
        "closes_on_is_final": now >= ended_at,
    }


_SHARED = ("referral_id", "referral_number", "posting_id", "posting_number", "occupation", "version")


def _applicant_facts(item: Mapping[str, Any], ended_at: datetime, now: datetime) -> dict[str, Any]:
    named = rules.is_open(ended_at, now)  # A12: after the cut-off the row stays, without the person
    return {
        **{name: item[name] for name in _SHARED},
        **_times(item, ended_at, now),
        "name": item.get("seeker_name") if named else None,
        "name_kana": item.get("seeker_name_kana") if named else None,
        "days_left": rules.days_left(ended_at, now),
    }


def applicant_line(item: Mapping[str, Any], ended_at: datetime, now: datetime) -> ApplicantLine:
    """Build a line of the employer's list."""
    return ApplicantLine(**_applicant_facts(item, ended_at, now))


def applicant(
    item: Mapping[str, Any], history: Sequence[Mapping[str, Any]], ended_at: datetime, now: datetime
) -> ApplicantView:
    """Build what the employer sees of one applicant; after the cut-off only its state (A12)."""
    is_open = rules.is_open(ended_at, now)
    state = ReferralState(item["state"])
    may = ReferralActor.EMPLOYER in rules.TRANSITIONS.get((state, ReferralEvent.RESULT), ())
    return ApplicantView(
        **_applicant_facts(item, ended_at, now),
        result=result(item) if is_open else None,
        can_register=is_open and may,
        closed_reason=None if is_open else rules.CLOSED_FOR_ENTRY,
        notice=rules.TELL_DIRECTLY,
        history=[history_line(line) for line in history] if is_open else [],
        referring_office=contact(item["referring_office"]),
        posting_office=contact(item["posting_office"]),
    )


def letter(item: Mapping[str, Any], ended_at: datetime, now: datetime) -> ReferralLetter:
    """Build the letter of referral as it was issued (R19)."""
    issued = item["letter"]
    times = _times(item, ended_at, now)
    return ReferralLetter(
        **{name: item[name] for name in _SHARED if name not in {"posting_id", "version"}},
        **{name: times[name] for name in ("referred_at", "due_on", "closes_on", "closes_on_is_final")},
        seeker_name=item["seeker_name"],
        seeker_name_kana=item["seeker_name_kana"],
        establishment_number=item["establishment_number"],
        establishment_name=issued["establishment_name"],
        establishment_address=issued["establishment_address"],
        contact_department=issued.get("contact_department"),
        contact_name=issued.get("contact_name"),
        interview=issued.get("interview"),
        remark=issued.get("remark"),
        clerk=issued["clerk"],
        referring_office=contact(item["referring_office"]),
    )


def _referral_facts(
    item: Mapping[str, Any], ended_at: datetime, now: datetime, phone: str | None, office: str
) -> dict[str, Any]:
    ours = office == item["referring_office"]  # §1.6: the posting's office sees the letter, not the seeker's file
    return {
        **{name: item[name] for name in _SHARED},
        **_times(item, ended_at, now),
        **{name: item[name] for name in ("establishment_number", "establishment_name")},
        **{name: item[name] for name in ("referring_office", "posting_office")},
        **{name: item.get(name) for name in ("seeker_name", "seeker_name_kana")},
        "seeker_number": item.get("seeker_number") if ours else None,
        "establishment_phone": phone,
    }


def referral_line(
    item: Mapping[str, Any], ended_at: datetime, now: datetime, *, phone: str | None, office: str
) -> ReferralLine:
    """Build a line of an office's list."""
    return ReferralLine(**_referral_facts(item, ended_at, now, phone, office))


def referral(
    item: Mapping[str, Any],
    history: Sequence[Mapping[str, Any]],
    ended_at: datetime,
    now: datetime,
    *,
    phone: str | None,
    office: str,
) -> ReferralView:
    """Build what an office sees of one referral. Only the referring office may cancel it."""
    state = ReferralState(item["state"])
    issued = item.get("letter") or {}
    allowed = [
        event.value
        for event in ReferralEvent
        if ReferralActor.STAFF in rules.TRANSITIONS.get((state, event), ())
        and (event is not ReferralEvent.CANCEL or office == item["referring_office"])
    ]
    cancelled = state is ReferralState.CANCELLED
    return ReferralView(
        **_referral_facts(item, ended_at, now, phone, office),
        stored_state=state,
        establishment_address=issued.get("establishment_address"),
        contact_department=issued.get("contact_department"),
        contact_name=issued.get("contact_name"),
        referring_office_contact=contact(item["referring_office"]),
        posting_office_contact=contact(item["posting_office"]),
        interview=issued.get("interview"),
        remark=issued.get("remark"),
        clerk=issued.get("clerk"),
        result=result(item),
        cancellation=CancellationFacts(
            reason=CancelReason(item["cancel_reason"]),
            text=item.get("cancel_text"),
            cancelled_at=from_stored(item["cancelled_at"]),
        )
        if cancelled
        else None,
        allowed=[] if "anonymised_at" in item else allowed,
        history=[history_line(line) for line in history],
    )


def result(item: Mapping[str, Any]) -> ResultFacts | None:
    """Build the result that stands, or None."""
    if item["state"] not in {Result.HIRED, Result.NOT_HIRED}:
        return None
    return ResultFacts(
        result=Result(item["state"]),
        reason=NotHiredReason(item["reason"]) if item.get("reason") else None,
        reason_note=item.get("reason_note"),
        hired_on=date.fromisoformat(item["hired_on"]) if item.get("hired_on") else None,
        conditions_differ=item.get("conditions_differ"),
        difference=item.get("difference"),
        registered_at=from_stored(item["registered_at"]),
        registered_by=_kind_of(item["registered_by"]),
    )


def history_line(line: Mapping[str, Any]) -> ApplicantHistoryLine:
    """Build a line of a referral's history: who it was is told by kind only."""
    return ApplicantHistoryLine(
        event=line["event"],
        actor_kind=_kind_of(line["actor"]),
        at=from_stored(line["at"]),
        version=line["version"],
        facts={**(line.get("facts") or {}), **(line.get("texts") or {})},
    )


def _kind_of(actor: str) -> str:
    return {"account": "employer", "staff": "staff"}.get(actor.partition("#")[0], "clock")
