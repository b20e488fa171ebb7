"""An employer's request to change his establishment (domain.md §2.3, R17): draft, apply, take back.

One item per establishment holds the open request, else the last; `base` is what was known when it was drafted, so that an
acceptance applies what the employer changed and leaves alone what staff corrected meanwhile. Everything is one transaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from mypage.core import audit, dynamo, outbox
from mypage.core.api import EmployerCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, InvalidInput, NotFound, stale_version
from mypage.core.ids import derived_id
from mypage.establishments import rules, service, standing, store, views
from mypage.establishments.models import (
    EstablishmentChange,
    EstablishmentComment,
    EstablishmentWithChange,
)
from mypage.establishments.rules import SCHEMA_VERSION, ChangeActor, ChangeEvent, ChangeState
from mypage.review import queue

if TYPE_CHECKING:  # who only reads loads none of them (decisions/0009)
    from mypage.establishments.command_models import ActOnEstablishmentChange, SaveEstablishmentChange

MAIL = "establishment_change"


def get(caller: EmployerCaller, now: datetime) -> EstablishmentWithChange:
    """Return the establishment and what was applied for about it: the open request, else the last."""
    item, request = _read(caller)
    return EstablishmentWithChange(
        establishment=views.establishment(item), request=view(request, item, now) if request else None
    )


def save(caller: EmployerCaller, command: SaveEstablishmentChange, now: datetime) -> EstablishmentChange:
    """Keep the details as they are to become; nothing is applied for yet.

    Raises:
        Conflict: a request is at the office (`wrong-state`), or was saved elsewhere meanwhile (`stale-version`).
    """
    item, request = _read(caller)
    state = rules.change_after(_state(request), ChangeEvent.SAVE, ChangeActor.EMPLOYER)
    if command.version != _version(request) and not (command.version == 0 and _state(request) is None):
        raise stale_version()
    assign: dict[str, Any] = {
        "state": state.value,
        "version": _version(request) + 1,
        "schema_version": SCHEMA_VERSION,
        "establishment_number": caller.establishment_number,
        "office": caller.office,
        "fields": service.stored_fields(command.fields.model_dump(mode="json")),
        "updated_at": to_stored(now),
    }
    if _state(request) is None or request is None:
        nothing = ("comments", "submitted_at", "target_date", "review_id", "sent_back")
        assign |= {"base": service.details(item), **dict.fromkeys(nothing)}  # of an earlier request that is closed
        assign |= store.unfinished(caller.establishment_number, now)
    _transact(
        [
            _write(request, caller, ChangeEvent.SAVE, assign),
            _audit_line(caller, "save_establishment_change", now),
        ],
        ChangeEvent.SAVE,
    )
    return view({**(request or {}), **assign}, item, now)


def submit(caller: EmployerCaller, command: ActOnEstablishmentChange, now: datetime) -> EstablishmentChange:
    """Apply for the change; it joins the staff's queue with its target date (A07).

    Raises:
        NotFound: nothing is drafted.
        InvalidInput: nothing is changed (`nothing-changed`), or the change sets headcounts that disagree (`headcount`).
        Conflict: it was changed or applied for meanwhile.
    """
    item, request = _read(caller)
    before = _state(request)
    if request is None or before is None:
        raise NotFound("申し込む変更がありません。変更する内容を保存してから、申し込んでください。")
    state = rules.change_after(before, ChangeEvent.SUBMIT, ChangeActor.EMPLOYER)
    if command.version != request["version"]:
        raise stale_version()
    if not service.changed_keys(request["base"], request["fields"]):
        raise InvalidInput(
            "nothing-changed", "変更したところがありません。変更する項目を直してから、申し込んでください。"
        )
    service.refuse_headcounts(rules.newly_wrong_headcounts(request["base"], request["fields"]), "fields.")
    number = request["version"] + 1
    target = rules.change_target(now.date())
    review_id = derived_id("review", "establishment", caller.establishment_number, str(number))
    is_first = before is not ChangeState.RETURNED  # what comes back keeps its number
    receipt_number = standing.new_receipt_number(caller.office, now.date()) if is_first else request["receipt_number"]
    assign: dict[str, Any] = {
        "state": state.value,
        "version": number,
        "submitted_at": to_stored(now),
        "updated_at": to_stored(now),
        "target_date": target.isoformat(),
        "review_id": review_id,
        "receipt_number": receipt_number,
        "comments": None,
        **store.NOT_DUE,
    }
    submitted = {**request, **assign}
    _transact(
        [
            _write(request, caller, ChangeEvent.SUBMIT, assign),
            *([store.receipt_pointer(submitted)] if is_first else []),
            queue.entry(
                review_id,
                kind="establishment",
                office=caller.office,
                establishment_number=caller.establishment_number,
                establishment_name=item["name"],
                channel="mypage",
                target=target,
                now=now,
                receipt_number=receipt_number,
            ),
            *_traces(caller, "submit_establishment_change", number, now),
            outbox.intent(
                f"{MAIL}_submitted",
                f"review#{review_id}",
                now=now,
                office=caller.office,
                establishment_number=caller.establishment_number,
            ),
        ],
        ChangeEvent.SUBMIT,
    )
    return view(submitted, item, now)


def withdraw(caller: EmployerCaller, command: ActOnEstablishmentChange, now: datetime) -> EstablishmentChange:
    """Take a request back before it is decided; a draft is thus thrown away (§2.3).

    Raises:
        NotFound: nothing was ever applied for.
        Conflict: it was decided or changed meanwhile.
    """
    item, request = _read(caller)
    if request is None:
        raise NotFound
    before = _state(request)
    state = rules.change_after(before, ChangeEvent.WITHDRAW, ChangeActor.EMPLOYER)
    if command.version != request["version"]:
        raise stale_version()
    assign: dict[str, Any] = {
        "state": state.value,
        "version": request["version"] + 1,
        "updated_at": to_stored(now),
        "target_date": None,
        **store.NOT_DUE,
    }
    writes = [
        _write(request, caller, ChangeEvent.WITHDRAW, assign),
        *_traces(caller, "withdraw_establishment_change", request["version"] + 1, now),
    ]
    if before in rules.CHANGE_AT_OFFICE:
        writes.append(queue.withdrawal(request["review_id"], now))
    _transact(writes, ChangeEvent.WITHDRAW)
    return view({**request, **assign}, item, now)


def view(request: Mapping[str, Any], item: Mapping[str, Any], now: datetime) -> EstablishmentChange:
    """Build the view of a request about the establishment `item`."""
    state = ChangeState(request["state"])
    target = date.fromisoformat(request["target_date"]) if request.get("target_date") else None
    return EstablishmentChange(
        state=state,
        version=request["version"],
        fields=request["fields"],
        changed=service.changed_keys(request.get("base") or item, request["fields"]),
        receipt_number=request.get("receipt_number"),
        submitted_at=from_stored(request["submitted_at"]) if request.get("submitted_at") else None,
        target_date=target,
        overdue=rules.is_change_overdue(state, target, now.date()),
        comments=[EstablishmentComment(**comment) for comment in request.get("comments") or []],
        allowed=[event.value for event in rules.change_allowed(state, ChangeActor.EMPLOYER)],
        updated_at=from_stored(request["updated_at"]),
    )


# --- small parts --------------------------------------------------------------------------------


def _read(caller: EmployerCaller) -> tuple[dynamo.Item, dynamo.Item | None]:
    item, request = store.read_with_change(caller.establishment_number)
    if item is None:
        raise NotFound
    return item, request


def _state(request: Mapping[str, Any] | None) -> ChangeState | None:
    """Return the state of the open request; None where nothing is open."""
    state = ChangeState(request["state"]) if request else None
    return state if state in rules.OPEN_CHANGE else None


def _version(request: Mapping[str, Any] | None) -> int:
    return int(request["version"]) if request else 0


def _write(
    request: Mapping[str, Any] | None, caller: EmployerCaller, event: ChangeEvent, assign: Mapping[str, Any]
) -> dynamo.Write:
    version = request["version"] if request else None
    return store.request_change(request, caller.establishment_number, event, assign=assign, version=version)


def _audit_line(caller: EmployerCaller, action: str, now: datetime) -> dynamo.Write:
    return audit.line(
        actor=f"account#{caller.account_id}",
        office=caller.office,
        action=action,
        subject=f"establishment#{caller.establishment_number}",
        now=now,
        request_id=caller.request_id,
    )


def _traces(caller: EmployerCaller, action: str, version: int, now: datetime) -> list[dynamo.Write]:
    actor = f"account#{caller.account_id}"
    return [
        store.history(caller.establishment_number, action, actor=actor, now=now, version=version),
        _audit_line(caller, action, now),
    ]


def _transact(writes: list[dynamo.Write], event: ChangeEvent) -> None:
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        there = failed.item or {}
        if there.get("sk") == "CHANGE":
            try:
                rules.change_after(ChangeState(there["state"]), event, ChangeActor.EMPLOYER)
            except Conflict as conflict:
                raise conflict from failed
        raise stale_version() from failed
