"""What a decision of staff about a posting, or about a request on it, writes (R16, domain.md §2.4, §2.5).

`review.service` decides and adds the review, the audit line and the mail; `cancel` is the one decision without a review.
A decision reads the posting (and the request), and its conditions hold it to what was read: the same version, the very
review, and for requests that the posting is in force at that instant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from mypage.core import dynamo, outbox
from mypage.core.api import StaffCaller
from mypage.core.clock import to_stored
from mypage.core.errors import Conflict, Forbidden, NotFound
from mypage.postings import law, requests, rules, store, views
from mypage.postings.applicant import Applicant, as_staff, lost, staff_actor, traces
from mypage.postings.content import SCHEMA_VERSION, PostingContent
from mypage.postings.models import PostingView, StopReason
from mypage.postings.rules import Actor, EndReason, Event, RequestEvent, RequestKind, RequestState, State
from mypage.review.queue import Decided, UnderReview

if TYPE_CHECKING:  # who only reads loads none of them (decisions/0009)
    from mypage.postings.command_models import CancelPosting

POSTING = "posting"

_UNLAWFUL = (
    "法令などの決まりに合わないところがあるため、受理できません。"
    "求人者に確認して内容を修正するか、差し戻してください（不受理は求人の申込みに限ります）。"
)


def for_review(review: Mapping[str, Any], now: datetime) -> UnderReview:
    """Return what a clerk needs to decide; the checks look at the content that is to be published."""
    posting, establishment, found = store.read_with_requests(review["establishment_number"], review["posting_id"])
    if posting is None or establishment is None:
        raise NotFound
    lines = store.read_history(review["establishment_number"], review["posting_id"])
    request = None if review["kind"] == POSTING else found.get(RequestKind(review["kind"]))
    if request and request.get("review_id") != review["review_id"]:
        request = None  # a later one of the same kind, perhaps only a draft: not what this review was about
    checked = _judged(law.check, review, posting, establishment, request, now)
    return UnderReview(
        posting=views.posting(posting, Actor.STAFF, now),
        establishment=establishment,
        request=views.request(request, posting, Actor.STAFF, now) if request else None,
        sent_back=_sent_back(lines) if review["kind"] == POSTING else (request or {}).get("sent_back"),
        findings=[views.finding(one) for one in checked],
        history=[views.history_line(line) for line in lines],
    )


def _sent_back(lines: list[dynamo.Item]) -> dict[str, Any] | None:
    """Return the content of an application when it was last sent back: what was applied for, as corrected until then."""
    fixed = found = None
    for line in sorted(lines, key=itemgetter("version")):  # what happened at one instant stands in no order
        fixed = line.get("content") or fixed
        if line["event"] == "return_posting":
            found = fixed
    return found


def _judged(
    judge: Callable[[PostingContent, law.Circumstances], list[law.Finding]],
    review: Mapping[str, Any],
    posting: Mapping[str, Any],
    establishment: Mapping[str, Any],
    request: Mapping[str, Any] | None,
    now: datetime,
) -> list[law.Finding]:
    """Return what is found in what an acceptance would publish, until the day to which it would be valid."""
    if review["kind"] == RequestKind.STOP:
        return []
    if review["kind"] == RequestKind.EXTENSION:
        until = request["new_valid_until"] if request else posting["valid_until"]
        return requests.below_minimum_wage({**posting, "valid_until": until}, establishment, now)
    content = request["content"] if request and request.get("content") is not None else posting["content"]
    return judge(views.read_content(content), views.circumstances(posting, establishment, now))


# --- claim and release --------------------------------------------------------------------------


def claimed(review: Mapping[str, Any], event: str, now: datetime) -> list[dynamo.Write]:
    """Return the writes that show a claim or a release on what is under review. Its version stays: its content does."""
    if review["kind"] == POSTING:
        happens = Event(event)
        target = rules.after(rules.sources(happens)[0], happens, Actor.STAFF)
        posting = store.key(review["establishment_number"], review["posting_id"])
        state = rules.stored(target).value if target else None
        return [store.change(posting, happens, now, assign={"state": state}, review_id=review["review_id"])]
    kind, on_request = RequestKind(review["kind"]), RequestEvent(event)
    state = rules.request_after(rules.request_sources(on_request)[0], on_request, Actor.STAFF)
    at = store.request_key(review["establishment_number"], review["posting_id"], kind)
    posting = store.key(review["establishment_number"], review["posting_id"])
    return [
        store.request_change({}, at, on_request, assign={"state": state.value}, review_id=review["review_id"]),
        store.change(posting, Event.REQUEST, now, assign={f"{kind}_state": state.value}),
    ]


# --- decisions ----------------------------------------------------------------------------------


def accepted(review: Mapping[str, Any], caller: StaffCaller, now: datetime) -> Decided:
    """Return what an acceptance writes: publication, the new text, the new last day, or the end.

    Raises:
        Conflict: what would be published breaks a rule by now (`breaks-law`): a correction or a new minimum wage came
            after the employer had applied. V20 leaves to the staff what to refuse, not what is lawful.
    """
    posting, establishment, found = store.read_with_requests(review["establishment_number"], review["posting_id"])
    if posting is None or establishment is None:
        raise NotFound
    request = None if review["kind"] == POSTING else _held(found.get(RequestKind(review["kind"])), review)
    if errors := _judged(law.breaches, review, posting, establishment, request, now):
        raise requests.breaks_law(_UNLAWFUL, errors)
    if request is None:
        return _publish(review, posting, caller, now)
    kind = RequestKind(review["kind"])
    match kind:
        case RequestKind.CHANGE:
            event, assign, content, facts = _change(posting, request)
        case RequestKind.EXTENSION:
            event, assign, content, facts = _extension(posting, request)
        case RequestKind.STOP:
            event, assign, content, facts = _stop(request, now)
    assign[f"{kind}_state"] = None
    decided = _decision(review, posting, event, assign, caller, now, content=content, facts=facts)
    decided.writes.append(_close(posting, request, kind, RequestEvent.ACCEPT, review, now))
    if event is Event.STOP:
        decided.writes.extend(requests.voiding(posting, now, actor=f"staff#{caller.staff_id}", but=kind))
    return decided


def _publish(review: Mapping[str, Any], posting: dynamo.Item, caller: StaffCaller, now: datetime) -> Decided:
    """受理・公開: the number of the office's series, validity to the end of the month after next."""
    number = f"{caller.office}-{store.next_in_series(caller.office, 'POSTING_NUMBER'):08d}"
    last_day = rules.valid_until(now.date())
    assign: dict[str, Any] = {
        "state": State.ACCEPTED.value,
        "posting_number": number,
        "accepted_at": to_stored(now),
        "end_reason": EndReason.EXPIRED.value,
        **_validity(posting, last_day),
    }
    decided = _decision(review, posting, Event.ACCEPT, assign, caller, now, content=posting["content"])
    decided.writes.append(store.number_pointer(posting, number))
    decided.writes.append(store.count(posting["establishment_number"], total=0, unpublished=-1))
    return decided


type _Outcome = tuple[Event, dict[str, Any], Mapping[str, Any] | None, dict[str, Any] | None]


def _change(posting: Mapping[str, Any], request: Mapping[str, Any]) -> _Outcome:
    """変更受理: the new text as a whole (A21)."""
    content = request["content"]
    assign = {
        "content": content,
        "occupation": content.get("occupation"),
        "schema_version": SCHEMA_VERSION,
        "confirmed_warnings": request.get("confirmed_warnings"),
        **store.occupation_listing({**posting, "content": content}),
    }
    return Event.CHANGE, assign, content, None


def _extension(posting: Mapping[str, Any], request: Mapping[str, Any]) -> _Outcome:
    """延長受理: to the end of the following month, once."""
    if posting.get("extended"):
        raise Conflict("extended-already", "この求人の有効期間は、すでに1回延長されています。")
    last_day = date.fromisoformat(request["new_valid_until"])
    assign = {"extended": True, **_validity(posting, last_day)}
    return Event.EXTEND, assign, None, {"valid_until": last_day.isoformat()}


def _stop(request: Mapping[str, Any], now: datetime) -> _Outcome:
    """停止受理: over from this instant on."""
    filled = request["reason"] == StopReason.FILLED
    reason = EndReason.FILLED if filled else EndReason.STOPPED
    return Event.STOP, _ending(reason, now), None, {"reason": reason.value}


def returned(review: Mapping[str, Any], caller: StaffCaller, comments: list[dict[str, str]], now: datetime) -> Decided:
    """Send back with comments per field (差戻し); the office's clock pauses until it is submitted again (A09)."""
    posting = _posting_of(review)
    facts = {"comments": comments}
    if review["kind"] == POSTING:
        assign: dict[str, Any] = {"state": State.RETURNED.value, "comments": comments, "target_date": None}
        assign |= store.unfinished(posting["posting_id"], now)
        if posting.get("received_on"):  # another channel: on the staff's own list again until they submit it anew
            assign |= store.entry_listing(posting)
        return _decision(review, posting, Event.RETURN, assign, caller, now, facts=facts)
    kind = RequestKind(review["kind"])
    request = _request_of(posting, kind, review)
    state = RequestState.RETURNED
    writes: list[dynamo.Write] = [
        _close(posting, request, kind, RequestEvent.RETURN, review, now, comments=comments),
        store.change(posting, Event.REQUEST, now, assign={f"{kind}_state": state.value}),
        store.history(
            posting,
            f"return_{kind}",
            actor=f"staff#{caller.staff_id}",
            now=now,
            version=posting["version"],
            facts=facts,
        ),
    ]
    return Decided(writes, {**posting, f"{kind}_state": state.value})


def refused(review: Mapping[str, Any], caller: StaffCaller, refusal: dict[str, str], now: datetime) -> Decided:
    """Refuse an application on a legal ground (不受理, V20).

    Raises:
        Conflict: a request cannot be refused, only accepted or sent back (§2.5).
    """
    if review["kind"] != POSTING:
        raise Conflict("not-refusable", "不受理にできるのは求人の申込みだけです。受理するか、差し戻してください。")
    posting = _posting_of(review)
    at = to_stored(now)
    assign = {
        "state": State.REFUSED.value,
        "refusal": refusal,
        "target_date": None,
        "ended_at": at,
        "home_order": rules.home_order(State.REFUSED, updated_at=at, submitted_at=None, ended_at=at),
    }
    decided = _decision(review, posting, Event.REFUSE, assign, caller, now, facts={"ground": refusal["ground"]})
    decided.writes.append(store.count(posting["establishment_number"], total=0, unpublished=-1))
    return decided


def corrected(
    review: Mapping[str, Any],
    caller: StaffCaller,
    content: PostingContent,
    agreed: Mapping[str, str],
    now: datetime,
) -> Decided:
    """Correct the content under review, after speaking with the employer: with whom and when stands in the history (§2.4).

    Raises:
        Conflict: a stop or an extension has no content.
    """
    posting = _posting_of(review)
    new = views.stored_content(content)
    if review["kind"] == POSTING:
        assign = {
            "content": new,
            "occupation": new.get("occupation"),
            "schema_version": SCHEMA_VERSION,
            **store.occupation_listing({**posting, "content": new}),
        }
        return _decision(review, posting, Event.CORRECT, assign, caller, now, content=new, facts=agreed)
    kind = RequestKind(review["kind"])
    if kind is not RequestKind.CHANGE:
        raise Conflict("nothing-to-correct", "募集停止と期間延長の申込みには、修正できる内容がありません。")
    request = _request_of(posting, kind, review)
    at = store.request_key(posting["establishment_number"], posting["posting_id"], kind)
    change = {"content": new, "version": request["version"] + 1, "updated_at": to_stored(now)}
    writes: list[dynamo.Write] = [
        store.request_change(
            request, at, RequestEvent.CORRECT, assign=change, version=request["version"], review_id=review["review_id"]
        ),
        store.change(posting, Event.REQUEST, now, assign={f"{kind}_state": RequestState.IN_REVIEW.value}),
        store.history(
            posting,
            "correct_change",
            actor=f"staff#{caller.staff_id}",
            now=now,
            version=posting["version"],
            proposed=new,
            facts=agreed,
        ),
    ]
    return Decided(writes, posting)


def cancel(
    caller: StaffCaller, establishment_number: str, posting_id: str, command: CancelPosting, now: datetime
) -> PostingView:
    """End an active posting by the office's authority (職権取消), whatever channel it came through.

    Raises:
        Forbidden: the caller is no supervisor.
        Conflict: it is not active, or was changed meanwhile.
    """
    if staff_actor(caller) is not Actor.SUPERVISOR:
        raise Forbidden("supervisor-only", "求人を職権で取り消せるのは、監督者だけです。")
    applicant: Applicant = as_staff(caller, establishment_number)
    posting = store.read(applicant.establishment_number, posting_id)
    if posting is None:
        raise NotFound
    rules.after(rules.shown(State(posting["state"]), posting.get("ended_at"), now), Event.CANCEL, applicant.kind)
    version = command.version + 1
    assign = {
        **_ending(EndReason.CANCELLED, now),
        **requests.NOTHING_OPEN,
        "end_text": command.text,
        "version": version,
        "updated_at": to_stored(now),
    }
    writes: list[dynamo.Write] = [
        store.change(posting, Event.CANCEL, now, assign=assign, version=command.version),
        *traces(applicant, posting, "cancel_posting", now, version=version),
        *requests.voiding(posting, now, actor=applicant.actor),
        outbox.intent(
            "posting_cancelled",
            f"{store.name_of(posting)}#cancelled",
            now=now,
            office=posting["office"],
            establishment_number=posting["establishment_number"],
            posting_id=posting_id,
        ),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise lost(failed, command.version, Event.CANCEL, applicant.kind, now) from failed
    return views.posting({**posting, **assign}, applicant.kind, now)


# --- small parts --------------------------------------------------------------------------------


def _validity(posting: Mapping[str, Any], last_day: date) -> dict[str, Any]:
    """Return what a last valid day means: the end, the place at home, and the early warning to come."""
    ended_at = to_stored(rules.ends_at(last_day))
    return {
        "valid_until": last_day.isoformat(),
        "ended_at": ended_at,
        "home_order": rules.home_order(State.ACCEPTED, updated_at="", submitted_at=None, ended_at=ended_at),
        **store.due(posting["posting_id"], rules.warned_at(last_day)),
    }


def _ending(reason: EndReason, now: datetime) -> dict[str, Any]:
    """Return what an end at this instant means."""
    at = to_stored(now)
    return {
        "ended_at": at,
        "end_reason": reason.value,
        "home_order": rules.home_order(State.ACCEPTED, updated_at="", submitted_at=None, ended_at=at),
        **store.NOT_DUE,
    }


def _posting_of(review: Mapping[str, Any]) -> dynamo.Item:
    posting = store.read(review["establishment_number"], review["posting_id"])
    if posting is None:
        raise NotFound
    return posting


def _request_of(posting: Mapping[str, Any], kind: RequestKind, review: Mapping[str, Any]) -> dynamo.Item:
    return _held(store.read_requests(posting, [kind]).get(kind), review)


def _held(request: dynamo.Item | None, review: Mapping[str, Any]) -> dynamo.Item:
    if request is None or request.get("review_id") != review["review_id"]:
        raise NotFound
    return request


def _close(
    posting: Mapping[str, Any],
    request: Mapping[str, Any],
    kind: RequestKind,
    event: RequestEvent,
    review: Mapping[str, Any],
    now: datetime,
    comments: list[dict[str, str]] | None = None,
) -> dynamo.Update:
    """Return the write of a decision on the request itself: the one that this review is about, as it was read."""
    state = rules.request_after(RequestState.IN_REVIEW, event, Actor.STAFF)
    assign = {
        "state": state.value,
        "version": request["version"] + 1,
        "updated_at": to_stored(now),
        "target_date": None,
        "comments": comments,
    }
    if event is RequestEvent.RETURN:
        assign["sent_back"] = request.get("content")  # beside what will be applied for again
    at = store.request_key(posting["establishment_number"], posting["posting_id"], kind)
    return store.request_change(
        request, at, event, assign=assign, version=request["version"], review_id=review["review_id"]
    )


def _decision(
    review: Mapping[str, Any],
    posting: dynamo.Item,
    event: Event,
    assign: dict[str, Any],
    caller: StaffCaller,
    now: datetime,
    *,
    content: Mapping[str, Any] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Decided:
    version = posting["version"] + 1
    if event is Event.STOP:
        assign = {**requests.NOTHING_OPEN, **assign}
    assign = {**assign, "version": version, "updated_at": to_stored(now)}
    of_posting = review["review_id"] if review["kind"] == POSTING else None
    writes: list[dynamo.Write] = [
        store.change(posting, event, now, assign=assign, version=posting["version"], review_id=of_posting),
        store.history(
            posting,
            f"{event.value}_posting",
            actor=f"staff#{caller.staff_id}",
            now=now,
            version=version,
            content=content,
            facts=facts,
        ),
    ]
    return Decided(writes, {**posting, **assign})
