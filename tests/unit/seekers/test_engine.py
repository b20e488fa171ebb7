"""The search engine against a plain filter in Python: what it finds, counts and orders (domain.md §5)."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import tantivy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mypage.core.clock import JST
from mypage.core.ids import CROCKFORD, grouped
from mypage.core.prefectures import PREFECTURES
from mypage.postings.choices import EmploymentType, HoursClass
from mypage.postings.occupations import major_groups
from mypage.seekers import engine
from mypage.seekers.engine import Change, Hits, Reader, Writer
from mypage.seekers.profile import EDUCATION_RANK, EducationLevel, PcSkill, Relocation
from mypage.seekers.search_models import (
    EXPERIENCE_STEPS,
    PAGING_ENDS,
    SearchDocument,
    SearchOrder,
    SeekerFilters,
    codes_above,
    fold,
    search_document,
)

TODAY = date(2026, 12, 1)
EVERYTHING = 1_000

# --- random profiles and questions ------------------------------------------------------------------

CODES = ("06", "07", "034", "035", "048", "034-03", "034-01")
PLACES = (
    *({"prefecture_code": "17", "municipality": "金沢市"}, {"prefecture_code": "17"}, {"prefecture_code": "16"}),
    {"prefecture_code": "17", "municipality": "New Town"},
)
LETTERS = '介護ガがｶﾞＡaの 😀"*\\'

_texts = st.text(alphabet=LETTERS, max_size=12)
_codes = st.lists(st.sampled_from(CODES), max_size=3, unique=True)
_contents = st.fixed_dictionaries(
    {
        "occupations": _codes,
        "places": st.lists(st.sampled_from(PLACES), max_size=3),
        "employment": st.lists(st.sampled_from([one.value for one in EmploymentType]), max_size=3, unique=True),
        "hours": st.lists(st.sampled_from([one.value for one in HoursClass]), max_size=2, unique=True),
        "monthly_wage": st.none() | st.integers(0, 4).map(lambda n: n * 100_000),
        "hourly_wage": st.none() | st.integers(0, 4).map(lambda n: n * 500),
        "relocation": st.sampled_from([None, "possible", "not_possible"]),
        "available_from": st.none() | st.dates(date(2026, 11, 28), date(2026, 12, 4)).map(date.isoformat),
        "qualifications": st.lists(_texts, max_size=2),
        "experience": st.lists(
            st.fixed_dictionaries({"occupation": st.sampled_from(CODES), "years": st.integers(0, 12)}), max_size=3
        ),
        "education": st.sampled_from([None, *(level.value for level in EducationLevel)]),
        "pc_skills": st.lists(st.sampled_from([one.value for one in PcSkill]), max_size=3, unique=True),
        "self_pr": _texts,
    }
)
_maybe = lambda values: st.none() | values  # noqa: E731 - reads as the strategy that it is
_questions = st.builds(
    SeekerFilters,
    occupation=_maybe(st.sampled_from(CODES)),
    prefecture=_maybe(st.sampled_from(["16", "17", "18"])),
    employment=st.lists(st.sampled_from(EmploymentType), max_size=2, unique=True),
    hours=_maybe(st.sampled_from(HoursClass)),
    monthly_wage_max=_maybe(st.integers(0, 400_000)),
    hourly_wage_max=_maybe(st.integers(0, 2_000)),
    qualification=_maybe(_texts),
    experience_occupation=_maybe(st.sampled_from(CODES)),
    experience_years_min=_maybe(st.sampled_from(EXPERIENCE_STEPS)),
    education_min=_maybe(st.sampled_from(EducationLevel)),
    pc_skill=st.lists(st.sampled_from(PcSkill), max_size=2, unique=True),
    relocation=_maybe(st.sampled_from(Relocation)),
    available_by=_maybe(st.dates(date(2026, 11, 28), date(2026, 12, 4))),
    words=_maybe(_texts),
)
_few_questions = st.builds(
    SeekerFilters,
    occupation=_maybe(st.sampled_from(CODES)),
    prefecture=_maybe(st.sampled_from(["16", "17"])),
    municipality=_maybe(st.sampled_from(["金沢市", "野々市市", "New Town", "Town"])),
    words=_maybe(st.text(alphabet=LETTERS, min_size=1, max_size=4)),
)


def _profile(n: int, content: dict[str, Any], lapses: date = date(2027, 1, 31)) -> SearchDocument:
    number = grouped(f"{CROCKFORD[n % 32]}{CROCKFORD[n // 32 % 32]}" + "Z" * 12 + f"{n:012}")
    published = datetime(2026, 11, 1, tzinfo=JST) + timedelta(minutes=n)
    return search_document(number, content, published, lapses)


@pytest.fixture
def index(tmp_path: Path) -> Callable[..., Reader]:
    """Return a maker of indexes: of these documents, in so many segments."""
    made = 0

    def make(documents: Sequence[SearchDocument], segments: int = 1) -> Reader:
        nonlocal made
        made += 1
        folder = tmp_path / str(made)
        folder.mkdir()
        for part in range(segments):
            writer = Writer(folder)
            for document in documents[part::segments]:
                writer.add(document)
            writer.commit()
        return Reader(folder)

    return make


# --- the plain filter -------------------------------------------------------------------------------


def _matches(content: dict[str, Any], asked: SeekerFilters) -> bool:
    """Say from the profile itself, without any term of the index, whether it is to be found."""
    return all(
        (
            asked.occupation is None or any(_wish_meets(wish, asked.occupation) for wish in content["occupations"]),
            asked.prefecture is None or any(_place_meets(place, asked) for place in content["places"]),
            not asked.employment or bool({*content["employment"]} & {one.value for one in asked.employment}),
            asked.hours is None or asked.hours.value in content["hours"],
            asked.monthly_wage_max is None or _at_most(content["monthly_wage"], asked.monthly_wage_max),
            asked.hourly_wage_max is None or _at_most(content["hourly_wage"], asked.hourly_wage_max),
            _has_experience(content["experience"], asked),
            asked.education_min is None
            or EDUCATION_RANK.get(content["education"] or "", 0) >= EDUCATION_RANK[asked.education_min.value],
            all(skill.value in content["pc_skills"] for skill in asked.pc_skill),
            asked.relocation is None or content["relocation"] == asked.relocation.value,
            asked.available_by is None or (content["available_from"] or "") <= asked.available_by.isoformat(),
            _holds("\n".join(content["qualifications"]), asked.qualification),
            _holds(_all_words(content), asked.words),
        )
    )


def _wish_meets(wish: str, asked: str) -> bool:
    return asked in codes_above(wish) or wish in codes_above(asked)[:-1]


def _place_meets(place: dict[str, str], asked: SeekerFilters) -> bool:
    if place["prefecture_code"] != asked.prefecture:
        return False
    return asked.municipality is None or place.get("municipality", asked.municipality) == asked.municipality


def _at_most(wage: int | None, most: int) -> bool:
    return wage is not None and wage <= most


def _has_experience(experience: list[dict[str, Any]], asked: SeekerFilters) -> bool:
    if asked.experience_occupation is None and asked.experience_years_min is None:
        return True
    of_kind = [
        entry["years"]
        for entry in experience
        if asked.experience_occupation is None or asked.experience_occupation in codes_above(entry["occupation"])
    ]
    return bool(of_kind) and sum(of_kind) >= (asked.experience_years_min or 0)


def _holds(text: str, question: str | None) -> bool:
    return all(word in fold(text) for word in (question or "").split())


def _all_words(content: dict[str, Any]) -> str:
    return _document_text(content)


def _document_text(content: dict[str, Any]) -> str:
    return search_document("0" * 26, content, datetime(2026, 11, 1, tzinfo=JST), TODAY).text


def _expected(
    contents: Sequence[dict[str, Any]], documents: Sequence[SearchDocument], asked: SeekerFilters
) -> tuple[list[str], Counter[str], Counter[str], Counter[str]]:
    hits = [n for n, content in enumerate(contents) if _matches(content, asked)]
    newest_first = [documents[n].profile_number for n in reversed(hits)]
    wished = Counter(
        code
        for n in hits
        for code in _shown_occupations(asked)
        if any(_wish_meets(wish, code) for wish in contents[n]["occupations"])
    )
    places = Counter(code for n in hits for code in {place["prefecture_code"] for place in contents[n]["places"]})
    employment = Counter(value for n in hits for value in contents[n]["employment"])
    return newest_first, wished, places, employment


def _shown_occupations(asked: SeekerFilters) -> list[str]:
    """Return the groups, or the middle codes of the group that is asked for."""
    if not asked.occupation:
        return [group.code for group in major_groups()]
    (group,) = [one for one in major_groups() if one.code == codes_above(asked.occupation)[0]]
    return [middle.code for middle in group.middle]


def _agrees(found: Hits, expected: tuple[list[str], Counter[str], Counter[str], Counter[str]]) -> None:
    numbers, occupation, prefecture, employment = expected
    assert found.numbers == numbers
    assert found.total == len(numbers)
    assert found.counts.occupation == occupation
    assert found.counts.prefecture == prefecture
    assert found.counts.employment == employment


_IN_FOLDERS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_IN_FOLDERS
@given(st.lists(_contents, max_size=12), st.lists(_questions | _few_questions, min_size=1, max_size=8), st.data())
def test_hits_counts_and_facets_are_those_of_a_plain_filter(
    index: Callable[..., Reader],
    contents: list[dict[str, Any]],
    questions: list[SeekerFilters],
    data: st.DataObject,
) -> None:
    documents = [_profile(n, content) for n, content in enumerate(contents)]
    reader = index(documents, data.draw(st.integers(1, 3)))
    for asked in questions:
        _agrees(reader.search(asked, 0, EVERYTHING, TODAY), _expected(contents, documents, asked))


@_IN_FOLDERS
@given(st.lists(_contents, max_size=12), _questions | _few_questions, st.sampled_from([None, "06", "07"]))
def test_what_stands_beside_a_choice_is_how_many_choosing_it_finds(
    index: Callable[..., Reader], contents: list[dict[str, Any]], asked: SeekerFilters, group: str | None
) -> None:
    """Of filters that are free; of an occupation also where its group is chosen, and then for each below it."""
    reader = index([_profile(n, content) for n, content in enumerate(contents)])

    def found(question: SeekerFilters, **chosen: object) -> Hits:
        return reader.search(question.model_copy(update=chosen), 0, EVERYTHING, TODAY)

    free = asked.model_copy(update={"occupation": group, "prefecture": None, "municipality": None, "employment": []})
    counts = found(free).counts
    for code in _shown_occupations(free):
        assert counts.occupation.get(code, 0) == found(free, occupation=code).total
    for code in PREFECTURES:
        assert counts.prefecture.get(code, 0) == found(free, prefecture=code).total
    for kind in EmploymentType:
        assert counts.employment.get(kind.value, 0) == found(free, employment=[kind]).total
    for chosen in ({"prefecture": "17"}, {"employment": [EmploymentType.REGULAR]}):  # the others go on counting
        narrowed = free.model_copy(update=chosen)
        for code in _shown_occupations(free):
            assert found(narrowed).counts.occupation.get(code, 0) == found(narrowed, occupation=code).total


@_IN_FOLDERS
@given(st.text(max_size=40), st.text(min_size=1, max_size=6))
def test_any_text_is_found_by_any_part_of_it_and_by_no_other(
    index: Callable[..., Reader], text: str, other: str
) -> None:
    reader = index([_profile(1, {"self_pr": text})])
    words = {word[i : i + n] for word in fold(text).split() for n in (1, 2, 3, 5) for i in range(len(word) - n + 1)}
    # As a question that has passed the model: folded, not too long. A part may fold once more on its own.
    parts = [part for part in sorted(words)[:30] if fold(part) == part]
    for part in parts:
        assert reader.search(SeekerFilters(words=part), 0, 5, TODAY).total == 1, part
    question = fold(other)[:100]
    held = all(word in fold(text) for word in question.split())
    assert reader.search(SeekerFilters(words=question), 0, 5, TODAY).total == int(held)


@_IN_FOLDERS
@given(st.lists(st.tuples(st.integers(0, 5), st.none() | _contents), max_size=15))
def test_after_any_changes_the_index_holds_the_last_state_of_each(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, dict[str, Any] | None]]
) -> None:
    folder = tmp_path_factory.mktemp("index")
    Writer(folder).commit()
    last: dict[int, dict[str, Any] | None] = {}
    for begin in range(0, len(changes), 4):
        writer = Writer(folder)
        for n, content in changes[begin : begin + 4]:
            document = None if content is None else _profile(n, content)
            writer.apply(Change(_profile(n, {}).profile_number, document))
            last[n] = content
        writer.commit()
    reader = Reader(folder)
    there = [_profile(n, content).profile_number for n, content in sorted(last.items()) if content is not None]
    assert sorted(reader.search(SeekerFilters(), 0, EVERYTHING, TODAY).numbers) == sorted(there)
    for n, content in last.items():
        document = None if content is None else _profile(n, content)
        assert not reader.needs(Change(_profile(n, {}).profile_number, document))


# --- by example -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("介護施設", True),
        ("介", True),
        ("た", True),  # the last character
        ("施設でレ", True),
        ("介護 働いた", True),
        ("介護で", False),  # its pairs stand in the text, but not beside one another
        ("レジ", True),
        ("れじ", True),
        ("ﾚｼﾞ", True),
        ("ＲＥＧＩ", True),
        ("護福", False),
    ],
)
def test_words_are_found_wherever_they_stand_whatever_width_case_and_kana(
    index: Callable[..., Reader], question: str, found: bool
) -> None:
    reader = index([_profile(1, {"self_pr": "介護施設でレジ（regi）も打って働いた"})])
    assert reader.search(SeekerFilters(words=question), 0, 5, TODAY).total == int(found)


@pytest.mark.parametrize(
    "question", ['"a', "a AND", "text:a", "a*", "(", "\\", "+a -b", "a^9", "[a TO b]", "/.*/", "'"]
)
def test_no_character_of_a_question_has_a_meaning_of_its_own(index: Callable[..., Reader], question: str) -> None:
    reader = index([_profile(1, {"self_pr": question}), _profile(2, {"self_pr": "a b to text"})])
    assert reader.search(SeekerFilters(words=question), 0, 5, TODAY).numbers == [_profile(1, {}).profile_number]


def test_relevance_puts_the_text_that_speaks_of_it_most_first_and_filters_do_not_count(
    index: Callable[..., Reader],
) -> None:
    much = {"self_pr": "簿記簿記簿記", "occupations": ["034"], "places": [{"prefecture_code": "17"}]}
    little = {"self_pr": "簿記の本を読むことがあります。ほかにもいろいろなことをします。", "occupations": ["034"]}
    documents = [_profile(1, much), _profile(2, little)]
    reader = index(documents)
    by_relevance = SeekerFilters(words="簿記", occupation="034", sort=SearchOrder.RELEVANCE)
    newest = SeekerFilters(words="簿記", occupation="034")
    assert reader.search(by_relevance, 0, 5, TODAY).numbers == [one.profile_number for one in documents]
    assert reader.search(newest, 0, 5, TODAY).numbers == [one.profile_number for one in reversed(documents)]


def test_a_registration_is_found_on_its_last_day_and_not_on_the_next(index: Callable[..., Reader]) -> None:
    reader = index([_profile(1, {}, date(2026, 12, 31)), _profile(2, {}, date(2027, 1, 31))])
    assert reader.search(SeekerFilters(), 0, 5, date(2026, 12, 31)).total == 2
    assert reader.search(SeekerFilters(), 0, 5, date(2027, 1, 1)).total == 1


def test_lapsed_registrations_leave_the_index(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.add(_profile(1, {}, date(2026, 12, 31)))
    writer.add(_profile(2, {}, date(2027, 1, 31)))
    writer.commit()
    writer = Writer(tmp_path)
    writer.remove_lapsed(date(2027, 1, 1))
    writer.commit()
    reader = Reader(tmp_path)
    assert (reader.documents, reader.lapsed(date(2027, 1, 1))) == (1, False)


def test_pages_join_without_gap_and_end_at_a_thousand_while_the_count_goes_on(index: Callable[..., Reader]) -> None:
    reader = index([_profile(n, {}) for n in range(PAGING_ENDS + 30)], segments=3)
    pages = [reader.search(SeekerFilters(), begin, 20, TODAY) for begin in range(0, PAGING_ENDS, 20)]
    numbers = [number for page in pages for number in page.numbers]
    assert numbers == [_profile(n, {}).profile_number for n in range(PAGING_ENDS + 29, 29, -1)]
    assert {page.total for page in pages} == {PAGING_ENDS + 30}
    assert reader.search(SeekerFilters(), PAGING_ENDS - 5, 20, TODAY).numbers == numbers[-5:]


def test_a_change_that_says_nothing_new_is_not_needed(index: Callable[..., Reader]) -> None:
    reader = index([_profile(1, {"self_pr": "簿記"})])
    number = _profile(1, {}).profile_number
    assert not reader.needs(Change(number, _profile(1, {"self_pr": "簿記"})))
    assert reader.needs(Change(number, _profile(1, {"self_pr": "簿記二級"})))
    assert reader.needs(Change(number, _profile(1, {"self_pr": "簿記"}, date(2027, 2, 28))))
    assert reader.needs(Change(number, None))
    assert not reader.needs(Change(_profile(2, {}).profile_number, None))
    assert reader.needs(Change(_profile(2, {}).profile_number, _profile(2, {})))


def test_a_release_of_the_engine_with_another_format_asks_for_a_new_version() -> None:
    """Then raise engine.VERSION with TANTIVY_FORMAT: the next update builds a new index."""
    assert engine.TANTIVY_FORMAT in tantivy.__version__


def test_every_code_that_is_counted_has_a_value_of_its_own_in_a_byte() -> None:
    values = engine._values()  # noqa: SLF001 - nothing else tells two codes that share a value from two profiles
    kinds = (values.wished, values.whole, values.prefecture, values.employment)
    given = [value for kind in kinds for value in kind.values()]
    assert len({*given}) == len(given)
    assert 0 < min(given) < max(given) < 256


def test_the_order_of_employment_types_is_part_of_the_version() -> None:
    """The index keeps their places in this list: another order asks for a higher engine.VERSION."""
    assert (engine.VERSION, [one.value for one in EmploymentType]) == (
        2,
        [
            "regular",
            "non_regular",
            "dispatched_fixed",
            "dispatched_indefinite",
            "part_time",
            "part_time_dispatched_fixed",
            "part_time_dispatched_indefinite",
        ],
    )
