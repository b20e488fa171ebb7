"""Numbers of establishments, phones, postal codes: accepted as people type them, written in one way (domain.md §3.1)."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from mypage.core.text import as_katakana
from mypage.establishments import rules
from mypage.establishments.command_models import RegisterEstablishment
from tests.support.postings import ESTABLISHMENTS


@pytest.mark.parametrize(
    "typed",
    ["9901-000001-1", "９９０１－０００００１－１", "９９０１ー０００００１ー１", "99010000011", " 9901 000001 1 "],
)
def test_an_establishment_number_is_written_in_one_way(typed: str) -> None:
    assert rules.normalise_number(typed) == "9901-000001-1"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "9901-000001",
        "9901-000001-12",
        "9901-00000a-1",
        "9901/000001/1",
        "求人9901-000001-1",
        "9901X000001X1",
        "9901^000001^1",
        "9901-0000011(旧)",
    ],
)
def test_what_has_not_eleven_digits_is_no_establishment_number(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_number(typed)


@pytest.mark.parametrize(
    ("read", "typed", "type_", "message"),
    [
        (
            rules.normalise_number,
            "9901-000001",
            "establishment_number",
            "事業所番号は11桁の数字で入力してください（例：9901-000001-1）。",
        ),
        (
            rules.normalise_phone,
            "076-000-001",
            "phone",
            "電話番号は市外局番から、10桁か11桁の数字で入力してください（例：076-000-0001）。",
        ),
        (
            rules.normalise_postal_code,
            "920-000",
            "postal_code",
            "郵便番号は7桁の数字で入力してください（例：920-0000）。",
        ),
        (
            rules.normalise_corporate_number,
            "7000012050003",
            "corporate_number",
            "法人番号は13桁の数字で、正しい番号を入力してください。",
        ),
        (rules.check_prefecture, "48", "prefecture_code", "都道府県を選んでください。"),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example_of_what_can(
    read: Callable[[str], str], typed: str, type_: str, message: str
) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read(typed)
    assert (refused.value.type, refused.value.message()) == (type_, message)


@given(st.text(st.sampled_from("0123456789０１２３９-－ー "), max_size=20))
def test_normalising_a_number_twice_changes_nothing(typed: str) -> None:
    try:
        once = rules.normalise_number(typed)
    except PydanticCustomError:
        return
    assert rules.normalise_number(once) == once
    assert len(once) == 13


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("076-000-0001", "076-000-0001"),
        ("０７６－０００－０００１", "076-000-0001"),
        ("(076)000-0001", "076-000-0001"),
        ("（０７６）０００－０００１", "076-000-0001"),
        ("076(000)0001", "076-000-0001"),
        ("076 000 0001", "0760000001"),
        ("076--000--0001", "076-000-0001"),
        ("-076-000-0001-", "076-000-0001"),
        ("0760000001", "0760000001"),
        ("090-0000-0000", "090-0000-0000"),
    ],
)
def test_a_phone_number_is_narrowed(typed: str, written: str) -> None:
    assert rules.normalise_phone(typed) == written
    assert rules.phone_digits(typed) == rules.phone_digits(written)


@pytest.mark.parametrize(
    "typed",
    [
        "76-000-0001",
        "176-000-0001",
        "076-000-001",
        "076-0000-00012",
        "076-000-000123",
        "+81-76-000-0001",
        "076X000X0001",
        "電話076-000-0001",
        "X076-000-0001",
        "076-000-0001内線5",
        "電話",
        "",
    ],
)
def test_a_phone_number_has_10_or_11_digits_and_a_leading_0(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_phone(typed)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("9200000", "920-0000"), ("〒９２０－００００", "920-0000"), (" 920 0001 ", "920-0001"), ("920-1234", "920-1234")],
)
def test_a_postal_code_has_seven_digits(typed: str, written: str) -> None:
    assert rules.normalise_postal_code(typed) == written


@pytest.mark.parametrize("typed", ["920-000", "920-00000", "920-000a", "920X0000", "920/0000", "東京920-0000", ""])
def test_another_count_of_digits_is_no_postal_code(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_postal_code(typed)


def test_a_corporate_number_begins_with_its_check_digit() -> None:
    assert rules.corporate_check_digit("000012050002") == 7  # 国税庁: 7000012050002
    assert rules.normalise_corporate_number("７０００-０１２０-５０００２") == "7000012050002"


@pytest.mark.parametrize("number", ["8999900000001", "6999900000003", "1999900000008", "7123456789012"])
def test_a_corporate_numbers_check_digit_is_that_of_all_the_other_twelve(number: str) -> None:
    """Numbers of domain.md §8, whose 9 weighs as little as a 0, and one with other digits."""
    assert rules.normalise_corporate_number(number) == number


@pytest.mark.parametrize("typed", ["", "700001205000", "70000120500020", "7000012050020"])
def test_what_has_not_13_digits_or_two_of_them_exchanged_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_corporate_number(typed)


@pytest.mark.parametrize("digit", [d for d in "0123456789" if d != "7"])
def test_another_check_digit_is_refused(digit: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_corporate_number(f"{digit}000012050002")


@pytest.mark.parametrize(
    ("typed", "kana"), [("みほんべーかりー", "ミホンベーカリー"), ("ﾐﾎﾝ", "ミホン"), ("カ・ク", "カ・ク")]
)
def test_a_reading_is_written_in_katakana(typed: str, kana: str) -> None:
    assert as_katakana(typed) == kana


def test_a_reading_of_kanji_is_refused() -> None:
    with pytest.raises(PydanticCustomError):
        as_katakana("見本")


def refused(**change: Any) -> set[str]:
    with pytest.raises(ValidationError) as error:
        RegisterEstablishment.model_validate({**ESTABLISHMENTS["P02"], **change})
    return {".".join(map(str, entry["loc"])) for entry in error.value.errors()}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": " \u3000"}, "name"),
        ({"name": "あ" * 61}, "name"),
        ({"name_kana": ""}, "name_kana"),
        ({"address": ""}, "address"),
        ({"prefecture_code": "48"}, "prefecture_code"),
        ({"prefecture_code": "00"}, "prefecture_code"),
        ({"establishment_number": 99010000011}, "establishment_number"),
        ({"owner": "x"}, "owner"),
    ],
)
def test_a_registration_names_the_field_it_refuses(change: dict[str, Any], field: str) -> None:
    assert refused(**change) == {field}


def test_the_address_begins_with_its_municipality() -> None:
    assert refused(municipality="白山市") == {"address"}
