"""The postings of domain.md §8: the valid ones stay without a finding, the negative variants break their one rule."""

from datetime import date

import pytest
from pydantic import ValidationError

from local import demo_texts
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


@pytest.mark.parametrize("name", ["LATHE_OPERATOR", "BAKER", "WEB_DEVELOPER", "RECEPTIONIST", "TRUCK_DRIVER"])
def test_a_posting_of_the_demo_has_no_finding(name: str) -> None:
    assert law.check(PostingContent.model_validate(getattr(demo_texts, name)), ISHIKAWA) == []


def test_the_demo_has_a_draft_that_is_not_complete() -> None:
    assert law.check(PostingContent.model_validate(demo_texts.INSPECTOR_DRAFT), ISHIKAWA) != []


def test_the_sample_postings_and_variants_of_the_document_are_all_there() -> None:
    assert sorted(POSTINGS) == sorted(ESTABLISHMENTS) == [f"P{n:02d}" for n in range(1, 11)]
    variants = {f"N{n}" for n in range(1, 13)} - {"N11"}  # N11 is about an establishment's headcount
    assert set(VARIANTS) == variants
