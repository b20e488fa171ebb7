"""Who may write, and how often a mail tells of it (§2.8, R23-R25, A19, A24)."""

from datetime import datetime, timedelta
from itertools import product

import pytest
from pydantic import TypeAdapter, ValidationError

from mypage.core.clock import JST
from mypage.messages import rules
from mypage.messages.rules import ClosedReason, Party

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=JST)
TEXT: TypeAdapter[str] = TypeAdapter(rules.MessageText)


@pytest.mark.parametrize("facts", list(product([True, False], repeat=3)))
def test_the_reasons_are_told_in_the_order_of_2_8(facts: tuple[bool, bool, bool]) -> None:
    mypages_open, posting_active, in_force = facts
    reason = rules.closed_reason(mypages_open=mypages_open, posting_active=posting_active, in_force=in_force)
    in_order = [ClosedReason.NO_MYPAGE, ClosedReason.POSTING_OVER, ClosedReason.REFERRAL_CANCELLED]
    expected = [one for one, holds in zip(in_order, facts, strict=True) if not holds]
    assert reason == (expected[0] if expected else None)


def test_every_reason_has_words_for_both_sides() -> None:
    assert set(rules.CLOSED_TEXTS) == set(product(Party, ClosedReason))


@pytest.mark.parametrize(
    ("ago", "due"), [(timedelta(minutes=59, seconds=59), False), (timedelta(hours=1), True), (timedelta(0), False)]
)
def test_a_mail_is_due_an_hour_after_the_last(ago: timedelta, *, due: bool) -> None:
    assert rules.mail_is_due(NOW - ago, NOW) is due


def test_the_first_message_is_told_at_once() -> None:
    assert rules.mail_is_due(None, NOW)


@pytest.mark.parametrize(
    "text", ["あ" * 2000, "が" * 1000 + "か\u3099" * 1000, "絵文字も😀", "二行\n目", "あ" * 2000 + "\n"]
)
def test_2000_characters_as_a_reader_counts_them_are_a_message(text: str) -> None:
    assert TEXT.validate_python(text)


@pytest.mark.parametrize("text", ["あ" * 2001, "", " \n", "\u0000", "\x07"])
def test_nothing_too_long_text_and_control_characters_are_no_message(text: str) -> None:
    with pytest.raises(ValidationError):
        TEXT.validate_python(text)
