"""The life of a posting (domain.md §2.4): states, who may do what, targets, validity, what is published. Pure."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from mypage.core.calendar import add_business_days, end_of_month
from mypage.core.clock import from_stored, midnight, to_stored
from mypage.core.errors import Conflict
from mypage.core.forms import Choice
from mypage.postings.content import Publication

MAX_UNPUBLISHED = 200
"""Drafts and applications that one establishment may have at a time: far above need, and a bound on abuse."""

MYPAGE_BUSINESS_DAYS = 2
OTHER_CHANNEL_BUSINESS_DAYS = 7


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


class Channel(Choice):
    """How an application reached the office (R02-R05)."""

    MYPAGE = "mypage", "マイページ"
    COUNTER = "counter", "窓口"
    MAIL = "mail", "郵送"
    PHONE = "phone", "電話"
    FAX = "fax", "FAX"


class Actor(StrEnum):
    """Who acts."""

    EMPLOYER = "employer"
    STAFF = "staff"
    CLOCK = "clock"


class Event(StrEnum):
    """What happens to a posting."""

    EDIT = "edit"
    DISCARD = "discard"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    RELEASE = "release"
    RETURN = "return"
    ACCEPT = "accept"
    REFUSE = "refuse"


_BOTH = frozenset({Actor.EMPLOYER, Actor.STAFF})
_STAFF = frozenset({Actor.STAFF})

TRANSITIONS: Mapping[tuple[State, Event], tuple[frozenset[Actor], State | None]] = {
    (State.DRAFT, Event.EDIT): (_BOTH, State.DRAFT),
    (State.DRAFT, Event.DISCARD): (_BOTH, None),
    (State.DRAFT, Event.SUBMIT): (_BOTH, State.SUBMITTED),
    (State.RETURNED, Event.EDIT): (_BOTH, State.RETURNED),
    (State.RETURNED, Event.SUBMIT): (_BOTH, State.SUBMITTED),
    (State.RETURNED, Event.WITHDRAW): (_BOTH, State.WITHDRAWN),
    (State.SUBMITTED, Event.WITHDRAW): (_BOTH, State.WITHDRAWN),
    (State.IN_REVIEW, Event.WITHDRAW): (_BOTH, State.WITHDRAWN),
    (State.SUBMITTED, Event.CLAIM): (_STAFF, State.IN_REVIEW),
    (State.IN_REVIEW, Event.RELEASE): (_STAFF, State.SUBMITTED),
    (State.IN_REVIEW, Event.RETURN): (_STAFF, State.RETURNED),
    (State.IN_REVIEW, Event.ACCEPT): (_STAFF, State.ACCEPTED),
    (State.IN_REVIEW, Event.REFUSE): (_STAFF, State.REFUSED),
}
"""State and event -> who may, and the state after it (None: the posting is gone). Anything else is refused."""

_REFUSALS: Mapping[Event, str] = {
    Event.EDIT: "この求人は、いまは編集できません（申込み中の求人は、取り下げるか、差戻しを待ってください）。",
    Event.DISCARD: "破棄できるのは下書きだけです。",
    Event.SUBMIT: "この求人は、すでに申し込まれているか、申し込めない状態です。最新の状態を確認してください。",
    Event.WITHDRAW: "この求人は、いまは取り下げられません。受理された求人は、募集停止を申し込んでください。",
}


def after(state: State, event: Event, actor: Actor) -> State | None:
    """Return the state after an event.

    Raises:
        Conflict: the event does not fit the state, or not this actor.
    """
    actors, target = TRANSITIONS.get((state, event), (frozenset(), None))
    if actor not in actors:
        detail = _REFUSALS.get(event, "この求人は、いまはこの操作ができない状態です。最新の状態を確認してください。")
        raise Conflict("wrong-state", detail)
    return target


def allowed(state: State, actor: Actor) -> list[Event]:
    """Return what this actor may do now, for the page's buttons."""
    return [event for (at, event), (actors, _) in TRANSITIONS.items() if at is state and actor in actors]


def sources(event: Event) -> list[State]:
    """Return the states from which an event is possible, for the store's condition."""
    return [state for (state, happens) in TRANSITIONS if happens is event]


def target_date(channel: Channel, received_on: date) -> date:
    """Return the day by which the office means to publish.

    R03, A07: MyPage, the second business day after the day of application. R04: other channels, the seventh business
    day after receipt. A target, not a promise (A09): nothing happens by itself when it passes.
    """
    days = MYPAGE_BUSINESS_DAYS if channel is Channel.MYPAGE else OTHER_CHANNEL_BUSINESS_DAYS
    return add_business_days(received_on, days)


def is_overdue(state: State, target: date | None, today: date) -> bool:
    """Return whether the office is late: past the target while the application waits at the office (A09)."""
    return target is not None and state in {State.SUBMITTED, State.IN_REVIEW} and today > target


def valid_until(accepted_on: date) -> date:
    """Return the last valid day: the end of the month after next (§2.4, 翌々月末)."""
    return end_of_month(accepted_on, 2)


def ends_at(last_day: date) -> datetime:
    """Return the first instant at which a posting valid until `last_day` is over: 00:00 JST of the next day."""
    return midnight(last_day + timedelta(days=1))


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


def is_public(publication: str | None) -> bool:
    """Return whether everybody may see the posting: 公開希望 1 and 3 (§2.4)."""
    return publication in {Publication.ALL, Publication.WITHOUT_NAME}


def hides_name(publication: str | None) -> bool:
    """Return whether the posting is published without name and address below the municipality: 公開希望 3."""
    return publication == Publication.WITHOUT_NAME
