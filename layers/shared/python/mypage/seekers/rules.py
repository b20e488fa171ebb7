"""How a seeker's number is read and written (domain.md §3.1). Pure."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from mypage.core.text import digits, narrow


def normalise_seeker_number(text: str) -> str:
    """Write a seeker's number as NNNNN-NNNNNNNN (§3.1), however it was typed.

    Raises:
        ValueError: it has not 13 digits, or anything else in it.
    """
    found = digits(text)
    if len(found) != 13 or any(c not in "0123456789- " for c in narrow(text)):
        raise PydanticCustomError(
            "seeker_number", "求職番号は、5桁-8桁の数字で入力してください（例：99010-00000001）。"
        )
    return f"{found[:5]}-{found[5:]}"


SeekerNumber = Annotated[str, AfterValidator(normalise_seeker_number)]
"""A seeker's number (求職番号): five digits, a hyphen, eight digits."""
