"""Registering, finding and correcting establishments. An employer never registers his own (A23): the office does.

What an employer applies for is in `changes`, what staff decide about it in `decisions`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mypage.core import audit, dynamo
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.errors import Conflict, FieldError, InvalidInput, stale_version
from mypage.core.text import as_katakana, digits
from mypage.establishments import store, views
from mypage.establishments.models import (
    Establishment,
    EstablishmentDetails,
    EstablishmentFields,
    EstablishmentList,
    EstablishmentSummary,
)
from mypage.establishments.rules import Headcount, newly_wrong_headcounts
from mypage.establishments.standing import missing, number_in_path
from mypage.support import service as support

if TYPE_CHECKING:  # who only reads loads none of them (decisions/0009)
    from mypage.establishments.command_models import RegisterEstablishment, UpdateEstablishment

PAGE_SIZE = 50


def register(caller: StaffCaller, command: RegisterEstablishment, now: datetime) -> Establishment:
    """Register an establishment of the caller's office (A23).

    Raises:
        InvalidInput: the number belongs to another office (its first four digits), or headcounts disagree that are not
            taken over from older records (§4.1).
        Conflict: it is registered already.
    """
    office = support.office_of_establishment(command.establishment_number)
    if office is None or office.code != caller.office:
        raise InvalidInput(
            "invalid-input",
            "入力内容に誤りがあります。各項目の説明を確認して直してください。",
            [
                FieldError(
                    "establishment_number", "other_office", "この番号は、あなたの安定所の事業所番号ではありません。"
                )
            ],
        )
    if not command.imported:
        refuse_headcounts(newly_wrong_headcounts({}, command.__dict__))
    establishment = Establishment(
        **{name: getattr(command, name) for name in EstablishmentFields.model_fields},
        office=caller.office,
        version=1,
        registered_at=now,
        findings=views.findings(command.__dict__),
    )
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="register_establishment",
        subject=f"establishment#{establishment.establishment_number}",
        now=now,
        request_id=caller.request_id,
    )
    try:
        dynamo.transact([store.insertion(establishment), line])
    except dynamo.ConditionFailed as error:
        raise Conflict(
            "establishment-exists", "この事業所番号は登録済みです。事業所の一覧から開いてください。"
        ) from error
    return establishment


def update(caller: StaffCaller, number: str, command: UpdateEstablishment, now: datetime) -> Establishment:
    """Correct an establishment of the caller's office, for an employer without account or after speaking with him.

    Raises:
        NotFound: no such establishment at this office.
        InvalidInput: this change sets headcounts that disagree (§4.1).
        Conflict: it was changed meanwhile.
    """
    number = number_in_path(number)
    item = store.read_item(number)
    if item is None or item["office"] != caller.office:
        raise missing()
    proposed = stored_fields(command.fields.model_dump(mode="json"))
    refuse_headcounts(newly_wrong_headcounts(item, proposed))
    changed = changed_keys(item, proposed)
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="update_establishment",
        subject=f"establishment#{number}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=number,
        facts={"fields": changed},
    )
    history = store.history(
        number,
        "update_establishment",
        actor=f"staff#{caller.staff_id}",
        now=now,
        version=command.version + 1,
        facts={"fields": changed},
    )
    values = {key: proposed.get(key) for key in changed}
    try:
        dynamo.transact([store.change(item, values, command.version), history, line])
    except dynamo.ConditionFailed as failed:
        raise stale_version() from failed
    return views.establishment({**item, **values, "version": command.version + 1})


def stored_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is known, as it is stored: what is not entered is left out."""
    return {key: value for key, value in fields.items() if value is not None and value != []}


def details(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is known of an establishment and may change."""
    return {key: item[key] for key in EstablishmentDetails.model_fields if key in item}


def changed_keys(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return the keys of the details that differ, in the order of the form."""
    return [key for key in EstablishmentDetails.model_fields if before.get(key) != after.get(key)]


def refuse_headcounts(wrong: Sequence[Headcount], at: str = "") -> None:
    """Refuse headcounts that disagree.

    Raises:
        InvalidInput: with code `headcount` at each of them (§4.1).
    """
    if wrong:
        raise InvalidInput(
            "invalid-input",
            "従業員数の内訳が合っていません。人数を確認して直してください。",
            [FieldError(f"{at}{one.part}", "headcount", one.message) for one in wrong],
        )


def get(number: str) -> Establishment:
    """Return the establishment with this (normalised) number.

    Raises:
        NotFound: there is none.
    """
    item = store.read_item(number)
    if item is None:
        raise missing()
    return views.establishment(item)


def shown(item: Mapping[str, Any]) -> Establishment:
    """Return an establishment that was read together with something else."""
    return views.establishment(item)


def get_for_staff(caller: StaffCaller, number: str) -> Establishment:
    """Return an establishment of the caller's office; another office's reads as absent (§1.6)."""
    establishment = get(number_in_path(number))
    if establishment.office != caller.office:
        raise missing()
    return establishment


def get_own(caller: EmployerCaller) -> Establishment:
    """Return the establishment for which the employer is signed in."""
    return get(caller.establishment_number)


def search(caller: StaffCaller, words: str, cursor: str | None) -> EstablishmentList:
    """Return the office's establishments: all, by number, or by the beginning of the reading of the name."""
    text = words.strip()
    if len(digits(text)) == 11 and not any(c.isalpha() for c in text):
        found = store.read_item(number_in_path(text))
        hits = [found] if found and found["office"] == caller.office else []
        return EstablishmentList(items=[_summary(hit) for hit in hits], next_cursor=None)
    items, next_cursor = store.of_office(caller.office, _reading(text), cursor, PAGE_SIZE)
    return EstablishmentList(items=[_summary(item) for item in items], next_cursor=next_cursor)


def _summary(item: dynamo.Item) -> EstablishmentSummary:
    return EstablishmentSummary.model_validate(item, extra="ignore")


def _reading(text: str) -> str:
    try:
        return as_katakana(text)
    except ValueError:
        raise InvalidInput(
            "invalid-input",
            "事業所は、事業所番号（11桁）か、名前のフリガナの始めの部分で探せます。",
            [FieldError("q", "kana", "事業所番号か、フリガナを入力してください。")],
        ) from None
