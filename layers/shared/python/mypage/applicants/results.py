"""Registering results of selection: by the employer until the cut-off, by staff at any time (R19-R21, A13, A22).

A result is told to the office by its lists and counts. The applicant hears nothing from here: the employer tells him (R20).
Several results are one transaction: all are registered, or none, so that a list on the page is never half done.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mypage.applicants import rules, service, store, views
from mypage.applicants.models import (
    ApplicantLine,
    EnterResult,
    ReferralView,
    RegisteredResults,
    RegisterResult,
    RegisterResults,
    SelectionResult,
)
from mypage.applicants.rules import Answers, ReferralActor, ReferralEvent, ReferralList, ReferralState
from mypage.core import audit, dynamo
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound, stale_version
from mypage.postings import standing as postings

EVENT = ReferralEvent.RESULT


@dataclass(frozen=True, slots=True)
class _Registrar:
    """Who registers, and for whom."""

    kind: ReferralActor
    actor: str
    establishment_number: str
    office: str
    request_id: str
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """One result to register: the referral as it was read, what is said of it, and where in the request it stands."""

    referral: dynamo.Item
    command: SelectionResult
    ended_at: datetime
    at: str


def register(caller: EmployerCaller, referral_id: str, command: RegisterResult, now: datetime) -> ApplicantLine:
    """Register or correct the result of one applicant (R19, A13); the same result again changes nothing.

    Raises:
        NotFound: no such referral to a posting of the establishment.
        InvalidInput: an answer is missing or out of place (A22, §2.7).
        Conflict: the cut-off is over (R21), the referral was cancelled, or it was changed meanwhile.
    """
    (line,) = _register(_employer(caller), [(referral_id, command, "")], now)
    return line


def register_several(caller: EmployerCaller, command: RegisterResults, now: datetime) -> RegisteredResults:
    """Register the results of several applicants: all or none. A refusal names the items (`items.2.reason`).

    Raises:
        As `register`, and InvalidInput for an applicant named twice.
    """
    entries = [(item.referral_id.hex, item, f"items.{n}.") for n, item in enumerate(command.items)]
    seen: set[str] = set()
    twice = []
    for referral_id, _, at in entries:
        if referral_id in seen:
            twice.append(FieldError(f"{at}referral_id", "twice", "同じ応募者が2回含まれています。"))
        seen.add(referral_id)
    if twice:
        raise _invalid(twice)
    return RegisteredResults(items=_register(_employer(caller), entries, now))


def enter(
    caller: StaffCaller, establishment_number: str, referral_id: str, command: EnterResult, now: datetime
) -> ReferralView:
    """Enter a result that reached one of the two offices, after the cut-off too (§1.4).

    Raises:
        NotFound: neither office of it.
        InvalidInput: an answer is missing or out of place.
        Conflict: the referral was cancelled, or changed meanwhile.
    """
    referral = store.read(establishment_number, referral_id)
    if referral is None or caller.office not in {referral["referring_office"], referral["posting_office"]}:
        raise NotFound
    registrar = _Registrar(
        ReferralActor.STAFF,
        f"staff#{caller.staff_id}",
        establishment_number,
        caller.office,
        caller.request_id,
        command.channel.value,
    )
    _register(registrar, [(referral_id, command, "")], now)
    return service.get_referral(caller, establishment_number, referral_id, now)


def _employer(caller: EmployerCaller) -> _Registrar:
    return _Registrar(
        ReferralActor.EMPLOYER,
        f"account#{caller.account_id}",
        caller.establishment_number,
        caller.office,
        caller.request_id,
    )


def _register(
    registrar: _Registrar, wanted: Sequence[tuple[str, SelectionResult, str]], now: datetime
) -> list[ApplicantLine]:
    """Read, hold everything to the rules, and write once: three calls, however many results."""
    found = store.read_many(registrar.establishment_number, [referral_id for referral_id, _, _ in wanted])
    referrals = [item for item in found if item is not None]
    if len(referrals) < len(wanted):
        raise NotFound
    ends, _ = postings.ends_of([(item["establishment_number"], item["posting_id"]) for item in referrals])
    entries = [
        _Entry(item, command, ends[item["posting_id"]], at)
        for item, (_, command, at) in zip(referrals, wanted, strict=True)
    ]
    _hold(registrar, entries, now)
    new = [entry for entry in entries if not _is_there(entry)]
    after = {entry.referral["referral_id"]: _assigned(entry, registrar, now) for entry in new}
    if new:
        _write(registrar, new, after, now)
    return [
        views.applicant_line({**entry.referral, **after.get(entry.referral["referral_id"], {})}, entry.ended_at, now)
        for entry in entries
    ]


def _hold(registrar: _Registrar, entries: Sequence[_Entry], now: datetime) -> None:
    closed = []
    for entry in entries:
        service.hold_kept(entry.referral)
        rules.hold_event(ReferralState(entry.referral["state"]), EVENT, registrar.kind)
        if registrar.kind is ReferralActor.EMPLOYER and not rules.is_open(entry.ended_at, now):
            closed.append(entry)
    if closed:
        where = [FieldError(f"{e.at}referral_id", "R21", rules.CLOSED_FOR_ENTRY) for e in closed if e.at]
        office = service.office_to_call(closed[0].referral["posting_office"])
        raise Conflict("result-entry-closed", f"{rules.CLOSED_FOR_ENTRY}{office}", where)
    wrong = [
        FieldError(f"{entry.at}{one.field}", one.code, one.message)
        for entry in entries
        for one in rules.wrong_answers(
            _answers(entry.command), from_stored(entry.referral["referred_at"]).date(), now.date()
        )
    ]
    if wrong:
        raise _invalid(wrong)


def _invalid(errors: Sequence[FieldError]) -> InvalidInput:
    return InvalidInput("invalid-input", "入力内容に誤りがあります。各項目の説明を確認して直してください。", errors)


def _answers(command: SelectionResult) -> Answers:
    return Answers(command.result, command.reason, command.hired_on, command.conditions_differ, command.difference)


def _said(command: SelectionResult) -> dict[str, Any]:
    """Return a result as it is stored."""
    return {
        "state": command.result.value,
        "reason": command.reason.value if command.reason else None,
        "reason_note": command.reason_note,
        "hired_on": command.hired_on.isoformat() if command.hired_on else None,
        "conditions_differ": command.conditions_differ,
        "difference": command.difference,
    }


def _is_there(entry: _Entry) -> bool:
    """Return whether this very result is registered already: a repeat changes nothing, whatever its version.

    Raises:
        Conflict: it is another one, based on an older version.
    """
    if all(entry.referral.get(name) == value for name, value in _said(entry.command).items()):
        return True
    if entry.referral["version"] != entry.command.version:
        raise stale_version()
    return False


def _assigned(entry: _Entry, registrar: _Registrar, now: datetime) -> dict[str, Any]:
    at = to_stored(now)
    return {
        **_said(entry.command),
        "version": entry.command.version + 1,
        "registered_at": at,
        "registered_by": registrar.actor,
        **store.listed(entry.referral, ReferralList(entry.command.result.value), at),
        **store.NOT_DUE,
    }


def _write(
    registrar: _Registrar, entries: Sequence[_Entry], after: Mapping[str, Mapping[str, Any]], now: datetime
) -> None:
    writes: list[dynamo.Write] = []
    for entry in entries:
        assign = after[entry.referral["referral_id"]]
        writes.append(store.change(entry.referral, EVENT, assign=assign, version=entry.command.version))
        writes += _traces(entry, registrar, now)
        if entry.referral["state"] == ReferralState.REFERRED:
            writes.append(store.no_guard(entry.referral))
    writes += _counts(registrar.establishment_number, entries)
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        there = failed.item or {}
        if there.get("state") == ReferralState.CANCELLED:
            rules.hold_event(ReferralState.CANCELLED, EVENT, registrar.kind)
        raise stale_version() from failed


def _traces(entry: _Entry, registrar: _Registrar, now: datetime) -> list[dynamo.Write]:
    corrected = entry.referral["state"] != ReferralState.REFERRED
    by_staff = registrar.kind is ReferralActor.STAFF
    action = "enter_result" if by_staff else "correct_result" if corrected else "register_result"
    said = _said(entry.command)
    texts = {name: said.pop(name) for name in ("reason_note", "difference")}
    result = said.pop("state")
    return [
        store.history(
            entry.referral,
            action,
            actor=registrar.actor,
            now=now,
            version=entry.command.version + 1,
            facts={"result": result, **said, "channel": registrar.channel},
            texts=texts,
        ),
        audit.line(
            actor=registrar.actor,
            office=registrar.office,
            action=action,
            subject=f"referral#{entry.referral['referral_id']}",
            now=now,
            request_id=registrar.request_id,
            on_behalf_of=registrar.establishment_number if by_staff else None,
            facts={"result": result},
        ),
    ]


def _counts(establishment_number: str, entries: Sequence[_Entry]) -> list[dynamo.Write]:
    """Return the writes of all counts that the results change: by posting, of the establishment, and of the hired."""
    by_posting: dict[str, Counter[str]] = defaultdict(Counter)
    named: dict[str, _Entry] = {}
    for entry in entries:
        posting_id = entry.referral["posting_id"]
        named[posting_id] = entry
        state = ReferralState(entry.referral["state"])
        by_posting[posting_id][rules.list_of(state, closed="closed_at" in entry.referral)] -= 1
        by_posting[posting_id][ReferralList(entry.command.result.value)] += 1
    total: Counter[str] = Counter()
    writes: list[dynamo.Write] = []
    for posting_id, changes in by_posting.items():
        moved = {name: change for name, change in changes.items() if change}
        if not moved:  # a correction that leaves the result as it was
            continue
        total.update(moved)
        writes.append(store.count(named[posting_id].referral, moved))
        if hired := moved.get(ReferralList.HIRED, 0):
            writes.append(postings.count_hired(establishment_number, posting_id, hired))
    if changed := {name: change for name, change in total.items() if change}:
        writes.append(postings.count_results(establishment_number, changed))
    return writes
