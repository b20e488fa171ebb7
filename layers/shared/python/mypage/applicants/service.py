"""Referring seekers, and looking at referrals: as the employer, and as the two offices (domain.md §1.6, §2.7).

Results are in `results`, what the clock does in `clock`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from mypage.applicants import rules, store, views
from mypage.applicants.models import (
    SCHEMA_VERSION,
    ActivePosting,
    ApplicantPage,
    ApplicantView,
    CancelReferral,
    PostingsWithApplicants,
    PostingWithApplicants,
    ReferralLetter,
    ReferralPage,
    ReferralView,
    ReferSeeker,
)
from mypage.applicants.rules import ReferralActor, ReferralEvent, ReferralList, ReferralState, Side, StaffView
from mypage.core import audit, dynamo, outbox
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, Forbidden, NotFound, stale_version
from mypage.core.ids import new_id
from mypage.establishments import standing as establishments
from mypage.postings import standing as postings
from mypage.seekers import service as seekers
from mypage.support import service as support

PAGE_SIZE = 20


# --- staff refer --------------------------------------------------------------------------------


def find_posting(_caller: StaffCaller, posting_number: str, now: datetime) -> ActivePosting:
    """Return an active posting of any office, before a seeker is referred to it (§1.6).

    Raises:
        NotFound: no active posting has this number.
    """
    posting, establishment = postings.find_active(posting_number, now)
    return ActivePosting(
        posting_id=posting["posting_id"],
        posting_number=posting["posting_number"],
        office=posting["office"],
        office_name=support.office(posting["office"]).name,
        establishment_number=posting["establishment_number"],
        establishment_name=establishment["name"],
        occupation=posting["occupation"],
        openings=posting["content"].get("openings"),
        hired=int(posting.get("hired", 0)),
        valid_until=posting["valid_until"],
    )


def refer(caller: StaffCaller, command: ReferSeeker, now: datetime) -> ReferralView:
    """Refer a seeker of the caller's office to an active posting of any office; the employer is told by mail (§2.7).

    Raises:
        NotFound: no such seeker at this office, or no active posting with this number.
        Conflict: he is referred to it already, or the posting ended meanwhile.
    """
    from mypage.messages import service as messages  # noqa: PLC0415 - only a referral begins a thread

    seeker = seekers.find(caller, command.seeker_number)
    posting, establishment = postings.find_active(command.posting_number, now)
    tally = store.read_tally(posting["establishment_number"], posting["posting_id"])
    referral = _referral(caller, command, seeker, posting, establishment, now)
    facts = {"posting_number": posting["posting_number"], "referring_office": caller.office}
    counted: dict[str, int] = {ReferralList.OWED: 1}
    writes: list[dynamo.Write] = [
        store.insertion(referral),
        store.guard(referral),
        postings.active(posting, now),
        store.count(referral, counted, _tally(referral, posting, tally, now)),
        postings.count_results(referral["establishment_number"], counted),
        messages.begin(referral),
        store.history(referral, "refer_seeker", actor=f"staff#{caller.staff_id}", now=now, version=1, facts=facts),
        _line(caller, referral, "refer_seeker", now),
        mail("referral_created", f"referral#{referral['referral_id']}", referral, now),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        return _referred_before(caller, failed, referral, now)
    return views.referral(
        referral, [], from_stored(posting["ended_at"]), now, phone=establishment["phone"], office=caller.office
    )


def _referral(
    caller: StaffCaller,
    command: ReferSeeker,
    seeker: Mapping[str, Any],
    posting: Mapping[str, Any],
    establishment: Mapping[str, Any],
    now: datetime,
) -> dynamo.Item:
    referral_id = command.referral_id.hex if command.referral_id else new_id()
    at = to_stored(now)
    due_at = rules.result_due_at(now)
    referral = {
        **store.key(posting["establishment_number"], referral_id),
        **store.due(store.REMIND, referral_id, due_at),
        "referral_id": referral_id,
        "referral_number": store.next_number(caller.office),
        "establishment_number": posting["establishment_number"],
        "establishment_name": establishment["name"],
        "posting_id": posting["posting_id"],
        "posting_number": posting["posting_number"],
        "posting_office": posting["office"],
        "occupation": posting["occupation"],
        "referring_office": caller.office,
        "seeker_number": seeker["seeker_number"],
        "seeker_name": seeker["name"],
        "seeker_name_kana": seeker["name_kana"],
        "referred_at": at,
        "state": ReferralState.REFERRED.value,
        "version": 1,
        "schema_version": SCHEMA_VERSION,
        "letter": {
            "establishment_name": establishment["name"],
            "establishment_address": establishment["address"],
            "contact_department": posting["content"].get("contact_department"),
            "contact_name": posting["content"].get("contact_name"),
            "interview": command.interview,
            "remark": command.remark,
            "clerk": caller.name,
        },
    }
    return {**referral, **store.listed(referral, ReferralList.OWED, to_stored(due_at))}


def _tally(
    referral: Mapping[str, Any], posting: Mapping[str, Any], tally: dynamo.Item | None, now: datetime
) -> dict[str, Any]:
    """Return what the posting's counts say beside the numbers; with the first referral also when the clock must look."""
    facts: dict[str, Any] = {
        "posting_id": referral["posting_id"],
        "posting_number": referral["posting_number"],
        "posting_office": referral["posting_office"],
        "establishment_number": referral["establishment_number"],
        "occupation": referral["occupation"],
        "list_order": f"tally#{referral['referred_at']}",
    }
    if tally is None or "due_at" not in tally:
        look_at = rules.look_again_at(from_stored(posting["ended_at"]), now)
        facts |= store.due(store.CLOSE, referral["posting_id"], look_at)
    return facts


def _referred_before(
    caller: StaffCaller, failed: dynamo.ConditionFailed, referral: Mapping[str, Any], now: datetime
) -> ReferralView:
    """Answer the same referral again, or say why it cannot be made."""
    there = failed.item or {}
    same = ("referral_id", "seeker_number", "posting_id", "referring_office")
    if failed.index == 0 and all(there.get(name) == referral[name] for name in same):
        ends, _ = postings.ends_of([(there["establishment_number"], there["posting_id"])])
        return views.referral(there, [], ends[there["posting_id"]], now, phone=None, office=caller.office)
    if failed.index <= 1:
        raise Conflict(
            "already-referred",
            "この求職者は、この求人に紹介中です。結果が登録されるか紹介を取り消すまで、もう一度は紹介できません。",
        ) from failed
    raise Conflict("posting-not-active", "この求人は有効ではなくなったため、紹介できません。") from failed


def cancel(
    caller: StaffCaller, establishment_number: str, referral_id: str, command: CancelReferral, now: datetime
) -> ReferralView:
    """Cancel a referral of the caller's office: no reminder any more, the thread closed (§2.7).

    Raises:
        NotFound: neither office of it.
        Forbidden: the posting's office; the seeker's office decides.
        Conflict: a result is there, or it was changed meanwhile.
    """
    referral, history = _of_office(caller, establishment_number, referral_id)
    if referral["referring_office"] != caller.office:
        raise Forbidden("referring-office-only", "紹介を取り消せるのは、紹介した安定所だけです。")
    hold_kept(referral)
    rules.hold_event(ReferralState(referral["state"]), ReferralEvent.CANCEL, ReferralActor.STAFF)
    at = to_stored(now)
    before = rules.list_of(ReferralState(referral["state"]), closed="closed_at" in referral)
    counted: dict[str, int] = {before: -1, ReferralList.CANCELLED: 1}
    version = command.version + 1
    assign = {
        "state": ReferralState.CANCELLED.value,
        "version": version,
        "cancelled_at": at,
        "cancel_reason": command.reason.value,
        "cancel_text": command.text,
        **store.listed(referral, ReferralList.CANCELLED, at),
        **store.NOT_DUE,
    }
    line = store.history(
        referral,
        "cancel_referral",
        actor=f"staff#{caller.staff_id}",
        now=now,
        version=version,
        facts={"reason": command.reason.value},
    )
    writes: list[dynamo.Write] = [
        store.change(referral, ReferralEvent.CANCEL, assign=assign, version=command.version),
        store.no_guard(referral),
        store.count(referral, counted),
        postings.count_results(referral["establishment_number"], counted),
        line,
        _line(caller, referral, "cancel_referral", now),
        mail("referral_cancelled", f"referral#{referral_id}", referral, now),
    ]
    ends, phone = _beside(referral)  # before the write: an outage after it would deny what was done
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise stale_version() from failed
    return views.referral({**referral, **assign}, [*history, line.item], ends, now, phone=phone, office=caller.office)


# --- as the offices see it ----------------------------------------------------------------------


def get_referral(caller: StaffCaller, establishment_number: str, referral_id: str, now: datetime) -> ReferralView:
    """Return a referral to the seeker's or the posting's office; the look is audited (§1.6)."""
    referral, history = _of_office(caller, establishment_number, referral_id)
    dynamo.write(_line(caller, referral, "get_referral", now))
    ends, phone = _beside(referral)
    return views.referral(referral, history, ends, now, phone=phone, office=caller.office)


def list_of_office(caller: StaffCaller, side: Side, view: StaffView, cursor: str | None, now: datetime) -> ReferralPage:
    """Return one page of the referrals that the office made, or that its postings got; the look is audited (§1.6).

    `overdue` is the part of `owed` older than two weeks; `closed` is what is left to phone about after the cut-off (R21).
    What is past its cut-off is shown as closed also where the daily job has not moved it yet.
    """
    before = rules.overdue_before(now) if view is StaffView.OVERDUE else None
    name = ReferralList.OWED if view is StaffView.OVERDUE else ReferralList(view.value)
    items, next_cursor = store.of_office(caller.office, side, name, before, PAGE_SIZE, cursor)
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="list_referrals",
        subject=f"office#{caller.office}",
        now=now,
        request_id=caller.request_id,
        facts={"referrals": [item["referral_id"] for item in items]},
    )
    dynamo.write(line)
    ends, _ = postings.ends_of([_posting_of(item) for item in items])
    phones = establishments.phones_of(item["establishment_number"] for item in items)
    lines = [
        views.referral_line(
            item,
            ends[item["posting_id"]],
            now,
            phone=phones.get(item["establishment_number"]),
            office=caller.office,
        )
        for item in items
    ]
    return ReferralPage(items=lines, next_cursor=next_cursor)


def _of_office(
    caller: StaffCaller, establishment_number: str, referral_id: str
) -> tuple[dynamo.Item, list[dynamo.Item]]:
    referral, history = store.read_with_history(establishment_number, referral_id)
    if referral is None or caller.office not in {referral["referring_office"], referral["posting_office"]}:
        raise NotFound
    return referral, history


def _beside(referral: Mapping[str, Any]) -> tuple[datetime, str | None]:
    """Return what else is shown of a referral: when its posting ends, and the employer's phone number."""
    ends, _ = postings.ends_of([_posting_of(referral)])
    number = referral["establishment_number"]
    return ends[referral["posting_id"]], establishments.phones_of([number]).get(number)


# --- as the employer sees it (応募者管理) -------------------------------------------------------


def list_applicants(
    caller: EmployerCaller, name: ReferralList, posting_id: UUID | None, cursor: str | None, now: datetime
) -> ApplicantPage:
    """Return one page of a list, of one posting or of all, with the counts (R19), in two reads."""
    of = str(posting_id) if posting_id else None
    items, next_cursor = store.of_employer(caller.establishment_number, name, of, PAGE_SIZE, cursor)
    ends, counts = postings.ends_of([_posting_of(item) for item in items], counted=caller.establishment_number)
    return ApplicantPage(
        items=[views.applicant_line(item, ends[item["posting_id"]], now) for item in items],
        counts=views.counts(counts),
        next_cursor=next_cursor,
    )


def list_postings(caller: EmployerCaller, cursor: str | None) -> PostingsWithApplicants:
    """Return one page of the postings to which seekers were referred, the latest referral first, with their counts."""
    items, next_cursor = store.tallies(caller.establishment_number, PAGE_SIZE, cursor)
    lines = [
        PostingWithApplicants(
            posting_id=item["posting_id"],
            posting_number=item["posting_number"],
            occupation=item["occupation"],
            counts=views.counts(item),
        )
        for item in items
    ]
    return PostingsWithApplicants(items=lines, next_cursor=next_cursor)


def get_applicant(caller: EmployerCaller, referral_id: str, now: datetime) -> ApplicantView:
    """Return one applicant with the result and its corrections; after the cut-off only what became of it (A12, A13)."""
    referral, history = store.read_with_history(caller.establishment_number, referral_id)
    if referral is None:
        raise NotFound
    ends, _ = postings.ends_of([_posting_of(referral)])
    return views.applicant(referral, history, ends[referral["posting_id"]], now)


def get_letter(caller: EmployerCaller, referral_id: str, now: datetime) -> ReferralLetter:
    """Return the letter of referral (R19), until the cut-off (A12).

    Raises:
        NotFound: no such referral to a posting of the establishment.
        Conflict: the cut-off is over, or the referral was cancelled.
    """
    referral = store.read(caller.establishment_number, referral_id)
    if referral is None:
        raise NotFound
    ends, _ = postings.ends_of([_posting_of(referral)])
    ended_at = ends[referral["posting_id"]]
    if not rules.is_open(ended_at, now):
        raise letter_closed(referral["posting_office"])
    if referral["state"] == ReferralState.CANCELLED:
        raise Conflict("referral-cancelled", "この紹介は、ハローワークが取り消しました。紹介状は表示できません。")
    return views.letter(referral, ended_at, now)


def hold_kept(referral: Mapping[str, Any]) -> None:
    """Hold a referral to its retention: nothing is added to what is anonymised (§1.6).

    Raises:
        Conflict: only its statistics are left.
    """
    if "anonymised_at" in referral:
        raise Conflict("retention-over", "保存期間が過ぎたため、この紹介の内容は削除されています。変更はできません。")


def letter_closed(office_code: str) -> Conflict:
    """The refusal of a letter after the cut-off (A12)."""
    return Conflict("letter-closed", f"紹介状を表示できる期間が終わりました。{office_to_call(office_code)}")


def office_to_call(office_code: str) -> str:
    """Say whom to call, for a refusal."""
    office = support.office(office_code)
    return f"お問い合わせは、{office.name} {office.department}（電話 {office.phone}）へお願いします。"


# --- for mails ----------------------------------------------------------------------------------


def is_owed(establishment_number: str, referral_id: str, now: datetime) -> bool:
    """Return whether a result is still to be entered: none there, not cancelled, not past the cut-off (A14)."""
    referral = store.read(establishment_number, referral_id)
    if referral is None or referral["state"] != ReferralState.REFERRED:
        return False
    ends, _ = postings.ends_of([_posting_of(referral)])
    return rules.is_open(ends[referral["posting_id"]], now)


# --- small parts --------------------------------------------------------------------------------


def mail(kind: str, cause: str, referral: Mapping[str, Any], now: datetime, **refs: Any) -> dynamo.Put:
    """Return the write of a mail to the employer about a referral: numbers and dates, nothing of the person.

    The posting's office speaks: it is the employer's own, and prints what cannot be mailed (§1.6).
    """
    return outbox.intent(
        kind,
        cause,
        now=now,
        office=referral["posting_office"],
        establishment_number=referral["establishment_number"],
        posting_id=referral["posting_id"],
        referral_id=referral["referral_id"],
        referral_number=referral["referral_number"],
        referred_on=from_stored(referral["referred_at"]).date().isoformat(),
        referring_office=referral["referring_office"],
        **refs,
    )


def _posting_of(item: Mapping[str, Any]) -> tuple[str, str]:
    return item["establishment_number"], item["posting_id"]


def _line(caller: StaffCaller, referral: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action=action,
        subject=f"referral#{referral['referral_id']}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=referral["establishment_number"],
    )
