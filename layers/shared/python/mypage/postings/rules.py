"""The life of a posting and of the requests about it (domain.md §2.4, §2.5): states, who may do what, dates. Pure."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from mypage.core.calendar import add_business_days, end_of_month
from mypage.core.clock import JST, from_stored, midnight, to_stored
from mypage.core.errors import Conflict
from mypage.core.forms import Choice
from mypage.postings.choices import Publication

MAX_UNPUBLISHED = 200
"""Drafts and applications that one establishment may have at a time: far above need, and a bound on abuse."""

MYPAGE_BUSINESS_DAYS = 2
OTHER_CHANNEL_BUSINESS_DAYS = 7

WARNED_DAYS_BEFORE = 7
WARNED_AT = time(9, 0, tzinfo=JST)
"""The early warning goes out on the morning of the day this many days before the last day (§2.9)."""

DUE_SHARDS = 8
"""Partitions of the due-date index, so that a sweep's writes and reads do not meet in one place."""


class State(StrEnum):
    """What is stored. Whether an accepted posting is active is a question of time, so it is never stored."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    ACCEPTED = "accepted"


class Shown(StrEnum):
    """The state that people see (§2.4)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    ACTIVE = "active"
    INACTIVE = "inactive"


class HomeList(StrEnum):
    """The lists of the home page (R13)."""

    ACTIVE = "active"
    APPLYING = "applying"
    INACTIVE = "inactive"
    DRAFTS = "drafts"


class EndReason(StrEnum):
    """Why an accepted posting is over (§2.4)."""

    EXPIRED = "expired"
    STOPPED = "stopped"
    FILLED = "filled"
    CANCELLED = "cancelled"


class Channel(Choice):
    """How an application reached the office (R02-R05)."""

    MYPAGE = "mypage", "マイページ"
    COUNTER = "counter", "窓口"
    MAIL = "mail", "郵送"
    PHONE = "phone", "電話"
    FAX = "fax", "FAX"


class Actor(StrEnum):
    """Who acts. A supervisor may do all that staff may."""

    EMPLOYER = "employer"
    STAFF = "staff"
    SUPERVISOR = "supervisor"
    CLOCK = "clock"


class Event(StrEnum):
    """What happens to a posting."""

    EDIT = "edit"
    DISCARD = "discard"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    RELEASE = "release"
    CORRECT = "correct"
    RETURN = "return"
    ACCEPT = "accept"
    REFUSE = "refuse"
    REQUEST = "request"
    CHANGE = "change"
    EXTEND = "extend"
    STOP = "stop"
    CANCEL = "cancel"
    EXPIRE = "expire"


_BOTH = frozenset({Actor.EMPLOYER, Actor.STAFF, Actor.SUPERVISOR})
_STAFF = frozenset({Actor.STAFF, Actor.SUPERVISOR})
_SUPERVISOR = frozenset({Actor.SUPERVISOR})
_CLOCK = frozenset({Actor.CLOCK})

TRANSITIONS: Mapping[tuple[Shown, Event], tuple[frozenset[Actor], Shown | None]] = {
    (Shown.DRAFT, Event.EDIT): (_BOTH, Shown.DRAFT),
    (Shown.DRAFT, Event.DISCARD): (_BOTH, None),
    (Shown.DRAFT, Event.SUBMIT): (_BOTH, Shown.SUBMITTED),
    (Shown.RETURNED, Event.EDIT): (_BOTH, Shown.RETURNED),
    (Shown.RETURNED, Event.SUBMIT): (_BOTH, Shown.SUBMITTED),
    (Shown.RETURNED, Event.WITHDRAW): (_BOTH, Shown.WITHDRAWN),
    (Shown.SUBMITTED, Event.WITHDRAW): (_BOTH, Shown.WITHDRAWN),
    (Shown.IN_REVIEW, Event.WITHDRAW): (_BOTH, Shown.WITHDRAWN),
    (Shown.SUBMITTED, Event.CLAIM): (_STAFF, Shown.IN_REVIEW),
    (Shown.IN_REVIEW, Event.RELEASE): (_STAFF, Shown.SUBMITTED),
    (Shown.IN_REVIEW, Event.CORRECT): (_STAFF, Shown.IN_REVIEW),
    (Shown.IN_REVIEW, Event.RETURN): (_STAFF, Shown.RETURNED),
    (Shown.IN_REVIEW, Event.ACCEPT): (_STAFF, Shown.ACTIVE),
    (Shown.IN_REVIEW, Event.REFUSE): (_STAFF, Shown.REFUSED),
    (Shown.ACTIVE, Event.REQUEST): (_BOTH, Shown.ACTIVE),
    (Shown.ACTIVE, Event.CHANGE): (_STAFF, Shown.ACTIVE),
    (Shown.ACTIVE, Event.EXTEND): (_STAFF, Shown.ACTIVE),
    (Shown.ACTIVE, Event.STOP): (_STAFF, Shown.INACTIVE),
    (Shown.ACTIVE, Event.CANCEL): (_SUPERVISOR, Shown.INACTIVE),
    # Time itself makes a posting inactive; the clock's event is the follow-up work of what is over already.
    (Shown.INACTIVE, Event.EXPIRE): (_CLOCK, Shown.INACTIVE),
}
"""State and event -> who may, and the state after it (None: the posting is gone). Anything else is refused."""

ENDING = frozenset({Event.STOP, Event.CANCEL, Event.EXPIRE})
"""What ends a posting, and with it everything that is open about it."""

_ACTIVE_ONLY = "この求人は、すでに有効ではありません。最新の状態を確認してください。"
_REFUSALS: Mapping[Event, str] = {
    Event.EDIT: "この求人は、いまは編集できません（申込み中の求人は、取り下げるか、差戻しを待ってください）。",
    Event.DISCARD: "破棄できるのは下書きだけです。",
    Event.SUBMIT: "この求人は、すでに申し込まれているか、申し込めない状態です。最新の状態を確認してください。",
    Event.WITHDRAW: "この求人は、いまは取り下げられません。受理された求人は、募集停止を申し込んでください。",
    Event.REQUEST: "変更・募集停止・期間延長を申し込めるのは、有効中の求人だけです。最新の状態を確認してください。",
    Event.CHANGE: _ACTIVE_ONLY,
    Event.EXTEND: _ACTIVE_ONLY,
    Event.STOP: _ACTIVE_ONLY,
    Event.CANCEL: "職権で取り消せるのは、有効中の求人だけです（監督者だけが行えます）。",
}


def after(state: Shown, event: Event, actor: Actor) -> Shown | None:
    """Return the state after an event.

    Raises:
        Conflict: the event does not fit the state, or not this actor.
    """
    actors, target = TRANSITIONS.get((state, event), (frozenset(), None))
    if actor not in actors:
        detail = _REFUSALS.get(event, "この求人は、いまはこの操作ができない状態です。最新の状態を確認してください。")
        raise Conflict("wrong-state", detail)
    return target


def allowed(state: Shown, actor: Actor) -> list[Event]:
    """Return what this actor may do now, for the page's buttons."""
    return [event for (at, event), (actors, _) in TRANSITIONS.items() if at is state and actor in actors]


def sources(event: Event) -> list[Shown]:
    """Return the states from which an event is possible, for the store's condition."""
    return [state for (state, happens) in TRANSITIONS if happens is event]


def stored(state: Shown) -> State:
    """Return how a state is stored: active and inactive are both `accepted`, told apart by the clock."""
    return State.ACCEPTED if state in {Shown.ACTIVE, Shown.INACTIVE} else State(state.value)


# --- dates --------------------------------------------------------------------------------------


def target_date(channel: Channel, received_on: date) -> date:
    """Return the day by which the office means to publish.

    R03, A07: MyPage, the second business day after the day of application. R04: other channels, the seventh business
    day after receipt. A target, not a promise (A09): nothing happens by itself when it passes.
    """
    days = MYPAGE_BUSINESS_DAYS if channel is Channel.MYPAGE else OTHER_CHANNEL_BUSINESS_DAYS
    return add_business_days(received_on, days)


OLDEST_RECEIPT = timedelta(days=365)
"""How long ago a paper can have come in: it is worked on within days (R04), so an older day is a year mistyped."""


def is_overdue(state: str, target: date | None, today: date) -> bool:
    """Return whether the office is late: past the target while the application or request waits there (A09)."""
    return target is not None and state in {State.SUBMITTED, State.IN_REVIEW} and today > target


def valid_until(accepted_on: date) -> date:
    """Return the last valid day: the end of the month after next (§2.4, 翌々月末)."""
    return end_of_month(accepted_on, 2)


def extended_until(last_day: date) -> date:
    """Return the last valid day after the one extension: the end of the month that follows (§2.4, 翌月末)."""
    return end_of_month(last_day, 1)


def ends_at(last_day: date) -> datetime:
    """Return the first instant at which a posting valid until `last_day` is over: 00:00 JST of the next day."""
    return midnight(last_day + timedelta(days=1))


def last_valid_on(ended_at: datetime) -> date:
    """Return the JST date of the last active instant, from which the result cut-off is counted (A10)."""
    return (ended_at.astimezone(JST) - timedelta(microseconds=1)).date()


def warned_at(last_day: date) -> datetime:
    """Return when the employer is warned of the end: the morning seven days before the last day (§2.9)."""
    return datetime.combine(last_day - timedelta(days=WARNED_DAYS_BEFORE), WARNED_AT)


def is_expiring(last_day: date, today: date) -> bool:
    """Return whether the end is near: within the last seven days and the day itself (期限間近)."""
    return last_day - timedelta(days=WARNED_DAYS_BEFORE) <= today <= last_day


def shown(state: State, ended_at: str | None, now: datetime) -> Shown:
    """Return the state people see: active exactly while `accepted_at <= now < ended_at` (§2.4)."""
    if state is not State.ACCEPTED:
        return Shown(state.value)
    return Shown.ACTIVE if ended_at is not None and now < from_stored(ended_at) else Shown.INACTIVE


def home_list(shown_state: Shown) -> HomeList:
    """Return the list of the home page on which a posting stands (R13, §2.4)."""
    match shown_state:
        case Shown.DRAFT:
            return HomeList.DRAFTS
        case Shown.SUBMITTED | Shown.IN_REVIEW | Shown.RETURNED:
            return HomeList.APPLYING
        case Shown.ACTIVE:
            return HomeList.ACTIVE
    return HomeList.INACTIVE


# The home index of an establishment is one line of time: what is over or will be over stands in A by the instant of its
# end, so that "active" is simply the part of A in the future and needs no job to be right at 00:00; then applications in
# B by submission, drafts in C by last edit, the counters last.
END_PREFIX, APPLYING_PREFIX, DRAFT_PREFIX, COUNTERS = "A#", "B#", "C#", "Z"
RESULT_COUNTERS = "Z#RESULTS"


def home_order(state: State, *, updated_at: str, submitted_at: str | None, ended_at: str | None) -> str:
    """Return the place of a posting in the home index. `ended_at` is also the instant of withdrawal or refusal."""
    if state is State.DRAFT:
        return DRAFT_PREFIX + updated_at
    if state in {State.SUBMITTED, State.IN_REVIEW, State.RETURNED}:
        return APPLYING_PREFIX + (submitted_at or updated_at)
    return END_PREFIX + (ended_at or updated_at)


def home_now(now: datetime) -> str:
    """Return the place in the home index that divides what is over (at or before) from the rest (after)."""
    return END_PREFIX + to_stored(now)


# --- publication --------------------------------------------------------------------------------


def is_public(publication: str | None) -> bool:
    """Return whether everybody may see the posting: 公開希望 1 and 3 (§2.4)."""
    return publication in {Publication.ALL, Publication.WITHOUT_NAME}


def is_open_to_seekers(publication: str | None) -> bool:
    """Return whether signed-in seekers may see the posting: 公開希望 1 to 3 (§2.4)."""
    return is_public(publication) or publication == Publication.SEEKERS_ONLY


def hides_name(publication: str | None) -> bool:
    """Return whether the posting is published without name and address below the municipality: 公開希望 3."""
    return publication == Publication.WITHOUT_NAME


# --- requests about an active posting (§2.5) ----------------------------------------------------


class RequestKind(Choice):
    """What is applied for (R17, A20, A21)."""

    CHANGE = "change", "求人内容の変更"
    STOP = "stop", "募集停止"
    EXTENSION = "extension", "有効期間の延長"


class RequestState(StrEnum):
    """Where a request stands. Of each kind a posting has at most one open (A21)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    VOID = "void"


class RequestEvent(StrEnum):
    """What happens to a request."""

    SAVE = "save"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    RELEASE = "release"
    CORRECT = "correct"
    RETURN = "return"
    ACCEPT = "accept"
    VOID = "void"


OPEN_REQUEST = frozenset({RequestState.DRAFT, RequestState.SUBMITTED, RequestState.IN_REVIEW, RequestState.RETURNED})
AT_OFFICE = frozenset({RequestState.SUBMITTED, RequestState.IN_REVIEW})

_VOIDING = frozenset({Actor.STAFF, Actor.SUPERVISOR, Actor.CLOCK})

REQUEST_TRANSITIONS: Mapping[tuple[RequestState | None, RequestEvent], tuple[frozenset[Actor], RequestState]] = {
    (None, RequestEvent.SAVE): (_BOTH, RequestState.DRAFT),
    (None, RequestEvent.SUBMIT): (_BOTH, RequestState.SUBMITTED),
    (RequestState.DRAFT, RequestEvent.SAVE): (_BOTH, RequestState.DRAFT),
    (RequestState.DRAFT, RequestEvent.SUBMIT): (_BOTH, RequestState.SUBMITTED),
    (RequestState.DRAFT, RequestEvent.WITHDRAW): (_BOTH, RequestState.WITHDRAWN),
    (RequestState.SUBMITTED, RequestEvent.WITHDRAW): (_BOTH, RequestState.WITHDRAWN),
    (RequestState.SUBMITTED, RequestEvent.CLAIM): (_STAFF, RequestState.IN_REVIEW),
    (RequestState.IN_REVIEW, RequestEvent.WITHDRAW): (_BOTH, RequestState.WITHDRAWN),
    (RequestState.IN_REVIEW, RequestEvent.RELEASE): (_STAFF, RequestState.SUBMITTED),
    (RequestState.IN_REVIEW, RequestEvent.CORRECT): (_STAFF, RequestState.IN_REVIEW),
    (RequestState.IN_REVIEW, RequestEvent.RETURN): (_STAFF, RequestState.RETURNED),
    (RequestState.IN_REVIEW, RequestEvent.ACCEPT): (_STAFF, RequestState.ACCEPTED),
    (RequestState.RETURNED, RequestEvent.SAVE): (_BOTH, RequestState.RETURNED),
    (RequestState.RETURNED, RequestEvent.SUBMIT): (_BOTH, RequestState.SUBMITTED),
    (RequestState.RETURNED, RequestEvent.WITHDRAW): (_BOTH, RequestState.WITHDRAWN),
    (RequestState.DRAFT, RequestEvent.VOID): (_VOIDING, RequestState.VOID),
    (RequestState.SUBMITTED, RequestEvent.VOID): (_VOIDING, RequestState.VOID),
    (RequestState.IN_REVIEW, RequestEvent.VOID): (_VOIDING, RequestState.VOID),
    (RequestState.RETURNED, RequestEvent.VOID): (_VOIDING, RequestState.VOID),
}
"""State of the open request (None: none is open) and event -> who may, and the state after it (§2.5)."""

_REQUEST_REFUSALS: Mapping[RequestEvent, str] = {
    RequestEvent.SAVE: "この申込みは確認中のため、いまは編集できません。取り下げるか、差戻しを待ってください。",
    RequestEvent.SUBMIT: "この求人には、同じ種類の申込みがすでにあります。最新の状態を確認してください。",
    RequestEvent.WITHDRAW: "取り下げられる申込みがありません。すでに判断されているかもしれません。最新の状態を確認してください。",
}


def request_after(state: RequestState | None, event: RequestEvent, actor: Actor) -> RequestState:
    """Return the state of a request after an event; a closed request counts as none.

    Raises:
        Conflict: the event does not fit the state, or not this actor.
    """
    at = state if state in OPEN_REQUEST else None
    actors, target = REQUEST_TRANSITIONS.get((at, event), (frozenset(), None))
    if actor not in actors or target is None:
        detail = _REQUEST_REFUSALS.get(
            event, "この申込みは、いまはこの操作ができない状態です。最新の状態を確認してください。"
        )
        raise Conflict("wrong-state", detail)
    return target


def request_sources(event: RequestEvent) -> list[RequestState]:
    """Return the open states from which an event is possible, for the store's condition."""
    return [state for (state, happens) in REQUEST_TRANSITIONS if happens is event and state is not None]


def request_allowed(state: RequestState | None, actor: Actor) -> list[RequestEvent]:
    """Return what this actor may do with a request now, for the page's buttons."""
    at = state if state in OPEN_REQUEST else None
    return [event for (source, event), (actors, _) in REQUEST_TRANSITIONS.items() if source is at and actor in actors]


def request_shown(state: RequestState, ended_at: str | None, now: datetime) -> RequestState:
    """Return the state of a request that people see: an open one is void once its posting is over (対象無効)."""
    over = ended_at is None or now >= from_stored(ended_at)
    return RequestState.VOID if over and state in OPEN_REQUEST else state


def suggests_filled(openings: int | None, hired: int) -> bool:
    """Return whether 充足 is to be suggested: as many hired as sought. Nothing closes by itself (§2.4)."""
    return openings is not None and hired >= openings


# --- reuse (R15) --------------------------------------------------------------------------------

NOT_COPIED = frozenset(
    {"contract_starts_on", "contract_ends_on", "note_to_office", "declaration", "selection_schedule_note"}
)
"""Answers that belong to one application only: its dates, its note to the office and the declaration made with it."""


def copied_content(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a new draft takes over from an earlier posting (R15)."""
    return {key: value for key, value in content.items() if key not in NOT_COPIED}


class PostingSearch(NamedTuple):
    """What staff look for: a posting or receipt number, an establishment, or an occupation and words in its title."""

    number: str | None = None
    establishment_number: str | None = None
    occupation_code: str | None = None
    words: str | None = None


UNFINISHED = frozenset({State.DRAFT, State.RETURNED})
"""What waits for the employer, or for staff who entered it, and may be forgotten."""

UNFINISHED_KEPT = timedelta(days=365)


def unfinished_until(touched_at: datetime) -> datetime:
    """Return until when an unfinished posting is kept after it was last touched (§1.6)."""
    return touched_at + UNFINISHED_KEPT


def due_shard(posting_id: str) -> int:
    """Return the partition of the due-date index in which a posting or review stands, by its random id."""
    return int(posting_id.replace("-", "")[:8], 16) % DUE_SHARDS
