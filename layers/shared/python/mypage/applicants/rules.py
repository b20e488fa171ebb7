"""Referrals and results (domain.md §2.7, R19-R22, A10-A14, A22): states, deadlines, what a result must say. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from mypage.core.calendar import end_of_month
from mypage.core.clock import JST, from_stored, midnight, to_stored
from mypage.core.errors import Conflict
from mypage.core.forms import Choice
from mypage.postings import rules as postings

RESULT_MONTHS = 3
"""R21, A10: results can be entered until the end of the third month after that of the posting's last valid day."""

REMINDED_AFTER = timedelta(days=14)
"""R22, A14: two weeks are 336 hours, counted from the instant of the referral."""

KEPT_YEARS = 2
"""§1.6: letters, free texts and threads are kept for two years after the cut-off."""

AT_ONCE = 15
"""Results that one entry may hold: they are one transaction, and each takes up to six of its hundred writes."""

DUE_SHARDS = 8

CLOSED_FOR_ENTRY = (
    "求人者マイページからはハローワークへの選考結果を登録できません。"
    "この場合、選考結果は直接ハローワークにご連絡ください。"
)
"""The leaflet's words after the cut-off (S:119)."""

TELL_DIRECTLY = "応募者本人には、選考結果を直接ご連絡いただく必要があります。"
"""R20: the leaflet's words where a result is entered (S:118)."""


class ReferralState(StrEnum):
    """What is stored of a referral. What follows from time (reminded, closed) lies over it (§2.7)."""

    REFERRED = "referred"
    HIRED = "hired"
    NOT_HIRED = "not_hired"
    CANCELLED = "cancelled"


class ReferralShown(StrEnum):
    """What people see: without a result it is owed, overdue after two weeks, closed after the cut-off."""

    OWED = "owed"
    OVERDUE = "overdue"
    HIRED = "hired"
    NOT_HIRED = "not_hired"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class ReferralList(StrEnum):
    """The lists of referrals, and the counters of the same names. What is overdue stands first in `owed`."""

    OWED = "owed"
    HIRED = "hired"
    NOT_HIRED = "not_hired"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class StaffView(StrEnum):
    """What an office looks at: one of the lists, or only the part of `owed` that is more than two weeks old."""

    OWED = "owed"
    OVERDUE = "overdue"
    HIRED = "hired"
    NOT_HIRED = "not_hired"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class Side(StrEnum):
    """As what an office looks at referrals: it referred its seekers, or its postings were referred to (§1.6)."""

    REFERRING = "referring"
    POSTING = "posting"


class Result(Choice):
    """The two values that the leaflet knows (R19, A22)."""

    HIRED = "hired", "採用"
    NOT_HIRED = "not_hired", "不採用"


class NotHiredReason(Choice):
    """Why somebody was not hired (A22: 辞退 and 連絡不通 are reasons, not results)."""

    EXPERIENCE = "experience", "経験・技能が求めるものと合わなかった"
    QUALIFICATION = "qualification", "免許・資格が求めるものと合わなかった"
    CONDITIONS = "conditions", "労働条件の希望が合わなかった"
    OTHER_HIRED = "other_hired", "ほかの応募者を採用した"
    WITHDRAWN = "withdrawn", "本人が辞退した"
    UNREACHABLE = "unreachable", "本人と連絡が取れなかった"
    ABSENT = "absent", "面接に来なかった・応募書類が届かなかった"
    OTHER = "other", "その他"


class CancelReason(Choice):
    """Why staff cancel a referral."""

    SEEKER = "seeker", "求職者の申出"
    EMPLOYER = "employer", "求人者の申出"
    MISTAKE = "mistake", "紹介の誤り"
    OTHER = "other", "その他"


class ReferralActor(StrEnum):
    """Who acts."""

    EMPLOYER = "employer"
    STAFF = "staff"


class ReferralEvent(StrEnum):
    """What people do to a referral."""

    RESULT = "result"
    CANCEL = "cancel"


_ANY = frozenset({ReferralActor.EMPLOYER, ReferralActor.STAFF})
_STAFF = frozenset({ReferralActor.STAFF})

TRANSITIONS: Mapping[tuple[ReferralState, ReferralEvent], frozenset[ReferralActor]] = {
    (ReferralState.REFERRED, ReferralEvent.RESULT): _ANY,
    (ReferralState.HIRED, ReferralEvent.RESULT): _ANY,  # A13: a correction
    (ReferralState.NOT_HIRED, ReferralEvent.RESULT): _ANY,
    (ReferralState.REFERRED, ReferralEvent.CANCEL): _STAFF,
}
"""State and event -> who may. A result leads to the state of its name, cancelling to `cancelled` (§2.7)."""


def hold_event(state: ReferralState, event: ReferralEvent, actor: ReferralActor) -> None:
    """Hold an event to the table.

    Raises:
        Conflict: it does not fit the state.
    """
    if actor in TRANSITIONS.get((state, event), frozenset()):
        return
    if state is ReferralState.CANCELLED:
        raise Conflict(
            "referral-cancelled", "この紹介は、ハローワークが取り消しました。選考結果の登録は必要ありません。"
        )
    raise Conflict(
        "wrong-state", "選考結果が登録されているため、この紹介は取り消せません。最新の状態を確認してください。"
    )


def sources(event: ReferralEvent) -> list[ReferralState]:
    """Return the states in which an event is possible, for the store's condition."""
    return [state for (state, happens) in TRANSITIONS if happens is event]


# --- deadlines ----------------------------------------------------------------------------------


def entry_closes_at(last_valid_on: date) -> datetime:
    """Return the first instant at which a result can no longer be entered, nor a letter opened (R21, A10-A12).

    `last_valid_on` is the last day on which the posting was in force (A10): 2026-11-30 gives 2027-03-01 00:00 JST. The end
    of a month three months later is the end of that month, whatever its length (02-28 gives 06-01).
    """
    return midnight(end_of_month(last_valid_on, RESULT_MONTHS) + timedelta(days=1))


def closes_at(ended_at: datetime) -> datetime:
    """Return the cut-off of a posting that ends, or is to end, at this instant."""
    return entry_closes_at(postings.last_valid_on(ended_at))


def is_open(ended_at: datetime, now: datetime) -> bool:
    """Return whether results can be entered and letters opened: `now < cut-off` (A11). Nothing waits for a job."""
    return now < closes_at(ended_at)


def closes_on(ended_at: datetime) -> date:
    """Return the last day on which a result can be entered."""
    return (closes_at(ended_at) - timedelta(days=1)).date()


def days_left(ended_at: datetime, now: datetime) -> int | None:
    """Return how many days of entry are left after today (0: today is the last); None when it is over."""
    return (closes_on(ended_at) - now.astimezone(JST).date()).days if is_open(ended_at, now) else None


def look_again_at(ended_at: datetime, now: datetime) -> datetime:
    """Return when the clock must look at a posting's referrals next: at the cut-off, or before it can be known.

    A posting in force may be stopped any day, which moves its cut-off; but never to before that of a posting whose last
    day is today. So a posting is looked at again at most once in three months while it is in force.
    """
    return closes_at(ended_at) if now >= ended_at else entry_closes_at(now.astimezone(JST).date())


def kept_until(closed_at: datetime) -> datetime:
    """Return when letters and free texts are removed (§1.6). A cut-off is the first of a month, so the day exists."""
    return closed_at.replace(year=closed_at.year + KEPT_YEARS)


def result_due_at(referred_at: datetime) -> datetime:
    """Return when a result is overdue and the employer is reminded (R22, A14)."""
    return referred_at + REMINDED_AFTER


def shown(state: ReferralState, due_at: datetime, ended_at: datetime, now: datetime) -> ReferralShown:
    """Return what people see of a referral now."""
    if state is not ReferralState.REFERRED:
        return ReferralShown(state.value)
    if not is_open(ended_at, now):
        return ReferralShown.CLOSED
    return ReferralShown.OVERDUE if now >= due_at else ReferralShown.OWED


# --- lists --------------------------------------------------------------------------------------


def list_of(state: ReferralState, *, closed: bool) -> ReferralList:
    """Return the list in which a referral stands. `closed`: the entry was closed without a result."""
    if state is ReferralState.REFERRED:
        return ReferralList.CLOSED if closed else ReferralList.OWED
    return ReferralList(state.value)


def list_order(name: ReferralList, at: str) -> str:
    """Return the place in a list: what is owed by the instant when it is due, all else by when it came there."""
    return f"{name.value}#{at}"


def overdue_before(now: datetime) -> str:
    """Return the place in `owed` before which everything is more than two weeks old."""
    return list_order(ReferralList.OWED, to_stored(now)) + "$"  # just after "#…Z" of this instant


def due_shard(an_id: str) -> int:
    """Return the partition of the due-date index in which something stands, by its random id."""
    return int(an_id.replace("-", "")[:8], 16) % DUE_SHARDS


def stored_due(referral: Mapping[str, str]) -> datetime:
    """Return when the result of a stored referral is due."""
    return result_due_at(from_stored(referral["referred_at"]))


# --- what a result says -------------------------------------------------------------------------


class WrongAnswer(NamedTuple):
    """An answer of a result that cannot be so."""

    field: str
    code: str
    message: str


class Answers(NamedTuple):
    """The answers of a result that depend on each other."""

    result: Result
    reason: NotHiredReason | None
    hired_on: date | None
    conditions_differ: bool | None
    difference: str | None


def wrong_answers(answers: Answers, referred_on: date, today: date) -> list[WrongAnswer]:
    """Return what is missing or out of place: for 採用 whether the conditions differ, for 不採用 why (§2.7, A22)."""
    found = []
    if answers.result is Result.HIRED:
        if answers.reason is not None:
            found.append(WrongAnswer("reason", "not_asked", "不採用の理由は、採用のときは入力できません。"))
        if answers.conditions_differ is None:
            message = "求人票の労働条件と、実際の採用条件に違いがあるかどうかを選んでください。"
            found.append(WrongAnswer("conditions_differ", "missing", message))
        elif answers.conditions_differ and not answers.difference:
            found.append(WrongAnswer("difference", "missing", "どの条件が、どのように違うかを入力してください。"))
        elif not answers.conditions_differ and answers.difference:
            found.append(WrongAnswer("difference", "not_asked", "条件に違いがないときは、違いの内容は入力できません。"))
        if answers.hired_on is not None and not referred_on <= answers.hired_on <= today + timedelta(days=366):
            message = "採用年月日は、紹介の日から1年後までの日付を入力してください。"
            found.append(WrongAnswer("hired_on", "out_of_range", message))
        return found
    if answers.reason is None:
        found.append(
            WrongAnswer("reason", "missing", "不採用の理由を選んでください（辞退・連絡不通もここに含みます）。")
        )
    found += [
        WrongAnswer(field, "not_asked", "この項目は、採用のときだけ入力できます。")
        for field in ("hired_on", "conditions_differ", "difference")
        if getattr(answers, field) is not None
    ]
    return found
