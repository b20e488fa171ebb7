"""On whose behalf a posting is handled, and by whom; and the traces that every such event leaves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from mypage.core import audit, dynamo
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.errors import Conflict, NotFound, stale_version
from mypage.establishments import standing as establishments
from mypage.postings import rules, store
from mypage.postings.rules import Actor, Channel, Event, RequestEvent, RequestState, State


class Applicant(NamedTuple):
    """The establishment itself, or staff for an employer of another channel."""

    kind: Actor
    actor: str
    establishment_number: str
    office: str
    request_id: str

    @property
    def on_behalf_of(self) -> str | None:
        """The establishment, where staff act for it (audit)."""
        return None if self.kind is Actor.EMPLOYER else self.establishment_number

    @property
    def is_staff(self) -> bool:
        """Whether staff act."""
        return self.kind is not Actor.EMPLOYER


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
    establishment = establishments.for_staff(caller, establishment_number)
    return Applicant(
        staff_actor(caller),
        f"staff#{caller.staff_id}",
        establishment.establishment_number,
        caller.office,
        caller.request_id,
    )


def staff_actor(caller: StaffCaller) -> Actor:
    """Return as whom a member of staff acts: clerk or supervisor (§1.6)."""
    return Actor.SUPERVISOR if caller.role == "supervisor" else Actor.STAFF


def hold(applicant: Applicant, posting: Mapping[str, Any]) -> None:
    """Staff act only on what came through another channel: what the employer filled in at MyPage is his (§2.4)."""
    if applicant.is_staff and posting["channel"] == Channel.MYPAGE:
        raise NotFound


def is_left_to_staff(applicant: Applicant, posting: Mapping[str, Any]) -> bool:
    """Return whether staff enter requests about an active posting for its employer: nobody, or no longer, does so at MyPage.

    Whoever opens an account at the same instant finds what staff entered, as with a posting of another channel.
    """
    if not applicant.is_staff:
        return False
    if posting["channel"] != Channel.MYPAGE:
        return True
    from mypage.accounts import mypages  # noqa: PLC0415 - asked of few postings; who applies at MyPage loads no accounts

    return posting["state"] == State.ACCEPTED and not mypages.has_mypage(posting["establishment_number"])


def audit_line(applicant: Applicant, posting: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    """Return the audit line of an event of a posting."""
    return audit.line(
        actor=applicant.actor,
        office=applicant.office,
        action=action,
        subject=f"posting#{posting['posting_id']}",
        now=now,
        request_id=applicant.request_id,
        on_behalf_of=applicant.on_behalf_of,
    )


def traces(
    applicant: Applicant,
    posting: Mapping[str, Any],
    action: str,
    now: datetime,
    *,
    version: int,
    content: Mapping[str, Any] | None = None,
    proposed: Mapping[str, Any] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> list[dynamo.Write]:
    """Return the history line and the audit line that every event of a posting leaves."""
    return [
        store.history(
            posting,
            action,
            actor=applicant.actor,
            now=now,
            version=version,
            content=content,
            proposed=proposed,
            facts=facts,
        ),
        audit_line(applicant, posting, action, now),
    ]


def lost(failed: dynamo.ConditionFailed, version: int, event: Event, actor: Actor, now: datetime) -> Exception:
    """Say why a write lost: gone, in another state, or at another version."""
    there = failed.item
    if there is None:
        return NotFound()
    if "version" in there and there["version"] != version:
        return stale_version()
    try:
        state = State(there.get("state", State.WITHDRAWN))
        rules.after(rules.shown(state, there.get("ended_at"), now), event, actor)
    except Conflict as conflict:
        return conflict
    return stale_version()


def lost_request(failed: dynamo.ConditionFailed, event: RequestEvent, actor: Actor) -> Exception:
    """Say why a write about a request lost: another was faster, or the posting has ended."""
    there = failed.item or {}
    if "#REQUEST#" in there.get("sk", ""):
        try:
            rules.request_after(RequestState(there["state"]), event, actor)
        except Conflict as conflict:
            return conflict
        return stale_version()
    return Conflict(
        "wrong-state", "この求人は、すでに有効ではないか、先に更新されています。最新の状態を確認してください。"
    )
