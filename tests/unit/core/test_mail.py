"""A mail is plain text and the same text as HTML: escaped, with links to our own origin only."""

from collections.abc import Iterator

import pytest

from mypage.core.mail import Mail, quoted, unquoted
from mypage.core.settings import settings


@pytest.fixture(autouse=True)
def own_origin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PUBLIC_ORIGIN", "https://mypage.example.jp")
    settings.cache_clear()
    yield
    settings.cache_clear()


def test_what_a_field_holds_is_never_html() -> None:
    html = Mail("件名", "職種：<script>alert('x')</script> & \"仕事\"").html()
    assert "<script>" not in html
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;仕事&quot;" in html


def test_only_links_to_our_own_origin_can_be_clicked() -> None:
    html = Mail("件名", "https://mypage.example.jp/postings/1\nhttps://evil.example/\nhttp://mypage.example.jp/").html()
    assert html.count("<a ") == 1
    assert '<a href="https://mypage.example.jp/postings/1">' in html


@pytest.mark.parametrize(
    "origin", ["https://mypage.example.jp.evil.example/x", "https://mypage.example.jp@evil.example/"]
)
def test_an_origin_that_only_begins_like_ours_is_not_ours(origin: str) -> None:
    assert "<a " not in Mail("件名", origin).html()


def test_lines_stay_lines() -> None:
    assert "一<br>\n二" in Mail("件名", "一\n二").html()


@pytest.mark.parametrize(
    ("kept", "sent"),
    [
        ("a..b@docomo.ne.jp", '"a..b"@docomo.ne.jp'),
        ("a.@ezweb.ne.jp", '"a."@ezweb.ne.jp'),
        (".a@ezweb.ne.jp", '".a"@ezweb.ne.jp'),
        ("a.b@docomo.ne.jp", "a.b@docomo.ne.jp"),
        ("ab@docomo.ne.jp", "ab@docomo.ne.jp"),
    ],
)
def test_local_parts_with_odd_dots_are_sent_in_quotes_and_known_without(kept: str, sent: str) -> None:
    assert quoted(kept) == sent
    assert unquoted(sent) == kept
