"""Text as people type it (domain.md §3.3): accepted, normalised, counted as a reader sees it."""

import time
import unicodedata
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from mypage.core.text import (
    _UNCOMMON,
    EmptyIsNone,
    Line,
    Paragraph,
    WholeNumber,
    at_most,
    clean,
    compiled,
    digits,
    narrow,
    visible_length,
)

LINE, PARAGRAPH, NUMBER = TypeAdapter(Line), TypeAdapter(Paragraph), TypeAdapter(WholeNumber)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ｶﾌﾞｼｷｶﾞｲｼｬ", "カブシキガイシャ"),  # half-width kana is widened
        ("ﾊﾟﾝ屋", "パン屋"),
        ("か\u3099", "が"),  # a combining mark is composed
        ("４ｔトラック", "４ｔトラック"),  # full-width letters stay as the employer wrote them
        ("Ｗｅｂ", "Ｗｅｂ"),
        ("①", "①"),
        ("  前後  ", "前後"),
        ("\u3000全角の空白\u3000", "全角の空白"),
        ("一\r\n二\r三", "一\n二\n三"),
    ],
)
def test_text_is_normalised_and_otherwise_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", 0),
        ("パン", 2),
        ("が", 1),
        ("か\u3099", 1),  # か + combining dakuten
        ("𠮷野家", 3),  # outside the basic plane: one character, two UTF-16 units
        ("葛\U000e0100城", 2),  # a variation selector (IVS) is not seen
        ("辻\ufe00", 1),
        ("e\u0301", 1),
        ("a\u200db", 2),
    ],
)
def test_characters_are_counted_as_a_reader_sees_them(text: str, seen: int) -> None:
    assert visible_length(text) == seen


@given(st.text(max_size=60))
def test_composing_never_changes_what_is_counted_upwards(text: str) -> None:
    assert visible_length(unicodedata.normalize("NFC", text)) <= max(visible_length(text), len(text))


def test_a_limit_holds_at_one_below_at_and_one_above() -> None:
    limited = TypeAdapter(Annotated[Line, at_most(5)])
    assert limited.validate_python("あいうえ") == "あいうえ"
    assert limited.validate_python("あいうえお") == "あいうえお"
    assert limited.validate_python("葛\U000e0100城市か\u3099お") == "葛\U000e0100城市がお"
    with pytest.raises(ValidationError, match="5文字以内"):
        limited.validate_python("あいうえおか")


@pytest.mark.parametrize("bad", ["\x00", "a\x07b", "\x1b[31m", "\x7f", "\u0085", "\ue000", "\ufdd0", "\U0010ffff"])
@pytest.mark.parametrize("kind", [LINE, PARAGRAPH])
def test_control_characters_are_refused(kind: TypeAdapter[str], bad: str) -> None:
    with pytest.raises(ValidationError) as refused:
        kind.validate_python(f"前{bad}後")
    assert refused.value.errors()[0]["type"] == "control_character"


@pytest.mark.parametrize("bad", ["😀", "👨\u200d👩\u200d👧", "☺\ufe0f", "🇯🇵", "🀄"])
def test_emoji_are_refused_on_what_is_printed(bad: str) -> None:
    with pytest.raises(ValidationError) as refused:
        LINE.validate_python(f"急募{bad}")
    assert refused.value.errors()[0]["type"] == "emoji"


@pytest.mark.parametrize("fine", ["★急募★", "㈱架空", "♪", "髙﨑", "𠮷", "葛\U000e0100", "℃", "→", "〒", "①②"])
def test_signs_that_print_are_kept(fine: str) -> None:
    assert LINE.validate_python(fine) == fine


def test_every_sign_of_the_basic_plane_is_judged_by_its_kind() -> None:
    """What a common text is made of is passed over quickly; the outcome is the same as looking at each sign."""
    wrong = []
    for code in range(0x20, 0x10000):
        text = clean(f"前{chr(code)}後")
        kinds = {unicodedata.category(c) for c in text}
        refused = bool(kinds & {"Cc", "Cs", "Co", "Cn"}) or "\ufe0f" in text or "\u200d" in text
        try:
            LINE.validate_python(text)
        except ValidationError:
            if not refused:
                wrong.append(code)
        else:
            if refused:
                wrong.append(code)
    assert wrong == []


def test_what_passes_as_plain_needs_no_composing_and_no_refusal() -> None:
    common = [chr(point) for point in range(0x10000) if not compiled(_UNCOMMON).match(chr(point))]
    assert len(common) > 20_000
    assert [c for c in common if unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn", "Cf", "Mn", "Me"}] == []
    assert [c for c in common if unicodedata.normalize("NFC", c) != c or unicodedata.combining(c)] == []
    seconds = {
        unicodedata.normalize("NFD", c)[1:] for c in map(chr, range(0x10000)) if unicodedata.normalize("NFC", c) == c
    }
    assert seconds.isdisjoint(common), "would be composed with the character before it"


def test_a_line_has_no_line_break_and_a_paragraph_keeps_them() -> None:
    assert LINE.validate_python("一行目\r\n二行目\tつづき") == "一行目 二行目 つづき"
    assert PARAGRAPH.validate_python("一行目\r\n二行目") == "一行目\n二行目"


def test_a_text_that_is_far_too_long_is_refused_before_it_is_worked_on() -> None:
    with pytest.raises(ValidationError) as refused:
        PARAGRAPH.validate_python("a" + "\u0301\u0316" * 60_000)
    assert refused.value.errors()[0]["type"] == "too_long"


@pytest.mark.parametrize(
    ("typed", "narrowed"),
    [
        ("０７６－０００－０００１", "076-000-0001"),
        ("９２０ー００００", "920-0000"),
        ("076‐000−0001", "076-000-0001"),  # other hyphens
        (" Ａｂ　１ ", "Ab 1"),
    ],
)
def test_numbers_are_narrowed(typed: str, narrowed: str) -> None:
    assert narrow(typed) == narrowed


def test_digits_are_found_in_whatever_was_typed() -> None:
    assert digits("（０７６）０００－０００１") == "0760000001"
    assert digits("٣") == "", "digits of other scripts are no digits here"


def test_narrowing_a_hostile_number_costs_next_to_nothing() -> None:
    """Folding a long run of combining marks costs the square of its length: 128,000 of them would take many seconds."""
    began = time.process_time()
    narrow("1" + "\u0301\u0316" * 64_000)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    ("typed", "number"),
    [(1230, 1230), ("1230", 1230), ("1,230", 1230), ("１，２３０円", 1230), (" 7 ", 7), ("-1", -1), ("０", 0)],
)
def test_a_whole_number_may_be_typed_as_text(typed: object, number: int) -> None:
    assert NUMBER.validate_python(typed) == number


@pytest.mark.parametrize("typed", [True, False, "", "1.5", 1.5, "1e3", "一", "0x1f", "1" * 16, [], {}, None])
def test_what_is_no_whole_number_is_refused(typed: object) -> None:
    with pytest.raises(ValidationError):
        NUMBER.validate_python(typed)


def test_a_cleared_field_is_an_absent_answer() -> None:
    class Form(BaseModel):
        occupation: Annotated[Line | None, EmptyIsNone] = None

    assert Form(occupation="").occupation is None
    assert Form(occupation=" \u3000").occupation is None
    assert Form(occupation="x").occupation == "x"
