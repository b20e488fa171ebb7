"""One function per use case of drafts, applications, lists and publication. An employer applies and never publishes (R16).

What is applied for about an active posting is in `requests`, what staff decide in `decisions`, what the clock does in `clock`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from mypage.core import dynamo, outbox
from mypage.core.api import EmployerCaller, SeekerCaller, StaffCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import BadRequest, Conflict, FieldError, InvalidInput, NotFound, stale_version
from mypage.core.ids import derived_id, new_uuid
from mypage.core.text import narrow
from mypage.establishments import standing as establishments
from mypage.establishments.rules import RETURNED_AT_HOME
from mypage.images import models as images
from mypage.postings import law, rules, store, views, wording
from mypage.postings.applicant import (
    Applicant,
    as_employer,
    as_staff,
    audit_line,
    hold,
    is_left_to_staff,
    lost,
    traces,
)
from mypage.postings.content import SCHEMA_VERSION, PostingContent
from mypage.postings.models import (
    CopiedPosting,
    Findings,
    History,
    Home,
    HomeSection,
    PostingList,
    PostingSummary,
    PostingVersion,
    PostingView,
    PublicPosting,
    Received,
    StaffEntry,
    StaffEntryList,
    StaffPosting,
    StaffPostingList,
    ToDo,
)
from mypage.postings.rules import Actor, Channel, Event, HomeList, PostingSearch, Shown, State
from mypage.review import queue

if TYPE_CHECKING:  # who only reads loads none of them (decisions/0009)
    from mypage.postings.command_models import (
        ActOnPosting,
        CheckPosting,
        CopyEnteredPosting,
        CopyPosting,
        CreatePosting,
        EnterPosting,
        SubmitPosting,
        UpdatePosting,
    )

__all__ = ["Applicant", "as_employer", "as_staff"]

PAGE_SIZE = 20
HOME_ITEMS = 50
"""Items of one list on the home page; the rest is a page away."""
HOME_INACTIVE_ITEMS = 10
"""Of what is over, only the latest: history grows for ever, and is rarely what one came for."""


# --- drafts -------------------------------------------------------------------------------------


def create(applicant: Applicant, command: CreatePosting | EnterPosting, now: datetime) -> PostingView:
    """Begin a draft; the same `posting_id` again answers the same posting.

    Raises:
        InvalidInput: staff enter a day of receipt in the future.
        Conflict: the establishment has too many unpublished postings.
    """
    origin = _origin(command if isinstance(command, Received) else None, now.date())
    posting_id = str(command.posting_id) if command.posting_id else new_uuid()
    posting = _begin(applicant, posting_id, views.stored_content(command.content), origin, now, "create_posting")
    return views.posting(posting, applicant.kind, now)


def copy(
    applicant: Applicant, posting_id: str, command: CopyPosting | CopyEnteredPosting, now: datetime
) -> CopiedPosting:
    """Begin a draft from an earlier posting of the establishment, in whatever state it is (R15).

    What belonged to that application only is not taken over (`rules.NOT_COPIED`); the answer tells what, and what the
    law now asks that the old one lacks.

    Raises:
        NotFound: no such posting of the establishment.
        Conflict: the establishment has too many unpublished postings.
    """
    source, establishment = store.read_with_establishment(applicant.establishment_number, posting_id)
    if source is None or establishment is None:
        raise NotFound
    if applicant.is_staff and source["channel"] == Channel.MYPAGE and source["state"] == State.DRAFT:
        raise NotFound
    origin = _origin(command if isinstance(command, Received) else None, now.date())
    content = views.read_content(rules.copied_content(source["content"]))
    copied_id = str(command.posting_id) if command.posting_id else new_uuid()
    posting = _begin(
        applicant, copied_id, views.stored_content(content), origin, now, "copy_posting", copied_from=posting_id
    )
    found = law.check(content, law.Circumstances(now.date(), establishment["prefecture_code"]))
    return CopiedPosting(
        **views.posting_facts(posting, applicant.kind, now),
        dropped=[key for key in source["content"] if key not in posting["content"]],
        findings=[views.finding(one) for one in found],
    )


def _begin(
    applicant: Applicant,
    posting_id: str,
    content: dict[str, Any],
    origin: tuple[Channel, date | None],
    now: datetime,
    action: str,
    copied_from: str | None = None,
) -> dynamo.Item:
    channel, received_on = origin
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
        "copied_from": copied_from,
        "submissions": 0,
        "created_at": at,
        "updated_at": at,
        "home_order": rules.home_order(State.DRAFT, updated_at=at, submitted_at=None, ended_at=None),
        **store.unfinished(posting_id, now),
    }
    if received_on:
        establishment = establishments.get(applicant.establishment_number)
        posting |= {"establishment_name": establishment.name, **store.entry_listing(posting)}
    writes = [
        store.insertion(posting),
        store.count(applicant.establishment_number, total=1, unpublished=1),
        *traces(applicant, posting, action, now, version=1),
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
        hold(applicant, existing)
        return existing
    return posting


def get(applicant: Applicant, posting_id: str, now: datetime) -> PostingView:
    """Return a posting of the establishment. Staff see all but the drafts that an employer keeps at MyPage."""
    posting, _, album = store.read_with_images(applicant.establishment_number, posting_id)
    seen = _visible(applicant, posting)
    shown = views.posting(seen, applicant.kind, now, left=is_left_to_staff(applicant, seen))
    return views.with_images(shown, images.published(album))


def update(applicant: Applicant, posting_id: str, command: UpdatePosting, now: datetime) -> PostingView:
    """Save the content of a draft or of a returned application; incomplete is fine.

    Raises:
        Conflict: it was changed meanwhile (`stale-version`), or it cannot be edited now (`wrong-state`).
    """
    posting = _read(applicant, posting_id)
    state = _after(posting, Event.EDIT, applicant.kind, now)
    content = views.stored_content(command.content)
    at = to_stored(now)
    assign: dict[str, Any] = {
        "content": content,
        "occupation": content.get("occupation"),
        "schema_version": SCHEMA_VERSION,
        "version": command.version + 1,
        "updated_at": at,
    }
    if state is Shown.DRAFT:
        assign["home_order"] = rules.home_order(State.DRAFT, updated_at=at, submitted_at=None, ended_at=None)
    writes: list[dynamo.Write] = [
        store.change(posting, Event.EDIT, now, assign=assign, version=command.version),
        audit_line(applicant, posting, "update_posting", now),
    ]
    _transact(writes, command.version, Event.EDIT, applicant, now)
    return views.posting({**posting, **assign}, applicant.kind, now)


def discard(applicant: Applicant, posting_id: str, command: ActOnPosting, now: datetime) -> None:
    """Throw a draft away.

    Raises:
        Conflict: it is no draft, or was changed meanwhile.
    """
    posting = _read(applicant, posting_id)
    _after(posting, Event.DISCARD, applicant.kind, now)
    writes: list[dynamo.Write] = [
        store.deletion(posting, command.version),
        store.count(applicant.establishment_number, total=-1, unpublished=-1),
        audit_line(applicant, posting, "discard_posting", now),
    ]
    _transact(writes, command.version, Event.DISCARD, applicant, now)


def check(applicant: Applicant, posting_id: str, command: CheckPosting, now: datetime) -> Findings:
    """Return everything that the checks find in the given content, else in what is saved; at any time (V01-V22)."""
    posting, establishment = store.read_with_establishment(applicant.establishment_number, posting_id)
    if posting is None or establishment is None:
        raise NotFound
    hold(applicant, posting)
    content = command.content or views.read_content(posting["content"])
    found = law.check(content, views.circumstances(posting, establishment, now))
    return Findings(findings=[views.finding(one) for one in found])


# --- application --------------------------------------------------------------------------------


def submit(applicant: Applicant, posting_id: str, command: SubmitPosting, now: datetime) -> PostingView:
    """Apply for the posting (求人仮登録, R16): it joins the staff's queue with its target date (R03, R04, A07, A09).

    Raises:
        InvalidInput: the content is incomplete or breaks a rule; every finding is named.
        Conflict: it was changed or submitted meanwhile; or warnings are not confirmed yet (`warnings-unconfirmed`).
    """
    posting, establishment = store.read_with_establishment(applicant.establishment_number, posting_id)
    if posting is None or establishment is None:
        raise NotFound
    hold(applicant, posting)
    _after(posting, Event.SUBMIT, applicant.kind, now)
    if posting["version"] != command.version:
        raise stale_version()
    circumstances = views.circumstances(posting, establishment, now)
    confirmed = hold_to_law(views.read_content(posting["content"]), circumstances, command.confirmed_warnings)

    channel = Channel(posting["channel"])
    received_on = date.fromisoformat(posting["received_on"]) if posting.get("received_on") else now.date()
    # R03, A09: a resubmission starts the clock anew; R04: the first submission of another channel counts from receipt.
    counted_from = now.date() if posting["submissions"] or channel is Channel.MYPAGE else received_on
    target = rules.target_date(channel, counted_from)
    submissions = posting["submissions"] + 1
    review_id = derived_id("review", applicant.establishment_number, posting_id, str(submissions))
    receipt_number = posting.get("receipt_number") or new_receipt_number(applicant.office, now.date())
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
        "confirmed_warnings": confirmed or None,
        "comments": None,
        "establishment_name": establishment["name"],
        **store.NOT_DUE,
        **store.NO_ENTRY,
        "home_order": rules.home_order(State.SUBMITTED, updated_at=at, submitted_at=at, ended_at=None),
    }
    submitted = {**posting, **assign}
    submitted |= store.occupation_listing(submitted)
    assign |= store.occupation_listing(submitted)
    writes: list[dynamo.Write] = [
        store.change(posting, Event.SUBMIT, now, assign=assign, version=command.version),
        queue.entry(
            review_id,
            kind="posting",
            office=applicant.office,
            establishment_number=applicant.establishment_number,
            establishment_name=establishment["name"],
            channel=channel.value,
            target=target,
            now=now,
            receipt_number=receipt_number,
            posting_id=posting_id,
            occupation=submitted.get("occupation"),
            counted_from=counted_from,
        ),
        *traces(applicant, posting, "submit_posting", now, version=command.version + 1, content=posting["content"]),
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
    if not posting.get("receipt_number"):
        writes.append(store.receipt_pointer(posting, receipt_number))
    _transact(writes, command.version, Event.SUBMIT, applicant, now)
    return views.posting(submitted, applicant.kind, now)


def hold_to_law(
    content: PostingContent, circumstances: law.Circumstances, confirmed: list[str], at: str = "content"
) -> list[str]:
    """Hold an application to the law checks; return the rules whose warnings were confirmed.

    Raises:
        InvalidInput: errors; each is named at its field below `at`.
        Conflict: warnings that the caller has not confirmed yet (`warnings-unconfirmed`), likewise named.
    """
    findings = law.check(content, circumstances)
    errors = law.errors(findings)
    if errors:
        raise InvalidInput(
            "content-incomplete",
            "申し込む前に、直すところがあります。各項目の説明を確認してください。",
            [FieldError(f"{at}.{one.field}", one.rule, one.message) for one in errors],
        )
    unconfirmed = law.unconfirmed(findings, set(confirmed))
    if unconfirmed:
        raise Conflict(
            "warnings-unconfirmed",
            "ご確認いただきたい点があります。内容を直すか、このままでよいことを確認して、もう一度申し込んでください。",
            [FieldError(f"{at}.{one.field}", one.rule, one.message) for one in unconfirmed],
        )
    return sorted({one.rule for one in findings})


def withdraw(applicant: Applicant, posting_id: str, command: ActOnPosting, now: datetime) -> PostingView:
    """Take an application back before it is decided; it loses the race to an acceptance (§2.4).

    Raises:
        Conflict: it was decided or changed meanwhile.
    """
    posting = _read(applicant, posting_id)
    state = _after(posting, Event.WITHDRAW, applicant.kind, now)
    at = to_stored(now)
    assign: dict[str, Any] = {
        "state": State.WITHDRAWN.value,
        "version": command.version + 1,
        "updated_at": at,
        "ended_at": at,
        **store.NOT_DUE,
        **store.NO_ENTRY,
        **store.occupation_listing(posting),
        "home_order": rules.home_order(State.WITHDRAWN, updated_at=at, submitted_at=None, ended_at=at),
    }
    writes: list[dynamo.Write] = [
        store.change(
            posting, Event.WITHDRAW, now, assign=assign, version=command.version, review_id=posting["review_id"]
        ),
        store.count(applicant.establishment_number, total=0, unpublished=-1),
        *traces(applicant, posting, "withdraw_posting", now, version=command.version + 1),
    ]
    if state is not Shown.RETURNED:
        writes.append(queue.withdrawal(posting["review_id"], now))
    _transact(writes, command.version, Event.WITHDRAW, applicant, now)
    return views.posting({**posting, **assign}, applicant.kind, now)


# --- history ------------------------------------------------------------------------------------


def history(applicant: Applicant, posting_id: str) -> History:
    """Return everything that happened to a posting: every version, by whom and when."""
    _read_any(applicant, posting_id)
    lines = store.read_history(applicant.establishment_number, posting_id)
    return History(items=[views.history_line(line) for line in lines])


def version(applicant: Applicant, posting_id: str, number: int, proposal: str | None = None) -> PostingVersion:
    """Return the content as the event of this version fixed it, for its job sheet.

    With `proposal`, the id of a line of the history: the text of a change as it was applied for or corrected there, and
    the published one that it was to replace.

    Raises:
        NotFound: no event fixed the content in this version (drafts keep only their latest), or that line proposes none.
    """
    _read_any(applicant, posting_id)
    lines = store.read_history(applicant.establishment_number, posting_id)
    if proposal is None:
        line = next((one for one in reversed(lines) if one["version"] == number and one.get("content")), None)
    else:
        line = next((one for one in lines if views.line_id(one) == proposal and one.get("proposed")), None)
    if line is None or line["version"] != number:
        raise NotFound
    fixed = [one for one in lines if one.get("content") and one["version"] <= number]
    replaced = max(fixed, key=itemgetter("version"), default=None) if proposal else None
    return PostingVersion(
        posting_id=posting_id,
        version=number,
        event=line["event"],
        at=from_stored(line["at"]),
        content=line["proposed"] if proposal else line["content"],
        replaces=replaced["content"] if replaced else None,
    )


# --- lists --------------------------------------------------------------------------------------


def home(caller: EmployerCaller, now: datetime) -> Home:
    """Return the home page's lists with counts and what waits for the employer (R13), in two reads whatever the history."""
    open_items, counters = _not_over(caller.establishment_number, now)
    over_items, next_cursor = store.over(caller.establishment_number, now, HOME_INACTIVE_ITEMS)
    summaries = [views.summary(item, now) for item in open_items]
    by_list: dict[HomeList, list[PostingSummary]] = {name: [] for name in HomeList}
    for line in summaries:
        by_list[rules.home_list(line.state)].append(line)
    by_list[HomeList.DRAFTS].reverse()
    inactive = [views.summary(item, now) for item in over_items]
    return Home(
        todo=[*(task for line in summaries for task in _todo(line)), *_todo_about_establishment(counters)],
        results_owed=int(counters.get(rules.RESULT_COUNTERS, {}).get("total", 0)),
        active=_section(by_list[HomeList.ACTIVE]),
        applying=_section(by_list[HomeList.APPLYING]),
        inactive=HomeSection(
            count=max(int(counters.get(rules.COUNTERS, {}).get("total", 0)) - len(open_items), len(inactive)),
            items=inactive,
            next_cursor=next_cursor,
        ),
        drafts=_section(by_list[HomeList.DRAFTS]),
    )


def _todo(line: PostingSummary) -> list[ToDo]:
    """Return what waits for the employer about one posting: what came back, and what ends within seven days."""
    return [
        ToDo(
            kind=badge,
            posting_id=line.posting_id,
            occupation=line.occupation,
            due_on=line.valid_until if badge == "expiring" else None,
        )
        for badge in line.badges
        if badge in {"returned", "expiring"} or badge.endswith("_returned")
    ]


def _todo_about_establishment(at_the_end: Mapping[str, dynamo.Item]) -> list[ToDo]:
    """Return the change of the establishment that came back, if one did."""
    if RETURNED_AT_HOME not in at_the_end:
        return []
    return [ToDo(kind="establishment_returned", posting_id=None, occupation=None, due_on=None)]


def list_postings(caller: EmployerCaller, name: HomeList, cursor: str | None, now: datetime) -> PostingList:
    """Return one page of one list of the home page (R13)."""
    if name is HomeList.INACTIVE:
        items, next_cursor = store.over(caller.establishment_number, now, PAGE_SIZE, cursor)
        return PostingList(items=[views.summary(item, now) for item in items], next_cursor=next_cursor)
    open_items, _ = _not_over(caller.establishment_number, now)
    found = [views.summary(item, now) for item in open_items]
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
            received_on=date.fromisoformat(item["list_order"].partition("#")[0]),
            updated_at=from_stored(item["updated_at"]),
        )
        for item in items
    ]
    return StaffEntryList(items=entries, next_cursor=next_cursor)


def _not_over(establishment_number: str, now: datetime) -> tuple[list[dynamo.Item], dict[str, dynamo.Item]]:
    """Return what is not over, and what stands after it (the counters, a returned change of the establishment), by place."""
    found = store.not_over(establishment_number, now)
    items = [item for item in found if item["home_order"] < rules.COUNTERS]
    return items, {item["home_order"]: item for item in found[len(items) :]}


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


# --- the staff's search --------------------------------------------------------------------------


def search(caller: StaffCaller, wanted: PostingSearch, cursor: str | None, now: datetime) -> StaffPostingList:
    """Find postings of the caller's office, by the first thing given: number, establishment or occupation.

    Drafts that an employer keeps at MyPage are never found (§2.4).

    Raises:
        BadRequest: nothing to look for.
        NotFound: the establishment is not of this office.
    """
    if wanted.number:
        return _by_number(caller, narrow(wanted.number).replace(" ", ""), cursor, now)
    if wanted.establishment_number:
        return _by_establishment(establishments.for_staff(caller, wanted.establishment_number), cursor, now)
    if wanted.occupation_code:
        code = narrow(wanted.occupation_code)[:3]
        words = wording.folded(wanted.words or "")
        limit = store.READ_PER_PAGE if words else PAGE_SIZE
        items, next_cursor = store.of_occupation(caller.office, code, limit, cursor)
        # A page may thus hold few lines, none at all too, and still have a cursor. Titles are kept as they were typed.
        if words:
            items = [item for item in items if words in wording.folded(item.get("occupation") or "")]
        return _staff_list(items, next_cursor, now)
    raise BadRequest("nothing-to-search", "求人番号・受付番号、事業所番号、職業分類のどれかを指定してください。")


def _by_establishment(establishment: establishments.Standing, cursor: str | None, now: datetime) -> StaffPostingList:
    number = establishment.establishment_number
    items, next_cursor = store.of_establishment(number, PAGE_SIZE, cursor)
    whose = {"establishment_number": number, "establishment_name": establishment.name}
    return _staff_list([{**item, **whose} for item in items], next_cursor, now)


def _staff_list(found: list[dynamo.Item], next_cursor: str | None, now: datetime) -> StaffPostingList:
    kept = [item for item in found if item["channel"] != Channel.MYPAGE or item["state"] != State.DRAFT]
    return StaffPostingList(items=[_staff_line(item, now) for item in kept], next_cursor=next_cursor)


def _by_number(caller: StaffCaller, number: str, cursor: str | None, now: datetime) -> StaffPostingList:
    """Find what a number stands for: a posting, by its own number or that of an application or request about it.

    The receipt number of a change of an establishment finds the postings of that establishment.
    """
    nothing = StaffPostingList(items=[], next_cursor=None)
    pointer = store.read_number(number) or store.read_receipt(caller.office, number)
    if pointer is None:
        return nothing
    if "posting_id" not in pointer:
        whose = establishments.find(pointer["establishment_number"])
        return _by_establishment(whose, cursor, now) if whose and whose.office == caller.office else nothing
    posting, establishment = store.read_with_establishment(pointer["establishment_number"], pointer["posting_id"])
    if posting is None or establishment is None or posting["office"] != caller.office:
        return nothing
    line = _staff_line({**posting, "establishment_name": establishment["name"]}, now)
    return StaffPostingList(items=[line], next_cursor=None)


def _staff_line(item: Mapping[str, Any], now: datetime) -> StaffPosting:
    return StaffPosting(
        **views.summary_facts(item, now),
        establishment_number=item["establishment_number"],
        establishment_name=item.get("establishment_name") or "",
    )


# --- publication --------------------------------------------------------------------------------


def get_public(posting_number: str, now: datetime) -> PublicPosting:
    """Return a published posting for everybody: only while active, and only as the employer chose (§2.4).

    Raises:
        NotFound: unknown, ended, or with 公開希望 2 or 4; the answers are the same.
    """
    return _published(posting_number, rules.is_public, now)


def get_for_seeker(_caller: SeekerCaller, posting_number: str, now: datetime) -> PublicPosting:
    """Return a posting as signed-in seekers see it: as everybody does, and those with 公開希望 2 (§2.4).

    Raises:
        NotFound: unknown, ended, or with 公開希望 4; the answers are the same.
    """
    return _published(posting_number, rules.is_open_to_seekers, now)


def _published(posting_number: str, is_open: Callable[[str | None], bool], now: datetime) -> PublicPosting:
    gone = NotFound("この番号の求人は公開されていません。掲載が終わったか、番号が違います。")
    pointer = store.read_number(narrow(posting_number))  # typed as on paper, in full width
    if pointer is None:
        raise gone
    posting, establishment, album = store.read_with_images(pointer["establishment_number"], pointer["posting_id"])
    if posting is None or establishment is None:
        raise gone
    content = views.read_content(posting["content"])
    if rules.shown(State(posting["state"]), posting.get("ended_at"), now) is not Shown.ACTIVE:
        raise gone
    if not is_open(content.publication):
        raise gone
    return views.public(posting, establishment, content, images.published(album), now)


# --- for mails ----------------------------------------------------------------------------------


def for_letters(
    wanted: list[tuple[str, Mapping[str, Any]]],
) -> list[tuple[dynamo.Item | None, dynamo.Item | None]]:
    """Return what mails speak of, for each establishment number and mail's refs: the posting and the establishment.

    The posting carries the words of the request that is meant; it is None where a mail speaks of none. One read of
    at most 33 mails: each takes up to three keys of the hundred that one call reads.
    """
    return store.read_for_mails(wanted)


# --- small parts --------------------------------------------------------------------------------


def _origin(command: Received | None, today: date) -> tuple[Channel, date | None]:
    if command is None:
        return Channel.MYPAGE, None
    hold_receipt(command.channel, command.received_on, today)
    return command.channel, command.received_on


def hold_receipt(channel: Channel, received_on: date, today: date) -> None:
    """Hold what staff enter to the facts: another channel than MyPage, received today or before, within a year (R04).

    Raises:
        InvalidInput: it is not so.
    """
    errors = []
    if channel is Channel.MYPAGE:
        errors.append(FieldError("channel", "channel", "受付の方法は、窓口・郵送・電話・FAXから選んでください。"))
    if received_on > today:
        errors.append(FieldError("received_on", "future", "受付日は、今日かそれより前の日を入力してください。"))
    if received_on < today - rules.OLDEST_RECEIPT:
        errors.append(
            FieldError("received_on", "too_long_ago", "受付日が1年より前になっています。年・月・日を確かめてください。")
        )
    if errors:
        raise InvalidInput("invalid-input", "入力内容に誤りがあります。各項目の説明を確認して直してください。", errors)


def new_receipt_number(office: str, day: date) -> str:
    """Return the next receipt number of the office's day."""
    written = day.isoformat()
    return f"{written.replace('-', '')}-{store.next_in_series(office, f'RECEIPT#{written}'):05d}"


def _read(applicant: Applicant, posting_id: str) -> dynamo.Item:
    posting = store.read(applicant.establishment_number, posting_id)
    if posting is None:
        raise NotFound
    hold(applicant, posting)
    return posting


def _read_any(applicant: Applicant, posting_id: str) -> dynamo.Item:
    return _visible(applicant, store.read(applicant.establishment_number, posting_id))


def _visible(applicant: Applicant, posting: dynamo.Item | None) -> dynamo.Item:
    if posting is None:
        raise NotFound
    if posting["state"] == State.DRAFT:
        hold(applicant, posting)
    return posting


def _after(posting: Mapping[str, Any], event: Event, actor: Actor, now: datetime) -> Shown:
    """Hold an event to the table; return the state that people saw before it."""
    shown = rules.shown(State(posting["state"]), posting.get("ended_at"), now)
    rules.after(shown, event, actor)
    return shown


def _transact(writes: list[dynamo.Write], seen: int, event: Event, applicant: Applicant, now: datetime) -> None:
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise lost(failed, seen, event, applicant.kind, now) from failed
