"""What employers search by and what they find (domain.md §5, R26–R28), and what the search index knows of a profile.

The answers are allow-lists: a field stands here or it does not leave. There is no filter on sex, nationality, age and the
like (公正採用選考), and none of their data in the index.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mypage.core.api import View
from mypage.core.forms import Choice
from mypage.core.ids import CROCKFORD, grouped, normalise_code
from mypage.core.text import Day, EmptyIsNone, Line, WholeNumber, at_most
from mypage.establishments.rules import PrefectureCode
from mypage.postings import occupations
from mypage.postings.choices import EmploymentType, HoursClass
from mypage.seekers.profile import EDUCATION_RANK, EducationLevel, PcSkill, Relocation, WishedOccupation, texts

MAX_WORDS = 100
MAX_RAW = 1_000  # folding costs up to the square of a text, and no honest question is as long
EXPERIENCE_STEPS = (1, 3, 5, 10, 20)
"""The years of experience that can be asked for."""
PAGE_SIZE = 20
PAGING_ENDS = 1_000
"""Hits beyond this one are counted, not shown."""
PROFILE_NUMBER_LENGTH = 26  # of 5 bits each: 130 bits


# --- folding --------------------------------------------------------------------------------------


def fold(text: str) -> str:
    """Return text as it is compared: width, case and kind of kana folded, blanks as single ones."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in folded)
    return " ".join(folded.split())


def _question(text: str | None) -> str | None:
    """Fold what is asked for; a question of blanks alone asks for nothing."""
    if text is None:
        return None
    if len(text) > MAX_RAW or len(folded := fold(text)) > MAX_WORDS:
        raise PydanticCustomError("too_long", "探す言葉は100文字以内で入力してください。", {})
    return folded or None


Question = AfterValidator(_question)


def normalise_profile_number(text: str) -> str:
    """Write a profile number (求職情報番号) in groups of four, however it was typed.

    Raises:
        ValueError: it is none.
    """
    code = normalise_code(text[:100])
    if len(code) != PROFILE_NUMBER_LENGTH or any(c not in CROCKFORD for c in code):
        raise ValueError("profile number")
    return grouped(code)


# --- the question -----------------------------------------------------------------------------------


class SearchOrder(Choice):
    """並び順."""

    NEWEST = "newest", "公開日の新しい順"
    RELEVANCE = "relevance", "言葉に合う順"


def _step(years: int | None) -> int | None:
    if years is not None and years not in EXPERIENCE_STEPS:
        raise PydanticCustomError("experience_years", "経験年数は、1・3・5・10・20年から選んでください。")
    return years


class SeekerFilters(BaseModel):
    """The query of `GET /employer/seekers`. Each filter that is given must hold; a list holds with any of its answers.

    `occupation`: a wish for this code or one below it; a wish for a whole group also meets its occupations.
    `municipality` also finds those who wish for the whole prefecture. `monthly_wage_max`, `hourly_wage_max`: what the
    employer pays at most; found is who stated a wish not above it. `experience_years_min`: years added up in the occupation
    asked for, else in all. `available_by`: can begin on that day. `qualification`, `words`: all words, in the
    qualifications or in all free texts. `pc_skill`: all of them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    occupation: Annotated[WishedOccupation | None, EmptyIsNone] = None
    prefecture: Annotated[PrefectureCode | None, EmptyIsNone] = None
    municipality: Annotated[Line | None, EmptyIsNone, at_most(20)] = None
    employment: Annotated[list[EmploymentType], Field(max_length=len(EmploymentType))] = []
    hours: Annotated[HoursClass | None, EmptyIsNone] = None
    monthly_wage_max: Annotated[Annotated[WholeNumber, Field(ge=0, le=99_999_999)] | None, EmptyIsNone] = None
    hourly_wage_max: Annotated[Annotated[WholeNumber, Field(ge=0, le=99_999_999)] | None, EmptyIsNone] = None
    qualification: Annotated[str | None, EmptyIsNone, Question] = None
    experience_occupation: Annotated[WishedOccupation | None, EmptyIsNone] = None
    experience_years_min: Annotated[WholeNumber | None, EmptyIsNone, AfterValidator(_step)] = None
    education_min: Annotated[EducationLevel | None, EmptyIsNone] = None
    pc_skill: Annotated[list[PcSkill], Field(max_length=len(PcSkill))] = []
    relocation: Annotated[Relocation | None, EmptyIsNone] = None
    available_by: Annotated[Day | None, EmptyIsNone] = None
    words: Annotated[str | None, EmptyIsNone, Question] = None
    sort: SearchOrder = SearchOrder.NEWEST
    cursor: Annotated[str | None, Field(max_length=1000)] = None


# --- the answer -------------------------------------------------------------------------------------


class NamedCode(View):
    """A code of a list and its name."""

    code: str
    name: str


class FoundPlace(View):
    """Where somebody wishes to work; without municipality: anywhere in the prefecture."""

    prefecture_code: str
    prefecture: str
    municipality: str | None


class FoundExperience(View):
    """Full years in an occupation."""

    occupation: NamedCode
    years: int


class FoundCareerStep(View):
    """One step of a career."""

    occupation: str
    years: int
    months: int
    duties: str | None


class FoundSeeker(View):
    """A card: the list columns of §5. `profile_number` is the opaque 求職情報番号, `qualifications` the first three."""

    profile_number: str
    occupations: list[NamedCode]
    places: list[FoundPlace]
    employment: list[NamedCode]
    experience_years: int
    experience: list[FoundExperience]
    qualifications: list[str]
    published_on: date


class ContactOffice(View):
    """The office in charge of a seeker, which employers consult (R28)."""

    name: str
    department: str
    phone: str


class FoundSeekerDetail(View):
    """Everything that a published profile shows, and the office to ask about it (R28)."""

    profile_number: str
    occupations: list[NamedCode]
    places: list[FoundPlace]
    employment: list[NamedCode]
    hours: list[NamedCode]
    monthly_wage: int | None
    hourly_wage: int | None
    relocation: NamedCode | None
    available_from: date | None
    qualifications: list[str]
    experience_years: int
    experience: list[FoundExperience]
    career: list[FoundCareerStep]
    expertise: str | None
    education: NamedCode | None
    pc_skills: list[NamedCode]
    self_pr: str | None
    age_band: str | None
    published_on: date
    office: ContactOffice


class FacetCount(View):
    """How many of the hits a filter on this code finds as well."""

    code: str
    count: int


class SeekerFacets(View):
    """Counts over all hits. `occupation`: major groups, or the middle codes of the group that is asked for.

    Where the filter is free, or asks for a whole group, the count of a code is the number of hits that choosing it gives.
    """

    occupation: list[FacetCount]
    prefecture: list[FacetCount]
    employment: list[FacetCount]


class SeekerSearchResult(View):
    """One page of what was found. `total` counts all hits at `as_of`, the state of the index."""

    items: list[FoundSeeker]
    next_cursor: str | None
    total: int
    facets: SeekerFacets
    as_of: datetime


# --- what the index knows ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A published profile as the search index keeps it: nothing but what filters, orders and counts.

    `occupations`: wished codes with those above them (`06`, `034`, `034-03`). `wishes_whole`: codes as they were wished.
    `places`: `17` and `17#金沢市` (folded; a wish for the whole prefecture is `17#`). `experience`: `034` for any time,
    `034:5` for at least five years (of EXPERIENCE_STEPS), `:5` for all occupations together. `available_from`: None is at
    any time. `valid_until`: the last day on which the registration holds. `qualifications`, `text`: folded.
    """

    profile_number: str
    occupations: tuple[str, ...]
    wishes_whole: tuple[str, ...]
    prefectures: tuple[str, ...]
    places: tuple[str, ...]
    employment: tuple[str, ...]
    hours: tuple[str, ...]
    monthly_wage: int | None
    hourly_wage: int | None
    education_rank: int
    experience: tuple[str, ...]
    pc_skills: tuple[str, ...]
    relocation: str
    available_from: date | None
    published_at: datetime
    valid_until: date
    qualifications: str
    text: str


def search_document(
    profile_number: str, content: Mapping[str, Any], published_at: datetime, valid_until: date
) -> SearchDocument:
    """Return what the index keeps of a published profile. `content`: a stored `SeekerProfile`."""
    places = content.get("places") or []
    available_from = content.get("available_from")
    return SearchDocument(
        profile_number=profile_number,
        occupations=_with_those_above(content.get("occupations") or []),
        wishes_whole=tuple(content.get("occupations") or []),
        prefectures=tuple(dict.fromkeys(place["prefecture_code"] for place in places)),
        places=tuple(dict.fromkeys(place_term(p["prefecture_code"], p.get("municipality")) for p in places)),
        employment=tuple(content.get("employment") or []),
        hours=tuple(content.get("hours") or []),
        monthly_wage=content.get("monthly_wage"),
        hourly_wage=content.get("hourly_wage"),
        education_rank=EDUCATION_RANK.get(content.get("education") or "", 0),
        experience=experience_terms(content.get("experience") or []),
        pc_skills=tuple(content.get("pc_skills") or []),
        relocation=content.get("relocation") or "",
        available_from=date.fromisoformat(available_from) if available_from else None,
        published_at=published_at,
        valid_until=valid_until,
        qualifications=fold("\n".join(content.get("qualifications") or [])),
        text=fold("\n".join([*(text for _, text in texts(content)), *occupation_names(content)])),
    )


def place_term(prefecture_code: str, municipality: str | None) -> str:
    """Return how the index writes a place."""
    return f"{prefecture_code}#{fold(municipality or '')}"


def experience_terms(experience: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the terms by which experience is found: years are added up at each level of the classification."""
    years: dict[str, int] = {}
    for entry in experience:
        for code in ("", *codes_above(entry["occupation"])):
            years[code] = years.get(code, 0) + entry["years"]
    return tuple(
        term
        for code, total in years.items()
        for term in (*([code] if code else []), *(f"{code}:{step}" for step in EXPERIENCE_STEPS if total >= step))
    )


def codes_above(code: str) -> tuple[str, ...]:
    """Return a code of the classification with those above it, the highest first (`06`, `034`, `034-03`)."""
    if len(code) == 2:
        return (code,)
    return (_majors()[code[:3]], code[:3], *([code] if len(code) > 3 else []))


def occupation_name(code: str) -> str:
    """Return what a code is called; a minor code by its middle one, because their names are in no source of ours."""
    if len(code) == 2:
        return next((group.name for group in occupations.major_groups() if group.code == code), "")
    return occupations.middle_name(code)


def occupation_names(content: Mapping[str, Any]) -> list[str]:
    """Return the names of the occupations that a profile wishes for or knows."""
    codes = [*(content.get("occupations") or []), *(entry["occupation"] for entry in content.get("experience") or [])]
    return list(dict.fromkeys(occupation_name(code) for code in codes))


def _with_those_above(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for code in codes for one in codes_above(code)))


@cache
def _majors() -> dict[str, str]:
    return {middle.code: group.code for group in occupations.major_groups() for middle in group.middle}
