"""The field catalogue: from one model the checks, what is missing, and docs/fields.json."""

from typing import Annotated

import pytest
from pydantic import BaseModel, Field

from mypage.core import forms
from mypage.core.forms import Choice, Item, Section
from mypage.core.text import EmptyIsNone, Line, WholeNumber
from mypage.establishments import models as establishments
from mypage.postings import content as postings


class Term(Choice):
    OPEN = "open", "定めなし"
    FIXED = "fixed", "定めあり"


class Part(BaseModel):
    name: Annotated[Line, Item("work", "名称", required=True, limit=10)]


class Form(BaseModel):
    title: Annotated[Line | None, EmptyIsNone, Item("work", "職種", required=True, limit=28)] = None
    term: Annotated[Term | None, Item("term", "期間", required=True)] = None
    months: Annotated[
        WholeNumber | None, Field(ge=1, le=60), Item("term", "月数", required=True, shown_when={"term": (Term.FIXED,)})
    ] = None
    days: Annotated[WholeNumber | None, Item("term", "日数", required_when={"term": (Term.OPEN,)}, unit="日")] = None
    parts: Annotated[list[Part] | None, Field(max_length=4), Item("work", "部品")] = None
    terms: Annotated[list[Term] | None, Item("work", "選択", required=True)] = None
    hidden: str = "not asked"


SECTIONS = (Section("work", "仕事"), Section("term", "期間"))


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ({}, ["title", "term", "terms"]),
        ({"title": "", "terms": []}, ["title", "term", "terms"]),
        ({"title": "x", "term": "open", "terms": ["open"]}, ["days"]),
        ({"title": "x", "term": Term.OPEN, "terms": ["open"], "days": 0}, []),
        ({"title": "x", "term": "fixed", "terms": ["open"]}, ["months"]),
        ({"title": "x", "term": "fixed", "terms": ["open"], "months": 3}, []),
    ],
)
def test_only_what_is_asked_can_be_missing(answers: dict[str, object], missing: list[str]) -> None:
    assert forms.missing(Form, answers) == missing


def test_a_field_is_shown_by_the_answers_it_hangs_on() -> None:
    assert forms.shown(Form, "months", {"term": Term.FIXED})
    assert not forms.shown(Form, "months", {"term": "open"})
    assert not forms.shown(Form, "months", {})
    assert forms.shown(Form, "title", {})


def test_a_choice_carries_its_wire_value_and_its_label() -> None:
    assert (Term.FIXED.value, Term.FIXED.label, Term("fixed")) == ("fixed", "定めあり", Term.FIXED)


def test_the_catalogue_says_how_each_field_is_asked() -> None:
    fields = {field["key"]: field for field in forms.catalogue(Form, SECTIONS)["fields"]}
    assert "hidden" not in fields
    kinds = {key: field["kind"] for key, field in fields.items()}
    assert kinds == {
        "title": "text",
        "term": "choice",
        "months": "integer",
        "days": "integer",
        "parts": "list",
        "terms": "choices",
    }
    assert fields["title"]["max_length"] == 28
    assert (fields["months"]["minimum"], fields["months"]["maximum"]) == (1, 60)
    assert fields["months"]["shown_when"] == [{"field": "term", "in": ["fixed"]}]
    assert fields["days"]["required_when"] == [{"field": "term", "in": ["open"]}]
    assert fields["term"]["options"] == [
        {"value": "open", "label": "定めなし"},
        {"value": "fixed", "label": "定めあり"},
    ]
    assert fields["parts"]["max_items"] == 4
    assert [field["key"] for field in fields["parts"]["item_fields"]] == ["name"]


FORMS = [
    (postings.PostingContent, postings.SECTIONS),
    (establishments.EstablishmentFields, establishments.SECTIONS),
]


@pytest.mark.parametrize(("model", "sections"), FORMS)
def test_every_field_of_a_form_is_in_the_catalogue_in_a_section_that_exists(
    model: type[BaseModel], sections: tuple[Section, ...]
) -> None:
    items = forms.items(model)
    assert list(items) == list(model.model_fields)
    assert {item.section for item in items.values()} == {section.key for section in sections}
    in_order = [item.section for item in items.values()]
    assert in_order == sorted(in_order, key=[section.key for section in sections].index)


@pytest.mark.parametrize(("model", "sections"), FORMS)
def test_every_condition_hangs_on_a_field_and_answers_that_exist(
    model: type[BaseModel], sections: tuple[Section, ...]
) -> None:
    fields = {field["key"]: field for field in forms.catalogue(model, sections)["fields"]}
    for field in fields.values():
        for condition in [*(field["shown_when"] or []), *(field["required_when"] or [])]:
            options = {option["value"] for option in fields[condition["field"]]["options"]}
            assert set(condition["in"]) <= options, field["key"]


@pytest.mark.parametrize(("model", "sections"), FORMS)
def test_no_two_fields_of_a_form_are_called_the_same(model: type[BaseModel], sections: tuple[Section, ...]) -> None:
    labels = [field["label"] for field in forms.catalogue(model, sections)["fields"]]
    repeated = {label for label in labels if labels.count(label) > 1}
    assert repeated <= {"休憩"}, "the break of a pattern and of a span are never asked together"
