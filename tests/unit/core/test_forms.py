"""The field catalogue: from one model the checks, what is missing, and docs/fields.json."""

from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import AfterValidator, BaseModel, Field

from mypage.core import forms
from mypage.core.forms import Choice, Condition, Group, Item, Section
from mypage.core.text import EmptyIsNone, Line, OneDecimal, WholeNumber, at_most, of_a_list
from mypage.establishments import models as establishments
from mypage.postings import content as postings
from tests.support.postings import POSTINGS, posting


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
    terms_note: Annotated[
        Line | None, EmptyIsNone, Item("work", "補足", required=True, shown_when={"terms": (Term.FIXED,)})
    ] = None
    rate: Annotated[Annotated[OneDecimal, Field(ge=1, le=31)] | None, Item("work", "率", unit="％")] = None
    contact: Annotated[Line | None, Item("work", "担当者", internal=True)] = None
    place: Annotated[Line | None, Item("work", "住所", identifies=True)] = None
    agreed: Annotated[bool | None, Item("term", "同意", kind="agreement")] = None
    hidden: str = "not asked"


GROUPS = (Group("G1", "一"), Group("G2", "二"))
SECTIONS = (Section("work", "仕事", group="G1"), Section("term", "期間", "説明"))


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ({}, ["title", "term", "terms"]),
        ({"title": "", "terms": []}, ["title", "term", "terms"]),
        ({"title": "x", "term": "open", "terms": ["open"]}, ["days"]),
        ({"title": "x", "term": Term.OPEN, "terms": ["open"], "days": 0}, []),
        ({"title": "x", "term": "fixed", "terms": ["open"]}, ["months"]),
        ({"title": "x", "term": "fixed", "terms": ["open"], "months": 3}, []),
        ({"title": "x", "term": "open", "days": 1, "terms": ["open", "fixed"]}, ["terms_note"]),
        ({"title": "x", "term": "open", "days": 1, "terms": [Term.FIXED], "terms_note": "y"}, []),
    ],
)
def test_only_what_is_asked_can_be_missing(answers: dict[str, object], missing: list[str]) -> None:
    assert forms.missing(Form, answers) == missing


class Narrowed(BaseModel):
    """A field that is shown with more answers than those which require it, and with another it is only shown."""

    term: Term | None = None
    reason: Annotated[
        Line | None,
        Item("term", "理由", shown_when={"term": (Term.OPEN, Term.FIXED)}, required_when={"term": (Term.FIXED,)}),
    ] = None
    never: Annotated[
        Line | None, Item("term", "理由", shown_when={"term": (Term.OPEN,)}, required_when={"term": (Term.FIXED,)})
    ] = None


@pytest.mark.parametrize(("term", "missing"), [(None, []), (Term.OPEN, []), (Term.FIXED, ["reason"])])
def test_a_field_is_required_only_where_it_is_shown_as_well(term: Term | None, missing: list[str]) -> None:
    assert forms.missing(Narrowed, {"term": term}) == missing


def test_what_is_missing_stands_in_the_order_of_the_form() -> None:
    assert forms.missing(Form, {"terms": [Term.FIXED], "term": Term.OPEN}) == ["title", "days", "terms_note"]


def test_a_field_is_shown_by_the_answers_it_hangs_on() -> None:
    assert forms.shown(Form, "months", {"term": Term.FIXED})
    assert not forms.shown(Form, "months", {"term": "open"})
    assert not forms.shown(Form, "months", {})
    assert forms.shown(Form, "title", {})


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (None, {}, True),
        ({"term": (Term.FIXED,)}, {"term": Term.FIXED}, True),
        ({"term": (Term.FIXED,)}, {"term": "fixed"}, True),
        ({"term": (Term.FIXED,)}, {"term": "open"}, False),
        ({"term": (Term.FIXED,)}, {"term": None}, False),
        ({"term": (Term.FIXED,)}, {}, False),
        ({"term": (Term.OPEN, Term.FIXED)}, {"term": "fixed"}, True),
        # Of a list of answers one suffices, wherever it stands.
        ({"terms": (Term.FIXED,)}, {"terms": ["fixed"]}, True),
        ({"terms": (Term.FIXED,)}, {"terms": ["open", "fixed"]}, True),
        ({"terms": (Term.FIXED,)}, {"terms": [Term.FIXED, Term.OPEN]}, True),
        ({"terms": (Term.FIXED,)}, {"terms": ["open"]}, False),
        ({"terms": (Term.FIXED,)}, {"terms": []}, False),
        ({"terms": (Term.FIXED,)}, {"terms": None}, False),
        # Of several keys all must hold.
        ({"term": (Term.OPEN,), "terms": (Term.FIXED,)}, {"term": "open", "terms": ["fixed"]}, True),
        ({"term": (Term.OPEN,), "terms": (Term.FIXED,)}, {"term": "fixed", "terms": ["fixed"]}, False),
        ({"term": (Term.OPEN,), "terms": (Term.FIXED,)}, {"term": "open", "terms": ["open"]}, False),
    ],
)
def test_a_condition_holds_when_every_key_has_one_of_its_answers(
    condition: Condition | None, answers: dict[str, Any], *, expected: bool
) -> None:
    assert forms.holds(condition, answers) is expected


@pytest.mark.parametrize(
    ("answer", "empty"),
    [(None, True), ("", True), ([], True), (0, False), (False, False), ("0", False), (["x"], False)],
)
def test_zero_and_no_are_answers(answer: object, *, empty: bool) -> None:
    assert forms.is_empty(answer) is empty


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
        "terms_note": "text",
        "rate": "decimal",
        "contact": "text",
        "place": "text",
        "agreed": "agreement",
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


def test_the_catalogue_says_what_is_never_published_and_what_identifies() -> None:
    fields = forms.catalogue(Form, SECTIONS)["fields"]
    assert [field["key"] for field in fields if field["internal"]] == ["contact"]
    assert [field["key"] for field in fields if field["identifies"]] == ["place"]


def test_a_decimal_has_its_bounds_and_unit() -> None:
    (rate,) = [field for field in forms.catalogue(Form, SECTIONS)["fields"] if field["key"] == "rate"]
    assert (rate["minimum"], rate["maximum"], rate["unit"]) == (1, 31, "％")


def test_the_catalogue_names_groups_and_the_group_of_each_section() -> None:
    written = forms.catalogue(Form, SECTIONS, GROUPS)
    assert written["groups"] == [{"key": "G1", "title": "一"}, {"key": "G2", "title": "二"}]
    assert written["sections"] == [
        {"key": "work", "title": "仕事", "help": "", "group": "G1"},
        {"key": "term", "title": "期間", "help": "説明", "group": ""},
    ]
    assert forms.catalogue(Form, SECTIONS)["groups"] == []


FORMS = [
    (postings.PostingContent, postings.SECTIONS),
    (establishments.EstablishmentFields, establishments.SECTIONS),
]


def test_every_section_of_a_posting_belongs_to_a_group_in_the_order_of_the_official_form() -> None:
    order = [group.key for group in postings.GROUPS]
    assert order == ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"]
    used = [section.group for section in postings.SECTIONS]
    assert used == sorted(used, key=order.index)
    assert set(order) - set(used) == {"G2"}, "the establishment's own data is not asked again"


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
def test_every_condition_hangs_on_an_earlier_field_and_answers_that_exist(
    model: type[BaseModel], sections: tuple[Section, ...]
) -> None:
    fields = {field["key"]: field for field in forms.catalogue(model, sections)["fields"]}
    order = list(fields)
    for key, field in fields.items():
        for condition in [*(field["shown_when"] or []), *(field["required_when"] or [])]:
            options = {option["value"] for option in fields[condition["field"]]["options"]}
            assert condition["in"], key
            assert set(condition["in"]) <= options, key
            assert order.index(condition["field"]) < order.index(key), key


@pytest.mark.parametrize(("model", "sections"), FORMS)
def test_a_field_is_hidden_together_with_the_field_it_hangs_on(
    model: type[BaseModel], sections: tuple[Section, ...]
) -> None:
    """Otherwise an answer left behind in a hidden field would go on asking for more."""
    conditions = {f["key"]: f["shown_when"] or [] for f in forms.catalogue(model, sections)["fields"]}
    for key, own in conditions.items():
        wanted = {condition["field"]: set(condition["in"]) for condition in own}
        for upper in [one for condition in own for one in conditions[condition["field"]]]:
            assert wanted.get(upper["field"], {"never asked"}) <= set(upper["in"]), key


@pytest.mark.parametrize(("model", "sections"), FORMS)
def test_no_two_fields_of_a_form_are_called_the_same(model: type[BaseModel], sections: tuple[Section, ...]) -> None:
    labels = [field["label"] for field in forms.catalogue(model, sections)["fields"]]
    repeated = {label for label in labels if labels.count(label) > 1}
    assert repeated <= {"休憩"}, "the break of a pattern and of a span are never asked together"


# --- reading what was stored --------------------------------------------------------------------

KNOWN = {"A", "B"}


@of_a_list
def _known(code: str) -> str:
    if code not in KNOWN:
        raise ValueError(code)
    return code


class Kept(BaseModel):
    """A form of which an older version stored something."""

    title: Annotated[Line | None, at_most(5)] = None
    code: Annotated[str, AfterValidator(_known)] | None = None
    term: Term | None = None
    months: Annotated[WholeNumber | None, Field(ge=1, le=60)] = None
    rate: OneDecimal | None = None
    part: Part | None = None


def test_what_was_stored_is_read_with_its_types() -> None:
    read = forms.read_stored(Kept, {"term": "fixed", "rate": "21.5", "part": {"name": "歯車"}})
    assert (read.term, read.rate, read.part) == (Term.FIXED, Decimal("21.5"), Part(name="歯車"))


def test_a_limit_that_became_tighter_takes_nothing_stored_away() -> None:
    read = forms.read_stored(Kept, {"title": "六文字の題名", "months": 61})
    assert (read.title, read.months) == ("六文字の題名", 61)


@pytest.mark.parametrize(
    "unknown",
    [
        {"a_field_of_tomorrow": 1},
        {"term": "an_answer_of_tomorrow"},
        {"code": "C"},
        {"months": "many"},
        {"part": {"no": 1}},
    ],
)
def test_a_stored_field_answer_or_code_that_is_unknown_is_left_out(unknown: dict[str, object]) -> None:
    read = forms.read_stored(Kept, {"title": "題名", "code": "A", **unknown})
    assert read == Kept(title="題名", code=None if "code" in unknown else "A")


@pytest.mark.parametrize("name", POSTINGS)
def test_every_posting_is_read_as_it_was_written(name: str) -> None:
    written = postings.PostingContent.model_validate(posting(name))
    stored = written.model_dump(mode="json", exclude_none=True)
    assert forms.read_stored(postings.PostingContent, stored) == written
