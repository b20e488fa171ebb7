"""The table of regional minimum wages (domain.md §3.5): complete, by date, and missed when a year's is not loaded."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from mypage.core.prefectures import PREFECTURES
from mypage.postings import minimum_wage
from mypage.postings.minimum_wage import Rate, missing_fiscal_year

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("first", "rates"), [(date(2025, 10, 7), [984]), (date(2025, 10, 8), [1_054]), (date(2026, 11, 18), [1_054])]
)
def test_the_rate_of_ishikawa_changes_on_2025_10_08(first: date, rates: list[int]) -> None:
    assert [rate.yen for rate in minimum_wage.rates_within("17", first, first)] == rates


def test_rates_within_a_period_are_the_one_in_force_and_those_that_begin() -> None:
    assert [r.yen for r in minimum_wage.rates_within("17", date(2025, 10, 7), date(2025, 10, 8))] == [984, 1_054]
    assert [r.yen for r in minimum_wage.rates_within("17", date(2025, 9, 1), date(2025, 10, 7))] == [984]


def test_every_prefecture_has_a_rate_and_none_begins_twice_on_a_day() -> None:
    latest = {f"{n:02d}": minimum_wage.rates_within(f"{n:02d}", TODAY, TODAY) for n in range(1, 48)}
    assert all(len(rates) == 1 for rates in latest.values())
    keys = [(rate.prefecture_code, rate.effective_from) for rate in minimum_wage.minimum_wages()]
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
    rate = Rate(named[:2], int("".join(c for c in named[2:] if c.isdigit())), date.fromisoformat(f"20{day}"), 2025)
    assert rate in minimum_wage.minimum_wages()


# --- the table of a fiscal year -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 9, 30), None),
        (date(2026, 10, 1), 2026),
        (date(2027, 1, 1), 2026),
        (date(2027, 9, 30), 2026),
        (date(2027, 10, 1), 2027),
        (date(2025, 10, 1), None),
        (date(2025, 9, 30), 2024),  # of which only Ishikawa is known
    ],
)
def test_from_october_on_the_table_of_the_new_fiscal_year_is_missed(today: date, expected: int | None) -> None:
    assert missing_fiscal_year(today) == expected


@pytest.mark.parametrize(("without", "expected"), [(None, None), ("47", 2026), ("01", 2026)])
def test_a_table_counts_only_with_the_rates_of_all_prefectures(
    without: str | None, expected: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    rates = tuple(Rate(code, 1_200, date(2027, 3, 31), 2026) for code in PREFECTURES if code != without)
    monkeypatch.setattr(minimum_wage, "minimum_wages", lambda: rates)
    assert missing_fiscal_year(TODAY) == expected


OPERATIONS = (Path(__file__).parents[3] / "docs" / "operations.md").read_text(encoding="utf-8")
FILE = Path(minimum_wage.__file__).with_name("minimum_wages.json").read_text(encoding="utf-8")


def loaded_as_documented(prefectures: Iterable[str]) -> str:
    """Return a copy of the file after the steps of docs/operations.md: the documented table appended, with these rates."""
    section = OPERATIONS.partition("## Minimum wages of a new fiscal year")[2].partition("\n## ")[0]
    table = json.loads(section.partition("```json")[2].partition("```")[0])
    _, yen, day = table["rates"][0]
    data = json.loads(FILE)
    assert data.keys() == {"as_of", "tables"}
    assert all(known.keys() == table.keys() for known in data["tables"])
    data["tables"].append({**table, "rates": [[code, yen, day] for code in prefectures]})
    return json.dumps({**data, "as_of": "2026-11-26"})


@pytest.mark.parametrize(("prefectures", "missing"), [(list(PREFECTURES), None), (list(PREFECTURES)[1:], 2026)])
def test_the_documented_steps_end_the_warning_of_the_desk(
    prefectures: list[str], missing: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert missing_fiscal_year(TODAY) == 2026, "as the file is kept"
    rates = minimum_wage.rates_in(loaded_as_documented(prefectures))
    monkeypatch.setattr(minimum_wage, "minimum_wages", lambda: rates)
    assert missing_fiscal_year(TODAY) == missing
    assert {rate.fiscal_year for rate in rates} == {2024, 2025, 2026}, "the old tables stay"
    assert rates[0] == minimum_wage.Rate("17", 984, date(2024, 10, 5), 2024)


def test_the_rates_of_a_prefecture_are_in_order_of_their_dates() -> None:
    assert [(rate.yen, rate.fiscal_year) for rate in minimum_wage.rates_of("17")] == [(984, 2024), (1_054, 2025)]


# --- working time ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "minutes"),
    [("08:15", "17:15", 540), ("16:30", "09:30", 1_020), ("09:00", "09:00", 0), ("23:59", "00:00", 1)],
)
def test_an_end_before_the_start_is_on_the_next_day(starts_at: str, ends_at: str, minutes: int) -> None:
    assert minimum_wage.pattern_minutes(starts_at, ends_at) == minutes
