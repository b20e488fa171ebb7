"""A seeker's number: NNNNN-NNNNNNNN, however it is typed (domain.md §3.1)."""

import pytest
from pydantic_core import PydanticCustomError

from mypage.seekers.rules import normalise_seeker_number


@pytest.mark.parametrize(
    "typed", ["99010-00000001", "9901000000001", "９９０１０ー０００００００１", " 99010 - 00000001 "]
)
def test_a_number_is_written_in_one_way(typed: str) -> None:
    assert normalise_seeker_number(typed) == "99010-00000001"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "99010-0000001",
        "99010-000000001",
        "99010-0000000a",
        "A99010-00000001",
        "99010X00000001",
        "99010/00000001",
        "x" * 30,
    ],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        normalise_seeker_number(typed)
    assert refused.value.type == "seeker_number"
    assert refused.value.message() == "求職番号は、5桁-8桁の数字で入力してください（例：99010-00000001）。"
