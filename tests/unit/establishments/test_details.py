"""An establishment's industry and website (domain.md §4.1, §4.2), and what is said about a detail that cannot be taken."""

from collections.abc import Callable

import pytest
from pydantic_core import PydanticCustomError

from mypage.establishments import rules

SITE = "https://www.example.co.jp/"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("E26", "E26"),
        ("26", "E26"),
        ("e26", "E26"),
        ("Ｅ２６", "E26"),
        (" E 26 ", "E26"),
        ("A01", "A01"),
        ("05", "C05"),
        ("T99", "T99"),
    ],
)
def test_an_industry_is_written_as_letter_and_two_digits(typed: str, written: str) -> None:
    assert rules.normalise_industry(typed) == written


@pytest.mark.parametrize("typed", ["", "E", "2", "E2", "E261", "A26", "E33", "U26", "00", "A00", "26E", "EE26", "E-26"])
def test_a_letter_that_does_not_fit_its_digits_is_no_industry(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_industry(typed)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (SITE, SITE),
        ("http://example.co.jp", "http://example.co.jp"),
        ("https://WWW.Example.CO.JP/Saiyo", "https://WWW.Example.CO.JP/Saiyo"),
        ("https://example.co.jp:8443/a?b=c#d", "https://example.co.jp:8443/a?b=c#d"),
        ("ｈｔｔｐｓ：／／ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏ．ｊｐ／", SITE),
        (SITE + "a" * (200 - len(SITE)), SITE + "a" * (200 - len(SITE))),
    ],
)
def test_a_website_is_an_address_of_the_web(typed: str, written: str) -> None:
    assert rules.normalise_website(typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "www.example.co.jp",
        "ftp://example.co.jp/",
        "javascript:alert(1)",
        "https://localhost/",
        "https://example.c/",
        "https://example.co.jp/a b",
        "https://example.co.jp/見本",
        "https://user@example.co.jp/",
        SITE + "a" * (201 - len(SITE)),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_website(typed)


@pytest.mark.parametrize(
    ("normalise", "slug", "message"),
    [
        (
            rules.normalise_number,
            "establishment_number",
            "事業所番号は11桁の数字で入力してください（例：9901-000001-1）。",
        ),
        (
            rules.normalise_phone,
            "phone",
            "電話番号は市外局番から、10桁か11桁の数字で入力してください（例：076-000-0001）。",
        ),
        (rules.normalise_postal_code, "postal_code", "郵便番号は7桁の数字で入力してください（例：920-0000）。"),
        (
            rules.normalise_corporate_number,
            "corporate_number",
            "法人番号は13桁の数字で、正しい番号を入力してください。",
        ),
        (rules.check_prefecture, "prefecture_code", "都道府県を選んでください。"),
        (
            rules.normalise_industry,
            "industry_code",
            "産業分類は、大分類の英字と中分類の2桁の数字で入力してください（例：E26）。",
        ),
        (
            rules.normalise_website,
            "website",
            "ホームページは https:// から始まる半角のアドレスで入力してください（例：https://www.example.co.jp/）。",
        ),
    ],
)
def test_a_refusal_says_how_to_write_it(normalise: Callable[[str], str], slug: str, message: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        normalise("x")
    assert (refused.value.type, refused.value.message_template) == (slug, message)


@pytest.mark.parametrize("typed", ["920-0000", "9200000", "〒920-0000", "９２０ー００００", " 920 0000 "])
def test_a_postal_code_is_written_in_one_way(typed: str) -> None:
    assert rules.normalise_postal_code(typed) == "920-0000"


@pytest.mark.parametrize("typed", ["920-000", "920-00000", "a920-0000", "920/0000", "920-0000番"])
def test_other_signs_than_digits_and_hyphens_are_no_postal_code(typed: str) -> None:
    with pytest.raises(PydanticCustomError):
        rules.normalise_postal_code(typed)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("076 000 0001", "0760000001"),
        ("(076) 000-0001", "076-000-0001"),
        ("-076--000-0001-", "076-000-0001"),
    ],
)
def test_blanks_brackets_and_doubled_hyphens_of_a_phone_number_are_put_right(typed: str, written: str) -> None:
    assert rules.normalise_phone(typed) == written
