"""The order of the queue, claims, and the grounds of refusal (R02, §2.4, V20). Pure."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from mypage.core.calendar import business_days_between
from mypage.core.clock import midnight
from mypage.core.errors import Conflict, Forbidden, stale_version
from mypage.core.forms import Choice

SUPERVISOR = "supervisor"


class Kind(Choice):
    """What is to be decided."""

    POSTING = "posting", "求人申込み"
    CHANGE = "change", "求人内容の変更"
    STOP = "stop", "募集停止"
    EXTENSION = "extension", "有効期間の延長"
    ESTABLISHMENT = "establishment", "事業所情報の変更"
    IMAGE = "image", "画像"


class QueueView(StrEnum):
    """A part of the queue: all of it, what nobody has claimed, what the caller has, what is past its target."""

    ALL = "all"
    WAITING = "waiting"
    MINE = "mine"
    OVERDUE = "overdue"


class ReviewState(StrEnum):
    """Where a piece of work stands. Void: what it was about has ended before a decision (対象無効)."""

    WAITING = "waiting"
    IN_REVIEW = "in_review"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    VOID = "void"


OPEN = (ReviewState.WAITING, ReviewState.IN_REVIEW)


class Ground(Choice):
    """The legal grounds for refusing an application (V20, 職業安定法 第五条の六)."""

    ILLEGAL = "illegal", "申込みの内容が法令に違反する"
    IMPROPER = "improper", "労働条件が通常の労働条件と比べて著しく不適当である"
    PUNISHED = "punished", "一定の労働関係法令違反により、処分や公表などを受けている"
    NOT_STATED = "not_stated", "労働条件などが明示されていない"
    ORGANISED_CRIME = "organised_crime", "暴力団員などによる申込みである"
    NO_REPORT = "no_report", "正当な理由なく、報告の求めに応じない"


MYPAGE = "mypage"


BANDS = (0, 1, 2)


def band(kind: Kind, channel: str) -> int:
    """Return the band of the queue: stops first (A20), MyPage in band 1, other channels in band 2 (R02, §2.4)."""
    if kind is Kind.STOP:
        return 0
    return 1 if channel == MYPAGE else 2


def queue_order(kind: Kind, channel: str, target: date, submitted_at: str, review_id: str) -> str:
    """Return the place in the queue: band, target date, time of submission. Overdue never reorders (§2.4)."""
    return f"{band(kind, channel)}#{target.isoformat()}#{submitted_at}#{review_id}"


def overdue_from(target: date) -> datetime:
    """Return the first instant at which open work with this target is overdue: 00:00 JST of the next day (A09)."""
    return midnight(target + timedelta(days=1))


DUE_SHARDS = 4
"""Partitions of the due-date index in which open work stands."""


def due_shard(review_id: str) -> int:
    """Return the partition of the due-date index of a review, by its random id."""
    return int(review_id[:8], 16) % DUE_SHARDS


def lead_time(counted_from: date, decided_on: date) -> int:
    """Return the business days until the decision from the day of submission or receipt (R04); the same day is 0."""
    return business_days_between(counted_from, decided_on)


def is_overdue(state: ReviewState, target: date, today: date) -> bool:
    """Return whether the office is past its target with this (A09)."""
    return state in OPEN and today > target


def check_claimable(review: Mapping[str, Any], *, staff_id: str, role: str, take_over: bool) -> None:
    """Hold a claim to the rules: one clerk at a time; a supervisor may take over (§1.6, §2.4).

    Raises:
        Conflict: decided or withdrawn already, or claimed by somebody else.
        Forbidden: a clerk tries to take over.
    """
    state = ReviewState(review["state"])
    if state not in OPEN:
        raise closed(state)
    if state is ReviewState.WAITING or review.get("claimed_by") == staff_id:
        return
    if not take_over:
        raise Conflict("claimed-by-other", f"{review.get('claimed_by_name', 'ほかの職員')}さんが確認中です。")
    if role != SUPERVISOR:
        raise Forbidden("supervisor-only", "ほかの職員から引き継げるのは、監督者だけです。")


def check_decidable(review: Mapping[str, Any], *, staff_id: str, version: int) -> None:
    """Hold a decision to the rules: only who has claimed it, on what he saw.

    Raises:
        Conflict: closed, not claimed by the caller, or another version.
    """
    state = ReviewState(review["state"])
    if state not in OPEN:
        raise closed(state)
    if state is ReviewState.WAITING or review.get("claimed_by") != staff_id:
        raise Conflict("not-claimed", "先に「着手する」を押してください。着手した職員だけが判断できます。")
    if review["version"] != version:
        raise stale_version()


def check_releasable(review: Mapping[str, Any], *, staff_id: str, role: str) -> None:
    """Hold a release to the rules: who has claimed it, or a supervisor.

    Raises:
        Conflict: closed, or not claimed.
        Forbidden: claimed by somebody else.
    """
    state = ReviewState(review["state"])
    if state not in OPEN:
        raise closed(state)
    if state is ReviewState.WAITING:
        raise Conflict("not-claimed", "この申込みには、まだ誰も着手していません。")
    if review.get("claimed_by") != staff_id and role != SUPERVISOR:
        raise Forbidden("supervisor-only", "ほかの職員が着手した申込みを戻せるのは、監督者だけです。")


def closed(state: ReviewState) -> Conflict:
    """Return why nothing more can be done with a piece of work that is closed."""
    if state is ReviewState.WITHDRAWN:
        return Conflict("withdrawn", "この申込みは、求人者が取り下げました。一覧から次の申込みを開いてください。")
    if state is ReviewState.VOID:
        return Conflict(
            "void", "この申込みの求人は、すでに有効ではありません（対象無効）。一覧から次の申込みを開いてください。"
        )
    return Conflict("already-decided", "この申込みは、すでに判断されています。一覧から次の申込みを開いてください。")
