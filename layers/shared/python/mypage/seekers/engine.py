"""The search engine: what a profile is to Tantivy, and what a search is (docs/decisions/0015). The only module that imports it.

An index is a folder of immutable segment files and `meta.json`, which names them. Everything that filters by code is a term
of one field; numbers and what is counted are columns; free text is cut into pairs of neighbouring characters with their
positions, so that a word of any length is found wherever it stands and nowhere else. Queries are built from terms, never
parsed: no character of a question has a meaning of its own.

Texts come folded from `search_models.fold`, in documents and in questions alike.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from operator import add
from pathlib import Path
from typing import Any
from zlib import crc32

from tantivy import (
    Document,
    FieldType,
    Index,
    Occur,
    Query,
    SchemaBuilder,
    Searcher,
    TextAnalyzerBuilder,
    Tokenizer,
)

from mypage.core.clock import midnight
from mypage.core.ids import CROCKFORD
from mypage.core.prefectures import PREFECTURES
from mypage.postings.choices import EmploymentType
from mypage.postings.occupations import major_groups
from mypage.seekers.profile import EDUCATION_RANK
from mypage.seekers.search_models import (
    PAGING_ENDS,
    PROFILE_NUMBER_LENGTH,
    SearchDocument,
    SearchOrder,
    SeekerFilters,
    codes_above,
    place_term,
)

VERSION = 2
"""What an index is made of. Raise it when the schema, the folding, the terms or Tantivy's format change: an index of
another version is not read, and the next update builds a new one."""
TANTIVY_FORMAT = "index_format v7"

MEMORY = 128_000_000
"""Bytes of text and columns that a writer collects before it writes a segment."""

_END = "\x1f"
_PAIR = 3  # code points of a pair of characters with the blank behind it
_LOW_62 = (1 << 62) - 1
_BLANK = array("I", [ord(" ")])
_NO_SCORE = 0.0
_TO_BASE32 = str.maketrans(CROCKFORD, "0123456789abcdefghijklmnopqrstuv")
_PAIRS_OF_LETTERS = [first + second for first in CROCKFORD for second in CROCKFORD]
_PLACES = range(5 * (PROFILE_NUMBER_LENGTH - 2), -1, -10)
_COLUMNS = (
    *("counted", "monthly_wage", "hourly_wage", "education"),
    *("available_from", "published", "valid_until", "digest"),
)
_NUMBER = ("number_high", "number_middle", "number_low")
_EPOCH = date(2020, 1, 1)
_DAY_ZERO = _EPOCH.toordinal()
_BEGIN = midnight(_EPOCH)


def _schema() -> Any:
    builder = SchemaBuilder()
    builder.add_integer_field("parts", indexed=True)
    for column in (*_NUMBER, *_COLUMNS):
        builder.add_integer_field(column, fast=True)
    builder.add_text_field("codes", tokenizer_name="whitespace", index_option="basic")
    for text in ("qualifications", "text"):
        builder.add_text_field(text, tokenizer_name="whitespace", index_option="position")
    return builder.build()


SCHEMA = _schema()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the hits a filter on each code finds as well, per facet."""

    occupation: dict[str, int]
    prefecture: dict[str, int]
    employment: dict[str, int]


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of a search: profile numbers in order, and what is true of all hits."""

    numbers: list[str]
    total: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class Change:
    """What an update does with a profile: the document it is now, or None to take it out."""

    profile_number: str
    document: SearchDocument | None


# --- searching --------------------------------------------------------------------------------------


class Reader:
    """An index that is open for searching. `reload` sees what has been put into its folder since."""

    def __init__(self, folder: Path) -> None:
        self._index = Index.open(str(folder))
        self._index.config_reader("manual")
        self.reload()

    def reload(self) -> None:
        """Go on with the folder's present `meta.json`."""
        self._index.reload()
        self._searcher: Searcher = self._index.searcher()
        self._lapsed: tuple[date, bool] | None = None

    @property
    def documents(self) -> int:
        """How many profiles the index holds."""
        return self._searcher.num_docs

    def search(self, filters: SeekerFilters, offset: int, limit: int, today: date) -> Hits:
        """Return the page of `limit` hits from `offset`, with count and facets over all hits that hold on `today`."""
        query = self._query(filters, today)
        by_relevance = filters.sort == SearchOrder.RELEVANCE and bool(filters.words or filters.qualification)
        found = self._searcher.search(
            query,
            limit=max(0, min(limit, PAGING_ENDS - offset)) or 1,
            offset=offset,
            order_by_field=None if by_relevance else "published",
        )
        addresses = [address for _, address in found.hits][: max(0, PAGING_ENDS - offset)]
        total: int = found.count or 0  # type: ignore[attr-defined]  # the stub of 0.27 leaves it out
        return Hits(self._numbers(addresses), total, self._counts(query, filters) if total else Counts({}, {}, {}))

    def needs(self, change: Change) -> bool:
        """Return whether the index does not hold yet what the change makes of a profile.

        By what the document says and not by when it changed: clocks differ, and one change may be read several times.
        """
        found = self._searcher.search(_of_number(change.profile_number), limit=1, count=False).hits
        if change.document is None or not found:
            return bool(found) or change.document is not None
        held = self._searcher.fast_field_values("digest", [found[0][1]])[0]
        return bool(held != _prepared(change.document)["digest"])

    def lapsed(self, today: date) -> bool:
        """Return whether the index holds registrations that ended before `today`."""
        if self._lapsed is None or self._lapsed[0] != today:
            ended = self._searcher.search(_lapsed_before(today), limit=1, count=False).hits
            self._lapsed = (today, bool(ended))
        return self._lapsed[1]

    def _query(self, filters: SeekerFilters, today: date) -> Query:
        conditions = [(Occur.Must, condition) for condition in _conditions(filters)]
        if not conditions:
            conditions.append((Occur.Must, Query.all_query()))
        if self.lapsed(today):  # only between the end of a month and the next update; else it would cost each search
            conditions.append((Occur.MustNot, _lapsed_before(today)))
        return conditions[0][1] if len(conditions) == 1 else Query.boolean_query(conditions)

    def _numbers(self, addresses: list[Any]) -> list[str]:
        if not addresses:
            return []
        columns = (self._searcher.fast_field_values(name, addresses) for name in _NUMBER)
        return [_joined(int(high or 0), int(mid or 0), int(low or 0)) for high, mid, low in zip(*columns, strict=True)]

    def _counts(self, query: Query, filters: SeekerFilters) -> Counts:
        buckets = self._searcher.aggregate(query, _AGGREGATION)["counted"]["buckets"]
        counted = {int(bucket["key"]): int(bucket["doc_count"]) for bucket in buckets}
        if filters.occupation:
            group = codes_above(filters.occupation)[0]
            whole = counted.get(_values().whole[group], 0)
            below = {code: counted.get(value, 0) + whole for code, value in _values().below[group].items()}
            occupation = {code: count for code, count in below.items() if count}
        else:
            occupation = _of_each(_values().group, counted)
        return Counts(occupation, _of_each(_values().prefecture, counted), _of_each(_values().employment, counted))


def _of_each(values: Mapping[str, int], counted: Mapping[int, int]) -> dict[str, int]:
    return {code: counted[value] for code, value in values.items() if value in counted}


_AGGREGATION = {"counted": {"terms": {"field": "counted", "size": 256}}}
"""Room for every code there is: each is counted, in every segment."""


@dataclass(frozen=True, slots=True)
class _Values:
    """What stands in the column `counted` for each code, all of them below 256.

    Whoever wishes for a whole group has `whole` in the place of the middle codes below it: choosing one of them finds him
    as well, so that he counts for each.
    """

    group: dict[str, int]
    whole: dict[str, int]
    prefecture: dict[str, int]
    employment: dict[str, int]
    below: dict[str, dict[str, int]]
    """By group, its middle codes."""
    wished: dict[str, int]
    """Of groups and middle codes together."""


@cache
def _values() -> _Values:
    group = {one.code: int(one.code) for one in major_groups()}
    below = {one.code: {middle.code: 128 + int(middle.code) for middle in one.middle} for one in major_groups()}
    return _Values(
        group=group,
        whole={code: 32 + value for code, value in group.items()},
        prefecture={code: 64 + int(code) for code in PREFECTURES},
        employment={one.value: 112 + place for place, one in enumerate(EmploymentType)},
        below=below,
        wished=group | {code: value for codes in below.values() for code, value in codes.items()},
    )


def _conditions(filters: SeekerFilters) -> list[Query]:
    """Return one query per filter that is given; only words have a score."""
    found = [_any_of(codes) for codes in (*_wishes(filters), *_abilities(filters))]
    found += [_between(column, *bounds) for column, *bounds in _bounds(filters)]
    for field, question in (("qualifications", filters.qualification), ("text", filters.words)):
        found += [_containing(field, word) for word in dict.fromkeys((question or "").split())]
    return found


def _wishes(filters: SeekerFilters) -> Iterator[list[str]]:
    """Yield for each filter on what somebody wishes the terms of which one must hold."""
    if filters.occupation:
        above = codes_above(filters.occupation)
        yield [f"o:{filters.occupation}", *(f"w:{code}" for code in above[:-1])]
    if filters.prefecture and filters.municipality:
        places = (place_term(filters.prefecture, name) for name in (filters.municipality, None))
        yield [f"p:{place}".replace(" ", _END) for place in places]
    elif filters.prefecture:
        yield [f"f:{filters.prefecture}"]
    if filters.employment:
        yield [f"e:{value}" for value in filters.employment]
    if filters.hours:
        yield [f"h:{filters.hours}"]
    if filters.relocation:
        yield [f"r:{filters.relocation}"]


def _abilities(filters: SeekerFilters) -> Iterator[list[str]]:
    """Yield the same for each filter on what somebody can do."""
    if filters.experience_occupation or filters.experience_years_min:
        years = f":{filters.experience_years_min}" if filters.experience_years_min else ""
        yield [f"x:{filters.experience_occupation or ''}{years}"]
    for skill in filters.pc_skill:
        yield [f"s:{skill}"]


def _bounds(filters: SeekerFilters) -> Iterator[tuple[str, int | None, int | None]]:
    """Yield for each filter on a number its column, the lowest and the highest value."""
    if filters.monthly_wage_max is not None:
        yield "monthly_wage", None, filters.monthly_wage_max
    if filters.hourly_wage_max is not None:
        yield "hourly_wage", None, filters.hourly_wage_max
    if filters.education_min:
        yield "education", EDUCATION_RANK[filters.education_min], None
    if filters.available_by:
        yield "available_from", None, _day(filters.available_by)


def _any_of(codes: Sequence[str]) -> Query:
    terms = [Query.term_query(SCHEMA, "codes", code, index_option="basic") for code in codes]
    query = terms[0] if len(terms) == 1 else Query.boolean_query([(Occur.Should, term) for term in terms])
    return Query.const_score_query(query, _NO_SCORE)


def _between(column: str, lowest: int | None, highest: int | None) -> Query:
    query = Query.range_query(SCHEMA, column, FieldType.Integer, lowest, highest)
    return Query.const_score_query(query, _NO_SCORE)


def _containing(field: str, word: str) -> Query:
    """Return the query for a word anywhere in a text: its pairs, each second one, where they stand to one another."""
    if len(word) == 1:  # every character of a text begins a pair, the last one with the end
        return Query.fuzzy_term_query(SCHEMA, field, word, distance=0, prefix=True)
    if len(word) == 2:
        return Query.term_query(SCHEMA, field, word)
    places = dict.fromkeys([*range(0, len(word) - 1, 2), len(word) - 2])
    return Query.phrase_query(SCHEMA, field, [(place, word[place : place + 2]) for place in places])


def _lapsed_before(today: date) -> Query:
    return Query.range_query(SCHEMA, "valid_until", FieldType.Integer, None, _day(today) - 1)


# --- writing ----------------------------------------------------------------------------------------


class Writer:
    """Changes the index in a folder. Nothing is seen before `commit`, which ends the writer."""

    def __init__(self, folder: Path) -> None:
        if not Index.exists(str(folder)):
            Index(SCHEMA, str(folder))
        index = Index.open(str(folder))
        index.register_tokenizer("whitespace", TextAnalyzerBuilder(Tokenizer.whitespace()).build())
        self._writer = index.writer(MEMORY, 1)  # one thread: segments do not depend on who was faster

    def add(self, document: SearchDocument) -> None:
        """Add a profile that the index does not hold."""
        self._writer.add_document(Document(**_prepared(document)))

    def apply(self, change: Change) -> None:
        """Replace a profile, or take it out; the last of several changes of one profile counts."""
        self._writer.delete_documents_by_query(_of_number(change.profile_number))
        if change.document is not None:
            self.add(change.document)

    def remove_lapsed(self, today: date) -> None:
        """Take out all whose registration ended before `today`."""
        self._writer.delete_documents_by_query(_lapsed_before(today))

    def commit(self) -> None:
        """Write what was collected, and finish merging before anything reads the folder."""
        self._writer.commit()
        self._writer.wait_merging_threads()


def segment_files(folder: Path) -> tuple[str, list[str]]:
    """Return the index's `meta.json` and the names of the files that it stands for."""
    meta = (folder / "meta.json").read_text(encoding="utf-8")
    names: list[str] = []
    for segment in json.loads(meta)["segments"]:
        name = segment["segment_id"].replace("-", "")
        deletes = segment.get("deletes")
        present = f"{name}.{deletes['opstamp']}.del" if deletes else ""
        names += sorted(file.name for file in folder.glob(f"{name}.*") if file.suffix != ".del" or file.name == present)
    return meta, names


def _prepared(document: SearchDocument) -> dict[str, Any]:
    """Return the fields of a document as Tantivy takes them.

    As few values as can be, for each costs its way into Rust: the codes are one text, what is counted is one column.
    """
    number = _value(document.profile_number)
    monthly, hourly, education = document.monthly_wage, document.hourly_wage, document.education_rank
    available = _day(document.available_from) if document.available_from else 0
    published, valid = _seconds(document.published_at), _day(document.valid_until)
    codes = _codes(document)
    numbers = f"{monthly} {hourly} {education} {available} {published} {valid}"
    said = f"{codes}\n{numbers}\n{document.qualifications}\n{document.text}"
    qualifications, text = _pairs(document.qualifications, document.text)
    fields = {
        "parts": _parts(number),
        "number_high": number >> 68,
        "number_middle": number >> 6 & _LOW_62,
        "number_low": number & 63,
        "counted": _counted(document),
        "education": education,
        "available_from": available,
        "published": published,
        "valid_until": valid,
        "digest": crc32(said.encode("utf-8", "surrogatepass")),
        "codes": codes,
        "qualifications": qualifications,
        "text": text,
    }
    if monthly is not None:
        fields["monthly_wage"] = monthly
    if hourly is not None:
        fields["hourly_wage"] = hourly
    return fields


def _codes(document: SearchDocument) -> str:
    """Return the terms of all codes as one text, each on a line; a blank within one is a mark.

    What every published profile answers begins a line also where it says nothing: no question has such a term.
    """
    known = f"\nx:{'\nx:'.join(document.experience)}" if document.experience else ""
    skills = f"\ns:{'\ns:'.join(document.pc_skills)}" if document.pc_skills else ""
    return (
        f"o:{'\no:'.join(document.occupations)}\nw:{'\nw:'.join(document.wishes_whole)}"
        f"\nf:{'\nf:'.join(document.prefectures)}\np:{'\np:'.join(document.places)}"
        f"\ne:{'\ne:'.join(document.employment)}\nh:{'\nh:'.join(document.hours)}"
        f"\nr:{document.relocation}{known}{skills}"
    ).replace(" ", _END)


def _counted(document: SearchDocument) -> list[int]:
    values = _values()
    wished, place, kind = values.wished, values.prefecture, values.employment
    counted = [wished[code] for code in document.occupations if code in wished]
    if not values.whole.keys().isdisjoint(document.wishes_whole):
        for group in values.whole.keys() & {*document.wishes_whole}:
            below = values.below[group].values()
            counted = [value for value in counted if value not in below]
            counted.append(values.whole[group])
    counted += [place[code] for code in document.prefectures]
    counted += [kind[value] for value in document.employment]
    return counted


def _pairs(first: str, second: str) -> tuple[str, str]:
    """Return of each of two folded texts its characters with their neighbours, separated by blanks.

    `介護士` becomes `介護 護士 士.` (a mark shown as a dot, for the end and for each blank). By arrays, because a text has
    hundreds of pairs, and of both texts at once, because the steps over an array cost as much as the pairs.
    """
    marked = f"{first}{_END}{second}{_END}".replace(" ", _END)
    points = array("I", marked.encode("utf-32-le", "surrogatepass"))
    pairs = _BLANK * (_PAIR * len(points))
    pairs[0::_PAIR] = points
    pairs[1:-_PAIR:_PAIR] = points[1:]
    said = pairs.tobytes().decode("utf-32-le", "surrogatepass")
    end = _PAIR * len(first)
    return said[:end], said[end + _PAIR : -_PAIR]


def _value(profile_number: str) -> int:
    return int(profile_number.replace("-", "").translate(_TO_BASE32), 32)


def _joined(high: int, middle: int, low: int) -> str:
    """Return the profile number of the three. By pairs of letters: a page has twenty numbers, and this is most of our time."""
    value = high << 68 | middle << 6 | low
    pairs = [_PAIRS_OF_LETTERS[value >> place & 1023] for place in _PLACES]
    return "-".join(map(add, pairs[0::2], [*pairs[1::2], ""]))


def _parts(value: int) -> list[int]:
    """Return the three terms by which a number is looked up: 48 of its random bits, sixteen at a time, each with its place.

    A term for each number would be a tenth of the index, and a condition on a column costs a walk through it. Any two of a
    million numbers agree in 48 bits with a chance of one in five hundred; then a change of one takes the other out, too, until
    that changes or the index is built anew.
    """
    return [value & 0xFFFF, 1 << 16 | value >> 57 & 0xFFFF, 2 << 16 | value >> 114 & 0xFFFF]


def _of_number(profile_number: str) -> Query:
    terms = [Query.term_query(SCHEMA, "parts", part, index_option="basic") for part in _parts(_value(profile_number))]
    return Query.const_score_query(Query.boolean_query([(Occur.Must, term) for term in terms]), _NO_SCORE)


def _day(day: date) -> int:
    return max(1, day.toordinal() - _DAY_ZERO)


def _seconds(instant: datetime) -> int:
    since = instant - _BEGIN
    return since.days * 86_400 + since.seconds
