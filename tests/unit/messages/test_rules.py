"""Who may write, and how often a mail tells of it (§2.8, R23-R25, A19, A24)."""

from datetime import datetime, timedelta
from decimal import Decimal
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


@pytest.mark.parametrize(
    ("side", "read_by_employer", "read_by_seeker", "sent"),
    [
        (Party.EMPLOYER, 0, 0, 100),
        (Party.EMPLOYER, 0, 40, 140),
        (Party.EMPLOYER, 40, 0, 100),  # what he has read himself opens nothing for him
        (Party.SEEKER, 0, 40, 100),
        (Party.SEEKER, 3, 40, 103),
    ],
)
def test_a_hundred_messages_may_wait_unread_on_the_other_side(
    side: Party, read_by_employer: int, read_by_seeker: int, sent: int
) -> None:
    head = {"read_by_employer": Decimal(read_by_employer), "read_by_seeker": Decimal(read_by_seeker)}
    assert rules.sent_at_most(head, side) == sent


def test_r23_employer_and_seeker_write_to_each_other() -> None:
    assert {side: side.other for side in Party} == {Party.EMPLOYER: Party.SEEKER, Party.SEEKER: Party.EMPLOYER}
