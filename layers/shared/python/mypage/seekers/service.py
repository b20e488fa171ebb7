"""The office's register of seekers. Only the seeker's own office sees his file (domain.md §1.6); every look is audited."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mypage.core import audit, dynamo
from mypage.core.api import StaffCaller
from mypage.core.clock import JST, from_stored, to_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound
from mypage.core.text import as_katakana, digits
from mypage.seekers import rules, store
from mypage.seekers.models import (
    SCHEMA_VERSION,
    RegisterSeeker,
    SearchSeekers,
    Seeker,
    SeekerDetails,
    SeekerList,
    SeekerSummary,
)
from mypage.seekers.rules import normalise_seeker_number

PAGE_SIZE = 50


def register(caller: StaffCaller, command: RegisterSeeker, now: datetime) -> Seeker:
    """Register a seeker of the caller's office, to the end of the month after next (§5).

    Raises:
        Conflict: the number is registered already, here or at another office.
        InvalidInput: the birth date is still to come.
    """
    details = details_of(command, now)
    at = to_stored(now)
    seeker: dict[str, Any] = {
        **store.key(command.seeker_number),
        **details,
        **store.listing(caller.office, command.name_kana, command.seeker_number),
        "seeker_number": command.seeker_number,
        "office": caller.office,
        "version": 1,
        "schema_version": SCHEMA_VERSION,
        "valid_until": rules.registered_until(now.astimezone(JST).date()).isoformat(),
        "registered_at": at,
        "updated_at": at,
    }
    try:
        dynamo.transact([store.insertion(seeker), line_of(caller, "register_seeker", command.seeker_number, now)])
    except dynamo.ConditionFailed as failed:
        raise Conflict("seeker-exists", "この求職番号は登録済みです。求職者の一覧から開いてください。") from failed
    return view_of(seeker)


def get(caller: StaffCaller, number: str, now: datetime) -> Seeker:
    """Return a seeker of the caller's office; the look is audited (§1.6)."""
    seeker = find(caller, number)
    dynamo.write(line_of(caller, "get_seeker", seeker["seeker_number"], now))
    return view_of(seeker)


def search(caller: StaffCaller, command: SearchSeekers, now: datetime) -> SeekerList:
    """Return the office's seekers: all, by number, or by the beginning of the reading; the look is audited (§1.6).

    Raises:
        InvalidInput: `q` is neither a number nor a reading.
    """
    if len(digits(command.q)) == 13:
        seeker = store.read(_number(command.q))
        items = [seeker] if seeker and seeker["office"] == caller.office else []
        next_cursor = None
    else:
        items, next_cursor = store.of_office(caller.office, _reading(command.q), command.cursor, PAGE_SIZE)
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="list_seekers",
        subject=f"office#{caller.office}",
        now=now,
        request_id=caller.request_id,
        facts={"seekers": [item["seeker_number"] for item in items]},
    )
    dynamo.write(line)
    lines = [
        SeekerSummary(
            seeker_number=item["seeker_number"],
            name=item["name"],
            name_kana=item["name_kana"],
            has_mypage="account_id" in item,
        )
        for item in items
    ]
    return SeekerList(items=lines, next_cursor=next_cursor)


def find(caller: StaffCaller, number: str) -> dynamo.Item:
    """Return a stored seeker of the caller's office, for a use case that leaves its own audit line.

    Raises:
        NotFound: no such seeker, or another office's (§1.6).
    """
    seeker = store.read(_number(number))
    if seeker is None or seeker["office"] != caller.office:
        raise NotFound("この求職番号の求職者は、あなたの安定所に登録されていません。番号を確認してください。")
    return seeker


def details_of(command: SeekerDetails, now: datetime) -> dict[str, Any]:
    """Return a seeker's details as they are stored.

    Raises:
        InvalidInput: the birth date is still to come.
    """
    born: date | None = command.birth_date
    if born is not None and born > now.astimezone(JST).date():
        raise InvalidInput(
            "invalid-input",
            "入力内容に誤りがあります。各項目の説明を確認して直してください。",
            [FieldError("birth_date", "future", "生年月日は、今日かそれより前の日を入力してください。")],
        )
    details = {name: getattr(command, name) for name in SeekerDetails.model_fields}
    return {**details, "birth_date": born.isoformat() if born else None}


def view_of(seeker: Mapping[str, Any]) -> Seeker:
    """Return a stored seeker as his office sees him."""
    return Seeker(
        **{name: seeker.get(name) for name in SeekerDetails.model_fields},
        seeker_number=seeker["seeker_number"],
        office=seeker["office"],
        version=seeker["version"],
        has_mypage="account_id" in seeker,
        mypage_opened_at=from_stored(seeker["mypage_opened_at"]) if seeker.get("mypage_opened_at") else None,
        valid_until=rules.last_valid_day(seeker),
        registered_at=from_stored(seeker["registered_at"]),
        updated_at=from_stored(seeker["updated_at"]),
    )


def line_of(
    caller: StaffCaller, action: str, number: str, now: datetime, facts: Mapping[str, Any] | None = None
) -> dynamo.Put:
    """Return the audit line of what staff did with a seeker's file."""
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action=action,
        subject=f"seeker#{number}",
        now=now,
        request_id=caller.request_id,
        facts=dict(facts) if facts else None,
    )


def _reading(text: str) -> str:
    try:
        return as_katakana(text)
    except ValueError:
        raise InvalidInput(
            "invalid-input",
            "求職者は、求職番号（13桁）か、氏名のフリガナの始めの部分で探せます。",
            [FieldError("q", "kana", "求職番号か、フリガナを入力してください。")],
        ) from None


def _number(number: str) -> str:
    try:
        return normalise_seeker_number(number)
    except ValueError:
        raise NotFound("この求職番号の求職者は、あなたの安定所に登録されていません。番号を確認してください。") from None


# --- the seeker's own MyPage ---------------------------------------------------------------------


def read(seeker_number: str) -> dynamo.Item | None:
    """Return a stored seeker, for what he does himself."""
    return store.read(seeker_number)


def mypage_opening(seeker_number: str, account_id: str, now: datetime) -> dynamo.Update:
    """Return the write that a seeker's MyPage is open (R24); refused if it is already."""
    return store.mypage_opening(seeker_number, account_id, now)


def mypage_closing(seeker_number: str, account_id: str) -> dynamo.Update:
    """Return the write that a seeker's MyPage is closed; refused if it is another account's."""
    return store.mypage_closing(seeker_number, account_id)


def mypage_check(seeker_number: str) -> dynamo.Check:
    """Return the condition that a seeker's MyPage is open at the instant of a write (R24, A24)."""
    return store.mypage_check(seeker_number)
