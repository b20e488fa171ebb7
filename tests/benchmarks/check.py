"""What the law checks cost: CPU time of `law.check` of a posting with every answer, against reading it (`model_validate`).

Interleaved, so that a busy machine slows both alike; each round times several runs of both, the figure is the quotient of
the medians.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date

from mypage.postings import law
from mypage.postings.content import PostingContent
from tests.support.postings import FULL

_RUNS = 20
_CIRCUMSTANCES = law.Circumstances(date(2026, 11, 18), "17")


def measure(rounds: int) -> tuple[float, float, float]:
    """Return the ratio of the medians, and both medians in seconds of CPU for one run."""
    answers = {key: value for key, value in FULL.items() if value is not None}
    content = PostingContent.model_validate(answers)
    checks: list[float] = []
    readings: list[float] = []
    for number in range(rounds + 3):
        checked = _timed(lambda: law.check(content, _CIRCUMSTANCES))
        read = _timed(lambda: PostingContent.model_validate(answers))
        if number >= 3:  # the first ones fill caches
            checks.append(checked)
            readings.append(read)
    medians = statistics.median(checks), statistics.median(readings)
    return medians[0] / medians[1], *medians


def _timed(run: Callable[[], object]) -> float:
    begin = time.thread_time_ns()
    for _ in range(_RUNS):
        run()
    return (time.thread_time_ns() - begin) / _RUNS / 1e9
