"""The postings of domain.md §8: the valid ones stay without a finding, the negative variants break their one rule."""

from datetime import date

import pytest
from pydantic import ValidationError

from mypage.establishments.models import RegisterEstablishment
from mypage.postings import law
from mypage.postings.content import PostingContent
from tests.support.postings import ESTABLISHMENTS, POSTINGS, VARIANTS, posting, variant

ISHIKAWA = law.Circumstances(date(2026, 11, 18), "17")


@pytest.mark.parametrize("name", POSTINGS)
def test_a_posting_of_section_8_has_no_finding(name: str) -> None:
    assert law.check(PostingContent.model_validate(posting(name)), ISHIKAWA) == []


@pytest.mark.parametrize("name", ESTABLISHMENTS)
def test_an_employer_of_section_8_can_be_registered(name: str) -> None:
    registered = RegisterEstablishment.model_validate(ESTABLISHMENTS[name])
    assert registered.establishment_number == ESTABLISHMENTS[name]["establishment_number"]


@pytest.mark.parametrize("name", [name for name, of in VARIANTS.items() if of.when == "submit"])
def test_a_negative_variant_is_found_by_its_rule_alone(name: str) -> None:
    found = law.check(PostingContent.model_validate(variant(name)), ISHIKAWA)
    assert [(f.rule, f"content.{f.field}", f.severity) for f in found] == [
        (VARIANTS[name].rule, VARIANTS[name].field, law.Severity.ERROR)
    ]


@pytest.mark.parametrize("name", [name for name, of in VARIANTS.items() if of.when == "save"])
def test_a_negative_variant_of_length_cannot_even_be_saved(name: str) -> None:
    with pytest.raises(ValidationError) as refused:
        PostingContent.model_validate(variant(name))
    (error,) = refused.value.errors()
    assert (error["type"], f"content.{error['loc'][0]}") == (VARIANTS[name].rule, VARIANTS[name].field)
