"""Numbers of establishments (domain.md §3.1), their headcounts (§4.1) and the request to change them (§2.3). Pure."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from mypage.core.calendar import add_business_days
from mypage.core.errors import Conflict
from mypage.core.prefectures import PREFECTURES
from mypage.core.text import digits, narrow, of_a_list

SCHEMA_VERSION = 2
"""Of stored establishments and their requests."""

_NUMBER_DIGITS = 11
_CORPORATE_DIGITS = 13
_POSTAL_DIGITS = 7
_PHONE_DIGITS = (10, 11)


def normalise_number(text: str) -> str:
    """Return an establishment number as `NNNN-NNNNNN-N`.

    Only the shape is checked: how its check digit is made was not found (domain.md §3.1).

    Raises:
        PydanticCustomError: it has not eleven digits.
    """
    number = digits(text)
    if len(number) != _NUMBER_DIGITS or re.search(r"[^0-9-]", narrow(text).replace(" ", "")):
        raise PydanticCustomError(
            "establishment_number", "事業所番号は11桁の数字で入力してください（例：9901-000001-1）。"
        )
    return f"{number[:4]}-{number[4:10]}-{number[10]}"


def normalise_phone(text: str) -> str:
    """Return a phone number as typed, narrowed, after checking that it has 10 or 11 digits and a leading 0."""
    narrowed = narrow(text).replace("(", "-").replace(")", "-").replace(" ", "").strip("-")
    narrowed = re.sub("-+", "-", narrowed)
    number = digits(narrowed)
    if not re.fullmatch(r"[0-9-]+", narrowed) or len(number) not in _PHONE_DIGITS or not number.startswith("0"):
        raise PydanticCustomError(
            "phone", "電話番号は市外局番から、10桁か11桁の数字で入力してください（例：076-000-0001）。"
        )
    return narrowed


def phone_digits(text: str) -> str:
    """Return the digits by which two phone numbers are compared (A04)."""
    return digits(text)


def normalise_postal_code(text: str) -> str:
    """Return a postal code as `NNN-NNNN`."""
    number = digits(text)
    if len(number) != _POSTAL_DIGITS or re.search(r"[^0-9〒-]", narrow(text).replace(" ", "")):
        raise PydanticCustomError("postal_code", "郵便番号は7桁の数字で入力してください（例：920-0000）。")
    return f"{number[:3]}-{number[3:]}"


def normalise_corporate_number(text: str) -> str:
    """Return a corporate number (法人番号): 13 digits, the first a check digit of the other twelve (domain.md §3.1)."""
    number = digits(text)
    if len(number) != _CORPORATE_DIGITS or corporate_check_digit(number[1:]) != int(number[0]):
        raise PydanticCustomError("corporate_number", "法人番号は13桁の数字で、正しい番号を入力してください。")
    return number


def corporate_check_digit(base: str) -> int:
    """Return `9 - (sum of Pn*Qn mod 9)`, with Qn = 1 for odd and 2 for even n counted from the right."""
    total = sum(int(digit) * (1 if n % 2 else 2) for n, digit in enumerate(reversed(base), start=1))
    return 9 - total % 9


@of_a_list
def check_prefecture(code: str) -> str:
    """Return the prefecture code (JIS X 0401) with two digits."""
    padded = digits(code).zfill(2)
    if padded not in PREFECTURES:
        raise PydanticCustomError("prefecture_code", "都道府県を選んでください。")
    return padded


@of_a_list
def normalise_industry(text: str) -> str:
    """Return an industry as letter and two digits (`E26`); the letter may be left out and must fit the digits."""
    from mypage.establishments.industries import of_middle_code  # noqa: PLC0415 - data, read only when it is asked for

    match = re.fullmatch(r"([A-T]?)([0-9]{2})", narrow(text).replace(" ", "").upper())
    group = of_middle_code(int(match[2])) if match else None
    if match is None or group is None or match[1] not in {"", group.code}:
        raise PydanticCustomError(
            "industry_code", "産業分類は、大分類の英字と中分類の2桁の数字で入力してください（例：E26）。"
        )
    return f"{group.code}{match[2]}"


def normalise_website(text: str) -> str:
    """Return the address of a website: http or https, at most 200 characters, half-width."""
    address = narrow(text)
    if (
        len(address) > 200
        or re.fullmatch(r"https?://[0-9A-Za-z.-]+[.][A-Za-z]{2,}(:[0-9]+)?(/[!-~]*)?", address) is None
    ):
        raise PydanticCustomError(
            "website",
            "ホームページは https:// から始まる半角のアドレスで入力してください（例：https://www.example.co.jp/）。",
        )
    return address


EstablishmentNumber = Annotated[str, AfterValidator(normalise_number)]
Phone = Annotated[str, AfterValidator(normalise_phone)]
PostalCode = Annotated[str, AfterValidator(normalise_postal_code)]
CorporateNumber = Annotated[str, AfterValidator(normalise_corporate_number)]
PrefectureCode = Annotated[str, AfterValidator(check_prefecture)]
IndustryCode = Annotated[str, AfterValidator(normalise_industry)]
Website = Annotated[str, AfterValidator(normalise_website)]


# --- headcounts (§4.1) --------------------------------------------------------------------------


class Headcount(NamedTuple):
    """Two counts of which the first is part of the second, and what to say if it is not."""

    part: str
    whole: str
    message: str


HEADCOUNTS = (
    Headcount("employees_women", "employees_here", "うち女性は、就業場所の従業員数以下の人数を入力してください。"),
    Headcount(
        "employees_part_time", "employees_here", "うちパートは、就業場所の従業員数以下の人数を入力してください。"
    ),
    Headcount(
        "employees_here", "employees_total", "就業場所の従業員数は、企業全体の従業員数以下の人数を入力してください。"
    ),
)


def wrong_headcounts(fields: Mapping[str, Any]) -> list[Headcount]:
    """Return the counts that disagree; a count that is not known agrees with everything (§4.1)."""
    return [
        one
        for one in HEADCOUNTS
        if fields.get(one.part) is not None
        and fields.get(one.whole) is not None
        and fields[one.part] > fields[one.whole]
    ]


def newly_wrong_headcounts(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Headcount]:
    """Return the disagreeing counts that this change sets; what disagreed before and is not touched only warns (§4.1)."""
    return [
        one
        for one in wrong_headcounts(after)
        if (before.get(one.part), before.get(one.whole)) != (after.get(one.part), after.get(one.whole))
    ]


# --- request to change (§2.3) -------------------------------------------------------------------

BUSINESS_DAYS = 2
"""Changes of establishments have the same target as postings of MyPage (§2.4)."""


class ChangeState(StrEnum):
    """Where a request to change an establishment stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


class ChangeEvent(StrEnum):
    """What happens to a request."""

    SAVE = "save"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    RELEASE = "release"
    RETURN = "return"
    ACCEPT = "accept"


class ChangeActor(StrEnum):
    """Who acts on a request: staff change an establishment without one."""

    EMPLOYER = "employer"
    STAFF = "staff"


OPEN_CHANGE = frozenset({ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.IN_REVIEW, ChangeState.RETURNED})
UNFINISHED_CHANGE = frozenset({ChangeState.DRAFT, ChangeState.RETURNED})
UNFINISHED_KEPT = timedelta(days=365)
DUE_SHARDS = 4
CHANGE_AT_OFFICE = frozenset({ChangeState.SUBMITTED, ChangeState.IN_REVIEW})

CHANGE_TRANSITIONS: Mapping[tuple[ChangeState | None, ChangeEvent], tuple[ChangeActor, ChangeState]] = {
    (None, ChangeEvent.SAVE): (ChangeActor.EMPLOYER, ChangeState.DRAFT),
    (ChangeState.DRAFT, ChangeEvent.SAVE): (ChangeActor.EMPLOYER, ChangeState.DRAFT),
    (ChangeState.DRAFT, ChangeEvent.SUBMIT): (ChangeActor.EMPLOYER, ChangeState.SUBMITTED),
    (ChangeState.DRAFT, ChangeEvent.WITHDRAW): (ChangeActor.EMPLOYER, ChangeState.WITHDRAWN),
    (ChangeState.SUBMITTED, ChangeEvent.WITHDRAW): (ChangeActor.EMPLOYER, ChangeState.WITHDRAWN),
    (ChangeState.SUBMITTED, ChangeEvent.CLAIM): (ChangeActor.STAFF, ChangeState.IN_REVIEW),
    (ChangeState.IN_REVIEW, ChangeEvent.WITHDRAW): (ChangeActor.EMPLOYER, ChangeState.WITHDRAWN),
    (ChangeState.IN_REVIEW, ChangeEvent.RELEASE): (ChangeActor.STAFF, ChangeState.SUBMITTED),
    (ChangeState.IN_REVIEW, ChangeEvent.RETURN): (ChangeActor.STAFF, ChangeState.RETURNED),
    (ChangeState.IN_REVIEW, ChangeEvent.ACCEPT): (ChangeActor.STAFF, ChangeState.ACCEPTED),
    (ChangeState.RETURNED, ChangeEvent.SAVE): (ChangeActor.EMPLOYER, ChangeState.RETURNED),
    (ChangeState.RETURNED, ChangeEvent.SUBMIT): (ChangeActor.EMPLOYER, ChangeState.SUBMITTED),
    (ChangeState.RETURNED, ChangeEvent.WITHDRAW): (ChangeActor.EMPLOYER, ChangeState.WITHDRAWN),
}
"""State of the open request (None: none is open) and event -> who may, and the state after it (§2.3)."""

_CHANGE_REFUSALS: Mapping[ChangeEvent, str] = {
    ChangeEvent.SAVE: "事業所情報の変更は確認中のため、いまは編集できません。取り下げるか、差戻しを待ってください。",
    ChangeEvent.SUBMIT: "申し込める変更がありません。最新の状態を確認してください。",
    ChangeEvent.WITHDRAW: "取り下げられる申込みがありません。すでに判断されているかもしれません。最新の状態を確認してください。",
}


def change_after(state: ChangeState | None, event: ChangeEvent, actor: ChangeActor) -> ChangeState:
    """Return the state of a request after an event; a closed request counts as none.

    Raises:
        Conflict: the event does not fit the state, or not this actor.
    """
    at = state if state in OPEN_CHANGE else None
    who, target = CHANGE_TRANSITIONS.get((at, event), (None, None))
    if who is not actor or target is None:
        detail = _CHANGE_REFUSALS.get(
            event, "この申込みは、いまはこの操作ができない状態です。最新の状態を確認してください。"
        )
        raise Conflict("wrong-state", detail)
    return target


def change_sources(event: ChangeEvent) -> list[ChangeState]:
    """Return the open states from which an event is possible, for the store's condition."""
    return [state for (state, happens) in CHANGE_TRANSITIONS if happens is event and state is not None]


def change_allowed(state: ChangeState | None, actor: ChangeActor) -> list[ChangeEvent]:
    """Return what this actor may do with a request now, for the page's buttons."""
    at = state if state in OPEN_CHANGE else None
    return [event for (source, event), (who, _) in CHANGE_TRANSITIONS.items() if source is at and who is actor]


def unfinished_until(touched_at: datetime) -> datetime:
    """Return until when a request that waits for the employer is kept after it was last touched (§1.6)."""
    return touched_at + UNFINISHED_KEPT


def due_shard(establishment_number: str) -> int:
    """Return the partition of the due-date index in which an establishment's request stands."""
    return int(establishment_number.replace("-", "")[:10], 10) % DUE_SHARDS


def change_target(submitted_on: date) -> date:
    """Return the day by which the office means to decide: the second business day after the day of application (§2.4)."""
    return add_business_days(submitted_on, BUSINESS_DAYS)


def is_change_overdue(state: ChangeState, target: date | None, today: date) -> bool:
    """Return whether the office is late with a request that waits there (A09)."""
    return target is not None and state in CHANGE_AT_OFFICE and today > target
