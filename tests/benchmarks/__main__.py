"""`make bench`: measure, print one JSON line per figure, and say which miss their limits.

    python -m tests.benchmarks                                  everything
    python -m tests.benchmarks warm_ratio aws_calls.postings.*  some figures, by name, beginning or pattern
    python -m tests.benchmarks --profile postings.get_home      what a cold start's imports cost

Figures go to stdout and `.local/bench.jsonl` (of the last run), progress and absolute times to stderr. Exit code 1 when
a figure misses its limit.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from local.places import CHECKOUT
from tests.benchmarks import (
    build,
    check,
    cold,
    growth,
    outbox,
    page,
    pictures,
    referral_sweeps,
    retention_sweep,
    sweep,
    warm,
)
from tests.benchmarks.figures import AUTHORIZER, Figure, is_wanted, say
from tests.benchmarks.recording import Recording, record, world
from tests.benchmarks.scenarios import SCENARIOS, VARIANTS

_RESULTS = CHECKOUT / ".local" / "bench.jsonl"
_MANY, _FEW_INACTIVE, _FEW_WAITING = 10_000, 10, 100
_MANY_DUE, _FEW_DUE = 20_000, 2_000


def main() -> int:
    """Measure what is asked for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure ratios, calls and bytes.")
    parser.add_argument("only", nargs="*", help="figures: a name, the beginning of one, or a pattern with *")
    parser.add_argument("--rounds", type=int, default=7, help="cold starts per function")
    parser.add_argument("--warm-rounds", type=int, default=200, help="warm requests per function")
    parser.add_argument("--profile", metavar="AREA.ACTION", help="print what the imports of a cold start cost")
    arguments = parser.parse_args()
    if arguments.profile:
        say(cold.profile(_recorded(arguments.profile.replace(".", "/", 1), warm=False)))
        return 0
    figures = []
    _RESULTS.parent.mkdir(exist_ok=True)
    with _RESULTS.open("w", encoding="utf-8") as results:
        for figure in _measured(arguments.only, arguments.rounds, arguments.warm_rounds):
            sys.stdout.write(figure.line() + "\n")
            sys.stdout.flush()
            results.write(figure.line() + "\n")
            figures.append(figure)
    return _summary(figures)


def _measured(only: Sequence[str], rounds: int, warm_rounds: int) -> Iterator[Figure]:
    _say_what_is_missing()
    yield from _calls_and_warm(only, warm_rounds)
    yield from _law_checks(only, warm_rounds)
    yield from pictures.measure(only)
    yield from _growth(only)
    yield from _sweeps(only)
    yield from _outbox(only)
    yield from _start_of_the_stack(only)
    yield from _cold(only, rounds)
    yield from page.measure(only)


def _calls_and_warm(only: Sequence[str], rounds: int) -> Iterator[Figure]:
    for function in SCENARIOS:
        name = function.replace("/", ".")
        wants_calls = is_wanted(f"aws_calls.{name}", only)
        wants_warm = is_wanted(f"warm_ratio.{name}", only) and name != AUTHORIZER
        if not (wants_calls or wants_warm):
            continue
        with world() as aws:
            recording = record(aws, function, SCENARIOS[function](aws), warm=True)
            _require_success(recording)
            if wants_calls:
                yield Figure(f"aws_calls.{name}", len(recording.calls), "calls")
            if wants_warm:
                ratio, own, echo = warm.measure(recording, rounds)
                say(f"  warm {name}: {own * 1000:.2f} ms, echo {echo * 1000:.2f} ms")
                yield Figure(f"warm_ratio.{name}", round(ratio, 2), "ratio")
        if wants_calls:
            yield from _calls_of_variants(function)


def _calls_of_variants(function: str) -> Iterator[Figure]:
    for variant, scenario in VARIANTS.get(function, {}).items():
        with world() as aws:
            recording = record(aws, function, scenario(aws), warm=True)
        _require_success(recording)
        yield Figure(f"aws_calls.{function.replace('/', '.')}.{variant}", len(recording.calls), "calls")


def _law_checks(only: Sequence[str], rounds: int) -> Iterator[Figure]:
    if is_wanted("check_ratio", only):
        ratio, checking, reading = check.measure(rounds)
        say(f"  law checks of a posting: {checking * 1e6:.0f} us, reading it: {reading * 1e6:.0f} us")
        yield Figure("check_ratio", round(ratio, 2), "ratio")


def _growth(only: Sequence[str]) -> Iterator[Figure]:
    for name, read, few_count in (
        ("home_bytes_growth", growth.home_bytes, _FEW_INACTIVE),
        ("queue_bytes_growth", growth.queue_bytes, _FEW_WAITING),
    ):
        if is_wanted(name, only):
            few, many = read(few_count), read(_MANY)
            say(f"  {name}: {few.bytes_read} bytes at {few_count}, {many.bytes_read} at {_MANY}")
            yield Figure(name, round(many.bytes_read / few.bytes_read, 3), "ratio")


def _sweeps(only: Sequence[str]) -> Iterator[Figure]:
    for name, run in (
        ("sweep_growth.expire", sweep.expire),
        ("sweep_growth.remind", referral_sweeps.remind),
        ("sweep_growth.close", referral_sweeps.close),
        ("sweep_growth.forget", retention_sweep.forget),
    ):
        if is_wanted(name, only):
            few, many = run(_FEW_DUE), run(_MANY_DUE)
            for count, cost in ((_FEW_DUE, few), (_MANY_DUE, many)):
                say(f"  {name}: {cost.calls:.3f} calls and {cost.bytes_read:.0f} bytes each at {count}")
            yield Figure(name, round(max(many.calls / few.calls, many.bytes_read / few.bytes_read), 3), "ratio")


def _outbox(only: Sequence[str]) -> Iterator[Figure]:
    wanted = [name for name in outbox.FIGURES if is_wanted(name, only)]
    if wanted:
        for name, value, unit in outbox.measure():
            if name in wanted:
                yield Figure(name, value, unit)


def _start_of_the_stack(only: Sequence[str]) -> Iterator[Figure]:
    if not is_wanted("stack_ready_s", only):
        return
    file = CHECKOUT / ".local" / "stack.json"
    seconds = json.loads(file.read_text(encoding="utf-8")).get("ready_s") if file.exists() else None
    if seconds is None:
        say("  stack_ready_s is left out: .local/stack.json tells no duration (`make up` writes it)")
    else:
        yield Figure("stack_ready_s", seconds, "s")


def _cold(only: Sequence[str], rounds: int) -> Iterator[Figure]:
    wanted = [f for f in SCENARIOS if is_wanted(f"cold_start_ratio.{f.replace('/', '.')}", only)]
    if not wanted:
        return
    built = [function for function in wanted if build.function_folder(function) is not None]
    for function in sorted(set(wanted) - set(built)):
        say(f"  {function} is left out: template.yaml has no block for it")
    recordings = [_recorded(function, warm=False) for function in built]
    for function, times in cold.measure(recordings, rounds).items():
        name = function.replace("/", ".")
        say(f"  cold {name}: {times.described()}")
        yield Figure(f"cold_start_ratio.{name}", round(times.ratio, 2), "ratio")


def _recorded(function: str, *, warm: bool) -> Recording:
    with world() as aws:
        recording = record(aws, function, SCENARIOS[function](aws), warm=warm)
    _require_success(recording)
    return recording


def _require_success(recording: Recording) -> None:
    if not recording.succeeded:
        raise RuntimeError(f"{recording.function} answered {recording.answer}: its line in scenarios.py is out of date")


def _say_what_is_missing() -> None:
    """Name HTTP functions that nobody has written a scenario for."""
    files = {path.relative_to(CHECKOUT / "functions").with_suffix("") for path in CHECKOUT.glob("functions/*/*.py")}
    for function in sorted(files - {Path(known) for known in SCENARIOS}):
        if "app = Api()" in (CHECKOUT / "functions" / function).with_suffix(".py").read_text(encoding="utf-8"):
            say(f"  {function} is left out: it has no line in tests/benchmarks/scenarios.py")


def _summary(figures: Sequence[Figure]) -> int:
    missed = [figure for figure in figures if figure.misses_limit]
    judged = sum(figure.limit is not None for figure in figures)
    say(f"{len(figures)} figures, {judged} with a limit, {len(missed)} miss it.")
    for figure in missed:
        say(f"  misses its limit: {figure.name} is {figure.value}, limit {figure.limit}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
