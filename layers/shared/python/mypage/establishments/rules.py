"""Numbers of establishments, phones and postal codes: what is accepted and how it is written (domain.md §3.1). Pure."""

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from mypage.core.prefectures import PREFECTURES
from mypage.core.text import digits, narrow

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


def check_prefecture(code: str) -> str:
    """Return the prefecture code (JIS X 0401) with two digits."""
    padded = digits(code).zfill(2)
    if padded not in PREFECTURES:
        raise PydanticCustomError("prefecture_code", "都道府県を選んでください。")
    return padded


EstablishmentNumber = Annotated[str, AfterValidator(normalise_number)]
Phone = Annotated[str, AfterValidator(normalise_phone)]
PostalCode = Annotated[str, AfterValidator(normalise_postal_code)]
CorporateNumber = Annotated[str, AfterValidator(normalise_corporate_number)]
PrefectureCode = Annotated[str, AfterValidator(check_prefecture)]
