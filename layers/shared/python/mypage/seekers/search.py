"""The employer's search for seekers (domain.md §5, R26, R27): the index finds and counts, the table has the last word."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.api import EmployerCaller
from mypage.core.clock import from_stored
from mypage.core.errors import FieldError, InvalidInput
from mypage.seekers import discovery
from mypage.seekers.current_index import current_index
from mypage.seekers.search_models import (
    PAGE_SIZE,
    PAGING_ENDS,
    FacetCount,
    SeekerFacets,
    SeekerFilters,
    SeekerSearchResult,
)

MOST_WORDS = 10
"""Words of one question: each is looked for in all texts."""
_SAID = {"words", "qualification", "municipality", "cursor"}
"""What somebody typed: the audit tells that it was asked for, not what."""


def search(caller: EmployerCaller, filters: SeekerFilters, now: datetime) -> SeekerSearchResult:
    """Return one page of the seekers who asked to be found, with the count and facets of all; counted and audited.

    Who opted out or lapsed since the index was written is dropped from the page and its count: an opt-out is effective on
    the next request. Paging ends at 1,000 hits; the count goes on.

    Raises:
        Forbidden: no posting is in force (R27).
        InvalidInput: a municipality without its prefecture, too many words.
        BadRequest: the cursor is of another search, or none of ours.
        TooManyRequests: the account's limit is reached.
        Unavailable: there is no index yet (`search-preparing`).
    """
    discovery.ensure_posting_in_force(caller, now)
    _check(filters)
    begin = _position(filters)
    discovery.count_search_use(caller, "search_seekers", f"seekers#{caller.office}", now, _facts(filters, begin))
    index, manifest = current_index().latest()
    found = index.search(filters, begin, PAGE_SIZE, now.date())
    seen = discovery.visible(found.numbers, now)
    end = begin + PAGE_SIZE
    return SeekerSearchResult(
        items=[discovery.card(seen[number]) for number in found.numbers if number in seen],
        next_cursor=_cursor(filters, end) if end < min(found.total, PAGING_ENDS) else None,
        total=found.total - (len(found.numbers) - len(seen)),
        facets=SeekerFacets(
            occupation=_counted(found.counts.occupation),
            prefecture=_counted(found.counts.prefecture),
            employment=_counted(found.counts.employment),
        ),
        as_of=from_stored(manifest.as_of),
    )


def _check(filters: SeekerFilters) -> None:
    errors = []
    if filters.municipality and not filters.prefecture:
        errors.append(FieldError("prefecture", "missing", "市区町村で探すときは、都道府県も選んでください。"))
    for field, question in (("words", filters.words), ("qualification", filters.qualification)):
        if len((question or "").split()) > MOST_WORDS:
            errors.append(FieldError(field, "too_many_words", f"探す言葉は{MOST_WORDS}個まで入力できます。"))
    if errors:
        raise InvalidInput(
            "invalid-input", "検索の条件に誤りがあります。各項目の説明を確認して直してください。", errors
        )


def _counted(counts: dict[str, int]) -> list[FacetCount]:
    return [FacetCount(code=code, count=count) for code, count in sorted(counts.items())]


def _facts(filters: SeekerFilters, begin: int) -> dict[str, Any]:
    given = filters.model_dump(mode="json", exclude=_SAID, exclude_defaults=True)
    asked = [name for name in ("municipality", "qualification", "words") if getattr(filters, name)]
    return {**given, **({"free_text": asked} if asked else {}), **({"from": begin} if begin else {})}


def _position(filters: SeekerFilters) -> int:
    if filters.cursor is None:
        return 0
    position, search_id = dynamo.read_cursor(filters.cursor, 2)
    if search_id != _search_id(filters) or not position.isdecimal() or not position.isascii():
        raise dynamo.bad_cursor()
    if not 0 < (begin := int(position)) < PAGING_ENDS or begin % PAGE_SIZE:
        raise dynamo.bad_cursor()
    return begin


def _cursor(filters: SeekerFilters, position: int) -> str | None:
    return dynamo.cursor({"position": str(position), "search": _search_id(filters)}, "position", "search")


def _search_id(filters: SeekerFilters) -> str:
    """Return what tells one search from another, so that a cursor goes on with its own only."""
    return hashlib.sha256(filters.model_dump_json(exclude={"cursor"}).encode()).hexdigest()[:16]
