"""Deadlines, states and answers of referrals and results (R20-R22, A10-A14, A22; vectors of domain.md §1.3)."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mypage.applicants import rules
from mypage.applicants.rules import (
    Answers,
    NotHiredReason,
    ReferralActor,
    ReferralEvent,
    ReferralList,
    ReferralShown,
    ReferralState,
    Result,
)
from mypage.core.clock import JST, to_stored
from mypage.core.errors import Conflict
from mypage.postings import rules as postings

MICROSECOND = timedelta(microseconds=1)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=JST)  # type: ignore[misc, arg-type]  # the parts of an instant


# --- the cut-off (R21, A10, A11) ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last_valid_on", "last_day"),
    [
        (date(2026, 11, 30), date(2027, 2, 28)),  # §1.3
        (date(2026, 12, 1), date(2027, 3, 31)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2027, 2, 28), date(2027, 5, 31)),  # the end of a month stays the end of a month
        (date(2028, 2, 29), date(2028, 5, 31)),
        (date(2026, 12, 31), date(2027, 3, 31)),
        (date(2027, 1, 31), date(2027, 4, 30)),
        (date(2026, 12, 10), date(2027, 3, 31)),
        (date(2026, 9, 30), date(2026, 12, 31)),
    ],
)
def test_r21_a10_entry_ends_with_the_third_month_after_that_of_the_last_valid_day(
    last_valid_on: date, last_day: date
) -> None:
    closes_at = rules.entry_closes_at(last_valid_on)
    assert closes_at == datetime(last_day.year, last_day.month, last_day.day, tzinfo=JST) + timedelta(days=1)
    ended_at = postings.ends_at(last_valid_on)
    assert rules.closes_on(ended_at) == last_day


def test_a10_a_posting_that_expires_at_the_end_of_november_counts_as_november_not_december() -> None:
    assert rules.closes_at(at(2026, 12, 1)) == at(2027, 3, 1)
    assert rules.closes_at(at(2026, 12, 1) + MICROSECOND) == at(2027, 4, 1)


def test_a10_a_posting_that_was_stopped_in_december_counts_from_december() -> None:
    assert rules.closes_at(at(2026, 12, 10, 15, 30)) == at(2027, 4, 1)


def test_a11_the_last_instant_of_the_last_day_is_in_time_and_midnight_is_not() -> None:
    ended_at = at(2026, 12, 1)
    assert rules.is_open(ended_at, at(2027, 2, 28, 23, 59, 59))
    assert rules.is_open(ended_at, at(2027, 3, 1) - MICROSECOND)
    assert not rules.is_open(ended_at, at(2027, 3, 1))


def test_days_left_count_down_to_none_today_and_end_with_the_cut_off() -> None:
    ended_at = at(2026, 12, 1)
    assert rules.days_left(ended_at, at(2027, 2, 26, 12)) == 2
    assert rules.days_left(ended_at, at(2027, 2, 28, 23, 59, 59)) == 0
    assert rules.days_left(ended_at, at(2027, 3, 1)) is None


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (datetime(2027, 2, 27, 14, 59, 59, tzinfo=UTC), 1),
        (datetime(2027, 2, 27, 15, 0, 0, tzinfo=UTC), 0),  # the 28th has begun in Japan
        (datetime(2027, 2, 28, 14, 59, 59, tzinfo=UTC), 0),
        (datetime(2027, 2, 28, 15, 0, 0, tzinfo=UTC), None),
    ],
)
def test_days_left_are_counted_by_the_calendar_of_japan(now: datetime, left: int | None) -> None:
    assert rules.days_left(at(2026, 12, 1), now) == left


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_the_cut_off_is_the_first_of_the_fourth_month(last_valid_on: date) -> None:
    closes_at = rules.entry_closes_at(last_valid_on)
    months = (closes_at.year * 12 + closes_at.month) - (last_valid_on.year * 12 + last_valid_on.month)
    assert (months, closes_at.day, closes_at.time()) == (4, 1, datetime.min.time())


@given(st.datetimes(at(2026, 1, 1).replace(tzinfo=None), at(2030, 1, 1).replace(tzinfo=None)), st.integers(1, 120))
def test_the_clock_never_looks_later_than_the_cut_off_of_a_posting_that_may_be_stopped(
    now_naive: datetime, days: int
) -> None:
    now = now_naive.replace(tzinfo=JST)
    planned_end = postings.ends_at(now.date() + timedelta(days=days))
    look_at = rules.look_again_at(planned_end, now)
    assert look_at <= rules.closes_at(planned_end)
    for stopped_at in (now + MICROSECOND, now + timedelta(days=days // 2, seconds=1)):
        assert look_at <= rules.closes_at(min(stopped_at, planned_end))


@pytest.mark.parametrize(
    ("now", "look_at"),
    [
        (at(2026, 11, 18, 10), at(2027, 3, 1)),
        (at(2026, 11, 30, 23, 59, 59), at(2027, 3, 1)),
        (at(2026, 12, 1), at(2027, 4, 1)),
        (datetime(2026, 11, 30, 14, 59, 59, tzinfo=UTC), at(2027, 3, 1)),
        (datetime(2026, 11, 30, 15, 0, 0, tzinfo=UTC), at(2027, 4, 1)),  # December has begun in Japan
    ],
)
def test_while_a_posting_is_in_force_the_clock_looks_at_the_cut_off_of_one_that_is_stopped_today(
    now: datetime, look_at: datetime
) -> None:
    assert rules.look_again_at(at(2027, 2, 1), now) == look_at


@pytest.mark.parametrize("now", [at(2026, 12, 1), at(2026, 12, 1) + MICROSECOND, at(2027, 2, 10)])
def test_once_a_posting_is_over_the_clock_looks_at_its_cut_off(now: datetime) -> None:
    assert rules.look_again_at(at(2026, 12, 1), now) == at(2027, 3, 1)


@pytest.mark.parametrize(("closes_at", "until"), [(at(2027, 3, 1), at(2029, 3, 1)), (at(2028, 3, 1), at(2030, 3, 1))])
def test_letters_and_texts_are_kept_for_two_years_after_the_cut_off(closes_at: datetime, until: datetime) -> None:
    assert rules.kept_until(closes_at) == until


# --- the two-week notice (R22, A14) ---------------------------------------------------------------


def test_a14_a_result_is_due_336_hours_after_the_referral() -> None:
    referred_at = at(2026, 11, 2, 15, 20)
    assert rules.result_due_at(referred_at) == at(2026, 11, 16, 15, 20)
    assert rules.result_due_at(referred_at) - referred_at == timedelta(hours=336)


def test_a14_a_result_is_overdue_at_its_instant_and_not_a_second_before() -> None:
    due_at, ended_at = at(2026, 11, 16, 15, 20), at(2027, 1, 1)
    before = rules.shown(ReferralState.REFERRED, due_at, ended_at, at(2026, 11, 16, 15, 19, 59))
    assert before is ReferralShown.OWED
    assert rules.shown(ReferralState.REFERRED, due_at, ended_at, due_at) is ReferralShown.OVERDUE


@pytest.mark.parametrize(
    ("due_at", "now", "is_before"),
    [
        (at(2026, 11, 16, 15, 20), at(2026, 11, 16, 15, 20), True),
        (at(2026, 11, 16, 15, 20), at(2026, 11, 16, 15, 20) - MICROSECOND, False),
        (at(2026, 11, 16, 15, 20), at(2026, 11, 17), True),
    ],
)
def test_the_overdue_part_of_a_list_ends_at_this_instant(due_at: datetime, now: datetime, is_before: bool) -> None:
    place = rules.list_order(ReferralList.OWED, to_stored(due_at))
    assert (place <= rules.overdue_before(now)) is is_before


def test_a14_the_result_of_a_stored_referral_is_due_two_weeks_after_it() -> None:
    assert rules.stored_due({"referred_at": "2026-11-02T06:20:00.000000Z"}) == at(2026, 11, 16, 15, 20)


# --- states (§2.7) --------------------------------------------------------------------------------

ALLOWED = {
    (ReferralState.REFERRED, ReferralEvent.RESULT, ReferralActor.EMPLOYER),
    (ReferralState.REFERRED, ReferralEvent.RESULT, ReferralActor.STAFF),
    (ReferralState.HIRED, ReferralEvent.RESULT, ReferralActor.EMPLOYER),
    (ReferralState.HIRED, ReferralEvent.RESULT, ReferralActor.STAFF),
    (ReferralState.NOT_HIRED, ReferralEvent.RESULT, ReferralActor.EMPLOYER),
    (ReferralState.NOT_HIRED, ReferralEvent.RESULT, ReferralActor.STAFF),
    (ReferralState.REFERRED, ReferralEvent.CANCEL, ReferralActor.STAFF),
}


@pytest.mark.parametrize(("state", "event", "actor"), list(product(ReferralState, ReferralEvent, ReferralActor)))
def test_every_event_is_allowed_or_refused_as_the_table_says(
    state: ReferralState, event: ReferralEvent, actor: ReferralActor
) -> None:
    if (state, event, actor) in ALLOWED:
        rules.hold_event(state, event, actor)
        assert state in rules.sources(event)
    else:
        with pytest.raises(Conflict):
            rules.hold_event(state, event, actor)


@pytest.mark.parametrize("state", [s for s in ReferralState if s is not ReferralState.REFERRED])
def test_what_has_an_outcome_is_shown_as_it_is_also_after_the_cut_off(state: ReferralState) -> None:
    assert rules.shown(state, at(2026, 1, 1), at(2026, 2, 1), at(2029, 1, 1)).value == state.value
    assert rules.list_of(state, closed=True).value == state.value


@pytest.mark.parametrize(("closed", "name"), [(False, ReferralList.OWED), (True, ReferralList.CLOSED)])
def test_without_a_result_a_referral_is_owed_until_its_entry_is_closed(name: ReferralList, *, closed: bool) -> None:
    assert rules.list_of(ReferralState.REFERRED, closed=closed) is name


@pytest.mark.parametrize("event", ReferralEvent)
@pytest.mark.parametrize("actor", ReferralActor)
def test_who_acts_on_a_cancelled_referral_is_told_that_nothing_is_asked_of_him(
    event: ReferralEvent, actor: ReferralActor
) -> None:
    with pytest.raises(Conflict) as refused:
        rules.hold_event(ReferralState.CANCELLED, event, actor)
    assert refused.value.slug == "referral-cancelled"
    assert refused.value.detail == "この紹介は、ハローワークが取り消しました。選考結果の登録は必要ありません。"


@pytest.mark.parametrize("state", [ReferralState.HIRED, ReferralState.NOT_HIRED])
def test_a_referral_that_has_a_result_is_not_cancelled_and_staff_are_told_why(state: ReferralState) -> None:
    with pytest.raises(Conflict) as refused:
        rules.hold_event(state, ReferralEvent.CANCEL, ReferralActor.STAFF)
    assert refused.value.slug == "wrong-state"
    assert refused.value.detail == (
        "選考結果が登録されているため、この紹介は取り消せません。最新の状態を確認してください。"
    )


def test_after_the_cut_off_what_is_owed_is_closed_without_any_job() -> None:
    due_at, ended_at = at(2026, 11, 16), at(2026, 12, 1)
    last = rules.shown(ReferralState.REFERRED, due_at, ended_at, at(2027, 3, 1) - MICROSECOND)
    assert last is ReferralShown.OVERDUE
    assert rules.shown(ReferralState.REFERRED, due_at, ended_at, at(2027, 3, 1)) is ReferralShown.CLOSED


# --- what a result says (A22, §2.7) ---------------------------------------------------------------

REFERRED, TODAY = date(2026, 11, 2), date(2026, 11, 18)


def wrong(**answers: object) -> list[tuple[str, str]]:
    filled = {"reason": None, "hired_on": None, "conditions_differ": None, "difference": None, **answers}
    return [(one.field, one.code) for one in rules.wrong_answers(Answers(**filled), REFERRED, TODAY)]  # type: ignore[arg-type]


def test_a22_a_result_has_two_values_and_withdrawal_and_silence_are_reasons() -> None:
    assert [result.value for result in Result] == ["hired", "not_hired"]
    assert {NotHiredReason.WITHDRAWN, NotHiredReason.UNREACHABLE} < set(NotHiredReason)
    for reason in NotHiredReason:
        assert wrong(result=Result.NOT_HIRED, reason=reason) == []


def test_who_was_hired_needs_the_answer_whether_the_conditions_differ() -> None:
    assert wrong(result=Result.HIRED) == [("conditions_differ", "missing")]
    assert wrong(result=Result.HIRED, conditions_differ=False) == []
    assert wrong(result=Result.HIRED, conditions_differ=True) == [("difference", "missing")]
    assert wrong(result=Result.HIRED, conditions_differ=True, difference="賃金") == []
    assert wrong(result=Result.HIRED, conditions_differ=False, difference="賃金") == [("difference", "not_asked")]


def test_who_was_not_hired_needs_a_reason_and_nothing_of_a_hiring() -> None:
    assert wrong(result=Result.NOT_HIRED) == [("reason", "missing")]
    assert wrong(
        result=Result.NOT_HIRED,
        reason=NotHiredReason.OTHER,
        hired_on=TODAY,
        conditions_differ=False,
        difference="賃金",
    ) == [("hired_on", "not_asked"), ("conditions_differ", "not_asked"), ("difference", "not_asked")]
    assert wrong(result=Result.HIRED, conditions_differ=False, reason=NotHiredReason.OTHER) == [("reason", "not_asked")]


@pytest.mark.parametrize(
    ("hired_on", "fine"),
    [
        (REFERRED - timedelta(days=1), False),
        (REFERRED, True),
        (TODAY + timedelta(days=366), True),
        (TODAY + timedelta(days=367), False),
    ],
)
def test_the_day_of_hiring_lies_between_the_referral_and_a_year_from_now(hired_on: date, fine: bool) -> None:
    found = wrong(result=Result.HIRED, conditions_differ=False, hired_on=hired_on)
    assert found == ([] if fine else [("hired_on", "out_of_range")])


NOT_ASKED = "この項目は、採用のときだけ入力できます。"


@pytest.mark.parametrize(
    ("answers", "field", "message"),
    [
        (
            {"result": Result.HIRED},
            "conditions_differ",
            "求人票の労働条件と、実際の採用条件に違いがあるかどうかを選んでください。",
        ),
        (
            {"result": Result.HIRED, "conditions_differ": True},
            "difference",
            "どの条件が、どのように違うかを入力してください。",
        ),
        (
            {"result": Result.HIRED, "conditions_differ": False, "difference": "賃金"},
            "difference",
            "条件に違いがないときは、違いの内容は入力できません。",
        ),
        (
            {"result": Result.HIRED, "conditions_differ": False, "reason": NotHiredReason.OTHER},
            "reason",
            "不採用の理由は、採用のときは入力できません。",
        ),
        (
            {"result": Result.HIRED, "conditions_differ": False, "hired_on": REFERRED - timedelta(days=1)},
            "hired_on",
            "採用年月日は、紹介の日から1年後までの日付を入力してください。",
        ),
        (
            {"result": Result.NOT_HIRED},
            "reason",
            "不採用の理由を選んでください（辞退・連絡不通もここに含みます）。",
        ),
        ({"result": Result.NOT_HIRED, "reason": NotHiredReason.OTHER, "hired_on": TODAY}, "hired_on", NOT_ASKED),
        (
            {"result": Result.NOT_HIRED, "reason": NotHiredReason.OTHER, "conditions_differ": True},
            "conditions_differ",
            NOT_ASKED,
        ),
        (
            {"result": Result.NOT_HIRED, "reason": NotHiredReason.OTHER, "difference": "賃金"},
            "difference",
            NOT_ASKED,
        ),
    ],
)
def test_an_answer_that_cannot_be_so_is_told_beside_its_field(
    answers: dict[str, object], field: str, message: str
) -> None:
    nothing = {"reason": None, "hired_on": None, "conditions_differ": None, "difference": None}
    found = rules.wrong_answers(Answers(**{**nothing, **answers}), REFERRED, TODAY)  # type: ignore[arg-type]
    assert [(one.field, one.message) for one in found] == [(field, message)]


# --- the due-date index ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("an_id", "shard"),
    [
        ("00000000ffffffffffffffffffffffff", 0),
        ("00000007000000000000000000000000", 7),
        ("00000008000000000000000000000000", 0),
        ("0000000f000000000000000000000000", 7),
        ("00000010000000000000000000000000", 0),
        ("0000001a-7d0c-4f0e-9a51-3f0b6a1c2d3e", 2),
    ],
)
def test_what_is_due_stands_in_one_of_eight_shards_by_the_eighth_digit_of_its_id(an_id: str, shard: int) -> None:
    assert rules.due_shard(an_id) == shard
