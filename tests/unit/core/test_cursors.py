"""Cursors of lists: opaque, our own, and harmless when forged (design §4)."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.core.dynamo import cursor, read_cursor
from mypage.core.errors import BadRequest

PARTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300), min_size=1, max_size=4)


@given(PARTS)
def test_a_cursor_comes_back_as_it_went_out(parts: list[str]) -> None:
    key = {f"part_{n}": part for n, part in enumerate(parts)}
    text = cursor(key, *key)
    assert text is not None
    assert read_cursor(text, len(parts)) == parts


def test_the_last_page_has_no_cursor() -> None:
    assert cursor(None, "pk") is None


def test_a_cursor_carries_only_the_named_parts() -> None:
    text = cursor({"pk": "ESTABLISHMENT#1", "sk": "POSTING#1", "home_order": "A#1"}, "home_order", "sk")
    assert text is not None
    assert read_cursor(text, 2) == ["A#1", "POSTING#1"]


def _encoded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "forged",
    [
        "x",
        "あ",
        "====",
        "AAAA",
        "\x00",
        _encoded({}),
        _encoded("ab"),
        _encoded(["one"]),
        _encoded(["one", "two", "three"]),
        _encoded(["one", 2]),
        _encoded(["one", ""]),
        _encoded(["one", "x" * 301]),
        _encoded([["one"], "two"]),
        _encoded(["\ud800", "half of a pair"]),
        _encoded(None),
        base64.urlsafe_b64encode(b'["a","\xff"]').decode(),
        base64.urlsafe_b64encode(b"[" * 100_000).decode(),
        base64.urlsafe_b64encode(b"1" * 5_000).decode(),
    ],
)
def test_a_forged_cursor_is_a_bad_request(forged: str) -> None:
    with pytest.raises(BadRequest) as refused:
        read_cursor(forged, 2)
    assert (refused.value.status, refused.value.slug) == (400, "bad-cursor")


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_a_cursor(text: str) -> None:
    try:
        parts = read_cursor(text, 2)
    except BadRequest:
        return
    assert len(parts) == 2
