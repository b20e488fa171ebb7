"""The form's fields: limits, what is asked when, what may be typed, what no draft can hold, what is published.

Domain.md §2.4, §3.2, §3.3. The tables here are written from the document; what the catalogue says is compared with them,
and then every limit of the catalogue is tried on the model.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from mypage.core import forms
from mypage.postings.content import IDENTIFYING, PUBLISHED, SECTIONS, PostingContent
from tests.support.postings import POSTINGS, posting

FIELDS = {field["key"]: field for field in forms.catalogue(PostingContent, SECTIONS)["fields"]}

ITEMS: dict[str, dict[str, Any]] = {
    "allowances": {"kind": "other", "name": "手当", "minimum": 1, "maximum": 2},
    "working_patterns": {"starts_at": "09:00", "ends_at": "18:00", "break_minutes": 60},
    "licences": {"name": "介護福祉士", "demand": "preferred"},
}
"""A valid item of each list."""


def every_field() -> Iterator[tuple[str, dict[str, Any]]]:
    """Return path and catalogue entry of every field, those of list items as `allowances.name`."""
    for key, field in FIELDS.items():
        yield key, field
        for item in field["item_fields"] or []:
            yield f"{key}.{item['key']}", item


def answer(path: str, value: object) -> dict[str, Any]:
    """Return content with this one answer; in a list, the other answers of its item are valid."""
    key, _, within = path.partition(".")
    return {key: [{**ITEMS[key], within: value}]} if within else {key: value}


def location(path: str) -> str:
    """Return where an error of this field is reported."""
    return path.replace(".", ".0.")


def read(path: str, value: object) -> object:
    """Return what the model keeps of an answer, as JSON."""
    key, _, within = path.partition(".")
    found = kept(**answer(path, value))[key]
    return found[0][within] if within else found


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


@pytest.mark.parametrize("typed", ["24:00", "２４：００", "2400", "24時00分", " 24:00 ", "0:00"])
def test_an_end_at_24_00_is_midnight(typed: str) -> None:
    assert kept(span_ends_at=typed) == {"span_ends_at": "00:00"}
    pattern = {"starts_at": "16:00", "ends_at": typed, "break_minutes": 60}
    assert kept(working_patterns=[pattern]) == {"working_patterns": [{**pattern, "ends_at": "00:00"}]}


@pytest.mark.parametrize(("typed", "time"), [("23:59", "23:59"), ("８：１５", "08:15"), ("0:01", "00:01")])
def test_an_end_before_and_after_midnight_is_read_like_any_time(typed: str, time: str) -> None:
    assert kept(span_ends_at=typed) == {"span_ends_at": time}


@pytest.mark.parametrize("typed", ["24:01", "２４：０１", "25:00", "8:60", "八時"])
def test_nothing_ends_after_24_00(typed: str) -> None:
    assert refused(span_ends_at=typed) == ("time", "span_ends_at")


def test_nothing_starts_at_24_00() -> None:
    pattern = {"starts_at": "24:00", "ends_at": "8:00", "break_minutes": 60}
    assert refused(working_patterns=[pattern])[0] == "time"


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


# --- numbers ----------------------------------------------------------------------------------------

YEN = (0, 99_999_999)
BOUNDS = {
    "regular_conversion_record": (0, 9_999),
    "contract_months": (1, 60),
    "renewal_limit_years": (1, 50),
    "renewal_limit_count": (1, 99),
    "trial_months": (1, 24),
    "trial_base_pay_min": YEN,
    "station_minutes": (1, 180),
    "age_min": (15, 99),
    "age_max": (15, 99),
    "base_pay_min": YEN,
    "base_pay_max": YEN,
    "allowances.minimum": (0, 9_999_999),
    "allowances.maximum": (0, 9_999_999),
    "fixed_overtime_min": YEN,
    "fixed_overtime_max": YEN,
    "fixed_overtime_hours": (1, 100),
    "monthly_days": (1, 31),
    "commuting_amount": (1, 999_999),
    "wage_closing_day": (1, 30),
    "wage_payment_day": (1, 30),
    "raise_amount_min": YEN,
    "raise_amount_max": YEN,
    "raise_rate_min": (0, 100),
    "raise_rate_max": (0, 100),
    "bonus_times": (1, 12),
    "bonus_months": (0, 24),
    "bonus_amount": YEN,
    "working_patterns.break_minutes": (0, 720),
    "span_minutes_min": (30, 1440),
    "span_minutes_max": (30, 1440),
    "span_break_minutes": (0, 720),
    "daily_minutes": (30, 1440),
    "weekly_days": (1, 7),
    "weekly_days_max": (1, 7),
    "overtime_hours": (1, 100),
    "annual_holidays": (0, 366),
    "paid_leave_days": (0, 40),
    "retirement_pay_years": (1, 50),
    "retirement_age": (40, 99),
    "reemployment_until": (50, 99),
    "work_extension_until": (50, 99),
    "openings": (1, 999),
    "interviews": (1, 9),
    "result_days_documents": (1, 60),
    "result_days_interview": (1, 60),
}
DECIMALS = {"monthly_days", "raise_rate_min", "raise_rate_max", "bonus_months"}
FULL_WIDTH = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


def test_the_catalogue_bounds_every_number() -> None:
    numbers = {path: f for path, f in every_field() if f["kind"] in {"integer", "money", "minutes", "decimal"}}
    assert {path: (f["minimum"], f["maximum"]) for path, f in numbers.items()} == BOUNDS
    assert {path for path, f in numbers.items() if f["kind"] == "decimal"} == DECIMALS
    assert {path for path, f in every_field() if f["minimum"] is not None} == set(BOUNDS)


@pytest.mark.parametrize("path", BOUNDS)
def test_a_number_stays_within_its_bounds(path: str) -> None:
    low, high = BOUNDS[path]
    step = Decimal("0.1") if path in DECIMALS else 1
    for within in (low, low + step, high - step, high):
        assert read(path, str(within)) == (str(within) if path in DECIMALS else within)
    assert refused(**answer(path, str(low - step))) == ("greater_than_equal", location(path))
    assert refused(**answer(path, str(high + step))) == ("less_than_equal", location(path))


@pytest.mark.parametrize("path", BOUNDS)
def test_a_number_may_be_typed_full_width(path: str) -> None:
    _, high = BOUNDS[path]
    assert str(read(path, str(high).translate(FULL_WIDTH))) == str(high)


@pytest.mark.parametrize("path", BOUNDS)
@pytest.mark.parametrize(
    "typed", ["一", "1e1", "1.25", True, [], {}, "٣", "0x1f", "NaN", "Infinity", "9" * 500, 10**30]
)
def test_what_is_no_such_number_is_refused(path: str, typed: object) -> None:
    assert refused(**answer(path, typed))[1] == location(path)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (21.5, "21.5"),
        ("21.5", "21.5"),
        ("２１．５", "21.5"),
        (" 21.5 ", "21.5"),
        (21, "21"),
        ("21", "21"),
        ("21.0", "21.0"),
        (Decimal("21.5"), "21.5"),
        ("007.5", "7.5"),
    ],
)
def test_a_decimal_is_read_in_many_ways_and_written_as_text(typed: object, number: str) -> None:
    assert kept(monthly_days=typed) == {"monthly_days": number}


@pytest.mark.parametrize(
    "typed", ["21.", ".5", "21.55", 21.55, "21,5", "21.5日", "+21.5", "2 1", "1" * 7, float("nan")]
)
def test_what_has_more_than_one_decimal_place_or_is_no_number_is_refused(typed: object) -> None:
    assert refused(monthly_days=typed) == ("decimal", "monthly_days")


def test_a_zero_has_no_sign() -> None:
    assert kept(raise_rate_min="-0", bonus_months="-0.0") == {"raise_rate_min": "0", "bonus_months": "0.0"}


# --- texts ------------------------------------------------------------------------------------------

LENGTHS = {
    10: ["contact_extension"],
    20: ["employment_type_name", "workplace_municipality", "allowances.name"],
    28: ["occupation"],
    30: ["education_major", "licences.name", "contact_department", "contact_name"],
    40: [
        "nearest_station",
        "wage_form_note",
        "wage_closing_note",
        "wage_payment_note",
        "insurances_note",
        "recruitment_reason_note",
        "selection_method_note",
        "result_timing_note",
        "notice_method_note",
        "selection_place_station",
        "documents_note",
        "document_sending_note",
        "contact_name_kana",
    ],
    60: [
        "duties_change_note",
        "renewal_condition",
        "renewal_limit_note",
        "workplace_note",
        "workplace_change_note",
        "transfer_note",
        "smoking_note",
        "age_reason",
        "experience_note",
        "pc_skills",
        "hours_note",
        "special_clause_note",
        "holidays_note",
        "housing_note",
        "childcare_note",
        "training",
        "welfare",
        "work_life_balance",
        "selection_schedule_note",
    ],
    90: ["workplace_address", "selection_place_address", "mailing_address"],
    100: ["trial_conditions_note", "fixed_overtime_note"],
    150: ["wage_note"],
    200: ["note_to_office"],
    300: ["message", "selection_note"],
    360: ["duties"],
    600: ["special_notes"],
}
LIMITS = {path: limit for limit, paths in LENGTHS.items() for path in paths}
SHAPED = {
    "workplace_postal_code": "920-0000",
    "dispatch_licence": "派99-999999",
    "contact_phone": "076-000-0001",
    "contact_fax": "090-0000-0000",
    "contact_email": "saiyo@example.co.jp",
}
"""Texts with a shape of their own, whatever their length."""


def test_the_catalogue_limits_every_text() -> None:
    texts = {path: f["max_length"] for path, f in every_field() if f["kind"] in {"text", "textarea"}}
    assert {path: limit for path, limit in texts.items() if path not in SHAPED} == LIMITS
    assert {path for path, f in every_field() if f["max_length"] is not None} == {*LIMITS, *SHAPED}


@pytest.mark.parametrize("path", LIMITS)
def test_a_text_has_at_most_the_characters_of_its_limit(path: str) -> None:
    limit = LIMITS[path]
    for count in (limit - 1, limit):
        assert read(path, "あ" * count) == "あ" * count
    assert refused(**answer(path, "あ" * (limit + 1))) == ("too_long", location(path))


@pytest.mark.parametrize("path", LIMITS)
def test_only_an_area_keeps_line_breaks(path: str) -> None:
    areas = {"note_to_office", "duties", "wage_note", "special_notes", "message", "selection_note"}
    assert read(path, "一\r\n二") == ("一\n二" if path in areas else "一 二")


@pytest.mark.parametrize("path", SHAPED)
def test_what_the_server_writes_fits_the_limit_that_the_page_is_told(path: str) -> None:
    assert read(path, SHAPED[path]) == SHAPED[path]
    assert len(SHAPED[path]) <= FIELDS[path]["max_length"]


@pytest.mark.parametrize("name", POSTINGS)
def test_every_text_of_section_8_fits_the_limit_that_the_page_is_told(name: str) -> None:
    for key, value in kept(**posting(name)).items():
        if FIELDS[key]["max_length"] is not None:
            assert len(value) <= FIELDS[key]["max_length"], key


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("派99-999999", "派99-999999"),
        ("派９９－９９９９９９", "派99-999999"),
        ("派99999999", "派99-999999"),
        (" 派 99 - 999999 ", "派99-999999"),
        ("般99-999999", "般99-999999"),
        ("特99-999999", "特99-999999"),
        ("", None),
    ],
)
def test_a_dispatch_licence_is_written_in_one_way(typed: str, written: str | None) -> None:
    assert kept(dispatch_licence=typed).get("dispatch_licence") == written


@pytest.mark.parametrize(
    "typed", ["99-999999", "派9-999999", "派999-999999", "派99-99999", "派99-9999999", "派遣99-999999", "派٩٩-999999"]
)
def test_what_is_no_dispatch_licence_is_refused(typed: str) -> None:
    assert refused(dispatch_licence=typed) == ("dispatch_licence", "dispatch_licence")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("saiyo@example.co.jp", "saiyo@example.co.jp"),
        ("ｓａｉｙｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ", "saiyo@example.co.jp"),
        (" saiyo+1@example.jp ", "saiyo+1@example.jp"),
        ("a" * 85 + "@example.co.jp", "a" * 85 + "@example.co.jp"),  # 99 characters
        ("a" * 86 + "@example.co.jp", "a" * 86 + "@example.co.jp"),  # 100
        (" ", None),
    ],
)
def test_an_e_mail_address_is_narrowed(typed: str, written: str | None) -> None:
    assert kept(contact_email=typed).get("contact_email") == written


@pytest.mark.parametrize(
    "typed", ["a" * 87 + "@example.co.jp", "saiyo", "saiyo@", "@example.jp", "a@b@example.jp", "採用@example.jp", "a@b"]
)
def test_what_is_no_e_mail_address_is_refused(typed: str) -> None:
    assert refused(contact_email=typed) == ("email", "contact_email")


@pytest.mark.parametrize("key", ["contact_phone", "contact_fax"])
def test_a_phone_number_has_10_or_11_digits(key: str) -> None:
    assert kept(**{key: "（０７６）０００－０００１"}) == {key: "076-000-0001"}
    assert kept(**{key: "09000000000"}) == {key: "09000000000"}
    for typed in ("076-000-000", "090-0000-00000", "176-000-0001", "内線1"):
        assert refused(**{key: typed}) == ("phone", key)


# --- choices and lists ------------------------------------------------------------------------------

CHOSEN = [path for path, field in every_field() if field["kind"] in {"choice", "choices"}]
CHOICES = [path for path in CHOSEN if FIELDS.get(path, {}).get("kind") == "choices"]


@pytest.mark.parametrize("path", CHOSEN)
def test_a_choice_takes_its_options_and_no_other(path: str) -> None:
    options = [option["value"] for option in dict(every_field())[path]["options"]]
    many = path in CHOICES
    for option in options:
        value = [option] if many else option
        assert read(path, value) == value
    unknown = ["an_answer_of_tomorrow"] if many else "an_answer_of_tomorrow"
    assert refused(**answer(path, unknown)) == ("enum", f"{path}.0" if many else location(path))


@pytest.mark.parametrize("key", CHOICES)
def test_all_answers_may_be_chosen_at_once_and_each_counts_once(key: str) -> None:
    options = [option["value"] for option in FIELDS[key]["options"]]
    assert FIELDS[key]["max_items"] == len(options)
    assert kept(**{key: options}) == {key: options}
    assert refused(**{key: [*options, options[0]]}) == ("too_long", key)
    assert kept(**{key: [options[1], options[0], options[1]]}) == {key: [options[1], options[0]]}


@pytest.mark.parametrize(("key", "most"), [("allowances", 4), ("working_patterns", 3), ("licences", 3)])
def test_lists_have_their_bounds(key: str, most: int) -> None:
    assert FIELDS[key]["max_items"] == most
    assert kept(**{key: [ITEMS[key]] * most}) == {key: [ITEMS[key]] * most}
    assert refused(**{key: [ITEMS[key]] * (most + 1)}) == ("too_long", key)


@pytest.mark.parametrize("path", [f"{key}.{name}" for key, item in ITEMS.items() for name in item])
def test_an_item_of_a_list_is_complete(path: str) -> None:
    key, _, name = path.partition(".")
    assert dict(every_field())[path]["required"]
    item = {other: value for other, value in ITEMS[key].items() if other != name}
    assert refused(**{key: [item]}) == ("missing", f"{key}.0.{name}")


BOXES = [key for key, field in FIELDS.items() if field["kind"] in {"boolean", "agreement"}]


def test_these_are_boxes_to_tick_and_the_declaration_is_an_agreement() -> None:
    assert set(BOXES) == {
        "driving_at_only",
        "uij_turn",
        "fixed_overtime_excess",
        "special_44_hours",
        "weekly_days_negotiable",
        "declaration",
    }
    assert [key for key in BOXES if FIELDS[key]["kind"] == "agreement"] == ["declaration"]


@pytest.mark.parametrize("key", BOXES)
def test_a_box_is_ticked_or_not(key: str) -> None:
    assert kept(**{key: True}) == {key: True}
    assert kept(**{key: False}) == {key: False}
    assert refused(**{key: "はい"}) == ("bool_type", key)


# --- what is asked, and what must be answered -------------------------------------------------------

REQUIRED = [
    *["hours_class", "publication", "online_provision"],
    *["occupation", "occupation_codes", "duties", "duties_change", "engagement"],
    *["employment_type", "contract_period", "trial_period"],
    *["workplace", "workplace_change", "transfer", "smoking", "car_commute"],
    *["age_limit", "education", "experience", "driving_licence"],
    *["wage_form", "base_pay_min", "base_pay_max", "fixed_overtime", "commuting_allowance"],
    *["wage_closing", "wage_payment_month", "raise_system", "bonus_system"],
    *["hours_kind", "overtime", "holidays", "weekly_holiday", "paid_leave_days"],
    *["insurances", "mutual_aid", "retirement_pay", "retirement_age_system", "reemployment", "work_extension"],
    *["housing", "childcare"],
    *["openings", "selection_methods", "result_timing", "notice_methods", "selection_schedule", "selection_place"],
    *["documents", "document_return", "contact_name", "contact_phone", "declaration"],
]


def test_an_empty_application_lacks_what_everybody_must_answer() -> None:
    assert forms.missing(PostingContent, {}) == REQUIRED


TERM = {"contract_months", "contract_starts_on", "contract_ends_on"}
LIMIT = {"renewal_limit_years", "renewal_limit_count", "renewal_limit_note"}
FIXED: dict[str, Any] = {"contract_period": "fixed"}
RAISED: dict[str, Any] = {"raise_system": "yes", "raise_record": "yes"}
PAID_BONUS: dict[str, Any] = {"bonus_system": "yes", "bonus_record": "yes"}
ELSEWHERE = {"workplace_prefecture_code", "workplace_municipality", "workplace_address"}
EXTRA_PAY = {f"fixed_overtime_{what}" for what in ("min", "max", "hours", "note", "excess")}
SPAN = {"span_starts_at", "span_ends_at", "span_minutes_min", "span_minutes_max", "span_break_minutes"}

type Case = tuple[dict[str, Any], set[str], set[str]]

CASES: list[Case] = [
    # answers, what must be answered because of them, what else is asked because of them
    ({"hours_class": "full_time"}, {"monthly_days", "annual_holidays"}, set()),
    ({"hours_class": "part_time"}, {"weekly_days"}, {"weekly_days_max", "weekly_days_negotiable"}),
    *[({"publication": wish}, set(), {"self_application"}) for wish in "12"],
    *[({"publication": wish}, set(), set()) for wish in "34"],
    ({"duties_change": "changes"}, {"duties_change_note"}, set()),
    ({"duties_change": "none"}, set(), set()),
    *[({"engagement": kind}, {"dispatch_licence"}, set()) for kind in ("dispatch", "temp_to_perm")],
    *[({"engagement": kind}, set(), set()) for kind in ("direct", "contracting")],
    ({"employment_type": "regular"}, set(), set()),
    ({"employment_type": "non_regular"}, {"employment_type_name", "regular_conversion"}, set()),
    *[
        ({"employment_type": kind}, {"regular_conversion"}, set())
        for kind in (
            "dispatched_fixed",
            "dispatched_indefinite",
            "part_time",
            "part_time_dispatched_fixed",
            "part_time_dispatched_indefinite",
        )
    ],
    (
        {"employment_type": "part_time", "regular_conversion": "yes"},
        set(),
        {"regular_conversion", "regular_conversion_record"},
    ),
    ({"employment_type": "part_time", "regular_conversion": "no"}, set(), {"regular_conversion"}),
    ({"employment_type": "regular", "regular_conversion": "yes"}, set(), set()),
    *[({"contract_period": kind}, set(), set()) for kind in ("indefinite", "daily")],
    *[({"contract_period": kind}, {"renewal"}, TERM) for kind in ("fixed", "fixed_short")],
    ({**FIXED, "renewal": "none"}, set(), {"renewal", *TERM}),
    ({**FIXED, "renewal": "in_principle"}, {"renewal_limit"}, {"renewal", *TERM}),
    ({**FIXED, "renewal": "conditional"}, {"renewal_limit", "renewal_condition"}, {"renewal", *TERM}),
    (
        {**FIXED, "renewal": "in_principle", "renewal_limit": "limited"},
        set(),
        {"renewal", "renewal_limit", *TERM, *LIMIT},
    ),
    ({**FIXED, "renewal": "in_principle", "renewal_limit": "none"}, set(), {"renewal", "renewal_limit", *TERM}),
    ({**FIXED, "renewal": "none", "renewal_limit": "limited"}, set(), {"renewal", *TERM}),
    ({"trial_period": "no"}, set(), set()),
    ({"trial_period": "no", "trial_conditions": "different"}, set(), set()),
    ({"trial_period": "yes"}, {"trial_months", "trial_conditions"}, set()),
    ({"trial_period": "yes", "trial_conditions": "same"}, {"trial_months"}, {"trial_conditions"}),
    (
        {"trial_period": "yes", "trial_conditions": "different"},
        {"trial_months", "trial_conditions_note", "trial_base_pay_min"},
        {"trial_conditions"},
    ),
    ({"workplace": "other"}, ELSEWHERE, {"workplace_postal_code"}),
    *[({"workplace": where}, set(), set()) for where in ("establishment", "home")],
    ({"workplace_change": "changes"}, {"workplace_change_note"}, set()),
    ({"workplace_change": "none"}, set(), set()),
    ({"transfer": "yes"}, {"transfer_note"}, set()),
    ({"transfer": "no"}, set(), set()),
    *[({"smoking": what}, {"smoking_note"}, set()) for what in ("other_measures", "other")],
    *[({"smoking": what}, set(), set()) for what in ("indoor_ban", "smoking_room", "none")],
    ({"car_commute": "allowed"}, {"parking"}, set()),
    ({"car_commute": "not_allowed"}, set(), set()),
    ({"age_limit": "limited"}, {"age_ground", "age_reason"}, {"age_min", "age_max"}),
    ({"age_limit": "none"}, set(), set()),
    *[({"education": how}, {"education_level"}, {"education_major"}) for how in ("required", "preferred")],
    *[({"experience": how}, {"experience_note"}, set()) for how in ("required", "preferred")],
    *[({"driving_licence": how}, set(), {"driving_at_only"}) for how in ("required", "preferred")],
    *[({key: "none"}, set(), set()) for key in ("education", "experience", "driving_licence")],
    ({"wage_form": "other"}, {"wage_form_note"}, set()),
    *[({"wage_form": form}, set(), set()) for form in ("monthly", "daily", "hourly", "annual")],
    ({"fixed_overtime": "yes"}, EXTRA_PAY, set()),
    ({"fixed_overtime": "no"}, set(), set()),
    *[
        ({"commuting_allowance": kind}, {"commuting_amount", "commuting_per"}, set())
        for kind in ("actual_limited", "fixed")
    ],
    *[({"commuting_allowance": kind}, set(), set()) for kind in ("actual", "none")],
    ({"wage_closing": "month_end"}, set(), set()),
    ({"wage_closing": "fixed_day"}, {"wage_closing_day"}, set()),
    ({"wage_closing": "other"}, {"wage_closing_note"}, set()),
    *[({"wage_payment_month": month}, {"wage_payment_on"}, set()) for month in ("current", "next")],
    *[
        ({"wage_payment_month": month, "wage_payment_on": "fixed_day"}, {"wage_payment_day"}, {"wage_payment_on"})
        for month in ("current", "next")
    ],
    ({"wage_payment_month": "next", "wage_payment_on": "month_end"}, set(), {"wage_payment_on"}),
    ({"wage_payment_month": "other", "wage_payment_on": "fixed_day"}, {"wage_payment_note"}, set()),
    ({"raise_system": "no", "raise_record": "yes", "raise_kind": "rate"}, set(), set()),
    ({"raise_system": "yes"}, {"raise_record"}, set()),
    ({"raise_system": "yes", "raise_record": "no"}, set(), {"raise_record"}),
    (RAISED, {"raise_kind"}, {"raise_record"}),
    (
        {**RAISED, "raise_kind": "amount"},
        {"raise_amount_min", "raise_amount_max"},
        {"raise_record", "raise_kind"},
    ),
    ({**RAISED, "raise_kind": "rate"}, {"raise_rate_min", "raise_rate_max"}, {"raise_record", "raise_kind"}),
    ({"bonus_system": "no", "bonus_record": "yes", "bonus_kind": "months"}, set(), set()),
    ({"bonus_system": "yes"}, {"bonus_record"}, set()),
    ({"bonus_system": "yes", "bonus_record": "no"}, set(), {"bonus_record"}),
    (PAID_BONUS, {"bonus_times", "bonus_kind"}, {"bonus_record"}),
    ({**PAID_BONUS, "bonus_kind": "months"}, {"bonus_times", "bonus_months"}, {"bonus_record", "bonus_kind"}),
    ({**PAID_BONUS, "bonus_kind": "amount"}, {"bonus_times", "bonus_amount"}, {"bonus_record", "bonus_kind"}),
    ({"hours_kind": "patterns"}, {"working_patterns"}, set()),
    ({"hours_kind": "span"}, SPAN, set()),
    ({"overtime": "no", "special_clause": "yes"}, set(), set()),
    ({"overtime": "yes"}, {"overtime_hours", "special_clause"}, set()),
    ({"overtime": "yes", "special_clause": "no"}, {"overtime_hours"}, {"special_clause"}),
    ({"overtime": "yes", "special_clause": "yes"}, {"overtime_hours", "special_clause_note"}, {"special_clause"}),
    ({"insurances": ["accident", "other"]}, {"insurances_note"}, set()),
    ({"insurances": ["accident"]}, set(), set()),
    ({"retirement_pay": "yes"}, set(), {"retirement_pay_years"}),
    ({"retirement_age_system": "yes"}, {"retirement_age"}, set()),
    ({"reemployment": "yes"}, set(), {"reemployment_until"}),
    ({"work_extension": "yes"}, set(), {"work_extension_until"}),
    ({"childcare": "yes"}, set(), {"childcare_note"}),
    *[
        ({key: "no"}, set(), set())
        for key in ("retirement_pay", "retirement_age_system", "reemployment", "work_extension", "childcare")
    ],
    ({"recruitment_reason": "other"}, {"recruitment_reason_note"}, set()),
    *[({"recruitment_reason": why}, set(), set()) for why in ("vacancy", "expansion", "new_establishment")],
    ({"selection_methods": ["documents", "interview"]}, {"interviews", "document_sending"}, set()),
    ({"selection_methods": ["documents", "written_test"]}, {"document_sending"}, set()),
    ({"selection_methods": ["interview", "other"]}, {"selection_method_note", "interviews"}, set()),
    ({"result_timing": ["immediate"]}, set(), set()),
    (
        {"result_timing": ["after_documents", "after_interview"]},
        {"result_days_documents", "result_days_interview"},
        set(),
    ),
    ({"result_timing": ["after_documents"]}, {"result_days_documents"}, set()),
    ({"result_timing": ["immediate", "other"]}, {"result_timing_note"}, set()),
    ({"notice_methods": ["mail", "other"]}, {"notice_method_note"}, set()),
    ({"notice_methods": ["mail", "phone", "email", "seeker_mypage"]}, set(), set()),
    ({"selection_schedule": "other"}, {"selection_schedule_note"}, set()),
    ({"selection_schedule": "any_time"}, set(), set()),
    ({"selection_place": "other"}, {"selection_place_address"}, set()),
    *[({"selection_place": where}, set(), set()) for where in ("establishment", "workplace")],
    ({"documents": ["resume", "other"]}, {"documents_note"}, set()),
    ({"documents": ["referral_letter", "resume", "work_history", "job_card"]}, set(), set()),
    ({"document_sending": ["email", "mail"]}, set(), {"mailing_address"}),
    ({"document_sending": ["other"]}, {"document_sending_note"}, set()),
    ({"document_sending": ["email", "seeker_mypage"]}, set(), set()),
]


def asked(answers: dict[str, Any]) -> set[str]:
    return {key for key in FIELDS if forms.shown(PostingContent, key, answers)}


def told(value: dict[str, Any] | set[str]) -> str:
    """Return a case's name: the same in every worker, though a set has no order."""
    return str(sorted(value) if isinstance(value, set) else value) if value else "-"


@pytest.mark.parametrize(("answers", "must", "may"), CASES, ids=told)
def test_an_answer_brings_up_its_further_questions(answers: dict[str, Any], must: set[str], may: set[str]) -> None:
    checked = PostingContent.model_validate(answers).__dict__
    for given in (answers, checked):  # as on the wire, and as the model holds them
        assert set(forms.missing(PostingContent, given)) - set(REQUIRED) == must
        assert asked(given) - asked({}) == (must | may) - asked({})


def test_every_field_that_is_asked_only_sometimes_is_in_the_table() -> None:
    sometimes = {key for key, field in FIELDS.items() if field["shown_when"] or field["required_when"]}
    assert {key for _, must, may in CASES for key in must | may} == sometimes


# --- what is published (§2.4) -----------------------------------------------------------------------


def test_these_fields_are_published_and_no_other() -> None:
    """A new field is published only once it is written down here as well."""
    assert sorted(PUBLISHED) == sorted(
        [
            *["hours_class", "self_application", "trial_employment", "online_provision"],
            *["occupation", "occupation_codes", "duties", "duties_change", "duties_change_note"],
            *["engagement", "dispatch_licence"],
            *["employment_type", "employment_type_name", "regular_conversion", "regular_conversion_record"],
            *["contract_period", "contract_months", "contract_starts_on", "contract_ends_on"],
            *["renewal", "renewal_condition", "renewal_limit"],
            *["renewal_limit_years", "renewal_limit_count", "renewal_limit_note"],
            *["trial_period", "trial_months", "trial_conditions", "trial_conditions_note", "trial_base_pay_min"],
            *["workplace", "workplace_postal_code", "workplace_prefecture_code", "workplace_municipality"],
            *["workplace_address", "nearest_station", "station_access", "station_minutes", "workplace_note"],
            *["workplace_change", "workplace_change_note", "transfer", "transfer_note"],
            *["smoking", "smoking_note", "car_commute", "parking"],
            *["age_limit", "age_min", "age_max", "age_ground", "age_reason"],
            *["education", "education_level", "education_major", "experience", "experience_note", "pc_skills"],
            *["driving_licence", "driving_at_only", "licences", "uij_turn"],
            *["wage_form", "wage_form_note", "base_pay_min", "base_pay_max", "allowances"],
            *["fixed_overtime", "fixed_overtime_min", "fixed_overtime_max", "fixed_overtime_hours"],
            *["fixed_overtime_note", "fixed_overtime_excess", "wage_note", "monthly_days"],
            *["commuting_allowance", "commuting_amount", "commuting_per"],
            *["wage_closing", "wage_closing_day", "wage_closing_note"],
            *["wage_payment_month", "wage_payment_on", "wage_payment_day", "wage_payment_note"],
            *["raise_system", "raise_record", "raise_kind"],
            *["raise_amount_min", "raise_amount_max", "raise_rate_min", "raise_rate_max"],
            *["bonus_system", "bonus_record", "bonus_times", "bonus_kind", "bonus_months", "bonus_amount"],
            *["working_time_systems", "hours_kind", "working_patterns", "span_starts_at", "span_ends_at"],
            *["span_minutes_min", "span_minutes_max", "span_break_minutes", "daily_minutes", "special_44_hours"],
            *["weekly_days", "weekly_days_max", "weekly_days_negotiable", "hours_note"],
            *["overtime", "overtime_hours", "special_clause", "special_clause_note"],
            *["holidays", "weekly_holiday", "holidays_note", "annual_holidays", "paid_leave_days"],
            *["insurances", "insurances_note", "company_pensions", "mutual_aid"],
            *["retirement_pay", "retirement_pay_years", "retirement_age_system", "retirement_age"],
            *["reemployment", "reemployment_until", "work_extension", "work_extension_until"],
            *["housing", "housing_note", "childcare", "childcare_note"],
            *["special_notes", "message", "training", "welfare", "work_life_balance"],
            *["job_grade_pay", "return_to_work", "accessibility"],
            *["openings", "lodging", "recruitment_reason", "recruitment_reason_note"],
            *["selection_methods", "interviews", "selection_method_note", "selection_note"],
            *["result_timing", "result_days_documents", "result_days_interview", "result_timing_note"],
            *["notice_methods", "notice_method_note", "selection_schedule", "selection_schedule_note"],
            *["selection_place", "selection_place_address", "selection_place_station"],
            *["documents", "documents_note", "document_sending", "document_sending_note", "document_return"],
        ]
    )


def test_what_identifies_is_published_where_the_name_is_and_so_marked_in_the_catalogue() -> None:
    assert IDENTIFYING < PUBLISHED
    assert {key for key, field in FIELDS.items() if field["identifies"]} == IDENTIFYING
    internal = {key for key, field in FIELDS.items() if field["internal"]}
    assert set(FIELDS) - internal - {"publication"} == PUBLISHED


# --- what no draft can hold -------------------------------------------------------------------------


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
        ({"weekly_days_negotiable": "はい"}, ("bool_type", "weekly_days_negotiable")),
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
