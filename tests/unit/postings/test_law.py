"""What the law demands of a posting (domain.md §3.4): each rule at its limit, one below and one above.

The postings of §8 have no finding at all; each test changes what its rule reads and names everything that is then found.
"""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mypage.core import forms
from mypage.postings import law, minimum_wage
from mypage.postings.content import PostingContent
from mypage.postings.law import Circumstances, Finding, Severity
from mypage.postings.minimum_wage import Rate
from tests.support.postings import POSTINGS, posting

type Found = list[tuple[str, str]]

TODAY = date(2026, 11, 18)
ISHIKAWA = Circumstances(TODAY, "17")


def found(content: dict[str, Any], circumstances: Circumstances = ISHIKAWA) -> Found:
    """Return rule and field of every finding; all of them are errors, in Japanese."""
    return _all(content, circumstances, Severity.ERROR)


def warned(content: dict[str, Any], circumstances: Circumstances = ISHIKAWA) -> Found:
    """Return rule and field of every finding; all of them are warnings, in Japanese."""
    return _all(content, circumstances, Severity.WARN)


def _all(content: dict[str, Any], circumstances: Circumstances, severity: Severity) -> Found:
    answers = PostingContent.model_validate(content)
    checked = law.check(answers, circumstances)
    assert law.breaches(answers, circumstances) == law.errors(checked)
    assert {finding.severity for finding in checked} <= {severity}, checked
    assert all(finding.message.endswith(("。", "。）")) for finding in checked)
    return [(finding.rule, finding.field) for finding in checked]


def pattern(starts_at: str, ends_at: str, break_minutes: int) -> dict[str, Any]:
    return {"starts_at": starts_at, "ends_at": ends_at, "break_minutes": break_minutes}


def day_of(minutes: int) -> dict[str, Any]:
    """Return a working day of so many minutes, with an hour of break."""
    ends = 8 * 60 + 30 + 60 + minutes
    return pattern("8:30", f"{ends // 60}:{ends % 60:02d}", 60)


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
    rate = Rate("17", 1_104, date(2025, 10, 8), 2025)
    monkeypatch.setattr(minimum_wage, "rates_of", lambda _: (rate,))
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
    ("starts", "expected"), [(date(2027, 1, 31), BELOW), (date(2027, 2, 1), []), (date(2026, 11, 19), BELOW)]
)
def test_v01_looks_ahead_to_the_last_valid_day_and_no_further(
    starts: date, expected: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rates = (Rate("17", 1_054, date(2025, 10, 8), 2025), Rate("17", 1_200, starts, 2026))
    monkeypatch.setattr(minimum_wage, "rates_of", lambda _: rates)
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
        "fixed_overtime_hours": 10,
        "fixed_overtime_note": "時間外労働の有無にかかわらず10時間分を支給",
        "fixed_overtime_excess": True,
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


@pytest.mark.parametrize(
    ("days", "expected"),
    [(364, BELOW), (365, [("V01", "annual_holidays")]), (366, [("V01", "annual_holidays")])],
)
def test_v01_nothing_passes_for_a_year_without_a_working_day(days: int, expected: Found) -> None:
    assert found(posting("P05", base_pay_min=1, annual_holidays=days)) == expected
    assert found(posting("P05", wage_form="annual", base_pay_min=1, annual_holidays=days)) == expected


def test_v01_takes_the_longest_working_day_as_the_scheduled_hours() -> None:
    short = {"starts_at": "9:00", "ends_at": "13:00", "break_minutes": 0}
    long = {"starts_at": "22:00", "ends_at": "7:00", "break_minutes": 60}  # over midnight, 8 hours
    content = posting("P05", wage_form="daily", base_pay_min=8_431, base_pay_max=9_000, working_patterns=[short, long])
    assert found(content) == BELOW


@pytest.mark.parametrize("systems", [[], ["shift"], ["variable_month"], ["variable_year"], ["variable_week"]])
def test_v01_counts_the_stated_hours_where_an_average_is_below_all_of_them(systems: list[str]) -> None:
    content = posting("P05", base_pay_min=100_000, daily_minutes=240, working_time_systems=systems)
    assert found(content) == [*BELOW, ("V19", "daily_minutes")]
    (finding, _) = law.check(PostingContent.model_validate(content), ISHIKAWA)
    assert "1時間あたり612円" in finding.message


@pytest.mark.parametrize("system", ["flex", "discretionary", "deemed"])
def test_v01_counts_the_average_where_the_times_are_not_the_hours_worked(system: str) -> None:
    content = posting(
        "P05", base_pay_min=100_000, daily_minutes=240, working_time_systems=[system]
    )  # 1,224 yen an hour
    assert warned(content) == [("V19", "daily_minutes")]


@pytest.mark.parametrize(("minutes", "below"), [(240, False), (284, False), (285, True), (300, True), (239, True)])
def test_v01_counts_an_average_within_the_hours_of_a_span(minutes: int, *, below: bool) -> None:
    pay = {"wage_form": "daily", "base_pay_min": 5_000, "base_pay_max": 5_000}  # 284 minutes x 1,054 yen / 60 = 4,989
    contradiction = [("V19", "daily_minutes")] if minutes < 240 else []
    assert found(posting("P02", **pay, daily_minutes=minutes)) == (BELOW if below else []) + contradiction


@pytest.mark.parametrize(("minutes", "expected"), [(449, [("V19", "daily_minutes")]), (450, []), (900, [])])
def test_v19_a_shift_over_midnight_counts_as_two_days_of_the_average(minutes: int, expected: Found) -> None:
    # The night shift of P04 has 15 hours from 16:30 to 9:30: 7.5 hours a day.
    assert found(posting("P04", base_pay_min=400_000, base_pay_max=400_000, daily_minutes=minutes)) == expected


UNEQUAL = {"working_patterns": [pattern("9:00", "18:00", 60), pattern("9:00", "12:00", 0)]}
"""Days of 8 and of 3 hours: 5.5 hours on average, 245 days a year."""


@pytest.mark.parametrize(
    ("yen", "minutes", "expected"),
    [
        (66_000, 180, [("V01", "daily_minutes")]),
        (118_355, 180, [("V01", "daily_minutes")]),  # 245 days x 5.5 hours x 1,054 yen / 12 = 118,355.4
        (118_356, 180, []),
        (118_357, 180, []),
        (71_000, 181, []),  # more than the shortest day: somebody works longer ones
    ],
)
def test_v01_the_shortest_of_unequal_days_as_the_average_is_to_be_confirmed(
    yen: int, minutes: int, expected: Found
) -> None:
    assert warned(posting("P05", **UNEQUAL, base_pay_min=yen, daily_minutes=minutes)) == expected


def test_v01_below_the_shortest_of_unequal_days_the_longest_one_counts() -> None:
    content = posting("P05", **UNEQUAL, base_pay_min=66_000, daily_minutes=179)
    assert found(content) == [*BELOW, ("V19", "daily_minutes")]


def test_v01_the_shortest_of_unequal_days_is_no_matter_where_even_it_is_paid_too_little() -> None:
    assert found(posting("P05", **UNEQUAL, base_pay_min=60_000, daily_minutes=180)) == BELOW


def test_v01_equal_days_have_no_shortest_one() -> None:
    same = {"working_patterns": [pattern("9:00", "12:00", 0), pattern("13:00", "16:00", 0)]}
    assert found(posting("P05", **same, base_pay_min=66_000, daily_minutes=180)) == []


NIGHT = {"working_patterns": [pattern("8:30", "17:30", 60), pattern("16:30", "9:30", 120)]}
REMEDY = "1日の所定労働時間を入力してください"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (NIGHT, True),
        (UNEQUAL, True),
        ({"working_time_systems": ["flex"]}, True),
        ({}, False),  # one pattern by the clock: nothing else could be entered
        ({**NIGHT, "daily_minutes": 480}, False),
        ({**NIGHT, "wage_form": "hourly"}, False),  # no day is needed
    ],
)
def test_v01_names_the_day_that_it_assumes(change: dict[str, Any], *, named: bool) -> None:
    low = 1_000 if "wage_form" in change else 120_000
    checked = law.check(PostingContent.model_validate(posting("P05", base_pay_min=low, **change)), ISHIKAWA)
    (finding,) = [one for one in checked if one.rule == "V01"]
    assert (finding.field, finding.severity) == (*BELOW[0][1:], Severity.ERROR)
    assert (REMEDY in finding.message) is named


@pytest.mark.parametrize(
    ("ends_at", "expected"),
    [("23:59", [("V19", "daily_minutes")]), ("24:00", [("V19", "daily_minutes")]), ("0:01", [])],
)
def test_v19_a_shift_until_midnight_counts_as_one_day_of_the_average(ends_at: str, expected: Found) -> None:
    late = {"working_patterns": [pattern("16:00", ends_at, 60)], "daily_minutes": 300}
    assert found(posting("P05", **late)) == expected


def allowance(kind: str, yen: int) -> dict[str, Any]:
    return {"kind": kind, "name": "手当", "minimum": yen, "maximum": 90_000}


CONFIRM = [("V01", "allowances")]
"""The allowance is what lifts the pay: whether it is an amount of an hour or a day is to be confirmed."""


@pytest.mark.parametrize(
    ("base", "yen", "severity", "expected"),
    [
        (1_000, 53, Severity.ERROR, BELOW),
        (1_000, 54, Severity.WARN, CONFIRM),
        (1_000, 55, Severity.WARN, CONFIRM),
        (1_053, 0, Severity.ERROR, BELOW),
        (1_053, 1, Severity.WARN, CONFIRM),
        (1_054, 1, Severity.WARN, []),
    ],
)
def test_v01_adds_base_and_allowances_of_an_hour(base: int, yen: int, severity: Severity, expected: Found) -> None:
    content = posting("P02", base_pay_min=base, allowances=[allowance("other", yen)])
    assert _all(content, ISHIKAWA, severity) == expected


@pytest.mark.parametrize("kind", ["family", "attendance", "commuting"])
def test_v01_adds_no_family_attendance_or_commuting_allowance_of_an_hour(kind: str) -> None:
    assert found(posting("P02", base_pay_min=1_000, allowances=[allowance(kind, 100)])) == BELOW


@pytest.mark.parametrize(
    ("yen", "severity", "expected"),
    [(431, Severity.ERROR, BELOW), (432, Severity.WARN, CONFIRM), (433, Severity.WARN, CONFIRM)],
)
def test_v01_divides_base_and_allowances_of_a_day_by_its_hours(yen: int, severity: Severity, expected: Found) -> None:
    daily = {"wage_form": "daily", "base_pay_min": 8_000, "base_pay_max": 9_000}  # 8 hours x 1,054 = 8,432
    content = posting("P05", **daily, allowances=[allowance("other", yen)])
    assert _all(content, ISHIKAWA, severity) == expected


def test_v01_pay_of_another_form_cannot_be_compared_and_is_left_to_the_staff() -> None:
    content = posting("P05", wage_form="other", wage_form_note="出来高による", base_pay_min=1, base_pay_max=1)
    assert warned(content) == [("V01", "wage_form")]


@pytest.mark.parametrize(("valid_until", "expected"), [(date(2026, 3, 30), []), (date(2026, 3, 31), BELOW)])
def test_v01_looks_to_the_last_valid_day_of_what_is_published(valid_until: date, expected: Found) -> None:
    # Akita: 1,031 yen from 2026-03-31 on, which is 翌々月末 for what is accepted on 2026-01-15.
    content = posting("P02", base_pay_min=1_000)
    akita = Circumstances(date(2026, 1, 15), "05")
    assert found(content, akita) == BELOW
    assert found(content, Circumstances(akita.today, "05", valid_until)) == expected


def test_v01_speaks_with_a_floored_figure() -> None:
    (finding,) = law.check(PostingContent.model_validate(posting("P05", base_pay_min=172_153)), ISHIKAWA)
    assert "1時間あたり1,053円" in finding.message
    assert "石川県の最低賃金1,054円" in finding.message


def test_a_later_last_day_is_held_to_the_minimum_wage_alone() -> None:
    """The pay of a trial is among it where one is asked; what only warns, and other rules, are not."""
    beyond = Circumstances(date(2025, 9, 1), "17", date(2025, 10, 8))
    content = posting("P02", **TRIAL, base_pay_min=984, trial_base_pay_min=984, paid_leave_days=0, duties="男性のみ")
    below = [(one.rule, one.field) for one in law.below_minimum_wage(PostingContent.model_validate(content), beyond)]
    assert below == [*BELOW, ("V07", "trial_base_pay_min")]
    untried = PostingContent.model_validate({**content, "trial_period": "no"})
    assert [(one.rule, one.field) for one in law.below_minimum_wage(untried, beyond)] == BELOW
    assert law.below_minimum_wage(untried, Circumstances(date(2025, 9, 1), "17", date(2025, 10, 7))) == []
    other = PostingContent.model_validate({**content, "trial_period": "no", "wage_form": "other"})
    assert law.below_minimum_wage(other, beyond) == []


# --- V02, V03 age ---------------------------------------------------------------------------------

ACTING = {"age_ground": "ground_3c", "age_reason": "演劇の役の表現のため"}
SKILLS = {"age_ground": "ground_3b", "age_reason": "技能の継承のため"}
NIGHT_WORK = {"age_ground": "ground_2", "age_min": 18, "age_max": None}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"age_min": 30, "age_max": 45, "age_ground": None}, [("V02", "age_ground")]),  # N2
        ({"age_limit": "none", "age_ground": None}, []),
        ({**ACTING, "age_max": None}, [("V02", "age_min")]),
        ({**ACTING, "age_max": 45}, []),
        ({**ACTING, "age_max": None, "age_min": 18}, []),
        ({"age_ground": None, "age_max": None}, [("V02", "age_ground"), ("V02", "age_min")]),
    ],
)
def test_v02_an_age_limit_has_a_ground_and_says_which_ages(change: dict[str, Any], expected: Found) -> None:
    assert found(posting("P01", **change)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"retirement_age": 60, "age_max": 58}, [("V03", "age_max")]),
        ({"retirement_age": 60, "age_max": 59}, []),
        ({"retirement_age": 60, "age_max": 60}, [("V03", "age_max")]),
        ({"age_max": None}, [("V03", "age_max")]),
        ({"age_min": 18}, [("V03", "age_min")]),
        ({"retirement_age_system": "no", "retirement_age": None}, [("V03", "retirement_age_system")]),
        (
            {"contract_period": "fixed", "contract_months": 12, "renewal": "in_principle", "renewal_limit": "none"},
            [("V03", "contract_period")],
        ),
    ],
)
def test_v03_ground_1_is_the_retirement_age_without_a_fixed_term(change: dict[str, Any], expected: Found) -> None:
    assert found(posting("P01", **change)) == expected


FIXED = {"contract_period": "fixed", "contract_months": 12, "renewal": "in_principle", "renewal_limit": "none"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"age_max": 44}, []),
        ({"experience": "required", "experience_note": "施工管理3年"}, [("V03", "experience")]),  # N3
        ({"experience": "preferred", "experience_note": "施工管理3年"}, [("V03", "experience")]),
        ({"age_min": 18}, [("V03", "age_min")]),
        ({"age_max": None}, [("V03", "age_max")]),
        (FIXED, [("V03", "contract_period")]),
    ],
)
def test_v03_ground_3a_asks_for_no_experience_no_lower_limit_and_no_fixed_term(
    change: dict[str, Any], expected: Found
) -> None:
    assert found(posting("P07", **change)) == expected


@pytest.mark.parametrize(("age_max", "expected"), [(44, []), (45, [("V03", "age_max")]), (46, [("V03", "age_max")])])
def test_v03_ground_3a_is_meant_for_those_below_about_45(age_max: int, expected: Found) -> None:
    assert warned(posting("P07", age_max=age_max)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({**SKILLS, "age_min": 30, "age_max": 39}, []),
        ({**SKILLS, "age_min": 30, "age_max": 39, **FIXED}, [("V03", "contract_period")]),
        ({**ACTING, "age_min": 30, "age_max": 39, **FIXED}, []),
        ({**NIGHT_WORK, "age_reason": None}, [("V03", "age_reason")]),
        ({**NIGHT_WORK, "age_reason": "深夜業のため", **FIXED}, []),
    ],
)
def test_v03_grounds_2_and_3b_and_3c(change: dict[str, Any], expected: Found) -> None:
    assert found(posting("P07", **change)) == expected


@pytest.mark.parametrize(
    ("age_min", "reason", "expected"),
    [
        (59, None, [("V03", "age_reason")]),
        (60, None, [("missing", "age_reason")]),
        (61, None, [("missing", "age_reason")]),
        (59, "就職氷河期世代の採用のため", []),
        (60, "60歳以上の方の採用のため", []),
    ],
)
def test_v03_ground_3d_is_for_60_and_older_or_says_for_whom(age_min: int, reason: str | None, expected: Found) -> None:
    assert found(posting("P10", age_min=age_min, age_reason=reason)) == expected


YOUNG = "若い方が欲しいため"


@pytest.mark.parametrize(
    ("name", "change", "expected"),
    [
        ("P01", {"age_reason": YOUNG}, [("V03", "age_reason")]),
        ("P01", {"age_reason": "定年が６０歳のため"}, []),
        ("P07", {"age_reason": YOUNG}, [("V03", "age_reason")]),
        ("P07", {"age_reason": "キャリア形成のため"}, []),
        ("P07", {**NIGHT_WORK, "age_reason": YOUNG}, [("V03", "age_reason")]),
        ("P07", {**NIGHT_WORK, "age_reason": "労働基準法による"}, []),
        ("P07", {**SKILLS, "age_reason": YOUNG}, [("V03", "age_reason")]),
        ("P07", SKILLS, []),
        ("P07", {**ACTING, "age_reason": YOUNG}, [("V03", "age_reason")]),
        ("P07", ACTING, []),
    ],
)
def test_v03_the_reason_names_what_the_ground_demands(name: str, change: dict[str, Any], expected: Found) -> None:
    assert warned(posting(name, **change)) == expected


@pytest.mark.parametrize(
    ("age_min", "age_max", "reason", "expected"),
    [
        (20, 30, YOUNG, [("V03", "age_reason")]),
        (20, 30, "国の施策の対象者を募集", []),
        (35, 55, "就職氷河期世代の正社員化のため", []),
        (59, None, "60歳以上の方を募集", [("V03", "age_reason")]),
        (60, None, "60歳以上の方を募集", []),
        (61, None, "経験を生かしてほしいため", []),
    ],
)
def test_v03_ground_3d_names_the_generation_or_the_measure_below_60(
    age_min: int, age_max: int | None, reason: str, expected: Found
) -> None:
    assert warned(posting("P10", age_min=age_min, age_max=age_max, age_reason=reason)) == expected


def test_v03_a_ground_without_an_age_limit_is_not_judged() -> None:
    assert found(posting("P01", age_limit="none", age_min=18, **FIXED)) == []
    assert found(posting("P07", age_limit="none", experience="required", experience_note="3年")) == []


# --- V04 scope of change --------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["duties", "workplace"])
@pytest.mark.parametrize(
    ("scope", "note", "expected"),
    [
        (None, None, ["{}_change"]),
        (None, "会社の定める業務", ["{}_change"]),
        ("none", None, []),
        ("changes", None, ["{}_change_note"]),
        ("changes", "会社の定める範囲", []),
    ],
)
def test_v04_the_scope_of_change_is_stated(what: str, scope: str | None, note: str | None, expected: list[str]) -> None:
    content = posting("P05", **{f"{what}_change": scope, f"{what}_change_note": note})
    assert found(content) == [("V04", field.format(what)) for field in expected]


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
        (
            {"contract_period": "fixed_short", "contract_ends_on": "2027-06-30", "renewal_limit": None},
            [("V05", "renewal_limit")],
        ),
        ({"contract_period": "indefinite", "renewal": None, "renewal_limit": None}, []),
        ({"contract_period": "daily", "renewal": None, "renewal_limit": None}, []),
    ],
)
def test_v05_a_fixed_term_states_length_renewal_criterion_and_upper_limit(
    change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert found(posting("P05", **change)) == expected


# --- V06 fixed overtime pay -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"fixed_overtime_hours": None}, [("V06", "fixed_overtime_hours")]),  # N4
        ({"fixed_overtime_min": None}, [("V06", "fixed_overtime_min")]),
        ({"fixed_overtime_max": None}, [("V06", "fixed_overtime_max")]),
        ({"fixed_overtime_note": None}, [("V06", "fixed_overtime_note")]),
        ({"fixed_overtime_excess": None}, [("V06", "fixed_overtime_excess")]),
        ({"fixed_overtime_excess": False}, [("V06", "fixed_overtime_excess")]),
        ({"fixed_overtime": "no", "fixed_overtime_hours": None, "fixed_overtime_excess": None}, []),
    ],
)
def test_v06_fixed_overtime_pay_states_amount_hours_calculation_and_excess(
    change: dict[str, Any], expected: Found
) -> None:
    assert found(posting("P03", **change)) == expected


# (365 - 115) days x 8 hours = 2,000 hours a year. 200,000 x 12 / 2,000 x 1.25 = 1,500 yen an hour; the top: 2,250.
PREMIUM = {
    "base_pay_min": 200_000,
    "base_pay_max": 300_000,
    "trial_base_pay_min": 200_000,
    "annual_holidays": 115,
    "daily_minutes": 480,
    "fixed_overtime_hours": 20,
}


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (29_999, 45_000, [("V06", "fixed_overtime_min")]),
        (30_000, 45_000, []),
        (30_001, 45_001, []),
        (30_000, 44_999, [("V06", "fixed_overtime_max")]),
        (29_999, 44_999, [("V06", "fixed_overtime_min"), ("V06", "fixed_overtime_max")]),
    ],
)
def test_v06_the_amount_reaches_hours_times_hourly_base_times_1_25(low: int, high: int, expected: Found) -> None:
    assert warned(posting("P03", **PREMIUM, fixed_overtime_min=low, fixed_overtime_max=high)) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("other", [("V06", "fixed_overtime_min"), ("V06", "fixed_overtime_max")]),
        ("attendance", [("V06", "fixed_overtime_min"), ("V06", "fixed_overtime_max")]),
        ("family", []),
        ("commuting", []),
    ],
)
def test_v06_family_and_commuting_allowances_do_not_raise_the_hourly_base(kind: str, expected: Found) -> None:
    allowance = {"kind": kind, "name": "手当", "minimum": 1_000, "maximum": 1_000}
    amounts = {"fixed_overtime_min": 30_000, "fixed_overtime_max": 45_000}
    assert warned(posting("P03", **PREMIUM, **amounts, allowances=[allowance])) == expected


def test_v06_judges_each_end_for_itself() -> None:
    content = posting("P03", **PREMIUM, fixed_overtime_min=None, fixed_overtime_max=44_999)
    checked = law.check(PostingContent.model_validate(content), ISHIKAWA)
    assert [(f.field, f.severity) for f in checked] == [
        ("fixed_overtime_min", Severity.ERROR),
        ("fixed_overtime_max", Severity.WARN),
    ]


# --- V07 trial period -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"trial_period": None}, [("V07", "trial_period")]),
        ({"trial_period": "no", "trial_months": None, "trial_conditions": None}, []),
        ({"trial_months": None}, [("V07", "trial_months")]),
        ({"trial_conditions": None}, [("V07", "trial_conditions")]),
        ({"trial_conditions_note": None}, [("V07", "trial_conditions_note")]),
        ({"trial_conditions": "same", "trial_conditions_note": None}, []),
    ],
)
def test_v07_a_trial_period_states_length_and_conditions(change: dict[str, Any], expected: Found) -> None:
    assert found(posting("P03", **change)) == expected


TRIAL = {
    "trial_period": "yes",
    "trial_months": 3,
    "trial_conditions": "different",
    "trial_conditions_note": "賃金が異なります",
}


@pytest.mark.parametrize(
    ("yen", "expected"),
    [
        (1_053, [("V07", "trial_base_pay_min")]),
        (1_054, []),
        (1_055, []),
        (None, [("V07", "trial_base_pay_min")]),  # conditions differ: the pay among them is stated
    ],
)
def test_v07_pay_in_the_trial_period_reaches_the_minimum_wage(yen: int | None, expected: Found) -> None:
    assert found(posting("P02", **TRIAL, trial_base_pay_min=yen)) == expected


def test_v07_pay_of_a_trial_that_is_not_different_is_not_asked() -> None:
    assert found(posting("P02", **{**TRIAL, "trial_conditions": "same"}, trial_base_pay_min=900)) == []


# --- V08 smoking ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("smoking", "note", "expected"),
    [
        (None, None, [("V08", "smoking")]),
        ("indoor_ban", None, []),
        ("smoking_room", None, []),
        ("none", None, []),
        ("other_measures", None, [("V08", "smoking_note")]),
        ("other", None, [("V08", "smoking_note")]),
        ("other", "屋外での作業です", []),
    ],
)
def test_v08_measures_against_smoke_are_stated(smoking: str | None, note: str | None, expected: Found) -> None:
    assert found(posting("P05", smoking=smoking, smoking_note=note)) == expected


# --- V09 words ------------------------------------------------------------------------------------

RESTRICTING = [
    "男性のみ", "女性のみ", "男子のみ", "女子のみ", "男性限定", "女性限定", "男性に限る", "女性に限ります",
    "女性職員のみ", "女性看護師のみ募集", "男性ドライバー限定", "女性の求職者に限る", "女子学生限定",
    "女性に限定した募集", "男性に限定します", "女性に限って募集", "女性に限らせていただきます",
    "男性の方のみ", "女性の方限定", "女性スタッフのみ募集", "対象：男性（のみ）",
    "女 性 の み", "女性　のみ", "女性\nのみ", "男\u200b性のみ", "㊛のみ", "⼥性のみ",
    "女性のみの職場ではありません",  # a plain phrase is found even where it is denied
    "女性限定募集", "女性薬剤師限定", "女性の警備員のみ", "女性理学療法士のみ", "女性インストラクター限定",
    "女性ネイリストのみのサロン",
    "女性営業スタッフ限定", "女性のみ募集のジム", "女性のみ活躍中のサロン", "女性限定の求人。サロンです", "ジムは女性のみ採用",
    "女性のみ。ジムの受付", "女性限定！サロンスタッフ募集", "サロンスタッフ（女性のみ）", "ジムのインストラクター（女性限定）",
    "スタッフは女性のみのサロンです", "受付スタッフは全員女性のみ", "応募者は女性のみ", "看護師は女性のみ",
    "ジムの受付は女性のみ", "女性限定のエステティシャン", "女性エステティシャンのみ",
    "お客様対応ができる女性のみ", "お客様と接するため女性のみ", "利用者は女性のため女性のみ",
    "女性限定ジム。女性スタッフのみ募集",  # of guests first, then of workers
]  # fmt: skip
OF_GUESTS = [
    "女性限定ジムのインストラクター", "利用者は女性のみ", "女性のみのお客様", "入居者様は女性のみです", "会員は全員女性のみ",
    "お客様は主に30代の女性のみです", "女性限定のフィットネスジム", "女性限定の24時間ジムです", "女性のみのサロン",
    "寮（女性限定）", "寮は女性のみ入居可", "更衣室：女性のみ", "女性限定マンションの管理", "女性センターのみ",
    "女性コンパニオン限定",
]  # fmt: skip
SUGGESTING = [
    "営業マン", "ｾｰﾙｽﾏﾝ", "営 業 マ ン", "サービスマン", "ガードマン", "カメラマン", "ベルマン",
    "ウェイトレス", "ウエイトレス", "ウェートレス", "ウェイター", "スチュワーデス", "ホステス", "ホールボーイ",
    "看護婦", "保母", "寮母", "家政婦", "清掃婦", "営業レディ",
    "男性歓迎", "女性歓迎", "女性大歓迎", "女子を優先", "男性向け", "女性向き", "女性優先", "男性募集", "女性だけの職場",
    "主婦歓迎", "主婦の方歓迎", "主婦向け",
    "女性向けのお仕事", "女性向きの軽作業", "女性向けの簡単な作業", "女性向けパート募集", "女性向けです",
    "身長160cm以上", "身長が１６０㎝以上の方", "体重50kg以上", "握力30キロ以上", "体力のある方", "体力に自信がある方",
    "３０ｋｇの荷物を持てる方", "全国転勤できる方", "転勤が可能な方",
]  # fmt: skip
HARMLESS = [
    "ウェイトリフティング", "ウェイトトレーニング", "ハイウェイターミナル",
    "ウェイター・ウェイトレス", "ウェイトレス／ウェイター", "営業マンション", "マンション管理", "カメラ、マンション",
    "男女不問", "男女とも歓迎", "男性・女性歓迎", "男性も女性も歓迎", "男性、女性募集", "女性が活躍",
    "女性会員限定サロンの受付", "男性利用者のみの施設", "女性客のみ", "女性患者のみ", "女性用トイレのみ", "男性更衣室のみ",
    "女性向けアパレルの販売", "女性向けの商品開発", "女性向け化粧品", "男性向け雑誌の編集", "主婦向け講座の企画",
    "女性に限定せず", "女性に限定しません", "女性に限定されない", "女性のみなさんも",
    "女性に限らず", "女性に限りません", "女性のみならず男性も", "女性のみではありません", "男性・女性限定なし",
    "彼女のみ", "少女のみ", "男女限定", "女性用更衣室あり", "女性専用休憩室",
    "主夫・主婦歓迎", "主婦（夫）歓迎", "看護師", "保育士",
    "身長計の点検", "体力づくり", "荷物は10kg以下です", "転勤なし", "転勤の可能性あり",
]  # fmt: skip


def v09(text: str) -> list[tuple[str, Severity, str]]:
    checked = law.check(PostingContent.model_validate(posting("P05", duties=text)), ISHIKAWA)
    return [(finding.rule, finding.severity, finding.field) for finding in checked]


@pytest.mark.parametrize("text", RESTRICTING)
def test_v09_a_plain_restriction_to_one_sex_is_refused(text: str) -> None:
    assert v09(text) == [("V09", Severity.ERROR, "duties")]


@pytest.mark.parametrize("text", SUGGESTING)
def test_v09_words_that_suggest_one_sex_are_to_be_confirmed(text: str) -> None:
    assert v09(text) == [("V09", Severity.WARN, "duties")]


@pytest.mark.parametrize("text", OF_GUESTS)
def test_v09_a_restriction_of_guests_is_to_be_confirmed(text: str) -> None:
    assert v09(text) == [("V09", Severity.WARN, "duties")]


@pytest.mark.parametrize("text", HARMLESS)
def test_v09_other_words_are_left_alone(text: str) -> None:
    assert v09(text) == []


def test_v09_one_finding_per_field_names_the_word() -> None:
    content = posting("P05", occupation="営業マン（男性のみ）", duties="看護婦、保母")  # N9
    checked = law.check(PostingContent.model_validate(content), ISHIKAWA)
    assert [(f.rule, f.severity, f.field) for f in checked] == [
        ("V09", Severity.ERROR, "occupation"),
        ("V09", Severity.WARN, "duties"),
    ]
    assert "「男性のみ」" in checked[0].message
    assert "「看護婦」" in checked[1].message


@pytest.mark.parametrize(
    "claim",
    [
        *(
            "ポジティブ・アクション",
            "ポジティブアクション",
            "ポジティブ アクション",
            "ﾎﾟｼﾞﾃｨﾌﾞ･ｱｸｼｮﾝ",
            "ポジティヴ・アクション",
        ),
        *("Positive Action", "適用除外の職務", "男女雇用機会均等法の適用除外"),
    ],
)
def test_v09_who_claims_an_exception_leaves_it_to_the_staff(claim: str) -> None:
    assert warned(posting("P05", duties="女性のみ", special_notes=claim)) == [("V09", "duties")]


@pytest.mark.parametrize("text", ["男女雇用機会均等法を守ります。", "雇用機会均等法に基づき選考します。"])
def test_v09_the_name_of_the_law_alone_excuses_nothing(text: str) -> None:
    assert found(posting("P05", duties="女性のみ", special_notes=text)) == [("V09", "duties")]


OF_A_CERTAIN_SHAPE = {"dispatch_licence", "workplace_postal_code", "contact_phone", "contact_fax", "contact_email"}
FREE_TEXTS = [
    field["key"]
    for field in forms.catalogue(PostingContent, ())["fields"]
    if field["kind"] in {"text", "textarea"} and field["key"] not in OF_A_CERTAIN_SHAPE
]


def asking_for(key: str) -> dict[str, Any]:
    """Return answers with which the form asks for a field."""
    kinds = {field["key"]: field["kind"] for field in forms.catalogue(PostingContent, ())["fields"]}
    conditions = forms.items(PostingContent)[key].shown_when or {}
    return {name: [one[0]] if kinds[name] == "choices" else one[0] for name, one in conditions.items()}


@pytest.mark.parametrize("key", FREE_TEXTS)
def test_v09_reads_every_text_of_the_form(key: str) -> None:
    content = PostingContent.model_validate(posting("P05", **{**asking_for(key), key: "女性のみ"}))
    assert Finding("V09", Severity.ERROR, key, "") in [f._replace(message="") for f in law.check(content, ISHIKAWA)]


def test_v09_reads_the_names_in_lists() -> None:
    allowance = {"kind": "other", "name": "看護婦手当", "minimum": 1, "maximum": 1}
    licence = {"name": "保母資格", "demand": "preferred"}
    assert warned(posting("P05", allowances=[allowance], licences=[licence])) == [
        ("V09", "allowances.0.name"),
        ("V09", "licences.0.name"),
    ]


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
    rules = found(posting("P06", working_patterns=[pattern], daily_minutes=None))
    assert rules == ([("V10", "working_patterns.0.break_minutes")] if refused else [])


@pytest.mark.parametrize(
    ("working", "minutes", "refused"),
    [(360, 0, False), (361, 0, True), (361, 45, False), (480, 45, False), (481, 45, True), (481, 60, False)],
)
def test_v10_holds_for_hours_within_a_span(working: int, minutes: int, *, refused: bool) -> None:
    long_days = {"working_time_systems": ["variable_month"], "insurances": ["employment", "accident"]}
    content = posting("P02", span_minutes_max=working, span_break_minutes=minutes, span_ends_at="20:00", **long_days)
    assert found(content) == ([("V10", "span_break_minutes")] if refused else [])


@pytest.mark.parametrize("system", ["flex", "discretionary", "deemed"])
@pytest.mark.parametrize(
    ("average", "minutes", "refused"),
    [(360, 0, False), (361, 0, True), (361, 45, False), (480, 45, False), (481, 45, True), (481, 60, False)],
)
def test_v10_an_average_day_that_is_longer_than_the_core_time_needs_its_break(
    system: str, average: int, minutes: int, *, refused: bool
) -> None:
    core = {"working_patterns": [pattern("10:00", "14:00", minutes)], "daily_minutes": average}
    checked = law.check(PostingContent.model_validate(posting("P03", **core, working_time_systems=[system])), ISHIKAWA)
    assert (("V10", "working_patterns.0.break_minutes") in [(f.rule, f.field) for f in checked]) is refused


def test_v10_names_the_pattern_that_lacks_its_break() -> None:
    fine = {"starts_at": "9:00", "ends_at": "18:00", "break_minutes": 60}
    over_midnight = {"starts_at": "16:30", "ends_at": "9:30", "break_minutes": 45}
    assert found(posting("P06", working_patterns=[fine, over_midnight])) == [
        ("V10", "working_patterns.1.break_minutes")
    ]


# --- V11 paid leave -------------------------------------------------------------------------------

LEAVE = [("V11", "paid_leave_days")]


@pytest.mark.parametrize(("days", "expected"), [(9, LEAVE), (10, []), (11, [])])
def test_v11_full_time_has_ten_days_of_paid_leave(days: int, expected: Found) -> None:
    assert warned(posting("P05", paid_leave_days=days)) == expected


@pytest.mark.parametrize(("weekly_days", "due"), [(1, 1), (2, 3), (3, 5), (4, 7), (5, 10), (6, 10)])
def test_v11_part_time_has_paid_leave_by_the_days_a_week(weekly_days: int, due: int) -> None:
    hours = {"span_minutes_min": 180, "span_minutes_max": 180, "weekly_days": weekly_days, "weekly_days_max": None}
    assert warned(posting("P02", **hours, paid_leave_days=due - 1)) == LEAVE
    assert warned(posting("P02", **hours, paid_leave_days=due)) == []


ALL_INSURANCES = ["employment", "accident", "health", "pension"]


@pytest.mark.parametrize(("minutes", "expected"), [(449, []), (450, LEAVE), (451, LEAVE)])
def test_v11_from_30_hours_a_week_on_part_time_has_ten_days(minutes: int, expected: Found) -> None:
    hours = {"weekly_days": 4, "weekly_days_max": None, "span_minutes_max": minutes, "span_break_minutes": 45}
    ends = {"span_ends_at": "18:00", "insurances": ALL_INSURANCES}
    assert warned(posting("P02", **hours, **ends, paid_leave_days=7)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"contract_months": 6, "renewal": "none"}, []),
        ({"contract_months": 7, "renewal": "none"}, LEAVE),
        ({"contract_months": 6, "renewal": "in_principle"}, LEAVE),
        ({"contract_period": "daily"}, []),
        ({"weekly_days": None, "weekly_days_max": None}, [("missing", "weekly_days")]),
        ({"paid_leave_days": None}, [("missing", "paid_leave_days")]),
    ],
)
def test_v11_is_silent_where_nobody_stays_six_months_or_an_answer_is_missing(
    change: dict[str, Any], expected: Found
) -> None:
    checked = law.check(PostingContent.model_validate(posting("P02", **{"paid_leave_days": 0, **change})), ISHIKAWA)
    assert [(f.rule, f.field) for f in checked] == expected


@pytest.mark.parametrize("known", [{"contract_starts_on": "2027-04-01"}, {"contract_ends_on": "2027-04-02"}, {}])
def test_v11_takes_an_unknown_length_for_a_long_one(known: dict[str, str]) -> None:
    term = {"contract_starts_on": None, "contract_ends_on": None, "renewal": "none", **known}
    checked = law.check(PostingContent.model_validate(posting("P05", **term, paid_leave_days=0)), ISHIKAWA)
    assert [(f.rule, f.field) for f in checked] == [("V05", "contract_months"), *LEAVE]


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        ("2027-04-01", "2027-09-30", []),  # 183 days
        ("2027-04-01", "2027-10-01", LEAVE),
        ("2027-07-01", "2027-12-31", []),  # 184 days
        ("2027-07-01", "2028-01-01", LEAVE),
        ("2027-08-31", "2028-02-28", []),
        ("2027-08-31", "2028-02-29", LEAVE),  # the last of a month stands for a day that it lacks
    ],
)
def test_v11_counts_the_six_months_by_dates(starts_on: str, ends_on: str, expected: Found) -> None:
    term = {"contract_starts_on": starts_on, "contract_ends_on": ends_on, "renewal": "none"}
    assert warned(posting("P05", **term, paid_leave_days=0)) == expected


# --- V12 working time -----------------------------------------------------------------------------

WELL_PAID = {"base_pay_min": 260_000, "base_pay_max": 260_000}
"""The minimum wage is reached however long the hours."""


@pytest.mark.parametrize(
    ("ends_at", "expected"),
    [("17:29", []), ("17:30", []), ("17:31", [("V12", "working_patterns.0.ends_at")])],
)
def test_v12_a_day_has_at_most_eight_hours(ends_at: str, expected: Found) -> None:
    assert warned(posting("P05", working_patterns=[pattern("8:30", ends_at, 60)])) == expected


@pytest.mark.parametrize("system", ["variable_month", "variable_year", "variable_week", "flex", "discretionary"])
def test_v12_a_system_excuses_longer_days_and_weeks(system: str) -> None:
    long = {"working_patterns": [pattern("8:30", "18:30", 60)], "annual_holidays": 100}
    assert warned(posting("P05", **WELL_PAID, **long, working_time_systems=[system])) == []


@pytest.mark.parametrize("system", ["shift", "deemed"])
def test_v12_other_systems_do_not_excuse_longer_days(system: str) -> None:
    long = posting("P05", working_patterns=[pattern("8:30", "17:31", 60)], working_time_systems=[system])
    assert warned(long) == [("V12", "working_patterns.0.ends_at")]


def test_v12_names_the_longest_day() -> None:
    days = [pattern("8:30", "17:30", 60), pattern("8:30", "18:30", 60)]
    assert warned(posting("P05", **WELL_PAID, working_patterns=days)) == [("V12", "working_patterns.1.ends_at")]
    assert warned(posting("P05", working_patterns=days[:1], daily_minutes=481)) == [("V12", "daily_minutes")]
    span = {"hours_kind": "span", "span_starts_at": "8:00", "span_ends_at": "18:00", "span_minutes_min": 400}
    content = posting("P05", **WELL_PAID, **span, span_minutes_max=481, span_break_minutes=60)
    assert warned(content) == [("V12", "span_minutes_max")]


@pytest.mark.parametrize(
    ("annual_holidays", "minutes", "special", "expected"),
    [
        (105, 480, None, []),  # 39.89 hours a week
        (104, 480, None, [("V12", "daily_minutes"), ("V13", "annual_holidays")]),  # 40.04
        (100, 473, None, [("V12", "daily_minutes")]),  # 40.06
        (100, 472, None, []),  # 39.98
        (104, 480, True, []),
        (79, 480, True, []),  # 43.88
        (78, 480, True, [("V12", "daily_minutes")]),  # 44.03
        (104, None, None, [("V12", "working_patterns.0.ends_at"), ("V13", "annual_holidays")]),
    ],
)
def test_v12_a_week_of_full_time_has_on_average_at_most_40_hours_or_44(
    annual_holidays: int, minutes: int | None, special: bool | None, expected: Found
) -> None:
    hours = {"annual_holidays": annual_holidays, "daily_minutes": minutes, "special_44_hours": special}
    days = [day_of(minutes or 480)]
    assert warned(posting("P05", **WELL_PAID, **hours, working_patterns=days)) == expected


@pytest.mark.parametrize(
    ("days", "minutes", "expected"),
    [(5, 480, []), (6, 400, []), (6, 401, [("V12", "weekly_days")])],
)
def test_v12_a_week_of_part_time_has_at_most_40_hours(days: int, minutes: int, expected: Found) -> None:
    hours = {"weekly_days": days, "weekly_days_max": None, "daily_minutes": minutes, "paid_leave_days": 10}
    assert warned(posting("P02", **hours, insurances=ALL_INSURANCES)) == expected


@pytest.mark.parametrize(("most", "expected"), [(5, []), (6, [("V12", "weekly_days_max")])])
def test_v12_a_week_of_the_most_days_offered_has_at_most_40_hours(most: int, expected: Found) -> None:
    days = {"weekly_days": 4, "weekly_days_max": most, "daily_minutes": 480, "paid_leave_days": 10}
    assert warned(posting("P02", **days, insurances=ALL_INSURANCES)) == expected


# --- V13 holidays ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "expected"), [(51, [("V13", "annual_holidays")]), (52, []), (53, [])])
def test_v13_a_year_has_a_day_off_each_week(days: int, expected: Found) -> None:
    # 5 hours a day: neither 40 hours a week nor the minimum wage is touched.
    assert found(posting("P05", annual_holidays=days, working_patterns=[day_of(300)])) == expected


@pytest.mark.parametrize(
    ("days", "minutes", "expected"),
    [
        (104, 480, [("V12", "daily_minutes"), ("V13", "annual_holidays")]),
        (105, 480, []),
        (106, 480, []),
        (104, 479, []),
        (52, 399, []),
    ],
)
def test_v13_with_eight_hours_a_day_a_year_has_105_days_off(days: int, minutes: int, expected: Found) -> None:
    hours = {"daily_minutes": minutes, "working_patterns": [day_of(minutes)]}
    assert warned(posting("P05", **WELL_PAID, annual_holidays=days, **hours)) == expected


def test_v13_a_variable_system_has_no_105_days() -> None:
    assert warned(posting("P06", annual_holidays=100)) == []


@pytest.mark.parametrize(
    ("holidays", "expected"),
    [
        ([], [("V13", "holidays")]),
        (["national"], [("V13", "holidays")]),
        (["sun"], []),
        (["other"], []),
        (None, [("missing", "holidays")]),
    ],
)
def test_v13_some_days_are_off_besides_national_holidays(holidays: list[str] | None, expected: Found) -> None:
    assert found(posting("P05", holidays=holidays)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"weekly_days": 6, "weekly_days_max": None}, []),
        ({"weekly_days": 7, "weekly_days_max": None}, [("V13", "weekly_days")]),
        ({"weekly_days": 3, "weekly_days_max": 7}, [("V13", "weekly_days_max")]),
        ({"weekly_days": 7, "weekly_days_max": 7}, [("V13", "weekly_days")]),
        (
            {"weekly_days": 7, "weekly_days_max": None, "annual_holidays": 51},
            [("V13", "weekly_days"), ("V13", "annual_holidays")],
        ),
    ],
)
def test_v13_a_week_of_part_time_has_a_day_off(change: dict[str, Any], expected: Found) -> None:
    short = {"span_minutes_min": 120, "span_minutes_max": 120, "paid_leave_days": 10}
    assert found(posting("P02", **short, **change)) == expected


# --- V14 overtime ---------------------------------------------------------------------------------

CLAUSE = {"special_clause": "yes", "special_clause_note": "年末の繁忙期"}
NO_CLAUSE = {"special_clause": "no", "special_clause_note": None}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"overtime_hours": None}, [("V14", "overtime_hours")]),
        ({"overtime_hours": 44, **NO_CLAUSE}, []),
        ({"overtime_hours": 45, **NO_CLAUSE}, []),
        ({"overtime_hours": 46, **NO_CLAUSE}, [("V14", "special_clause")]),
        ({"overtime_hours": 46, "special_clause": None, "special_clause_note": None}, [("V14", "special_clause")]),
        ({"overtime_hours": 46, **CLAUSE, "special_clause_note": None}, [("V14", "special_clause_note")]),
        ({"overtime_hours": 46, **CLAUSE}, []),
        ({"overtime": "no", "overtime_hours": 46, **NO_CLAUSE}, []),
    ],
)
def test_v14_more_than_45_hours_of_overtime_need_the_special_clause(change: dict[str, Any], expected: Found) -> None:
    assert found(posting("P06", **change)) == expected


# --- V15 insurance --------------------------------------------------------------------------------

INSURANCE = [("V15", "insurances")]


@pytest.mark.parametrize(
    ("insurances", "lacking"),
    [
        (["employment", "accident", "health", "pension"], []),
        (["employment", "public_accident", "health", "pension"], []),
        (["employment", "health", "pension"], ["労災保険"]),
        (["accident", "health", "pension"], ["雇用保険"]),
        (["employment", "accident", "pension"], ["健康保険"]),
        (["employment", "accident", "health"], ["厚生年金"]),
        ([], ["労災保険", "雇用保険", "健康保険", "厚生年金"]),
    ],
)
def test_v15_full_time_has_all_four_insurances(insurances: list[str], lacking: list[str]) -> None:
    checked = law.check(PostingContent.model_validate(posting("P05", insurances=insurances)), ISHIKAWA)
    assert [f.field for f in checked if f.rule == "V15"] == (["insurances"] if lacking else [])
    assert all("・".join(lacking) in f.message and f.severity is Severity.WARN for f in checked if f.rule == "V15")


@pytest.mark.parametrize(
    ("minutes", "insurances", "expected"),
    [
        (299, ["accident"], []),  # 4 days: 19h56
        (300, ["accident"], INSURANCE),  # 20h
        (300, ["accident", "employment"], []),
        (449, ["accident", "employment"], []),  # 29h56
        (450, ["accident", "employment"], INSURANCE),  # 30h
        (450, ["accident", "employment", "health"], INSURANCE),
        (450, ALL_INSURANCES, []),
    ],
)
def test_v15_part_time_has_those_that_its_hours_ask_for(minutes: int, insurances: list[str], expected: Found) -> None:
    hours = {"weekly_days": 4, "weekly_days_max": None, "daily_minutes": minutes, "paid_leave_days": 10}
    assert warned(posting("P02", **hours, insurances=insurances)) == expected


@pytest.mark.parametrize(
    ("ends_on", "insurances", "expected"),
    [
        ("2027-04-30", ["accident"], []),  # 30 days
        ("2027-05-01", ["accident"], INSURANCE),  # 31
        ("2027-05-31", ["accident", "employment"], []),  # two months
        ("2027-06-01", ["accident", "employment"], INSURANCE),
    ],
)
def test_v15_very_short_employment_has_fewer(ends_on: str, insurances: list[str], expected: Found) -> None:
    term = {"contract_period": "fixed_short", "contract_ends_on": ends_on, "renewal": "none"}
    assert warned(posting("P05", **term, insurances=insurances)) == expected


@pytest.mark.parametrize(("days", "insurances", "expected"), [(30, ["accident"], []), (31, ["accident"], INSURANCE)])
def test_v15_counts_31_days_also_in_a_long_month(days: int, insurances: list[str], expected: Found) -> None:
    term = {"contract_starts_on": "2027-07-01", "contract_ends_on": f"2027-07-{days}", "renewal": "none"}
    assert warned(posting("P05", **term, contract_period="fixed_short", insurances=insurances)) == expected


@pytest.mark.parametrize(("months", "expected"), [(1, []), (2, []), (3, INSURANCE)])
def test_v15_counts_two_months_by_months(months: int, expected: Found) -> None:
    dates = {"contract_starts_on": None, "contract_ends_on": None, "renewal": "none"}
    given = ["accident", "employment"]
    content = posting("P05", **dates, contract_period="fixed_short", contract_months=months, insurances=given)
    assert warned(content) == expected


def test_v15_full_time_has_them_however_short_its_hours() -> None:
    assert warned(posting("P05", working_patterns=[day_of(180)], insurances=["accident"])) == INSURANCE


# --- V16 dispatch ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "change", "expected"),
    [
        ("P08", {"dispatch_licence": None}, [("V16", "dispatch_licence")]),  # N8
        ("P08", {"engagement": "temp_to_perm"}, []),
        ("P08", {"engagement": "temp_to_perm", "dispatch_licence": None}, [("V16", "dispatch_licence")]),
        ("P08", {"engagement": "direct"}, [("V16", "employment_type")]),
        ("P08", {"engagement": "contracting"}, [("V16", "employment_type")]),
        ("P08", {"employment_type": "regular"}, [("V16", "employment_type")]),
        ("P08", {"engagement": "temp_to_perm", "employment_type": "regular"}, []),
        ("P05", {"engagement": "contracting"}, []),
        ("P05", {"engagement": None}, [("missing", "engagement")]),
        ("P02", {"employment_type": "part_time_dispatched_fixed"}, [("V16", "employment_type")]),
    ],
)
def test_v16_dispatching_has_a_licence_and_the_employment_type_of_the_dispatched(
    name: str, change: dict[str, Any], expected: Found
) -> None:
    assert found(posting(name, **change)) == expected


# --- V17 no employment relation -------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "業務委託での募集です",
        "フリーランスの方歓迎",
        "個人事業主として契約",
        "名義貸し",
        "請負契約を結びます",
        "ﾌﾘｰﾗﾝｽ可",
    ],
)
def test_v17_words_of_another_relation_than_employment_are_shown_to_the_staff(text: str) -> None:
    assert warned(posting("P05", special_notes=text)) == [("V17", "special_notes")]


@pytest.mark.parametrize("text", ["受託業務の管理", "請負現場での施工管理", "名義の変更手続き"])
def test_v17_other_words_are_left_alone(text: str) -> None:
    assert found(posting("P05", special_notes=text)) == []


# --- V18 retirement -------------------------------------------------------------------------------

RETIREMENT = {
    "retirement_age_system": "yes",
    "retirement_age": 60,
    "reemployment": "no",
    "reemployment_until": None,
    "work_extension": "no",
    "work_extension_until": None,
}
REHIRED = {"reemployment": "yes", "reemployment_until": 65}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({**REHIRED, "retirement_age": 59}, ["retirement_age"]),
        ({**REHIRED, "retirement_age": 60}, []),
        ({**REHIRED, "retirement_age": 61}, []),
        ({}, ["reemployment"]),
        ({"retirement_age": 64}, ["reemployment"]),
        ({"retirement_age": 65}, []),
        ({"reemployment": "yes", "reemployment_until": 64}, ["reemployment_until"]),
        ({"reemployment": "yes", "reemployment_until": None}, []),
        ({"work_extension": "yes", "work_extension_until": 64}, ["work_extension_until"]),
        ({"work_extension": "yes", "work_extension_until": 65}, []),
        (
            {
                "reemployment": "yes",
                "reemployment_until": 64,
                "work_extension": "yes",
                "work_extension_until": 66,
            },
            [],
        ),
        ({"retirement_age_system": "no"}, []),
    ],
)
def test_v18_nobody_retires_before_60_and_employment_is_secured_until_65(
    change: dict[str, Any], expected: list[str]
) -> None:
    assert warned(posting("P05", **{**RETIREMENT, **change})) == [("V18", field) for field in expected]


@pytest.mark.parametrize("key", ["reemployment", "work_extension"])
def test_v18_waits_for_both_answers_about_what_follows(key: str) -> None:
    assert found(posting("P05", **{**RETIREMENT, key: None})) == [("missing", key)]


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
        ("P05", {"contract_period": "fixed_short", "contract_ends_on": "2027-04-01"}, []),
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


@pytest.mark.parametrize(
    ("period", "months", "expected"),
    [
        ("fixed", 3, [("V19", "contract_months")]),
        ("fixed", 4, []),
        ("fixed_short", 3, []),
        ("fixed_short", 4, [("V19", "contract_months")]),
        ("indefinite", 3, []),
    ],
)
def test_v19_the_months_of_a_fixed_term_agree_with_its_class(period: str, months: int, expected: Found) -> None:
    assert found(posting("P10", contract_period=period, contract_months=months)) == expected


@pytest.mark.parametrize(
    ("period", "starts_on", "ends_on", "agrees"),
    [
        ("fixed", "2027-04-01", "2027-07-30", False),
        ("fixed", "2027-04-01", "2027-07-31", True),
        ("fixed_short", "2027-04-01", "2027-07-30", True),
        ("fixed_short", "2027-04-01", "2027-07-31", False),
        ("fixed", "2027-10-31", "2028-02-27", False),
        ("fixed", "2027-10-31", "2028-02-28", True),  # to the last day of February, which has 29
    ],
)
def test_v19_the_dates_of_a_fixed_term_agree_with_its_class(
    period: str, starts_on: str, ends_on: str, *, agrees: bool
) -> None:
    term = {"contract_period": period, "contract_starts_on": starts_on, "contract_ends_on": ends_on}
    assert found(posting("P05", **term)) == ([] if agrees else [("V19", "contract_ends_on")])


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        ("2027-04-01", "2076-12-31", []),
        ("2027-04-01", "2077-01-01", [("V19", "contract_ends_on")]),
        ("2027-04-01", "9999-12-31", [("V19", "contract_ends_on")]),  # written for "no end"
        ("9999-10-31", "9999-12-31", [("V19", "contract_ends_on")]),
    ],
)
def test_v19_a_contract_does_not_end_in_another_age(starts_on: str, ends_on: str, expected: Found) -> None:
    term = {"contract_starts_on": starts_on, "contract_ends_on": ends_on, "renewal_limit_years": 50}
    assert found(posting("P05", **term)) == expected


@pytest.mark.parametrize(
    ("ends_on", "expected"), [("2026-11-17", [("V19", "contract_ends_on")]), ("2026-11-18", []), ("2026-11-19", [])]
)
def test_v19_a_contract_is_not_over_already(ends_on: str, expected: Found) -> None:
    assert found(posting("P05", contract_starts_on="2026-04-01", contract_ends_on=ends_on)) == expected


RAISES = {"raise_system": "yes", "raise_record": "yes"}


@pytest.mark.parametrize(
    ("name", "more", "low", "high"),
    [
        (
            "P02",
            {"span_minutes_min": 120, "span_minutes_max": 120, "paid_leave_days": 10},
            ("weekly_days", 3),
            ("weekly_days_max", 3),
        ),
        ("P07", SKILLS, ("age_min", 34), ("age_max", 34)),
        ("P05", {**RAISES, "raise_kind": "amount"}, ("raise_amount_min", 3_000), ("raise_amount_max", 3_000)),
        ("P05", {**RAISES, "raise_kind": "rate"}, ("raise_rate_min", 2), ("raise_rate_max", 2)),
        ("P05", {**RETIREMENT, "retirement_age": 70, **REHIRED}, ("retirement_age", 70), ("reemployment_until", 70)),
        (
            "P05",
            {**RETIREMENT, "retirement_age": 70, "work_extension": "yes"},
            ("retirement_age", 70),
            ("work_extension_until", 70),
        ),
    ],
)
def test_v19_each_range_is_in_order(
    name: str, more: dict[str, Any], low: tuple[str, int], high: tuple[str, int]
) -> None:
    change = {**more, low[0]: low[1], high[0]: high[1]}
    assert found(posting(name, **change)) == []
    assert found(posting(name, **{**change, high[0]: high[1] + 1})) == []
    assert found(posting(name, **{**change, low[0]: low[1] + 1})) == [("V19", high[0])]


@pytest.mark.parametrize(
    ("name", "change", "left_behind"),
    [
        ("P05", {"age_limit": "none"}, {"age_min": 50, "age_max": 20}),
        ("P05", {}, {"weekly_days": 5, "weekly_days_max": 3}),
        (
            "P01",
            {"contract_period": "indefinite"},
            {"contract_starts_on": "2027-04-01", "contract_ends_on": "2026-04-01"},
        ),
        ("P01", {}, {"renewal": "none", "renewal_limit": "limited", "renewal_limit_years": 1, "contract_months": 60}),
        ("P05", {"fixed_overtime": "no"}, {"fixed_overtime_min": 2, "fixed_overtime_max": 1}),
        (
            "P06",
            {"hours_kind": "patterns"},
            {"span_starts_at": "9:00", "span_ends_at": "10:00", "span_minutes_max": 90},
        ),
        ("P05", {"transfer": "no"}, {"transfer_note": "女性のみ、業務委託もあります"}),
        ("P09", {"transfer": "no", "smoking": "indoor_ban"}, {"smoking_note": "076-000-0009"}),
        (
            "P05",
            {"raise_system": "no"},
            {"raise_record": "yes", "raise_kind": "rate", "raise_rate_min": 9, "raise_rate_max": 1},
        ),
        ("P05", {"retirement_age_system": "no"}, {"retirement_age": 50}),
    ],
)
def test_v19_what_is_not_asked_is_not_judged_by_any_rule(
    name: str, change: dict[str, Any], left_behind: dict[str, Any]
) -> None:
    assert found(posting(name, **change)) == []
    assert found(posting(name, **{**change, **left_behind})) == []


@pytest.mark.parametrize(("minutes", "expected"), [(419, []), (420, []), (421, [("V19", "span_minutes_max")])])
def test_v19_work_and_break_fit_between_the_times_of_a_span(minutes: int, expected: Found) -> None:
    hours = {"span_starts_at": "6:00", "span_ends_at": "14:00", "span_minutes_max": minutes, "span_break_minutes": 60}
    more = {"insurances": ["employment", "accident"], "weekly_days": 3, "weekly_days_max": None}
    assert found(posting("P02", **hours, **more)) == expected


def test_v19_a_span_of_a_whole_day_begins_and_ends_at_the_same_time() -> None:
    assert found(posting("P02", span_starts_at="0:00", span_ends_at="0:00")) == []


@pytest.mark.parametrize(
    ("months", "expected"), [(11, []), (12, []), (13, [("V19", "renewal_limit_years")]), (None, [])]
)
def test_v19_the_total_limit_is_no_shorter_than_one_contract(months: int | None, expected: Found) -> None:
    dates = {"contract_starts_on": None, "contract_ends_on": None} if months else {}
    assert found(posting("P05", **dates, contract_months=months, renewal_limit_years=1)) == expected


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        ("2027-04-01", "2028-03-30", []),
        ("2027-04-01", "2028-03-31", []),
        ("2027-04-01", "2028-04-01", [("V19", "renewal_limit_years")]),
        ("2027-04-01", "2029-03-31", [("V19", "renewal_limit_years")]),
        ("2028-02-29", "2029-02-27", []),
        ("2028-02-29", "2029-02-28", [("V19", "renewal_limit_years")]),
    ],
)
def test_v19_the_total_limit_is_no_shorter_than_the_dates_of_one_contract(
    starts_on: str, ends_on: str, expected: Found
) -> None:
    term = {"contract_starts_on": starts_on, "contract_ends_on": ends_on}
    assert found(posting("P05", **term, renewal_limit_years=1)) == expected
    assert found(posting("P05", **term, renewal_limit_years=1, renewal_limit="none")) == []


def test_v19_months_within_the_total_limit_excuse_no_dates_beyond_it() -> None:
    """Twelve months are stated, and the dates are a day more."""
    term = {"contract_months": 12, "contract_starts_on": "2027-04-01", "contract_ends_on": "2028-04-01"}
    assert found(posting("P05", **term, renewal_limit_years=1)) == [("V19", "renewal_limit_years")]


def test_v19_a_total_limit_below_both_months_and_dates_is_named_once() -> None:
    term = {"contract_months": 24, "contract_starts_on": "2027-04-01", "contract_ends_on": "2029-03-31"}
    assert found(posting("P05", **term, renewal_limit_years=1)) == [("V19", "renewal_limit_years")]


@pytest.mark.parametrize(
    ("ends_on", "expected"),
    [
        ("2027-09-30", [("V19", "contract_months")]),  # 6 months
        ("2028-02-29", [("V19", "contract_months")]),  # 11 months
        ("2028-03-01", []),
        ("2028-03-31", []),  # 12 months
        ("2028-04-29", []),
        ("2028-04-30", [("V19", "contract_months")]),  # 13 months
    ],
)
def test_v19_months_and_dates_of_a_contract_differ_by_less_than_a_month(ends_on: str, expected: Found) -> None:
    term = {"contract_months": 12, "contract_starts_on": "2027-04-01", "contract_ends_on": ends_on}
    assert warned(posting("P05", **term)) == expected


@pytest.mark.parametrize("dates", [{"contract_starts_on": "2027-04-01"}, {"contract_ends_on": "2027-09-30"}])
def test_v19_months_are_compared_with_both_dates_only(dates: dict[str, Any]) -> None:
    neither = {"contract_starts_on": None, "contract_ends_on": None}
    assert found(posting("P05", **{**neither, **dates}, contract_months=12)) == []


PART_TIME = {"hours_class": "part_time", "weekly_days": 5}
NAMED = {"employment_type_name": "嘱託", "regular_conversion": "no"}


@pytest.mark.parametrize(
    ("name", "change", "expected"),
    [
        ("P05", {"employment_type": "part_time"}, [("V19", "employment_type")]),
        ("P08", {"employment_type": "part_time_dispatched_fixed"}, [("V19", "employment_type")]),
        ("P02", {"employment_type": "regular"}, [("V19", "employment_type")]),
        ("P02", {**NAMED, "employment_type": "non_regular"}, [("V19", "employment_type")]),
        ("P08", {**PART_TIME, "employment_type": "dispatched_fixed"}, [("V19", "employment_type")]),
        ("P08", {**PART_TIME, "employment_type": "part_time_dispatched_fixed"}, []),
        ("P08", {"contract_period": "indefinite"}, [("V19", "contract_period")]),
        ("P08", {"employment_type": "dispatched_indefinite", "contract_period": "indefinite"}, []),
        ("P08", {"employment_type": "dispatched_indefinite"}, [("V19", "contract_period")]),
    ],
)
def test_v19_the_employment_type_fits_hours_and_term(name: str, change: dict[str, Any], expected: Found) -> None:
    assert found(posting(name, **change)) == expected


CONTACTS = [
    "お問い合わせは076-000-0009まで", "０７６－０００－０００９", "076ー000ー0009", "076(000)0009", "0760000009",
    "090 0000 0000", "info@example.co.jp", "ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "info @ example.co.jp",
    "https://example.com/", "www.example.org", "example.co.jp", "EXAMPLE.COM",
    "+81-76-000-0001", "＋８１－７６－０００－０００１", "+81 76 000 0001", "+81(0)76-000-0001", "+819000000000",
    "example.net", "ｅｘａｍｐｌｅ．ｎｅｔ", "example.org をご覧ください", "example.info", "example.biz",
]  # fmt: skip
NO_CONTACTS = [
    "ASP.NETとnode.jsでの開発", "Visual Basic .NET", "Microsoft .NET", "VB.NET", "example.network",
    "売上+8100万円", "+8176000000", "8:30-17:30", "08:30-17:30", "2027-04-01", "060-0001", "年収3,000,000円", "0.5日",
    "ver.1.0.2",
]  # fmt: skip


@pytest.mark.parametrize("text", CONTACTS)
def test_v19_an_anonymous_posting_tells_no_contact_data(text: str) -> None:
    assert found(posting("P09", duties=text)) == [("V19", "duties")]
    assert found(posting("P09", welfare=text)) == [("V19", "welfare")]
    assert found(posting("P09", duties=text, publication="1")) == []


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_v19_other_figures_are_no_contact_data(text: str) -> None:
    assert found(posting("P09", duties=text)) == []


def test_v19_what_an_anonymous_posting_does_not_show_may_hold_contact_data() -> None:
    withheld = {"note_to_office": "076-000-0009", "message": "https://example.com/"}
    assert found(posting("P09", **withheld)) == []


# --- V21 declaration ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declaration", "expected"), [(True, []), (False, [("V21", "declaration")]), (None, [("V21", "declaration")])]
)
def test_v21_the_employer_declares_that_no_ground_of_refusal_applies(declaration: bool | None, expected: Found) -> None:
    assert found(posting("P05", declaration=declaration)) == expected


# --- what blocks, what is confirmed ---------------------------------------------------------------

FINDINGS = [
    Finding("V01", Severity.ERROR, "base_pay_min", ""),
    Finding("V11", Severity.WARN, "paid_leave_days", ""),
    Finding("V12", Severity.WARN, "daily_minutes", ""),
    Finding("V12", Severity.WARN, "weekly_days", ""),
]


def test_errors_block_and_warnings_are_confirmed_by_rule() -> None:
    assert law.errors(FINDINGS) == FINDINGS[:1]
    assert law.warnings(FINDINGS) == FINDINGS[1:]
    assert law.unconfirmed(FINDINGS, set()) == FINDINGS[1:]
    assert law.unconfirmed(FINDINGS, {"V12", "V01"}) == FINDINGS[1:2]
    assert law.unconfirmed(FINDINGS, {"V11", "V12"}) == []


# --- what it says ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        (
            "P02",
            {"base_pay_min": 1_040},
            (
                "賃金の下限は1時間あたり1,040円で、石川県の最低賃金1,054円（2025年10月8日から）を下回っています。"
                "基本給か、最低賃金に含まれる手当を見直してください。"
            ),
        ),
        (
            "P05",
            {"base_pay_min": 120_000, **UNEQUAL},
            (
                "賃金の下限は1時間あたり734円で、石川県の最低賃金1,054円（2025年10月8日から）を下回っています。"
                "いちばん長い日の時間で計算しているため、平均がそれと違うときは、1日の所定労働時間を入力してください。"
                "基本給か、最低賃金に含まれる手当を見直してください。"
            ),
        ),
        (
            "P05",
            {"base_pay_min": 66_000, "daily_minutes": 180, **UNEQUAL},
            (
                "1日の所定労働時間が、いちばん短い日の時間と同じです。"
                "就業時間の平均（330分）で計算すると、賃金の下限は1時間あたり587円で、"
                "石川県の最低賃金1,054円（2025年10月8日から）を下回っています。1日の所定労働時間を確認してください。"
            ),
        ),
        (
            "P02",
            {"base_pay_min": 1_000, "allowances": [allowance("other", 54)]},
            (
                "賃金の下限は、手当を加えると最低賃金に達します。"
                "手当が1時間あたりの額であること（1か月の額ではないこと）を確認してください。"
            ),
        ),
        (
            "P05",
            {"wage_form": "daily", "base_pay_min": 8_431, "base_pay_max": 9_000, "allowances": [allowance("other", 1)]},
            (
                "賃金の下限は、手当を加えると最低賃金に達します。"
                "手当が1日あたりの額であること（1か月の額ではないこと）を確認してください。"
            ),
        ),
        ("P01", {"age_max": 60}, "定年が60歳のときは、年齢の上限を59歳にしてください。"),
        (
            "P01",
            {"age_min": 30},
            "１号による年齢制限では、下限を設けられません。年齢の下限を空欄にしてください。",
        ),
        (
            "P05",
            {"duties": "女性限定ジムのインストラクター"},
            (
                "「女性限定」は、お客様や施設についての表現でなければ使えません。"
                "応募を性別で制限しない表現になっているか、確認してください。"
            ),
        ),
        (
            "P05",
            {"duties_change": None},
            "従事すべき業務の変更の範囲を選んでください。変更しないときは「変更なし」を選びます。",
        ),
        (
            "P05",
            {"workplace_change": None},
            "就業場所の変更の範囲を選んでください。変更しないときは「変更なし」を選びます。",
        ),
        (
            "P05",
            {"duties": "男性のみ"},
            (
                "「男性のみ」のように、性別で応募を制限する表現は使えません。性別を問わない表現に改めてください。"
                "適用除外かポジティブ・アクションに当たるときは、その旨を書き添えてください。"
            ),
        ),
        (
            "P06",
            {"working_patterns": [pattern("6:00", "15:15", 45)], "daily_minutes": 510},
            "労働時間が8時間を超える場合は、休憩を60分以上にしてください。",
        ),
        (
            "P06",
            {"working_patterns": [pattern("6:00", "12:01", 0)]},
            "労働時間が6時間を超える場合は、休憩を45分以上にしてください。",
        ),
        (
            "P09",
            {"duties": "info@example.co.jp"},
            (
                "事業所名等を公開しない求人には、電話番号・メールアドレス・ホームページのアドレスを書けません。"
                "取り除くか、公開希望を見直してください。"
            ),
        ),
    ],
)
def test_a_message_says_what_is_wrong_and_how_to_mend_it(name: str, change: dict[str, Any], message: str) -> None:
    (finding,) = law.check(PostingContent.model_validate(posting(name, **change)), ISHIKAWA)
    assert finding.message == message


# --- missing answers ------------------------------------------------------------------------------

LAW_ASKS = {
    "duties_change": "V04",
    "workplace_change": "V04",
    "trial_period": "V07",
    "smoking": "V08",
    "declaration": "V21",
}
"""What the law itself demands of everybody: its rule names the missing answer."""


def test_an_empty_form_misses_exactly_what_everybody_must_answer() -> None:
    asked = {
        key
        for key, item in forms.items(PostingContent).items()
        if item.required and forms.shown(PostingContent, key, {})
    }
    assert sorted(found({})) == sorted((LAW_ASKS.get(key, "missing"), key) for key in asked)


@pytest.mark.parametrize("name", POSTINGS)
def test_leaving_out_an_answer_is_found_at_that_field_or_needs_none(name: str) -> None:
    for field in posting(name):
        content = posting(name, **{field: None})
        answers = PostingContent.model_validate(content)
        named = [finding.field for finding in law.check(answers, ISHIKAWA)]
        if field in forms.missing(PostingContent, answers.__dict__):
            assert field in named, field
        elif field in {"contract_starts_on", "contract_ends_on"}:
            assert named == ["contract_months"]


# --- whatever is filled in ------------------------------------------------------------------------

ANSWERS = {
    key: st.sampled_from([content[key] for content in POSTINGS.values() if key in content])
    for key in sorted({key for content in POSTINGS.values() for key in content})
}


@settings(max_examples=150, deadline=None)
@given(content=st.fixed_dictionaries({}, optional=ANSWERS))
def test_no_mixture_of_answers_breaks_the_checks(content: dict[str, Any]) -> None:
    checked = law.check(PostingContent.model_validate(content), ISHIKAWA)
    assert {finding.field.split(".")[0] for finding in checked} <= PostingContent.model_fields.keys()
    assert len({(finding.rule, finding.field) for finding in checked}) == len(checked)
