"""What other areas ask of an establishment, without reading it whole: that it is there, whose it is, how to reach it.

Of the sixty fields that an establishment has, a code, an account, an image or a posting needs a handful; building the
whole model for them was a tenth of a cold start (decisions/0009). Whoever shows an establishment reads it from `service`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from mypage.core import dynamo
from mypage.core.api import StaffCaller
from mypage.core.errors import NotFound
from mypage.establishments import store
from mypage.establishments.rules import normalise_number


class Standing(NamedTuple):
    """An establishment as far as other areas need it; `office` is the five-digit code."""

    establishment_number: str
    name: str
    name_kana: str
    phone: str
    office: str


def find(number: str) -> Standing | None:
    """Return the establishment with this (normalised) number, or None."""
    item = store.read_item(number)
    return _standing(item) if item else None


def get(number: str) -> Standing:
    """Return the establishment with this (normalised) number.

    Raises:
        NotFound: there is none.
    """
    return _standing(stored(number))


def stored(number: str) -> dynamo.Item:
    """Return all that is kept of the establishment with this (normalised) number, for who hands it on to be shown.

    Raises:
        NotFound: there is none.
    """
    item = store.read_item(number)
    if item is None:
        raise missing()
    return item


def some(numbers: Iterable[str]) -> list[Standing]:
    """Return those of up to a hundred establishments that there are, in one read (none for none)."""
    return [_standing(item) for item in store.read_standings(numbers)]


def for_staff(caller: StaffCaller, number: str) -> Standing:
    """Return an establishment of the caller's office, by its number in any width; another office's reads as absent (§1.6)."""
    found = get(number_in_path(number))
    if found.office != caller.office:
        raise missing()
    return found


def number_in_path(number: str) -> str:
    """Return the number as it is stored.

    Raises:
        NotFound: it is no establishment number at all.
    """
    try:
        return normalise_number(number)
    except ValueError:
        raise missing() from None


def missing() -> NotFound:
    """Return the answer to an unknown number, and to one of another office."""
    return NotFound("この事業所番号の事業所は登録されていません。番号を確認してください。")


def phones_of(numbers: Iterable[str]) -> dict[str, str]:
    """Return the telephone numbers of establishments, by number, in one read: for lists from which staff call."""
    return store.read_some(numbers, "phone")


def names_of(numbers: Iterable[str]) -> dict[str, str]:
    """Return the names of establishments, by number, in one read."""
    return store.read_some(numbers, "name")


def new_receipt_number(office: str, day: date) -> str:
    """Return the next receipt number of the office's day: one series for all that is applied for."""
    return f"{day:%Y%m%d}-{store.next_receipt(office, day.isoformat()):05d}"


def _standing(item: dynamo.Item) -> Standing:
    return Standing(item["establishment_number"], item["name"], item["name_kana"], item["phone"], item["office"])
