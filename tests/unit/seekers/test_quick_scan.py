"""The quick scan against the plain one: every pattern over every text, folded character by character."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mypage.seekers import personal_data
from mypage.seekers.personal_data import Pattern, Person, findings, folded
from tests.unit.seekers.test_personal_data import FOUND, HANAKO, LEFT_ALONE

PATTERNS = {name: value for name, value in vars(personal_data).items() if isinstance(value, Pattern)}
JAPANESE_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
WRITTEN = [text for _, text in FOUND] + LEFT_ALONE
PIECES = [text[begin : begin + n] for text in WRITTEN for n in (1, 2, 4, 8) for begin in range(0, len(text), n)]
PEOPLE = [
    HANAKO,
    Person(name="林 正", name_kana="ハヤシ タダシ", seeker_number="99010-00000002", birth_date=date(2001, 12, 31)),
    Person(name="髙橋　アン", name_kana="タカハシ・アン", seeker_number="99010-00000003", phone="090-1234-5678"),
]

_texts = st.lists(st.sampled_from([*WRITTEN, *PIECES]) | st.text(max_size=4), max_size=8).map("".join)
_birthdays = st.sampled_from(
    [
        "1990",
        "19900401",
        "11990",
        "年",
        "4",
        "04",
        "004",
        "12",
        "012",
        "月",
        "日",
        "1",
        "01",
        "/",
        ".",
        "-",
        " ",
        "2001",
        "31",
        "平成",
        "h",
        "H",
        "2",
        "02",
        "一九九〇",
        "二",
        "四",
        "一",
        "十",
        "十三",
        "十二",
        "三十一",
        "・",
        "ー",
    ]
)
_readings = st.sampled_from(["ハナコ", "ﾊﾅｺ", "ハヤシ", "タカハシ", "・", "ー", "ア", "は", " ", "ハ"])
_said = st.sampled_from(
    ["はなこ", "ハナコ", "はや", "し", "です", "と申", "と", "は", "な", "さん", "ー", "・", "職", " "]
)


# --- the plain way ----------------------------------------------------------------------------------


def _fold(c: str) -> str:
    plain = unicodedata.normalize("NFKC", c).casefold()
    return "".join(chr(ord(one) - 0x60) if "ァ" <= one <= "ヶ" else one for one in plain)


def _keep(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c in "ー\x00")


def _widened(c: str) -> str:
    wide = unicodedata.normalize("NFKC", c)
    return wide if len(wide) == 1 else c


def _birth_patterns(born: date) -> list[re.Pattern[str]]:
    """Write the date in every way there is for it, over figures."""
    hyphens = re.escape("‐‑‒–—―−ーｰ－﹣-")
    year, month = rf"\s?[年./・\s{hyphens}]\s?", rf"\s?[月./・\s{hyphens}]\s?"
    rest = rf"{year}{_spelled(born.month)}{month}{_spelled(born.day)}(?![0-9十])日?"
    found = [rf"{born.year}{rest}", rf"{born:%Y%m%d}"]
    for name, letter, before, years in (("昭和", "s", 1925, 64), ("平成", "h", 1988, 31), ("令和", "r", 2018, 99)):
        count = born.year - before
        if 1 <= count <= years:
            spelled = f"(?:{_spelled(count)}|元)" if count == 1 else _spelled(count)
            found.append(rf"(?:{name}|(?<![a-z]){letter})\s?\.?\s?{spelled}{rest}")
            found.append(rf"(?:{name}|{letter}){count:02}{born:%m%d}")
    return [re.compile(pattern) for pattern in found]


def _spelled(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return f"0?{ones}"
    return f"(?:{number}|{'1?' if tens == 1 else tens}十{ones or ''})"


def _covered(spans: Iterator[tuple[int, int]]) -> set[int]:
    return {place for first, last in spans for place in range(first, last + 1)}


# --- the same ---------------------------------------------------------------------------------------


@settings(max_examples=400, deadline=None)
@given(_texts)
def test_a_pattern_finds_with_its_marks_what_it_finds_without(text: str) -> None:
    for folding in (folded(text), folded(text).with_digits):
        for name, pattern in PATTERNS.items():
            quick = [match.span() for match in pattern.finditer(folding.text)]
            assert quick == [match.span() for match in pattern.regex.finditer(folding.text)], name


@settings(deadline=None)
@given(_texts)
def test_a_text_is_folded_as_its_characters_are(text: str) -> None:
    found = folded(text)
    pieces = [_fold(c) for c in text]
    assert found.text == "".join(pieces)
    assert list(found.origin) == [at for at, piece in enumerate(pieces) for _ in piece]
    assert found.squeezed.text == _keep(found.text)
    kept = [origin for origin, c in zip(found.origin, found.text, strict=True) if _keep(c)]
    assert list(found.squeezed.origin) == kept
    assert found.with_digits.text == found.text.translate(JAPANESE_DIGITS)
    assert list(found.squeezed.with_digits.origin) == kept
    assert found.wide == "".join(map(_widened, text))


@settings(max_examples=400, deadline=None)
@given(st.lists(_birthdays, max_size=12).map("".join), st.sampled_from(PEOPLE[:2]))
def test_a_birth_date_is_found_however_it_is_written(text: str, person: Person) -> None:
    assert person.birth_date is not None
    where = folded(text)
    quick = _covered(personal_data._dates(where.with_digits, person.birth_date))  # noqa: SLF001 - the rule finds more
    plain = {
        where.origin[place]
        for pattern in _birth_patterns(person.birth_date)
        for match in pattern.finditer(where.with_digits.text)
        for place in range(*match.span())
    }
    assert quick == plain


@settings(deadline=None)
@given(st.lists(_said, max_size=10).map("".join))
def test_a_reading_in_hiragana_is_found_where_it_is_a_name(text: str) -> None:
    where = folded(text)
    behind = "です|でし|と申|ともうし|といい|と言|と呼|とよ|さん|ちゃん|くん|は|が|も"
    for reading in ("はなこ", "はやし"):
        matches = re.finditer(rf"(?<![ぁ-ゖー])(?={reading}(?:(?![ぁ-ゖー])|{behind}))", where.text)
        plain = [(match.start(), match.start() + len(reading) - 1) for match in matches]
        assert list(personal_data._said(where, reading)) == plain  # noqa: SLF001 - as above


@settings(deadline=None)
@given(st.lists(_readings, max_size=10).map("".join))
def test_a_reading_is_found_where_it_is_a_word(text: str) -> None:
    wide = folded(text).wide
    for reading in ("ハナコ", "ハヤシ", "タカハシ"):
        matches = re.finditer(rf"(?<![ァ-ヿ]){reading}(?![ァ-ヿ])", wide)
        quick = list(personal_data._words(wide, reading))  # noqa: SLF001 - as above
        assert quick == [(match.start(), match.end() - 1) for match in matches]


@pytest.mark.parametrize("person", PEOPLE)
def test_nothing_of_a_person_stays_in_the_process(person: Person) -> None:
    """`re` keeps the patterns that it made; none of them may be a name, a phone or a birthday."""
    re.purge()
    findings({"self_pr": f"{person.name}、{person.name_kana}、{person.phone}、{person.birth_date}"}, person)
    assert not re._cache  # type: ignore[attr-defined]  # noqa: SLF001 - where the module keeps them
    cached = [value for value in vars(personal_data).values() if hasattr(value, "cache_info")]
    assert cached == []
