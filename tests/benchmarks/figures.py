"""What is measured is a figure: a name, a value, a unit, and for some a limit (design §10 and the issues)."""

from __future__ import annotations

import fnmatch
import json
import sys
from collections.abc import Sequence
from typing import NamedTuple

AUTHORIZER = "accounts.authorize_request"

_LIMITS = {
    f"cold_start_ratio.{AUTHORIZER}": 1.25,
    "aws_calls.postings.get_home": 2,
    "aws_calls.postings.submit_posting": 3,
    "aws_calls.accounts.sign_in": 4,
    "aws_calls.accounts.sign_in.codes_off": 4,
    f"aws_calls.{AUTHORIZER}": 1,
    "check_ratio": 2.0,
    "home_bytes_growth": 1.1,
    "queue_bytes_growth": 1.1,
    "aws_calls.applicants.list_applicants": 2,
    "aws_calls.applicants.register_result": 3,
    "sweep_growth.expire": 1.2,
    "sweep_growth.remind": 1.2,
    "sweep_growth.close": 1.2,
    "sweep_growth.forget": 1.2,
    "outbox_mails_lost": 0,
    "outbox_mails_doubled": 0,
    "outbox_extra_per_timeout": 1,
    "web_cls": 0.1,
    "image_process_ratio": 1.3,
    "image_peak_mb": 300,
    "image_bomb_ratio": 0.5,
    "image_bomb_peak_mb": 120,
    "aws_calls.seekers.search_seekers": 3,
    "search_overhead_ratio": 1.5,
    "search_growth": 6,
    "search_worst_ms": 250,
    "index_build_ratio": 1.3,
    "index_build_ratio.1m": 1.3,
    "index_mb": 150,
    "update_ratio": 0.05,
    "update_bytes_share": 0.02,
}
_LIMITS_OF_KINDS = {
    "cold_start_ratio": 1.6,
    "warm_ratio": 3.0,
    "web_js_kb": 100,
    "web_chunk_kb": 40,
    "web_css_kb": 15,
}
_FLOORS_OF_KINDS = {"web_accessibility": 100, "web_best_practices": 100}


class Figure(NamedTuple):
    """One measured figure."""

    name: str
    value: float
    unit: str

    @property
    def limit(self) -> float | None:
        """The value it must not exceed, or must reach (`web_accessibility`); None where it is only printed."""
        kind = self.name.partition(".")[0]
        return _LIMITS.get(self.name, _LIMITS_OF_KINDS.get(kind, _FLOORS_OF_KINDS.get(kind)))

    @property
    def misses_limit(self) -> bool:
        if self.limit is None:
            return False
        is_floor = self.name.partition(".")[0] in _FLOORS_OF_KINDS
        return self.value < self.limit if is_floor else self.value > self.limit

    def line(self) -> str:
        """Return its line of `.local/bench.jsonl`."""
        return json.dumps({"name": self.name, "value": self.value, "unit": self.unit})


def is_wanted(name: str, patterns: Sequence[str]) -> bool:
    """Return whether a figure was asked for: by its name, the beginning of it up to a dot, or with `*`."""
    return not patterns or any(
        name == pattern or name.startswith(f"{pattern}.") or fnmatch.fnmatch(name, pattern) for pattern in patterns
    )


def say(text: str) -> None:
    """Tell the person at the terminal; figures alone go to stdout."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
