"""`make bench-search`: the search for seekers at 100,000 and 1,000,000 profiles, against bare Tantivy; takes minutes.

    python -m tests.benchmarks.seeker_search                 both sizes
    python -m tests.benchmarks.seeker_search 100000          one size

Figures go to stdout, those of the smaller size with `.100k`, but for `index_build_ratio`; hit counts, absolute times and
variants to stderr. Exit code 1 when a figure misses its limit.

What is compared. *Searching*: `Reader.search` against the same Tantivy queries, made beforehand and run by hand (search with
count, aggregation of three facets, reading the numbers of the page), alternating query by query, by CPU time of the thread;
`search_growth` alternates between the two sizes in the same way.
*Building*: the engine's writer against a plain Tantivy writer that gets the same documents, with the codes as terms and the
texts cut into the same pairs by Tantivy's own tokenizer, which counts no positions; each in a process of its own, by CPU time
of the whole process without that of making the profiles. `index_build_ratio` is the median of the ratios of five rounds at
100,000, in each of which both are built, now one and now the other first; `index_build_ratio.1m` is that of one round.
*The worst*: `search_worst_ms` is the slowest of `worst_questions`, from reading what was asked to the answer.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from tantivy import Document, Index, Query, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from local.places import PYTHON
from mypage.seekers import engine
from mypage.seekers.engine import Change, Reader, Writer, segment_files
from mypage.seekers.search_models import PAGE_SIZE, SearchDocument, SeekerFilters
from tests.benchmarks.figures import Figure, say
from tests.benchmarks.seeker_profiles import SEED, TODAY, profiles, questions, worst_questions

SIZES = (100_000, 1_000_000)
_QUERIES = 500
_ROUNDS = 5
_UPDATES, _CHANGES = 20, 1_000
_CHUNK = 5_000
_KINDS = ("engine", "bare", "prepared")


class Built(NamedTuple):
    """What building cost: CPU seconds of the process without making the profiles, seconds, megabytes."""

    cpu: float
    wall: float
    megabytes: float


def main(sizes: Sequence[int]) -> int:
    """Measure; return the exit code."""
    figures: list[Figure] = []

    def tell(figure: Figure) -> None:
        sys.stdout.write(figure.line() + "\n")
        sys.stdout.flush()
        figures.append(figure)

    with tempfile.TemporaryDirectory() as place:
        for size in sizes:
            suffix = "" if size == max(SIZES) else f".{size // 1000}k"
            for figure in _measured(size, suffix, Path(place) / str(size)):
                tell(figure)
        if tuple(sizes) == SIZES:
            readers = [Reader(Path(place) / str(size) / "engine0") for size in SIZES]
            small, large = (statistics.median(times) for times in _alternating(readers))
            tell(Figure("search_growth", round(large / small, 2), "ratio"))
    missed = [figure for figure in figures if figure.misses_limit]
    for figure in missed:
        say(f"  misses its limit: {figure.name} is {figure.value}, limit {figure.limit}")
    return 1 if missed else 0


def _measured(size: int, suffix: str, place: Path) -> Iterator[Figure]:
    say(f"{size} profiles, seed {SEED}")
    place.mkdir()
    rounds = _ROUNDS if size < max(SIZES) else 1
    built: dict[str, list[Built]] = defaultdict(list)
    kinds = _KINDS if size < max(SIZES) else _KINDS[:2]
    for number in range(rounds):
        for kind in kinds if number % 2 == 0 else reversed(kinds):
            built[kind].append(_built(kind, size, place / f"{kind}{number}"))
    ratios = [own.cpu / bare.cpu for own, bare in zip(built["engine"], built["bare"], strict=True)]
    cpu = {kind: statistics.median(one.cpu for one in found) for kind, found in built.items()}
    for kind, found in built.items():
        say(f"  building, {kind}: {cpu[kind]:.1f} s of CPU, {found[0].wall:.1f} s, {found[0].megabytes:.1f} MB")
    if "prepared" in cpu:
        say(f"  against documents that were prepared before: {cpu['engine'] / cpu['prepared']:.2f}")
    say(f"  against plain Tantivy, round by round: {', '.join(f'{ratio:.2f}' for ratio in ratios)}")
    folder = place / "engine0"
    yield Figure(
        "index_build_ratio" if suffix else "index_build_ratio.1m", round(statistics.median(ratios), 2), "ratio"
    )
    yield Figure(f"index_mb{suffix}", round(_megabytes(folder), 1), "MB")
    yield Figure(f"index_open_ms{suffix}", round(_opening(folder) * 1000, 2), "ms")
    reader = Reader(folder)
    own, bare = _searching(reader)
    say(f"  all: mean {statistics.mean(own) * 1000:.2f} ms, bare {statistics.mean(bare) * 1000:.2f} ms")
    p50 = statistics.median(own)
    yield Figure(f"search_p50_ms{suffix}", round(p50 * 1000, 3), "ms")
    yield Figure(f"search_p99_ms{suffix}", round(statistics.quantiles(own, n=100)[98] * 1000, 2), "ms")
    yield Figure(f"search_overhead_ratio{suffix}", round(p50 / statistics.median(bare), 2), "ratio")
    yield Figure(f"search_worst_ms{suffix}", round(max(_worst(reader)) * 1000, 1), "ms")
    changing = Path(shutil.copytree(folder, place / "changing"))
    yield from _updating(changing, suffix, cpu["engine"])


# --- building ---------------------------------------------------------------------------------------


def _built(kind: str, size: int, folder: Path) -> Built:
    folder.mkdir()
    command = [str(PYTHON), "-m", "tests.benchmarks.seeker_search", "build", kind, str(size), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    return Built(*json.loads(done.stdout))


def build(kind: str, size: int, folder: Path) -> None:
    """Build an index and print what it cost. `kind`: engine, bare (plain Tantivy), prepared (the engine's fields given)."""
    making = 0.0
    begin, wall = time.process_time(), time.perf_counter()
    writer = Writer(folder) if kind == "engine" else _BareWriter(folder, prepared=kind == "prepared")
    source = profiles(size)
    while True:
        before = time.thread_time()
        chunk: list[Any] = list(islice(source, _CHUNK))
        if kind == "prepared":
            chunk = [engine._prepared(document) for document in chunk]  # noqa: SLF001 - what is taken off
        making += time.thread_time() - before
        if not chunk:
            break
        for document in chunk:
            writer.add(document)
    writer.commit()
    cpu, wall = time.process_time() - begin - making, time.perf_counter() - wall
    sys.stdout.write(json.dumps([cpu, wall, _megabytes(folder)]))


class _BareWriter:
    """Tantivy as one would use it without the engine."""

    def __init__(self, folder: Path, *, prepared: bool) -> None:
        self._prepared = prepared
        index = Index(engine.SCHEMA if prepared else _bare_schema(), str(folder))
        cut = Tokenizer.whitespace() if prepared else Tokenizer.ngram(2, 2)
        index.register_tokenizer("whitespace" if prepared else "grams", TextAnalyzerBuilder(cut).build())
        self._writer = index.writer(engine.MEMORY, 1)

    def add(self, document: Any) -> None:
        self._writer.add_document(Document(**(document if self._prepared else _plain(document))))

    def commit(self) -> None:
        self._writer.commit()
        self._writer.wait_merging_threads()


_CODED = ("occupations", "wishes_whole", "prefectures", "places", "employment", "hours", "experience", "pc_skills")


def _bare_schema() -> Any:
    builder = SchemaBuilder()
    builder.add_text_field("profile_number", tokenizer_name="raw", index_option="basic", stored=True)
    for name in (*_CODED, "relocation"):
        fast = name in {"occupations", "prefectures", "employment"}
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=fast)
    for name in ("monthly_wage", "hourly_wage", "education_rank", "available_from", "published_at", "valid_until"):
        builder.add_integer_field(name, fast=True)
    for name in ("qualifications", "text"):
        builder.add_text_field(name, tokenizer_name="grams", index_option="position")
    return builder.build()


def _plain(document: SearchDocument) -> dict[str, Any]:
    fields: dict[str, Any] = {name: list(getattr(document, name)) for name in _CODED}
    for name in ("profile_number", "relocation", "education_rank"):
        fields[name] = getattr(document, name)
    for name in ("qualifications", "text"):  # with the end, which makes a pair of the last character, too
        fields[name] = getattr(document, name) + "\x1f"
    for name in ("monthly_wage", "hourly_wage"):
        if getattr(document, name) is not None:
            fields[name] = getattr(document, name)
    fields["available_from"] = document.available_from.toordinal() if document.available_from else 0
    fields["published_at"] = int(document.published_at.timestamp())
    fields["valid_until"] = document.valid_until.toordinal()
    return fields


def _megabytes(folder: Path) -> float:
    return sum((folder / name).stat().st_size for name in segment_files(folder)[1]) / 1e6


def _opening(folder: Path) -> float:
    def opened() -> float:
        begin = time.perf_counter()
        Reader(folder)
        return time.perf_counter() - begin

    return statistics.median(opened() for _ in range(21))


# --- searching --------------------------------------------------------------------------------------


def _searching(reader: Reader) -> tuple[list[float], list[float]]:
    """Return the seconds of each question, by the engine and by bare calls: the faster of two runs each, alternating."""
    own, bare = [], []
    hits: dict[str, list[int]] = defaultdict(list)
    times: dict[str, list[float]] = defaultdict(list)
    asked = [(kind, filters, reader._query(filters, TODAY)) for kind, filters in questions(_QUERIES)]  # noqa: SLF001 - made beforehand
    for kind, filters, query in asked:
        pairs = []
        for _ in range(3):  # the first one of each is to warm up
            begin = time.thread_time()  # Tantivy searches in the calling thread; the machine may have other work
            found = reader.search(filters, 0, PAGE_SIZE, TODAY)
            middle = time.thread_time()
            count = _bare_search(reader, query)
            pairs.append((middle - begin, time.thread_time() - middle))
        assert count == found.total
        own.append(min(pair[0] for pair in pairs[1:]))
        bare.append(min(pair[1] for pair in pairs[1:]))
        hits[kind].append(found.total)
        times[kind].append(own[-1])
    for kind, counts in hits.items():
        say(
            f"  {len(counts)} x {kind}: hits median {statistics.median(counts):.0f}, most {max(counts)}, none"
            f" {counts.count(0)}; p50 {statistics.median(times[kind]) * 1000:.2f} ms, slowest {max(times[kind]) * 1000:.2f} ms"
        )
    return own, bare


def _alternating(readers: Sequence[Reader]) -> list[list[float]]:
    """Return the seconds of each question in each index, asked in turn: whatever slows the machine slows them alike."""
    times: list[list[float]] = [[] for _ in readers]
    for _, filters in questions(_QUERIES):
        runs: list[list[float]] = [[] for _ in readers]
        for _ in range(4):  # the first is to warm up
            for reader, seconds in zip(readers, runs, strict=True):
                begin = time.thread_time()
                reader.search(filters, 0, PAGE_SIZE, TODAY)
                seconds.append(time.thread_time() - begin)
        for seconds, found in zip(runs, times, strict=True):
            found.append(min(seconds[1:]))
    return times


def _worst(reader: Reader) -> Iterator[float]:
    """Return the seconds of each of the worst questions, the fastest of three runs; a refusal has its time, too."""
    for kind, asked in worst_questions():
        runs = []
        for _ in range(3):
            begin = time.thread_time()
            try:
                total = str(reader.search(SeekerFilters.model_validate(asked), 0, PAGE_SIZE, TODAY).total)
            except ValidationError:
                total = "refused"
            runs.append(time.thread_time() - begin)
        say(f"  worst, {kind}: {min(runs) * 1000:.1f} ms, hits {total}")
        yield min(runs)


def _bare_search(reader: Reader, query: Any) -> int:
    searcher = reader._searcher  # noqa: SLF001 - the same index, without the engine's code
    result = searcher.search(query, limit=PAGE_SIZE, order_by_field="published")
    addresses = [address for _, address in result.hits]
    if addresses:
        for name in engine._NUMBER:  # noqa: SLF001 - as above
            searcher.fast_field_values(name, addresses)
        searcher.aggregate(query, engine._AGGREGATION)  # noqa: SLF001 - as above
    return int(result.count or 0)  # type: ignore[attr-defined]  # the stub of 0.27 leaves it out


# --- updating ---------------------------------------------------------------------------------------


def _updating(folder: Path, suffix: str, build_cpu: float) -> Iterator[Figure]:
    """Change a thousand profiles twenty times: nine in ten anew, one in ten taken out."""
    index_bytes = _megabytes(folder) * 1e6
    chosen = _numbers_spread_over(Reader(folder), _UPDATES * _CHANGES)
    texts = list(profiles(len(chosen), SEED + 2))
    shipped, seconds = [], []
    for number in range(_UPDATES):
        which = range(number, len(chosen), _UPDATES)
        changes = [_changed(n, chosen[n], texts[n]) for n in which]
        before = set(segment_files(folder)[1])
        begin = time.process_time()
        reader, writer = Reader(folder), Writer(folder)
        for change in changes:
            if reader.needs(change):
                writer.apply(change)
        writer.commit()
        seconds.append(time.process_time() - begin)
        shipped.append(sum((folder / name).stat().st_size for name in segment_files(folder)[1] if name not in before))
        for file in folder.iterdir():  # as a copy is tidied
            if (
                file.suffix
                and not file.name.startswith(".")
                and file.name not in {*segment_files(folder)[1], "meta.json"}
            ):
                file.unlink()
    say(f"  {_CHANGES} changes: {statistics.median(seconds):.2f} s of CPU, {statistics.median(shipped) / 1e3:.0f} kB")
    yield Figure(f"update_ratio{suffix}", round(statistics.median(seconds) / build_cpu, 4), "ratio")
    yield Figure(f"update_bytes_share{suffix}", round(statistics.median(shipped) / index_bytes, 4), "ratio")
    yield Figure(f"update_bytes_mean_share{suffix}", round(statistics.mean(shipped) / index_bytes, 4), "ratio")


def _numbers_spread_over(reader: Reader, count: int) -> list[str]:
    """Return the numbers of so many profiles, evenly over all segments."""
    searcher = reader._searcher  # noqa: SLF001 - by place, which no search offers
    found = searcher.search(Query.all_query(), limit=reader.documents, count=False).hits
    return reader._numbers([address for _, address in found][:: reader.documents // count][:count])  # noqa: SLF001


def _changed(n: int, profile_number: str, other: SearchDocument) -> Change:
    if n % 10 == 0:
        return Change(profile_number, None)
    fields = {name: getattr(other, name) for name in SearchDocument.__slots__}
    return Change(profile_number, SearchDocument(**{**fields, "profile_number": profile_number}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["build"]:
        build(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    else:
        sys.exit(main([int(size) for size in sys.argv[1:]] or SIZES))
