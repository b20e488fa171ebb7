"""What a decision of staff about an establishment's change writes (domain.md §2.3); `review.service` adds the rest.

An acceptance applies what the employer changed against what was known when he drafted it: what staff have corrected in
other fields meanwhile stays. A clerk sees, and the checks judge, what would come of it. Its condition holds the establishment to
the version that was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.api import StaffCaller
from mypage.core.calendar import end_of_month
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, FieldError, NotFound
from mypage.core.prefectures import PREFECTURES
from mypage.establishments import rules, service, store
from mypage.establishments.rules import ChangeActor, ChangeEvent
from mypage.postings import minimum_wage
from mypage.postings.models import CheckFinding, HistoryLine
from mypage.review.queue import Decided, UnderReview

_DISAGREE = (
    "職員が直した内容と合わせると、従業員数が食い違うため、受理できません。求人者に確認して、差し戻してください。"
)


def for_review(review: Mapping[str, Any], now: datetime) -> UnderReview:
    """Return what a clerk needs: the establishment as it is, as it would become, what does not fit in that, what happened."""
    item, request = store.read_with_change(review["establishment_number"])
    if item is None or request is None:
        raise NotFound
    its_own = request.get("review_id") == review["review_id"]  # else a later one, perhaps only a draft
    proposed = _applied(item, request) if its_own else None
    return UnderReview(
        establishment=item,
        proposed=proposed,
        sent_back=request.get("sent_back") if its_own else None,
        findings=_findings(item, proposed, now) if proposed else [],
        history=[_line(line) for line in store.read_history(review["establishment_number"])],
    )


def _applied(item: Mapping[str, Any], request: Mapping[str, Any]) -> dict[str, Any]:
    """Return the details as an acceptance would leave them; what is emptied is not among them.

    What came back to the employer is shown as it was applied for: what he drafts since then is his alone (§2.4).
    """
    sent_back = request.get("sent_back") if request["state"] == rules.ChangeState.RETURNED else None
    fields = sent_back or request["fields"]
    changed = service.changed_keys(request["base"], fields)
    details = {**service.details(item), **{key: fields.get(key) for key in changed}}
    return {key: value for key, value in details.items() if value is not None}


def _findings(item: Mapping[str, Any], proposed: Mapping[str, Any], now: datetime) -> list[CheckFinding]:
    blocking = rules.newly_wrong_headcounts(item, proposed)
    found = [
        CheckFinding(rule="4.1", severity="error" if one in blocking else "warn", field=one.part, message=one.message)
        for one in rules.wrong_headcounts(proposed)
    ]
    code, today = proposed["prefecture_code"], now.date()
    rates = minimum_wage.rates_within(code, today, end_of_month(today, 2))
    if code != item["prefecture_code"] and rates:
        highest = max(rate.yen for rate in rates)
        message = (
            f"事業所の所在地で働く公開中の求人に、受理した時から{PREFECTURES[code]}の最低賃金"
            f"（1時間あたり{highest:,}円）が適用されます。賃金が下回る求人がないか、先に確認してください。"
        )
        found.append(CheckFinding(rule="V01", severity="warn", field="prefecture_code", message=message))
    return found


def _line(line: Mapping[str, Any]) -> HistoryLine:
    facts = dict(line.get("facts") or {})
    comments = facts.pop("comments", [])
    return HistoryLine(
        line_id=line["sk"].rpartition("#")[2],
        event=line["event"],
        actor_kind=line["actor"].partition("#")[0],
        at=from_stored(line["at"]),
        version=line["version"],
        has_content=False,
        has_proposal=False,
        facts=facts,
        comments=comments,
    )


def claimed(review: Mapping[str, Any], event: str, _now: datetime) -> list[dynamo.Write]:
    """Return the write that shows a claim or a release on the request."""
    happens = ChangeEvent(event)
    state = rules.change_after(rules.change_sources(happens)[0], happens, ChangeActor.STAFF)
    write = store.request_change(
        {},
        review["establishment_number"],
        happens,
        assign={"state": state.value},
        review_id=review["review_id"],
    )
    return [write]


def accepted(review: Mapping[str, Any], caller: StaffCaller, now: datetime) -> Decided:
    """Return what an acceptance writes: the changed details, at once for all postings (§2.3).

    Raises:
        Conflict: with what staff have corrected meanwhile, headcounts would disagree (`breaks-law`, §4.1).
    """
    item, request = _read(review)
    if wrong := rules.newly_wrong_headcounts(item, _applied(item, request)):
        raise Conflict("breaks-law", _DISAGREE, [FieldError(one.part, "headcount", one.message) for one in wrong])
    changed = service.changed_keys(request["base"], request["fields"])
    values = {key: request["fields"].get(key) for key in changed}
    writes = [
        store.change(item, values, item["version"]),
        *_closing(review, request, ChangeEvent.ACCEPT, caller, now, facts={"fields": changed}),
    ]
    return Decided(writes)


def returned(review: Mapping[str, Any], caller: StaffCaller, comments: list[dict[str, str]], now: datetime) -> Decided:
    """Return what sending back with comments writes; the office's clock pauses (A09)."""
    _, request = _read(review)
    return Decided(_closing(review, request, ChangeEvent.RETURN, caller, now, facts={"comments": comments}))


def _closing(
    review: Mapping[str, Any],
    request: Mapping[str, Any],
    event: ChangeEvent,
    caller: StaffCaller,
    now: datetime,
    facts: Mapping[str, Any],
) -> list[dynamo.Write]:
    number = review["establishment_number"]
    state = rules.change_after(rules.ChangeState.IN_REVIEW, event, ChangeActor.STAFF)
    assign = {
        "state": state.value,
        "version": request["version"] + 1,
        "updated_at": to_stored(now),
        "target_date": None,
        "comments": facts.get("comments"),
        **(store.returned(number, now) if event is ChangeEvent.RETURN else store.NOT_DUE),
    }
    if event is ChangeEvent.RETURN:
        assign["sent_back"] = request["fields"]  # beside what will be applied for again
    return [
        store.request_change(
            request, number, event, assign=assign, version=request["version"], review_id=review["review_id"]
        ),
        store.history(
            number,
            f"{event.value}_establishment_change",
            actor=f"staff#{caller.staff_id}",
            now=now,
            version=request["version"] + 1,
            facts=facts,
        ),
    ]


def _read(review: Mapping[str, Any]) -> tuple[dynamo.Item, dynamo.Item]:
    item, request = store.read_with_change(review["establishment_number"])
    if item is None or request is None or request.get("review_id") != review["review_id"]:
        raise NotFound
    return item, request
