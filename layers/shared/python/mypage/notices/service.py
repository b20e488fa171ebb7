"""Delivering mails from the outbox (design §7), and the print list for whom no mail reaches.

The outbox stream calls `deliver_new` at once; `resend_pending` comes each minute for what is still pending. Both claim an
intent by a condition before they send, so they may run at the same time. A failed attempt is recorded on the intent and
goes on to the next one; only a failure to record raises. What fails for a day is handed to the failed-events queue.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.accounts import addresses
from mypage.accounts import service as accounts
from mypage.core import audit, aws, dynamo, mail
from mypage.core.api import StaffCaller
from mypage.core.clock import from_stored
from mypage.core.errors import Conflict, NotFound
from mypage.core.log import logger
from mypage.core.settings import settings
from mypage.notices import rules, store
from mypage.notices.models import LetterToPrint, PrintList
from mypage.notices.rules import MailState
from mypage.postings import service as postings
from mypage.support import service as support

PAGE_SIZE = 20
RESENT_PER_SHARD = 25


def deliver_new(intents: list[Mapping[str, Any]], now: datetime) -> None:
    """Deliver what has just been written to the outbox."""
    for intent in intents:
        deliver(intent["mail_id"], now)


def resend_pending(now: datetime) -> dict[str, int]:
    """Deliver what is due and still pending; return counts by outcome."""
    counts: dict[str, int] = {}
    for mail_id in store.due(now, RESENT_PER_SHARD):
        outcome = deliver(mail_id, now)
        counts[outcome] = counts.get(outcome, 0) + 1
    return counts


def deliver(mail_id: str, now: datetime) -> str:
    """Make one attempt at one mail; return its state afterwards (`taken` if somebody else is at it)."""
    intent = store.claim(mail_id, now)
    if intent is None:
        return "taken"
    try:
        state = _send_to_all(intent, now)
    except Exception as error:  # noqa: BLE001 - whatever one mail suffers from, the next one must not
        return _record_failure(intent, error, now)
    print_office = intent["office"] if state is MailState.TO_PRINT else None
    store.finish(mail_id, state, now, print_office)
    return state.value


def _send_to_all(intent: Mapping[str, Any], now: datetime) -> MailState:
    if intent["kind"] in rules.ONLY_WHILE_OWED and not _is_owed(intent, now):
        return MailState.DROPPED
    recipients = _addresses(intent)
    only = intent["refs"].get("account_id")
    if only:
        recipients = [(account_id, address) for account_id, address in recipients if account_id == only]
    new = intent["refs"].get("new_account_id")
    recipients = [(account_id, address) for account_id, address in recipients if account_id != new]
    recipients = addresses.reached(recipients, now)
    if not recipients:
        return MailState.TO_PRINT if intent["kind"] in rules.DECISIONS else MailState.NO_RECIPIENT
    rendered = _rendered(intent)
    done = intent.get("sent_to", set())
    for account_id, address in recipients:
        if account_id not in done:
            mail.send(address, rendered)
            store.record_recipient(intent["mail_id"], account_id)
    logger.info("mail sent", extra={"mail_id": intent["mail_id"], "kind": intent["kind"], "copies": len(recipients)})
    return MailState.SENT


def _addresses(intent: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return id and address of whom a mail is for, as they are now: an intent holds numbers only."""
    if intent["kind"] in rules.TO_WHO_LEFT:
        return accounts.address_of_account(intent["refs"]["account_id"])
    if intent["kind"] in rules.TO_THE_FORMER_ADDRESS:
        return accounts.former_address(intent["refs"]["email_change_id"])
    if "seeker_number" in intent:
        return accounts.address_of_seeker(intent["seeker_number"])
    return accounts.addresses_of(intent["establishment_number"])


def _is_owed(intent: Mapping[str, Any], now: datetime) -> bool:
    from mypage.applicants import service as applicants  # noqa: PLC0415 - no other mail needs it

    return applicants.is_owed(intent["establishment_number"], intent["refs"]["referral_id"], now)


def _rendered(intent: Mapping[str, Any]) -> mail.Mail:
    refs = intent["refs"]
    if "seeker_number" in intent:
        return rules.render(
            intent["kind"],
            establishment_name="",
            office=support.office(intent["office"]),
            origin=settings().public_origin,
            refs=refs,
            posting=None,
        )
    ((posting, establishment),) = postings.for_letters([(intent["establishment_number"], refs)])
    if establishment is None:
        raise LookupError(intent["kind"])
    return rules.render(
        intent["kind"],
        establishment_name=establishment["name"],
        office=support.office(intent["office"]),
        origin=settings().public_origin,
        refs=refs,
        posting=posting,
    )


def _record_failure(intent: Mapping[str, Any], error: Exception, now: datetime) -> str:
    mail_id, attempts = intent["mail_id"], int(intent["attempts"])
    cause = error.__cause__ or error
    code = aws.error_code(cause) or type(cause).__name__
    facts = {"mail_id": mail_id, "kind": intent["kind"], "attempts": attempts, "error_code": code}
    logger.warning("mail attempt failed", extra=facts)
    if not rules.gives_up(from_stored(intent["created_at"]), now):
        store.postpone(mail_id, rules.next_try(attempts, now), code)
        return MailState.PENDING.value
    body = json.dumps({"failed": "mail", **facts})
    aws.client("sqs").send_message(QueueUrl=settings().failed_events_queue_url, MessageBody=body)
    store.finish(mail_id, MailState.FAILED, now)
    return MailState.FAILED.value


# --- print list ---------------------------------------------------------------------------------


def print_list(caller: StaffCaller, cursor: str | None) -> PrintList:
    """Return the decisions of the caller's office that nobody could be mailed (§1.6)."""
    intents, next_cursor = store.to_print(caller.office, PAGE_SIZE, cursor)
    return PrintList(items=_letters(intents, caller.office), next_cursor=next_cursor)


def _letters(intents: list[dynamo.Item], office: str) -> list[LetterToPrint]:
    """Write the letters of one page; what they speak of is read in one call."""
    found = postings.for_letters([(intent["establishment_number"], intent["refs"]) for intent in intents])
    letters = []
    for intent, (posting, establishment) in zip(intents, found, strict=True):
        if establishment is None or (posting is None and "posting_id" in intent["refs"]):
            continue
        rendered = rules.render(
            intent["kind"],
            establishment_name=establishment["name"],
            office=support.office(office),
            origin=settings().public_origin,
            refs=intent["refs"],
            posting=posting,
        )
        letters.append(
            LetterToPrint(
                mail_id=intent["mail_id"],
                kind=intent["kind"],
                created_at=from_stored(intent["created_at"]),
                establishment_number=intent["establishment_number"],
                establishment_name=establishment["name"],
                postal_code=establishment["postal_code"],
                address=establishment["address"],
                subject=rendered.subject,
                text=rendered.text,
            )
        )
    return letters


def mark_printed(caller: StaffCaller, mail_id: str, now: datetime) -> None:
    """Take a letter off the print list.

    Raises:
        NotFound: no such letter at this office.
        Conflict: somebody else has printed it already.
    """
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="mark_letter_printed",
        subject=f"mail#{mail_id}",
        now=now,
        request_id=caller.request_id,
    )
    try:
        dynamo.transact([store.printed(mail_id, caller.office, now), line])
    except dynamo.ConditionFailed as failed:
        if failed.item is None or failed.item.get("office") != caller.office:
            raise NotFound from failed
        raise Conflict("already-printed", "この通知は、すでに印刷済みとして処理されています。") from failed
