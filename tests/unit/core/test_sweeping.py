"""One item that fails keeps no other from being followed up, and is not forgotten."""

import pytest

from mypage.core.errors import Unavailable, storage_unavailable
from mypage.core.sweeping import TOLD, sweep


def test_outcomes_are_counted() -> None:
    assert sweep([1, 2, 3], lambda n: "odd" if n % 2 else "even") == {"odd": 2, "even": 1}
    assert sweep([], str) == {}


def test_what_fails_is_told_when_the_others_are_done() -> None:
    done: list[int] = []

    def follow_up(n: int) -> str:
        if n == 2:
            raise KeyError("ended_at")
        done.append(n)
        return "done"

    with pytest.raises(ExceptionGroup, match=r"1 items failed, beside \{'done': 2\}") as failed:
        sweep([1, 2, 3], follow_up)
    assert done == [1, 3]
    assert [type(error) for error in failed.value.exceptions] == [KeyError]


def test_hundreds_of_failures_are_counted_and_some_are_told() -> None:
    def follow_up(n: int) -> str:
        raise ValueError(n)

    with pytest.raises(ExceptionGroup, match="300 items failed") as failed:
        sweep(range(300), follow_up)
    assert len(failed.value.exceptions) == TOLD


def test_an_outage_ends_the_run_at_once() -> None:
    tried: list[int] = []

    def follow_up(n: int) -> str:
        tried.append(n)
        raise storage_unavailable()

    with pytest.raises(Unavailable):
        sweep([1, 2, 3], follow_up)
    assert tried == [1]
