"""What people see of stored postings and requests. Read tolerantly, shown with what follows from the clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from mypage.core import forms
from mypage.core.clock import from_stored
from mypage.core.dynamo import Item
from mypage.core.prefectures import PREFECTURES
from mypage.images.models import PublishedImage
from mypage.postings import law, rules
from mypage.postings.choices import Workplace
from mypage.postings.content import IDENTIFYING, PUBLISHED, PostingContent
from mypage.postings.models import (
    CheckFinding,
    HistoryLine,
    OpenRequest,
    PostingSummary,
    PostingView,
    PublicPosting,
    Refusal,
    RequestView,
    ReturnComment,
    StopReason,
)
from mypage.postings.rules import Actor, Channel, Event, HomeList, RequestEvent, RequestKind, RequestState, Shown, State

APPLICANT_EVENTS = frozenset({Event.EDIT, Event.DISCARD, Event.SUBMIT, Event.WITHDRAW, Event.REQUEST, Event.CANCEL})
"""What the page offers as buttons on a posting; the rest happens in the review or by the clock."""


def read_content(content: Mapping[str, Any]) -> PostingContent:
    """Read stored content, tolerantly."""
    return forms.read_stored(PostingContent, content)


def stored_content(content: PostingContent) -> dict[str, Any]:
    """Write content strictly: only what is answered."""
    return content.model_dump(mode="json", exclude_none=True)


def circumstances(posting: Mapping[str, Any], establishment: Mapping[str, Any], now: datetime) -> law.Circumstances:
    """Return what the checks must know about a posting: what is published is valid to the day that it says (V01)."""
    until = posting.get("valid_until")
    last_day = date.fromisoformat(until) if until else None
    return law.Circumstances(now.date(), establishment["prefecture_code"], last_day)


def finding(found: law.Finding) -> CheckFinding:
    """Build the view of a finding."""
    return CheckFinding(rule=found.rule, severity=found.severity.value, field=found.field, message=found.message)


def open_requests(item: Mapping[str, Any]) -> dict[RequestKind, RequestState]:
    """Return the requests that are open about a posting, by kind; none once the posting is over."""
    return {kind: RequestState(item[f"{kind}_state"]) for kind in RequestKind if item.get(f"{kind}_state")}


def badges(item: Mapping[str, Any], shown: Shown, now: datetime) -> list[str]:
    """Return what is remarkable about a posting, for cards and lists (§2.4 overlays, R13)."""
    if shown is Shown.RETURNED:
        return ["returned"]
    if shown is not Shown.ACTIVE:
        return []
    found = []
    for kind, state in open_requests(item).items():
        at_office = state in rules.AT_OFFICE
        found.append(f"{kind}_requested" if at_office else f"{kind}_{state}")
    if rules.is_expiring(date.fromisoformat(item["valid_until"]), now.date()):
        found.append("expiring")
    return found


def posting(item: Mapping[str, Any], viewer: Actor, now: datetime, *, left: bool = False) -> PostingView:
    """Build the view of a stored posting. What a newer or older version stored is kept as it is.

    `left`: staff enter requests about it (`applicant.is_left_to_staff`).
    """
    return PostingView(**posting_facts(item, viewer, now, left=left))


def with_images(seen: PostingView, images: list[PublishedImage]) -> PostingView:
    """Add the establishment's published images, as the public page and the print sheet show them (公開希望 3: none)."""
    hidden = rules.hides_name(seen.content.get("publication"))
    return seen.model_copy(update={"images": [] if hidden else images})


def posting_facts(item: Mapping[str, Any], viewer: Actor, now: datetime, *, left: bool = False) -> dict[str, Any]:
    """Return the fields of the view of a posting."""
    state = State(item["state"])
    shown = rules.shown(state, item.get("ended_at"), now)
    over = rules.home_list(shown) is HomeList.INACTIVE
    target = _date(item.get("target_date"))
    channel = Channel(item["channel"])
    open_now = open_requests(item) if shown is Shown.ACTIVE else {}
    return {
        "posting_id": item["posting_id"],
        "establishment_number": item["establishment_number"],
        "state": shown,
        "home_list": rules.home_list(shown),
        "version": item["version"],
        "channel": channel,
        "content": item["content"],
        "allowed": _allowed(shown, viewer, channel, left=left),
        "received_on": _date(item.get("received_on")),
        "receipt_number": item.get("receipt_number"),
        "posting_number": item.get("posting_number"),
        "submitted_at": instant(item.get("submitted_at")),
        "target_date": target,
        "overdue": rules.is_overdue(state, target, now.date()),
        "accepted_at": instant(item.get("accepted_at")),
        "valid_until": _date(item.get("valid_until")),
        "ended_at": instant(item.get("ended_at")) if over else None,
        "end_reason": item.get("end_reason") if over else None,
        "end_text": item.get("end_text") if over else None,
        "last_valid_on": rules.last_valid_on(from_stored(item["ended_at"])) if shown is Shown.INACTIVE else None,
        "extended": bool(item.get("extended")),
        "requests": [OpenRequest(kind=kind, state=at) for kind, at in open_now.items()],
        "badges": badges(item, shown, now),
        "suggest_filled": shown is Shown.ACTIVE
        and rules.suggests_filled(item["content"].get("openings"), int(item.get("hired", 0))),
        "confirmed_warnings": item.get("confirmed_warnings") or [],
        "copied_from": item.get("copied_from"),
        "comments": [ReturnComment(**comment) for comment in item.get("comments") or []],
        "refusal": Refusal(**item["refusal"]) if item.get("refusal") else None,
        "created_at": from_stored(item["created_at"]),
        "updated_at": from_stored(item["updated_at"]),
    }


def _allowed(shown: Shown, viewer: Actor, channel: Channel, *, left: bool) -> list[str]:
    events = [event for event in rules.allowed(shown, viewer) if event in APPLICANT_EVENTS]
    if viewer is not Actor.EMPLOYER and channel is Channel.MYPAGE:  # what came by MyPage is the employer's (§2.4)
        events = [event for event in events if event is Event.CANCEL or (left and event is Event.REQUEST)]
    return [event.value for event in events]


def summary(item: Mapping[str, Any], now: datetime) -> PostingSummary:
    """Build a line of a list from an index."""
    return PostingSummary(**summary_facts(item, now))


def summary_facts(item: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """Return the fields of a line of a list."""
    state = State(item["state"])
    shown = rules.shown(state, item.get("ended_at"), now)
    over = rules.home_list(shown) is HomeList.INACTIVE
    target = _date(item.get("target_date"))
    return {
        "posting_id": item["posting_id"],
        "state": shown,
        "version": item["version"],
        "occupation": item.get("occupation"),
        "channel": Channel(item["channel"]),
        "receipt_number": item.get("receipt_number"),
        "posting_number": item.get("posting_number"),
        "submitted_at": instant(item.get("submitted_at")),
        "target_date": target,
        "overdue": rules.is_overdue(state, target, now.date()),
        "valid_until": _date(item.get("valid_until")),
        "ended_at": instant(item.get("ended_at")) if over else None,
        "end_reason": item.get("end_reason") if over else None,
        "badges": badges(item, shown, now),
        "updated_at": from_stored(item["updated_at"]),
    }


def request(
    item: Mapping[str, Any], of: Mapping[str, Any], viewer: Actor, now: datetime, *, left: bool = False
) -> RequestView:
    """Build the view of a request about the posting `of`; `left` as in `posting`."""
    kind = RequestKind(item["kind"])
    state = rules.request_shown(RequestState(item["state"]), of.get("ended_at"), now)
    target = _date(item.get("target_date"))
    mine = viewer is Actor.EMPLOYER or of["channel"] != Channel.MYPAGE or left
    active = state is not RequestState.VOID and rules.shown(State(of["state"]), of.get("ended_at"), now) is Shown.ACTIVE
    content = item.get("content")
    return RequestView(
        kind=kind,
        state=state,
        version=item["version"],
        channel=Channel(item["channel"]),
        content=content,
        changed=changed_keys(item.get("replaces") or of["content"], content) if content is not None else [],
        reason=StopReason(item["reason"]) if item.get("reason") else None,
        note=item.get("note"),
        new_valid_until=_date(item.get("new_valid_until")),
        receipt_number=item.get("receipt_number"),
        submitted_at=instant(item.get("submitted_at")),
        target_date=target,
        overdue=rules.is_overdue(state, target, now.date()),
        comments=[ReturnComment(**comment) for comment in item.get("comments") or []],
        confirmed_warnings=item.get("confirmed_warnings") or [],
        allowed=_request_allowed(kind, state, viewer, of) if mine and active else [],
        updated_at=from_stored(item["updated_at"]),
    )


def _request_allowed(kind: RequestKind, state: RequestState, viewer: Actor, of: Mapping[str, Any]) -> list[str]:
    """Return what the page offers as buttons on a request: only a change is drafted, and a posting is extended once."""
    offered = {RequestEvent.SUBMIT, RequestEvent.WITHDRAW}
    if kind is RequestKind.CHANGE:
        offered.add(RequestEvent.SAVE)
    if kind is RequestKind.EXTENSION and of.get("extended"):
        offered.remove(RequestEvent.SUBMIT)
    return [event.value for event in rules.request_allowed(state, viewer) if event in offered]


def differs(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Return whether any field of the form differs."""
    return not PostingContent.model_fields.keys().isdisjoint(_differing(before, after))


def changed_keys(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return the keys of the fields that differ, in the order of the form."""
    place = _places()
    return sorted(_differing(before, after) & place.keys(), key=place.__getitem__)


@cache
def _places() -> dict[str, int]:
    return {key: number for number, key in enumerate(PostingContent.model_fields)}


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[str]:
    gone = {key for key in before.keys() - after.keys() if before[key] is not None}
    return gone | {key for key, value in after.items() if before.get(key) != value}


def line_id(line: Mapping[str, Any]) -> str:
    """Return what tells a line of a posting's history from those of the same instant."""
    return str(line["sk"]).rpartition("#")[2]


def history_line(line: Item) -> HistoryLine:
    """Build the view of a line of the history. Who exactly acted stays with the audit: people see which side."""
    facts = dict(line.get("facts") or {})
    comments = facts.pop("comments", [])
    return HistoryLine(
        line_id=line_id(line),
        event=line["event"],
        actor_kind=line["actor"].partition("#")[0],
        at=from_stored(line["at"]),
        version=line["version"],
        has_content=line.get("content") is not None,
        has_proposal=line.get("proposed") is not None,
        facts=facts,
        comments=comments,
    )


def public(
    item: Mapping[str, Any],
    establishment: Mapping[str, Any],
    content: PostingContent,
    images: list[PublishedImage],
    now: datetime,
) -> PublicPosting:
    """Build what is published from an allow-list; with 公開希望 3 no name, images or anything below the municipality.

    An answer that the form does not ask any more is not published: no check has read it.
    """
    content = forms.asked(content)
    hidden = rules.hides_name(content.publication)
    allowed = PUBLISHED - IDENTIFYING if hidden else PUBLISHED
    elsewhere = content.workplace is Workplace.OTHER and content.workplace_prefecture_code is not None
    prefecture = content.workplace_prefecture_code if elsewhere else establishment["prefecture_code"]
    return PublicPosting(
        posting_number=item["posting_number"],
        office=item["office"],
        accepted_on=from_stored(item["accepted_at"]).date(),
        valid_until=date.fromisoformat(item["valid_until"]),
        as_of=now.date(),
        establishment_name=None if hidden else establishment["name"],
        prefecture=PREFECTURES[str(prefecture)],
        municipality=content.workplace_municipality if elsewhere else establishment.get("municipality"),
        establishment_prefecture=None if hidden else PREFECTURES[str(establishment["prefecture_code"])],
        address=None if hidden else establishment["address"],
        content=content.model_dump(mode="json", exclude_none=True, include=set(allowed)),
        images=[] if hidden else images,
    )


def instant(text: str | None) -> datetime | None:
    """Read a stored instant that may be absent."""
    return from_stored(text) if text else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
