"""Requests about an active posting: change (R17, A21), stop (A20) and extension (domain.md §2.4, §2.5).

Of each kind a posting has at most one open request: one item per kind holds the open one, else the last; what happened
stands in the posting's history. The posting itself only carries the state of what is open (`change_state`, …), for lists
and for its own end: what ends a posting voids what is open about it (`voiding`). The published text stays until staff
accept (`decisions`). Everything is one transaction, conditional on the posting being active at that instant.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from mypage.core import dynamo, outbox
from mypage.core.clock import to_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound, stale_version
from mypage.core.ids import derived_id
from mypage.postings import law, rules, service, store, views
from mypage.postings.applicant import Applicant, audit_line, hold, is_left_to_staff, lost_request, traces
from mypage.postings.models import PostingRequests, Received, RequestView
from mypage.postings.rules import Channel, Event, RequestEvent, RequestKind, RequestState, State
from mypage.review import queue

if TYPE_CHECKING:  # who only reads loads none of them (decisions/0009)
    from mypage.postings.command_models import (
        EnterChange,
        EnterExtension,
        EnterStop,
        RequestExtension,
        RequestStop,
        SaveChange,
        SubmitChange,
        WithdrawRequest,
    )


def of_posting(applicant: Applicant, posting_id: str, now: datetime) -> PostingRequests:
    """Return what was applied for about a posting: of each kind the open request, else the last.

    What an employer only drafts at MyPage is his alone (§2.4).
    """
    posting, _, requests = store.read_with_requests(applicant.establishment_number, posting_id)
    if posting is None:
        raise NotFound
    if posting["state"] == State.DRAFT:
        hold(applicant, posting)
    left = is_left_to_staff(applicant, posting)
    seen = {
        kind.value: views.request(item, posting, applicant.kind, now, left=left)
        for kind, item in requests.items()
        if not _is_his_alone(applicant, posting, item)
    }
    return PostingRequests(
        posting_id=posting_id, change=seen.get("change"), stop=seen.get("stop"), extension=seen.get("extension")
    )


# --- change -------------------------------------------------------------------------------------

_OF_ONE_REQUEST = (
    "comments",
    "confirmed_warnings",
    "receipt_number",
    "replaces",
    "review_id",
    "sent_back",
    "submitted_at",
    "target_date",
)


def save_change(applicant: Applicant, posting_id: str, command: SaveChange, now: datetime) -> RequestView:
    """Keep what the content is to become, incomplete or not; nothing is applied for yet (R17).

    Raises:
        Conflict: the posting is not active (`wrong-state`), a change is at the office (`wrong-state`), or the draft was
            saved elsewhere meanwhile (`stale-version`).
    """
    posting, _, requests = _read(applicant, posting_id, now)
    request = requests.get(RequestKind.CHANGE)
    state = rules.request_after(_state(request), RequestEvent.SAVE, applicant.kind)
    _hold_version(request, command.version)
    assign: dict[str, Any] = {
        **_identity(posting, RequestKind.CHANGE, applicant),
        "state": state.value,
        "version": _version(request) + 1,
        "content": views.stored_content(command.content),
        "updated_at": to_stored(now),
    }
    if state is RequestState.DRAFT:
        assign |= dict.fromkeys(_OF_ONE_REQUEST)  # of an earlier one that is closed
    writes: list[dynamo.Write] = [
        _request_write(posting, request, RequestKind.CHANGE, RequestEvent.SAVE, assign),
        _overlay(posting, RequestKind.CHANGE, state, now),
        audit_line(applicant, posting, "save_change", now),
    ]
    _transact(writes, RequestEvent.SAVE, applicant)
    return views.request({**(request or {}), **assign}, posting, applicant.kind, now, left=applicant.is_staff)


def submit_change(applicant: Applicant, posting_id: str, command: SubmitChange, now: datetime) -> RequestView:
    """Apply for the change that was saved (R17): the published text stays until staff accept.

    Raises:
        InvalidInput: nothing is changed (`nothing-changed`), or the content breaks a rule.
        Conflict: as `save_change`; or warnings are not confirmed yet (`warnings-unconfirmed`).
    """
    posting, establishment, requests = _read(applicant, posting_id, now)
    request = requests.get(RequestKind.CHANGE)
    state = _state(request)
    if request is None or state is None:
        raise NotFound("申し込む変更がありません。変更する内容を保存してから、申し込んでください。")
    rules.request_after(state, RequestEvent.SUBMIT, applicant.kind)
    _hold_version(request, command.version)
    return _submit_change(
        applicant, posting, establishment, request, request["content"], command.confirmed_warnings, now
    )


def enter_change(applicant: Applicant, posting_id: str, command: EnterChange, now: datetime) -> RequestView:
    """Enter and apply for a change of an employer without account, in one step.

    Raises:
        InvalidInput: as `submit_change`, or a wrong channel or day of receipt.
        Conflict: as `submit_change`; or another change was entered, sent back or accepted since it was read
            (`stale-version`).
    """
    posting, establishment, requests = _read(applicant, posting_id, now)
    request = requests.get(RequestKind.CHANGE)
    rules.request_after(_state(request), RequestEvent.SUBMIT, applicant.kind)
    # Stricter than `_hold_version`: what is closed may be the very change that altered the text that this one starts from.
    # What an employer drafted before he closed his account is shown to nobody: who enters a change has seen none.
    seen = 0 if request and _is_his_alone(applicant, posting, request) else _version(request)
    if (command.version, command.posting_version) != (seen, posting["version"]):
        raise stale_version()
    service.hold_receipt(command.channel, command.received_on, now.date())
    content = views.stored_content(command.content)
    return _submit_change(
        applicant, posting, establishment, request, content, command.confirmed_warnings, now, received=command
    )


def _submit_change(
    applicant: Applicant,
    posting: dynamo.Item,
    establishment: dynamo.Item,
    request: dynamo.Item | None,
    content: Mapping[str, Any],
    confirmed: list[str],
    now: datetime,
    received: Received | None = None,
) -> RequestView:
    if not views.differs(posting["content"], content):
        raise InvalidInput(
            "nothing-changed", "変更したところがありません。変更する項目を直してから、申し込んでください。"
        )
    circumstances = views.circumstances(posting, establishment, now)
    confirmed = service.hold_to_law(views.read_content(content), circumstances, confirmed)
    details = {
        "content": dict(content),
        "replaces": posting["content"],
        "occupation": content.get("occupation"),
        "confirmed_warnings": confirmed or None,
    }
    return _submit(applicant, posting, establishment, request, RequestKind.CHANGE, details, now, received)


# --- stop and extension -------------------------------------------------------------------------


def request_stop(applicant: Applicant, posting_id: str, command: RequestStop | EnterStop, now: datetime) -> RequestView:
    """Apply for the end of recruitment (A20): the posting stays in force until staff accept.

    Raises:
        Conflict: the posting is not active, or a stop is open already.
        InvalidInput: staff enter a wrong channel or day of receipt.
    """
    details = {"reason": command.reason.value, "note": command.note}
    return _request(applicant, posting_id, RequestKind.STOP, details, command, now)


def request_extension(
    applicant: Applicant, posting_id: str, command: RequestExtension | EnterExtension, now: datetime
) -> RequestView:
    """Apply for validity to the end of the following month; a posting is extended once (§2.4).

    Raises:
        Conflict: the posting is not active, was extended already (`extended-already`), an extension is open, or the pay is
            below a minimum wage that begins until the new last day (`breaks-law`).
        InvalidInput: staff enter a wrong channel or day of receipt.
    """
    return _request(applicant, posting_id, RequestKind.EXTENSION, {"note": command.note}, command, now)


def _request(
    applicant: Applicant,
    posting_id: str,
    kind: RequestKind,
    details: dict[str, Any],
    command: RequestStop | EnterStop | RequestExtension | EnterExtension,
    now: datetime,
) -> RequestView:
    posting, establishment, requests = _read(applicant, posting_id, now)
    request = requests.get(kind)
    rules.request_after(_state(request), RequestEvent.SUBMIT, applicant.kind)
    received = command if isinstance(command, Received) else None
    if received is not None:
        service.hold_receipt(received.channel, received.received_on, now.date())
    if kind is RequestKind.EXTENSION:
        if posting.get("extended"):
            raise Conflict("extended-already", "有効期間の延長は、1つの求人につき1回までです。")
        details["new_valid_until"] = rules.extended_until(date.fromisoformat(posting["valid_until"])).isoformat()
        extended = {**posting, "valid_until": details["new_valid_until"]}
        if found := below_minimum_wage(extended, establishment, now):
            detail = "延長後の期間に最低賃金を下回るため、延長を申し込めません。先に、賃金の変更を申し込んでください。"
            raise breaks_law(detail, found)
    return _submit(applicant, posting, establishment, request, kind, details, now, received)


def below_minimum_wage(
    posting: Mapping[str, Any], establishment: Mapping[str, Any], now: datetime
) -> list[law.Finding]:
    """Return which pay of a posting is below a minimum wage until its last day (V01)."""
    return law.below_minimum_wage(
        views.read_content(posting["content"]), views.circumstances(posting, establishment, now)
    )


def breaks_law(detail: str, findings: list[law.Finding]) -> Conflict:
    """Return the refusal of what breaks a rule; each finding is named at its field of the content."""
    errors = [FieldError(f"content.{one.field}", one.rule, one.message) for one in findings]
    return Conflict("breaks-law", detail, errors)


# --- withdrawal ---------------------------------------------------------------------------------


def withdraw(
    applicant: Applicant, posting_id: str, kind: RequestKind, command: WithdrawRequest, now: datetime
) -> RequestView:
    """Take a request back before it is decided (§2.5); it loses the race to an acceptance.

    Raises:
        NotFound: nothing of this kind was ever applied for.
        Conflict: it was decided or changed meanwhile.
    """
    posting, _, requests = _read(applicant, posting_id, now)
    request = requests.get(kind)
    if request is None or _is_his_alone(applicant, posting, request):
        raise NotFound
    before = _state(request)
    state = rules.request_after(before, RequestEvent.WITHDRAW, applicant.kind)
    _hold_version(request, command.version)
    assign: dict[str, Any] = {
        "state": state.value,
        "version": request["version"] + 1,
        "updated_at": to_stored(now),
        "target_date": None,
    }
    writes: list[dynamo.Write] = [
        _request_write(posting, request, kind, RequestEvent.WITHDRAW, assign),
        _overlay(posting, kind, None, now),
        *traces(applicant, posting, f"withdraw_{kind}", now, version=posting["version"]),
    ]
    if before in rules.AT_OFFICE:
        writes.append(queue.withdrawal(request["review_id"], now))
    _transact(writes, RequestEvent.WITHDRAW, applicant)
    return views.request({**request, **assign}, posting, applicant.kind, now, left=applicant.is_staff)


# --- what ends a posting voids what is open about it --------------------------------------------


def voiding(
    posting: Mapping[str, Any], now: datetime, *, actor: str, but: RequestKind | None = None
) -> list[dynamo.Write]:
    """Return the writes that void every open request about a posting that ends (対象無効), each with its traces.

    Reads the requests only if any is open. `actor` is who ends the posting, `but` the request by which it ends.
    """
    kinds = [kind for kind in views.open_requests(posting) if kind is not but]
    writes: list[dynamo.Write] = []
    for kind, request in store.read_requests(posting, kinds).items():
        state = RequestState(request["state"])
        if state not in rules.OPEN_REQUEST:
            continue
        assign = {
            "state": RequestState.VOID.value,
            "version": request["version"] + 1,
            "updated_at": to_stored(now),
            "target_date": None,
        }
        writes.append(_request_write(posting, request, kind, RequestEvent.VOID, assign))
        if state in rules.AT_OFFICE:
            writes.append(queue.voiding(request["review_id"], now))
        if state is not RequestState.DRAFT:  # a draft was never applied for: nobody waits for its outcome
            version, facts = posting["version"] + 1, {"kind": kind.value}
            writes.append(store.history(posting, "void_request", actor=actor, now=now, version=version, facts=facts))
            writes.append(
                outbox.intent(
                    "request_void",
                    f"review#{request['review_id']}#void",
                    now=now,
                    office=posting["office"],
                    establishment_number=posting["establishment_number"],
                    posting_id=posting["posting_id"],
                    request=kind.value,
                )
            )
    return writes


NOTHING_OPEN: Mapping[str, None] = {f"{kind}_state": None for kind in RequestKind}
"""What a posting that has ended no longer carries."""


# --- small parts --------------------------------------------------------------------------------


def _submit(
    applicant: Applicant,
    posting: dynamo.Item,
    establishment: dynamo.Item,
    request: dynamo.Item | None,
    kind: RequestKind,
    details: Mapping[str, Any],
    now: datetime,
    received: Received | None,
) -> RequestView:
    """Bring a request to the office: its place in the queue, its target date, its traces and its mail."""
    again = _state(request) is RequestState.RETURNED
    channel = received.channel if received else Channel.MYPAGE
    # §2.4: two business days, other channels as R04 says; a stop cannot wait (V22). A09: a resubmission counts anew.
    counted_from = received.received_on if received and not again else now.date()
    target = rules.target_date(Channel.MYPAGE if kind is RequestKind.STOP else channel, counted_from)
    number = _version(request) + 1
    review_id = derived_id("review", kind.value, applicant.establishment_number, posting["posting_id"], str(number))
    receipt_number = (
        request["receipt_number"] if again and request else service.new_receipt_number(applicant.office, now.date())
    )
    assign: dict[str, Any] = {
        **_identity(posting, kind, applicant),
        **details,
        "state": RequestState.SUBMITTED.value,
        "version": number,
        "channel": channel.value,
        "submitted_at": to_stored(now),
        "updated_at": to_stored(now),
        "target_date": target.isoformat(),
        "review_id": review_id,
        "receipt_number": receipt_number,
        "comments": None,
        **({} if again else {"sent_back": None}),  # of an earlier request that is closed
    }
    writes: list[dynamo.Write] = [
        _request_write(posting, request, kind, RequestEvent.SUBMIT, assign),
        _overlay(posting, kind, RequestState.SUBMITTED, now),
        queue.entry(
            review_id,
            kind=kind.value,
            office=applicant.office,
            establishment_number=applicant.establishment_number,
            establishment_name=establishment["name"],
            channel=channel.value,
            target=target,
            now=now,
            receipt_number=receipt_number,
            posting_id=posting["posting_id"],
            occupation=posting.get("occupation"),
            counted_from=counted_from,
        ),
        *traces(
            applicant,
            posting,
            f"submit_{kind}",
            now,
            version=posting["version"],
            proposed=details.get("content"),
            facts={"reason": details["reason"]} if "reason" in details else None,
        ),
        outbox.intent(
            f"{kind}_submitted",
            f"review#{review_id}",
            now=now,
            office=applicant.office,
            establishment_number=applicant.establishment_number,
            posting_id=posting["posting_id"],
            request=kind.value,
        ),
    ]
    if not again:
        writes.append(store.receipt_pointer(posting, receipt_number))
    _transact(writes, RequestEvent.SUBMIT, applicant)
    return views.request({**(request or {}), **assign}, posting, applicant.kind, now, left=applicant.is_staff)


def _read(
    applicant: Applicant, posting_id: str, now: datetime
) -> tuple[dynamo.Item, dynamo.Item, dict[RequestKind, dynamo.Item]]:
    """Return an active posting of the applicant with its establishment and requests."""
    posting, establishment, requests = store.read_with_requests(applicant.establishment_number, posting_id)
    if posting is None or establishment is None:
        raise NotFound
    if applicant.is_staff and not is_left_to_staff(applicant, posting):
        raise NotFound  # what the employer does at MyPage is his (§2.4)
    rules.after(rules.shown(State(posting["state"]), posting.get("ended_at"), now), Event.REQUEST, applicant.kind)
    return posting, establishment, requests


def _is_his_alone(applicant: Applicant, posting: Mapping[str, Any], request: Mapping[str, Any]) -> bool:
    """Return whether a request is but a draft that the employer keeps at MyPage."""
    return applicant.is_staff and posting["channel"] == Channel.MYPAGE and request["state"] == RequestState.DRAFT


def _identity(posting: Mapping[str, Any], kind: RequestKind, applicant: Applicant) -> dict[str, Any]:
    channel = Channel.MYPAGE if not applicant.is_staff else Channel(posting["channel"])
    return {
        "kind": kind.value,
        "posting_id": posting["posting_id"],
        "establishment_number": posting["establishment_number"],
        "office": posting["office"],
        "channel": channel.value,
    }


def _state(request: Mapping[str, Any] | None) -> RequestState | None:
    """Return the state of the open request; None where nothing is open."""
    state = RequestState(request["state"]) if request else None
    return state if state in rules.OPEN_REQUEST else None


def _version(request: Mapping[str, Any] | None) -> int:
    return int(request["version"]) if request else 0


def _hold_version(request: Mapping[str, Any] | None, seen: int) -> None:
    """A caller who saw nothing open says 0 or the version of what is closed."""
    if seen == _version(request) or (seen == 0 and _state(request) is None):
        return
    raise stale_version()


def _request_write(
    posting: Mapping[str, Any],
    request: Mapping[str, Any] | None,
    kind: RequestKind,
    event: RequestEvent,
    assign: Mapping[str, Any],
) -> dynamo.Update:
    at = store.request_key(posting["establishment_number"], posting["posting_id"], kind)
    return store.request_change(request, at, event, assign=assign, version=request["version"] if request else None)


def _overlay(posting: Mapping[str, Any], kind: RequestKind, state: RequestState | None, now: datetime) -> dynamo.Update:
    """Return the write that shows an open request on its posting, which must be active at this instant."""
    return store.change(posting, Event.REQUEST, now, assign={f"{kind}_state": state.value if state else None})


def _transact(writes: list[dynamo.Write], event: RequestEvent, applicant: Applicant) -> None:
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise lost_request(failed, event, applicant.kind) from failed
