"""What employers may ask, how text is compared, and what the index keeps (domain.md §5)."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from mypage.seekers.profile import SeekerProfile, texts
from mypage.seekers.search_models import (
    SeekerFilters,
    experience_terms,
    fold,
    normalise_profile_number,
    search_document,
)

CONTENT: dict[str, Any] = {
    "occupations": ["034-03", "07"],
    "places": [{"prefecture_code": "17", "municipality": "金沢市"}, {"prefecture_code": "16"}],
    "employment": ["regular"],
    "hours": ["full_time"],
    "monthly_wage": 210_000,
    "relocation": "possible",
    "qualifications": ["日商簿記２級"],
    "experience": [{"occupation": "034-03", "years": 4}, {"occupation": "034-01", "years": 1}],
    "career": [{"occupation": "経理事務", "years": 5, "months": 0, "duties": "月次決算、ﾃﾞｰﾀ入力"}],
    "education": "university",
    "self_pr": "Ｅｘｃｅｌが得意です。",
}


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ｶﾞﾗｽ", "がらす"),
        ("ガラス", "がらす"),
        ("Ｗｏｒｄ", "word"),
        ("  簿記　２級\n", "簿記 2級"),
        ("ヴァイオリン", "ゔぁいおりん"),
        ("サーバー", "さーばー"),
    ],
)
def test_text_is_compared_without_width_case_and_kind_of_kana(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(("length", "accepted"), [(100, True), (101, False)])
def test_words_are_at_most_a_hundred_characters_after_folding(length: int, accepted: bool) -> None:
    try:
        found = SeekerFilters(words="字" * length).words
    except ValidationError:
        found = None
    assert (found is not None) is accepted


def test_a_character_that_folds_to_many_counts_as_many() -> None:
    with pytest.raises(ValidationError):
        SeekerFilters(words="\ufdfa" * 10)


@pytest.mark.parametrize("blank", ["", "   ", "　"])
def test_only_blanks_ask_for_nothing(blank: str) -> None:
    assert SeekerFilters(words=blank).words is None


@pytest.mark.parametrize(
    "question",
    [
        {"occupation": "16"},
        {"occupation": "100"},
        {"prefecture": "48"},
        {"employment": ["unknown"]},
        {"experience_years_min": 2},
        {"sex": "female"},
        {"age_max": 35},
        {"words": "字" * 10_000},
    ],
)
def test_unknown_codes_and_filters_are_refused(question: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        SeekerFilters(**question)


def test_the_index_keeps_a_wish_with_the_groups_above_it() -> None:
    document = _document()
    assert document.occupations == ("06", "034", "034-03", "07")
    assert document.wishes_whole == ("034-03", "07")


def test_the_index_keeps_places_as_wished() -> None:
    assert _document().places == ("17#金沢市", "16#")


def test_years_of_experience_add_up_at_each_level() -> None:
    terms = experience_terms(CONTENT["experience"])
    assert "034:5" in terms
    assert "034-03:3" in terms
    assert "034-03:5" not in terms
    assert ":5" in terms
    assert ":10" not in terms


def test_the_text_of_the_index_is_folded_and_holds_every_free_text() -> None:
    text = _document().text
    for part in ("金沢市", "日商簿記2級", "経理事務", "でーた入力", "excelが得意です。"):
        assert part in text


def test_a_profile_number_is_read_however_it_was_typed() -> None:
    assert normalise_profile_number("abcd efgh jkmn pqrs tvwx yz01 23") == "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23"


@pytest.mark.parametrize("typed", ["", "ABCD", "A" * 27, "U" * 26, "../" * 9, "字" * 26])
def test_what_is_no_profile_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="profile number"):
        normalise_profile_number(typed)


def test_every_free_text_of_a_profile_is_known_by_its_path() -> None:
    paths = [path for path, _ in texts(CONTENT)]
    assert paths == ["places.0.municipality", "qualifications.0", "career.0.occupation", "career.0.duties", "self_pr"]


def _document() -> Any:
    content = SeekerProfile(**CONTENT).model_dump(mode="json", exclude_none=True)
    return search_document("ABCD", content, datetime(2026, 11, 25, tzinfo=UTC), date(2027, 1, 31))
