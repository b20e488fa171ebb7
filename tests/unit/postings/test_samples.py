"""The postings of domain.md §8: the valid ones stay without a finding, the negative variants break their one rule."""

from datetime import date

import pytest
from pydantic import ValidationError

from local import demo_texts
from mypage.core import forms
from mypage.establishments.command_models import RegisterEstablishment
from mypage.postings import law
from mypage.postings.content import PostingContent
from tests.support.postings import ESTABLISHMENTS, FULL, POSTINGS, VARIANTS, posting, variant

ISHIKAWA = law.Circumstances(date(2026, 11, 18), "17")


@pytest.mark.parametrize("name", POSTINGS)
def test_a_posting_of_section_8_has_no_finding(name: str) -> None:
    assert law.check(PostingContent.model_validate(posting(name)), ISHIKAWA) == []


def test_the_full_posting_answers_all_that_it_is_asked_and_has_no_finding() -> None:
    content = PostingContent.model_validate({key: value for key, value in FULL.items() if value is not None})
    answers = content.__dict__
    asked = [key for key in forms.items(PostingContent) if forms.shown(PostingContent, key, answers)]
    assert [key for key in asked if forms.is_empty(answers[key])] == ["age_min"], "ground 1号 has no lower age"
    assert law.check(content, ISHIKAWA) == []


HEADCOUNTS = {"P01": (48, 48, 11, 6), "P02": (9, 9, 7, 6), "P03": (32, 18, 5, 0), "P04": (140, 62, 47, 20)}


@pytest.mark.parametrize("name", ESTABLISHMENTS)
def test_an_employer_has_the_industry_and_the_headcounts_of_section_8(name: str) -> None:
    known = ESTABLISHMENTS[name]
    keys = [f"employees_{which}" for which in ("total", "here", "women", "part_time")]
    assert tuple(known[key] for key in keys if key in known) == HEADCOUNTS.get(name, ())
    assert {"P01": "E26", "P06": "H44", "P10": "R92"}.get(name, known["industry_code"]) == known["industry_code"]


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
