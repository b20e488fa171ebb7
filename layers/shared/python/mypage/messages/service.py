"""Messages between an employer and a seeker whom the office referred (R23-R25, A19, A24).

Whether a message may be sent is decided by conditions of the transaction that sends it: the referral in force, both
MyPages open, the posting active, all at that very instant. What is shown about a thread only says the same beforehand.
Staff read no thread but one that a side has reported to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from mypage.accounts import mypages as accounts
from mypage.applicants import rules as referrals
from mypage.core import audit, dynamo, outbox
from mypage.core.api import EmployerCaller, SeekerCaller, StaffCaller
from mypage.core.clock import from_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound
from mypage.messages import rules, store
from mypage.messages.models import (
    MarkRead,
    Message,
    ReportedThread,
    ReportThread,
    SendMessage,
    Thread,
    ThreadLine,
    ThreadList,
    ThreadReport,
    ThreadReports,
)
from mypage.messages.rules import ClosedReason, Party
from mypage.postings import standing as postings
from mypage.seekers import service as seekers

PAGE_SIZE = 20
MESSAGES_PER_PAGE = 50


class Writer(NamedTuple):
    """Who reads and writes: his side, and by what a thread's head knows him as its owner."""

    side: Party
    owner: Mapping[str, str]
    account_id: str
    office: str
    request_id: str


def as_employer(caller: EmployerCaller) -> Writer:
    """Return the employer as a writer: threads belong to the establishment (§1.6)."""
    owner = {"establishment_number": caller.establishment_number}
    return Writer(Party.EMPLOYER, owner, caller.account_id, caller.office, caller.request_id)


def as_seeker(caller: SeekerCaller) -> Writer:
    """Return the seeker as a writer."""
    owner = {"thread_seeker": caller.seeker_number}
    return Writer(Party.SEEKER, owner, caller.account_id, caller.office, caller.request_id)


def begin(referral: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a referral's thread, for the transaction that makes the referral (R23)."""
    return store.head_insertion(referral)


# --- reading ------------------------------------------------------------------------------------


def list_of_employer(caller: EmployerCaller, cursor: str | None, now: datetime) -> ThreadList:
    """Return one page of the establishment's threads, one for each referral; what is past the cut-off is gone."""
    heads, next_cursor = store.of_establishment(caller.establishment_number, PAGE_SIZE, cursor)
    return ThreadList(items=_lines(heads, Party.EMPLOYER, now), next_cursor=next_cursor)


def list_of_seeker(caller: SeekerCaller, cursor: str | None, now: datetime) -> ThreadList:
    """Return one page of the seeker's threads, one for each referral, the latest first; see `list_of_employer`."""
    ids, next_cursor = store.referrals_of_seeker(caller.seeker_number, PAGE_SIZE, cursor)
    heads = [head for head in store.read_many(ids) if head["thread_seeker"] == caller.seeker_number]
    return ThreadList(items=_lines(heads, Party.SEEKER, now), next_cursor=next_cursor)


def get(writer: Writer, referral_id: str, cursor: str | None, now: datetime) -> Thread:
    """Return a thread with one page of its messages, newest first.

    Raises:
        NotFound: no such thread, somebody else's, or the cut-off has passed (A19, A11).
    """
    head = _read(writer, referral_id)
    ended_at = _readable_end(head, now)
    referral, reports = store.read_around(head)
    reason = rules.closed_reason(
        mypages_open=_mypages_open(head, writer.side),
        posting_active=now < ended_at,
        in_force=referral is not None and referral["state"] != referrals.ReferralState.CANCELLED,
    )
    found, next_cursor = store.messages(head["referral_id"], MESSAGES_PER_PAGE, cursor)
    mine, theirs = writer.side, writer.side.other
    return Thread(
        **_line(head, mine),
        can_send=reason is None,
        closed_reason=reason,
        closed_text=rules.CLOSED_TEXTS[mine, reason] if reason else None,
        received=head[f"sent_by_{theirs.value}"],
        unread_by_other=head[f"sent_by_{mine.value}"] - head[f"read_by_{theirs.value}"],
        reported=mine in reports,
        readable_until=referrals.closes_on(ended_at),
        readable_until_is_final=now >= ended_at,
        messages=[_message(item) for item in found],
        next_cursor=next_cursor,
    )


def mark_read(writer: Writer, referral_id: str, command: MarkRead) -> None:
    """Note how many of the other side's messages were seen; an older mark than the present one changes nothing.

    Raises:
        NotFound: no such thread, or somebody else's.
        InvalidInput: more than the other side has sent.
    """
    try:
        dynamo.write(store.read_by(referral_id, writer.side, writer.owner, command.received))
    except dynamo.ConditionFailed as failed:
        _hold_owner(writer, failed.item)
        if command.received > (failed.item or {})[f"sent_by_{writer.side.other.value}"]:
            error = FieldError("received", "too_many", "画面を開き直してください。")
            raise InvalidInput(
                "invalid-input", "入力内容に誤りがあります。各項目の説明を確認して直してください。", [error]
            ) from failed


# --- sending ------------------------------------------------------------------------------------


def send(writer: Writer, referral_id: str, command: SendMessage, now: datetime) -> Message:
    """Send a message: two calls, whatever the thread holds. The same id and text again answers the same message.

    Raises:
        NotFound: no such thread, or somebody else's.
        Conflict: nothing can be sent in this thread any more, or yet (R23-R25, A19, A24); too many wait unread; the id is
            another message's.
    """
    head = _read(writer, referral_id)
    told_at = head.get(store.mailed_name(writer.side.other))
    due = rules.mail_is_due(from_stored(told_at) if told_at else None, now)
    for mailed in (True, False) if due else (False,):
        steps = _steps(writer, head, command, now, mailed=mailed)
        try:
            dynamo.transact([write for write, _ in steps])
        except dynamo.ConditionFailed as failed:
            reason = steps[failed.index][1]
            if failed.index == 0:
                return _sent_before(writer, head, command, failed)
            if reason is not None:
                raise Conflict("thread-closed", rules.CLOSED_TEXTS[writer.side, reason]) from failed
            if failed.item and failed.item[f"sent_by_{writer.side.value}"] >= rules.sent_at_most(head, writer.side):
                raise Conflict(
                    "too-many-unread",
                    f"相手がまだ読んでいないメッセージが{rules.UNREAD}件あります。読まれるまで、追加では送れません。"
                    "お急ぎのときは、電話などで直接ご連絡ください。",
                ) from failed
            if not mailed:
                raise NotFound from failed  # the thread was removed at this moment
        else:
            break
    return Message(message_id=command.message_id.hex, side=writer.side, at=now, text=command.text)


def _steps(
    writer: Writer, head: Mapping[str, Any], command: SendMessage, now: datetime, *, mailed: bool
) -> list[tuple[dynamo.Write, ClosedReason | None]]:
    """Return the writes of a send, each with the reason that its refusal gives, in the order of §2.8."""
    referral_id, message_id = head["referral_id"], command.message_id.hex
    open_mypages: list[dynamo.Write] = [seekers.mypage_check(head["thread_seeker"])]
    if writer.side is Party.SEEKER:
        open_mypages.append(accounts.mypage_check(head["establishment_number"]))
    posting = postings.active_at(head["establishment_number"], head["posting_id"], now)
    steps: list[tuple[dynamo.Write, ClosedReason | None]] = [
        (store.guard(referral_id, message_id, writer.side, now), None),
        *((check, ClosedReason.NO_MYPAGE) for check in open_mypages),
        (posting, ClosedReason.POSTING_OVER),
        (store.in_force(head), ClosedReason.REFERRAL_CANCELLED),
        (store.sent(head, writer.side, now, mailed=mailed), None),
        (store.insertion(referral_id, message_id, writer.side, writer.account_id, command.text, now), None),
        (_audit_line(writer, head, "send_message", now), None),
    ]
    if mailed:
        steps.append((_mail(writer, head, message_id, now), None))
    return steps


def _mail(writer: Writer, head: Mapping[str, Any], message_id: str, now: datetime) -> dynamo.Put:
    cause = f"message#{head['referral_id']}#{message_id}"
    if writer.side is Party.EMPLOYER:
        return outbox.intent(
            "seeker_message_received",
            cause,
            now=now,
            office=head["office"],
            seeker_number=head["thread_seeker"],
            thread_id=head["referral_id"],
        )
    return outbox.intent(
        "message_received",
        cause,
        now=now,
        office=head["posting_office"],
        establishment_number=head["establishment_number"],
        thread_id=head["referral_id"],
    )


def _sent_before(
    writer: Writer, head: Mapping[str, Any], command: SendMessage, failed: dynamo.ConditionFailed
) -> Message:
    guard, message_id = failed.item or {}, command.message_id.hex
    there = store.read_message(head["referral_id"], guard["at"], message_id)
    if there is None or there["side"] != writer.side or there["text"] != command.text:
        raise Conflict(
            "message-id-used",
            "このメッセージは、別の内容で送信済みです。画面を開き直して、送信済みの内容を確認してください。",
        ) from failed
    return _message(there)


# --- reporting, and what staff see (§1.4: no reading by default) -----------------------------------


def report(writer: Writer, referral_id: str, command: ReportThread, now: datetime) -> None:
    """Report a thread to the seeker's office, whose staff may then read it; a second report changes nothing.

    Raises:
        NotFound: no such thread, somebody else's, or the cut-off has passed.
    """
    head = _read(writer, referral_id)
    _readable_end(head, now)
    line = _audit_line(writer, head, "report_thread", now)
    try:
        dynamo.transact([store.report(head, writer.side, writer.account_id, command.reason, now), line])
    except dynamo.ConditionFailed:
        return  # reported already: the office knows


def reports(caller: StaffCaller, cursor: str | None) -> ThreadReports:
    """Return one page of the reports to the caller's office."""
    items, next_cursor = store.reports_of(caller.office, PAGE_SIZE, cursor)
    return ThreadReports(items=[_report(item) for item in items], next_cursor=next_cursor)


def get_reported(caller: StaffCaller, referral_id: str, cursor: str | None, now: datetime) -> ReportedThread:
    """Return a reported thread to the office it was reported to; the look is audited before anything is shown.

    Raises:
        NotFound: no such thread at this office, or nobody has reported it.
    """
    head = store.read(referral_id)
    if head is None or head["office"] != caller.office:
        raise NotFound
    _, reported = store.read_around(head)
    if not reported:
        raise NotFound
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="get_reported_thread",
        subject=f"thread#{head['referral_id']}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=head["establishment_number"],
    )
    dynamo.write(line)
    found, next_cursor = store.messages(head["referral_id"], MESSAGES_PER_PAGE, cursor)
    return ReportedThread(
        referral_id=head["referral_id"],
        establishment_number=head["establishment_number"],
        establishment_name=head["establishment_name"],
        seeker_number=head["thread_seeker"],
        seeker_name=head["seeker_name"],
        posting_number=head["posting_number"],
        occupation=head["occupation"],
        reports=[_report(item) for item in reported.values()],
        messages=[_message(item) for item in found],
        next_cursor=next_cursor,
    )


# --- small parts --------------------------------------------------------------------------------


def _read(writer: Writer, referral_id: str) -> dynamo.Item:
    return _hold_owner(writer, store.read(referral_id))


def _hold_owner(writer: Writer, head: dynamo.Item | None) -> dynamo.Item:
    ((name, value),) = writer.owner.items()
    if head is None or head[name] != value:
        raise NotFound
    return head


def _readable_end(head: Mapping[str, Any], now: datetime) -> datetime:
    """Return when the thread's posting ends, or is to end; past the cut-off the thread is gone for both (A11, A19)."""
    ends, _ = postings.ends_of([(head["establishment_number"], head["posting_id"])])
    ended_at = ends.get(head["posting_id"])
    if ended_at is None or not referrals.is_open(ended_at, now):
        raise NotFound("このやりとりを読める期間は終わりました。ご用のときは、電話などで直接ご連絡ください。")
    return ended_at


def _mypages_open(head: Mapping[str, Any], side: Party) -> bool:
    seeker = seekers.read(head["thread_seeker"])
    if seeker is None or "account_id" not in seeker:
        return False
    return side is Party.EMPLOYER or accounts.has_mypage(head["establishment_number"])


def _lines(heads: Iterable[Mapping[str, Any]], side: Party, now: datetime) -> list[ThreadLine]:
    found = list(heads)
    ends, _ = postings.ends_of([(head["establishment_number"], head["posting_id"]) for head in found])
    return [
        ThreadLine(**_line(head, side))
        for head in found
        if (ended_at := ends.get(head["posting_id"])) and referrals.is_open(ended_at, now)
    ]


def _line(head: Mapping[str, Any], side: Party) -> dict[str, Any]:
    last_at = head.get("last_message_at")
    return {
        "referral_id": head["referral_id"],
        "counterpart": head["seeker_name"] if side is Party.EMPLOYER else head["establishment_name"],
        "posting_number": head["posting_number"],
        "occupation": head["occupation"],
        "last_message_at": from_stored(last_at) if last_at else None,
        "last_from": head.get("last_from"),
        "unread": head[f"sent_by_{side.other.value}"] - head[f"read_by_{side.value}"],
    }


def _message(item: Mapping[str, Any]) -> Message:
    return Message(message_id=item["message_id"], side=item["side"], at=from_stored(item["at"]), text=item["text"])


def _report(item: Mapping[str, Any]) -> ThreadReport:
    return ThreadReport(
        referral_id=item["referral_id"],
        reported_by=item["side"],
        reported_at=from_stored(item["at"]),
        reason=item["reason"],
    )


def _audit_line(writer: Writer, head: Mapping[str, Any], action: str, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=f"account#{writer.account_id}",
        office=head["office"],
        action=action,
        subject=f"thread#{head['referral_id']}",
        now=now,
        request_id=writer.request_id,
        on_behalf_of=head["establishment_number"],
    )
