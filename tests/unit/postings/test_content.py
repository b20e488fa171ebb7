"""The form's fields: limits, what may be typed, and what no draft can hold (domain.md §3.2, §3.3)."""

from typing import Any

import pytest
from pydantic import ValidationError

from mypage.postings.content import PostingContent


def refused(**answers: Any) -> tuple[str, str]:
    """Return kind and field of the one error."""
    with pytest.raises(ValidationError) as error:
        PostingContent.model_validate(answers)
    (only,) = error.value.errors()
    return str(only["type"]), ".".join(str(part) for part in only["loc"])


def kept(**answers: Any) -> dict[str, Any]:
    return PostingContent.model_validate(answers).model_dump(mode="json", exclude_none=True)


@pytest.mark.parametrize("count", [27, 28])
def test_an_occupation_has_at_most_28_characters(count: int) -> None:
    assert kept(occupation="あ" * count) == {"occupation": "あ" * count}


def test_n10_an_occupation_of_29_characters_is_too_long() -> None:
    assert refused(occupation="あ" * 29) == ("too_long", "occupation")


def test_characters_that_a_reader_does_not_see_do_not_count() -> None:
    assert "occupation" in kept(occupation="葛\U000e0100" * 28)
    assert "occupation" in kept(occupation="か\u3099" * 28)
    assert "occupation" in kept(occupation="𠮷" * 28)
    assert refused(occupation="𠮷" * 29) == ("too_long", "occupation")


def test_duties_have_at_most_360_characters() -> None:
    assert "duties" in kept(duties="あ" * 360)
    assert refused(duties="あ" * 361) == ("too_long", "duties")


@pytest.mark.parametrize(
    "text",
    ["\n".join(["行"] * 12), "あ" * 30 + "\n" + "\n".join(["行"] * 11), "\n".join(["あ" * 30] * 12), "一\n\n\n二"],
)
def test_duties_have_at_most_12_lines(text: str) -> None:
    assert kept(duties=text) == {"duties": text}


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["行"] * 13),
        "あ" * 31 + "\n" + "\n".join(["行"] * 11),  # the first line wraps into two
        "一" + "\n" * 12 + "二",
    ],
)
def test_duties_of_13_lines_are_too_long_for_the_sheet(text: str) -> None:
    assert refused(duties=text) == ("too_many_lines", "duties")


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("8:15", "08:15"),
        ("08:15", "08:15"),
        ("８：１５", "08:15"),
        ("815", "08:15"),
        ("8時15分", "08:15"),
        ("0:00", "00:00"),
    ],
)
def test_a_time_may_be_typed_in_many_ways(typed: str, time: str) -> None:
    assert kept(span_starts_at=typed) == {"span_starts_at": time}


@pytest.mark.parametrize("typed", ["24:00", "8:60", "8", "-1:00", "八時", "1" * 30, 815, True])
def test_what_is_no_time_is_refused(typed: object) -> None:
    assert refused(span_starts_at=typed)[1] == "span_starts_at"


@pytest.mark.parametrize(
    ("typed", "code"), [("071-99", "071-99"), ("０７１－９９", "071-99"), ("07199", "071-99"), ("071", "071")]
)
def test_an_occupation_code_is_written_in_one_way(typed: str, code: str) -> None:
    assert kept(occupation_codes=[typed]) == {"occupation_codes": [code]}


@pytest.mark.parametrize("typed", ["71-99", "171-99", "000", "071-9", "071-999", "abc", ""])
def test_what_is_no_occupation_code_is_refused(typed: str) -> None:
    assert refused(occupation_codes=[typed]) == ("occupation_code", "occupation_codes.0")


def test_at_most_three_occupation_codes_each_once() -> None:
    assert kept(occupation_codes=["071-99", "07199", "034-03"]) == {"occupation_codes": ["071-99", "034-03"]}
    assert refused(occupation_codes=["071", "072", "073", "074"]) == ("too_long", "occupation_codes")


@pytest.mark.parametrize(
    ("field", "low", "high"),
    [
        ("openings", 1, 999),
        ("annual_holidays", 0, 366),
        ("base_pay_min", 0, 99_999_999),
        ("contract_months", 1, 60),
        ("overtime_hours", 1, 100),
        ("weekly_days", 1, 7),
        ("span_break_minutes", 0, 720),
        ("daily_minutes", 30, 1440),
    ],
)
def test_a_number_stays_within_its_bounds(field: str, low: int, high: int) -> None:
    assert kept(**{field: low}) == {field: low}
    assert kept(**{field: high}) == {field: high}
    assert refused(**{field: low - 1}) == ("greater_than_equal", field)
    assert refused(**{field: high + 1}) == ("less_than_equal", field)


def test_lists_have_their_bounds() -> None:
    allowance = {"kind": "other", "name": "手当", "minimum": 1, "maximum": 2}
    pattern = {"starts_at": "9:00", "ends_at": "18:00", "break_minutes": 60}
    assert len(kept(allowances=[allowance] * 4)["allowances"]) == 4
    assert refused(allowances=[allowance] * 5) == ("too_long", "allowances")
    assert len(kept(working_patterns=[pattern] * 3)["working_patterns"]) == 3
    assert refused(working_patterns=[pattern] * 4) == ("too_long", "working_patterns")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"unknown": 1}, ("extra_forbidden", "unknown")),
        (
            {"allowances": [{"kind": "other", "name": "x", "minimum": 1, "maximum": 2, "x": 1}]},
            ("extra_forbidden", "allowances.0.x"),
        ),
        ({"allowances": [{"kind": "other"}]}, None),
        (
            {"allowances": [{"kind": "other", "name": " ", "minimum": 1, "maximum": 2}]},
            ("missing", "allowances.0.name"),
        ),
        ({"publication": "5"}, ("enum", "publication")),
        ({"publication": 1}, ("enum", "publication")),
        ({"weekly_days_negotiable": "はい"}, ("bool_parsing", "weekly_days_negotiable")),
        ({"contract_starts_on": "2027-02-29"}, None),
        ({"occupation": "急募😀"}, ("emoji", "occupation")),
        ({"duties": "a\x00b"}, ("control_character", "duties")),
        ({"workplace_prefecture_code": "48"}, ("prefecture_code", "workplace_prefecture_code")),
    ],
)
def test_what_no_draft_can_hold_is_refused_by_name(answers: dict[str, Any], expected: tuple[str, str] | None) -> None:
    if expected is None:
        with pytest.raises(ValidationError):
            PostingContent.model_validate(answers)
    else:
        assert refused(**answers) == expected


def test_a_draft_may_be_empty_and_cleared_fields_are_absent() -> None:
    assert kept() == {}
    assert kept(occupation="", base_pay_min=" ", publication="", contract_starts_on="", span_starts_at="") == {}


def test_numbers_may_be_typed_full_width() -> None:
    assert kept(base_pay_min="１９２，０００円", openings="２") == {"base_pay_min": 192_000, "openings": 2}


@pytest.mark.parametrize("key", list(PostingContent.model_fields))
def test_null_means_not_entered_for_every_field(key: str) -> None:
    assert getattr(PostingContent.model_validate({key: None}), key) is None
