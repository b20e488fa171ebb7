"""Headcounts of an establishment (domain.md §4.1): the parts are no more than the whole; what is not known fits anything."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.establishments import rules

COUNTS = {"employees_total": 140, "employees_here": 62, "employees_women": 47, "employees_part_time": 20}
PARTS = [("employees_women", "employees_here"), ("employees_part_time", "employees_here")]
PARTS += [("employees_here", "employees_total")]


def wrong(fields: Mapping[str, int | None]) -> list[str]:
    return [one.part for one in rules.wrong_headcounts(fields)]


def newly_wrong(before: Mapping[str, int | None], after: Mapping[str, int | None]) -> list[str]:
    return [one.part for one in rules.newly_wrong_headcounts(before, after)]


@pytest.mark.parametrize(("part", "whole"), PARTS)
@pytest.mark.parametrize(("difference", "fits"), [(-1, True), (0, True), (1, False)])
def test_a_part_is_at_most_its_whole(part: str, whole: str, difference: int, *, fits: bool) -> None:
    counts = {part: 62 + difference, whole: 62}
    assert wrong(counts) == ([] if fits else [part])


def test_all_that_disagrees_is_told_at_once_each_at_its_field_and_in_words() -> None:
    counts = {"employees_total": 10, "employees_here": 20, "employees_women": 30, "employees_part_time": 40}
    found = rules.wrong_headcounts(counts)
    assert [one.part for one in found] == ["employees_women", "employees_part_time", "employees_here"]
    assert [one.message.partition("は、")[0] for one in found] == ["うち女性", "うちパート", "就業場所の従業員数"]


@pytest.mark.parametrize(("part", "whole"), PARTS)
def test_what_is_not_known_agrees_with_everything(part: str, whole: str) -> None:
    assert wrong({part: 80}) == []
    assert wrong({part: 80, whole: None}) == []
    assert wrong({part: None, whole: 0}) == []
    assert wrong({whole: 0}) == []


def test_nobody_is_a_count_too() -> None:
    assert wrong({"employees_women": 1, "employees_here": 0}) == ["employees_women"]
    assert wrong({"employees_women": 0, "employees_here": 0}) == []


IMPORTED = COUNTS | {"employees_women": 80}


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({}, []),
        ({"employees_total": 150}, []),
        ({"employees_part_time": 21}, []),
        ({"employees_women": 47}, []),
        ({"employees_women": None}, []),
        ({"employees_women": 79}, ["employees_women"]),
        ({"employees_here": 63}, ["employees_women"]),
        ({"employees_here": 80}, []),
        ({"employees_part_time": 63}, ["employees_part_time"]),
    ],
)
def test_what_disagreed_before_is_refused_only_once_it_is_touched(
    change: dict[str, int | None], refused: list[str]
) -> None:
    assert newly_wrong(IMPORTED, {**IMPORTED, **change}) == refused


def test_of_something_new_everything_is_touched() -> None:
    assert newly_wrong({}, IMPORTED) == ["employees_women"]


counts = st.fixed_dictionaries({}, optional={name: st.integers(0, 5) | st.none() for name in COUNTS})


@given(counts, counts)
def test_a_change_is_never_refused_for_more_than_what_is_wrong_after_it(
    before: dict[str, int | None], after: dict[str, int | None]
) -> None:
    assert set(newly_wrong(before, after)) <= set(wrong(after))
    assert newly_wrong(after, after) == []
