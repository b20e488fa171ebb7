"""One function per use case of postings. An employer applies and never publishes (R16); staff decide in `review`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from mypage.core import audit, dynamo, outbox
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound, stale_version
from mypage.core.ids import derived_id, new_id
from mypage.core.prefectures import PREFECTURES
from mypage.establishments import service as establishments
from mypage.postings import law, rules, store
from mypage.postings.content import SCHEMA_VERSION, PostingContent, Workplace
from mypage.postings.models import (
    ActOnPosting,
    CreatePosting,
    EnterPosting,
    Home,
    HomeSection,
    PostingList,
    PostingSummary,
    PostingView,
    PublicPosting,
    Refusal,
    ReturnComment,
    StaffEntry,
    StaffEntryList,
    UpdatePosting,
)
from mypage.postings.rules import Actor, Channel, Event, HomeList, Shown, State
from mypage.review import queue

PAGE_SIZE = 20
HOME_ITEMS = 50
"""Items of one list on the home page; the rest is a page away."""
HOME_INACTIVE_ITEMS = 10
"""Of what is over, only the latest: history grows for ever, and is rarely what one came for."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """On whose behalf a posting is handled, and by whom: the establishment itself, or staff for another channel."""

    kind: Actor
    actor: str
    establishment_number: str
    office: str
    request_id: str

    @property
    def on_behalf_of(self) -> str | None:
        """The establishment, where staff act for it (audit)."""
        return self.establishment_number if self.kind is Actor.STAFF else None


def as_employer(caller: EmployerCaller) -> Applicant:
    """Return the employer acting for his establishment."""
    return Applicant(
        Actor.EMPLOYER,
        f"account#{caller.account_id}",
        caller.establishment_number,
        caller.office,
        caller.request_id,
    )


def as_staff(caller: StaffCaller, establishment_number: str) -> Applicant:
    """Return staff acting for an establishment of their own office (§1.6); another office's reads as absent."""
    establishment = establishments.get_for_staff(caller, establishment_number)
    return Applicant(
        Actor.STAFF,
        f"staff#{caller.staff_id}",
        establishment.establishment_number,
        caller.office,
        caller.request_id,
    )


# --- drafts -------------------------------------------------------------------------------------


def create(applicant: Applicant, command: CreatePosting, now: datetime) -> PostingView:
    """Begin a draft (R15: blank or with given content); the same `posting_id` again answers the same posting.

    Raises:
        InvalidInput: staff enter a day of receipt in the future.
        Conflict: the establishment has too many unpublished postings.
    """
    channel, received_on = _origin(command, now.date())
    posting_id = str(command.posting_id) if command.posting_id else _new_uuid()
    content = _stored_content(command.content)
    at = to_stored(now)
    posting: dict[str, Any] = {
        **store.key(applicant.establishment_number, posting_id),
        "posting_id": posting_id,
        "establishment_number": applicant.establishment_number,
        "office": applicant.office,
        "schema_version": SCHEMA_VERSION,
        "state": State.DRAFT.value,
        "version": 1,
        "channel": channel.value,
        "received_on": received_on.isoformat() if received_on else None,
        "content": content,
        "occupation": content.get("occupation"),
        "submissions": 0,
        "created_at": at,
        "updated_at": at,
        "home_order": rules.home_order(State.DRAFT, updated_at=at, submitted_at=None, ended_at=None),
    }
    if received_on:
        establishment = establishments.get(applicant.establishment_number)
        posting |= {
            "kind": "posting",
            "establishment_name": establishment.name,
            "list_key": f"ENTRIES#{applicant.office}",
            "list_order": store.entry_order(received_on, posting_id),
        }
    writes = [
        store.insertion(posting),
        store.count(applicant.establishment_number, total=1, unpublished=1),
        *_traces(applicant, posting, "create_posting", now, version=1),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        existing = store.read(applicant.establishment_number, posting_id)
        if existing is None:
            raise Conflict(
                "too-many-postings",
                f"作成中と申込み中の求人は、合わせて{rules.MAX_UNPUBLISHED}件までです。"
                "使わない下書きを破棄してから、作成してください。",
            ) from failed
        _hold(applicant, existing)
        return view(existing, applicant.kind, now)
    return view(posting, applicant.kind, now)


def get(applicant: Applicant, posting_id: str, now: datetime) -> PostingView:
    """Return a posting of the establishment."""
    return view(_read(applicant, posting_id), applicant.kind, now)


def update(applicant: Applicant, posting_id: str, command: UpdatePosting, now: datetime) -> PostingView:
    """Save the content of a draft or of a returned application; incomplete is fine.

    Raises:
        Conflict: it was changed meanwhile (`stale-version`), or it cannot be edited now (`wrong-state`).
    """
    posting = _read(applicant, posting_id)
    state = State(posting["state"])
    rules.after(state, Event.EDIT, applicant.kind)
    content = _stored_content(command.content)
    at = to_stored(now)
    assign: dict[str, Any] = {
        "content": content,
        "occupation": content.get("occupation"),
        "schema_version": SCHEMA_VERSION,
        "version": command.version + 1,
        "updated_at": at,
    }
    if state is State.DRAFT:
        assign["home_order"] = rules.home_order(state, updated_at=at, submitted_at=None, ended_at=None)
    try:
        dynamo.transact(
            [
                store.change(posting, Event.EDIT, assign=assign, version=command.version),
                _audit_line(applicant, posting, "update_posting", now),
            ]
        )
    except dynamo.ConditionFailed as failed:
        raise _lost(failed, command.version, Event.EDIT, applicant.kind) from failed
    return view({**posting, **assign}, applicant.kind, now)


def discard(applicant: Applicant, posting_id: str, command: ActOnPosting, now: datetime) -> None:
    """Throw a draft away.

    Raises:
        Conflict: it is no draft, or was changed meanwhile.
    """
    posting = _read(applicant, posting_id)
    rules.after(State(posting["state"]), Event.DISCARD, applicant.kind)
    writes: list[dynamo.Write] = [
        store.deletion(posting, command.version),
        store.count(applicant.establishment_number, total=-1, unpublished=-1),
        _audit_line(applicant, posting, "discard_posting", now),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise _lost(failed, command.version, Event.DISCARD, applicant.kind) from failed


# --- application --------------------------------------------------------------------------------


def submit(applicant: Applicant, posting_id: str, command: ActOnPosting, now: datetime) -> PostingView:
    """Apply for the posting (求人仮登録, R16): it joins the staff's queue with its target date (R03, R04, A07, A09).

    Raises:
        InvalidInput: the content is incomplete or breaks a rule; every finding is named.
        Conflict: it was changed or submitted meanwhile.
    """
    posting, establishment = store.read_with_establishment(applicant.establishment_number, posting_id)
    if posting is None or establishment is None:
        raise NotFound
    _hold(applicant, posting)
    rules.after(State(posting["state"]), Event.SUBMIT, applicant.kind)
    if posting["version"] != command.version:
        raise stale_version()
    content = read_content(posting)
    _refuse_findings(law.check(content, law.Circumstances(now.date(), establishment["prefecture_code"])))

    channel = Channel(posting["channel"])
    received_on = date.fromisoformat(posting["received_on"]) if posting.get("received_on") else now.date()
    # R03, A09: a resubmission starts the clock anew; R04: the first submission of another channel counts from receipt.
    counted_from = now.date() if posting["submissions"] or channel is Channel.MYPAGE else received_on
    target = rules.target_date(channel, counted_from)
    submissions = posting["submissions"] + 1
    review_id = derived_id("review", applicant.establishment_number, posting_id, str(submissions))
    receipt_number = posting.get("receipt_number") or _receipt_number(applicant.office, now.date())
    at = to_stored(now)
    assign: dict[str, Any] = {
        "state": State.SUBMITTED.value,
        "version": command.version + 1,
        "submissions": submissions,
        "submitted_at": at,
        "updated_at": at,
        "target_date": target.isoformat(),
        "review_id": review_id,
        "receipt_number": receipt_number,
        "comments": None,
        "list_key": None,
        "list_order": None,
        "home_order": rules.home_order(State.SUBMITTED, updated_at=at, submitted_at=at, ended_at=None),
    }
    submitted = {**posting, **assign}
    writes: list[dynamo.Write] = [
        store.change(posting, Event.SUBMIT, assign=assign, version=command.version),
        queue.entry(
            review_id,
            kind="posting",
            posting=submitted,
            establishment_name=establishment["name"],
            channel=channel.value,
            target=target,
            now=now,
        ),
        *_traces(applicant, posting, "submit_posting", now, version=command.version + 1, content=posting["content"]),
        outbox.intent(
            "posting_submitted",
            f"review#{review_id}",
            now=now,
            office=applicant.office,
            establishment_number=applicant.establishment_number,
            posting_id=posting_id,
            review_id=review_id,
        ),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise _lost(failed, command.version, Event.SUBMIT, applicant.kind) from failed
    return view(submitted, applicant.kind, now)


def withdraw(applicant: Applicant, posting_id: str, command: ActOnPosting, now: datetime) -> PostingView:
    """Take an application back before it is decided; it loses the race to an acceptance (§2.4).

    Raises:
        Conflict: it was decided or changed meanwhile.
    """
    posting = _read(applicant, posting_id)
    state = State(posting["state"])
    rules.after(state, Event.WITHDRAW, applicant.kind)
    at = to_stored(now)
    assign: dict[str, Any] = {
        "state": State.WITHDRAWN.value,
        "version": command.version + 1,
        "updated_at": at,
        "ended_at": at,
        "list_key": None,
        "list_order": None,
        "home_order": rules.home_order(State.WITHDRAWN, updated_at=at, submitted_at=None, ended_at=at),
    }
    writes: list[dynamo.Write] = [
        store.change(posting, Event.WITHDRAW, assign=assign, version=command.version, review_id=posting["review_id"]),
        store.count(applicant.establishment_number, total=0, unpublished=-1),
        *_traces(applicant, posting, "withdraw_posting", now, version=command.version + 1),
    ]
    if state is not State.RETURNED:
        writes.append(queue.withdrawal(posting["review_id"], now))
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise _lost(failed, command.version, Event.WITHDRAW, applicant.kind) from failed
    return view({**posting, **assign}, applicant.kind, now)


# --- lists --------------------------------------------------------------------------------------


def home(caller: EmployerCaller, now: datetime) -> Home:
    """Return the home page's lists with counts (R13), in two reads whatever the establishment's history."""
    open_items, counters = _not_over(caller.establishment_number, now)
    over_items, next_cursor = store.over(caller.establishment_number, now, HOME_INACTIVE_ITEMS)
    summaries = [summary(item, now) for item in open_items]
    by_list: dict[HomeList, list[PostingSummary]] = {name: [] for name in HomeList}
    for line in summaries:
        by_list[rules.home_list(line.state)].append(line)
    by_list[HomeList.DRAFTS].reverse()
    inactive = [summary(item, now) for item in over_items]
    return Home(
        active=_section(by_list[HomeList.ACTIVE]),
        applying=_section(by_list[HomeList.APPLYING]),
        inactive=HomeSection(
            count=max(int(counters.get("total", 0)) - len(open_items), len(inactive)),
            items=inactive,
            next_cursor=next_cursor,
        ),
        drafts=_section(by_list[HomeList.DRAFTS]),
    )


def list_postings(caller: EmployerCaller, name: HomeList, cursor: str | None, now: datetime) -> PostingList:
    """Return one page of one list of the home page (R13)."""
    if name is HomeList.INACTIVE:
        items, next_cursor = store.over(caller.establishment_number, now, PAGE_SIZE, cursor)
        return PostingList(items=[summary(item, now) for item in items], next_cursor=next_cursor)
    open_items, _ = _not_over(caller.establishment_number, now)
    found = [summary(item, now) for item in open_items]
    found = [line for line in found if rules.home_list(line.state) is name]
    if name is HomeList.DRAFTS:
        found.reverse()
    return _slice(found, cursor)


def list_entries(caller: StaffCaller, cursor: str | None) -> StaffEntryList:
    """Return the office's unfinished entries for other channels, oldest receipt first (R04)."""
    items, next_cursor = store.entries(caller.office, PAGE_SIZE, cursor)
    entries = [
        StaffEntry(
            posting_id=item["posting_id"],
            establishment_number=item["establishment_number"],
            establishment_name=item["establishment_name"],
            state=Shown(item["state"]),
            occupation=item.get("occupation"),
            channel=Channel(item["channel"]),
            received_on=date.fromisoformat(item["received_on"]),
            updated_at=from_stored(item["updated_at"]),
        )
        for item in items
    ]
    return StaffEntryList(items=entries, next_cursor=next_cursor)


def _not_over(establishment_number: str, now: datetime) -> tuple[list[dynamo.Item], dynamo.Item]:
    items = store.not_over(establishment_number, now)
    counters = items.pop() if items and items[-1]["home_order"] == rules.COUNTERS else {}
    return items, counters


def _section(found: list[PostingSummary]) -> HomeSection:
    page = _slice(found, None, HOME_ITEMS)
    return HomeSection(count=len(found), items=page.items, next_cursor=page.next_cursor)


def _slice(found: list[PostingSummary], cursor: str | None, size: int = PAGE_SIZE) -> PostingList:
    """Page a bounded list by the last posting shown; a posting that has left the list meanwhile starts it anew."""
    first = 0
    if cursor:
        (last_id,) = dynamo.read_cursor(cursor, 1)
        first = next((n + 1 for n, line in enumerate(found) if line.posting_id == last_id), 0)
    page = found[first : first + size]
    more = first + size < len(found)
    return PostingList(items=page, next_cursor=dynamo.cursor({"id": page[-1].posting_id}, "id") if more else None)


# --- publication --------------------------------------------------------------------------------


def get_public(posting_number: str, now: datetime) -> PublicPosting:
    """Return a published posting for everybody: only while active, and only as the employer chose (§2.4).

    Raises:
        NotFound: unknown, ended, or with 公開希望 2 or 4; the answers are the same.
    """
    gone = NotFound("この番号の求人は公開されていません。掲載が終わったか、番号が違います。")
    pointer = store.read_number(posting_number)
    if pointer is None:
        raise gone
    posting, establishment = store.read_with_establishment(pointer["establishment_number"], pointer["posting_id"])
    if posting is None or establishment is None:
        raise gone
    content = read_content(posting)
    if rules.shown(State(posting["state"]), posting.get("ended_at"), now) is not rules.Shown.ACTIVE:
        raise gone
    if not rules.is_public(content.publication):
        raise gone
    return public_view(posting, establishment, content, now)


PUBLIC_FIELDS = frozenset(PostingContent.model_fields) - {"note_to_office", "publication"}
WORKPLACE_DETAILS = frozenset({"workplace_postal_code", "workplace_address", "nearest_station"})


def public_view(
    posting: Mapping[str, Any], establishment: Mapping[str, Any], content: PostingContent, now: datetime
) -> PublicPosting:
    """Build what is published from an allow-list; with 公開希望 3 neither name nor anything below the municipality."""
    hidden = rules.hides_name(content.publication)
    allowed = PUBLIC_FIELDS - WORKPLACE_DETAILS if hidden else PUBLIC_FIELDS
    accepted_at = from_stored(posting["accepted_at"])
    return PublicPosting(
        posting_number=posting["posting_number"],
        office=posting["office"],
        accepted_on=accepted_at.date(),
        valid_until=date.fromisoformat(posting["valid_until"]),
        as_of=now.date(),
        establishment_name=None if hidden else establishment["name"],
        prefecture=PREFECTURES[_prefecture(content, establishment)],
        municipality=establishment.get("municipality")
        if content.workplace is not Workplace.OTHER
        else content.workplace_municipality,
        address=None if hidden else establishment["address"],
        content=content.model_dump(mode="json", exclude_none=True, include=set(allowed)),
    )


def _prefecture(content: PostingContent, establishment: Mapping[str, Any]) -> str:
    if content.workplace is Workplace.OTHER and content.workplace_prefecture_code:
        return content.workplace_prefecture_code
    return str(establishment["prefecture_code"])


# --- decisions of staff (called by `review`) ----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision writes and what it means for the answer."""

    writes: list[dynamo.Write]
    posting: dict[str, Any]


def claimed(review: Mapping[str, Any], event: Event) -> dynamo.Update:
    """Return the write that shows a claim or a release on the posting. Its version stays: its content does."""
    target = rules.after(rules.sources(event)[0], event, Actor.STAFF)
    posting = store.key(review["establishment_number"], review["posting_id"])
    return store.change(
        posting, event, assign={"state": target.value if target else None}, review_id=review["review_id"]
    )


def accepted(review: Mapping[str, Any], caller: StaffCaller, now: datetime) -> Decided:
    """Accept and publish (受理・公開): number of the office's series, validity to the end of the month after next."""
    posting = _posting_of(review)
    number = f"{caller.office}-{store.next_in_series(caller.office, 'POSTING_NUMBER'):08d}"
    last_day = rules.valid_until(now.date())
    ended_at = to_stored(rules.ends_at(last_day))
    assign = {
        "state": State.ACCEPTED.value,
        "posting_number": number,
        "accepted_at": to_stored(now),
        "valid_until": last_day.isoformat(),
        "ended_at": ended_at,
        "end_reason": "expired",
        "home_order": rules.home_order(State.ACCEPTED, updated_at="", submitted_at=None, ended_at=ended_at),
    }
    decided = _decision(review, posting, Event.ACCEPT, assign, caller, now, content=posting["content"])
    decided.writes.append(store.number_pointer(posting, number))
    decided.writes.append(store.count(posting["establishment_number"], total=0, unpublished=-1))
    return decided


def returned(review: Mapping[str, Any], caller: StaffCaller, comments: list[dict[str, str]], now: datetime) -> Decided:
    """Send back with comments per field (差戻し); the office's clock pauses until it is submitted again (A09)."""
    posting = _posting_of(review)
    assign: dict[str, Any] = {"state": State.RETURNED.value, "comments": comments, "target_date": None}
    if posting.get("received_on"):  # another channel: it is on the staff's own list again until they submit it anew
        assign["list_key"] = f"ENTRIES#{posting['office']}"
        assign["list_order"] = store.entry_order(date.fromisoformat(posting["received_on"]), posting["posting_id"])
    return _decision(review, posting, Event.RETURN, assign, caller, now, facts={"comments": comments})


def refused(review: Mapping[str, Any], caller: StaffCaller, refusal: dict[str, str], now: datetime) -> Decided:
    """Refuse on a legal ground (不受理, V20)."""
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


def for_review(review: Mapping[str, Any], now: datetime) -> tuple[PostingView, list[law.Finding], list[dynamo.Item]]:
    """Return what a clerk reads: the posting, what the law checks find today, and what happened to it."""
    posting, establishment = store.read_with_establishment(review["establishment_number"], review["posting_id"])
    if posting is None or establishment is None:
        raise NotFound
    circumstances = law.Circumstances(now.date(), establishment["prefecture_code"])
    history = store.read_history(review["establishment_number"], review["posting_id"])
    return view(posting, Actor.STAFF, now), law.check(read_content(posting), circumstances), history


def for_mail(establishment_number: str, posting_id: str) -> Mapping[str, Any] | None:
    """Return the posting that a mail speaks of, or None if it is gone."""
    return store.read(establishment_number, posting_id)


def for_letters(
    wanted: list[tuple[str, str]],
) -> dict[tuple[str, str], tuple[dynamo.Item | None, dynamo.Item | None]]:
    """Return posting and establishment for each (establishment number, posting id), read together."""
    return store.read_many_with_establishments(wanted)


def _posting_of(review: Mapping[str, Any]) -> dynamo.Item:
    posting = store.read(review["establishment_number"], review["posting_id"])
    if posting is None:
        raise NotFound
    return posting


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
    assign = {**assign, "version": version, "updated_at": to_stored(now)}
    writes: list[dynamo.Write] = [
        store.change(posting, event, assign=assign, version=posting["version"], review_id=review["review_id"]),
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


# --- views --------------------------------------------------------------------------------------


def view(posting: Mapping[str, Any], viewer: Actor, now: datetime) -> PostingView:
    """Build the view of a stored posting. Read tolerantly: what a newer or older version stored is kept as it is."""
    state = State(posting["state"])
    shown = rules.shown(state, posting.get("ended_at"), now)
    over = rules.home_list(shown) is HomeList.INACTIVE
    target = date.fromisoformat(posting["target_date"]) if posting.get("target_date") else None
    channel = Channel(posting["channel"])
    mine = viewer is Actor.EMPLOYER or channel is not Channel.MYPAGE
    return PostingView(
        posting_id=posting["posting_id"],
        establishment_number=posting["establishment_number"],
        state=shown,
        home_list=rules.home_list(shown),
        version=posting["version"],
        channel=channel,
        content=posting["content"],
        allowed=[event.value for event in rules.allowed(state, viewer) if event in _APPLICANT_EVENTS] if mine else [],
        received_on=date.fromisoformat(posting["received_on"]) if posting.get("received_on") else None,
        receipt_number=posting.get("receipt_number"),
        posting_number=posting.get("posting_number"),
        submitted_at=_instant(posting.get("submitted_at")),
        target_date=target,
        overdue=rules.is_overdue(state, target, now.date()),
        accepted_at=_instant(posting.get("accepted_at")),
        valid_until=date.fromisoformat(posting["valid_until"]) if posting.get("valid_until") else None,
        ended_at=_instant(posting.get("ended_at")) if over else None,
        end_reason=posting.get("end_reason") if over else None,
        comments=[ReturnComment(**comment) for comment in posting.get("comments") or []],
        refusal=Refusal(**posting["refusal"]) if posting.get("refusal") else None,
        created_at=from_stored(posting["created_at"]),
        updated_at=from_stored(posting["updated_at"]),
    )


_APPLICANT_EVENTS = {Event.EDIT, Event.DISCARD, Event.SUBMIT, Event.WITHDRAW}


def summary(item: Mapping[str, Any], now: datetime) -> PostingSummary:
    """Build a line of a list from the home index."""
    state = State(item["state"])
    shown = rules.shown(state, item.get("ended_at"), now)
    over = rules.home_list(shown) is HomeList.INACTIVE
    target = date.fromisoformat(item["target_date"]) if item.get("target_date") else None
    return PostingSummary(
        posting_id=item["posting_id"],
        state=shown,
        version=item["version"],
        occupation=item.get("occupation"),
        channel=Channel(item["channel"]),
        receipt_number=item.get("receipt_number"),
        posting_number=item.get("posting_number"),
        submitted_at=_instant(item.get("submitted_at")),
        target_date=target,
        overdue=rules.is_overdue(state, target, now.date()),
        valid_until=date.fromisoformat(item["valid_until"]) if item.get("valid_until") else None,
        ended_at=_instant(item.get("ended_at")) if over else None,
        end_reason=item.get("end_reason") if over else None,
        updated_at=from_stored(item["updated_at"]),
    )


def read_content(posting: Mapping[str, Any]) -> PostingContent:
    """Read stored content tolerantly: a field or answer that this version does not know is left out."""
    known = PostingContent.model_fields
    answers = {name: value for name, value in posting["content"].items() if name in known}
    try:
        return PostingContent.model_validate(answers)
    except ValueError as error:
        bad = {entry["loc"][0] for entry in getattr(error, "errors", list)()}
        return PostingContent.model_validate({name: value for name, value in answers.items() if name not in bad})


# --- small parts --------------------------------------------------------------------------------


def _origin(command: CreatePosting, today: date) -> tuple[Channel, date | None]:
    if not isinstance(command, EnterPosting):
        return Channel.MYPAGE, None
    errors = []
    if command.channel is Channel.MYPAGE:
        errors.append(FieldError("channel", "channel", "受付の方法は、窓口・郵送・電話・FAXから選んでください。"))
    if command.received_on > today:
        errors.append(FieldError("received_on", "future", "受付日は、今日かそれより前の日を入力してください。"))
    if errors:
        raise InvalidInput("invalid-input", "入力内容に誤りがあります。各項目の説明を確認して直してください。", errors)
    return command.channel, command.received_on


def _new_uuid() -> str:
    text = new_id()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _stored_content(content: PostingContent) -> dict[str, Any]:
    return content.model_dump(mode="json", exclude_none=True)


def _receipt_number(office: str, day: date) -> str:
    return f"{day:%Y%m%d}-{store.next_in_series(office, f'RECEIPT#{day.isoformat()}'):05d}"


def _refuse_findings(findings: list[law.Finding]) -> None:
    errors = law.errors(findings)
    if errors:
        raise InvalidInput(
            "content-incomplete",
            "申し込む前に、直すところがあります。各項目の説明を確認してください。",
            [FieldError(f"content.{finding.field}", finding.rule, finding.message) for finding in errors],
        )


def _read(applicant: Applicant, posting_id: str) -> dynamo.Item:
    posting = store.read(applicant.establishment_number, posting_id)
    if posting is None:
        raise NotFound
    _hold(applicant, posting)
    return posting


def _hold(applicant: Applicant, posting: Mapping[str, Any]) -> None:
    """Staff act only on what came through another channel: what the employer filled in at MyPage is his (§2.4)."""
    if applicant.kind is Actor.STAFF and posting["channel"] == Channel.MYPAGE:
        raise NotFound


def _audit_line(applicant: Applicant, posting: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=applicant.actor,
        office=applicant.office,
        action=action,
        subject=f"posting#{posting['posting_id']}",
        now=now,
        request_id=applicant.request_id,
        on_behalf_of=applicant.on_behalf_of,
    )


def _traces(
    applicant: Applicant,
    posting: Mapping[str, Any],
    action: str,
    now: datetime,
    *,
    version: int,
    content: Mapping[str, Any] | None = None,
) -> list[dynamo.Write]:
    """Return the history line and the audit line that every event of a posting leaves."""
    return [
        store.history(posting, action, actor=applicant.actor, now=now, version=version, content=content),
        _audit_line(applicant, posting, action, now),
    ]


def _lost(failed: dynamo.ConditionFailed, version: int, event: Event, actor: Actor) -> Exception:
    """Say why a write lost: gone, in another state, or at another version."""
    now_there = failed.item
    if now_there is None:
        return NotFound()
    if "version" in now_there and now_there["version"] != version:
        return stale_version()
    try:
        rules.after(State(now_there.get("state", State.WITHDRAWN)), event, actor)
    except Conflict as conflict:
        return conflict
    return stale_version()


def _instant(text: str | None) -> datetime | None:
    return from_stored(text) if text else None
