"""What a clerk reads before he decides, and the correction of what is under review (職員による修正, domain.md §2.4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.api import StaffCaller
from mypage.core.errors import Conflict, FieldError, InvalidInput, stale_version
from mypage.establishments import service as establishments
from mypage.postings import decisions as postings_decisions
from mypage.review import rules, store, work
from mypage.review.areas import decisions_about
from mypage.review.detail_models import CorrectReview, ReviewDetail
from mypage.review.rules import Kind


def get(caller: StaffCaller, review_id: str, now: datetime) -> ReviewDetail:
    """Return everything a clerk needs to decide."""
    return _detail(caller, work.read(caller, review_id), now)


def _detail(caller: StaffCaller, review: dynamo.Item, now: datetime) -> ReviewDetail:
    seen = decisions_about(review).for_review(review, now)
    return ReviewDetail(
        review=work.summary(review, caller, now),
        establishment=establishments.shown(seen.establishment),
        posting=seen.posting,
        request=seen.request,
        proposed=seen.proposed,
        sent_back=seen.sent_back if review["state"] in rules.OPEN else None,
        image=seen.image,
        findings=seen.findings,
        history=seen.history,
    )


def correct(caller: StaffCaller, review_id: str, command: CorrectReview, now: datetime) -> ReviewDetail:
    """Correct the content during the review, after speaking with the employer (職員による修正, §2.4).

    The review gets a new version, so that nobody decides on what he saw before; the history shows who agreed, and when.
    The same correction again, because its answer was lost, changes nothing.

    Raises:
        Conflict: as `service.accept`; or the kind of work has no content to correct (`nothing-to-correct`).
        InvalidInput: the day on which the employer agreed is still to come.
    """
    review = work.read(caller, review_id)
    again = review["version"] == command.version + 1 and review["kind"] in {Kind.POSTING, Kind.CHANGE}
    rules.check_decidable(review, staff_id=caller.staff_id, version=review["version"] if again else command.version)
    if again:
        seen = _detail(caller, review, now)
        if command.content.model_dump(mode="json", exclude_none=True) != _under_review(seen):
            raise stale_version()
        return seen
    if review["kind"] == Kind.ESTABLISHMENT:
        raise Conflict(
            "nothing-to-correct", "事業所情報の変更は、差し戻すか、事業所のページで職員が直接修正してください。"
        )
    if review["kind"] == Kind.IMAGE:
        raise Conflict(
            "nothing-to-correct", "画像に、職員が修正できる項目はありません。公開するか、不承認にしてください。"
        )
    if command.agreed_on > now.date():
        raise InvalidInput(
            "invalid-input",
            "入力内容に誤りがあります。各項目の説明を確認して直してください。",
            [FieldError("agreed_on", "future", "求人者に確認した日は、今日かそれより前の日を入力してください。")],
        )
    agreed = {"agreed_with": command.agreed_with, "agreed_on": command.agreed_on.isoformat()}
    decided = postings_decisions.corrected(review, caller, command.content, agreed, now)
    work.transact(
        [
            store.corrected(review, caller.staff_id),
            *decided.writes,
            work.audit_line(caller, review, "correct_review", now),
        ]
    )
    return _detail(caller, work.read(caller, review_id), now)


def _under_review(seen: ReviewDetail) -> Mapping[str, Any] | None:
    if seen.request is not None:
        return seen.request.content
    return seen.posting.content if seen.posting else None
