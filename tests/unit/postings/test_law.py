"""What the law demands of a posting (domain.md §3.4): each rule at its limit, one below and one above."""

from datetime import date
from typing import Any

import pytest

from mypage.postings import law
from mypage.postings.content import PostingContent
from mypage.postings.law import Circumstances, Rate
from tests.support.postings import posting

TODAY = date(2026, 11, 18)
ISHIKAWA = Circumstances(TODAY, "17")


def found(content: dict[str, Any], circumstances: Circumstances = ISHIKAWA) -> list[tuple[str, str]]:
    """Return rule and field of every finding."""
    checked = law.check(PostingContent.model_validate(content), circumstances)
    assert all(finding.severity is law.Severity.ERROR for finding in checked)
    assert all(any(ord(c) > 0x2FFF for c in finding.message) for finding in checked)
    return [(finding.rule, finding.field) for finding in checked]


BELOW = [("V01", "base_pay_min")]

# --- V01 minimum wage -----------------------------------------------------------------------------


@pytest.mark.parametrize(("yen", "expected"), [(1_053, BELOW), (1_054, []), (1_055, [])])
def test_v01_hourly_pay_reaches_the_minimum_wage(yen: int, expected: list[tuple[str, str]]) -> None:
    assert found(posting("P02", base_pay_min=yen)) == expected


@pytest.mark.parametrize(("yen", "expected"), [(8_431, BELOW), (8_432, []), (8_433, [])])
def test_v01_daily_pay_is_divided_by_the_scheduled_hours(yen: int, expected: list[tuple[str, str]]) -> None:
    content = posting("P05", wage_form="daily", base_pay_min=yen, base_pay_max=9_000)  # 8 hours x 1,054 = 8,432
    assert found(content) == expected


@pytest.mark.parametrize(("yen", "expected"), [(172_153, BELOW), (172_154, []), (172_155, [])])
def test_v01_monthly_pay_times_twelve_is_compared_with_the_annual_hours(
    yen: int, expected: list[tuple[str, str]]
) -> None:
    # (365 - 120) days x 8 hours x 1,054 yen / 12 = 172,153.3...: nothing is rounded.
    assert found(posting("P05", base_pay_min=yen)) == expected


@pytest.mark.parametrize(("yen", "expected"), [(2_065_839, BELOW), (2_065_840, []), (2_065_841, [])])
def test_v01_annual_pay_is_compared_with_the_annual_hours(yen: int, expected: list[tuple[str, str]]) -> None:
    # (365 - 120) days x 8 hours x 1,054 yen = 2,065,840.
    content = posting("P05", wage_form="annual", base_pay_min=yen, base_pay_max=3_000_000)
    assert found(content) == expected


@pytest.mark.parametrize(("yen", "expected"), [(183_999, BELOW), (184_000, [])])
def test_v01_leaves_out_no_yen_by_rounding(
    yen: int, expected: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rates = (Rate("17", 1_104, date(2025, 10, 8)),)
    monkeypatch.setattr(law, "minimum_wages", lambda: rates)
    content = posting("P05", base_pay_min=yen, annual_holidays=115)  # 250 days x 8 hours x 1,104 / 12 = 184,000
    assert found(content) == expected


@pytest.mark.parametrize(
    ("day", "yen", "expected"),
    [
        # The rate of 1,054 was announced before it came into force: within validity it counts already.
        (date(2025, 7, 31), 984, []),
        (date(2025, 8, 1), 984, BELOW),
        (date(2025, 10, 7), 1_053, BELOW),
        (date(2025, 10, 7), 1_054, []),
        (date(2025, 10, 8), 1_053, BELOW),
        (date(2025, 10, 8), 1_054, []),
    ],
)
def test_v01_counts_the_rate_in_force_and_each_one_announced_within_validity(
    day: date, yen: int, expected: list[tuple[str, str]]
) -> None:
    assert found(posting("P02", base_pay_min=yen), Circumstances(day, "17")) == expected


@pytest.mark.parametrize(
    ("first", "rates"), [(date(2025, 10, 7), [984]), (date(2025, 10, 8), [1_054]), (date(2026, 11, 18), [1_054])]
)
def test_the_rate_of_ishikawa_changes_on_2025_10_08(first: date, rates: list[int]) -> None:
    assert [rate.yen for rate in law.rates_within("17", first, first)] == rates


def test_rates_within_a_period_are_the_one_in_force_and_those_that_begin() -> None:
    assert [r.yen for r in law.rates_within("17", date(2025, 10, 7), date(2025, 10, 8))] == [984, 1_054]
    assert [r.yen for r in law.rates_within("17", date(2025, 9, 1), date(2025, 10, 7))] == [984]


@pytest.mark.parametrize(
    ("starts", "expected"), [(date(2027, 1, 31), BELOW), (date(2027, 2, 1), []), (date(2026, 11, 19), BELOW)]
)
def test_v01_looks_ahead_to_the_last_valid_day_and_no_further(
    starts: date, expected: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rates = (Rate("17", 1_054, date(2025, 10, 8)), Rate("17", 1_200, starts))
    monkeypatch.setattr(law, "minimum_wages", lambda: rates)
    assert found(posting("P02")) == expected  # 1,150 yen; accepted today it is valid until 2027-01-31


def test_v01_counts_a_and_other_allowances_but_not_family_attendance_commuting_or_fixed_overtime() -> None:
    low = {"base_pay_min": 160_000, "base_pay_max": 192_000}

    def with_allowance(kind: str) -> list[tuple[str, str]]:
        return found(
            posting("P05", **low, allowances=[{"kind": kind, "name": "手当", "minimum": 12_154, "maximum": 20_000}])
        )

    assert with_allowance("other") == []
    assert with_allowance("family") == BELOW
    assert with_allowance("attendance") == BELOW
    assert with_allowance("commuting") == BELOW
    fixed = {
        "fixed_overtime_min": 50_000,
        "fixed_overtime_max": 50_000,
        "fixed_overtime_note": "20時間分。超過分は追加支給",
    }
    assert found(posting("P05", **low, fixed_overtime="yes", **fixed)) == BELOW


def test_v01_counts_the_lowest_offer_of_an_allowance() -> None:
    allowance = {"kind": "other", "name": "手当", "minimum": 12_153, "maximum": 90_000}
    assert found(posting("P05", base_pay_min=160_000, allowances=[allowance])) == BELOW


@pytest.mark.parametrize(
    ("prefecture", "yen", "expected"),
    [("13", 1_225, BELOW), ("13", 1_226, []), ("47", 1_023, []), ("47", 1_022, BELOW)],
)
def test_v01_asks_the_prefecture_of_the_workplace(prefecture: str, yen: int, expected: list[tuple[str, str]]) -> None:
    elsewhere = {
        "workplace": "other",
        "workplace_prefecture_code": prefecture,
        "workplace_municipality": "見本市",
        "workplace_address": "1-1",
    }
    assert found(posting("P02", base_pay_min=yen, base_pay_max=yen, **elsewhere)) == expected


def test_v01_asks_the_prefecture_of_the_establishment_where_the_workplace_is_its_own() -> None:
    assert found(posting("P02"), Circumstances(TODAY, "13")) == BELOW
    assert found(posting("P02", workplace="home"), Circumstances(TODAY, "13")) == BELOW


def test_v01_asks_for_the_annual_holidays_that_it_needs() -> None:
    assert found(posting("P05", annual_holidays=None)) == [("V01", "annual_holidays")]


def test_v01_takes_the_longest_working_day_as_the_scheduled_hours() -> None:
    short = {"starts_at": "9:00", "ends_at": "13:00", "break_minutes": 0}
    long = {"starts_at": "22:00", "ends_at": "7:00", "break_minutes": 60}  # over midnight, 8 hours
    content = posting("P05", wage_form="daily", base_pay_min=8_431, base_pay_max=9_000, working_patterns=[short, long])
    assert found(content) == BELOW


def test_v01_speaks_with_a_floored_figure() -> None:
    (finding,) = law.check(PostingContent.model_validate(posting("P05", base_pay_min=172_153)), ISHIKAWA)
    assert "1時間あたり1,053円" in finding.message
    assert "石川県の最低賃金1,054円" in finding.message


def test_every_prefecture_has_a_rate_and_none_begins_twice_on_a_day() -> None:
    latest = {f"{n:02d}": law.rates_within(f"{n:02d}", TODAY, TODAY) for n in range(1, 48)}
    assert all(len(rates) == 1 for rates in latest.values())
    keys = [(rate.prefecture_code, rate.effective_from) for rate in law.minimum_wages()]
    assert len(keys) == len(set(keys))


FY2025 = """
01北海道1075 25-10-04|02青森1029 25-11-21|03岩手1031 25-12-01|04宮城1038 25-10-04|05秋田1031 26-03-31|06山形1032 25-12-23
07福島1033 26-01-01|08茨城1074 25-10-12|09栃木1068 25-10-01|10群馬1063 26-03-01|11埼玉1141 25-11-01|12千葉1140 25-10-03
13東京1226 25-10-03|14神奈川1225 25-10-04|15新潟1050 25-10-02|16富山1062 25-10-12|17石川1054 25-10-08|18福井1053 25-10-08
19山梨1052 25-12-01|20長野1061 25-10-03|21岐阜1065 25-10-18|22静岡1097 25-11-01|23愛知1140 25-10-18|24三重1087 25-11-21
25滋賀1080 25-10-05|26京都1122 25-11-21|27大阪1177 25-10-16|28兵庫1116 25-10-04|29奈良1051 25-11-16|30和歌山1045 25-11-01
31鳥取1030 25-10-04|32島根1033 25-11-17|33岡山1047 25-12-01|34広島1085 25-11-01|35山口1043 25-10-16|36徳島1046 26-01-01
37香川1036 25-10-18|38愛媛1033 25-12-01|39高知1023 25-12-01|40福岡1057 25-11-16|41佐賀1030 25-11-21|42長崎1031 25-12-01
43熊本1034 26-01-01|44大分1035 26-01-01|45宮崎1023 25-11-16|46鹿児島1026 25-11-01|47沖縄1023 25-12-01
"""


@pytest.mark.parametrize("entry", FY2025.replace("\n", "|").strip("|").split("|"))
def test_the_table_of_domain_3_5_is_loaded_word_for_word(entry: str) -> None:
    named, day = entry.split(" ")
    rate = Rate(named[:2], int("".join(c for c in named[2:] if c.isdigit())), date.fromisoformat(f"20{day}"))
    assert rate in law.minimum_wages()


# --- V05 fixed term -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"contract_starts_on": None}, [("V05", "contract_months")]),
        ({"contract_ends_on": None}, [("V05", "contract_months")]),
        ({"contract_starts_on": None, "contract_ends_on": None, "contract_months": 12}, []),
        ({"renewal": None}, [("V05", "renewal")]),
        ({"renewal": "none", "renewal_limit": None}, []),
        ({"renewal_condition": None}, [("V05", "renewal_condition")]),
        ({"renewal": "in_principle", "renewal_condition": None}, []),
        ({"renewal_limit": None}, [("V05", "renewal_limit")]),  # N5
        ({"renewal": "in_principle", "renewal_limit": None}, [("V05", "renewal_limit")]),
        ({"renewal_limit": "none"}, []),
        ({"renewal_limit_years": None}, []),
        ({"renewal_limit_count": None}, []),
        ({"renewal_limit_years": None, "renewal_limit_count": None}, [("V05", "renewal_limit_years")]),
        ({"renewal_limit_years": None, "renewal_limit_count": None, "renewal_limit_note": "70歳まで"}, []),
        ({"contract_period": "fixed_short", "renewal_limit": None}, [("V05", "renewal_limit")]),
        ({"contract_period": "indefinite", "renewal": None, "renewal_limit": None}, []),
        ({"contract_period": "daily", "renewal": None, "renewal_limit": None}, []),
    ],
)
def test_v05_a_fixed_term_states_length_renewal_criterion_and_upper_limit(
    change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert found(posting("P05", **change)) == expected


# --- V10 breaks -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ends_at", "minutes", "refused"),
    [
        ("15:00", 0, False),  # 6h00 of work, no break
        ("15:01", 0, True),  # 6h01
        ("15:45", 44, True),  # 6h01 with 44
        ("15:46", 45, False),  # 6h01 with 45
        ("17:44", 44, True),  # 8h00 with 44
        ("17:45", 45, False),  # 8h00 with 45
        ("17:46", 45, True),  # 8h01 with 45
        ("18:00", 59, True),  # 8h01 with 59
        ("18:01", 60, False),  # 8h01 with 60
    ],
)
def test_v10_more_than_six_hours_need_45_minutes_and_more_than_eight_60(
    ends_at: str, minutes: int, *, refused: bool
) -> None:
    pattern = {"starts_at": "9:00", "ends_at": ends_at, "break_minutes": minutes}
    rules = found(posting("P06", working_patterns=[pattern]))
    assert rules == ([("V10", "working_patterns.0.break_minutes")] if refused else [])


@pytest.mark.parametrize(
    ("working", "minutes", "refused"),
    [(360, 0, False), (361, 0, True), (361, 45, False), (480, 45, False), (481, 45, True), (481, 60, False)],
)
def test_v10_holds_for_hours_within_a_span(working: int, minutes: int, *, refused: bool) -> None:
    content = posting("P02", span_minutes_max=working, span_break_minutes=minutes, span_ends_at="20:00")
    assert found(content) == ([("V10", "span_break_minutes")] if refused else [])


def test_v10_names_the_pattern_that_lacks_its_break() -> None:
    fine = {"starts_at": "9:00", "ends_at": "18:00", "break_minutes": 60}
    over_midnight = {"starts_at": "16:30", "ends_at": "9:30", "break_minutes": 45}
    assert found(posting("P06", working_patterns=[fine, over_midnight])) == [
        ("V10", "working_patterns.1.break_minutes")
    ]


# --- V19 consistency ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "change", "expected"),
    [
        ("P05", {"base_pay_min": 200_000, "base_pay_max": 199_999}, [("V19", "base_pay_max")]),
        ("P05", {"base_pay_min": 200_000, "base_pay_max": 200_000}, []),
        ("P03", {"fixed_overtime_min": 62_001}, [("V19", "fixed_overtime_max")]),
        ("P02", {"span_minutes_min": 301}, [("V19", "span_minutes_max")]),
        (
            "P06",
            {"allowances": [{"kind": "other", "name": "手当", "minimum": 2, "maximum": 1}]},
            [("V19", "allowances.0.maximum")],
        ),
        ("P05", {"contract_ends_on": "2027-03-31"}, [("V19", "contract_ends_on")]),
        ("P05", {"contract_ends_on": "2027-04-01"}, []),
        (
            "P06",
            {"working_patterns": [{"starts_at": "9:00", "ends_at": "9:00", "break_minutes": 0}]},
            [("V19", "working_patterns.0.ends_at")],
        ),
        (
            "P06",
            {"working_patterns": [{"starts_at": "9:00", "ends_at": "10:00", "break_minutes": 60}]},
            [("V19", "working_patterns.0.ends_at")],
        ),
        ("P06", {"working_patterns": [{"starts_at": "9:00", "ends_at": "10:00", "break_minutes": 59}]}, []),
    ],
)
def test_v19_ranges_are_in_order_and_work_is_longer_than_its_break(
    name: str, change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert found(posting(name, **change)) == expected


# --- missing answers ------------------------------------------------------------------------------


def test_an_empty_form_misses_exactly_what_everybody_must_answer() -> None:
    assert found({}) == [
        ("missing", field)
        for field in (
            "hours_class",
            "publication",
            "occupation",
            "occupation_codes",
            "duties",
            "employment_type",
            "contract_period",
            "workplace",
            "wage_form",
            "base_pay_min",
            "base_pay_max",
            "fixed_overtime",
            "commuting_allowance",
            "hours_kind",
            "overtime",
            "holidays",
            "weekly_holiday",
            "openings",
            "selection_methods",
        )
    ]


@pytest.mark.parametrize("field", posting("P05"))
def test_leaving_out_an_answer_is_found_at_that_field_or_needs_none(field: str) -> None:
    optional = {"interviews", "renewal_limit_years", "renewal_limit_count"}
    named = [name for _, name in found(posting("P05", **{field: None}))]
    if field in optional:
        assert named == []
    elif field in {"contract_starts_on", "contract_ends_on"}:
        assert named == ["contract_months"]
    else:
        assert named[0] == field
