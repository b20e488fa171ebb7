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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
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

VERSION = 1
"""What an index is made of. Raise it when the schema, the folding, the terms or Tantivy's format change: an index of
another version is not read, and the next update builds a new one."""
TANTIVY_FORMAT = "index_format v7"

MEMORY = 128_000_000
"""Bytes of text and columns that a writer collects before it writes a segment."""

_END = "\x1f"
_PAIR = 3  # code points of a pair of characters with the blank behind it
_NO_SCORE = 0.0
_EMPLOYMENT = tuple(EmploymentType)
_TO_BASE32 = str.maketrans(CROCKFORD, "0123456789abcdefghijklmnopqrstuv")
_PAIRS_OF_LETTERS = [first + second for first in CROCKFORD for second in CROCKFORD]
_PLACES = range(5 * (PROFILE_NUMBER_LENGTH - 2), -1, -10)
_COLUMNS = (
    *("group", "middle", "prefecture", "employment"),
    *("monthly_wage", "hourly_wage", "education", "available_from", "published", "valid_until", "digest"),
)
_NUMBER = ("number_high", "number_middle", "number_low")
_EPOCH = date(2020, 1, 1)
_BEGIN = int(midnight(_EPOCH).timestamp())


def _schema() -> Any:
    builder = SchemaBuilder()
    builder.add_integer_field("parts", indexed=True)
    for column in (*_NUMBER, *_COLUMNS):
        builder.add_integer_field(column, fast=True)
    builder.add_text_field("codes", tokenizer_name="raw", index_option="basic")
    for text in ("qualifications", "text"):
        builder.add_text_field(text, tokenizer_name="whitespace", index_option="position")
    return builder.build()


SCHEMA = _schema()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many hits have a code, per facet."""

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
        group = codes_above(filters.occupation)[0] if filters.occupation else ""
        answer = self._searcher.aggregate(query, _AGGREGATIONS_OF_A_GROUP if group else _AGGREGATIONS)
        counted = {
            name: {int(bucket["key"]): int(bucket["doc_count"]) for bucket in facet["buckets"]}
            for name, facet in answer.items()
        }
        if group:
            middle = _middle_codes(group)
            occupation = {middle[code]: count for code, count in counted["occupation"].items() if code in middle}
        else:
            occupation = {f"{code:02}": count for code, count in counted["occupation"].items()}
        return Counts(
            occupation,
            {f"{code:02}": count for code, count in counted["prefecture"].items()},
            {_EMPLOYMENT[code].value: count for code, count in counted["employment"].items()},
        )


@cache
def _middle_codes(group: str) -> dict[int, str]:
    (found,) = [one for one in major_groups() if one.code == group]
    return {int(middle.code): middle.code for middle in found.middle}


def _facets(occupation: str) -> dict[str, Any]:
    # Sizes above the number of codes there are: every code is counted, in every segment.
    return {
        "occupation": {"terms": {"field": occupation, "size": 200}},
        "prefecture": {"terms": {"field": "prefecture", "size": 200}},
        "employment": {"terms": {"field": "employment", "size": 200}},
    }


_AGGREGATIONS = _facets("group")
_AGGREGATIONS_OF_A_GROUP = _facets("middle")


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
        yield [f"p:{place_term(filters.prefecture, name)}" for name in (filters.municipality, None)]
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
    """Return the fields of a document as Tantivy takes them."""
    number = _value(document.profile_number)
    high, middle, low = _split(number)
    codes = [
        *map("o:".__add__, document.occupations),
        *map("w:".__add__, document.wishes_whole),
        *map("f:".__add__, document.prefectures),
        *map("p:".__add__, document.places),
        *map("e:".__add__, document.employment),
        *map("h:".__add__, document.hours),
        *map("x:".__add__, document.experience),
        *map("s:".__add__, document.pc_skills),
        f"r:{document.relocation}",
    ]
    numbers: dict[str, Any] = {
        "education": document.education_rank,
        "available_from": _day(document.available_from) if document.available_from else 0,
        "published": int(document.published_at.timestamp()) - _BEGIN,
        "valid_until": _day(document.valid_until),
    }
    if document.monthly_wage is not None:
        numbers["monthly_wage"] = document.monthly_wage
    if document.hourly_wage is not None:
        numbers["hourly_wage"] = document.hourly_wage
    said = _END.join((*codes, *map(str, numbers.items()), document.qualifications, document.text))
    return {
        **numbers,
        "parts": _parts(number),
        "number_high": high,
        "number_middle": middle,
        "number_low": low,
        "digest": crc32(said.encode("utf-8", "surrogatepass")),
        "codes": codes,
        "group": [int(code) for code in document.occupations if len(code) == 2],
        "middle": [int(code) for code in document.occupations if len(code) == 3],
        "prefecture": list(map(int, document.prefectures)),
        "employment": [_PLACE_OF[value] for value in document.employment],
        "qualifications": _pairs(document.qualifications),
        "text": _pairs(document.text),
    }


_PLACE_OF = {value.value: place for place, value in enumerate(_EMPLOYMENT)}


def _pairs(folded: str) -> str:
    """Return each character of a folded text with its neighbour, separated by blanks; blanks and the end are one mark.

    `介護士` becomes `介護 護士 士.` (the mark shown as a dot). By arrays, because a text has hundreds of pairs.
    """
    if not folded:
        return ""
    points = array("I", (folded.replace(" ", _END) + _END).encode("utf-32-le", "surrogatepass"))
    pairs = array("I", [ord(" ")]) * (_PAIR * (len(points) - 1))
    pairs[0::_PAIR] = points[:-1]
    pairs[1::_PAIR] = points[1:]
    return pairs.tobytes().decode("utf-32-le", "surrogatepass")


def _split(value: int) -> tuple[int, int, int]:
    """Return a profile number as three whole numbers of 62, 62 and 6 bits: a column holds 63."""
    return value >> 68, value >> 6 & (1 << 62) - 1, value & 63


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
    return [place << 16 | value >> shift & 0xFFFF for place, shift in enumerate((0, 57, 114))]


def _of_number(profile_number: str) -> Query:
    terms = [Query.term_query(SCHEMA, "parts", part, index_option="basic") for part in _parts(_value(profile_number))]
    return Query.const_score_query(Query.boolean_query([(Occur.Must, term) for term in terms]), _NO_SCORE)


def _day(day: date) -> int:
    return max(1, (day - _EPOCH).days)
